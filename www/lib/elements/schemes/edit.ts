/**
 * Edits of a scheme as pure functions: a scheme goes in, a scheme that the core understands comes out, or a refusal that
 * names the place. Nothing is changed in place, so an earlier scheme is the way back.
 */
import type { Scheme, SchemeCondition, SchemeRow } from '../../contract.js';

/** Why an edit is not made. */
export type Why = 'gone' | 'lastRow' | 'tooManyRows' | 'tooDeep' | 'notNumber' | 'crossed' | 'noName';

/** A scheme, or why it stays as it was and at which place. */
export type Edit = { scheme: Scheme; refused?: undefined } | { scheme?: undefined; refused: Refusal };

/** Where an edit is refused, and why. */
export interface Refusal {
  path: string;
  why: Why;
}

/** A place among conditions: the row, then the number of the condition at each depth. */
export type Place = readonly [row: number, ...inside: number[]];

type Language = 'vi' | 'en';

/** As many as the core takes. */
export const MOST_ROWS = 200;
export const DEEPEST = 8;
const LONGEST_ID = 64;
const MOST_FIGURE = 9e15;

const refused = (path: string, why: Why): Edit => ({ refused: { path, why } });

/** The conditions inside a condition, or none. */
export function partsOf(condition: SchemeCondition): readonly SchemeCondition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'not' in condition ? [condition.not] : [];
}

/** The same condition with other parts. */
function withParts(condition: SchemeCondition, parts: SchemeCondition[]): SchemeCondition | null {
  if ('all' in condition) return { all: parts };
  if ('any' in condition) return { any: parts };
  return 'not' in condition && parts[0] && parts.length === 1 ? { not: parts[0] } : null;
}

/** A place as the core writes it: `rows[1].when.all[0]`. */
export function pathOf(scheme: Scheme, [row, ...inside]: Place): string {
  let path = `rows[${row}].when`;
  let at: SchemeCondition | undefined = scheme.rows[row]?.when;
  for (const index of inside) {
    if (at === undefined) break;
    path += 'not' in at ? '.not' : `.${'any' in at ? 'any' : 'all'}[${index}]`;
    at = partsOf(at)[index];
  }
  return path;
}

/** What stands at a place, or undefined. */
export function conditionAt(scheme: Scheme, [row, ...inside]: Place): SchemeCondition | undefined {
  const from = scheme.rows[row]?.when;
  return inside.reduce<SchemeCondition | undefined>((at, index) => at && partsOf(at)[index], from);
}

/** Features whose values can be people's names: who sent a customer. */
const OF_PEOPLE: readonly string[] = ['source', 'shopGroup', 'tags'];

/** True for rules that name a value which can be somebody's name: only a locked file takes them. */
export const namesPeople = ({ rows }: Scheme): boolean => {
  const names = (condition: SchemeCondition): boolean =>
    partsOf(condition).some(names) ||
    ('in' in condition &&
      OF_PEOPLE.includes(condition.feature) &&
      (condition.in as unknown[]).some((one) => typeof one === 'string'));
  return rows.some(({ when }) => names(when));
};

const depthOf = (condition: SchemeCondition): number =>
  Math.max(0, ...partsOf(condition).map((part) => 1 + depthOf(part)));

/** What is wrong with the figures of a condition, with its place below it. */
function wrongIn(condition: SchemeCondition, path: string): Edit | null {
  const bad = (figure: unknown): boolean =>
    typeof figure !== 'number' || !Number.isFinite(figure) || Math.abs(figure) > MOST_FIGURE;
  if ('between' in condition) {
    const at = condition.between.findIndex(bad);
    if (at >= 0) return refused(`${path}.between[${at}]`, 'notNumber');
    if (condition.between[0] > condition.between[1]) return refused(`${path}.between`, 'crossed');
  }
  if ('in' in condition) {
    const at = condition.in.findIndex((one) => typeof one !== 'string' && bad(one));
    if (at >= 0) return refused(`${path}.in[${at}]`, 'notNumber');
  }
  if ('op' in condition) {
    const { value } = condition;
    if (typeof value === 'number' && bad(value)) return refused(`${path}.value`, 'notNumber');
    if (typeof value === 'object' && 'quantile' in value && !(value.quantile >= 0 && value.quantile <= 1))
      return refused(`${path}.value.quantile`, 'notNumber');
  }
  const parts = partsOf(condition);
  for (const [index, part] of parts.entries()) {
    const kind = 'not' in condition ? '.not' : `.${'any' in condition ? 'any' : 'all'}[${index}]`;
    const wrong = wrongIn(part, path + kind);
    if (wrong) return wrong;
  }
  return null;
}

const withRows = (scheme: Scheme, rows: SchemeRow[]): Edit => ({ scheme: { ...scheme, rows } });

const replacedAt = (rows: readonly SchemeRow[], at: number, row: SchemeRow): SchemeRow[] =>
  rows.map((old, index) => (index === at ? row : old));

/** Another condition in the place of the one that stands there. */
export function setCondition(scheme: Scheme, place: Place, condition: SchemeCondition): Edit {
  const [row, ...inside] = place;
  const path = pathOf(scheme, place);
  const old = scheme.rows[row];
  if (!old || conditionAt(scheme, place) === undefined) return refused(path, 'gone');
  if (inside.length + depthOf(condition) > DEEPEST) return refused(path, 'tooDeep');
  const wrong = wrongIn(condition, path);
  if (wrong) return wrong;
  const put = (at: SchemeCondition, [index, ...below]: number[]): SchemeCondition => {
    if (index === undefined) return condition;
    const parts = partsOf(at).map((part, i) => (i === index ? put(part, below) : part));
    return withParts(at, parts) ?? at;
  };
  return withRows(scheme, replacedAt(scheme.rows, row, { ...old, when: put(old.when, inside) }));
}

/** One condition more; a single condition becomes the first of two that must both hold. */
export function addCondition(scheme: Scheme, place: Place, condition: SchemeCondition): Edit {
  const at = conditionAt(scheme, place);
  if (!at) return refused(pathOf(scheme, place), 'gone');
  const next =
    'all' in at || 'any' in at ? withParts(at, [...partsOf(at), condition]) : { all: [at, condition] };
  return setCondition(scheme, place, next as SchemeCondition);
}

/** One condition less. A row without any is for everybody who is left. */
export function removeCondition(scheme: Scheme, place: Place): Edit {
  const [row, ...inside] = place;
  const last = inside.at(-1);
  if (conditionAt(scheme, place) === undefined) return refused(pathOf(scheme, place), 'gone');
  if (last === undefined) return setCondition(scheme, [row], { all: [] });
  const above: Place = [row, ...inside.slice(0, -1)];
  const at = conditionAt(scheme, above) as SchemeCondition;
  const rest = partsOf(at).filter((_, index) => index !== last);
  const next = withParts(at, rest);
  // Nothing is left to be turned round, and an empty "one of these" would hold for nobody.
  if (next === null || (rest.length === 0 && above.length > 1)) return removeCondition(scheme, above);
  return setCondition(scheme, above, rest.length === 0 ? { all: [] } : next);
}

/** Whether all or one of the conditions at a place must hold. */
export function joinBy(scheme: Scheme, place: Place, kind: 'all' | 'any'): Edit {
  const at = conditionAt(scheme, place);
  if (!at) return refused(pathOf(scheme, place), 'gone');
  const parts = 'all' in at || 'any' in at ? [...partsOf(at)] : [at];
  return setCondition(scheme, place, kind === 'all' ? { all: parts } : { any: parts });
}

/** Turns a condition round, and back. */
export function turn(scheme: Scheme, place: Place): Edit {
  const at = conditionAt(scheme, place);
  if (!at) return refused(pathOf(scheme, place), 'gone');
  return setCondition(scheme, place, 'not' in at ? at.not : { not: at });
}

const known = /^[a-z]/;

/** A name as an id: small letters, figures, `_`. */
export function slug(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 36);
  return known.test(plain) ? plain : `nhom_${plain}`.replace(/_+$/, '');
}

/** The name as an id that none of these is. */
export function freeId(name: string, taken: readonly string[]): string {
  const id = slug(name);
  if (!taken.includes(id)) return id;
  let number = 2;
  while (taken.includes(`${id}_${number}`)) number += 1;
  return `${id}_${number}`.slice(0, LONGEST_ID);
}

/** A group more, at a place among the rows, for nobody in particular yet. */
export function addRow(scheme: Scheme, at: number, name: string): Edit {
  const said = name.trim();
  if (scheme.rows.length >= MOST_ROWS) return refused('rows', 'tooManyRows');
  if (!said) return refused(`rows[${at}].name`, 'noName');
  const taken = scheme.rows.map(({ id }) => id);
  const when: SchemeCondition = { all: [{ feature: 'orders', op: '>=', value: 1 }] };
  const row: SchemeRow = { id: freeId(said, taken), name: { vi: said, en: said }, when };
  const place = Math.min(Math.max(0, at), scheme.rows.length);
  return withRows(scheme, [...scheme.rows.slice(0, place), row, ...scheme.rows.slice(place)]);
}

/** A row less; a scheme keeps one. */
export function removeRow(scheme: Scheme, row: number): Edit {
  if (!scheme.rows[row]) return refused(`rows[${row}]`, 'gone');
  if (scheme.rows.length === 1) return refused('rows', 'lastRow');
  return withRows(
    scheme,
    scheme.rows.filter((_, index) => index !== row),
  );
}

/** A row to another place: what stands above is asked first. */
export function moveRow(scheme: Scheme, from: number, to: number): Edit {
  const row = scheme.rows[from];
  if (!row) return refused(`rows[${from}]`, 'gone');
  if (!scheme.rows[to]) return refused(`rows[${to}]`, 'gone');
  const rest = scheme.rows.filter((_, index) => index !== from);
  return withRows(scheme, [...rest.slice(0, to), row, ...rest.slice(to)]);
}

/** Another name for a group, in every row of it. A name in the other language stays where there is one. */
export function renameRow(scheme: Scheme, row: number, name: string, language: Language): Edit {
  const said = name.trim();
  const id = scheme.rows[row]?.id;
  if (id === undefined) return refused(`rows[${row}]`, 'gone');
  if (!said) return refused(`rows[${row}].name`, 'noName');
  const named = (one: SchemeRow): SchemeRow =>
    one.id === id ? { ...one, name: { vi: said, en: said, ...one.name, [language]: said } } : one;
  return withRows(scheme, scheme.rows.map(named));
}

/** Another name for the scheme. */
export function renameScheme(scheme: Scheme, name: string, language: Language): Edit {
  const said = name.trim();
  if (!said) return refused('name', 'noName');
  return { scheme: { ...scheme, name: { vi: said, en: said, ...scheme.name, [language]: said } } };
}
