/** Where every point is: the ledger's equation under two rules, and when points end. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../../i18n/format.js';
import type { Text } from '../../i18n/vi.js';
import type { LoyaltySummary, Points } from '../../loyalty.js';

const PLACES = ['active', 'pending', 'locked', 'spent', 'expired', 'reversed'] as const;

/** What the equation leaves over; anything but 0 is a fault of ours, and is shown. */
export const leftOver = (points: Points): number =>
  PLACES.reduce((rest, place) => rest - Number(points[place]), Number(points.earned)) + Number(points.owed);

export function pointsLedger(points: Points, text: Text, f: Format): TemplateResult {
  const { ledger } = text.loyalty;
  const off = leftOver(points);
  const line = (words: string, value: number, kind = ''): TemplateResult =>
    html`<tr class=${kind}><th scope="row">${words}</th><td class="num">${f.num(value)}</td></tr>`;
  const shown = PLACES.filter((place) => Number(points[place]) !== 0 || place === 'active');
  return html`<table class="ledger">
    <tbody>
      ${shown.map((place) => line(ledger[place], Number(points[place])))}
      ${Number(points.owed) === 0 ? nothing : line(ledger.owed, -Number(points.owed))}
      ${line(ledger.earned, Number(points.earned), 'sum')}
      ${line(ledger.off, off, `zero ${off === 0 ? 'pos' : 'neg'}`)}
    </tbody>
  </table>`;
}

const SHOWN_MONTHS = 12;

/** Points that end, month by month: bars from zero, the figure beside each. */
export function endingChart({ ending }: LoyaltySummary, text: Text, f: Format): TemplateResult {
  const { loyalty } = text;
  const months = ending.months.slice(0, SHOWN_MONTHS).filter(({ points }) => Number(points) > 0);
  const rest =
    Number(ending.later) +
    ending.months.slice(SHOWN_MONTHS).reduce((sum, { points }) => sum + Number(points), 0);
  const rows = [
    ...months.map(({ month, points }) => [loyalty.month(month), Number(points)] as const),
    ...(rest > 0 ? [[loyalty.laterOn, rest] as const] : []),
    ...(Number(ending.never) > 0 ? [[loyalty.neverEnds, Number(ending.never)] as const] : []),
  ];
  const most = Math.max(1, ...rows.map(([, points]) => points));
  if (rows.length === 0) return html`<p class="c2">${loyalty.nothingEnds}</p>`;
  return html`<table class="hbars">
    <caption class="sr">${loyalty.endsTitle}</caption>
    <tbody>
      ${rows.map(
        ([words, points]) => html`<tr>
          <th scope="row">${words}</th>
          <td class="track" aria-hidden="true">
            <svg width="100%" height="10" preserveAspectRatio="none" viewBox="0 0 100 10"><rect class="accent" width=${(points / most) * 100} height="10" /></svg>
          </td>
          <td class="num">${f.num(points)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
