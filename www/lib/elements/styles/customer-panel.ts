/** The customer sheet: a full page when narrow, 512 px at the right when wide; always inside the element. */
import { css } from 'lit';

export const sheet = css`
kq-customer-panel{position:absolute;inset:0;z-index:5;display:block}
.scrim{position:absolute;inset:0;background:var(--kq-scrim)}
.sheet{position:sticky;top:0;margin-left:auto;width:100%;max-height:100vh;min-height:min(100vh,100%);overflow-y:auto;background:var(--kq-surface);display:grid;align-content:start;outline:none}
.sheet section{padding:16px var(--pad);border-top:1px solid var(--kq-line)}
.sheet-head{display:flex;align-items:flex-start;gap:8px;padding:16px 8px 12px var(--pad)}
.facts{margin-top:8px}
.up{background:var(--kq-accent-soft);border-radius:var(--kq-r2);padding:14px 16px;display:grid;gap:8px;justify-items:start}
.sheet .up{margin:0 var(--pad) 16px}
.timeline .dot{stroke:var(--kq-surface);stroke-width:1.5}
.timeline .late{fill:var(--kq-g-ch);opacity:.16}
.timeline .now{stroke:var(--kq-ink);stroke-width:1.5;fill:none}
.timeline .expected{fill:var(--kq-surface);stroke:var(--g);stroke-width:2;stroke-dasharray:3 2.5}
.dash{stroke-dasharray:3 3}
.orders li{display:grid;grid-template-columns:92px minmax(0,1fr) auto;gap:2px 12px;padding:8px 0;border-top:1px solid var(--kq-line)}
.orders li:first-child{border-top:0}
.why th:first-child,.why td:first-child{padding-left:0}
.why td:last-child,.why th:last-child{padding-right:0}
.decided{display:inline-flex;gap:6px;align-items:center}
.hit>td{border-top:1px solid var(--kq-ink)}
.hit+.hit>td{border-top:0}

@supports (height:100dvh){.sheet{max-height:100dvh;min-height:min(100dvh,100%)}}
@container kq (min-width:700px){.sheet{width:512px;box-shadow:var(--kq-shadow)}}
@media (prefers-reduced-motion:no-preference){@keyframes kq-in{from{transform:translateX(24px);opacity:0}}.sheet{animation:kq-in .18s ease-out}}
`;
