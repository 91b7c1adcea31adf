/** Workbooks: one sheet becomes a batch that the core reads like any source. */
import type { Inspection, OpenOptions, SheetNote } from '../contract.js';
import type { create } from '../generated/sheets.js';
import { BytesSource } from './bytes.js';
import { causeOf, guarded, type Instance } from './core.js';
import { EngineError, FileError, UsageError } from './errors.js';
import type { ByteSource } from './types.js';

export type SheetsGlue = ReturnType<typeof create>;
type Workbook = InstanceType<SheetsGlue['Workbook']>;

/** Gives a fresh instance of the reader: one a workbook, so that its memory is given back. */
export type SheetsLoader = () => Promise<() => SheetsInstance>;

/** An instance of the reader, and its memory. */
export type SheetsInstance = Pick<Instance, 'memory'> & { glue: SheetsGlue };

/** Bytes in which a workbook shows what it is; a text may begin with blanks. */
const HEAD_BYTES = 512;
const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const TAG = '<'.charCodeAt(0);
/** Byte order marks, blanks, and the zeros of UTF-16: what may stand before the first letter. */
const MARGIN = [0xef, 0xbb, 0xbf, 0xfe, 0xff, 0, 9, 10, 13, 32];

/** Rows of a sheet that are looked at to choose one, and sheets that are. */
const LOOK_ROWS = 60;
const LOOK_SHEETS = 60;

/** True for what the reader of spreadsheets has to look at, whatever the file is called. */
export async function isWorkbook(bytes: ByteSource): Promise<boolean> {
  if (bytes.batch) return false;
  const head = await bytes.slice(0, HEAD_BYTES);
  const begins = (magic: number[]) => magic.every((byte, at) => head[at] === byte);
  const first = head.find((byte) => !MARGIN.includes(byte));
  return begins([...ZIP, 3, 4]) || begins([...ZIP, 5, 6]) || begins(COMPOUND) || first === TAG;
}

/** Names of the sheets that are asked for; undefined asks for the best one. */
export function sheetsOf(sheet: OpenOptions['sheet']): Array<string | undefined> {
  if (!Array.isArray(sheet)) return [sheet];
  const isName = (name: unknown) => typeof name === 'string';
  if (sheet.length === 0 || !sheet.every(isName) || new Set(sheet).size < sheet.length) {
    throw new UsageError('bad-argument', `sheet: ${JSON.stringify(sheet)}`);
  }
  return sheet;
}

export interface SheetRequest {
  /** Name of the sheet that is wanted. */
  sheet?: string | undefined;
  /** Where nobody names one, the sheet that was chosen before for a header, by its fingerprint. */
  remembered(fingerprint: string): string | undefined;
}

/** A source as the core takes it: itself, or one sheet of it as a batch. */
export async function withSheet(
  bytes: ByteSource,
  core: Instance,
  load: SheetsLoader,
  request: SheetRequest,
): Promise<ByteSource> {
  const workbook = bytes.sheet?.workbook ?? bytes;
  if (!(await isWorkbook(workbook))) return bytes;
  const start = await load();
  const whole = await workbook.slice(0, workbook.size);
  const instance = start();
  return reading(instance, () => {
    const book = new instance.glue.Workbook(whole);
    const found: Array<{ name: string; hidden: boolean }> = book.sheets();
    const looks = found.slice(0, LOOK_SHEETS).map((sheet, index) => look(book, core, index, sheet.hidden));
    const { index, answered } = pick(found, looks, request);
    const batch = book.batch(index);
    if (batch.length === 0) throw new FileError('empty', 'no cells');
    const { name: chosen, hidden } = found[index] as { name: string; hidden: boolean };
    const header = looks[index]?.fingerprint;
    const isAlike = (at: number) => at === index || (!!header && looks[at]?.fingerprint === header);
    const sheets = found.map((sheet, at) => ({ ...sheet, alike: isAlike(at) }));
    const notes = notesOf(book.notes(), hidden);
    return new BytesSource(workbook.name, batch, true, { sheets, chosen, answered, notes, workbook });
  });
}

/** A trap of the reader is a file that it could not bear, never the end of the book. */
function reading<T>(instance: SheetsInstance, read: () => T): T {
  try {
    return guarded(read);
  } catch (thrown) {
    const error = causeOf(thrown, instance);
    if (!(error instanceof EngineError)) throw error;
    throw new FileError(error.code === 'out-of-memory' ? 'too-large' : 'damaged', error.message);
  }
}

function pick(
  sheets: Array<{ name: string }>,
  looks: Look[],
  request: SheetRequest,
): { index: number; answered: boolean } {
  const named = (name: string) => sheets.findIndex((sheet) => sheet.name === name);
  if (request.sheet !== undefined) {
    const index = named(request.sheet);
    if (index < 0) throw new UsageError('bad-argument', `sheet: ${request.sheet}`);
    return { index, answered: true };
  }
  const best = looks.reduce((best, one) => (isBetter(one, best) ? one : best));
  const remembered = best.fingerprint === null ? undefined : request.remembered(best.fingerprint);
  const index = remembered === undefined ? -1 : named(remembered);
  return index < 0 ? { index: best.index, answered: false } : { index, answered: true };
}

/** What speaks for a sheet, the weightiest first. */
interface Look {
  index: number;
  weights: number[];
  fingerprint: string | null;
}

const KINDS: Record<Inspection['kind'], number> = {
  ...{ orders: 2, refunds: 2, customers: 1, events: 1 },
  unknown: 0,
};

/** A sheet with a header before one without, one that is shown before a hidden one, orders before people. */
function look(book: Workbook, core: Instance, index: number, hidden: boolean): Look {
  const batch = book.batch(index, LOOK_ROWS);
  const filled = batch.length > 0 ? 1 : 0;
  const shown = hidden ? 0 : 1;
  try {
    const inspection: Inspection = guarded(() => core.glue.inspect('', batch, true, true, {}));
    const kind = KINDS[inspection.kind];
    const roles = inspection.columns.filter(({ role }) => role !== null).length;
    const weights = [Math.min(kind, 1), filled, shown, kind, roles];
    return { index, weights, fingerprint: inspection.fingerprint };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { index, weights: [0, filled, shown, 0, 0], fingerprint: null };
  }
}

function isBetter(one: Look, other: Look): boolean {
  const at = one.weights.findIndex((weight, index) => weight !== other.weights[index]);
  return at >= 0 && (one.weights[at] ?? 0) > (other.weights[at] ?? 0);
}

interface CoreNotes {
  hiddenRows: number;
  errorCells: number;
  firstError: string | null;
  uncalculated: number;
  firstUncalculated: string | null;
  date1904: boolean;
  joinedHeader: number | null;
}

function notesOf(found: CoreNotes, hidden: boolean): SheetNote[] {
  const notes: SheetNote[] = [
    { code: 'hiddenSheet', count: hidden ? 1 : 0, cell: null },
    { code: 'hiddenRows', count: found.hiddenRows, cell: null },
    { code: 'notCalculated', count: found.uncalculated, cell: found.firstUncalculated },
    { code: 'cellErrors', count: found.errorCells, cell: found.firstError },
    { code: 'joinedHeader', count: found.joinedHeader === null ? 0 : 1, cell: null },
    { code: 'date1904', count: found.date1904 ? 1 : 0, cell: null },
  ];
  return notes.filter(({ count }) => count > 0);
}

/** What is said of a workbook beside what the core knows of its sheet. */
export function completed(inspection: Inspection, { sheet }: ByteSource): Inspection {
  if (!sheet) return inspection;
  const sheets = sheet.sheets.map((one) => ({ ...one, chosen: one.name === sheet.chosen }));
  return { ...inspection, sheets, notes: sheet.notes };
}
