/** A figure that can be typed as well as dragged; words it cannot read are said back, not guessed. */
import { html, type TemplateResult } from 'lit';

export interface NumberField {
  label: string;
  /** As shown, grouped. */
  value: string;
  unit: string;
  changed: boolean;
  set(value: number): void;
  /** Called with what was typed when it is no number. */
  refuse(typed: string): void;
}

/** Digits with separators, blanks and a currency sign; null for anything else. */
export function numberIn(typed: string): number | null {
  const bare = typed.replace(/[\s.,\u00a0₫đ]/g, '');
  return /^\d{1,15}$/.test(bare) ? Number(bare) : null;
}

export function numberField({ label, value, unit, changed, set, refuse }: NumberField): TemplateResult {
  const onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const typed = numberIn(input.value);
    if (typed === null) refuse(input.value);
    else set(typed);
    input.value = value;
  };
  return html`<label class="field short ${changed ? 'changed' : ''}">
    <input
      inputmode="numeric"
      autocomplete="off"
      aria-label=${label}
      size=${Math.max(3, value.length)}
      .value=${value}
      @change=${onChange}
    />
    <span class="t-sm">${unit}</span>
  </label>`;
}
