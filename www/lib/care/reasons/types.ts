/** Words of the reasons for which somebody is written to, in one language. */
import type { Draft } from '../compose/template.js';
import type { ReasonId } from './plan.js';

/** Messages of one occasion, by way of sending. E-mail says what a chat says, below its own subject. */
export interface Messages {
  /** Template message; not there where Zalo takes none: to people without an order. */
  zns?: Draft;
  /** Zalo OA, Messenger, or any chat. */
  chat: Draft;
  sms: Draft;
  email: { subject: string; preview: string };
  /** What to say on the phone. */
  call: Draft;
}

/** Words of one reason. */
export interface ReasonWords {
  /** What to do. */
  title: string;
  /** When to do it. */
  moment: string;
  /** What tells whether it worked. */
  kpi: string;
  messages: Messages;
  /** Further messages: days after the first order, or the same with an offer. */
  also?: Readonly<Record<string, Messages>>;
}

/** All reasons in one language. */
export interface Reasons {
  reasons: Record<ReasonId, ReasonWords>;
  /** Last line of advertising by e-mail. */
  optOut: string;
}
