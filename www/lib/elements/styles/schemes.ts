/** Ways to make groups: rows under a thumb, conditions as blocks, one column on a phone. */
import { css } from 'lit';

export const schemes = css`
.schemes .two{display:grid;gap:16px;grid-template-columns:minmax(0,1fr)}
.picked,.pairs,.picked .select,.pairs .select{display:grid;gap:4px}
.wide-select,.wide-select select,.leaf .grow .select,.leaf .grow select{width:100%}
.pairs{gap:12px}
.verdict{display:flex;gap:8px;align-items:flex-start}
.schemes .stack>.select{justify-self:start}
.empty-group{color:var(--kq-ink-3)}
.dots{display:grid;gap:4px;padding-left:18px;list-style:disc}
.scheme-groups th,.scheme-moves th{vertical-align:top}.scheme-groups .name{align-items:flex-start}
.scheme-groups td,.scheme-moves td{vertical-align:top}
@container kq (max-width:699.98px){.scheme-groups small{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}}
.bar-line{width:100%;height:4px;margin-top:6px}
.scheme-moves th:first-child,.scheme-moves td:first-child{padding-left:0}.scheme-moves td:last-child,.scheme-moves th:last-child{padding-right:0}
.scheme-moves .count,.scheme-groups .count{font-size:14px}
kq-scheme-flow{display:block}kq-scheme-flow:empty{min-height:340px}
.rules{gap:8px}
.rule-head{display:flex;align-items:center;gap:10px;width:100%;min-height:56px;padding:8px var(--pad)}
.rule-says{padding:0 var(--pad) 14px;margin-top:-6px;overflow-wrap:anywhere}
.rule.on{border-color:var(--kq-accent)}
.rule-body{padding:0 var(--pad) 16px}
.live{position:sticky;top:0;z-index:1;padding:10px 12px;border-radius:var(--kq-r1);background:var(--kq-accent-soft)}
.block,.leaf{display:grid;gap:8px;grid-template-columns:minmax(0,1fr);min-width:0}
.block:not(.outer){padding-left:12px;border-left:3px solid var(--kq-line-strong)}
.leaf{padding:10px 0 4px;border-top:1px solid var(--kq-line)}
.leaf>.row>.grow{min-width:0}
.range.lone{margin:0 22px}
.choices{display:grid;width:100%;max-height:264px;overflow-y:auto}
.hits button{display:flex;align-items:center;gap:10px;width:100%;min-height:56px;border-top:1px solid var(--kq-line)}
.asked{display:grid;gap:10px}
.asked ul{padding-left:14px}
.asked .hit{padding-left:10px;border-left:3px solid var(--kq-accent)}
textarea{width:100%;padding:10px 12px;border:1px solid var(--kq-line-strong);border-radius:var(--kq-r1);background:var(--kq-surface);color:var(--kq-ink);font:13px/20px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;resize:vertical}
@container kq (min-width:700px){.pairs{grid-template-columns:repeat(2,minmax(0,1fr))}.picked .select{max-width:420px}}
@container kq (min-width:920px){.schemes .two{gap:24px;grid-template-columns:minmax(0,7fr) minmax(0,5fr)}}
`;
