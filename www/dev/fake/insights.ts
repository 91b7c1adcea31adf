/** Changes, previews, histograms, key figures and priorities over the columns. */
import type { Changes, Histogram, Indicator, Policy, Preview, Priority } from '../../lib/contract.js';
import { dayOf } from '../../lib/days.js';
import { type Columns, columnsAt, type Grouping, grouping } from './columns.js';
import type { Person } from './model.js';

const median = (values: number[]): number | null => {
  const sorted = values.sort((a, b) => a - b);
  return sorted.length === 0 ? null : (sorted[sorted.length >> 1] ?? null);
};

export const gapsOf = (days: number[]): number[] => {
  const distinct = [...new Set(days)];
  return distinct.slice(1).map((day, i) => day - (distinct[i] as number));
};

/** Group of each person `days` ago: an index, or -1 for one who was not in the book yet. */
export function earlierGroups(people: Person[], policy: Policy, day: number): Int16Array {
  const columns = columnsAt(people, day);
  const { of } = grouping(policy, columns);
  return Int16Array.from(of, (group, i) =>
    columns.orders[i] === 0 && (people[i] as Person).days.length > 0 ? -1 : group,
  );
}

export function changesOf(
  people: Person[],
  policy: Policy,
  now: Grouping,
  columns: Columns,
  today: number,
  days: number,
): Changes {
  const before = earlierGroups(people, policy, today - days);
  const moves = new Map<string, Changes['moves'][number]>();
  for (let i = 0; i < people.length; i += 1) {
    const from = before[i] as number;
    const to = now.of[i] as number;
    if (from === to) continue;
    const key = `${from}>${to}`;
    const fromId = from < 0 ? null : (policy.groups[from]?.id ?? null);
    const move = moves.get(key) ?? { from: fromId, to: policy.groups[to]?.id ?? '', customers: 0, spend: 0 };
    move.customers += 1;
    move.spend = Number(move.spend) + (columns.spend[i] as number);
    moves.set(key, move);
  }
  const list = [...moves.values()];
  const sum = (pick: (m: Changes['moves'][number]) => boolean): number =>
    list.filter(pick).reduce((n, m) => n + m.customers, 0);
  const groups = policy.groups.map((row, index) => ({
    id: row.id,
    before: before.reduce((n, g) => n + (g === index ? 1 : 0), 0),
    after: now.of.reduce((n, g) => n + (g === index ? 1 : 0), 0),
    in: sum((m) => m.to === row.id),
    out: sum((m) => m.from === row.id),
  }));
  return { from: dayOf(today - days), to: dayOf(today), groups, moves: list };
}

export function previewOf(policy: Policy, current: Policy, columns: Columns, now: Grouping): Preview {
  const next = grouping(policy, columns);
  const moves = new Map<number, Preview['moves'][number]>();
  const groups = policy.groups.map((row) => ({ id: row.id, customers: 0, orders: 0, revenue: 0 }));
  for (let i = 0; i < next.of.length; i += 1) {
    const to = next.of[i] as number;
    const from = now.of[i] as number;
    const group = groups[to];
    if (group) {
      group.customers += 1;
      group.orders += columns.orders[i] as number;
      group.revenue += columns.spend[i] as number;
    }
    if (from === to) continue;
    const key = from * 100 + to;
    const move = moves.get(key) ?? {
      from: current.groups[from]?.id ?? '',
      to: policy.groups[to]?.id ?? '',
      customers: 0,
      spend: 0,
    };
    move.customers += 1;
    move.spend = Number(move.spend) + (columns.spend[i] as number);
    moves.set(key, move);
  }
  return { groups, spendEdge: next.edge, moves: [...moves.values()] };
}

export function histogramOf(
  request: { feature: Histogram['feature']; bins: number[] },
  columns: Columns,
  people: Person[],
): Histogram {
  const { feature, bins } = request;
  const values =
    feature === 'orders' ? columns.orders : feature === 'spend' ? columns.spend : columns.recency;
  const out = bins.map((from, i) => ({ from, to: bins[i + 1] ?? null, customers: 0 }));
  for (let i = 0; i < values.length; i += 1) {
    if (columns.orders[i] === 0) continue;
    let k = bins.length - 1;
    while (k > 0 && (values[i] as number) < (bins[k] as number)) k -= 1;
    const bin = out[k];
    if (bin) bin.customers += 1;
  }
  return { feature, bins: out, suggestion: feature === 'recencyDays' ? rhythm(people) : null };
}

/** The gap that nine of ten repurchases stay under. */
function rhythm(people: Person[]): number | null {
  const gaps = people.slice(0, 20_000).flatMap((person) => gapsOf(person.days));
  if (gaps.length < 100) return null;
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.9)] ?? null;
}

interface Figure {
  numerator: number | null;
  denominator: number | null;
  value: number | null;
}

const ratio = (numerator: number, denominator: number): Figure => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : numerator / denominator,
});

const FIGURES: ReadonlyArray<
  readonly [Indicator['code'], Indicator['unit'], (people: Person[], day: number) => Figure]
> = [
  [
    'repeatRate',
    'share',
    (people, day) => {
      const { orders } = columnsAt(people, day);
      return ratio(orders.filter((n) => n > 1).length, orders.filter((n) => n > 0).length);
    },
  ],
  [
    'averageOrder',
    'money',
    (people, day) => {
      const { orders, spend } = columnsAt(people, day);
      const sum = (list: ArrayLike<number>): number => Array.from(list).reduce((a, b) => a + b, 0);
      return ratio(sum(spend), sum(orders));
    },
  ],
  [
    'retention',
    'share',
    (people, day) => {
      const before = columnsAt(people, day - 30);
      const now = columnsAt(people, day);
      const awake = before.recency.map((r, i) => (before.orders[i] && r < 90 ? 1 : 0));
      const kept = awake.map((a, i) => (a && (now.recency[i] as number) < 90 ? 1 : 0));
      return ratio(
        kept.reduce((a, b) => a + b, 0),
        awake.reduce((a, b) => a + b, 0),
      );
    },
  ],
  [
    'oneAndDone',
    'share',
    (people, day) => {
      const old = people.filter((person) => (person.days[0] ?? day) <= day - 90);
      return ratio(
        old.filter((person) => person.days.filter((d) => d <= day).length === 1).length,
        old.length,
      );
    },
  ],
  [
    'medianGap',
    'days',
    (people, day) => {
      const gaps = people.flatMap((person) => gapsOf(person.days.filter((d) => d <= day)));
      return { numerator: null, denominator: gaps.length, value: median(gaps) };
    },
  ],
  [
    'loyalMultiple',
    'times',
    (people, day) => {
      const { orders, spend } = columnsAt(people, day);
      const mean = (pick: (n: number) => boolean): number => {
        const list = Array.from(spend).filter((_, i) => pick(orders[i] as number));
        return list.reduce((a, b) => a + b, 0) / Math.max(1, list.length);
      };
      return ratio(Math.round(mean((n) => n > 3)), Math.round(mean((n) => n === 1)));
    },
  ],
];

export function indicatorsOf(people: Person[], today: number): Indicator[] {
  const some = people.length > 20_000 ? people.slice(0, 5000) : people;
  return FIGURES.map(([code, unit, figure]) => {
    const series = Array.from({ length: 12 }, (_, k) => figure(some, today - 30 * (11 - k)).value);
    return { code, unit, ...figure(some, today), before: series[10] ?? null, series };
  });
}

/** Who pays to be cared for now: those who just slipped, were just won, or are due. */
export function prioritiesOf(changes: Changes): Priority[] {
  const wanted: ReadonlyArray<readonly [string, string, string | undefined, string]> = [
    ['topAsleep', 'ngu_dong_90', 'mua_nhieu', 'ngu_dong_90'],
    ['regularAsleep', 'ngu_dong_90', 'mua_thuong_xuyen', 'ngu_dong_90'],
    ['newcomers', 'khach_moi', undefined, 'khach_moi'],
    ['fewAsleep', 'ngu_dong_90', 'mua_it', 'ngu_dong_90'],
  ];
  return wanted.flatMap(([code, group, from, to]) => {
    const moves = changes.moves.filter((m) => m.to === to && (from === undefined || m.from === from));
    const customers = moves.reduce((n, m) => n + m.customers, 0);
    if (customers === 0) return [];
    const spend = moves.reduce((n, m) => n + Number(m.spend), 0);
    const query = { group, moved: from === undefined ? { days: 30, to } : { days: 30, from, to } };
    return [{ code, group, customers, spend, facts: { days: 30 }, query }];
  });
}
