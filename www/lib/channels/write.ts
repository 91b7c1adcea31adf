/** People in, files out: everybody is in a file or left out with a reason. */
import { refuse } from '../arguments.js';
import {
  addressOf,
  cellsOf,
  isRefusal,
  type Plan,
  planOf,
  type Ready,
  type Refusal,
  readyOf,
} from './cells.js';
import { channelOf, recipientOf, requestOf } from './checked.js';
import { CSV, csvBlob, row, utf8Length } from './csv.js';
import { FORMATS } from './formats/index.js';
import { fileName } from './names.js';
import { costOf } from './prices.js';
import type {
  ChannelFile,
  ChannelFiles,
  ChannelId,
  ChannelNote,
  ChannelPlan,
  ChannelRequest,
  ConsentState,
  LeftOut,
  LeftOutReason,
  PriceKey,
  Recipients,
} from './types.js';

/** Milliseconds between two breaths of the page. */
const BREATH_MS = 40;

/** Files for a channel. Unknown channels and requests are refused by name (`UsageError`, `bad-argument`). */
export async function writeChannel(
  channel: ChannelId,
  recipients: Recipients,
  request: ChannelRequest,
): Promise<ChannelFiles> {
  const walk = await walked('writeChannel', channel, recipients, request);
  const files = walk.files();
  const notes = walk.notes();
  const kinds = new Set(files.map(({ consent }) => consent)).size;
  if (files.length > kinds) notes.push({ note: 'split', count: files.length });
  return { files, ...walk.plan(), notes };
}

/** Who would be in, who not, and what it would cost, without making the files. */
export async function planChannel(
  channel: ChannelId,
  recipients: Recipients,
  request: ChannelRequest,
): Promise<ChannelPlan> {
  const walk = await walked('planChannel', channel, recipients, request);
  return walk.plan();
}

async function walked(call: string, channel: unknown, recipients: Recipients, given: unknown): Promise<Walk> {
  const id = channelOf(channel, call);
  const request = requestOf(id, given, call);
  if (!isIterable(recipients))
    refuse(`${call}: recipients`, recipients, 'an array, a generator or an async iterable');
  const plan = planOf(FORMATS[id], request);
  const double = doubleHeader(plan);
  if (double !== undefined) refuse(`${call}: request: the header`, double, 'every header once', OTHER_NAME);
  const walk = new Walk(plan, call === 'writeChannel');
  let breath = Date.now();
  for await (const recipient of recipients) {
    walk.take(recipientOf(recipient, walk.people, call));
    if (Date.now() - breath < BREATH_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (request.signal?.aborted) throw request.signal.reason;
    request.onProgress?.(walk.people);
    breath = Date.now();
  }
  if (request.signal?.aborted) throw request.signal.reason;
  return walk;
}

const OTHER_NAME = 'Give the parameter, the merge name or phoneHeader another name.';

/** A header of the request that the file has already; audiences have theirs several times, and none of the request. */
function doubleHeader({ header, format }: Plan): string | undefined {
  if (format.ownAt === null) return undefined;
  const small = header.map((name) => name.toLowerCase());
  return header.find((_, at) => small.indexOf(small[at] as string) !== at);
}

const isIterable = (value: unknown): value is Recipients =>
  typeof value === 'object' && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value);

/** Rows of one state of consent. */
type Rows = Array<readonly string[]>;

class Walk {
  people = 0;
  private written = 0;
  private units = 0;
  private readonly leftOut: LeftOut[] = [];
  private readonly seen = new Set<string>();
  private readonly seenPhones = new Set<string>();
  private readonly states = { agreed: 0, unknown: 0, refused: 0 };
  private readonly rows: Record<'agreed' | 'unknown' | 'refused', Rows> = {
    agreed: [],
    unknown: [],
    refused: [],
  };
  /** Rows of channels that ask for no consent of a file stay in the order of the people. */
  private readonly together: Rows = [];
  private near = 0;
  private dropped = 0;

  constructor(
    private readonly its: Plan,
    private readonly keeps: boolean,
  ) {}

  take(recipient: Ready['recipient']): void {
    this.people += 1;
    const refusal = this.taken(recipient);
    if (refusal) this.leftOut.push({ id: recipient.id, ...refusal });
  }

  private taken(recipient: Ready['recipient']): Refusal | null {
    const ready = readyOf(recipient, this.its);
    if (isRefusal(ready)) return ready;
    const address = addressOf(ready, this.its.format);
    if (this.seen.has(address)) return { reason: 'same-address' };
    const isTaken = this.dropTakenPhones(ready);
    const made = cellsOf(ready, this.its);
    if ('reason' in made) return made;
    this.seen.add(address);
    if (ready.phones[0]) this.seenPhones.add(ready.phones[0]);
    this.count(ready, made.dropped || isTaken);
    if (this.keeps) this.keep(ready, made.cells);
    return null;
  }

  /** E-mail tools take a phone once as well: the second person with it keeps the e-mail. True where none is left. */
  private dropTakenPhones(ready: Ready): boolean {
    if (this.its.format.reach !== 'email' || ready.phones.length === 0) return false;
    ready.phones = ready.phones.filter((phone) => !this.seenPhones.has(phone));
    return ready.phones.length === 0;
  }

  private count({ recipient, units, near }: Ready, dropped: boolean): void {
    this.written += 1;
    this.units += units;
    this.states[stateOf(recipient.consent)] += 1;
    if (near) this.near += 1;
    if (dropped) this.dropped += 1;
  }

  private keep({ recipient }: Ready, cells: string[]): void {
    const state = stateOf(recipient.consent);
    const isApart = this.its.format.consentAFile || state === 'refused';
    (isApart ? this.rows[state] : this.together).push(cells);
  }

  plan(): ChannelPlan {
    const { format, request } = this.its;
    const reasons: Partial<Record<LeftOutReason, number>> = {};
    for (const { reason } of this.leftOut) reasons[reason] = (reasons[reason] ?? 0) + 1;
    const { people, written, leftOut } = this;
    const cost = costOf(priceKeyOf(format.id, request), written, this.units, request.prices);
    return { channel: format.id, people, written, leftOut, reasons, notes: this.notes(), cost };
  }

  notes(): Array<{ note: ChannelNote; count: number }> {
    const { least, open, mark } = this.its.format;
    const isFew = least !== null && this.written > 0 && this.written < least;
    const all: Array<readonly [ChannelNote, number]> = [
      ['too-few', isFew ? least : 0],
      ['consent-unknown', this.states.unknown],
      ['refused-inside', this.states.refused],
      ['near-limit', this.near],
      ['dropped-values', this.dropped],
      ['unverified', open !== undefined || mark === 'unverified' ? 1 : 0],
    ];
    return all.filter(([, count]) => count > 0).map(([note, count]) => ({ note, count }));
  }

  files(): ChannelFile[] {
    const { agreed, unknown, refused } = this.rows;
    return [
      ...this.filesOf(this.together, this.stateTogether()),
      ...this.filesOf(agreed, 'agreed'),
      ...this.filesOf(unknown, 'unknown'),
      ...this.filesOf(refused, 'refused'),
    ];
  }

  private stateTogether(): ConsentState {
    if (this.states.unknown === 0) return 'agreed';
    return this.states.agreed === 0 ? 'unknown' : 'mixed';
  }

  private filesOf(rows: Rows, state: ConsentState): ChannelFile[] {
    if (rows.length === 0) return [];
    const { format, request, header } = this.its;
    const kept = format.dropEmpty ? filledColumns(rows, header.length) : header.map((_, at) => at);
    const written = kept.map((at) => header[at] as string);
    const pieces = split(
      rows.map((cells) => row(kept.map((at) => cells[at] as string))),
      {
        rows: Math.min(request.rows ?? Infinity, format.rows ?? Infinity),
        bytes: format.bytes,
        header: row(written),
      },
    );
    return pieces.map((lines, index) => ({
      name: fileName(format.id, request, {
        state,
        sayState: format.consentAFile,
        part: index + 1,
        parts: pieces.length,
      }),
      type: CSV,
      blob: csvBlob(written, lines, format.bom),
      rows: lines.length,
      consent: state,
    }));
  }
}

const stateOf = (consent: boolean | null): 'agreed' | 'unknown' | 'refused' =>
  consent === null ? 'unknown' : consent ? 'agreed' : 'refused';

/** Broadcasts, ads and e-mail tools have no price a message. */
function priceKeyOf(channel: ChannelId, request: ChannelRequest): PriceKey | null {
  if (channel === 'zns') return `zns.${request.tag ?? 'care'}`;
  return channel === 'sms' ? `sms.${request.sms ?? 'advertising'}` : null;
}

/** Columns in which somebody has something. */
function filledColumns(rows: Rows, count: number): number[] {
  const filled = new Set<number>();
  for (const cells of rows) for (const [at, text] of cells.entries()) if (text !== '') filled.add(at);
  return Array.from({ length: count }, (_, at) => at).filter((at) => filled.has(at));
}

/** Rows in files of so many rows and bytes. */
function split(
  lines: string[],
  { rows, bytes, header }: { rows: number; bytes: number | null; header: string },
): string[][] {
  const pieces: string[][] = [];
  let size = 0;
  for (const text of lines) {
    const length = bytes === null ? 0 : utf8Length(text);
    const last = pieces[pieces.length - 1];
    if (!last || last.length >= rows || (bytes !== null && size + length > bytes)) {
      pieces.push([text]);
      size = utf8Length(header) + length;
    } else {
      last.push(text);
      size += length;
    }
  }
  return pieces;
}
