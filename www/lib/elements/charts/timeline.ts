/** How one customer buys: dots (area = money), days between, today, the expected next visit, the day on which the customer becomes dormant. */
import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Contact, Customer, OrderRow } from '../../contract.js';
import { addDays, dayNumber, dayOf } from '../../days.js';
import { Width } from '../controllers.js';
import { expectedDay } from '../customer-panel/way-up.js';
import { groupClass } from '../parts/glyph.js';
import { BookView, props } from '../view.js';
import { type Label, placeLabels } from './labels.js';

const HEIGHT = 112;
const LINE = 62;
const PAD = 14;
const LETTER = 7;

interface Dot {
  day: number;
  amount: number;
}

export class Timeline extends BookView {
  protected override readonly later = true;
  static override properties = props('customer', 'contacts');
  customer!: Customer;
  /** When somebody was in touch: marks below the line. */
  contacts: readonly Contact[] = [];
  private readonly width = new Width(this);

  private get dots(): Dot[] {
    const counted = this.customer.timeline.rows.filter((row: OrderRow) => row.counted && row.day !== null);
    return counted
      .map((row) => ({ day: dayNumber(row.day || ''), amount: Number(row.amount || 0) }))
      .reverse();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { dots } = this;
    const { summary, book } = this;
    const { lastDay } = this.customer;
    if (!lastDay || dots.length === 0) return nothing;
    const today = dayNumber(summary.today);
    const sleeps = dayNumber(addDays(lastDay, book.policy.thresholds.dormantDays));
    const expected = expectedDay(this.customer);
    const next = expected === null ? null : dayNumber(expected);
    const first = dots[0]?.day ?? today;
    const end = Math.max(today, sleeps, next || 0);
    const span = Math.max(30, end - first) * 1.06;
    const width = this.width.value;
    const x = (day: number): number => PAD + ((day - first) / span) * Math.max(0, width - 2 * PAD);
    const shownNext = next !== null && next > today ? next : null;
    return html`<svg
      class="chart timeline ${groupClass(this.customer.group)}"
      width=${width}
      height=${HEIGHT}
      role="img"
      aria-label=${[this.t.sheet.timelineText(this.customer.orders ?? dots.length, this.f.day(lastDay)), this.t.care.log.timeline(this.contacts.length)].join(' ').trim()}
    >
      ${svg`<rect class="late" x=${x(sleeps)} y=${LINE - 24} width=${Math.max(0, width - x(sleeps))} height="48" rx="4" />
      <path class="axis" d=${`M0 ${LINE}H${x(today)}`} /><path class="axis dash" d=${`M${x(today)} ${LINE}H${width}`} />
      <path class="now" d=${`M${x(today)} ${LINE - 26}V${LINE + 10}`} />
      ${shownNext === null ? nothing : svg`<circle class="expected" cx=${x(shownNext)} cy=${LINE} r="8" />`}`}
      ${this.touches(first, x)} ${this.drawDots(dots, x)} ${this.gaps(dots, x)} ${this.marks(x(today), x(sleeps), shownNext === null ? null : x(shownNext))}
      ${this.ends(first, Math.round(first + span), width)}
    </svg>`;
  }

  /** Days on which somebody was in touch; those before the first order have no place on the line. */
  private touches(first: number, x: (day: number) => number): SVGTemplateResult[] {
    const days = new Set(this.contacts.map(({ day }) => dayNumber(day)).filter((day) => day >= first));
    return [...days].map((day) => svg`<path class="touch" d=${`M${x(day)} ${LINE + 13}l4 5-4 5-4-5z`} />`);
  }

  private drawDots(dots: Dot[], x: (day: number) => number): SVGTemplateResult[] {
    const most = Math.max(1, ...dots.map((dot) => dot.amount));
    const scale = dots.length > 20 ? 0.6 : 1;
    return dots.map((dot) => {
      const radius = scale * (4 + 5 * Math.sqrt(Math.max(0, dot.amount) / most));
      return svg`<circle class="fill dot" cx=${x(dot.day)} cy=${LINE} r=${radius.toFixed(1)} />`;
    });
  }

  private gaps(dots: Dot[], x: (day: number) => number): SVGTemplateResult[] {
    const labels = dots.slice(1).map((dot, i) => {
      const before = dots[i] as Dot;
      const [from, to] = [x(before.day), x(dot.day)];
      const text = this.t.count.days(dot.day - before.day);
      return { text, at: (from + to) / 2, letter: LETTER, fits: to - from - 20 >= text.length * LETTER };
    });
    return this.texts(
      labels.filter(({ fits }) => fits),
      LINE - 10,
    );
  }

  private texts(labels: Label[], y: number): SVGTemplateResult[] {
    return placeLabels(labels, 0, this.width.value).map(
      ({ text, x }) =>
        svg`<text class=${text === this.t.sheet.today ? 'strong' : ''} x=${x} y=${y} text-anchor="middle">${text}</text>`,
    );
  }

  private marks(today: number, sleeps: number, next: number | null): SVGTemplateResult[] {
    const { sheet } = this.t;
    const width = this.width.value;
    const labels = [{ text: sheet.today, at: today, letter: LETTER }];
    if (next !== null) {
      const expected = expectedDay(this.customer) || '';
      labels.push({ text: sheet.expected(this.f.dayShort(expected)), at: next, letter: LETTER });
    }
    const fits = width - sleeps >= sheet.dormantZone.length * LETTER;
    return [
      ...this.texts(labels, LINE - 34),
      ...(fits
        ? [svg`<text x=${width - 4} y=${LINE + 19} text-anchor="end">${sheet.dormantZone}</text>`]
        : []),
    ];
  }

  /** The ends of the line. */
  private ends(from: number, to: number, width: number): SVGTemplateResult {
    return svg`<text y=${HEIGHT - 10}>${this.f.day(dayOf(from))}</text>
      <text x=${width} y=${HEIGHT - 10} text-anchor="end">${this.f.day(dayOf(to))}</text>`;
  }
}
