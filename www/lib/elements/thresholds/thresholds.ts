/** Thresholds: drag an edge, see at once who would change groups. The book changes only on "Áp dụng". */
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Histogram, PolicyInput, Preview } from '../../contract.js';
import { groupNames } from '../bands.js';
import { saveFile } from '../browser.js';
import { Latest } from '../controllers.js';
import { type Fault, faultOf, faultWords } from '../faults.js';
import { icon } from '../parts/icons.js';
import { View } from '../view.js';
import {
  asleepIn,
  changedNames,
  customersOf,
  headline,
  movedIn,
  type Name,
  policyOf,
  revenueOf,
  type Thresholds as Values,
} from './draft.js';
import { type NumberField, numberField } from './number-field.js';
import { type Bins, ORDERS, RECENCY, spendBins } from './scales.js';
import type { Handle, Scale } from './slider.js';

export class Thresholds extends View {
  @state() private draft: Values | null = null;
  @state() private loaded: PolicyInput | null = null;
  @state() private wrong: { name: Name; typed: string } | null = null;
  @state() private fileFault: string | null = null;

  private readonly preview = new Latest<PolicyInput, Preview | null>(
    this,
    async (policy) => (await this.session.book?.preview(policy)) ?? null,
  );
  private readonly recency = this.histogramOf();
  private readonly orders = this.histogramOf();
  private readonly spend = this.histogramOf();

  private histogramOf(): Latest<Bins, Histogram | null> {
    return new Latest(
      this,
      async ({ feature, bins }) => (await this.session.book?.histogram({ feature, bins })) ?? null,
    );
  }

  private get base(): Values {
    return (this.session.book as NonNullable<typeof this.session.book>).policy.thresholds;
  }

  private get values(): Values {
    return this.draft ?? this.base;
  }

  /** The spend edge in force, in units of 10^-digits, where the slider works. */
  private get edge(): number {
    const fixed = this.values.spendEdge;
    return fixed === null
      ? Number(this.session.summary?.spendEdge ?? 0)
      : fixed * 10 ** this.session.unit.digits;
  }

  private get spendScale(): Bins {
    return spendBins(Number(this.session.summary?.spendEdge ?? 0) || 1_000_000);
  }

  protected override willUpdate(): void {
    const { book, version, summary } = this.session;
    if (!book) return;
    const policy = policyOf(this.values, this.loaded);
    this.preview.want(`${version}:${JSON.stringify(policy)}`, policy);
    this.recency.want(`${version}`, RECENCY);
    this.orders.want(`${version}`, ORDERS);
    if (summary?.hasMoney) this.spend.want(`${version}`, this.spendScale);
  }

  private set(name: Name, value: number | null): void {
    this.wrong = null;
    this.draft = { ...this.values, [name]: value };
  }

  protected override render(): TemplateResult | typeof nothing {
    const { book, summary } = this.session;
    if (!book || !summary) return nothing;
    const { thresholds } = this.t;
    const preview = this.preview.value;
    const changed = changedNames(this.values, this.base).length + (this.loaded ? 1 : 0);
    return html`<div class="page">
      <header class="stack tight">
        <h1 class="t-h1">${this.session.language.tie(headline(this.t, summary, this.base, this.values, preview))}</h1>
        <p class="c2">${thresholds.hint}</p>
      </header>
      <div class="tuning">
        <section class="card">
          <div class="head pad-x">
            <h2 class="t-h2">${thresholds.heading}</h2>
            <span class="t-sm c3">${thresholds.changed(changed)}</span>
          </div>
          ${this.dormancy()} ${this.frequency()} ${summary.hasMoney ? this.spending() : nothing} ${this.newness()}
          ${this.fileButtons()}
        </section>
        <div class="page">
          <section class="card pad stack">
            <div class="head">
              <h2 class="t-h2">${thresholds.flow}</h2>
              <span class="t-sm c3">${thresholds.everybody(summary.customers)}</span>
            </div>
            ${preview ? html`<kq-flow class="line-box" .session=${this.session} .preview=${preview}></kq-flow>` : nothing}
            ${preview ? this.moves(preview) : nothing}
          </section>
          ${preview ? this.effects(preview) : nothing}
        </div>
      </div>
      ${this.bar(changed)}
    </div>`;
  }

  /* ----------------------------------------------------------------- rows */

  private dormancy(): TemplateResult {
    const { thresholds } = this.t;
    const { dormantDays, deepDormantDays } = this.values;
    const suggestion = this.recency.value?.suggestion ?? null;
    const handles: Handle[] = [
      this.handle('dormantDays', dormantDays, 7, deepDormantDays - 1),
      this.handle('deepDormantDays', deepDormantDays, dormantDays + 1, 360),
    ];
    return this.row(
      thresholds.ask.dormant,
      thresholds.says.dormant(dormantDays, deepDormantDays, this.base.dormantDays),
      [
        this.field('dormantDays', thresholds.units.days),
        this.field('deepDormantDays', thresholds.units.days),
      ],
      this.slider(
        this.recency.value,
        handles,
        this.scaleOf(RECENCY, (v) => this.f.num(v)),
        ['dormantDays', 'deepDormantDays'],
        (v) => (v >= deepDormantDays ? 'ngu_dong_180' : v >= dormantDays ? 'ngu_dong_90' : null),
      ),
      suggestion === null || suggestion === dormantDays || suggestion >= deepDormantDays
        ? nothing
        : html`<p class="t-sm c2">
            ${thresholds.suggestion(suggestion)}
            <button class="link" @click=${() => this.set('dormantDays', suggestion)}>${thresholds.use(suggestion)}</button>
          </p>`,
    );
  }

  private frequency(): TemplateResult {
    const { thresholds } = this.t;
    const from = this.values.fewOrders + 1;
    const handle = { ...this.handle('fewOrders', from, 2, 12), old: this.base.fewOrders + 1 };
    const field = this.field('fewOrders', thresholds.units.orders, from, (value) => Math.max(1, value - 1));
    return this.row(
      thresholds.ask.fewOrders,
      thresholds.says.fewOrders(this.values.fewOrders),
      [field],
      this.slider(
        this.orders.value,
        [handle],
        this.scaleOf(ORDERS, (v) => this.f.num(v)),
        ['fewOrders'],
        (v) => (v >= from ? 'mua_thuong_xuyen' : 'mua_it'),
      ),
    );
  }

  private spending(): TemplateResult {
    const { thresholds } = this.t;
    const { unit } = this.session;
    const bins = this.spendScale;
    const share = this.f.percent(this.values.topSpenders, 0);
    const scale = { ...this.scaleOf(bins, (v) => this.f.short(Math.round(v), unit)) };
    const handle = this.handle('spendEdge', this.edge, bins.step, bins.to - bins.step);
    handle.old = Number(this.session.summary?.spendEdge ?? 0);
    const main = Math.round(this.edge / 10 ** unit.digits);
    return this.row(
      thresholds.ask.spendEdge,
      this.values.spendEdge === null ? thresholds.says.spendShare(share) : thresholds.says.spendFixed,
      [this.field('spendEdge', '', main)],
      this.slider(this.spend.value, [handle], scale, ['spendEdge'], (v) =>
        v >= this.edge ? 'mua_nhieu' : null,
      ),
      this.values.spendEdge === null
        ? nothing
        : html`<button class="link" @click=${() => this.set('spendEdge', null)}>${thresholds.byShare(share)}</button>`,
    );
  }

  private newness(): TemplateResult {
    const { thresholds } = this.t;
    const { newWithinDays } = this.values;
    return this.row(thresholds.ask.newWithinDays, thresholds.says.newWithinDays(newWithinDays), [
      this.field('newWithinDays', thresholds.units.days),
    ]);
  }

  private row(
    ask: string,
    says: string,
    fields: TemplateResult[],
    slider: TemplateResult | typeof nothing = nothing,
    more: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    return html`<div class="threshold">
      <div class="threshold-head">
        <div class="grow"><h3><b>${ask}</b></h3><p class="t-sm c2">${says}</p></div>
        <div class="row">${fields}</div>
      </div>
      ${slider} ${more}
    </div>`;
  }

  private handle(name: Name, value: number, min: number, max: number): Handle {
    return { value, old: Number(this.base[name] ?? 0), min, max, label: this.t.thresholds.labels[name] };
  }

  private scaleOf(bins: Bins, format: (value: number) => string): Scale {
    const end = this.t.thresholds.orMore(format(bins.bins[bins.bins.length - 1] ?? bins.to));
    return { from: bins.from, to: bins.to, step: bins.step, format, end };
  }

  private slider(
    histogram: Histogram | null,
    handles: Handle[],
    scale: Scale,
    names: Name[],
    groupAt: (value: number) => string | null,
  ): TemplateResult {
    return html`<kq-slider
      class="line-box"
      .session=${this.session}
      .histogram=${histogram}
      .handles=${handles}
      .scale=${scale}
      .groupAt=${groupAt}
      @kq-slide=${(event: CustomEvent<{ index: number; value: number }>) => {
        const name = names[event.detail.index];
        if (name) this.slid(name, event.detail.value);
      }}
    ></kq-slider>`;
  }

  private slid(name: Name, value: number): void {
    if (name === 'fewOrders') this.set(name, value - 1);
    else if (name === 'spendEdge') this.set(name, Math.round(value / 10 ** this.session.unit.digits));
    else this.set(name, value);
  }

  private field(
    name: Name,
    unit: string,
    shown = Number(this.values[name]),
    stored = (v: number) => v,
  ): TemplateResult {
    const limits: Partial<Record<Name, [number, number]>> = {
      dormantDays: [1, this.values.deepDormantDays - 1],
      deepDormantDays: [this.values.dormantDays + 1, 3650],
      newWithinDays: [1, 365],
    };
    const [low, high] = limits[name] ?? [1, Number.MAX_SAFE_INTEGER];
    const field: NumberField = {
      label: this.t.thresholds.labels[name],
      value: this.f.num(shown),
      unit,
      changed: this.values[name] !== this.base[name],
      wrong: this.wrong?.name === name ? this.wrong.typed : null,
      text: this.t,
      set: (value) => this.set(name, Math.min(high, Math.max(low, stored(value)))),
      refuse: (typed) => {
        this.wrong = { name, typed };
      },
    };
    return numberField(field);
  }

  /* -------------------------------------------------------------- results */

  private moves(preview: Preview): TemplateResult {
    const { thresholds } = this.t;
    const name = (id: string): string => groupNames(this.t, this.session.book?.policy, id).name;
    const targets = [...new Set(preview.moves.map((move) => move.to))];
    const told = targets
      .map((to) => ({ to, moves: preview.moves.filter((move) => move.to === to) }))
      .map(({ to, moves }) => ({ to, moves, count: moves.reduce((sum, move) => sum + move.customers, 0) }))
      .sort((a, b) => b.count - a.count);
    if (told.length === 0) return html`<p class="c2">${thresholds.noMoves}</p>`;
    return html`<ul class="c2" aria-live="polite">
      ${told.slice(0, 4).map(({ to, moves, count }) => {
        const parts = moves.map((move) => thresholds.movePart(move.customers, name(move.from))).join(', ');
        return html`<li>${thresholds.moveText(count, name(to), parts)}</li>`;
      })}
    </ul>`;
  }

  private effects(preview: Preview): TemplateResult {
    const { thresholds } = this.t;
    const { summary } = this.session;
    const [before, after] = [asleepIn(summary?.groups ?? []), asleepIn(preview.groups)];
    const figure = (label: string, value: string, more: string): TemplateResult =>
      html`<div><dt>${label}</dt><dd>${value} <small>${more}</small></dd></div>`;
    return html`<section class="card pad">
      <dl class="stats">
        ${figure(thresholds.wake, this.f.num(customersOf(after)), thresholds.from(this.f.num(customersOf(before))))}
        ${
          summary?.hasMoney
            ? figure(
                thresholds.wakeMoney,
                this.short(revenueOf(after)),
                thresholds.from(this.short(revenueOf(before))),
              )
            : nothing
        }
        ${figure(thresholds.moving, this.f.num(movedIn(preview)), thresholds.outOf(this.t.count.customers(summary?.customers ?? 0)))}
      </dl>
    </section>`;
  }

  /* --------------------------------------------------------------- footer */

  private fileButtons(): TemplateResult {
    const { thresholds } = this.t;
    return html`<div class="threshold row wrap no-gap">
      <button class="btn plain" @click=${this.save}>${thresholds.save}</button>
      <label class="btn plain">
        ${thresholds.load}<input class="sr" type="file" accept=".json,application/json" @change=${this.load} />
      </label>
    </div>`;
  }

  private bar(changed: number): TemplateResult {
    const { thresholds } = this.t;
    const fault = this.fileFault ?? (this.preview.error ? this.refusal(faultOf(this.preview.error)) : null);
    return html`<div class="bar framed">
      ${fault ? html`<p class="t-sm neg grow" role="alert">${fault}</p>` : nothing}
      <button class="btn" ?disabled=${changed === 0} @click=${this.reset}>${icon('undo')}${thresholds.reset}</button>
      <button class="btn primary" ?disabled=${changed === 0} title=${changed === 0 ? thresholds.nothingToApply : nothing} @click=${this.apply}>
        ${thresholds.apply}
      </button>
    </div>`;
  }

  private readonly reset = (): void => {
    Object.assign(this, { draft: null, loaded: null, wrong: null, fileFault: null });
  };

  private readonly apply = async (): Promise<void> => {
    const { book } = this.session;
    if (!book) return;
    const old = book.policy;
    const moved = this.preview.value ? movedIn(this.preview.value) : 0;
    if (!(await this.session.applyPolicy(policyOf(this.values, this.loaded)))) return;
    this.reset();
    this.session.toast(this.t.thresholds.applied(moved), () => {
      void this.session.applyPolicy(old).then(() => this.session.toast(this.t.thresholds.restored));
    });
  };

  private readonly save = (): void => {
    const { book } = this.session;
    if (!book) return;
    const policy = { ...book.policy, ...this.loaded, thresholds: this.values };
    const { fileName } = this.t.thresholds;
    saveFile(fileName, new Blob([JSON.stringify(policy, null, 2)], { type: 'application/json' }));
    this.session.toast(this.t.app.downloaded(fileName));
  };

  private readonly load = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (!file) return;
    this.fileFault = null;
    try {
      const policy = JSON.parse(await file.text()) as PolicyInput;
      await this.session.book?.preview(policy);
      this.loaded = policy;
      this.draft = { ...this.base, ...policy.thresholds };
      this.session.toast(this.t.thresholds.loaded);
    } catch (error) {
      this.fileFault =
        error instanceof SyntaxError ? this.t.thresholds.notPolicy : this.refusal(faultOf(error));
    }
  };

  private refusal(fault: Fault): string {
    const path = (fault.details as { path?: unknown } | null)?.path;
    const [what, mend] = faultWords(this.t, fault);
    return typeof path === 'string'
      ? `${this.t.thresholds.refused(path, what)}. ${mend}`
      : `${what}. ${mend}`;
  }
}
