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
kq-issues,kq-mapping,kq-workspace,kq-settings-file{display:block}
kq-issues:not([aria-busy=false])+kq-workspace{display:none}
.rule{border-top:1px solid var(--kq-line);padding-top:8px}
@container kq (min-width:700px){.map{grid-template-columns:minmax(0,1.2fr) minmax(0,1.1fr) minmax(0,1.2fr) 24px;grid-template-areas:'n r x s'}}
`;
