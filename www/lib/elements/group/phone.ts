/** The chosen message as a customer would see it, filled from real rows that can be stepped through. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CustomerQuery } from '../../contract.js';
import {
  boughtBy,
  filledLines,
  lengthOf,
  linesOf,
  missingIn,
  OWNER_FILLS,
  type Part,
  partsOf,
  type Values,
  variablesIn,
} from '../../playbooks/fill.js';
import { fitsTemplate } from '../../playbooks/limits.js';
import type { PlannedAction } from '../../playbooks/plan.js';
import type { ActionWords, Variable } from '../../playbooks/types.js';
import { meaningOf } from '../../playbooks/variables.js';
import { VOICES, voiceName } from '../../playbooks/voice.js';
import { Latest } from '../controllers.js';
import { icon } from '../parts/icons.js';
import { selectField } from '../parts/select.js';
import { type Person, personValues } from '../parts/sentence.js';
import { BookView, props } from '../view.js';

interface Shown {
  person: Person | null;
  total: number;
}

interface Wanted {
  query: CustomerQuery;
  index: number;
  points: boolean;
}

export class Phone extends BookView {
  protected override readonly later = true;
  static override properties = props('query', 'most', 'action', 'words', 'index');
  /** Whom the message is for. */
  query: CustomerQuery = {};
  /** Only so many of them, where the list is cut. */
  most = Number.POSITIVE_INFINITY;
  action!: PlannedAction;
  words!: ActionWords;
  private index = 0;

  private readonly shown = new Latest<Wanted, Shown>(this, async ({ query, index, points }) => {
    const { total, rows } = await this.book.page({ ...query, offset: index, limit: 1 });
    const row = rows[0];
    const customer = row && (await this.book.customer(row.id));
    if (!customer) return { person: null, total };
    const member = points ? await this.book.member(row.id) : null;
    const active = member === null ? null : Number(member.points.active);
    return { person: { row, bought: boughtBy(customer), points: active }, total };
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    const query = JSON.stringify(this.query);
    if (changed.has('query') && query !== JSON.stringify(changed.get('query'))) this.index = 0;
    const { index } = this;
    const points = this.session.knows.programme;
    const key = `${this.session.version}:${query}:${index}:${points}`;
    this.shown.want(key, { query: this.query, index, points });
  }

  private get total(): number {
    return Math.min(this.shown.value?.total ?? 0, this.most);
  }

  private get values(): Values {
    const { session } = this;
    const person = this.shown.value?.person;
    const known = person && personValues(session, person, this.action.channel);
    const typed = [...session.values].filter(([, text]) => text !== '');
    return { ten_tiem: session.shop, ...known, ...(Object.fromEntries(typed) as Values) };
  }

  protected override render(): TemplateResult {
    const { group } = this.t;
    // Only what is whole can be copied, and only with a person behind it.
    const text = this.shown.value?.person ? filledLines(linesOf(this.words.message), this.values) : null;
    return html`<section class="card pad stack phone-card">
      <h2 class="t-h2">${group.preview}</h2>
      ${this.screen()} ${this.steps()} ${this.note()} ${this.gaps()} ${this.voice()}
      <button class="btn" ?disabled=${text === null} @click=${() => text !== null && this.session.copy(text)}>
        ${group.copy}
      </button>
    </section>`;
  }

  private screen(): TemplateResult {
    const { channels, tags } = this.t.playbook;
    const { channel, tag } = this.action;
    const { message } = this.words;
    const shop = this.values.ten_tiem || '';
    return html`<div class="phone">
      <div class="phone-screen">
        <div class="phone-head">
          <span class="avatar" aria-hidden="true">${shop.split(' ').pop()?.slice(0, 1) || '•'}</span>
          <span>
            <b>${shop || this.t.product}</b>
            <span class="second t-xs c3">${channels[channel]}${tag ? ` · ${tags[tag]}` : ''}</span>
          </span>
        </div>
        <div class="bubble">
          ${message.title ? html`<p><b>${this.line(message.title)}</b></p>` : nothing}
          ${message.body.map((text) => html`<p>${this.line(text)}</p>`)}
          ${message.button ? html`<span class="cta">${message.button}</span>` : nothing}
        </div>
      </div>
    </div>`;
  }

  private line(text: string): TemplateResult[] {
    return partsOf(text, this.values).map((part) => this.piece(part));
  }

  private piece(part: Part): TemplateResult {
    if ('text' in part) return html`${part.text}`;
    if (part.value !== null) return html`<span class="var">${part.value}</span>`;
    return html`<span class="gap">[${this.t.playbook.variables[part.variable]}]</span>`;
  }

  private steps(): TemplateResult {
    const { group, noName } = this.t;
    const { total } = this;
    const { value } = this.shown;
    if (!value?.person) return html`<p class="t-sm c3 center">${value ? group.nobody : ''}</p>`;
    const step = (by: number): void => {
      this.index = (this.index + by + total) % total;
    };
    return html`<div class="steps">
      <button class="icon-btn" aria-label=${group.previous} @click=${() => step(-1)}>${icon('previous')}</button>
      <span class="center" aria-live="polite">
        <b>${value.person.row.name || noName}</b>
        <span class="second t-sm c3">${group.previewFor(this.index + 1, total)}</span>
      </span>
      <button class="icon-btn" aria-label=${group.next} @click=${() => step(1)}>${icon('next')}</button>
    </div>`;
  }

  /** What is still missing: the owner's words, or what no file tells of this person. */
  private note(): TemplateResult {
    const { group, playbook } = this.t;
    const { message } = this.words;
    const lines = linesOf(message);
    const length = lines.reduce((sum, line) => sum + lengthOf(line, this.values), 0);
    const fits = this.action.channel === 'zns' && fitsTemplate(message, this.values);
    const missing = this.shown.value?.person ? missingIn(lines, this.values) : [];
    const unknown = missing.filter((name) => meaningOf(name).from === 'customer');
    const waits = missing.length > unknown.length;
    return html`<p class="t-xs c3 center">
      ${group.filled} ${waits ? group.missing : nothing} ${fits ? group.fits(length) : group.length(length)}
      ${unknown.length > 0 ? html`<span class="warn">${group.unknown(unknown.map((name) => playbook.variables[name]).join(', '))}</span>` : nothing}
    </p>`;
  }

  /** How the shop speaks, where the words leave it open. */
  private voice(): TemplateResult | typeof nothing {
    const { session } = this;
    const open = variablesIn(this.words.message).some((name) => meaningOf(name).from === 'voice');
    if (!open) return nothing;
    const { voice, unclear } = this.t.group;
    const choices = VOICES.map((one) => [one.id, voiceName(one, unclear)] as const);
    const choose = (id: string): void => {
      session.voiceId = id;
      session.changed();
      void session.settings.changed();
    };
    return html`<div class="row wrap">
      <span class="t-sm" aria-hidden="true">${voice}</span>${selectField(voice, choices, session.voice.id, choose)}
    </div>`;
  }

  /** What only the owner knows: the offer, its last day, its conditions. */
  private gaps(): TemplateResult | typeof nothing {
    const { session } = this;
    const needed = variablesIn(this.words.message).filter(
      (name) => OWNER_FILLS.includes(name) && (session.values.has(name) || !this.values[name]),
    );
    if (needed.length === 0) return nothing;
    return html`<div class="gaps">${needed.map((name) => this.gap(name))}</div>`;
  }

  private gap(name: Variable): TemplateResult {
    const { playbook } = this.t;
    return html`<label class="field">
      <span class="t-sm nw">${playbook.variables[name]}</span>
      <input
        .value=${this.session.values.get(name) || ''}
        @input=${(event: Event) => {
          this.session.values.set(name, (event.target as HTMLInputElement).value);
          this.requestUpdate();
        }}
      />
    </label>`;
  }
}
