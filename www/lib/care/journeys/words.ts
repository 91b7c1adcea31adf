/** Words of the journeys in one language. */
import type { ExitCode, JourneyId } from './plan.js';

/** All journeys. */
export interface Journeys {
  journeys: Record<JourneyId, { name: string; about: string; steps: Record<string, string> }>;
  /** Why somebody left. */
  exits: Record<ExitCode, string>;
  /** `ngày 7` */
  day(count: number): string;
  /** Where nobody can be in it. */
  outside: string;
  finished: string;
  /** The card. */
  screen: {
    title: string;
    choose: string;
    open: string;
    counting: string;
    people(count: string): string;
    left(count: string, why: string): string;
    finishedCount(count: string): string;
    due(count: string): string;
    dueNone: string;
    write: string;
    calendar: string;
    table: string;
    entry(step: string, count: string): string;
    note: string;
    undated: string;
  };
}
