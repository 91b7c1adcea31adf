/** The fake book: the whole contract over plain arrays. */
import type {
  AddOptions,
  Book,
  CampaignQuery,
  CampaignResult,
  Changes,
  Customer,
  CustomerQuery,
  CustomerRow,
  ExportRequest,
  FeatureInfo,
  GoalFigure,
  GoalQuery,
  Histogram,
  Indicator,
  Inspection,
  IssueQuery,
  IssueRow,
  Leads,
  OpenOptions,
  Policy,
  PolicyInput,
  Preview,
  Priority,
  Satisfaction,
  Scheme,
  SchemeComparison,
  SchemeMoves,
  SchemeResult,
  Source,
  SourceAnswers,
  SourceInfo,
  Summary,
} from '../../lib/contract.js';
import { dayNumber, dayOf } from '../../lib/days.js';
import { FakeCare } from './care.js';
import { type Columns, columnsAt, type Grouping, grouping } from './columns.js';
import {
  changesOf,
  earlierGroups,
  gapsOf,
  histogramOf,
  indicatorsOf,
  previewOf,
  prioritiesOf,
} from './insights.js';
import { assumptionsOf, inspectionOf } from './inspect.js';
import { reconciliationOf } from './ledger.js';
import { breathe, EngineFault, type Person, type Reading } from './model.js';
import { goalFigures, noSatisfaction, quietCampaign } from './outcome.js';
import { peopleOf } from './people.js';
import { DEFAULT_POLICY, groupOf, laidOver, verdicts } from './policy.js';
import { bytesOf, readSource } from './read.js';
import { featuresOf, movesOf, placedBy, type Schemed, schemeOf } from './schemes.js';

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();

export class FakeBook implements Book {
  summary!: Summary;
  policy: Policy;
  private readings: Reading[] = [];
  private given = new Map<string, { source: Source; answers: SourceAnswers }>();
  private people: Person[] = [];
  private columns!: Columns;
  private now!: Grouping;
  private today = 0;
  private closed = false;
  private nextId = 1;
  private readonly earlier = new Map<number, Int16Array>();
  private readonly orderings = new Map<string, Int32Array>();
  private readonly care = new FakeCare({
    people: () => this.people,
    today: () => this.today,
    groupOf: (i) => this.policy.groups[this.now.of[i] as number]?.id ?? 'chua_xep',
    hasConsent: () => this.policy.care.consent === 'held',
  });

  constructor(
    private readonly options: OpenOptions,
    synthetic: Person[] = [],
  ) {
    this.policy = laidOver(DEFAULT_POLICY, options.policy ?? {});
    this.people = synthetic;
    if (synthetic.length > 0) this.recount();
  }

  get sources(): SourceInfo[] {
    return this.readings.map((reading) => reading.info);
  }

  private guard(): void {
    if (this.closed) throw new EngineFault('UsageError', 'closed');
  }

  async add(source: Source, options: AddOptions = {}): Promise<Summary> {
    this.guard();
    const id = `s${this.nextId}`;
    const answers = Object.values({ ...this.options.answers, ...options.answers })[0] ?? {};
    const reading = await readSource(source, { ...options, id, answers });
    const size = (await bytesOf(source)).length;
    if (this.readings.some((r) => r.info.name === reading.info.name && r.info.rows === reading.info.rows)) {
      throw new EngineFault('FileError', 'already-added', { name: reading.info.name, size });
    }
    this.nextId += 1;
    this.given.set(id, { source, answers });
    this.readings.push(reading);
    options.onProgress?.({
      source: id,
      step: 'grouping',
      bytes: size,
      totalBytes: size,
      rows: reading.rows.read,
    });
    await breathe();
    this.rebuild();
    return this.summary;
  }

  async remove(sourceId: string): Promise<Summary> {
    this.guard();
    this.readings = this.readings.filter((reading) => reading.info.id !== sourceId);
    this.rebuild();
    return this.summary;
  }

  async answer(sourceId: string, answers: SourceAnswers, options: AddOptions = {}): Promise<Summary> {
    this.guard();
    const given = this.given.get(sourceId);
    if (!given) throw new EngineFault('UsageError', 'unknown-source', { source: sourceId });
    given.answers = { ...given.answers, ...answers };
    const reading = await readSource(given.source, { ...options, id: sourceId, answers: given.answers });
    this.readings = this.readings.map((old) => (old.info.id === sourceId ? reading : old));
    this.rebuild();
    return this.summary;
  }

  async setPolicy(policy: PolicyInput): Promise<Summary> {
    this.guard();
    this.policy = laidOver(this.policy, policy);
    this.recount();
    return this.summary;
  }

  private rebuild(): void {
    const last = Math.max(0, ...this.readings.flatMap((r) => r.orders.map((order) => order.day ?? 0)));
    this.today = this.options.today ? dayNumber(this.options.today) : last + 1;
    this.people = peopleOf(this.readings, this.today);
    this.recount();
  }

  private recount(): void {
    if (this.readings.length === 0) this.today = dayNumber(this.options.today ?? '2025-09-30');
    this.earlier.clear();
    this.orderings.clear();
    this.columns = columnsAt(this.people, this.today);
    this.now = grouping(this.policy, this.columns);
    this.summary = this.summarise();
  }

  private summarise(): Summary {
    const { orders, spend } = this.columns;
    const groups = this.policy.groups.map((row) => ({ id: row.id, customers: 0, orders: 0, revenue: 0 }));
    this.now.of.forEach((g, i) => {
      const group = groups[g];
      if (!group) return;
      group.customers += 1;
      group.orders += orders[i] as number;
      group.revenue += spend[i] as number;
    });
    const of = (id: string): number => groups.find((group) => group.id === id)?.customers ?? 0;
    const reconciliation = reconciliationOf(this.readings, this.today);
    const term = (ledger: 'orders' | 'money', code: string): number =>
      Number(reconciliation[ledger].terms.find((t) => t.code === code)?.value ?? 0);
    const days = this.sources.flatMap((source) =>
      source.firstDay ? [source.firstDay, source.lastDay ?? ''] : [],
    );
    const rows = this.readings.map((reading) => reading.rows);
    const total = (pick: (r: Reading['rows']) => number): number => rows.reduce((n, r) => n + pick(r), 0);
    return {
      today: dayOf(this.today),
      todayFrom: this.options.today ? 'argument' : 'lastOrder',
      firstDay: days.sort()[0] ?? null,
      lastDay: days[days.length - 1] ?? null,
      currency: 'VND',
      digits: 0,
      rows: {
        read: total((r) => r.read),
        used: total((r) => r.used),
        events: 0,
        notData: total((r) => r.notData),
        setAside: total((r) => r.setAside),
      },
      customers: orders.reduce((n, f) => n + (f > 0 ? 1 : 0), 0),
      orders: orders.reduce((n, f) => n + f, 0),
      revenue: spend.reduce((n, m) => n + m, 0),
      groups,
      walkIns: { orders: term('orders', 'walkIns'), revenue: term('money', 'walkIns') },
      leads: of('lead_moi'),
      notClassified: of('chua_xep'),
      spendEdge: this.now.edge,
      hasMoney: true,
      assumptions: this.readings.flatMap((r) => assumptionsOf(r, this.given.get(r.info.id)?.answers ?? {})),
      reconciliation,
    };
  }

  private row(i: number): CustomerRow {
    const person = this.people[i] as Person;
    const { orders, spend, recency } = this.columns;
    const count = orders[i] as number;
    const group = this.policy.groups[this.now.of[i] as number]?.id ?? 'chua_xep';
    return {
      id: person.id,
      name: person.name,
      phone: person.phones[0] ?? null,
      email: person.emails[0] ?? null,
      orders: count,
      spend: spend[i] as number,
      firstDay: count > 0 ? dayOf(person.days[0] as number) : null,
      lastDay: count > 0 ? dayOf(person.days[count - 1] as number) : null,
      recencyDays: count > 0 ? (recency[i] as number) : null,
      group,
      origin: group.startsWith('ngu_dong') ? this.originOf(i) : null,
      gender: null,
      source: null,
      referrer: null,
      events: 0,
      lastEventDay: null,
      rating: null,
      recencyScore: null,
      frequencyScore: null,
      monetaryScore: null,
    };
  }

  private originOf(i: number): string {
    const { orders, spend } = this.columns;
    const measures = { orders: orders[i] as number, spend: spend[i] as number, recencyDays: 0 };
    return groupOf(this.policy, measures, this.now.edge);
  }

  private ordering(by: string, desc: boolean): Int32Array {
    const key = `${by}:${desc}`;
    const known = this.orderings.get(key);
    if (known) return known;
    const { orders, spend, recency } = this.columns;
    const value: Record<string, (i: number) => number> = {
      orders: (i) => orders[i] as number,
      spend: (i) => spend[i] as number,
      recencyDays: (i) => recency[i] as number,
      lastDay: (i) => -(recency[i] as number),
      firstDay: (i) => (this.people[i] as Person).days[0] ?? 0,
      group: (i) => this.now.of[i] as number,
    };
    const of = value[by];
    const list = Int32Array.from(this.people, (_, i) => i);
    const sign = desc ? -1 : 1;
    if (of) list.sort((a, b) => sign * (of(a) - of(b)) || a - b);
    else {
      const names = this.people.map((person) =>
        folded(person.name ?? '')
          .split(' ')
          .reverse()
          .join(' '),
      );
      list.sort((a, b) => sign * ((names[a] as string) < (names[b] as string) ? -1 : 1));
    }
    this.orderings.set(key, list);
    return list;
  }

  private groupsBefore(days: number): Int16Array {
    const known = this.earlier.get(days) ?? earlierGroups(this.people, this.policy, this.today - days);
    this.earlier.set(days, known);
    return known;
  }

  private matches(query: CustomerQuery): number[] | Int32Array {
    const sort = query.sort ?? { by: 'spend' as const, desc: true };
    const order = this.ordering(sort.by, sort.desc ?? false);
    const { group, search, moved, check } = query;
    const within = (query.within ?? []).map(({ scheme, group }) => {
      const placed = placedBy(this.schemed, scheme);
      const row = (i: number): number => placed[i] as number;
      return (i: number): boolean => (row(i) < 0 ? null : scheme.rows[row(i)]?.id) === group;
    });
    if (group === undefined && !search && !moved && !check && within.length === 0) return order;
    const wanted = group === undefined ? null : new Set([group].flat());
    const words = folded(search ?? '')
      .split(' ')
      .filter(Boolean);
    const digits = (search ?? '').replace(/[\s.]/g, '').replace(/^0/, '');
    const before = moved ? this.groupsBefore(moved.days) : null;
    const idOf = (g: number): string => this.policy.groups[g]?.id ?? '';
    return Array.from(order).filter((i) => {
      const person = this.people[i] as Person;
      const now = this.now.of[i] as number;
      if (wanted && !wanted.has(idOf(now))) return false;
      if (!within.every((holds) => holds(i))) return false;
      if (check && person.phones.length <= this.policy.identity.manyPhones) return false;
      if (before && moved) {
        const from = before[i] as number;
        if (from === now || (moved.to !== undefined && idOf(now) !== moved.to)) return false;
        if (moved.from !== undefined && (from < 0 ? '' : idOf(from)) !== moved.from) return false;
      }
      if (!search) return true;
      if (/^[\d\s.]+$/.test(search)) return person.phones.some((phone) => phone.includes(digits));
      const name = folded(`${person.name} ${person.codes.join(' ')} ${person.emails.join(' ')}`);
      return words.every((word) => name.includes(word));
    });
  }

  async page(query: CustomerQuery = {}): Promise<{ total: number; rows: CustomerRow[] }> {
    this.guard();
    const list = this.matches(query);
    const offset = query.offset ?? 0;
    const slice = Array.from(list.slice(offset, offset + Math.min(1000, query.limit ?? 50)));
    return { total: list.length, rows: slice.map((i) => this.row(i)) };
  }

  async *customers(query: Omit<CustomerQuery, 'offset' | 'limit'> = {}): AsyncIterable<CustomerRow> {
    for (const i of this.matches(query)) yield this.row(i);
  }

  async customer(id: string): Promise<Customer | null> {
    this.guard();
    const i = this.people.findIndex((person) => person.id === id);
    const person = this.people[i];
    if (!person) return null;
    const row = this.row(i);
    const orders = person.orders();
    const measures = { orders: row.orders ?? 0, recencyDays: row.recencyDays ?? 0, spend: Number(row.spend) };
    const tests: Customer['tests'] = [];
    for (const rule of this.policy.groups) {
      const list = verdicts(this.policy, rule, measures, this.now.edge);
      const matched = list.every((v) => v.passed);
      tests.push({
        group: rule.id,
        matched,
        tests: list.map(({ figure, ...v }) => ({ ...v, value: figure })) as never,
      });
      if (matched) break;
    }
    const gaps = gapsOf(person.days).sort((a, b) => a - b);
    return {
      ...row,
      phones: person.phones,
      emails: person.emails,
      codes: person.codes,
      usernames: person.usernames,
      names: [...person.names].map(([name, n]) => ({ name, orders: n })),
      tests,
      joins: person.joins,
      timeline: { total: orders.length, rows: orders.slice(0, 200) },
      gapDays: gaps[gaps.length >> 1] ?? null,
      consent: null,
      check: false,
      reentries: [],
    };
  }

  async issues(
    query: IssueQuery = {},
  ): Promise<{ total: number; byCode: Record<string, number>; rows: IssueRow[] }> {
    this.guard();
    const all = this.readings.flatMap((reading) => reading.issues);
    const list = all.filter(
      (issue) =>
        (query.code === undefined || issue.code === query.code) &&
        (query.source === undefined || issue.source === query.source),
    );
    const byCode: Record<string, number> = {};
    for (const issue of list) byCode[issue.code] = (byCode[issue.code] ?? 0) + 1;
    const offset = query.offset ?? 0;
    return { total: list.length, byCode, rows: list.slice(offset, offset + (query.limit ?? 50)) };
  }

  async inspection(sourceId: string): Promise<Inspection> {
    const reading = this.readings.find((r) => r.info.id === sourceId);
    if (!reading) throw new EngineFault('UsageError', 'unknown-source', { source: sourceId });
    return inspectionOf(reading.info.name, reading.headers, reading.samples, reading.info.platform);
  }

  async changes(options: { days?: number } = {}): Promise<Changes> {
    this.guard();
    return changesOf(this.people, this.policy, this.now, this.columns, this.today, options.days ?? 30);
  }

  async preview(policy: PolicyInput): Promise<Preview> {
    this.guard();
    return previewOf(laidOver(this.policy, policy), this.policy, this.columns, this.now);
  }

  async histogram(request: { feature: Histogram['feature']; bins: number[] }): Promise<Histogram> {
    this.guard();
    return histogramOf(request, this.columns, this.people);
  }

  async indicators(): Promise<Indicator[]> {
    this.guard();
    return indicatorsOf(this.people, this.today);
  }

  async leads(): Promise<Leads> {
    this.guard();
    const leads = this.summary.leads;
    const { customers, notClassified, revenue } = this.summary;
    const all = { people: leads + customers + notClassified, leads, buyers: customers, untouched: 0 };
    const bought = { boughtAgain: 0, boughtOften: 0 };
    const source = { ...all, ...bought, unknown: notClassified, revenue, daysToFirst: null, datedBuyers: 0 };
    return {
      ...{ untouchedDays: this.policy.thresholds.untouchedDays, ...all, noDay: leads, conflicts: 0 },
      ...{ wasted: null, costsUnused: [], rows: [] },
      sources: [{ source: null, ...source, cost: null, wasted: null }],
      events: { found: 0, counted: 0, repeats: 0, afterToday: 0, nobody: 0, kinds: [] },
    };
  }

  /** Fake files hold no events. */
  addEvents(): Promise<never> {
    return this.noProgramme();
  }

  /** The fake shop has no other days and no histories: screens that ask for them show that they are missing. */
  async asOf(): Promise<never> {
    throw new EngineFault('UsageError', 'bad-argument', {});
  }

  async months(): Promise<never> {
    throw new EngineFault('UsageError', 'bad-argument', {});
  }

  async movement(): Promise<never> {
    throw new EngineFault('UsageError', 'bad-argument', {});
  }

  async figures(): Promise<never> {
    throw new EngineFault('UsageError', 'bad-argument', {});
  }

  async priorities(): Promise<Priority[]> {
    return prioritiesOf(await this.changes());
  }

  async export(request: ExportRequest): Promise<{ name: string; type: string; blob: Blob }> {
    this.guard();
    const query = request.group === undefined ? {} : { group: request.group };
    const cells =
      request.what === 'setAside'
        ? this.readings.flatMap((r) =>
            r.issues.map((issue) => [issue.source, issue.row, issue.code, issue.value]),
          )
        : Array.from(this.matches(query), (i) => this.row(i)).map((row) => [
            row.phone,
            row.name,
            row.orders,
            row.spend,
          ]);
    const text = cells.map((row) => row.join(',')).join('\r\n');
    const name = `${request.what === 'setAside' ? 'de-rieng' : (request.group ?? 'khach')}.csv`;
    return { name, type: 'text/csv', blob: new Blob([text], { type: 'text/csv' }) };
  }

  /** The fake shop has no loyalty programme: what asks for one is refused as the contract refuses. */
  private noProgramme(): Promise<never> {
    return Promise.reject(new EngineFault('EngineError', 'unsupported', null));
  }

  loyalty = () => this.noProgramme();
  member = () => this.noProgramme();
  members = () => this.noProgramme();
  ledger = () => this.noProgramme();
  audit = () => this.noProgramme();
  economics = () => this.noProgramme();
  setEvents = () => this.noProgramme();
  dormancy = () => this.noProgramme();
  features = async (): Promise<FeatureInfo[]> => featuresOf(this.people.length);
  scheme = async (scheme: Scheme): Promise<SchemeResult> => schemeOf(this.schemed, scheme);
  compareSchemes = async (comparison: SchemeComparison): Promise<SchemeMoves> =>
    movesOf(this.schemed, comparison);
  schemeCustomer = () => this.noProgramme();

  private get schemed(): Schemed {
    return { columns: this.columns, policy: this.policy, edge: this.now.edge };
  }

  queue: FakeCare['queue'] = (query) => this.care.queue(query);
  gate: FakeCare['gate'] = (query) => this.care.gate(query);
  recipients: FakeCare['recipients'] = (query) => this.care.recipients(query);
  setContacts: FakeCare['setContacts'] = (contacts) => this.care.setContacts(contacts);
  contacts: FakeCare['contacts'] = (customer) => this.care.contacts(customer);

  async satisfaction(): Promise<Satisfaction> {
    return noSatisfaction(this.policy.groups.map(({ id }) => id));
  }

  async goals(goals: GoalQuery[]): Promise<GoalFigure[]> {
    return goalFigures(goals, this.summary.groups, this.summary.today);
  }

  async campaign(query: CampaignQuery): Promise<CampaignResult> {
    const group = query.audience && 'group' in query.audience ? query.audience.group : '';
    const people = this.summary.groups.find(({ id }) => id === group)?.customers ?? 0;
    return quietCampaign(query, people);
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}
