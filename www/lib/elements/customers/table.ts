/**
 * A list of customers of any length: only the rows in sight exist. Search and sort at the top, arrows
 * walk the rows, Enter opens one.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CustomerQuery, SortKey } from '../../contract.js';
import { icon } from '../parts/icons.js';
import { selectField } from '../parts/select.js';
import { BookView, props } from '../view.js';
import { customerRow, headRow, type RowStyle } from './row.js';
import { RowStore } from './row-store.js';
import { contentHeight, scrollTo, sliceAt, type Viewport } from './viewport.js';

const ROW_HEIGHT = 60;
const VISIBLE_ROWS = 10;
const TYPING_MS = 140;

const SORTS: ReadonlyArray<readonly [Exclude<SortKey, 'group'>, boolean]> = [
  ['spend', true],
  ['orders', true],
  ['lastDay', true],
  ['recencyDays', true],
  ['firstDay', false],
  ['name', false],
];

export class CustomerTable extends BookView {
  static override properties = props('query', 'last', 'heading', 'searchable', 'search', 'sort', 'active');
  query: CustomerQuery = {};
  /** What the last column shows: the group, or the group before falling asleep. */
  last: RowStyle['last'] = '';
  heading = '';
  searchable = true;

  private search = '';
  private sort: SortKey | null = null;
  private active = 0;
  private scrolled = 0;
  private focusWanted = false;
  private typing: ReturnType<typeof setTimeout> | undefined;
  private readonly store = new RowStore(
    () => this.onRows(),
    (error) => this.session.fail(error),
  );

  private get viewport(): Viewport {
    const total = this.store.total ?? VISIBLE_ROWS;
    return { total, rowHeight: ROW_HEIGHT, height: Math.min(total, VISIBLE_ROWS) * ROW_HEIGHT };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query')) Object.assign(this, { sort: null, active: 0 });
    const by = this.sort || this.query.sort?.by || (this.summary.hasMoney ? 'spend' : 'orders');
    const desc = SORTS.find(([key]) => key === by)?.[1] ?? false;
    const search = this.search.trim();
    if (
      this.store.aim(this.book, this.session.version, {
        ...this.query,
        ...(search ? { search } : {}),
        sort: { by, desc },
      })
    ) {
      this.scrolled = 0;
      this.active = 0;
    }
  }

  protected override render(): TemplateResult {
    return html`<section class="card" aria-label=${this.heading}>
      ${this.head()} ${this.store.total === 0 ? this.empty() : this.rows()}
    </section>`;
  }

  private head(): TemplateResult {
    const { table } = this.t;
    const hasMoney = this.summary.hasMoney;
    const by = this.sort || this.query.sort?.by || (hasMoney ? 'spend' : 'orders');
    return html`<div class="table-head">
      <h2 class="t-h2" aria-live="polite">${this.heading}</h2>
      <div class="table-tools">
        ${
          this.searchable
            ? html`<label class="field">
                ${icon('search', 18)}
                <input
                  type="search"
                  placeholder=${table.search}
                  aria-label=${table.searchLabel}
                  autocomplete="off"
                  @input=${this.onType}
                />
              </label>`
            : nothing
        }
        ${selectField(
          table.sort,
          SORTS.filter(([key]) => hasMoney || key !== 'spend').map(([key]) => [key, table.sorts[key]]),
          by,
          (key) => {
            this.sort = key as SortKey;
          },
        )}
      </div>
    </div>`;
  }

  private empty(): TemplateResult {
    const { table, group } = this.t;
    if (this.search.trim()) {
      return html`<div class="table-empty">
        <b>${table.nothing(this.search.trim())}</b>
        <p class="c2">${table.nothingHint}</p>
      </div>`;
    }
    return html`<div class="table-empty">
      <b>${group.empty}</b>
      <p class="c2">${group.emptyWhy}</p>
    </div>`;
  }

  private rows(): TemplateResult {
    const view = this.viewport;
    const slice = sliceAt(view, this.scrolled);
    this.store.want(slice.from, slice.to);
    const style: RowStyle = {
      session: this.session,
      hasMoney: this.summary.hasMoney,
      last: this.last,
    };
    const indexes = Array.from({ length: Math.max(0, slice.to - slice.from) }, (_, i) => slice.from + i);
    return html`<div
      role="table"
      class="vtable ${this.last} ${style.hasMoney ? '' : 'no-money'}"
      aria-label=${this.heading}
      aria-rowcount=${(this.store.total ?? -1) + 1}
      aria-busy=${this.store.total === null}
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
    const slice = sliceAt(view, this.scrolled);
    const place = (selector: string, name: string, value: string): void =>
      this.querySelector<HTMLElement>(selector)?.style.setProperty(name, value);
    body.style.setProperty('height', `${view.height}px`);
    place('.vspace', 'height', `${contentHeight(view)}px`);
    place('.vwindow', 'transform', `translateY(${slice.offset}px)`);
    if (Math.abs(body.scrollTop - this.scrolled) > 1) body.scrollTop = this.scrolled;
    if (!this.focusWanted) return;
    this.focusWanted = false;
    this.querySelector<HTMLElement>(`[data-index="${this.active}"]`)?.focus({ preventScroll: true });
  }

  private onRows(): void {
    if (this.search.trim() && this.store.total !== null) {
      this.session.announcement = this.t.table.found(this.store.total);
    }
    this.tell('kq-rows', this.store.total);
    this.requestUpdate();
  }

  private readonly onType = (event: InputEvent): void => {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.search = value;
    }, TYPING_MS);
  };

  private readonly onScroll = (event: Event): void => {
    const { scrollTop } = event.target as HTMLElement;
    if (scrollTop === this.scrolled) return;
    this.scrolled = scrollTop;
    this.requestUpdate();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const last = (this.store.total ?? 1) - 1;
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
    this.focusWanted = true;
    this.requestUpdate();
  };
}
