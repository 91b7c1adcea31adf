/** Goals of a shop: what it aims at, where it stands, and whether it is on its way, where the figure carries that. */
import type { GoalFigure, GoalMetric, GoalQuery } from '../care.js';
import type { Day, Money } from '../scalars.js';

/** What a shop aims at. */
export interface Goal extends GoalQuery {
  /** Unique among the goals of the shop. */
  id: string;
  /**
   * Of a share: hundredths of a percent, so 3000 is 30 %. Of money: units of the book's money. Of buyers: how many.
   */
  target: number;
}

/** What the target of a goal is counted in. */
export const GOAL_UNITS: Record<GoalMetric, 'share' | 'money' | 'people'> = {
  repeatRate: 'share',
  retention: 'share',
  returningRevenue: 'money',
  averageOrder: 'money',
  buyers: 'people',
};

/**
 * How a figure goes towards its target: `grows` from zero over the days of the goal, `moves` from where it stood; of the
 * others a part of the days says nothing of the whole, so that only reached or not is said.
 */
const PACE: Record<GoalMetric, 'grows' | 'moves' | null> = {
  returningRevenue: 'grows',
  repeatRate: 'moves',
  buyers: 'moves',
  averageOrder: null,
  retention: null,
};

/** Goals that one shop has at most. */
export const MOST_GOALS = 50;
/** Letters of an id. */
const ID = /^[\w-]{1,40}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const MOST_SHARE = 10_000;

/** Where a goal stands. */
export interface GoalProgress {
  /** Before it began, in the unit of its target; null where the files do not reach so far. */
  baseline: number | null;
  /** So far; null before it begins, or where there is nothing to divide by. */
  actual: number | null;
  /** The target. */
  target: number;
  /** How much of the way is done, in whole percent from 0 to 100; null where no way can be said. */
  percent: number | null;
  /** `open`: it runs, and a part of its days says nothing of the whole. */
  state: 'notBegun' | 'reached' | 'onTheWay' | 'behind' | 'missed' | 'open' | 'unknown';
  /** Days that are left, today not among them; 0 once it is over. */
  daysLeft: number;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** True for a goal that can be kept; what a file holds is nobody's promise. */
export function isGoal(value: unknown): value is Goal {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { id, metric, from, to, group, target, ...rest } = value as Record<string, unknown>;
  const unit = isText(metric) && Object.hasOwn(GOAL_UNITS, metric) ? GOAL_UNITS[metric as GoalMetric] : null;
  const most = unit === 'share' ? MOST_SHARE : Number.MAX_SAFE_INTEGER;
  return (
    Object.keys(rest).length === 0 &&
    isText(id) &&
    ID.test(id) &&
    unit !== null &&
    isDay(from) &&
    isDay(to) &&
    from <= to &&
    (group === undefined || group === null || (isText(group) && group.length > 0 && group.length <= 100)) &&
    Number.isSafeInteger(target) &&
    (target as number) > 0 &&
    (target as number) <= most
  );
}

function isDay(value: unknown): value is Day {
  if (!isText(value) || !DAY.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** First and last day of a month written `yyyy-mm`. */
export function monthOf(month: string): { from: Day; to: Day } {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` };
}

const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** A fraction in the unit of the target; null where there is nothing below the line. */
function figure(metric: GoalMetric, part: { numerator: Money; denominator: Money } | null): number | null {
  if (!part || Number(part.denominator) === 0) return null;
  const times = GOAL_UNITS[metric] === 'share' ? MOST_SHARE : 1;
  return Math.floor((Number(part.numerator) * times) / Number(part.denominator));
}

/** Where a goal stands on a day, by the figures of the book. */
export function progressOf(goal: Goal, { before, now }: GoalFigure, today: Day): GoalProgress {
  const { metric, from, to, target } = goal;
  const [baseline, actual] = [figure(metric, before), figure(metric, now)];
  const over = today > to;
  const daysLeft = over ? 0 : daysBetween(today, to);
  const pace = PACE[metric];
  const start = pace === 'grows' ? 0 : baseline;
  const way = start === null || target <= start ? null : target - start;
  const done = actual === null || start === null || way === null ? null : (actual - start) / way;
  const percent = done === null ? null : Math.floor(Math.min(1, Math.max(0, done)) * 100);
  const all = daysBetween(from, to) + 1;
  const gone = Math.min(all, daysBetween(from, today) + 1) / all;
  const state = (): GoalProgress['state'] => {
    if (today < from) return 'notBegun';
    if (actual === null) return 'unknown';
    // A mean of some days may fall again; what has grown or moved to its target is there.
    if (actual >= target && (over || pace !== null)) return 'reached';
    if (over) return 'missed';
    if (pace === null || done === null) return 'open';
    return done >= gone ? 'onTheWay' : 'behind';
  };
  return { baseline, actual, target, percent, state: state(), daysLeft };
}
