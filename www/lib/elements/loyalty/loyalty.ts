/** "Hạng & điểm": what the programme comes to, what it costs and who pays for it, and its rules to be set. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type {
  Audit,
  Economics,
  ExportRequest,
  LoyaltySummary,
  MemberPage,
  MemberRow,
  Programme,
} from '../../contract.js';
import { Latest } from '../controllers.js';
import { faultOf, faultWords } from '../faults.js';
import { figures, type Figure as Shown } from '../parts/figures.js';
import { shares } from '../shares.js';
import { BookView, props } from '../view.js';
import { changes } from './draft.js';
import { endingChart, pointsLedger } from './points.js';

const SHOWN_MEMBERS = 8;

export class Loyalty extends BookView {
  static override properties = props('termsOpen');
  private termsOpen = false;

  private readonly summaryOf = new Latest<Programme | null, LoyaltySummary>(this, (programme) =>
    this.book.loyalty(programme ? { programme } : {}),
  );
  private readonly costs = new Latest<Programme | null, Economics>(this, (programme) =>
    this.book.economics(programme ?? undefined),
  );
  private readonly audit = new Latest<null, Audit>(this, () => this.book.audit());
  private readonly soonest = new Latest<null, MemberPage>(this, () =>
    this.book.members({ expiring: true, sort: { by: 'expiring', desc: true }, limit: SHOWN_MEMBERS }),
  );

  /** What is tried is the session's, so that a look at another screen does not lose it. */
  private get draft(): Programme | null {
    return this.session.programmeDraft;
  }

  private try(draft: Programme | null): void {
    this.session.programmeDraft = draft && changes(draft, this.base) > 0 ? draft : null;
    this.requestUpdate();
  }

  private get base(): Programme {
    return this.book.policy.programme;
  }

  private get programme(): Programme {
    return this.draft ?? this.base;
  }

  protected override willUpdate(): void {
    const { version } = this.session;
    const key = `${version}:${JSON.stringify(this.draft)}`;
    this.summaryOf.want(key, this.draft);
    this.costs.want(key, this.draft);
    this.soonest.want(String(version), null);
    this.audit.want(String(version), null);
  }

  protected override render(): TemplateResult {
    const { loyalty } = this.t;
    const { value } = this.summaryOf;
    return html`<div class="page">
      <header class="stack tight">
        <h1 class="t-h1">${value && this.isThere ? this.session.language.tie(this.headline(value)) : loyalty.title}</h1>
        <p class="c2">${loyalty.hint}</p>
        ${value && this.isThere ? html`<p class="to-rules"><button class="btn" @click=${this.toRules}>${loyalty.toRules}</button></p>` : nothing}
      </header>
      ${value && this.isThere ? this.body(value) : this.waiting()}
    </div>`;
  }

  /** All comes at once: nothing that is being read moves when the next answer arrives. */
  private get isThere(): boolean {
    return [this.costs, this.soonest, this.audit].every(
      ({ value, error }) => value !== null || error !== null,
    );
  }

  private body(value: LoyaltySummary): TemplateResult {
    const { loyalty } = this.t;
    const changed = changes(this.programme, this.base);
    return html`<div class="tuning loyal">
        <section class="card">
          <div class="head pad-x">
            <h2 class="t-h2" tabindex="-1">${loyalty.setup}</h2>
            <span class="t-sm c3">${this.t.thresholds.changed(changed)}</span>
          </div>
          <kq-loyalty-setup
            .draft=${this.programme}
            .suggested=${value.suggestedMarks}
            @kq-programme=${(event: CustomEvent<Programme>) => {
              this.try(event.detail);
            }}
          ></kq-loyalty-setup>
        </section>
        <div class="stack wide">
          ${this.tiers(value)} ${this.cost()} ${value.open ? html`${this.points(value)} ${this.people()}` : nothing} ${this.audited()} ${this.terms()}
        </div>
      </div>
      ${this.bar(changed)}`;
  }

  private waiting(): TemplateResult {
    return html`<section class="card pad loyal-wait" aria-busy="true">
      <p class="skeleton" aria-hidden="true">${this.t.loyalty.title}</p>
    </section>`;
  }

  /** How many hold how many points, and what ends next; what they would hold, before the shop has opened it. */
  private headline({ open, points, members, liability, ending }: LoyaltySummary): string {
    const { story } = this.t.loyalty;
    if (Number(points.earned) === 0) return open ? story.nothing : story.notOpen;
    const held = Number(points.active) + Number(points.pending) + Number(points.locked);
    if (!open) return `${story.notOpen} ${story.would(members, this.f.num(held), this.short(liability))}`;
    const first = story.held(members, this.f.num(held), this.short(liability));
    return Number(ending.points) > 0
      ? `${first} ${story.ends(this.f.num(Number(ending.points)), ending.days, ending.members)}`
      : first;
  }

  private tiers({ open, tiers, members }: LoyaltySummary): TemplateResult {
    const { loyalty } = this.t;
    const moves = this.costs.value?.moves ?? [];
    const moved = moves.reduce((sum, move) => sum + move.members, 0);
    const parts = shares(tiers.map((tier) => tier.members));
    return html`<section class="card stack tiers">
      <div class="head pad-x"><h2 class="t-h2">${open ? loyalty.tiersTitle : loyalty.would.tiers}</h2>
        <span class="t-sm c3">${this.t.count.customers(members)}</span></div>
      ${this.tierBar(tiers, members)}
      <table>
        <thead><tr>
          <th scope="col">${loyalty.tier}</th>
          <th scope="col" class="num">${this.t.overview.customers}</th>
          <th scope="col" class="num no-s">${open ? loyalty.pointsHead : loyalty.would.points}</th>
          ${open ? html`<th scope="col" class="num no-s">${loyalty.upDown}</th>` : nothing}
          <th scope="col" class="num">${loyalty.leftAfter}</th>
        </tr></thead>
        <tbody>${tiers.map((tier, at) => this.tierRow(tier, at, parts[at] ?? 0, open))}</tbody>
      </table>
      <p class="t-sm c2 pad-x" role="status">${this.draft && moved > 0 ? loyalty.moved(moved) : loyalty.leftMeans}</p>
    </section>`;
  }

  private tierBar(tiers: LoyaltySummary['tiers'], members: number): TemplateResult {
    let from = 0;
    const shares = tiers.map((tier) => tier.members / Math.max(1, members));
    const words = tiers.map((tier) => `${this.tierName(tier)} ${this.f.num(tier.members)}`).join(', ');
    return html`<svg class="tier-bar" role="img" aria-label=${words} width="100%" height="22" viewBox="0 0 100 22" preserveAspectRatio="none">
      ${shares.map((share, at) => {
        const x = from * 100;
        from += share;
        const gap = at < shares.length - 1 && share > 0.004 ? 0.3 : 0;
        return svg`<rect data-step=${at} x=${x} width=${Math.max(0, share * 100 - gap)} height="22" />`;
      })}
    </svg>`;
  }

  private tierName({ id, name }: { id: string; name: string | null }): string {
    return this.t.loyalty.tierName(id, name);
  }

  private tierRow(
    tier: LoyaltySummary['tiers'][number],
    at: number,
    part: number,
    open: boolean,
  ): TemplateResult {
    const { loyalty } = this.t;
    const figures = this.costs.value?.preview ?? this.costs.value?.now;
    const left = figures?.tiers.find(({ id }) => id === tier.id)?.left ?? null;
    const share = part > 0 ? this.f.percent(part) : '';
    return html`<tr>
      <th scope="row"><span class="name"><span class="tier-dot" data-step=${at}></span><b>${this.tierName(tier)}</b></span></th>
      <td class="num">${this.f.num(tier.members)} <span class="share">${share}</span></td>
      <td class="num no-s">${this.f.num(Number(tier.active))}</td>
      ${open ? html`<td class="num no-s">${loyalty.ups(this.f.num(tier.up), this.f.num(tier.down))}</td>` : nothing}
      <td class="num ${Number(left ?? 0) < 0 ? 'neg' : ''}">${this.short(left)}</td>
    </tr>`;
  }

  /** What it costs, and who pays. */
  private cost(): TemplateResult | typeof nothing {
    const { loyalty } = this.t;
    const { value } = this.costs;
    if (!value || !this.summary.hasMoney) return nothing;
    const shown = value.preview ?? value.now;
    const before = value.preview ? value.now : null;
    const { year, liability, breakage, redemption, costPerPoint } = shown;
    const cost = Number(year.pointsCost) + Number(year.benefitCost);
    const old = before ? Number(before.year.pointsCost) + Number(before.year.benefitCost) : cost;
    // Without one redemption nothing can be said of what members do with their points.
    const used = Number(redemption.numerator) > 0;
    const fraction = loyalty.cost.fraction(
      this.f.num(Number(redemption.numerator)),
      this.f.num(Number(redemption.denominator)),
    );
    const list: Array<Shown | false> = [
      [
        loyalty.cost.year,
        this.short(cost),
        old === cost
          ? loyalty.cost.ofMargin(this.percent(year.share.value))
          : loyalty.cost.was(this.short(old)),
      ],
      [
        loyalty.cost.liability,
        this.short(liability.value),
        used ? loyalty.cost.expected(this.short(liability.expected)) : '',
      ],
      year.breakEven !== null && [
        loyalty.cost.breakEven,
        this.short(year.breakEven),
        loyalty.cost.breakEvenMeans,
      ],
      used && [loyalty.cost.redemption, this.percent(redemption.value), fraction],
      used && [loyalty.cost.breakage, this.percent(breakage.value), loyalty.cost.breakageMeans],
      used &&
        costPerPoint.value !== null && [
          loyalty.cost.perPoint,
          this.money(Math.round(costPerPoint.value)),
          '',
        ],
    ];
    return html`<section class="card pad stack">
      <div class="head"><h2 class="t-h2">${this.programme.open ? loyalty.cost.title : loyalty.would.cost}</h2><span class="t-sm c3">${loyalty.cost.twelve}</span></div>
      ${figures(list)} ${used ? html`<p class="t-sm c3">${loyalty.cost.allTime}</p>` : this.programme.open ? html`<p class="t-sm c3">${loyalty.cost.unused}</p>` : nothing}
    </section>`;
  }

  private percent(share: number | null): string {
    return share === null ? this.t.none : this.f.percent(share);
  }

  private points(value: LoyaltySummary): TemplateResult {
    const { loyalty } = this.t;
    return html`<section class="card pad stack">
        <h2 class="t-h2">${loyalty.ledger.title}</h2>
        ${pointsLedger(value.points, this.t, this.f)}
        <div class="row wrap no-gap">
          ${this.file(loyalty.files.ledger, { what: 'ledger', format: 'csv' })}
          ${this.file(loyalty.files.haravan, { what: 'haravanPoints', format: 'xlsx' })}
        </div>
      </section>
      <section class="card pad stack">
        <h2 class="t-h2">${loyalty.endsTitle}</h2>
        ${endingChart(value, this.t, this.f)}
      </section>`;
  }

  private file(words: string, request: ExportRequest): TemplateResult {
    return html`<button class="btn plain" ?disabled=${this.draft !== null} @click=${() => void this.session.download(request)}>${words}</button>`;
  }

  /** Whose points end soon: the ones to write to first. */
  private people(): TemplateResult | typeof nothing {
    const { loyalty } = this.t;
    const found = this.soonest.value;
    if (!found || found.total === 0) return nothing;
    return html`<section class="card stack">
      <div class="head pad-x"><h2 class="t-h2">${loyalty.soonTitle(found.total)}</h2>
        ${this.file(loyalty.files.members, { what: 'members', format: 'csv' })}</div>
      <table class="groups">
        <thead><tr>
          <th scope="col">${loyalty.customer}</th><th scope="col">${loyalty.tier}</th>
          <th scope="col" class="num">${loyalty.soonHead}</th><th scope="col" class="num no-s">${loyalty.pointsHead}</th>
          <th scope="col" class="num no-s">${loyalty.endDay}</th>
        </tr></thead>
        <tbody>${found.rows.map((row) => this.memberRow(row))}</tbody>
      </table>
    </section>`;
  }

  private memberRow(row: MemberRow): TemplateResult {
    const open = (): void => this.session.openCustomer(row.id);
    return html`<tr @click=${open}>
      <th scope="row"><button class="cover">${row.name ?? this.t.noName}</button></th>
      <td>${this.tierName({ id: row.tier, name: this.base.tiers.ladder.find(({ id }) => id === row.tier)?.name ?? null })}</td>
      <td class="num">${this.f.num(Number(row.expiring))}</td>
      <td class="num no-s">${this.f.num(Number(row.points))}</td>
      <td class="num no-s">${row.nextEnd === null ? this.t.none : this.f.day(row.nextEnd)}</td>
    </tr>`;
  }

  /** Balances that a file states beside ours. */
  private audited(): TemplateResult | typeof nothing {
    const { audit } = this.t.loyalty;
    const { value } = this.audit;
    if (!value || value.compared === 0) return nothing;
    const causes = Object.entries(value.byCause) as Array<[keyof typeof audit.causes, number]>;
    return html`<section class="card pad stack">
      <h2 class="t-h2">${audit.title(value.compared, value.equal)}</h2>
      <ul class="c2 stack tight">
        ${causes.map(([cause, count]) => html`<li>${this.t.count.people(count)}: ${audit.causes[cause]}</li>`)}
      </ul>
      ${value.rows.length === 0 ? nothing : this.auditTable(value)}
    </section>`;
  }

  private auditTable({ open, rows }: Audit): TemplateResult {
    const { audit } = this.t.loyalty;
    return html`<table>
      <thead><tr><th scope="col">${this.t.loyalty.customer}</th><th scope="col" class="num">${audit.theirs}</th>
        <th scope="col" class="num">${open ? audit.ours : audit.oursWould}</th><th scope="col" class="num">${audit.difference}</th></tr></thead>
      <tbody>${rows.slice(0, SHOWN_MEMBERS).map(
        (row) => html`<tr><th scope="row">${row.name ?? this.t.noName}</th>
          <td class="num">${this.f.num(Number(row.theirs))}</td>
          <td class="num">${row.ours === null ? this.t.none : this.f.num(Number(row.ours))}</td>
          <td class="num">${this.f.signed(Number(row.difference))}</td></tr>`,
      )}</tbody>
    </table>`;
  }

  /** Thể lệ: made from the figures on the table. */
  private terms(): TemplateResult {
    const { loyalty } = this.t;
    const named = { ...this.programme, name: this.programme.name || this.session.shop };
    const sections = this.session.language.terms(named, { currency: this.session.unit.currency ?? 'VND' });
    const words = sections
      .map(({ title, terms }) => [title, ...terms.map(({ text }) => `- ${text}`)].join('\n'))
      .join('\n\n');
    return html`<section class="card pad stack">
      <div class="head"><h2 class="t-h2">${loyalty.terms.title}</h2>
        <button class="btn plain" @click=${() => void this.session.copy(words, loyalty.terms.copied)}>${loyalty.terms.copy}</button></div>
      <details ?open=${this.termsOpen}>
        <summary class="link">${loyalty.terms.read}</summary>
        ${sections.map(
          ({ title, terms }) => html`<h3><b>${title}</b></h3>
            <ul class="bullets prose">${terms.map(({ text }) => html`<li>${text}</li>`)}</ul>`,
        )}
      </details>
      <p class="t-sm c3">${loyalty.terms.note}</p>
    </section>`;
  }

  private bar(changed: number): TemplateResult {
    const { loyalty, thresholds } = this.t;
    const error = this.summaryOf.error ?? this.costs.error;
    const fault = error ? this.refusal(error) : '';
    const effect =
      changed === 0 ? loyalty.nothingToApply : this.costs.pending ? loyalty.counting : loyalty.notYet;
    return html`<div class="bar">
      <p class="t-sm grow ${fault ? 'neg' : 'c2'}" role="status">${fault || effect}</p>
      <button class="btn" ?disabled=${changed === 0} @click=${this.reset}>${thresholds.reset}</button>
      <button class="btn primary" ?disabled=${changed === 0 || fault !== ''} @click=${this.apply}>${thresholds.apply}</button>
    </div>`;
  }

  private readonly reset = (): void => {
    this.try(null);
  };

  /** On a narrow page the rules stand behind all that they come to. */
  private readonly toRules = (): void => {
    const rules = this.querySelector<HTMLElement>('.loyal > section h2');
    rules?.focus({ preventScroll: true });
    rules?.scrollIntoView({ block: 'start' });
  };

  private readonly apply = async (): Promise<void> => {
    const { session, t } = this;
    const old = this.book.policy;
    if (!(await session.applyPolicy({ ...old, programme: this.programme }))) return;
    this.reset();
    session.toast(t.loyalty.applied, () => void session.applyPolicy(old));
  };

  /** A mark that does not rise is said by the names of both tiers; anything else by its place in the policy. */
  private misplaced(path: string): string {
    const { loyalty } = this.t;
    const at = Number(path.match(/^programme\.tiers\.ladder\[(\d+)\]/)?.[1] ?? 0);
    const [below, tier] = this.programme.tiers.ladder.slice(Math.max(0, at - 1));
    if (at === 0 || !below || !tier) return loyalty.refused(path);
    return loyalty.notAbove(
      loyalty.tierName(tier.id, tier.name ?? null),
      loyalty.tierName(below.id, below.name ?? null),
    );
  }

  private refusal(error: unknown): string {
    const fault = faultOf(error);
    const { path } = (fault.details || {}) as { path?: string };
    if (path) return this.misplaced(path);
    const [what, mend] = faultWords(this.t, fault);
    return `${what}. ${mend}`.trim();
  }
}
