/** The reader of spreadsheets: compiled once, one instance a workbook. */
import type { create } from '../generated/sheets.js';
import { memoryOf, readable, type WasmSource } from './core.js';
import type { SheetsGlue, SheetsInstance } from './spreadsheet.js';

export type { SheetsGlue };

/** What an entry of the package brings when the first workbook comes: the glue, and its code where it is inside. */
export interface SheetsKit {
  create: typeof create;
  wasm?: WasmSource;
}

/** Compiles the reader; every call of what it gives is a fresh instance with memory of its own. */
export async function sheetsOf(make: typeof create, wasm: BufferSource): Promise<() => SheetsInstance> {
  const module = await WebAssembly.compile(wasm);
  return () => {
    const glue = make();
    return { glue, memory: memoryOf(() => glue.initSync({ module })) };
  };
}

/** The reader of one page or program: fetched when first needed, or before by `preload`. */
export class Sheets {
  private fetched: Promise<{ create: typeof create; bytes: BufferSource }> | undefined;
  private compiled: Promise<() => SheetsInstance> | undefined;

  /** `beside`: where the code is, when it is not inside the kit; both are asked for at once. */
  constructor(
    private readonly kit: () => Promise<SheetsKit>,
    private readonly beside: () => WasmSource | undefined,
  ) {}

  private fetch() {
    this.fetched ??= this.load().catch((error) => {
      this.fetched = undefined;
      throw error;
    });
    return this.fetched;
  }

  private async load() {
    const address = this.beside();
    const [{ create, wasm }, code] = await Promise.all([
      this.kit(),
      address === undefined ? undefined : readable(address),
    ]);
    return { create, bytes: code ?? (await readable(wasm as WasmSource)) };
  }

  /** For workers, which compile it themselves: a compiled module does not reach a worker of another origin. */
  async bytes(): Promise<BufferSource> {
    return (await this.fetch()).bytes;
  }

  /** For this thread. */
  readonly loader = (): Promise<() => SheetsInstance> => {
    this.compiled ??= this.fetch()
      .then(({ create, bytes }) => sheetsOf(create, bytes))
      .catch((error) => {
        this.compiled = undefined;
        throw error;
      });
    return this.compiled;
  };
}
