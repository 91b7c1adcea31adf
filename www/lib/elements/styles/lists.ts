/** The virtual list of customers. */
import { css } from 'lit';

export const lists = css`
.table-head{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:8px 16px;padding:12px var(--pad)}
.table-tools{display:flex;flex-wrap:wrap;gap:8px;width:100%}
.table-tools .field{flex:1 1 180px}.table-tools .select{flex:1 1 150px}.table-tools select{width:100%}
.table-empty{padding:24px var(--pad) 32px;border-top:1px solid var(--kq-line)}
.vrow{position:relative;display:grid;align-items:center;gap:0 20px;height:60px;padding:0 var(--pad);border-top:1px solid var(--kq-line);cursor:pointer;
grid-template-columns:minmax(0,2fr) minmax(110px,1fr) minmax(84px,.8fr) var(--money,) minmax(160px,1.2fr) var(--rfm,) var(--last,) 16px}
.vtable{--money:minmax(96px,1fr)}.vtable.no-money{--money: ;}
.vtable.group,.vtable.origin{--last:minmax(130px,1fr)}
.vhead.vrow{height:36px;border-top:1px solid var(--kq-line);cursor:default;font-size:12px;line-height:18px;font-weight:500;color:var(--kq-ink-3)}
.vbody{overflow-y:auto;overflow-anchor:none;contain:strict;scrollbar-width:thin}
.vspace{position:relative;overflow:hidden}
.vwindow{position:absolute;top:0;left:0;right:0;will-change:transform}
.ellipsis{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;line-height:24px;min-width:0}
.vrow .cover::after{content:"";position:absolute;inset:0}
.vrow .cover:focus-visible{outline:none}
.vrow .cover:focus-visible::after{outline:2px solid var(--kq-accent);outline-offset:-3px;border-radius:var(--kq-r1)}
.second{display:flex;gap:4px;align-items:center;font-weight:400}
.num .second{justify-content:flex-end}
.vrow .skeleton{width:60%;height:16px;line-height:16px}
.vtable .go{display:grid;justify-items:end}
@container kq (max-width:959.98px){.vrow .wide{display:none}}
@container kq (max-width:699.98px){.vrow .middle{display:none}}
@container kq (min-width:960px){.vrow .middle{display:none}.vtable{--rfm:44px}}
@container kq (max-width:699.98px){.vtable .vrow{grid-template-columns:minmax(0,1fr) auto 16px}}
.lookup .field{min-height:56px}.lookup .field input{min-height:54px;font-size:18px}
@container kq (min-width:700px){.table-tools{width:auto}.table-tools .field,.table-tools .select{flex:none}.lookup .table-tools{width:100%}.lookup .field{flex:1}.lookup select{min-height:58px}}
@media (hover:hover){.vbody .vrow:hover{background:var(--kq-accent-soft)}}
@media print{.vbody{height:auto!important;contain:none}}
`;
