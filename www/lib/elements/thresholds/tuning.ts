/** The thresholds themselves: a question, a sentence, a figure to type, and a histogram to drag on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Histogram } from '../../contract.js';
import { Latest } from '../controllers.js';
import { BookView, props } from '../view.js';
import type { Name, Thresholds } from './draft.js';
import { numberField } from './number-field.js';
import { type Bins, ORDERS, RECENCY, spendBins } from './scales.js';
import type { Handle, Scale } from './slider.js';

interface Row {
  ask: string;
  says: string;
  fields: TemplateResult[];
  slider?: TemplateResult;
  more?: TemplateResult | typeof nothing;
}

export class Tuning extends BookView {
  protected override readonly later = true;
  static override properties = props('draft');
  draft!: Thresholds;

  private readonly recency = this.histogramOf();
  private readonly orders = this.histogramOf();
  private readonly spend = this.histogramOf();

  private histogramOf(): Latest<Bins, Histogram> {
    return new Latest(this, ({ feature, bins }: Bins) => this.book.histogram({ feature, bins }));
  }

  private get base(): Thresholds {
    return this.book.policy.thresholds;
  }

  private get oldEdge(): number {
    return Number(this.summary.spendEdge || 0);
  }

  /** The spend edge being tried, in units of 10^-digits, where the slider works. */
  private get edge(): number {
    const fixed = this.draft.spendEdge;
    return fixed === null ? this.oldEdge : fixed * 10 ** this.session.unit.digits;
  }

  private get spendScale(): Bins {
    return spendBins(this.oldEdge || 1_000_000);
  }

  protected override willUpdate(): void {
    const key = String(this.session.version);
    this.recency.want(key, RECENCY);
    this.orders.want(key, ORDERS);
    if (this.summary.hasMoney) this.spend.want(key, this.spendScale);
  }

  private set(name: Name, value: number | null): void {
    this.tell('kq-draft', { ...this.draft, [name]: value });
  }

  protected override render(): TemplateResult {
    const rows = [
      this.dormancy(),
      this.frequency(),
      ...(this.summary.hasMoney ? [this.spending()] : []),
      this.newness(),
      this.untouched(),
    ];
    return html`${rows.map(
      ({ ask, says, fields, slider, more }) => html`<div class="threshold">
        <div class="threshold-head">
          <div class="grow"><h3><b>${ask}</b></h3><p class="t-sm c2">${says}</p></div>
          <div class="row">${fields}</div>
        </div>
        ${slider || nothing} ${more || nothing}
      </div>`,
    )}`;
  }

  private dormancy(): Row {
    const { ask, says } = this.t.thresholds;
    const { dormantDays, deepDormantDays } = this.draft;
    const handles = [
      this.handle('dormantDays', dormantDays, 7, deepDormantDays - 1),
      this.handle('deepDormantDays', deepDormantDays, dormantDays + 1, 360),
    ];
    const groupAt = (value: number): string | null =>
      value >= deepDormantDays ? 'ngu_dong_180' : value >= dormantDays ? 'ngu_dong_90' : null;
    return {
      ask: ask.dormant,
      says: says.dormant(dormantDays, deepDormantDays, this.base.dormantDays),
      fields: [
        this.days('dormantDays', 1, deepDormantDays - 1),
        this.days('deepDormantDays', dormantDays + 1, 3650),
      ],
      slider: this.slider(this.recency.value, handles, this.scaleOf(RECENCY, this.f.num), groupAt),
      more: html`<kq-dormancy class="stack tight" .draft=${this.draft}></kq-dormancy>`,
    };
  }

  private frequency(): Row {
    const { ask, says, units } = this.t.thresholds;
    const from = this.draft.fewOrders + 1;
    const handle = { ...this.handle('fewOrders', from, 2, 12), old: this.base.fewOrders + 1 };
    const groupAt = (value: number): string => (value >= from ? 'mua_thuong_xuyen' : 'mua_it');
    return {
      ask: ask.fewOrders,
      says: says.fewOrders(this.draft.fewOrders),
      fields: [this.field('fewOrders', units.orders, from, (value) => Math.max(1, value - 1))],
      slider: this.slider(this.orders.value, [handle], this.scaleOf(ORDERS, this.f.num), groupAt),
    };
  }

  private spending(): Row {
    const { ask, says, byShare } = this.t.thresholds;
    const { unit } = this.session;
    const { spendEdge, topSpenders } = this.draft;
    const bins = this.spendScale;
    const share = this.f.percent(topSpenders, 0);
    const scale = this.scaleOf(bins, (value) => this.f.short(Math.round(value), unit));
    const handle = {
      ...this.handle('spendEdge', this.edge, bins.step, bins.to - bins.step),
      old: this.oldEdge,
    };
    return {
      ask: ask.spendEdge,
      says: spendEdge === null ? says.spendShare(share) : says.spendFixed,
      fields: [
        this.field('spendEdge', '', this.edge / 10 ** unit.digits, (value) =>
          Math.max(10 ** -unit.digits, value),
        ),
      ],
      slider: this.slider(this.spend.value, [handle], scale, (value) =>
        value >= this.edge ? 'mua_nhieu' : null,
      ),
      more:
        spendEdge === null
          ? nothing
          : html`<div>
              <button class="link" @click=${() => this.set('spendEdge', null)}>${byShare(share)}</button>
            </div>`,
    };
  }

  private newness(): Row {
    const { ask, says } = this.t.thresholds;
    return {
      ask: ask.newWithinDays,
      says: says.newWithinDays(this.draft.newWithinDays),
      fields: [this.days('newWithinDays', 1, 365)],
    };
  }

  /** Moves nobody between groups: it says which leads stand on the list of those to be asked. */
  private untouched(): Row {
    const { ask, says } = this.t.thresholds;
    return {
      ask: ask.untouchedDays,
      says: says.untouchedDays(this.draft.untouchedDays),
      fields: [this.days('untouchedDays', 1, 3650)],
    };
  }

  private handle(name: Name, value: number, min: number, max: number): Handle {
    return { name, value, old: Number(this.base[name]), min, max, label: this.t.thresholds.labels[name] };
  }

  private scaleOf({ bins, from, to, step }: Bins, format: (value: number) => string): Scale {
    return { from, to, step, format, end: this.t.thresholds.orMore(format(Math.max(...bins))) };
  }

  private slider(
    histogram: Histogram | null,
    handles: Handle[],
    scale: Scale,
    groupAt: (value: number) => string | null,
  ): TemplateResult {
    return html`<kq-slider
      class="line-box"
      .histogram=${histogram}
      .handles=${handles}
      .scale=${scale}
      .groupAt=${groupAt}
      @kq-slide=${this.onSlide}
    ></kq-slider>`;
  }

  private readonly onSlide = ({
    detail: { name, value },
  }: CustomEvent<{ name: Name; value: number }>): void => {
    if (name === 'fewOrders') this.set(name, value - 1);
    else if (name === 'spendEdge') this.set(name, Math.round(value) / 10 ** this.session.unit.digits);
    else this.set(name, value);
  };

  private days(name: Name, low: number, high: number): TemplateResult {
    const clamp = (value: number): number => Math.min(high, Math.max(low, value));
    return this.field(name, this.t.thresholds.units.days, Number(this.draft[name]), clamp);
  }

  private field(name: Name, unit: string, shown: number, stored: (value: number) => number): TemplateResult {
    // An edge has the decimals of the book's money, or the page would ask for another one than the book compares.
    const decimals = name === 'spendEdge' ? this.session.unit.digits : 0;
    return numberField({
      label: this.t.thresholds.labels[name],
      value: this.f.num(shown, Number.isInteger(shown) ? 0 : decimals),
      unit,
      decimals,
      changed: this.draft[name] !== this.base[name],
      set: (value) => this.set(name, stored(value)),
      refuse: (typed) => this.session.toast(this.t.thresholds.notNumber(typed)),
    });
  }
}
