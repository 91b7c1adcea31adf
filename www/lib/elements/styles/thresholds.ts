/** Sliders under histograms. The handle is drawn at 20 px and held at 44. */
import { css } from 'lit';

export const thresholds = css`
.tuning{display:grid;gap:16px;grid-template-columns:minmax(0,1fr)}
.tuning>*{min-width:0}
kq-tuning{display:block}kq-tuning:empty{min-height:800px}kq-flow:empty{min-height:420px}
.threshold{display:grid;gap:6px;padding:14px var(--pad);border-top:1px solid var(--kq-line);grid-template-columns:minmax(0,1fr)}
.threshold-head{display:flex;gap:8px 12px;align-items:flex-start;flex-wrap:wrap}
.threshold-head .grow{min-width:200px}
.neutral{fill:var(--kq-line-strong);opacity:.5}
.ends{display:flex;justify-content:space-between;margin-top:-6px}
.range{position:relative;height:44px;margin-top:-14px}
.range::before{content:"";position:absolute;left:0;right:0;top:21px;height:2px;background:var(--kq-line-strong);border-radius:2px}
.range input{position:absolute;left:-22px;top:0;width:calc(100% + 44px);height:44px;margin:0;background:none;appearance:none;pointer-events:none}
.range input::-webkit-slider-runnable-track{height:44px;background:none}
.range input::-moz-range-track{height:44px;background:none}
.range input::-webkit-slider-thumb{appearance:none;width:44px;height:44px;border:0;border-radius:50%;pointer-events:auto;cursor:grab;
background:radial-gradient(circle,var(--kq-surface) 0 8px,var(--kq-accent) 8.5px 10.5px,transparent 11px)}
.range input::-moz-range-thumb{width:44px;height:44px;border:0;border-radius:50%;pointer-events:auto;cursor:grab;
background:radial-gradient(circle,var(--kq-surface) 0 8px,var(--kq-accent) 8.5px 10.5px,transparent 11px)}
.range input:focus-visible{outline:none}
.range input:focus-visible::-webkit-slider-thumb{outline:2px solid var(--kq-accent);outline-offset:-9px}
.range input:focus-visible::-moz-range-thumb{outline:2px solid var(--kq-accent);outline-offset:-9px}
.rb.still{cursor:default}
.mark.own{color:var(--g)}
svg text.ink{fill:var(--kq-ink);font-size:13px}
.threshold.no-gap{display:flex;gap:0}
@container kq (min-width:920px){.tuning{gap:24px;align-items:start;grid-template-columns:minmax(0,5fr) minmax(0,7fr)}.tuning>section+section{position:sticky;top:16px}}
`;
