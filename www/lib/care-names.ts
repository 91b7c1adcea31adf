/** The names of care in their order, once: the compiler sees to it that none is missing. */
import type { CareChannel, ContactOutcome, Exclusion } from './care.js';

const names = <T extends string>(all: Record<T, 1>): T[] => Object.keys(all) as T[];

/** How a person can be reached. */
export const CHANNELS = names<CareChannel>({ zns: 1, oa: 1, sms: 1, email: 1, call: 1 });

/** What can become of a contact. */
export const OUTCOMES = names<ContactOutcome>({
  ...{ contacted: 1, answered: 1, noAnswer: 1, refused: 1, wrongNumber: 1, done: 1, consented: 1 },
});

/** Why somebody stays out, in the order in which it is looked at. */
export const EXCLUSIONS = names<Exclusion>({
  ...{ refused: 1, noConsent: 1, wrongNumber: 1, noAddress: 1, control: 1 },
  ...{ capped: 1, resting: 1, unanswered: 1 },
});

/** Reasons of the queue, in the order of the core's table; groups of the shop's own come behind them. */
export const REASONS = [
  ...['cart', 'lowScore', 'bigSlipping', 'pointsEnding', 'nearTier', 'birthday', 'cameBack', 'overdue'],
  ...['fallingAsleep', 'secondOrder', 'afterFirst', 'untouchedLead'],
] as const;
