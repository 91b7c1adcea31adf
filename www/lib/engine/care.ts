/** Arguments of the calls of care, looked at in the caller's thread. */
import {
  type Check,
  type Checks,
  day,
  flag,
  isPlain,
  key,
  listOf,
  object,
  oneOf,
  orNull,
  refuse,
  text,
  whole,
} from '../arguments.js';
import { CHANNELS, EXCLUSIONS, OUTCOMES, REASONS } from '../care-names.js';
import type { CampaignQuery, CarePolicy, Contact, Day, GateQuery, QueueQuery } from '../contract.js';

const MOST_ROWS = 1_000;
const place = whole(0, Number.MAX_SAFE_INTEGER);
const people = whole(0, 2 ** 32 - 1);

const clock: Check<string> = (value, at) =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
    ? value
    : refuse(at, value, 'a time as HH:MM');

/** The core looks for letters: an empty id names nothing. */
const id: Check<string> = (value, at) => key(value, at) || refuse(at, value, 'a text that is not empty');

/** A log of contacts, whole. */
export const contactsAt = (offset: number): Check<Contact[]> => {
  const checks: Record<keyof Contact, Check> = {
    ...{ id, customer: id, day: day(offset), time: orNull(clock) },
    ...{ channel: oneOf(CHANNELS), outcome: oneOf(OUTCOMES) },
    ...{ reason: orNull(text), campaign: orNull(text), note: orNull(text) },
  };
  return listOf(object<Contact>(checks, ['id', 'customer', 'day', 'channel', 'outcome']));
};

/** Which people of a queue: the day is asked elsewhere. */
const filter = (care: CarePolicy): Checks => ({
  most: orNull(people),
  reasons: orNull(listOf(oneOf([...REASONS, ...care.groups.map(({ id }) => `group:${id}`)]))),
  channels: orNull(listOf(oneOf(CHANNELS))),
});

const page: Checks = { offset: orNull(place), limit: orNull(whole(0, MOST_ROWS)) };

/** A query of the queue. */
export const queueQuery = (past: Check<Day>, care: CarePolicy): Check<QueueQuery> =>
  object<QueueQuery>({ on: orNull(past), ...filter(care), ...page });

const audience = (care: CarePolicy): Check => {
  const kinds: Checks = { group: text, ids: listOf(key), queue: object(filter(care)) };
  return (value, at) => {
    const copy = isPlain(value) ? object(kinds)(value, at) : {};
    return Object.keys(copy).length === 1
      ? copy
      : refuse(at, value, 'one of { group }, { ids } and { queue }');
  };
};

const mayInclude = EXCLUSIONS.filter((code) => code !== 'noAddress');

/** A campaign that is looked back at; its first day is past, its last one may be to come. */
export const campaignQuery = (
  past: Check<Day>,
  anyDay: Check<Day>,
  care: CarePolicy,
): Check<CampaignQuery> => {
  const checks: Record<keyof CampaignQuery, Check> = {
    ...{ id, from: past, to: anyDay, controlPercent: whole(0, 100) },
    include: orNull(listOf(oneOf(mayInclude))),
    audience: orNull(audience(care)),
  };
  const query = object<CampaignQuery>(checks, ['id', 'from', 'to', 'controlPercent']);
  return (value, at) => {
    const given = query(value, at);
    return given.from <= given.to ? given : refuse(`${at}.from`, given.from, 'a day not after `to`');
  };
};

/** A query of the gate; `paged`: with rows to be shown. */
export const gateQuery = (past: Check<Day>, care: CarePolicy, paged: boolean): Check<GateQuery> => {
  const campaign = object({ id, controlPercent: orNull(whole(0, 100)) }, ['id']);
  const checks: Checks = {
    audience: audience(care),
    channel: oneOf(CHANNELS),
    on: orNull(past),
    campaign: orNull(campaign),
    include: orNull(listOf(oneOf(mayInclude))),
    details: orNull(flag),
    ...(paged ? { show: orNull(oneOf(['inFile', ...EXCLUSIONS])), ...page } : {}),
  };
  return object<GateQuery>(checks, ['audience', 'channel']);
};
