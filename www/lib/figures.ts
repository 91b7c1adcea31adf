/** What the book knows of other days, and figures counted from the histories of its customers. */
import type { Day, Money } from './scalars.js';

/** The book as it was at the end of a day: what the same files say when nothing later stands in them. */
export interface AsOf {
  /** The day. */
  day: Day;
  /** People with a counted order by then. */
  customers: number;
  /** Counted orders of these customers. */
  orders: number;
  /** Their money. */
  spend: Money;
  /** Groups of that day, in the order of the policy. */
  groups: Array<{ id: string; customers: number; spend: Money }>;
}

/** Who moved between the ends of two days. */
export interface Movement {
  /** The earlier day. */
  from: Day;
  /** The later day. */
  to: Day;
  /** The book at the end of the earlier day. */
  before: AsOf;
  /** The book at the end of the later day. */
  after: AsOf;
  /**
   * Every customer once, those who stayed too. `from: null`: not there yet. `to: null`: by the later day known to be the
   * same person as somebody else; `spend` is what had been spent by the later day.
   */
  moves: Array<{ from: string | null; to: string | null; customers: number; spend: Money }>;
}

/** A key figure as an exact fraction. */
export interface Kpi {
  /** Which figure. */
  code:
    | 'repeatRate'
    | 'purchaseFrequency'
    | 'retention'
    | 'churn'
    | 'oneAndDone'
    | 'medianGap'
    | 'averageOrder'
    | 'historicValue'
    | 'loyalMultiple';
  /** What it counts; a share is numerator / denominator. */
  unit: 'share' | 'times' | 'days' | 'money';
  /** Above the line. */
  numerator: Money;
  /** Below the line; 0 where there is nothing to say. */
  denominator: Money;
  /** Customers, orders or gaps that it was counted from. */
  base: number;
  /** True where they are too few to say it. */
  few: boolean;
}

/** Customers by the month of their first order. */
export interface Cohort {
  /** `yyyy-mm`. */
  month: string;
  /** Customers who first bought in that month. */
  customers: number;
  /** How many of them bought in their first month, the month after, and so on, to today's, which is not over. */
  active: number[];
}

/** Buyers with the same scores of recency and frequency. */
export interface RfmCell {
  /** 5 for the fifth that came last. */
  recency: number;
  /** 5 for the fifth with most orders. */
  frequency: number;
  /** Customers with both scores. */
  customers: number;
  /** Their money. */
  spend: Money;
}

/** Buyers with the same three scores. */
export interface ScoreCell extends RfmCell {
  /** 5 for the fifth that spent most; null in a book without money. */
  monetary: number | null;
}

/** Days from first to second order. */
export interface SecondOrder {
  /** Customers with two orders or more. */
  customers: number;
  /** Customers with one order so far. */
  boughtOnce: number;
  /** Twice the median of their days, which is always whole; null when nobody has come back. */
  medianTwice: number | null;
  /** Bin i holds from ≤ days < to; the last bin is open (to = null). */
  bins: Array<{ from: number; to: number | null; customers: number }>;
}

/** Money of known customers in a month. */
export interface RevenueMonth {
  /** `yyyy-mm`. */
  month: string;
  /** True where the files know it from its first day to its last. */
  whole: boolean;
  /** Customers who first bought in that month. */
  newCustomers: number;
  /** Customers who had bought before. */
  returningCustomers: number;
  /** Orders of customers' first days. */
  new: Money;
  /** All other orders. */
  returning: Money;
  /** Refunds with a document of their own, below zero. */
  refunds: Money;
}

/** How far whole months differ from their mean in what returning customers spent: numerator ÷ denominator. */
export interface RepeatVariation {
  /** Whole months that it is counted from. */
  months: number;
  /** Mean distance from the mean, in money. */
  numerator: Money;
  /** The mean. */
  denominator: Money;
  /** The lowest month. */
  least: Money;
  /** The highest month. */
  most: Money;
}

/** Buyers by the days since their first order. */
export interface Tenure {
  /** From, in days, included. */
  from: number;
  /** To, in days, not included; null: no end. */
  to: number | null;
  /** Customers in it. */
  customers: number;
  /** Their money. */
  spend: Money;
}

/** A stage of the funnel; each is part of the one before it. */
export interface FunnelStage {
  /** Which stage. */
  stage: 'known' | 'bought' | 'boughtAgain' | 'boughtOften';
  /** People who have reached it. */
  customers: number;
}

/** Figures of today, counted from everybody's history. */
export interface Figures {
  /** Key figures, each with the numbers that it is made from. */
  kpis: Kpi[];
  /** The oldest first. */
  cohorts: Cohort[];
  /** All 25, the best recency first. */
  rfm: RfmCell[];
  /** By all three scores, the highest first; only those that somebody has. */
  scores: ScoreCell[];
  /** How long until the second order. */
  secondOrder: SecondOrder;
  /** The oldest first. */
  months: RevenueMonth[];
  /** Null for fewer than three whole months, or where nobody came back. */
  repeatVariation: RepeatVariation | null;
  /** Customers by days since their first order. */
  tenure: Tenure[];
  /** From known to loyal, each stage part of the one before. */
  funnel: FunnelStage[];
  /** Buyers of whom only lists speak; they are in no figure that needs days of orders. */
  withoutOrders: number;
  /** Money of counted orders that belong to nobody known; it is in no figure here. */
  walkIns: Money;
}
