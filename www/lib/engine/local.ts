/** The engine in this thread. */
import type { Book, Engine, Inspection, InspectOptions, OpenOptions, Source } from '../contract.js';
import { LocalBook } from './book.js';
import { byteSource } from './bytes.js';
import { compile, instantiate, type WasmInput } from './core.js';
import { UsageError } from './errors.js';
import { inspectSource } from './reader.js';
import type { SheetsLoader } from './spreadsheet.js';

export class LocalEngine implements Engine {
  constructor(
    private readonly wasm: () => WasmInput,
    private readonly sheets: SheetsLoader,
  ) {}

  async inspect(source: Source, options: InspectOptions = {}): Promise<Inspection> {
    const tools = { instance: instantiate(await compile(this.wasm())), sheets: this.sheets };
    const { answers = {}, sheet } = options;
    const inspection = await inspectSource(tools, { bytes: byteSource(source), answers, sheet });
    options.signal?.throwIfAborted();
    return inspection;
  }

  async openBook(sources: Source | Source[], options: OpenOptions = {}): Promise<Book> {
    const list = Array.isArray(sources) ? sources : [sources];
    if (list.length === 0) throw new UsageError('bad-argument', 'sources');
    const core = await compile(this.wasm());
    return LocalBook.open({ core, sheets: this.sheets }, list, options);
  }
}
