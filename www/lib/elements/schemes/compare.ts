/** Two ways to group as a flow: who goes from which group of the one to which of the other. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SchemeComparison, SchemeMoves } from '../../contract.js';
import { Latest } from '../controllers.js';
import { countButton } from '../parts/count.js';
import { selectField } from '../parts/select.js';
import { BookView, props } from '../view.js';
import { entryOf, IN_USE, libraryOf } from './library.js';
import { schemeSelect } from './pick.js';
import { groupName, schemeName, type Words } from './say.js';

/** Without another wish: what the second stage makes of customers, against the third. */
const FIRST = { before: 'giai_doan_2', after: 'giai_doan_3' };
const SHOWN = 8;
const EVERY = ' ';

export class SchemeCompare extends BookView {
  protected override readonly later = true;
  static override properties = props('words', 'chosen', 'wanted', 'only', 'whole');
  words!: Words;
  /** The way that is looked at above. */
  chosen = '';
  /** What was chosen here; else it follows the screen. */
  private wanted: Partial<Record<'before' | 'after', string>> = {};
  /** The group of the first way that is lit; all of them without one. */
  private only: string | null = null;
  private whole = false;

  /** With the two ways that it is of. */
  private readonly moves = new Latest<SchemeComparison, { pair: SchemeComparison; moves: SchemeMoves }>(
    this,
    async (pair) => ({ pair, moves: await this.book.compareSchemes(pair) }),
  );

  private get pair(): { before: string; after: string } {
    const looked = this.chosen === IN_USE || Object.values(FIRST).includes(this.chosen) ? null : this.chosen;
    const usual = looked === null ? FIRST : { before: IN_USE, after: looked };
    return { ...usual, ...this.wanted };
  }

  private get schemes(): SchemeComparison {
    const { before, after } = this.pair;
    return { before: entryOf(this.session, before).scheme, after: entryOf(this.session, after).scheme };
  }

  protected override willUpdate(): void {
    const { schemes } = this;
    const rows = [schemes.before.rows, schemes.after.rows];
    this.moves.want(`${this.session.version}:${JSON.stringify(rows)}`, schemes);
  }

  protected override render(): TemplateResult {
    const { compare, failed, wait } = this.t.schemes;
    const { value, error } = this.moves;
    return html`<section class="card pad stack">
      <div class="stack tight">
        <h2 class="t-h2">${compare.title}</h2>
        <p class="t-sm c2">${compare.lede}</p>
      </div>
      <div class="pairs">
        ${this.side('before')} ${this.side('after')}
      </div>
      ${value ? this.flow(value.pair, value.moves) : html`<p class="c2" role="status">${error ? failed : wait}</p>`}
    </section>`;
  }

  private side(side: 'before' | 'after'): TemplateResult {
    const label = this.t.schemes.compare[side];
    return html`<div class="stack tight">
      <span class="t-sm c2" aria-hidden="true">${label}</span>
      ${schemeSelect(this.session, label, libraryOf(this.session), this.pair[side], (id) => {
        this.wanted = { ...this.wanted, [side]: id };
        this.only = null;
      })}
    </div>`;
  }

  private flow({ before, after }: SchemeComparison, all: SchemeMoves): TemplateResult {
    const { compare } = this.t.schemes;
    const ids = all.before.filter(({ customers }) => customers > 0).map(({ id }) => id);
    const only = this.only !== null && ids.some((id) => (id ?? EVERY) === this.only) ? this.only : null;
    const moves = all.moves.filter(({ from }) => only === null || (from ?? EVERY) === only);
    const shown = this.whole ? moves : [...moves].sort((a, b) => b.customers - a.customers).slice(0, SHOWN);
    const name = (id: string | null): string => groupName(this.words, before, id);
    return html`<kq-scheme-flow
        class="line-box"
        .moves=${all}
        .only=${only}
        .nameBefore=${name}
        .nameAfter=${(id: string | null) => groupName(this.words, after, id)}
      ></kq-scheme-flow>
      <div>
        ${selectField(
          compare.from,
          [['', compare.all], ...ids.map((id): [string, string] => [id ?? EVERY, compare.only(name(id))])],
          only ?? '',
          (id) => {
            this.only = id === '' ? null : id;
          },
        )}
      </div>
      <table class="scheme-moves">
        <thead>
          <tr>
            <th scope="col">${compare.from}</th>
            <th scope="col">${compare.to}</th>
            <th scope="col" class="num">${this.t.schemes.people}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((move) => this.row({ before, after }, all, move))}
        </tbody>
      </table>
      ${
        moves.length > shown.length
          ? html`<div><button class="btn plain" @click=${() => {
              this.whole = true;
            }}>${this.t.app.more}</button></div>`
          : nothing
      }`;
  }

  private row(
    { before, after }: SchemeComparison,
    all: SchemeMoves,
    { from, to, customers }: SchemeMoves['moves'][number],
  ): TemplateResult {
    const whole = all.before.find(({ id }) => id === from)?.customers ?? 0;
    const [left, right] = [groupName(this.words, before, from), groupName(this.words, after, to)];
    const within = [
      { scheme: before, group: from },
      { scheme: after, group: to },
    ];
    const title = `${left} → ${right}`;
    return html`<tr>
      <th scope="row" title=${schemeName(this.session, before)}>${left}</th>
      <td title=${schemeName(this.session, after)}>${right}</td>
      <td class="num">
        ${countButton(this.session, customers, { within }, title)}
        <span class="share">${this.f.percent(whole > 0 ? customers / whole : 0, 0)}</span>
      </td>
    </tr>`;
  }
}
