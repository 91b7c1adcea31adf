/** Reads the sample's kinds of files: commas, quotes, known Vietnamese headers. Development only. */
import type { IssueRow, Progress, Source, SourceAnswers } from '../../lib/contract.js';
import { dayNumber, dayOf } from '../../lib/days.js';
import { breathe, EngineFault, type RawOrder, type Reading } from './model.js';

const COLUMNS = {
  id: ['Mã hóa đơn', 'Mã đơn hàng', 'order_id'],
  day: ['Thời gian', 'Ngày đặt hàng', 'date'],
  status: ['Trạng thái', 'Trạng Thái Đơn Hàng', 'status'],
  total: ['Khách cần trả', 'Tổng số tiền người mua thanh toán', 'total'],
  name: ['Tên khách hàng', 'Tên Người nhận', 'Tên hiển thị', 'name'],
  phone: ['Điện thoại', 'Số điện thoại', 'phone'],
  email: ['Email', 'email'],
  code: ['Mã khách hàng'],
  username: ['Người Mua'],
  product: ['Tên hàng', 'Tên sản phẩm'],
  quantity: ['Số lượng'],
  lineTotal: ['Thành tiền', 'Tổng số tiền Người mua thanh toán'],
} as const;
type Column = keyof typeof COLUMNS;

export const ROLE_OF: Record<string, import('../../lib/contract.js').Role> = {
  id: 'order.id',
  day: 'order.day',
  status: 'order.status',
  total: 'order.total',
  name: 'person.name',
  phone: 'person.phone',
  email: 'person.email',
  code: 'person.code',
  username: 'person.username',
  product: 'line.name',
  quantity: 'line.quantity',
  lineTotal: 'line.total',
};

export function columnsOf(headers: string[]): Partial<Record<Column, number>> {
  const found: Partial<Record<Column, number>> = {};
  for (const [column, names] of Object.entries(COLUMNS) as Array<[Column, readonly string[]]>) {
    const at = headers.findIndex((header) => names.includes(header));
    if (at >= 0) found[column] = at;
  }
  return found;
}

/** Columns as the dictionary or the owner names them. */
function answeredColumns(headers: string[], answers: SourceAnswers): Partial<Record<Column, number>> {
  const at = columnsOf(headers);
  for (const [column, role] of Object.entries(ROLE_OF)) {
    const given = answers.roles?.[role];
    if (typeof given === 'number') at[column as Column] = given;
  }
  return at;
}

/** True for a first row in which no known header stands. */
export const isHeaderless = (headers: string[]): boolean => Object.keys(columnsOf(headers)).length === 0;

export async function bytesOf(source: Source): Promise<Uint8Array> {
  if (source instanceof Blob) return new Uint8Array(await source.arrayBuffer());
  if ('bytes' in source && source.bytes instanceof Uint8Array) return source.bytes;
  throw new EngineFault('UsageError', 'bad-argument');
}

export const nameOf = (source: Source): string =>
  source instanceof File ? source.name : 'name' in source ? (source.name ?? 'tệp') : 'tệp';

/** Splits delimited text with quotes into rows, in slices. */
export async function rowsOf(text: string, onSlice: (at: number) => void): Promise<string[][]> {
  const rows: string[][] = [];
  let slice = performance.now();
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    if (line !== '') rows.push(line.includes('"') ? quotedCells(line) : line.split(','));
    if (rows.length % 200 === 0 && performance.now() - slice > 10) {
      onSlice(rows.length);
      await breathe();
      slice = performance.now();
    }
  }
  return rows;
}

const quotedCells = (line: string): string[] =>
  (line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? []).map((cell) =>
    cell.replace(/,$/, '').replace(/^"|"$/g, '').replace(/""/g, '"'),
  );

/** dd/mm/yyyy or yyyy-mm-dd with or without a time; null when no such day exists. */
export function dayIn(cell: string): number | null {
  const vn = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(cell);
  const iso = vn ? `${vn[3]}-${vn[2]?.padStart(2, '0')}-${vn[1]?.padStart(2, '0')}` : cell.slice(0, 10);
  const number = dayNumber(iso);
  return Number.isNaN(number) || dayOf(number) !== iso ? null : number;
}

const OLD = new Map([
  ['162', '32'],
  ['163', '33'],
  ['120', '70'],
]);

/** Digits with country code, and what had to be done to the cell. */
export function phoneIn(cell: string): { digits: string | null; done: string | null } {
  if (cell.includes('*')) return { digits: null, done: 'phoneMasked' };
  const digits = cell.replace(/\D/g, '');
  if (digits.length === 9) return { digits: `84${digits}`, done: 'phoneMended' };
  if (digits.length === 11 && digits.startsWith('01')) {
    return { digits: `84${OLD.get(digits.slice(1, 4)) ?? ''}${digits.slice(4)}`, done: 'phoneMended' };
  }
  if (digits.length === 10 && digits.startsWith('0')) return { digits: `84${digits.slice(1)}`, done: null };
  return { digits: digits.length === 11 && digits.startsWith('84') ? digits : null, done: null };
}

const lifeOf = (status: string): RawOrder['life'] =>
  status === 'Đã hủy' ? 'cancelled' : status === 'Đang xử lý' ? 'pending' : 'completed';

export interface ReadOptions {
  id: string;
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
  answers: SourceAnswers;
}

export async function readSource(source: Source, options: ReadOptions): Promise<Reading> {
  const bytes = await bytesOf(source);
  const name = nameOf(source);
  refuseForeign(bytes, name);
  const text = new TextDecoder().decode(bytes);
  const report = (rows: number, at: number): void => {
    options.signal?.throwIfAborted();
    options.onProgress?.({ source: options.id, step: 'reading', bytes: at, totalBytes: bytes.length, rows });
  };
  report(0, 0);
  const rows = await rowsOf(text, (n) =>
    report(n, Math.round((bytes.length * n) / Math.max(1, text.length / 250))),
  );
  const headers = rows[0];
  if (!headers) throw new EngineFault('FileError', 'empty', { name });
  report(rows.length, bytes.length);
  await breathe();
  return interpret(name, headers, rows, options);
}

function refuseForeign(bytes: Uint8Array, name: string): void {
  const head = String.fromCharCode(...bytes.slice(0, 4));
  if (bytes.length === 0) throw new EngineFault('FileError', 'empty', { name });
  if (head.startsWith('%PDF')) throw new EngineFault('FileError', 'pdf', { name });
  if (head.startsWith('PK')) throw new EngineFault('FileError', 'spreadsheet', { name });
}

async function interpret(
  name: string,
  headers: string[],
  rows: string[][],
  options: ReadOptions,
): Promise<Reading> {
  const at = answeredColumns(headers, options.answers);
  const isList = at.id === undefined && at.day === undefined && at.phone !== undefined;
  if (!isList && (at.total === undefined || at.day === undefined)) {
    throw new EngineFault('FileError', 'needs-answer', { name, headers, samples: rows.slice(1, 4) });
  }
  const reading = emptyReading(name, headers, rows, options.id);
  const orders = new Map<string, RawOrder>();
  let slice = performance.now();
  for (let i = isHeaderless(headers) ? 0 : 1; i < rows.length; i += 1) {
    const row = rows[i] as string[];
    const cell = (column: Column): string => row[at[column] ?? -1] ?? '';
    if (isList) readFollower(reading, cell, i + 1);
    else readLine(reading, orders, cell, i + 1);
    if (performance.now() - slice > 10) {
      options.signal?.throwIfAborted();
      await breathe();
      slice = performance.now();
    }
  }
  return finish(reading, [...orders.values()], isList);
}

function emptyReading(name: string, headers: string[], rows: string[][], id: string): Reading {
  const platform = headers.includes('Mã hóa đơn')
    ? 'kiotviet'
    : headers.includes('Người Mua')
      ? 'shopee'
      : 'generic';
  return {
    info: {
      id,
      name,
      platform,
      kind: 'orders',
      fingerprint: `${platform}-${headers.length}`,
      rows: rows.length - 1,
      orders: 0,
      events: 0,
      firstDay: null,
      lastDay: null,
      issues: 0,
      setAside: 0,
      apart: false,
      currency: 'VND',
    },
    headers,
    samples: rows.slice(1, 4),
    orders: [],
    leads: [],
    rows: { read: rows.length, used: 0, notData: isHeaderless(headers) ? 0 : 1, setAside: 0 },
    issues: [],
  };
}

function note(reading: Reading, issue: Omit<IssueRow, 'source' | 'column' | 'other'>): void {
  reading.issues.push({ ...issue, source: reading.info.id, column: null, other: null });
}

function whoIn(reading: Reading, cell: (column: Column) => string, row: number): RawOrder['who'] {
  const phone = phoneIn(cell('phone'));
  if (phone.done !== null) {
    const done = phone.done === 'phoneMasked' ? 'keyDropped' : 'corrected';
    note(reading, { code: phone.done, row, header: 'Điện thoại', done, value: cell('phone') });
  }
  return {
    name: cell('name'),
    phone: phone.digits,
    email: cell('email'),
    code: cell('code'),
    username: cell('username'),
  };
}

function readFollower(reading: Reading, cell: (column: Column) => string, row: number): void {
  reading.rows.used += 1;
  reading.leads.push(whoIn(reading, cell, row));
}

function readLine(
  reading: Reading,
  orders: Map<string, RawOrder>,
  cell: (column: Column) => string,
  row: number,
): void {
  const line = {
    name: cell('product') || null,
    quantity: cell('quantity') || null,
    total: cell('lineTotal') || null,
  };
  const known = orders.get(cell('id'));
  if (known) {
    reading.rows.used += 1;
    known.lines.push(line);
    return;
  }
  const day = dayIn(cell('day'));
  const amount = /^-?\d+$/.test(cell('total')) ? Number(cell('total')) : null;
  if (day === null || amount === null) {
    reading.rows.setAside += 1;
    const broken = day === null ? 'dayImpossible' : 'amountUnreadable';
    const header = day === null ? 'Thời gian' : 'Khách cần trả';
    note(reading, {
      code: broken,
      row,
      header,
      done: 'setAside',
      value: cell(day === null ? 'day' : 'total'),
    });
    return;
  }
  reading.rows.used += 1;
  orders.set(cell('id'), {
    source: reading.info.id,
    row,
    code: cell('id'),
    day,
    amount,
    status: cell('status') || null,
    life: lifeOf(cell('status')),
    platform: reading.info.platform,
    lines: [line],
    who: whoIn(reading, cell, row),
  });
}

function finish(reading: Reading, orders: RawOrder[], isList: boolean): Reading {
  const days = orders.map((order) => order.day ?? 0);
  const last = days.reduce((a, b) => Math.max(a, b), 0);
  const first = days.reduce((a, b) => Math.min(a, b), last);
  if (orders.length === 0 && !isList)
    throw new EngineFault('FileError', 'no-orders', { name: reading.info.name });
  reading.orders = orders;
  Object.assign(reading.info, {
    kind: isList ? 'customers' : 'orders',
    orders: orders.length,
    firstDay: orders.length ? dayOf(first) : null,
    lastDay: orders.length ? dayOf(last) : null,
    issues: reading.issues.length,
    setAside: reading.rows.setAside,
  });
  return reading;
}
