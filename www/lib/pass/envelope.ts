/**
 * One pass as bytes. Everything before the signature is signed; everything before the ciphertext is bound to it too.
 *
 * | at | bytes | what |
 * |---|---|---|
 * | 0 | 3 | `KQP` |
 * | 3 | 1 | version, 1 |
 * | 4 | 1 | how the record is packed: 0 not, 1 deflate-raw |
 * | 5 | 16 | name, random |
 * | 21 | 8 | id of the shop's key: the first bytes of SHA-256 over the public key |
 * | 29 | 4 | issued, seconds since 1970, big-endian |
 * | 33 | 4 | expires, likewise |
 * | 37 | 12 | AES-GCM nonce, random |
 * | 49 | n + 16 | the record, encrypted by AES-256-GCM with the header as additional data, and its tag |
 * | last | 64 | ECDSA P-256 with SHA-256 over all of it, r and s |
 */
import { type Bytes, joined } from '../bytes.js';
import { PassError } from './errors.js';
import { LIMITS } from './limits.js';

const MAGIC = [75, 81, 80];
const HEADER = 49;
const TAG = 16;
const SIGNATURE = 64;
export const VERSION = 1;

export interface Header {
  packing: number;
  name: Bytes;
  keyId: Bytes;
  issued: number;
  expires: number;
  nonce: Bytes;
}

export interface Envelope extends Header {
  header: Bytes;
  ciphertext: Bytes;
  signed: Bytes;
  signature: Bytes;
}

export function headerBytes({ packing, name, keyId, issued, expires, nonce }: Header): Bytes {
  const times = new Uint8Array(8);
  const view = new DataView(times.buffer);
  view.setUint32(0, issued);
  view.setUint32(4, expires);
  return joined(Uint8Array.of(...MAGIC, VERSION, packing), name, keyId, times, nonce);
}

/** Splits a pass into its fields; believes nothing of what they say. */
export function envelopeOf(bytes: Bytes): Envelope {
  if (bytes.length < HEADER + TAG + SIGNATURE || bytes.length > LIMITS.bytes)
    throw new PassError('damaged', `a pass of ${bytes.length} bytes`);
  if (MAGIC.some((byte, i) => bytes[i] !== byte)) throw new PassError('damaged', 'not a pass');
  if (bytes[3] !== VERSION)
    throw new PassError('version', `version ${bytes[3]}`, { version: bytes[3] as number });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = bytes.length - SIGNATURE;
  return {
    packing: bytes[4] as number,
    name: bytes.subarray(5, 21),
    keyId: bytes.subarray(21, 29),
    issued: view.getUint32(29),
    expires: view.getUint32(33),
    nonce: bytes.subarray(37, HEADER),
    header: bytes.subarray(0, HEADER),
    ciphertext: bytes.subarray(HEADER, end),
    signed: bytes.subarray(0, end),
    signature: bytes.subarray(end),
  };
}
