/** One group: who they are, how to talk to them, what to do, in which words, and who exactly. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Changes, CustomerQuery, GroupSummary } from '../../contract.js';
import { daysBetween } from '../../days.js';
import { mainUnits } from '../../i18n/format.js';
import { offered } from '../../playbooks/knows.js';
import { isPlanned, PLAN, type PlannedAction } from '../../playbooks/plan.js';
import type { ActionWords, PlaybookWords } from '../../playbooks/types.js';
import { bandsOf, isBuyerGroup, orderedIds } from '../bands.js';
import { countButton } from '../parts/count.js';
import { figures } from '../parts/figures.js';
import { glyph } from '../parts/glyph.js';
import { icon } from '../parts/icons.js';
import { BookView, props } from '../view.js';

export class Group extends BookView {
  static override properties = props('group', 'chosen');
  group = '';
  private chosen = '';

  private get words(): PlaybookWords | null {
    return isPlanned(this.group) ? (this.session.language.playbooks[this.group] as PlaybookWords) : null;
  }

  private get actions(): readonly PlannedAction[] {
    if (!isPlanned(this.group) || !this.words) return [];
    return offered(PLAN[this.group].actions, this.words.actions, this.session.knows);
  }

  /** The chip of this group comes into sight where the row of chips scrolls. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('group')) return;
    const chip = this.querySelector<HTMLElement>('.gchip[aria-current]');
    const row = chip?.parentElement;
    requestAnimationFrame(() => {
      if (chip && row)
        row.scrollLeft = chip.offsetLeft - row.offsetLeft - (row.clientWidth - chip.offsetWidth) / 2;
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const group = this.summary.groups.find(({ id }) => id === this.group);
    if (!group) return nothing;
    return html`<div class="page">
      ${this.chips()}
      <header class="stack wide">
        <h1 class="t-h1 group-title">
          ${glyph(group.id, 32)}<span>${this.session.language.tie(this.words?.headline || this.names(group.id).name)}</span>
        </h1>
        ${this.stats(group)}
      </header>
      <div class="two stack wide">
        <div class="page">${this.about(group)} ${this.actionList()}</div>
        ${this.preview()}
      </div>
      <kq-table
        .query=${{ group: group.id }}
        .last=${group.id.startsWith('ngu_dong') ? 'origin' : ''}
        .heading=${`${this.names(group.id).name}: ${this.t.count.customers(group.customers)}`}
      ></kq-table>
      ${this.exportBar(group)}
    </div>`;
  }

  private chips(): TemplateResult {
    const { groups, notClassified } = this.summary;
    const ids = orderedIds(groups).filter((id) => id !== 'chua_xep' || notClassified > 0);
    return html`<nav class="chips" aria-label=${this.t.group.chips}>
      ${ids.map(
        (id) => html`<button
          class="gchip"
          aria-current=${id === this.group ? 'true' : nothing}
          @click=${() => this.session.go({ screen: 'group', group: id })}
        >
          ${glyph(id)}${this.names(id).name}
        </button>`,
      )}
    </nav>`;
  }

  private stats(group: GroupSummary): TemplateResult {
    const { summary, f, t } = this;
    const { changes, unit } = this.session;
    const { customers, revenue } = group;
    const buyers = isBuyerGroup(group.id);
    const change = this.session.changeOf(group.id);
    // The same parts of the same whole as everywhere: one number has one percentage.
    const band = bandsOf(summary, t, this.book.policy).find(({ id }) => id === group.id);
    const share = (part: number | undefined): string => (buyers && part !== undefined ? f.percent(part) : '');
    const money = summary.hasMoney && buyers && customers > 0;
    return figures([
      [t.overview.customers, f.num(customers), share(band?.peopleShare)],
      money && [t.overview.revenue, this.short(revenue), share(band?.moneyShare)],
      money && [t.overview.each, f.about(mainUnits(revenue, unit) / customers, unit), ''],
      change !== undefined && [
        t.overview.since(f.dayShort(changes?.from ?? summary.today)),
        f.signed(change.after - change.before),
        this.inOut(change, daysBetween(changes?.from || '', changes?.to || '')),
      ],
    ]);
  }

  private inOut({ id, in: came, out }: Changes['groups'][number], days: number): TemplateResult {
    const { changes } = this.t;
    const { name } = this.names(id);
    const { session } = this;
    const into: CustomerQuery = { group: id, moved: { days, to: id } };
    return html`${countButton(session, came, into, changes.listIn(name))} ${changes.in},
    ${countButton(session, out, { moved: { days, from: id } }, changes.listOut(name))} ${changes.out}`;
  }

  private about(group: GroupSummary): TemplateResult {
    const { words } = this;
    const text = this.t.group;
    const conditions = this.session.conditions(group.id);
    return html`<section class="card pad stack wide">
      ${
        words
          ? html`<div class="about">
              <div><h2 class="t-h2">${text.who}</h2><p class="c2 prose">${words.who}</p></div>
              <div><h2 class="t-h2">${text.responds}</h2><p class="c2 prose">${words.responds}</p></div>
              <div><h2 class="t-h2">${text.tone}</h2><p class="c2 prose">${words.tone}</p></div>
            </div>`
          : html`<p class="c2">${text.noPlan}</p>`
      }
      ${
        conditions.length > 0
          ? html`<div>
              <h3 class="t-sm c3">${text.why(conditions.length)}</h3>
              <ul class="conditions">
                ${conditions.map((condition) => html`<li>${condition}</li>`)}
              </ul>
            </div>`
          : nothing
      }
    </section>`;
  }

  private get action(): PlannedAction | undefined {
    return this.actions.find(({ id }) => id === this.chosen) || this.actions[0];
  }

  private wordsOf(action: PlannedAction): ActionWords {
    const actions: Record<string, ActionWords> = this.words?.actions || {};
    return actions[action.id] as ActionWords;
  }

  private actionList(): TemplateResult | typeof nothing {
    const { words } = this;
    if (!words) return nothing;
    const text = this.t.group;
    return html`<section class="card">
      <div class="head pad-x">
        <h2 class="t-h2">${text.actions}</h2>
        <p class="t-sm c2">${text.goal}: ${words.goal}</p>
      </div>
      <ul class="actions">
        ${this.actions.map((action) => this.actionItem(action))}
      </ul>
      <div class="pad-x">
        <button class="link" @click=${() => this.session.go({ screen: 'help' })}>${text.law}</button>
      </div>
    </section>`;
  }

  private actionItem(action: PlannedAction): TemplateResult {
    const { title, moment, kpi } = this.wordsOf(action);
    const on = action.id === this.action?.id;
    return html`<li class=${on ? 'on' : ''}>
      <button
        aria-pressed=${on}
        @click=${() => {
          this.chosen = action.id;
        }}
      >
        <b>${title}</b>
        <span class="meta t-sm c2">
          <span>${this.t.playbook.channels[action.channel]}</span>
          <span>${moment}</span>
          <span>${this.t.group.measure}: ${kpi}</span>
        </span>
      </button>
    </li>`;
  }

  private preview(): TemplateResult | typeof nothing {
    const { action } = this;
    if (!action) return nothing;
    return html`<kq-phone
      .query=${{ group: this.group }}
      .action=${action}
      .words=${this.wordsOf(action)}
    ></kq-phone>`;
  }

  private write({ id }: GroupSummary): void {
    this.session.go({ screen: 'write', audience: { group: id }, title: this.names(id).name });
  }

  private exportBar(group: GroupSummary): TemplateResult | typeof nothing {
    if (group.customers === 0) return nothing;
    const text = this.t.group;
    return html`<div class="bar">
      <div class="grow">
        <b>${text.exportCount(group.customers)}</b>
        <p class="t-sm warn">${text.unverified} <span class="no-s">${text.unverifiedHint}</span></p>
      </div>
      <button class="btn" @click=${() => this.session.download({ what: 'group', group: group.id, format: 'csv' })}>
        ${icon('download')}${text.exportCsv}
      </button>
      <button class="btn primary" @click=${() => this.write(group)}>${this.t.care.queue.writeTo(group.customers)}</button>
    </div>`;
  }
}
