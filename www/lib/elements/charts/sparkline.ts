/** Twelve points that show a shape only: own scale, no axis, the last one marked. */
import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

const WIDTH = 124;
const HEIGHT = 28;
const PAD = 3;

export function sparkline(series: ReadonlyArray<number | null>): TemplateResult | typeof nothing {
  const known = series.flatMap((value, i) => (value === null ? [] : [{ i, value }]));
  if (known.length < 3) return nothing;
  const values = known.map((point) => point.value);
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const at = ({ i, value }: { i: number; value: number }): [number, number] => [
    PAD + (i / (series.length - 1)) * (WIDTH - 2 * PAD),
    HEIGHT - PAD - ((value - low) / span) * (HEIGHT - 2 * PAD),
  ];
  const points = known.map(at).map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return html`<svg class="spark" width=${WIDTH} height=${HEIGHT} aria-hidden="true">
    <path d=${`M${points.join('L')}`} />
    ${dot(points[points.length - 1] || '')}
  </svg>`;
}

const dot = (point: string): SVGTemplateResult => {
  const [x, y] = point.split(' ');
  return svg`<circle cx=${x} cy=${y} r="2.5" />`;
};
