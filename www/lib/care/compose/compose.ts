/**
 * A template over people: each gets a whole message, or is left out with the reason. Everybody is one of the two, and
 * no brace ever reaches a customer, also none that stands in a name or in what the owner typed.
 */
import { partsOf, type Values } from '../../playbooks/fill.js';
import { meaningOf, type Variable } from '../../playbooks/variables.js';
import {
  canonical,
  type Draft,
  type FieldName,
  fieldsOf,
  mapDraft,
  type TemplateFault,
  templateFaultsOf,
  variablesOf,
} from './template.js';

/**
 * Why somebody gets no message. `lacks`: the book does not know it of this person. `untyped`: the owner has not typed
 * it, so that nobody gets one. `brace`: the value itself has braces in it. `too-long`: the channel refuses its length.
 * `template`: it cannot be read at all.
 */
export type LeftOutCode = 'lacks' | 'untyped' | 'brace' | 'too-long' | 'template';

/** A reason, with the variable or the field that it is about. */
export interface Reason {
  code: LeftOutCode;
  variable?: Variable;
  field?: FieldName;
}

/** A message as its customer reads it. */
export type Text = Draft;

/** What one person gets. */
export type Composed = { text: Text } | { reasons: Reason[] };

const BRACES = /[{}\uff5b\uff5d]/;

/** What a variable stands for, or why it cannot. */
function reasonOf(variable: Variable, values: Values): Reason[] {
  const value = values[variable];
  if (value === undefined || value.trim() === '')
    return [{ code: meaningOf(variable).from === 'customer' ? 'lacks' : 'untyped', variable }];
  return BRACES.test(value) ? [{ code: 'brace', variable }] : [];
}

/** One line as a customer reads it. Its variables are known. */
const lineOf = (line: string, values: Values): string =>
  partsOf(line, values)
    .map((part) => ('text' in part ? part.text : (part.value ?? '')))
    .join('');

/** The most characters that a channel takes in a field and in a value; what has no limit is not named. */
export interface Limits {
  fields?: Partial<Record<FieldName, number>>;
  values?: Partial<Record<Variable, number>>;
}

const lengthOf = (text: string): number => [...text].length;

const longFields = (text: Text, { fields = {} }: Limits): Reason[] =>
  fieldsOf(text).flatMap(({ name: field, text: line }) =>
    lengthOf(line) > (fields[field] ?? Number.POSITIVE_INFINITY)
      ? [{ code: 'too-long' as const, field }]
      : [],
  );

const longValues = (variables: readonly Variable[], known: Values, { values = {} }: Limits): Reason[] =>
  variables.flatMap((variable) =>
    lengthOf(known[variable] ?? '') > (values[variable] ?? Number.POSITIVE_INFINITY)
      ? [{ code: 'too-long' as const, variable }]
      : [],
  );

/** A template made ready once, for as many people as there are. */
export interface Ready {
  /** Why it cannot be read; nobody gets anything while one is left. */
  faults: TemplateFault[];
  variables: Variable[];
  /** The message of one person. */
  one(values: Values): Composed;
}

/** Reads a template. */
export function ready(draft: Draft, limits: Limits = {}): Ready {
  const faults = templateFaultsOf(draft);
  const plain = canonical(draft);
  const variables = variablesOf(plain);
  const one = (values: Values): Composed => {
    if (faults.length > 0) return { reasons: [{ code: 'template' }] };
    const reasons = variables.flatMap((variable) => reasonOf(variable, values));
    if (reasons.length > 0) return { reasons };
    const text = mapDraft(plain, (line) => lineOf(line, values));
    const long = [...longValues(variables, values, limits), ...longFields(text, limits)];
    return long.length > 0 ? { reasons: long } : { text };
  };
  return { faults, variables, one };
}

/** A person of a list, with what is known of them. */
export interface Recipient {
  id: string;
  values: Values;
}

/** How many a reason leaves out. Somebody with two reasons counts in both. */
export interface ReasonCount extends Reason {
  people: number;
}

/** A list with its messages: whole = filled + left out. */
export interface Batch {
  whole: number;
  filled: Array<{ id: string; text: Text }>;
  leftOut: Array<{ id: string; reasons: Reason[] }>;
  /** The most frequent first. */
  counts: ReasonCount[];
}

const keyOf = ({ code, variable, field }: Reason): string => `${code}:${variable ?? field ?? ''}`;

/** How many people each reason leaves out. */
export function countReasons(leftOut: Iterable<{ reasons: readonly Reason[] }>): ReasonCount[] {
  const counts = new Map<string, ReasonCount>();
  for (const { reasons } of leftOut) {
    // A field may be too long in two paragraphs, and is one reason.
    for (const [key, reason] of new Map(reasons.map((one) => [keyOf(one), one]))) {
      const count = counts.get(key) ?? { ...reason, people: 0 };
      count.people += 1;
      counts.set(key, count);
    }
  }
  return [...counts.values()].sort((a, b) => b.people - a.people || (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The messages of a list, in its order; `templateOf` gives each person's template, where there are variants. */
export function composeBatch(people: Iterable<Recipient>, templateOf: (id: string) => Ready): Batch {
  const filled: Batch['filled'] = [];
  const leftOut: Batch['leftOut'] = [];
  for (const { id, values } of people) {
    const composed = templateOf(id).one(values);
    if ('text' in composed) filled.push({ id, text: composed.text });
    else leftOut.push({ id, reasons: composed.reasons });
  }
  return { whole: filled.length + leftOut.length, filled, leftOut, counts: countReasons(leftOut) };
}
