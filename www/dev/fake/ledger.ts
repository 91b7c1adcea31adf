/** The three lines of the reconciliation, from what was read. */
import type { Ledger, Reconciliation } from '../../lib/contract.js';
import type { RawOrder, Reading } from './model.js';
import { counts, isWalkIn } from './people.js';

const termOf = (order: RawOrder, today: number): string => {
  if (order.life !== 'completed') return `notCounted:${order.life}`;
  if (!counts(order, today)) return 'afterToday';
  return isWalkIn(order.who) ? 'walkIns' : 'people';
};

function ledger(found: number, terms: Map<string, number>): Ledger {
  const list = [...terms].map(([code, value]) => ({ code, value }));
  return { found, terms: list, difference: found - list.reduce((sum, term) => sum + term.value, 0) };
}

export function reconciliationOf(readings: Reading[], today: number): Reconciliation {
  const orders = new Map<string, number>([['people', 0]]);
  const money = new Map<string, number>([['people', 0]]);
  const all = readings.flatMap((reading) => reading.orders);
  for (const order of all) {
    const term = termOf(order, today);
    orders.set(term, (orders.get(term) ?? 0) + 1);
    money.set(term, (money.get(term) ?? 0) + (order.amount ?? 0));
  }
  const sum = (pick: (r: Reading['rows']) => number): number =>
    readings.reduce((n, r) => n + pick(r.rows), 0);
  const rows = new Map([
    ['inOrders', sum((r) => r.used)],
    ['notData:header', sum((r) => r.notData)],
    ['setAside', sum((r) => r.setAside)],
  ]);
  return {
    rows: ledger(
      sum((r) => r.read),
      rows,
    ),
    orders: ledger(all.length, orders),
    money: ledger(
      all.reduce((n, order) => n + (order.amount ?? 0), 0),
      money,
    ),
    totals: [],
  };
}
