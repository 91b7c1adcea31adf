/** The engine in a worker: the same calls, the same answers; a crash takes the worker and not the page. */
import { proxy, type Remote, releaseProxy, wrap } from 'comlink';
import type {
  AddOptions,
  AsOf,
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
  InspectOptions,
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
  Progress,
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
import type { InnerBook, InnerEngine } from './checked.js';
import { compile, isLost, type WasmInput } from './core.js';
import { EngineError, fromPlain, reasonOf, throwIfAborted } from './errors.js';
import type { Host, Outcome, Question, Snapshot } from './host.js';
import { Queue } from './queue.js';
import { sheetsOf } from './spreadsheet.js';
import type { Ready, WorkerHandle } from './types.js';
import { toWire, type WireSource } from './wire.js';

/** How the environment starts a worker, and where the core comes from. */
export interface WorkerEnvironment {
  start(): WorkerHandle;
  wasm(): WasmInput;
  /** The code of the deferred half of the core. */
  deferred(): Promise<BufferSource>;
  /** The code of the reader of spreadsheets, for the first workbook. */
  sheets(): Promise<BufferSource>;
}

const WALK = 1_000;

/** A worker with its host; whatever is pending rejects when it dies. */
class Connection {
  readonly host: Remote<Host>;
  private readonly died: Promise<never>;
  private pending = 0;
  private hasSheets = false;
  private deferred: Promise<void> | undefined;
  private hasEnded = false;

  constructor(
    private readonly worker: WorkerHandle,
    private readonly environment: WorkerEnvironment,
  ) {
    this.host = wrap<Host>(worker.endpoint);
    this.died = new Promise<never>((_, reject) => {
      worker.onError((message) => reject(new EngineError('engine-lost', message)));
    });
    this.died.catch(() => undefined);
  }

  static async open(environment: WorkerEnvironment): Promise<Connection> {
    // Compiled once for the page: every worker gets the same code, and what the browser has made faster of it.
    const module = await compile(environment.wasm());
    try {
      return await Connection.with(environment, module);
    } catch {
      // A worker of a `data:` address is of another origin, to which not every browser gives compiled code.
      const source = environment.wasm();
      return Connection.with(environment, source instanceof URL ? source.href : source);
    }
  }

  private static async with(environment: WorkerEnvironment, wasm: WasmInput): Promise<Connection> {
    const connection = new Connection(started(environment), environment);
    try {
      await connection.call((host) => host.prepare(wasm));
      // Behind the first half and beside the reading of a file; who asks first waits for it, and hears of it.
      connection.whole().catch(() => undefined);
      return connection;
    } catch (error) {
      connection.end();
      throw error;
    }
  }

  async call<T>(ask: (host: Remote<Host>) => Promise<Outcome<T>>): Promise<T> {
    this.wait(1);
    try {
      const outcome = await Promise.race([ask(this.host), this.died]);
      if (outcome.ok) return outcome.value;
      throw fromPlain(outcome.error);
    } finally {
      this.wait(-1);
    }
  }

  /** The deferred half of the core is there; one that could not be fetched is tried again. */
  private whole(): Promise<void> {
    this.deferred ??= this.sendDeferred().catch((error) => {
      this.deferred = undefined;
      throw error;
    });
    return this.deferred;
  }

  private async sendDeferred(): Promise<void> {
    const wasm = await this.environment.deferred();
    await this.call((host) => host.prepareDeferred(wasm));
  }

  /** A question, which both halves of the core answer together. */
  async ask<T>(ask: (host: Remote<Host>) => Promise<Outcome<T>>): Promise<T> {
    await this.whole();
    return this.call(ask);
  }

  /** Sources on their way to this worker; before the first workbook, the reader of spreadsheets goes there. */
  async wires(sources: Ready[]): Promise<WireSource[]> {
    const wires = await Promise.all(sources.map(toWire));
    if (!this.hasSheets && wires.some(({ workbook }) => workbook)) {
      const wasm = await this.environment.sheets();
      await this.call((host) => host.prepareSheets(wasm));
      this.hasSheets = true;
    }
    return wires;
  }

  private wait(change: number): void {
    this.pending += change;
    this.worker.keepAlive?.(this.pending > 0);
  }

  end(): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    this.host[releaseProxy]();
    this.worker.terminate();
  }
}

/** A page whose policy does not let a worker start is one without workers. */
function started(environment: WorkerEnvironment): WorkerHandle {
  try {
    return environment.start();
  } catch (cause) {
    if (cause instanceof EngineError) throw cause;
    throw new EngineError('engine-lost', `the worker did not start: ${cause}`);
  }
}

export class WorkerEngine implements InnerEngine {
  private spare: Promise<Connection> | undefined;

  constructor(private readonly environment: WorkerEnvironment) {}

  /** Starts a worker before it is needed: the first file that is dropped does not wait for it. */
  async prepare(): Promise<void> {
    await this.kept();
  }

  /** The spare worker, which stays; one that could not start is tried again. */
  private kept(): Promise<Connection> {
    this.spare ??= Connection.open(this.environment).catch((error) => {
      this.spare = undefined;
      throw error;
    });
    return this.spare;
  }

  private take(): Promise<Connection> {
    const spare = this.spare ?? Connection.open(this.environment);
    this.spare = undefined;
    return spare;
  }

  async inspect(source: Ready, { signal, ...options }: InspectOptions): Promise<Inspection> {
    throwIfAborted(signal);
    const connection = await this.kept();
    try {
      const [wire] = await connection.wires([source]);
      const inspection = await connection.call((host) => host.inspect(wire as WireSource, options));
      throwIfAborted(signal);
      return inspection as Inspection;
    } catch (error) {
      // Nobody gets a worker of which somebody knows that it is dead.
      if (isLost(error)) this.spare = undefined;
      throw error;
    }
  }

  async openBook(sources: Ready[], options: OpenOptions): Promise<InnerBook> {
    throwIfAborted(options.signal);
    return RemoteBook.open(() => this.take(), sources, options);
  }
}

/** Options without what cannot cross. */
function plainOptions({ onProgress: _, signal: __, ...plain }: OpenOptions): OpenOptions {
  return plain;
}

/** A book that is being opened has nothing to lose: whoever aborts does not wait for the worker. */
function unlessAborted<T>(opening: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return opening;
  opening.catch(() => undefined);
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(reasonOf(signal)), { once: true });
    opening.then(resolve, reject);
  });
}

class RemoteBook implements InnerBook {
  summary!: Summary;
  sources: SourceInfo[] = [];
  policy!: Policy;

  private readonly turns = new Queue();
  private readonly kept = new Map<string, Ready>();
  private given!: Snapshot['given'];
  private calls = 0;
  /** The worker is dead, and no other one has the book. */
  private isGone = false;
  private connection!: Connection;
  private events: MemberEvent[] | undefined;
  private log: Contact[] | undefined;

  private constructor(
    private readonly connect: () => Promise<Connection>,
    private readonly options: OpenOptions,
  ) {}

  static async open(
    connect: () => Promise<Connection>,
    sources: Ready[],
    options: OpenOptions,
  ): Promise<RemoteBook> {
    const book = new RemoteBook(connect, plainOptions(options));
    book.connection = await connect();
    try {
      await unlessAborted(book.start(sources, options), options.signal);
      return book;
    } catch (error) {
      book.connection.end();
      throw error;
    }
  }

  private async start(sources: Ready[], options: OpenOptions): Promise<void> {
    const wires = await this.connection.wires(sources);
    const plain = plainOptions(options);
    await this.change((host, call, report) => host.open(call, wires, plain, report), options);
    const each = sheetsOf(options.sheet).length;
    this.sources.forEach(({ id }) => {
      const source = sources[Math.floor((Number(id.slice(1)) - 1) / each)];
      if (source) this.kept.set(id, source);
    });
  }

  /** A call that changes the book: it can be aborted, it reports, and it leaves a new snapshot. */
  private async change(
    ask: (host: Remote<Host>, call: number, report: never) => Promise<Outcome<Snapshot>>,
    { onProgress, signal }: Pick<OpenOptions, 'onProgress' | 'signal'>,
  ): Promise<Summary> {
    throwIfAborted(signal);
    const call = ++this.calls;
    const abort = () => void this.connection.host.abort(call, undefined);
    signal?.addEventListener('abort', abort, { once: true });
    const report = onProgress ? proxy((progress: Progress) => onProgress(progress)) : undefined;
    try {
      const snapshot = await this.connection.call((host) => ask(host, call, report as never));
      Object.assign(this, snapshot);
      return this.summary;
    } catch (error) {
      if (signal?.aborted) throw reasonOf(signal);
      throw error;
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  /** A call in its turn. What crashes rejects at once; the next call finds the book as it was before. */
  private call<T>(work: () => Promise<T>): Promise<T> {
    const run = async () => {
      if (this.isGone) await this.restart();
      return work();
    };
    return this.turns.run(run, (error) => {
      if (isLost(error) && !this.isGone) return this.restart();
    });
  }

  /** A new worker, and in it the same sources as they were understood; the old one gives all its memory back. */
  private async restart(): Promise<void> {
    this.isGone = true;
    this.connection.end();
    this.connection = await this.connect();
    const { sources, nextId } = this.given;
    const wires = await this.connection.wires(sources.map(({ id }) => this.kept.get(id) as Ready));
    const given = sources.map((source, at) => ({ ...source, wire: wires[at] as WireSource }));
    const events = this.events ?? this.options.events;
    const contacts = this.log ?? this.options.contacts;
    const kept = { ...(events && { events }), ...(contacts && { contacts }) };
    const again = { ...this.options, policy: this.policy, ...kept };
    const options = { ...again, otherCurrency: 'keepApart' as const };
    await this.change((host, call) => host.reopen(call, given, nextId, options), {});
    this.isGone = false;
  }

  private ask<T>(question: Question, argument: unknown): Promise<T> {
    return this.call(
      async () => (await this.connection.ask((host) => host.ask(question, argument as never))) as T,
    );
  }

  page(query: CustomerQuery = {}) {
    return this.ask<{ total: number; rows: CustomerRow[] }>('page', query);
  }

  async *customers(query: Omit<CustomerQuery, 'offset' | 'limit'> = {}): AsyncIterable<CustomerRow> {
    for (let offset = 0; ; offset += WALK) {
      const { rows } = await this.page({ ...query, offset, limit: WALK });
      yield* rows;
      if (rows.length < WALK) return;
    }
  }

  customer(id: string) {
    return this.ask<Customer | null>('customer', id);
  }

  issues(query: IssueQuery = {}) {
    return this.ask<{ total: number; byCode: Record<string, number>; rows: IssueRow[] }>('issues', query);
  }

  inspection(sourceId: string) {
    return this.ask<Inspection>('inspection', sourceId);
  }

  changes(options: { days?: number } = {}) {
    return this.ask<Changes>('changes', options);
  }

  preview(policy: PolicyInput) {
    return this.ask<Preview>('preview', policy);
  }

  histogram(request: { feature: Histogram['feature']; bins: number[] }) {
    return this.ask<Histogram>('histogram', request);
  }

  leads(query: LeadQuery = {}) {
    return this.ask<Leads>('leads', query);
  }

  indicators() {
    return this.ask<Indicator[]>('indicators', undefined);
  }

  asOf(day: Day) {
    return this.ask<AsOf>('asOf', day);
  }

  months() {
    return this.ask<AsOf[]>('months', undefined);
  }

  movement(options: { from: Day; to: Day }) {
    return this.ask<Movement>('movement', options);
  }

  figures() {
    return this.ask<Figures>('figures', undefined);
  }

  campaign(query: CampaignQuery) {
    return this.ask<CampaignResult>('campaign', query);
  }

  goals(goals: GoalQuery[]) {
    return this.ask<GoalFigure[]>('goals', goals);
  }

  satisfaction() {
    return this.ask<Satisfaction>('satisfaction', undefined);
  }

  priorities() {
    return this.ask<Priority[]>('priorities', undefined);
  }

  dormancy() {
    return this.ask<Dormancy>('dormancy', undefined);
  }

  features() {
    return this.ask<FeatureInfo[]>('features', undefined);
  }

  scheme(scheme: Scheme) {
    return this.ask<SchemeResult>('scheme', scheme);
  }

  compareSchemes(comparison: SchemeComparison) {
    return this.ask<SchemeMoves>('compareSchemes', comparison);
  }

  schemeCustomer(request: SchemeCustomerRequest) {
    return this.ask<SchemeCustomer | null>('schemeCustomer', request);
  }

  export(request: ExportRequest) {
    return this.ask<{ name: string; type: string; blob: Blob }>('export', request);
  }

  loyalty(options: LoyaltyOptions = {}) {
    return this.ask<LoyaltySummary>('loyalty', options);
  }

  private askOf<T>(question: 'member' | 'ledger', id: string, options: { on?: string }): Promise<T> {
    return this.call(
      async () => (await this.connection.ask((host) => host.askOf(question, id, options))) as T,
    );
  }

  member(id: string, options: { on?: string } = {}) {
    return this.askOf<Member | null>('member', id, options);
  }

  members(query: MemberQuery = {}) {
    return this.ask<MemberPage>('members', query);
  }

  ledger(id: string, options: { on?: string } = {}) {
    return this.askOf<MemberLedger | null>('ledger', id, options);
  }

  audit(balances?: Balance[]) {
    return this.ask<Audit>('audit', balances);
  }

  economics(preview?: ProgrammeInput) {
    return this.ask<Economics>('economics', preview);
  }

  async setEvents(events: MemberEvent[]) {
    const summary = await this.ask<LoyaltySummary>('setEvents', events);
    this.events = events;
    return summary;
  }

  async setContacts(contacts: Contact[]) {
    await this.ask<void>('setContacts', contacts);
    this.log = contacts;
  }

  contacts(customer: string) {
    return this.ask<Contact[]>('contacts', customer);
  }

  queue(query: QueueQuery = {}) {
    return this.ask<QueueOfDay>('queue', query);
  }

  gate(query: GateQuery) {
    return this.ask<Gate>('gate', query);
  }

  async *recipients(query: Omit<GateQuery, 'show' | 'offset' | 'limit'>): AsyncIterable<Recipient> {
    for (let offset = 0; ; offset += WALK) {
      const { rows } = await this.gate({ ...query, offset, limit: WALK });
      yield* rows;
      if (rows.length < WALK) return;
    }
  }

  setPolicy(policy: PolicyInput): Promise<Summary> {
    return this.call(() => this.change((host) => host.change('setPolicy', policy as never), {}));
  }

  remove(sourceId: string): Promise<Summary> {
    return this.call(async () => {
      const summary = await this.change((host) => host.change('remove', sourceId as never), {});
      this.kept.delete(sourceId);
      return summary;
    });
  }

  add(sources: () => Promise<Ready[]>, options: AddOptions = {}): Promise<Summary> {
    return this.call(async () => {
      const ready = await sources();
      if (ready.length === 0) return this.summary;
      const wires = await this.connection.wires(ready);
      const plain = plainOptions(options);
      const first = this.given.nextId;
      const summary = await this.change(
        (host, call, report) => host.add(call, wires, plain, report),
        options,
      );
      const sheets = sheetsOf(options.sheet).length;
      for (const { id } of this.sources) {
        const source = ready[Math.floor((Number(id.slice(1)) - first) / sheets)];
        if (source) this.kept.set(id, source);
      }
      return summary;
    });
  }

  answer(sourceId: string, answers: SourceAnswers, options: AddOptions = {}): Promise<Summary> {
    return this.call(() =>
      this.change((host, call, report) => host.answer(call, sourceId, answers, report), options),
    );
  }

  close(): Promise<void> {
    return this.turns.close(() => this.connection.end());
  }
}
