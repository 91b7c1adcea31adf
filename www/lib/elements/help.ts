/** What every group, number and screen means, from the same data as the playbooks and the policy in force. */
import { html, type TemplateResult } from 'lit';
import { PLAN_DATE, type PlannedGroup } from '../playbooks/plan.js';
import { glyph } from './parts/glyph.js';
import { lawList } from './parts/law.js';
import { BookView } from './view.js';

/** In the order in which the scheme asks. */
const ASKED: readonly PlannedGroup[] = [
  'lead_moi',
  'ngu_dong_180',
  'ngu_dong_90',
  'khach_moi',
  'mua_it',
  'mua_nhieu',
  'mua_thuong_xuyen',
];

export class Help extends BookView {
  protected override render(): TemplateResult {
    const { help, kpi, privacy } = this.t;
    const codes = Object.keys(kpi.names) as Array<keyof typeof kpi.names>;
    return html`<div class="page">
      <header class="stack tight">
        <h1 class="t-h1">${help.title}</h1>
        <p class="t-lede prose">${help.lede}</p>
      </header>
      <div class="two stack wide">
        <div class="page">
        <section class="card">
          <div class="pad-x stack tight">
            <h2 class="t-h2">${help.groups}</h2>
            <p class="t-sm c2">${help.order}</p>
          </div>
          <ol>
            ${ASKED.map((id) => this.group(id))}
          </ol>
          <p class="pad-x t-xs c3">${help.dated(this.f.day(PLAN_DATE))}</p>
        </section>
          <section class="card pad stack">
            <h2 class="t-h2">${help.screens}</h2>
            <dl class="meanings">
              ${help.screenList.map(([name, text]) => html`<dt><b>${name}</b></dt><dd class="t-sm c2">${text}</dd>`)}
            </dl>
          </section>
          <section class="card pad stack tight">
            <h2 class="t-h2">${help.privacy}</h2>
            <p class="t-sm c2">${privacy.how} ${privacy.offline} ${privacy.kept}</p>
          </section>
        </div>
        <div class="page">
          <section class="card pad stack">
            <h2 class="t-h2">${help.numbers}</h2>
            <dl class="meanings">
              ${codes.map((code) => html`<dt><b>${kpi.names[code]}</b></dt><dd class="t-sm c2">${kpi.means[code]}</dd>`)}
              <dt><b>${help.ledger}</b></dt>
              <dd class="t-sm c2">${help.ledgerText}</dd>
              <dt><b>${help.today}</b></dt>
              <dd class="t-sm c2">${help.todayText}</dd>
              <dt><b>${help.people}</b></dt>
              <dd class="t-sm c2">${help.peopleText}</dd>
            </dl>
          </section>
          <section class="card pad stack">
            <h2 class="t-h2">${help.law}</h2>
            ${lawList(this.t)}
          </section>
        </div>
      </div>
    </div>`;
  }

  private group(id: PlannedGroup): TemplateResult {
    const { session } = this;
    const [rule] = this.t.conditions(id, this.book.policy.thresholds, this.edgeText);
    const words = session.language.playbooks[id];
    return html`<li class="meaning">
      ${glyph(id, 24)}
      <div>
        <button class="link" @click=${() => session.go({ screen: 'group', group: id })}>
          <b>${this.names(id).name}</b>
        </button>
        <p class="t-sm">${rule}</p>
        <p class="t-sm c2 prose">${words.who}</p>
      </div>
    </li>`;
  }
}
