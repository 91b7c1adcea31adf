// Files read back by a reader that is not ours.
import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';

/** Header and rows of a CSV as RFC 4180 has it: a row with a cell too many or too few throws. */
export async function table(file) {
  const bytes = new Uint8Array(await file.blob.arrayBuffer());
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const [header, ...rows] = parse(text, { record_delimiter: '\r\n', bom: true });
  assert.equal(rows.length, file.rows, `${file.name}: rows as it says`);
  return { header, rows, text, hasBom, bytes: bytes.length };
}

/** Cells of all rows by their header; a header that stands several times gives a list. */
export function cells({ header, rows }, name) {
  const at = header.flatMap((found, index) => (found === name ? [index] : []));
  assert.ok(at.length > 0, `${name} is a header`);
  return rows.map((row) => (at.length === 1 ? row[at[0]] : at.map((index) => row[index])));
}
