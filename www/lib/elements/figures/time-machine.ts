/** The book of any day: sizes of groups by a slider and by month, and who moved between two days. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { AsOf, CustomerQuery, Day, Movement } from '../../contract.js';
import { addDays, dayNumber, dayOf } from '../../days.js';
import { isBuyerGroup, orderedIds } from '../bands.js';
import { Latest, Width } from '../controllers.js';
import { countButton } from '../parts/count.js';
import { glyph, groupClass } from '../parts/glyph.js';
import { BookView, props } from '../view.js';

const MONTH = 30;
const BARS = 140;
const ASLEEP = ['ngu_dong_90', 'ngu_dong_180'];
const asleep = (id: string | null): boolean => id !== null && ASLEEP.includes(id);

type Between = { from: Day; to: Day };

export class TimeMachine extends BookView {
  protected override readonly later = true;
  static override properties = props('day', 'from', 'to');
  private day: Day | null = null;
  private from: Day | null = null;
  private to: Day | null = null;
  private readonly past = new Latest<Day, AsOf>(this, (day) => this.book.asOf(day));
  private readonly months = new Latest<null, AsOf[]>(this, () => this.book.months());
  private readonly movement = new Latest<Between, Movement>(this, (between) => this.book.movement(between));
  private readonly width = new Width(this);

  protected override render(): TemplateResult | typeof nothing {
    const { firstDay, today } = this.summary;
    if (!this.session.isDated || firstDay === null) return nothing;
    const within = (day: Day | null, otherwise: Day): Day => {
      const wanted = day ?? otherwise;
      return wanted > today ? today : wanted < firstDay ? firstDay : wanted;
    };
    const day = within(this.day, today);
    const to = within(this.to, today);
    const from = within(this.from, addDays(to, -MONTH));
    const [first, last] = from <= to ? [from, to] : [to, from];
    const { version } = this.session;
    this.past.want(`${version} ${day}`, day);
    this.months.want(String(version), null);
    this.movement.want(`${version} ${first} ${last}`, { from: first, to: last });
    const { time } = this.t;
    return html`<section class="card stack figure" aria-busy=${this.past.pending}>
        <div class="stack tight pad-x">
          <h2 class="t-h2">${time.title}</h2>
          <p class="t-sm c2">${time.about}</p>
          ${this.slider(firstDay, today, day)}
        </div>
        ${this.past.value ? this.sizes(this.past.value) : nothing}
        ${this.months.value ? this.byMonth(this.months.value) : nothing}
      </section>
      <section class="card stack figure" aria-busy=${this.movement.pending}>
        <div class="stack tight pad-x">
          <h2 class="t-h2">${time.moved}</h2>
          <div class="dates">
            ${this.date(time.from, firstDay, today, first, (value) => {
              this.from = value;
            })}
            ${this.date(time.to, firstDay, today, last, (value) => {
              this.to = value;
            })}
          </div>
        </div>
        ${this.movement.value ? this.moved(this.movement.value) : nothing}
      </section>`;
  }

  private slider(first: Day, today: Day, day: Day): TemplateResult {
    const slide = (event: Event): void => {
      this.day = dayOf(Number((event.target as HTMLInputElement).value));
    };
    return html`<div class="range time-range">
        <input
          type="range"
          min=${dayNumber(first)}
          max=${dayNumber(today)}
          .value=${String(dayNumber(day))}
          aria-label=${this.t.time.day}
          aria-valuetext=${this.f.day(day)}
          @input=${slide}
        />
      </div>
      <div class="ends t-xs c3" aria-hidden="true"><span>${this.f.day(first)}</span><b>${this.f.day(day)}</b><span>${this.f.day(today)}</span></div>`;
  }

  private date(
    label: string,
    first: Day,
    today: Day,
    value: Day,
    take: (value: Day) => void,
  ): TemplateResult {
    const change = (event: Event): void => {
      const { value } = event.target as HTMLInputElement;
      if (value >= first && value <= today) take(value);
    };
    return html`<label class="t-sm">${label} <input type="date" min=${first} max=${today} .value=${value} @change=${change} /></label>`;
  }

  private sizes({ day, groups, customers, spend }: AsOf): TemplateResult {
    const { time } = this.t;
    const now = new Map(this.summary.groups.map((group) => [group.id, group.customers]));
    const shown = orderedIds(groups).flatMap((id) => groups.find((group) => group.id === id) ?? []);
    const rows = shown.filter(({ id, customers }) => customers > 0 || (now.get(id) ?? 0) > 0);
    return html`<p class="pad-x" role="status">${time.atEnd(
      this.f.day(day),
      this.t.count.customers(customers),
      this.summary.hasMoney ? this.short(spend) : '',
    )}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${this.t.changes.group}</th>
            <th scope="col" class="num">${time.thatDay}</th>
            <th scope="col" class="num">${time.now}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ id, customers }) => html`<tr>
              <th scope="row"><span class="name">${glyph(id, 16)} ${this.names(id).short}</span></th>
              <td class="num">${countButton(
                this.session,
                customers,
                { between: { from: day, to: day, after: id } },
                time.listThen(this.names(id).name, this.f.day(day)),
              )}</td>
              <td class="num">${this.f.num(now.get(id) ?? 0)}</td>
            </tr>`,
          )}
        </tbody>
      </table>`;
  }

  private byMonth(months: AsOf[]): TemplateResult {
    const { time } = this.t;
    const last = months[months.length - 1];
    const ids = last ? orderedIds(last.groups).filter(isBuyerGroup) : [];
    const size = (month: AsOf, id: string): number =>
      month.groups.find((group) => group.id === id)?.customers ?? 0;
    const total = (month: AsOf): number => ids.reduce((sum, id) => sum + size(month, id), 0);
    const most = Math.max(1, ...months.map(total));
    const width = Math.max(240, this.width.value - 48);
    const step = width / months.length;
    const bar = (month: AsOf, i: number): unknown => {
      let y = BARS;
      return ids.map((id) => {
        const height = (size(month, id) / most) * BARS;
        y -= height;
        return svg`<g class=${groupClass(id)}><rect class="fill" x=${i * step + step * 0.12} y=${y} width=${step * 0.76} height=${height} /></g>`;
      });
    };
    return html`<div class="pad-x stack tight">
        <h3>${time.byMonth}</h3>
        <svg class="chart" width=${width} height=${BARS} aria-hidden="true">${months.map(bar)}</svg>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${time.byMonth}>
        <table>
          <thead>
            <tr>
              <th scope="col">${time.day}</th>
              ${ids.map((id) => html`<th scope="col" class="num"><span class="name">${glyph(id, 16)} ${this.names(id).short}</span></th>`)}
            </tr>
          </thead>
          <tbody>
            ${months.map(
              (month) => html`<tr>
                <th scope="row">${this.f.day(month.day)}</th>
                ${ids.map((id) => html`<td class="num">${this.f.num(size(month, id))}</td>`)}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  private moved(movement: Movement): TemplateResult {
    const { time } = this.t;
    const { moves, before, after } = movement;
    const known = [...before.groups, ...after.groups].filter(({ customers }) => customers > 0);
    const ids = orderedIds(after.groups).filter((id) => known.some((group) => group.id === id));
    const rows: Array<string | null> = [...ids, null];
    const at = (from: string | null, to: string): number =>
      moves.find((move) => move.from === from && move.to === to)?.customers ?? 0;
    const gone = moves.filter(({ to }) => to === null).reduce((sum, { customers }) => sum + customers, 0);
    const flow = {
      groups: after.groups,
      moves: moves.flatMap(({ from, to, customers }) =>
        // Who is no customer of their own any more has left a group and is in none.
        from && from !== to ? [{ from, to: to ?? '', customers }] : [],
      ),
    };
    return html`${this.story(movement)}
      <div class="scroll" tabindex="0" role="region" aria-label=${time.matrix}>
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">${time.corner}</th>
              ${ids.map((id) => html`<th scope="col" class="num">${this.names(id).short}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (from) => html`<tr>
                <th scope="row">${from === null ? time.newcomers : this.names(from).short}</th>
                ${ids.map((to) => html`<td class="num ${from === to ? 'heat1' : ''}">${this.opens(movement, at(from, to), from, to)}</td>`)}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${gone > 0 ? html`<p class="pad-x t-sm c2">${time.joined(gone)}</p>` : nothing}
      <div class="pad-x"><kq-flow class="line-box" .preview=${flow} .earlier=${before.groups}
        .heads=${[this.f.day(movement.from), this.f.day(movement.to)]}></kq-flow></div>`;
  }

  private opens({ from, to }: Between, count: number, before: string | null, after: string): TemplateResult {
    const { time } = this.t;
    const name = before === null ? time.newcomers : this.names(before).name;
    const query: CustomerQuery = { between: { from, to, before, after } };
    return countButton(this.session, count, query, this.t.changes.listMove(name, this.names(after).name));
  }

  /** Who fell asleep, from where; who came back, to where. */
  private story(movement: Movement): TemplateResult {
    const { time } = this.t;
    const slept = movement.moves.filter(({ from, to }) => !asleep(from) && asleep(to));
    const woke = movement.moves.filter(({ from, to }) => asleep(from) && to !== null && !asleep(to));
    const list = (title: string, moves: Movement['moves']): TemplateResult => {
      const sum = moves.reduce((sum, { customers }) => sum + customers, 0);
      const sorted = [...moves].sort((a, b) => b.customers - a.customers);
      return html`<div>
        <h3>${title}: ${this.t.count.customers(sum)}</h3>
        <ul class="moves t-sm">
          ${sorted.map(
            ({ from, to, customers }) => html`<li>
              <span>${from === null ? time.newcomers : this.names(from).name} ${this.t.changes.to} ${this.names(to ?? '').name}</span>
              ${this.opens(movement, customers, from, to ?? '')}
            </li>`,
          )}
        </ul>
      </div>`;
    };
    return html`<div class="pad-x sleepers">${list(time.slept, slept)} ${list(time.woke, woke)}</div>`;
  }
}
