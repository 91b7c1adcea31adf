/** Where the edge of sleep could be: by the shop's own gaps, with how it was found, or by trade. Tried at a tap, never set. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Dormancy } from '../../contract.js';
import { writtenIn } from '../../i18n/language.js';
import { DORMANCY } from '../../schemes.js';
import { Latest } from '../controllers.js';
import { selectField } from '../parts/select.js';
import { BookView, props } from '../view.js';
import type { Thresholds } from './draft.js';

type Edges = Pick<Thresholds, 'dormantDays' | 'deepDormantDays'>;

const same = (one: Edges, other: Edges): boolean =>
  one.dormantDays === other.dormantDays && one.deepDormantDays === other.deepDormantDays;

export class DormancyHint extends BookView {
  static override properties = props('draft');
  draft!: Thresholds;
  private readonly found = new Latest<null, Dormancy>(this, () => this.book.dormancy());

  protected override willUpdate(): void {
    this.found.want(String(this.session.version), null);
  }

  private try({ dormantDays, deepDormantDays }: Edges): void {
    this.tell('kq-draft', { ...this.draft, dormantDays, deepDormantDays });
  }

  protected override render(): TemplateResult {
    const { dormancy } = this.t.thresholds;
    const language = writtenIn(this.session.language);
    const chosen = DORMANCY.find((preset) => same(preset, this.draft));
    const options: Array<[string, string]> = [
      ['', dormancy.none],
      ...DORMANCY.map(({ id, name, dormantDays, deepDormantDays }): [string, string] => [
        id,
        dormancy.preset(name[language], dormantDays, deepDormantDays),
      ]),
    ];
    return html`${this.own()}
      <div class="row wrap">
        <span class="t-sm c2" aria-hidden="true">${dormancy.trade}</span>
        ${selectField(dormancy.trade, options, chosen?.id ?? '', (id) => {
          const preset = DORMANCY.find((one) => one.id === id);
          if (preset) this.try(preset);
        })}
      </div>
      ${chosen?.basis === 'ours' ? html`<p class="t-sm c3">${dormancy.ours}</p>` : nothing}`;
  }

  /** What the shop's own gaps say. */
  private own(): TemplateResult | typeof nothing {
    const { dormancy } = this.t.thresholds;
    const { value, error } = this.found;
    if (error) return nothing;
    if (!value)
      return html`<p class="t-sm skeleton" aria-hidden="true">${dormancy.found(90, 90, 1000, 1000)}</p>`;
    const { suggestion, why, percent, people, gaps, leastPeople, spanDays } = value;
    if (!suggestion)
      return html`<p class="t-sm c2">
        ${why === 'shortTime' ? dormancy.shortTime(spanDays) : dormancy.fewPeople(people, leastPeople)}
      </p>`;
    const { withinDays, dormantDays, deepDormantDays } = suggestion;
    return html`<p class="t-sm c2">
      ${dormancy.found(percent, withinDays, gaps, people)}
      ${
        same(suggestion, this.draft)
          ? nothing
          : html`<button class="link" @click=${() => this.try(suggestion)}>${dormancy.try(dormantDays, deepDormantDays)}</button>`
      }
    </p>`;
  }
}
