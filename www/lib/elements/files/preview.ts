/** The first rows as they would be read, so that a wrong column shows before anything is counted. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FirstOrder, Inspection, Money, ReadCell } from '../../contract.js';
import { phoneText } from '../../i18n/format.js';
import { icon } from '../parts/icons.js';
import { props, View } from '../view.js';

const COLUMNS = ['id', 'day', 'person', 'phone', 'amount', 'status'] as const;
type Column = (typeof COLUMNS)[number];
const ROLE = {
  id: 'order.id',
  day: 'order.day',
  person: 'person.name',
  phone: 'person.phone',
  amount: 'order.total',
  status: 'order.status',
} as const;

type Cell = ReadCell<string | Money>;

/** Nothing could be read of it, or nobody knows what it means. */
const isUnread = ({ value, fault }: Cell): boolean =>
  (value === null && fault !== null) || value === 'unknown';

export class PreviewTable extends View {
  static override properties = props('preview');
  preview: Inspection['preview'] | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const { preview } = this.t.files;
    const rows = this.preview?.rows || [];
    const shown = COLUMNS.filter((column) => rows.some((row) => row[column] !== null));
    if (shown.length === 0) return nothing;
    const faults = rows.flatMap((row) =>
      shown.filter((column) => row[column] && isUnread(row[column] as Cell)),
    );
    return html`<section class="card">
      <div class="head pad-x">
        <h2 class="t-h2" id="preview-title">${preview.title}</h2>
        <span class="t-sm ${faults.length > 0 ? 'warn' : 'c3'}" role="status">${preview.faults(faults.length)}</span>
      </div>
      <div class="preview" role="region" aria-labelledby="preview-title" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col" class="num">${preview.row}</th>
              ${shown.map((column) => html`<th scope="col" class=${column === 'amount' ? 'num' : ''}>${this.head(column)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => this.line(row, shown))}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  private head(column: Column): string {
    return column === 'person' ? this.t.files.preview.person : this.t.roles[ROLE[column]];
  }

  private line(row: FirstOrder, shown: readonly Column[]): TemplateResult {
    return html`<tr>
      <th scope="row" class="num c3">${this.f.num(row.row)}</th>
      ${shown.map((column) => this.cell(column, row[column]))}
    </tr>`;
  }

  private cell(column: Column, cell: Cell | null): TemplateResult {
    const kind = column === 'amount' ? 'num' : '';
    if (!cell) return html`<td class=${kind}></td>`;
    if (!isUnread(cell)) return html`<td class=${kind}>${this.read(column, cell)}</td>`;
    const why = (cell.fault && this.t.issues[cell.fault]?.[0]) || this.t.options.unknown || '';
    return html`<td class="${kind} bad" title=${why}>
      ${icon('warning', 16)}<span>${cell.written || this.t.files.empty}</span>
      <span class="sr">${this.t.files.preview.unread(why)}</span>
    </td>`;
  }

  private read(column: Column, { value, written }: Cell): string | TemplateResult {
    if (value === null) return this.t.none;
    if (column === 'day') return this.f.day(String(value));
    if (column === 'phone') return phoneText(String(value), false);
    if (column === 'amount')
      return this.f.money(value, { currency: null, digits: this.preview?.digits || 0 });
    if (column !== 'status') return String(value);
    const meaning = this.t.options[String(value)] || '';
    return meaning.toLowerCase() === written.toLowerCase()
      ? written
      : html`${written} <span class="c3">${meaning}</span>`;
  }
}
