/** Buttons, chips, fields, switches, toasts. Everything that is touched is 44 px or more. */
import { css } from 'lit';

export const controls = css`
.btn{display:inline-flex;align-items:center;justify-content:center;gap:8px;min-height:44px;padding:0 16px;border-radius:var(--kq-r1);border:1px solid var(--kq-line-strong);background:var(--kq-surface);font-weight:500;text-align:center;text-decoration:none;color:var(--kq-ink)}
.kq .btn:where(button){border:1px solid var(--kq-line-strong);padding:0 16px;background:var(--kq-surface);text-align:center}
.kq .btn.primary{background:var(--kq-accent);border-color:var(--kq-accent);color:var(--kq-on-accent)}
.kq .btn.plain{border-color:transparent;background:none;color:var(--kq-accent);padding:0 8px}
.kq .btn:disabled{background:var(--kq-sunken);border-color:var(--kq-line);color:var(--kq-ink-3);cursor:default}
.icon-btn{display:inline-grid;place-items:center;min-width:44px;min-height:44px;color:var(--kq-ink-3);border-radius:var(--kq-r1);flex:none}
.icon-btn[aria-expanded=true]{color:var(--kq-accent)}
.seg{display:inline-flex;flex-wrap:wrap;border:1px solid var(--kq-line-strong);border-radius:var(--kq-r1);background:var(--kq-surface);max-width:100%}
.seg label{position:relative;display:flex;align-items:center;min-height:44px;padding:0 14px;color:var(--kq-ink-2);cursor:pointer}
.seg label+label{border-left:1px solid var(--kq-line)}
.seg.rows{display:grid}.seg.rows label{padding:8px 14px}.seg.rows label+label{border-left:0;border-top:1px solid var(--kq-line)}
.seg input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.seg .on{background:var(--kq-accent-soft);color:var(--kq-accent);font-weight:600}
.seg label:focus-within{outline:2px solid var(--kq-accent);outline-offset:2px}
.chip{display:inline-flex;align-items:center;gap:6px;padding:3px 10px 3px 8px;border-radius:999px;border:1px solid var(--kq-line);font-size:13px;line-height:20px}
.chip.ask{color:var(--kq-warn);background:var(--kq-warn-soft);border-color:transparent}
.gchip{display:inline-flex;align-items:center;gap:8px;min-height:44px;white-space:nowrap;color:var(--kq-ink-2);flex:none}
.kq .gchip{padding:0 14px;border:1px solid var(--kq-line);border-radius:999px;background:var(--kq-surface)}
.kq .gchip[aria-current]{border-color:var(--kq-ink);color:var(--kq-ink);font-weight:600}
.field{display:flex;align-items:center;gap:8px;min-height:44px;padding:0 12px;border:1px solid var(--kq-line-strong);border-radius:var(--kq-r1);background:var(--kq-surface);color:var(--kq-ink-3)}
.field input{flex:1;min-width:0;min-height:42px;border:0;background:none;color:var(--kq-ink);font-size:16px;padding:0}
.field input::placeholder{color:var(--kq-ink-3);opacity:1}
.kq .field input:focus-visible{outline:none}
.field:focus-within{outline:2px solid var(--kq-accent);outline-offset:2px}
.field.short{display:inline-flex;width:auto}.field.short input{width:auto;flex:none;text-align:right;font-weight:600}
.field.changed{border-color:var(--kq-accent);box-shadow:inset 0 0 0 1px var(--kq-accent)}
.select{position:relative;display:inline-flex;align-items:center;min-height:44px}
.kq .select select{appearance:none;min-height:44px;max-width:100%;padding:0 32px 0 12px;border:1px solid var(--kq-line-strong);border-radius:var(--kq-r1);background:var(--kq-surface);color:var(--kq-ink);text-overflow:ellipsis}
.select .ic{position:absolute;right:10px;pointer-events:none;color:var(--kq-ink-3)}
.bar{position:sticky;bottom:0;z-index:2;display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;justify-content:flex-end;padding:10px 16px;background:var(--kq-surface);border-top:1px solid var(--kq-line)}
.bar.framed{border:1px solid var(--kq-line);border-radius:var(--kq-r2)}
.float{position:sticky;bottom:12px;z-index:6;display:grid;gap:8px;width:min(560px,calc(100% - 32px));margin:0 auto;pointer-events:none}
.float>*{pointer-events:auto;border-radius:var(--kq-r1);box-shadow:var(--kq-shadow)}
.toast{display:flex;align-items:center;gap:12px;justify-content:space-between;background:var(--kq-ink);color:var(--kq-surface);padding:4px 8px 4px 16px;min-height:52px}
.kq .toast button{color:inherit;font-weight:600;min-height:44px;padding:0 10px}
.work{background:var(--kq-surface);border:1px solid var(--kq-line);padding:10px 8px 12px 16px;display:grid;gap:2px 12px;grid-template-columns:minmax(0,1fr) auto;align-items:center}
.kq progress{appearance:none;grid-column:1/-1;width:calc(100% - 8px);height:6px;border:0;border-radius:3px;background:var(--kq-sunken);overflow:hidden}
.kq progress::-webkit-progress-bar{background:var(--kq-sunken)}
.kq progress::-webkit-progress-value{background:var(--kq-accent);border-radius:3px}
.kq progress::-moz-progress-bar{background:var(--kq-accent)}
.notice{display:flex;gap:4px 16px;align-items:center;justify-content:space-between;flex-wrap:wrap;padding:6px 16px;background:var(--kq-accent-soft);border-bottom:1px solid var(--kq-line)}
.skeleton{background:var(--kq-sunken);border-radius:var(--kq-r1);color:transparent}
@media (hover:hover){
.kq .btn:hover{border-color:var(--kq-ink-2)}.kq .btn.primary:hover{background:var(--kq-accent-hover);border-color:var(--kq-accent-hover)}
.kq .btn.plain:hover,.icon-btn:hover{background:var(--kq-sunken)}.kq .gchip:hover{border-color:var(--kq-line-strong)}
}
`;
