/** The calls of the package over one world: where the core comes from and how a worker starts. */
import type { Answers, Book, Engine, Inspection, OpenOptions, Source } from '../contract.js';
import type { WasmInput } from './core.js';
import { EngineError } from './errors.js';
import { LocalEngine } from './local.js';
import { WorkerEngine, type WorkerHandle } from './remote.js';
import { inNode } from './world.js';

/** What an entry of the package brings. */
export interface World {
  wasm(): WasmInput;
  startWorker(): WorkerHandle;
}

/** What `init` may say: where the core comes from, when the entry's own place is not the right one. */
export interface InitOptions {
  module?: WebAssembly.Module;
  bytes?: BufferSource;
  url?: string | URL;
}

export interface Api extends Engine {
  /** Optional: says where the core comes from, and gets everything ready. Calling it again does nothing. */
  init(options?: InitOptions): Promise<void>;
  /** The engine in this thread. */
  readonly local: Engine;
  /** The engine in a worker. */
  readonly worker: Engine;
}

export function makeApi(world: World): Api {
  let chosen: WasmInput | undefined;
  const wasm = () => (chosen ??= world.wasm());
  const local = new LocalEngine(wasm);
  const worker = new WorkerEngine({ start: () => world.startWorker(), wasm });
  const hasWorker = !inNode() && typeof Worker !== 'undefined';
  return {
    local,
    worker,
    async init(options: InitOptions = {}) {
      chosen ??= options.module ?? options.bytes ?? options.url;
      if (hasWorker) await worker.prepare().catch(() => undefined);
    },
    inspect(source: Source, options?: { signal?: AbortSignal; answers?: Answers }): Promise<Inspection> {
      return local.inspect(source, options);
    },
    async openBook(source: Source | Source[], options: OpenOptions = {}): Promise<Book> {
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
    },
  };
}
