/**
 * A list of customers of any length: only the rows in sight exist. Search and sort at the top, arrows
 * walk the rows, Enter opens one.
 */
import { html, type TemplateResult } from 'lit';
import type { CustomerQuery, CustomerRow } from '../../contract.js';
import { icon } from '../parts/icons.js';
import { selectField } from '../parts/select.js';
import { BookView, props } from '../view.js';
import { customerRow, headRow, type RowStyle } from './row.js';
import { RowStore } from './row-store.js';
import { contentHeight, scrollTo, sliceAt, type Viewport } from './viewport.js';

const ROW_HEIGHT = 60;
const VISIBLE_ROWS = 10;
const TYPING_MS = 140;

/** What can be sorted by, and whether the highest comes first. */
const SORTS = {
  spend: { by: 'spend', desc: true },
  orders: { by: 'orders', desc: true },
  fewOrders: { by: 'orders', desc: false },
  lastDay: { by: 'lastDay', desc: true },
  recencyDays: { by: 'recencyDays', desc: true },
  name: { by: 'name', desc: false },
  recencyScore: { by: 'recencyScore', desc: true },
  frequencyScore: { by: 'frequencyScore', desc: true },
  monetaryScore: { by: 'monetaryScore', desc: true },
} as const;
type Sort = keyof typeof SORTS;
const OF_MONEY: readonly Sort[] = ['spend', 'monetaryScore'];
const NAMES = Object.keys(SORTS) as Sort[];

/** Told to the part that holds the table whenever rows arrive. */
export interface Found {
  total: number | null;
  search: string;
  first: CustomerRow | null;
}

export class CustomerTable extends BookView {
  protected override readonly later = true;
  static override properties = props('query', 'most', 'last', 'heading', 'search', 'sort', 'active');
  query: CustomerQuery = {};
  /** Only the first so many; such a list is not searched and not sorted. */
  most = Number.POSITIVE_INFINITY;
  /** What the last column shows: the group, or the group before falling asleep. */
  last: RowStyle['last'] = '';
  heading = '';

  private search = '';
  private sort: Sort | null = null;
  private active = 0;
  private asked = '';
  private scrolled = 0;
  private focusWanted = false;
  /** True when the place was set here and not by scrolling. */
  private jumped = false;
  private typing: ReturnType<typeof setTimeout> | undefined;
  private readonly store = new RowStore(
    () => this.onRows(),
    (error) => this.session.fail(error),
  );

  private get order(): NonNullable<CustomerQuery['sort']> {
    const usual = this.query.sort || SORTS[this.summary.hasMoney ? 'spend' : 'orders'];
    return this.sort ? SORTS[this.sort] : usual;
  }

  private get viewport(): Viewport {
    const total = this.store.total ?? VISIBLE_ROWS;
    return { total, rowHeight: ROW_HEIGHT, height: Math.min(total, VISIBLE_ROWS) * ROW_HEIGHT };
  }

  protected override willUpdate(): void {
    const asked = JSON.stringify(this.query);
    if (asked !== this.asked) Object.assign(this, { asked, sort: null });
    const query = { ...this.query, search: this.search, sort: this.order };
    this.store.most = this.most;
    if (this.store.aim(this.book, this.session.version, query))
      Object.assign(this, { scrolled: 0, active: 0, jumped: true });
  }

  protected override render(): TemplateResult {
    return html`<section class="card" aria-label=${this.heading}>
      ${this.head()} ${this.store.total === 0 ? this.empty() : this.rows()}
    </section>`;
  }

  private head(): TemplateResult {
    const { table } = this.t;
    const sorts = NAMES.filter((key) => this.summary.hasMoney || !OF_MONEY.includes(key));
    const { by, desc = false } = this.order;
    const now = NAMES.find((key) => SORTS[key].by === by && SORTS[key].desc === desc) || null;
    return html`<div class="table-head">
      <h2 class="t-h2">${this.search && this.store.total !== null ? table.found(this.store.total) : this.heading}</h2>
      <div class="table-tools" ?hidden=${Number.isFinite(this.most)}>
        <label class="field">
          ${icon('search', 18)}
          <input
            type="search"
            placeholder=${table.search}
            aria-label=${table.searchLabel}
            autocomplete="off"
            @input=${this.onType}
          />
        </label>
        ${selectField(
          table.sort,
          sorts.map((key) => [key, table.sorts[key]]),
          now,
          (key) => {
            this.sort = key as Sort;
          },
        )}
      </div>
    </div>`;
  }

  private empty(): TemplateResult {
    const { table, group } = this.t;
    const [what, mend] = this.search
      ? [table.nothing(this.search), table.nothingHint]
      : [group.empty, group.emptyWhy];
    return html`<div class="table-empty">
      <b>${what}</b>
      <p class="c2">${mend}</p>
    </div>`;
  }

  private rows(): TemplateResult {
    const { from, to } = sliceAt(this.viewport, this.scrolled);
    const { total } = this.store;
    const { hasMoney } = this.summary;
    this.store.want(from, to);
    const style: RowStyle = { session: this.session, hasMoney, last: this.last };
    const indexes = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
    return html`<div
      role="table"
      class="vtable ${this.last} ${hasMoney ? '' : 'no-money'}"
      aria-label=${this.heading}
      aria-rowcount=${total === null ? -1 : total + 1}
      aria-busy=${total === null}
    >
      ${headRow(style)}
      <div class="vbody" role="rowgroup" @scroll=${this.onScroll} @keydown=${this.onKey}>
        <div class="vspace" role="presentation">
          <div class="vwindow" role="presentation">
            ${indexes.map((index) => customerRow(style, this.store.row(index), index, index === this.active))}
          </div>
        </div>
      </div>
    </div>`;
  }

  /** Geometry goes through the CSSOM: the page's policy may forbid style attributes. */
  protected override updated(): void {
    const body = this.querySelector<HTMLElement>('.vbody');
    if (!body) return;
    const view = this.viewport;
    const place = (selector: string, name: string, value: string): void =>
      this.querySelector<HTMLElement>(selector)?.style.setProperty(name, value);
    place('.vbody', 'height', `${view.height}px`);
    place('.vspace', 'height', `${contentHeight(view)}px`);
    place('.vwindow', 'transform', `translateY(${sliceAt(view, this.scrolled).offset}px)`);
    if (this.jumped) body.scrollTop = this.scrolled;
    this.jumped = false;
    const wanted = this.focusWanted && this.querySelector<HTMLElement>(`[data-index="${this.active}"]`);
    if (!wanted) return;
    this.focusWanted = false;
    wanted.focus({ preventScroll: true });
  }

  private onRows(): void {
    const { search, store } = this;
    const { total } = store;
    if (search && total !== null) this.session.announce(this.t.table.found(total));
    this.tell('kq-rows', { total, search, first: store.row(0) } satisfies Found);
    this.requestUpdate();
  }

  private readonly onType = (event: InputEvent): void => {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.search = value.trim();
    }, TYPING_MS);
  };

  private readonly onScroll = (event: Event): void => {
    const { scrollTop } = event.target as HTMLElement;
    if (scrollTop === this.scrolled) return;
    this.scrolled = scrollTop;
    this.requestUpdate();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const last = (this.store.total || 1) - 1;
    const steps: Record<string, number> = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + VISIBLE_ROWS - 1,
      PageUp: this.active - VISIBLE_ROWS + 1,
      Home: 0,
      End: last,
    };
    const wanted = steps[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    this.active = Math.min(last, Math.max(0, wanted));
    this.scrolled = scrollTo(this.viewport, this.scrolled, this.active);
    this.focusWanted = this.jumped = true;
    this.requestUpdate();
  };
}
