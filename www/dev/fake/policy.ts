/** The default policy of decisions.md and one small evaluator of its rows. */
import type { GroupRule, Operator, Policy, PolicyInput, Threshold } from '../../lib/contract.js';
import { EngineFault } from './model.js';
import { DEFAULT_PROGRAMME } from './programme.js';

const rule = (id: string, reason: string, ...all: GroupRule['all']): GroupRule => ({ id, all, reason });

export const DEFAULT_POLICY: Policy = {
  version: 1,
  thresholds: {
    newWithinDays: 30,
    fewOrders: 3,
    dormantDays: 90,
    deepDormantDays: 180,
    topSpenders: 0.1,
    topSpendersMinimum: 20,
    spendEdge: null,
    untouchedDays: 14,
  },
  groups: [
    rule('chua_xep', '', { feature: 'judgeable' as never, op: '=', value: 0 }),
    rule('lead_moi', 'S2-10', { feature: 'orders', op: '=', value: 0 }),
    rule('ngu_dong_180', 'S0-27', { feature: 'recencyDays', op: '>=', value: 'deepDormantDays' }),
    rule('ngu_dong_90', 'S0-27', { feature: 'recencyDays', op: '>=', value: 'dormantDays' }),
    rule(
      'khach_moi',
      'S0-13',
      { feature: 'orders', op: '=', value: 1 },
      { feature: 'recencyDays', op: '<=', value: 'newWithinDays' },
    ),
    rule('mua_it', 'S0-16', { feature: 'orders', op: '<=', value: 'fewOrders' }),
    rule('mua_nhieu', 'S2-12', { feature: 'spend', op: '>=', value: 'spendEdge' }),
    rule('mua_thuong_xuyen', 'S0-22'),
  ],
  money: { basis: 'net' },
  identity: { sharedNames: 4, manyPhones: 3, manyCodes: 2 },
  orders: { sameIdDays: 30, shipped: 'pending' },
  time: { offsetMinutes: 420, loneDayGap: 60 },
  care: {
    consent: 'ask',
    capContacts: 2,
    capDays: 7,
    restDays: 3,
    answerDays: 7,
    unanswered: 2,
    rhythmDays: 3,
    overduePercent: 150,
    slippingPercent: 120,
    stepDays: 2,
    nearTierOrders: 1,
    pointsEndingDays: 14,
    birthdayDays: 7,
    beforeAsleep: 7,
    afterAsleep: 7,
    cartDays: 7,
    cameBackDays: 7,
    lowScoreDays: 30,
    lowCsat: 2,
    lowNps: 6,
    secondOrderBuyers: 20,
    groupDays: 30,
    hours: {
      zns: { from: 7, to: 22 },
      oa: null,
      sms: { from: 7, to: 22 },
      email: null,
      call: { from: 8, to: 17 },
    },
    afterFirst: [0, 3, 7, 14, 30],
    secondOrder: null,
    reasons: {
      cart: { on: true, chance: 800, channels: ['oa', 'sms', 'email', 'call'] },
      lowScore: { on: true, chance: 500, channels: ['call', 'zns', 'oa', 'sms', 'email'] },
      bigSlipping: { on: true, chance: 1200, channels: ['call', 'zns', 'oa', 'sms', 'email'] },
      pointsEnding: { on: true, chance: 1000, channels: ['zns', 'oa', 'sms', 'email', 'call'] },
      nearTier: { on: true, chance: 900, channels: ['zns', 'oa', 'sms', 'email', 'call'] },
      birthday: { on: true, chance: 700, channels: ['zns', 'oa', 'sms', 'call', 'email'] },
      cameBack: { on: true, chance: 800, channels: ['zns', 'oa', 'sms', 'call', 'email'] },
      overdue: { on: true, chance: 1500, channels: ['zns', 'oa', 'sms', 'call', 'email'] },
      fallingAsleep: { on: true, chance: 600, channels: ['zns', 'oa', 'sms', 'call', 'email'] },
      secondOrder: { on: true, chance: 900, channels: ['zns', 'oa', 'sms', 'email', 'call'] },
      afterFirst: { on: true, chance: 500, channels: ['zns', 'oa', 'sms', 'email', 'call'] },
      untouchedLead: { on: true, chance: 300, channels: ['oa', 'call', 'sms', 'email'] },
    },
    groups: [],
  },
  programme: DEFAULT_PROGRAMME,
};

/** Lays a partial policy over another one; refuses what it does not know. */
export function laidOver(base: Policy, input: PolicyInput): Policy {
  for (const key of Object.keys(input)) {
    if (!(key in base)) throw new EngineFault('PolicyError', 'unknown-key', { path: key });
  }
  if (input.version !== undefined && input.version !== 1) {
    throw new EngineFault('PolicyError', 'version', { path: 'version' });
  }
  const thresholds = { ...base.thresholds, ...input.thresholds };
  if (thresholds.dormantDays >= thresholds.deepDormantDays) {
    throw new EngineFault('PolicyError', 'impossible-value', { path: 'thresholds.deepDormantDays' });
  }
  const care = { ...base.care, ...input.care } as Policy['care'];
  return { ...base, thresholds, care, groups: (input.groups as GroupRule[] | undefined) ?? base.groups };
}

export interface Measures {
  orders: number;
  recencyDays: number;
  spend: number;
}

const compare: Record<Operator, (a: number, b: number) => boolean> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

export function figureOf(policy: Policy, value: number | Threshold, edge: number | null): number {
  if (typeof value === 'number') return value;
  if (value === 'spendEdge') return edge ?? Number.POSITIVE_INFINITY;
  return policy.thresholds[value] ?? Number.POSITIVE_INFINITY;
}

export function actualOf(feature: string, m: Measures): number | null {
  if (feature === 'orders') return m.orders;
  if (feature === 'recencyDays') return m.orders === 0 ? null : m.recencyDays;
  if (feature === 'spend') return m.spend;
  return 1;
}

export interface Verdict {
  op: Operator;
  feature: string;
  figure: number;
  actual: number | null;
  threshold: string | null;
  passed: boolean;
}

export function verdicts(policy: Policy, row: GroupRule, m: Measures, edge: number | null): Verdict[] {
  return row.all.map(({ feature, op, value }) => {
    const figure = figureOf(policy, value, edge);
    const actual = actualOf(feature, m);
    const threshold = typeof value === 'string' ? value : null;
    return { op, feature, figure, actual, threshold, passed: actual !== null && compare[op](actual, figure) };
  });
}

/** First row whose comparisons all hold. */
export function groupOf(policy: Policy, m: Measures, edge: number | null): string {
  const row = policy.groups.find((g) => verdicts(policy, g, m, edge).every((v) => v.passed));
  return row?.id ?? 'chua_xep';
}

/** The same for many people at once, without objects: indexes into `policy.groups`. */
export function groupColumn(
  policy: Policy,
  orders: ArrayLike<number>,
  recency: ArrayLike<number>,
  spend: ArrayLike<number>,
  edge: number | null,
): Uint8Array {
  const rows = policy.groups.map((g) =>
    g.all.map(({ feature, op, value }) => ({
      feature,
      test: compare[op],
      figure: figureOf(policy, value, edge),
    })),
  );
  return Uint8Array.from({ length: orders.length }, (_, i) => {
    const of: Record<string, number> = {
      orders: orders[i] as number,
      recencyDays: (orders[i] as number) === 0 ? Number.NaN : (recency[i] as number),
      spend: spend[i] as number,
      judgeable: 1,
    };
    return rows.findIndex((tests) => tests.every((t) => t.test(of[t.feature] as number, t.figure)));
  });
}

/** The amount from which a buyer belongs to the top share; null when there are too few. */
export function spendEdgeOf(
  policy: Policy,
  orders: ArrayLike<number>,
  spend: ArrayLike<number>,
): number | null {
  const { spendEdge, topSpenders, topSpendersMinimum } = policy.thresholds;
  if (spendEdge !== null) return spendEdge;
  const sums = Float64Array.from(Array.from(spend).filter((_, i) => (orders[i] as number) > 0)).sort();
  if (sums.length < topSpendersMinimum) return null;
  return sums[Math.ceil((1 - topSpenders) * sums.length) - 1] ?? null;
}
