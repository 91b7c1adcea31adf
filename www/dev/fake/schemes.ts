/** Schemes over the fake book's three columns: enough to build the screen on; nothing is proven here. */
import type {
  FeatureInfo,
  Policy,
  Scheme,
  SchemeComparison,
  SchemeCondition,
  SchemeGroup,
  SchemeMoves,
  SchemeResult,
} from '../../lib/contract.js';
import type { Columns } from './columns.js';
import { EngineFault } from './model.js';

export interface Schemed {
  columns: Columns;
  policy: Policy;
  edge: number | null;
}

const UNITS: Record<string, FeatureInfo['unit']> = { orders: 'count', recencyDays: 'days', spend: 'money' };

export const featuresOf = (customers: number): FeatureInfo[] =>
  Object.entries(UNITS).map(([id, unit]) => ({ id, unit, source: 'fake', known: true, customers }));

type Holds = (i: number) => boolean;

const OPS: Record<string, (a: number, b: number) => boolean> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function holds(book: Schemed, condition: SchemeCondition, path: string): Holds {
  const { columns, policy, edge } = book;
  if ('all' in condition) {
    const parts = condition.all.map((part, i) => holds(book, part, `${path}.all[${i}]`));
    return (i) => parts.every((part) => part(i));
  }
  if ('any' in condition) {
    const parts = condition.any.map((part, i) => holds(book, part, `${path}.any[${i}]`));
    return (i) => parts.some((part) => part(i));
  }
  if ('not' in condition) {
    const inner = holds(book, condition.not, `${path}.not`);
    return (i) => !inner(i);
  }
  if ('known' in condition) return () => condition.known in UNITS;
  const { feature } = condition;
  if (!(feature in UNITS) && !/^[a-z][A-Za-z]+$/.test(feature))
    throw new EngineFault('PolicyError', 'impossible-value', { path: `${path}.feature` });
  const column = { orders: columns.orders, recencyDays: columns.recency, spend: columns.spend }[feature];
  if (!column) return () => false;
  const at = (i: number): number => column[i] as number;
  const bought: Holds = (i) => feature === 'orders' || (columns.orders[i] as number) > 0;
  if ('between' in condition) {
    const [low, high] = condition.between;
    return (i) => bought(i) && at(i) >= low && at(i) <= high;
  }
  if ('in' in condition) return (i) => bought(i) && (condition.in as unknown[]).includes(at(i));
  const { op, value } = condition;
  const compare = OPS[op];
  if (!compare) throw new EngineFault('PolicyError', 'impossible-value', { path: `${path}.op` });
  let figure = value as number;
  if (typeof value === 'object' && 'threshold' in value)
    figure =
      value.threshold === 'spendEdge' ? (edge ?? Number.NaN) : (policy.thresholds as never)[value.threshold];
  if (typeof value === 'object' && 'quantile' in value) {
    const sorted = Float64Array.from(column)
      .filter((_, i) => (columns.orders[i] as number) > 0)
      .sort();
    figure = sorted[Math.max(0, Math.ceil(sorted.length * value.quantile) - 1)] ?? Number.NaN;
  }
  return (i) => bought(i) && compare(at(i), figure);
}

/** The row of each person; -1 where none holds. */
export function placedBy(book: Schemed, scheme: Scheme): Int16Array {
  const rows = scheme.rows.map(({ when }, i) => holds(book, when, `rows[${i}].when`));
  return Int16Array.from(book.columns.orders, (_, i) => rows.findIndex((row) => row(i)));
}

function counted(book: Schemed, scheme: Scheme, placed: Int16Array): SchemeGroup[] {
  const ids = [...new Set(scheme.rows.map(({ id }) => id)), null];
  const groups = ids.map((id): SchemeGroup & { sum: number } => ({
    id,
    customers: 0,
    orders: 0,
    spend: 0,
    sum: 0,
  }));
  placed.forEach((row, i) => {
    const group = groups[ids.indexOf(row < 0 ? null : (scheme.rows[row]?.id ?? null))];
    if (!group) return;
    group.customers += 1;
    group.orders += book.columns.orders[i] as number;
    group.sum += book.columns.spend[i] as number;
  });
  return groups.map(({ sum, ...group }) => ({ ...group, spend: sum }));
}

export function schemeOf(book: Schemed, scheme: Scheme): SchemeResult {
  const groups = counted(book, scheme, placedBy(book, scheme));
  const outside = groups.pop() as SchemeGroup;
  const total = scheme.rows.some(({ when }) => 'all' in when && when.all.length === 0);
  const check = { cells: null, gaps: 0, shown: [], settled: 0, unreachable: [], total };
  return { groups, outside, missing: [], check, mend: null };
}

export function movesOf(book: Schemed, { before, after }: SchemeComparison): SchemeMoves {
  const [left, right] = [placedBy(book, before), placedBy(book, after)];
  const moves = new Map<string, SchemeMoves['moves'][number] & { sum: number }>();
  left.forEach((row, i) => {
    const from = before.rows[row]?.id ?? null;
    const to = after.rows[right[i] as number]?.id ?? null;
    const key = `${from} ${to}`;
    const move = moves.get(key) ?? { from, to, customers: 0, spend: 0, sum: 0 };
    move.customers += 1;
    move.sum += book.columns.spend[i] as number;
    moves.set(key, move);
  });
  return {
    moves: [...moves.values()].map(({ sum, ...move }) => ({ ...move, spend: sum })),
    before: counted(book, before, left),
    after: counted(book, after, right),
    missing: [],
  };
}
