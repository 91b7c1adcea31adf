/**
 * Người ↔ Tiền: who the customers are above, what they bring below, ribbons between. One group is lit,
 * the rest stay pale. Arrows move between groups, Enter lights one, a second Enter opens it.
 */
import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Band } from '../bands.js';
import { Width } from '../controllers.js';
import { groupClass, groupMark } from '../parts/glyph.js';
import { BookView, props } from '../view.js';
import { placeLabels } from './labels.js';

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

type Side = 'above' | 'below';

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
        ${this.labels(pieces, 'above', left, width)}
        ${this.hasMoney ? this.labels(pieces, 'below', left, width) : nothing}
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

  /** Percentages, and each name once: on its wider side, or twice for the lit group. */
  private labels(pieces: Piece[], side: Side, left: number, width: number): SVGTemplateResult[] {
    const wide = left > 0;
    const share = side === 'above' ? 'peopleShare' : 'moneyShare';
    const isLit = ({ band }: Piece): boolean => band.id === this.lit;
    const rank = (piece: Piece): number => (isLit(piece) ? 2 : piece.band[share]);
    const ordered = [...pieces].sort((a, b) => rank(b) - rank(a));
    const unit = ` ${this.t.overview[side === 'above' ? 'people' : 'money'].toLowerCase()}`;
    const percent = (piece: Piece): string =>
      this.f.percent(piece.band[share]) + (isLit(piece) && !wide ? unit : '');
    const name = (piece: Piece): string => {
      const { short, peopleShare, moneyShare } = piece.band;
      const widerHere = !this.hasMoney || peopleShare >= moneyShare === (side === 'above');
      return isLit(piece) || (wide && widerHere) ? short : '';
    };
    const [percentY, nameY] = side === 'above' ? [34, 13] : [BOTTOM + BAR + 24, BOTTOM + BAR + 44];
    return [
      ...this.row(ordered, percent, 'lit', LARGE, side, percentY, left, width),
      ...this.row(ordered, name, 'strong', SMALL, side, nameY, left, width),
    ];
  }

  private row(
    pieces: Piece[],
    words: (piece: Piece) => string,
    kind: string,
    litLetter: number,
    side: Side,
    y: number,
    left: number,
    width: number,
  ): SVGTemplateResult[] {
    const labels = pieces.map((piece) => {
      const lit = piece.band.id === this.lit;
      return {
        text: words(piece),
        at: middle(piece[side]),
        letter: lit ? litLetter : SMALL,
        kind: lit ? kind : '',
      };
    });
    return placeLabels(
      labels.filter(({ text }) => text),
      left,
      width,
    ).map(
      (label) => svg`<text class=${label.kind} x=${label.x} y=${y} text-anchor="middle">${label.text}</text>`,
    );
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
