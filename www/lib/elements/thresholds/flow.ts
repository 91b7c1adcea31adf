/** Before → after: those who stay are pale, those who move are strong; every count is written out. */
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { isBuyerGroup, orderedIds } from '../bands.js';
import { Width } from '../controllers.js';
import { groupClass, groupMark } from '../parts/glyph.js';
import { BookView, props } from '../view.js';

const BARS_HEIGHT = 330;
const SLOT_MIN = 22;
/** Where a name stands above its count. */
const SLOT_MIN_NARROW = 38;
const SLOT_GAP = 10;
const HEAD = 26;
const BAR = 12;
const WIDE = 560;

interface Slot {
  id: string;
  before: number;
  after: number;
  /** Top of the slot and height of its bars. */
  y: number;
  height: number;
}

interface Ribbon {
  from: Slot;
  to: Slot;
  customers: number;
  fromY: number;
  toY: number;
  thickness: number;
}

/** Sizes afterwards, and who moved; a preview of a policy is one. */
export interface FlowOf {
  groups: ReadonlyArray<{ id: string; customers: number }>;
  moves: ReadonlyArray<{ from: string; to: string; customers: number }>;
}

export class Flow extends BookView {
  protected override readonly later = true;
  static override properties = props('preview', 'earlier', 'heads');
  preview!: FlowOf;
  /** Sizes before; default: those of now. */
  earlier: FlowOf['groups'] | null = null;
  /** What stands over both sides; default: what is in force and what is tried. */
  heads: readonly [string, string] | null = null;
  private readonly width = new Width(this);

  private slots(least: number): { slots: Slot[]; unit: number; height: number } {
    const now = this.earlier ?? this.summary.groups;
    const after = new Map(this.preview.groups.map((group) => [group.id, group.customers]));
    const ids = orderedIds([
      ...now,
      ...this.preview.groups.filter(({ id }) => !now.some((g) => g.id === id)),
    ]);
    const shown = ids
      .filter(isBuyerGroup)
      .map((id) => ({ id, before: now.find((g) => g.id === id)?.customers || 0, after: after.get(id) || 0 }))
      .filter((slot) => slot.before + slot.after > 0);
    // A shop grows: the larger side has the height, or years of newcomers would run down the page.
    const total = (of: (slot: (typeof shown)[number]) => number): number =>
      shown.reduce((sum, slot) => sum + of(slot), 0);
    const unit =
      BARS_HEIGHT /
      Math.max(
        1,
        total(({ before }) => before),
        total(({ after }) => after),
      );
    let y = HEAD;
    const slots = shown.map((slot): Slot => {
      const height = Math.max(slot.before, slot.after) * unit;
      const top = y;
      y += Math.max(least, height) + SLOT_GAP;
      return { ...slot, y: top, height };
    });
    return { slots, unit, height: y };
  }

  private ribbons(slots: Slot[], unit: number): Ribbon[] {
    const leaving = (id: string): number =>
      this.preview.moves.filter((move) => move.from === id).reduce((sum, move) => sum + move.customers, 0);
    const links = slots.flatMap((from) =>
      slots.flatMap((to) => {
        const moved =
          this.preview.moves.find((move) => move.from === from.id && move.to === to.id)?.customers || 0;
        const customers = from === to ? from.before - leaving(from.id) : moved;
        return customers > 0 ? [{ from, to, customers }] : [];
      }),
    );
    const used = new Map<string, number>();
    const take = (key: string, size: number): number => {
      const at = used.get(key) || 0;
      used.set(key, at + size);
      return at;
    };
    const starts = links.map((link) => link.from.y + take(`from ${link.from.id}`, link.customers * unit));
    const ends = new Map(
      [...links]
        .sort((a, b) => slots.indexOf(a.from) - slots.indexOf(b.from))
        .map((link) => [link, link.to.y + take(`to ${link.to.id}`, link.customers * unit)]),
    );
    return links.map((link, i) => ({
      ...link,
      fromY: starts[i] || 0,
      toY: ends.get(link) || 0,
      thickness: Math.max(1.5, link.customers * unit),
    }));
  }

  protected override render(): TemplateResult {
    const width = this.width.value;
    const wide = width >= WIDE;
    const { slots, unit, height } = this.slots(wide ? SLOT_MIN : SLOT_MIN_NARROW);
    const left = wide ? 188 : 124;
    const right = width - (wide ? 176 : 88);
    const [before, after] = this.heads ?? [this.t.thresholds.before, this.t.thresholds.after];
    return html`<svg class="chart" width=${width} height=${height} role="img" aria-label=${this.sentence(slots)}>
      <text x=${left} y="14" text-anchor="end">${before}</text>
      <text x=${right} y="14">${after}</text>
      ${this.ribbons(slots, unit).map((ribbon) => this.drawRibbon(ribbon, left + BAR, right))}
      ${slots.map((slot) => this.drawSlot(slot, unit, left, right, width, wide))}
    </svg>`;
  }

  private drawRibbon({ from, to, fromY, toY, thickness }: Ribbon, x1: number, x2: number): SVGTemplateResult {
    const mid = (x1 + x2) / 2;
    const [a, b] = [fromY + thickness, toY + thickness];
    const d = `M${x1} ${fromY}C${mid} ${fromY} ${mid} ${toY} ${x2} ${toY}V${b}C${mid} ${b} ${mid} ${a} ${x1} ${a}Z`;
    return svg`<path class="rb still ${groupClass(from.id)} ${from === to ? '' : 'move'}" d=${d} />`;
  }

  private drawSlot(
    slot: Slot,
    unit: number,
    left: number,
    right: number,
    width: number,
    wide: boolean,
  ): SVGTemplateResult {
    const middle = slot.y + Math.max(slot.height, (wide ? SLOT_MIN : SLOT_MIN_NARROW) - 8) / 2;
    const { short } = this.names(slot.id);
    const difference = slot.after - slot.before;
    const said = difference === 0 ? (wide ? this.t.thresholds.same : '') : this.f.signed(difference);
    const bar = (x: number, customers: number): SVGTemplateResult =>
      svg`<rect class="fill" x=${x} y=${slot.y} width=${BAR} height=${Math.max(2, customers * unit)} rx="2" />`;
    return svg`<g class=${groupClass(slot.id)}>
      ${bar(left, slot.before)} ${bar(right - BAR, slot.after)}
      <svg class="mark own" x="0" y=${middle - 8} width="16" height="16" viewBox="0 0 16 16">${groupMark(slot.id)}</svg>
      <text class="ink" x="24" y=${middle + (wide ? 4 : -4)}>${short}</text>
      ${
        wide
          ? svg`<text x=${left - 10} y=${middle + 4} text-anchor="end">${this.f.num(slot.before)}</text>`
          : svg`<text x="24" y=${middle + 13}>${this.f.num(slot.before)}</text>`
      }
      <text class=${difference === 0 ? '' : 'strong'} x=${right + 10} y=${middle + 4}>${this.f.num(slot.after)}</text>
      <text class=${difference === 0 ? '' : 'strong'} x=${width} y=${middle + 4} text-anchor="end">${said}</text>
    </g>`;
  }

  private sentence(slots: Slot[]): string {
    const { thresholds } = this.t;
    const parts = slots.map(({ id, before, after }) => {
      const { name } = this.names(id);
      const change = after === before ? thresholds.same : this.f.signed(after - before);
      return `${name}: ${this.f.num(before)} → ${this.f.num(after)} (${change})`;
    });
    return `${thresholds.flow}. ${parts.join('; ')}.`;
  }
}
