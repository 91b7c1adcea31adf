/** Every entry with its reason, newest first, and the sum that they must make. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Money } from '../../contract.js';
import type { CardLanguage } from '../../i18n/card/language.js';
import type { WhyFacts } from '../../i18n/card/why.js';
import type { LedgerEntry, Points } from '../../loyalty.js';
import { amount, type Shown } from './shown.js';

const FIRST = 6;

const waiting = ({ kind, points, lots }: LedgerEntry): number =>
  kind === 'earn' && points === 0 ? lots.reduce((sum, lot) => sum + lot.points, 0) : 0;

function factsOf(shown: Shown, { reason, note }: LedgerEntry): WhyFacts {
  const { money } = reason.facts as Record<string, Money | undefined>;
  const name = shown.member.rewards.find(({ id }) => id === note)?.name;
  return {
    ...(money === undefined ? {} : { money: amount(shown, money) }),
    ...(name === undefined ? {} : { reward: shown.language.text.rewards.named(name) }),
    ...(reason.code === 'adjust' && note !== null ? { reason: note } : {}),
  };
}

/** The key of an entry's words: its code, with the activity where it is one. */
function keyOf(entry: LedgerEntry): string {
  const { code } = entry.reason;
  if (code === 'order' && waiting(entry) > 0) return 'orderPending';
  return code === 'activity' && entry.note !== null ? `activity:${entry.note}` : code;
}

/** Words for an entry: by its code, else by its kind, else what can always be said. */
export function whyWords(
  { text }: CardLanguage,
  entry: LedgerEntry,
  facts: WhyFacts,
): readonly [string, string?] {
  const { why } = text;
  const key = keyOf(entry);
  const known = (name: string) => (Object.keys(why).includes(name) ? why[name] : undefined);
  const words = known(key) ?? known(entry.reason.code) ?? known(entry.kind) ?? known('adjust');
  return words ? words(facts) : [key];
}

function row(shown: Shown, entry: LedgerEntry): TemplateResult {
  const { text, format } = shown.language;
  const [title, detail] = whyWords(shown.language, entry, factsOf(shown, entry));
  const pending = waiting(entry);
  const tone = pending > 0 ? 'c3' : entry.points > 0 ? 'pos' : '';
  return html`<li>
    <b class="num ${tone}">${format.signed(pending || entry.points)}</b>
    <div>
      <p>${title}</p>
      <p class="t-xs c3">${[format.day(entry.day), detail, text.history.balance(entry.balance)].filter(Boolean).join(' · ')}</p>
    </div>
  </li>`;
}

/** The terms of the equation, in its order. */
const TERMS: ReadonlyArray<readonly [keyof Points, 1 | -1]> = [
  ['active', 1],
  ['pending', 1],
  ['locked', 1],
  ['spent', 1],
  ['expired', 1],
  ['reversed', 1],
  ['owed', -1],
];

/** What is left of the equation; 0, or the ledger is broken. */
export const pointsOff = (points: Points): number =>
  points.earned - TERMS.reduce((sum, [term, sign]) => sum + sign * points[term], 0);

function proof({ member, language }: Shown): TemplateResult {
  const { history } = language.text;
  const { num, signed } = language.format;
  const { points } = member;
  const terms = TERMS.filter(([term]) => points[term] !== 0 || term === 'active');
  return html`<details>
    <summary class="pad-x">${history.proof}</summary>
    <table class="sum t-sm">
      <tbody>
        <tr><td class="num"><b>${num(points.earned)}</b></td><th scope="row">${history.sum.earned}</th></tr>
        ${terms.map(([term, sign], i) => html`<tr class=${i === 0 ? 'rule' : ''}><td class="num">${i === 0 ? num(points[term]) : signed(sign * points[term])}</td><th scope="row">${history.sum[term]}</th></tr>`)}
        <tr class="rule double"><td class="num"><b>${signed(pointsOff(points))}</b></td><th scope="row">${history.difference}</th></tr>
      </tbody>
    </table>
  </details>`;
}

export function historyCard(shown: Shown, all: boolean, showAll: (event: Event) => void): TemplateResult {
  const { member, language } = shown;
  const { history } = language.text;
  const { rows, total } = member.history;
  const first = all ? rows : rows.slice(0, FIRST);
  const hidden = rows.length - first.length;
  return html`<section class="card" aria-labelledby="kq-history">
    <h2 class="t-h2 pad" id="kq-history">${history.title}</h2>
    ${
      rows.length === 0 && total === 0
        ? html`<p class="pad t-sm c2">${history.empty}</p>`
        : html`<ul class="lots" tabindex="-1">
            ${first.map((entry) => row(shown, entry))}
            ${hidden > 0 ? html`<li class="more"><button class="btn plain" @click=${showAll}>${history.more(hidden)}</button></li>` : nothing}
            ${hidden === 0 && total > rows.length ? html`<li class="more t-sm c2">${history.older(total - rows.length)}</li>` : nothing}
          </ul>
          ${proof(shown)}`
    }
  </section>`;
}
