/** The engine in this thread. */
import type { Inspection, InspectOptions, OpenOptions } from '../contract.js';
import { LocalBook } from './book.js';
import { byteSource } from './bytes.js';
import type { InnerBook, InnerEngine } from './checked.js';
import { compile, instantiate, type WasmInput } from './core.js';
import { inspectSource } from './reader.js';
import type { SheetsLoader } from './spreadsheet.js';
import type { Ready } from './types.js';

export class LocalEngine implements InnerEngine {
  constructor(
    private readonly wasm: () => WasmInput,
    private readonly deferred: () => Promise<WebAssembly.Module>,
    private readonly sheets: SheetsLoader,
  ) {}

  async inspect(source: Ready, options: InspectOptions): Promise<Inspection> {
    const tools = { instance: instantiate(await compile(this.wasm())), sheets: this.sheets };
    const { answers = {}, sheet } = options;
    return inspectSource(tools, { bytes: byteSource(source), answers, sheet });
  }

  async openBook(sources: Ready[], options: OpenOptions): Promise<InnerBook> {
    const { deferred, sheets } = this;
    const modules = { core: await compile(this.wasm()), deferred, sheets };
    return LocalBook.open(modules, sources, options);
  }
}
