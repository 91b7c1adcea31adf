/** Tables as CSV by RFC 4180: CRLF, quotes where they are needed. */

/** What a spreadsheet takes for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A text of other people made harmless: for people with an apostrophe, for consoles with a blank. */
export const harmless = (text: string, reader: 'machine' | 'person'): string =>
  FORMULA.test(text) ? `${reader === 'person' ? "'" : ' '}${text}` : text;

const cell = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

export const row = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** Rows that are put together to one text: a file of 250,000 rows is no single string. */
const AT_ONCE = 2_000;
export const BOM = '\ufeff';

export function csvBlob(header: readonly string[], rows: readonly string[], bom: boolean): Blob {
  const parts = [`${bom ? BOM : ''}${row(header)}`];
  for (let at = 0; at < rows.length; at += AT_ONCE) parts.push(rows.slice(at, at + AT_ONCE).join(''));
  return new Blob(parts, { type: CSV });
}

export const CSV = 'text/csv;charset=utf-8';

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit < 0xdc00) {
      bytes += 4;
      at += 1;
    } else bytes += 3;
  }
  return bytes;
}
