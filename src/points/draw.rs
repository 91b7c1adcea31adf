//! The draw of the game: stated, seeded, and to be checked by anybody with SHA-256.
//!
//! The text `seed|member|number` (the member's public code; the member's plays counted from 1) is hashed; the first eight
//! bytes, read as one big-endian number n, give place ⌊n × w ÷ 2^64⌋ among w, the sum of the weights of the prizes
//! that are left. Places are dealt to prizes in the order of the list, as many as each weighs.

use crate::policy::programme::Prize;
use sha2::{Digest, Sha256};

/// The prize that a play draws among those that are left, by place in the list.
pub fn draw(
    seed: &str,
    member: &str,
    number: u32,
    prizes: &[Prize],
    left: impl Fn(usize) -> bool,
) -> Option<usize> {
    let weight = |at: usize| if left(at) { u128::from(prizes[at].weight) } else { 0 };
    let sum: u128 = (0..prizes.len()).map(weight).sum();
    let text = [seed, "|", member, "|", &number.to_string()].concat();
    let digest = Sha256::digest(text);
    let first = digest.first_chunk::<8>().copied().unwrap_or_default();
    let mut place = (u128::from(u64::from_be_bytes(first)) * sum) >> 64;
    (0..prizes.len()).find(|&at| {
        let is_here = place < weight(at);
        place = place.saturating_sub(weight(at));
        is_here
    })
}
