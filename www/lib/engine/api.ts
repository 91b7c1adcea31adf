/** The calls of the package for one environment: where the core comes from and how a worker starts. */
import { type Check, flag, object, oneOf, refuse, text } from '../arguments.js';
import type { Book, Engine, Inspection, InspectOptions, OpenInput, Source } from '../contract.js';
import { CheckedEngine, opened } from './checked.js';
import { compile, isSimd, type WasmInput, type WasmSource } from './core.js';
import { Deferred } from './deferred.js';
import { EngineError } from './errors.js';
import { LocalEngine } from './local.js';
import { WorkerEngine } from './remote.js';
import { inNode } from './runtime.js';
import { Sheets, type SheetsKit } from './sheets.js';
import type { WorkerHandle } from './types.js';

/** What an entry of the package brings. */
export interface Environment {
  wasm(): WasmInput;
  /** The deferred half: of its own core, or of the build with SIMD or without. */
  deferred(simd?: boolean): WasmSource | Promise<WasmSource>;
  startWorker(): WorkerHandle;
  /** The reader of spreadsheets: a module of its own, imported with the first workbook. */
  sheets(): Promise<SheetsKit>;
  /** Where its code is, when it is not inside that module. */
  sheetsWasm?(): URL;
  /** Fetches the worker's program, where it is not inside the entry. */
  preloadWorker?(): Promise<void>;
}

/** What `init` may say: where the core comes from, when the entry's own place is not the right one. */
export interface InitOptions {
  /**
   * Fetches everything now, so that no book asks the network for anything later. Needs `worker-src data:` in the
   * page's policy.
   */
  offline?: boolean;
  /** The compiled core. */
  module?: WebAssembly.Module;
  /** The core as bytes. */
  bytes?: BufferSource;
  /** Where the core is fetched. */
  url?: string | URL;
  /**
   * The half of the core that is asked after groups show, `core.deferred.wasm` of the same build. Without it: beside `url`
   * under its own name (`….wasm` → `….deferred.wasm`), else where the package has it.
   */
  deferred?: { bytes: BufferSource } | { url: string | URL };
  /** Where the code of the reader of spreadsheets, `sheets.wasm`, comes from. */
  sheets?: { bytes: BufferSource } | { url: string | URL };
}

/** The calls of the package. */
export interface Api extends Engine {
  /** Optional: says where the core comes from, and gets everything ready. Calling it again does nothing. */
  init(options?: InitOptions): Promise<void>;
  /** Fetches the reader of spreadsheets, or the half of the core that comes after groups show, before it is needed. */
  preload(what: 'spreadsheets' | 'deferred'): Promise<void>;
  /** The engine in this thread. */
  readonly local: Engine;
  /** The engine in a worker. */
  readonly worker: Engine;
}

export function makeApi(environment: Environment): Api {
  let chosen: WasmInput | undefined;
  let chosenDeferred: WasmSource | undefined;
  let chosenSheets: BufferSource | string | URL | undefined;
  let isOwn = true;
  const wasm = () => (chosen ??= environment.wasm());
  const deferred = new Deferred(() => {
    if (chosenDeferred !== undefined) return chosenDeferred;
    if (isOwn) return environment.deferred();
    return compile(wasm()).then((core) => environment.deferred(isSimd(core)));
  });
  const reader = new Sheets(environment.sheets, () => chosenSheets ?? environment.sheetsWasm?.());
  const preload = async (what: 'spreadsheets' | 'deferred') => {
    oneOf(['spreadsheets', 'deferred'])(what, 'preload: what');
    await (what === 'deferred' ? deferred : reader).bytes();
  };
  const local = new LocalEngine(wasm, deferred.module, reader.loader);
  const worker = new WorkerEngine({
    start: () => environment.startWorker(),
    wasm,
    deferred: () => deferred.bytes(),
    sheets: () => reader.bytes(),
  });
  let ready: Promise<void> | undefined;
  async function fetchAll(): Promise<void> {
    await Promise.all([compile(wasm()), deferred.bytes(), environment.preloadWorker?.()]);
  }
  function tryAgainLater(cause: unknown): never {
    ready = undefined;
    throw cause;
  }
  // In Node a thread would read what fs.openAsBlob gives through a copy of the whole file, and a server has threads of
  // its own: there a worker is started for whoever asks for one.
  const hasWorker = !inNode() && typeof Worker !== 'undefined';
  const checkedLocal = new CheckedEngine(local);
  return {
    local: checkedLocal,
    worker: new CheckedEngine(worker),
    async init(input: InitOptions = {}) {
      const options = object<InitOptions>(INIT)(input, 'init: options');
      const given = options.module ?? options.bytes ?? options.url;
      isOwn &&= given === undefined || chosen !== undefined;
      chosen ??= given;
      chosenDeferred ??= placeOf(options.deferred) ?? besides(options.url);
      chosenSheets ??= placeOf(options.sheets);
      if (options.offline) ready ??= fetchAll().catch(tryAgainLater);
      else if (hasWorker) ready ??= worker.prepare().catch(() => undefined);
      await ready;
    },
    preload,
    inspect(source: Source, options?: InspectOptions): Promise<Inspection> {
      return checkedLocal.inspect(source, options);
    },
    openBook(sources: Source | Source[], options: OpenInput = {}): Promise<Book> {
      return opened(sources, options, async (source, options) => {
        await ready;
        const wanted = options.worker ?? hasWorker;
        if (!wanted) return local.openBook(source, options);
        try {
          return await worker.openBook(source, options);
        } catch (error) {
          // A page that may not start workers still gets its book, unless it asked for a worker.
          const cannotStart = error instanceof EngineError && error.code === 'engine-lost';
          if (options.worker || !cannotStart) throw error;
          return local.openBook(source, options);
        }
      });
    },
  };
}

type Place = { bytes: BufferSource } | { url: string | URL };

const placeOf = (given: Place | undefined): WasmSource | undefined =>
  given && ('bytes' in given ? given.bytes : given.url);

/** Whoever says where `core.wasm` is has put the other half beside it. */
function besides(core: string | URL | undefined): string | undefined {
  const other = String(core).replace(/\.wasm(?=$|[?#])/, '.deferred.wasm');
  return other === String(core) ? undefined : other;
}

const code: Check<BufferSource> = (value, at) =>
  ArrayBuffer.isView(value) || value instanceof ArrayBuffer
    ? (value as BufferSource)
    : refuse(at, value, 'the bytes of the .wasm file, as an ArrayBuffer or a typed array');
const address: Check<string | URL> = (value, at) => (value instanceof URL ? value : text(value, at));
const compiled: Check = (value, at) =>
  value instanceof WebAssembly.Module ? value : refuse(at, value, 'a WebAssembly.Module');

const INIT: Record<keyof InitOptions, Check> = {
  offline: flag,
  module: compiled,
  bytes: code,
  url: address,
  deferred: object({ bytes: code, url: address }),
  sheets: object({ bytes: code, url: address }),
};
