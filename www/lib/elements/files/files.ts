/** Import that people trust: every file, how it is understood, what it adds up to, what stands aside. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Book, Inspection, Role, SourceAnswers, SourceInfo, Summary } from '../../contract.js';
import { Latest } from '../controllers.js';
import { faultOf, faultWords } from '../faults.js';
import { fileButton } from '../parts/file-input.js';
import { icon } from '../parts/icons.js';
import type { Waiting } from '../session/types.js';
import { props, View } from '../view.js';
import type { Roles } from './mapping.js';
import {
  isColumns,
  isUnsure,
  type Matter,
  matterOf,
  matterOfQuestion,
  matterOfSheets,
  matterRow,
  sheetsLeftOut,
} from './understanding.js';

/** A card stands for a file in the book, or for one that waits outside it. */
type Card = SourceInfo | Waiting;

const isWaiting = (card: Card): card is Waiting => 'fault' in card;

export class Files extends View {
  static override properties = props('chosen', 'answers');
  private chosen: Card | null = null;
  /** Answers given to a waiting file, until it is read again. */
  private answers: SourceAnswers = {};

  private readonly inspection = new Latest<string, Inspection>(this, (id) =>
    (this.session.book as Book).inspection(id),
  );

  /** What a waiting file becomes, asked for again with every answer. */
  private readonly trial = new Latest<Waiting, Summary>(this, (waiting) =>
    this.session.trial(waiting, this.answers),
  );

  private get cards(): Card[] {
    return [...this.session.waiting, ...this.session.sources];
  }

  /** The chosen file, or the first that asks something, or the first. */
  private get card(): Card | undefined {
    const { cards, chosen } = this;
    const same = cards.find(
      (card) => card === chosen || ('id' in card && chosen && 'id' in chosen && card.id === chosen.id),
    );
    return same || cards.find((card) => this.asks(card) > 0) || cards[0];
  }

  private matters(source: SourceInfo): Matter[] {
    const all = this.session.summary?.assumptions || [];
    const own = all.filter((assumption) => assumption.source === source.id).map(matterOf);
    return own.sort((a, b) => Number(isUnsure(b)) - Number(isUnsure(a)));
  }

  private asks(card: Card): number {
    if (!isWaiting(card)) return this.matters(card).filter(isUnsure).length;
    return card.inspection ? card.inspection.questions.length || 1 : 1;
  }

  protected override willUpdate(): void {
    const { card } = this;
    if (!card) return;
    if (!isWaiting(card)) this.inspection.want(`${this.session.version}:${card.id}`, card.id);
    else if (this.answers.roles) this.trial.want(card.name + JSON.stringify(this.answers), card);
  }

  protected override render(): TemplateResult {
    const { files } = this.t;
    const { summary } = this.session;
    const { card, cards } = this;
    const asks = cards.reduce((sum, other) => sum + this.asks(other), 0);
    return html`<div class="page">
      <header class="stack tight">
        <h1 class="t-h1">${this.finding(asks)}</h1>
        ${
          summary?.firstDay
            ? html`<p class="c2">
                ${files.about(Number(summary.reconciliation.orders.found), this.f.day(summary.firstDay), this.f.day(summary.lastDay || ''))}
              </p>`
            : nothing
        }
      </header>
      <div class="files">${cards.map((other) => this.cardButton(other, other === card))}</div>
      <div class="two stack wide">
        <div class="page">${card ? this.detail(card) : nothing}</div>
        ${summary ? html`<div class="page"><kq-ledger></kq-ledger><kq-issues></kq-issues><kq-workspace></kq-workspace></div>` : html`<kq-workspace></kq-workspace>`}
      </div>
      ${this.bar(card)}
    </div>`;
  }

  private finding(asks: number): string {
    const { files } = this.t;
    const { sources, waiting } = this.session;
    if (asks === 0) return files.titleDone(sources.length);
    const nothingRead = sources.length === 0 && waiting.every(({ inspection }) => !inspection);
    return nothingRead ? files.titleRefused : files.titleAsk(sources.length, asks);
  }

  private cardButton(card: Card, on: boolean): TemplateResult {
    const { files } = this.t;
    const asks = this.asks(card);
    const refused = isWaiting(card) && !card.inspection;
    const choose = (): void => {
      this.chosen = card;
      this.answers = {};
    };
    return html`<button class="card file ${on ? 'on' : ''}" aria-pressed=${on} @click=${choose}>
      <span class="head">
        <b class="file-name">${card.name}</b>
        ${
          asks > 0
            ? html`<span class="chip ask">${refused ? files.refused : files.asks(asks)}</span>`
            : html`<span class="pos">${icon('tick')}<span class="sr">${files.recognised}</span></span>`
        }
      </span>
      ${this.lines(card).map((line) => html`<span class="c2 t-sm">${line}</span>`)}
    </button>`;
  }

  private lines(card: Card): string[] {
    const { files, platforms, count } = this.t;
    if (isWaiting(card)) return [faultWords(this.t, card.fault)[0]];
    const { platform, kind, rows, firstDay, lastDay, apart, currency, sheet } = card;
    const span = firstDay && lastDay ? ` · ${this.f.day(firstDay)}–${this.f.day(lastDay)}` : '';
    const what = [platforms[platform] || platform, files.kind[kind], sheet].filter(Boolean).join(' · ');
    const lines = [what, count.rows(rows) + span];
    return apart ? [...lines, files.apart(currency || '')] : lines;
  }

  private detail(card: Card): TemplateResult {
    if (isWaiting(card)) return card.inspection ? this.questions(card, card.inspection) : this.refusal(card);
    const matters = this.matters(card);
    const inspection = this.inspection.value;
    const answer = (answers: SourceAnswers, before: SourceAnswers | undefined): void =>
      void this.session.answer(card.id, card.fingerprint, answers, before);
    const chosen = (id: string): SourceAnswers | undefined => {
      const before = matters.find((matter) => matter.id === id)?.chosen;
      return before ? { [id]: before } : undefined;
    };
    const columnOf = (role: string): number | null =>
      inspection?.columns.find((column) => column.role === role)?.index ?? null;
    const swapped = (roles: Roles): Roles =>
      Object.fromEntries(Object.keys(roles).map((role) => [role as Role, columnOf(role)]));
    return html`${inspection ? this.moreSheets(card.id, sheetsLeftOut(inspection, this.session.sources)) : nothing}${
      matters.length > 0
        ? html`<section class="card">
              <h2 class="t-h2 pad-x">${this.t.files.understanding}</h2>
              ${this.matterList(matters, inspection, (id, option) => answer({ [id]: option }, chosen(id)))}
            </section>`
        : nothing
    }
      <kq-mapping
        .inspection=${inspection}
        .changed=${{}}
        @kq-roles=${({ detail }: CustomEvent<Roles>) => answer({ roles: detail }, { roles: swapped(detail) })}
      ></kq-mapping>`;
  }

  /** A sheet a month: the others of the same header are one press away. */
  private moreSheets(id: string, names: string[]): TemplateResult | typeof nothing {
    const { files } = this.t;
    if (names.length === 0 || this.session.isSample) return nothing;
    return html`<section class="card pad stack">
      <p>${files.moreSheets(names)}</p>
      <div>
        <button class="btn primary" @click=${() => void this.session.addSheets(id, names)}>
          ${files.openSheets(names.length)}
        </button>
      </div>
    </section>`;
  }

  private refusal(waiting: Waiting): TemplateResult {
    const [what, mend] = faultWords(this.t, waiting.fault);
    return html`<section class="card pad stack" role="alert">
      <h2 class="t-h2">${waiting.name}: ${what}</h2>
      <p class="c2">${mend}</p>
      <div>${this.dismissButton(waiting)}</div>
    </section>`;
  }

  private dismissButton(waiting: Waiting): TemplateResult {
    return html`<button class="btn" @click=${() => this.session.dismiss(waiting)}>${this.t.files.refusedDismiss}</button>`;
  }

  private questions(waiting: Waiting, inspection: Inspection): TemplateResult {
    const { files } = this.t;
    const { answers } = this;
    const { columns, questions, sheets } = inspection;
    const matters = questions.map((question) => matterOfQuestion(question, answers[question.id], columns));
    if (sheets.length > 1) matters.unshift(matterOfSheets(sheets));
    const mapped = answers.roles !== undefined;
    const ready = matters.every((matter) => (isColumns(matter) ? mapped : matter.chosen !== null));
    const collect = (more: SourceAnswers): void => {
      this.answers = { ...answers, ...more };
      if (more.sheet) void this.session.retry(waiting, more);
    };
    return html`<section class="card">
        <h2 class="t-h2 pad-x">${files.questions}</h2>
        ${this.matterList(matters, inspection, (id, option) => collect({ [id]: option }))}
        ${mapped ? html`<p class="pad-x" role="status">${this.tried()}</p>` : nothing}
        <div class="pad-x row wrap">
          <button class="btn primary" ?disabled=${!ready} @click=${() => this.session.retry(waiting, answers)}>
            ${files.tryAnswers}
          </button>
          ${this.dismissButton(waiting)} ${ready ? nothing : html`<span class="t-sm c2">${files.answerFirst}</span>`}
        </div>
      </section>
      <kq-mapping
        .inspection=${inspection}
        .changed=${answers.roles || {}}
        @kq-roles=${(event: CustomEvent<Roles>) => collect({ roles: { ...answers.roles, ...event.detail } })}
      ></kq-mapping>`;
  }

  private tried(): string {
    const { files, app } = this.t;
    const { value, error, pending } = this.trial;
    if (pending) return app.grouping;
    if (error) return `${faultWords(this.t, faultOf(error))[0]}.`;
    if (!value) return '';
    const money = value.hasMoney ? this.session.language.format.short(value.revenue, value) : '';
    const days = value.firstDay ? `${this.f.day(value.firstDay)}–${this.f.day(value.lastDay || '')}` : '';
    return files.trial(
      value.customers,
      value.orders,
      [money, days].filter(Boolean).join(', '),
      value.rows.setAside,
    );
  }

  private matterList(
    matters: Matter[],
    inspection: Inspection | null,
    choose: (id: string, option: string) => void,
  ): TemplateResult {
    const context = { text: this.t, columns: inspection ? inspection.columns : [], choose };
    return html`<ul>
      ${matters.map((matter) => matterRow(matter, context))}
    </ul>`;
  }

  private bar(card: Card | undefined): TemplateResult {
    const { files } = this.t;
    const { session } = this;
    const { summary } = session;
    return html`<div class="bar">
      <p class="grow t-sm c2 no-s">${session.settings.keeps && summary ? files.remembered : nothing}</p>
      ${
        card && !isWaiting(card) && !session.isSample
          ? html`<button class="btn" @click=${() => session.removeSource(card.id)}>${files.remove}</button>`
          : nothing
      }
      ${fileButton(files.add, summary || (card && isWaiting(card) && card.inspection) ? '' : 'primary', (chosen) => void session.take(chosen))}
      ${
        summary
          ? html`<button class="btn primary" @click=${() => session.go({ screen: 'overview' })}>
              ${files.openBook(summary.customers)}
            </button>`
          : nothing
      }
    </div>`;
  }
}
