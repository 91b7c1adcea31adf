/** The chosen message as a customer would see it, filled from real rows that can be stepped through. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CustomerRow } from '../../contract.js';
import {
  filled,
  lastProduct,
  linesOf,
  OWNER_FILLS,
  type Part,
  partsOf,
  type Values,
  valuesOf,
  variablesIn,
} from '../../playbooks/fill.js';
import { fitsTemplate } from '../../playbooks/limits.js';
import type { PlannedAction } from '../../playbooks/plan.js';
import type { ActionWords, Variable } from '../../playbooks/types.js';
import { Latest } from '../controllers.js';
import { icon } from '../parts/icons.js';
import { BookView, props } from '../view.js';

interface Person {
  row: CustomerRow | null;
  product: string | null;
  total: number;
}

export class Phone extends BookView {
  protected override readonly later = true;
  static override properties = props('group', 'action', 'words', 'index');
  group = '';
  action!: PlannedAction;
  words!: ActionWords;
  private index = 0;

  private readonly person = new Latest<{ group: string; index: number }, Person>(
    this,
    async ({ group, index }) => {
      const { total, rows } = await this.book.page({ group, offset: index, limit: 1 });
      const row = rows[0] ?? null;
      const customer = row && (await this.book.customer(row.id));
      return { row, product: customer && lastProduct(customer), total };
    },
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('group')) this.index = 0;
    const { group, index } = this;
    this.person.want(`${this.session.version}:${group}:${index}`, { group, index });
  }

  private get values(): Values {
    const { shop, values } = this.session;
    const person = this.person.value;
    const known =
      person?.row &&
      valuesOf({
        row: person.row,
        product: person.product,
        shop,
        policy: this.book.policy,
        channel: this.action.channel,
        format: this.f,
      });
    const typed = [...values].filter(([, text]) => text !== '');
    return { ten_tiem: shop, ...known, ...(Object.fromEntries(typed) as Values) };
  }

  protected override render(): TemplateResult {
    const { group } = this.t;
    return html`<section class="card pad stack phone-card">
      <h2 class="t-h2">${group.preview}</h2>
      ${this.screen()} ${this.steps()} ${this.note()} ${this.gaps()}
      <button class="btn" @click=${() => this.session.copy(this.lines.join('\n'))}>${group.copy}</button>
    </section>`;
  }

  private get lines(): string[] {
    return linesOf(this.words.message).map((line) => filled(line, this.values));
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
    return html`<span class="gap">{${this.t.playbook.variables[part.variable]}}</span>`;
  }

  private steps(): TemplateResult {
    const { group, noName } = this.t;
    const { value } = this.person;
    if (!value?.row) return html`<p class="t-sm c3 center">${value ? group.nobody : ''}</p>`;
    const step = (by: number): void => {
      this.index = (this.index + by + value.total) % value.total;
    };
    return html`<div class="steps">
      <button class="icon-btn" aria-label=${group.previous} @click=${() => step(-1)}>${icon('previous')}</button>
      <span class="center" aria-live="polite">
        <b>${value.row.name || noName}</b>
        <span class="second t-sm c3">${group.previewFor(this.index + 1, value.total)}</span>
      </span>
      <button class="icon-btn" aria-label=${group.next} @click=${() => step(1)}>${icon('next')}</button>
    </div>`;
  }

  private note(): TemplateResult {
    const { group } = this.t;
    const { message } = this.words;
    const { length } = this.lines.join('');
    const fits = this.action.channel === 'zns' && fitsTemplate(message, this.values);
    const missing = variablesIn(message).some((name) => !this.values[name]);
    return html`<p class="t-xs c3 center">
      ${group.filled} ${missing ? group.missing : nothing} ${fits ? group.fits(length) : group.length(length)}
    </p>`;
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
