/** Every call that the playground makes: what it is handed at first, and how it reads as code. */
import type { Book } from '../lib/contract.js';

export interface Call {
  /** Of the book. */
  method: keyof Book & string;
  /** What it is handed at first; `{customer}` and `{source}` become the first of the open book. */
  args: readonly unknown[];
}

export const CALLS: readonly Call[] = [
  { method: 'summary', args: [] },
  { method: 'page', args: [{ group: 'mua_nhieu', sort: { by: 'spend', desc: true }, limit: 3 }] },
  { method: 'customer', args: ['{customer}'] },
  { method: 'changes', args: [{ days: 30 }] },
  { method: 'preview', args: [{ thresholds: { dormantDays: 60 } }] },
  { method: 'histogram', args: [{ feature: 'recencyDays', bins: [0, 30, 60, 90, 180] }] },
  { method: 'indicators', args: [] },
  { method: 'priorities', args: [] },
  { method: 'leads', args: [{}] },
  { method: 'queue', args: [{ most: 20, limit: 3 }] },
  { method: 'gate', args: [{ audience: { queue: {} }, channel: 'zns', include: ['noConsent'], limit: 3 }] },
  { method: 'contacts', args: ['{customer}'] },
  { method: 'issues', args: [{ limit: 3 }] },
  { method: 'sources', args: [] },
  { method: 'inspection', args: ['{source}'] },
  { method: 'loyalty', args: [] },
  { method: 'members', args: [{ sort: { by: 'points', desc: true }, limit: 3 }] },
  { method: 'member', args: ['{customer}'] },
  { method: 'ledger', args: ['{customer}'] },
  { method: 'economics', args: [{ points: { rate: { points: 2 } } }] },
  { method: 'export', args: [{ what: 'group', group: 'mua_nhieu', format: 'csv' }] },
];

/** What stands in the field of arguments: JSON, without the brackets of the list. */
export async function firstArgs({ args }: Call, book: Book): Promise<string> {
  const { rows } = await book.page({ limit: 1 });
  const known: Record<string, string> = {
    '{customer}': rows[0]?.id ?? '',
    '{source}': book.sources[0]?.id ?? '',
  };
  return args.map((arg) => JSON.stringify(known[String(arg)] ?? arg, null, 2)).join(', ');
}

/** The arguments in a field; throws SyntaxError. */
export const argsIn = (text: string): unknown[] => JSON.parse(`[${text}]`);

/** Runs a call. A file comes as its first lines, since a Blob says nothing. */
export async function run(book: Book, { method }: Call, args: unknown[]): Promise<unknown> {
  const member = book[method] as unknown;
  if (typeof member !== 'function') return member;
  const answer = await member.apply(book, args);
  if (method !== 'export') return answer;
  const { name, type, blob } = answer as Awaited<ReturnType<Book['export']>>;
  return { name, type, size: blob.size, begins: (await blob.text()).split(/\r?\n/).slice(0, 4) };
}

const indented = (text: string): string => text.replace(/\n/g, '\n  ');

/** The same as a program: what stands here runs as it is. */
export function codeOf(book: Book, { method }: Call, args: string, policy: string, today: string): string {
  const isCall = typeof (book[method] as unknown) === 'function';
  const asked = isCall ? `await book.${method}(${args.trim()})` : `book.${method}`;
  const options = [today && `today: '${today}'`, policy && `policy: ${indented(policy)}`].filter(Boolean);
  return `import { openBook } from 'khachquen';

const book = await openBook(files${options.length > 0 ? `, {\n  ${options.join(',\n  ')},\n}` : ''});
const answer = ${asked};
console.log(answer);
await book.close();`;
}
