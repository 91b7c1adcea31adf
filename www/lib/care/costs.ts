/** What bringing somebody back costs, beside what somebody new costs: from the shop's own figures, or not at all. */
import type { CampaignResult } from '../care.js';
import type { Money } from '../scalars.js';

/** How much dearer a new customer is said to be, and who says so. A saying of the trade, no measure of this shop. */
export const NEW_COSTS_TIMES = {
  from: 5,
  to: 7,
  source:
    'S0-06: "Chi phí khách mới gấp 5–7 lần" (document of the shop’s trade; its own source is not named)',
  date: '2026-11',
} as const;

/** A cost per person, with the ends that the campaign's interval leaves. */
export interface CostPerPerson {
  /** Whole units, rounded down. */
  value: number;
  /** If the campaign brought as many as its interval allows. */
  low: number;
  /** If it brought as few. */
  high: number;
}

/** Costs of new customers, as typed, and who came for them. */
export interface NewCustomers {
  /** In all. */
  cost: Money;
  /** Customers who came through what was paid for. */
  customers: number;
}

/** Two costs beside each other. */
export interface Costs {
  /** Buyers that the campaign brought beyond those who would have come anyway; null where its verdict is not `more`. */
  extraBuyers: number | null;
  /** Cost of one of them; null likewise. */
  broughtBack: CostPerPerson | null;
  /** Cost of a new customer; null where nobody came or nothing was typed. */
  fresh: number | null;
  /** How many times as dear a new one is, to a tenth; null where one of them is not known. */
  times: number | null;
}

const WHOLE = 10_000;

/** What a campaign cost for each buyer that it brought, beside a new customer. Sums are in units of the book's money. */
export function costsOf(
  { treated, difference, verdict }: Pick<CampaignResult, 'treated' | 'difference' | 'verdict'>,
  cost: number | null,
  fresh: NewCustomers | null,
): Costs {
  const brought = verdict === 'more' && difference && treated.people > 0 ? difference : null;
  const each = (share: number): number => Math.floor(((cost as number) * WHOLE) / (treated.people * share));
  const broughtBack =
    brought && cost !== null && cost > 0
      ? { value: each(brought.value), low: each(brought.high), high: each(brought.low) }
      : null;
  const isKnown = fresh !== null && fresh.customers > 0 && Number(fresh.cost) > 0;
  const one = isKnown ? Math.floor(Number(fresh.cost) / fresh.customers) : null;
  return {
    extraBuyers: brought ? Math.round((treated.people * brought.value) / WHOLE) : null,
    broughtBack,
    fresh: one,
    times:
      broughtBack && one !== null && broughtBack.value > 0
        ? Math.round((one * 10) / broughtBack.value) / 10
        : null,
  };
}
