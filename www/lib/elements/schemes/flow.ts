/** The picture of a comparison: groups of two ways, joined by as many customers as go from one to the other. */
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { SchemeMoves } from '../../contract.js';
import { Width } from '../controllers.js';
import { groupClass, groupMark } from '../parts/glyph.js';
import { BookView, props } from '../view.js';

const HEIGHT = 340;
const SLOT = 40;
const GAP = 8;
const BAR = 10;
const WIDE = 620;
/** Letters of a name beside its bar, and how wide they are. */
const LETTER = 7.6;

interface Slot {
  id: string | null;
  customers: number;
  y: number;
  height: number;
  /** Where the next ribbon begins. */
  used: number;
}

export class SchemeFlow extends BookView {
  protected override readonly later = true;
  static override properties = props('moves', 'only', 'nameBefore', 'nameAfter');
  moves!: SchemeMoves;
  only: string | null = null;
  nameBefore!: (id: string | null) => string;
  nameAfter!: (id: string | null) => string;
  private readonly width = new Width(this);

  private slots(groups: SchemeMoves['before'], unit: number): Slot[] {
    let y = 0;
    return groups
      .filter(({ customers }) => customers > 0)
      .map(({ id, customers }) => {
        const height = Math.max(2, customers * unit);
        const slot = { id, customers, y, height, used: 0 };
        y += Math.max(SLOT, height) + GAP;
        return slot;
      });
  }

  protected override render(): TemplateResult {
    const { moves } = this;
    const width = this.width.value;
    const total = moves.before.reduce((sum, { customers }) => sum + customers, 0);
    const unit = HEIGHT / Math.max(1, total);
    const [left, right] = [this.slots(moves.before, unit), this.slots(moves.after, unit)];
    const height = Math.max(...[...left, ...right].map(({ y, height }) => y + Math.max(SLOT, height)), SLOT);
    const longest = (slots: Slot[], name: (id: string | null) => string): number =>
      Math.max(0, ...slots.map(({ id }) => name(id).length));
    const letters = Math.max(longest(left, this.nameBefore), longest(right, this.nameAfter));
    const side = Math.min(width >= WIDE ? 220 : 126, width * 0.36, letters * LETTER + 38);
    const [x1, x2] = [side + BAR, width - side - BAR];
    return html`<svg class="chart" width=${width} height=${height} role="img" aria-label=${this.sentence()}>
      ${moves.moves.map(({ from, to, customers }) => {
        const start = left.find(({ id }) => id === from);
        const end = right.find(({ id }) => id === to);
        return start && end ? this.ribbon(start, end, customers * unit, x1, x2) : null;
      })}
      ${left.map((slot) => this.slotOf(slot, this.nameBefore(slot.id), side, 'end', side))}
      ${right.map((slot) => this.slotOf(slot, this.nameAfter(slot.id), x2, 'start', side))}
    </svg>`;
  }

  private ribbon(start: Slot, end: Slot, size: number, x1: number, x2: number): SVGTemplateResult {
    const [a, b] = [start.y + start.used, end.y + end.used];
    const thick = Math.max(1.5, size);
    start.used += size;
    end.used += size;
    const mid = (x1 + x2) / 2;
    const lit = this.only !== null && (start.id ?? ' ') === this.only;
    const d = `M${x1} ${a}C${mid} ${a} ${mid} ${b} ${x2} ${b}V${b + thick}C${mid} ${b + thick} ${mid} ${a + thick} ${x1} ${a + thick}Z`;
    return svg`<path class="rb still ${groupClass(start.id ?? '')} ${lit ? 'on' : ''}" d=${d} />`;
  }

  private slotOf(
    { id, customers, y, height }: Slot,
    name: string,
    x: number,
    anchor: 'start' | 'end',
    side: number,
  ): SVGTemplateResult {
    const middle = y + height / 2;
    const top = Math.max(y + 12, middle - 2);
    const isEnd = anchor === 'end';
    const edge = isEnd ? x - 6 : x + BAR + 6;
    const most = Math.floor((side - 30) / LETTER);
    const said = name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;
    return svg`<g class=${groupClass(id ?? '')}>
      <rect class="fill" x=${x} y=${y} width=${BAR} height=${height} rx="2" />
      <svg class="mark own" x=${isEnd ? 0 : this.width.value - 16} y=${top - 12} width="16" height="16" viewBox="0 0 16 16">${groupMark(id ?? '')}</svg>
      <text class="ink" x=${edge} y=${top} text-anchor=${anchor}>${said}</text>
      <text x=${edge} y=${top + 16} text-anchor=${anchor}>${this.f.num(customers)}</text>
    </g>`;
  }

  private sentence(): string {
    const { compare } = this.t.schemes;
    const parts = this.moves.moves.map(({ from, to, customers }) =>
      compare.sentence(this.nameBefore(from), this.nameAfter(to), customers),
    );
    return compare.picture(parts.slice(0, 12).join('; '));
  }
}
