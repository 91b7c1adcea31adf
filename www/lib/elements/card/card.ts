/** `<khach-quen-card>`: the member's own card. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Day, Engine, OrderJson } from '../../contract.js';
import type { CardLanguage } from '../../i18n/card/language.js';
import { cardLanguage } from '../../i18n/card/languages.js';
import type { Member, MemberEvent, MemberReward, Programme } from '../../loyalty.js';
import { PassError } from '../../pass/errors.js';
import { parsePassLink } from '../../pass/link.js';
import { type OpenedPass, readPass } from '../../pass/open.js';
import { base } from '../styles/base.js';
import { buttons } from '../styles/buttons.js';
import { tokens } from '../styles/tokens.js';
import { lang, props } from '../view.js';
import { face } from './face.js';
import { historyCard } from './history.js';
import { lotsCard, pendingCard } from './lots.js';
import { memberFromOrders, OrdersError } from './orders.js';
import { cardPicture } from './picture.js';
import { qrCard, qrDialog } from './qr.js';
import { rewardsCard } from './rewards.js';
import { figure, type Shown } from './shown.js';
import { signature } from './signature.js';
import { localDay, notOpenWords, refusedWords, sayState, skeleton } from './states.js';
import { styles } from './styles.js';
import { wayUp } from './way-up.js';

/** A pass in hand: its file and its secret, or a link that carries both. */
export type CardPass =
  | string
  | {
      /** The file of the pass. */
      bytes: Uint8Array | ArrayBuffer;
      /** What opens it, from the link. */
      secret: string;
      /** Name of the file; checked where it is given. */
      name?: string;
    };

/** What a card shows now. */
export type CardState =
  | { kind: 'empty' }
  | { kind: 'loading' }
  | {
      kind: 'ready';
      /** Whose card it is. */
      member: Member;
      /** The pass that it comes from, if any. */
      pass: OpenedPass | null;
    }
  /** The shop has not opened its programme: what it would give is said, and there is no card to show or to keep. */
  | {
      kind: 'not-open';
      /** Whose card it is. */
      member: Member;
    }
  | {
      kind: 'refused';
      /** Why. */
      error: PassError;
    }
  | {
      kind: 'failed';
      /** Why. */
      error: unknown;
    };

/** What a change of starts everything again. */
const SOURCES = [
  'member',
  'pass',
  'publicKey',
  'orders',
  'customer',
  'programme',
  'events',
  'engine',
  'today',
  'now',
];
const stateOf = (member: Member, pass: OpenedPass | null = null): CardState =>
  member.programme.open ? { kind: 'ready', member, pass } : { kind: 'not-open', member };

/** Longer waits wrap around in a browser's timer. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * The member's own card: from a `member`, from a `pass` with the shop's `publicKey`, or from `orders`; the
 * first of them that is there. It asks the network for nothing, but for the engine that orders need.
 *
 * @tagname khach-quen-card
 *
 * @attr {'vi' | 'en'} lang - Language; default: that of the document. Reflected.
 * @attr {'light' | 'dark'} theme - Default: the system's. Reflected.
 * @attr {string} public-key - The shop's public key, from the app and never from the pass.
 * @attr {string} customer - Which customer of the orders; not needed where all are hers.
 * @attr {string} today - The day that remaining time is counted from, `yyyy-mm-dd`.
 *
 * @prop {Member | null} member - What is shown, as the ledger gives it.
 * @prop {CardPass | null} pass - A pass and its secret, or a link that carries both.
 * @prop {Iterable<OrderJson> | null} orders - Orders to count points from.
 * @prop {Partial<Programme> | undefined} programme - The programme that orders are counted by.
 * @prop {MemberEvent[] | undefined} events - What happened beside the orders.
 * @prop {Engine | null} engine - For `orders`; default: `khachquen/slim`.
 * @prop {CardLanguage | undefined} messages - Words of the page's own choice.
 * @prop {Date | number | undefined} now - The instant that a pass is judged by; default: the device's clock.
 * @prop {CardState} state - What is shown now. Read only.
 *
 * @fires {CustomEvent<CardState>} kq-card - Something else is shown; `detail` is the state. Does not bubble.
 * @fires {CustomEvent<{ reward: string; name: string; points: number }>} redeem - The member asks for a reward.
 *   Bubbles; `preventDefault()` says that the app takes it up, otherwise the card says how to ask.
 *
 * @slot footer - Below the card: the shop's own words.
 *
 * @csspart face - The face with tier and points.
 * @csspart code - The section with the QR code.
 * @csspart signature - Who says so, and of which day.
 *
 * @cssprop [--kq-t-dong=#8C4A2B] - Metal of the lowest tier.
 * @cssprop [--kq-t-bac=#CBD4DB] - Of the second.
 * @cssprop [--kq-t-vang=#EAC55C] - Of the third.
 * @cssprop [--kq-t-kim-cuong=#0F3440] - Of the highest.
 * @cssprop --kq-accent - Buttons and bars. All others are those of `<khach-quen>`.
 */
export class KhachQuenCard extends LitElement {
  static override styles = [tokens, base, buttons, styles];
  static override properties = {
    ...props('member', 'pass', 'orders', 'programme', 'events', 'engine', 'messages', 'now'),
    ...props('state', 'asked', 'allLots', 'allHistory'),
    publicKey: { attribute: 'public-key' },
    customer: {},
    today: {},
    lang,
    theme: { reflect: true },
  };

  member: Member | null = null;
  pass: CardPass | null = null;
  publicKey = '';
  orders: Iterable<OrderJson> | null = null;
  customer: string | undefined;
  programme: Partial<Programme> | undefined;
  events: MemberEvent[] | undefined;
  engine: Engine | null = null;
  messages: CardLanguage | undefined;
  /** The instant that a pass is judged by; default: the device's clock. */
  now: Date | number | undefined;
  today: Day | undefined;
  theme: 'light' | 'dark' | undefined;
  override lang = '';

  state: CardState = { kind: 'empty' };
  private asked: string | null = null;
  private allLots = false;
  private allHistory = false;
  private turn = 0;
  private expiry: ReturnType<typeof setTimeout> | undefined;

  /** The keyboard and the screen reader begin at the card's own region. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.main')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (SOURCES.some((name) => changed.has(name))) void this.load();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('state')) this.dispatchEvent(new CustomEvent('kq-card', { detail: this.state }));
  }

  override disconnectedCallback(): void {
    clearTimeout(this.expiry);
    super.disconnectedCallback();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.state.kind === 'ready' && this.state.pass) void this.load();
  }

  /** What is asked for last is what is shown, whatever comes back first. */
  private async load(): Promise<void> {
    const turn = ++this.turn;
    clearTimeout(this.expiry);
    if (this.member) return this.show(stateOf(this.member));
    const found = this.pass ? this.open(this.pass) : this.orders ? this.count(this.orders) : null;
    if (!found) return this.show({ kind: 'empty' });
    this.show({ kind: 'loading' });
    const state = await found.catch(
      (error: unknown): CardState =>
        error instanceof PassError ? { kind: 'refused', error } : { kind: 'failed', error },
    );
    if (turn === this.turn) this.show(state);
  }

  private async open(pass: CardPass): Promise<CardState> {
    const carried = typeof pass === 'string' ? parsePassLink(pass) : pass;
    if (!carried?.bytes) throw new PassError('damaged', 'a link that carries no pass');
    const { bytes, secret, name } = carried;
    const opened = await readPass(bytes, secret, this.publicKey, {
      ...(this.now === undefined ? {} : { now: this.now }),
      ...(name === undefined ? {} : { name }),
    });
    return stateOf(opened.member, opened);
  }

  private async count(orders: Iterable<OrderJson>): Promise<CardState> {
    const { customer, programme, events, today, engine } = this;
    const member = await memberFromOrders({ orders, customer, programme, events, today, engine });
    return stateOf(member);
  }

  private show(state: CardState): void {
    Object.assign(this, { state, asked: null, allLots: false, allHistory: false });
    // A pass that ends while it is shown is refused there and then.
    if (state.kind === 'ready' && state.pass && this.now === undefined) {
      const left = Math.max(0, state.pass.expires - Date.now());
      this.expiry = setTimeout(() => void this.load(), Math.min(left, LONGEST_TIMER));
    }
  }

  /** The card as a PNG, for the phone's gallery. Rejects while there is no card. */
  async picture(): Promise<Blob> {
    await this.updateComplete;
    const { state, language } = this;
    // A picture would outlive the day on which the shop opens its programme, or does not.
    if (state.kind !== 'ready') throw new Error(`no card to draw: ${state.kind}`);
    const { member } = state;
    return cardPicture({ member, language, today: member.on }, this.renderRoot.querySelector('.face'));
  }

  private get language(): CardLanguage {
    return this.messages ?? cardLanguage(this.lang || document.documentElement.lang);
  }

  private readonly enlarge = (): void => {
    const dialog = this.renderRoot.querySelector('dialog');
    // Web views without it (before Safari 15.4) show it in its place.
    if (dialog?.showModal) dialog.showModal();
    else dialog?.setAttribute('open', '');
  };

  /** The app that listens takes it up by `preventDefault()`; otherwise the card says how to ask for it. */
  private readonly ask = (reward: MemberReward): void => {
    const { id, name, points } = reward;
    const event = new CustomEvent('redeem', {
      detail: { reward: id, name, points },
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (this.dispatchEvent(event)) this.asked = id;
  };

  /** More rows come where the button was; the list keeps the keyboard. */
  private readonly more =
    (what: 'allLots' | 'allHistory') =>
    async (event: Event): Promise<void> => {
      const list = (event.currentTarget as Element).closest<HTMLElement>('ul');
      Object.assign(this, { [what]: true });
      await this.updateComplete;
      list?.focus({ preventScroll: true });
    };

  protected override render(): TemplateResult {
    const { language } = this;
    return html`<div class="kq" lang=${language.code}>
      <div class="main" role="region" tabindex="-1" aria-label=${language.text.card}>${this.body(language)}</div>
      <slot name="footer"></slot>
    </div>`;
  }

  private body(language: CardLanguage): TemplateResult {
    const { state } = this;
    const { states } = language.text;
    if (state.kind === 'loading') return skeleton(language);
    if (state.kind === 'empty') return sayState(states.empty, false);
    if (state.kind === 'not-open')
      return sayState(notOpenWords({ member: state.member, language, today: state.member.on }), false);
    if (state.kind === 'refused') return sayState(refusedWords(language, state.error), true);
    if (state.kind === 'failed') {
      const { error } = state;
      return sayState(error instanceof OrdersError ? states[error.code] : states.failed, true);
    }
    const today = this.today ?? (state.pass ? localDay(Number(this.now ?? Date.now())) : state.member.on);
    return this.card({ member: state.member, language, today }, state.pass);
  }

  private card(shown: Shown, pass: OpenedPass | null): TemplateResult {
    const { member } = shown;
    const isNew = member.history.total === 0 && member.points.earned === 0;
    return html`<div class="columns">
      <div class="column">
        ${face(shown)}
        ${member.code ? html`${qrCard(shown, this.enlarge)}${qrDialog(shown)}` : nothing}
        ${isNew ? this.welcome(shown) : nothing}
        ${wayUp(shown)}
      </div>
      <div class="column">
        ${rewardsCard(shown, { asked: this.asked, ask: this.ask })}
        ${pendingCard(shown)}
        ${lotsCard(shown, this.allLots, this.more('allLots'))}
        ${isNew ? nothing : historyCard(shown, this.allHistory, this.more('allHistory'))}
      </div>
    </div>
    ${signature(shown, pass)}`;
  }

  private welcome(shown: Shown): TemplateResult {
    const { none } = shown.language.text;
    const { rate } = shown.member.programme;
    return html`<section class="card pad stack tight" aria-labelledby="kq-none">
      <h2 class="t-h2" id="kq-none">${none.title}</h2>
      <p class="t-sm c2">${none.text(figure(shown, rate.spend), rate.points)}</p>
    </section>`;
  }
}
