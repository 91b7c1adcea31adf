/** Which column is what: header, role, three cells as written, and whether the book is sure. */
import { html, nothing, type TemplateResult } from 'lit';
import type { InspectedColumn, Inspection, Role } from '../../contract.js';
import { icon } from '../parts/icons.js';
import { selectField } from '../parts/select.js';
import { props, View } from '../view.js';
import { type Moved, neededFields, needsHelp } from './needed.js';
import { columnLetters, columnName } from './understanding.js';

export type Roles = Partial<Record<Role, number | null>>;

export class Mapping extends View {
  protected override readonly later = true;
  static override properties = props('inspection', 'changed', 'asks', 'showAll');
  inspection: Inspection | null = null;
  /** Roles that were changed here and wait to be applied. */
  changed: Roles = {};
  /** True while nobody knows what the columns are. */
  asks = false;
  private showAll = false;
  /** What took a role away from a column, and a column away from a role, until another choice is made there. */
  private readonly helped = new Set<string>();
  private readonly lost = new Map<Role, Moved>();
  /** Columns that had a role once: they stay in sight when it is taken away. */
  private readonly told = new Set<InspectedColumn['header']>();

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
    for (const { role, samples, header } of inspection.columns) {
      if (role !== null && samples.length > 0) this.told.add(header);
    }
    const telling = inspection.columns.filter(({ header }) => this.told.has(header));
    const some = telling.length > 0 && telling.length < all;
    const shown = some && !this.showAll ? telling : inspection.columns;
    return html`${this.isHelping(inspection) ? this.needed(inspection) : nothing}
      <kq-preview .preview=${inspection.preview}></kq-preview>
      <section class="card">
      <div class="head pad-x">
        <h2 class="t-h2">${files.mapping}</h2>
        <span class="t-sm c3">${files.mappingUsed(used.length, all - used.length)}</span>
      </div>
      <ul>
        ${shown.map((column) => this.row(column))}
      </ul>
      <div class="map-foot">
        ${
          some
            ? html`<button
                class="btn plain"
                aria-expanded=${this.showAll}
                @click=${() => {
                  this.showAll = !this.showAll;
                }}
              >
                ${files.showColumns(all)}
              </button>`
            : nothing
        }
        <button class="btn plain" @click=${() => this.session.saveAnswers(inspection.fingerprint, this.roles(used))}>
          ${files.saveAnswers}
        </button>
        <label class="btn plain">
          ${files.loadAnswers}<input class="sr" type="file" accept=".json,application/json" @change=${this.load} />
        </label>
      </div>
    </section>`;
  }

  /** Once it was needed it stays: a question does not go away while it is answered. */
  private isHelping(inspection: Inspection): boolean {
    const { fingerprint, columns } = inspection;
    const roles = columns.map((column) => this.roleOf(column));
    if (this.asks || needsHelp(inspection, roles)) this.helped.add(fingerprint);
    return this.helped.has(fingerprint);
  }

  private needed(inspection: Inspection): TemplateResult {
    const { text } = this.session.language;
    const context = {
      text,
      inspection,
      roleOf: (column: InspectedColumn) => this.roleOf(column),
      movedFrom: (role: Role) => this.lost.get(role),
      choose: (role: Role, column: InspectedColumn | null) =>
        column ? this.pick(column, role) : this.tellRoles({ [role]: null }),
    };
    return html`<section class="card pad stack">
      <h2 class="t-h2">${text.files.needed.title}</h2>
      ${neededFields(context)}
    </section>`;
  }

  private readonly load = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files || [];
    if (file) void this.session.loadAnswers(file).then(() => (input.value = ''));
  };

  /** Of several columns with one role, none is written down: a role names one column. */
  private roles(used: InspectedColumn[]): Roles {
    const all = used.map((column) => [this.roleOf(column), column.index] as const);
    return Object.fromEntries(all.filter(([role]) => all.filter(([other]) => other === role).length === 1));
  }

  private row(column: InspectedColumn): TemplateResult {
    const { files } = this.t;
    const role = this.roleOf(column);
    const sure = column.sure || role !== column.role;
    const lost = [...this.lost].find(([, { from }]) => from === column.index);
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
      ${
        lost && role === null
          ? html`<span class="map-lost t-sm warn">${files.movedRole(this.t.roles[lost[0]], columnName(this.t, lost[1].column))}</span>`
          : nothing
      }
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
    this.remember(column, old, role);
    const roles: Roles = {
      ...(old ? { [old]: null } : {}),
      ...(role ? { [role as Role]: column.index } : {}),
    };
    this.tellRoles(roles);
  }

  /**
   * A choice, and with it what was guessed and stands on the screen: a guess is made anew with every answer, and must
   * not go away behind the back of whoever saw it.
   */
  private tellRoles(chosen: Roles): void {
    const columns = this.inspection?.columns || [];
    const taken = Object.values(chosen);
    const guessed = columns.filter(
      (column) => !column.sure && column.role !== null && this.roleOf(column) === column.role,
    );
    const kept = guessed.filter(({ index }) => !taken.includes(index));
    this.tell('kq-roles', { ...Object.fromEntries(kept.map(({ role, index }) => [role, index])), ...chosen });
  }

  /** What this choice takes away elsewhere is said there. */
  private remember(column: InspectedColumn, old: Role | null, role: string): void {
    const holder = this.inspection?.columns.find((other) => other !== column && this.roleOf(other) === role);
    if (role) this.lost.delete(role as Role);
    if (old && role && old !== role) this.lost.set(old, { column, role: role as Role, from: null });
    if (holder && role) this.lost.set(role as Role, { column, role: role as Role, from: holder.index });
  }
}
