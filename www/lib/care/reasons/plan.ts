/**
 * Why somebody is written to today, as data. The codes are those of the queue; words stand in `vi.ts` and `en.ts`.
 * Channels are in the order in which we would take them. Whoever never bought gets no ZNS: Zalo's templates want something between shop
 * and customer that has happened. Dated November 2026.
 */
import type { Channel, Tag } from '../../playbooks/channels.js';

/** A way of sending with words of its own. */
export type WrittenChannel = Extract<Channel, 'zns' | 'oa' | 'sms' | 'email' | 'call'>;

/** A reason with its channels. */
export interface PlannedReason {
  /** The first is the usual one. */
  channels: readonly WrittenChannel[];
  /** What the content is, in Zalo's words and in those of the law on advertising. */
  tag: Tag;
  /** Further messages under their key: days after the first order, or `offer`. */
  also?: Readonly<Record<string, Tag>>;
  /** Rows of the source documents (features.md). */
  sources: readonly string[];
}

export const REASONS_DATE = '2026-11-27';

const ALL = ['oa', 'zns', 'sms', 'email', 'call'] as const;
const CARE = ['zns', 'oa', 'sms', 'email', 'call'] as const;
const BY_VOICE = ['call', 'zns', 'oa', 'sms', 'email'] as const;
const NO_ORDER = ['oa', 'sms', 'email', 'call'] as const;

export const REASONS = {
  overdue: { channels: ALL, tag: 'promotion', sources: ['S2-05', 'S2-08', 'S4-15'] },
  afterFirst: {
    channels: CARE,
    tag: 'care',
    also: { '0': 'care', '7': 'care', '14': 'care', '30': 'promotion' },
    sources: ['S2-11', 'S2-15', 'S3-10', 'S3-11', 'S0-08'],
  },
  secondOrder: { channels: CARE, tag: 'promotion', sources: ['S0-07', 'S2-11', 'S3-12'] },
  nearTier: { channels: CARE, tag: 'care', sources: ['S0-17', 'S1-20'] },
  pointsEnding: { channels: CARE, tag: 'care', sources: ['S0-17', 'S1-13'] },
  birthday: {
    channels: CARE,
    tag: 'care',
    also: { offer: 'promotion' },
    sources: ['S1-16', 'S1-17', 'S2-07'],
  },
  fallingAsleep: { channels: ALL, tag: 'promotion', sources: ['S0-27', 'S0-31', 'S2-07'] },
  bigSlipping: { channels: BY_VOICE, tag: 'promotion', sources: ['S2-12', 'S0-26', 'S4-10'] },
  cart: { channels: NO_ORDER, tag: 'promotion', sources: ['S2-07'] },
  untouchedLead: { channels: NO_ORDER, tag: 'promotion', sources: ['S2-06', 'S2-10'] },
  cameBack: { channels: CARE, tag: 'care', sources: ['S0-33', 'S0-31'] },
  lowScore: { channels: BY_VOICE, tag: 'care', sources: ['S1-06', 'S1-21', 'S4-05'] },
} as const satisfies Record<string, PlannedReason>;

/** A reason of the queue. */
export type ReasonId = keyof typeof REASONS;

export const isReason = (id: string): id is ReasonId => Object.hasOwn(REASONS, id);
