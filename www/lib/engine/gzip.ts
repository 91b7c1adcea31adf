/** Sources that are packed with gzip, unpacked before anybody looks at them. */
import { holding } from './bytes.js';
import { EngineError, FileError, throwIfAborted } from './errors.js';

/** Most bytes that a source may have once it is unpacked. */
const MOST_BYTES = 1 << 30;
/** Bytes from which on a source has to be worth its size, and the most that a byte of a table unpacks to. */
const FREE_BYTES = 1 << 26;
const MOST_RATIO = 250;
/** A gzip inside of a gzip happens; one more is a trap. */
const MOST_TIMES = 2;

/** The first bytes of gzip: its mark, and the only method that there is. */
const MAGIC = [0x1f, 0x8b, 8];

async function isGzip(blob: Blob): Promise<boolean> {
  const head = new Uint8Array(await blob.slice(0, MAGIC.length).arrayBuffer());
  return MAGIC.every((byte, at) => head[at] === byte);
}

/** The source itself, or what is inside of it. */
export async function unpacked(blob: Blob, name: string, signal?: AbortSignal): Promise<Blob> {
  let inside = blob;
  for (let times = 0; await isGzip(inside); times += 1) {
    if (times === MOST_TIMES)
      throw new FileError('damaged', 'gzip inside of gzip, again and again', { packing: 'gzip' });
    inside = await unpack(inside, name, signal);
  }
  return inside;
}

async function unpack(blob: Blob, name: string, signal: AbortSignal | undefined): Promise<Blob> {
  if (typeof DecompressionStream === 'undefined')
    throw new EngineError(
      'unsupported',
      `${name} is packed with gzip, which this browser cannot unpack. Unpack it first.`,
    );
  const stream = blob.stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  holding.add(stream);
  const pieces: BlobPart[] = [];
  let size = 0;
  try {
    for (;;) {
      throwIfAborted(signal);
      const { value, done } = await reader.read().catch((cause) => damaged(cause));
      if (done) return new Blob(pieces);
      size += value.length;
      refuseBombs(size, blob.size);
      pieces.push(value);
    }
  } finally {
    holding.delete(stream);
    reader.cancel().catch(() => undefined);
  }
}

function damaged(cause: unknown): never {
  throw new FileError('damaged', `gzip: ${cause instanceof Error ? cause.message : cause}`, {
    packing: 'gzip',
  });
}

function refuseBombs(size: number, packed: number): void {
  const tooDense = size > FREE_BYTES && size > packed * MOST_RATIO;
  if (!tooDense && size <= MOST_BYTES) return;
  const [cap, most] = tooDense ? ['gzipRatio', MOST_RATIO] : ['gzipBytes', MOST_BYTES];
  throw new FileError('too-large', `gzip of ${packed} bytes unpacks to more than ${size}`, {
    cap,
    most,
    packed,
  });
}
