/**
 * The Vietnamese lunar calendar of 2000–2050 as a table. It goes by the new moon and the sun at Hanoi (UTC+7), so that it is
 * not the Chinese one: Tết of 2007 and of 2030 come a day earlier here. Each row is a lunar year: its first day, the
 * month after which a leap month stands (0: none), and its months in their order, 1 for thirty days and 0 for twenty-nine.
 * Made 2026-11-27 from new moons and solstices of astronomy-engine 2; all 18,593 days agree with the codes TK21
 * that Hồ Ngọc Đức has published (informatik.uni-leipzig.de/~duc/amlich) and with his algorithm.
 */

import { addDays, daysBetween } from '../../days.js';
import type { Day } from '../../scalars.js';

const YEARS: readonly string[] = [
  '1999-02-16 0 100100101110',
  '2000-02-05 0 110010010110',
  '2001-01-24 4 1101010010101',
  '2002-02-12 0 110101001010',
  '2003-02-01 0 110110100101',
  '2004-01-22 2 0101101010101',
  '2005-02-09 0 010101101010',
  '2006-01-29 7 1010011011010',
  '2007-02-17 0 101001011101',
  '2008-02-07 0 100100101011',
  '2009-01-26 5 1010100101011',
  '2010-02-14 0 101010010101',
  '2011-02-03 0 101101001010',
  '2012-01-23 4 1011010101010',
  '2013-02-10 0 101011010101',
  '2014-01-31 9 0101010110101',
  '2015-02-19 0 010010111010',
  '2016-02-08 0 101001011011',
  '2017-01-28 6 0101001010111',
  '2018-02-16 0 010100100111',
  '2019-02-05 0 011010010011',
  '2020-01-25 4 0111010010011',
  '2021-02-12 0 011010101010',
  '2022-02-01 0 101011010101',
  '2023-01-22 2 0100110110101',
  '2024-02-10 0 010010110110',
  '2025-01-29 6 1010010101110',
  '2026-02-17 0 101001001110',
  '2027-02-06 0 110100100110',
  '2028-01-26 5 1110100100110',
  '2029-02-13 0 110101010010',
  '2030-02-02 0 110110101010',
  '2031-01-23 3 0101101101010',
  '2032-02-11 0 010101101101',
  '2033-01-31 11 0100101011101',
  '2034-02-19 0 010010011101',
  '2035-02-08 0 101001001101',
  '2036-01-28 6 1101001001011',
  '2037-02-15 0 101100100101',
  '2038-02-04 0 101101010010',
  '2039-01-24 5 1101101010010',
  '2040-02-12 0 101101011010',
  '2041-02-01 0 010101011101',
  '2042-01-22 2 0100101011011',
  '2043-02-10 0 010010011011',
  '2044-01-30 7 1010010010111',
  '2045-02-17 0 101001001011',
  '2046-02-06 0 101010100101',
  '2047-01-26 5 1011010100101',
  '2048-02-14 0 011011010010',
  '2049-02-02 0 101011010110',
  '2050-01-23 3 0101010110110',
];

/** A day of the lunar calendar. */
export interface LunarDay {
  year: number;
  /** 1–12. */
  month: number;
  day: number;
  /** In a leap month, which has the number of the month before it. */
  leap: boolean;
}

interface LunarMonth {
  month: number;
  leap: boolean;
  start: Day;
  days: number;
}

interface LunarYear {
  year: number;
  start: Day;
  months: LunarMonth[];
}

function yearOf(row: string): LunarYear {
  const [start = '', leap = '0', lengths = ''] = row.split(' ');
  const months: LunarMonth[] = [];
  let next: Day = start;
  for (const [index, length] of Array.from(lengths).entries()) {
    const isLeap = leap !== '0' && index === Number(leap);
    const month = (months.at(-1)?.month ?? 0) + (isLeap ? 0 : 1);
    const days = length === '1' ? 30 : 29;
    months.push({ month, leap: isLeap, start: next, days });
    next = addDays(next, days);
  }
  return { year: Number(start.slice(0, 4)), start, months };
}

/** By lunar year; read when first asked. */
let table: Map<number, LunarYear> | null = null;
const years = (): Map<number, LunarYear> => {
  table ??= new Map(YEARS.map(yearOf).map((year) => [year.year, year]));
  return table;
};

/** First and last lunar year of the table. */
export const LUNAR_YEARS = { first: 1999, last: 2050 } as const;

/** The civil day of a lunar one; null where the month has no such day, or outside the table. */
export function dayOfLunar({ year, month, day, leap }: LunarDay): Day | null {
  const found = years()
    .get(year)
    ?.months.find((one) => one.month === month && one.leap === leap);
  return found && day >= 1 && day <= found.days ? addDays(found.start, day - 1) : null;
}

/** A civil day in the lunar calendar; null outside the table. */
export function lunarOf(day: Day): LunarDay | null {
  const civil = Number(day.slice(0, 4));
  const year = [civil, civil - 1].map((one) => years().get(one)).find((one) => one && one.start <= day);
  const month = year?.months.filter(({ start }) => start <= day).at(-1);
  if (!year || !month) return null;
  const since = daysBetween(month.start, day) + 1;
  return since > month.days ? null : { year: year.year, month: month.month, day: since, leap: month.leap };
}

/** The day before the next lunar year: 30 or 29 of the twelfth month. */
export function lastDayOfLunarYear(year: number): Day | null {
  const last = years().get(year)?.months.at(-1);
  return last ? addDays(last.start, last.days - 1) : null;
}
