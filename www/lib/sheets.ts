/** The reader of spreadsheets with its code inside: what `khachquen` imports with the first workbook. */
import base64 from 'inline:sheets.wasm';
import type { SheetsKit } from './engine/sheets.js';
import { create } from './generated/sheets.js';

/** What the reader of spreadsheets is made of. */
export const kit = (): SheetsKit => ({
  create,
  // `atob` and not `fetch('data:…')`, which a strict policy blocks.
  wasm: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
});
