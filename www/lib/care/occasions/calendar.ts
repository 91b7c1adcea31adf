/**
 * Occasions on which a shop writes, as data: when they are, for whom, and how many days before one gets ready. Days off
 * are those of the labour code of 2019, article 112; the other days are custom. Lead times are ours. November 2026.
 */

import { addDays, dayNumber } from '../../days.js';
import type { Day } from '../../scalars.js';
import { birthdayIn, birthdayOn } from './birthday.js';
import { dayOfLunar, lastDayOfLunarYear, lunarOf } from './lunar.js';
import type { OwnOccasion } from './own.js';

export type { OwnOccasion } from './own.js';

/** When an occasion is: on a civil day, on a lunar day (never in a leap month), on the eve of Tết, or on a Sunday. */
export type When =
  | { civil: readonly [month: number, day: number] }
  | { lunar: readonly [month: number, day: number] }
  | { lunarEve: true }
  | { sunday: readonly [month: number, nth: number] };

/** An occasion. */
export interface Occasion {
  when: When;
  /** Days before it on which words, offers and goods have to be ready. */
  lead: number;
  /** Whom it is for, where not for everybody; who has no gender in the files is left out and counted. */
  for?: 'female' | 'male';
  source: string;
}

export const OCCASIONS_DATE = '2026-11-27';

const OFF = 'Bộ luật Lao động 45/2019/QH14, điều 112';
const CUSTOM = 'custom; ours';

export const OCCASIONS = {
  newYear: { when: { civil: [1, 1] }, lead: 7, source: OFF },
  valentine: { when: { civil: [2, 14] }, lead: 10, source: 'features.md S1-16; custom' },
  womensDay: {
    when: { civil: [3, 8] },
    lead: 10,
    for: 'female',
    source: 'UN resolution 32/142; features.md S1-16',
  },
  mothersDay: { when: { sunday: [5, 2] }, lead: 10, source: CUSTOM },
  childrensDay: { when: { civil: [6, 1] }, lead: 10, source: CUSTOM },
  nationalDay: { when: { civil: [9, 2] }, lead: 7, source: OFF },
  vietnameseWomensDay: {
    when: { civil: [10, 20] },
    lead: 10,
    for: 'female',
    source: 'founding day of the Vietnamese women’s union, 20/10/1930',
  },
  teachersDay: { when: { civil: [11, 20] }, lead: 10, source: 'Quyết định 167-HĐBT, 28/9/1982' },
  christmas: { when: { civil: [12, 25] }, lead: 14, source: CUSTOM },
  kitchenGods: { when: { lunar: [12, 23] }, lead: 10, source: CUSTOM },
  newYearsEve: { when: { lunarEve: true }, lead: 7, source: OFF },
  tet: { when: { lunar: [1, 1] }, lead: 30, source: OFF },
  godOfWealth: { when: { lunar: [1, 10] }, lead: 10, source: CUSTOM },
  firstFullMoon: { when: { lunar: [1, 15] }, lead: 7, source: CUSTOM },
  hungKings: { when: { lunar: [3, 10] }, lead: 7, source: OFF },
  buddhasBirthday: { when: { lunar: [4, 15] }, lead: 7, source: CUSTOM },
  doubleFifth: { when: { lunar: [5, 5] }, lead: 7, source: CUSTOM },
  vuLan: { when: { lunar: [7, 15] }, lead: 10, source: CUSTOM },
  midAutumn: { when: { lunar: [8, 15] }, lead: 30, source: CUSTOM },
} as const satisfies Record<string, Occasion>;

/** An occasion that everybody knows. */
export type OccasionId = keyof typeof OCCASIONS;

const OWN_LEAD = 7;
const two = (value: number): string => String(value).padStart(2, '0');
const civil = (year: number, month: number, day: number): Day => `${year}-${two(month)}-${two(day)}`;

/** The nth Sunday of a month. */
function sunday(year: number, month: number, nth: number): Day {
  const first = civil(year, month, 1);
  // Day 0 of the count, 1970-01-01, was a Thursday.
  const toSunday = (7 - ((((dayNumber(first) + 4) % 7) + 7) % 7)) % 7;
  return addDays(first, toSunday + (nth - 1) * 7);
}

/** Its day in a year: the civil one, or the lunar one of that number. Null outside the table of lunar years. */
export function dayIn(when: When, year: number): Day | null {
  if ('civil' in when) return civil(year, ...when.civil);
  if ('sunday' in when) return sunday(year, ...when.sunday);
  if ('lunarEve' in when) return lastDayOfLunarYear(year);
  const [month, day] = when.lunar;
  return dayOfLunar({ year, month, day, leap: false });
}

/** The day on which an own occasion falls in a (lunar) year, 29 February as for birthdays; null where it does not. */
function ownDayIn({ on }: OwnOccasion, year: number): Day | null {
  const lunar = /^am-(\d\d)-(\d\d)$/.exec(on);
  if (lunar) return dayOfLunar({ year, month: Number(lunar[1]), day: Number(lunar[2]), leap: false });
  if (/^\d{4}-/.test(on)) return birthdayIn(on) && on.startsWith(String(year)) ? on : null;
  return on.startsWith('--') ? birthdayOn(on, year) : null;
}

/** An occasion on its day. */
export interface OccasionDue {
  id: string;
  /** Name of an own occasion; the others have theirs in the languages. */
  name: string | null;
  day: Day;
  inDays: number;
  /** The day on which all has to be ready; today where that is over. */
  readyBy: Day;
  /** Whom it is for. */
  for: 'female' | 'male' | null;
}

interface Candidate {
  id: string;
  name: string | null;
  lead: number;
  for: 'female' | 'male' | null;
  dayIn(year: number): Day | null;
}

const KNOWN: Candidate[] = Object.entries(OCCASIONS as Record<string, Occasion>).map(([id, one]) => ({
  id,
  name: null,
  lead: one.lead,
  for: one.for ?? null,
  dayIn: (year) => dayIn(one.when, year),
}));

const ownCandidate = (own: OwnOccasion): Candidate => ({
  id: own.id,
  name: own.name,
  lead: own.lead ?? OWN_LEAD,
  for: null,
  dayIn: (year) => ownDayIn(own, year),
});

/** Days of the occasion that is got ready longest before. */
export const longestLead = (own: readonly OwnOccasion[]): number =>
  Math.max(...[...KNOWN, ...own.map(ownCandidate)].map(({ lead }) => lead));

const latest = (a: Day, b: Day): Day => (a > b ? a : b);

/** Occasions from today to `days` days on, soonest first. A lunar year reaches into the next civil one. */
export function occasionsWithin(today: Day, days: number, own: readonly OwnOccasion[] = []): OccasionDue[] {
  const end = addDays(today, days);
  const years: number[] = [];
  for (let year = Number(today.slice(0, 4)) - 1; year <= Number(end.slice(0, 4)); year += 1) years.push(year);
  return [...KNOWN, ...own.map(ownCandidate)]
    .flatMap((one) =>
      years.flatMap((year): OccasionDue[] => {
        const day = one.dayIn(year);
        if (day === null || day < today || day > end) return [];
        const inDays = dayNumber(day) - dayNumber(today);
        const readyBy = latest(today, addDays(day, -one.lead));
        return [{ id: one.id, name: one.name, day, inDays, readyBy, for: one.for }];
      }),
    )
    .sort((a, b) => a.inDays - b.inDays || (a.id < b.id ? -1 : 1));
}

/** The first and the full moon of a lunar month: days on which many shops make offerings and some sell more. */
export function moonDay(day: Day): 'first' | 'full' | null {
  const lunar = lunarOf(day);
  if (lunar?.day === 1) return 'first';
  return lunar?.day === 15 ? 'full' : null;
}
