/** How numbers, money and days are written; one `Format` per language, no state, no locale data. */
import type { Day, Money } from '../contract.js';

export const NBSP = '\u00a0';
const MINUS = '\u2212';

/** What an amount is counted in: ISO 4217 (or null when no file says it) and units of 10^-digits. */
export interface Unit {
  currency: string | null;
  digits: number;
}

export interface Format {
  /** `8.264` */
  num(value: number, decimals?: number): string;
  /** `+108`, `−302`, `0` */
  signed(value: number, decimals?: number): string;
  /** `38,2%` of a share between 0 and 1. */
  percent(share: number, decimals?: number): string;
  /** The amount in full: `1.250.000 ₫`. */
  money(value: Money, unit: Unit): string;
  /** Short from ten million up: `585,6 tr ₫`, `8,41 tỷ ₫`. */
  short(value: Money, unit: Unit): string;
  /** An average of amounts, without decimals that mean nothing. */
  about(value: number, unit: Unit): string;
  /** `29/09/2025` */
  day(day: Day): string;
  /** `29/09` */
  dayShort(day: Day): string;
}

export interface Style {
  group: string;
  decimal: string;
  /** Steps of short amounts, largest first: `[1e9, ' tỷ', 2]`. */
  steps: ReadonlyArray<readonly [number, string, number]>;
  /** Amounts from here up are shortened. */
  shortFrom: number;
  currencyFirst: boolean;
  day(y: string, m: string, d: string): string;
  dayShort(m: string, d: string): string;
}

const SIGNS: Record<string, string> = { VND: '₫', USD: '$', EUR: '€', GBP: '£' };

/** Amount in the main unit, for ratios and short forms; exactness is kept by `money`. */
export const mainUnits = (value: Money, unit: Unit): number => Number(value) / 10 ** unit.digits;

const grouped = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator);

const fixed = (value: number, decimals: number, style: Style): string => {
  const [whole = '0', rest] = Math.abs(value).toFixed(decimals).split('.');
  return grouped(whole, style.group) + (rest ? style.decimal + rest : '');
};

const isZero = (value: number, decimals: number): boolean => Number(Math.abs(value).toFixed(decimals)) === 0;

/** Exact at any size: works on the digits, never through a float. */
function exact(value: Money, digits: number, style: Style): string {
  const text = String(value);
  const negative = text.startsWith('-');
  const padded = (negative ? text.slice(1) : text).padStart(digits + 1, '0');
  const whole = grouped(padded.slice(0, padded.length - digits), style.group);
  const rest = digits > 0 ? style.decimal + padded.slice(-digits) : '';
  return (negative ? MINUS : '') + whole + rest;
}

export function formatOf(style: Style): Format {
  const num = (value: number, decimals = 0): string =>
    (value < 0 && !isZero(value, decimals) ? MINUS : '') + fixed(value, decimals, style);

  const withSign = (text: string, currency: string | null): string => {
    if (currency === null) return text;
    const sign = SIGNS[currency] ?? currency;
    if (!style.currencyFirst) return `${text}${NBSP}${sign}`;
    return text.startsWith(MINUS) ? `${MINUS}${sign}${text.slice(1)}` : `${sign}${text}`;
  };

  const short = (value: Money, unit: Unit): string => {
    const main = mainUnits(value, unit);
    const step = Math.abs(main) >= style.shortFrom && style.steps.find(([size]) => Math.abs(main) >= size);
    if (!step) return withSign(exact(value, unit.digits, style), unit.currency);
    return withSign(num(main / step[0], step[2]) + step[1], unit.currency);
  };

  return {
    num,
    signed: (value, decimals = 0) =>
      isZero(value, decimals) ? num(0, decimals) : (value > 0 ? '+' : '') + num(value, decimals),
    percent: (share, decimals = 1) => `${num(share * 100, decimals)}%`,
    money: (value, unit) => withSign(exact(value, unit.digits, style), unit.currency),
    short,
    about: (value, unit) => {
      const rounded = Math.abs(value) >= 100_000 ? Math.round(value / 1000) * 1000 : value;
      const decimals = Math.abs(rounded) < 100 && unit.digits > 0 ? 2 : 0;
      return withSign(num(rounded, decimals), unit.currency);
    },
    day: (day) => style.day(day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)),
    dayShort: (day) => style.dayShort(day.slice(5, 7), day.slice(8, 10)),
  };
}

/** `84901234417` → `0901 234 417`; masked it shows two digits and three: `09•• ••• 417`. */
export function phoneText(digits: string, masked: boolean): string {
  const local = digits.startsWith('84') ? `0${digits.slice(2)}` : `+${digits}`;
  if (masked) return `${local.slice(0, 2)}••${NBSP}•••${NBSP}${local.slice(-3)}`;
  return local.replace(/^(.{4})(.{3})/, `$1${NBSP}$2${NBSP}`);
}

/** Email with its name hidden but for two letters. */
export function emailText(email: string, masked: boolean): string {
  return masked ? email.replace(/^(..?).*@/, '$1•••@') : email;
}
