/** What is asked of a file, looked at before anything is written; a refusal says what was found and what is allowed. */
import {
  type Check,
  type Checks,
  day,
  flag,
  func,
  isPlain,
  listOf,
  meant,
  object,
  oneOf,
  refuse,
  shown,
  signal,
  text,
  whole,
} from '../arguments.js';
import { FORMATS } from './formats/index.js';
import { ZNS_PARAMETER_NAME, ZNS_TYPES } from './formats/zns.js';
import { pricesIn } from './prices.js';
import type { ChannelId, ChannelRequest, Recipient, ZnsParameter, ZnsParameterType } from './types.js';

/** Every channel that a file can be made for. */
export const CHANNEL_IDS = Object.keys(FORMATS) as ChannelId[];
const TYPES = Object.keys(ZNS_TYPES.types) as ZnsParameterType[];

const named: Check<string> = (value, at) =>
  typeof value === 'string' && value.trim() !== '' ? value : refuse(at, value, 'a text that is not empty');

const parameterName: Check<string> = (value, at) =>
  typeof value === 'string' && ZNS_PARAMETER_NAME.test(value) && value !== 'phone'
    ? value
    : refuse(at, value, 'the name of a parameter: letters without marks, digits, _; not phone');

const parameter = object<ZnsParameter>({ name: parameterName, type: oneOf(TYPES), from: text }, ['name']);

const once =
  <T>(check: Check<T>, nameOf: (item: T) => string): Check<T[]> =>
  (value, at) => {
    const list = listOf(check)(value, at);
    const names = list.map(nameOf);
    const double = names.findIndex((name, index) => names.indexOf(name) !== index);
    return double < 0 ? list : refuse(`${at}[${double}]`, names[double], 'every name once');
  };

const REQUEST: Record<keyof ChannelRequest, Check> = {
  group: named,
  day: day(420),
  parameters: once(parameter, ({ name }) => name),
  tag: oneOf(['transaction', 'care', 'promotion']),
  phone: oneOf(['84', '0']),
  sms: oneOf(['advertising', 'service', 'plain']),
  phoneHeader: named,
  networkAdds: flag,
  withoutMarks: flag,
  label: named,
  merge: once(named, (name) => name),
  texts: flag,
  use: oneOf(['audience', 'exclusion']),
  includeRefused: flag,
  language: oneOf(['vi', 'en']),
  prices: pricesIn,
  rows: whole(1, 1_000_000),
  onProgress: func,
  signal,
};

/** Options that other channels do not know. */
const OWN: Partial<Record<keyof ChannelRequest, readonly ChannelId[]>> = {
  parameters: ['zns'],
  tag: ['zns'],
  phone: ['zns', 'sms'],
  sms: ['sms'],
  phoneHeader: ['zns', 'sms'],
  networkAdds: ['sms'],
  withoutMarks: ['sms'],
  label: ['zaloOa'],
  merge: ['sms', 'klaviyo', 'mailchimp', 'brevo'],
  texts: ['klaviyo', 'mailchimp', 'brevo'],
  use: ['facebook', 'google', 'tiktok'],
};

export function channelOf(channel: unknown, call: string): ChannelId {
  if (CHANNEL_IDS.includes(channel as ChannelId)) return channel as ChannelId;
  return refuse(`${call}: channel`, channel, CHANNEL_IDS.map(shown), meant(channel, CHANNEL_IDS));
}

export function requestOf(channel: ChannelId, value: unknown, call: string): ChannelRequest {
  const at = `${call}: request`;
  const request = object<ChannelRequest>(REQUEST as Checks, ['group', 'day'])(value, at);
  for (const [key, channels] of Object.entries(OWN))
    if (key in request && !channels.includes(channel))
      refuse(
        `${at}.${key}`,
        request[key as keyof ChannelRequest],
        'nothing',
        `It is for ${channels.join(', ')}.`,
      );
  if (channel === 'zns' && !request.parameters?.length)
    refuse(`${at}.parameters`, request.parameters, 'the parameters of the template, one or more');
  return request;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** One person as handed in. Light: there may be 250,000. */
export function recipientOf(value: unknown, index: number, call: string): Recipient {
  const at = `${call}: recipients[${index}]`;
  if (!isPlain(value)) return refuse(at, value, 'an object with id, name, phones, emails, consent, values');
  const person = value as unknown as Recipient;
  if (typeof person.id !== 'string') refuse(`${at}.id`, person.id, 'a text');
  if (!isTexts(person.phones)) refuse(`${at}.phones`, person.phones, 'an array of texts');
  if (!isTexts(person.emails)) refuse(`${at}.emails`, person.emails, 'an array of texts');
  if (!isPlain(person.values)) refuse(`${at}.values`, person.values, 'an object: {} where there are none');
  // Whoever forgets to say it has not agreed.
  if (person.consent !== null && typeof person.consent !== 'boolean')
    refuse(`${at}.consent`, person.consent, ['true', 'false', 'null']);
  return person;
}
