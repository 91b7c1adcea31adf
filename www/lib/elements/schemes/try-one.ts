/** One customer under a scheme: in which group and why, why not in another, and the shortest way there. */
import { html, nothing, type TemplateResult } from 'lit';
import type {
  CustomerRow,
  Scheme,
  SchemeAsked,
  SchemeCustomer,
  SchemeCustomerRequest,
  SchemeStep,
} from '../../contract.js';
import { phoneText } from '../../i18n/format.js';
import { Latest } from '../controllers.js';
import { glyph } from '../parts/glyph.js';
import { icon } from '../parts/icons.js';
import { selectField } from '../parts/select.js';
import { BookView, props } from '../view.js';
import { askedWords, countedWords, figureWords, groupName, nameOf, type Words } from './say.js';

const TYPING_MS = 140;
const FOUND = 5;

/** The questions of a row that can be answered one by one. */
const leavesOf = (asked: SchemeAsked): SchemeAsked[] =>
  asked.kind === 'all' || asked.kind === 'any' ? (asked.of ?? []).flatMap(leavesOf) : [asked];

export class SchemeTry extends BookView {
  protected override readonly later = true;
  static override properties = props('words', 'scheme', 'search', 'customer', 'target');
  words!: Words;
  scheme!: Scheme;
  private search = '';
  private customer: CustomerRow | null = null;
  private target: string | null = null;
  private typing: ReturnType<typeof setTimeout> | undefined;

  private readonly found = new Latest<string, CustomerRow[]>(this, async (search) =>
    search.trim() ? (await this.book.page({ search, limit: FOUND })).rows : [],
  );
  private readonly said = new Latest<SchemeCustomerRequest | null, SchemeCustomer | null>(
    this,
    async (request) => (request ? this.book.schemeCustomer(request) : null),
  );

  private get groupIds(): string[] {
    return [...new Set(this.scheme.rows.map(({ id }) => id))];
  }

  protected override willUpdate(): void {
    const { scheme, customer } = this;
    const to = this.target !== null && this.groupIds.includes(this.target) ? this.target : null;
    this.found.want(`${this.session.version}:${this.search}`, this.search);
    const request = customer ? { scheme, id: customer.id, ...(to === null ? {} : { to }) } : null;
    this.said.want(`${this.session.version}:${JSON.stringify(request)}`, request);
  }

  protected override render(): TemplateResult {
    const { tryOne } = this.t.schemes;
    return html`<section class="card pad stack">
      <div class="stack tight">
        <h2 class="t-h2">${tryOne.title}</h2>
        <p class="t-sm c2">${tryOne.lede}</p>
      </div>
      <label class="field">
        ${icon('search', 18)}
        <input type="search" aria-label=${tryOne.search} placeholder=${tryOne.search} autocomplete="off" @input=${this.onType} />
      </label>
      ${this.hits()} ${this.answer()}
    </section>`;
  }

  private readonly onType = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.search = value;
      this.customer = null;
    }, TYPING_MS);
  };

  private hits(): TemplateResult | typeof nothing {
    const rows = this.found.value ?? [];
    if (!this.search.trim() || this.customer) return nothing;
    if (rows.length === 0 && !this.found.pending)
      return html`<p class="c2">${this.t.schemes.tryOne.none}</p>`;
    const pick = (row: CustomerRow) => (): void => {
      this.customer = row;
    };
    return html`<ul class="hits">
      ${rows.map(
        (row) => html`<li>
          <button @click=${pick(row)}>
            ${glyph(row.group, 16)} <span class="grow ellipsis">${row.name || this.t.noName}</span>
            <span class="t-sm c3 nw">${row.phone ? phoneText(row.phone, true) : ''}</span>
          </button>
        </li>`,
      )}
    </ul>`;
  }

  private answer(): TemplateResult | typeof nothing {
    const { customer } = this;
    const { value } = this.said;
    if (!customer || !value) return nothing;
    const { tryOne } = this.t.schemes;
    const name = customer.name || this.t.noName;
    const group = groupName(this.words, this.scheme, value.group);
    const decided = value.rows.find(({ matched }) => matched);
    const others = value.rows.filter((row) => row !== decided);
    return html`<p><b>${value.group === null ? tryOne.outside(name) : tryOne.inGroup(name, group)}</b></p>
      ${decided ? html`<ol class="asked">${this.asked(decided)}</ol>` : nothing} ${this.wayTo(value)}
      ${
        others.length > 0
          ? html`<details>
              <summary class="row"><span class="grow">${tryOne.others(others.length)}</span>${icon('down')}</summary>
              <ol class="asked">${others.map((row) => this.asked(row))}</ol>
            </details>`
          : nothing
      }`;
  }

  private asked({ group, matched, when }: SchemeCustomer['rows'][number]): TemplateResult {
    return html`<li class=${matched ? 'hit' : ''}>
      <b class="t-sm">${groupName(this.words, this.scheme, group)}</b>
      <ul class="t-sm">
        ${leavesOf(when).map((leaf) => this.leaf(leaf))}
      </ul>
    </li>`;
  }

  private leaf(asked: SchemeAsked): TemplateResult {
    const { tryOne } = this.t.schemes;
    const { holds, feature = '', actual, own } = asked;
    const verdict = holds === null ? tryOne.unknown : holds ? tryOne.yes : tryOne.no;
    const figures = own?.map((value) => figureWords(this.words, feature, value)).join(', ');
    const figure = actual === undefined ? figures : countedWords(this.words, feature, actual);
    const said = figure ? ` (${tryOne.actual(figure)})` : '';
    return html`<li>${askedWords(this.words, asked)}${said}: <span class=${holds ? 'pos' : 'c2'}>${verdict}</span></li>`;
  }

  private wayTo(said: SchemeCustomer): TemplateResult {
    const { tryOne } = this.t.schemes;
    const others = this.groupIds.filter((id) => id !== said.group);
    const groups = others.map((id): [string, string] => [id, groupName(this.words, this.scheme, id)]);
    const options: Array<[string, string]> = [['', tryOne.choose], ...groups];
    const chosen = this.target !== null && others.includes(this.target) ? this.target : null;
    return html`<div class="stack tight">
      <span class="t-sm c2" aria-hidden="true">${tryOne.target}</span>
      ${selectField(tryOne.target, options, chosen ?? '', (id) => {
        this.target = id || null;
      })}
      ${chosen === null ? nothing : this.whyNot(said)}
    </div>`;
  }

  /** What fails in the rows of a group, or that a row above came first; then the way there. */
  private whyNot(said: SchemeCustomer): TemplateResult {
    const { above } = this.t.schemes.tryOne;
    const rows = said.whyNot ?? [];
    return html`<div role="status" class="stack tight">
      <ul class="t-sm dots">
        ${rows.map(({ matched, fails, before }) =>
          matched && before !== null
            ? html`<li>${above(groupName(this.words, this.scheme, before))}</li>`
            : fails.flatMap(leavesOf).map((leaf) => this.leaf(leaf)),
        )}
      </ul>
      <p>${this.way(said)}</p>
    </div>`;
  }

  private way({ way }: SchemeCustomer): string {
    const { tryOne } = this.t.schemes;
    if (way === null) return tryOne.noWay;
    if (way.length === 0) return tryOne.here;
    return tryOne.way(way.map((step) => this.stepWords(step)).join(', '));
  }

  private stepWords({ feature, from, to, value, was }: SchemeStep): string {
    const { tryOne } = this.t.schemes;
    const name = nameOf(this.words, feature);
    const counted = (figure: typeof from): string =>
      figure === null ? '' : countedWords(this.words, feature, figure);
    const said = (one: string): string => figureWords(this.words, feature, one);
    const now = was === undefined ? counted(from) : was.map(said).join(', ');
    const next = value === undefined ? counted(to) || tryOne.another : said(value);
    return now ? tryOne.step(name, now, next) : tryOne.stepUnknown(name, next);
  }
}
