//! Sorting of key and payload pairs without comparisons.

/// Bits of one digit: its 2,048 places fit the first cache beside what is moved.
const DIGIT: u32 = 11;
const PLACES: usize = 1 << DIGIT;

/// Sorts pairs by key; pairs with equal keys keep their order.
///
/// A radix sort over the bits in which the keys differ: phone numbers differ in the lower 36, which are four passes.
pub fn sort_by_key(pairs: &mut Vec<(u64, u32)>) {
    if pairs.len() < 256 {
        super::order::sort_by(pairs, |a, b| a.0.cmp(&b.0));
        return;
    }
    let (all, any) = pairs.iter().fold((u64::MAX, 0), |(all, any), &(key, _)| (all & key, any | key));
    let differing = all ^ any;
    let mut other = vec![(0, 0); pairs.len()];
    for shift in (0..64).step_by(DIGIT as usize) {
        if (differing >> shift) & (PLACES as u64 - 1) != 0 {
            pass(pairs, &mut other, shift);
            std::mem::swap(pairs, &mut other);
        }
    }
}

fn pass(from: &[(u64, u32)], to: &mut [(u64, u32)], shift: u32) {
    let digit = |key: u64| (key >> shift) as usize % PLACES;
    let mut places = [0u32; PLACES];
    from.iter().for_each(|&(key, _)| places[digit(key)] += 1);
    let mut total = 0;
    for place in &mut places {
        total += std::mem::replace(place, total);
    }
    for &pair in from {
        let place = &mut places[digit(pair.0)];
        to[*place as usize] = pair;
        *place += 1;
    }
}

/// The runs of equal keys of sorted pairs.
pub fn runs(pairs: &[(u64, u32)]) -> impl Iterator<Item = &[(u64, u32)]> {
    pairs.chunk_by(|a, b| a.0 == b.0)
}

/// A signed number as a key that sorts alike.
pub const fn key_of(value: i64) -> u64 {
    (value as u64) ^ (1 << 63)
}

/// The values at some sorted positions; the largest where a position is beyond the end.
pub fn at_positions<const N: usize>(
    values: impl Iterator<Item = i64>,
    positions: impl Fn(usize) -> [usize; N],
) -> Option<[i64; N]> {
    let mut keys: Vec<(u64, u32)> = values.map(|value| (key_of(value), 0)).collect();
    let last = keys.len().checked_sub(1)?;
    sort_by_key(&mut keys);
    Some(positions(keys.len()).map(|position| (keys[position.min(last)].0 ^ (1 << 63)) as i64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_radix_sort_is_a_stable_sort(keys in prop::collection::vec(0u64..5_000_000_000, 0..900)) {
            let mut pairs: Vec<(u64, u32)> = keys.iter().copied().zip(0..).collect();
            let mut expected = pairs.clone();
            expected.sort_by_key(|&(key, _)| key);
            sort_by_key(&mut pairs);
            prop_assert_eq!(pairs, expected);
        }

        #[test]
        fn positions_are_those_of_the_sorted_values(values in prop::collection::vec(any::<i64>(), 1..400), at in 0usize..500) {
            let mut sorted = values.clone();
            sorted.sort_unstable();
            let found = at_positions(values.into_iter(), |_| [at]);
            prop_assert_eq!(found, Some([sorted[at.min(sorted.len() - 1)]]));
        }
    }
}
