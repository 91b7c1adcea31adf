/** Chips, fields, switches, toasts. Everything that is touched is 44 px or more. */
import { css } from 'lit';

export const controls = css`
label.btn{cursor:pointer;position:relative}
label.btn:focus-within,.seg label:focus-within,.field:focus-within{outline:2px solid var(--kq-accent);outline-offset:2px}
.icon-btn{display:inline-grid;place-items:center;min-width:44px;min-height:44px;color:var(--kq-ink-3);border-radius:var(--kq-r1);flex:none}
.icon-btn[aria-expanded=true]{color:var(--kq-accent)}
.seg{display:inline-flex;flex-wrap:wrap;max-width:100%}
.seg,.field,select{border:1px solid var(--kq-line-strong);border-radius:var(--kq-r1);background:var(--kq-surface)}
.seg label{position:relative;display:flex;align-items:center;min-height:44px;padding:0 14px;color:var(--kq-ink-2);cursor:pointer}
.seg label+label{border-left:1px solid var(--kq-line)}
.seg input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.seg .on{background:var(--kq-accent-soft);color:var(--kq-accent);font-weight:600}
.chip{display:inline-flex;align-items:center;gap:6px;padding:3px 10px;border-radius:999px;border:1px solid var(--kq-line);font-size:13px;line-height:20px}
.chip.ask{color:var(--kq-warn);background:var(--kq-warn-soft);border-color:transparent}
.gchip{display:inline-flex;align-items:center;gap:8px;min-height:44px;padding:0 14px;border:1px solid var(--kq-line);border-radius:999px;background:var(--kq-surface);white-space:nowrap;color:var(--kq-ink-2);flex:none}
.gchip[aria-current]{border-color:var(--kq-ink);color:var(--kq-ink);font-weight:600}
.field{display:flex;align-items:center;gap:8px;min-height:44px;padding:0 12px;color:var(--kq-ink-3)}
.field input{flex:1;min-width:0;min-height:42px;border:0;background:none;color:var(--kq-ink);font-size:16px;padding:0}
.field input::placeholder{color:var(--kq-ink-3);opacity:1}
.field input:focus-visible{outline:none}
.field.short{display:inline-flex}.field.short input{flex:none;text-align:right;font-weight:600}
.field.changed{border-color:var(--kq-accent);box-shadow:inset 0 0 0 1px var(--kq-accent)}
.switch{display:flex;gap:12px;align-items:flex-start;min-height:44px;cursor:pointer;padding:10px 0}
.switch input{width:20px;height:20px;margin:1px 0 0;accent-color:var(--kq-accent);flex:none}
.select{position:relative;display:inline-flex;align-items:center;max-width:100%}
select{appearance:none;min-height:44px;max-width:100%;padding:0 32px 0 12px;color:var(--kq-ink);text-overflow:ellipsis}
.select .ic{position:absolute;right:10px;pointer-events:none;color:var(--kq-ink-3)}
.bar{position:sticky;bottom:0;z-index:2;display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;justify-content:flex-end;padding:10px 16px;padding-bottom:max(10px,env(safe-area-inset-bottom));background:var(--kq-surface);border:1px solid var(--kq-line);border-radius:var(--kq-r2)}
.float{position:sticky;bottom:12px;z-index:6;display:grid;gap:8px;width:min(560px,calc(100% - 32px));margin:0 auto;pointer-events:none}
.toast,.work{pointer-events:auto;border-radius:var(--kq-r1);box-shadow:var(--kq-shadow)}
.toast{display:flex;align-items:center;gap:12px;justify-content:space-between;background:var(--kq-ink);color:var(--kq-surface);padding:4px 8px 4px 16px}
.toast button{white-space:nowrap;font-weight:600;min-height:44px;min-width:44px}
.work{background:var(--kq-surface);border:1px solid var(--kq-line);padding:10px 8px 12px 16px;display:grid;gap:2px 12px;grid-template-columns:minmax(0,1fr) auto;align-items:center}
progress{appearance:none;grid-column:1/-1;width:100%;height:6px;border:0;border-radius:3px;background:var(--kq-sunken);overflow:hidden}
progress::-webkit-progress-bar{background:var(--kq-sunken)}
progress::-webkit-progress-value{background:var(--kq-accent)}
progress::-moz-progress-bar{background:var(--kq-accent)}
.notice{display:flex;gap:0 16px;align-items:center;justify-content:space-between;flex-wrap:wrap;padding:4px var(--pad);background:var(--kq-accent-soft);border-bottom:1px solid var(--kq-line)}
.notice span{padding:6px 0}.notice .btn,.pad-x>.btn.plain:first-child,.no-gap>.btn:first-child{margin-left:-8px}
:where(button,select,input,summary,label){scroll-margin-block:16px 104px}
.skeleton{background:var(--kq-sunken);border-radius:var(--kq-r1);color:transparent}
@container kq (max-width:699.98px){.bar>p{flex-basis:100%}.bar>p:empty{display:none}.bar>p~.btn{flex:1 1 auto;padding:0 12px}}
@media (hover:hover){
.gchip:hover{border-color:var(--kq-ink-2)}
.icon-btn:hover{background:var(--kq-sunken)}
}
`;
