/** The days of a journey for a list of people: each step once, nobody twice on a day. */
import type { Contact } from '../../care.js';
import { addDays } from '../../days.js';
import type { Day } from '../../scalars.js';
import { type ExitCode, JOURNEYS, type JourneyId, type JourneyStep } from './plan.js';
import { type Edges, type JourneyPerson, standing, stepsOf } from './standing.js';

/** A person of a list, with what a table says of them. */
export interface ScheduledPerson extends JourneyPerson {
  name: string | null;
  phone: string | null;
}

/** One step for one person on its day. */
export interface Scheduled {
  day: Day;
  /** Day of the journey, counted from its start. */
  at: number;
  step: JourneyStep;
  person: ScheduledPerson;
}

/** Everybody of a list: whole = scheduled people + waiting for nothing more + out. */
export interface Schedule {
  journey: JourneyId;
  whole: number;
  /** By day, then in the list's order. */
  steps: Scheduled[];
  /** People with at least one step to come. */
  people: number;
  /** In it, and everything is done. */
  done: number;
  /** Not in this journey. */
  outside: number;
  finished: number;
  /** Who left, by reason. */
  left: Partial<Record<ExitCode, number>>;
}

function stepsLeft(
  id: JourneyId,
  person: ScheduledPerson,
  found: ReturnType<typeof standing>,
  today: Day,
  edges: Edges,
): Scheduled[] {
  if (found.state !== 'at') return [];
  return stepsOf(JOURNEYS[id], edges).flatMap(({ step, day: at }) => {
    const day = addDays(found.start, at);
    if (day > today) return [{ day, at, step, person }];
    // The step that is due and not done comes today; those before it are let go.
    return step.id === found.step?.id && !found.done ? [{ day: today, at, step, person }] : [];
  });
}

/** The schedule of a journey from a day on. */
export function scheduleOf(
  id: JourneyId,
  people: Iterable<ScheduledPerson>,
  today: Day,
  contacts: readonly Contact[],
  edges: Edges,
): Schedule {
  const schedule: Schedule = {
    journey: id,
    whole: 0,
    steps: [],
    people: 0,
    done: 0,
    outside: 0,
    finished: 0,
    left: {},
  };
  const log = new Map<string, Contact[]>();
  for (const contact of contacts) log.set(contact.customer, [...(log.get(contact.customer) ?? []), contact]);
  for (const person of people) {
    schedule.whole += 1;
    const found = standing(id, person, today, log.get(person.id) ?? [], edges);
    const steps = stepsLeft(id, person, found, today, edges);
    schedule.steps.push(...steps);
    if (found.state === 'at') schedule[steps.length > 0 ? 'people' : 'done'] += 1;
    else if (found.state === 'left') schedule.left[found.why] = (schedule.left[found.why] ?? 0) + 1;
    else schedule[found.state] += 1;
  }
  schedule.steps.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return schedule;
}

/** As the writer of tables and calendars takes it: `ScheduleStep` of `khachquen/channels`. */
export interface ScheduleStep {
  day: Day;
  title: string;
  text?: string;
  channel: string;
  journey: string;
  /** Day of the journey. */
  step: number;
  person: { id: string; name: string | null; phone: string | null };
}

/** Words of a schedule, as the language has them. */
export interface ScheduleWords {
  journey: string;
  step(id: string): string;
  channel(channel: string): string;
  /** The message of somebody for a step; nothing where it cannot be whole. */
  text?(scheduled: Scheduled): string | null;
}

/** The schedule as files take it. */
export const scheduleSteps = ({ steps }: Schedule, words: ScheduleWords): ScheduleStep[] =>
  steps.map((one) => {
    const text = words.text?.(one) ?? null;
    const { id, name, phone } = one.person;
    return {
      day: one.day,
      title: words.step(one.step.id),
      channel: words.channel(one.step.channel),
      journey: words.journey,
      step: one.at,
      person: { id, name, phone },
      ...(text === null ? {} : { text }),
    };
  });
