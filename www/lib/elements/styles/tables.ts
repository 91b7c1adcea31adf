/** Tables like those of a ledger: right-aligned figures, a rule above a sum, two below a zero. */
import { css } from 'lit';

export const tables = css`
table{border-collapse:collapse;width:100%}
th{font-weight:400;text-align:left}
thead th{font-size:12px;line-height:18px;font-weight:500;color:var(--kq-ink-3);padding:8px 8px;border-bottom:1px solid var(--kq-line);white-space:nowrap;vertical-align:bottom}
td,tbody th{padding:10px 8px;border-bottom:1px solid var(--kq-line);vertical-align:middle}
tbody tr:last-child>*{border-bottom:0}
th:first-child{padding-left:var(--pad)}td:last-child,th:last-child{padding-right:var(--pad)}
th.num,td.num{text-align:right;white-space:nowrap}
.name{display:flex;align-items:center;gap:10px}
.name small{display:block;font-size:12px;line-height:18px;color:var(--kq-ink-3);font-weight:400}
.cover{font-weight:600;text-align:left}
.groups .go{width:28px;color:var(--kq-ink-3)}
.groups tbody tr{position:relative;cursor:pointer}
.groups tbody tr.on>*{background:var(--kq-accent-soft)}
.groups .cover::after{content:"";position:absolute;inset:0}
.share{display:inline-block;min-width:46px;color:var(--kq-ink-3)}
.inout th:first-child,.inout td:first-child{padding-left:0}
.inout td:last-child,.inout th:last-child{padding-right:0}
.inout td,.inout tbody th{padding:2px 4px;border:0;height:34px}
.inout thead th{padding:0 4px 2px;border:0;font-weight:400}
.inout .bars{width:42%;padding:0}
.inout .bars svg{width:100%;height:14px}
.inout .name{gap:6px;font-size:13px;white-space:nowrap}
.count{min-width:24px;min-height:32px;color:var(--kq-ink-2);text-align:inherit;text-decoration:underline;text-decoration-color:var(--kq-line-strong);text-underline-offset:3px;font-size:12px}
.num .count{text-align:right}
.moves{display:grid;margin-top:4px}
.moves li{display:flex;justify-content:space-between;gap:12px;align-items:center;min-height:36px;border-top:1px solid var(--kq-line)}
details summary{cursor:pointer;list-style:none;min-height:44px}
details summary::-webkit-details-marker{display:none}
.ledger td,.ledger th{border:0;padding:6px 0}
.ledger td{padding-left:12px}
.ledger .sum>*{border-top:1px solid var(--kq-ink);font-weight:600}
.ledger .zero>*{border-top:1px solid var(--kq-line);border-bottom:4px double var(--kq-ink);font-weight:600}
@container kq (max-width:699.98px){.no-s{display:none!important}.share{display:block;min-width:0;font-size:12px;line-height:18px}}
@container kq (min-width:700px){.only-s{display:none!important}}
@media (hover:hover){.groups tbody tr:hover>*{background:var(--kq-accent-soft)}.count:hover{color:var(--kq-accent)}}
`;
