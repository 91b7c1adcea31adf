/** Files that leave the book. */
import type { CustomerRow, ExportRequest, SourceInfo } from '../contract.js';
import { EXPORT_WORDS, type ExportWords } from '../i18n/export.js';
import { type Core, guarded, type Instance } from './core.js';
import type { Details } from './details.js';
import { UsageError } from './errors.js';

export interface ExportFile {
  name: string;
  type: string;
  blob: Blob;
}

const CSV = 'text/csv;charset=utf-8';
const JSON_TYPE = 'application/json';
/** Rows set aside that are read at once. */
const BATCH = 500;

export interface ExportSources {
  instance: Instance;
  core: Core;
  details: Details;
  sources: SourceInfo[];
  today: string;
  customers: (group: string | undefined) => AsyncIterable<CustomerRow>;
}

export async function exportFile(request: ExportRequest, from: ExportSources): Promise<ExportFile> {
  const words = EXPORT_WORDS[request.language ?? 'vi'];
  if (request.what === 'group' && !request.group) throw new UsageError('bad-argument', 'group');
  const group = request.what === 'group' ? request.group : undefined;
  const name = `${words.file[request.what]}${group ? `-${group}` : ''}-${from.today}.${request.format}`;
  const parts = await partsOf(request, group, words, from);
  const type = request.format === 'csv' ? CSV : JSON_TYPE;
  return { name, type, blob: new Blob(parts, { type }) };
}

async function partsOf(
  request: ExportRequest,
  group: string | undefined,
  words: ExportWords,
  from: ExportSources,
): Promise<string[]> {
  if (request.what === 'setAside') {
    const rows = await setAside(words, from);
    return request.format === 'csv'
      ? [csvOf(rows, from.instance)]
      : [JSON.stringify(objectsOf(rows), null, 1)];
  }
  if (request.format === 'csv') {
    const query = group ? { group } : {};
    const columns = Object.values(words.columns);
    return [guarded(() => from.core.exportCustomers(query, columns, words.consent, words.groups))];
  }
  return jsonParts(from.customers(group));
}

/** A list of objects, in pieces: 250,000 customers are no single string. */
async function jsonParts(customers: AsyncIterable<CustomerRow>): Promise<string[]> {
  const parts = ['['];
  for await (const row of customers) parts.push(parts.length > 1 ? ',\n' : '\n', JSON.stringify(row));
  parts.push('\n]\n');
  return parts;
}

interface AsideRow {
  file: string;
  row: number;
  column: string;
  reason: string;
  cells: string[];
}

/** Rows set aside with their reason, behind the header of their file. */
async function setAside(words: ExportWords, { core, details, sources }: ExportSources) {
  const rows: Array<AsideRow | { header: string[] }> = [];
  for (const source of sources) {
    const aside = guarded(() => core.setAside(source.id)) as Array<[number, string, number]>;
    if (aside.length === 0) continue;
    const headers = guarded(() => core.inspection(source.id)).columns.map(
      (column: { header: string }) => column.header,
    );
    rows.push({ header: [...words.aside, ...headers] });
    const inOrder = [...aside].sort((a, b) => a[0] - b[0]);
    for (let at = 0; at < inOrder.length; at += BATCH) {
      const batch = inOrder.slice(at, at + BATCH);
      const cells = await details.rows(
        source.id,
        batch.map(([row]) => row),
      );
      for (const [row, code, column] of batch) {
        const reason = words.reasons[code] ?? code;
        rows.push({
          file: source.name,
          row,
          column: headers[column] ?? '',
          reason,
          cells: cells.get(row) ?? [],
        });
      }
    }
  }
  return rows;
}

function csvOf(rows: Awaited<ReturnType<typeof setAside>>, instance: Instance): string {
  const table = rows.map((row) =>
    'header' in row ? row.header : [row.file, String(row.row), row.column, row.reason, ...row.cells],
  );
  return guarded(() => instance.glue.writeCsv(table));
}

const objectsOf = (rows: Awaited<ReturnType<typeof setAside>>) => rows.filter((row) => !('header' in row));
