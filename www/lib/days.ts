/** Civil days as `yyyy-mm-dd`; arithmetic on whole days, without a clock or a time zone. */
import type { Day } from './contract.js';

const DAY_MS = 86_400_000;

export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

export const dayOf = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days);

/** Whole days from `from` to `to`. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);
