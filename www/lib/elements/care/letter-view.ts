/** The message as its first reader sees it, with what only the owner knows still to be typed. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Draft, fieldsOf, variablesOf } from '../../care/compose/template.js';
import type { ZnsParameter } from '../../channels/types.js';
import type { CareChannel, Recipient } from '../../contract.js';
import { missingIn, OWNER_FILLS, type Part, partsOf, type Values } from '../../playbooks/fill.js';
import type { Variable } from '../../playbooks/types.js';
import { BookView, props } from '../view.js';

export class LetterView extends BookView {
  static override properties = props('draft', 'person', 'values', 'channel', 'parameters');
  draft!: Draft;
  person: Recipient | null = null;
  values: Values = {};
  channel: CareChannel = 'zns';
  parameters: readonly ZnsParameter[] = [];

  protected override render(): TemplateResult {
    const { care, playbook, noName } = this.t;
    const { draft } = this;
    const lines = fieldsOf(draft).map(({ text }) => text);
    const typed = OWNER_FILLS.filter((name) => name !== 'ten_tiem' && variablesOf(draft).includes(name));
    const lacks = this.person
      ? missingIn(lines, this.values).filter((name) => !OWNER_FILLS.includes(name))
      : [];
    return html`<section class="card pad stack phone-card">
      <h2 class="t-h2">${care.write.message}</h2>
      <div class="phone"><div class="phone-screen">
        <div class="phone-head"><span class="avatar" aria-hidden="true">${this.session.shop.slice(0, 1) || '•'}</span>
          <span><b>${this.session.shop || this.t.product}</b><span class="second t-xs c3">${care.channels[this.channel]}</span></span></div>
        <div class="bubble">
          ${draft.subject ? html`<p><b>${this.line(draft.subject)}</b></p>` : nothing}
          ${draft.title ? html`<p><b>${this.line(draft.title)}</b></p>` : nothing}
          ${draft.body.map((text) => html`<p>${this.line(text)}</p>`)}
          ${draft.button ? html`<span class="cta">${draft.button}</span>` : nothing}
        </div>
      </div></div>
      <button class="btn" @click=${() => this.tell('kq-edit', null)}>${care.write.edit}</button>
      ${this.person ? html`<p class="t-sm c3 center">${care.write.sampleOf(this.person.name ?? noName)}</p>` : nothing}
      ${lacks.length > 0 ? html`<p class="t-sm warn">${this.t.group.unknown(lacks.map((name) => playbook.variables[name]).join(', '))}</p>` : nothing}
      ${typed.length > 0 ? html`<div class="gaps">${typed.map((name) => this.field(name))}</div>` : nothing}
      ${this.parameters.length > 0 ? html`<p class="t-sm c2">${care.write.parameters(this.parameters.map(({ name }) => name).join(', '))}</p>` : nothing}
    </section>`;
  }

  private line(text: string): TemplateResult[] {
    return partsOf(text, this.values).map((part) => this.piece(part));
  }

  private piece(part: Part): TemplateResult {
    if ('text' in part) return html`${part.text}`;
    if (part.value !== null) return html`<span class="var">${part.value}</span>`;
    return html`<span class="gap">[${this.t.playbook.variables[part.variable]}]</span>`;
  }

  private field(name: Variable): TemplateResult {
    const { session } = this;
    return html`<label class="field"><span class="t-sm nw">${this.t.playbook.variables[name]}</span>
      <input .value=${session.values.get(name) || ''} @change=${(event: Event) => {
        session.values.set(name, (event.target as HTMLInputElement).value);
        session.changed();
      }} /></label>`;
  }
}
