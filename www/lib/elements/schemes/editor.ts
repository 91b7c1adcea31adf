/** A scheme being changed: rows in their order, each with its people as they are dragged together. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CustomerRow, Scheme, SchemeResult, SchemeRow } from '../../contract.js';
import { writtenIn } from '../../i18n/language.js';
import { Latest } from '../controllers.js';
import { glyph } from '../parts/glyph.js';
import { BookView, props } from '../view.js';
import { conditionTree } from './condition.js';
import { edited, type SchemeDraft, undone } from './draft.js';
import { addRow, type Edit, moveRow, namesPeople, removeRow, renameRow, renameScheme } from './edit.js';
import { ownId } from './library.js';
import { mendOf, proofCard } from './proof.js';
import { conditionWords, groupName, placeWords, schemeName, type Words } from './say.js';

/** Every row a group of its own: so that people are counted by row. */
const numbered = (scheme: Scheme): Scheme => ({
  rows: scheme.rows.map(({ when }, index) => ({ id: `r${index}`, when })),
});
const NAMES = 3;

export class SchemeEditor extends BookView {
  static override properties = props('words');
  words!: Words;

  private readonly counts = new Latest<Scheme, SchemeResult>(this, (scheme) => this.book.scheme(scheme));
  private readonly alone = new Latest<Scheme, number>(this, async (scheme) => {
    const { groups } = await this.book.scheme(scheme);
    return groups[0]?.customers ?? 0;
  });
  private readonly first = new Latest<{ scheme: Scheme; group: string }, CustomerRow[]>(
    this,
    async (within) => {
      const { rows } = await this.book.page({ within: [within], limit: NAMES });
      return rows;
    },
  );

  private get draft(): SchemeDraft {
    return this.session.schemeDraft as SchemeDraft;
  }

  /** A draft ends while an update still waits. */
  protected override shouldUpdate(): boolean {
    return super.shouldUpdate() && this.session.schemeDraft !== null;
  }

  protected override willUpdate(): void {
    const { scheme, open } = this.draft;
    const version = String(this.session.version);
    const all = numbered(scheme);
    const key = `${version}:${JSON.stringify(all)}`;
    this.counts.want(key, all);
    const row = open === null ? undefined : scheme.rows[open];
    if (!row) return;
    const group = `r${open}`;
    this.alone.want(`${version}:${JSON.stringify(row.when)}`, { rows: [{ id: 'r', when: row.when }] });
    this.first.want(`${group}:${key}`, { scheme: all, group });
  }

  /** One step, and what follows from it on the screen. */
  private readonly step = (edit: Edit, step = ''): void => {
    this.change(edited(this.draft, edit, step));
  };

  private change(draft: SchemeDraft | null): void {
    this.session.schemeDraft = draft;
    this.session.changed();
  }

  protected override render(): TemplateResult {
    const { scheme, refused } = this.draft;
    const { editor, refused: refusedAt } = this.t.schemes;
    const { value } = this.counts;
    const fault = refused ? refusedAt(placeWords(this.session, refused.path), editor.why[refused.why]) : '';
    return html`<div class="page schemes">
      <header class="stack tight">
        <h1 class="t-h1">${editor.title}</h1>
        <p class="c2 prose">${editor.lede}</p>
      </header>
      <div class="two stack wide">
        <div class="stack">
          ${this.nameField()}
          <ol class="stack rules">${scheme.rows.map((row, index) => this.row(row, index))}</ol>
          <div><button class="btn" @click=${this.add}>${editor.add}</button></div>
        </div>
        <div class="page">
          ${value ? proofCard(this.words, scheme, value, this.mend) : nothing}
          <kq-scheme-json .words=${this.words} .scheme=${scheme}></kq-scheme-json>
        </div>
      </div>
      <div class="bar">
        <p class="t-sm grow ${fault ? 'neg' : ''}" role="status">${fault}</p>
        <button class="btn plain" @click=${() => this.change(null)}>${editor.leave}</button>
        <button class="btn" ?disabled=${this.draft.past.length === 0} @click=${() => this.change(undone(this.draft))}>
          ${editor.undo}
        </button>
        <button class="btn primary" @click=${this.save}>${editor.save}</button>
      </div>
    </div>`;
  }

  private nameField(): TemplateResult {
    const { scheme } = this.draft;
    const { editor } = this.t.schemes;
    return textField(editor.name, schemeName(this.session, scheme), (name) =>
      this.step(renameScheme(scheme, name, writtenIn(this.session.language))),
    );
  }

  private readonly add = (): void => {
    const { scheme } = this.draft;
    // Above the rows for everybody, or nobody would ever come to it.
    const last = scheme.rows.at(-1);
    const isOpenEnd = last && 'all' in last.when && last.when.all.length === 0;
    const at = scheme.rows.length - (isOpenEnd ? 1 : 0);
    this.step(addRow(scheme, at, this.t.schemes.editor.newGroup));
    if (!this.draft.refused) this.change({ ...this.draft, open: at });
  };

  private readonly mend = (): void => {
    const { value } = this.counts;
    const { rest } = this.t.schemes;
    const { scheme } = this.draft;
    if (!value?.mend) return;
    const names = { vi: rest, en: rest };
    const rows = mendOf(value, names)?.rows.map((row): SchemeRow => {
      const from = /^r(\d+)$/.exec(row.id);
      return (from && scheme.rows[Number(from[1])]) || row;
    });
    if (rows) this.step({ scheme: { ...scheme, rows } });
  };

  private readonly save = async (): Promise<void> => {
    const { scheme, replaces } = this.draft;
    const name = schemeName(this.session, scheme);
    await this.session.keepScheme({ ...scheme, version: 1, id: ownId(this.session, scheme, replaces) });
    const { editor } = this.t.schemes;
    this.session.toast(namesPeople(scheme) ? editor.savedLocked(name) : editor.saved(name));
  };

  private count(index: number): number | null {
    return this.counts.value?.groups[index]?.customers ?? null;
  }

  private row(row: SchemeRow, index: number): TemplateResult {
    const { open, scheme } = this.draft;
    const name = groupName(this.words, scheme, row.id);
    const isOpen = open === index;
    const toggle = (): void => this.change({ ...this.draft, open: isOpen ? null : index, refused: null });
    const people = this.count(index);
    return html`<li class="card rule ${isOpen ? 'on' : ''}">
      <button class="rule-head" aria-expanded=${isOpen} @click=${toggle}>
        <span class="c3 nw">${index + 1}</span> ${glyph(row.id)}
        <span class="grow"><b>${name}</b></span>
        <span class="nw">${people === null ? '' : this.t.count.customers(people)}</span>
      </button>
      ${isOpen ? this.opened(index, name) : html`<p class="t-sm c2 rule-says">${conditionWords(this.words, row.when)}</p>`}
    </li>`;
  }

  private opened(index: number, name: string): TemplateResult {
    const { scheme } = this.draft;
    const { editor } = this.t.schemes;
    const last = scheme.rows.length - 1;
    const move = (to: number) => (): void => {
      this.step(moveRow(scheme, index, to));
      if (!this.draft.refused) this.change({ ...this.draft, open: to });
    };
    const remove = (): void => {
      this.step(removeRow(scheme, index));
      if (!this.draft.refused) this.change({ ...this.draft, open: null });
    };
    return html`<div class="rule-body stack">
      ${this.live(index)}
      ${textField(editor.groupName, name, (typed) =>
        this.step(renameRow(scheme, index, typed, writtenIn(this.session.language))),
      )}
      ${conditionTree({ words: this.words, scheme, book: this.book, step: this.step }, [index])}
      <div class="row wrap">
        <button class="btn" aria-label=${editor.up(name)} ?disabled=${index === 0} @click=${move(index - 1)}>↑</button>
        <button class="btn" aria-label=${editor.down(name)} ?disabled=${index === last} @click=${move(index + 1)}>↓</button>
        <button class="btn plain" aria-label=${editor.deleteOf(name)} ?disabled=${last === 0} @click=${remove}>${editor.delete}</button>
        <button class="btn" @click=${() => this.change({ ...this.draft, open: null })}>${editor.close}</button>
      </div>
    </div>`;
  }

  /** How many, who comes first, and who is in a group above instead. */
  private live(index: number): TemplateResult {
    const { scheme } = this.draft;
    const { editor, list } = this.t.schemes;
    const count = this.count(index);
    const alone = this.alone.value;
    if (count === null) return html`<p class="live" role="status">${this.t.schemes.wait}</p>`;
    const names = (this.first.value ?? []).map(({ name }) => firstName(name)).filter(Boolean);
    const taken = alone === null || this.alone.pending || this.counts.pending ? 0 : alone - count;
    const within = [{ scheme: numbered(scheme), group: `r${index}` }];
    const name = groupName(this.words, scheme, scheme.rows[index]?.id ?? null);
    const show = (): void =>
      this.session.go({
        screen: 'customers',
        query: { within },
        title: list(name, schemeName(this.session, scheme)),
      });
    return html`<div class="live stack tight">
      <p role="status"><b>${editor.live(count)}</b></p>
      ${names.length > 0 && count > 0 ? html`<p class="t-sm">${editor.names(names.join(', '), Math.max(0, count - names.length))}</p>` : nothing}
      ${taken > 0 ? html`<p class="t-sm c2">${editor.taken(taken)}</p>` : nothing}
      ${count > 0 ? html`<div><button class="link" @click=${show}>${editor.show}</button></div>` : nothing}
    </div>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { open } = this.draft;
    if (open === this.shownOpen) return;
    this.shownOpen = open;
    // What was opened further down must be in sight.
    if (open !== null) this.querySelector('.rule.on')?.scrollIntoView({ block: 'nearest' });
  }
  private shownOpen: number | null = null;
}

/** The last word of a Vietnamese name: how people call each other. */
const firstName = (name: string | null): string => name?.trim().split(/\s+/).at(-1) ?? '';

function textField(label: string, value: string, set: (typed: string) => void): TemplateResult {
  return html`<label class="stack tight">
    <span class="t-sm c2">${label}</span>
    <span class="field"
      ><input
        autocomplete="off"
        maxlength="80"
        .value=${value}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          set(input.value);
        }}
    /></span>
  </label>`;
}
