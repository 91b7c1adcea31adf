/** The reader of spreadsheets with its code beside it: what `khachquen/slim` imports with the first workbook. */
import type { SheetsKit } from './engine/sheets.js';
import { create } from './generated/sheets.js';

export const kit = (): SheetsKit => ({ create, wasm: new URL('./sheets.wasm', import.meta.url) });
