/** The WebAssembly core: compiled once, one instance a book. */
import { create } from '../generated/core.js';
import { EngineError, fromPlain, isPlainError } from './errors.js';
import { nodeModule } from './runtime.js';

type Glue = ReturnType<typeof create>;
export type Core = InstanceType<Glue['Core']>;

/** Where the core's code comes from; each of them can cross into a worker, an address as text. */
export type WasmInput = WebAssembly.Module | WasmSource;
/** Code that is not compiled yet: its bytes, or where they are. */
export type WasmSource = BufferSource | string | URL;

/** An instance of the core: the functions without a book, and the class of books. */
export interface Instance {
  glue: Glue;
  memory: WebAssembly.Memory;
  /** What the first half shares with the deferred one. */
  exports: WebAssembly.Exports;
}

let compiled: Promise<WebAssembly.Module> | undefined;

/** Compiles the core; every later call gives the same module. */
export function compile(input: WasmInput): Promise<WebAssembly.Module> {
  compiled ??= load(input).catch((cause) => {
    compiled = undefined;
    throw blocked(cause);
  });
  return compiled;
}

async function load(input: WasmInput): Promise<WebAssembly.Module> {
  if (input instanceof WebAssembly.Module) return input;
  const source = await opened(input as WasmSource);
  if (!(source instanceof Response)) return WebAssembly.compile(source);
  return compileResponse(source);
}

/** Code that is not compiled yet, as bytes. */
export async function readable(input: WasmSource): Promise<BufferSource> {
  // Behind everything that the first screen needs; when a workbook waits for it, nothing else is asked for.
  const source = await opened(input, 'low');
  return source instanceof Response ? source.arrayBuffer() : source;
}

/** Bytes, or the response of an address. */
async function opened(
  input: WasmSource,
  priority: RequestPriority = 'auto',
): Promise<BufferSource | Response> {
  if (typeof input !== 'string' && !(input instanceof URL)) return input;
  const address = new URL(input, globalThis.location?.href);
  if (address.protocol === 'file:') return readFile(address);
  const response = await fetch(address, { priority });
  // A development server answers with its page where a file is missing.
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (!response.ok || isPage) throw missing(address, response.status);
  return response;
}

/** A bundler that does not follow `new URL(…, import.meta.url)` leaves the file behind. */
function missing({ href }: URL, status: number): EngineError {
  const message = `no WebAssembly at ${href} (${status}): import 'khachquen', which carries it, or call init({ url })`;
  return new EngineError('wasm-missing', message, { url: href, status });
}

async function compileResponse(response: Response): Promise<WebAssembly.Module> {
  // A server that does not know the type of .wasm still serves its bytes.
  const streams = response.headers.get('content-type')?.startsWith('application/wasm');
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** Node's fetch does not read files. */
function readFile(address: URL): BufferSource {
  const fs = nodeModule<{ readFileSync(path: URL): Uint8Array<ArrayBuffer> }>('node:fs');
  if (!fs) throw new EngineError('unsupported', 'pass init({ bytes }) here');
  return fs.readFileSync(address);
}

/** A page whose policy forbids WebAssembly is told the line to add. */
function blocked(cause: unknown): unknown {
  const message = cause instanceof Error ? cause.message : String(cause);
  // Chromium, Safari and Firefox, each in its own words.
  if (!/unsafe-eval|Content Security Policy|blocked by CSP/i.test(message)) return cause;
  return new EngineError('wasm-blocked', "add 'wasm-unsafe-eval' to the page's script-src", {
    directive: "script-src 'self' 'wasm-unsafe-eval'",
  });
}

/** A fresh instance with memory of its own. */
export function instantiate(module: WebAssembly.Module): Instance {
  const glue = create();
  const exports = guarded(() => glue.initSync({ module }) as WebAssembly.Exports);
  return { glue, exports, memory: exports.memory as WebAssembly.Memory };
}

/** Section that names the build a half is of. */
const BUILD = 'khachquen';

const buildOf = (module: WebAssembly.Module): string => {
  const [section] = WebAssembly.Module.customSections(module, BUILD);
  return section ? String.fromCharCode(...new Uint8Array(section)) : '';
};

/** Built for machines with SIMD. */
export const isSimd = (module: WebAssembly.Module): boolean => buildOf(module).startsWith('simd');

const linked = new WeakSet<Instance>();

/**
 * Puts the deferred half of the core into an instance: memory, table and functions are shared, and the functions of the
 * first half find those of the second in the table from now on.
 */
export function link(instance: Instance, first: WebAssembly.Module, deferred: WebAssembly.Module): void {
  if (linked.has(instance)) return;
  if (buildOf(first) !== buildOf(deferred)) {
    const details = { core: buildOf(first), deferred: buildOf(deferred) };
    throw new EngineError('wasm-missing', 'the deferred half of the core is of another build', details);
  }
  guarded(() => new WebAssembly.Instance(deferred, { core: instance.exports }));
  linked.add(instance);
}

/** The memory of a fresh instance, of which a machine may have none left. */
export function memoryOf(init: () => unknown): WebAssembly.Memory {
  return guarded(() => (init() as { memory: WebAssembly.Memory }).memory);
}

/** Calls into the core; what it throws becomes an error of the contract, a trap becomes `engine-lost`. */
export function guarded<T>(call: () => T): T {
  try {
    return call();
  } catch (thrown) {
    if (thrown instanceof WebAssembly.RuntimeError || thrown instanceof RangeError) throw lost(thrown);
    if (isPlainError(thrown)) throw fromPlain(thrown);
    throw thrown;
  }
}

/** 64 MiB: what no longer fits here did not fit when the core asked for it. */
const PROBE_PAGES = 1024;

/** The code says nothing of why it trapped; where its memory cannot grow any more, that was the reason. */
export function causeOf(error: unknown, { memory }: Pick<Instance, 'memory'>): unknown {
  if (!(error instanceof EngineError) || error.code !== 'engine-lost') return error;
  try {
    memory.grow(PROBE_PAGES);
    return error;
  } catch {
    return new EngineError('out-of-memory', error.message);
  }
}

/** True where nothing of the engine is left that could be asked. */
export const isLost = (error: unknown): boolean =>
  error instanceof EngineError && (error.code === 'engine-lost' || error.code === 'out-of-memory');

function lost(cause: Error): EngineError {
  const outOfMemory = /memory|allocation/i.test(cause.message);
  return new EngineError(outOfMemory ? 'out-of-memory' : 'engine-lost', cause.message);
}
