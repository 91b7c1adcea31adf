/** Sources on their way into a worker: the Blob itself, never its bytes through this thread. */
import type { Source } from '../contract.js';
import { type ByteSource, byteSource } from './bytes.js';
import { inNode } from './world.js';

export type WireSource =
  | { kind: 'blob'; name: string; blob: Blob }
  | { kind: 'bytes'; name: string; bytes: Uint8Array; batch: boolean };

/** Orders handed in as data become bytes here, since an iterable cannot cross. */
export async function toWire(source: Source): Promise<WireSource> {
  const bytes = byteSource(source);
  if (source instanceof Blob && canCross(source)) return { kind: 'blob', name: bytes.name, blob: source };
  return { kind: 'bytes', name: bytes.name, bytes: await bytes.slice(0, bytes.size), batch: bytes.batch };
}

/** A source as the book takes it. */
export function fromWire(source: WireSource): { bytes: ByteSource } {
  if (source.kind === 'blob') return { bytes: byteSource(source.blob, source.name) };
  return { bytes: byteSource({ name: source.name, bytes: source.bytes }, source.name, source.batch) };
}

/** Node does not clone a Blob that stands for a file: its bytes cross instead. */
function canCross(blob: Blob): boolean {
  if (!inNode()) return true;
  try {
    structuredClone(blob);
    return true;
  } catch {
    return false;
  }
}
