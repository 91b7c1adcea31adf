/**
 * At which step of a journey somebody stands on a day: pure, from what the book says of the person, the contact log and the
 * shop's own edges. Only the last step that has come is to be done; what was missed before it is let go.
 */
import type { Contact } from '../../care.js';
import { addDays, daysBetween } from '../../days.js';
import type { Day } from '../../scalars.js';
import {
  campaignOf,
  type ExitCode,
  JOURNEYS,
  type Journey,
  type JourneyId,
  type JourneyStep,
} from './plan.js';

/** A person as journeys take them. Days are those of counted orders. */
export interface JourneyPerson {
  id: string;
  /** Counted orders; null for a list that does not say, whose people are in no journey. */
  orders: number | null;
  firstDay: Day | null;
  lastDay: Day | null;
  /** First day on which somebody without an order turned to the shop. */
  since: Day | null;
}

/** The shop's own edges, from its policy. */
export interface Edges {
  dormantDays: number;
  deepDormantDays: number;
  /** Orders of the few at most. */
  fewOrders: number;
}

/** A step on its day. */
export interface StepDue {
  id: string;
  on: Day;
}

/** Where somebody stands. */
export type Standing =
  /** Not in this journey, or not yet. */
  | { state: 'outside' }
  /** In it. `step` is null before the first one; `done`: somebody has contacted them for it. */
  | { state: 'at'; start: Day; step: StepDue | null; done: boolean; next: StepDue | null }
  /** Was in it. */
  | { state: 'left'; why: ExitCode; on: Day }
  /** All its days are over. */
  | { state: 'finished'; on: Day };

const OUTSIDE: Standing = { state: 'outside' };

/** Steps with their days from the start, in their order; what would come after deep dormancy has begun is left out. */
export function stepsOf(journey: Journey, edges: Edges): Array<{ step: JourneyStep; day: number }> {
  const deep = edges.deepDormantDays - edges.dormantDays;
  const all = journey.steps.map((step) => ({ step, day: step.deep ? deep + step.day : step.day }));
  const hasDeep = journey.steps.some((step) => step.deep);
  const closes = closesOf(journey, edges);
  return all.filter(({ step, day }) => day < closes && (step.deep || !hasDeep || day < deep));
}

/** Days from the start on which it is over. */
const closesOf = ({ closes }: Journey, { dormantDays }: Edges): number => closes ?? dormantDays;

function startOf({ from }: Journey, person: JourneyPerson, { dormantDays }: Edges): Day | null {
  if (from === 'lead') return person.since;
  if (from === 'firstOrder') return person.firstDay;
  if (person.lastDay === null) return null;
  return from === 'lastOrder' ? person.lastDay : addDays(person.lastDay, dormantDays);
}

function hasOrders({ orders }: Journey, count: number, { fewOrders }: Edges): boolean {
  if ('above' in orders) return count > fewOrders;
  return count >= orders.least && (orders.most === null || count <= orders.most);
}

/** Dormant people are in the way back alone. */
const isDormant = ({ lastDay }: JourneyPerson, today: Day, { dormantDays }: Edges): boolean =>
  lastDay !== null && daysBetween(lastDay, today) >= dormantDays;

/** The day of a refusal that still holds. */
function refusedOn(contacts: readonly Contact[]): Day | null {
  const said = contacts
    .filter(({ outcome }) => outcome === 'refused' || outcome === 'consented')
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : (a.time ?? '') < (b.time ?? '') ? -1 : 1));
  const last = said.at(-1);
  return last?.outcome === 'refused' ? last.day : null;
}

/** The day from which an order means that this journey did its work; null where none of it is known. */
function begunOn({ from, opens }: Journey, person: JourneyPerson, mine: readonly Contact[]): Day | null {
  if (from === 'lead') return person.since;
  if (from === 'firstOrder') return person.firstDay && addDays(person.firstDay, opens);
  // With the last order as its start it begins anew. The way back is known by its contacts: the order has moved its start.
  if (from === 'lastOrder') return null;
  const { lastDay } = person;
  return (
    mine
      .map(({ day }) => day)
      .filter((day) => lastDay !== null && day <= lastDay)
      .sort()
      .at(-1) ?? null
  );
}

/** The order with which somebody left, where it came within the days of the journey. */
function boughtOn(
  journey: Journey,
  person: JourneyPerson,
  mine: readonly Contact[],
  today: Day,
  edges: Edges,
): Day | null {
  const { lastDay } = person;
  const begun = begunOn(journey, person, mine);
  if (lastDay === null || begun === null || lastDay < begun || lastDay > today) return null;
  const closes = closesOf(journey, edges);
  return daysBetween(begun, lastDay) < closes && daysBetween(lastDay, today) < closes ? lastDay : null;
}

/** The first contact of a run that ends the journey by what became of it. */
function endedBy(journey: Journey, run: readonly Contact[]): Standing | null {
  const ends = run
    .filter(({ outcome }) => (journey.exits as readonly string[]).includes(outcome))
    .sort((a, b) => (a.day < b.day ? -1 : 1))[0];
  return ends ? { state: 'left', why: ends.outcome as ExitCode, on: ends.day } : null;
}

/** Where somebody stands in a journey at the end of a day; contacts of other people and of later days are passed over. */
export function standing(
  id: JourneyId,
  person: JourneyPerson,
  today: Day,
  contacts: readonly Contact[],
  edges: Edges,
): Standing {
  const journey = JOURNEYS[id];
  const known = contacts.filter(({ customer, day }) => customer === person.id && day <= today);
  const mine = known.filter(({ campaign }) => campaign === campaignOf(id));
  if (person.orders === null) return OUTSIDE;
  const start = startOf(journey, person, edges);
  if (start === null || start > today || !hasOrders(journey, person.orders, edges)) {
    const bought = boughtOn(journey, person, mine, today, edges);
    return bought === null ? OUTSIDE : { state: 'left', why: 'bought', on: bought };
  }
  if (journey.from !== 'dormant' && isDormant(person, today, edges)) return OUTSIDE;
  const day = daysBetween(start, today);
  if (day < journey.opens || ranBefore(journey, mine, start)) return OUTSIDE;
  const refused = refusedOn(known);
  if (refused !== null) return { state: 'left', why: 'refused', on: refused };
  const run = mine.filter((contact) => contact.day >= start);
  const ended = endedBy(journey, run);
  if (ended) return ended;
  const closes = closesOf(journey, edges);
  if (day >= closes) return { state: 'finished', on: addDays(start, closes) };
  return at(journey, start, day, run, edges);
}

/** Whether the journey came so lately that it does not begin again. */
const ranBefore = ({ again }: Journey, mine: readonly Contact[], start: Day): boolean =>
  mine.some(({ day }) => day < start && daysBetween(day, start) < again);

function at(journey: Journey, start: Day, day: number, run: readonly Contact[], edges: Edges): Standing {
  const steps = stepsOf(journey, edges);
  const due = (one: { step: JourneyStep; day: number } | undefined): StepDue | null =>
    one ? { id: one.step.id, on: addDays(start, one.day) } : null;
  const step = due(steps.filter((one) => one.day <= day).at(-1));
  const next = due(steps.find((one) => one.day > day));
  return {
    state: 'at',
    start,
    step,
    done: step === null || run.some((contact) => contact.day >= step.on),
    next,
  };
}

/** The one journey that somebody is in on a day; null for nobody's. */
export function journeyOf(
  person: JourneyPerson,
  today: Day,
  contacts: readonly Contact[],
  edges: Edges,
): { id: JourneyId; at: Extract<Standing, { state: 'at' }> } | null {
  for (const id of Object.keys(JOURNEYS) as JourneyId[]) {
    const found = standing(id, person, today, contacts, edges);
    if (found.state === 'at') return { id, at: found };
  }
  return null;
}
