/**
 * SHA-256 as ads platforms take it. By a library and not by WebCrypto, which has a promise for each value, is no faster
 * in Chromium and half as fast in Node for values this short, and is missing on pages without https.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from '../bytes.js';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Countries, genders, years, months and days come again and again. */
const SHORT = 4;
const MOST = 2_000;
const again = new Map<string, string>();

/** Small hexadecimal letters. */
export function hashed(value: string): string {
  const known = again.get(value);
  if (known !== undefined) return known;
  let letters = '';
  for (const byte of sha256.create().update(utf8(value)).digest()) letters += HEX[byte];
  if (value.length <= SHORT && again.size < MOST) again.set(value, letters);
  return letters;
}
