/**
 * The loyalty programme in the contract: its rules, what happens beside orders, and what a member sees.
 *
 * Points are whole numbers. Days are civil dates of the programme's zone (`policy.time.offsetMinutes`). Money is an
 * exact integer in units of 10^-`digits`. What the ledger says follows from orders, events and rules alone: it is
 * made again from them, for any day, and nothing else is kept.
 */
import type { Day, DayInput, DeepPartial, Money } from './scalars.js';

/** A share as two whole numbers: 1.2 is `[6, 5]`. Nothing is rounded before the end. */
export type Ratio = [numerator: number, denominator: number];

/* ----------------------------------------------------------------- programme */

/** When points end, counted from the day they become active. Valid through the end of the last day. */
export type Expiry =
  | { kind: 'never' }
  | {
      kind: 'days';
      /** How many days. */
      days: number;
    }
  /** So many months later, at the end of a shorter month (31 Jan + 1 month = 28 Feb). */
  | {
      kind: 'months';
      /** How many months. */
      months: number;
    }
  /** So many months later, then the end of that month, quarter, half-year or year. */
  | {
      kind: 'endOf';
      /** How many months. */
      months: number;
      /** Whose end it is. */
      period: 'month' | 'quarter' | 'half' | 'year';
    }
  /** The same day every year; points of less than `atLeastDays` wait for the next one. */
  | {
      kind: 'fixedDay';
      /** Month of the year, from 1. */
      month: number;
      /** Day of the month. */
      day: number;
      /** Points of fewer days wait for the next one. */
      atLeastDays: number;
    }
  /** The whole balance, so many days after the last order or activity that earned. */
  | {
      kind: 'inactivity';
      /** How many days. */
      days: number;
    };

/** Which lines or orders a rule is about. All of what is said must hold; an empty list says nothing. */
export interface Scope {
  /** Names or codes of products. */
  products?: string[];
  /** Names of categories. */
  categories?: string[];
  /** Where it was sold. */
  channels?: string[];
  /** Ids of tiers. */
  tiers?: string[];
  /** First day. */
  from?: Day;
  /** Last day. */
  to?: Day;
}

/** A rule that changes what purchases earn. */
export interface EarnRule {
  /** Id of the rule. */
  id: string;
  /** Lower comes first. Two rules of one priority are refused. */
  priority: number;
  /** What it is about. */
  scope: Scope;
  /** Exactly one: points are multiplied, or points are added once an order, or none are given. */
  effect: { multiply: Ratio } | { add: number } | { exclude: true };
  /** No later rule applies to what this one applied to. */
  stop?: boolean;
}

/** What a member can do beside buying. */
export type Activity = 'review' | 'share' | 'referral' | 'game' | 'checkIn' | 'birthday' | 'signUp' | 'other';

/** What an activity earns. */
export interface ActivityRule {
  /** Which one. */
  activity: Activity;
  /** Points for one time. */
  points: number;
  /** At most so many times in a period of the calendar. */
  cap: { times: number; per: 'day' | 'week' | 'month' | 'year' | 'lifetime' } | null;
  /** True: an event without evidence (a link, a picture's name) earns nothing. */
  evidence: boolean;
}

/** A tier of the ladder. */
export interface Tier {
  /** Id of the tier. */
  id: string;
  /** On-screen name of a tier of the shop's own. */
  name?: string;
  /** Belongs to the tier from here on (≥): half-open intervals. In the currency's main unit; null = not asked. */
  spend: number | null;
  /** Orders from which it begins; null = not asked. */
  orders: number | null;
  /** Points of an order are multiplied. */
  multiplier: Ratio;
  /** What its members get. */
  benefits: Benefit[];
}

/** What members of a tier get. */
export interface Benefit {
  /** What kind it is. */
  kind: 'gift' | 'discount' | 'freeShipping' | 'memberPrice' | 'priority' | 'birthday' | 'other';
  /** Percent of a discount. */
  percent?: number;
  /** Cost to the shop for one member and year, in the main unit; used by the economics. */
  cost?: number;
  /** In the shop's own words. */
  text?: string;
}

/** What a reward is. */
export type RewardKind =
  | 'gift'
  | 'voucher'
  | 'percentage'
  | 'freeShipping'
  | 'memberPrice'
  | 'upgrade'
  | 'payWithPoints';

/** What points can be given for. */
export interface Reward {
  /** Id of the reward. */
  id: string;
  /** What it is. */
  kind: RewardKind;
  /** Its name on the card. */
  name: string;
  /** Points that it costs. */
  points: number;
  /** What it is worth to the member and costs the shop, in the main unit. */
  value: number;
  /** What it costs the shop, in the main unit. */
  cost: number;
  /** Percent of a percentage, with the most that it takes off, in the main unit. */
  percent?: number;
  /** The most that a percentage takes off, in the main unit. */
  cap?: number;
  /** Smallest order that it is for, in the main unit. */
  minimumOrder?: number;
  /** How many there are; null = no end. */
  stock: number | null;
  /** How often one member can have it; null = no end. */
  perMember: number | null;
  /** First day. */
  from: Day | null;
  /** Last day. */
  to: Day | null;
  /** Only for these; empty = for all. */
  tiers: string[];
  /** What it appeals to: vật chất or tinh thần (S1-23). */
  appeal: 'material' | 'emotional';
}

/** A game of chance. */
export interface Game {
  /** Which game. */
  kind: 'wheel' | 'scratch';
  /** It is on. */
  enabled: boolean;
  /** Weights of the prizes; the odds are weight ÷ sum, and the page states them. */
  prizes: Array<{ id: string; name: string; weight: number; points: number; stock: number | null }>;
  /** How often one member can play. */
  playsPerMember: { times: number; per: 'day' | 'week' | 'month' | 'lifetime' };
  /** Points that a play costs. */
  points: number;
  /** Published after the game; its hash before. */
  seed: string;
}

/** The rules of tiers, points and rewards. */
export interface Programme {
  /** The shop has opened it. Until then tiers and points are what it would give, and no customer is told of any. */
  open: boolean;
  /** Name of the shop on the card. */
  name: string;
  /** The ladder, and how members go up and down. */
  tiers: {
    /** Lowest first. The first one has no mark. */
    ladder: Tier[];
    /** `all`: every mark that is not null; `any`: one is enough. */
    match: 'all' | 'any';
    window:
      | { kind: 'lifetime' }
      | { kind: 'rolling'; months: number }
      | { kind: 'calendar'; period: 'month' | 'quarter' | 'half' | 'year' };
    upgrade: 'atOnce' | 'nextPeriod';
    /**
     * Looked at so many months after the last order with which its mark was met, or after a later review that was
     * passed. Null = never.
     */
    reviewMonths: number | null;
    graceDays: number;
    downgrade: 'none' | 'oneDown' | 'toBalance';
  };
  /** What is earned, when it can be spent, and when it ends. */
  points: {
    /** `points` for each `spend` of the main unit: 1 for each 1,000. */
    rate: { points: number; spend: number };
    rounding: { mode: 'down' | 'nearest' | 'up'; per: 'order' | 'line' };
    /** Smallest order that earns, in the main unit. */
    minimum: number;
    /** Days between order and active points. */
    pendingDays: number;
    expiry: Expiry;
    /** Set when expiry is switched on later: points from before start their clock here. Null: at their own day. */
    expirySince: Day | null;
    rules: EarnRule[];
    activities: ActivityRule[];
    /** How a return takes back points that are already spent. */
    negative: 'onlyPending' | 'withinBalance' | 'unlimited';
    /** Days that points given back by a refunded order stay valid. Null = their own expiry. */
    returnedDays: number | null;
    /** What one point is worth, in the main unit. */
    value: number;
    /** Earned from this day on; null = every order in the book. */
    since: Day | null;
  };
  /** Whether a bill can be paid with points. */
  payWithPoints: {
    enabled: boolean;
    /** Most of a bill, in percent. */
    maximumPercent: number;
    minimumPoints: number;
  };
  /** What points can be given for. */
  rewards: Reward[];
  /** What bringing a friend earns. */
  referral: {
    enabled: boolean;
    referrer: number;
    friend: number;
    /** Smallest first order. */
    minimum: number;
  };
  /** A game of chance; off as it comes. */
  game: Game;
  /** What the costs are counted from. */
  economics: {
    /** Gross margin of the shop, in percent of net revenue. */
    marginPercent: number;
  };
}

/** Laid over the default: objects are merged, lists and what has a `kind` are replaced whole. */
export interface ProgrammeInput extends DeepPartial<Programme> {}

/* -------------------------------------------------------------------- events */

/** What happens beside orders. The same `id` counts once. */
export type MemberEvent = {
  /** The same one counts once. */
  id: string;
  /** Id of the customer, or a phone, e-mail or code of hers. */
  member: string;
  /** The day that it happened. */
  day: Day;
} & (
  | {
      kind: 'activity';
      /** What she did. */
      activity: Activity;
      /** A link, or a picture's name. */
      evidence?: string;
    }
  | {
      kind: 'redeem';
      /** Id of the reward. */
      reward: string;
      /** Code of the order that it was used for. */
      order?: string;
    }
  | {
      kind: 'payWithPoints';
      /** How many. */
      points: number;
      /** Code of the order that they paid. */
      order: string;
    }
  /** Takes back a redemption or a payment by its event id. */
  | {
      kind: 'cancel';
      /** Id of the event. */
      event: string;
    }
  | {
      kind: 'adjust';
      /** Added, or below zero taken. */
      points: number;
      /** Why, in the shop's words. */
      reason: string;
    }
  | {
      kind: 'lock';
      /** How many are held. */
      points: number;
    }
  | {
      kind: 'unlock';
      /** Id of the event that held them. */
      event: string;
    }
  | {
      kind: 'referral';
      /** Id, phone, e-mail or code of the friend. */
      friend: string;
    }
  | { kind: 'play' }
  | { kind: 'join' }
);

/* -------------------------------------------------------------------- ledger */

/** What an entry does to points. */
export type EntryKind =
  | 'earn'
  | 'activity'
  | 'activate'
  | 'spend'
  | 'giveBack'
  | 'expire'
  | 'reverse'
  | 'adjust'
  | 'lock'
  | 'unlock';

/** Why an entry is there. `return` is an order that came back, `owed` a debt that new points paid. */
export type ReasonCode =
  | 'order'
  | 'active'
  | 'return'
  | 'owed'
  | 'expiry'
  | 'inactivity'
  | 'activity'
  | 'referrer'
  | 'friend'
  | 'prize'
  | 'adjust'
  | 'reward'
  | 'pay'
  | 'play'
  | 'lock'
  | 'unlock'
  | 'cancel';

/** Why an event does nothing. */
export type RefusalCode =
  | 'unknownMember'
  | 'insufficient'
  | 'unknownReward'
  | 'unknownEvent'
  | 'stock'
  | 'perMember'
  | 'tier'
  | 'notYet'
  | 'over'
  | 'cap'
  | 'evidence'
  | 'notInProgramme'
  | 'limit'
  | 'noReason'
  | 'selfReferral'
  | 'alreadyReferred'
  | 'notNew'
  | 'noFirstOrder'
  | 'repeated';

/** One entry of the ledger. Entries are only ever appended. */
export interface LedgerEntry {
  /** Number within the member's ledger, from 1. */
  number: number;
  /** Its day. */
  day: Day;
  /** What it does. */
  kind: EntryKind;
  /** What it does to the points that can be spent; 0 for pending ones. */
  points: number;
  /** Points that can be spent after it. */
  balance: number;
  /** Why, as a code with its figures: the page and the card make a sentence of it. */
  reason: { code: ReasonCode; facts: Record<string, Money> };
  /** Id of a reward, an activity or a prize, or the words of an adjustment. */
  note: string | null;
  /** Order code or event id that it comes from. */
  order: string | null;
  /** Id of the event that it comes from. */
  event: string | null;
  /** The lots that it opened, used or closed. */
  lots: Array<{ lot: number; points: number }>;
}

/** Always: earned = active + pending + locked + spent + expired + reversed − owed. */
export interface Points {
  /** All that was ever given. */
  earned: number;
  /** Can be spent. */
  active: number;
  /** Not yet active. */
  pending: number;
  /** Held for an exchange that is under way. */
  locked: number;
  /** Given for rewards and bills. */
  spent: number;
  /** Ended unspent. */
  expired: number;
  /** Taken back because of returns. */
  reversed: number;
  /** Points spent that a return has taken back since; above 0 only where the policy allows it. */
  owed: number;
}

/** Points that were earned together and end together. */
export interface Lot {
  /** Number within the member's ledger, from 1. */
  lot: number;
  /** What is left of it. */
  points: number;
  /** The day that they were earned. */
  earned: Day;
  /** From here on it can be spent. */
  active: Day;
  /** Last day that it is valid; null = never ends. */
  expires: Day | null;
  /** Code of the order that they come from. */
  order: string | null;
}

/** The way to the next tier. */
export interface TierProgress {
  /** Tier above; null at the top. */
  next: string;
  /** Whether all of what is asked is needed, or one. */
  match: 'all' | 'any';
  /** Money that is there, needed and missing; null = not asked. */
  spend: { have: Money; need: Money; missing: Money } | null;
  /** Orders that are there, needed and missing; null = not asked. */
  orders: { have: number; need: number; missing: number } | null;
  /** Last day that counts for it, in a window that ends. */
  until: Day | null;
  /** The smallest step that reaches the next tier. */
  shortest: { spend: Money; orders: number };
}

/** A reward as one member sees it. */
export interface MemberReward
  extends Pick<Reward, 'id' | 'kind' | 'name' | 'points' | 'value' | 'minimumOrder' | 'to'> {
  /** Points that are missing; 0 = within reach. */
  missing: number;
  /** How many are left for her; null = no end. */
  left: number | null;
  /** Why it cannot be had though the points are there. */
  why: 'stock' | 'perMember' | 'tier' | 'notYet' | 'over' | null;
}

/** A member as the card shows it: nothing in it identifies the member outside the shop. */
export interface Member {
  version: 1;
  /** The day that it speaks of. */
  on: Day;
  /** What of the programme the card needs. */
  programme: {
    /** False: the shop has not opened it, and tiers and points are what it would give. */
    open: boolean;
    name: string;
    currency: string | null;
    digits: number;
    rate: Programme['points']['rate'];
    expiry: Expiry;
  };
  /** Short name ("Nguyễn Thu H."), and the code in the member's QR. Never a phone, birthday or full name. */
  name: string | null;
  /** The code in her QR. */
  code: string;
  /** Counted orders. */
  orders: number;
  /** The tier that she stands in. */
  tier: {
    id: string;
    name: string | null;
    /** 0 = lowest. */
    step: number;
    steps: number;
    since: Day | null;
    /** Next review; null = never. */
    until: Day | null;
    /** What a review would say today, where it is another one. */
    projected: string | null;
    multiplier: Ratio;
    benefits: Benefit[];
  };
  /** All tiers with their marks, lowest first. */
  ladder: Array<{ id: string; name: string | null; spend: Money | null; orders: number | null }>;
  /** The way up; null at the top. */
  progress: TierProgress | null;
  /** Where her points are. */
  points: Points;
  /** Soonest expiry first. */
  lots: Lot[];
  /** Points that are not active yet. */
  pending: Lot[];
  /** What she can have, and what is missing. */
  rewards: MemberReward[];
  /** Newest first: the first 200. */
  history: { total: number; rows: LedgerEntry[] };
  /** Changes of tier, newest first. */
  changes: Array<{ day: Day; from: string; to: string; why: 'reached' | 'review' | 'reward' }>;
  /** Events of hers that did nothing, and why. */
  refused: Array<{ event: string; day: Day; why: RefusalCode }>;
}

/* ------------------------------------------------------------------ the book */

/** The whole ledger of a member, oldest first. */
export interface MemberLedger {
  /** The day that it speaks of. */
  on: Day;
  /** False: the shop has not opened its programme, and this is what it would give. */
  open: boolean;
  /** Where the points are on that day. */
  points: Points;
  /** Every entry. */
  rows: LedgerEntry[];
}

type Dated<E> = E extends unknown ? Omit<E, 'day'> & { day: DayInput } : never;
/** The same, with a Date where a day is asked for. */
export type MemberEventInput = MemberEvent | Dated<MemberEvent>;

/** What `loyalty` takes: the same as `LoyaltyOptions`, with a Date where a day is asked for. */
export type LoyaltyInput = Omit<LoyaltyOptions, 'on'> & {
  /** The day to look at; default: the book's today. */
  on?: DayInput;
};

/** Which day, and which programme. */
export interface LoyaltyOptions {
  /** Default: the book's today. */
  on?: Day;
  /** Another programme, laid over the default: the book does not change. */
  programme?: ProgrammeInput;
}

/** What the programme comes to on a day. */
export interface LoyaltySummary {
  /** The day that it speaks of. */
  on: Day;
  /** The shop has opened the programme (`programme.open`). Until then all of this is what it would give. */
  open: boolean;
  /** People who bought, or of whom an event speaks. */
  members: number;
  /** Where all points are. */
  points: Points;
  /** Each tier with its members. */
  tiers: Array<{
    id: string;
    name: string | null;
    members: number;
    active: Money;
    /** Members who came up, and who came down, in the last 30 days; who did both is in both. */
    up: number;
    down: number;
  }>;
  /** Points that end soon, and by month from the running one on. */
  ending: {
    days: number;
    points: Money;
    members: number;
    months: Array<{ month: Day; points: Money }>;
    later: Money;
    never: Money;
  };
  /** Worth of active, pending and locked points. */
  liability: Money;
  /** How often each reward was had, and how many are left. */
  rewards: Array<{ id: string; count: number; left: number | null }>;
  /** Events in the book. */
  events: number;
  /** Events that did nothing, by reason. */
  refused: Partial<Record<RefusalCode, number>>;
  /**
   * Spend marks that would fit the shop, by tier above the first: 25 %, 10 %, 4 % … of those who bought in the window
   * reach them at most. Null with fewer than 20 of them. Offered, never applied.
   */
  suggestedMarks: Money[] | null;
  /** What rules ask of orders and some file was not read with: only in a preview; `setPolicy` reads it again. */
  missing: Array<'channel' | 'lines'>;
  /** The game is on: see `PROMOTION_NOTICE`. */
  gameOn: boolean;
}

/** One member in a list. */
export interface MemberRow {
  /** Id of the customer. */
  id: string;
  /** Name shown. */
  name: string | null;
  /** Digits with country code. */
  phone: string | null;
  /** Tier today. */
  tier: string;
  /** What a review would say today, where it is another one. */
  projected: string | null;
  /** Points that can be spent. */
  points: Money;
  /** Points that are not active yet. */
  pending: Money;
  /** Points that end within 30 days. */
  expiring: Money;
  /** Last day of the points that end first. */
  nextEnd: Day | null;
  /** Counted orders. */
  orders: number | null;
  /** Their money. */
  spend: Money | null;
  /** Day of the last counted order. */
  lastDay: Day | null;
}

/** A page of members. */
export interface MemberPage {
  /** False: the shop has not opened its programme, and tiers and points are what it would give. */
  open: boolean;
  /** Members of the query in all. */
  total: number;
  /** Those of this page. */
  rows: MemberRow[];
}

/** A balance that another system states. */
export interface Balance {
  /** Id of the customer, or a phone, e-mail or code of hers. */
  member: string;
  /** What the other system says. */
  points: number;
}

/**
 * What makes the other system's balance, found by making the ledger again with that slip. `unexplained`: none of
 * them does; `notExamined`: beyond the 20,000 largest differences.
 */
export type AuditCause =
  | 'refundNotReversed'
  | 'expiry'
  | 'multiplier'
  | 'events'
  | 'uncountedOrder'
  | 'rounding'
  | 'rate'
  | 'doubleAward'
  | 'spentElsewhere'
  | 'missingOrders'
  | 'unknownMember'
  | 'notExamined'
  | 'unexplained';

/** Balances of another system beside ours. */
export interface Audit {
  /** False: the shop has not opened its programme, and `ours` is what it would give. */
  open: boolean;
  /** How many were compared. */
  compared: number;
  /** How many are equal. */
  equal: number;
  /** Differences; `rows` has the 1,000 largest. */
  total: number;
  /** How many differ, by the first cause. */
  byCause: Partial<Record<AuditCause, number>>;
  /** The largest differences with their causes. */
  rows: Array<{
    id: string;
    name: string | null;
    theirs: Money;
    ours: Money | null;
    /** Theirs − ours. */
    difference: Money;
    causes: AuditCause[];
    facts: Record<string, Money>;
  }>;
}

/** A figure with its fraction. */
export interface Share {
  /** Above the line. */
  numerator: Money;
  /** Below the line. */
  denominator: Money;
  /** The fraction; null where the line has 0 below it. */
  value: number | null;
}

/** What the programme costs and who pays for it, over the twelve months before. */
export interface EconomicsFigures {
  /** What is owed to members, and how it runs off. */
  liability: {
    points: Money;
    value: Money;
    /** Value × (1 − breakage). */
    expected: Money;
    /** How it runs off when nothing is earned or spent any more. */
    months: Array<{ month: Day; points: Money; value: Money; left: Money }>;
  };
  /** Expired ÷ (expired + spent), of all time. */
  breakage: Share;
  /** Spent ÷ (earned − reversed), of all time. */
  redemption: Share;
  /** Cost of rewards ÷ points that were spent on them, of all time. */
  costPerPoint: Share;
  /** What each tier brings and costs. */
  tiers: Array<{
    id: string;
    members: number;
    orders: number;
    spend: Money;
    points: Money;
    /** Points beyond the plain rate. */
    extra: Money;
    extraCost: Money;
    benefitCost: Money;
    margin: Money;
    /** Margin less points and benefits. */
    left: Money;
  }>;
  /** The twelve months together. */
  year: {
    spend: Money;
    margin: Money;
    pointsCost: Money;
    benefitCost: Money;
    /** Cost ÷ margin. */
    share: Share;
    /** Further spend whose margin pays for the programme. */
    breakEven: Money | null;
  };
}

/** What the programme costs, and what another one would. */
export interface Economics {
  /** The day that it speaks of. */
  on: Day;
  /** False: the shop has not opened its programme, and this is what it would cost. */
  open: boolean;
  /** The programme in force. */
  now: EconomicsFigures;
  /** The one that is looked at. */
  preview: EconomicsFigures | null;
  /** Members who would stand in another tier. */
  moves: Array<{ from: string; to: string; members: number; spend: Money }>;
}
