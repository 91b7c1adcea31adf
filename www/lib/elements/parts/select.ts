/** A native select with a name for screen readers. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';

export type Option = readonly [value: string, words: string];

export function selectField(
  label: string,
  options: readonly Option[],
  chosen: string | null,
  choose: (value: string) => void,
): TemplateResult {
  return html`<span class="select">
    <select aria-label=${label} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${chosen === null ? html`<option selected disabled></option>` : nothing}
      ${options.map(([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
    </select>
    ${icon('down', 16)}
  </span>`;
}
