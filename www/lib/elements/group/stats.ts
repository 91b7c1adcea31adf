/** Four figures of a group, each with its share. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Changes, Day, GroupSummary, Money } from '../../contract.js';
import type { Format, Unit } from '../../i18n/format.js';
import type { Text } from '../../i18n/vi.js';

export interface GroupStats {
  group: GroupSummary;
  customers: number;
  /** Revenue of the whole book, or null without money. */
  revenue: Money | null;
  buyers: boolean;
  change: Changes['groups'][number] | null;
  since: Day | null;
  each: string;
  text: Text;
  format: Format;
  unit: Unit;
}

export function groupStats(stats: GroupStats): TemplateResult {
  const { group, text, format, buyers, change, since } = stats;
  const { overview } = text;
  const share = (part: number, whole: number): string =>
    buyers && whole > 0 ? format.percent(part / whole) : '';
  const money = stats.revenue !== null && buyers;
  return html`<dl class="stats">
    ${figure(overview.customers, format.num(group.customers), share(group.customers, stats.customers))}
    ${
      money
        ? html`${figure(
            overview.revenue,
            format.short(group.revenue, stats.unit),
            share(Number(group.revenue), Number(stats.revenue)),
          )}
          ${figure(overview.each, stats.each, '')}`
        : nothing
    }
    ${
      change && since
        ? figure(
            overview.since(format.dayShort(since)),
            format.signed(change.after - change.before),
            `${format.num(change.in)} ${text.changes.in}, ${format.num(change.out)} ${text.changes.out}`,
          )
        : nothing
    }
  </dl>`;
}

const figure = (label: string, value: string, more: string): TemplateResult =>
  html`<div><dt>${label}</dt><dd>${value} <small>${more}</small></dd></div>`;
