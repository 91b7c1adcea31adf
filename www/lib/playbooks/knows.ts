/** What a book as a whole can say, and which templates that leaves. */
import type { Inspection, Policy, Summary } from '../contract.js';
import type { PlannedAction } from './plan.js';
import type { ActionWords, Message } from './types.js';
import { isVariable, meaningOf, type Need, type Variable } from './variables.js';

export type Knows = Readonly<Record<Need, boolean>>;

export const KNOWS_NOTHING: Knows = { orders: false, days: false, products: false, programme: false };

export interface Told {
  summary: Pick<Summary, 'orders' | 'lastDay'>;
  inspections: ReadonlyArray<Pick<Inspection, 'columns'>>;
  policy: Policy;
}

export const knowsOf = (told: Told): Knows => ({
  orders: told.summary.orders > 0,
  days: told.summary.lastDay !== null,
  products: told.inspections.some(({ columns }) => columns.some(({ role }) => role === 'line.name')),
  // Before the shop has opened it, no customer is told of points.
  programme: told.policy.programme.open,
});

export const linesOf = (message: Message): string[] => [
  ...(message.title ? [message.title] : []),
  ...message.body,
];

/** Names in braces, known or not. */
export const namesIn = (words: string): string[] => [
  ...new Set([...words.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)),
];

export const variablesIn = (message: Message): Variable[] =>
  namesIn(linesOf(message).join('\n')).filter(isVariable);

const canFill =
  (knows: Knows) =>
  (name: Variable): boolean =>
    meaningOf(name).needs.every((need) => knows[need]);

/** A template whose words the book cannot fill is not offered. */
export const isOffered = (message: Message, knows: Knows): boolean =>
  variablesIn(message).every(canFill(knows));

export const offered = (
  actions: readonly PlannedAction[],
  words: Record<string, ActionWords>,
  knows: Knows,
): PlannedAction[] =>
  actions.filter(({ id }) => {
    const action = words[id];
    return action !== undefined && isOffered(action.message, knows);
  });
