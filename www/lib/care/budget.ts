/**
 * Whom to write to within a budget and a quota, for the most that comes back. Prices are handed in: the book knows none.
 *
 * The return of a person is the order's value × the chance × the margin − the price of the message; whoever returns no
 * more than the message costs is not written to. People of one price are taken from the highest return on, so a plan is
 * how many of each price: where those combinations can all be looked at (`MOST_PLANS`), the best of them is the answer,
 * and exact. Otherwise people are taken by return − λ × price, with the λ of the tightest bound (Lagrange's relaxation of
 * the knapsack: Fisher 1981, Management Science 27(1) 1–18), and `atMost` says how much any plan could return. The plain
 * rule "most return per đồng first" is neither: with few people it leaves a part of the budget unused.
 */
import type { CareChannel, QueueRow } from '../care.js';
import type { Money } from '../scalars.js';

/** Combinations of counts that are looked at one by one. */
export const MOST_PLANS = 300_000;
/** Halvings of λ: enough for the last bit of any sum. */
const HALVINGS = 100;

/** Somebody to whom the shop could write. */
export type BudgetPerson = Pick<QueueRow, 'id' | 'orderValue' | 'chance' | 'channel'>;

/** What may be spent. Sums are whole, in the units of the book's money. */
export interface BudgetQuery {
  /** Everybody of the queue. */
  people: Iterable<BudgetPerson>;
  /** What a message costs, by channel; who is reached through another one is counted as `unpriced`. */
  prices: Partial<Record<CareChannel, number>>;
  /** At most that much; null: no limit. */
  budget: number | null;
  /** At most so many messages; null: no limit. */
  quota: number | null;
  /** What is left of 100 of an order's money, in whole percent. Nobody knows it but the shop; default 100. */
  marginPercent?: number;
}

/** A plan, and what it leaves out. people = chosen + left + notWorth + unpriced + noValue. */
export interface BudgetPlan {
  /** Everybody. */
  people: number;
  /** Ids of those to write to, the highest return first. */
  chosen: string[];
  /** Their messages cost. */
  cost: number;
  /** Their orders are worth, chance and margin counted in, before the messages are paid. */
  expected: number;
  /** What no plan can exceed: expected − cost of the best one, or a bound of it. */
  atMost: number;
  /** True where this is the best plan. */
  exact: boolean;
  /** Those whom budget or quota leaves out although they are worth their message. */
  left: { people: number; cost: number; expected: number };
  /** Of the budget; null without one. */
  unspent: number | null;
  /** Whoever returns no more than the message costs. */
  notWorth: number;
  /** Whose channel has no price. */
  unpriced: number;
  /** Whose orders are worth nothing that is known: a book without money. */
  noValue: number;
}

interface Item {
  id: string;
  price: number;
  value: number;
  gain: number;
}

/** Of one price, the highest gain first, with what the first n of them gain. */
interface Shelf {
  price: number;
  items: Item[];
  gains: number[];
}

const byGain = (a: Item, b: Item): number => b.gain - a.gain || a.price - b.price || (a.id < b.id ? -1 : 1);
const sum = (items: Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

const known = (value: number, most: number): number =>
  Number.isSafeInteger(value) && value >= 0 && value <= most ? value : Number.NaN;

/** A whole sum that is not below zero; throws a RangeError with its name. */
function whole(name: string, value: number | null, most = Number.MAX_SAFE_INTEGER): number {
  if (value === null) return Number.POSITIVE_INFINITY;
  if (Number.isNaN(known(value, most))) throw new RangeError(`budget: ${name} is ${value}`);
  return value;
}

/** orderValue × chance × margin, rounded down to a whole unit. */
function worth(value: Money, chance: number, margin: number): number {
  return Math.floor((Number(value) * chance * margin) / 1_000_000);
}

function shelvesOf(items: Item[]): Shelf[] {
  const prices = [...new Set(items.map(({ price }) => price))].sort((a, b) => a - b);
  return prices.map((price) => {
    const own = items.filter((item) => item.price === price).sort(byGain);
    const gains = [0];
    for (const { gain } of own) gains.push((gains.at(-1) as number) + gain);
    return { price, items: own, gains };
  });
}

const fitting = ({ price, items }: Shelf, money: number, messages: number): number =>
  Math.min(items.length, messages, price === 0 ? items.length : Math.floor(money / price));

/** Every combination of counts; of the last shelf as many as fit, for every gain is above zero. */
function bestCounts(shelves: Shelf[], budget: number, quota: number): number[] {
  let best = { gain: -1, counts: [] as number[] };
  const walk = (at: number, money: number, messages: number, gain: number, counts: number[]): void => {
    const shelf = shelves[at] as Shelf;
    const most = fitting(shelf, money, messages);
    if (at === shelves.length - 1) {
      const total = gain + (shelf.gains[most] as number);
      if (total > best.gain) best = { gain: total, counts: [...counts, most] };
      return;
    }
    for (let count = 0; count <= most; count += 1)
      walk(at + 1, money - count * shelf.price, messages - count, gain + (shelf.gains[count] as number), [
        ...counts,
        count,
      ]);
  };
  walk(0, budget, quota, 0, []);
  return best.counts;
}

/** By gain − λ × price, with the λ whose bound is tightest. */
function relaxed(items: Item[], budget: number, quota: number): { chosen: Item[]; bound: number } {
  const under = (lambda: number): { picked: Item[]; bound: number; cost: number } => {
    const rest = (item: Item): number => item.gain - lambda * item.price;
    const picked = items
      .filter((item) => rest(item) > 0)
      .sort((a, b) => rest(b) - rest(a) || byGain(a, b))
      .slice(0, Math.min(quota, items.length));
    const spare = lambda > 0 ? lambda * budget : 0;
    return { picked, bound: sum(picked, rest) + spare, cost: sum(picked, ({ price }) => price) };
  };
  const free = under(0);
  if (free.cost <= budget) return { chosen: free.picked, bound: free.bound };
  let low = 0;
  let high = Math.max(...items.map(({ gain, price }) => (price > 0 ? gain / price : 0)));
  let best = under(high);
  let bound = Math.min(free.bound, best.bound);
  for (let step = 0; step < HALVINGS && high - low > Number.EPSILON * high; step += 1) {
    const middle = (low + high) / 2;
    const found = under(middle);
    bound = Math.min(bound, found.bound);
    if (found.cost <= budget) {
      high = middle;
      best = found;
    } else {
      low = middle;
    }
  }
  // What is left of the budget buys whoever still fits.
  const chosen = new Set(best.picked);
  let money = budget - best.cost;
  for (const item of [...items].sort(byGain)) {
    if (chosen.size >= quota) break;
    if (!chosen.has(item) && item.price <= money) {
      chosen.add(item);
      money -= item.price;
    }
  }
  return { chosen: [...chosen], bound };
}

/** Whom to write to for the most that comes back within a budget and a quota. */
export function planBudget(query: BudgetQuery): BudgetPlan {
  const budget = whole('budget', query.budget);
  const quota = whole('quota', query.quota);
  const margin = whole('marginPercent', query.marginPercent ?? 100, 100);
  for (const [channel, price] of Object.entries(query.prices)) whole(`prices.${channel}`, price);
  const counts = { people: 0, notWorth: 0, unpriced: 0, noValue: 0 };
  const items: Item[] = [];
  for (const { id, orderValue, chance, channel } of query.people) {
    counts.people += 1;
    const price = query.prices[channel];
    if (price === undefined) counts.unpriced += 1;
    else if (orderValue === null) counts.noValue += 1;
    else {
      const value = worth(orderValue, chance, margin);
      if (value <= price) counts.notWorth += 1;
      else items.push({ id, price, value, gain: value - price });
    }
  }
  const shelves = shelvesOf(items).sort((a, b) => a.items.length - b.items.length);
  const plans = shelves.slice(0, -1).reduce((all, shelf) => all * (shelf.items.length + 1), 1);
  const exact = plans <= MOST_PLANS;
  let chosen: Item[] = [];
  let bound = 0;
  if (items.length > 0 && exact) {
    const best = bestCounts(shelves, budget, quota);
    chosen = shelves.flatMap((shelf, at) => shelf.items.slice(0, best[at]));
  } else if (items.length > 0) {
    ({ chosen, bound } = relaxed(items, budget, quota));
  }
  const taken = new Set(chosen);
  const left = items.filter((item) => !taken.has(item));
  const cost = sum(chosen, ({ price }) => price);
  const gain = sum(chosen, (item) => item.gain);
  const atMost = exact ? gain : Math.max(gain, Math.floor(bound));
  return {
    ...counts,
    chosen: chosen.sort(byGain).map(({ id }) => id),
    cost,
    expected: gain + cost,
    atMost,
    exact: exact || atMost === gain,
    left: {
      people: left.length,
      cost: sum(left, ({ price }) => price),
      expected: sum(left, ({ value }) => value),
    },
    unspent: query.budget === null ? null : query.budget - cost,
  };
}
