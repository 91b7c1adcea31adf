/** Charts: fills in the group's colour, words in ink, one thing lit. */
import { css } from 'lit';

export const charts = css`
svg text{font-family:var(--kq-font);font-size:12px;fill:var(--kq-ink-3);font-variant-numeric:tabular-nums}
svg text.strong{fill:var(--kq-ink);font-weight:600}
svg text.lit{fill:var(--kq-ink);font-size:22px;font-weight:600;letter-spacing:-.01em}
.chart{overflow:visible;max-width:100%}
.fill{fill:var(--g)}.fill.out{opacity:.45}
.rb{fill:var(--g);opacity:var(--kq-ribbon);cursor:pointer}.rb.on{opacity:var(--kq-ribbon-on)}
.rb.move{opacity:.8}
.seg-mark{cursor:pointer}
.seg-mark:focus-visible{outline-offset:3px}
.mark{color:var(--kq-surface);fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round;overflow:visible}
.axis{stroke:var(--kq-line-strong);vector-effect:non-scaling-stroke;fill:none}
.spark path{fill:none;stroke:var(--kq-line-strong);stroke-width:1.5;stroke-linejoin:round}
.spark circle{fill:var(--kq-accent)}
.chart-box,.line-box{display:block}.chart-box{margin:16px var(--pad)}
.chart-note{padding:0 var(--pad) 12px}
.table-note{padding:12px var(--pad) 14px;border-top:1px solid var(--kq-line);text-wrap:pretty}
`;
