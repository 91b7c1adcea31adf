/** What changed in a month: who came into and left each group, on one scale; every count opens its people. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Changes, CustomerQuery } from '../../contract.js';
import { daysBetween } from '../../days.js';
import { isBuyerGroup, orderedIds } from '../bands.js';
import { countButton } from '../parts/count.js';
import { glyph, groupClass } from '../parts/glyph.js';
import { BookView } from '../view.js';

const ASLEEP = ['ngu_dong_90', 'ngu_dong_180'];

type Change = Changes['groups'][number];

export class ChangesCard extends BookView {
  protected override readonly later = true;
  protected override render(): TemplateResult {
    const { changes } = this.session;
    return html`<section class="card pad stack" aria-busy=${changes === null}>
      ${changes ? this.body(changes) : nothing}
    </section>`;
  }

  private body(changes: Changes): TemplateResult {
    const { t, f } = this;
    if (!this.session.isDated) {
      return html`<h2 class="t-h2">${t.changes.undated}</h2>
        <p class="t-sm c2">${t.changes.undatedWhy}</p>`;
    }
    // No file says since when a lead is on its list, so leads are no news.
    const ids = orderedIds(changes.groups).filter(isBuyerGroup);
    const rows = ids.map((id) => changes.groups.find((group) => group.id === id) as Change);
    const shown = rows.filter((row) => row.before + row.after + row.in + row.out > 0);
    const most = Math.max(1, ...shown.flatMap((row) => [row.in, row.out]));
    return html`<div class="stack tight">
        <h2 class="t-h2">${this.session.language.tie(this.heading(changes))}</h2>
        <p class="t-sm c2">${t.changes.about(f.day(changes.from), f.day(changes.to))}</p>
      </div>
      <table class="inout">
        <thead>
          <tr>
            <th scope="col">${t.changes.group}</th>
            <th scope="col" class="num">← ${t.changes.out}</th>
            <td class="bars"></td>
            <th scope="col">${t.changes.in} →</th>
            <th scope="col" class="num">${t.changes.net}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((row) => this.row(row, most, daysBetween(changes.from, changes.to)))}
        </tbody>
      </table>
      ${this.moves(changes)}`;
  }

  private heading(changes: Changes): string {
    const count = (pick: (m: Changes['moves'][number]) => boolean): number =>
      changes.moves.filter(pick).reduce((sum, move) => sum + move.customers, 0);
    const asleep = (id: string | null): boolean => id !== null && ASLEEP.includes(id);
    const back = count((move) => asleep(move.from) && !asleep(move.to));
    const slipped = count((move) => move.to === 'ngu_dong_90' && !asleep(move.from));
    return this.t.changes.title(daysBetween(changes.from, changes.to), back, slipped);
  }

  private row(row: Change, most: number, days: number): TemplateResult {
    const { short, name } = this.names(row.id);
    const { changes } = this.t;
    return html`<tr>
      <th scope="row"><span class="name">${glyph(row.id, 16)} ${short}</span></th>
      <td class="num">${this.count(row.out, { moved: { days, from: row.id } }, changes.listOut(name))}</td>
      <td class="bars">
        <svg class=${groupClass(row.id)} viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true">
          ${svg`<rect class="fill out" x=${99 - (row.out / most) * 99} y="0" height="14" width=${(row.out / most) * 99} />
          <rect class="fill" x="101" y="0" height="14" width=${(row.in / most) * 99} />
          <path class="axis" d="M100 0V14" />`}
        </svg>
      </td>
      <td>${this.count(row.in, { group: row.id, moved: { days, to: row.id } }, changes.listIn(name))}</td>
      <td class="num"><b>${this.f.signed(row.after - row.before)}</b></td>
    </tr>`;
  }

  private count(value: number, query: CustomerQuery, title: string): TemplateResult {
    return countButton(this.session, value, query, title);
  }

  private moves(changes: Changes): TemplateResult | typeof nothing {
    const moves = changes.moves.filter(({ to }) => isBuyerGroup(to));
    if (moves.length === 0) return nothing;
    const { t } = this;
    const days = daysBetween(changes.from, changes.to);
    const name = (id: string): string => this.names(id).name;
    const sorted = moves.sort((a, b) => b.customers - a.customers);
    return html`<details>
      <summary class="link">${t.changes.moves}</summary>
      <ul class="moves t-sm">
        ${sorted.map(({ from, to, customers }) => {
          const start = from === null ? t.changes.newcomer : name(from);
          // Who came from nowhere can be listed where everybody who came in did.
          const all = changes.groups.find(({ id }) => id === to)?.in;
          const moved = from === null ? { days, to } : { days, from, to };
          const query: CustomerQuery = { group: to, moved };
          return html`<li>
            <span>${start} ${t.changes.to} ${name(to)}</span>
            ${
              from === null && all !== customers
                ? html`<span class="num">${this.f.num(customers)}</span>`
                : this.count(customers, query, t.changes.listMove(start, name(to)))
            }
          </li>`;
        })}
      </ul>
    </details>`;
  }
}
