/** The deferred half of the core: what is asked after groups show. Fetched behind the first half, linked when first asked. */
import { readable, type WasmSource } from './core.js';

/** The deferred half of one page or program: fetched once, and again where fetching has failed. */
export class Deferred {
  private fetched: Promise<BufferSource> | undefined;
  private compiled: Promise<WebAssembly.Module> | undefined;

  constructor(private readonly place: () => WasmSource | Promise<WasmSource>) {}

  /** For workers, which compile it themselves. */
  bytes(): Promise<BufferSource> {
    this.fetched ??= this.fetch().catch((error) => {
      this.fetched = undefined;
      throw error;
    });
    return this.fetched;
  }

  /** Where the place is known, it is asked for at once: a page counts what is requested after it was ready. */
  private async fetch(): Promise<BufferSource> {
    const place = this.place();
    return readable(place instanceof Promise ? await place : place);
  }

  /** For this thread. */
  readonly module = (): Promise<WebAssembly.Module> => {
    this.compiled ??= this.bytes()
      .then((code) => WebAssembly.compile(code))
      .catch((error) => {
        this.compiled = undefined;
        throw error;
      });
    return this.compiled;
  };
}
