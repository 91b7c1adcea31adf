/** A journey over a whole book, person by person: counts, and who is due. Holds ids of the due alone. */
import type { Contact } from '../../care.js';
import type { Day } from '../../scalars.js';
import { type ExitCode, JOURNEYS, type JourneyId } from './plan.js';
import { scheduleOf } from './schedule.js';
import { type Edges, type JourneyPerson, standing, stepsOf } from './standing.js';

/** What became of everybody: whole = at + outside + finished + everybody who left. */
export interface Tally {
  whole: number;
  at: number;
  outside: number;
  finished: number;
  left: Partial<Record<ExitCode, number>>;
  /** Ids of those whose step has come and is not done, by step. */
  due: Map<string, string[]>;
  /** How many steps of each kind come on each day, from today on. */
  days: Map<Day, Map<string, number>>;
}

/** Counts people one after the other. */
export class Tallying {
  readonly tally: Tally = {
    whole: 0,
    at: 0,
    outside: 0,
    finished: 0,
    left: {},
    due: new Map(),
    days: new Map(),
  };
  private readonly log = new Map<string, Contact[]>();

  constructor(
    private readonly journey: JourneyId,
    private readonly today: Day,
    contacts: readonly Contact[],
    private readonly edges: Edges,
  ) {
    for (const contact of contacts) {
      const own = this.log.get(contact.customer);
      if (own) own.push(contact);
      else this.log.set(contact.customer, [contact]);
    }
    for (const { step } of stepsOf(JOURNEYS[journey], edges)) this.tally.due.set(step.id, []);
  }

  add(person: JourneyPerson): void {
    const { tally, journey, today, edges } = this;
    const contacts = this.log.get(person.id) ?? [];
    const found = standing(journey, person, today, contacts, edges);
    tally.whole += 1;
    if (found.state === 'left') tally.left[found.why] = (tally.left[found.why] ?? 0) + 1;
    else tally[found.state] += 1;
    if (found.state !== 'at') return;
    if (found.step && !found.done) tally.due.get(found.step.id)?.push(person.id);
    const one = { ...person, name: null, phone: null };
    for (const { day, step } of scheduleOf(journey, [one], today, contacts, edges).steps) {
      const steps = tally.days.get(day) ?? new Map<string, number>();
      steps.set(step.id, (steps.get(step.id) ?? 0) + 1);
      tally.days.set(day, steps);
    }
  }
}
