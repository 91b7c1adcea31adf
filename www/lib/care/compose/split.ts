/**
 * Who gets which of two variants: FNV-1a of 32 bits over the UTF-8 of the campaign, a line feed and the customer's id, mixed by
 * murmur3's finish so that neighbours part, as control groups do (src/care/control.rs). Whole numbers of 32 bits, the
 * same on every engine. Sources: IETF draft-eastlake-fnv; fmix32 of MurmurHash3 (public domain). November 2026.
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

/** Parts of a whole in which shares are said. */
const WHOLE = 10_000;

/** Where a customer stands in a split, from 0 to 9,999: `bucket` of src/care/control.rs, the same for ever. */
export const placeIn = (campaign: string, id: string): number =>
  finished(fnv1a(`${campaign}\n${id}`)) % WHOLE;

/** Variant of a message. */
export type Variant = 'a' | 'b';

/**
 * The variant of a customer; `percent` is the share that gets A. Another name than the campaign's own, so that who is
 * left alone in its control group says nothing of the variant.
 */
export const variantOf = (campaign: string, id: string, percent = 50): Variant =>
  placeIn(`${campaign}\nvariant`, id) < percent * (WHOLE / 100) ? 'a' : 'b';
