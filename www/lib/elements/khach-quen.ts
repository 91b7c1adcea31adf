/** `<khach-quen>`: the whole product as one element. Give it an `engine`; everything else is optional. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Book, Day, Engine, MemberEvent, PolicyInput, Source } from '../contract.js';
import { type Language, languageFor } from '../i18n/language.js';
import type { WorkspaceStore } from '../workspace/kept.js';
import { loadCare } from './care/lazily.js';
import { helpScreen } from './help.js';
import { floating } from './parts/float.js';
import { failureState, supported } from './parts/states.js';
import { topBar } from './parts/top-bar.js';
import { Place } from './place.js';
import { PrivacyMeter } from './privacy-meter.js';
import type { Route, Screen } from './route.js';
import { Session } from './session/session.js';
import type { Sample, Save } from './session/types.js';
import { styles } from './styles/index.js';
import { lang, props } from './view.js';

/** Short readings end before anything is shown; nobody needs a flash of progress. */
const SHOW_WORK_AFTER_MS = 400;

/** So long is waited for the parts that come beside the first picture. */
const CARE_MS = 3000;

const onLeave = (event: BeforeUnloadEvent): void => event.preventDefault();

/**
 * The whole product as one element: files in, the shop's book out. What is inside it is drawn in one open shadow root.
 * Events do not bubble. Moving it in the page keeps its book; a page that throws it away calls `book?.close()` first.
 *
 * @tagname khach-quen
 *
 * @attr {'vi' | 'en'} lang - Language of the screens; default: that of the document. Reflected.
 * @attr {'light' | 'dark'} theme - Default: the system's. Reflected.
 * @attr {string} shop - Name of the shop, as messages to customers say it.
 * @attr {boolean} keep-place - Keeps the screen in the page's address (`#/overview`) and walks it with the browser's back
 *   button. Off by default: a host page's own router is left alone. Names of screens and groups only, no customer.
 * @attr {string} today - The day that is counted to, `yyyy-mm-dd`; default: what the data say.
 *
 * @prop {Engine | null} engine - What reads files. Required, but in `khachquen/define`.
 * @prop {(() => Promise<Sample>) | null} sample - Makes the sample shop of the first visit.
 * @prop {PolicyInput | undefined} policy - Figures and rules that differ from the usual ones.
 * @prop {MemberEvent[] | undefined} events - What happened beside orders: redemptions, adjustments.
 * @prop {WorkspaceStore | null} store - Where settings are kept once the visitor asks for it.
 * @prop {Language | undefined} messages - Words of the page's own choice.
 * @prop {Book | null} book - The open book. Read only.
 *
 * @fires {CustomEvent<null>} kq-ready - The element has its engine and takes files; from here on requests are counted.
 * @fires {CustomEvent<Summary | null>} kq-book - The book was opened or has changed; `detail` is its summary.
 * @fires {CustomEvent<Route>} kq-navigate - Another screen is shown; `detail` is the route, for `go()`.
 *
 * @slot brand - Stands in the place of the product's sign and name in the top bar.
 * @slot footer - Below every screen: the page's own words.
 *
 * @csspart top - The bar at the top.
 * @csspart brand - Sign and name in it.
 * @csspart tabs - The row of tabs.
 * @csspart tab - One of them; `tab current` for the open one.
 * @csspart privacy - The counter of requests.
 * @csspart main - The screen.
 * @csspart drop - Where files are dropped on the first visit.
 * @csspart sheet - One customer, over the screen.
 * @csspart toast - A short message at the foot.
 *
 * @cssprop --kq-accent - Buttons, links, the current tab. With it go `--kq-accent-hover`, `--kq-accent-soft` and
 *   `--kq-on-accent`, the words on it.
 * @cssprop --kq-bg - Behind everything. Cards stand on it in `--kq-surface`, quiet fields in `--kq-sunken`.
 * @cssprop --kq-ink - Words; `--kq-ink-2` and `--kq-ink-3` are quieter.
 * @cssprop --kq-line - Lines; `--kq-line-strong` for edges of controls.
 * @cssprop --kq-pos - Good; `--kq-neg` bad, `--kq-warn` on `--kq-warn-soft` asks.
 * @cssprop --kq-font - Family of the letters.
 * @cssprop --kq-r1 - Radius of controls; `--kq-r2` of cards, `--kq-r3` of large things.
 * @cssprop --kq-shadow - Of what floats; `--kq-scrim` lies behind it.
 * @cssprop --kq-g-mn - Colour of the group "mua nhiều"; likewise `lead`, `km`, `mi`, `tx`, `ch`, `nd`.
 */
export class KhachQuen extends LitElement {
  static override styles = styles;
  static override properties = {
    ...props('engine', 'sample', 'store', 'events', 'save', 'policy', 'messages', 'proofOpen', 'showWork'),
    today: {},
    shop: {},
    lang,
    theme: { reflect: true },
    keepPlace: { type: Boolean, attribute: 'keep-place' },
  };

  engine: Engine | null = null;
  /** Makes the sample shop of the first visit; without it the first visit shows no sample. */
  sample: (() => Promise<Sample>) | null = null;
  /** Where settings are kept between visits, once the visitor asks for it; without one nothing is kept. */
  store: WorkspaceStore | null = null;
  events: MemberEvent[] | undefined;
  /** Saves exported files; default: the browser's download. In a Mini App: `zalo.save`. */
  save: Save | null = null;
  policy: PolicyInput | undefined;
  /** Words of the host page's choice; default: the language registered for `lang`. */
  messages: Language | undefined;
  today: Day | undefined;
  shop = '';
  theme: 'light' | 'dark' | undefined;
  override lang = '';

  /** True where the address and the history of the page may hold the screen that is shown. */
  keepPlace = false;

  /** True while the proof under the privacy counter is open. */
  proofOpen = false;
  private showWork = false;

  readonly session = new Session();
  readonly meter = new PrivacyMeter(() => this.requestUpdate());
  private shownRoute: Route | null = null;
  private shownVersion = 0;
  private begun = false;
  private readonly place = new Place(async (route) => {
    // A screen of a book that is no longer open is the way in.
    this.session.go(this.session.book || route.screen === 'files' ? route : { screen: 'first' });
    await this.updateComplete;
  });
  private asksBefore = false;
  private workTimer: ReturnType<typeof setTimeout> | undefined;

  /** The open book, or null. */
  get book(): Book | null {
    return this.session.book;
  }

  /** Reads files as if they had been dropped. */
  open(sources: Source[]): Promise<void> {
    return this.session.take(sources, this.shop);
  }

  go(route: Route): void {
    this.session.go(route);
  }

  /** The keyboard and the screen reader begin at the screen, below the tabs. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.main')?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.watch(this);
    void loadCare();
    // Moved: what was counted stays, and counting goes on.
    if (this.begun) this.meter.start();
    if (this.begun && this.keepPlace) this.place.start(this.session.route);
    this.askBeforeLeaving();
  }

  override disconnectedCallback(): void {
    this.session.unwatch(this);
    this.meter.stop();
    this.place.stop();
    this.stopAsking();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { session } = this;
    const language = this.messages || languageFor(this.lang || document.documentElement.lang || 'vi');
    if (language) session.language = language;
    if (changed.has('shop') && !session.isSample) session.shop = this.shop;
    if (changed.has('today')) session.today = this.today;
    if (changed.has('policy')) session.policy = this.policy;
    if (changed.has('events')) session.events = this.events ?? [];
    if (changed.has('save')) session.saves = this.save;
    if (changed.has('engine')) session.engine = this.engine;
    if (this.engine && (changed.has('store') || changed.has('engine'))) session.settings.recall(this.store);
    if (changed.has('sample')) session.hasSample = this.sample !== null;
    this.watchWork();
  }

  private watchWork(): void {
    const { work } = this.session;
    if (!work) {
      clearTimeout(this.workTimer);
      this.workTimer = undefined;
      this.showWork = false;
    } else if (this.workTimer === undefined) {
      this.workTimer = setTimeout(() => {
        this.showWork = this.session.work !== null;
      }, SHOW_WORK_AFTER_MS);
    }
  }

  protected override firstUpdated(): void {
    if (!supported()) this.session.fail({ code: 'unsupported' });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('engine') && this.engine) void this.begin();
    this.tellNavigation();
    this.askBeforeLeaving();
    if (this.session.version !== this.shownVersion) {
      this.shownVersion = this.session.version;
      this.dispatchEvent(new CustomEvent('kq-book', { detail: this.session.summary }));
    }
  }

  /** From here on every request is counted. */
  private async begin(): Promise<void> {
    await this.updateComplete;
    // Parts of the page itself come before the counting; one that does not come holds nobody up.
    await Promise.race([loadCare(), new Promise((resolve) => setTimeout(resolve, CARE_MS))]);
    this.begun = true;
    if (this.isConnected) this.meter.start();
    if (this.isConnected && this.keepPlace) this.session.wanted = this.place.start(this.session.route);
    this.dispatchEvent(new CustomEvent('kq-ready'));
    if (this.sample && !this.session.book) await this.session.openSample(this.sample);
  }

  /** Closing the tab or reloading would lose the visitor's own book: the browser asks, while there is one. */
  private askBeforeLeaving(): void {
    if (!this.isConnected || this.session.hasOwnBook === this.asksBefore) return;
    if (this.asksBefore) this.stopAsking();
    else window.addEventListener('beforeunload', onLeave);
    this.asksBefore = this.session.hasOwnBook;
  }

  private stopAsking(): void {
    window.removeEventListener('beforeunload', onLeave);
    this.asksBefore = false;
  }

  private tellNavigation(): void {
    const { route } = this.session;
    if (route === this.shownRoute) return;
    const old = this.shownRoute;
    this.shownRoute = route;
    if (old === null) return;
    if (this.keepPlace && this.begun) this.place.moved(route);
    this.dispatchEvent(new CustomEvent('kq-navigate', { detail: route }));
    if (
      old.screen !== route.screen ||
      old.group !== route.group ||
      old.task !== route.task ||
      old.audience !== route.audience
    )
      requestAnimationFrame(() => this.arrive());
  }

  /** A new screen: scroll to its top, and let the keyboard and screen reader start there. */
  private arrive(): void {
    const root = this.renderRoot;
    root.querySelector('.tab[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    root.querySelector<HTMLElement>('.main')?.focus({ preventScroll: true });
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: 'start' });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (!session.language) return nothing;
    const { failure, route } = session;
    // Two templates below: the book is another page than the first visit, and does not move down from its place.
    const main = failure ? failureState(session.language.text, failure, this.reopen) : this.screen(route);
    return html`<div
      class="kq"
      lang=${session.language.code}
      @dragover=${this.onDrag}
      @dragleave=${this.onDragEnd}
      @drop=${this.onDrop}
    >
      <div class="frame" ?inert=${route.customer !== undefined && !failure}>
        ${topBar(this, (screen) => session.go(this.routeOf(screen)))}
        ${session.isSample && session.entered ? this.sampleNotice() : nothing}
        ${session.entered ? html`<div class="main" part="main" tabindex="-1">${main}</div>` : html`<div class="main" part="main" tabindex="-1">${main}</div>`}
        <slot name="footer"></slot>
      </div>
      ${
        route.customer !== undefined && !failure
          ? html`<kq-customer-panel .customer=${route.customer}></kq-customer-panel>`
          : nothing
      }
      ${floating(session, this.showWork && session.entered)}
      <div class="sr" aria-live="polite">${session.announcement}</div>
    </div>`;
  }

  private readonly onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (this.session.dragging) return;
    this.session.dragging = true;
    this.session.changed();
  };

  private readonly onDragEnd = (event?: DragEvent): void => {
    const inside = event?.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget);
    if (inside) return;
    this.session.dragging = false;
    this.session.changed();
  };

  private readonly onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.onDragEnd();
    void this.open([...(event.dataTransfer?.files || [])]);
  };

  private get reopen(): (() => void) | null {
    return this.session.canReopen ? () => void this.session.reopen(this.session.today) : null;
  }

  private routeOf(screen: Screen): Route {
    if (screen !== 'group') return { screen };
    return { screen, group: this.session.route.group || 'mua_nhieu' };
  }

  private sampleNotice(): TemplateResult {
    const { app } = this.session.language.text;
    return html`<div class="notice">
      <span>${app.sample(this.session.shop)}</span>
      <button class="btn plain" @click=${() => this.session.go({ screen: 'first' })}>${app.useOwn}</button>
    </div>`;
  }

  private screen(route: Route): TemplateResult {
    const { session } = this;
    switch (route.screen) {
      case 'first':
        return html`<kq-welcome></kq-welcome>`;
      case 'overview':
        return html`<kq-overview></kq-overview>`;
      case 'group':
        return html`<kq-group .group=${route.group || ''}></kq-group>`;
      case 'task':
        return html`<kq-task .code=${route.task || ''}></kq-task>`;
      case 'write':
        return html`<kq-write  .audience=${route.audience} .on=${route.on} .reason=${route.reason} .heading=${route.title}></kq-write>`;
      case 'customers':
        return html`<kq-customers></kq-customers>`;
      case 'loyalty':
        return html`<kq-loyalty></kq-loyalty>`;
      case 'figures':
        return html`<kq-figures></kq-figures>`;
      case 'thresholds':
        return html`<kq-thresholds></kq-thresholds>`;
      case 'schemes':
        return html`<kq-schemes></kq-schemes>`;
      case 'files':
        return html`<kq-files></kq-files>`;
      case 'help':
        return helpScreen(session);
    }
  }
}
