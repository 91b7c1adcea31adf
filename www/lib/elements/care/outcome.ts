/** Did it work? Each campaign beside those left alone, and what people think of the shop. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { type Campaign, questionOf } from '../../care/campaigns.js';
import { costsOf } from '../../care/costs.js';
import type { CampaignArm, CampaignResult, Leads, Opinions, Satisfaction } from '../../contract.js';
import { mainUnits } from '../../i18n/format.js';
import { orderedIds } from '../bands.js';
import { Latest } from '../controllers.js';
import { icon } from '../parts/icons.js';
import { BookView, props } from '../view.js';

/** Campaigns that are shown; the newest ones. */
const SHOWN = 6;

/** A campaign with its result, or why there is none. */
type Looked = { campaign: Campaign; result: CampaignResult | null; code: string };

/** Up to two figures, the others as zeros, never less: "about 1,900". */
function about(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.ceil(count / step) * step;
}

export class OutcomeCard extends BookView {
  protected override readonly later = true;
  static override properties = props('costs', 'ads');
  /** What was typed, by campaign: nothing of it is kept. */
  private readonly costs = new Map<string, number>();
  private ads: number | null = null;
  private readonly looked = new Latest<Campaign[], Looked[]>(this, (campaigns) =>
    Promise.all(campaigns.map((campaign) => this.look(campaign))),
  );
  private readonly leads = new Latest<null, Leads>(this, () => this.book.leads());
  private readonly thoughts = new Latest<null, Satisfaction>(this, () => this.book.satisfaction());

  private async look(campaign: Campaign): Promise<Looked> {
    if (campaign.from > this.summary.today) return { campaign, result: null, code: 'ahead' };
    try {
      return { campaign, result: await this.book.campaign(questionOf(campaign)), code: '' };
    } catch (error) {
      return { campaign, result: null, code: String((error as { code?: unknown }).code) };
    }
  }

  protected override render(): TemplateResult {
    const { session } = this;
    const campaigns = session.campaigns.slice(0, SHOWN);
    const key = `${session.version} ${session.outcomeVersion}`;
    this.looked.want(key, campaigns);
    this.thoughts.want(String(session.version), null);
    if (campaigns.length > 0) this.leads.want(String(session.version), null);
    const { campaigns: text } = this.t.outcome;
    return html`<section class="card stack figure" aria-busy=${this.looked.pending}>
        <div class="stack tight pad-x">
          <h2 class="t-h2">${text.title}</h2>
          <p class="t-sm c2">${text.about}</p>
        </div>
        ${campaigns.length === 0 ? html`<p class="pad-x c2">${text.none}</p>` : nothing}
        ${campaigns.length > 0 ? (this.looked.value ?? []).map((one) => this.campaign(one)) : nothing}
      </section>
      ${this.thoughts.value && this.thoughts.value.found > 0 ? this.satisfaction(this.thoughts.value) : nothing}`;
  }

  private campaign({ campaign, result, code }: Looked): TemplateResult {
    const { campaigns: text } = this.t.outcome;
    const { id, from, to, audience } = campaign;
    const name = campaign.name ?? id;
    const group = audience && 'group' in audience ? audience.group : '';
    const why =
      code === 'ahead'
        ? text.ahead(this.f.day(from))
        : code === 'unknown-group'
          ? text.notThere(group)
          : text.failed;
    return html`<article class="stack tight pad-x campaign">
      <div class="row spread">
        <h3 class="t-h3">${name}</h3>
        <button class="icon-btn" aria-label=${text.forget(name)} @click=${() => this.session.forgetCampaign(id)}>
          ${icon('close', 16)}
        </button>
      </div>
      <p class="t-sm c3">${text.dates(this.f.day(from), this.f.day(to))}</p>
      ${result ? this.result(campaign, result) : html`<p class="c2">${why}</p>`}
    </article>`;
  }

  private result(campaign: Campaign, result: CampaignResult): TemplateResult {
    const { campaigns: text } = this.t.outcome;
    const { treated, control, outside, verdict } = result;
    const share = ({ buyers, people }: CampaignArm): number => (people > 0 ? buyers / people : 0);
    const most = Math.max(share(treated), share(control)) || 1;
    const arm = (
      label: string,
      one: CampaignArm,
      kind: string,
    ): TemplateResult => html`<div class="arm stack tight">
      <p class="row spread">
        <span>${label}</span>
        <span><b>${one.people > 0 ? this.f.percent(share(one)) : this.t.none}</b>
          <span class="t-xs c3">${text.bought(one.buyers, one.people)}</span></span>
      </p>
      <svg class="way" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        ${svg`<rect class=${kind} width=${(share(one) / most) * 100} height="8" />`}
      </svg>
    </div>`;
    return html`<p role="status"><b>${this.sentence(result)}</b> ${this.needed(result)}</p>
      ${arm(text.treated, treated, 'plain')} ${control.people > 0 ? arm(text.control, control, 'quiet') : nothing}
      ${this.summary.today <= campaign.to ? html`<p class="t-sm c2">${text.running}</p>` : nothing}
      ${verdict === 'noControl' ? nothing : this.beside(result)}
      ${outside > 0 ? html`<p class="t-sm c2">${text.outside(outside)}</p>` : nothing}
      ${this.costsFor(campaign.id, result)}`;
  }

  private sentence({ verdict, difference }: CampaignResult): string {
    const { campaigns: text } = this.t.outcome;
    const { value, low, high } = difference ?? { value: 0, low: 0, high: 0 };
    switch (verdict) {
      case 'more':
        return text.more(value, low, high);
      case 'less':
        return text.less(value, low, high);
      case 'unclear':
        return text.unclear(low, high);
      case 'tooFew':
        return text.tooFew;
      case 'noControl':
        return text.noControl;
    }
  }

  /** How many it takes, where there are fewer. */
  private needed({ verdict, needed, treated, control }: CampaignResult): string {
    const isOpen = verdict === 'unclear' || verdict === 'tooFew';
    const there = Math.min(treated.people, control.people);
    return isOpen && needed !== null && needed > there ? this.t.outcome.campaigns.needed(about(needed)) : '';
  }

  /** What else stands beside both arms: returns, money, and how the log agrees. */
  private beside({ treated, control, spendDifference: spend }: CampaignResult): TemplateResult {
    const { campaigns: text } = this.t.outcome;
    const returned = treated.returned + control.returned > 0;
    const more = spend && Number(spend.low) > 0 ? spend : null;
    const money = more
      ? text.money(this.short(more.value), this.short(more.low), this.short(more.high))
      : this.summary.hasMoney && !spend
        ? text.noMoney
        : '';
    return html`${returned ? html`<p class="t-sm c2">${text.returned(this.f.num(treated.returned), this.f.num(control.returned))}</p>` : nothing}
      ${money ? html`<p class="t-sm c2">${money}</p>` : nothing}
      ${treated.written > 0 && treated.written < treated.people ? html`<p class="t-sm c2">${text.written(treated.written, treated.people)}</p>` : nothing}
      ${control.written > 0 ? html`<p class="t-sm warn">${text.crossed(control.written)}</p>` : nothing}`;
  }

  /** A sum in the currency's main unit, typed. */
  private sum(label: string, value: number | null, take: (value: number | null) => void): TemplateResult {
    const change = ({ target }: Event): void => {
      const typed = Number((target as HTMLInputElement).value);
      take(Number.isSafeInteger(typed) && typed > 0 ? typed : null);
    };
    return html`<label class="t-sm">${label}
      <input type="number" inputmode="numeric" min="0" step="1" .value=${value === null ? '' : String(value)} @change=${change} />
    </label>`;
  }

  /** What it cost for each that it brought: said only where it is known to have brought anybody. */
  private costsFor(id: string, result: CampaignResult): TemplateResult | typeof nothing {
    if (result.verdict !== 'more' || !this.summary.hasMoney) return nothing;
    const { campaigns: text } = this.t.outcome;
    const unit = 10 ** this.session.unit.digits;
    const cost = this.costs.get(id) ?? null;
    const named = (this.leads.value?.sources ?? []).filter(({ source }) => source !== null);
    const customers = named.reduce((total, { buyers }) => total + buyers, 0);
    const fresh = this.ads === null ? null : { cost: this.ads * unit, customers };
    const found = costsOf(result, cost === null ? null : cost * unit, fresh);
    const said = (value: number): string =>
      this.f.about(mainUnits(value, this.session.unit), this.session.unit);
    const { broughtBack: back } = found;
    return html`<div class="dates costs">
        ${this.sum(text.cost, cost, (value) => {
          if (value === null) this.costs.delete(id);
          else this.costs.set(id, value);
          this.requestUpdate();
        })}
        ${
          customers > 0
            ? this.sum(text.ads, this.ads, (value) => {
                this.ads = value;
              })
            : nothing
        }
      </div>
      <p class="t-xs c3">${text.costAbout}</p>
      ${back ? html`<p>${text.broughtBack(said(back.value), said(back.low), said(back.high))}</p>` : nothing}
      ${found.fresh === null ? nothing : html`<p>${text.fresh(said(found.fresh), customers)}</p>`}
      ${
        found.times === null
          ? nothing
          : html`<p>${text.times(this.f.num(found.times, 1))} <span class="t-sm c3">${text.saying}</span></p>`
      }`;
  }

  private satisfaction({ all, groups, fewestAnswers, unread, nobody }: Satisfaction): TemplateResult {
    const { satisfaction: text } = this.t.outcome;
    const count = (one: Opinions): number => this.csatOf(one) + this.npsOf(one);
    const ids = orderedIds(groups);
    const rows = ids
      .map((id) => groups.find((group) => group.id === id))
      .filter((group) => group !== undefined && count(group) > 0) as Satisfaction['groups'];
    const [csat, nps] = [this.csatOf(all) > 0, this.npsOf(all) > 0];
    const left = text.left(unread, nobody);
    const row = (name: string, one: Opinions): TemplateResult => html`<tr>
      <th scope="row">${name}</th>
      ${csat ? html`<td class="num">${this.csat(one)}</td>` : nothing} ${nps ? html`<td class="num">${this.nps(one)}</td>` : nothing}
    </tr>`;
    return html`<section class="card stack figure">
      <div class="stack tight pad-x">
        <h2 class="t-h2">${text.title}</h2>
        <p class="t-sm c2">${text.about}</p>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${text.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">${text.group}</th>
              ${csat ? html`<th scope="col" class="num">${text.csat}</th>` : nothing}
              ${nps ? html`<th scope="col" class="num">${text.nps}</th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${row(text.all, all)} ${rows.map((group) => row(this.names(group.id).name, group))}
          </tbody>
        </table>
      </div>
      <p class="t-sm c3 pad-x">${text.limit(fewestAnswers)} ${left ? text.notCounted(left) : nothing}</p>
    </section>`;
  }

  private csatOf({ csat: { satisfied, between, unsatisfied } }: Opinions): number {
    return satisfied + between + unsatisfied;
  }

  private npsOf({ nps: { promoters, passives, detractors } }: Opinions): number {
    return promoters + passives + detractors;
  }

  private csat(one: Opinions): string {
    const { satisfaction: text } = this.t.outcome;
    const all = this.csatOf(one);
    if (all === 0) return this.t.none;
    const { share, satisfied } = one.csat;
    return share === null ? text.few(all) : text.share(this.f.percent(share / 100, 0), satisfied, all);
  }

  private nps(one: Opinions): string {
    const { satisfaction: text } = this.t.outcome;
    const all = this.npsOf(one);
    if (all === 0) return this.t.none;
    const { score, promoters, detractors } = one.nps;
    return score === null ? text.few(all) : text.score(this.f.signed(score), promoters, detractors);
  }
}
