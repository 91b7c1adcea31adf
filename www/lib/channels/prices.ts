/**
 * Prices a message. No list of today was found, so every amount is the shop's to type; `seen` is what older or
 * secondary pages say, a hint to compare one's own contract with and nothing to reckon with.
 */
import { type Check, meant, object, refuse, shown, whole } from '../arguments.js';
import type { Cost, Price, PriceKey, Prices } from './types.js';

const DATE = '2026-11-27';

/** What is paid for, with what pages say of it. */
export const PRICES: readonly Price[] = [
  {
    key: 'zns.transaction',
    unit: 'message',
    amount: null,
    seen: [150, 350],
    source: 'https://www.scribd.com/document/589030366 (a contract of 2022)',
    date: DATE,
    mark: 'secondary',
  },
  {
    key: 'zns.care',
    unit: 'message',
    amount: null,
    seen: [200, 300],
    source:
      'https://docs.goby.vn/tich-hop-kenh-gui-tin (300 on average); support.haraloyalty.com 42000104394 (200)',
    date: DATE,
    mark: 'secondary',
  },
  {
    key: 'zns.promotion',
    unit: 'message',
    amount: null,
    source: 'not found; the price list of the ZBS account has it',
    date: DATE,
    mark: 'unverified',
  },
  {
    key: 'oa.consult',
    unit: 'message',
    amount: null,
    seen: [50, 55],
    source: 'https://docs.goby.vn/tich-hop-kenh-gui-tin',
    date: DATE,
    mark: 'secondary',
  },
  {
    key: 'sms.advertising',
    unit: 'part',
    amount: null,
    source: "not found; the supplier's contract has it, by network",
    date: DATE,
    mark: 'unverified',
  },
  {
    key: 'sms.service',
    unit: 'part',
    amount: null,
    source: "not found; the supplier's contract has it, by network",
    date: DATE,
    mark: 'unverified',
  },
  {
    key: 'sms.plain',
    unit: 'part',
    amount: null,
    source: 'the tariff of the phone',
    date: DATE,
    mark: 'unverified',
  },
  {
    key: 'email',
    unit: 'message',
    amount: null,
    source: 'the plan of the tool',
    date: DATE,
    mark: 'unverified',
  },
  {
    key: 'call',
    unit: 'message',
    amount: null,
    source: 'the time of whoever calls',
    date: DATE,
    mark: 'unverified',
  },
];

const KEYS = PRICES.map(({ key }) => key);
const DEAREST = 1_000_000_000;

/** Whole đồng by what is paid for. */
export const pricesIn: Check<Prices> = object<Prices>(
  Object.fromEntries(KEYS.map((key) => [key, whole(0, DEAREST)])),
);

/** Đồng a unit: what the shop typed, else what the list says; null while nobody has said. */
export function priceOf(key: PriceKey, prices: Prices = {}): number | null {
  const listed = PRICES.find((price) => price.key === key);
  if (!listed) return refuse('priceOf: key', key, KEYS.map(shown), meant(key, KEYS));
  return prices[key] ?? listed.amount;
}

/** What so many units cost. */
export function costOf(key: PriceKey | null, messages: number, units: number, prices?: Prices): Cost {
  const price = key === null ? null : priceOf(key, prices);
  return { key, messages, units, price, total: price === null ? null : price * units };
}
