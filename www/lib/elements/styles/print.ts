/** One A4 page for the boss: story, picture, table, work, figures with their definitions. */
import { css } from 'lit';

export const print = css`
@media print{
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.tabs,.tools,.notice,.bar,.float,.proof,.btn,.icon-btn,.no-print,.acts{display:none!important}
.main{padding:8px 0}.page,.overview,.side{gap:10px}
.card{break-inside:avoid}td,tbody th{padding-top:3px;padding-bottom:3px}
.definition{display:block!important;border:0;padding:0 4px 6px}.kpi{padding:4px 8px}
.kpi .label{min-height:0}
}
`;
