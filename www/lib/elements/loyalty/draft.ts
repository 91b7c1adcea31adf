/** The programme as it is being tried: figures by their place, what differs from the one in force. */
import type { ActivityRule, Programme, Ratio, Reward } from '../../loyalty.js';

/** A figure of the set-up: how it is read from a programme, and how it is laid over one. */
export interface Figure {
  id: string;
  read(programme: Programme): number;
  write(programme: Programme, value: number): Programme;
  low: number;
  high: number;
}

const MOST = 1e12;

/** A multiplier as a whole percentage: 6/5 is 120. */
const percentOf = ([numerator, denominator]: Ratio): number => Math.round((numerator * 100) / denominator);

const points = (change: Partial<Programme['points']>, programme: Programme): Programme => ({
  ...programme,
  points: { ...programme.points, ...change },
});

const tier = (
  programme: Programme,
  at: number,
  change: Partial<Programme['tiers']['ladder'][number]>,
): Programme => ({
  ...programme,
  tiers: {
    ...programme.tiers,
    ladder: programme.tiers.ladder.map((one, index) => (index === at ? { ...one, ...change } : one)),
  },
});

/** Spend from which a tier begins. */
export const markOf = (at: number): Figure => ({
  id: `mark${at}`,
  read: ({ tiers }) => tiers.ladder[at]?.spend ?? 0,
  write: (programme, spend) => tier(programme, at, { spend }),
  low: 1,
  high: MOST,
});

export const multiplierOf = (at: number): Figure => ({
  id: `multiplier${at}`,
  read: ({ tiers }) => percentOf(tiers.ladder[at]?.multiplier ?? [1, 1]),
  write: (programme, percent) => tier(programme, at, { multiplier: [percent, 100] }),
  low: 1,
  high: 10_000,
});

export const FIGURES = {
  rate: {
    id: 'rate',
    read: ({ points }) => points.rate.spend,
    write: (programme, spend) => points({ rate: { ...programme.points.rate, spend } }, programme),
    low: 1,
    high: 1e9,
  },
  value: {
    id: 'value',
    read: ({ points }) => points.value,
    write: (programme, value) => points({ value }, programme),
    low: 0,
    high: 1e9,
  },
  minimum: {
    id: 'minimum',
    read: ({ points }) => points.minimum,
    write: (programme, minimum) => points({ minimum }, programme),
    low: 0,
    high: MOST,
  },
  pendingDays: {
    id: 'pendingDays',
    read: ({ points }) => points.pendingDays,
    write: (programme, pendingDays) => points({ pendingDays }, programme),
    low: 0,
    high: 90,
  },
  margin: {
    id: 'margin',
    read: ({ economics }) => economics.marginPercent,
    write: (programme, marginPercent) => ({
      ...programme,
      economics: { ...programme.economics, marginPercent },
    }),
    low: 0,
    high: 100,
  },
} satisfies Record<string, Figure>;

export type FigureName = keyof typeof FIGURES;

/** A list with the points of one entry; without it where they are 0, and with it again where they no longer are. */
function priced<T extends { points: number }>(
  list: T[],
  one: T,
  isIt: (other: T) => boolean,
  points: number,
): T[] {
  if (points === 0) return list.filter((other) => !isIt(other));
  if (!list.some(isIt)) return [...list, { ...one, points }];
  return list.map((other) => (isIt(other) ? { ...other, points } : other));
}

/** What a reward costs; 0 = the programme does not have it. */
export function rewardOf(reward: Reward): Figure {
  const isIt = ({ id }: Reward): boolean => id === reward.id;
  return {
    id: `reward:${reward.id}`,
    read: ({ rewards }) => rewards.find(isIt)?.points ?? 0,
    write: (programme, points) => ({
      ...programme,
      rewards: priced(programme.rewards, reward, isIt, points),
    }),
    low: 0,
    high: MOST,
  };
}

/** What an activity earns; 0 = the programme does not have it. */
export function activityOf(rule: ActivityRule): Figure {
  const isIt = ({ activity }: ActivityRule): boolean => activity === rule.activity;
  return {
    id: `activity:${rule.activity}`,
    read: ({ points }) => points.activities.find(isIt)?.points ?? 0,
    write: (programme, earned) =>
      points({ activities: priced(programme.points.activities, rule, isIt, earned) }, programme),
    low: 0,
    high: MOST,
  };
}

/** Activities that a page can show by their name: those with one rule. */
export const activitiesOf = ({ points: { activities } }: Programme): ActivityRule[] =>
  activities.filter(({ activity }) => activities.filter((one) => one.activity === activity).length === 1);

/** Expiry by words that a shop would say; what is none of them is kept as it is. */
export const EXPIRIES: Record<string, Programme['points']['expiry']> = {
  never: { kind: 'never' },
  '6': { kind: 'endOf', months: 6, period: 'month' },
  '12': { kind: 'endOf', months: 12, period: 'month' },
  '24': { kind: 'endOf', months: 24, period: 'month' },
  year: { kind: 'endOf', months: 0, period: 'year' },
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Key of [`EXPIRIES`], or null for another rule. */
export const expiryKey = ({ points }: Programme): string | null =>
  Object.keys(EXPIRIES).find((key) => same(EXPIRIES[key], points.expiry)) ?? null;

export const withExpiry = (programme: Programme, key: string): Programme =>
  points({ expiry: EXPIRIES[key] ?? programme.points.expiry }, programme);

/** Parts of the programme that can be switched on and off. */
export type Switch = 'payWithPoints' | 'referral' | 'game';
export const SWITCHES: readonly Switch[] = ['payWithPoints', 'referral', 'game'];

export const switched = (programme: Programme, part: Switch, enabled: boolean): Programme => ({
  ...programme,
  [part]: { ...programme[part], enabled },
});

/** How many figures and switches differ. */
export function changes(draft: Programme, base: Programme): number {
  const figures = [
    ...Object.values(FIGURES),
    ...base.tiers.ladder.flatMap((_, at) => [markOf(at), multiplierOf(at)]),
    ...base.rewards.map(rewardOf),
    ...activitiesOf(base).map(activityOf),
  ];
  const differ = figures.filter(({ read }) => read(draft) !== read(base)).length;
  const flipped = SWITCHES.filter((part) => draft[part].enabled !== base[part].enabled).length;
  const ends = same(draft.points.expiry, base.points.expiry) ? 0 : 1;
  const opened = draft.open === base.open ? 0 : 1;
  return differ + flipped + ends + opened + (draft.name === base.name ? 0 : 1);
}
