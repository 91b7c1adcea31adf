/**
 * Who gets which of two variants. FNV-1a of 32 bits over the UTF-8 of campaign, purpose and customer id with a line feed
 * between them, mixed by murmur3's finish so that neighbours part: whole numbers of 32 bits, the same on every engine.
 * The purpose keeps splits of one campaign apart from each other: who is in a control group says nothing of a variant.
 * Sources: FNV, IETF draft-eastlake-fnv; fmix32 of MurmurHash3 (public domain). November 2026.
 */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a, 32 bits. */
export function fnv1a(text: string): number {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, PRIME);
  return hash >>> 0;
}

function finished(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Parts of a whole in which shares are said: 1 of 10,000. */
const WHOLE = 10_000;

/** Where a customer stands in a split: 0–9999, the same for ever. */
export const placeIn = (campaign: string, purpose: string, id: string): number =>
  Math.floor((finished(fnv1a(`${campaign}\n${purpose}\n${id}`)) / 2 ** 32) * WHOLE);

/** Variant of a message. */
export type Variant = 'a' | 'b';

/** The variant of a customer; `percent` is the share that gets A. */
export const variantOf = (campaign: string, id: string, percent = 50): Variant =>
  placeIn(campaign, 'variant', id) < percent * (WHOLE / 100) ? 'a' : 'b';
