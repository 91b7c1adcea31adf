/** Import: file cards, assumptions, mapping, issues. */
import { css } from 'lit';

export const files = css`
.files{display:grid;gap:12px;grid-template-columns:repeat(auto-fill,minmax(min(100%,280px),1fr))}
.file{display:grid;gap:4px;padding:14px 16px;border:1px solid var(--kq-line);background:var(--kq-surface);border-radius:var(--kq-r2);text-align:left;align-content:start;min-height:96px}
.file.on{border-color:var(--kq-accent);box-shadow:inset 0 0 0 1px var(--kq-accent)}
.file-name{overflow-wrap:anywhere;min-width:0;flex:1}
.matter{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;padding:14px var(--pad);border-top:1px solid var(--kq-line)}
.matter.ask{background:var(--kq-warn-soft)}
.matter .grow{min-width:min(100%,260px)}
.map{display:grid;gap:2px 16px;align-items:center;padding:8px var(--pad);border-top:1px solid var(--kq-line);min-height:60px;grid-template-columns:minmax(0,1fr) 24px;grid-template-areas:'n s' 'r s' 'x s'}
.map-name{grid-area:n;overflow-wrap:anywhere}.map .select{grid-area:r;justify-self:start;max-width:100%}
.map-samples{grid-area:x;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.map-foot{display:flex;flex-wrap:wrap;border-top:1px solid var(--kq-line);padding:8px calc(var(--pad) - 8px)}
.map-sure{grid-area:s;justify-self:end}
.issue summary{display:flex;gap:12px;align-items:center;padding:10px var(--pad);border-top:1px solid var(--kq-line);min-height:56px}
.issue summary>.num{min-width:44px}
.issue summary .ic{color:var(--kq-ink-3)}
.issue .second{overflow-wrap:anywhere}
.issue ul{padding:0 var(--pad) 12px calc(var(--pad) + 56px);display:grid;gap:4px;overflow-wrap:anywhere}
.issue[open] summary .ic{transform:rotate(180deg)}
.meanings{display:grid;gap:0}.meanings dd{margin-bottom:10px}
.meaning{display:grid;grid-template-columns:24px minmax(0,1fr);gap:12px;padding:14px var(--pad);border-top:1px solid var(--kq-line)}
kq-mapping,kq-refusal{display:grid;gap:20px;grid-template-columns:minmax(0,1fr)}
.map-lost{grid-column:1/-1}
.matter .link{min-height:32px}
.lines{flex-basis:100%;display:grid;gap:0;min-width:0;border:1px solid var(--kq-line-strong);border-radius:var(--kq-r1);background:var(--kq-surface)}
.lines label{position:relative;display:grid;grid-template-columns:minmax(0,1fr);gap:0 12px;padding:8px 14px;min-height:44px;align-items:center;cursor:pointer}
.lines label+label{border-top:1px solid var(--kq-line)}
.lines input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.lines .on{background:var(--kq-accent-soft);box-shadow:inset 3px 0 0 var(--kq-accent)}
.lines .on .line{color:var(--kq-accent);font-weight:600}
.lines label:focus-within{outline:2px solid var(--kq-accent);outline-offset:-2px}
.line{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.folds{flex-basis:100%;min-width:0;max-width:100%}.folds summary{display:flex;gap:8px;align-items:center;min-height:44px;color:var(--kq-accent)}.folds[open] summary .ic{transform:rotate(180deg)}
.issue ul.plain{padding:0;display:block}
.needs{display:grid;gap:24px;grid-template-columns:repeat(auto-fill,minmax(min(100%,300px),1fr));align-items:start}
.need{display:grid;gap:8px;justify-items:start;min-width:0}
.need h3{margin:0}.need .select{max-width:100%}.need p .ic{display:inline;vertical-align:-3px}
.picks{display:flex;flex-wrap:wrap;gap:8px;max-width:100%}
.picks .full{flex-basis:100%}
.pick{display:grid;text-align:left;min-height:44px;padding:6px 12px;border:1px solid var(--kq-line-strong);border-radius:var(--kq-r1);background:var(--kq-surface);max-width:100%;overflow-wrap:anywhere}
.pick[aria-pressed=true],.gchip[aria-pressed=true]{border-color:var(--kq-accent);background:var(--kq-accent-soft);color:var(--kq-accent);font-weight:600}
.preview{overflow-x:auto;padding-bottom:4px}
.preview:focus-visible{outline-offset:-2px}
.preview table{min-width:100%;width:max-content}
.preview td,.preview tbody th{padding:8px;white-space:nowrap;max-width:240px;overflow:hidden;text-overflow:ellipsis}
.preview .bad{color:var(--kq-warn);background:var(--kq-warn-soft)}.preview .bad .ic{display:inline;vertical-align:-3px}.preview tr>:first-child{width:1%}
.preview tr>:first-child{padding-left:var(--pad)}.preview tr>:last-child{padding-right:var(--pad)}
.ways{display:grid;gap:8px;padding-left:24px;list-style:decimal;max-width:68ch}
.ways li::marker{color:var(--kq-ink-3)}
kq-issues,kq-workspace,kq-settings-file,kq-preview{display:block}
kq-issues:not([aria-busy=false])+kq-workspace{display:none}
.rule{border-top:1px solid var(--kq-line);padding-top:8px}
@container kq (min-width:700px){.lines label{grid-template-columns:minmax(0,190px) minmax(0,1fr)}.map{grid-template-columns:minmax(0,1.2fr) minmax(0,1.1fr) minmax(0,1.2fr) 24px;grid-template-areas:'n r x s'}}
`;
