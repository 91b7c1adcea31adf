/** How a condition of one feature is shown and changed: its comparison, its edge, where its slider runs. */
import type { FeatureInfo, SchemeCondition, SchemeOperand } from '../../contract.js';
import { spendBins } from '../thresholds/scales.js';
import type { Leaf } from './say.js';

/** How a feature is compared, as a person chooses it. */
export type Form =
  | '>='
  | '>'
  | '<='
  | '<'
  | '='
  | 'between'
  | 'oneOf'
  | 'top'
  | 'bottom'
  | 'known'
  | 'unknown';

export const NUMBER_FORMS: readonly Form[] = [
  ...(['>=', '<=', 'between', '=', '>', '<', 'top', 'bottom', 'oneOf', 'known', 'unknown'] as const),
];
/** A score is a share already. */
export const SCORE_FORMS: readonly Form[] = ['>=', '<=', 'between', '=', 'oneOf', 'known', 'unknown'];
export const FLAG_FORMS: readonly Form[] = ['='];
export const TEXT_FORMS: readonly Form[] = ['oneOf', 'known', 'unknown'];

/** Comparisons that a unit allows; words are never "at least" anything. */
export function formsOf(unit: string): readonly Form[] {
  if (unit === 'text') return TEXT_FORMS;
  if (unit === 'flag') return FLAG_FORMS;
  return unit === 'score' ? SCORE_FORMS : NUMBER_FORMS;
}

/** What a condition of one feature asks. */
export interface Asks {
  feature: string;
  form: Form;
}

/** The feature and form of a condition, or null for a block of conditions. */
export function asksOf(condition: SchemeCondition): Asks | null {
  if ('known' in condition) return { feature: condition.known, form: 'known' };
  if ('not' in condition)
    return 'known' in condition.not ? { feature: condition.not.known, form: 'unknown' } : null;
  if (!('feature' in condition)) return null;
  const { feature } = condition;
  if ('between' in condition) return { feature, form: 'between' };
  if ('in' in condition) return { feature, form: 'oneOf' };
  const { op, value } = condition;
  const isShare = typeof value === 'object' && 'quantile' in value;
  if (isShare && op === '>=') return { feature, form: 'top' };
  if (isShare && op === '<=') return { feature, form: 'bottom' };
  return { feature, form: op };
}

/** The figure that a condition has now, to be kept in another comparison. */
export function figureOf(condition: SchemeCondition, otherwise: number): number {
  if ('between' in condition) return condition.between[0];
  if ('in' in condition) return Number(condition.in[0] ?? otherwise) || otherwise;
  return 'op' in condition && typeof condition.value === 'number' ? condition.value : otherwise;
}

/** The same feature compared otherwise, its figure kept where it still means something. */
export function inForm(
  feature: string,
  form: Form,
  figure: number,
  values: readonly string[],
): SchemeCondition {
  switch (form) {
    case 'known':
      return { known: feature };
    case 'unknown':
      return { not: { known: feature } };
    case 'between':
      return { feature, between: [figure, figure * 2 || 1] };
    case 'oneOf':
      // Of words the first one that the files have.
      return { feature, in: (values.length > 0 ? values.slice(0, 1) : [figure]) as number[] };
    case 'top':
      return { feature, op: '>=', value: { quantile: 0.8 } };
    case 'bottom':
      return { feature, op: '<=', value: { quantile: 0.2 } };
    default:
      return { feature, op: form, value: figure };
  }
}

/** Where a slider runs, in the main unit. */
export interface Run {
  from: number;
  to: number;
  step: number;
}

const RUNS: Record<string, Run> = {
  count: { from: 0, to: 20, step: 1 },
  days: { from: 0, to: 365, step: 1 },
  score: { from: 1, to: 5, step: 1 },
  percent: { from: 0, to: 400, step: 5 },
};

/** A run that has room for the figure; money around what the best customers spend. */
export function runOf(unit: string, figure: number, spend: number): Run {
  if (unit === 'money') {
    const { to, step } = spendBins(Math.max(spend, figure / 2, 1));
    return { from: 0, to, step };
  }
  const run = RUNS[unit] ?? (RUNS.count as Run);
  return figure > run.to ? { ...run, to: figure * 2 } : run;
}

/** The figure that a feature begins with. */
export function firstFigure(unit: string, spend: number): number {
  if (unit === 'money') return spend;
  return { count: 2, days: 30, score: 4, percent: 200, flag: 1 }[unit] ?? 1;
}

/** A condition to begin with. */
export function firstOf(
  { id, unit }: FeatureInfo,
  spend: number,
  values: readonly string[],
): SchemeCondition {
  const form = formsOf(unit)[0] as Form;
  return inForm(id, form, firstFigure(unit, spend), values);
}

/** Figures of the policy that are of a unit, by name. */
export function thresholdsFor(unit: string, feature: string): readonly string[] {
  if (unit === 'days' && feature === 'recencyDays')
    return ['newWithinDays', 'dormantDays', 'deepDormantDays'];
  if (feature === 'interactionDays') return ['untouchedDays'];
  if (feature === 'orders') return ['fewOrders'];
  return feature === 'spend' ? ['spendEdge'] : [];
}

/** The operand with another figure. */
export const withValue = (leaf: Extract<Leaf, { op: unknown }>, value: SchemeOperand): Leaf => ({
  ...leaf,
  value,
});

/** Figures as typed, `1; 2; 3`; null where one is none. */
export function figuresIn(typed: string, read: (one: string) => number | null): number[] | null {
  const parts = typed
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
  const figures = parts.map(read);
  return figures.length > 0 && figures.every((figure) => figure !== null) ? (figures as number[]) : null;
}
