/**
 * Deflate by the browser's own streams (Chrome 103, Safari 16.4, Firefox 113, Node 18). Without them a pass is made
 * unpacked, some four times as large; opening a packed one there is refused with `version`.
 */
import { type Bytes, joined } from '../bytes.js';
import { PassError } from './errors.js';
import { LIMITS } from './limits.js';

export const canPack = (): boolean => typeof CompressionStream === 'function';

async function through(
  bytes: Bytes,
  stream: { readable: ReadableStream<Uint8Array>; writable: WritableStream<BufferSource> },
  most: number,
): Promise<Bytes | null> {
  const writer = stream.writable.getWriter();
  // What is wrong with the bytes shows on the reading side.
  const written = writer.write(bytes).then(() => writer.close());
  written.catch(() => undefined);
  const parts: Uint8Array[] = [];
  const reader = stream.readable.getReader();
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return joined(...parts);
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}

export const packed = async (bytes: Bytes): Promise<Bytes> =>
  (await through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY)) as Bytes;

export async function unpacked(bytes: Bytes): Promise<Bytes> {
  if (typeof DecompressionStream !== 'function')
    throw new PassError('version', 'this browser cannot unpack the pass', { needs: 'DecompressionStream' });
  const whole = await through(bytes, new DecompressionStream('deflate-raw'), LIMITS.unpacked).catch(
    () => null,
  );
  if (!whole) throw new PassError('damaged', 'the record does not unpack');
  return whole;
}
