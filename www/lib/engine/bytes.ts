/** Sources as bytes: read in pieces, never as one string, never all at once. */
import { FileError } from './errors.js';
import type { ByteSource, Ready, SheetFacts } from './types.js';

/** Bytes of one piece: small enough for the cache, large enough to be few. */
const PIECE = 1 << 18;

/**
 * Streams that are being read. Chromium lets go of a file's stream that nothing else holds while a read of it is
 * pending, and with it of everybody who waits: two of four books
 * of a 680 MB file never opened.
 */
export const holding = new Set<ReadableStream>();

/** A source that is ready, or came through a worker, in pieces. */
export function byteSource(source: Ready): ByteSource {
  if ('blob' in source) return new BlobSource(source.blob, source.name);
  return new BytesSource(source.name, source.bytes, source.batch);
}

/** Bytes at hand: a buffer, a list of orders, one sheet of a workbook. */
export class BytesSource implements ByteSource {
  constructor(
    readonly name: string,
    private readonly bytes: Uint8Array,
    readonly batch: boolean,
    readonly sheet?: SheetFacts,
  ) {}

  get size() {
    return this.bytes.length;
  }

  async slice(start: number, end: number) {
    return this.bytes.subarray(start, end);
  }

  async *pieces() {
    for (let at = 0; at < this.bytes.length; at += PIECE) yield this.bytes.subarray(at, at + PIECE);
  }
}

class BlobSource implements ByteSource {
  readonly batch = false;

  constructor(
    private readonly blob: Blob,
    readonly name: string,
  ) {}

  get size() {
    return this.blob.size;
  }

  async slice(start: number, end: number) {
    const buffer = await this.blob.slice(start, end).arrayBuffer().catch(unreadable);
    return new Uint8Array(buffer);
  }

  async *pieces() {
    const stream = this.blob.stream() as ReadableStream<Uint8Array>;
    holding.add(stream);
    try {
      yield* piecesOf(stream);
    } finally {
      holding.delete(stream);
    }
  }
}

/**
 * One buffer that is filled again and again (BYOB): the default reader leaves a new buffer for every piece,
 * +0.8 GB at five million orders.
 */
async function* piecesOf(stream: ReadableStream<Uint8Array>) {
  let reader: ReadableStreamBYOBReader;
  try {
    reader = stream.getReader({ mode: 'byob' });
  } catch {
    yield* defaultPieces(stream.getReader());
    return;
  }
  try {
    let buffer = new ArrayBuffer(PIECE);
    for (;;) {
      const { value, done } = await reader.read(new Uint8Array(buffer)).catch(unreadable);
      if (done || !value) return;
      yield value;
      buffer = value.buffer as ArrayBuffer;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function* defaultPieces(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    for (;;) {
      const { value, done } = await reader.read().catch(unreadable);
      if (done) return;
      if (value) yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The browser refuses to read a file that has changed or is gone. */
function unreadable(cause: unknown): never {
  const message = cause instanceof Error ? cause.message : String(cause);
  throw new FileError('unreadable', message);
}
