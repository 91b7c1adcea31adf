/**
 * What callers hand in, looked at before anything runs. A refusal is a sentence: where, what was found, what is
 * allowed, and what to do; `details` has the same as plain values. What comes through is a copy, so that nobody
 * changes it meanwhile and everything in it reaches a worker.
 */
import { UsageError } from './engine/errors.js';

/** Gives the value as the engine takes it, or refuses it. */
export type Check<T = unknown> = (value: unknown, at: string) => T;
/** A check for each key; a key without one is refused. */
export type Checks = Record<string, Check>;

/** Letters of a value that a message shows. */
const MOST_LETTERS = 60;

const article = (name: string) => `${/^[AEIO]/i.test(name) ? 'an' : 'a'} ${name}`;

/** A value in a sentence. */
export function shown(value: unknown): string {
  if (typeof value === 'string') {
    const cut = value.length > MOST_LETTERS ? `${value.slice(0, MOST_LETTERS)}…` : value;
    return JSON.stringify(cut);
  }
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (value instanceof Date)
    return Number.isNaN(+value) ? 'an invalid Date' : `the Date ${value.toISOString()}`;
  if (!isPlain(value)) return article(className(value));
  const keys = Object.keys(value);
  return keys.length > 0 ? `an object with ${some(keys, 8).join(', ')}` : 'an empty object';
}

const className = (value: object): string =>
  (value.constructor as { name?: string } | undefined)?.name || 'object';

const some = (names: readonly string[], most: number): string[] =>
  names.length > most ? [...names.slice(0, most), '…'] : [...names];

/** An object as literals and JSON make it, of whichever realm. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const above = Object.getPrototypeOf(value);
  return above === null || Object.getPrototypeOf(above) === null;
}

/** Refuses a value: `at` is `call: path`; `todo` ends the sentence where there is more to say. */
export function refuse(
  at: string,
  value: unknown,
  allowed: string | readonly string[],
  todo = '',
  code: UsageError['code'] = 'bad-argument',
): never {
  const may = typeof allowed === 'string' ? allowed : some(allowed, 60).join(', ') || 'nothing';
  const message = `${at} is ${shown(value)}. Allowed: ${may}.${todo && ` ${todo}`}`;
  const argument = at.slice(at.indexOf(': ') + 1).trim();
  throw new UsageError(code, message, { argument, found: shown(value), allowed });
}

/** The name that was most likely meant: case and dashes aside, at most two letters in five away. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[-_\s]/g, '');
  let best: string | undefined;
  let least = Infinity;
  for (const known of names) {
    const far = distance(plain(name), plain(known));
    const isNear = far <= Math.max(name.length, known.length) * 0.4;
    if (isNear && far < least) [best, least] = [known, far];
  }
  return best;
}

/** Letters to be changed, put in, left out or swapped with their neighbour. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const at = (cells: number[], j: number) => cells[j] as number;
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = one[i - 1] === other[j - 1] ? 0 : 1;
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swapped = isSwapped ? at(before, j - 2) + 1 : Infinity;
      next[j] = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + changed, swapped);
    }
    [before, row] = [row, next];
  }
  return row[other.length] as number;
}

/** Says which name was meant. */
export const meant = (name: unknown, names: Iterable<string>): string => {
  const known = typeof name === 'string' ? nearest(name, names) : undefined;
  return known === undefined ? '' : `Did you mean ${shown(known)}?`;
};

/** Refuses keys that nobody knows. `hint` may know what a foreign key is here. */
export function onlyKeys(
  value: object,
  known: readonly string[],
  at: string,
  hint: (key: string) => string | undefined = () => undefined,
): void {
  const unknown = Object.keys(value).find(
    (key) => !known.includes(key) && (value as Record<string, unknown>)[key] !== undefined,
  );
  if (unknown === undefined) return;
  const todo = hint(unknown) ?? meant(unknown, known);
  const message = `${at} has ${shown(unknown)}, which nobody reads. Allowed: ${known.join(', ')}. ${todo || 'Leave it out.'}`;
  const argument = `${at.slice(at.indexOf(': ') + 1).trim()}.${unknown}`;
  throw new UsageError('bad-argument', message, { argument, found: unknown, allowed: known });
}

/* ------------------------------------------------------------------- checks */

export const text: Check<string> = (value, at) =>
  typeof value === 'string' ? value : refuse(at, value, 'a text');

/** Ids and codes are numbers in many programs. */
export const key: Check<string> = (value, at) =>
  typeof value === 'string' || Number.isFinite(value) ? String(value) : refuse(at, value, 'a text');

export const flag: Check<boolean> = (value, at) =>
  typeof value === 'boolean' ? value : refuse(at, value, ['true', 'false']);

export const whole =
  (least: number, most: number): Check<number> =>
  (value, at) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
      ? (value as number)
      : refuse(
          at,
          value,
          most < Number.MAX_SAFE_INTEGER
            ? `a whole number from ${least} to ${most}`
            : `a whole number, ${least} or more`,
        );

export const oneOf =
  <T extends string>(names: readonly T[]): Check<T> =>
  (value, at) =>
    names.includes(value as T) ? (value as T) : refuse(at, value, names.map(shown), meant(value, names));

export const listOf =
  <T>(check: Check<T>): Check<T[]> =>
  (value, at) =>
    Array.isArray(value)
      ? value.map((item, index) => check(item, `${at}[${index}]`))
      : refuse(at, value, 'an array');

/** One, or several. */
export const oneOrMore =
  <T>(check: Check<T>): Check<T | T[]> =>
  (value, at) =>
    Array.isArray(value) ? listOf(check)(value, at) : check(value, at);

export const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value, at) =>
    value === null ? null : check(value, at);

export const func: Check = (value, at) =>
  typeof value === 'function' ? value : refuse(at, value, 'a function');

export const signal: Check = (value, at) =>
  typeof (value as AbortSignal | null)?.addEventListener === 'function' && 'aborted' in (value as object)
    ? value
    : refuse(at, value, 'an AbortSignal', 'Hand in the `signal` of an AbortController.');

/** An object anew, whatever its keys are called: `__proto__` is a key like any other. */
export const copied = (
  value: object,
  copy: (key: string, inner: unknown) => unknown,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, copy(key, inner)]),
  );

/** An object with the keys that have a check, each checked; `needed` must be there. */
export const object =
  <T = Record<string, unknown>>(checks: Checks, needed: readonly string[] = []): Check<T> =>
  (value, at) => {
    if (!isPlain(value))
      return refuse(
        at,
        value,
        `an object with ${Object.keys(checks).join(', ')}`,
        'Leave it out for the usual.',
      );
    onlyKeys(value, Object.keys(checks), at);
    // Absent keys are absent, however they are absent.
    const copy = copied(value, (key, inner) => (checks[key] as Check)(inner, `${at}.${key}`));
    const missing = needed.find((key) => !(key in copy));
    if (missing !== undefined) (checks[missing] as Check)(undefined, `${at}.${missing}`);
    return copy as T;
  };

/** Options with these keys and no others; undefined is none. */
export function optionsOf<T extends object>(value: T | undefined, keys: readonly string[], at: string): T {
  if (value === undefined) return {} as T;
  if (!isPlain(value))
    return refuse(at, value, `an object with ${keys.join(', ')}`, 'Leave it out for the usual.');
  onlyKeys(value, keys, at);
  return value;
}

/** Bytes as platforms have them, copied: what is checked is what is read, whatever happens to the caller's buffer. */
export function bytesIn(value: unknown, at: string): Uint8Array<ArrayBuffer> {
  if (value instanceof ArrayBuffer) return new Uint8Array(value).slice();
  if (!ArrayBuffer.isView(value))
    return refuse(
      at,
      value,
      'an ArrayBuffer or a typed array',
      'A Blob becomes one by await blob.arrayBuffer().',
    );
  return new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength).slice();
}

/** A civil day as the book's own offset has it. */
export function dayAt(instant: Date, offsetMinutes: number): string {
  return new Date(+instant + offsetMinutes * 60_000).toISOString().slice(0, 10);
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

function isDay(value: string): boolean {
  const instant = new Date(`${value}T00:00:00Z`);
  return DAY.test(value) && !Number.isNaN(+instant) && instant.toISOString().startsWith(value);
}

/** A day as text; a Date is the day that it is at this offset. */
export const day =
  (offsetMinutes: number): Check<string> =>
  (value, at) => {
    if (value instanceof Date && !Number.isNaN(+value)) return dayAt(value, offsetMinutes);
    if (typeof value === 'string' && isDay(value)) return value;
    return refuse(at, value, 'a day that exists, written yyyy-mm-dd, or a valid Date');
  };

/** Deepest nesting of plain JSON. */
const DEEPEST = 64;

/** Plain JSON, copied; a Date in it is a day. What contains itself, or is no data, is refused with its place. */
export const json =
  (offsetMinutes: number): Check =>
  (value, at) =>
    plainJson(value, at, offsetMinutes, []);

function plainJson(value: unknown, at: string, offset: number, above: unknown[]): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : refuse(at, value, 'a finite number');
  if (value instanceof Date) return day(offset)(value, at);
  const isList = Array.isArray(value);
  if (!isList && !isPlain(value))
    return refuse(at, value, 'plain JSON: objects, arrays, texts, numbers, true, false, null');
  if (above.includes(value) || above.length > DEEPEST)
    return refuse(at, value, 'plain JSON that does not contain itself', 'Take the circle out.');
  const inside = [...above, value];
  if (isList) return value.map((item, index) => plainJson(item ?? null, `${at}[${index}]`, offset, inside));
  return copied(value as object, (key, inner) => plainJson(inner, `${at}.${key}`, offset, inside));
}

/** What stands at a path like `groups[2].all[0].value`. */
export function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const step of path.match(/[^.[\]]+/g) ?? []) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}
