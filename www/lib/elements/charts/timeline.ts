/** How one customer buys: dots (area = money), days between, today, the expected next visit, when she would sleep. */
import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Customer, OrderRow } from '../../contract.js';
import { addDays, dayNumber, dayOf } from '../../days.js';
import { Width } from '../controllers.js';
import { groupClass } from '../parts/glyph.js';
import { expectedDay } from '../sheet/way-up.js';
import { BookView, props } from '../view.js';
import { placeLabels } from './labels.js';

const HEIGHT = 112;
const LINE = 62;
const PAD = 14;
const LETTER = 7;

interface Dot {
  day: number;
  amount: number;
}

export class Timeline extends BookView {
  static override properties = props('customer');
  customer!: Customer;
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
      aria-label=${this.t.sheet.timelineText(this.customer.orders ?? dots.length, this.f.day(lastDay))}
    >
      ${svg`<rect class="late" x=${x(sleeps)} y=${LINE - 24} width=${Math.max(0, width - x(sleeps))} height="48" rx="4" />
      <path class="axis" d=${`M0 ${LINE}H${x(today)}`} /><path class="axis dash" d=${`M${x(today)} ${LINE}H${width}`} />
      <path class="now" d=${`M${x(today)} ${LINE - 26}V${LINE + 10}`} />
      ${shownNext === null ? nothing : svg`<circle class="expected" cx=${x(shownNext)} cy=${LINE} r="8" />`}`}
      ${this.drawDots(dots, x)} ${this.gaps(dots, x)} ${this.marks(x, today, sleeps, shownNext, width)}
      ${this.ends(first, Math.round(first + span), width)}
    </svg>`;
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
      const text = this.t.count.days(dot.day - before.day);
      const room = x(dot.day) - x(before.day) - 20;
      return room < text.length * LETTER
        ? null
        : { text, at: (x(dot.day) + x(before.day)) / 2, letter: LETTER };
    });
    return placeLabels(labels, 0, this.width.value).flatMap((label) =>
      label ? [svg`<text x=${label.x} y=${LINE - 10} text-anchor="middle">${label.text}</text>`] : [],
    );
  }

  private marks(
    x: (day: number) => number,
    today: number,
    sleeps: number,
    next: number | null,
    width: number,
  ): SVGTemplateResult[] {
    const { sheet } = this.t;
    const labels = placeLabels(
      [
        { text: sheet.today, at: x(today), letter: LETTER },
        next === null
          ? null
          : { text: sheet.expected(this.f.dayShort(dayOf(next))), at: x(next), letter: LETTER },
      ],
      0,
      width,
    );
    const zoneRoom = width - x(sleeps);
    const zone = zoneRoom < sheet.dormantZone.length * LETTER ? null : sheet.dormantZone;
    return [
      ...labels.flatMap((label, i) =>
        label
          ? [
              svg`<text class=${i === 0 ? 'strong' : ''} x=${label.x} y=${LINE - 34} text-anchor="middle">${label.text}</text>`,
            ]
          : [],
      ),
      ...(zone ? [svg`<text x=${width - 4} y=${LINE + 19} text-anchor="end">${zone}</text>`] : []),
    ];
  }

  /** The ends of the line, by month. */
  private ends(from: number, to: number, width: number): SVGTemplateResult {
    return svg`<text y=${HEIGHT - 10}>${this.f.month(dayOf(from))}</text>
      <text x=${width} y=${HEIGHT - 10} text-anchor="end">${this.f.month(dayOf(to))}</text>`;
  }
}
