/**
 * The shapes of care: whom to write to today and why, what was said to whom, and who stays out of a file. They stand
 * beside `contract.ts`, which names them all again; days, sums and ids are as there.
 */
import type { Day, Money } from './scalars.js';

/**
 * Why somebody is in the queue of a day; a group of the shop's own is `group:<id>`. The facts of each, as `QueueRow.facts`
 * has them (days are `yyyy-mm-dd`, sums money, everything else a whole number):
 *
 * - `overdue`, `bigSlipping`: `silentDays`, `gapDays` (median days between the own days of purchase; absent without
 *   three of them), `orders`, `spend`
 * - `afterFirst`: `step` (the day of `care.afterFirst`), `days` since the first order, `firstDay`
 * - `secondOrder`: `days` since the only day of purchase, `from` and `to` of the window
 * - `nearTier`: `tier` that is next, `orders` or `spend` that lack (the one that the shortest way asks)
 * - `pointsEnding`: `points`, `day` on which the first of them end
 * - `birthday`: `day` of this year's, `inDays`
 * - `fallingAsleep`: `silentDays`, `edge`, `inDays` (0 and less: asleep already)
 * - `cart`: `day`, `days` since
 * - `untouchedLead`: `days` since the last sign, `day`
 * - `cameBack`: `day` of the order, `awayDays` before it
 * - `lowScore`: `score`, `scale` (5 or 10), `day`
 * - `group:<id>`: `group`
 */
export type CareReason =
  | 'overdue'
  | 'afterFirst'
  | 'secondOrder'
  | 'nearTier'
  | 'pointsEnding'
  | 'birthday'
  | 'fallingAsleep'
  | 'bigSlipping'
  | 'cart'
  | 'untouchedLead'
  | 'cameBack'
  | 'lowScore'
  | (string & {});

/** How a person can be reached by the shop. */
export type CareChannel = 'zns' | 'oa' | 'sms' | 'email' | 'call';

/**
 * What became of a contact. `refused` keeps the person out on every channel until a later `consented`, which is consent
 * too where no file says anything; an import never takes a refusal back. `wrongNumber` closes the address of that
 * channel (phone for zns, sms and call) until somebody answers there again.
 */
export type ContactOutcome =
  | 'contacted'
  | 'answered'
  | 'noAnswer'
  | 'refused'
  | 'wrongNumber'
  | 'done'
  | 'consented';

/** One time that the shop turned to a customer. Kept by the caller, keyed by customer, so that new files do not lose it. */
export interface Contact {
  /** Unique; a later one with the same id replaces it. */
  id: string;
  /** Id of the customer, as rows have it; an id given out before a join still finds the person. */
  customer: string;
  /** On which day. */
  day: Day;
  /** `HH:MM` of the shop's own clock; null where nobody noted it. */
  time: string | null;
  /** How. */
  channel: CareChannel;
  /** What became of it. */
  outcome: ContactOutcome;
  /** Why the person was written to; null where nobody noted it. */
  reason: CareReason | null;
  /** The campaign that it was part of. */
  campaign: string | null;
  /** Words of the shop's own. */
  note: string | null;
}

/** Why somebody stays out of a file or of today's queue. The first that holds, in this order, is the one counted. */
export type Exclusion =
  | 'refused'
  | 'noConsent'
  | 'wrongNumber'
  | 'noAddress'
  | 'control'
  | 'capped'
  | 'resting'
  | 'unanswered';

/** Which queue is asked for. */
export interface QueueQuery {
  /** Of which day; default: the book's today. Never after it. Contacts after that day are not known yet. */
  on?: Day;
  /** So many people can be written to today. */
  most?: number;
  /** Only these reasons. */
  reasons?: CareReason[];
  /** Only through these; who cannot be reached through any of them is counted under `noAddress` or `wrongNumber`. */
  channels?: CareChannel[];
  /** So many are passed over. */
  offset?: number;
  /** At most 1,000; default 50. */
  limit?: number;
}

/** A person of the queue: one reason, one action, one channel. */
export interface QueueRow {
  /** Id of the customer. */
  id: string;
  /** As shown. */
  name: string | null;
  /** Digits with country code. */
  phone: string | null;
  /** The group of that day. */
  group: string;
  /** The reason with the highest score. */
  reason: CareReason;
  /** Figures of the sentence: days, orders, sums; the names are those of the reason. */
  facts: Record<string, Money | string>;
  /** Which message: the name of the reason, or what the policy says for a group. */
  action: string;
  /** The first channel of the reason that reaches this person. */
  channel: CareChannel;
  /** Last day on which the reason still holds; null for one that does not pass. */
  until: Day | null;
  /**
   * What an order of this person is worth: the own average, else the median of the buyers' averages. Null without money.
   */
  orderValue: Money | null;
  /** Chance in hundredths of a percent that the contact brings an order: from the reason's table, with its source. */
  chance: number;
  /** From 1 to 100: how little time is left. */
  urgency: number;
  /** orderValue × chance × urgency ÷ 1,000,000, rounded down; without money chance × urgency. */
  score: Money;
  /** Further reasons that hold, highest score first. */
  others: CareReason[];
}

/** Whom to write to on a day. people = total + every exclusion. */
export interface Queue {
  /** The day. */
  on: Day;
  /** Everybody for whom a reason holds. */
  people: number;
  /** Of them, those who may be written to today. */
  total: number;
  /** total, or `most` where that is less. */
  today: number;
  /** Who stays out, each once. */
  excluded: Array<{ code: Exclusion; customers: number }>;
  /** By reason, among `total`: people and what their orders would be worth, chance counted in. */
  reasons: Array<{ reason: CareReason; customers: number; expected: Money | null }>;
  /** Highest score first, ties by id; never more than `today` in all. */
  rows: QueueRow[];
}

/** Whom a file is for. */
export type CareAudience =
  | {
      /** Everybody of a group. */
      group: string;
    }
  | {
      /** Those customers. */
      ids: string[];
    }
  | {
      /** The people of a queue, before its gate. */
      queue: Pick<QueueQuery, 'on' | 'most' | 'reasons' | 'channels'>;
    };

/** Who of an audience comes into a file. */
export interface GateQuery {
  /** Whom. */
  audience: CareAudience;
  /** Through which channel. */
  channel: CareChannel;
  /** On which day it is sent; default: the book's today. */
  on?: Day;
  /** Name of the campaign, and the share of its people that is left alone, in whole percent. */
  campaign?: { id: string; controlPercent?: number };
  /** Exclusions that the shop overrides by an act of its own, all but `noAddress`; whoever comes in by it is marked. */
  include?: Exclusion[];
  /** Which rows: those in the file, or those of an exclusion. Default `inFile`. */
  show?: 'inFile' | Exclusion;
  /**
   * Also what stands only in the files: `lastProduct`, `usualProduct`, `city`. They are read again for it, which takes
   * as long as reading them did for a list of many; without it the three are null.
   */
  details?: boolean;
  /** So many are passed over. */
  offset?: number;
  /** At most 1,000; default 50. */
  limit?: number;
}

/** A person behind the gate, with what a message can say of him. What the book does not know is null. */
export interface Recipient {
  /** Id of the customer. */
  id: string;
  /** As shown. */
  name: string | null;
  /** Digits with country code; mobile ones first. */
  phones: string[];
  /** In small letters. */
  emails: string[];
  /** Consent to advertising, as the files say. */
  consent: boolean | null;
  /** As the files say. */
  gender: 'male' | 'female' | null;
  /** `yyyy-mm-dd`, or `--mm-dd` without a year. */
  birthday: string | null;
  /** As written; with `details`. */
  city: string | null;
  /** The group. */
  group: string;
  /** Counted orders. */
  orders: number | null;
  /** Their money. */
  spend: Money | null;
  /** Day of the last counted order. */
  lastDay: Day | null;
  /** Days since. */
  recencyDays: number | null;
  /** The first product of the last order; with `details`. */
  lastProduct: string | null;
  /** The product of most of the last 50 orders, at least of two; of equal ones the one bought last. With `details`. */
  usualProduct: string | null;
  /** Points that can be spent; null while the programme is not open. */
  points: number | null;
  /** Id of the tier; null while the programme is not open. */
  tier: string | null;
  /** What lacks to the next tier: money or orders, whichever the shortest way asks; null at the top. */
  toNextTier: { tier: string; orders: number | null; spend: Money | null } | null;
  /** The points that end next. */
  ending: { points: number; day: Day } | null;
  /**
   * Exclusions overridden for this person; empty for most. `noConsent` also where the shop says that it has consent
   * elsewhere (policy `care.consent: 'held'`) and no file or contact says so of this person.
   */
  marked: Exclusion[];
}

/** people = inFile + every exclusion; difference 0. */
export interface Gate {
  /** The day. */
  on: Day;
  /** The audience. */
  people: number;
  /** In the file. */
  inFile: number;
  /** Of them, in it only because `include` or `care.consent` says so. */
  marked: number;
  /** Who stays out, each once. */
  excluded: Array<{ code: Exclusion; customers: number }>;
  /** The rows asked for. */
  rows: Recipient[];
}

/** What a shop does for a reason of the queue. */
export interface CareReasonPolicy {
  /** Whether it is looked for. */
  on: boolean;
  /** Chance that a contact brings an order, in hundredths of a percent. */
  chance: number;
  /** Channels in the order in which they are tried. */
  channels: CareChannel[];
}

/** What a shop does for a group of its policy: its people are in the queue with the reason `group:<id>`. */
export interface CareGroupPolicy {
  /** Id of the group; one that the policy does not have names nobody. */
  id: string;
  /** Which message; null: `group:<id>`. */
  action: string | null;
  /** Chance that a contact brings an order, in hundredths of a percent. */
  chance: number;
  /** Channels in the order in which they are tried. */
  channels: CareChannel[];
}

/** The policy's section `care`: whom the shop writes to, and how often at most. Days are whole. */
export interface CarePolicy {
  /**
   * Where no file has a column of consent: `ask` keeps everybody out whose consent no contact says, `held` is the shop's
   * word that it has consent elsewhere; whoever comes in by it is marked.
   */
  consent: 'ask' | 'held';
  /** At most so many contacts … */
  capContacts: number;
  /** … within so many days. */
  capDays: number;
  /** Days of rest after a contact. */
  restDays: number;
  /** A message without an order, an event or a word for so many days found no answer. */
  answerDays: number;
  /** So many without an answer send somebody dormant back to the beginning of the funnel. */
  unanswered: number;
  /** Days of purchase from which somebody has a rhythm of one's own. */
  rhythmDays: number;
  /** Silence in percent of the own rhythm from which an order is overdue. */
  overduePercent: number;
  /** The same of those who spend most. */
  slippingPercent: number;
  /** Days that a step after the first order stays open. */
  stepDays: number;
  /** The next tier is near when so many orders lack, or the money of so many usual orders. */
  nearTierOrders: number;
  /** Points that end within so many days. */
  pointsEndingDays: number;
  /** A birthday so many days ahead. */
  birthdayDays: number;
  /** Days before the edge of dormancy … */
  beforeAsleep: number;
  /** … and from it on. */
  afterAsleep: number;
  /** Days that a cart is remembered. */
  cartDays: number;
  /** Days that a return after a long silence is news. */
  cameBackDays: number;
  /** Days that a low score is remembered. */
  lowScoreDays: number;
  /** Scores up to this are low, in a file of 1 to 5. */
  lowCsat: number;
  /** Scores up to this are low, in a file of 0 to 10. */
  lowNps: number;
  /** The shop's own window of the second order needs so many who have bought again. */
  secondOrderBuyers: number;
  /** Days between two contacts for the sake of a group. */
  groupDays: number;
  /** First hour in which a message may go out, and the first in which it may not; null: no hour is set. Not legal advice. */
  hours: Record<CareChannel, { from: number; to: number } | null>;
  /** Days after the first order on which a step begins. */
  afterFirst: number[];
  /** Days after the first order between which the second is due; null: the middle half of the shop's own. */
  secondOrder: { from: number; to: number } | null;
  /** What is done for each reason. */
  reasons: Record<string, CareReasonPolicy>;
  /** Groups that have an action. */
  groups: CareGroupPolicy[];
}

/**
 * How a campaign went: those whom it was for, split by the hash as at the gate, on the morning of its first day. Whoever
 * bought and so left the group is still in it. Arms are compared as they were split, whether or not everybody was
 * written to: those whom a shop picks first buy more anyway.
 */
export interface CampaignQuery {
  /** Its id, as contacts name it. */
  id: string;
  /** First day. */
  from: Day;
  /** Orders up to this day count for it. */
  to: Day;
  /** Share left alone, in whole percent, as it was at the gate. */
  controlPercent: number;
  /** Exclusions that were overridden at the gate. */
  include?: Exclusion[];
  /** Whom it was for; left out: the people of its contacts, and there is no control group then. */
  audience?: CareAudience;
}

/** People of a campaign, and what they did in its days. */
export interface CampaignArm {
  /** People, each on one side. */
  people: number;
  /** Of them, with a contact of the campaign in the log: of those left alone, written to in spite of that. */
  written: number;
  /** Of them, with a counted order in these days. */
  buyers: number;
  /** Counted orders. */
  orders: number;
  /** Their money, refunds of these days taken off. */
  spend: Money | null;
  /** Orders refused, cancelled or given back. */
  returned: number;
}

/** What a campaign brought, as far as its figures can tell. */
export interface CampaignResult {
  /** Written to. */
  treated: CampaignArm;
  /** Left alone. */
  control: CampaignArm;
  /** Written to by the log, and not among those whom the campaign was for; on neither side. */
  outside: number;
  /**
   * Difference of the shares of buyers in hundredths of a percent, with the interval of 95 % (Newcombe, from Wilson's
   * scores), its ends rounded outwards. Null without a control group.
   */
  difference: { value: number; low: number; high: number } | null;
  /**
   * Difference of the money of a person, with Welch's interval of 95 %. Null while it is too skewed for so few people
   * (fewer than 355 × skewness² on a side), and without money.
   */
  spendDifference: { value: Money; low: Money; high: Money } | null;
  /** `more`, `less`: the interval leaves 0 out; `unclear`: it does not; `tooFew`: too few people to know. */
  verdict: 'more' | 'less' | 'unclear' | 'tooFew' | 'noControl';
  /** How many people each side would need to see a difference of this size with a power of 80 %; null where unknown. */
  needed: number | null;
}

/** The last score that a customer gave. */
export interface Rating {
  /** `five`: stars and CSAT, from 1 to 5. `ten`: NPS, from 0 to 10. */
  scale: 'five' | 'ten';
  /** The score, to a tenth. */
  score: number;
  /** When it was given; null where a list does not say it. */
  day: Day | null;
}

/** Last scores of some customers. On each scale every customer counts once. */
export interface Opinions {
  /** From 0 to 10: 9 and 10 promote, 0 to 6 detract. `score`: promoters − detractors in percent, null for too few. */
  nps: { promoters: number; passives: number; detractors: number; score: number | null };
  /** From 1 to 5: 4 and 5 are satisfied, 1 and 2 are not. `share`: satisfied in percent, null for too few. */
  csat: { satisfied: number; between: number; unsatisfied: number; share: number | null };
}

/** What people think of the shop, by group of today. */
export interface Satisfaction {
  /** Scores in the files up to today. */
  found: number;
  /** Cells that are no score, and scores that their scale does not have. */
  unread: number;
  /** Scores of nobody whom any key names. */
  nobody: number;
  /** Below so many answers neither score nor share is said. */
  fewestAnswers: number;
  /** Everybody. */
  all: Opinions;
  /** In the order of the policy. */
  groups: Array<Opinions & { id: string }>;
}

/**
 * What a goal is about. Of a day: `repeatRate` (buyers with two orders or more ÷ buyers) and `buyers` (of the group, or
 * all). Over its days: `returningRevenue` (money of orders, but for those of customers' first days, refunds taken off),
 * `averageOrder` (money ÷ orders) and `retention` (of those who bought in as many days before, those who bought again).
 */
export type GoalMetric = 'repeatRate' | 'returningRevenue' | 'averageOrder' | 'buyers' | 'retention';

/** Where a goal is looked at. */
export interface GoalQuery {
  /** About what. */
  metric: GoalMetric;
  /** First day. */
  from: Day;
  /** Last day. */
  to: Day;
  /** Only of one group: of those who were in it on the eve of `from`; of a day, on that day. */
  group?: string | null;
}

/** Where a goal stands, in exact numbers. */
export interface GoalFigure {
  /** The last day that counts so far; null before the goal begins. */
  on: Day | null;
  /** On the eve of `from`, or over as many days before; null where the files do not reach so far. */
  before: { numerator: Money; denominator: Money } | null;
  /** So far; null before the goal begins. The denominator of a count or a sum is 1. */
  now: { numerator: Money; denominator: Money } | null;
}

/** The calls of care on an open book. */
export interface CareCalls {
  /** Whom to write to on a day, each with one reason, one action, one channel. */
  queue(query?: QueueQuery): Promise<Queue>;
  /** Who of an audience comes into a file, and who stays out and why. */
  gate(query: GateQuery): Promise<Gate>;
  /** Everybody in the file, one after the other, however many. */
  recipients(query: Omit<GateQuery, 'show' | 'offset' | 'limit'>): AsyncIterable<Recipient>;
  /** The whole log of contacts, in any order; replaces what was there. A contact of nobody in the book is kept for later files. */
  setContacts(contacts: Contact[]): Promise<void>;
  /** Contacts of a customer, newest first. */
  contacts(customer: string): Promise<Contact[]>;
  /** What people think of the shop, by group: stars, CSAT and NPS of lists, orders, reviews and surveys. */
  satisfaction(): Promise<Satisfaction>;
  /** Where goals stand, in their order; at most 50. */
  goals(goals: GoalQuery[]): Promise<GoalFigure[]>;
  /** How a campaign went. */
  campaign(query: CampaignQuery): Promise<CampaignResult>;
}
