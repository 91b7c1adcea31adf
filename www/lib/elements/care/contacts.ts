/** Contacts of one customer on the customer's page: what was said, and one tap to note more. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CareChannel, Contact, ContactOutcome } from '../../contract.js';
import { Latest } from '../controllers.js';
import { icon } from '../parts/icons.js';
import { selectField } from '../parts/select.js';
import { BookView, props } from '../view.js';
import { OUTCOMES, outcomeButtons } from './outcomes.js';
import { reasonText } from './told.js';

const CHANNELS: readonly CareChannel[] = ['call', 'zns', 'oa', 'sms', 'email'];

export class ContactsCard extends BookView {
  static override properties = props('customer', 'name', 'channel');
  customer = '';
  name = '';
  private channel: CareChannel = 'call';

  private readonly found = new Latest<string, Contact[]>(this, (id) => this.book.contacts(id));

  protected override willUpdate(): void {
    const { version, contactsVersion } = this.session;
    this.found.want(`${version}:${contactsVersion}:${this.customer}`, this.customer);
  }

  protected override render(): TemplateResult {
    const { care } = this.t;
    const list = this.found.value ?? [];
    const channels = CHANNELS.map((one) => [one, care.channels[one]] as const);
    return html`<section class="stack">
      <h3 class="t-h2">${care.log.title}</h3>
      ${list.length === 0 ? html`<p class="t-sm c2">${care.log.none}</p>` : html`<details><summary class="link">${care.log.noted(list.length)}</summary><ul class="moves t-sm">${list.map((one) => this.line(one))}</ul></details>`}
      <div class="row wrap"><span class="t-sm c2" aria-hidden="true">${care.log.through}</span>
        ${selectField(care.log.through, channels, this.channel, (value) => {
          this.channel = value as CareChannel;
        })}</div>
      ${outcomeButtons(this.t, (outcome) => void this.note(outcome), [...OUTCOMES, 'consented'])}
    </section>`;
  }

  private line({ id, day, time, channel, outcome, reason, note }: Contact): TemplateResult {
    const { care } = this.t;
    return html`<li>
      <span>${this.f.day(day)}${time ? ` ${time}` : ''} · ${care.log.entry(care.channels[channel], care.outcomes[outcome])}
        ${reason ? html`<span class="c3">${reasonText(this.session, reason).name}</span>` : nothing}
        ${note ? html`<span class="second c3">${note}</span>` : nothing}</span>
      <button class="icon-btn" aria-label=${`${care.queue.takeBack}: ${this.f.day(day)}`} @click=${() => void this.session.forget([id])}>${icon('close', 16)}</button>
    </li>`;
  }

  private async note(outcome: ContactOutcome): Promise<void> {
    const { care } = this.t;
    const { customer, channel } = this;
    const one = {
      customer,
      channel,
      outcome,
      day: this.summary.today,
      reason: null,
      campaign: null,
      note: null,
    };
    await this.session.note([one], care.queue.noted(this.name, care.outcomes[outcome]));
  }
}
