/** Days of the shop's own, as its file of settings holds them. */
import { birthdayIn } from './birthday.js';

/** A day of the shop's own: its birthday, a sale. */
export interface OwnOccasion {
  /** Its name in files. */
  id: string;
  /** Its name in words. */
  name: string;
  /** Every year on this day (`--10-15`), on this one alone (`2027-10-15`), or on a lunar day (`am-08-10`). */
  on: string;
  /** Days before it on which all is ready; default 7. */
  lead?: number;
}

/** So many at most in one file. */
export const MOST_OCCASIONS = 100;
const LONGEST_LEAD = 120;
const FIELDS = ['id', 'name', 'on', 'lead'];

const isLunar = (on: string): boolean => {
  const found = /^am-(\d\d)-(\d\d)$/.exec(on);
  return (
    found !== null &&
    Number(found[1]) >= 1 &&
    Number(found[1]) <= 12 &&
    Number(found[2]) >= 1 &&
    Number(found[2]) <= 30
  );
};

/** Whether a day of one's own can be read: civil, every year, or lunar. */
export const isOwnDay = (on: unknown): on is string =>
  typeof on === 'string' && (isLunar(on) || birthdayIn(on) !== null);

function isOwn(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { id, name, on, lead } = value as Partial<OwnOccasion>;
  const isNamed = [id, name].every((text) => typeof text === 'string' && /^.{1,80}$/u.test(text));
  const hasLead = lead === undefined || (Number.isInteger(lead) && lead >= 0 && lead <= LONGEST_LEAD);
  return isNamed && isOwnDay(on) && hasLead && Object.keys(value).every((key) => FIELDS.includes(key));
}

/** Days of a file of settings: each whole, no id twice. */
export const areOwnOccasions = (value: unknown): value is OwnOccasion[] =>
  Array.isArray(value) &&
  value.length <= MOST_OCCASIONS &&
  value.every(isOwn) &&
  new Set(value.map(({ id }) => id)).size === value.length;
