/** The glue of the reader of spreadsheets: what `khachquen/slim` imports with the first workbook. */
export { create } from './generated/sheets.js';
