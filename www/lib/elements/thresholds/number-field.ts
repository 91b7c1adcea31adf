/** A figure that can be typed as well as dragged; words it cannot read are said back, not guessed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../../i18n/vi.js';

export interface NumberField {
  label: string;
  /** As shown, grouped. */
  value: string;
  unit: string;
  changed: boolean;
  /** Words that could not be read, or null. */
  wrong: string | null;
  text: Text;
  /** Called with the number, or with what was typed when it is none. */
  set(value: number): void;
  refuse(typed: string): void;
}

/** Digits with separators, blanks and a currency sign; null for anything else. */
export function numberIn(typed: string): number | null {
  const bare = typed.replace(/[\s.,\u00a0₫đ]/g, '');
  return /^\d{1,15}$/.test(bare) ? Number(bare) : null;
}

export const numberField = (field: NumberField): TemplateResult => html`<div>
  <label class="field short ${field.changed ? 'changed' : ''}">
    <span class="sr">${field.label}</span>
    <input
      inputmode="numeric"
      autocomplete="off"
      size=${Math.max(3, field.value.length)}
      .value=${field.value}
      aria-invalid=${field.wrong !== null}
      @change=${(event: Event) => {
        const typed = (event.target as HTMLInputElement).value;
        const value = numberIn(typed);
        if (value === null) field.refuse(typed);
        else field.set(value);
      }}
    />
    <span class="t-sm">${field.unit}</span>
  </label>
  ${field.wrong === null ? nothing : html`<p class="t-sm neg" role="alert">${field.text.thresholds.notNumber(field.wrong)}</p>`}
</div>`;
