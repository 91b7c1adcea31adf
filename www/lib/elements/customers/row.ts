/** One customer in a list; the whole row is the target, the name is what the keyboard meets. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CustomerRow } from '../../contract.js';
import { phoneText } from '../../i18n/format.js';
import { groupNames } from '../bands.js';
import { glyph, tally } from '../parts/glyph.js';
import { icon } from '../parts/icons.js';
import type { Session } from '../session.js';

export interface RowStyle {
  session: Session;
  narrow: boolean;
  hasMoney: boolean;
  last: 'group' | 'origin' | '';
}

export function headRow({ session, narrow, hasMoney, last }: RowStyle): TemplateResult | typeof nothing {
  if (narrow) return nothing;
  const { table, group } = session.language.text;
  const head = (text: string, number = false): TemplateResult =>
    html`<span role="columnheader" class=${number ? 'num' : ''}>${text}</span>`;
  return html`<div role="rowgroup">
    <div role="row" class="vrow vhead" aria-rowindex="1">
      ${head(table.name)} ${head(table.phone)} ${head(table.orders)}
      ${hasMoney ? head(table.spend, true) : nothing} ${head(table.lastDay)}
      ${last ? head(last === 'group' ? table.group : group.before) : nothing} ${head('')}
    </div>
  </div>`;
}

export function customerRow(
  style: RowStyle,
  row: CustomerRow | null,
  index: number,
  active: boolean,
  open: (id: string) => void,
): TemplateResult {
  if (!row)
    return html`<div role="row" class="vrow" aria-rowindex=${index + 2}><span role="cell" class="skeleton">…</span></div>`;
  const { text } = style.session.language;
  const name = html`<button class="cover" tabindex=${active ? 0 : -1} data-index=${index}>
    ${row.name ?? text.noName}
  </button>`;
  return html`<div role="row" class="vrow" aria-rowindex=${index + 2} @click=${() => open(row.id)}>
    ${style.narrow ? narrowCells(style, row, name) : wideCells(style, row, name)}
    <span role="cell" class="go c3">${icon('next', 16)}</span>
  </div>`;
}

function facts({ session }: RowStyle, row: CustomerRow): Record<'phone' | 'spend' | 'day' | 'ago', string> {
  const { text, format } = session.language;
  return {
    phone: row.phone ? phoneText(row.phone, true) : text.none,
    spend: row.spend === null ? text.none : format.money(row.spend, session.unit),
    day: row.lastDay ? format.day(row.lastDay) : text.none,
    ago: row.recencyDays === null ? '' : text.count.days(row.recencyDays),
  };
}

const orderCount = (row: CustomerRow, none: string): TemplateResult =>
  html`${tally(row.orders ?? 0)} ${row.orders ?? none}`;

function groupCell({ session, last }: RowStyle, row: CustomerRow): TemplateResult | typeof nothing {
  const id = last === 'origin' ? row.origin : row.group;
  if (!last || !id) return last ? html`<span role="cell"></span>` : nothing;
  const { short } = groupNames(session.language.text, session.book?.policy, id);
  return html`<span role="cell"><span class="row">${glyph(id, 16)} ${short}</span></span>`;
}

function wideCells(style: RowStyle, row: CustomerRow, name: TemplateResult): TemplateResult {
  const { phone, spend, day, ago } = facts(style, row);
  return html`<span role="cell" class="ellipsis">${name}</span>
    <span role="cell" class="c2 nw">${phone}</span>
    <span role="cell" class="nw">${orderCount(row, style.session.language.text.none)}</span>
    ${style.hasMoney ? html`<span role="cell" class="num">${spend}</span>` : nothing}
    <span role="cell" class="nw">${day} <small class="c3">${ago}</small></span>
    ${groupCell(style, row)}`;
}

function narrowCells(style: RowStyle, row: CustomerRow, name: TemplateResult): TemplateResult {
  const { text } = style.session.language;
  const { spend, day, phone } = facts(style, row);
  return html`<span role="cell" class="ellipsis">
      ${name}
      <span class="second t-sm c2">${(row.orders ?? 0) <= 5 ? tally(row.orders ?? 0) : nothing} ${text.count.orders(row.orders ?? 0)} · ${day}</span>
    </span>
    <span role="cell" class="num">
      ${style.hasMoney ? spend : nothing}
      <span class="second t-sm c2">${phone}</span>
    </span>`;
}
