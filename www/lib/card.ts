/**
 * `<khach-quen-card>`, the member's card, in Vietnamese and English. It brings no engine: orders fetch one.
 *
 * @example
 * import { defineKhachQuenCard } from 'khachquen/card';
 *
 * defineKhachQuenCard();
 * Object.assign(document.querySelector('khach-quen-card'), { publicKey: SHOP_KEY, pass: { bytes, secret } });
 */
import type { Day, Engine, OrderJson } from './contract.js';
import { type CardPass, type CardState, KhachQuenCard as Element } from './elements/card/card.js';
import type { CardLanguage } from './i18n/card/language.js';
import type { Member, MemberEvent, Programme } from './loyalty.js';

export { defineKhachQuenCard } from './elements/card/define.js';
/** The words of a language, to be changed and handed in as `messages`. */
export { cardLanguage } from './i18n/card/languages.js';
export { PassError, type PassErrorCode } from './pass/errors.js';
export { type PassLink, parsePassLink } from './pass/link.js';
export type { CardLanguage, CardPass, CardState, Member };

/** Events: `kq-card` (detail: the state) and `redeem`. */
export interface KhachQuenCardElement extends HTMLElement {
  /** What is shown: a member as the ledger has it. Comes before `pass` and `orders`. */
  member: Member | null;
  /** A pass and its secret, or a link that carries both. */
  pass: CardPass | null;
  /** The shop's public key. It comes from the app, never from the pass. */
  publicKey: string;
  /** Orders to count points from; the engine is fetched for them. */
  orders: Iterable<OrderJson> | null;
  /** Which customer of these orders; not needed where all are hers. */
  customer: string | undefined;
  /** The programme that `orders` are counted by, laid over the usual one. */
  programme: Partial<Programme> | undefined;
  /** What happened beside `orders`: redemptions, activities, adjustments. */
  events: MemberEvent[] | undefined;
  /** The engine for `orders`; default: `khachquen`, fetched with them. */
  engine: Engine | null;
  /** Words of the page's own choice; default: by `lang`. */
  messages: CardLanguage | undefined;
  /** The instant that a pass is judged by; default: the device's clock. */
  now: Date | number | undefined;
  /** The day that remaining time is counted from; default: the device's for a pass, else the member's own. */
  today: Day | undefined;
  /** Default: the system's. */
  theme: 'light' | 'dark' | undefined;
  /** What is shown now. */
  readonly state: CardState;
  /** The card as a PNG (shop, tier, points of a day, code), for a phone's gallery. Rejects while there is no card. */
  picture(): Promise<Blob>;
}

/** The element's class. */
export const KhachQuenCard: new () => KhachQuenCardElement = Element;

declare global {
  interface HTMLElementTagNameMap {
    'khach-quen-card': KhachQuenCardElement;
  }
  interface HTMLElementEventMap {
    'kq-card': CustomEvent<CardState>;
    /** A member asks for a reward. `preventDefault()`: the app takes it up; otherwise the card says how to ask. */
    redeem: CustomEvent<{ reward: string; name: string; points: number }>;
  }
}
