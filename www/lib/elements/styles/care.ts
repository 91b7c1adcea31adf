/** Care: the queue of people, the log, and the sum before a file. */
import { css } from 'lit';

export const care = css`

.timeline .touch{fill:none;stroke:var(--kq-ink-2);stroke-width:1.5}.orders .touch{color:var(--kq-ink-2);box-shadow:inset 2px 0 0 var(--kq-line-strong);padding-left:8px}
.kq:has(.bar) .float{bottom:88px}
.write .seg{justify-self:start}.price{justify-self:start}.price input{width:96px}
kq-queue{min-height:440px}kq-queue.held{min-height:720px}kq-queue,kq-out,kq-letter{display:grid;align-content:start;grid-template-columns:minmax(0,1fr)}
.queue-controls{gap:4px 24px}
.stepper{display:inline-flex;align-items:center;gap:4px;flex-wrap:wrap}
.stepper input{width:64px;min-height:44px;text-align:center;font-size:16px;font-weight:600;border:1px solid var(--kq-line-strong);border-radius:var(--kq-r1);background:var(--kq-surface);color:var(--kq-ink);appearance:textfield;-moz-appearance:textfield}
.stepper input::-webkit-inner-spin-button{appearance:none;margin:0}
.stepper .icon-btn{font-size:20px;color:var(--kq-accent)}
.queue-people>li{border-top:1px solid var(--kq-line)}
.queue-people>.on{box-shadow:inset 3px 0 0 var(--kq-accent)}
.queue-person{display:grid;gap:2px;width:100%;min-height:56px;padding:10px var(--pad);border-radius:0}
.queue-person .row b{flex:1;min-width:0;overflow-wrap:anywhere}
.queue-person .queue-way{white-space:nowrap}
.queue-person .queue-why{color:var(--kq-ink-2);padding-left:26px;text-wrap:pretty}
.on>.queue-person .queue-why{color:var(--kq-ink)}
.queue-person:focus-visible{outline-offset:-3px}
.queue-more{padding:0 var(--pad) 14px calc(var(--pad) + 26px)}
.outcomes{display:grid;gap:8px;grid-template-columns:repeat(auto-fit,minmax(112px,1fr))}
.outcomes .btn{padding:4px 8px;font-size:13px;line-height:20px}
.stake summary,.queue-foot summary{display:inline-flex;align-items:center}
.stake small,.gate small{display:block;font-size:12px;line-height:18px}
.stake table{max-width:440px}.ledger th small{font-weight:400}
.stake td,.gate td{vertical-align:top}
.queue-foot{border-top:1px solid var(--kq-line);padding:6px 0}.queue-foot .pad-x{padding-top:0;padding-bottom:0}
.queue-foot .second,.out-line .second,kq-contacts .second{display:block}
.consent{display:grid;gap:8px;padding:12px 16px;border-radius:var(--kq-r1);background:var(--kq-warn-soft);color:var(--kq-ink)}
.moves .out-line{flex-wrap:wrap}.out-line>span{flex:1;min-width:0}.out-line .count{min-width:44px;min-height:44px;text-align:right;font-size:13px}
.moves .out-names li{border:0;min-height:0;display:block}.out-names{flex-basis:100%;display:flex;flex-wrap:wrap;gap:0 16px;padding-bottom:8px}
.out-names .link{min-height:32px}
.gate td:last-child{width:44px;padding:0}.gate .icon-btn{min-height:36px}
.gate tbody th{padding-right:8px}
@container kq (min-width:920px){.write.edits{gap:24px}.write.edits>.letter{order:-1}}
@container kq (max-width:919.98px){.write>.page{display:contents}.write .letter{order:1}.write section:nth-of-type(n+2){order:2}}
@media print{kq-queue,kq-queue.held{min-height:0}.queue-controls,.queue-foot,.queue-more{display:none}}
@container kq (max-width:699.98px){kq-queue{min-height:740px}kq-queue.held{min-height:900px}.stepper>:first-child{flex-basis:100%}.queue-more{padding-left:var(--pad)}.queue-person .queue-why{padding-left:0}.queue .queue-more .row.wrap .btn{flex:1 1 auto}}
`;
