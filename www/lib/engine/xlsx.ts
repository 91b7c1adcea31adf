/**
 * A workbook of one sheet: texts and whole numbers, stored without compression. Enough for the templates of other
 * programs, whose uploads take no CSV. Written here, in 1.2 kB: write-excel-file is 20 kB, which everybody would carry, or
 * which would be fetched when the page has said that it asks for nothing any more.
 */

import { joined } from '../bytes.js';

type Cell = string | number;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const FIXED: Array<[string, string]> = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ],
];

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] as string);

function cell(value: Cell): string {
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function sheet(rows: ReadonlyArray<readonly Cell[]>): string {
  const body = rows.map((row) => `<row>${row.map(cell).join('')}</row>`);
  return `<worksheet xmlns="${SHEETS}"><sheetData>${body.join('')}</sheetData></worksheet>`;
}

/** The workbook. */
export function xlsx(rows: ReadonlyArray<readonly Cell[]>): Uint8Array<ArrayBuffer> {
  const files = [...FIXED, ['xl/worksheets/sheet1.xml', sheet(rows)] as [string, string]];
  const encoder = new TextEncoder();
  return zip(files.map(([name, text]) => [encoder.encode(name), encoder.encode(HEAD + text)]));
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC[(value ^ byte) & 255] as number) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** Fields of so many bytes each, smallest first. */
function record(fields: Array<[bytes: 2 | 4, value: number]>): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** The first day that a zip can say: the same rows give the same bytes. */
const FIRST_DAY = 33;

function zip(files: Array<[name: Uint8Array, bytes: Uint8Array]>): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let place = 0;
  for (const [name, bytes] of files) {
    // Version, UTF-8 names, stored, time, day, checksum, sizes, length of the name, nothing beside it.
    const common: Array<[2 | 4, number]> = [
      [2, 20],
      [2, 0x800],
      [2, 0],
      [2, 0],
      [2, FIRST_DAY],
      [4, crc32(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, name.length],
      [2, 0],
    ];
    const head = record([[4, 0x04034b50], ...common]);
    const rest: Array<[2 | 4, number]> = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, place],
    ];
    directory.push(record([[4, 0x02014b50], [2, 20], ...common, ...rest]), name);
    parts.push(head, name, bytes);
    place += head.length + name.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, size],
    [4, place],
    [2, 0],
  ]);
  return joined(...parts, ...directory, end);
}
