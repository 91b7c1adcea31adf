/**
 * Whatever a caller hands in as a source, as a Blob, bytes or a batch: things that can be read as often as it takes.
 * A stream and a response can be read only once, so they are read here, into a Blob.
 */
import { isPlain, onlyKeys, refuse, shown } from '../arguments.js';
import { FileError, throwIfAborted } from './errors.js';
import { unpacked } from './gzip.js';
import { checkedBatch } from './orders.js';
import type { Ready } from './types.js';

/** Before everybody has a name. */
type Nameless = { name: string | undefined } & ({ blob: Blob } | { bytes: Uint8Array; batch: boolean });

const ALLOWED =
  'a File or Blob, bytes (ArrayBuffer, typed array, Buffer), a Response, a ReadableStream, an array or (async) iterable of orders, { name, bytes }, { name, blob } or { name, orders }, or an array of these';

/** Sources in the caller's order, each with a name; an empty list of orders is none. */
export async function readySources(given: unknown, at: string, signal?: AbortSignal): Promise<Ready[]> {
  const found = await listed(given, at, signal);
  const nameless = found.filter(({ name }) => name === undefined).length;
  let count = 0;
  return found.map((one) => {
    const usual = 'batch' in one && one.batch ? 'orders' : 'file';
    return { ...one, name: one.name ?? (nameless > 1 ? `${usual} ${++count}` : usual) } as Ready;
  });
}

async function listed(given: unknown, at: string, signal?: AbortSignal): Promise<Nameless[]> {
  if (isSource(given)) return one(given, undefined, at, signal);
  // Orders of one source, or several sources.
  const items = await itemsOf(given, at, signal);
  if (items.length > 0 && isOrder(items[0])) return orders(items, undefined, at);
  const found: Nameless[] = [];
  for (const [index, item] of items.entries()) found.push(...(await member(item, `${at}[${index}]`, signal)));
  return found;
}

const member = (item: unknown, at: string, signal?: AbortSignal): Promise<Nameless[]> =>
  isSource(item) ? one(item, undefined, at, signal) : refuse(at, item, ALLOWED, advice(item));

/** A plain object that does not say by its keys that it is a source. */
const isOrder = (value: unknown): boolean => isPlain(value) && !isNamed(value);
const isNamed = (value: object): boolean => 'bytes' in value || 'blob' in value || 'orders' in value;

const tag = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);
const isBlob = (value: unknown): value is Blob => value instanceof Blob || /^(Blob|File)$/.test(tag(value));
const isBuffer = (value: unknown): value is ArrayBuffer => /^(Shared)?ArrayBuffer$/.test(tag(value));
const isResponse = (value: unknown): value is Response => tag(value) === 'Response';
const isStream = (value: unknown): value is ReadableStream<unknown> =>
  typeof (value as ReadableStream | null)?.getReader === 'function';

/** One source by itself, and no list of orders or sources. */
const isSource = (value: unknown): boolean =>
  isBlob(value) ||
  isBuffer(value) ||
  ArrayBuffer.isView(value) ||
  isResponse(value) ||
  isStream(value) ||
  (isPlain(value) && isNamed(value)) ||
  isAsyncBytes(value);

/** Streams of Node are asynchronous iterables of bytes; what is inside is seen when it comes. */
const isAsyncBytes = (value: unknown): value is AsyncIterable<unknown> =>
  typeof (value as AsyncIterable<unknown> | null)?.[Symbol.asyncIterator] === 'function';

async function one(
  value: unknown,
  name: string | undefined,
  at: string,
  signal?: AbortSignal,
): Promise<Nameless[]> {
  if (isBlob(value)) return [await blobOf(value, name ?? (value as File).name, signal)];
  if (isBuffer(value) || ArrayBuffer.isView(value)) return [await bytesOf(value, name, signal)];
  if (isResponse(value)) return responseOf(value, name, at, signal);
  if (isStream(value) || isAsyncBytes(value)) return streamOf(value, name, at, signal);
  if (isPlain(value)) return named(value, at, signal);
  return refuse(at, value, ALLOWED, advice(value));
}

/** `{ name, bytes }`, `{ name, blob }` as exports are, `{ name, orders }`. */
async function named(value: Record<string, unknown>, at: string, signal?: AbortSignal): Promise<Nameless[]> {
  onlyKeys(value, ['name', 'bytes', 'blob', 'orders', 'type'], at);
  const { name, bytes, blob, orders: data } = value;
  const given = [bytes, blob, data].filter((inner) => inner !== undefined);
  if (name !== undefined && typeof name !== 'string') refuse(`${at}.name`, name, 'a text');
  if (given.length !== 1) refuse(at, value, 'one of bytes, blob, orders beside the name');
  const called = name as string | undefined;
  const key = bytes !== undefined ? 'bytes' : blob !== undefined ? 'blob' : 'orders';
  const inside = `${at}.${key}`;
  if (data !== undefined) {
    // Bytes can be walked through, and are no orders.
    if (isBuffer(data) || ArrayBuffer.isView(data) || isBlob(data) || isResponse(data))
      refuse(inside, data, 'an array or (async) iterable of orders', 'Bytes stand under `bytes`.');
    return orders(await itemsOf(data, inside, signal), called, inside);
  }
  const raw = given[0];
  if (!isSource(raw) || (isPlain(raw) && isNamed(raw)))
    refuse(inside, raw, 'a Blob, bytes, a ReadableStream or a Response', advice(raw));
  return one(raw, called, inside, signal);
}

function orders(items: unknown[], name: string | undefined, at: string): Nameless[] {
  if (items.length === 0) return [];
  return [{ name, bytes: checkedBatch(items, at), batch: true }];
}

const plainName = (name: string | undefined) => name?.replace(/\.gz(ip)?$/i, '');

async function blobOf(blob: Blob, name: string | undefined, signal?: AbortSignal): Promise<Nameless> {
  const inside = await unpacked(blob, name ?? 'the source', signal).catch(unreadable);
  return { name: inside === blob ? name || undefined : plainName(name), blob: inside };
}

async function bytesOf(
  value: ArrayBuffer | ArrayBufferView,
  name: string | undefined,
  signal?: AbortSignal,
): Promise<Nameless> {
  const bytes = ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : new Uint8Array(value);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { name, bytes, batch: false };
  return blobOf(new Blob([bytes.slice()]), name, signal);
}

async function responseOf(response: Response, name: string | undefined, at: string, signal?: AbortSignal) {
  const { status, statusText, url, type } = response;
  if (type === 'opaque')
    refuse(at, response, 'a Response that this page may read', 'Fetch it without mode: "no-cors".');
  if (!response.ok) {
    const message = `the server answered ${status} ${statusText}`.trim();
    throw new FileError('unreadable', message, { status, url });
  }
  if (response.bodyUsed || response.body?.locked)
    refuse(
      at,
      response,
      'a Response that nobody has read',
      'Fetch it again, or hand in what you have read of it.',
    );
  const blob = response.body
    ? await collected(response.body, [], signal)
    : await response.blob().catch(unreadable);
  return [await blobOf(blob, name ?? nameOf(response), signal)];
}

/** As the server calls it, else the last part of its address. */
function nameOf({ headers, url }: Response): string | undefined {
  const said = /filename\*?=(?:UTF-8'')?"?([^";]+)/i.exec(headers.get('content-disposition') ?? '')?.[1];
  const last = said ?? /([^/?#]+)(?:[?#]|$)/.exec(url.replace(/^[a-z]+:\/\/[^/]*/i, ''))?.[1];
  try {
    return last && decodeURIComponent(last.trim());
  } catch {
    return last;
  }
}

/** Bytes or text as they come are a file; objects are orders. */
async function streamOf(
  value: ReadableStream<unknown> | AsyncIterable<unknown>,
  name: string | undefined,
  at: string,
  signal?: AbortSignal,
): Promise<Nameless[]> {
  if ((value as ReadableStream).locked)
    refuse(
      at,
      value,
      'a stream that nobody reads',
      'Hand in the stream itself, or what you have read of it.',
    );
  const items = walk(value, signal);
  const first = await items.next().catch(unreadable);
  if (first.done) return isStream(value) ? [{ name, blob: new Blob([]) }] : [];
  if (isPlain(first.value)) {
    const all: unknown[] = [first.value];
    for (;;) {
      const { value: item, done } = await items.next().catch(unreadable);
      if (done) return orders(all, name, at);
      all.push(item);
    }
  }
  piece(first.value, at);
  return [await blobOf(await collected(items, [first.value], signal, at), name, signal)];
}

/** A stream as an iterator: Safari's streams are none. */
async function* walk(value: ReadableStream<unknown> | AsyncIterable<unknown>, signal?: AbortSignal) {
  if (!isStream(value)) {
    for await (const item of value) {
      throwIfAborted(signal);
      yield item;
    }
    return;
  }
  const reader = value.getReader();
  try {
    for (;;) {
      throwIfAborted(signal);
      const { value: item, done } = await reader.read();
      if (done) return;
      yield item;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

async function collected(
  from: ReadableStream<unknown> | AsyncIterable<unknown>,
  begun: unknown[],
  signal?: AbortSignal,
  at = 'source',
): Promise<Blob> {
  const pieces: BlobPart[] = begun.map((item) => piece(item, at));
  const items = walk(from, signal);
  for (;;) {
    const { value, done } = await items.next().catch((cause) => {
      throwIfAborted(signal);
      return unreadable(cause);
    });
    if (done) return new Blob(pieces);
    pieces.push(piece(value, at));
  }
}

/** A piece of a file. Copied, as a stream may fill the same buffer again. */
function piece(value: unknown, at: string): BlobPart {
  if (typeof value === 'string') return value;
  if (ArrayBuffer.isView(value))
    return new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength).slice();
  if (isBuffer(value)) return value.slice(0);
  return refuse(`${at}[]`, value, 'bytes or text, or orders, from the first item to the last');
}

/** Items of a list, at once or as they come. */
async function itemsOf(value: unknown, at: string, signal?: AbortSignal): Promise<unknown[]> {
  if (typeof value === 'object' && value !== null) {
    if (isStream(value) || isAsyncBytes(value)) {
      const items: unknown[] = [];
      for await (const item of walk(value, signal)) items.push(item);
      return items;
    }
    if (typeof (value as Iterable<unknown>)[Symbol.iterator] === 'function')
      return [...(value as Iterable<unknown>)];
  }
  return refuse(at, value, ALLOWED, advice(value));
}

/** What to do with what people try. */
function advice(value: unknown): string {
  if (typeof value === 'string')
    return /[\r\n]/.test(value)
      ? 'Text becomes a source by new Blob([text]).'
      : 'An address becomes a source by await fetch(address), a path in Node by await fs.openAsBlob(path).';
  if (typeof value !== 'object' || value === null)
    return 'Hand in what the visitor chose: input.files, or a dropped File.';
  if (typeof (value as Promise<unknown>).then === 'function') return 'Await it first.';
  if ('getFile' in value) return 'Hand in await handle.getFile().';
  if ('files' in value) return 'Hand in its files.';
  return isPlain(value) ? 'An order by itself stands in an array: [order].' : '';
}

function unreadable(cause: unknown): never {
  if (cause instanceof Error && 'code' in cause && 'details' in cause) throw cause;
  if (cause instanceof Error && cause.name === 'AbortError') throw cause;
  throw new FileError('unreadable', cause instanceof Error ? cause.message : shown(cause));
}
