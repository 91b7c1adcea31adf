/** Which column is what: header, role, three cells as written, and whether the book is sure. */
import { html, nothing, type TemplateResult } from 'lit';
import type { InspectedColumn, Inspection, Role } from '../../contract.js';
import { icon } from '../parts/icons.js';
import { selectField } from '../parts/select.js';
import { props, View } from '../view.js';
import { columnLetters } from './understanding.js';

export type Roles = Partial<Record<Role, number | null>>;

export class Mapping extends View {
  protected override readonly later = true;
  static override properties = props('inspection', 'changed', 'showAll');
  inspection: Inspection | null = null;
  /** Roles that were changed here and wait to be applied. */
  changed: Roles = {};
  private showAll = false;

  private roleOf(column: InspectedColumn): Role | null {
    const given = (Object.entries(this.changed) as Array<[Role, number | null]>).find(
      ([, at]) => at === column.index,
    );
    if (given) return given[0];
    if (column.role !== null && this.changed[column.role] !== undefined) return null;
    return column.role;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { files } = this.t;
    const { inspection } = this;
    if (!inspection) return nothing;
    const used = inspection.columns.filter((column) => this.roleOf(column) !== null);
    const all = inspection.columns.length;
    // A column without a single cell says nothing that is worth a look; a file without roles says it all.
    const telling = inspection.columns.filter(({ role, samples }) => role !== null && samples.length > 0);
    const some = telling.length > 0 && telling.length < all;
    const shown = some && !this.showAll ? telling : inspection.columns;
    return html`<section class="card">
      <div class="head pad-x">
        <h2 class="t-h2">${files.mapping}</h2>
        <span class="t-sm c3">${files.mappingUsed(used.length, all - used.length)}</span>
      </div>
      <ul>
        ${shown.map((column) => this.row(column))}
      </ul>
      ${
        some
          ? html`<div class="pad-x">
              <button
                class="btn plain"
                aria-expanded=${this.showAll}
                @click=${() => {
                  this.showAll = !this.showAll;
                }}
              >
                ${files.showColumns(all)}
              </button>
            </div>`
          : nothing
      }
    </section>`;
  }

  private row(column: InspectedColumn): TemplateResult {
    const { files } = this.t;
    const role = this.roleOf(column);
    const sure = column.sure || role !== column.role;
    return html`<li class="map">
      <b class="map-name">${column.header || columnLetters(column.index)}</b>
      ${selectField(
        `${files.role}: ${column.header || columnLetters(column.index)}`,
        [['', files.unused], ...Object.entries(this.t.roles)],
        role || '',
        (picked) => this.pick(column, picked),
      )}
      <span class="map-samples t-sm c3">${[...new Set(column.samples)].join(', ') || files.empty}</span>
      ${role === null ? nothing : this.certainty(sure)}
    </li>`;
  }

  private certainty(sure: boolean): TemplateResult {
    const { files } = this.t;
    return html`<span class="map-sure ${sure ? 'pos' : 'warn'}">
      ${icon(sure ? 'tick' : 'warning', 18)}<span class="sr">${sure ? files.sure : files.guessed}</span>
    </span>`;
  }

  private pick(column: InspectedColumn, role: string): void {
    const old = this.roleOf(column);
    const roles: Roles = {
      ...(old ? { [old]: null } : {}),
      ...(role ? { [role as Role]: column.index } : {}),
    };
    this.tell('kq-roles', roles);
  }
}
