/** Import that people trust: every file, how it is understood, what it adds up to, what stands aside. */
import { html, nothing, type TemplateResult } from 'lit';
import { withAnswers } from '../../answers.js';
import type { Book, Inspection, Money, Role, SourceAnswers, SourceInfo, Summary } from '../../contract.js';
import { Latest } from '../controllers.js';
import { faultOf, faultWords } from '../faults.js';
import { fileButton } from '../parts/file-input.js';
import { icon } from '../parts/icons.js';
import type { Waiting } from '../session/types.js';
import { props, View } from '../view.js';
import type { Roles } from './mapping.js';
import {
  byWeight,
  isAtStake,
  isUnsure,
  type Matter,
  matterOf,
  matterOfQuestion,
  matterOfSheets,
  matterRow,
  sheetsLeftOut,
} from './understanding.js';

/** So many clear things below the ones that matter are folded. */
const FOLDED_FROM = 3;

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

  /** The first rows of a waiting file under the answers of now. */
  private readonly sight = new Latest<Waiting, Inspection>(this, (waiting) =>
    this.session.look(waiting, this.answers),
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
    const questions = this.inspection.value?.questions;
    const own = all.filter((assumption) => assumption.source === source.id);
    return own.map((assumption) => matterOf(assumption, questions)).sort(byWeight);
  }

  private asks(card: Card): number {
    if (!isWaiting(card)) return this.matters(card).filter(isUnsure).length;
    return card.inspection ? card.inspection.questions.length || 1 : 1;
  }

  protected override willUpdate(): void {
    const { card } = this;
    if (!card) return;
    if (!isWaiting(card)) this.inspection.want(`${this.session.version}:${card.id}`, card.id);
    else if (card.inspection) {
      const key = card.name + JSON.stringify(this.answers);
      if (Object.keys(this.answers).length > 0) this.sight.want(key, card);
      if (this.answers.roles) this.trial.want(key, card);
    }
  }

  protected override render(): TemplateResult {
    const { files } = this.t;
    const { summary } = this.session;
    const { card, cards } = this;
    const asks = cards.reduce((sum, other) => sum + this.asks(other), 0);
    const isRefused = card !== undefined && isWaiting(card) && !card.inspection;
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
      ${
        isRefused && cards.length === 1
          ? nothing
          : html`<div class="files">${cards.map((other) => this.cardButton(other, other === card))}</div>`
      }
      <div class="${isRefused ? '' : 'two '}stack wide">
        <div class="page">${card ? this.detail(card) : nothing}</div>
        ${isRefused ? nothing : summary ? html`<div class="page"><kq-ledger></kq-ledger><kq-issues></kq-issues><kq-workspace></kq-workspace></div>` : html`<kq-workspace></kq-workspace>`}
      </div>
      ${isRefused && !summary ? nothing : this.bar(card)}
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
    if (isWaiting(card)) return [faultWords(this.t, card.fault, card.name)[0]];
    const { platform, kind, rows, firstDay, lastDay, apart, currency, sheet } = card;
    const span = firstDay && lastDay ? ` · ${this.f.day(firstDay)}–${this.f.day(lastDay)}` : '';
    const what = [platforms[platform] || platform, files.kind[kind], sheet].filter(Boolean).join(' · ');
    const lines = [what, count.rows(rows) + span];
    return apart ? [...lines, files.apart(currency || '')] : lines;
  }

  private detail(card: Card): TemplateResult {
    if (isWaiting(card)) {
      return card.inspection
        ? this.questions(card, card.inspection)
        : html`<kq-refusal .waiting=${card}></kq-refusal>`;
    }
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
              ${this.matterList(
                matters,
                inspection,
                (id, option) => answer({ [id]: option }, chosen(id)),
                (id) => answer({ [id]: null }, chosen(id)),
              )}
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

  private dismissButton(waiting: Waiting): TemplateResult {
    return html`<button class="btn" @click=${() => this.session.dismiss(waiting)}>${this.t.files.refusedDismiss}</button>`;
  }

  /** A waiting file under the answers of now. */
  private seen(asked: Inspection): Inspection {
    const seen = Object.keys(this.answers).length > 0 ? this.sight.value : null;
    return seen?.fingerprint === asked.fingerprint ? seen : asked;
  }

  /** What was asked stays in sight when it is answered. */
  private mattersOf(asked: Inspection): Matter[] {
    const { columns, sheets } = this.seen(asked);
    const matters = asked.questions.map((question) =>
      matterOfQuestion(question, this.answers[question.id], columns),
    );
    return sheets.length > 1 ? [matterOfSheets(sheets), ...matters] : matters;
  }

  /** True once nothing stops the file any more. */
  private isReady(asked: Inspection): boolean {
    const stops = this.seen(asked).questions.filter(({ assumed }) => assumed === undefined);
    return stops.every(({ id }) => id !== 'columns' && this.answers[id] !== undefined);
  }

  private questions(waiting: Waiting, asked: Inspection): TemplateResult {
    const { files } = this.t;
    const { answers } = this;
    const inspection = this.seen(asked);
    const matters = this.mattersOf(asked);
    const mapped = answers.roles !== undefined;
    const ready = this.isReady(asked);
    const collect = (more: SourceAnswers): void => {
      this.answers = withAnswers(this.answers, more);
      if (more.sheet) void this.session.retry(waiting, more);
    };
    return html`<section class="card">
        <h2 class="t-h2 pad-x">${files.questions}</h2>
        ${this.matterList(
          matters,
          inspection,
          (id, option) => collect({ [id]: option }),
          (id) => collect({ [id]: null }),
        )}
        ${mapped ? html`<p class="pad-x" role="status">${this.tried()}</p>` : nothing}
        <div class="pad-x row wrap">
          ${this.dismissButton(waiting)} ${ready ? nothing : html`<span class="t-sm c2">${files.answerFirst}</span>`}
        </div>
      </section>
      <kq-mapping
        .inspection=${inspection}
        .changed=${answers.roles || {}}
        .asks=${asked.questions.some(({ id }) => id === 'columns')}
        @kq-roles=${(event: CustomEvent<Roles>) => collect({ roles: event.detail })}
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
    takeBack: (id: string) => void,
  ): TemplateResult {
    const columns = inspection ? inspection.columns : [];
    const money = (amount: Money): string => this.short(amount);
    const context = { text: this.t, columns, money, choose, takeBack };
    const row = (matter: Matter): TemplateResult => matterRow(matter, context);
    const weighty = matters.filter(isAtStake);
    const rest = matters.filter((matter) => !isAtStake(matter));
    if (weighty.length === 0 || rest.length < FOLDED_FROM)
      return html`<ul>
        ${[...weighty, ...rest].map(row)}
      </ul>`;
    return html`<ul>
        ${weighty.map(row)}
      </ul>
      <details class="issue">
        <summary><span class="grow">${this.t.files.rest(rest.length)}</span>${icon('down', 16)}</summary>
        <div>${html`<ul class="plain">${rest.map(row)}</ul>`}</div>
      </details>`;
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
      ${
        card && isWaiting(card) && card.inspection
          ? html`<button
              class="btn primary"
              ?disabled=${!this.isReady(card.inspection)}
              @click=${() => session.retry(card, this.answers)}
            >
              ${files.tryAnswers}
            </button>`
          : nothing
      }
      ${fileButton(files.add, summary || (card && isWaiting(card) && card.inspection) ? '' : 'primary', (chosen) => void session.take(chosen))}
      ${
        summary
          ? html`<button
              class="btn ${card && isWaiting(card) && card.inspection ? '' : 'primary'}"
              @click=${() => session.go({ screen: 'overview' })}
            >
              ${files.openBook(summary.customers)}
            </button>`
          : nothing
      }
    </div>`;
  }
}
