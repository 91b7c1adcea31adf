//! Scores by quantile that never part equal values: the shop's own fifths and thirds, and those of R's `rfm`.

use super::figure::UNKNOWN;
use crate::values::sort::{key_of, sort_by_key};

/// Edges of scores 1 to `bins`: that of score q is the value at sorted position ⌊n·q/bins⌋.
pub fn by_position(sorted: &[i64], bins: usize) -> Vec<i64> {
    (1..bins).filter_map(|bin| sorted.get(sorted.len() * bin / bins).copied()).collect()
}

/// Edges of scores 1 to 5 as R's `rfm` 0.3.0 has them: quantiles of type 7, and an edge one whole unit above each.
pub fn as_in_r(sorted: &[i64], unit: i64) -> Vec<i64> {
    let edge = |fifth: usize| {
        // Five times the quantile, in whole numbers: a float would part what is equal.
        let place = sorted.len().saturating_sub(1) * fifth;
        let at = |index: usize| i128::from(sorted.get(index).copied().unwrap_or(i64::MAX));
        let (low, high) = (at(place / 5), at((place / 5 + 1).min(sorted.len().saturating_sub(1))));
        let five = 5 * low + (place % 5) as i128 * (high - low) + 5 * i128::from(unit);
        // The least whole number whose five are not below.
        (five.div_euclid(5) + i128::from(five.rem_euclid(5) > 0)).min(i128::from(i64::MAX)) as i64
    };
    [1, 2, 3, 4].map(edge).to_vec()
}

/// The score of a value: one more than the edges that it reaches.
pub fn score(edges: &[i64], value: i64) -> i64 {
    1 + edges.iter().map(|&edge| i64::from(value >= edge)).sum::<i64>()
}

/// The value at a share of sorted values, at a position, so that equal values are never parted.
pub fn value_at(sorted: &[i64], share: f64) -> Option<i64> {
    // Counted from the top, since 0.9·n as a fraction of two can come out above the whole number that it is.
    let top = ((1.0 - share) * sorted.len() as f64 + 1e-9).floor() as usize;
    sorted.get(sorted.len().saturating_sub(top).max(1) - 1).copied()
}

/// Values that are known, upwards.
pub fn sorted(values: impl Iterator<Item = i64>) -> Vec<i64> {
    let mut keys: Vec<(u64, u32)> =
        values.filter(|&value| value != UNKNOWN).map(|value| (key_of(value), 0)).collect();
    sort_by_key(&mut keys);
    keys.into_iter().map(|(key, _)| (key ^ (1 << 63)) as i64).collect()
}
