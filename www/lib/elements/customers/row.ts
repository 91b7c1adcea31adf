/** One customer in a list; the whole row can be clicked, the keyboard focuses the name. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CustomerRow } from '../../contract.js';
import { phoneText } from '../../i18n/format.js';
import { glyph, tally } from '../parts/glyph.js';
import { icon } from '../parts/icons.js';
import type { Session } from '../session/session.js';

export interface RowStyle {
  session: Session;
  hasMoney: boolean;
  last: 'group' | 'origin' | '';
}

export function headRow({ session, hasMoney, last }: RowStyle): TemplateResult {
  const { table, group } = session.language.text;
  const head = (text: string, kind = '', title = ''): TemplateResult =>
    html`<span role="columnheader" class=${kind} title=${title || nothing}>${text}</span>`;
  return html`<div role="rowgroup">
    <div role="row" class="vrow vhead no-s" aria-rowindex="1">
      ${head(table.name)} ${head(table.phone)} ${head(table.orders)} ${hasMoney ? head(table.spend, 'num') : nothing}
      ${head(table.lastDay)} ${head(table.rfm, 'wide', table.rfmMeans)} ${last ? head(last === 'group' ? table.group : group.before) : nothing}
    </div>
  </div>`;
}

export function customerRow(
  style: RowStyle,
  row: CustomerRow | null,
  index: number,
  active: boolean,
): TemplateResult {
  return html`<div role="row" class="vrow" aria-rowindex=${index + 2} @click=${() => row && style.session.openCustomer(row.id)}>
    ${row ? cells(style, row, index, active) : html`<span role="cell" class="skeleton">…</span>`}
  </div>`;
}

/** The three scores as one word, `5-4-3`; nothing of who has none. */
export function scores({ recencyScore, frequencyScore, monetaryScore }: CustomerRow): string {
  const all = [recencyScore, frequencyScore, monetaryScore];
  return all.every((score) => score === null) ? '' : all.map((score) => score ?? '–').join('-');
}

function cells(
  { session, hasMoney, last }: RowStyle,
  row: CustomerRow,
  index: number,
  active: boolean,
): TemplateResult {
  const { text, format } = session.language;
  const phone = row.phone ? phoneText(row.phone, true) : text.none;
  const day = row.lastDay ? format.day(row.lastDay) : text.none;
  const count = html`${tally(row.orders || 0)} ${row.orders === null ? text.none : format.num(row.orders)}`;
  const rfm = scores(row);
  const id = last === 'origin' ? row.origin : row.group;
  return html`<span role="cell" class="ellipsis">
      <button class="cover" tabindex=${active ? 0 : -1} data-index=${index}>${row.name || text.noName}</button>
      ${rfm ? html`<span class="second middle t-sm c2">${text.table.rfm} ${rfm}</span>` : nothing}
      <span class="second only-s t-sm c2">${count} · ${day}${rfm ? html` · <span class="nw">${text.table.rfm} ${rfm}</span>` : nothing}</span>
    </span>
    <span role="cell" class="c2 nw no-s">${phone}</span>
    <span role="cell" class="nw no-s">${count}</span>
    ${
      hasMoney
        ? html`<span role="cell" class="num">
            ${row.spend === null ? text.none : format.money(row.spend, session.unit)}
            <span class="second only-s t-sm c2">${phone}</span>
          </span>`
        : nothing
    }
    <span role="cell" class="nw no-s">
      ${day} <small class="c3">${row.recencyDays === null ? '' : text.count.days(row.recencyDays)}</small>
    </span>
    <span role="cell" class="nw wide">${rfm || text.none}</span>
    ${
      last
        ? html`<span role="cell" class="no-s row">
            ${id ? html`${glyph(id, 16)} ${session.names(id).short}` : nothing}
          </span>`
        : nothing
    }
    <span role="presentation" class="go c3">${icon('next', 16)}</span>`;
}
