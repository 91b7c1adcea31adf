/**
 * A fake engine: the contract over plain arrays, so that every screen and state can be
 * built and tested before (and beside) the real one. Never part of the package.
 */
import type { Book, Engine, Inspection, OpenOptions, Source } from '../lib/contract.js';
import { FakeBook } from './fake/book.js';
import { inspectionOf } from './fake/inspect.js';
import { EngineFault, type Person } from './fake/model.js';
import { bytesOf, nameOf, rowsOf } from './fake/read.js';
import { SYNTHETIC_TODAY, syntheticPeople } from './fake/synthetic.js';

export interface FakeOptions {
  /** That many people without any file, whatever is dropped. */
  customers?: number;
  /** The code of an error that opening ends with: `engine-lost`, `unsupported`, … */
  fails?: string;
  /** Milliseconds that each reading takes longer, to see progress. */
  slow?: number;
}

const wait = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

async function inspect(source: Source): Promise<Inspection> {
  const bytes = await bytesOf(source);
  const head = new TextDecoder().decode(bytes.slice(0, 1 << 16));
  const rows = await rowsOf(head, () => undefined);
  const headers = rows[0];
  if (!headers) throw new EngineFault('FileError', 'empty', { name: nameOf(source) });
  return inspectionOf(nameOf(source), headers, rows.slice(1, 4), 'generic');
}

/** `needs-answer` carries the inspection, as the contract says. */
async function addWithInspection(book: FakeBook, source: Source, options: OpenOptions): Promise<void> {
  try {
    await book.add(source, options);
  } catch (error) {
    if (!(error instanceof EngineFault) || error.code !== 'needs-answer') throw error;
    throw new EngineFault('FileError', 'needs-answer', await inspect(source));
  }
}

async function pretendToRead(ms: number, options: OpenOptions): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    await wait(ms / 20, options.signal);
    const bytes = Math.round((1e6 * (step + 1)) / 20);
    options.onProgress?.({ source: 's1', step: 'reading', bytes, totalBytes: 1e6, rows: step * 500 });
  }
}

export function createFakeEngine(fake: FakeOptions = {}): Engine {
  let synthetic: Person[] = [];
  return {
    inspect,
    async openBook(sources: Source | Source[], options: OpenOptions = {}): Promise<Book> {
      if (fake.fails) throw new EngineFault('EngineError', fake.fails);
      if (fake.slow) await pretendToRead(fake.slow, options);
      if (fake.customers) {
        synthetic = synthetic.length > 0 ? synthetic : syntheticPeople(fake.customers);
        return new FakeBook({ ...options, today: SYNTHETIC_TODAY }, synthetic);
      }
      const book = new FakeBook(options);
      for (const source of [sources].flat()) await addWithInspection(book, source, options);
      return book;
    },
  };
}
