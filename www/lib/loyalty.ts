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
  | { kind: 'days'; days: number }
  /** So many months later, at the end of a shorter month (31 Jan + 1 month = 28 Feb). */
  | { kind: 'months'; months: number }
  /** So many months later, then the end of that month, quarter, half-year or year. */
  | { kind: 'endOf'; months: number; period: 'month' | 'quarter' | 'half' | 'year' }
  /** The same day every year; points of less than `atLeastDays` wait for the next one. */
  | { kind: 'fixedDay'; month: number; day: number; atLeastDays: number }
  /** The whole balance, so many days after the last order or activity that earned. */
  | { kind: 'inactivity'; days: number };

/** Which lines or orders a rule is about. All of what is said must hold; an empty list says nothing. */
export interface Scope {
  products?: string[];
  categories?: string[];
  channels?: string[];
  tiers?: string[];
  from?: Day;
  to?: Day;
}

export interface EarnRule {
  id: string;
  /** Lower comes first. Two rules of one priority are refused. */
  priority: number;
  scope: Scope;
  /** Exactly one: points are multiplied, or points are added once an order, or none are given. */
  effect: { multiply: Ratio } | { add: number } | { exclude: true };
  /** No later rule applies to what this one applied to. */
  stop?: boolean;
}

export type Activity = 'review' | 'share' | 'referral' | 'game' | 'checkIn' | 'birthday' | 'signUp' | 'other';

export interface ActivityRule {
  activity: Activity;
  points: number;
  /** At most so many times in a period of the calendar. */
  cap: { times: number; per: 'day' | 'week' | 'month' | 'year' | 'lifetime' } | null;
  /** True: an event without evidence (a link, a picture's name) earns nothing. */
  evidence: boolean;
}

export interface Tier {
  id: string;
  /** On-screen name of a tier of the shop's own. */
  name?: string;
  /** Belongs to the tier from here on (≥): half-open intervals. In the currency's main unit; null = not asked. */
  spend: number | null;
  orders: number | null;
  /** Points of an order are multiplied. */
  multiplier: Ratio;
  benefits: Benefit[];
}

export interface Benefit {
  kind: 'gift' | 'discount' | 'freeShipping' | 'memberPrice' | 'priority' | 'birthday' | 'other';
  /** Percent of a discount. */
  percent?: number;
  /** Cost to the shop for one member and year, in the main unit; used by the economics. */
  cost?: number;
  text?: string;
}

export type RewardKind =
  | 'gift'
  | 'voucher'
  | 'percentage'
  | 'freeShipping'
  | 'memberPrice'
  | 'upgrade'
  | 'payWithPoints';

export interface Reward {
  id: string;
  kind: RewardKind;
  name: string;
  /** Points that it costs. */
  points: number;
  /** What it is worth to the member and costs the shop, in the main unit. */
  value: number;
  cost: number;
  /** Percent of a percentage, with the most that it takes off, in the main unit. */
  percent?: number;
  cap?: number;
  /** Smallest order that it is for, in the main unit. */
  minimumOrder?: number;
  stock: number | null;
  perMember: number | null;
  from: Day | null;
  to: Day | null;
  tiers: string[];
  /** What it appeals to: vật chất or tinh thần (S1-23). */
  appeal: 'material' | 'emotional';
}

export interface Game {
  kind: 'wheel' | 'scratch';
  enabled: boolean;
  /** Weights of the prizes; the odds are weight ÷ sum, and the page states them. */
  prizes: Array<{ id: string; name: string; weight: number; points: number; stock: number | null }>;
  playsPerMember: { times: number; per: 'day' | 'week' | 'month' | 'lifetime' };
  /** Points that a play costs. */
  points: number;
  /** Published after the game; its hash before. */
  seed: string;
}

export interface Programme {
  /** The shop has opened it. Until then tiers and points are what it would give, and no customer is told of any. */
  open: boolean;
  /** Name of the shop on the card. */
  name: string;
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
  payWithPoints: {
    enabled: boolean /** Most of a bill, in percent. */;
    maximumPercent: number;
    minimumPoints: number;
  };
  rewards: Reward[];
  referral: {
    enabled: boolean;
    referrer: number;
    friend: number /** Smallest first order. */;
    minimum: number;
  };
  game: Game;
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
  id: string;
  /** Id of the customer, or a phone, e-mail or code of hers. */
  member: string;
  day: Day;
} & (
  | { kind: 'activity'; activity: Activity; evidence?: string }
  | { kind: 'redeem'; reward: string; order?: string }
  | { kind: 'payWithPoints'; points: number; order: string }
  /** Takes back a redemption or a payment by its event id. */
  | { kind: 'cancel'; event: string }
  | { kind: 'adjust'; points: number; reason: string }
  | { kind: 'lock'; points: number }
  | { kind: 'unlock'; event: string }
  | { kind: 'referral'; friend: string }
  | { kind: 'play' }
  | { kind: 'join' }
);

/* -------------------------------------------------------------------- ledger */

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
  day: Day;
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
  event: string | null;
  /** The lots that it opened, used or closed. */
  lots: Array<{ lot: number; points: number }>;
}

/** Always: earned = active + pending + locked + spent + expired + reversed − owed. */
export interface Points {
  earned: number;
  active: number;
  pending: number;
  locked: number;
  spent: number;
  expired: number;
  reversed: number;
  /** Points spent that a return has taken back since; above 0 only where the policy allows it. */
  owed: number;
}

export interface Lot {
  lot: number;
  /** What is left of it. */
  points: number;
  earned: Day;
  /** From here on it can be spent. */
  active: Day;
  /** Last day that it is valid; null = never ends. */
  expires: Day | null;
  order: string | null;
}

export interface TierProgress {
  /** Tier above; null at the top. */
  next: string;
  match: 'all' | 'any';
  spend: { have: Money; need: Money; missing: Money } | null;
  orders: { have: number; need: number; missing: number } | null;
  /** Last day that counts for it, in a window that ends. */
  until: Day | null;
  /** The smallest step that reaches the next tier. */
  shortest: { spend: Money; orders: number };
}

export interface MemberReward
  extends Pick<Reward, 'id' | 'kind' | 'name' | 'points' | 'value' | 'minimumOrder' | 'to'> {
  /** Points that are missing; 0 = within reach. */
  missing: number;
  left: number | null;
  /** Why it cannot be had though the points are there. */
  why: 'stock' | 'perMember' | 'tier' | 'notYet' | 'over' | null;
}

/** A member as the card shows it: nothing in it identifies the member outside the shop. */
export interface Member {
  version: 1;
  /** The day that it speaks of. */
  on: Day;
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
  code: string;
  /** Counted orders. */
  orders: number;
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
  ladder: Array<{ id: string; name: string | null; spend: Money | null; orders: number | null }>;
  progress: TierProgress | null;
  points: Points;
  /** Soonest expiry first. */
  lots: Lot[];
  pending: Lot[];
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
  on: Day;
  /** False: the shop has not opened its programme, and this is what it would give. */
  open: boolean;
  points: Points;
  rows: LedgerEntry[];
}

type Dated<E> = E extends unknown ? Omit<E, 'day'> & { day: DayInput } : never;
/** The same, with a Date where a day is asked for. */
export type MemberEventInput = MemberEvent | Dated<MemberEvent>;

/** What `loyalty` takes: the same as `LoyaltyOptions`, with a Date where a day is asked for. */
export type LoyaltyInput = Omit<LoyaltyOptions, 'on'> & { on?: DayInput };

export interface LoyaltyOptions {
  /** Default: the book's today. */
  on?: Day;
  /** Another programme, laid over the default: the book does not change. */
  programme?: ProgrammeInput;
}

/** What the programme comes to on a day. */
export interface LoyaltySummary {
  on: Day;
  /** The shop has opened the programme (`programme.open`). Until then all of this is what it would give. */
  open: boolean;
  /** People who bought, or of whom an event speaks. */
  members: number;
  points: Points;
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
  events: number;
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

export interface MemberRow {
  id: string;
  name: string | null;
  phone: string | null;
  tier: string;
  projected: string | null;
  points: Money;
  pending: Money;
  /** Points that end within 30 days. */
  expiring: Money;
  nextEnd: Day | null;
  orders: number | null;
  spend: Money | null;
  lastDay: Day | null;
}

/** A page of members. */
export interface MemberPage {
  /** False: the shop has not opened its programme, and tiers and points are what it would give. */
  open: boolean;
  total: number;
  rows: MemberRow[];
}

/** A balance that another system states. */
export interface Balance {
  /** Id of the customer, or a phone, e-mail or code of hers. */
  member: string;
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

export interface Audit {
  /** False: the shop has not opened its programme, and `ours` is what it would give. */
  open: boolean;
  compared: number;
  equal: number;
  /** Differences; `rows` has the 1,000 largest. */
  total: number;
  byCause: Partial<Record<AuditCause, number>>;
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
  numerator: Money;
  denominator: Money;
  value: number | null;
}

/** What the programme costs and who pays for it, over the twelve months before. */
export interface EconomicsFigures {
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

export interface Economics {
  on: Day;
  /** False: the shop has not opened its programme, and this is what it would cost. */
  open: boolean;
  now: EconomicsFigures;
  preview: EconomicsFigures | null;
  /** Members who would stand in another tier. */
  moves: Array<{ from: string; to: string; members: number; spend: Money }>;
}
