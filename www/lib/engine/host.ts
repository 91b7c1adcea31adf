/** The worker's side: books by number, calls by name, errors as plain objects. */
import { expose, type ProxyMarked } from 'comlink';
import type { InspectOptions, OpenOptions, Progress, SourceAnswers } from '../contract.js';
import { create as createSheets } from '../generated/sheets.js';
import { type Given, LocalBook, type Modules } from './book.js';
import { byteSource } from './bytes.js';
import { compile, instantiate, type WasmInput } from './core.js';
import { type PlainError, toPlain, UsageError } from './errors.js';
import { inspectSource } from './reader.js';
import { sheetsOf } from './sheets.js';
import type { SheetsInstance } from './spreadsheet.js';
import type { WireSource } from './wire.js';

/** What a call gives: a value, or the error in plain words. Comlink alone would lose an error's code. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: PlainError };

/** What a page needs to know of a book at once. */
export type Snapshot = Pick<LocalBook, 'summary' | 'sources' | 'policy' | 'given'>;

/** A source of a book that is opened again, with how it was to be read. */
export type GivenWire = Given & { wire: WireSource };

/** A function of the page; its promise resolves once the page has received the call. */
type Report = ((progress: Progress) => void | Promise<void>) & ProxyMarked;

/** Calls that only ask. */
const QUESTIONS = [
  'page',
  'customer',
  'issues',
  'inspection',
  'changes',
  'preview',
  'histogram',
  'indicators',
  'leads',
  'asOf',
  'months',
  'movement',
  'figures',
  'priorities',
  'satisfaction',
  'goals',
  'campaign',
  'features',
  'dormancy',
  'scheme',
  'compareSchemes',
  'schemeCustomer',
  'export',
  'loyalty',
  'members',
  'audit',
  'economics',
  'setEvents',
  'setContacts',
  'contacts',
  'queue',
  'gate',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** One worker holds one book, so that ending the worker gives all memory back. */
export class Host {
  private module: Promise<WebAssembly.Module> | undefined;
  private deferred: Promise<WebAssembly.Module> | undefined;
  private sheets: Promise<() => SheetsInstance> | undefined;
  private book: LocalBook | undefined;
  private readonly aborts = new Map<number, AbortController>();

  /** Gets ready: compiles the core before it is needed. */
  prepare(wasm: WasmInput): Promise<Outcome<boolean>> {
    this.module = compile(wasm);
    return outcome(async () => {
      await this.module;
      return true;
    });
  }

  /** Takes the deferred half of the core, which comes behind the first: a worker fetches nothing itself. */
  prepareDeferred(wasm: BufferSource): Promise<Outcome<boolean>> {
    this.deferred ??= WebAssembly.compile(wasm);
    return outcome(async () => {
      await this.deferred;
      return true;
    });
  }

  /** Takes the reader of spreadsheets, which comes with the first workbook: a worker fetches nothing itself. */
  prepareSheets(wasm: BufferSource): Promise<Outcome<boolean>> {
    this.sheets ??= sheetsOf(createSheets, wasm);
    return outcome(async () => {
      await this.sheets;
      return true;
    });
  }

  inspect(source: WireSource, { answers = {}, sheet }: InspectOptions): Promise<Outcome<unknown>> {
    return outcome(async () => {
      const { core, sheets } = await this.ready();
      return inspectSource(
        { instance: instantiate(core), sheets },
        { bytes: byteSource(source), answers, sheet },
      );
    });
  }

  open(
    call: number,
    sources: WireSource[],
    options: OpenOptions,
    report?: Report,
  ): Promise<Outcome<Snapshot>> {
    return this.working(call, report, async (work) => {
      this.book = await LocalBook.open(await this.ready(), sources, { ...options, ...work });
      return snapshot(this.book);
    });
  }

  reopen(
    call: number,
    sources: GivenWire[],
    nextId: number,
    options: OpenOptions,
  ): Promise<Outcome<Snapshot>> {
    return this.working(call, undefined, async () => {
      const kept = sources.map(({ wire, ...given }) => ({ ...given, bytes: byteSource(wire) }));
      this.book = await LocalBook.reopen(await this.ready(), kept, nextId, options);
      return snapshot(this.book);
    });
  }

  add(
    call: number,
    sources: WireSource[],
    options: OpenOptions,
    report?: Report,
  ): Promise<Outcome<Snapshot>> {
    return this.working(call, report, async (work) => {
      await this.theBook().add(async () => sources, { ...options, ...work });
      return snapshot(this.theBook());
    });
  }

  answer(call: number, id: string, answers: SourceAnswers, report?: Report): Promise<Outcome<Snapshot>> {
    return this.working(call, report, async (work) => {
      await this.theBook().answer(id, answers, work);
      return snapshot(this.theBook());
    });
  }

  change(method: 'remove' | 'setPolicy', argument: never): Promise<Outcome<Snapshot>> {
    return outcome(async () => {
      await this.theBook()[method](argument);
      return snapshot(this.theBook());
    });
  }

  /** Questions about one member. */
  askOf(question: 'member' | 'ledger', id: string, options: { on?: string }): Promise<Outcome<unknown>> {
    return outcome(async () => this.theBook()[question](id, options));
  }

  ask(question: Question, argument: never): Promise<Outcome<unknown>> {
    return outcome(async () => {
      if (!QUESTIONS.includes(question)) throw new UsageError('bad-argument', question);
      return this.theBook()[question](argument);
    });
  }

  abort(call: number, reason: unknown): void {
    this.aborts.get(call)?.abort(reason);
  }

  private async ready(): Promise<Modules> {
    if (!this.module) throw new UsageError('bad-argument', 'prepare');
    const sheets = () => this.sheets ?? Promise.reject(new UsageError('bad-argument', 'prepareSheets'));
    const deferred = () => this.deferred ?? Promise.reject(new UsageError('bad-argument', 'prepareDeferred'));
    return { core: await this.module, deferred, sheets };
  }

  private theBook(): LocalBook {
    if (!this.book) throw new UsageError('closed', 'no book');
    return this.book;
  }

  /** A call that can be aborted and reports. Its reports arrive before its outcome, which goes another way. */
  private async working<T>(
    call: number,
    report: Report | undefined,
    run: (work: Pick<OpenOptions, 'signal' | 'onProgress'>) => Promise<T>,
  ): Promise<Outcome<T>> {
    const controller = new AbortController();
    this.aborts.set(call, controller);
    const { signal } = controller;
    let told: unknown;
    const onProgress = (progress: Progress) => {
      told = report?.(progress);
    };
    try {
      return await outcome(() => run(report ? { signal, onProgress } : { signal }));
    } finally {
      await told;
      this.aborts.delete(call);
    }
  }
}

const snapshot = ({ summary, sources, policy, given }: LocalBook): Snapshot => ({
  ...{ summary, sources, policy, given },
});

async function outcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    return { ok: false, error: toPlain(thrown) };
  }
}

/** Makes this thread a host. */
export function serve(endpoint?: Parameters<typeof expose>[1]): void {
  expose(new Host(), endpoint);
}
