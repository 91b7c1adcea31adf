/**
 * Limits of Zalo's template messages (ZBS, formerly ZNS), as data: length, parameters, forbidden words.
 * Source: ecosystem notes of November 2026, section 2.1. The console of the account has the last word.
 */
import { lengthOf, linesOf, type Values } from './fill.js';
import type { Message } from './types.js';

export const LIMITS = {
  title: { min: 9, max: 65, parameters: 4 },
  body: { paragraphs: 4, min: 9, max: 400, parameters: 10 },
  button: { min: 5, max: 30 },
  name: 30,
  parameter: 200,
} as const;

export type Fault =
  | 'title-length'
  | 'body-count'
  | 'body-length'
  | 'button-length'
  | 'parameters'
  | 'link'
  | 'phone'
  | 'emoji'
  | 'address-form'
  | 'no-name'
  | 'no-identity';

const parameters = (text: string): number => (text.match(/\{\w+\}/g) || []).length;
const within = (length: number, { min, max }: { min: number; max: number }): boolean =>
  length >= min && length <= max;

/** Lengths only, which is all that filling in can change. */
export const fitsTemplate = (message: Message, values: Values): boolean =>
  lengthOf(message.title || '', values) <= LIMITS.title.max &&
  message.body.every((line) => lengthOf(line, values) <= LIMITS.body.max);

/** Everything that would be sent back by the reviewers; empty when it passes. */
export function templateFaults(message: Message): Fault[] {
  const lines = linesOf(message);
  const { body } = message;
  const all = lines.join('\n');
  const checks: ReadonlyArray<readonly [Fault, boolean]> = [
    ['title-length', !within((message.title || '').length, LIMITS.title)],
    ['body-count', body.length < 1 || body.length > LIMITS.body.paragraphs],
    ['body-length', body.some((line) => !within(line.length, LIMITS.body))],
    ['button-length', message.button !== undefined && !within(message.button.length, LIMITS.button)],
    [
      'parameters',
      parameters(message.title || '') > LIMITS.title.parameters || parameters(all) > LIMITS.body.parameters,
    ],
    ['link', /https?:|www\.|\.(vn|com)\b/i.test(all)],
    ['phone', /\d{8,}/.test(all)],
    ['emoji', /\p{Extended_Pictographic}/u.test(all)],
    ['address-form', /\b(anh|chị)\/|\/(chị|anh)\b|anh chị/i.test(all)],
    ['no-name', !all.includes('{ten_khach}')],
    ['no-identity', !/\{(ngay_mua|so_don|so_ngay|diem)\}/.test(all)],
  ];
  return checks.filter(([, failed]) => failed).map(([fault]) => fault);
}
