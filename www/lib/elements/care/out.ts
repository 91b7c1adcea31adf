/** Who has a reason and is left alone today: counts, and the people behind each. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CareChannel, Day, Exclusion, Queue, Recipient } from '../../contract.js';
import { Latest } from '../controllers.js';
import { BookView, props } from '../view.js';

/** Names shown of a list. */
const NAMES = 50;
/** One of every kind of address: ZNS, OA and SMS reach the same phones. */
const CHANNELS: readonly CareChannel[] = ['zns', 'email', 'call'];

export class LeftOutCard extends BookView {
  static override properties = props('queue', 'on', 'code');
  queue!: Queue;
  on: Day = '';
  private code: Exclusion | null = null;

  private readonly list = new Latest<Exclusion, Recipient[]>(this, (code) => this.people(code));

  protected override willUpdate(): void {
    const { version, contactsVersion } = this.session;
    if (this.code) this.list.want([version, contactsVersion, this.on, this.code].join(), this.code);
  }

  /** A queue looks at every channel of a reason, a gate at one: nobody without any address is one who lacks all. */
  private async people(show: Exclusion): Promise<Recipient[]> {
    const found = new Map<string, { person: Recipient; channels: number }>();
    for (const channel of CHANNELS) {
      const query = { audience: { queue: {} }, channel, show, on: this.on, limit: 1000 };
      for (const person of (await this.book.gate(query)).rows) {
        const known = found.get(person.id);
        found.set(person.id, { person, channels: (known?.channels ?? 0) + 1 });
      }
    }
    const least = show === 'noAddress' ? CHANNELS.length : 1;
    return [...found.values()].flatMap(({ person, channels }) => (channels >= least ? person : []));
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
      ${isOpen ? this.named(this.list.value, customers) : nothing}
    </li>`;
  }

  private named(people: readonly Recipient[] | null, all: number): TemplateResult | typeof nothing {
    if (!people) return nothing;
    const { noName, care } = this.t;
    const shown = people.slice(0, NAMES);
    return html`<ul class="out-names">
      ${shown.map(
        ({ id, name }) =>
          html`<li><button class="link" @click=${() => this.session.openCustomer(id)}>${name || noName}</button></li>`,
      )}
      ${all > shown.length ? html`<li class="c3">${care.out.more(all - shown.length)}</li>` : nothing}
    </ul>`;
  }
}
