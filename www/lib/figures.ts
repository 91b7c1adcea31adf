/** What the book knows of other days, and figures counted from the histories of its customers. */
import type { Day, Money } from './scalars.js';

/** The book as it was at the end of a day: what the same files say when nothing later stands in them. */
export interface AsOf {
  day: Day;
  customers: number;
  /** Counted orders of these customers. */
  orders: number;
  spend: Money;
  groups: Array<{ id: string; customers: number; spend: Money }>;
}

/** Who moved between the ends of two days. */
export interface Movement {
  from: Day;
  to: Day;
  before: AsOf;
  after: AsOf;
  /**
   * Every customer once, those who stayed too. `from: null`: not there yet. `to: null`: by the later day known to be the
   * same person as somebody else; `spend` is what had been spent by the later day.
   */
  moves: Array<{ from: string | null; to: string | null; customers: number; spend: Money }>;
}

/** A key figure as an exact fraction. */
export interface Kpi {
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
  unit: 'share' | 'times' | 'days' | 'money';
  numerator: Money;
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
  customers: number;
  spend: Money;
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
  newCustomers: number;
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
  months: number;
  numerator: Money;
  denominator: Money;
  least: Money;
  most: Money;
}

/** Buyers by the days since their first order. */
export interface Tenure {
  from: number;
  to: number | null;
  customers: number;
  spend: Money;
}

/** A stage of the funnel; each is part of the one before it. */
export interface FunnelStage {
  stage: 'known' | 'bought' | 'boughtAgain' | 'boughtOften';
  customers: number;
}

/** Figures of today, counted from everybody's history. */
export interface Figures {
  kpis: Kpi[];
  /** The oldest first. */
  cohorts: Cohort[];
  /** All 25, the best recency first. */
  rfm: RfmCell[];
  secondOrder: SecondOrder;
  /** The oldest first. */
  months: RevenueMonth[];
  /** Null for fewer than three whole months, or where nobody came back. */
  repeatVariation: RepeatVariation | null;
  tenure: Tenure[];
  funnel: FunnelStage[];
  /** Buyers of whom only lists speak; they are in no figure that needs days of orders. */
  withoutOrders: number;
  /** Money of counted orders that belong to nobody known; it is in no figure here. */
  walkIns: Money;
}
