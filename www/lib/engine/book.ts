/** A book over one instance of the core, in this thread. */

import { withAnswers } from '../answers.js';
import type {
  AddOptions,
  Answers,
  AsOf,
  Assumption,
  Audit,
  Balance,
  CampaignQuery,
  CampaignResult,
  Changes,
  Contact,
  Customer,
  CustomerQuery,
  CustomerRow,
  Day,
  Dormancy,
  Economics,
  ExportRequest,
  FeatureInfo,
  Figures,
  Gate,
  GateQuery,
  GoalFigure,
  GoalQuery,
  Histogram,
  Indicator,
  Inspection,
  IssueQuery,
  IssueRow,
  LeadQuery,
  Leads,
  LoyaltyOptions,
  LoyaltySummary,
  Member,
  MemberEvent,
  MemberLedger,
  MemberPage,
  MemberQuery,
  Movement,
  OpenOptions,
  Policy,
  PolicyInput,
  Preview,
  Priority,
  ProgrammeInput,
  Queue as QueueOfDay,
  QueueQuery,
  Recipient,
  Satisfaction,
  Scheme,
  SchemeComparison,
  SchemeCustomer,
  SchemeCustomerRequest,
  SchemeMoves,
  SchemeResult,
  SourceAnswers,
  SourceInfo,
  Summary,
} from '../contract.js';
import { byteSource } from './bytes.js';
import type { InnerBook } from './checked.js';
import { type Core, causeOf, guarded, type Instance, instantiate, isLost, link } from './core.js';
import { type CoreOrder, type CoreRecipient, Details } from './details.js';
import { UsageError } from './errors.js';
import { exportFile } from './export.js';
import { Queue } from './queue.js';
import { asTable, type KeptSource, type ReadOptions, readSource } from './reader.js';
import { completed, type SheetsLoader, sheetsOf } from './spreadsheet.js';
import type { ByteSource, Ready } from './types.js';

/** Rows of one page while walking through all customers. */
const WALK = 1_000;

/** The device's civil date. */
function deviceDay(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What a book is made with. */
export interface Modules {
  core: WebAssembly.Module;
  /** What is asked of a book once it is read. */
  deferred: () => Promise<WebAssembly.Module>;
  sheets: SheetsLoader;
}

/** How a source was to be read; what a book needs beside the bytes to be opened again as it was. */
export type Given = Pick<KeptSource, 'id' | 'answers' | 'sheet'>;

/** Notes of a sheet that are said among the assumptions; the others are issues or show themselves. */
const SAID = ['hiddenSheet', 'hiddenRows', 'notCalculated'];

export class LocalBook implements InnerBook {
  summary!: Summary;
  sources: SourceInfo[] = [];
  policy!: Policy;

  private readonly turns = new Queue();
  private kept: KeptSource[] = [];
  private events: MemberEvent[] = [];
  private log: Contact[] = [];
  private nextId = 1;
  /** Nothing is left of the core, and it could not be opened again. */
  private isGone = false;
  private instance!: Instance;
  private core!: Core;
  private details!: Details;

  private constructor(
    private readonly modules: Modules,
    private readonly options: OpenOptions,
  ) {}

  static async open(modules: Modules, sources: Ready[], options: OpenOptions): Promise<LocalBook> {
    const book = new LocalBook(modules, options);
    const kept = sources.flatMap((source) => book.keep(source, options.answers ?? {}, options.sheet));
    return book.started(kept, options);
  }

  /** A book that was open before, with the ids that it had. */
  static reopen(modules: Modules, sources: KeptSource[], nextId: number, options: OpenOptions) {
    const book = new LocalBook(modules, options);
    book.nextId = nextId;
    return book.started(sources, options);
  }

  private async started(kept: KeptSource[], options: OpenOptions): Promise<LocalBook> {
    this.events = options.events ?? [];
    this.log = options.contacts ?? [];
    try {
      await this.start(kept, options, options.policy);
      return this;
    } catch (error) {
      this.free();
      throw error;
    }
  }

  /** What it takes to open it again elsewhere. */
  get given(): { nextId: number; sources: Given[] } {
    const sources = this.kept.map(({ id, answers, sheet }) => ({ id, answers, sheet }));
    return { nextId: this.nextId, sources };
  }

  /** The source as it is kept; one for every sheet that is asked for. */
  private keep(source: Ready, answers: Answers, sheet: OpenOptions['sheet']): KeptSource[] {
    const bytes = byteSource(source);
    return sheetsOf(sheet).map((sheet) => ({ id: `s${this.nextId++}`, bytes, answers, sheet }));
  }

  /** A fresh instance, with all sources read. */
  private async start(
    kept: KeptSource[],
    options: ReadOptions & OpenOptions,
    policy: PolicyInput | undefined,
  ) {
    this.instance = instantiate(this.modules.core);
    this.core = guarded(() => new this.instance.glue.Core(policy, this.options.today, deviceDay()));
    guarded(() => this.core.setEvents(this.events));
    guarded(() => this.core.setContacts(this.log));
    this.details = new Details(this.core, (id) => this.kept.find((source) => source.id === id));
    this.kept = [];
    await this.change(kept, [], options);
  }

  /** Adds, replaces and removes; all or nothing. */
  private async change(given: KeptSource[], removed: string[], options: AddOptions): Promise<Summary> {
    const added = await this.asTables(given);
    const after = [...this.kept.filter(({ id }) => !removed.includes(id))];
    for (const source of added) {
      const at = after.findIndex(({ id }) => id === source.id);
      if (at >= 0) after[at] = source;
      else after.push(source);
    }
    try {
      for (const source of added) await readSource(this.core, source, options);
      const duplicates = this.kept.length === 0 ? guarded(() => this.core.dropDuplicates()) : [];
      await this.reread(after, removed, options);
      const last = after.at(-1);
      if (last) options.onProgress?.({ source: last.id, step: 'grouping', bytes: 0, totalBytes: 0, rows: 0 });
      guarded(() => this.core.commit(removed, options.otherCurrency === 'keepApart'));
      this.kept = after.filter(({ id }) => !duplicates.includes(id));
      return this.refresh();
    } catch (thrown) {
      const error = causeOf(thrown, this.instance);
      if (!isLost(error)) guarded(() => this.core.rollback());
      throw error;
    }
  }

  /** Workbooks become one sheet each; an answer may have named another one. */
  private async asTables(sources: KeptSource[]): Promise<KeptSource[]> {
    const tables: KeptSource[] = [];
    // Names of sheets say nothing of a text: asked for under several, it is one source, and no twin of itself.
    const texts = new Set<ByteSource>();
    for (const source of sources) {
      const known = source.bytes.sheet;
      const isRead = known !== undefined && (source.sheet === undefined || source.sheet === known.chosen);
      const tools = { instance: this.instance, sheets: this.modules.sheets };
      const table = isRead ? source : { ...source, bytes: await asTable(tools, source) };
      if (!table.bytes.sheet && texts.has(source.bytes)) continue;
      texts.add(source.bytes);
      tables.push(table);
    }
    return tables;
  }

  /** Reads sources again that are understood otherwise beside the new ones, or without those that are removed. */
  private async reread(sources: KeptSource[], removed: string[], options: ReadOptions) {
    const again = guarded(() => this.core.sourcesToReread(removed)) as string[];
    for (const id of again) {
      const source = sources.find((kept) => kept.id === id);
      if (source) await readSource(this.core, source, options);
    }
  }

  /** After a crash, a new instance with the sources that were there, understood and kept apart as they were. */
  private async recover() {
    const { kept, policy } = this;
    this.isGone = true;
    try {
      await this.start(kept, { otherCurrency: 'keepApart' }, policy);
      this.isGone = false;
    } finally {
      this.kept = this.isGone ? kept : this.kept;
    }
  }

  private refresh(): Summary {
    this.policy = guarded(() => this.core.policy());
    const sources: SourceInfo[] = guarded(() => this.core.sources());
    this.sources = sources.map((source) => {
      const sheet = this.kept.find(({ id }) => id === source.id)?.bytes.sheet;
      return sheet ? { ...source, sheet: sheet.chosen } : source;
    });
    const summary: Summary = guarded(() => this.core.summary());
    this.summary = {
      ...summary,
      assumptions: [...this.kept.flatMap((one) => saidOfSheet(one, this.kept)), ...summary.assumptions],
    };
    return this.summary;
  }

  /** A question in its turn: the deferred half answers it. */
  private call<T>(work: () => Promise<T> | T): Promise<T> {
    return this.inTurn(async () => {
      link(this.instance, this.modules.core, await this.modules.deferred());
      return work();
    });
  }

  /** A call in its turn. What crashes rejects at once; the next call finds the book as it was before. */
  private inTurn<T>(work: () => Promise<T> | T): Promise<T> {
    const run = async () => {
      if (this.isGone) await this.recover();
      try {
        return await work();
      } catch (error) {
        throw causeOf(error, this.instance);
      }
    };
    return this.turns.run(run, (error) => {
      if (isLost(error) && !this.isGone) return this.recover();
    });
  }

  page(query: CustomerQuery = {}): Promise<{ total: number; rows: CustomerRow[] }> {
    return this.call(() => guarded(() => this.core.page(query)));
  }

  async *customers(query: Omit<CustomerQuery, 'offset' | 'limit'> = {}): AsyncIterable<CustomerRow> {
    for (let offset = 0; ; offset += WALK) {
      const { rows } = await this.page({ ...query, offset, limit: WALK });
      yield* rows;
      if (rows.length < WALK) return;
    }
  }

  customer(id: string): Promise<Customer | null> {
    return this.call(async () => {
      const customer = guarded(() => this.core.customer(String(id)));
      if (!customer) return null;
      const rows = await this.details.fillOrders(customer.timeline.rows as CoreOrder[]);
      return { ...customer, timeline: { ...customer.timeline, rows } };
    });
  }

  issues(
    query: IssueQuery = {},
  ): Promise<{ total: number; byCode: Record<string, number>; rows: IssueRow[] }> {
    return this.call(async () => {
      const page = guarded(() => this.core.issues(query));
      return { ...page, rows: await this.details.fillIssues(page.rows) };
    });
  }

  inspection(sourceId: string): Promise<Inspection> {
    return this.inTurn(() =>
      completed(
        guarded(() => this.core.inspection(sourceId)),
        this.known(sourceId).bytes,
      ),
    );
  }

  changes({ days = 30 }: { days?: number } = {}): Promise<Changes> {
    return this.call(() => guarded(() => this.core.changes(days)));
  }

  preview(policy: PolicyInput): Promise<Preview> {
    return this.call(() => guarded(() => this.core.preview(policy)));
  }

  histogram({ feature, bins }: { feature: Histogram['feature']; bins: number[] }): Promise<Histogram> {
    return this.call(() => guarded(() => this.core.histogram(feature, Float64Array.from(bins))));
  }

  leads(query: LeadQuery = {}): Promise<Leads> {
    return this.call(() => guarded(() => this.core.leads(query)));
  }

  indicators(): Promise<Indicator[]> {
    return this.call(() => guarded(() => this.core.indicators()));
  }

  asOf(day: Day): Promise<AsOf> {
    return this.call(() => guarded(() => this.core.asOf(day)));
  }

  months(): Promise<AsOf[]> {
    return this.call(() => guarded(() => this.core.months()));
  }

  movement({ from, to }: { from: Day; to: Day }): Promise<Movement> {
    return this.call(() => guarded(() => this.core.movement(from, to)));
  }

  figures(): Promise<Figures> {
    return this.call(() => guarded(() => this.core.figures()));
  }

  campaign(query: CampaignQuery): Promise<CampaignResult> {
    return this.call(() => guarded(() => this.core.campaign(query)));
  }

  goals(goals: GoalQuery[]): Promise<GoalFigure[]> {
    return this.call(() => guarded(() => this.core.goals(goals)));
  }

  satisfaction(): Promise<Satisfaction> {
    return this.call(() => guarded(() => this.core.satisfaction()));
  }

  priorities(): Promise<Priority[]> {
    return this.call(() => guarded(() => this.core.priorities()));
  }

  dormancy(): Promise<Dormancy> {
    return this.call(() => guarded(() => this.core.dormancy()));
  }

  features(): Promise<FeatureInfo[]> {
    return this.call(() => guarded(() => this.core.features()));
  }

  scheme(scheme: Scheme): Promise<SchemeResult> {
    return this.call(() => guarded(() => this.core.scheme(scheme)));
  }

  compareSchemes({ before, after }: SchemeComparison): Promise<SchemeMoves> {
    return this.call(() => guarded(() => this.core.compareSchemes(before, after)));
  }

  schemeCustomer({ scheme, id, to }: SchemeCustomerRequest): Promise<SchemeCustomer | null> {
    return this.call(() => guarded(() => this.core.schemeCustomer(scheme, id, to)));
  }

  loyalty({ on, programme }: LoyaltyOptions = {}): Promise<LoyaltySummary> {
    return this.call(() => guarded(() => this.core.loyalty(on, programme)));
  }

  member(id: string, { on }: { on?: string } = {}): Promise<Member | null> {
    return this.call(async () => {
      const member = guarded(() => this.core.member(String(id), on));
      if (!member) return null;
      const placed = [...member.lots, ...member.pending, ...member.history.rows];
      await this.details.fillCodes(placed);
      return member;
    });
  }

  members(query: MemberQuery = {}): Promise<MemberPage> {
    return this.call(() => guarded(() => this.core.members(query)));
  }

  ledger(id: string, { on }: { on?: string } = {}): Promise<MemberLedger | null> {
    return this.call(async () => {
      const ledger = guarded(() => this.core.ledger(String(id), on));
      if (ledger) await this.details.fillCodes(ledger.rows);
      return ledger;
    });
  }

  audit(balances?: Balance[]): Promise<Audit> {
    return this.call(() => guarded(() => this.core.audit(balances)));
  }

  economics(preview?: ProgrammeInput): Promise<Economics> {
    return this.call(() => guarded(() => this.core.economics(preview)));
  }

  setEvents(events: MemberEvent[]): Promise<LoyaltySummary> {
    return this.call(() => {
      guarded(() => this.core.setEvents(events));
      this.events = events;
      return guarded(() => this.core.loyalty(undefined, undefined));
    });
  }

  setContacts(contacts: Contact[]): Promise<void> {
    return this.inTurn(() => {
      guarded(() => this.core.setContacts(contacts));
      this.log = contacts;
    });
  }

  contacts(customer: string): Promise<Contact[]> {
    return this.call(() => guarded(() => this.core.contacts(customer)));
  }

  queue(query: QueueQuery = {}): Promise<QueueOfDay> {
    return this.call(() => guarded(() => this.core.queue(query)));
  }

  gate(query: GateQuery): Promise<Gate> {
    return this.call(async () => {
      const gate = guarded(() => this.core.gate(query));
      return { ...gate, rows: await this.details.fillRecipients(gate.rows as CoreRecipient[]) };
    });
  }

  async *recipients(query: Omit<GateQuery, 'show' | 'offset' | 'limit'>): AsyncIterable<Recipient> {
    for (let offset = 0; ; offset += WALK) {
      const { rows } = await this.gate({ ...query, offset, limit: WALK });
      yield* rows;
      if (rows.length < WALK) return;
    }
  }

  setPolicy(policy: PolicyInput): Promise<Summary> {
    return this.inTurn(async () => {
      const before = this.policy;
      guarded(() => this.core.setPolicy(policy));
      try {
        // Another offset moves the days of instants: their sources are read again.
        const again = guarded(() => this.core.sourcesToReread([])) as string[];
        return again.length > 0 ? await this.change([], [], {}) : this.refresh();
      } catch (error) {
        if (!isLost(error)) guarded(() => this.core.setPolicy(before));
        throw error;
      }
    });
  }

  add(sources: () => Promise<Ready[]>, options: AddOptions = {}): Promise<Summary> {
    return this.inTurn(async () => {
      const answers = { ...this.options.answers, ...options.answers };
      const kept = (await sources()).flatMap((source) => this.keep(source, answers, options.sheet));
      return kept.length > 0 ? this.change(kept, [], options) : this.summary;
    });
  }

  remove(sourceId: string): Promise<Summary> {
    return this.inTurn(() => {
      this.known(sourceId);
      return this.change([], [sourceId], {});
    });
  }

  answer(sourceId: string, answers: SourceAnswers, options: AddOptions = {}): Promise<Summary> {
    return this.inTurn(() => {
      const source = this.known(sourceId);
      const fingerprint = this.sources.find(({ id }) => id === sourceId)?.fingerprint ?? '';
      const given = source.answers[fingerprint] ?? {};
      const merged = withAnswers(given, answers);
      const kept = { ...source.answers, [fingerprint]: merged };
      const sheet = answers.sheet ?? sheetsOf(options.sheet)[0] ?? source.sheet;
      return this.change([{ ...source, answers: kept, sheet }], [], options);
    });
  }

  private known(sourceId: string): KeptSource {
    const source = this.kept.find(({ id }) => id === sourceId);
    if (!source) throw new UsageError('unknown-source', sourceId);
    return source;
  }

  export(request: ExportRequest): Promise<{ name: string; type: string; blob: Blob }> {
    return this.call(() => {
      const { instance, core, details, sources, log: contacts } = this;
      const customers = (query: CustomerQuery) => this.walk(query);
      const { today } = this.summary;
      return exportFile(request, { instance, core, details, sources, contacts, today, customers });
    });
  }

  /** Walks through a query within one call of the queue. */
  private async *walk(asked: CustomerQuery): AsyncIterable<CustomerRow> {
    for (let offset = 0; ; offset += WALK) {
      const query = { ...asked, offset, limit: WALK };
      const { rows } = guarded(() => this.core.page(query)) as { rows: CustomerRow[] };
      yield* rows;
      if (rows.length < WALK) return;
    }
  }

  close(): Promise<void> {
    return this.turns.close(() => this.free());
  }

  /** Lets go of the instance and its memory. */
  private free() {
    this.kept = [];
    this.core = undefined as never;
    this.details = undefined as never;
    this.instance = undefined as never;
  }
}

/** Sheets that are shown, have the header of one that is read, and are not read themselves. */
function leftOut({ sheet }: ByteSource, kept: KeptSource[]): number {
  if (!sheet) return 0;
  const { workbook, sheets } = sheet;
  const isOfIt = ({ bytes }: KeptSource) =>
    bytes.sheet?.workbook.name === workbook.name && bytes.sheet.workbook.size === workbook.size;
  const read = kept.filter(isOfIt).map(({ bytes }) => bytes.sheet?.chosen);
  return sheets.filter(({ name, hidden, alike }) => alike && !hidden && !read.includes(name)).length;
}

/** What is said of a source that is a sheet. */
function saidOfSheet({ id, bytes }: KeptSource, kept: KeptSource[]): Assumption[] {
  const { sheet } = bytes;
  if (!sheet) return [];
  const said = (code: string, more: Partial<Assumption>): Assumption => ({
    ...{ code, source: id, column: null, header: null, chosen: '', options: [] },
    ...{ answered: false, evidence: {}, sample: null },
    ...more,
  });
  const { chosen, answered } = sheet;
  const names = sheet.sheets.map(({ name }) => name);
  const notes = sheet.notes.filter(({ code }) => SAID.includes(code));
  return [
    ...(names.length > 1
      ? [said('sheet', { chosen, options: names, answered, evidence: { against: leftOut(bytes, kept) } })]
      : []),
    ...notes.map(({ code, count }) => said(code, { chosen: 'kept', sample: String(count) })),
  ];
}
