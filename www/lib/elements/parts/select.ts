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
  // What was there stays until the answer is in force: a file may refuse it.
  const take = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    (target as HTMLSelectElement).value = chosen || '';
    choose(value);
  };
  return html`<span class="select">
    <select aria-label=${label} @change=${take}>
      ${chosen === null ? html`<option selected disabled></option>` : nothing}
      ${options.map(([value, words]) => html`<option value=${value} .selected=${value === chosen}>${words}</option>`)}
    </select>
    ${icon('down', 16)}
  </span>`;
}
