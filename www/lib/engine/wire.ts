/** Sources on their way into a worker: the Blob itself, never its bytes through this thread. */
import type { Source } from '../contract.js';
import { type ByteSource, byteSource } from './bytes.js';
import { isWorkbook } from './spreadsheet.js';
import { inNode } from './world.js';

/** `workbook`: the reader of spreadsheets has to look at it. */
export type WireSource = { name: string; workbook: boolean } & (
  | { kind: 'blob'; blob: Blob }
  | { kind: 'bytes'; bytes: Uint8Array; batch: boolean }
);

/** Orders handed in as data become bytes here, since an iterable cannot cross. */
export async function toWire(source: Source): Promise<WireSource> {
  const bytes = byteSource(source);
  const common = { name: bytes.name, workbook: await isWorkbook(bytes) };
  if (source instanceof Blob && canCross(source)) return { ...common, kind: 'blob', blob: source };
  return { ...common, kind: 'bytes', bytes: await bytes.slice(0, bytes.size), batch: bytes.batch };
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
