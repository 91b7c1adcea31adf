/** The thresholds as they are being tried: what differs from the policy in force, and what to call it. */
import type { GroupSummary, Policy, PolicyInput, Preview, Summary } from '../../contract.js';
import type { Text } from '../../i18n/vi.js';

export type Thresholds = Policy['thresholds'];
export type Name =
  | 'dormantDays'
  | 'deepDormantDays'
  | 'fewOrders'
  | 'spendEdge'
  | 'newWithinDays'
  | 'untouchedDays';

const NAMES: readonly Name[] = [
  'dormantDays',
  'deepDormantDays',
  'fewOrders',
  'spendEdge',
  'newWithinDays',
  'untouchedDays',
];
const ASLEEP = ['ngu_dong_90', 'ngu_dong_180'];

export const changedNames = (draft: Thresholds, base: Thresholds): Name[] =>
  NAMES.filter((name) => draft[name] !== base[name]);

/**
 * What is handed to the engine: the policy in force under other thresholds, or under one that came from a file. The engine lays
 * what it is given over its default, so whatever were left out (groups, programme, care) would be the usual one again.
 */
export const policyOf = (draft: Thresholds, current: Policy, loaded: PolicyInput | null): PolicyInput => ({
  ...current,
  ...loaded,
  version: 1,
  thresholds: draft,
});

export const asleepIn = (groups: readonly GroupSummary[]): GroupSummary[] =>
  groups.filter((group) => ASLEEP.includes(group.id));

export const customersOf = (groups: readonly GroupSummary[]): number =>
  groups.reduce((sum, group) => sum + group.customers, 0);

export const movedIn = (preview: Preview): number =>
  preview.moves.reduce((sum, move) => sum + move.customers, 0);

/** The heading as a finding: what the change on the table would do. */
export function headline(
  text: Text,
  summary: Summary,
  base: Thresholds,
  draft: Thresholds,
  preview: Preview | null,
): string {
  const { thresholds } = text;
  const changed = changedNames(draft, base);
  const moved = preview ? movedIn(preview) : 0;
  if (changed.length === 0 && moved === 0)
    return thresholds.unchanged(draft.dormantDays, draft.deepDormantDays);
  if (!preview) return thresholds.title;
  if (changed.length !== 1 || changed[0] !== 'dormantDays') return thresholds.moved(moved);
  const more = customersOf(asleepIn(preview.groups)) - customersOf(asleepIn(summary.groups));
  const shift = base.dormantDays - draft.dormantDays;
  return shift > 0
    ? thresholds.earlier(shift, Math.max(0, more))
    : thresholds.laterBy(-shift, Math.max(0, -more));
}
