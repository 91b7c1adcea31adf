/**
 * Khách Quen, headless: order exports in; customers in groups, with reasons, out. The core is inside this file,
 * so it loads in every bundler, in Node and from a CDN. `khachquen/slim` loads it beside the file instead. Two files beside
 * it are imported when they are needed: the deferred half of the core, for what is asked once groups show, and the reader
 * of spreadsheets, with the first workbook or by `preload('spreadsheets')`.
 *
 * @example
 * import { openBook } from 'khachquen';
 * const book = await openBook(file);
 * console.log(book.summary.groups);
 */
import base64 from 'inline:core.wasm';
import program from 'inline:worker';
import { makeApi } from './engine/api.js';
import { EngineError } from './engine/errors.js';
import { browserWorker, dataAddress, dataWorker, inNode, nodeModule, nodeWorker } from './engine/runtime.js';

export * from './exports.js';

let bytes: Uint8Array<ArrayBuffer> | undefined;

/** `atob` and not `fetch('data:…')`, which a strict policy blocks. */
function decode(): Uint8Array<ArrayBuffer> {
  bytes ??= Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return bytes;
}

function startWorker() {
  if (!inNode()) return browserWorker(dataWorker(program));
  type Threads = { Worker: new (address: URL) => Parameters<typeof nodeWorker>[0] };
  const threads = nodeModule<Threads>('node:worker_threads');
  if (!threads) throw new EngineError('unsupported', 'this Node has no worker_threads to start');
  return nodeWorker(new threads.Worker(dataAddress(program)));
}

/** A file beside this one, so that whoever reads only CSV pays nothing for it. */
const sheets = async () => (await import('./sheets.js')).kit();

/** A file beside this one too, so that groups show before all of it is there. */
const other = () => import('./deferred.js');

async function deferred(simd = false) {
  if (simd)
    throw new EngineError(
      'wasm-missing',
      'this core is core.simd.wasm: name its other half, init({ deferred })',
    );
  return (await other()).code();
}

// A page asks for nothing any more once somebody has dropped a file into it; a server reads its own disk when it must.
if (!inNode()) other().catch(() => undefined);

const api = makeApi({ wasm: decode, deferred, startWorker, sheets });

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
