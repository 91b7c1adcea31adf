/** Whom to write to within a sum: prices as the shop types them, the plan, and what it leaves on the table. */
import { html, nothing, type TemplateResult } from 'lit';
import { type BudgetPlan, planBudget } from '../../care/budget.js';
import type { PriceKey, Prices } from '../../channels/types.js';
import type { CareChannel, CareReason, Day, QueueRow } from '../../contract.js';
import { Latest } from '../controllers.js';
import { BookView, props } from '../view.js';
import { reasonText, sayFault } from './told.js';

/** What a message of a queue is paid as, the dearest kind of its channel. */
const PRICED: Record<CareChannel, PriceKey> = {
  zns: 'zns.promotion',
  oa: 'oa.consult',
  sms: 'sms.advertising',
  email: 'email',
  call: 'call',
};
const ALL = Object.keys(PRICED) as CareChannel[];
/** Rows of one question. */
const PAGE = 1000;

interface Asked {
  on: Day;
  prices: Prices;
  budget: number | null;
  quota: number;
  margin: number;
}

interface Planned {
  plan: BudgetPlan;
  channels: CareChannel[];
  /** Those to write to by their reason: each has a message of its own. */
  byReason: Map<CareReason, string[]>;
}

export class BudgetCard extends BookView {
  static override properties = props('on', 'most', 'budget', 'margin', 'open');
  on: Day = '';
  /** So many people can be written to. */
  most = 0;
  /** Nothing is planned before somebody opens it. */
  private open = false;
  /** In the currency's main unit; null: as much as is worth it. */
  private budget: number | null = null;
  private margin = 100;

  private readonly planned = new Latest<Asked, Planned>(this, (asked) => this.planFor(asked));

  private get unit(): number {
    return 10 ** this.summary.digits;
  }

  private async planFor({ on, prices, budget, quota, margin }: Asked): Promise<Planned> {
    const people: QueueRow[] = [];
    for (let total = 1; people.length < total; ) {
      const page = await this.book.queue({ on, offset: people.length, limit: PAGE });
      if (page.rows.length === 0) break;
      people.push(...page.rows);
      total = page.total;
    }
    const { unit } = this;
    const priced = ALL.flatMap((channel) => {
      const price = prices[PRICED[channel]];
      return price === undefined ? [] : [[channel, price * unit] as const];
    });
    const plan = planBudget({
      ...{ people, prices: Object.fromEntries(priced), quota, marginPercent: margin },
      budget: budget === null ? null : budget * unit,
    });
    const reasons = new Map(people.map(({ id, reason }) => [id, reason]));
    const byReason = new Map<CareReason, string[]>();
    for (const id of plan.chosen) {
      const reason = reasons.get(id) ?? '';
      byReason.set(reason, [...(byReason.get(reason) ?? []), id]);
    }
    const channels = ALL.filter((channel) => people.some((one) => one.channel === channel));
    return { plan, channels, byReason };
  }

  protected override willUpdate(): void {
    sayFault(this.session, this.planned);
    if (!this.open || !this.summary.hasMoney) return;
    const { version, contactsVersion, prices } = this.session;
    const { on, budget, margin, most: quota } = this;
    const asked = { on, prices, budget, quota, margin };
    this.planned.want([version, contactsVersion, JSON.stringify(asked)].join(), asked);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { budget: words } = this.t.care;
    if (!this.summary.hasMoney) return nothing;
    const toggle = (event: Event): void => {
      this.open = (event.target as HTMLDetailsElement).open;
    };
    return html`<details class="pad-x" @toggle=${toggle}>
      <summary class="link">${words.title}</summary>
      ${this.planned.value ? this.shown(this.planned.value) : html`<p class="c3" aria-busy="true">${this.t.app.loading}</p>`}
    </details>`;
  }

  private shown({ plan, channels, byReason }: Planned): TemplateResult {
    const { care } = this.t;
    const { prices } = this.session;
    return html`<div class="stack after">
      <p class="t-sm c2">${care.budget.about}</p>
      <div class="row wrap">
        ${this.field(care.budget.sum, this.budget, care.budget.noLimit, (value) => {
          this.budget = value;
        })}
        ${this.field(care.budget.margin, this.margin, '100', (value) => {
          this.margin = Math.min(100, Math.max(1, value ?? 100));
        })}
        ${channels.map((channel) =>
          this.field(care.write.price(care.channels[channel]), prices[PRICED[channel]] ?? null, '', (value) =>
            this.setPrice(PRICED[channel], value),
          ),
        )}
      </div>
      ${this.result(plan)}
      <div class="row wrap">${[...byReason].map(([reason, ids]) => this.writeTo(reason, ids))}</div>
    </div>`;
  }

  private field(
    label: string,
    value: number | null,
    placeholder: string,
    take: (value: number | null) => void,
  ): TemplateResult {
    const changed = (event: Event): void => {
      const { value: typed } = event.target as HTMLInputElement;
      const number = Math.round(Number(typed));
      take(typed === '' || !(number >= 0) ? null : number);
    };
    return html`<label class="stack tight"><span class="t-sm c2">${label}</span>
      <span class="field short price"><input type="number" inputmode="numeric" min="0" placeholder=${placeholder}
        .value=${value === null ? '' : String(value)} @change=${changed} /></span></label>`;
  }

  private setPrice(key: PriceKey, price: number | null): void {
    const { [key]: _, ...others } = this.session.prices;
    this.session.prices = price === null ? others : { ...others, [key]: price };
    this.session.changed();
  }

  private result(plan: BudgetPlan): TemplateResult {
    const { budget: words } = this.t.care;
    const { left, unpriced, notWorth } = plan;
    if (plan.people > 0 && unpriced === plan.people) return html`<p role="status">${words.noPrice}</p>`;
    return html`<div class="stack tight" role="status">
      <p><b>${words.chosen(plan.chosen.length, this.short(plan.cost), this.short(plan.expected))}</b></p>
      ${left.people > 0 ? html`<p class="t-sm c2">${words.left(left.people, this.short(left.expected))}</p>` : nothing}
      ${notWorth > 0 ? html`<p class="t-sm c2">${words.notWorth(notWorth)}</p>` : nothing}
      ${unpriced > 0 ? html`<p class="t-sm c2">${words.unpriced(unpriced)}</p>` : nothing}
      ${plan.exact ? nothing : html`<p class="t-sm c2">${words.bound(this.short(plan.atMost))}</p>`}
    </div>`;
  }

  private writeTo(reason: CareReason, ids: string[]): TemplateResult {
    const { name } = reasonText(this.session, reason);
    const go = (): void =>
      this.session.go({ screen: 'write', audience: { ids }, on: this.on, reason, title: name });
    return html`<button class="btn" @click=${go}>${this.t.care.write.titleFor(name, ids.length)}</button>`;
  }
}
