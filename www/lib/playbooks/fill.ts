/** Puts a real customer into the words of a message; what is not known stays visible as a gap. */
import type { Customer, CustomerRow, Policy } from '../contract.js';
import type { Format } from '../i18n/format.js';
import type { Channel, Message, Variable } from './types.js';

export type Values = Partial<Record<Variable, string>>;

/** Words, or a variable with what fills it (null while nothing does). */
export type Part = { text: string } | { variable: Variable; value: string | null };

export const partsOf = (words: string, values: Values): Part[] =>
  words.split(/(\{\w+\})/).flatMap((piece): Part[] => {
    const [, variable] = /^\{(\w+)\}$/.exec(piece) || [];
    if (variable === undefined) return piece === '' ? [] : [{ text: piece }];
    const known = variable as Variable;
    return [{ variable: known, value: values[known] || null }];
  });

export const linesOf = (message: Message): string[] => [
  ...(message.title ? [message.title] : []),
  ...message.body,
];

export const variablesIn = (message: Message): Variable[] => [
  ...new Set(
    linesOf(message).flatMap((line) => [...line.matchAll(/\{(\w+)\}/g)].map((m) => m[1] as Variable)),
  ),
];

export const filled = (words: string, values: Values): string =>
  partsOf(words, values)
    .map((part) => ('text' in part ? part.text : part.value || `{${part.variable}}`))
    .join('');

/** Template messages carry the full name; everything else calls a person by her given name. */
const calledBy = (name: string, channel: Channel): string =>
  channel === 'zns' ? name : (name.trim().split(/\s+/).pop() ?? name);

export interface Known {
  row: CustomerRow;
  product: string | null;
  shop: string;
  policy: Policy;
  channel: Channel;
  format: Format;
}

/** What the book knows of one customer, as the variables of a message. */
export function valuesOf({ row, product, shop, policy, channel, format }: Known): Values {
  const { name, orders, recencyDays, lastDay } = row;
  const missing = policy.thresholds.fewOrders + 1 - (orders || 0);
  return {
    ten_khach: name ? calledBy(name, channel) : '',
    ten_tiem: shop,
    so_don: orders === null ? '' : format.num(orders),
    so_ngay: recencyDays === null ? '' : format.num(recencyDays),
    ngay_mua: lastDay ? format.day(lastDay) : '',
    con_thieu: missing > 0 ? format.num(missing) : '',
    san_pham: product || '',
  };
}

/** Variables that the owner fills once for everybody; the others belong to each customer. */
export const OWNER_FILLS: readonly Variable[] = [
  'ten_tiem',
  'uu_dai',
  'han_dung',
  'quyen_loi',
  'san_pham',
  'dieu_kien',
];

/** What she bought last, by name. */
export const lastProduct = (customer: Customer): string | null =>
  customer.timeline.rows.flatMap((order) => order.lines)[0]?.name ?? null;
