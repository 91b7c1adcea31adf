/** The member card: four metals that are the same in light and dark, and sections below them. */
import { css } from 'lit';

export const styles = css`
.main{--pad:16px;max-width:1040px;padding:12px}
.columns,.column{display:grid;gap:12px;grid-template-columns:minmax(0,1fr);align-content:start}
.face{position:relative;display:flex;flex-direction:column;justify-content:space-between;gap:8px;min-height:204px;padding:18px 20px;border-radius:var(--kq-r3);background:var(--tb);color:var(--ti)}
.f-0{--tb:var(--kq-t-dong,#8C4A2B);--ti:#FFF6F0;--ta:#FFD9C2}
.f-1{--tb:var(--kq-t-bac,#CBD4DB);--ti:#182229;--ta:#36444F}
.f-2{--tb:var(--kq-t-vang,#EAC55C);--ti:#2A1F00;--ta:#5C4300}
.f-3{--tb:var(--kq-t-kim-cuong,#0F3440);--ti:#EAFBFF;--ta:#8FE3F2}
.pattern{position:absolute;inset:0;overflow:hidden;border-radius:inherit;color:var(--ta);opacity:.34}
.f-1 .pattern,.f-2 .pattern{opacity:.26}
.drum{position:absolute;right:-130px;top:-78px}
.face>:not(.pattern):not(.sr){position:relative}
.ends{display:flex;justify-content:space-between;align-items:center;gap:4px 16px;flex-wrap:wrap}
.shop{display:flex;align-items:center;gap:8px;font-weight:500;min-width:0;overflow-wrap:anywhere}
.face .gly.sign,.tier{color:var(--ta)}.face .gly.plain{color:inherit}.face .faint{display:none}
.tier{font-size:16px;line-height:24px;font-weight:600}
.spendable{display:grid}
.points{font-size:46px;line-height:58px;font-weight:600;letter-spacing:-.015em}
.bought{display:flex;align-items:center;gap:6px}
.code{display:flex;gap:16px;align-items:center;padding:12px}
.code>.stack{flex:1;min-width:0}
.qr{flex:none;width:148px;height:auto;border-radius:8px;background:#fff}
.id{overflow-wrap:anywhere}
.big{width:min(480px,calc(100vw - 24px));max-width:none;max-height:calc(100vh - 24px);padding:0;border:0;border-radius:var(--kq-r3);background:#fff;color:#15211f;font:400 16px/26px var(--kq-font)}
.big::backdrop{background:rgba(0,0,0,.72)}
.big-card{display:grid;gap:8px;justify-items:center;padding:20px 16px 16px;text-align:center}
.big .qr{width:min(100%,calc(100vh - 240px));min-width:min(220px,100%)}
.big .btn{background:#fff;color:#15211f;border-color:#84928e;width:100%}
.meter{overflow:visible;font-size:12px}
.meter text{fill:var(--kq-ink-2)}
.track{fill:var(--kq-line)}.done{fill:var(--kq-accent)}.mark{stroke:var(--kq-surface);stroke-width:2}
.benefits{display:grid;gap:2px}
.benefits li{padding-left:14px;position:relative}
.benefits li::before{content:"";position:absolute;left:2px;top:8px;width:4px;height:4px;border-radius:2px;background:var(--kq-accent)}
h2.pad{padding-bottom:14px}
.rewards li,.lots li{display:grid;align-items:center;gap:0 12px;padding:10px var(--pad);border-top:1px solid var(--kq-line);min-height:56px}
.rewards li{grid-template-columns:minmax(48px,auto) minmax(0,1fr) auto}
.cost{font-size:16px;line-height:24px}.off .cost{color:var(--kq-ink-2);font-weight:500}
.ask{grid-column:1/-1;padding-top:8px;color:var(--kq-accent)}.ask:empty{display:none}
.ring{fill:none}.ring .track{fill:none;stroke:var(--kq-line)}.ring .done{fill:none;stroke:var(--kq-accent)}
.lots li{grid-template-columns:minmax(48px,auto) minmax(0,1fr) auto}
.lots .total{border-top-color:var(--kq-ink);min-height:48px}
.lots .more{display:block;padding-block:4px;min-height:48px}.lots .more.t-sm{padding-block:12px}
.lots .more .btn{padding:0}
details{border-top:1px solid var(--kq-line)}
summary{min-height:48px;cursor:pointer;color:var(--kq-accent)}
.sum{border-collapse:collapse;margin:0 var(--pad) 14px}
.sum td,.sum th{padding:3px 12px 3px 0;text-align:left}.sum th{font-weight:400}.sum td{text-align:right;min-width:64px}
.sum .rule>*{border-top:1px solid var(--kq-ink)}.sum .double>*{border-bottom:3px double var(--kq-ink)}
.signed{display:flex;gap:8px;align-items:flex-start;padding:12px 4px 4px;max-width:68ch}
.state{display:grid;gap:8px;justify-items:center;text-align:center;max-width:480px;margin:0 auto;padding:32px 20px}
.bare{background:var(--kq-sunken);border-color:transparent;min-height:172px}.face.bare{min-height:204px}.bare.tall{min-height:260px}
@container kq (min-width:700px){
.lots li,.rewards li{grid-template-columns:minmax(60px,auto) minmax(0,1fr) auto}
.main{padding:20px;--pad:20px}
.columns{grid-template-columns:minmax(320px,400px) minmax(0,1fr);gap:20px}.column{gap:16px}
}
@container kq (max-width:339.98px){.code{flex-wrap:wrap;justify-content:center}.face{padding:16px}.points{font-size:38px;line-height:50px}}
@media print{
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.btn,.ring,details,dialog{display:none!important}.more .btn{display:inline!important;color:inherit}.card,.face{break-inside:avoid}.main{padding:0}
}
`;
