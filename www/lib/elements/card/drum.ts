/** Mặt trống đồng: the rings of a bronze drum around a star, which gains two rays with each tier. */
import { type SVGTemplateResult, svg } from 'lit';

const CENTRE = 180;
const RINGS = [176.4, 169.2, 144, 136.8, 100.8, 93.6, 59.4];
const BEADS = { count: 36, radius: 118.8 };
const TEETH = { count: 72, from: 147.6, to: 165.6 };
const STAR = { outer: 54, inner: 21.6 };
const MOST_RAYS = 16;

const at = (radius: number, turn: number): [x: string, y: string] => {
  const angle = 2 * Math.PI * (turn - 0.25);
  return [(CENTRE + radius * Math.cos(angle)).toFixed(1), (CENTRE + radius * Math.sin(angle)).toFixed(1)];
};

const around = <T>(count: number, draw: (turn: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => draw(i / count));

const rays = (step: number): number => Math.min(8 + 2 * step, MOST_RAYS);

const starPath = (count: number): string =>
  `M${around(2 * count, (turn) => at(Math.round(turn * 2 * count) % 2 === 0 ? STAR.outer : STAR.inner, turn).join(' ')).join('L')}z`;

/** One path for all teeth: 72 elements would cost more than they show. */
const teethPath = around(
  TEETH.count,
  (turn) => `M${at(TEETH.from, turn).join(' ')}L${at(TEETH.to, turn).join(' ')}`,
).join('');

export const drum = (step: number): SVGTemplateResult => svg`<svg
  class="drum"
  width="360"
  height="360"
  viewBox="0 0 360 360"
  fill="none"
  stroke="currentColor"
  aria-hidden="true"
>
  ${RINGS.map((r) => svg`<circle cx=${CENTRE} cy=${CENTRE} r=${r} />`)}
  ${around(BEADS.count, (turn) => {
    const [x, y] = at(BEADS.radius, turn + 0.5 / BEADS.count);
    return svg`<circle cx=${x} cy=${y} r="8.1" />`;
  })}
  <path d=${teethPath} />
  <path d=${starPath(rays(step))} fill="currentColor" stroke="none" />
</svg>`;
