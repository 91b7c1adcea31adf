/** Passes of many members, one after the other: each pass is given to the caller and not kept. */
import { optionsOf, refuse } from '../arguments.js';
import { type Bytes, joined, toBase64url, utf8 } from '../bytes.js';
import type { Member } from '../loyalty.js';
import { headerBytes } from './envelope.js';
import { PassInputError } from './errors.js';
import { exportPublicKey, keyIdOf, type ShopKeys, SIGNING, subtle } from './keys.js';
import { LIMITS } from './limits.js';
import { passLink } from './link.js';
import { canPack, packed } from './pack.js';
import { recordOf } from './record.js';

/** How passes are made. */
export interface PassOptions {
  /** Address of the page that shows cards; links begin with it. */
  page?: string;
  /** The instant that the pass begins; default: now. */
  issued?: Date | number;
  /** Days of life, or the instant of its end: at most 35 days after `issued`. Default: 30 days. */
  days?: number;
  /** When they end, instead of `days`. */
  expires?: Date | number;
  /** Newest entries of the history that go with it; default 20. */
  history?: number;
  /** `none` for phones that cannot unpack (before Chrome 103, Safari 16.4); some four times the size. */
  packing?: 'deflate' | 'none';
  /** True: links carry the pass itself, so that no file has to lie anywhere. */
  whole?: boolean;
  /** Called after each pass with how many are made. */
  onProgress?: (done: number) => void;
  /** Aborts the run. */
  signal?: AbortSignal;
}

/** A pass for one member. */
export interface MadePass {
  /** The member's code as it was handed in: tells the shop whose pass it is. */
  member: string;
  /** The code in the member's QR: the shop's, or one of the pass's own where the shop has given none. */
  code: string;
  /** Name of the file: 128 random bits as 22 letters. */
  name: string;
  /** The file, to be laid on any static host. Useless without the secret. */
  bytes: Bytes;
  /** Opens it. Belongs into the link alone, and never beside the file. */
  secret: string;
  /** For the member alone: it carries the secret. */
  link: string;
}

interface Run {
  keys: ShopKeys;
  keyId: Bytes;
  issued: number;
  expires: number;
  isPacked: boolean;
  options: PassOptions;
}

const DAY = 86_400;
const seconds = (instant: Date | number): number => Math.floor(Number(instant) / 1000);

function lifeOf({ issued = Date.now(), days = LIMITS.usualDays, expires }: PassOptions): [number, number] {
  const begin = seconds(issued);
  const end = expires === undefined ? begin + Math.floor(days * DAY) : seconds(expires);
  // Seconds since 1970 in 32 bits end in 2106.
  if (!(begin >= 0 && end > begin && end - begin <= LIMITS.days * DAY && end < 2 ** 32))
    throw new PassInputError('life', `a pass lives at most ${LIMITS.days} days`, { most: LIMITS.days });
  return [begin, end];
}

/** A code that the core made of an id. Whoever tries every phone finds the one that it was made of. */
const MADE_OF_AN_ID = /^KQ[0-9A-Z]{10}$/;

async function makePass(member: Member, run: Run): Promise<MadePass> {
  const { keys, keyId, issued, expires, isPacked, options } = run;
  const random = crypto.getRandomValues(new Uint8Array(16 + 32 + 12));
  const own = `KQ-${toBase64url(random.slice(0, 9))}`;
  const code = MADE_OF_AN_ID.test(member.code) ? own : member.code;
  const record = utf8(JSON.stringify(recordOf({ ...member, code }, options.history)));
  const body = isPacked ? await packed(record) : record;
  const [name, secret, nonce] = [random.slice(0, 16), random.slice(16, 48), random.slice(48)];
  const header = headerBytes({ packing: isPacked ? 1 : 0, name, keyId, issued, expires, nonce });
  const key = await subtle().importKey('raw', secret, 'AES-GCM', false, ['encrypt']);
  const how = { name: 'AES-GCM', iv: nonce, additionalData: header };
  const signed = joined(header, new Uint8Array(await subtle().encrypt(how, key, body)));
  const bytes = joined(signed, new Uint8Array(await subtle().sign(SIGNING, keys.privateKey, signed)));
  if (bytes.length > LIMITS.bytes)
    throw new PassInputError('member', 'too much for a pass', { bytes: bytes.length });
  const made = { name: toBase64url(name), secret: toBase64url(secret), bytes };
  const link = passLink(options.page ?? '', made.name, made.secret, options.whole ? bytes : undefined);
  return { ...made, link, member: member.code, code };
}

const OPTIONS: Array<keyof PassOptions> = [
  ...(['page', 'issued', 'days', 'expires', 'history', 'packing', 'whole', 'onProgress', 'signal'] as const),
];

function refuseStrangers(members: unknown, keys: unknown): void {
  const at = Object(members) as Record<symbol, unknown>;
  if (typeof members !== 'object' || !(at[Symbol.iterator] ?? at[Symbol.asyncIterator]))
    refuse(
      'createPasses: members',
      members,
      'an array or (async) iterable of members',
      'One stands in an array: [member].',
    );
  if (!(keys as ShopKeys | null)?.privateKey)
    refuse('createPasses: keys', keys, 'what createShopKeys or restoreShopKeys gives');
}

/**
 * One pass for each member, in their order, while they are asked for: a run over a million members holds a handful.
 *
 * @example
 * for await (const { name, bytes, link } of createPasses(members, keys, { page: 'https://tiem.vn/the' })) …
 */
export async function* createPasses(
  members: Iterable<Member> | AsyncIterable<Member>,
  keys: ShopKeys,
  given: PassOptions = {},
): AsyncGenerator<MadePass, void, undefined> {
  const options = optionsOf(given, OPTIONS, 'createPasses: options');
  refuseStrangers(members, keys);
  const [issued, expires] = lifeOf(options);
  const keyId = await keyIdOf(await exportPublicKey(keys));
  const isPacked = options.packing !== 'none' && canPack();
  const run: Run = { keys, keyId, issued, expires, isPacked, options };
  const underWay: Array<Promise<MadePass>> = [];
  let done = 0;
  const next = async (): Promise<MadePass> => {
    const made = await (underWay.shift() as Promise<MadePass>);
    options.signal?.throwIfAborted();
    options.onProgress?.(++done);
    return made;
  };
  for await (const member of members) {
    options.signal?.throwIfAborted();
    const making = makePass(member, run);
    // A failure is told when its turn comes.
    making.catch(() => undefined);
    underWay.push(making);
    if (underWay.length >= LIMITS.atOnce) yield await next();
  }
  while (underWay.length > 0) yield await next();
}
