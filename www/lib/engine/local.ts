/** The engine in this thread. */
import type { Answers, Book, Engine, Inspection, OpenOptions, Source } from '../contract.js';
import { LocalBook } from './book.js';
import { byteSource } from './bytes.js';
import { compile, instantiate, type WasmInput } from './core.js';
import { UsageError } from './errors.js';
import { inspectSource } from './reader.js';

export class LocalEngine implements Engine {
  constructor(private readonly wasm: () => WasmInput) {}

  async inspect(
    source: Source,
    options: { signal?: AbortSignal; answers?: Answers } = {},
  ): Promise<Inspection> {
    const module = await compile(this.wasm());
    const inspection = await inspectSource(instantiate(module), byteSource(source), options.answers ?? {});
    options.signal?.throwIfAborted();
    return inspection;
  }

  async openBook(sources: Source | Source[], options: OpenOptions = {}): Promise<Book> {
    const list = Array.isArray(sources) ? sources : [sources];
    if (list.length === 0) throw new UsageError('bad-argument', 'sources');
    const module = await compile(this.wasm());
    return LocalBook.open(module, list, options);
  }
}
