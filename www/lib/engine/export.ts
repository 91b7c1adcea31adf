/** Files that leave the book. */
import { contactsCsv } from '../contacts.js';
import type {
  Contact,
  CustomerQuery,
  CustomerRow,
  ExportRequest,
  MemberPage,
  SourceInfo,
} from '../contract.js';
import { EXPORT_WORDS, type ExportWords } from '../i18n/export.js';
import { type Core, guarded, type Instance } from './core.js';
import type { Details } from './details.js';
import { UsageError } from './errors.js';
import { xlsx } from './xlsx.js';

export interface ExportFile {
  name: string;
  type: string;
  blob: Blob;
}

const CSV = 'text/csv;charset=utf-8';
const JSON_TYPE = 'application/json';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TYPES = { csv: CSV, json: JSON_TYPE, xlsx: XLSX };
/** Members that are asked for at once. */
const PAGE = 1_000;
/** Rows set aside that are read at once. */
const BATCH = 500;

export interface ExportSources {
  instance: Instance;
  core: Core;
  details: Details;
  sources: SourceInfo[];
  contacts: Contact[];
  today: string;
  customers: (query: CustomerQuery) => AsyncIterable<CustomerRow>;
}

export async function exportFile(request: ExportRequest, from: ExportSources): Promise<ExportFile> {
  const words = EXPORT_WORDS[request.language ?? 'vi'];
  refuseFormat(request);
  if (request.what === 'group' && !request.group) throw new UsageError('bad-argument', 'group');
  const group = request.what === 'group' ? request.group : undefined;
  const name = `${words.file[request.what]}${group ? `-${group}` : ''}-${from.today}.${request.format}`;
  const parts = await partsOf(request, group, words, from);
  const type = TYPES[request.format];
  return { name, type, blob: new Blob(parts, { type }) };
}

async function partsOf(
  request: ExportRequest,
  group: string | undefined,
  words: ExportWords,
  from: ExportSources,
): Promise<BlobPart[]> {
  if (isOfProgramme(request.what)) return programmeParts(request, words, from);
  if (request.what === 'contacts') {
    const { contacts } = from;
    return [
      request.format === 'csv' ? contactsCsv(contacts, request.language) : JSON.stringify(contacts, null, 1),
    ];
  }
  if (request.what === 'setAside') {
    const rows = await setAside(words, from);
    return request.format === 'csv'
      ? [csvOf(rows, from.instance)]
      : [JSON.stringify(objectsOf(rows), null, 1)];
  }
  const columns = [...new Set(request.columns ?? [])];
  const { where } = request;
  const query = { ...(group && { group }), ...(where && { where }), ...(columns.length > 0 && { columns }) };
  if (request.format === 'csv') {
    const { consent, groups, features } = words;
    const more = columns.map((id) => features[id]?.name ?? id);
    const headers = [...Object.values(words.columns), ...more];
    const values = Object.fromEntries(columns.map((id) => [id, features[id]?.values ?? {}]));
    return [guarded(() => from.core.exportCustomers(query, headers, consent, groups, values))];
  }
  return jsonParts(from.customers(query));
}

const OF_PROGRAMME = ['ledger', 'members', 'haravanPoints'];
const isOfProgramme = (what: ExportRequest['what']) => OF_PROGRAMME.includes(what);

function refuseFormat({ what, format }: ExportRequest) {
  const isWrong =
    !(format in TYPES) ||
    (format === 'xlsx' && what !== 'haravanPoints') ||
    (format === 'json' && what === 'ledger');
  if (isWrong) throw new UsageError('bad-argument', 'format');
}

/** The ledger, the members, or what Haravan Loyalty takes. */
function programmeParts(
  { what, format }: ExportRequest,
  words: ExportWords,
  from: ExportSources,
): BlobPart[] {
  const { core, instance } = from;
  const { loyalty } = words;
  if (what === 'ledger') return [guarded(() => core.exportLedger(loyalty.ledger, loyalty.words))];
  if (what === 'members') {
    if (format === 'json') return [JSON.stringify(allMembers(core), null, 1)];
    return [guarded(() => core.exportMembers({}, loyalty.members, loyalty.words))];
  }
  const rows = guarded(() => core.haravanPoints()) as Array<[string, number]>;
  const named = rows.map(([phone, points]) => [phone, loyalty.haravanReason, points] as const);
  if (format === 'json') return [JSON.stringify(named.map(haravanObject), null, 1)];
  if (format === 'xlsx') return [xlsx([HARAVAN, ...named])];
  return [guarded(() => instance.glue.writeCsv([HARAVAN, ...named].map((row) => row.map(String))))];
}

/** Headers of `template_import_update_point.xlsx`, haraloyalty article 42000089746, 2026-11. */
const HARAVAN = ['SoDienThoai', 'NoiDungDieuChinh', 'DiemDieuChinh'] as const;

const haravanObject = (row: readonly [string, string, number]) =>
  Object.fromEntries(row.map((cell, at) => [HARAVAN[at], cell]));

function allMembers(core: Core): unknown[] {
  const rows: unknown[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = guarded(() => core.members({ offset, limit: PAGE })) as MemberPage;
    if (!page.open) throw new UsageError('not-open', 'members');
    rows.push(...page.rows);
    if (page.rows.length < PAGE) return rows;
  }
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
