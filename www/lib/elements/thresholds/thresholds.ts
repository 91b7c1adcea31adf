/** Thresholds: drag an edge, see at once who would change groups. The book changes only on "Áp dụng". */
import { html, nothing, type TemplateResult } from 'lit';
import type { PolicyInput, Preview } from '../../contract.js';
import { sharedPolicy } from '../../policy-file.js';
import { Latest } from '../controllers.js';
import { faultOf, faultWords } from '../faults.js';
import { BookView, props } from '../view.js';
import { changedNames, headline, movedIn, policyOf, type Thresholds as Values } from './draft.js';

const TOLD_MOVES = 4;

export class Thresholds extends BookView {
  static override properties = props('fileFault');
  private fileFault: string | null = null;

  private readonly preview = new Latest<PolicyInput, Preview>(this, (policy) => this.book.preview(policy));

  private get values(): Values {
    return this.session.thresholdDraft?.values ?? this.book.policy.thresholds;
  }

  /** A policy from a file: its rules too, not only its thresholds. */
  private get loaded(): PolicyInput | null {
    return this.session.thresholdDraft?.loaded ?? null;
  }

  /** What is tried is the session's, so that a look at another screen does not lose it. */
  private try(values: Values, loaded: PolicyInput | null): void {
    this.session.thresholdDraft = { values, loaded };
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    const policy = policyOf(this.values, this.book.policy, this.loaded);
    this.preview.want(`${this.session.version}:${JSON.stringify(policy)}`, policy);
  }

  protected override render(): TemplateResult {
    const { thresholds } = this.t;
    const { book, summary, values } = this;
    const preview = this.preview.value;
    const base = book.policy.thresholds;
    const changed = changedNames(values, base).length + (this.loaded ? 1 : 0);
    return html`<div class="page">
      <header class="stack tight">
        <h1 class="t-h1">${this.session.language.tie(headline(this.t, summary, base, values, preview))}</h1>
        <p class="c2">${thresholds.hint}</p>
        <div>
          <button class="link" @click=${() => this.session.go({ screen: 'schemes' })}>
            ${this.t.schemes.linkThresholds}
          </button>
        </div>
      </header>
      <div class="tuning">
        <section class="card">
          <div class="head pad-x">
            <h2 class="t-h2">${thresholds.heading}</h2>
            <span class="t-sm c3">${thresholds.changed(changed)}</span>
          </div>
          <kq-tuning
            .draft=${values}
            @kq-draft=${(event: CustomEvent<Values>) => {
              this.try(event.detail, this.loaded);
            }}
          ></kq-tuning>
          ${this.fileButtons()}
        </section>
        ${preview ? this.results(preview) : nothing}
      </div>
      ${this.bar(changed === 0)}
    </div>`;
  }

  private results(preview: Preview): TemplateResult {
    const { thresholds } = this.t;
    return html`<section class="card pad stack">
      <div class="head">
        <h2 class="t-h2">${thresholds.flow}</h2>
        <span class="t-sm c3">${thresholds.everybody(this.summary.customers)}</span>
      </div>
      <kq-flow class="line-box" .preview=${preview}></kq-flow>
      ${this.moves(preview)}
    </section>`;
  }

  private moves({ moves }: Preview): TemplateResult {
    const { thresholds } = this.t;
    const told = [...new Set(moves.map((move) => move.to))].map((to) => {
      const parts = moves.filter((move) => move.to === to);
      return { to, parts, count: parts.reduce((sum, move) => sum + move.customers, 0) };
    });
    if (told.length === 0) return html`<p class="c2">${thresholds.noMoves}</p>`;
    told.sort((a, b) => b.count - a.count);
    return html`<ul class="c2" aria-live="polite">
      ${told.slice(0, TOLD_MOVES).map(({ to, parts, count }) => {
        const from = parts.map((move) => thresholds.movePart(move.customers, this.names(move.from).name));
        return html`<li>${thresholds.moveText(count, this.names(to).name, from.join(', '))}</li>`;
      })}
    </ul>`;
  }

  private fileButtons(): TemplateResult {
    const { thresholds } = this.t;
    return html`<div class="threshold row wrap no-gap">
      <button class="btn plain" @click=${this.save}>${thresholds.save}</button>
      <label class="btn plain">
        ${thresholds.load}<input class="sr" type="file" accept=".json,application/json" @change=${this.load} />
      </label>
    </div>`;
  }

  private bar(unchanged: boolean): TemplateResult {
    const { thresholds } = this.t;
    const fault = this.fileFault ?? (this.preview.error ? this.refusal(this.preview.error) : '');
    const { value } = this.preview;
    const effect = unchanged ? thresholds.nothingToApply : value ? thresholds.moved(movedIn(value)) : '';
    return html`<div class="bar">
      <p class="t-sm grow ${fault ? 'neg' : 'c2'}" role="status">${fault || effect}</p>
      <button class="btn" ?disabled=${unchanged} @click=${this.reset}>${thresholds.reset}</button>
      <button class="btn primary" ?disabled=${unchanged} @click=${this.apply}>${thresholds.apply}</button>
    </div>`;
  }

  private readonly reset = (): void => {
    this.session.thresholdDraft = null;
    this.fileFault = null;
    this.requestUpdate();
  };

  private readonly apply = async (): Promise<void> => {
    const { session, t } = this;
    const old = this.book.policy;
    const moved = this.preview.value ? movedIn(this.preview.value) : 0;
    if (!(await session.applyPolicy(policyOf(this.values, this.book.policy, this.loaded)))) return;
    this.reset();
    session.toast(t.thresholds.applied(moved), () => void session.applyPolicy(old));
  };

  private readonly save = (): void => {
    const policy = sharedPolicy({ ...this.book.policy, ...this.loaded, thresholds: this.values });
    const blob = new Blob([JSON.stringify(policy, null, 2)], { type: 'application/json' });
    void this.session.save(this.t.thresholds.fileName, blob);
  };

  private readonly load = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    this.fileFault = null;
    try {
      const policy = JSON.parse(await file.text()) as PolicyInput;
      await this.book.preview(policy);
      this.try({ ...this.book.policy.thresholds, ...policy.thresholds }, policy);
    } catch (error) {
      this.fileFault = error instanceof SyntaxError ? this.t.thresholds.notPolicy : this.refusal(error);
    }
    input.value = '';
  };

  /** Why a policy is refused, and at which place of the file. */
  private refusal(error: unknown): string {
    const fault = faultOf(error);
    const [what, mend] = faultWords(this.t, fault);
    const { path } = (fault.details || {}) as { path?: string };
    return `${path ? this.t.thresholds.refused(path, what) : what}. ${mend}`.trim();
  }
}
