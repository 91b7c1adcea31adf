/** Conditions, cells and ways of a scheme in words. */
import type {
  FeatureInfo,
  Money,
  Scheme,
  SchemeAsked,
  SchemeCondition,
  SchemeRange,
} from '../../contract.js';
import { writtenIn } from '../../i18n/language.js';
import type { Session } from '../session/session.js';
import { partsOf } from './edit.js';

/** A condition of one feature. */
export type Leaf = Exclude<
  SchemeCondition,
  { all: unknown } | { any: unknown } | { not: unknown } | { known: unknown }
>;

/** What is said of figures: the words of the page, and what each feature counts. */
export interface Words {
  session: Session;
  /** By id; empty until the book has said. */
  infos: ReadonlyMap<string, FeatureInfo>;
}

const text = ({ session }: Words) => session.language.text;

/** The name of a feature. */
export const nameOf = (words: Words, id: string): string => text(words).features[id]?.name ?? id;

/** Inside a sentence. */
const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Parts as one sentence. */
const joined = (parts: readonly string[], by: string): string =>
  parts.map((one, i) => (i === 0 ? one : lower(one))).join(by);

const unitOf = ({ infos }: Words, id: string): string => infos.get(id)?.unit ?? 'count';

/** The word behind a figure: days, orders, percent. */
export function unitWord(words: Words, id: string, figure = 2): string {
  if (unitOf(words, id) === 'percent') return '%';
  const own = text(words).features[id];
  return (figure === 1 ? own?.one : undefined) ?? own?.unit ?? '';
}

/** A value of words as it is said: some of them are the core's own. */
export const valueWords = (words: Words, id: string, value: string): string =>
  text(words).features[id]?.values?.[value] ?? value;

/** A figure of a feature in the main unit, as conditions have it. */
export function figureWords(words: Words, id: string, figure: number | string): string {
  const { format } = words.session.language;
  if (typeof figure === 'string') return `“${valueWords(words, id, figure)}”`;
  const unit = unitOf(words, id);
  if (unit === 'flag') return figure === 0 ? text(words).schemes.no : text(words).schemes.yes;
  const decimals = Number.isInteger(figure) ? 0 : 2;
  if (unit === 'money') {
    const { unit: money } = words.session;
    return format.money(Math.round(figure * 10 ** money.digits), money);
  }
  if (unit === 'percent') return `${format.num(figure, decimals)}%`;
  return [format.num(figure, decimals), unitWord(words, id, figure)].filter(Boolean).join('\u00a0');
}

/** A figure as the core counts it, money in its smallest unit. */
export const countedWords = (words: Words, id: string, figure: Money): string =>
  unitOf(words, id) === 'money' ? words.session.money(figure) : figureWords(words, id, Number(figure));

/** What an edge is that is not a plain figure. */
export function operandWords(words: Words, { feature, value }: Extract<Leaf, { op: unknown }>): string {
  if (typeof value === 'number') return figureWords(words, feature, value);
  const { schemes } = text(words);
  const { format } = words.session.language;
  if ('quantile' in value) return schemes.aboveShare(format.percent(value.quantile, 0));
  const figure = thresholdWords(words, feature, value.threshold);
  return figure ?? schemes.edge(schemes.thresholds[value.threshold] ?? value.threshold);
}

/** What a threshold of the shop comes to now; null where it has no figure. */
export function thresholdWords(words: Words, feature: string, name: string): string | null {
  const { book, summary } = words.session;
  if (name === 'spendEdge') {
    const edge = summary?.spendEdge ?? null;
    return edge === null ? null : words.session.short(edge);
  }
  const figure = (book?.policy.thresholds as Record<string, unknown> | undefined)?.[name];
  return typeof figure === 'number' ? figureWords(words, feature, figure) : null;
}

/** Text and flags are not "from" or "up to" anything. */
function leafWords(words: Words, leaf: Leaf): string {
  const { schemes } = text(words);
  const name = nameOf(words, leaf.feature);
  const figure = (value: number | string): string => figureWords(words, leaf.feature, value);
  if ('between' in leaf) return schemes.says.between(name, figure(leaf.between[0]), figure(leaf.between[1]));
  if ('in' in leaf)
    return schemes.says.oneOf(name, (leaf.in as Array<number | string>).map(figure).join(', '));
  const { op, value } = leaf;
  if (unitOf(words, leaf.feature) === 'flag' && op === '=' && typeof value === 'number')
    return schemes.says.is(name, figure(value));
  if (typeof value === 'object' && 'quantile' in value) {
    const { format } = words.session.language;
    if (op === '>=') return schemes.says.top(name, format.percent(1 - value.quantile, 0));
    if (op === '<=') return schemes.says.bottom(name, format.percent(value.quantile, 0));
  }
  return schemes.says[op](name, operandWords(words, leaf));
}

/** A condition as a sentence without its end. */
export function conditionWords(words: Words, condition: SchemeCondition): string {
  const { schemes } = text(words);
  if ('known' in condition) return schemes.says.known(nameOf(words, condition.known));
  if ('not' in condition) {
    const { not } = condition;
    if ('known' in not) return schemes.says.unknown(nameOf(words, not.known));
    const parts = partsOf(not);
    // "Not known this or not known that" is what a person says for "not: known both".
    if (parts.length > 0 && !('not' in not) && parts.every((part) => 'known' in part)) {
      const turned = parts.map((part): SchemeCondition => ({ not: part }));
      return conditionWords(words, 'all' in not ? { any: turned } : { all: turned });
    }
    return schemes.says.not(conditionWords(words, not));
  }
  if ('feature' in condition) return leafWords(words, condition);
  const parts = partsOf(condition);
  const isAll = 'all' in condition;
  if (parts.length === 0) return isAll ? schemes.everybodyLeft : schemes.nobody;
  const said = parts.map((part) => {
    const inner = conditionWords(words, part);
    return partsOf(part).length > 1 && !('not' in part) && parts.length > 1 ? `(${inner})` : inner;
  });
  return joined(said, isAll ? schemes.and : schemes.or);
}

/** A range of figures as the core counts them; empty where everything is in it. */
function rangeWords(words: Words, id: string, from: Money | null, to: Money | null): string {
  const { says } = text(words).schemes;
  const name = nameOf(words, id);
  const figure = (value: Money): string => countedWords(words, id, value);
  if (unitOf(words, id) === 'flag' && from !== null && from === to) return says.is(name, figure(from));
  if (from !== null && to !== null && Number(from) === Number(to)) return says['='](name, figure(from));
  const isOpen = from === null || (Number(from) === 0 && to !== null);
  if (isOpen) return to === null ? '' : says['<='](name, figure(to));
  return to === null ? says['>='](name, figure(from)) : says.between(name, figure(from), figure(to));
}

function rangeOf(words: Words, { feature, known, from, to, value, has = true }: SchemeRange): string {
  const { says } = text(words).schemes;
  const name = nameOf(words, feature);
  if (!known) return says.unknown(name);
  if (value === undefined) return rangeWords(words, feature, from, to);
  if (value === null) return has ? says.another(name) : '';
  const said = figureWords(words, feature, value);
  return has ? says['='](name, said) : says.otherThan(name, said);
}

/** A cell in words: who would be in it. */
export function cellWords(words: Words, cell: readonly SchemeRange[]): string {
  const { schemes } = text(words);
  const said = cell.map((range) => rangeOf(words, range)).filter(Boolean);
  return joined(said, schemes.and) || schemes.everybody;
}

/** A condition as it was asked of one customer. */
export function askedWords(
  words: Words,
  { kind, feature = '', from, to, value, of = [] }: SchemeAsked,
): string {
  const { schemes } = text(words);
  if (kind === 'word')
    return schemes.says['='](nameOf(words, feature), figureWords(words, feature, value ?? ''));
  if (kind === 'known') return schemes.says.known(nameOf(words, feature));
  if (kind === 'range')
    return rangeWords(words, feature, from ?? null, to ?? null) || schemes.says.known(nameOf(words, feature));
  const inner = of.map((one) => askedWords(words, one));
  if (kind === 'not') {
    const [one] = of;
    const known = one?.kind === 'known' ? [one] : (one?.of ?? []);
    if (known.length === 0 || !known.every((part) => part.kind === 'known'))
      return schemes.says.not(inner[0] ?? '');
    return joined(
      known.map((part) => schemes.says.unknown(nameOf(words, part.feature ?? ''))),
      one?.kind === 'any' ? schemes.and : schemes.or,
    );
  }
  if (inner.length === 0) return kind === 'all' ? schemes.everybodyLeft : schemes.nobody;
  return joined(inner, kind === 'all' ? schemes.and : schemes.or);
}

/** The name of a group of a scheme; of null, for whom no row holds. */
export function groupName({ session }: Words, scheme: Scheme, id: string | null): string {
  if (id === null) return session.language.text.schemes.outside;
  const own = scheme.rows.find((row) => row.id === id)?.name?.[writtenIn(session.language)];
  return own ?? session.names(id).name;
}

/** The name of a scheme. */
export const schemeName = (session: Session, { name, id }: Scheme): string =>
  name?.[writtenIn(session.language)] ?? id ?? session.language.text.schemes.unnamed;

/** A place as a person counts: `rows[1].when.all[0]` is row 2, condition 1. */
export function placeWords(session: Session, path: string): string {
  const { schemes } = session.language.text;
  const [row, ...inside] = [...path.matchAll(/\[(\d+)\]/g)].map(([, digits]) => Number(digits) + 1);
  if (row === undefined || !path.startsWith('rows')) return path;
  return [schemes.rowAt(row), ...inside.map((number) => schemes.conditionAt(number))].join(', ');
}

/** Where a scheme is from, without the ids of the documents of those who made it; empty where nothing else is said. */
export function sourceWords(source: string): string {
  if (/^S\d/.test(source)) return '';
  const said = source.replace(/\b(?:S\d+(?:-\d+)?|(?:decisions|facts)\.md(?: [\d.]+)?)/g, '');
  return said.replace(/^[\s,;:]+|[\s,;:]+$/g, '');
}
