/**
 * Birthdays as files have them: `1990-02-28`, or `--02-28` where the year is not known. Whoever was born on 29 February
 * is wished well on 28 February of a common year, as the queue does: the greeting comes in the month of birth, and no
 * day late. Nobody's age is said anywhere.
 */

import { daysBetween } from '../../days.js';
import type { Day } from '../../scalars.js';

/** The day of a birth: a whole date, or `--mm-dd`. */
export type Birthday = string;

const WRITTEN = /^(?:(\d{4})|-)-(\d\d)-(\d\d)$/;
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Spreadsheets put years before this where there is none; nobody who buys today was born before it. */
const FIRST_YEAR = 1905;

/** What programs write where no birthday is known: the zero of spreadsheets and of clocks (data/care/reasons.json). */
export const NO_BIRTHDAYS: readonly string[] = [
  '1899-12-30',
  '1899-12-31',
  '1900-01-01',
  '1900-01-00',
  '1970-01-01',
];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const two = (value: number): string => String(value).padStart(2, '0');

/** Month and day, and the year where it is known; null for what can be no birthday. */
export function birthdayIn(written: Birthday): { year: number | null; month: number; day: number } | null {
  const found = WRITTEN.exec(written);
  if (!found || NO_BIRTHDAYS.includes(written)) return null;
  const [month, day] = [Number(found[2]), Number(found[3])];
  const written4 = found[1] === undefined ? null : Number(found[1]);
  const year = written4 !== null && written4 >= FIRST_YEAR ? written4 : null;
  if (day < 1 || day > (LENGTHS[month - 1] ?? 0)) return null;
  if (year !== null && month === 2 && day === 29 && !isLeap(year)) return null;
  return { year, month, day };
}

/** The day on which a birthday is kept in a year; null for what can be no birthday, or before the birth. */
export function birthdayOn(birthday: Birthday, year: number): Day | null {
  const born = birthdayIn(birthday);
  if (!born || (born.year !== null && year <= born.year)) return null;
  const day = born.month === 2 && born.day === 29 && !isLeap(year) ? 28 : born.day;
  return `${String(year).padStart(4, '0')}-${two(born.month)}-${two(day)}`;
}

/** The next time that a birthday is kept, today included. */
export function nextBirthday(birthday: Birthday, today: Day): Day | null {
  const year = Number(today.slice(0, 4));
  const [now, later] = [birthdayOn(birthday, year), birthdayOn(birthday, year + 1)];
  return now !== null && now >= today ? now : later;
}

/** Who has a birthday within some days. */
export interface BirthdaysDue<P> {
  /** Soonest first; people of one day in the order in which they came. */
  due: Array<{ person: P; day: Day; inDays: number }>;
  /** Have one on another day. */
  later: number;
  /** No birthday is known. */
  unknown: number;
  /** What stands there can be none. */
  impossible: number;
}

/** People with a birthday from today to `days` days on: everybody is due, later, unknown or impossible. */
export function birthdaysWithin<P extends { birthday: Birthday | null }>(
  people: Iterable<P>,
  today: Day,
  days: number,
): BirthdaysDue<P> {
  const found: BirthdaysDue<P> = { due: [], later: 0, unknown: 0, impossible: 0 };
  for (const person of people) {
    if (person.birthday === null) found.unknown += 1;
    else {
      const day = nextBirthday(person.birthday, today);
      const inDays = day === null ? -1 : daysBetween(today, day);
      if (day === null) found.impossible += 1;
      else if (inDays > days) found.later += 1;
      else found.due.push({ person, day, inDays });
    }
  }
  found.due.sort((a, b) => a.inDays - b.inDays);
  return found;
}
