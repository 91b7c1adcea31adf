/** What comes in the next days and what to have ready: occasions and birthdays, a list by day. */
import { addDays } from '../../days.js';
import type { Day } from '../../scalars.js';
import { type Birthday, type BirthdaysDue, birthdaysWithin } from './birthday.js';
import { longestLead, type OccasionDue, type OwnOccasion, occasionsWithin } from './calendar.js';

/** A person of a list. */
export interface Celebrant {
  id: string;
  birthday: Birthday | null;
  /** As the files say; null where they do not. */
  gender?: 'male' | 'female' | null | undefined;
}

/** Whom an occasion is for, out of a list: all of it = included + excluded + unknown. */
export interface Audience {
  included: number;
  /** Of the other gender. */
  excluded: number;
  /** Of a gender that no file says, where one is asked: left out. */
  unknown: number;
}

/** Something to do on a day. */
export type AgendaItem =
  | { kind: 'prepare'; occasion: OccasionDue }
  | { kind: 'greet'; occasion: OccasionDue; audience: Audience }
  | { kind: 'birthdays'; people: string[] };

/** A day with what is to be done. */
export interface AgendaDay {
  day: Day;
  items: AgendaItem[];
}

/** What comes, with the people whose birthday is not known or can be none. */
export interface Agenda {
  days: AgendaDay[];
  birthdays: Pick<BirthdaysDue<Celebrant>, 'later' | 'unknown' | 'impossible'>;
}

/** Who of a list is greeted on an occasion. */
export const isGreeted = (
  occasion: Pick<OccasionDue, 'for'>,
  { gender }: Pick<Celebrant, 'gender'>,
): boolean => occasion.for === null || occasion.for === gender;

function audienceOf(occasion: OccasionDue, people: readonly Celebrant[]): Audience {
  const audience: Audience = { included: 0, excluded: 0, unknown: 0 };
  for (const person of people) {
    if (isGreeted(occasion, person)) audience.included += 1;
    else if (person.gender) audience.excluded += 1;
    else audience.unknown += 1;
  }
  return audience;
}

/** The next days, today included; `own` are the shop's own occasions. */
export function agenda(
  today: Day,
  days: number,
  people: readonly Celebrant[],
  own: readonly OwnOccasion[] = [],
): Agenda {
  const byDay = new Map<Day, AgendaItem[]>();
  const add = (day: Day, item: AgendaItem): void => {
    byDay.set(day, [...(byDay.get(day) ?? []), item]);
  };
  const { due, ...birthdays } = birthdaysWithin(people, today, days);
  for (const day of new Set(due.map((one) => one.day)))
    add(day, {
      kind: 'birthdays',
      people: due.filter((one) => one.day === day).map(({ person }) => person.id),
    });
  const end = addDays(today, days);
  // What is got ready within these days may be kept after them.
  for (const occasion of occasionsWithin(today, days + longestLead(own), own)) {
    const { day, readyBy } = occasion;
    if (readyBy <= end && readyBy !== day) add(readyBy, { kind: 'prepare', occasion });
    if (day <= end) add(day, { kind: 'greet', occasion, audience: audienceOf(occasion, people) });
  }
  return {
    days: [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, items]) => ({ day, items })),
    birthdays,
  };
}
