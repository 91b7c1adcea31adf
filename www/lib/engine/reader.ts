/** Reads sources into the core, piece by piece. */
import type { Answers, Inspection, Progress, SourceAnswers } from '../contract.js';
import type { ByteSource } from './bytes.js';
import { type Core, guarded, type Instance } from './core.js';
import { throwIfAborted } from './errors.js';

/** What a look takes at most. */
const LOOK_BYTES = 1 << 20;
/** Milliseconds between two words about progress, and the longest time without giving way. */
const BREATH = 40;

/** A source with its id in the book and the answers that apply to it. */
export interface KeptSource {
  id: string;
  bytes: ByteSource;
  answers: Answers;
}

export interface ReadOptions {
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** One look at the first bytes. */
export async function inspectSource(
  instance: Instance,
  bytes: ByteSource,
  answers: Answers,
): Promise<Inspection> {
  const prefix = await bytes.slice(0, LOOK_BYTES);
  return guarded(() =>
    instance.glue.inspect(bytes.name, prefix, bytes.size <= LOOK_BYTES, bytes.batch, withAliases(answers)),
  );
}

/** Reads a source and stages it. */
export async function readSource(core: Core, source: KeptSource, options: ReadOptions): Promise<void> {
  const { bytes } = source;
  throwIfAborted(options.signal);
  const prefix = await bytes.slice(0, LOOK_BYTES);
  throwIfAborted(options.signal);
  const whole = bytes.size <= LOOK_BYTES;
  guarded(() => core.begin(source.id, bytes.name, prefix, whole, bytes.batch, withAliases(source.answers)));
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
