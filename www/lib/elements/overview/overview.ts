/** The overview: a finding, its picture, its table, then what to do. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Summary } from '../../contract.js';
import { type Band, bandsOf, buyersOf } from '../bands.js';
import { findingOf } from '../story.js';
import { BookView, props } from '../view.js';

export class Overview extends BookView {
  static override properties = props('lit');
  private lit: string | null = null;

  protected override render(): TemplateResult {
    const { changes, indicators, work } = this.session;
    const { summary, policy } = this.book;
    const bands = bandsOf(summary, this.t, policy);
    const finding = findingOf({ summary, changes, indicators, policy, text: this.t, format: this.f });
    const lit = this.lit || finding.group;
    return html`<div class="page" @kq-light=${this.onLight} @kq-open=${this.onOpen}>
      <div class="overview">
        <div class="stack wide">
          <header class="stack tight">
            <h1 class="t-story">${this.session.language.tie(finding.sentence)}</h1>
            ${this.about(summary)}
            ${work?.share ? html`<p class="warn">${this.t.app.partial(this.f.percent(work.share, 0))}</p>` : nothing}
          </header>
          <kq-queue class=${policy.care.consent}></kq-queue>
          <section class="card">
            ${bands.length > 0 ? this.chart(bands, lit) : nothing}
            <kq-groups .bands=${bands} .lit=${lit}></kq-groups>
            ${this.notes(summary)}
          </section>
        </div>
        <div class="side">
          <kq-changes></kq-changes>
          <kq-today></kq-today>
        </div>
      </div>
      <kq-kpis></kq-kpis>
      <kq-leads></kq-leads>
      <kq-occasions></kq-occasions>
      <kq-journeys .contacts=${this.session.contacts}></kq-journeys>
    </div>`;
  }

  private chart(bands: Band[], lit: string): TemplateResult {
    return html`<kq-people-money class="chart-box" .bands=${bands} .lit=${lit}></kq-people-money>
      <p class="t-sm c3 only-s chart-note">${this.t.first.rowsMeaning}</p>`;
  }

  private readonly onLight = (event: CustomEvent<string | null>): void => {
    this.lit = event.detail;
  };

  private readonly onOpen = (event: CustomEvent<string>): void => {
    this.session.go({ screen: 'group', group: event.detail });
  };

  private about(summary: Summary): TemplateResult {
    const { overview } = this.t;
    const { sources } = this.book;
    const { money, orders } = summary.reconciliation;
    const isOff = [money, orders].some(({ difference }) => Number(difference) !== 0);
    const amount =
      Number(money.difference) === 0
        ? this.t.count.orders(Number(orders.difference))
        : this.money(money.difference);
    const off = isOff ? overview.off(amount) : overview.addsUp;
    const isBare = summary.orders === 0;
    const files = (): void => this.session.go({ screen: 'files' });
    const noCurrency = summary.hasMoney && summary.currency === null;
    return html`<p class="c2">
      ${overview.about(this.session.shop, this.f.day(summary.today))}${overview.todayFrom[summary.todayFrom]}.
      ${this.todaySwitch(summary)} ${this.totals(summary)} ${overview.checked(sources.length)}
      <button class="link" @click=${files}>${off}</button>.
      ${isBare ? overview.noOrders : nothing}
      ${summary.hasMoney || isBare ? nothing : html`<span class="warn">${overview.noMoney}</span>`}
      ${noCurrency ? html`<button class="link" @click=${files}>${overview.currencyUnknown}</button>` : nothing}
    </p>`;
  }

  /** What was counted: orders and their money, or what a list says of people without their orders. */
  private totals({ orders, customers, revenue, hasMoney }: Summary): string {
    const { overview } = this.t;
    const money = hasMoney ? this.short(revenue) : '';
    if (orders > 0) return hasMoney ? overview.totals(orders, money) : overview.totalsOnly(orders);
    return customers > 0 ? overview.totalsList(customers, money) : '';
  }

  /** One tap between the day after the last order and the day on this device. */
  private todaySwitch(summary: Summary): TemplateResult | typeof nothing {
    if (!this.session.canReopen) return nothing;
    const device = new Date().toLocaleDateString('sv-SE');
    const { overview } = this.t;
    if (summary.todayFrom === 'argument' && this.session.today === device) {
      return html`<button class="link" @click=${() => this.session.reopen()}>${overview.useLastOrder}</button>.`;
    }
    if (summary.todayFrom !== 'lastOrder' || summary.today === device) return nothing;
    return html`<button class="link" @click=${() => this.session.reopen(device)}>${overview.useDevice}</button>.`;
  }

  private readonly everybody = (): void => {
    const { session, summary, t } = this;
    const title = t.overview.buyers(summary.customers);
    session.go({ screen: 'customers', query: { group: buyersOf(summary) }, title });
  };

  private notes(summary: Summary): TemplateResult {
    const { overview, count } = this.t;
    const { walkIns } = summary;
    const money = summary.hasMoney ? overview.walkInsMoney(this.short(walkIns.revenue)) : '';
    const base = html`${overview.base}
      <button class="link" @click=${this.everybody}>${count.customers(summary.customers)}</button> ${overview.baseRest}`;
    return html`<p class="t-sm c3 table-note">
      ${summary.customers > 0 ? base : nothing}
      ${walkIns.orders > 0 ? overview.walkIns(count.orders(walkIns.orders), money) : nothing}
      ${summary.notClassified > 0 ? overview.unranked(summary.notClassified) : nothing}
    </p>`;
  }
}
