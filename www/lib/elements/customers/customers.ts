/** All customers, and the counter's question: who is standing here? Name or three digits answer it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CustomerQuery, CustomerRow } from '../../contract.js';
import { glyph, tally } from '../parts/glyph.js';
import { icon } from '../parts/icons.js';
import { sentenceFor } from '../parts/sentence.js';
import { BookView, props } from '../view.js';

const TYPING_MS = 140;

export class Customers extends BookView {
  static override properties = props('search', 'hit', 'found');
  private search = '';
  private hit: CustomerRow | null = null;
  private found: number | null = null;
  private typing: ReturnType<typeof setTimeout> | undefined;

  private get query(): CustomerQuery {
    const { query } = this.session.route;
    return this.search ? { ...query, search: this.search } : query || {};
  }

  protected override render(): TemplateResult {
    const { summary } = this;
    const { route } = this.session;
    const { customers, count } = this.t;
    const everybody = summary.customers + summary.leads + summary.notClassified;
    return html`<div class="page">
      <header class="stack tight">
        <h1 class="t-h1">${route.title || customers.title}</h1>
        <p class="c2">${customers.about(everybody)}</p>
        ${
          route.query
            ? html`<div>
                <button class="btn" @click=${() => this.session.go({ screen: 'customers' })}>
                  ${icon('close')}${customers.clear}
                </button>
              </div>`
            : nothing
        }
      </header>
      <label class="field lookup">
        ${icon('search')}
        <input
          type="search"
          inputmode="search"
          placeholder=${this.t.table.search}
          aria-label=${customers.lookup}
          autocomplete="off"
          @input=${this.onType}
        />
      </label>
      ${this.hit ? this.card(this.hit) : nothing}
      <kq-table
        .query=${this.query}
        .last=${'group'}
        .searchable=${false}
        .heading=${route.title || (this.search && this.found !== null ? this.t.table.found(this.found) : count.customers(everybody))}
        @kq-rows=${this.onRows}
      ></kq-table>
    </div>`;
  }

  private readonly onType = (event: InputEvent): void => {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.search = value.trim();
      this.hit = null;
    }, TYPING_MS);
  };

  /** When only one person is left, her card is all that the counter needs. */
  private readonly onRows = async (event: CustomEvent<number | null>): Promise<void> => {
    const { search } = this;
    this.found = event.detail;
    if (!search) return;
    this.session.announce(this.t.table.found(event.detail || 0));
    if (event.detail !== 1) {
      this.hit = null;
      return;
    }
    const page = await this.book.page({ ...this.query, limit: 1 });
    if (search === this.search) this.hit = page.rows[0] ?? null;
  };

  private card(row: CustomerRow): TemplateResult {
    const { customers, count, noName } = this.t;
    const { name } = this.names(row.group);
    return html`<section class="up" aria-label=${customers.onlyOne}>
      <p class="t-h2 row">${glyph(row.group, 20)} ${row.name || noName}: ${name}</p>
      <p class="c2">
        ${tally(row.orders || 0)} ${count.orders(row.orders || 0)}${
          this.summary.hasMoney ? `, ${this.money(row.spend)}` : ''
        }${row.lastDay ? `, ${this.t.table.lastDay.toLowerCase()} ${this.f.day(row.lastDay)}` : ''}.
      </p>
      <p><span class="t-sm c2">${customers.say}:</span> “${sentenceFor(this.session, row, null)}”</p>
      <button class="btn primary" @click=${() => this.session.openCustomer(row.id)}>${customers.open}</button>
    </section>`;
  }
}
