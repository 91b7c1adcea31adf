/** One customer: what to say now, the history of purchases, why this group, and which records were joined. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Contact, Customer, Member, OrderRow } from '../../contract.js';
import { emailText, phoneText } from '../../i18n/format.js';
import { Latest } from '../controllers.js';
import { firstToEnd } from '../ending.js';
import { glyph, tally } from '../parts/glyph.js';
import { icon } from '../parts/icons.js';
import { sentenceFor } from '../parts/sentence.js';
import { BookView, props } from '../view.js';
import { wayUp } from './way-up.js';
import { whyTable } from './why.js';

const FIRST_ORDERS = 6;

export class CustomerPanel extends BookView {
  static override properties = props('customer', 'revealed', 'allOrders');
  customer = '';
  private revealed = false;
  private allOrders = false;
  private returnTo: HTMLElement | null = null;

  private readonly found = new Latest<string, Customer | null>(this, (id) => this.book.customer(id));

  /** Every contact of the log, newest first. */
  private readonly touches = new Latest<string, Contact[]>(this, (id) => this.book.contacts(id));

  /** Tier and points; a book without money has none to tell. */
  private readonly member = new Latest<string, Member | null>(this, (id) => this.book.member(id));

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode();
    this.returnTo = root instanceof ShadowRoot ? (root.activeElement as HTMLElement | null) : null;
    this.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const back = this.returnTo;
    queueMicrotask(() => back?.focus({ preventScroll: true }));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('customer')) Object.assign(this, { revealed: false, allOrders: false });
    this.found.want(`${this.session.version}:${this.customer}`, this.customer);
    this.touches.want(
      `${this.session.version}:${this.session.contactsVersion}:${this.customer}`,
      this.customer,
    );
    if (this.summary.hasMoney) this.member.want(`${this.session.version}:${this.customer}`, this.customer);
  }

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('.sheet')?.focus({ preventScroll: true });
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.close();
  };

  private readonly close = (): void => this.session.closeCustomer();

  protected override render(): TemplateResult {
    const customer = this.found.value;
    return html`<div class="scrim" @click=${this.close}></div>
      <div class="sheet" part="sheet" role="dialog" aria-label=${this.t.sheet.label} tabindex="-1">
        ${customer ? this.body(customer) : this.absent()}
      </div>`;
  }

  private absent(): TemplateResult {
    return html`<div class="sheet-head">
      <p class="grow c2">${this.found.pending ? this.t.app.loading : this.t.sheet.missing}</p>
      ${this.closeButton()}
    </div>`;
  }

  private closeButton(): TemplateResult {
    return html`<button class="icon-btn" aria-label=${this.t.app.close} @click=${this.close}>${icon('close')}</button>`;
  }

  private body(customer: Customer): TemplateResult {
    return html`${this.head(customer)} ${this.next(customer)}
      <kq-contacts .customer=${customer.id} .name=${customer.name || this.t.noName}></kq-contacts>
      ${this.standing()} ${this.history(customer)}
      <section>
        <h3 class="t-h2">${this.t.sheet.why(this.names(customer.group).name)}</h3>
        ${whyTable(this.session, customer)} ${this.origin(customer)}
      </section>
      ${this.records(customer)}`;
  }

  /** The last score, and when it was given. */
  private rating({ rating }: Customer): string {
    if (!rating) return '';
    const { rating: said } = this.t.outcome.satisfaction;
    const score = this.f.num(rating.score, rating.score % 1 === 0 ? 0 : 1);
    const text = said(score, rating.scale === 'five' ? '5' : '10');
    return rating.day ? `${text}, ${this.f.day(rating.day)}` : text;
  }

  private head(customer: Customer): TemplateResult {
    const { sheet, noName } = this.t;
    const { short } = this.names(customer.group);
    const consent =
      customer.consent === null ? sheet.unknownConsent : customer.consent ? sheet.consent : sheet.noConsent;
    const rating = this.rating(customer);
    const contacts = [
      ...customer.phones.map((phone) => phoneText(phone, !this.revealed)),
      ...customer.emails.map((email) => emailText(email, !this.revealed)),
    ];
    return html`<div class="sheet-head">
      <div class="grow">
        <h2 class="t-h1">${customer.name || noName}</h2>
        <p class="c2">
          ${contacts.join(', ')}
          ${
            contacts.length > 0
              ? html`<button
                  class="link"
                  aria-pressed=${this.revealed}
                  @click=${() => {
                    this.revealed = !this.revealed;
                  }}
                >
                  ${this.revealed ? sheet.hide : sheet.show}
                </button>`
              : nothing
          }
        </p>
        <div class="row wrap facts">
          <span class="chip">${glyph(customer.group, 16)} ${short}</span>
          ${customer.gender ? html`<span class="chip">${sheet.gender[customer.gender]}</span>` : nothing}
          <span class="chip">${consent}</span>
          ${rating ? html`<span class="chip">${rating}</span>` : nothing}
          ${customer.check ? html`<span class="chip ask">${sheet.check}</span>` : nothing}
        </div>
      </div>
      ${this.closeButton()}
    </div>`;
  }

  private next(customer: Customer): TemplateResult {
    const { book, summary } = this;
    const { title, detail } = wayUp({ customer, policy: book.policy, summary, text: this.t, format: this.f });
    const sentence = sentenceFor(this.session, customer);
    return html`<div class="up">
      <p class="t-h2">${title}</p>
      ${detail ? html`<p class="t-sm c2">${detail}</p>` : nothing}
      ${
        sentence
          ? html`<p><span class="t-sm c2">${this.t.customers.say}:</span> “${sentence}”</p>
              <button class="btn primary" @click=${() => this.session.copy(sentence)}>
                ${this.t.group.copy}
              </button>`
          : nothing
      }
    </div>`;
  }

  /** Tier, points, and what reaches the next tier. */
  private standing(): TemplateResult | typeof nothing {
    const { loyalty } = this.t;
    const member = this.member.value;
    if (!member || Number(member.points.earned) === 0) return nothing;
    const { tier, points, progress, lots } = member;
    const named = (id: string): string =>
      loyalty.tierName(id, member.ladder.find((one) => one.id === id)?.name ?? null);
    const ends = firstToEnd(lots);
    if (!member.programme.open) {
      return html`<section>
        <h3 class="t-h2">${loyalty.sheet.title}</h3>
        <p class="c2">${loyalty.sheet.would(named(tier.id), this.f.num(Number(points.active) + Number(points.pending)))}</p>
      </section>`;
    }
    const way = progress?.shortest ? Number(progress.shortest.spend) : 0;
    return html`<section>
      <h3 class="t-h2">${loyalty.sheet.title}</h3>
      <p class="row"><span class="tier-dot" data-step=${tier.step}></span>
        <b>${loyalty.sheet.holds(named(tier.id), this.f.num(Number(points.active)))}</b></p>
      <p class="t-sm c2">
        ${progress === null ? loyalty.sheet.top : way > 0 ? loyalty.sheet.way(this.money(way), named(progress.next)) : nothing}
        ${ends ? loyalty.sheet.ends(this.f.num(ends.points), this.f.day(ends.day)) : nothing}
      </p>
    </section>`;
  }

  private history(customer: Customer): TemplateResult {
    const { sheet } = this.t;
    const { total, rows } = customer.timeline;
    const spend = this.summary.hasMoney ? this.money(customer.spend) : '';
    if (total === 0)
      return html`<section><p class="c2">${sheet.noOrders} ${this.listed(customer)}</p></section>`;
    const shown = this.allOrders ? rows : rows.slice(0, FIRST_ORDERS);
    return html`<section class="stack">
      <div class="head">
        <h3 class="t-h2">${tally(customer.orders || 0)} ${sheet.heading(customer.orders || 0, spend)}</h3>
        ${customer.gapDays === null ? nothing : html`<span class="t-sm c2">${sheet.rhythm(Math.round(customer.gapDays))}</span>`}
      </div>
      <kq-timeline class="line-box" .customer=${customer} .contacts=${this.touches.value ?? []}></kq-timeline>
      <ul class="orders" aria-label=${sheet.timeline}>
        ${this.days(shown, rows.length > shown.length)}
      </ul>
      ${
        rows.length > shown.length
          ? html`<button
              class="btn"
              @click=${() => {
                this.allOrders = true;
              }}
            >
              ${this.t.app.more}
            </button>`
          : nothing
      }
      ${total > rows.length && this.allOrders ? html`<p class="t-sm c3">${sheet.moreOrders(rows.length, total)}</p>` : nothing}
    </section>`;
  }

  /** Orders, and between them the contacts of the log, newest first. */
  private days(orders: readonly OrderRow[], isCut: boolean): TemplateResult[] {
    const oldest = isCut ? (orders[orders.length - 1]?.day ?? '') : '';
    const touches = (this.touches.value ?? []).filter(({ day }) => day >= oldest);
    const lines = [
      ...touches.map((one) => ({ day: one.day, line: this.touch(one) })),
      ...orders.map((one) => ({ day: one.day ?? '', line: this.order(one) })),
    ];
    return lines.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).map(({ line }) => line);
  }

  private touch({ day, channel, outcome, note }: Contact): TemplateResult {
    const { care } = this.t;
    return html`<li class="touch">
      <span class="nw">${this.f.day(day)}</span>
      <span>${care.log.entry(care.channels[channel], care.outcomes[outcome])}${note ? html` <span class="c3">${note}</span>` : nothing}</span>
    </li>`;
  }

  /** What a list says of a customer whose orders no file has. */
  private listed({ spend, lastDay }: Customer): string {
    const money = this.summary.hasMoney && Number(spend) > 0 ? this.money(spend) : '';
    const day = lastDay ? this.f.day(lastDay) : '';
    return money || day ? this.t.sheet.listed(money, day) : '';
  }

  private order(order: OrderRow): TemplateResult {
    const { sheet, none } = this.t;
    const lines = [...new Set(order.lines.map((line) => line.name).filter(Boolean))];
    const why =
      order.why === null ? '' : order.why === 'status' ? order.status || '' : sheet.notCounted[order.why];
    return html`<li class=${order.counted ? '' : 'c3'}>
      <span class="nw">${order.day ? this.f.day(order.day) : none}</span>
      <span>${lines.join(', ') || order.code || ''}${why ? html` <span class="chip">${why}</span>` : nothing}</span>
      <span class="num">${this.summary.hasMoney ? this.money(order.amount) : ''}</span>
    </li>`;
  }

  private origin(customer: Customer): TemplateResult | typeof nothing {
    if (!customer.origin) return nothing;
    const { name } = this.names(customer.origin);
    return html`<p class="t-sm c2">${this.t.sheet.origin(name)}</p>`;
  }

  private records(customer: Customer): TemplateResult {
    const { sheet } = this.t;
    const spellings = customer.names.map(({ name }) => name);
    const shown = (by: string, value: string): string =>
      this.revealed
        ? value
        : by === 'phone'
          ? phoneText(value, true)
          : by === 'email'
            ? emailText(value, true)
            : value;
    return html`<section class="stack tight">
      <h3 class="t-h2">${sheet.joins}</h3>
      ${
        customer.joins.length === 0
          ? html`<p class="t-sm c2">${sheet.alone}</p>`
          : html`<ul class="t-sm c2">
              ${customer.joins.map(
                ({ by, value, records }) =>
                  html`<li>${sheet.joined(sheet.joinBy[by], shown(by, value), records)}</li>`,
              )}
            </ul>`
      }
      ${spellings.length > 1 ? html`<p class="t-sm c2">${sheet.names(spellings.join(', '))}</p>` : nothing}
    </section>`;
  }
}
