/** A select over ways to group, in their kinds. */
import { html, type TemplateResult } from 'lit';
import { icon } from '../parts/icons.js';
import type { Session } from '../session/session.js';
import { type Entry, kindsOf } from './library.js';
import { schemeName } from './say.js';

export function schemeSelect(
  session: Session,
  label: string,
  entries: readonly Entry[],
  chosen: string,
  choose: (id: string) => void,
): TemplateResult {
  const { kinds } = session.language.text.schemes;
  const take = ({ target }: Event): void => choose((target as HTMLSelectElement).value);
  return html`<span class="select wide-select">
    <select aria-label=${label} @change=${take}>
      ${kindsOf(entries).map(
        ([kind, list]) => html`<optgroup label=${kinds[kind]}>
          ${list.map(
            ({ id, scheme }) =>
              html`<option value=${id} .selected=${id === chosen}>${schemeName(session, scheme)}</option>`,
          )}
        </optgroup>`,
      )}
    </select>
    ${icon('down', 16)}
  </span>`;
}
