/** Who has a reason and is left alone today: counts, and the people behind each. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CareAudience, CareChannel, Exclusion, Gate, Queue, QueueQuery } from '../../contract.js';
import { Latest } from '../controllers.js';
import { BookView, props } from '../view.js';

/** Names shown of a list. */
const NAMES = 50;
const CHANNEL: CareChannel = 'zns';

export class LeftOutCard extends BookView {
  static override properties = props('queue', 'query', 'code');
  queue!: Queue;
  query: Pick<QueueQuery, 'on' | 'reasons'> = {};
  private code: Exclusion | null = null;

  private readonly list = new Latest<Exclusion, Gate>(this, (show) => {
    const audience: CareAudience = { queue: this.query };
    return this.book.gate({ audience, channel: CHANNEL, show, limit: NAMES, ...this.query });
  });

  protected override willUpdate(): void {
    const { version, contactsVersion } = this.session;
    if (this.code)
      this.list.want([version, contactsVersion, JSON.stringify(this.query), this.code].join(), this.code);
  }

  protected override render(): TemplateResult {
    const { out } = this.t.care;
    const { people, total, excluded } = this.queue;
    return html`<details class="pad-x">
      <summary class="link">${out.title(people - total)}</summary>
      <p class="t-sm c2">${out.sum(people, people - total, total)}</p>
      <ul class="moves t-sm">
        ${excluded.map((one) => this.line(one))}
      </ul>
    </details>`;
  }

  private line({ code, customers }: Queue['excluded'][number]): TemplateResult {
    const { care } = this.t;
    const [name, why] = care.excluded[code];
    const isOpen = this.code === code;
    return html`<li class="out-line">
      <span>${name} <span class="second c3">${why}</span></span>
      <button class="count" aria-expanded=${isOpen} aria-label=${care.out.show(name)}
        @click=${() => {
          this.code = isOpen ? null : code;
        }}>${this.f.num(customers)}</button>
      ${isOpen ? this.named(this.list.value) : nothing}
    </li>`;
  }

  private named(gate: Gate | null): TemplateResult | typeof nothing {
    if (!gate) return nothing;
    const { noName, care } = this.t;
    const { rows } = gate;
    const all = gate.excluded.find(({ code }) => code === this.code)?.customers ?? rows.length;
    return html`<ul class="out-names">
      ${rows.map(
        ({ id, name }) =>
          html`<li><button class="link" @click=${() => this.session.openCustomer(id)}>${name || noName}</button></li>`,
      )}
      ${all > rows.length ? html`<li class="c3">${care.out.more(all - rows.length)}</li>` : nothing}
    </ul>`;
  }
}
