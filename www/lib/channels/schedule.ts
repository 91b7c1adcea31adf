/**
 * A journey day by day: a table for people, and a calendar by RFC 5545. Own code for the calendar: one kind of entry, no
 * repeats, no alarms, 1 kB. People stand in the table only: a calendar is sent to whoever hosts it.
 */
import { type Check, day, listOf, object, oneOf, refuse, shown, text, whole } from '../arguments.js';
import { CHANNEL_WORDS } from '../i18n/channels/words.js';
import { CSV, csvBlob, harmless, row } from './csv.js';
import { hashed } from './hash.js';
import { FILE_WORDS, joined, type Language, slug } from './names.js';
import { line, lines } from './normal.js';
import type { ScheduleFile, ScheduleRequest, ScheduleStep } from './types.js';

const FORMATS = ['csv', 'ics'] as const;
const ICS = 'text/calendar;charset=utf-8';
/** Vietnam has had no summer time since 1975: an hour there is seven hours before the same in UTC. */
const OFFSET_HOURS = 7;
const MINUTES = 30;

const time: Check<string> = (value, at) =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
    ? value
    : refuse(at, value, 'a time of day, written hh:mm');
const orNothing =
  (check: Check): Check =>
  (value, at) =>
    value === null ? null : check(value, at);

const PERSON = object({ id: text, name: orNothing(text), phone: orNothing(text) }, ['id']);
const STEP = object<ScheduleStep>(
  {
    day: day(OFFSET_HOURS * 60),
    time,
    title: text,
    text,
    channel: text,
    journey: text,
    step: whole(0, 36_500),
    person: PERSON,
  },
  ['day', 'title'],
);
const REQUEST = object<ScheduleRequest>(
  { group: text, day: day(OFFSET_HOURS * 60), format: oneOf(FORMATS), language: oneOf(['vi', 'en']) },
  ['group', 'day', 'format'],
);

/** The schedule of a journey as a file. */
export function writeSchedule(steps: Iterable<ScheduleStep>, request: ScheduleRequest): ScheduleFile {
  if (typeof (steps as Iterable<unknown> | null)?.[Symbol.iterator] !== 'function')
    refuse('writeSchedule: steps', steps, `a list of steps; found ${shown(steps)}`);
  const asked = REQUEST(request, 'writeSchedule: request');
  const known = listOf(STEP)([...steps], 'writeSchedule: steps').sort(before);
  const { group, day: made, format, language = 'vi' } = asked;
  const name = joined([FILE_WORDS[language].schedule, slug(group), made], format);
  return format === 'csv' ? { name, ...table(known, language) } : { name, ...calendar(known, asked) };
}

const whenOf = (step: ScheduleStep): string => `${step.day} ${step.time ?? ''}`;
const before = (a: ScheduleStep, b: ScheduleStep): number =>
  whenOf(a) < whenOf(b) ? -1 : whenOf(a) > whenOf(b) ? 1 : 0;

function table(steps: readonly ScheduleStep[], language: Language): Omit<ScheduleFile, 'name'> {
  const rows = steps.map((step) => {
    const [year, month, date] = step.day.split('-');
    const cells = [
      `${date}/${month}/${year}`,
      step.time ?? '',
      step.journey ?? '',
      step.step === undefined ? '' : String(step.step),
      step.title,
      step.channel ?? '',
      step.person?.name ?? '',
      step.person?.phone ?? '',
      step.text ?? '',
    ];
    return row(cells.map((cell) => harmless(lines(cell), 'person')));
  });
  const blob = csvBlob(CHANNEL_WORDS[language].scheduleHeader, rows, true);
  return { type: CSV, blob, rows: rows.length };
}

/** Steps of the same hour, title and journey are one entry, whoever they concern. */
function entriesOf(steps: readonly ScheduleStep[]): ScheduleStep[][] {
  const entries = new Map<string, ScheduleStep[]>();
  for (const step of steps) {
    const key = JSON.stringify([whenOf(step), step.journey, step.step, step.title, step.channel, step.text]);
    const entry = entries.get(key);
    if (entry) entry.push(step);
    else entries.set(key, [step]);
  }
  return [...entries.values()];
}

function calendar(steps: readonly ScheduleStep[], request: ScheduleRequest): Omit<ScheduleFile, 'name'> {
  const entries = entriesOf(steps);
  const all = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Khach Quen//khachquen//VI'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', escaped(line(request.group))],
    ...entries.flatMap((entry) => eventOf(entry, request)),
    ['END', 'VCALENDAR'],
  ].map(([name, value]) => folded(`${name}:${value}`));
  const blob = new Blob([all.join('')], { type: ICS });
  return { type: ICS, blob, rows: entries.length };
}

function eventOf(entry: ScheduleStep[], { day: made, language = 'vi' }: ScheduleRequest): string[][] {
  const [step] = entry as [ScheduleStep];
  const people = new Set(entry.flatMap(({ person }) => (person ? [person.id] : []))).size;
  const words = CHANNEL_WORDS[language];
  const notes = [
    people > 0 ? words.people(people) : '',
    line(step.channel ?? ''),
    lines(step.text ?? ''),
  ].filter((note) => note !== '');
  const summary = [line(step.journey ?? ''), line(step.title)].filter((part) => part !== '').join(': ');
  const uid = hashed(
    JSON.stringify([whenOf(step), step.journey, step.step, step.title, step.channel, step.text]),
  );
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', `${uid.slice(0, 32)}@khachquen`],
    ['DTSTAMP', `${compact(made)}T000000Z`],
    ...times(step),
    ['SUMMARY', escaped(summary)],
    ...(notes.length > 0 ? [['DESCRIPTION', escaped(notes.join('\n'))]] : []),
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}

const compact = (written: string): string => written.replace(/-/g, '');

/** An hour in UTC, which every calendar shows in its own zone; without an hour the whole day. */
function times({ day: date, time: hour }: ScheduleStep): string[][] {
  if (hour === undefined) {
    const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    return [
      ['DTSTART;VALUE=DATE', compact(date)],
      ['DTEND;VALUE=DATE', compact(next)],
    ];
  }
  const from = Date.parse(`${date}T${hour}:00+0${OFFSET_HOURS}:00`);
  return [
    ['DTSTART', instant(from)],
    ['DTEND', instant(from + MINUTES * 60_000)],
  ];
}

const instant = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line break. */
const escaped = (value: string): string => value.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

/** Octets of a line, without its end. */
const WIDEST = 75;

/** RFC 5545, 3.1: longer lines go on in the next behind a blank; no letter is cut in two. */
function folded(content: string): string {
  let out = '';
  let width = 0;
  for (const letter of content) {
    const octets = new TextEncoder().encode(letter).length;
    if (width + octets > WIDEST) {
      out += '\r\n ';
      width = 1;
    }
    out += letter;
    width += octets;
  }
  return `${out}\r\n`;
}
