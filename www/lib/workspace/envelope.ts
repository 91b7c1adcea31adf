/**
 * The file `.khachquen` as bytes. The digest tells a damaged file from a wrong passphrase; what protects a locked one
 * is AES-GCM, with everything before the ciphertext but the digest as additional data. The first 37 bytes stay as they are
 * in every version, so that a younger file is told from a damaged one.
 *
 * | at | bytes | what |
 * |---|---|---|
 * | 0 | 3 | `KQW` |
 * | 3 | 1 | version of this table, 1 |
 * | 4 | 1 | 0 open, 1 locked by a passphrase |
 * | 5 | 32 | SHA-256 over all other bytes |
 * | 37 | n | open: the record, JSON in UTF-8 |
 * | 37 | 4 | locked: rounds of PBKDF2-SHA-256, big-endian |
 * | 41 | 16 | its salt, random |
 * | 57 | 12 | AES-GCM nonce, random |
 * | 69 | n + 16 | the record, encrypted by AES-256-GCM, and its tag |
 */
import { type Bytes, joined, sameBytes } from '../bytes.js';
import { WorkspaceError } from './errors.js';
import { LIMITS } from './limits.js';

const MAGIC = [75, 81, 87];
const VERSION = 1;
const DIGEST_AT = 5;
const BODY_AT = 37;
const SEALED_AT = 69;
const TAG = 16;

export interface Lock {
  iterations: number;
  salt: Bytes;
  nonce: Bytes;
}

/** What a file holds: a record, or one that is locked. */
export type Content = { record: Bytes } | { lock: Lock; bound: Bytes; ciphertext: Bytes };

/** Not there on a page without https. */
export function subtle(): SubtleCrypto {
  const found = globalThis.crypto?.subtle;
  if (!found) throw new WorkspaceError('no-crypto', 'this page has no WebCrypto');
  return found;
}

const start = (isLocked: boolean): Bytes => Uint8Array.of(...MAGIC, VERSION, Number(isLocked));

/** The lock as it stands in the file, and what the ciphertext is bound to. */
export function lockBytes({ iterations, salt, nonce }: Lock): { lock: Bytes; bound: Bytes } {
  const rounds = new Uint8Array(4);
  new DataView(rounds.buffer).setUint32(0, iterations);
  const lock = joined(rounds, salt, nonce);
  return { lock, bound: joined(start(true), lock) };
}

const digestOf = async (head: Bytes, body: Bytes): Promise<Bytes> =>
  new Uint8Array(await subtle().digest('SHA-256', joined(head, body)));

export async function fileOf(isLocked: boolean, body: Bytes): Promise<Bytes> {
  const head = start(isLocked);
  return joined(head, await digestOf(head, body), body);
}

/** True for what begins as a workspace file does, whatever its version. */
export const isWorkspaceFile = (bytes: Uint8Array): boolean => MAGIC.every((byte, i) => bytes[i] === byte);

/** Splits a file whose bytes are all there. */
export async function contentOf(bytes: Bytes): Promise<Content> {
  if (!isWorkspaceFile(bytes)) throw new WorkspaceError('not-workspace', 'not a workspace file');
  if (bytes.length > LIMITS.bytes) throw new WorkspaceError('too-large', `${bytes.length} bytes`);
  const [version = 0, kind = 0] = bytes.subarray(3);
  const body = bytes.slice(BODY_AT);
  const digest = bytes.subarray(DIGEST_AT, BODY_AT);
  const isWhole = sameBytes(digest, await digestOf(bytes.slice(0, DIGEST_AT), body));
  if (!isWhole) throw new WorkspaceError('damaged', 'the digest does not fit');
  if (version > VERSION) throw new WorkspaceError('newer', `envelope ${version}`, { envelope: version });
  if (version < VERSION || kind > 1) throw new WorkspaceError('damaged', `version ${version}, kind ${kind}`);
  if (kind === 0) return { record: body };
  if (bytes.length < SEALED_AT + TAG) throw new WorkspaceError('damaged', 'cut short');
  const lock = {
    iterations: new DataView(body.buffer).getUint32(0),
    salt: body.slice(4, 20),
    nonce: body.slice(20, 32),
  };
  return { lock, bound: lockBytes(lock).bound, ciphertext: body.slice(SEALED_AT - BODY_AT) };
}
