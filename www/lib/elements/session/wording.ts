/** The state in words of the language that is set: money, groups, tasks. */
import type { Changes, Money } from '../../contract.js';
import { type Task, tasksOf } from '../../playbooks/tasks.js';
import { type Voice, voiceOf } from '../../playbooks/voice.js';
import { type GroupNames, groupNames, isBuyerGroup } from '../bands.js';
import { SessionState } from './state.js';

/** How many days the overview looks back. */
export const MONTH = 30;

export class SessionWording extends SessionState {
  money(value: Money | null): string {
    const { text, format } = this.language;
    return value === null ? text.none : format.money(value, this.unit);
  }

  short(value: Money | null): string {
    const { text, format } = this.language;
    return value === null ? text.none : format.short(value, this.unit);
  }

  /** Words for a group. */
  names(group: string): GroupNames {
    return groupNames(this.language.text, this.book?.policy, group);
  }

  /** What makes a group, from the policy in force. */
  conditions(group: string): string[] {
    const { book } = this;
    if (!book) return [];
    const { spendEdge } = book.summary;
    const edge = spendEdge === null ? null : this.short(spendEdge);
    return this.language.text.conditions(group, book.policy.thresholds, edge);
  }

  get voice(): Voice {
    return voiceOf(this.voiceId);
  }

  /** All that could be done today, the most urgent first. */
  get tasks(): Task[] {
    return tasksOf(this.priorities ?? [], this.isDated ? this.changes : null, MONTH);
  }

  /** Without what was ticked off. */
  get openTasks(): Task[] {
    return this.tasks.filter(({ code }) => !this.putAway.has(code));
  }

  taskTitle({ code, group, today }: Task): string {
    const { titles, titleUnknown } = this.language.text.today;
    const title = titles[code];
    return title ? title(today) : titleUnknown(today, this.names(group).name);
  }

  /** That a task is cut, from how many, and who comes first; empty where it is whole. */
  taskCut({ customers, today, group }: Task): string {
    if (today === customers) return '';
    const by = group === 'lead_moi' ? 'list' : this.summary?.hasMoney ? 'spend' : 'orders';
    return this.language.text.today.cut(customers, today, by);
  }

  /** How a group changed; undefined for groups whose people have no dates. */
  changeOf(id: string): Changes['groups'][number] | undefined {
    const known = this.isDated && isBuyerGroup(id);
    return known ? this.changes?.groups.find((group) => group.id === id) : undefined;
  }
}
