/** The finding at the head of the overview: one sentence, chosen by what the book has to say. */
import type { Changes, Indicator, Policy, Summary } from '../contract.js';
import type { Format } from '../i18n/format.js';
import type { Text } from '../i18n/vi.js';

/** Below this many buyers a share says less than the people themselves. */
const FEW = 20;
const ASLEEP = ['ngu_dong_90', 'ngu_dong_180'];

export interface Finding {
  sentence: string;
  /** The group that the chart lights up. */
  group: string;
}

interface Told {
  summary: Summary;
  changes: Changes | null;
  /** Key figures, once they are known. */
  indicators?: readonly Indicator[] | null;
  policy: Policy;
  text: Text;
  format: Format;
}

/** "7 of 100", or "4 of 1,000" where 100 would round to nothing. */
function outOf(share: number, format: Format): [count: string, per: string] {
  const per = share >= 0.01 ? 100 : 1000;
  return [format.num(Math.max(1, Math.round(share * per))), format.num(per)];
}

const customersIn = (summary: Summary, ids: string[]): number =>
  summary.groups.filter((group) => ids.includes(group.id)).reduce((sum, group) => sum + group.customers, 0);

/** How many fell asleep within the month out of one group. */
export function slippedFrom(changes: Changes | null, group: string): number {
  const moves = changes?.moves.filter((move) => move.from === group && move.to === 'ngu_dong_90') || [];
  return moves.reduce((sum, move) => sum + move.customers, 0);
}

/** How many have bought twice; null while nobody has counted their orders. */
function returned({ indicators }: Told): number | null {
  const rate = indicators?.find(({ code }) => code === 'repeatRate');
  return Number(rate?.denominator) > 0 ? Number(rate?.numerator) : null;
}

export function findingOf(told: Told): Finding {
  const { summary, text, policy, format } = told;
  const { story } = text;
  if (summary.customers === 0) {
    const sentence = summary.leads > 0 ? story.leadsOnly(summary.leads) : story.nobody;
    return { sentence, group: 'lead_moi' };
  }
  if (summary.customers < FEW) {
    return { sentence: story.few(summary.customers, returned(told)), group: 'mua_it' };
  }
  const asleep = customersIn(summary, ASLEEP) / summary.customers;
  if (asleep >= 0.5) {
    const [count, per] = outOf(asleep, format);
    return { sentence: story.asleep(count, per, policy.thresholds.dormantDays), group: 'ngu_dong_180' };
  }
  const best = summary.groups.find((group) => group.id === 'mua_nhieu');
  const revenue = Number(summary.revenue);
  if (summary.hasMoney && best && best.customers > 0 && revenue > 0)
    return payers(told, best.customers, Number(best.revenue) / revenue);
  const often = customersIn(summary, ['mua_thuong_xuyen', 'mua_nhieu']) / summary.customers;
  const [count, per] = outOf(often, format);
  return { sentence: story.often(count, per, policy.thresholds.fewOrders + 1), group: 'mua_thuong_xuyen' };
}

function payers({ summary, changes, text, format }: Told, count: number, share: number): Finding {
  const [people, per] = outOf(count / summary.customers, format);
  const slipped = slippedFrom(changes, 'mua_nhieu');
  const end = slipped > 0 ? text.story.slipped(slipped) : text.story.end;
  return { sentence: text.story.pay(people, per, format.percent(share, 0)) + end, group: 'mua_nhieu' };
}
