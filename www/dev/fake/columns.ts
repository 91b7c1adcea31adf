/** Measures of all people as columns, now or as of an earlier day. */
import type { Policy } from '../../lib/contract.js';
import type { Person } from './model.js';
import { groupColumn, spendEdgeOf } from './policy.js';

export interface Columns {
  orders: Int32Array;
  recency: Int32Array;
  spend: Float64Array;
}

export function columnsAt(people: Person[], day: number): Columns {
  const size = people.length;
  const columns = {
    orders: new Int32Array(size),
    recency: new Int32Array(size),
    spend: new Float64Array(size),
  };
  for (let i = 0; i < size; i += 1) {
    const { days, amounts } = people[i] as Person;
    let n = 0;
    let sum = 0;
    while (n < days.length && (days[n] as number) <= day) sum += amounts[n++] as number;
    columns.orders[i] = n;
    columns.recency[i] = n === 0 ? 0 : day - (days[n - 1] as number);
    columns.spend[i] = sum;
  }
  return columns;
}

export interface Grouping {
  /** Index into `policy.groups` for each person. */
  of: Uint8Array;
  edge: number | null;
}

export function grouping(policy: Policy, columns: Columns): Grouping {
  const edge = spendEdgeOf(policy, columns.orders, columns.spend);
  return { of: groupColumn(policy, columns.orders, columns.recency, columns.spend, edge), edge };
}
