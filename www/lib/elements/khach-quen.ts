/**
 * `<khach-quen>`: the whole product as one element. Give it an `engine`; everything else is optional.
 *
 * Properties: `engine`, `sample`, `memory`, `save`, `policy`, `today`, `shop`, `messages`; attributes `lang`,
 * `theme`, `shop`. Events: `kq-ready`, `kq-book`, `kq-navigate` (detail: the route).
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Book, Day, Engine, PolicyInput, Source } from '../contract.js';
import { type Language, languageFor } from '../i18n/language.js';
import { helpScreen } from './help.js';
import { floating } from './parts/float.js';
import { failureState, supported } from './parts/states.js';
import { topBar } from './parts/top-bar.js';
import { PrivacyMeter } from './privacy-meter.js';
import type { Route, Screen } from './route.js';
import { type Memory, type Sample, type Save, Session } from './session.js';
import { styles } from './styles/index.js';
import { props } from './view.js';

/** Short readings end before anything is shown; nobody needs a flash of progress. */
const SHOW_WORK_AFTER_MS = 400;

export class KhachQuen extends LitElement {
  static override styles = styles;
  static override properties = {
    ...props('engine', 'sample', 'memory', 'save', 'policy', 'messages', 'proofOpen', 'showWork'),
    today: {},
    shop: {},
    lang: {},
    theme: { reflect: true },
  };

  engine: Engine | null = null;
  /** Makes the sample shop of the first visit; without it the first visit shows no sample. */
  sample: (() => Promise<Sample>) | null = null;
  memory: Memory | null = null;
  save: Save | null = null;
  policy: PolicyInput | undefined;
  /** Words of the host page's choice; default: the language registered for `lang`. */
  messages: Language | undefined;
  today: Day | undefined;
  shop = '';
  theme: 'light' | 'dark' | undefined;
  override lang = '';

  /** True while the proof under the privacy counter is open. */
  proofOpen = false;
  private showWork = false;

  readonly session = new Session();
  readonly meter = new PrivacyMeter(() => this.requestUpdate());
  private shownRoute: Route | null = null;
  private shownVersion = 0;
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

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.watch(this);
  }

  override disconnectedCallback(): void {
    this.session.unwatch(this);
    this.meter.stop();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { session } = this;
    const language = this.messages || languageFor(this.lang || document.documentElement.lang || 'vi');
    if (language) session.language = language;
    if (changed.has('shop') && !session.isSample) session.shop = this.shop;
    if (changed.has('today')) session.today = this.today;
    if (changed.has('policy')) session.policy = this.policy;
    if (changed.has('memory')) this.recall();
    if (changed.has('save')) session.saves = this.save;
    if (changed.has('engine')) session.engine = this.engine;
    if (changed.has('sample')) session.hasSample = this.sample !== null;
    this.watchWork();
  }

  /** Mappings that the owner settled on an earlier visit. */
  private recall(): void {
    this.session.memory = this.memory;
    try {
      this.session.answers = JSON.parse(this.memory?.read() || '{}');
    } catch {
      this.session.answers = {};
    }
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
    if (this.session.version !== this.shownVersion) {
      this.shownVersion = this.session.version;
      this.dispatchEvent(new CustomEvent('kq-book', { detail: this.session.summary }));
    }
  }

  /** From here on every request is counted. */
  private async begin(): Promise<void> {
    await this.updateComplete;
    this.meter.start();
    this.dispatchEvent(new CustomEvent('kq-ready'));
    if (this.sample && !this.session.book) await this.session.openSample(this.sample);
  }

  private tellNavigation(): void {
    const { route } = this.session;
    if (route === this.shownRoute) return;
    const old = this.shownRoute;
    this.shownRoute = route;
    if (old === null) return;
    this.dispatchEvent(new CustomEvent('kq-navigate', { detail: route }));
    if (old.screen !== route.screen || old.group !== route.group) requestAnimationFrame(() => this.arrive());
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
        ${session.entered ? html`<div class="main" tabindex="-1">${main}</div>` : html`<div class="main" tabindex="-1">${main}</div>`}
      </div>
      ${
        route.customer !== undefined && !failure
          ? html`<kq-sheet .customer=${route.customer}></kq-sheet>`
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
        return html`<kq-first></kq-first>`;
      case 'overview':
        return html`<kq-overview></kq-overview>`;
      case 'group':
        return html`<kq-group .group=${route.group || ''}></kq-group>`;
      case 'customers':
        return html`<kq-customers></kq-customers>`;
      case 'loyalty':
        return html`<kq-loyalty></kq-loyalty>`;
      case 'thresholds':
        return html`<kq-thresholds></kq-thresholds>`;
      case 'files':
        return html`<kq-files></kq-files>`;
      case 'help':
        return helpScreen(session);
    }
  }
}
