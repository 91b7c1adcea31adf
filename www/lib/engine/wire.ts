/** Sources on their way into a worker: the Blob itself, never its bytes through this thread. */
import { byteSource } from './bytes.js';
import { inNode } from './runtime.js';
import { isWorkbook } from './spreadsheet.js';
import type { Ready } from './types.js';

/** `workbook`: the reader of spreadsheets has to look at it. */
export type WireSource = { name: string; workbook: boolean } & (
  | { kind: 'blob'; blob: Blob }
  | { kind: 'bytes'; bytes: Uint8Array; batch: boolean }
);

export async function toWire(source: Ready): Promise<WireSource> {
  const bytes = byteSource(source);
  const common = { name: bytes.name, workbook: await isWorkbook(bytes) };
  if ('blob' in source && canCross(source.blob)) return { ...common, kind: 'blob', blob: source.blob };
  return { ...common, kind: 'bytes', bytes: await bytes.slice(0, bytes.size), batch: bytes.batch };
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
