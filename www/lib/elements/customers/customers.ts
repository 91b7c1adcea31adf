/** All customers. At the counter, a name or three digits of a phone number find one of them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CustomerRow } from '../../contract.js';
import { glyph, tally } from '../parts/glyph.js';
import { sentenceFor } from '../parts/sentence.js';
import { BookView, props } from '../view.js';
import type { Found } from './table.js';

export class Customers extends BookView {
  static override properties = props('hit', 'listed');
  /** When only one person is left, that customer's card is all that the counter needs. */
  private hit: CustomerRow | null = null;
  /** How many a list has that somebody asked to see. */
  private listed: number | null = null;

  protected override render(): TemplateResult {
    const { customers, leads, notClassified } = this.summary;
    const { customers: words, count } = this.t;
    const { query, title } = this.session.route;
    const everybody = customers + leads + notClassified;
    const whole = words.about(customers, leads, notClassified);
    const known = query ? this.listed : everybody;
    return html`<div class="page">
      <header class="stack tight">
        <h1 class="t-h1">${title || words.title}</h1>
        <p class="c2">${query ? '' : whole} ${words.masked}</p>
        ${
          query
            ? html`<div>
                <button class="btn" @click=${() => this.session.go({ screen: 'customers' })}>${words.clear}</button>
              </div>`
            : nothing
        }
      </header>
      <kq-table
        class="lookup"
        .query=${query || {}}
        .last=${'group'}
        .heading=${known === null ? title || words.title : count.people(known)}
        @kq-rows=${({ detail: { total, search, first } }: CustomEvent<Found>) => {
          this.hit = search && total === 1 ? first : null;
          if (!search) this.listed = total;
        }}
      ></kq-table>
      ${this.hit ? this.card(this.hit) : nothing}
    </div>`;
  }

  private card(row: CustomerRow): TemplateResult {
    const { customers, count, noName, table } = this.t;
    const { orders } = row;
    const sentence = sentenceFor(this.session, row);
    const facts = [
      orders === null ? '' : count.orders(orders),
      this.summary.hasMoney ? this.money(row.spend) : '',
      row.lastDay ? `${table.lastDay.toLowerCase()} ${this.f.day(row.lastDay)}` : '',
    ];
    return html`<section class="up" aria-label=${customers.onlyOne}>
      <p class="t-h2 row">${glyph(row.group, 20)} ${row.name || noName}: ${this.names(row.group).name}</p>
      <p class="c2">${tally(orders || 0)} ${facts.filter(Boolean).join(', ')}.</p>
      ${sentence ? html`<p><span class="t-sm c2">${customers.say}:</span> “${sentence}”</p>` : nothing}
      <button class="btn primary" @click=${() => this.session.openCustomer(row.id)}>${customers.open}</button>
    </section>`;
  }
}
