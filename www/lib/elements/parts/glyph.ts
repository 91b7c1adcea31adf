/**
 * Nét gạch sổ: the tally of a Vietnamese ledger, four sides and a diagonal. It marks the groups (so that
 * they can be told apart without colour) and counts orders.
 */
import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

const LEFT = 'M4 12.5V3.5';
const TOP = 'M4 3.5H12.5';
const RIGHT = 'M12.5 3.5V12.5';
const BOTTOM = 'M12.5 12.5H4';
const SLASH = 'M4 12.5 12.5 3.5';
const STROKES = [LEFT, TOP, RIGHT, BOTTOM, SLASH];
const CRESCENT = 'M12.6 9.6A5.2 5.2 0 1 1 7 3.1a4.2 4.2 0 0 0 5.6 6.5z';
const DOT = 'M4 3.5h.01M12.5 3.5h.01M4 12.5h.01M12.5 12.5h.01';

const strokes = (count: number): SVGTemplateResult => {
  const rest = STROKES.slice(count, 4);
  return svg`<path d=${STROKES.slice(0, count).join('')} />${
    rest.length > 0 ? svg`<path class="faint" d=${rest.join('')} />` : nothing
  }`;
};

const MARKS: Record<string, () => SVGTemplateResult> = {
  lead_moi: () => svg`<path class="dots" d=${DOT} />`,
  khach_moi: () => strokes(1),
  mua_it: () => strokes(3),
  mua_thuong_xuyen: () => strokes(5),
  mua_nhieu: () => svg`<path class="solid" d="M2.6 2.6h9.2L2.6 11.8zM13.6 4.4v9.2H4.4z" />`,
  ngu_dong_90: () => svg`<path d=${CRESCENT} />`,
  ngu_dong_180: () => svg`<path class="full" d=${CRESCENT} />`,
};

/** The drawing alone, to be placed inside a chart. */
export const groupMark = (group: string): SVGTemplateResult =>
  (MARKS[group] ?? (() => svg`<circle cx="8" cy="8" r="4.5" />`))();

/** Class that gives `--g`, the colour of a group. Groups of the shop's own share one. */
export const groupClass = (group: string): string => (group in MARKS ? `g-${group}` : 'g-other');

export const glyph = (group: string, size = 18): TemplateResult => html`<svg
  class="gly ${groupClass(group)}"
  width=${size}
  height=${size}
  viewBox="0 0 16 16"
  aria-hidden="true"
>
  ${groupMark(group)}
</svg>`;

const box = (count: number): TemplateResult => html`<svg
  class="gly plain"
  width="16"
  height="16"
  viewBox="0 0 16 16"
  aria-hidden="true"
>
  ${strokes(count)}
</svg>`;

/** Orders as strokes, five to a box; beyond `most` boxes the number says it alone. */
export function tally(orders: number, most = 2): TemplateResult | typeof nothing {
  if (orders < 1 || orders > 5 * most) return nothing;
  const boxes = Array.from({ length: Math.ceil(orders / 5) }, (_, i) => Math.min(5, orders - 5 * i));
  return html`<span class="tally">${boxes.map(box)}</span>`;
}

/** The sign of the product: a full tally. */
export const sign = (): TemplateResult => html`<svg
  class="gly sign"
  width="22"
  height="22"
  viewBox="0 0 16 16"
  aria-hidden="true"
>
  ${strokes(5)}
</svg>`;
