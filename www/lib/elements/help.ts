/** What every group, number and screen means, from the same data as the playbooks and the policy in force. */
import { html, type TemplateResult } from 'lit';
import { PLAN_DATE, type PlannedGroup } from '../playbooks/plan.js';
import { glyph } from './parts/glyph.js';
import { lawList } from './parts/law.js';
import type { Session } from './session/session.js';

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

export function helpScreen(session: Session): TemplateResult {
  const { text, format } = session.language;
  const { help, kpi, privacy } = text;
  const numbers = Object.entries(kpi.names).map(([code, name]) => [
    name,
    kpi.means[code as keyof typeof kpi.means],
  ]);
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
            ${ASKED.map((id) => groupMeaning(session, id))}
          </ol>
          <p class="pad-x t-xs c3">${help.dated(format.day(PLAN_DATE))}</p>
        </section>
        ${meanings(help.screens, help.screenList)}
      </div>
      <div class="page">
        ${meanings(help.numbers, [
          ...numbers,
          [help.ledger, help.ledgerText],
          [help.today, help.todayText],
          [help.people, help.peopleText],
          [help.privacy, `${privacy.how} ${privacy.offline} ${privacy.kept}`],
        ])}
        <section class="card pad stack">
          <h2 class="t-h2">${help.law}</h2>
          ${lawList(text)}
        </section>
      </div>
    </div>
  </div>`;
}

const meanings = (
  title: string,
  list: ReadonlyArray<readonly string[]>,
): TemplateResult => html`<section class="card pad stack">
  <h2 class="t-h2">${title}</h2>
  <dl class="meanings">
    ${list.map(([name, meaning]) => html`<dt><b>${name}</b></dt><dd class="t-sm c2">${meaning}</dd>`)}
  </dl>
</section>`;

function groupMeaning(session: Session, id: PlannedGroup): TemplateResult {
  const { playbooks } = session.language;
  return html`<li class="meaning">
    ${glyph(id, 24)}
    <div>
      <button class="link" @click=${() => session.go({ screen: 'group', group: id })}>
        <b>${session.names(id).name}</b>
      </button>
      <p class="t-sm">${session.conditions(id)[0]}</p>
      <p class="t-sm c2 prose">${playbooks[id].who}</p>
    </div>
  </li>`;
}
