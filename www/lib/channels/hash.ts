/**
 * SHA-256 as ads platforms take it. By a library and not by WebCrypto: a digest there costs a promise each and is
 * twice as slow for values this short, and pages without https have none.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from '../bytes.js';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Small hexadecimal letters. */
export function hashed(value: string): string {
  let letters = '';
  for (const byte of sha256(utf8(value))) letters += HEX[byte];
  return letters;
}
