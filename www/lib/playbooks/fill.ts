/** Fills a message with the details of a real customer. What is not known is shown as a gap and is never sent. */
import type { Customer, CustomerRow, Policy } from '../contract.js';
import type { Format } from '../i18n/format.js';
import { isCharge } from './charges.js';
import type { Channel } from './types.js';
import { isVariable, meaningOf, VARIABLES, type Variable } from './variables.js';
import { addressOf, nameless, type Voice } from './voice.js';

export { linesOf, variablesIn } from './knows.js';

export type Values = Partial<Record<Variable, string>>;

/** Words, or a variable with what fills it (null while nothing does). */
export type Part = { text: string } | { variable: Variable; value: string | null };

const BEGINS = /(^|[.!?…]\s+)$/;
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Forms of address and names begin a sentence with a capital; what the owner types stays as it is. */
const atStart = (variable: Variable, value: string, before: string): string =>
  meaningOf(variable).from === 'voice' || variable === 'ten_khach'
    ? BEGINS.test(before)
      ? capital(value)
      : value
    : value;

export function partsOf(words: string, values: Values): Part[] {
  let before = '';
  return words.split(/(\{\w+\})/).flatMap((piece): Part[] => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1] ?? '';
    const isText = !isVariable(name);
    const value = isText ? piece : atStart(name, values[name] || '', before);
    before += value;
    if (isText) return piece === '' ? [] : [{ text: piece }];
    return [{ variable: name, value: value || null }];
  });
}

/** The words as a customer reads them, or null while anything in them is unknown: half a sentence is never sent. */
export function filled(words: string, values: Values): string | null {
  let text = '';
  for (const part of partsOf(words, values)) {
    if ('text' in part) text += part.text;
    else if (part.value === null) return null;
    else text += part.value;
  }
  return text.includes('{') ? null : text;
}

/** A whole message as text, or null. */
export function filledLines(lines: readonly string[], values: Values): string | null {
  const all = lines.map((line) => filled(line, values));
  return all.every((line) => line !== null) ? all.join('\n') : null;
}

/** Variables of these lines that nothing fills yet. */
export const missingIn = (lines: readonly string[], values: Values): Variable[] => [
  ...new Set(
    lines
      .flatMap((line) => partsOf(line, values))
      .flatMap((part) => ('variable' in part && part.value === null ? [part.variable] : [])),
  ),
];

/** Characters that are there already, gaps not counted. */
export const lengthOf = (words: string, values: Values): number =>
  partsOf(words, values).reduce(
    (sum, part) => sum + ('text' in part ? part.text : part.value || '').length,
    0,
  );

/**
 * Template messages carry the full name; everything else calls a person by the given name, behind the form of address
 * where that is known.
 */
function calledBy(name: string, channel: Channel, address: string | null): string {
  if (channel === 'zns') return name;
  const given = name.trim().split(/\s+/).pop() ?? name;
  return address === null ? given : `${address} ${given}`;
}

/** What was bought, by name. */
export interface Bought {
  last: string | null;
  favourite: string | null;
}

export interface Known {
  row: Pick<CustomerRow, 'name' | 'orders' | 'recencyDays' | 'lastDay' | 'gender'>;
  bought: Bought;
  /** Points that can be spent, where a programme is open. */
  points: number | null;
  shop: string;
  policy: Policy;
  channel: Channel;
  format: Format;
  voice: Voice;
  /** How a customer without a name is called, in languages that do not take it from the voice. */
  nameless?: string | undefined;
}

/** What the book knows of one customer, as the variables of a message. */
export function valuesOf(known: Known): Values {
  const { row, bought, points, shop, policy, channel, format, voice } = known;
  const { name, orders, recencyDays, lastDay, gender } = row;
  // Languages with a word of their own for the nameless have no form of address.
  const address = known.nameless ? null : addressOf(voice, gender);
  const missing = orders === null ? 0 : policy.thresholds.fewOrders + 1 - orders;
  return {
    ten_khach: name ? calledBy(name, channel, address) : known.nameless || nameless(voice, channel, gender),
    ten_tiem: shop,
    so_don: orders ? format.num(orders) : '',
    so_ngay: recencyDays === null ? '' : format.num(recencyDays),
    ngay_mua: lastDay ? format.day(lastDay) : '',
    con_thieu: missing > 0 ? format.num(missing) : '',
    diem: points ? format.num(points) : '',
    mon_vua_mua: bought.last || '',
    mon_hay_mua: bought.favourite || '',
    xung: voice.self,
    goi: address ?? voice.you,
  };
}

/** Variables that the owner fills once for everybody; the others belong to each customer. */
export const OWNER_FILLS: readonly Variable[] = (Object.keys(VARIABLES) as Variable[]).filter(
  (name) => meaningOf(name).from === 'owner',
);

/** In how many counted orders a product stands before it is a habit. */
const HABIT = 2;

/** What the counted orders say: the newest order's product, and the one of most orders (the newer one of equals). */
export function boughtBy({ timeline }: Pick<Customer, 'timeline'>): Bought {
  const orders = timeline.rows.filter((order) => order.counted);
  const named = orders.map(({ lines }) => [
    ...new Set(lines.flatMap(({ name }) => (name && !isCharge(name) ? name : []))),
  ]);
  const times = new Map<string, number>();
  for (const name of named.flat()) times.set(name, (times.get(name) ?? 0) + 1);
  const [favourite, count] = [...times].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0]);
  return { last: named[0]?.[0] ?? null, favourite: count >= HABIT ? favourite : null };
}
