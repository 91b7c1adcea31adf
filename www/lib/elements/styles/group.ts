/** Group screen: chips, reasons, actions and the phone. */
import { css } from 'lit';

export const group = css`
.chips{display:flex;gap:8px;overflow-x:auto;margin:0 calc(-1*var(--pad));padding:2px 36px 2px var(--pad);scrollbar-width:none}
.chips::-webkit-scrollbar{display:none}
.group-title{display:flex;gap:12px;align-items:flex-start}
.stats{display:grid;grid-template-columns:1fr 1fr;gap:12px 24px}
.stats dt{font-size:12px;line-height:18px;color:var(--kq-ink-3)}
.stats dd{font-size:18px;line-height:28px;font-weight:600}
.stats small{font-size:13px;font-weight:400;color:var(--kq-ink-3);white-space:nowrap}
.about{display:grid;gap:16px 32px}
.conditions{display:flex;flex-wrap:wrap;gap:8px;margin-top:4px}
.conditions li{border:1px solid var(--kq-line);border-radius:var(--kq-r1);padding:4px 10px;font-size:13px;line-height:20px}
.actions button{display:grid;gap:4px;width:100%;padding:12px var(--pad);border-top:1px solid var(--kq-line);border-radius:0;text-align:left;min-height:56px}
.actions .on{background:var(--kq-accent-soft);box-shadow:inset 3px 0 0 var(--kq-accent)}
.meta{display:grid;gap:0 16px}
.actions+div{border-top:1px solid var(--kq-line)}
.phone-card{justify-items:center}.phone-card>h2{justify-self:start}
.phone{width:100%;max-width:304px;border:1px solid var(--kq-line-strong);border-radius:30px;padding:7px}
.phone-screen{border-radius:23px;background:var(--kq-sunken);min-height:372px;overflow:hidden;display:grid;align-content:start}
.phone-head{display:flex;align-items:center;gap:10px;padding:12px 14px;background:var(--kq-surface);border-bottom:1px solid var(--kq-line)}
.avatar{width:32px;height:32px;border-radius:999px;background:var(--kq-accent);color:var(--kq-on-accent);display:grid;place-items:center;font-size:13px;font-weight:600;flex:none}
.bubble{margin:14px 12px;padding:12px 14px;background:var(--kq-surface);border:1px solid var(--kq-line);border-radius:14px 14px 14px 4px;overflow-wrap:anywhere}
.bubble p+p{margin-top:8px}
.var{border-bottom:1.5px solid var(--kq-accent);font-weight:500}
.gap{background:var(--kq-warn-soft);color:var(--kq-warn);border-radius:4px;padding:0 3px}
.cta{display:flex;min-height:44px;align-items:center;justify-content:center;margin:12px -14px -12px;border-top:1px solid var(--kq-line);color:var(--kq-accent);font-weight:600}
.steps{display:grid;grid-template-columns:44px minmax(0,1fr) 44px;align-items:center;width:100%;max-width:304px}
.center{text-align:center}.center .second{justify-content:center}
.gaps{display:grid;gap:8px;width:100%;max-width:304px}
@container kq (min-width:700px){
.stats{display:flex;flex-wrap:wrap;gap:8px 56px}
.meta{grid-template-columns:112px 1fr 1.1fr}
.chips{flex-wrap:wrap;margin:0;padding:0}
}
@container kq (min-width:920px){.about{grid-template-columns:repeat(3,minmax(0,1fr))}}
`;
