/** What is at stake for one person: the estimate, and every term of its formula on a tap. */
import { html, nothing, type TemplateResult } from 'lit';
import type { QueueRow } from '../../contract.js';
import type { Session } from '../session/session.js';
import { expectedOf } from './told.js';

export function stakeOf(session: Session, row: QueueRow): TemplateResult {
  const { text, format } = session.language;
  const { stake, stakeNoMoney, terms } = text.care.queue;
  const expected = expectedOf(row);
  const line = (name: string, value: string, means = ''): TemplateResult => html`<tr>
    <th scope="row">${name}${means ? html`<small class="c3">${means}</small>` : nothing}</th>
    <td class="num">${value}</td>
  </tr>`;
  return html`<details class="stake">
    <summary class="link">${expected === null ? stakeNoMoney : stake(session.short(expected))}</summary>
    <table class="ledger t-sm"><tbody>
      ${expected === null ? nothing : line(terms.order, session.money(row.orderValue), terms.orderMeans)}
      ${line(terms.chance, format.percent(row.chance / 10_000), terms.chanceMeans)}
      ${expected === null ? nothing : html`<tr class="sum"><th scope="row">${terms.expected}</th><td class="num">${session.money(expected)}</td></tr>`}
      ${line(terms.urgency, format.num(row.urgency), terms.urgencyMeans)}
      ${line(terms.score, format.num(Number(row.score)), terms.scoreMeans)}
    </tbody></table>
  </details>`;
}
