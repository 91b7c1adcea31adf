/** Every call that the playground makes: what it is handed at first, and how it reads as code. */
import type { Book } from '../lib/contract.js';
import { addDays } from '../lib/days.js';

export interface Call {
  /** Of the book. */
  method: keyof Book & string;
  /**
   * What it is handed at first, where `{customer}` and `{source}` become the first of the open book, `{today}` the day
   * that it counts to and `{earlier}` one three months before.
   */
  args: readonly unknown[];
}

/** Two groups: everybody is in one of them, and the core proves it. */
const SCHEME = {
  version: 1,
  rows: [
    {
      id: 'quen',
      when: {
        all: [
          { feature: 'orders', op: '>=', value: 4 },
          { feature: 'recencyDays', op: '<', value: 90 },
        ],
      },
    },
    { id: 'con_lai', when: { all: [] } },
  ],
};
const OFTEN = {
  rows: [
    { id: 'nhieu_lan', when: { feature: 'orders', op: '>=', value: 2 } },
    { id: 'con_lai', when: { all: [] } },
  ],
};
const FOLLOW = { kind: 'follow', day: '{earlier}', customer: { phone: '0900 000 000' }, source: 'Facebook' };

export const CALLS: readonly Call[] = [
  { method: 'summary', args: [] },
  { method: 'page', args: [{ group: 'mua_nhieu', sort: { by: 'spend', desc: true }, limit: 3 }] },
  { method: 'customer', args: ['{customer}'] },
  { method: 'changes', args: [{ days: 30 }] },
  { method: 'preview', args: [{ thresholds: { dormantDays: 60 } }] },
  { method: 'histogram', args: [{ feature: 'recencyDays', bins: [0, 30, 60, 90, 180] }] },
  { method: 'indicators', args: [] },
  { method: 'priorities', args: [] },
  { method: 'leads', args: [{ costs: { Facebook: 2_000_000 } }] },
  { method: 'features', args: [] },
  { method: 'dormancy', args: [] },
  { method: 'scheme', args: [SCHEME] },
  { method: 'compareSchemes', args: [{ before: SCHEME, after: OFTEN }] },
  { method: 'schemeCustomer', args: [{ scheme: SCHEME, id: '{customer}', to: 'quen' }] },
  { method: 'figures', args: [] },
  { method: 'months', args: [] },
  { method: 'asOf', args: ['{earlier}'] },
  { method: 'movement', args: [{ from: '{earlier}', to: '{today}' }] },
  { method: 'satisfaction', args: [] },
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
  { method: 'audit', args: [] },
  { method: 'economics', args: [{ points: { rate: { points: 2 } } }] },
  { method: 'addEvents', args: [[FOLLOW]] },
  { method: 'export', args: [{ what: 'group', group: 'mua_nhieu', format: 'csv' }] },
];

/** What stands in the field of arguments: JSON, without the brackets of the list. */
export async function firstArgs({ args }: Call, book: Book): Promise<string> {
  const { rows } = await book.page({ limit: 1 });
  const known: Record<string, string> = {
    '{customer}': rows[0]?.id ?? '',
    '{source}': book.sources[0]?.id ?? '',
    '{today}': book.summary.today,
    '{earlier}': addDays(book.summary.today, -90),
  };
  const fill = (_: string, inner: unknown): unknown => known[String(inner)] ?? inner;
  return args.map((arg) => JSON.stringify(arg, fill, 2)).join(', ');
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
