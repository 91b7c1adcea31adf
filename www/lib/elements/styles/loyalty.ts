/** Tiers and points. Colours of tiers are those of the card; in lists a tier is its name and a dot. */
import { css } from 'lit';

export const loyalty = css`
kq-loyalty-setup{display:block}
.tier-dot{width:10px;height:10px;border-radius:50%;flex:none;background:var(--tier);box-shadow:inset 0 0 0 1px var(--kq-line-strong)}
[data-step]{--tier:#7a8a86}[data-step="0"]{--tier:#8c4a2b}[data-step="1"]{--tier:#aab6bd}[data-step="2"]{--tier:#eac55c}[data-step="3"]{--tier:#0f5f73}
.tier-bar{padding:0 var(--pad);height:22px}.tier-bar rect{fill:var(--tier)}
.tiers{padding-bottom:12px}.tiers .pad-x{padding-bottom:0}.tiers p.pad-x{padding-top:0}
.ladder{display:grid;gap:8px}
.to-rules{display:none}
.ladder li{display:flex;flex-wrap:wrap;align-items:center;gap:8px}
.ladder .grow{min-width:84px}
.warn-box{padding:10px 12px;border-radius:var(--kq-r1);background:var(--kq-warn-soft);color:var(--kq-warn)}
.warn-box .c3{color:inherit}
.hbars td,.hbars tbody th{border:0;padding:3px 8px 3px 0;white-space:nowrap}
.hbars td:last-child{padding-right:0}
.hbars .track{width:100%}
.hbars svg{border-radius:2px;background:var(--kq-sunken)}
.hbars .accent{fill:var(--kq-accent)}
kq-loyalty .stats{display:grid;grid-template-columns:repeat(auto-fit,minmax(180px,1fr));gap:12px 20px}
kq-loyalty .stats small{display:block}
details h3{margin:12px 0 4px}
.loyal-wait{min-height:1600px}
.bullets{display:grid;gap:4px;padding-left:18px;list-style:disc}
@container kq (max-width:699.98px){.ladder .grow{flex-basis:calc(100% - 20px)}.ladder .field{flex:1 1 0}}
.loyal>section h2{outline:0;scroll-margin-top:72px}
@container kq (max-width:1099.98px){.to-rules{display:block}.loyal{grid-template-columns:minmax(0,1fr)!important}.loyal>section{order:2}}
.loyal thead th{white-space:normal}
`;
