/** The fake book's care: the calls of `care.ts` over plain arrays, with rules that are simple and shown to nobody. */
import type {
  CareAudience,
  CareCalls,
  CareChannel,
  CareReason,
  Contact,
  Exclusion,
  Gate,
  GateQuery,
  Queue,
  QueueQuery,
  QueueRow,
  Recipient,
} from '../../lib/care.js';
import { dayNumber, dayOf } from '../../lib/days.js';
import type { Person } from './model.js';

/** What the fake book lends. */
export interface Lent {
  people(): readonly Person[];
  /** The day that is counted to, as a number. */
  today(): number;
  groupOf(index: number): string;
  /** The shop says that it has consent. */
  hasConsent(): boolean;
}

const REST_DAYS = 3;
const CHANCE: Record<string, number> = {
  overdue: 1500,
  bigSlipping: 1200,
  fallingAsleep: 600,
  secondOrder: 900,
  afterFirst: 500,
};
const EXCLUSIONS: readonly Exclusion[] = [
  'refused',
  'noConsent',
  'wrongNumber',
  'noAddress',
  'control',
  'resting',
];

interface Found {
  index: number;
  reason: CareReason;
  facts: Record<string, number | string>;
  urgency: number;
  until: number | null;
}

const median = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** Reasons of one person on a day. */
function reasonsOf(index: number, { days, amounts }: Person, on: number): Found[] {
  const past = days.filter((day) => day <= on);
  const last = past[past.length - 1];
  if (last === undefined) return [];
  const since = on - last;
  const found: Found[] = [];
  const add = (reason: CareReason, facts: Found['facts'], urgency: number, until: number | null): void => {
    found.push({ index, reason, facts, urgency, until });
  };
  if (past.length === 1) {
    if ([0, 3, 7, 14, 30].includes(since))
      add('afterFirst', { step: since, days: since, firstDay: dayOf(last) }, 90, on + 1);
    if (since > 14 && since <= 60) add('secondOrder', { days: since, from: 15, to: 60 }, since, last + 60);
  } else {
    const rhythm = median(past.slice(1).map((day, i) => day - (past[i] as number)));
    const spent = sum(amounts.slice(0, past.length));
    if (rhythm > 0 && since > rhythm * 1.5 && since < 90 && past.length > 2)
      add(
        'overdue',
        { silentDays: since, gapDays: rhythm, orders: past.length, spend: spent },
        Math.max(10, 100 - since),
        null,
      );
    if (spent > 3_000_000 && since > 60 && since < 120)
      add('bigSlipping', { silentDays: since, gapDays: rhythm, orders: past.length, spend: spent }, 60, null);
  }
  if (since >= 76 && since < 90)
    add('fallingAsleep', { silentDays: since, edge: 90, inDays: 90 - since }, since, last + 89);
  return found;
}

export class FakeCare implements Omit<CareCalls, 'campaign' | 'satisfaction' | 'goals'> {
  private log: Contact[] = [];

  constructor(private readonly lent: Lent) {}

  private everybody(on: number): Map<number, Found[]> {
    const found = new Map<number, Found[]>();
    this.lent.people().forEach((person, index) => {
      const reasons = reasonsOf(index, person, on);
      if (reasons.length > 0)
        found.set(
          index,
          reasons.sort((a, b) => this.score(b) - this.score(a)),
        );
    });
    return found;
  }

  private valueOf(index: number): number {
    const { amounts } = this.lent.people()[index] as Person;
    return amounts.length === 0 ? 0 : Math.floor(sum(amounts) / amounts.length);
  }

  private score({ index, reason, urgency }: Found): number {
    return Math.floor((this.valueOf(index) * (CHANCE[reason] ?? 300) * urgency) / 1_000_000);
  }

  private exclusionOf(index: number, on: number, channel: CareChannel, share: number): Exclusion | null {
    const { id, phones, emails } = this.lent.people()[index] as Person;
    const known = this.log.filter((one) => one.customer === id && dayNumber(one.day) <= on);
    if (known.some(({ outcome }) => outcome === 'refused')) return 'refused';
    if (!this.lent.hasConsent()) return 'noConsent';
    if (known.some(({ outcome }) => outcome === 'wrongNumber')) return 'wrongNumber';
    if ((channel === 'email' ? emails : phones).length === 0) return 'noAddress';
    if (index % 100 < share) return 'control';
    return known.some(({ day }) => on - dayNumber(day) < REST_DAYS) ? 'resting' : null;
  }

  private dayOfQuery(on: string | undefined): number {
    return on === undefined ? this.lent.today() : Math.min(dayNumber(on), this.lent.today());
  }

  private row([first, ...others]: Found[]): QueueRow {
    const { index, reason, facts, urgency, until } = first as Found;
    const person = this.lent.people()[index] as Person;
    return {
      id: person.id,
      name: person.name,
      phone: person.phones[0] ?? null,
      group: this.lent.groupOf(index),
      reason,
      facts,
      action: reason,
      channel: reason === 'bigSlipping' ? 'call' : 'zns',
      until: until === null ? null : dayOf(until),
      orderValue: this.valueOf(index),
      chance: CHANCE[reason] ?? 300,
      urgency,
      score: this.score(first as Found),
      others: others.map((one) => one.reason),
    };
  }

  async queue({ on, most, reasons, channels, offset = 0, limit = 50 }: QueueQuery = {}): Promise<Queue> {
    const day = this.dayOfQuery(on);
    const all = [...this.everybody(day).values()]
      .map((list) => list.filter(({ reason }) => !reasons || reasons.includes(reason)))
      .filter((list) => list.length > 0);
    const out = new Map<Exclusion, number>();
    const rows: QueueRow[] = [];
    for (const list of all) {
      const row = this.row(list);
      const code = this.exclusionOf((list[0] as Found).index, day, row.channel, 0);
      if (code) out.set(code, (out.get(code) ?? 0) + 1);
      else if (!channels || channels.includes(row.channel)) rows.push(row);
    }
    rows.sort((a, b) => Number(b.score) - Number(a.score) || (a.id < b.id ? -1 : 1));
    const today = Math.min(rows.length, most ?? rows.length);
    const kinds = [...new Set(rows.map(({ reason }) => reason))];
    return {
      on: dayOf(day),
      people: all.length,
      total: rows.length,
      today,
      excluded: EXCLUSIONS.flatMap((code) =>
        out.has(code) ? [{ code, customers: out.get(code) as number }] : [],
      ),
      reasons: kinds.map((reason) => {
        const of = rows.filter((row) => row.reason === reason);
        const expected = sum(of.map((row) => Math.floor((Number(row.orderValue) * row.chance) / 10_000)));
        return { reason, customers: of.length, expected };
      }),
      rows: rows.slice(offset, Math.min(today, offset + limit)),
    };
  }

  private audienceOf(audience: CareAudience, on: number): number[] {
    const people = this.lent.people();
    if ('ids' in audience) {
      const wanted = new Set(audience.ids);
      return people.flatMap(({ id }, i) => (wanted.has(id) ? i : []));
    }
    if ('group' in audience)
      return people.flatMap((_, i) => (this.lent.groupOf(i) === audience.group ? i : []));
    const { reasons } = audience.queue;
    return [...this.everybody(on)].flatMap(([i, list]) =>
      list.some(({ reason }) => !reasons || reasons.includes(reason)) ? i : [],
    );
  }

  private recipient(index: number, on: number, marked: Exclusion[]): Recipient {
    const { id, name, phones, emails, days, amounts } = this.lent.people()[index] as Person;
    const last = days[days.length - 1];
    return {
      ...{ id, name, phones, emails, consent: null, gender: null, birthday: null, city: null, marked },
      group: this.lent.groupOf(index),
      orders: days.length,
      spend: sum(amounts),
      lastDay: last === undefined ? null : dayOf(last),
      recencyDays: last === undefined ? null : on - last,
      ...{ lastProduct: null, usualProduct: null, points: null, tier: null, toNextTier: null, ending: null },
    };
  }

  async gate(query: GateQuery): Promise<Gate> {
    const { channel, campaign, include = [], show = 'inFile', offset = 0, limit = 50 } = query;
    const on = this.dayOfQuery(query.on);
    const all = this.audienceOf(query.audience, on);
    const out = new Map<Exclusion, number[]>(EXCLUSIONS.map((code) => [code, []]));
    const inside: Array<[number, Exclusion[]]> = [];
    for (const index of all) {
      const code = this.exclusionOf(index, on, channel, campaign?.controlPercent ?? 0);
      if (code === null || (include as readonly Exclusion[]).includes(code))
        inside.push([index, code === null ? [] : [code]]);
      else out.get(code)?.push(index);
    }
    const rows =
      show === 'inFile' ? inside : (out.get(show) ?? []).map((index): [number, Exclusion[]] => [index, []]);
    return {
      on: dayOf(on),
      people: all.length,
      inFile: inside.length,
      marked: inside.filter(([, marked]) => marked.length > 0).length,
      excluded: [...out].flatMap(([code, list]) =>
        list.length > 0 ? [{ code, customers: list.length }] : [],
      ),
      rows: rows.slice(offset, offset + limit).map(([index, marked]) => this.recipient(index, on, marked)),
    };
  }

  async *recipients(query: Omit<GateQuery, 'show' | 'offset' | 'limit'>): AsyncIterable<Recipient> {
    yield* (await this.gate({ ...query, limit: Number.POSITIVE_INFINITY })).rows;
  }

  async setContacts(contacts: Contact[]): Promise<void> {
    this.log = [...new Map(contacts.map((one) => [one.id, one])).values()];
  }

  async contacts(customer: string): Promise<Contact[]> {
    const order = ({ day, time }: Contact): string => `${day} ${time ?? ''}`;
    return this.log.filter((one) => one.customer === customer).sort((a, b) => (order(a) < order(b) ? 1 : -1));
  }
}
