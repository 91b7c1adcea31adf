/** Import that people trust: every file, how it is understood, what it adds up to, what stands aside. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Inspection, SourceAnswers, SourceInfo } from '../../contract.js';
import { Latest } from '../controllers.js';
import { faultWords } from '../faults.js';
import { fileButton } from '../parts/file-input.js';
import { icon } from '../parts/icons.js';
import type { Waiting } from '../session.js';
import { props, View } from '../view.js';
import type { Roles } from './mapping.js';
import { isUnsure, type Matter, matterOf, matterOfQuestion, matterRow } from './understanding.js';

export class Files extends View {
  static override properties = props('chosen', 'answers');
  /** Name of the chosen waiting file, or id of the chosen source. */
  private chosen: Waiting | string | null = null;
  /** Answers given to a waiting file, until it is read again. */
  private answers: SourceAnswers = {};

  private readonly inspection = new Latest<string, Inspection | null>(
    this,
    async (id) => (await this.session.book?.inspection(id)) ?? null,
  );

  private get waiting(): Waiting | null {
    const { waiting } = this.session;
    if (typeof this.chosen === 'object' && this.chosen && waiting.includes(this.chosen)) return this.chosen;
    return this.chosen === null || typeof this.chosen === 'object' ? (waiting[0] ?? null) : null;
  }

  private get source(): SourceInfo | null {
    if (this.waiting) return null;
    const { sources } = this.session;
    const asking = sources.find((source) => this.matters(source).some(isUnsure));
    return sources.find(({ id }) => id === this.chosen) || asking || sources[0] || null;
  }

  protected override willUpdate(): void {
    const { source } = this;
    if (source) this.inspection.want(`${this.session.version}:${source.id}`, source.id);
  }

  private matters(source: SourceInfo): Matter[] {
    const all =
      this.session.summary?.assumptions.filter((assumption) => assumption.source === source.id) || [];
    return all.map(matterOf).sort((a, b) => Number(isUnsure(b)) - Number(isUnsure(a)));
  }

  private get asks(): number {
    return (
      this.session.waiting.length +
      this.session.sources.flatMap((source) => this.matters(source)).filter(isUnsure).length
    );
  }

  protected override render(): TemplateResult {
    const { files } = this.t;
    const { asks } = this;
    const { sources } = this.session;
    return html`<div class="page">
      <header class="stack tight">
        <h1 class="t-h1">${asks === 0 ? files.titleDone(sources.length) : files.titleAsk(sources.length, asks)}</h1>
        ${this.about()}
      </header>
      <div class="files">
        ${this.session.waiting.map((waiting) => this.waitingCard(waiting))}
        ${sources.map((source) => this.sourceCard(source))}
      </div>
      <div class="two stack wide">
        <div class="page">${this.detail()}</div>
        ${this.results()}
      </div>
      ${this.bar()}
    </div>`;
  }

  private about(): TemplateResult | typeof nothing {
    const { summary } = this.session;
    if (!summary?.firstDay || !summary.lastDay) return nothing;
    const found = Number(summary.reconciliation.orders.found);
    return html`<p class="c2">${this.t.files.about(found, this.f.day(summary.firstDay), this.f.day(summary.lastDay))}</p>`;
  }

  /* ---------------------------------------------------------------- cards */

  private sourceCard(source: SourceInfo): TemplateResult {
    const { files, platforms, count } = this.t;
    const unsure = this.matters(source).filter(isUnsure).length;
    const span =
      source.firstDay && source.lastDay ? `${this.f.day(source.firstDay)}–${this.f.day(source.lastDay)}` : '';
    const state =
      unsure > 0 ? html`<span class="chip ask">${files.asks(unsure)}</span>` : this.tick(files.recognised);
    return this.card(
      source.name,
      `${platforms[source.platform] || source.platform} · ${files.kind[source.kind]}`,
      [count.rows(source.rows), span].filter(Boolean).join(' · '),
      state,
      this.source?.id === source.id,
      () => {
        this.chosen = source.id;
      },
    );
  }

  private waitingCard(waiting: Waiting): TemplateResult {
    const { files } = this.t;
    const words = waiting.inspection ? files.asks(waiting.inspection.questions.length || 1) : files.refused;
    return this.card(
      waiting.name,
      faultWords(this.t, waiting.fault)[0],
      '',
      html`<span class="chip ask">${words}</span>`,
      this.waiting === waiting,
      () => {
        this.chosen = waiting;
        this.answers = {};
      },
    );
  }

  private tick(words: string): TemplateResult {
    return html`<span class="pos">${icon('tick')}<span class="sr">${words}</span></span>`;
  }

  private card(
    name: string,
    second: string,
    third: string,
    state: TemplateResult,
    on: boolean,
    choose: () => void,
  ): TemplateResult {
    return html`<button class="card file ${on ? 'on' : ''}" aria-pressed=${on} @click=${choose}>
      <span class="head"><b class="file-name">${name}</b>${state}</span>
      <span class="c2 t-sm">${second}</span>
      <span class="c2 t-sm">${third}</span>
    </button>`;
  }

  /* --------------------------------------------------------------- detail */

  private detail(): TemplateResult | typeof nothing {
    const { waiting, source } = this;
    if (waiting)
      return waiting.inspection ? this.questions(waiting, waiting.inspection) : this.refusal(waiting);
    return source ? this.understanding(source) : nothing;
  }

  private refusal(waiting: Waiting): TemplateResult {
    const [what, mend] = faultWords(this.t, waiting.fault);
    return html`<section class="card pad stack" role="alert">
      <h2 class="t-h2">${waiting.name}: ${what}</h2>
      <p class="c2">${mend}</p>
      <div>
        <button class="btn" @click=${() => this.session.dismiss(waiting)}>${this.t.files.refusedDismiss}</button>
      </div>
    </section>`;
  }

  private questions(waiting: Waiting, inspection: Inspection): TemplateResult {
    const { files } = this.t;
    const given = (id: string): string | null =>
      this.answers[id] === undefined ? null : String(this.answers[id]);
    const open = inspection.questions.filter(
      ({ id, assumed }) => assumed === undefined && given(id) === null,
    );
    const matters = inspection.questions.map((question) =>
      matterOfQuestion(question, given(question.id), inspection.columns),
    );
    const ready = open.length === 0 && (matters.length > 0 || this.answers.roles !== undefined);
    return html`<section class="card">
        <h2 class="t-h2 pad-x">${files.questions}</h2>
        <ul>
          ${matters.map((matter) => this.matter(matter, inspection, (id, option) => this.collect({ [id]: option })))}
        </ul>
        <div class="pad-x row wrap">
          <button class="btn primary" ?disabled=${!ready} @click=${() => this.session.retry(waiting, this.answers)}>
            ${files.tryAnswers}
          </button>
          <button class="btn plain" @click=${() => this.session.dismiss(waiting)}>${files.refusedDismiss}</button>
          ${ready ? nothing : html`<span class="t-sm c2">${files.answerFirst}</span>`}
        </div>
      </section>
      <kq-mapping
        .session=${this.session}
        .inspection=${inspection}
        .changed=${this.answers.roles || {}}
        @kq-roles=${(event: CustomEvent<Roles>) => this.collect({ roles: { ...this.answers.roles, ...event.detail } })}
      ></kq-mapping>`;
  }

  private collect(answers: SourceAnswers): void {
    this.answers = { ...this.answers, ...answers };
  }

  private understanding(source: SourceInfo): TemplateResult {
    const matters = this.matters(source);
    const inspection = this.inspection.value;
    const answer = (answers: SourceAnswers): void =>
      void this.session.answer(source.id, source.fingerprint, answers);
    return html`${
      matters.length > 0
        ? html`<section class="card">
              <h2 class="t-h2 pad-x">${this.t.files.understanding}</h2>
              <ul>
                ${matters.map((matter) => this.matter(matter, inspection, (id, option) => answer({ [id]: option })))}
              </ul>
            </section>`
        : nothing
    }
      <kq-mapping
        .session=${this.session}
        .inspection=${inspection}
        @kq-roles=${(event: CustomEvent<Roles>) => answer({ roles: event.detail })}
      ></kq-mapping>`;
  }

  private matter(
    matter: Matter,
    inspection: Inspection | null,
    choose: (id: string, option: string) => void,
  ): TemplateResult {
    return matterRow(matter, { text: this.t, columns: inspection ? inspection.columns : [], choose });
  }

  private results(): TemplateResult | typeof nothing {
    if (!this.session.book) return nothing;
    return html`<div class="page">
      <kq-ledger .session=${this.session}></kq-ledger>
      <kq-issues .session=${this.session}></kq-issues>
    </div>`;
  }

  private bar(): TemplateResult {
    const { files } = this.t;
    const { session, source } = this;
    return html`<div class="bar">
      <span class="grow t-sm c2">${session.memory ? files.remembered : nothing}</span>
      ${
        source && !session.isSample
          ? html`<button class="btn" @click=${() => session.removeSource(source.id)}>${icon('undo')}${files.remove}</button>`
          : nothing
      }
      ${fileButton(files.add, '', (chosen) => void session.take(chosen))}
      ${
        session.summary
          ? html`<button class="btn primary" @click=${() => session.go({ screen: 'overview' })}>
              ${files.openBook(session.summary.customers)}
            </button>`
          : nothing
      }
    </div>`;
  }
}
