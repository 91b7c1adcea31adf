/** One A4 page for the boss: story, picture, table, work, figures with their definitions. */
import { css } from 'lit';

export const print = css`
@media print{
.kq{zoom:.74}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.tabs,.tools,.notice,.bar,.float,.proof,.btn,.icon-btn,.acts,.go,details{display:none!important}
.main{padding:8px 0}.page,.overview,.side{gap:10px}
.card{break-inside:avoid}td,tbody th{padding-top:4px;padding-bottom:4px}
kq-today>section,kq-changes>section{min-height:0}
.kpis{gap:8px;grid-template-columns:repeat(6,minmax(0,1fr))}.kpi{padding:4px 8px}
.definition{display:block!important;order:1;grid-column:auto;border:0;padding:0 8px}
}
`;
