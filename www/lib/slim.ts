/**
 * The same calls as `khachquen`, with the core in a file of its own that is loaded as it compiles. For pages
 * whose bundler copies `new URL(…, import.meta.url)`, or that call `init({ url })` first.
 */
import { makeApi } from './engine/api.js';
import { EngineError } from './engine/errors.js';
import { browserWorker, dataWorker, inNode, nodeModule, nodeWorker, startedAt } from './engine/runtime.js';
import { hasSimd } from './engine/simd.js';

export * from './exports.js';

/** The worker's program stands alone, so a bundler may copy it as it is. */
const workerAddress = () => new URL('./worker.js', import.meta.url);

/** The program's text, once `init({ offline: true })` has it: a worker of it asks the network for nothing. */
let program: string | undefined;

async function preloadWorker(): Promise<void> {
  if (inNode()) return;
  const response = await fetch(workerAddress());
  if (response.ok) program = await response.text();
}

function startWorker() {
  if (!inNode())
    return browserWorker(program === undefined ? startedAt(workerAddress()) : dataWorker(program));
  type Threads = { Worker: new (address: URL) => Parameters<typeof nodeWorker>[0] };
  const threads = nodeModule<Threads>('node:worker_threads');
  if (!threads) throw new EngineError('unsupported', 'this Node has no worker_threads to start');
  return nodeWorker(new threads.Worker(workerAddress()));
}

const wasm = () =>
  hasSimd() ? new URL('./core.simd.wasm', import.meta.url) : new URL('./core.wasm', import.meta.url);

const deferred = (simd = hasSimd()) =>
  simd
    ? new URL('./core.simd.deferred.wasm', import.meta.url)
    : new URL('./core.deferred.wasm', import.meta.url);

const sheets = () => import('./sheets-slim.js');
const sheetsWasm = () => new URL('./sheets.wasm', import.meta.url);

const api = makeApi({ wasm, deferred, startWorker, preloadWorker, sheets, sheetsWasm });

/** Optional: says where the core comes from, and gets everything ready. */
export const init = api.init;
/** Fetches what is otherwise fetched with the first file that needs it. */
export const preload = api.preload;
/** Looks at a source without opening it: columns, questions, first rows. */
export const inspect = api.inspect;
/** Opens sources as one book. */
export const openBook = api.openBook;
/** Both engines, for those who want to choose. */
export const engines = { local: api.local, worker: api.worker };
