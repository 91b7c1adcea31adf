/** The set-up of the programme: the figures a shop decides, in its own words, from the default on. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Money } from '../../contract.js';
import { mainUnits } from '../../i18n/format.js';
import { writtenIn } from '../../i18n/language.js';
import type { Programme } from '../../loyalty.js';
import { PROMOTION_NOTICE } from '../../terms/notice.js';
import { selectField } from '../parts/select.js';
import { numberField } from '../thresholds/number-field.js';
import { BookView, props } from '../view.js';
import {
  activitiesOf,
  activityOf,
  EXPIRIES,
  expiryKey,
  FIGURES,
  type Figure,
  type FigureName,
  markOf,
  multiplierOf,
  rewardOf,
  SWITCHES,
  type Switch,
  switched,
  withExpiry,
} from './draft.js';

export class LoyaltySetup extends BookView {
  static override properties = props('draft', 'suggested');
  draft!: Programme;
  /** Spend marks that would fit the shop, by tier above the first. */
  suggested: readonly Money[] | null = null;

  private get base(): Programme {
    return this.book.policy.programme;
  }

  private set(programme: Programme): void {
    this.tell('kq-programme', programme);
  }

  protected override render(): TemplateResult {
    const { loyalty } = this.t;
    return html`${this.opening()}
      <div class="threshold">
        <h3><b>${loyalty.ask.name}</b></h3>
        <label class="field">
          <input
            autocomplete="off"
            maxlength="60"
            aria-label=${loyalty.ask.name}
            .value=${this.draft.name}
            placeholder=${this.session.shop || loyalty.namePlaceholder}
            @change=${this.onName}
          />
        </label>
      </div>
      ${this.earning()} ${this.ladder()} ${this.ending()} ${this.worth()} ${this.gifts()} ${SWITCHES.map((part) => this.toggle(part))}`;
  }

  /** Whether customers have been told: the switch between what it would give and what it gives. */
  private opening(): TemplateResult {
    const [ask, says] = this.t.loyalty.opening;
    return html`<div class="threshold">
      <label class="switch">
        <input
          type="checkbox"
          .checked=${this.draft.open}
          @change=${(event: Event) => this.set({ ...this.draft, open: (event.target as HTMLInputElement).checked })}
        />
        <span><b>${ask}</b> <span class="t-sm c2">${says}</span></span>
      </label>
    </div>`;
  }

  /** Marks that fit the shop: offered, taken only by a press. */
  private offer(): TemplateResult | typeof nothing {
    const { suggest } = this.t.loyalty;
    const { ladder } = this.draft.tiers;
    const marks = this.suggested?.map((mark) => mainUnits(mark, this.session.unit)) ?? [];
    const isOfSpend = ladder.slice(1).every(({ spend }) => (spend ?? null) !== null);
    const isNew = marks.some((mark, at) => mark !== ladder[at + 1]?.spend);
    if (!isOfSpend || marks.length !== ladder.length - 1 || marks.length === 0 || !isNew) return nothing;
    const words = (this.suggested ?? []).map((mark) => this.short(mark)).join(' / ');
    const take = (): void =>
      this.set(marks.reduce((draft, mark, at) => markOf(at + 1).write(draft, mark), this.draft));
    return html`<p class="t-sm c2">${suggest.says(words)}
      <button class="link" @click=${take}>${suggest.take}</button></p>`;
  }

  private readonly onName = (event: Event): void => {
    this.set({ ...this.draft, name: (event.target as HTMLInputElement).value.trim() });
  };

  private question(ask: string, says: string, fields: unknown): TemplateResult {
    return html`<div class="threshold">
      <div class="threshold-head">
        <div class="grow"><h3><b>${ask}</b></h3><p class="t-sm c2">${says}</p></div>
        <div class="row wrap">${fields}</div>
      </div>
    </div>`;
  }

  private earning(): TemplateResult {
    const { ask, says, units } = this.t.loyalty;
    const { rate } = this.draft.points;
    const unit = this.unit;
    return html`${this.question(ask.rate, says.rate(this.f.num(rate.points)), this.field('rate', unit))}
    ${this.question(ask.minimum, says.minimum, this.field('minimum', unit))}
    ${this.question(ask.pendingDays, says.pendingDays, this.field('pendingDays', units.days))}`;
  }

  private worth(): TemplateResult {
    const { ask, says } = this.t.loyalty;
    return html`${this.question(ask.value, says.value, this.field('value', this.unit))}
    ${this.question(ask.margin, says.margin, this.field('margin', '%'))}`;
  }

  private ending(): TemplateResult {
    const { ask, says, expiries } = this.t.loyalty;
    const key = expiryKey(this.draft);
    const options = Object.keys(EXPIRIES).map((id) => [id, expiries[id as keyof typeof expiries]] as const);
    const choose = (id: string): void => this.set(withExpiry(this.draft, id));
    return this.question(ask.expiry, says.expiry, selectField(ask.expiry, options, key, choose));
  }

  private ladder(): TemplateResult {
    const { loyalty } = this.t;
    return html`<div class="threshold">
      <h3><b>${loyalty.ask.ladder}</b></h3>
      <p class="t-sm c2">${loyalty.says.ladder}</p>
      <ol class="ladder">
        ${this.draft.tiers.ladder.map(({ id, name }, at) => {
          const words = loyalty.tierName(id, name ?? null);
          return html`<li>
            <span class="tier-dot" data-step=${at}></span><b class="grow">${words}</b>
            ${at === 0 ? html`<span class="c3 t-sm">${loyalty.everybody}</span>` : this.input(markOf(at), loyalty.markOf(words), this.unit)}
            ${this.input(multiplierOf(at), loyalty.multiplierOf(words), '%')}
          </li>`;
        })}
      </ol>
      ${this.offer()}
    </div>`;
  }

  /** What points are for and what else earns them; both stand in the terms, so both are the shop's to change. */
  private gifts(): TemplateResult {
    const { ask, says, activities, units, worth, named } = this.t.loyalty;
    const row = (words: string, about: string, figure: Figure): TemplateResult => html`<li>
      <span class="grow"><b>${words}</b> <span class="t-sm c2">${about}</span></span>
      ${this.input(figure, words, units.points)}
    </li>`;
    const rewards = this.base.rewards.map((one) =>
      row(named(one.name) || one.id, worth(this.money(one.value)), rewardOf(one)),
    );
    const others = activitiesOf(this.base).map((one) => row(activities[one.activity], '', activityOf(one)));
    return html`${rewards.length > 0 ? this.list(ask.rewards, says.rewards, rewards) : nothing}
    ${others.length > 0 ? this.list(ask.activities, says.activities, others) : nothing}`;
  }

  private list(ask: string, says: string, rows: TemplateResult[]): TemplateResult {
    return html`<div class="threshold">
      <h3><b>${ask}</b></h3>
      <p class="t-sm c2">${says}</p>
      <ul class="ladder">${rows}</ul>
    </div>`;
  }

  private toggle(part: Switch): TemplateResult {
    const { switches, promotion } = this.t.loyalty;
    const [ask, says] = switches[part];
    const on = this.draft[part].enabled;
    const language = writtenIn(this.session.language);
    return html`<div class="threshold">
      <label class="switch">
        <input
          type="checkbox"
          .checked=${on}
          @change=${(event: Event) => this.set(switched(this.draft, part, (event.target as HTMLInputElement).checked))}
        />
        <span><b>${ask}</b> <span class="t-sm c2">${says}</span></span>
      </label>
      ${
        part === 'game' && on
          ? html`<p class="t-sm warn-box" role="note">${PROMOTION_NOTICE[language]}
              <span class="c3">(${promotion(language === 'vi' ? PROMOTION_NOTICE.source : PROMOTION_NOTICE.sourceEn, PROMOTION_NOTICE.date)})</span></p>`
          : nothing
      }
    </div>`;
  }

  /** The sign of the book's money; đồng where no file says another. */
  private get unit(): string {
    const { currency } = this.session.unit;
    return currency === null || currency === 'VND' ? '₫' : currency;
  }

  private field(name: FigureName, unit: string): TemplateResult {
    return this.input(FIGURES[name], this.t.loyalty.ask[name], unit);
  }

  private input(figure: Figure, label: string, unit: string): TemplateResult {
    const value = figure.read(this.draft);
    const clamp = (typed: number): number => Math.min(figure.high, Math.max(figure.low, typed));
    return numberField({
      label,
      value: this.f.num(value),
      unit,
      changed: value !== figure.read(this.base),
      set: (typed) => this.set(figure.write(this.draft, clamp(typed))),
      refuse: (typed) => this.session.toast(this.t.thresholds.notNumber(typed)),
    });
  }
}
