/** The overview's own layout: 8 + 4 columns when wide, one column when narrow. */
import { css } from 'lit';

export const overview = css`
.overview,.side{display:grid;gap:16px;align-content:start;grid-template-columns:minmax(0,1fr)}
.overview>*,.side>*{min-width:0;display:grid;align-content:start;grid-template-columns:minmax(0,1fr)}
.todo{margin-top:8px}
.todo li{display:grid;grid-template-columns:24px minmax(0,1fr);gap:4px 12px;padding:14px 0;border-top:1px solid var(--kq-line)}
.todo li:last-child{padding-bottom:0}
.todo .n{width:24px;height:24px;border:1.5px solid var(--kq-line-strong);border-radius:999px;display:grid;place-items:center;font-size:12px;font-weight:600;color:var(--kq-ink-2)}
.todo .acts{grid-column:1/-1;gap:4px;margin-top:6px}
.after{margin-top:12px}
kq-today>section{min-height:420px}kq-changes>section{min-height:380px}kq-kpis{min-height:158px}
.leads table{width:100%}.leads th,.leads td{padding:8px 0 8px 12px;border-top:1px solid var(--kq-line)}.leads tr>:first-child{padding-left:0;text-align:left;overflow-wrap:anywhere}.leads thead th{border-top:0;font-size:13px;color:var(--kq-ink-2);font-weight:500}
.leads .costs summary{padding:11px 0;cursor:pointer;font-weight:500}.leads .costs li{align-items:center;flex-wrap:nowrap}.leads .costs .part{display:block}
.leads li{display:flex;flex-wrap:wrap;gap:2px 12px;justify-content:space-between;padding:6px 0;border-top:1px solid var(--kq-line)}
.kpis{display:grid;gap:12px;grid-auto-flow:dense;grid-template-columns:repeat(2,minmax(0,1fr))}
.kpi{display:grid;grid-template-rows:auto auto auto 1fr;gap:2px;padding:6px 2px 14px 16px}
.kpi .label{display:flex;align-items:center;justify-content:space-between;min-height:48px;font-size:13px;line-height:18px;color:var(--kq-ink-2)}
.kpi .value{font-size:19px;line-height:28px;font-weight:600;letter-spacing:-.01em;white-space:nowrap}
.kpi .spark{align-self:end;margin-top:6px;max-width:calc(100% - 12px)}
.kpi.on{border-color:var(--kq-accent);box-shadow:inset 0 -2px 0 var(--kq-accent)}
.definition{grid-column:1/-1;display:none;gap:4px 24px;align-items:center;padding:14px var(--pad)}
.definition.open{display:grid;border-color:var(--kq-accent)}
.fraction{font-size:16px;line-height:24px}
@container kq (min-width:700px){
.todo .acts{grid-column:2}
.side{grid-template-columns:repeat(2,minmax(0,1fr));align-items:start}
.kpis{grid-template-columns:repeat(3,minmax(0,1fr))}
.definition{grid-template-columns:auto minmax(0,1fr)}
}
@container kq (min-width:920px){
.kpi .value{font-size:22px;line-height:30px}.overview{gap:24px;grid-template-columns:minmax(0,8fr) minmax(0,4fr)}
.side{gap:24px;grid-template-columns:minmax(0,1fr);padding-top:6px}
.kpis{gap:16px}
}
@container kq (min-width:1160px){.kpis{grid-template-columns:repeat(6,minmax(0,1fr))}.kpi{padding-left:14px}}
`;
