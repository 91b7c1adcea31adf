/** Values in one form before a channel's own form is made of them: texts, phones, e-mails, birthdays. */
import type { EmailRules } from './formats/format.js';
import type { LeftOutReason, MergeValue } from './types.js';

/** Marks of direction and byte order marks come along from web pages; nobody sees them, consoles count them. */
const UNSEEN = /(?![\n\u200d])[\p{Cc}\p{Cf}]/gu;

/** Text of one line, composed, without what nobody sees. */
export const line = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Text that may have lines. */
export const lines = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSEEN, '')
    .trim();

/** A value as text; a number in digits alone. */
export const textOf = (value: MergeValue | undefined): string =>
  value === null || value === undefined ? '' : line(String(value));

/** Vietnamese letters without their marks; a text of as many letters. */
export const unmarked = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .normalize('NFC');

/** Small letters without marks, one blank between words. */
export const folded = (text: string): string => unmarked(text).toLowerCase().replace(/\s+/g, ' ').trim();

/** A brace or a parameter: something that nothing has filled. */
export const isUnfilled = (text: string): boolean => /[{}]|<[A-Za-z]\w*>|\*\|/.test(text);

/** What digits stand for. */
export type PhoneKind = 'mobile' | 'landline' | 'foreign' | 'bad';

/** Counting up or down stands for no number. */
const PLACEHOLDERS = ['123456789', '987654321', '012345678'];

/** A phone as digits with country code, from any of its usual spellings; null for what is none. */
export function phoneDigits(text: string): string | null {
  const isSpelled = /^[+\d][\d\s.()-]*$/.test(text.trim());
  const digits = text.replace(/\D/g, '');
  if (!isSpelled || digits === '') return null;
  if (text.trim().startsWith('+')) return digits;
  if (digits.startsWith('00')) return digits.slice(2);
  return digits.startsWith('0') ? `84${digits.slice(1)}` : digits;
}

/** Mobiles of Vietnam have nine digits behind the country code and begin with 3, 5, 7, 8 or 9; fixed lines ten, with 2. */
export function phoneKind(digits: string): PhoneKind {
  if (!digits.startsWith('84')) return /^[1-9]\d{7,14}$/.test(digits) ? 'foreign' : 'bad';
  const national = digits.slice(2);
  if (/^(\d)\1+$/.test(national) || PLACEHOLDERS.includes(national)) return 'bad';
  if (/^[35789]\d{8}$/.test(national)) return 'mobile';
  return /^2\d{9}$/.test(national) ? 'landline' : 'bad';
}

/** Phones of a person by their kind, each once, in their order. */
export interface Phones {
  /** Reachable by messages. */
  mobile: string[];
  /** Of other countries. */
  foreign: string[];
  /** Why there is no mobile; null where there is one. */
  reason: LeftOutReason | null;
}

export function phonesOf(texts: readonly string[]): Phones {
  const found: Record<PhoneKind, string[]> = { mobile: [], landline: [], foreign: [], bad: [] };
  for (const text of texts) {
    if (text.trim() === '') continue;
    const digits = phoneDigits(text);
    const list = found[digits === null ? 'bad' : phoneKind(digits)];
    if (!list.includes(digits ?? text)) list.push(digits ?? text);
  }
  return { mobile: found.mobile, foreign: found.foreign, reason: phoneReason(found) };
}

function phoneReason(found: Record<PhoneKind, string[]>): LeftOutReason | null {
  if (found.mobile.length > 0) return null;
  if (found.landline.length > 0) return 'landline';
  if (found.foreign.length > 0) return 'foreign-phone';
  return found.bad.length > 0 ? 'bad-phone' : 'no-phone';
}

/** Local part in ASCII without signs that need quotes, hosts of labels; consoles refuse the rest. */
const EMAIL = /^[a-z0-9!#$%&'*/=?^_`{|}~+-]+(\.[a-z0-9!#$%&'*/=?^_`{|}~+-]+)*@([\p{L}\p{N}-]+\.)+\p{L}{2,}$/u;
/** A label of a host neither begins nor ends with a dash. */
const BAD_LABEL = /[@.]-|-\.|-$/;
const LONGEST_LOCAL = 64;
const LONGEST_EMAIL = 254;

/** Normalised address, or null for what cannot be one. */
export function emailOf(text: string, rules: EmailRules = {}): string | null {
  const address = line(text).toLowerCase();
  const at = address.lastIndexOf('@');
  const isLong = at > LONGEST_LOCAL || address.length > LONGEST_EMAIL;
  // A spreadsheet would take the first of these for formulas; no provider gives such an address out.
  if (isLong || /^[=+-]/.test(address) || BAD_LABEL.test(address.slice(at)) || !EMAIL.test(address))
    return null;
  const local = localOf(address.slice(0, at), address.slice(at + 1), rules);
  if (local === '' || (rules.plainStart && !/^[a-z0-9]/.test(local))) return null;
  return `${local}${address.slice(at)}`;
}

function localOf(local: string, host: string, { dotless = [], plusless = [] }: EmailRules): string {
  const isPlusless = plusless === 'all' || plusless.includes(host);
  const kept = isPlusless ? local.replace(/\+.*$/, '') : local;
  return dotless.includes(host) ? kept.replace(/\./g, '') : kept;
}

/** Addresses of a person, each once, in their order. */
export const emailsOf = (texts: readonly string[], rules?: EmailRules): string[] => [
  ...new Set(texts.map((text) => emailOf(text, rules)).filter((address) => address !== null)),
];

/** A birthday in its parts; the year is missing where nobody knows it. */
export interface Birthday {
  year: string;
  month: string;
  day: string;
}

/** `1990-02-28` or `--02-28`; null for a day that does not exist. 29 February may stand without a year. */
export function birthdayOf(text: string | null | undefined): Birthday | null {
  const [, year = '', month = '', day = ''] = /^(?:(\d{4})|-)-(\d\d)-(\d\d)$/.exec(text ?? '') ?? [];
  if (month === '' || !dayExists(year || '2000', month, day)) return null;
  return { year, month, day };
}

/** True for a day of the calendar. */
export function dayExists(year: string, month: string, day: string): boolean {
  const written = `${year}-${month}-${day}`;
  const instant = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(+instant) && instant.toISOString().startsWith(written);
}

/** Characters as people count them and consoles do: by code point. */
export const lengthOf = (text: string): number => [...text].length;
