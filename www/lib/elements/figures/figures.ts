/** Numbers to trust: what the histories of customers say, each figure with its definition, each cell with its people. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Cohort, CustomerQuery, Figures, Kpi, LeadSource, Leads, RevenueMonth } from '../../contract.js';
import { mainUnits } from '../../i18n/format.js';
import { Latest, Width } from '../controllers.js';
import { countButton } from '../parts/count.js';
import { icon } from '../parts/icons.js';
import { shares } from '../shares.js';
import { BookView, props } from '../view.js';

/** Cohorts and months that are drawn; the last ones. */
const SHOWN = 12;
const LEVELS = 5;
const BARS = 132;

/** Sources whose funnel is shown; the largest. */
const SOURCES = 8;

type Axis = 'recency' | 'frequency' | 'monetary';

/** Rows and columns of the grid of scores. */
const PAIRS: ReadonlyArray<readonly [Axis, Axis]> = [
  ['recency', 'frequency'],
  ['recency', 'monetary'],
  ['frequency', 'monetary'],
];

/** What a key figure was counted from. */
const BASES: Partial<Record<Kpi['code'], 'orders' | 'gaps'>> = { averageOrder: 'orders', medianGap: 'gaps' };

/** `2025-11` as it is said. */
const monthName = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`;

const level = (value: number, most: number): string =>
  value <= 0 ? '' : `heat${Math.max(1, Math.ceil((value / Math.max(1, most)) * LEVELS))}`;

export class FiguresScreen extends BookView {
  static override properties = props('open', 'inCounts', 'pair');
  private open: Kpi['code'] | null = null;
  private inCounts = false;
  private pair = PAIRS[0] as readonly [Axis, Axis];
  private readonly leads = new Latest<null, Leads>(this, () => this.book.leads());
  private readonly figures = new Latest<null, Figures>(this, () => this.book.figures());
  private readonly width = new Width(this);

  protected override render(): TemplateResult {
    this.figures.want(String(this.session.version), null);
    this.leads.want(String(this.session.version), null);
    const { figures: text } = this.t;
    const { value, error } = this.figures;
    const wait = error ? text.failed : text.wait;
    return html`<div class="page stack figures">
      <header class="stack tight">
        <h1 class="t-story">${text.title}</h1>
        <p class="c2">${text.about}</p>
      </header>
      ${value ? this.all(value) : html`<p class="c2" role="status">${wait}</p>`}
      <kq-outcome></kq-outcome>
      <kq-goals></kq-goals>
      <kq-time-machine></kq-time-machine>
    </div>`;
  }

  private all(figures: Figures): TemplateResult {
    const { figures: text } = this.t;
    const { cohorts, scores, months } = figures;
    const { dormantDays, fewOrders } = this.book.policy.thresholds;
    return html`
      <section><h2 class="sr">${text.kpis}</h2><p class="t-sm c2 basis">${text.basis(dormantDays, fewOrders + 1)}</p><div class="kpis">${figures.kpis.map((kpi) => this.kpi(kpi))}</div></section>
      ${figures.withoutOrders > 0 ? html`<p class="warn">${text.withoutOrders(figures.withoutOrders)}</p>` : nothing}
      ${this.card(text.cohorts, text.cohortsAbout, cohorts.length > 0 ? this.cohorts(cohorts) : null)}
      ${this.card(text.rfm, text.rfmAbout, scores.length > 0 ? this.scores(scores) : null)}
      ${this.card(text.second, text.secondAbout, figures.secondOrder.customers > 0 ? this.second(figures.secondOrder) : null)}
      ${this.card(text.revenue, text.revenueAbout, this.summary.hasMoney && months.length > 0 ? this.revenue(figures) : null)}
      ${this.card(text.tenure, text.tenureAbout, this.tenure(figures.tenure))}
      ${this.card(text.funnel, text.funnelAbout, html`${this.funnel(figures.funnel)} ${this.bySource()}`)}
    `;
  }

  private card(title: string, about: string, body: TemplateResult | null): TemplateResult {
    return html`<section class="card stack tight figure">
      <div class="stack tight pad-x">
        <h2 class="t-h2">${title}</h2>
        <p class="t-sm c2">${about}</p>
      </div>
      ${body ?? html`<p class="pad-x c2">${this.t.figures.tooFew}</p>`}
    </section>`;
  }

  private kpi(kpi: Kpi): TemplateResult {
    const { figures: text } = this.t;
    const { code } = kpi;
    const open = this.open === code;
    return html`<div class="card kpi ${open ? 'on' : ''}">
        <div class="label">
          <h3>${text.names[code]}</h3>
          <button
            class="icon-btn"
            aria-expanded=${open}
            aria-controls=${`kq-fig-${code}`}
            aria-label=${this.t.kpi.how(text.names[code])}
            @click=${() => {
              this.open = open ? null : code;
            }}
          >
            ${icon('info', 18)}
          </button>
        </div>
        <div class="value">${kpi.few ? this.t.none : this.value(kpi)}</div>
        <div class="t-xs c3">${kpi.few ? text.few(this.base(kpi)) : text.base(this.base(kpi))}</div>
      </div>
      <div class="card definition ${open ? 'open' : ''}" id=${`kq-fig-${code}`}>
        <b class="fraction">${this.fraction(kpi)}</b>
        <p class="t-sm c2">${text.means[code]}</p>
      </div>`;
  }

  private base({ code, base }: Kpi): string {
    return this.t.figures.bases[BASES[code] ?? 'customers'](base);
  }

  private value({ unit, numerator, denominator }: Kpi): string {
    const value = Number(numerator) / Number(denominator);
    switch (unit) {
      case 'share':
        return this.f.percent(value);
      case 'money':
        return this.f.about(mainUnits(value, this.session.unit), this.session.unit);
      case 'days':
        return `${this.f.num(value, value % 1 === 0 ? 0 : 1)} ${this.t.thresholds.units.days}`;
      case 'times':
        return this.t.kpi.times(this.f.num(value, 1));
    }
  }

  private fraction(kpi: Kpi): string {
    const { unit, numerator, denominator, code, few } = kpi;
    // Halves of a median and products of sums are no figures that anybody knows.
    if (code === 'medianGap' || code === 'loyalMultiple') return few ? this.t.none : this.value(kpi);
    const top = unit === 'money' ? this.money(numerator) : this.f.num(Number(numerator));
    const below = this.f.num(Number(denominator));
    return few ? `${top} ÷ ${below}` : `${top} ÷ ${below} = ${this.value(kpi)}`;
  }

  private cohorts(all: Cohort[]): TemplateResult {
    const { figures: text } = this.t;
    const shown = all.slice(-SHOWN);
    const columns = Math.min(SHOWN, Math.max(...shown.map(({ active }) => active.length)));
    const heads = Array.from({ length: columns }, (_, since) => since);
    const toggle = (): void => {
      this.inCounts = !this.inCounts;
    };
    return html`<div class="pad-x"><button class="btn plain" aria-pressed=${this.inCounts} @click=${toggle}>${text.counts}</button></div>
      <div class="scroll" tabindex="0" role="region" aria-label=${text.cohorts}>
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">${text.month}</th>
              <th scope="col" class="num">${text.customers}</th>
              ${heads.map((since) => html`<th scope="col" class="num">${text.since(since)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${shown.map((cohort) => this.cohort(cohort, heads))}
          </tbody>
        </table>
      </div>
      ${all.length > shown.length ? html`<p class="t-sm c3 pad-x">${text.older(all.length - shown.length)}</p>` : nothing}`;
  }

  private cohort({ month, customers, active }: Cohort, heads: number[]): TemplateResult {
    const { figures: text } = this.t;
    const name = monthName(month);
    const cell = (since: number): TemplateResult => {
      const count = active[since];
      if (count === undefined) return html`<td class="num"></td>`;
      const said = this.inCounts ? this.f.num(count) : this.f.percent(count / customers, 0);
      return html`<td class="num ${level(count, customers)}">${said}</td>`;
    };
    return html`<tr>
      <th scope="row">${name}</th>
      <td class="num">${countButton(this.session, customers, { firstMonth: month }, text.listMonth(name))}</td>
      ${heads.map(cell)}
    </tr>`;
  }

  private scores(cells: Figures['scores']): TemplateResult {
    const { figures: text } = this.t;
    const [down, across] = this.pair;
    const at = (y: number, x: number): number =>
      cells.reduce((sum, cell) => sum + (cell[down] === y && cell[across] === x ? cell.customers : 0), 0);
    const grid = [5, 4, 3, 2, 1].map((y) => ({ y, counts: [1, 2, 3, 4, 5].map((x) => at(y, x)) }));
    const most = Math.max(...grid.flatMap(({ counts }) => counts));
    const named = (axis: Axis, score: number): string => text.score(text.axes[axis], score);
    const cell = (y: number, x: number, count: number): TemplateResult => {
      const query: CustomerQuery = { scores: { [down]: y, [across]: x } };
      const title = text.listCell(`${named(down, y)}, ${named(across, x)}`);
      return html`<td class="num ${level(count, most)}">${countButton(this.session, count, query, title)}</td>`;
    };
    const pairs = this.summary.hasMoney ? PAIRS : PAIRS.slice(0, 1);
    return html`${pairs.length > 1 ? html`<div class="pad-x pairs" role="group" aria-label=${text.pair}>${pairs.map((pair) => this.choice(pair))}</div>` : nothing}
      <div class="scroll" tabindex="0" role="region" aria-label=${text.rfm}>
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">${text.axes[down]} \\ ${text.axes[across]}</th>
              ${[1, 2, 3, 4, 5].map((x) => html`<th scope="col" class="num">${named(across, x)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${grid.map(
              ({ y, counts }) => html`<tr>
                <th scope="row">${named(down, y)}</th>
                ${counts.map((count, i) => cell(y, i + 1, count))}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  private choice(pair: readonly [Axis, Axis]): TemplateResult {
    const { axes } = this.t.figures;
    const choose = (): void => {
      this.pair = pair;
    };
    return html`<button class="btn plain" aria-pressed=${this.pair === pair} @click=${choose}>
      ${axes[pair[0]]} × ${axes[pair[1]]}
    </button>`;
  }

  /** Rows with a bar: a label, a count, its share of all. */
  private bars(rows: Array<{ label: string; count: number; more?: string }>, whole?: number): TemplateResult {
    const counts = rows.map(({ count }) => count);
    const parts =
      whole === undefined ? shares(counts) : counts.map((count) => (whole > 0 ? count / whole : 0));
    const most = Math.max(1, ...counts);
    return html`<table class="bar-rows">
      <tbody>
        ${rows.map(
          ({ label, count, more }, i) => html`<tr>
            <th scope="row">${label}</th>
            <td class="bars">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                ${svg`<rect class="plain" width=${(count / most) * 100} height="10" />`}
              </svg>
            </td>
            <td class="num">${this.f.num(count)} <span class="c3">${this.f.percent(parts[i] ?? 0)}</span>
              ${more ? html`<span class="t-xs c3 more">${more}</span>` : nothing}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private second({ customers, boughtOnce, medianTwice, bins }: Figures['secondOrder']): TemplateResult {
    const { figures: text } = this.t;
    const median = this.f.num((medianTwice ?? 0) / 2, (medianTwice ?? 0) % 2);
    return html`<p class="pad-x"><b>${text.median(median)}</b>
        <span class="c2">${text.came(this.f.num(customers), this.f.num(boughtOnce))}</span></p>
      ${this.bars(bins.map(({ from, to, customers }) => ({ label: text.days(from, to), count: customers })))}`;
  }

  private revenue({ months, repeatVariation, walkIns }: Figures): TemplateResult {
    const { figures: text } = this.t;
    const shown = months.slice(-SHOWN);
    const wide = Math.max(240, this.width.value - 48);
    const most = Math.max(1, ...shown.map((month) => Number(month.new) + Number(month.returning)));
    const step = wide / shown.length;
    const bar = (month: RevenueMonth, i: number): unknown => {
      const height = (value: number): number => (Math.max(0, value) / most) * (BARS - 8);
      const [first, again] = [height(Number(month.new)), height(Number(month.returning))];
      const x = i * step + step * 0.15;
      return svg`<rect class="plain" x=${x} y=${BARS - again} width=${step * 0.7} height=${again} />
        <rect class="quiet" x=${x} y=${BARS - again - first} width=${step * 0.7} height=${first} />`;
    };
    const variation = repeatVariation
      ? text.variation(
          this.f.percent(Number(repeatVariation.numerator) / Number(repeatVariation.denominator)),
          repeatVariation.months,
          this.short(repeatVariation.least),
          this.short(repeatVariation.most),
        )
      : text.noVariation;
    return html`<div class="pad-x">
        <svg class="chart" width=${wide} height=${BARS} aria-hidden="true">${shown.map(bar)}</svg>
        <p class="t-sm"><span class="key plain"></span> ${text.returning} <span class="key quiet"></span> ${text.new}</p>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${text.revenue}>
        <table>
          <thead>
            <tr>
              <th scope="col">${text.month}</th>
              <th scope="col" class="num">${text.new}</th>
              <th scope="col" class="num">${text.returning}</th>
              <th scope="col" class="num">${text.returningShare}</th>
              <th scope="col" class="num">${text.refunds}</th>
            </tr>
          </thead>
          <tbody>
            ${shown.map((month) => this.month(month))}
          </tbody>
        </table>
      </div>
      <p class="pad-x">${variation}</p>
      ${Number(walkIns) === 0 ? nothing : html`<p class="pad-x t-sm c2">${text.walkIns(this.short(walkIns))}</p>`}`;
  }

  private month(month: RevenueMonth): TemplateResult {
    const [fresh, again] = [Number(month.new), Number(month.returning)];
    const share =
      fresh >= 0 && again >= 0 && fresh + again > 0 ? this.f.percent(again / (fresh + again)) : this.t.none;
    return html`<tr>
      <th scope="row">${monthName(month.month)}${month.whole ? '' : ` ${this.t.figures.partMonth}`}</th>
      <td class="num">${this.short(month.new)}</td>
      <td class="num">${this.short(month.returning)}</td>
      <td class="num">${share}</td>
      <td class="num">${this.short(month.refunds)}</td>
    </tr>`;
  }

  private tenure(rows: Figures['tenure']): TemplateResult {
    const { figures: text } = this.t;
    const mean = (spend: number, customers: number): string | undefined =>
      this.summary.hasMoney && customers > 0
        ? text.each(this.f.about(mainUnits(spend / customers, this.session.unit), this.session.unit))
        : undefined;
    return this.bars(
      rows.map(({ from, to, customers, spend }) => {
        const more = mean(Number(spend), customers);
        return { label: text.days(from, to), count: customers, ...(more ? { more } : {}) };
      }),
    );
  }

  /** How far people of each source have come: a table, since its stages are to be compared. */
  private bySource(): TemplateResult | typeof nothing {
    const { figures: text } = this.t;
    const sources = this.leads.value?.sources ?? [];
    if (!sources.some(({ source }) => source)) return nothing;
    const heads = [text.stages.known, text.stages.bought, text.stages.boughtAgain, text.stages.boughtOften];
    return html`<h3 class="pad-x">${text.bySource}</h3>
      <div class="scroll" tabindex="0" role="region" aria-label=${text.bySource}>
        <table>
          <thead>
            <tr>
              <th scope="col">${this.t.leads.source}</th>
              ${heads.map((head) => html`<th scope="col" class="num">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${sources.slice(0, SOURCES).map((source) => this.fromSource(source))}
          </tbody>
        </table>
      </div>
      ${sources.length > SOURCES ? html`<p class="t-sm c3 pad-x">${text.moreSources(sources.length - SOURCES)}</p>` : nothing}`;
  }

  private fromSource(own: LeadSource): TemplateResult {
    // Who may or may not have bought is in no stage.
    const known = own.people - own.unknown;
    const stages = [own.buyers, own.boughtAgain, own.boughtOften];
    return html`<tr>
      <th scope="row">${own.source ?? this.t.leads.noSource}</th>
      <td class="num">${this.f.num(known)}</td>
      ${stages.map(
        (count) => html`<td class="num">${this.f.num(count)}
          <span class="t-xs c3 more">${known > 0 ? this.f.percent(count / known) : this.t.none}</span></td>`,
      )}
    </tr>`;
  }

  private funnel(stages: Figures['funnel']): TemplateResult {
    const { figures: text } = this.t;
    return this.bars(
      stages.map(({ stage, customers }) => ({ label: text.stages[stage], count: customers })),
      stages[0]?.customers ?? 0,
    );
  }
}
