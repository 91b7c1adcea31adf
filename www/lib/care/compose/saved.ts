/** Messages of the shop's own, as its file of settings holds them. They name no customer. */
import type { Draft } from './template.js';

/** A message that the shop has written for an action, in the place of ours. */
export interface OwnMessage {
  /** A reason of the queue (`overdue`, `afterFirst.7`), an action of a group (`mua_it.combo`), or a name of the shop's own. */
  action: string;
  /** How it is sent. */
  channel: 'zns' | 'oa' | 'sms' | 'email' | 'call';
  /** In which language it is written. */
  language: 'vi' | 'en';
  /** Whether it is care or advertising. */
  tag: 'care' | 'promotion';
  /** What is sent; variant A where there are two. */
  a: Draft;
  /** The other variant. */
  b?: Draft;
  /** Share of the people that gets A, in whole percent; 50 where it is not said. */
  share?: number;
  /** An SMS that goes without marks, in fewer parts. */
  plain?: boolean;
}

/** So many at most in one file. */
export const MOST_MESSAGES = 500;
/** Characters of one line, and lines of one body: far above what any channel takes. */
const MOST_TEXT = 5_000;
const MOST_LINES = 50;

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= MOST_TEXT;
const optional =
  (check: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || check(value);
const among =
  (...names: string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && names.includes(value);

/** An object with these fields and no others. */
const shaped =
  (fields: Record<string, (value: unknown) => boolean>) =>
  (value: unknown): boolean =>
    isPlain(value) &&
    Object.keys(value).every((name) => Object.hasOwn(fields, name)) &&
    Object.entries(fields).every(([name, check]) => check(value[name]));

const isDraft = shaped({
  subject: optional(isText),
  preview: optional(isText),
  title: optional(isText),
  body: (value) => Array.isArray(value) && value.length <= MOST_LINES && value.every(isText),
  button: optional(isText),
});

const isMessage = shaped({
  action: (value) => typeof value === 'string' && /^.{1,80}$/u.test(value),
  channel: among('zns', 'oa', 'sms', 'email', 'call'),
  language: among('vi', 'en'),
  tag: among('care', 'promotion'),
  a: isDraft,
  b: optional(isDraft),
  plain: optional((value) => typeof value === 'boolean'),
  share: optional((value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 100),
});

const placeOf = ({ action, channel, language }: OwnMessage): string => `${action}\n${channel}\n${language}`;

/** Messages of a file of settings: each whole, none twice. */
export function areOwnMessages(value: unknown): value is OwnMessage[] {
  if (!Array.isArray(value) || value.length > MOST_MESSAGES || !value.every(isMessage)) return false;
  return new Set(value.map(placeOf)).size === value.length;
}

/** The message of the shop's own for an action; undefined where it has none. */
export const ownMessage = (
  messages: readonly OwnMessage[],
  place: Pick<OwnMessage, 'action' | 'channel' | 'language'>,
): OwnMessage | undefined => messages.find((one) => placeOf(one) === placeOf(place as OwnMessage));

/** The messages with this one in the place of the one before it. */
export const withOwnMessage = (messages: readonly OwnMessage[], message: OwnMessage): OwnMessage[] => [
  ...messages.filter((one) => placeOf(one) !== placeOf(message)),
  message,
];

/** The messages without one. */
export const withoutOwnMessage = (
  messages: readonly OwnMessage[],
  place: Pick<OwnMessage, 'action' | 'channel' | 'language'>,
): OwnMessage[] => messages.filter((one) => placeOf(one) !== placeOf(place as OwnMessage));
