/** Key figures, each with its fraction one tap away: a strip that opens beneath its row, never a popover. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CustomerQuery, Indicator } from '../../contract.js';
import { addDays } from '../../days.js';
import { mainUnits } from '../../i18n/format.js';
import { buyersOf } from '../bands.js';
import { sparkline } from '../charts/sparkline.js';
import { icon } from '../parts/icons.js';
import { BookView, props } from '../view.js';

const CODES: ReadonlyArray<Indicator['code']> = [
  'repeatRate',
  'averageOrder',
  'retention',
  'oneAndDone',
  'medianGap',
  'loyalMultiple',
];

export class Kpis extends BookView {
  protected override readonly later = true;
  static override properties = props('open');
  private open: Indicator['code'] | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const { indicators } = this.session;
    // A list of people without their orders has no such figures.
    if (indicators === null || this.summary.orders === 0) return nothing;
    const shown = CODES.flatMap(
      (code) => indicators.find((indicator) => indicator.code === code) || [],
    ).filter(
      (indicator) =>
        this.summary.hasMoney || (indicator.unit !== 'money' && indicator.code !== 'loyalMultiple'),
    );
    return html`<h2 class="sr">${this.t.kpi.title}</h2>
      <div class="kpis">${shown.map((indicator) => this.card(indicator))}</div>`;
  }

  private card(indicator: Indicator): TemplateResult {
    const { kpi } = this.t;
    const { code } = indicator;
    const open = this.open === code;
    return html`<div class="card kpi ${open ? 'on' : ''}">
        <div class="label">
          <h3>${kpi.names[code]}</h3>
          <button
            class="icon-btn"
            aria-expanded=${open}
            aria-controls=${`kq-def-${code}`}
            aria-label=${kpi.how(kpi.names[code])}
            @click=${() => {
              this.open = open ? null : code;
            }}
          >
            ${icon('info', 18)}
          </button>
        </div>
        <div class="value">${this.value(indicator)}</div>
        <div class="t-xs c3">${this.difference(indicator)}</div>
        ${sparkline(indicator.series)}
      </div>
      <div class="card definition ${open ? 'open' : ''}" id=${`kq-def-${code}`}>
        <b class="fraction">${this.fraction(indicator)}</b>
        <p class="t-sm c2">${kpi.means[code]}${code === 'loyalMultiple' ? ` ${kpi.band}` : ''}
          ${this.people(indicator)}</p>
      </div>`;
  }

  /** The people behind a figure: exactly them, or a list that begins with them. */
  private people({ code, numerator, denominator }: Indicator): TemplateResult | typeof nothing {
    const { kpi } = this.t;
    const group = buyersOf(this.summary);
    const left = Number(denominator) - Number(numerator);
    const asleep = 'ngu_dong_90';
    const lists: Partial<Record<Indicator['code'], [words: string, query: CustomerQuery]>> = {
      repeatRate: [kpi.mostFirst, { group, sort: { by: 'orders', desc: true } }],
      loyalMultiple: [kpi.mostFirst, { group, sort: { by: 'orders', desc: true } }],
      oneAndDone: [kpi.fewestFirst, { group, sort: { by: 'orders' } }],
      ...(left > 0
        ? { retention: [kpi.left(left), { group: asleep, moved: { days: 30, to: asleep } }] }
        : {}),
    };
    const [words, query] = lists[code] || [];
    if (!query) return nothing;
    const title = words;
    return html`<button class="link" @click=${() => this.session.go({ screen: 'customers', query, title })}>
      ${words}
    </button>`;
  }

  private value({ unit, value }: Indicator): string {
    const { kpi, count } = this.t;
    if (value === null) return this.t.none;
    switch (unit) {
      case 'share':
        return this.f.percent(value);
      case 'money':
        return this.f.about(mainUnits(value, this.session.unit), this.session.unit);
      case 'days':
        return count.days(Math.round(value));
      case 'times':
        return kpi.times(this.f.num(value, 1));
    }
  }

  private difference({ unit, value, before }: Indicator): string {
    const { kpi } = this.t;
    const { today } = this.summary;
    if (value === null) return kpi.unknown;
    if (before === null) return kpi.noBefore;
    const day = this.f.dayShort(addDays(today, -30));
    const difference = value - before;
    const said: Record<Indicator['unit'], string> = {
      share: kpi.points(this.f.signed(difference * 100, 1)),
      money: `${this.f.signed(before === 0 ? 0 : (difference / before) * 100, 1)}%`,
      days: `${this.f.signed(Math.round(difference))} ${this.t.thresholds.units.days}`,
      times: this.f.signed(difference, 1),
    };
    return /^0([.,]0)?\D*$/.test(said[unit]) ? kpi.same(day) : kpi.since(said[unit], day);
  }

  private fraction(indicator: Indicator): string {
    const { numerator, denominator, unit } = indicator;
    if (denominator === null || unit === 'times') return this.value(indicator);
    if (numerator === null) return this.t.kpi.gapBase(this.f.num(Number(denominator)));
    const top = unit === 'money' ? this.money(numerator) : this.f.num(Number(numerator));
    return `${top} ÷ ${this.f.num(Number(denominator))} = ${this.value(indicator)}`;
  }
}
