/** A figure that can be typed as well as dragged; words it cannot read are said back, not guessed. */
import { html, type TemplateResult } from 'lit';

export interface NumberField {
  label: string;
  /** As shown, grouped. */
  value: string;
  unit: string;
  changed: boolean;
  /** Decimals that the figure may have; none unless said. */
  decimals?: number;
  set(value: number): void;
  /** Called with what was typed when it is no number. */
  refuse(typed: string): void;
}

/** How people write thousands and millions, in Vietnamese and English. */
const SHORT: Record<string, number> = {
  k: 1e3,
  nghìn: 1e3,
  ngàn: 1e3,
  tr: 1e6,
  triệu: 1e6,
  m: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  bn: 1e9,
};

/**
 * Digits with separators, blanks and a currency sign, or short as in `2tr`, `1,5 triệu` and `10k`; null for anything
 * else. Up to `decimals` digits behind the last mark are decimals; three of them are a group of thousands.
 */
export function numberIn(typed: string, decimals = 0): number | null {
  const text = typed.normalize('NFC').toLowerCase();
  const short = text.match(/^\s*(\d{1,6})(?:[.,](\d{1,2}))?\s*(\p{L}+?)\s*[₫đ]?\s*$/u);
  const times = SHORT[short?.[3] ?? ''];
  if (short && times) return Math.round(Number(`${short[1]}.${short[2] ?? 0}`) * times);
  const parts = decimals > 0 ? text.match(/^(.*\d)[.,](\d{1,6})[\s₫đ]*$/) : null;
  const [, whole = '', rest = ''] = parts ?? [];
  if (rest && rest.length !== 3 && rest.length <= decimals) {
    const units = numberIn(whole);
    return units === null ? null : Number(`${units}.${rest}`);
  }
  const bare = text.replace(/[\s.,\u00a0₫đ]/g, '');
  return /^\d{1,15}$/.test(bare) ? Number(bare) : null;
}

export function numberField({
  label,
  value,
  unit,
  changed,
  decimals,
  set,
  refuse,
}: NumberField): TemplateResult {
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const typed = numberIn(input.value, decimals);
    if (typed === null) refuse(input.value);
    else set(typed);
    input.value = value;
  };
  return html`<label class="field short ${changed ? 'changed' : ''}">
    <input
      inputmode=${decimals ? 'decimal' : 'numeric'}
      autocomplete="off"
      aria-label=${label}
      size=${Math.max(3, value.length)}
      .value=${value}
      @change=${onChange}
    />
    <span class="t-sm">${unit}</span>
  </label>`;
}
