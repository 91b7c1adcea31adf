/**
 * The calls of the contract as people make them: arguments are looked at and copied here, in the caller's thread, so
 * that both engines behave alike and a worker carries none of it; what the engine refuses comes back as a sentence.
 */
import {
  type Check,
  type Checks,
  copied,
  day,
  flag,
  func,
  isPlain,
  json,
  key,
  listOf,
  object,
  oneOf,
  oneOrMore,
  onlyKeys,
  orNull,
  refuse,
  shown,
  signal,
  text,
  whole,
} from '../arguments.js';
import type {
  AddOptions,
  Balance,
  Book,
  CampaignQuery,
  Contact,
  Customer,
  CustomerEvent,
  CustomerQuery,
  CustomerRow,
  Day,
  DayInput,
  Engine,
  ExportRequest,
  GateQuery,
  GoalMetric,
  GoalQuery,
  Histogram,
  Inspection,
  InspectOptions,
  IssueQuery,
  LeadQuery,
  LoyaltyInput,
  MemberEventInput,
  MemberQuery,
  OpenInput,
  OpenOptions,
  Policy,
  PolicyInput,
  ProgrammeInput,
  QueueQuery,
  Recipient,
  Role,
  Scheme,
  SchemeComparison,
  SchemeCondition,
  SchemeCustomerRequest,
  SchemeGroupQuery,
  Source,
  SourceAnswers,
  Summary,
} from '../contract.js';
import { campaignQuery, contactsAt, gateQuery, queueQuery } from './care.js';
import { throwIfAborted } from './errors.js';
import { FEATURE_IDS } from './feature-ids.js';
import { checkedEvents } from './orders.js';
import { readySources } from './sources.js';
import type { Ready } from './types.js';
import { type Context, worded } from './worded.js';

/** A book behind its checks: sources come ready to be read, when it is their turn. */
export interface InnerBook
  extends Omit<Book, 'add' | 'addEvents' | 'loyalty' | 'member' | 'ledger' | 'setEvents'> {
  add(sources: () => Promise<Ready[]>, options: AddOptions): Promise<Summary>;
  loyalty(options: { on?: Day; programme?: ProgrammeInput }): ReturnType<Book['loyalty']>;
  member(id: string, options: { on?: Day }): ReturnType<Book['member']>;
  ledger(id: string, options: { on?: Day }): ReturnType<Book['ledger']>;
  setEvents(events: never): ReturnType<Book['setEvents']>;
}

/** An engine behind its checks. */
export interface InnerEngine {
  inspect(source: Ready, options: InspectOptions): Promise<Inspection>;
  openBook(sources: Ready[], options: OpenOptions): Promise<InnerBook>;
}

/** Minutes that the policy's days are ahead of UTC, where nobody says otherwise. */
const USUAL_OFFSET = 420;
const MOST_DAYS = 36_500;
const MOST_ROWS = 1_000;
const place = whole(0, Number.MAX_SAFE_INTEGER);

/** Every name once: the compiler sees to it that none is missing. */
const names = <T extends string>(all: Record<T, 1>): T[] => Object.keys(all) as T[];

const OWN_KEYS = ['name', 'orders', 'spend', 'firstDay', 'lastDay', 'recencyDays', 'group'];
const SORT_KEYS = [...OWN_KEYS, 'recencyScore', 'frequencyScore', 'monetaryScore'];
const ROW_KEYS = [...new Set([...SORT_KEYS, ...FEATURE_IDS])];
const MEMBER_SORT_KEYS = ['tier', 'points', 'expiring', 'nextEnd', ...SORT_KEYS];
const WHAT = names<ExportRequest['what']>({
  ...{ group: 1, customers: 1, setAside: 1, ledger: 1, members: 1, haravanPoints: 1, contacts: 1 },
});
const FORMATS = names<ExportRequest['format']>({ csv: 1, json: 1, xlsx: 1 });
const HISTOGRAMS = names<Histogram['feature']>({ recencyDays: 1, orders: 1, spend: 1 });
const METRICS = names<GoalMetric>({
  ...{ repeatRate: 1, returningRevenue: 1, averageOrder: 1, buyers: 1, retention: 1 },
});
const MOST_GOALS = 50;
const ROLES = names<Role>({
  ...{ 'order.id': 1, 'order.day': 1, 'order.time': 1, 'order.status': 1, 'order.returnStatus': 1 },
  'order.deliveryStatus': 1,
  ...{ 'order.cancelledAt': 1, 'order.total': 1, 'order.gross': 1, 'order.discount': 1, 'order.shipping': 1 },
  ...{ 'order.tax': 1, 'order.paid': 1, 'order.refunded': 1, 'order.pointsUsed': 1, 'order.voucher': 1 },
  ...{ 'order.channel': 1, 'order.branch': 1, 'order.shop': 1, 'order.staff': 1, 'order.updated': 1 },
  ...{
    'order.currency': 1,
    'order.invoice': 1,
    'order.document': 1,
    'line.code': 1,
    'line.name': 1,
    'line.category': 1,
  },
  ...{ 'line.brand': 1, 'line.quantity': 1, 'line.returned': 1, 'line.unitPrice': 1, 'line.discount': 1 },
  ...{ 'line.total': 1, 'person.name': 1, 'person.firstName': 1, 'person.lastName': 1, 'person.phone': 1 },
  ...{ 'person.email': 1, 'person.username': 1, 'person.code': 1, 'person.birthday': 1, 'person.gender': 1 },
  ...{ 'person.city': 1, 'person.address': 1, 'person.group': 1, 'person.tags': 1, 'person.points': 1 },
  ...{ 'event.type': 1, 'event.campaign': 1, 'event.value': 1, 'rating.score': 1, 'list.since': 1 },
  ...{ 'person.consent': 1, 'person.refusal': 1, 'person.referrer': 1, 'person.source': 1, 'list.orders': 1 },
  ...{ 'list.repeats': 1, 'list.spend': 1, 'list.firstDay': 1, 'list.lastDay': 1 },
});

const sortBy = (keys: string[]): Check => object({ by: oneOf(keys), desc: flag }, ['by']);

const SEARCH: Checks = { group: oneOrMore(text), search: text };
const PAGE: Checks = { offset: place, limit: whole(0, MOST_ROWS) };
const BETWEEN: Checks = { from: day(0), to: day(0), before: orNull(text), after: text };
const MOVED: Checks = { days: whole(0, MOST_DAYS), from: text, to: text };

/** Pages hand in what may be there; nothing is asked of null. */
const maybe = (checks: Checks): Checks =>
  Object.fromEntries(Object.entries(checks).map(([key, check]) => [key, orNull(check)]));

/** A condition is judged by the core once it is an object. */
const conditionAt: Check<SchemeCondition> = (value, at) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (json(USUAL_OFFSET)(value, at) as SchemeCondition)
    : refuse(at, value, 'a condition: an object as in a row of a scheme');

const WALK: Record<Exclude<keyof CustomerQuery, 'offset' | 'limit'>, Check> = {
  ...(SEARCH as Record<'group' | 'search', Check>),
  sort: sortBy(ROW_KEYS),
  where: conditionAt,
  columns: listOf(oneOf(FEATURE_IDS)),
  moved: object(MOVED, ['days']),
  check: flag,
  between: object(BETWEEN, ['from', 'to']),
  scores: object(maybe({ recency: whole(1, 5), frequency: whole(1, 5), monetary: whole(1, 5) }), []),
  firstMonth: text,
  within: (value, at) =>
    listOf(object<SchemeGroupQuery>({ scheme: schemeAt(0), group: orNull(text) }, ['scheme', 'group']))(
      value,
      at,
    ),
};
const QUERY: Record<keyof CustomerQuery, Check> = { ...WALK, ...(PAGE as Record<'offset' | 'limit', Check>) };
const MEMBERS: Record<keyof MemberQuery, Check> = {
  ...(SEARCH as Record<'group' | 'search', Check>),
  ...(PAGE as Record<'offset' | 'limit', Check>),
  tier: oneOrMore(text),
  expiring: flag,
  sort: sortBy(MEMBER_SORT_KEYS),
};
/** Costs by source: whole sums, each refused by its name. */
const leadQuery = (value: unknown, at: string): LeadQuery => {
  const cost = whole(0, 1e12);
  const costs: Check<Record<string, number>> = (given, place) => {
    if (!isPlain(given)) refuse(place, given, 'an object of whole sums by source');
    for (const [source, sum] of Object.entries(given)) cost(sum, `${place}.${source}`);
    return given as Record<string, number>;
  };
  return object<LeadQuery>(maybe({ costs }))(value, at);
};
const ISSUES: Record<keyof IssueQuery, Check> = {
  ...{ code: text, source: text },
  ...(PAGE as Record<'offset' | 'limit', Check>),
};

const column = orNull(place);

/** Roles by their full names, or short ones that people guess. */
const roles: Check = (value, at) => {
  if (!isPlain(value)) return refuse(at, value, 'an object: the index of a column, or null, by role');
  const known = new Set<string>(ROLES);
  return copied(value, (role, index) => {
    if (role.includes('.') && !known.has(role)) onlyKeys({ [role]: index }, ROLES, at);
    return column(index, `${at}.${role}`);
  });
};

const sourceAnswers: Check<SourceAnswers> = (value, at) => {
  if (!isPlain(value))
    return refuse(at, value, 'an object with roles, sheet, and answers by the ids of questions');
  const { roles: given, sheet, ...rest } = value;
  const answers = Object.entries(rest)
    .filter(([, answer]) => answer !== undefined)
    .map(([id, answer]) =>
      answer === null || ['string', 'number', 'boolean'].includes(typeof answer)
        ? [id, answer]
        : refuse(`${at}.${id}`, answer, 'one of the options of the question'),
    );
  return {
    ...Object.fromEntries(answers),
    ...(given === undefined ? {} : { roles: roles(given, `${at}.roles`) }),
    ...(sheet === undefined ? {} : { sheet: text(sheet, `${at}.sheet`) }),
  } as SourceAnswers;
};

const answers: Check = (value, at) => {
  if (!isPlain(value)) return refuse(at, value, 'an object: answers by the fingerprint of a header');
  return Object.fromEntries(
    Object.entries(value).map(([fingerprint, given]) => [
      fingerprint,
      sourceAnswers(given, `${at}[${shown(fingerprint)}]`),
    ]),
  );
};

const INSPECT: Record<keyof InspectOptions, Check> = { answers, signal, sheet: text };
const ADD: Record<keyof AddOptions, Check> = {
  ...INSPECT,
  sheet: oneOrMore(text),
  onProgress: func,
  otherCurrency: oneOf(['refuse', 'keepApart']),
};

/** A policy in any shape is judged by the core, which says where it is wrong. */
const policyAt =
  (offset: number): Check =>
  (value, at) =>
    value === undefined || value === null
      ? refuse(
          at,
          value,
          'an object with the figures that differ from the usual ones',
          '{} is the usual policy.',
        )
      : json(offset)(value, at);

/** A scheme is judged by the core once it is an object. */
const schemeAt =
  (offset: number): Check<Scheme> =>
  (value, at) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (json(offset)(value, at) as Scheme)
      : refuse(at, value, 'a scheme: an object with rows');

const EVENT_KEYS: Record<string, string[]> = {
  join: [],
  play: [],
  activity: ['activity', 'evidence'],
  redeem: ['reward', 'order'],
  payWithPoints: ['points', 'order'],
  cancel: ['event'],
  adjust: ['points', 'reason'],
  lock: ['points'],
  unlock: ['event'],
  referral: ['friend'],
};

const eventsAt =
  (offset: number): Check =>
  (value, at) =>
    listOf((item, at) => {
      if (!isPlain(item)) refuse(at, item, 'an object with id, member, day, kind');
      const kind = oneOf(Object.keys(EVENT_KEYS))((item as { kind: unknown }).kind, `${at}.kind`);
      const copy = json(offset)(item, at) as Record<string, unknown>;
      onlyKeys(copy, ['id', 'member', 'day', 'kind', ...(EVENT_KEYS[kind] as string[])], at);
      copy.day = day(offset)(copy.day, `${at}.day`);
      return copy;
    })(value, at);

/** The offset that a policy says, as far as it says one. */
const offsetIn = (policy: unknown): number => {
  const said = (policy as Policy | undefined)?.time?.offsetMinutes;
  return Number.isInteger(said) ? (said as number) : USUAL_OFFSET;
};

function openOptions(value: unknown, at: string): OpenOptions {
  const offset = offsetIn((value as OpenOptions | null)?.policy);
  const checks: Record<keyof OpenOptions, Check> = {
    ...ADD,
    today: day(offset),
    // Null is how a workspace says: the usual one.
    policy: orNull(policyAt(offset)),
    worker: flag,
    events: eventsAt(offset),
    contacts: contactsAt(offset),
  };
  const { policy, ...options } = object<OpenOptions>(checks)(value, at);
  return policy ? { ...options, policy } : options;
}

/** An engine with its checks. */
export class CheckedEngine implements Engine {
  constructor(private readonly engine: InnerEngine) {}

  async inspect(source: Source, options: InspectOptions = {}): Promise<Inspection> {
    const given = object<InspectOptions>(INSPECT)(options, 'inspect: options');
    throwIfAborted(given.signal);
    const context: Context = { call: 'inspect' };
    const inspection = await worded(context, async () => {
      const [ready, ...more] = await readySources(source, 'inspect: source', given.signal);
      if (!ready || more.length > 0)
        return refuse('inspect: source', source, 'one source that is not empty', 'openBook takes several.');
      context.sources = [ready.name];
      return this.engine.inspect(ready, given);
    });
    throwIfAborted(given.signal);
    return inspection;
  }

  openBook(sources: Source | Source[], options: OpenInput = {}): Promise<Book> {
    return opened(sources, options, (ready, given) => this.engine.openBook(ready, given));
  }
}

/** A book with its checks, by whichever engine `open` chooses. */
export async function opened(
  sources: unknown,
  options: unknown,
  open: (ready: Ready[], options: OpenOptions) => Promise<InnerBook>,
): Promise<Book> {
  const given = openOptions(options, 'openBook: options');
  throwIfAborted(given.signal);
  const context: Context = { call: 'openBook', policy: given.policy, argument: given.events };
  return worded(context, async () => {
    const ready = await readySources(sources, 'openBook: source', given.signal);
    context.sources = ready.map(({ name }) => name);
    throwIfAborted(given.signal);
    return new CheckedBook(await open(ready, given));
  });
}

class CheckedBook implements Book {
  constructor(private readonly book: InnerBook) {}

  get summary() {
    return this.book.summary;
  }

  get sources() {
    return this.book.sources;
  }

  get policy() {
    return this.book.policy;
  }

  private get offset() {
    return offsetIn(this.policy);
  }

  /** A call whose refusals are said with what the book knows. */
  private async say<T>(context: Context, run: () => Promise<T> | T): Promise<T> {
    context.book = () => this.book;
    return worded(context, run);
  }

  page(query: CustomerQuery = {}) {
    return this.say({ call: 'page', argument: query }, () =>
      this.book.page(object<CustomerQuery>(maybe(QUERY))(query, 'page: query')),
    );
  }

  async *customers(query: Omit<CustomerQuery, 'offset' | 'limit'> = {}): AsyncIterable<CustomerRow> {
    const given = object<CustomerQuery>(maybe(WALK))(query, 'customers: query');
    const walk = this.book.customers(given)[Symbol.asyncIterator]();
    for (;;) {
      const { value, done } = await this.say({ call: 'customers', argument: query }, () => walk.next());
      if (done) return;
      yield value;
    }
  }

  customer(id: string): Promise<Customer | null> {
    return this.say({ call: 'customer' }, () => this.book.customer(key(id, 'customer: id')));
  }

  issues(query: IssueQuery = {}) {
    return this.say({ call: 'issues' }, () =>
      this.book.issues(object<IssueQuery>(maybe(ISSUES))(query, 'issues: query')),
    );
  }

  inspection(sourceId: string) {
    return this.say({ call: 'inspection', argument: sourceId }, () =>
      this.book.inspection(text(sourceId, 'inspection: sourceId')),
    );
  }

  changes(options: { days?: number } = {}) {
    return this.say({ call: 'changes' }, () =>
      this.book.changes(object<object>({ days: whole(0, MOST_DAYS) })(options, 'changes: options')),
    );
  }

  preview(policy: PolicyInput) {
    return this.say({ call: 'preview', policy }, () =>
      this.book.preview(policyAt(this.offset)(policy, 'preview: policy') as PolicyInput),
    );
  }

  histogram(request: { feature: Histogram['feature']; bins: number[] }) {
    const bin: Check<number> = (value, at) =>
      Number.isFinite(value) ? (value as number) : refuse(at, value, 'a finite number');
    const checks = { feature: oneOf(HISTOGRAMS), bins: listOf(bin) };
    return this.say({ call: 'histogram' }, () =>
      this.book.histogram(object<typeof request>(checks, ['feature', 'bins'])(request, 'histogram: request')),
    );
  }

  leads(query: LeadQuery = {}) {
    return this.say({ call: 'leads' }, () => this.book.leads(leadQuery(query, 'leads: query')));
  }

  addEvents(events: CustomerEvent[]) {
    const context: Context = { call: 'addEvents', sources: ['events'] };
    return this.say(context, () => {
      const bytes = checkedEvents(events, 'addEvents: events');
      return this.book.add(async () => (bytes ? [{ name: 'events', bytes, batch: true }] : []), {});
    });
  }

  indicators() {
    return this.say({ call: 'indicators' }, () => this.book.indicators());
  }

  /** A day that the book knows. */
  private past(value: unknown, at: string): Day {
    const known = day(this.offset)(value, at);
    return known <= this.summary.today ? known : refuse(at, value, `a day up to ${this.summary.today}`);
  }

  asOf(on: Day) {
    return this.say({ call: 'asOf' }, () => this.book.asOf(this.past(on, 'asOf: day')));
  }

  months() {
    return this.say({ call: 'months' }, () => this.book.months());
  }

  movement(options: { from: Day; to: Day }) {
    return this.say({ call: 'movement' }, () => {
      const past: Check = (value, at) => this.past(value, at);
      const checks = { from: past, to: past };
      const given = object<typeof options>(checks, ['from', 'to'])(options, 'movement: options');
      if (given.from > given.to) refuse('movement: options.from', given.from, 'a day not after `to`');
      return this.book.movement(given);
    });
  }

  figures() {
    return this.say({ call: 'figures' }, () => this.book.figures());
  }

  goals(goals: GoalQuery[]) {
    return this.say({ call: 'goals' }, () => {
      const at = 'goals: goals';
      if (Array.isArray(goals) && goals.length > MOST_GOALS)
        refuse(at, goals.length, `at most ${MOST_GOALS}`);
      const [from, metric] = [day(this.offset), oneOf(METRICS)];
      const one = object<GoalQuery>({ metric, from, to: from, group: orNull(text) }, [
        'metric',
        'from',
        'to',
      ]);
      const given = listOf(one)(goals, at) as GoalQuery[];
      for (const [place, goal] of given.entries())
        if (goal.from > goal.to) refuse(`${at}[${place}].from`, goal.from, 'a day not after `to`');
      return this.book.goals(given);
    });
  }

  satisfaction() {
    return this.say({ call: 'satisfaction' }, () => this.book.satisfaction());
  }

  priorities() {
    return this.say({ call: 'priorities' }, () => this.book.priorities());
  }

  features() {
    return this.say({ call: 'features' }, () => this.book.features());
  }

  dormancy() {
    return this.say({ call: 'dormancy' }, () => this.book.dormancy());
  }

  scheme(scheme: Scheme) {
    return this.say({ call: 'scheme' }, () =>
      this.book.scheme(schemeAt(this.offset)(scheme, 'scheme: scheme')),
    );
  }

  compareSchemes(comparison: SchemeComparison) {
    const checks = { before: schemeAt(this.offset), after: schemeAt(this.offset) };
    return this.say({ call: 'compareSchemes' }, () =>
      this.book.compareSchemes(
        object<SchemeComparison>(checks, ['before', 'after'])(comparison, 'compareSchemes: comparison'),
      ),
    );
  }

  schemeCustomer(request: SchemeCustomerRequest) {
    const checks = { scheme: orNull(schemeAt(this.offset)), id: key, to: text };
    return this.say({ call: 'schemeCustomer' }, () =>
      this.book.schemeCustomer(
        object<SchemeCustomerRequest>(checks, ['id'])(request, 'schemeCustomer: request'),
      ),
    );
  }

  setPolicy(policy: PolicyInput) {
    return this.say({ call: 'setPolicy', policy }, () =>
      this.book.setPolicy(policyAt(this.offset)(policy, 'setPolicy: policy') as PolicyInput),
    );
  }

  add(source: Source | Source[], options: AddOptions = {}) {
    const context: Context = { call: 'add' };
    return this.say(context, () => {
      const given = object<AddOptions>(ADD)(options, 'add: options');
      const ready = async () => {
        throwIfAborted(given.signal);
        const found = await readySources(source, 'add: source', given.signal);
        context.sources = found.map(({ name }) => name);
        throwIfAborted(given.signal);
        return found;
      };
      return this.book.add(ready, given);
    });
  }

  remove(sourceId: string) {
    return this.say({ call: 'remove', argument: sourceId }, () =>
      this.book.remove(text(sourceId, 'remove: sourceId')),
    );
  }

  answer(sourceId: string, given: SourceAnswers, options: AddOptions = {}) {
    return this.say({ call: 'answer', argument: sourceId }, () =>
      this.book.answer(
        text(sourceId, 'answer: sourceId'),
        sourceAnswers(given, 'answer: answers'),
        object<AddOptions>(ADD)(options, 'answer: options'),
      ),
    );
  }

  export(request: ExportRequest) {
    return this.say({ call: 'export', argument: request }, () =>
      this.book.export(
        exportRequest(
          request,
          this.policy.groups.map(({ id }) => id),
        ),
      ),
    );
  }

  loyalty(options: LoyaltyInput = {}) {
    const checks: Record<keyof LoyaltyInput, Check> = {
      on: day(this.offset),
      programme: policyAt(this.offset),
    };
    return this.say({ call: 'loyalty', programme: options?.programme }, () =>
      this.book.loyalty(object<{ on?: Day }>(checks)(options, 'loyalty: options')),
    );
  }

  member(id: string, options: { on?: DayInput } = {}) {
    return this.say({ call: 'member' }, () =>
      this.book.member(key(id, 'member: id'), this.on(options, 'member')),
    );
  }

  members(query: MemberQuery = {}) {
    return this.say({ call: 'members', argument: query }, () =>
      this.book.members(object<MemberQuery>(maybe(MEMBERS))(query, 'members: query')),
    );
  }

  ledger(id: string, options: { on?: DayInput } = {}) {
    return this.say({ call: 'ledger' }, () =>
      this.book.ledger(key(id, 'ledger: id'), this.on(options, 'ledger')),
    );
  }

  private on(options: unknown, call: string) {
    return object<{ on?: Day }>({ on: day(this.offset) })(options, `${call}: options`);
  }

  audit(balances?: Balance[]) {
    const checks = { member: key, points: whole(-9e15, 9e15) };
    return this.say({ call: 'audit' }, () =>
      this.book.audit(
        balances === undefined
          ? undefined
          : listOf(object<Balance>(checks, ['member', 'points']))(balances, 'audit: balances'),
      ),
    );
  }

  economics(preview?: ProgrammeInput) {
    return this.say({ call: 'economics', programme: preview }, () =>
      this.book.economics(
        preview === undefined
          ? undefined
          : (policyAt(this.offset)(preview, 'economics: preview') as ProgrammeInput),
      ),
    );
  }

  setEvents(events: MemberEventInput[]) {
    return this.say({ call: 'setEvents', argument: events }, () =>
      this.book.setEvents(eventsAt(this.offset)(events, 'setEvents: events') as never),
    );
  }

  setContacts(contacts: Contact[]) {
    return this.say({ call: 'setContacts', argument: contacts }, () =>
      this.book.setContacts(contactsAt(this.offset)(contacts, 'setContacts: contacts')),
    );
  }

  contacts(customer: string) {
    return this.say({ call: 'contacts' }, () => this.book.contacts(key(customer, 'contacts: customer')));
  }

  queue(query: QueueQuery = {}) {
    const past: Check<Day> = (value, at) => this.past(value, at);
    return this.say({ call: 'queue', argument: query }, () =>
      this.book.queue(queueQuery(past, this.policy.care)(query, 'queue: query')),
    );
  }

  campaign(query: CampaignQuery) {
    const past: Check<Day> = (value, at) => this.past(value, at);
    return this.say({ call: 'campaign', argument: query }, () =>
      this.book.campaign(campaignQuery(past, day(this.offset), this.policy.care)(query, 'campaign: query')),
    );
  }

  private gateQuery<T>(query: unknown, call: string): T {
    const past: Check<Day> = (value, at) => this.past(value, at);
    return gateQuery(past, this.policy.care, call === 'gate')(query, `${call}: query`) as T;
  }

  gate(query: GateQuery) {
    return this.say({ call: 'gate', argument: query }, () =>
      this.book.gate(this.gateQuery<GateQuery>(query, 'gate')),
    );
  }

  async *recipients(query: Omit<GateQuery, 'show' | 'offset' | 'limit'>): AsyncIterable<Recipient> {
    const context: Context = { call: 'recipients', argument: query };
    const given = await this.say(context, () => this.gateQuery<GateQuery>(query, 'recipients'));
    const walk = this.book.recipients(given)[Symbol.asyncIterator]();
    for (;;) {
      const { value, done } = await this.say(context, () => walk.next());
      if (done) return;
      yield value;
    }
  }

  close() {
    return this.book.close();
  }
}

const EXPORT: Record<keyof ExportRequest, Check> = {
  what: oneOf(WHAT),
  group: text,
  format: oneOf(FORMATS),
  language: oneOf(['vi', 'en']),
  columns: listOf(oneOf(FEATURE_IDS)),
  where: conditionAt,
};

/** Formats that a kind of export does not have. */
const NOT: Partial<Record<ExportRequest['what'], Array<ExportRequest['format']>>> = {
  ledger: ['json', 'xlsx'],
  haravanPoints: [],
};

function exportRequest(value: unknown, groups: string[]): ExportRequest {
  // Nothing is the usual group and language, and no kind of file.
  const checks = { ...maybe(EXPORT), what: EXPORT.what, format: EXPORT.format };
  const request = object<ExportRequest>(checks, ['what', 'format'])(value, 'export: request');
  const { what, format, group } = request;
  const formats = FORMATS.filter((one) => !(NOT[what] ?? ['xlsx']).includes(one));
  if (!formats.includes(format)) refuse('export: request.format', format, formats.map(shown), `For ${what}.`);
  if (what === 'group' && !group)
    refuse('export: request.group', group, [...new Set(groups)], 'An export of a group names one.');
  if (what !== 'group' && group)
    refuse(
      'export: request.group',
      group,
      'nothing',
      `A group is for what: "group"; ${what} has everybody in it.`,
    );
  const ofCustomers = what === 'group' || what === 'customers';
  const more = ofCustomers ? undefined : (['columns', 'where'] as const).find((key) => request[key]);
  if (more) refuse(`export: request.${more}`, request[more], 'for group and customers only');
  return request;
}
