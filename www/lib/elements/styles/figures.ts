/** Heat maps and bars: the accent in five strengths behind words in ink. */
import { css } from 'lit';

export const figures = css`
.figures{gap:20px}
.figure{padding:16px 0}
.figures :is(kq-time-machine,kq-outcome,kq-goals){display:grid;gap:20px;grid-template-columns:minmax(0,1fr)}
.figures .scroll{overflow-x:auto}
.heat td,.heat tbody th{padding:4px 8px;height:40px;white-space:nowrap}
.heat td{position:relative;isolation:isolate;min-width:52px}
.heat td::before{content:"";position:absolute;inset:1px;border-radius:4px;z-index:-1;background:var(--kq-accent);opacity:0}
.heat .heat1::before{opacity:.06}.heat .heat2::before{opacity:.12}.heat .heat3::before{opacity:.18}
.heat .heat4::before{opacity:.24}.heat .heat5::before{opacity:.3}
.heat .count{color:var(--kq-ink);min-width:32px}
.bar-rows td,.bar-rows tbody th{padding-top:6px;padding-bottom:6px}
.bar-rows .bars{width:45%}.bar-rows .bars svg{width:100%;height:12px;display:block}
.bar-rows .more{display:block}
rect.plain{fill:var(--kq-accent)}rect.quiet{fill:var(--kq-line-strong)}
.key{display:inline-block;width:12px;height:12px;border-radius:2px}
.key.plain{background:var(--kq-accent)}.key.quiet{background:var(--kq-line-strong);margin-left:12px}
.figures .basis{margin-bottom:12px}.figures .num .more{display:block}
.pairs{display:flex;flex-wrap:wrap}.figures [aria-pressed=true]{background:var(--kq-accent-soft);font-weight:600}
.heat tr>:first-child{padding-left:16px}
.time-range{margin-top:0}
.dates{display:flex;gap:12px;flex-wrap:wrap}
.dates input{min-height:44px;padding:0 10px;border:1px solid var(--kq-line-strong);border-radius:var(--kq-r1);background:var(--kq-surface);color:var(--kq-ink);font:inherit;color-scheme:inherit}
.goal-field{display:grid;gap:4px;min-width:0;max-width:100%;grid-template-columns:minmax(0,1fr)}
.goal-field input,.costs input{width:100%;min-width:140px;max-width:220px;box-sizing:border-box}
.costs label{display:grid;gap:4px}
.campaign+.campaign,.goal+.goal{border-top:1px solid var(--kq-line);padding-top:16px}
.goals{list-style:none;margin:0;padding:0;display:grid;gap:16px}
.way{width:100%;height:8px;display:block}
.row.spread{justify-content:space-between}
.sleepers{display:grid;gap:16px}
@container kq (min-width:700px){.sleepers{grid-template-columns:repeat(2,minmax(0,1fr))}}
@container kq (min-width:1160px){.figures .kpis{grid-template-columns:repeat(5,minmax(0,1fr))}}
`;
