/** Campaigns as they were sent: what has to be known later to see whether one worked. */
import type { CampaignQuery, CareAudience, GateQuery } from '../care.js';
import { addDays } from '../days.js';
import type { Day } from '../scalars.js';

/** A campaign that was sent; with its name it is the question that `book.campaign` answers. */
export interface Campaign extends CampaignQuery {
  /** As the shop calls it; left out: its id. */
  name?: string;
}

/** Campaigns that are kept at most; the oldest go first. */
export const MOST_CAMPAIGNS = 50;
/** Days in which orders count for a message: a choice of ours, and the month in which the screens count. */
export const CAMPAIGN_DAYS = 30;
/** Letters of an id or a name. */
const LONGEST = 200;
/** People that a campaign names one by one at most. */
const MOST_IDS = 100_000;
const DAY = /^\d{4}-\d\d-\d\d$/;
const EXCLUSIONS = ['refused', 'noConsent', 'wrongNumber', 'control', 'capped', 'resting', 'unanswered'];

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= LONGEST;
const isDay = (value: unknown): boolean => typeof value === 'string' && DAY.test(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const areTexts = (value: unknown, most: number): boolean =>
  Array.isArray(value) && value.length <= most && value.every(isText);
const maybe = (value: unknown, is: (value: unknown) => boolean): boolean =>
  value === undefined || value === null || is(value);

const isFilter = (value: unknown): boolean =>
  isPlain(value) &&
  Object.keys(value).every((key) => ['most', 'reasons', 'channels'].includes(key)) &&
  maybe(value.most, isCount) &&
  maybe(value.reasons, (one) => areTexts(one, LONGEST)) &&
  maybe(value.channels, (one) => areTexts(one, LONGEST));

function isAudience(value: unknown): value is CareAudience {
  if (!isPlain(value) || Object.keys(value).length !== 1) return false;
  return (
    isText(value.group) ||
    (value.ids !== undefined && areTexts(value.ids, MOST_IDS)) ||
    (value.queue !== undefined && isFilter(value.queue))
  );
}

/** True for a campaign that can be kept; the core judges its days and its group. */
export function isCampaign(value: unknown): value is Campaign {
  if (!isPlain(value)) return false;
  const { id, name, from, to, controlPercent, include, audience, ...rest } = value;
  return (
    Object.keys(rest).length === 0 &&
    isText(id) &&
    maybe(name, isText) &&
    isDay(from) &&
    isDay(to) &&
    (from as string) <= (to as string) &&
    isCount(controlPercent) &&
    (controlPercent as number) <= 100 &&
    maybe(include, (one) => Array.isArray(one) && one.every((code) => EXCLUSIONS.includes(code))) &&
    maybe(audience, isAudience)
  );
}

/** Campaigns with another one: of one id the later stands, the newest first. */
export function withCampaign(all: readonly Campaign[], one: Campaign): Campaign[] {
  const others = all.filter(({ id }) => id !== one.id);
  return [one, ...others]
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
    .slice(0, MOST_CAMPAIGNS);
}

/** The campaign of a list that was made at the gate today; null for one without a name to be found by. */
export function campaignOf(
  { audience, on, campaign, include }: GateQuery,
  name: string,
  today: Day,
): Campaign | null {
  if (!campaign) return null;
  const from = on ?? today;
  // The queue is that of the first day.
  const { on: _on, ...queue } = 'queue' in audience ? audience.queue : {};
  return {
    ...{ id: campaign.id, name, from, to: addDays(from, CAMPAIGN_DAYS - 1) },
    controlPercent: campaign.controlPercent ?? 0,
    ...(include && include.length > 0 && { include }),
    audience: 'queue' in audience ? { queue } : audience,
  };
}

/** True for a campaign that names its people one by one: their ids are phones and addresses. */
export const namesPeople = ({ audience }: Campaign): boolean => Boolean(audience && 'ids' in audience);

/** The question of a campaign, without its name. */
export const questionOf = ({ name: _name, ...query }: Campaign): CampaignQuery => query;
