/** The composer: fields, chips, what is wrong, and the message of one person. */
import { css } from 'lit';

export const composer = css`
kq-composer{display:grid;grid-template-columns:minmax(0,1fr)}
.compose-two{display:grid;gap:24px;grid-template-columns:minmax(0,1fr)}
.between{justify-content:space-between}
.compose-field input,.compose-field textarea{width:100%;min-height:44px;padding:10px 12px;font:inherit;font-size:16px;line-height:24px;color:var(--kq-ink);background:var(--kq-surface);border:1px solid var(--kq-line-strong);border-radius:var(--kq-r1)}
.compose-field textarea{resize:vertical}
.compose-field [aria-invalid]{border-color:var(--kq-neg)}
.composer .seg{justify-self:start}
.compose-chips{display:grid;grid-template-rows:repeat(3,auto);grid-auto-flow:column;justify-content:start;gap:8px;margin:4px calc(-1*var(--pad)) 0;padding:4px var(--pad);overflow-x:auto}
.compose-typed{border:0;padding:0;margin:0;min-width:0}
.compose-checks ul{display:grid;gap:6px;margin-top:6px}
.compose-checks li{display:grid;grid-template-columns:16px minmax(0,1fr);gap:8px;align-items:start}
.compose-checks li span{overflow-wrap:anywhere}
.compose-checks .ic{margin-top:2px}
.compose-checks .stop .ic,.composer .neg{color:var(--kq-neg)}
.compose-checks .pos{color:var(--kq-pos)}
.compose-bubble{margin:0;background:var(--kq-sunken)}
.compose-bubble .cta{background:none}
.composer .steps{max-width:none}
.composer .check{min-height:44px;gap:8px}
.composer details ul{display:grid;gap:4px;margin:6px 0}
.occasions li{border-top:1px solid var(--kq-line)}
.own-day{border-top:1px solid var(--kq-line)}.own-day form{margin-top:12px;max-width:420px}
.own-day .short{width:112px}.own-day .check{min-height:44px;gap:8px;align-self:end}.own-day .neg{color:var(--kq-neg)}
@container kq (min-width:700px){.compose-chips{display:flex;flex-wrap:wrap;margin:4px 0 0;padding:4px 0}}
@container kq (min-width:920px){.compose-two{grid-template-columns:minmax(0,1fr) minmax(0,360px)}}
`;
