/** The columns that an order cannot do without: one question each, the likeliest columns with their cells, and the rest. */
import { html, nothing, type TemplateResult } from 'lit';
import type { InspectedColumn, Inspection, Role } from '../../contract.js';
import type { Text } from '../../i18n/vi.js';
import { icon } from '../parts/icons.js';
import { columnName } from './understanding.js';

const FIELDS = [
  ['day', 'order.day'],
  ['name', 'person.name'],
  ['phone', 'person.phone'],
  ['amount', 'order.total'],
  ['id', 'order.id'],
  ['status', 'order.status'],
] as const satisfies ReadonlyArray<readonly [string, Role]>;

type Field = (typeof FIELDS)[number][0];

/** Any of them says who bought. */
const PEOPLE: readonly Role[] = [
  'person.name',
  'person.firstName',
  'person.phone',
  'person.email',
  'person.username',
  'person.code',
];

/** What has just been taken away: a column from a role (it has become `role`), or a role from a column (`from`). */
export interface Moved {
  /** Where it went. */
  column: InspectedColumn;
  role: Role;
  /** Index of the column that had the role until now. */
  from: number | null;
}

export interface NeededContext {
  text: Text;
  inspection: Inspection;
  roleOf(column: InspectedColumn): Role | null;
  /** What took the column away from a role, where something just did. */
  movedFrom(role: Role): Moved | undefined;
  choose(role: Role, column: InspectedColumn | null): void;
}

/** Any of them is, or makes, what an order comes to. */
const AMOUNTS: readonly Role[] = ['order.total', 'order.gross', 'line.total', 'line.unitPrice'];

/** Orders lack what they cannot do without, or their money although a column may be it. */
export function needsHelp(inspection: Inspection, roles: ReadonlyArray<Role | null>): boolean {
  if (inspection.kind === 'customers' || inspection.platform !== 'generic') return false;
  const mayBeMoney = (inspection.suggestions['order.total'] || []).length > 0;
  const hasMoney = AMOUNTS.some((role) => roles.includes(role));
  return lacks('day', roles) || lacks('name', roles) || (!hasMoney && mayBeMoney);
}

/** True where an order lacks its day, or everybody who could have bought. */
export function lacks(field: Field, roles: ReadonlyArray<Role | null>): boolean {
  if (field === 'day') return !roles.includes('order.day');
  return (field === 'name' || field === 'phone') && !PEOPLE.some((role) => roles.includes(role));
}

export function neededFields(context: NeededContext): TemplateResult {
  return html`<div class="needs">${FIELDS.map(([field, role]) => fieldOf(field, role, context))}</div>`;
}

function fieldOf(field: Field, role: Role, context: NeededContext): TemplateResult {
  const { text, inspection, roleOf, movedFrom, choose } = context;
  const { needed } = text.files;
  const { columns, suggestions } = inspection;
  const roles = columns.map(roleOf);
  const chosen = columns.find((column) => roleOf(column) === role);
  const isLacking = lacks(field, roles);
  const taken = movedFrom(role);
  const moved = taken && taken.role !== role && !chosen ? taken : undefined;
  const likely = (suggestions[role] || []).flatMap((at) => columns.filter(({ index }) => index === at));
  const id = `need-${field}`;
  const take = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    choose(role, columns.find(({ index }) => String(index) === value) || null);
  };
  const option = (column: InspectedColumn): TemplateResult =>
    html`<option value=${column.index} .selected=${column === chosen}>${columnName(text, column)}</option>`;
  return html`<div class="need">
    <h3 id=${id}>
      <b>${needed.what[field]}</b>
      ${field === 'day' || field === 'name' || field === 'phone' ? nothing : html`<span class="t-sm c3">${needed.optional}</span>`}
    </h3>
    ${
      likely.length > 0
        ? html`<div class="picks" role="group" aria-labelledby=${id}>
            ${likely.map(
              (column) => html`<button
                class="pick"
                aria-pressed=${column === chosen}
                @click=${() => choose(role, column === chosen && column.sure ? null : column)}
              >
                <b>${columnName(text, column)}</b>
                <span class="t-sm c3">${samplesOf(column)
                  .slice(column.header ? 0 : 1)
                  .join(', ')}</span>
              </button>`,
            )}
          </div>`
        : nothing
    }
    <span class="select">
      <select aria-labelledby=${id} aria-describedby="${id}-says" aria-invalid=${isLacking} @change=${take}>
        <option value="" .selected=${!chosen}>${chosen ? needed.none : needed.choose}</option>
        ${likely.length > 0 ? html`<optgroup label=${needed.likely}>${likely.map(option)}</optgroup>` : nothing}
        ${
          likely.length < columns.length
            ? html`<optgroup label=${likely.length > 0 ? needed.others : needed.choose}>
                ${columns.filter((column) => !likely.includes(column)).map(option)}
              </optgroup>`
            : nothing
        }
      </select>
      ${icon('down', 16)}
    </span>
    <p id="${id}-says" class="t-sm ${isLacking || moved ? 'warn' : 'c2'}">${says(field, { chosen, isLacking, moved }, text)}</p>
  </div>`;
}

interface State {
  chosen: InspectedColumn | undefined;
  isLacking: boolean;
  moved: Moved | undefined;
}

function says(field: Field, { chosen, isLacking, moved }: State, text: Text): TemplateResult | string {
  const { needed } = text.files;
  if (moved)
    return html`${icon('warning', 16)} ${needed.moved(columnName(text, moved.column), text.roles[moved.role])}`;
  if (chosen) return samplesOf(chosen).join(', ') || text.files.empty;
  const isOtherPerson = (field === 'name' || field === 'phone') && !isLacking;
  if (isOtherPerson) return '';
  return isLacking ? html`${icon('warning', 16)} ${needed.missing[field]}` : needed.missing[field];
}

const samplesOf = (column: InspectedColumn): string[] => [...new Set(column.samples)];
