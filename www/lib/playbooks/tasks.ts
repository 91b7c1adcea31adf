/**
 * What to do today, as data: who falls away and matters comes before whole groups, and a task is no longer than one
 * can do in a day. Ranks and size are ours, November 2026: twenty people at three minutes each are an hour.
 */
import type { Changes, Priority } from '../contract.js';
import type { ActionId, PlannedGroup } from './plan.js';

export const TASKS_SHOWN = 3;
/** People in one task. */
export const TASK_SIZE = 20;

interface TaskRule {
  group: PlannedGroup;
  action: ActionId;
  /** The group that they have just fallen out of; null for a whole group. */
  from: PlannedGroup | null;
}

/** In the order in which they come. */
const RULES: Record<string, TaskRule> = {
  topAsleep: { group: 'ngu_dong_90', action: 'askWhy', from: 'mua_nhieu' },
  regularAsleep: { group: 'ngu_dong_90', action: 'askWhy', from: 'mua_thuong_xuyen' },
  newcomers: { group: 'khach_moi', action: 'thanks', from: null },
  fewAsleep: { group: 'ngu_dong_90', action: 'missYou', from: 'mua_it' },
  almostRegular: { group: 'mua_it', action: 'benefitGap', from: null },
  keepTop: { group: 'mua_nhieu', action: 'privatePerk', from: null },
  leads: { group: 'lead_moi', action: 'welcome', from: null },
};
const CODES = Object.keys(RULES);
/** Whom no list of priorities may leave out. */
const MATTERS = ['topAsleep', 'regularAsleep'];

export interface Task extends Priority {
  /** How many of them today: all, or as many as one can do. */
  today: number;
  /** The action of the group's playbook that it is done with; null for a code of a newer core. */
  action: ActionId | null;
}

const rankOf = ({ code }: Priority): number => (CODES.includes(code) ? CODES.indexOf(code) : CODES.length);

/** Those of the month's moves that matter, where the priorities do not name them. */
function fallen(priorities: readonly Priority[], changes: Changes | null, days: number): Priority[] {
  return MATTERS.flatMap((code): Priority[] => {
    const { group, from } = RULES[code] as TaskRule;
    const move = changes?.moves.find((one) => one.from === from && one.to === group);
    if (from === null || !move || move.customers === 0) return [];
    if (priorities.some((priority) => priority.code === code)) return [];
    const query = { group, moved: { days, from, to: group } };
    return [{ code, group, customers: move.customers, spend: move.spend, facts: {}, query }];
  });
}

/** `days` are those that the changes cover. */
export function tasksOf(priorities: readonly Priority[], changes: Changes | null, days: number): Task[] {
  return [...priorities, ...fallen(priorities, changes, days)]
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((priority) => ({
      ...priority,
      today: Math.min(priority.customers, TASK_SIZE),
      action: RULES[priority.code]?.action ?? null,
    }));
}
