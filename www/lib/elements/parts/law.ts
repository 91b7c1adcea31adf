/** What to know before advertising: short, with source and date, never more than a note. */
import { html, type TemplateResult } from 'lit';
import type { Text } from '../../i18n/vi.js';

export const lawList = ({ law }: Text): TemplateResult => html`<ul class="stack tight t-sm c2">
    ${law.notes.map(([note, source]) => html`<li>${note} <span class="c3">(${source})</span></li>`)}
  </ul>
  <p class="t-sm c3">${law.disclaimer}</p>`;
