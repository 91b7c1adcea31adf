/** Words of the occasions in one language. */
import type { OccasionId } from './calendar.js';

/** One occasion. */
export interface OccasionWords {
  /** As it stands in a list, and for `{dip}`. */
  name: string;
  /** The greeting itself, one sentence. */
  wish: string;
  /** What to have ready. */
  ready: string;
}

/** All occasions, and the parts of messages around a greeting. */
export interface Occasions {
  occasions: Record<OccasionId, OccasionWords>;
  /** For a day of the shop's own. */
  own: OccasionWords;
  /** For the first and the full moon of a month. */
  moons: Record<'first' | 'full', string>;
  /** Offer behind a greeting, for chats and e-mail. */
  offer: string;
  /** The same in a template message. */
  znsOffer: string;
  /** Why a template message comes: what the shop and this customer have had together. */
  znsThanks: string;
  /** Title and button of a template message. */
  znsTitle: string;
  button: string;
  offerButton: string;
  /** Offer in an SMS, with how to refuse. */
  smsOffer: string;
  /** Subject and preview of an e-mail. */
  subject: string;
  preview: string;
  offerPreview: string;
  /** Last line of advertising by e-mail. */
  optOut: string;
  /** The list of what comes. */
  screen: {
    title: string;
    about(days: number): string;
    none: string;
    today: string;
    inDays(count: number): string;
    readyFrom(day: string): string;
    readyNow: string;
    lunar(day: number, month: number): string;
    women: string;
    men: string;
    wish: string;
    add: string;
    name: string;
    day: string;
    month: string;
    byMoon: string;
    save: string;
    remove(name: string): string;
    wrong: string;
  };
}
