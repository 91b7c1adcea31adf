/** The deferred half of the core: what is asked after groups show. Fetched behind the first half, linked when first asked. */
import { isSimd, readable, type WasmSource } from './core.js';

/** Where the deferred half is, for a core with or without SIMD. */
export type DeferredPlace = (simd: boolean) => WasmSource | Promise<WasmSource>;

/** The deferred half of one page or program: fetched once, and again where fetching has failed. */
export class Deferred {
  private fetched: Promise<BufferSource> | undefined;
  private compiled: Promise<WebAssembly.Module> | undefined;

  constructor(
    private readonly first: () => Promise<WebAssembly.Module>,
    private readonly place: DeferredPlace,
  ) {}

  /** For workers, which compile it themselves. */
  bytes(): Promise<BufferSource> {
    this.fetched ??= this.fetch().catch((error) => {
      this.fetched = undefined;
      throw error;
    });
    return this.fetched;
  }

  private async fetch(): Promise<BufferSource> {
    return readable(await this.place(isSimd(await this.first())));
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
