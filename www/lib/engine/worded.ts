/** What the engine refuses, as a sentence: what was found, what is allowed, what to do. */
import { meant, shown, valueAt } from '../arguments.js';
import type { Book, FileErrorCode } from '../contract.js';
import { EngineError, FileError, PolicyError, UsageError } from './errors.js';

/** What is known of a call where it was made. */
export interface Context {
  call: string;
  /** Names of the sources that were handed in. */
  sources?: string[];
  policy?: unknown;
  programme?: unknown;
  argument?: unknown;
  book?: () => Pick<Book, 'sources' | 'policy'>;
}

/** Runs a call; what the engine throws in codes is thrown as a sentence. */
export async function worded<T>(context: Context, run: () => Promise<T> | T): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw sentence(error, context);
  }
}

function sentence(error: unknown, context: Context): unknown {
  if (error instanceof FileError) return ofFile(error, context);
  if (error instanceof PolicyError) return ofPolicy(error, context);
  if (error instanceof UsageError) return ofUsage(error, context);
  if (error instanceof EngineError) return ofEngine(error);
  return error;
}

/** What the file is, and what to do. */
const FILES: Record<FileErrorCode, string> = {
  'needs-answer':
    'has a question that nobody but you can answer. Put the answer into options.answers; `details` is the inspection with its questions',
  empty: 'has nothing in it. Export it again, with orders',
  'no-rows': 'has a header and no rows. Export a longer time',
  'not-a-table': 'is no table of orders. Hand in .csv, .txt, .xlsx, .xls or .ods, or orders as objects',
  'no-orders':
    'has no column of orders: a day or an amount is needed. Say what columns mean in options.answers',
  'no-customers':
    'does not say who bought: a phone, code, e-mail or name is needed. Export it with customers',
  'already-added': 'is in the book already, byte for byte. Leave it out',
  'currency-mismatch': "is in another currency than the book. Add it with otherCurrency: 'keepApart'",
  spreadsheet: 'is a spreadsheet that cannot be read here. Save it as .xlsx or .csv',
  zip: 'is a ZIP archive. Unpack it, and hand in what is inside',
  pdf: 'is a PDF. Export a table instead: .xlsx or .csv',
  image: 'is a picture. Export a table instead: .xlsx or .csv',
  json: 'is JSON as text. Hand in JSON.parse(text) as an array of orders',
  html: 'is a web page and no export: a login, perhaps. Open it in a browser and export again',
  protected: 'is protected by a password. Save it without one',
  damaged: 'is damaged. Export it again',
  'too-large': 'is larger than can be read. Export a shorter time',
  'unknown-encoding':
    'cannot be read in the encoding of options.answers. Take one of the options of the question `encoding`',
  unreadable: 'cannot be read. Choose it again',
  changed: 'has changed since it was opened. Open it again',
};

/** Words of our own begin with a code; those of others are kept in brackets. */
function ofFile(error: FileError, { call, sources = [], book }: Context): FileError {
  const id = (error.details as { source?: string } | null)?.source;
  const known = book?.().sources.find((source) => source.id === id)?.name;
  const names = known === undefined ? sources : [known];
  const which =
    names.length === 1 ? shown(names[0]) : `one of ${names.length} sources (${names.map(shown).join(', ')})`;
  const why = error.message === error.code || !error.message ? '' : ` (${error.message})`;
  const message = `${call}: ${names.length > 0 ? which : 'the source'} ${FILES[error.code]}${why}.`;
  return again(error, new FileError(error.code, message, error.details));
}

interface PolicyDetails {
  path: string;
  allowed?: string[] | { least: number; most: number; whole: boolean } | string | null;
}

function ofPolicy(error: PolicyError, { call, policy, programme }: Context): PolicyError {
  const { path, allowed = null } = error.details as PolicyDetails;
  const root = policy ?? (programme === undefined ? undefined : { programme });
  const found = shown(valueAt(root, path));
  const last = path.match(/[^.[\]]+$/)?.[0] ?? '';
  const names = Array.isArray(allowed) ? allowed : [];
  const todo = meant(error.code === 'unknown-key' ? last : valueAt(root, path), names);
  const schema = 'what khachquen/policy.schema.json says';
  const may = allowedOf(allowed) ?? schema;
  const said = {
    'unknown-key': `${path} is no key of a policy. Allowed there: ${names.join(', ') || schema}.`,
    'not-total': `${path} leaves somebody without a group. Allowed: a last row with all: [], which takes everybody.`,
    version: `${path} is ${found}. Allowed: 1. A newer khachquen made this policy.`,
    'wrong-type': `${path || 'policy'} is ${found}. Allowed: ${may}.`,
    'impossible-value': `${path} is ${found}. Allowed: ${may}.`,
  }[error.code];
  const message = `${call}: ${said}${todo && ` ${todo}`}`;
  return again(error, new PolicyError(error.code, message, { path, found, allowed }));
}

function allowedOf(allowed: PolicyDetails['allowed']): string | undefined {
  if (Array.isArray(allowed)) return allowed.length > 0 ? allowed.map(shown).join(', ') : undefined;
  if (typeof allowed === 'string') return allowed;
  if (!allowed) return undefined;
  return `a ${allowed.whole ? 'whole ' : ''}number from ${allowed.least} to ${allowed.most}`;
}

/** Refusals of the core name an argument or an id; those of the checks are sentences already. */
function ofUsage(error: UsageError, { call, argument, book }: Context): UsageError {
  if (error.details !== null || error.code === 'closed') return error;
  const known = book?.();
  const at = (name: string, found: unknown, allowed: string[] | string, path = name) => {
    const may = typeof allowed === 'string' ? allowed : allowed.map(shown).join(', ') || 'none yet';
    const todo = typeof allowed === 'string' ? '' : meant(found, allowed);
    const message = `${call}: ${name} is ${shown(found)}. Allowed: ${may}.${todo && ` ${todo}`}`;
    return again(
      error,
      new UsageError(error.code, message, { argument: path, found: shown(found), allowed }),
    );
  };
  if (error.code === 'unknown-source')
    return at('the source', error.message || argument, known?.sources.map(({ id }) => id) ?? [], 'source');
  if (error.code === 'not-open') return notOpen(error, call);
  if (error.code === 'unknown-group')
    return at('the group', error.message, [...new Set(known?.policy.groups.map(({ id }) => id))], 'group');
  if (error.message.startsWith('tier '))
    return at('tier', error.message.slice(5), known?.policy.programme.tiers.ladder.map(({ id }) => id) ?? []);
  const sheet = /^sheet: (.*)$/s.exec(error.message)?.[1];
  if (sheet !== undefined)
    return at('sheet', sheet, 'the name of a sheet of the workbook, as inspect lists them');
  const [root, ...rest] = error.message.split(/(?=[.[])/);
  const inner = rest.join('');
  const found =
    root === 'events' || root === 'balances' || root === 'contacts'
      ? valueAt(argument, inner)
      : valueAt(argument, error.message);
  return at(error.message, found, 'what the documentation of the call says');
}

/** A file would tell of points and tiers that no customer has been promised. */
function notOpen(error: UsageError, call: string): UsageError {
  const message =
    `${call}: request.what is ${shown(error.message)}, and programme.open is false. Allowed: files of points and tiers once ` +
    'the shop has opened its programme. Open it with setPolicy({ programme: { open: true } }); until then members() and ' +
    'loyalty() say what it would give.';
  const details = { argument: 'request.what', found: shown(error.message), allowed: 'programme.open: true' };
  return again(error, new UsageError('not-open', message, details));
}

/** Traps of the code, and memory that was not to be had. */
function ofEngine(error: EngineError): EngineError {
  const todo = {
    'engine-lost':
      'The engine stopped at work, and the book opens again with the next call. Hand in the file to whoever maintains khachquen',
    'out-of-memory':
      'There is no memory left for this. Close other books, or open fewer or shorter files at a time',
  }[error.code as string];
  if (!todo || error.message.startsWith(todo)) return error;
  return again(error, new EngineError(error.code, `${todo} (${error.message}).`, error.details));
}

/** The sentence stands for the error, with its stack. */
function again<E extends Error>(before: Error, now: E): E {
  const frames = before.stack?.slice(before.stack.indexOf('\n    at '));
  if (frames && before.stack?.includes('\n    at ')) now.stack = `${now.name}: ${now.message}${frames}`;
  return now;
}
