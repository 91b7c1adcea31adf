/**
 * Người ↔ Tiền: who the customers are above, what they bring below, ribbons between. One group is lit,
 * the rest stay pale. Arrows move between groups, Enter lights one, a second Enter opens it.
 */
import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Band } from '../bands.js';
import { Width } from '../controllers.js';
import { groupClass, groupMark } from '../parts/glyph.js';
import { BookView, props } from '../view.js';
import { type Label, type Placed, placeLabels } from './labels.js';

const BAR = 34;
const GAP = 2;
const TOP = 46;
const BOTTOM = 150;
const HEIGHT = 236;
/** Room for "Người / 2.356 khách" at the left, where the chart is wide enough. */
const GUTTER = 104;
const WIDE = 560;
const SMALL = 7.2;
const LARGE = 13.5;

interface Piece {
  band: Band;
  above: [from: number, to: number];
  below: [from: number, to: number];
}

const middle = ([from, to]: [number, number]): number => (from + to) / 2;

export class PeopleMoney extends BookView {
  static override properties = props('bands', 'lit');
  bands: Band[] = [];
  lit = '';
  private readonly width = new Width(this);

  private get hasMoney(): boolean {
    return this.summary.hasMoney;
  }

  protected override render(): TemplateResult {
    const width = this.width.value;
    const wide = width >= WIDE;
    const left = wide ? GUTTER : 0;
    const pieces = this.pieces(left, width);
    const height = this.hasMoney ? HEIGHT : TOP + BAR + 8;
    return html`<svg
      class="chart"
      width=${width}
      height=${height}
      role="group"
      aria-label=${this.t.overview.chartLabel}
      @keydown=${this.onKey}
    >
      ${wide ? this.rowNames() : nothing} ${this.hasMoney ? pieces.map(this.ribbon) : nothing}
      ${pieces.map((piece, i) => this.segment(piece, i))}
      <g aria-hidden="true">
        ${this.labels(pieces, 'above', left, width, wide)}
        ${this.hasMoney ? this.labels(pieces, 'below', left, width, wide) : nothing}
      </g>
    </svg>`;
  }

  private pieces(left: number, width: number): Piece[] {
    const room = Math.max(0, width - left - GAP * (this.bands.length - 1));
    let above = left;
    let below = left;
    return this.bands.map((band) => {
      const piece: Piece = {
        band,
        above: [above, above + band.peopleShare * room],
        below: [below, below + band.moneyShare * room],
      };
      above = piece.above[1] + GAP;
      below = piece.below[1] + GAP;
      return piece;
    });
  }

  private rowNames(): SVGTemplateResult {
    const { overview, count } = this.t;
    const { summary } = this;
    return svg`<g aria-hidden="true">
      <text class="strong" x="0" y=${TOP + 14}>${overview.people}</text>
      <text x="0" y=${TOP + 31}>${count.customers(summary.customers)}</text>
      ${
        this.hasMoney
          ? svg`<text class="strong" x="0" y=${BOTTOM + 14}>${overview.money}</text>
              <text x="0" y=${BOTTOM + 31}>${this.short(summary.revenue)}</text>`
          : nothing
      }
    </g>`;
  }

  private readonly ribbon = ({ band, above, below }: Piece): SVGTemplateResult => {
    const from = TOP + BAR;
    const mid = (from + BOTTOM) / 2;
    const d = `M${above[0]} ${from}C${above[0]} ${mid} ${below[0]} ${mid} ${below[0]} ${BOTTOM}H${below[1]}C${below[1]} ${mid} ${above[1]} ${mid} ${above[1]} ${from}Z`;
    return svg`<path class="rb ${groupClass(band.id)} ${band.id === this.lit ? 'on' : ''}" d=${d}
      @click=${() => this.light(band.id)} />`;
  };

  private segment({ band, above, below }: Piece, index: number): SVGTemplateResult {
    const { overview } = this.t;
    const people = this.f.percent(band.peopleShare);
    const label = this.hasMoney
      ? overview.chart(band.name, people, this.f.percent(band.moneyShare))
      : overview.chartNoMoney(band.name, people);
    const isLit = band.id === this.lit;
    const focusable = isLit || (index === 0 && !this.bands.some(({ id }) => id === this.lit));
    return svg`<g class="seg-mark ${groupClass(band.id)}" role="button" tabindex=${focusable ? 0 : -1}
      aria-label=${label} aria-pressed=${isLit} data-group=${band.id}
      @click=${() => this.light(band.id)}>
      ${this.bar(above, TOP, band.id)}
      ${this.hasMoney ? this.bar(below, BOTTOM, band.id) : nothing}
    </g>`;
  }

  private bar([from, to]: [number, number], y: number, group: string): SVGTemplateResult {
    const width = Math.max(1, to - from);
    const mark =
      width < 22
        ? nothing
        : svg`<svg class="mark" x=${middle([from, to]) - 8} y=${y + BAR / 2 - 8} width="16" height="16"
            viewBox="0 0 16 16">${groupMark(group)}</svg>`;
    return svg`<rect class="fill" x=${from} y=${y} width=${width} height=${BAR} rx=${Math.min(2, width / 2)} />${mark}`;
  }

  private labels(
    pieces: Piece[],
    side: 'above' | 'below',
    left: number,
    width: number,
    wide: boolean,
  ): SVGTemplateResult[] {
    const share = (band: Band): number => (side === 'above' ? band.peopleShare : band.moneyShare);
    const ordered = [...pieces].sort(
      (a, b) =>
        Number(b.band.id === this.lit) - Number(a.band.id === this.lit) || share(b.band) - share(a.band),
    );
    const words = side === 'above' ? this.t.overview.people : this.t.overview.money;
    const percents = ordered.map(({ band, [side]: span }): Label => {
      const isLit = band.id === this.lit;
      const text = this.f.percent(share(band)) + (isLit && !wide ? ` ${words.toLowerCase()}` : '');
      return { text, at: middle(span), letter: isLit ? LARGE : SMALL };
    });
    const names = ordered.map(({ band, [side]: span }): Label | null => {
      const widerHere = band.peopleShare >= band.moneyShare === (side === 'above') || !this.hasMoney;
      const shown = band.id === this.lit || (wide && widerHere);
      return shown ? { text: band.short, at: middle(span), letter: SMALL } : null;
    });
    const [percentY, nameY] = side === 'above' ? [34, 13] : [BOTTOM + BAR + 24, BOTTOM + BAR + 44];
    const lit = ordered[0]?.band.id === this.lit;
    const drawn = (placed: Array<Placed | null>, y: number, big: boolean): SVGTemplateResult[] =>
      placed.flatMap((label, i) =>
        label
          ? [
              svg`<text class=${lit && i === 0 ? (big ? 'lit' : 'strong') : ''} x=${label.x} y=${y}
              text-anchor="middle">${label.text}</text>`,
            ]
          : [],
      );
    return [
      ...drawn(placeLabels(percents, left, width), percentY, true),
      ...drawn(placeLabels(names, left, width), nameY, false),
    ];
  }

  private light(group: string): void {
    const type = group === this.lit ? 'kq-open' : 'kq-light';
    this.tell(type, group);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const marks = [...this.querySelectorAll<SVGGElement>('.seg-mark')];
    const at = marks.indexOf(event.target as SVGGElement);
    if (at < 0) return;
    const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) marks[(at + step + marks.length) % marks.length]?.focus();
    else if (event.key === 'Enter' || event.key === ' ') this.light(marks[at]?.dataset.group || '');
    else return;
    event.preventDefault();
  };
}
