/**
 * The shapes of care: whom to write to today and why, what was said to whom, and who stays out of a file. They stand
 * beside `contract.ts`, which names them all again; days, sums and ids are as there.
 */
import type { Day, Money } from './scalars.js';

/** Why somebody is in the queue of a day; a group of the shop's own is `group:<id>`. */
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

/** What became of a contact. */
export type ContactOutcome = 'contacted' | 'answered' | 'noAnswer' | 'refused' | 'wrongNumber' | 'done';

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
  /** Only people whose channel is one of these. */
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
  /** Which message; the reason's own, by its name. */
  action: string;
  /** The first channel of the reason that reaches this person. */
  channel: CareChannel;
  /** Last day on which the reason still holds; null for one that does not pass. */
  until: Day | null;
  /** What an order of this person is worth: the own average, else the book's median. Null without money. */
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
  | { /** Everybody of a group. */ group: string }
  | { /** Those customers. */ ids: string[] }
  | {
      /** The people of a queue, before its gate. */ queue: Pick<
        QueueQuery,
        'on' | 'most' | 'reasons' | 'channels'
      >;
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
  /** Exclusions that the shop overrides by an act of its own; whoever comes in by it is marked. */
  include?: Exclusion[];
  /** Which rows: those in the file, or those of an exclusion. Default `inFile`. */
  show?: 'inFile' | Exclusion;
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
  /** As written. */
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
  /** A product of the last order. */
  lastProduct: string | null;
  /** The product of most orders, at least of two. */
  usualProduct: string | null;
  /** Points that can be spent; null while the programme is not open. */
  points: number | null;
  /** Id of the tier; null while the programme is not open. */
  tier: string | null;
  /** What lacks to the next tier: money or orders, whichever the shortest way asks; null at the top. */
  toNextTier: { tier: string; orders: number | null; spend: Money | null } | null;
  /** The points that end next. */
  ending: { points: number; day: Day } | null;
  /** Exclusions overridden for this person; empty for most. */
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
  /** Of them, in it only because `include` says so. */
  marked: number;
  /** Who stays out, each once. */
  excluded: Array<{ code: Exclusion; customers: number }>;
  /** The rows asked for. */
  rows: Recipient[];
}

/** How a campaign went: those written to beside those left alone. */
export interface CampaignQuery {
  /** Its id, as contacts name it. */
  id: string;
  /** First day. */
  from: Day;
  /** Orders up to this day count for it. */
  to: Day;
  /** Share left alone, in whole percent, as it was at the gate. */
  controlPercent: number;
  /** Whom it was for; left out: the people of its contacts, and there is no control group then. */
  audience?: CareAudience;
}

/** People of a campaign, and what they did in its days. */
export interface CampaignArm {
  /** People. */
  people: number;
  /** Of them, with a counted order in these days. */
  buyers: number;
  /** Counted orders. */
  orders: number;
  /** Their money. */
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
  /**
   * Difference of the shares of buyers in hundredths of a percent, with the interval of 95 % (Newcombe, from Wilson's
   * scores). Null without a control group.
   */
  difference: { value: number; low: number; high: number } | null;
  /** `more`, `less`: the interval leaves 0 out; `unclear`: it does not; `tooFew`: too few people to know. */
  verdict: 'more' | 'less' | 'unclear' | 'tooFew' | 'noControl';
  /** How many people each side would need to see a difference of this size with a power of 80 %; null where unknown. */
  needed: number | null;
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
  /** How a campaign went. */
  campaign(query: CampaignQuery): Promise<CampaignResult>;
}
