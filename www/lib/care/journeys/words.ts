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
}
