/** The groups as a table: the legend of the chart, and the way into each group. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Changes, GroupSummary, Policy, Summary } from '../../contract.js';
import { type Format, mainUnits, type Unit } from '../../i18n/format.js';
import type { Text } from '../../i18n/vi.js';
import { type Band, groupNames, isBuyerGroup, orderedIds } from '../bands.js';
import { glyph } from '../parts/glyph.js';
import { icon } from '../parts/icons.js';

export interface GroupTable {
  summary: Summary;
  policy: Policy;
  changes: Changes | null;
  bands: Band[];
  lit: string;
  text: Text;
  format: Format;
  unit: Unit;
  since: string;
  light(group: string): void;
  open(group: string): void;
}

export function groupTable(table: GroupTable): TemplateResult {
  const { summary, text } = table;
  const { overview } = text;
  const shown = orderedIds(summary.groups).filter((id) => id !== 'chua_xep' || summary.notClassified > 0);
  return html`<table class="groups">
    <thead>
      <tr>
        <th scope="col">${overview.group}</th>
        <th scope="col" class="num no-s">${overview.customers}</th>
        ${summary.hasMoney ? html`<th scope="col" class="num">${overview.revenue}</th>` : nothing}
        ${summary.hasMoney ? html`<th scope="col" class="num no-s">${overview.each}</th>` : nothing}
        <th scope="col" class="num no-s">${overview.since(table.since)}</th>
        <th class="go"><span class="sr">${text.app.more}</span></th>
      </tr>
    </thead>
    <tbody>
      ${shown.map((id) => row(table, id))}
    </tbody>
  </table>`;
}

function row(table: GroupTable, id: string): TemplateResult {
  const { summary, policy, text, format, unit } = table;
  const group = summary.groups.find((other) => other.id === id) as GroupSummary;
  const band = table.bands.find((other) => other.id === id);
  const { name } = groupNames(text, policy, id);
  const edge = summary.spendEdge === null ? null : format.short(summary.spendEdge, unit);
  const share = band ? format.percent(band.peopleShare) : '';
  const light = (): void => table.light(id);
  return html`<tr
    class=${id === table.lit ? 'on' : ''}
    @mouseenter=${light}
    @click=${() => table.open(id)}
  >
    <th scope="row">
      <span class="name">
        ${glyph(id)}
        <span>
          <button class="cover" @focus=${light}>${name}</button>
          <small class="no-s">${text.rule(id, policy.thresholds, edge)}</small>
          <small class="only-s">${[text.count.people(group.customers), share].filter(Boolean).join(' · ')}</small>
        </span>
      </span>
    </th>
    <td class="num no-s">${format.num(group.customers)} <span class="share">${share}</span></td>
    ${summary.hasMoney ? moneyCells(table, group, band) : nothing}
    <td class="num no-s">${net(table, id)}</td>
    <td class="go">${icon('next', 16)}</td>
  </tr>`;
}

function moneyCells(
  { text, format, unit }: GroupTable,
  group: GroupSummary,
  band: Band | undefined,
): TemplateResult {
  if (!isBuyerGroup(group.id)) {
    const words = group.id === 'lead_moi' ? text.overview.notBought : text.none;
    return html`<td class="num c2">${words}</td>
      <td class="num no-s c2">${text.none}</td>`;
  }
  const each =
    group.customers > 0 ? format.about(mainUnits(group.revenue, unit) / group.customers, unit) : text.none;
  const share = band ? format.percent(band.moneyShare) : '';
  return html`<td class="num">${format.short(group.revenue, unit)} <span class="share">${share}</span></td>
    <td class="num no-s">${each}</td>`;
}

function net({ changes, format, text }: GroupTable, id: string): string {
  const change = changes?.groups.find((group) => group.id === id);
  if (!change) return text.none;
  return format.signed(change.after - change.before);
}
