//! Keys that occur more than once among many that occur once, without a table of all of them.

use super::sort::sort_by_key;

/// Bits per key: one key in sixteen meets another by chance and is looked at again.
const BITS: usize = 16;

/// Pairs of key and position for every key that occurs at least twice, sorted by key, then by position. The key
/// 0 stands for no key.
///
/// Two bitmaps of two bytes a key together find the candidates: an order id occurs once in an ordinary file, and
/// a hash table of a million ids would cost six times the memory and most of its time in cache misses.
pub fn repeats(keys: impl Iterator<Item = u64> + Clone, count: usize) -> Vec<(u64, u32)> {
    let bits = (count * BITS).next_power_of_two().max(64);
    let place = |key: u64| ((key >> 24) as usize) & (bits - 1);
    let mut seen = Bits::new(bits);
    let mut again = Bits::new(bits);
    let mut any = false;
    for key in keys.clone().filter(|&key| key != 0) {
        if seen.set(place(key)) {
            again.set(place(key));
            any = true;
        }
    }
    drop(seen);
    if !any {
        return Vec::new();
    }
    let candidates = keys.zip(0u32..).filter(|&(key, _)| key != 0 && again.has(place(key)));
    let mut pairs: Vec<(u64, u32)> = candidates.collect();
    sort_by_key(&mut pairs);
    keep_runs(&mut pairs);
    pairs
}

/// Drops keys that stand alone.
fn keep_runs(pairs: &mut Vec<(u64, u32)>) {
    let mut kept = 0;
    let mut from = 0;
    while from < pairs.len() {
        let key = pairs[from].0;
        let run = pairs[from..].iter().take_while(|pair| pair.0 == key).count();
        if run > 1 {
            pairs.copy_within(from..from + run, kept);
            kept += run;
        }
        from += run;
    }
    pairs.truncate(kept);
}

struct Bits(Vec<u64>);

impl Bits {
    fn new(bits: usize) -> Self {
        Self(vec![0; bits / 64])
    }

    /// Sets a bit and tells whether it was set.
    #[inline]
    fn set(&mut self, bit: usize) -> bool {
        let word = &mut self.0[bit / 64];
        let mask = 1 << (bit % 64);
        let was = *word & mask != 0;
        *word |= mask;
        was
    }

    #[inline]
    fn has(&self, bit: usize) -> bool {
        self.0[bit / 64] & (1 << (bit % 64)) != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::hash::mix;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn exactly_the_repeated_keys_are_found(numbers in prop::collection::vec(0u64..400, 0..600)) {
            let keys: Vec<u64> = numbers.iter().map(|&n| if n == 0 { 0 } else { mix(7, n) }).collect();
            let mut places: BTreeMap<u64, Vec<u32>> = BTreeMap::new();
            for (at, &key) in keys.iter().enumerate().filter(|(_, key)| **key != 0) {
                places.entry(key).or_default().push(at as u32);
            }
            let expected: Vec<(u64, u32)> = places.into_iter()
                .filter(|(_, at)| at.len() > 1)
                .flat_map(|(key, at)| at.into_iter().map(move |at| (key, at)))
                .collect();
            prop_assert_eq!(repeats(keys.iter().copied(), keys.len()), expected);
        }
    }
}
