//! One 64-bit hash for bytes and numbers: the same on every engine, without a seed from outside.
//!
//! Each step multiplies by an odd number and folds the high half down, both of which lose nothing; two
//! inputs of the same length up to eight bytes therefore never meet. WebAssembly has no wide multiply, so
//! the widely used 128-bit mixers would cost four multiplications a step here.

const SEED: u64 = 0x9e37_79b9_7f4a_7c15;
const STEP: u64 = 0xd6e8_feb8_6659_fd93;

/// Mixes one word into a hash.
#[inline]
pub const fn mix(hash: u64, word: u64) -> u64 {
    let product = (hash ^ word).wrapping_mul(STEP);
    product ^ (product >> 32)
}

/// The hash of some bytes.
#[inline]
pub fn hash(bytes: &[u8]) -> u64 {
    hash_into(SEED, bytes)
}

/// Continues `hash` with some bytes and their length, so that `"ab" "c"` and `"a" "bc"` differ.
#[inline]
pub fn hash_into(hash: u64, bytes: &[u8]) -> u64 {
    let state = mix(hash, bytes.len() as u64);
    let (words, rest) = bytes.as_chunks::<8>();
    let state = words.iter().fold(state, |state, &word| mix(state, u64::from_le_bytes(word)));
    mix(state, tail(bytes, rest.len()))
}

#[inline]
fn word_of(eight: &[u8]) -> u64 {
    u64::from_le_bytes(eight.try_into().unwrap_or_default())
}

/// The last `rest` bytes, up to seven, as one word; without a loop, because most cells end in such.
#[inline]
fn tail(bytes: &[u8], rest: usize) -> u64 {
    if rest == 0 {
        return 0;
    }
    if let Some(&last) = bytes.last_chunk::<8>() {
        return u64::from_le_bytes(last) >> (64 - 8 * rest);
    }
    if let (Some(&first), Some(&last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        // The halves overlap and agree where they do.
        return u64::from(u32::from_le_bytes(first))
            | (u64::from(u32::from_le_bytes(last)) << (8 * (rest - 4)));
    }
    let byte = |at: usize| u64::from(bytes[at]) << (8 * at);
    byte(0) | byte(rest / 2) | byte(rest - 1)
}

/// A hash as sixteen digits.
pub fn hex(value: u64) -> String {
    let digit = |place: u32| char::from_digit((value >> (place * 4)) as u32 & 15, 16).unwrap_or('0');
    (0..16).rev().map(digit).collect()
}

/// The hash of a whole source, fed in pieces of any size: four lanes, so that it keeps up with the scan.
#[derive(Clone, Debug)]
pub struct ContentHash {
    lanes: [u64; 4],
    held: [u8; 32],
    filled: usize,
    len: u64,
}

impl Default for ContentHash {
    fn default() -> Self {
        Self { lanes: [SEED, STEP, !SEED, !STEP], held: [0; 32], filled: 0, len: 0 }
    }
}

impl ContentHash {
    /// Takes the next bytes.
    pub fn update(&mut self, mut bytes: &[u8]) {
        self.len += bytes.len() as u64;
        if self.filled > 0 {
            let take = bytes.len().min(32 - self.filled);
            self.held[self.filled..self.filled + take].copy_from_slice(&bytes[..take]);
            self.filled += take;
            bytes = &bytes[take..];
            if self.filled < 32 {
                return;
            }
            let held = self.held;
            self.block(&held);
            self.filled = 0;
        }
        let mut blocks = bytes.chunks_exact(32);
        for block in &mut blocks {
            self.block(block);
        }
        let rest = blocks.remainder();
        self.held[..rest.len()].copy_from_slice(rest);
        self.filled = rest.len();
    }

    #[inline]
    fn block(&mut self, block: &[u8]) {
        for (lane, word) in self.lanes.iter_mut().zip(block.chunks_exact(8)) {
            *lane = mix(*lane, word_of(word));
        }
    }

    /// The hash of all bytes so far.
    pub fn finish(&self) -> u64 {
        let lanes = self.lanes.iter().fold(self.len, |state, &lane| mix(state, lane));
        hash_into(lanes, &self.held[..self.filled])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn where_one_text_ends_and_the_next_begins_matters() {
        let two = |a: &[u8], b: &[u8]| hash_into(hash_into(0, a), b);
        assert_ne!(two(b"ab", b"c"), two(b"a", b"bc"));
        assert_ne!(hash(b""), hash(b"\0"));
    }

    proptest! {
        #[test]
        fn a_hash_takes_eight_bytes_at_a_time(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            let words = bytes.chunks(8).map(|word| word.iter().rev().fold(0, |w, &byte| w << 8 | u64::from(byte)));
            let padded = words.chain((bytes.len() % 8 == 0).then_some(0));
            prop_assert_eq!(hash_into(5, &bytes), padded.fold(mix(5, bytes.len() as u64), mix));
        }

        #[test]
        fn a_content_hash_does_not_know_its_chunks(bytes: Vec<u8>, cut in 1usize..40) {
            let mut whole = ContentHash::default();
            whole.update(&bytes);
            let mut parts = ContentHash::default();
            bytes.chunks(cut).for_each(|part| parts.update(part));
            prop_assert_eq!(whole.finish(), parts.finish());
        }
    }
}
