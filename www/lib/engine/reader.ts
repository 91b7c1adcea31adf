/** Reads sources into the core, piece by piece. */
import type { Answers, Inspection, Progress, SourceAnswers } from '../contract.js';
import { type Core, guarded, type Instance } from './core.js';
import { FileError, throwIfAborted } from './errors.js';
import { completed, type SheetsLoader, withSheet } from './spreadsheet.js';
import type { ByteSource } from './types.js';

/** What a look takes at most. */
const LOOK_BYTES = 1 << 20;
/** Milliseconds between two words about progress, and the longest time without giving way. */
const BREATH = 40;

/** A source with its id in the book and the answers that apply to it. */
export interface KeptSource {
  id: string;
  bytes: ByteSource;
  answers: Answers;
  /** Name of the sheet that was asked for. */
  sheet?: string | undefined;
}

export interface ReadOptions {
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** What reading needs besides the core. */
export interface Tools {
  instance: Instance;
  sheets: SheetsLoader;
}

/** A source as the core takes it: of a workbook, one sheet. */
export function asTable({ instance, sheets }: Tools, source: Omit<KeptSource, 'id'>): Promise<ByteSource> {
  const { bytes, answers, sheet } = source;
  return withSheet(bytes, instance, sheets, {
    sheet,
    remembered: (fingerprint) => answers[fingerprint]?.sheet,
  });
}

/** One look at the first bytes. */
export async function inspectSource(tools: Tools, source: Omit<KeptSource, 'id'>): Promise<Inspection> {
  const bytes = await asTable(tools, source);
  const prefix = await bytes.slice(0, LOOK_BYTES);
  const whole = bytes.size <= LOOK_BYTES;
  const { glue } = tools.instance;
  return completed(
    guarded(() => glue.inspect(bytes.name, prefix, whole, bytes.batch, withAliases(source.answers))),
    bytes,
  );
}

/** Reads a source and stages it. */
export async function readSource(core: Core, source: KeptSource, options: ReadOptions): Promise<void> {
  const { bytes } = source;
  throwIfAborted(options.signal);
  const prefix = await bytes.slice(0, LOOK_BYTES);
  throwIfAborted(options.signal);
  const whole = bytes.size <= LOOK_BYTES;
  begin(
    () => core.begin(source.id, bytes.name, prefix, whole, bytes.batch, withAliases(source.answers)),
    bytes,
  );
  const progress: Progress = {
    source: source.id,
    step: 'reading',
    bytes: 0,
    totalBytes: bytes.size,
    rows: 0,
  };
  let last = now();
  for await (const piece of bytes.pieces()) {
    progress.rows = guarded(() => core.push(piece));
    progress.bytes += piece.length;
    if (now() - last > BREATH) {
      options.onProgress?.({ ...progress });
      await giveWay();
      last = now();
    }
    throwIfAborted(options.signal);
  }
  options.onProgress?.({ ...progress, step: 'judging' });
  guarded(() => core.end());
}

/** A question about a sheet carries the names of the others. */
function begin(call: () => void, bytes: ByteSource): void {
  try {
    guarded(call);
  } catch (error) {
    if (!(error instanceof FileError) || error.code !== 'needs-answer') throw error;
    throw new FileError(error.code, error.message, completed(error.details as Inspection, bytes));
  }
}

const now = () => performance.now();

/** Lets other work of the thread happen: a pending abort, a frame. A timer would sleep four milliseconds. */
function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Short names of roles, as people guess them. */
const ALIASES: Record<string, string> = {
  id: 'order.id',
  orderId: 'order.id',
  day: 'order.day',
  date: 'order.day',
  orderDate: 'order.day',
  status: 'order.status',
  total: 'order.total',
  amount: 'order.total',
  money: 'order.total',
  customer: 'person.code',
  customerId: 'person.code',
  code: 'person.code',
  name: 'person.name',
  phone: 'person.phone',
  email: 'person.email',
  username: 'person.username',
  quantity: 'line.quantity',
  unitPrice: 'line.unitPrice',
};

/** The core knows roles by their full names. */
function withAliases(answers: Answers): Answers {
  const full: Answers = {};
  for (const [fingerprint, given] of Object.entries(answers)) full[fingerprint] = fullNames(given);
  return full;
}

function fullNames(given: SourceAnswers): SourceAnswers {
  if (!given.roles) return given;
  const roles = Object.entries(given.roles).map(([role, column]) => [ALIASES[role] ?? role, column]);
  return { ...given, roles: Object.fromEntries(roles) };
}
