/** Points by the day they end, soonest first, and those that are still waiting. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Lot } from '../../loyalty.js';
import { firstToEnd } from '../ending.js';
import { type Shown, timeLeft } from './shown.js';

const FIRST = 4;

function lotRow(shown: Shown, { points, expires, earned }: Lot): TemplateResult {
  const { lots } = shown.language.text;
  const { format } = shown.language;
  return html`<li>
    <b class="num">${format.num(points)}</b>
    <div>
      <p>${expires ? lots.until(format.day(expires)) : lots.noEnd}</p>
      <p class="t-xs c3">${lots.earned(format.day(earned))}</p>
    </div>
    <span class="t-sm c2 num">${expires ? timeLeft(shown, expires) : ''}</span>
  </li>`;
}

function title({ member, language, today }: Shown): string {
  const { lots } = language.text;
  const next = firstToEnd(member.lots, today);
  if (!next) return member.lots.some(({ expires }) => expires) ? lots.past : lots.never;
  return lots.soon(next.points, language.format.day(next.day));
}

export function lotsCard(
  shown: Shown,
  all: boolean,
  showAll: (event: Event) => void,
): TemplateResult | typeof nothing {
  const { member, language } = shown;
  const { lots, history } = language.text;
  if (member.lots.length === 0) return nothing;
  const rows = all || member.lots.length === FIRST + 1 ? member.lots : member.lots.slice(0, FIRST);
  const hidden = member.lots.length - rows.length;
  return html`<section class="card" aria-labelledby="kq-lots">
    <div class="pad stack tight">
      <h2 class="t-h2" id="kq-lots">${title(shown)}</h2>
      <p class="t-sm c2">${lots.order}</p>
    </div>
    <ul class="lots" tabindex="-1">
      ${rows.map((lot) => lotRow(shown, lot))}
      ${hidden > 0 ? html`<li class="more"><button class="btn plain" @click=${showAll}>${history.more(hidden)}</button></li>` : nothing}
      <li class="total"><b class="num">${language.format.num(member.points.active)}</b><p>${lots.total}</p></li>
    </ul>
  </section>`;
}

function pendingRow({ language }: Shown, { points, active, earned, expires }: Lot): TemplateResult {
  const { pending, lots } = language.text;
  const { format } = language;
  const words = [pending.bought(format.day(earned)), expires ? lots.until(format.day(expires)) : ''];
  return html`<li>
    <b class="num">${format.num(points)}</b>
    <div>
      <p>${pending.from(format.day(active))}</p>
      <p class="t-xs c3">${words.filter(Boolean).join(' · ')}</p>
    </div>
  </li>`;
}

export function pendingCard(shown: Shown): TemplateResult | typeof nothing {
  const { member, language } = shown;
  const { pending } = language.text;
  const { points } = member;
  if (points.pending === 0 && points.locked === 0 && points.owed === 0) return nothing;
  return html`<section class="card" aria-labelledby="kq-pending">
    <div class="pad stack tight">
      <h2 class="t-h2" id="kq-pending">${points.pending > 0 ? pending.title(points.pending) : points.locked > 0 ? pending.locked(points.locked) : pending.owed(points.owed)}</h2>
      ${points.pending > 0 ? html`<p class="t-sm c2">${pending.text}</p>` : nothing}
      ${points.pending > 0 && points.locked > 0 ? html`<p class="t-sm c2">${pending.locked(points.locked)}</p>` : nothing}
      ${points.owed > 0 && (points.pending > 0 || points.locked > 0) ? html`<p class="t-sm c2">${pending.owed(points.owed)}</p>` : nothing}
    </div>
    ${
      member.pending.length > 0
        ? html`<ul class="lots">${member.pending.map((lot) => pendingRow(shown, lot))}</ul>`
        : nothing
    }
  </section>`;
}
