//! Scores by quantile that never part equal values: the shop's own fifths and thirds, and those of R's `rfm`.

use super::figure::UNKNOWN;
use crate::values::sort::{key_of, sort_by_key};

/// Scores 1 to `bins` of the values that are known: the edge of score q is the value at sorted position ⌊n·q/bins⌋.
pub fn by_position(values: &[i64], bins: usize) -> Vec<i64> {
    let sorted = sorted(values);
    let edges: Vec<i64> =
        (1..bins).filter_map(|bin| sorted.get(sorted.len() * bin / bins).copied()).collect();
    scored(values, |value| edges.iter().filter(|&&edge| value >= edge).count() as i64)
}

/// Scores 1 to 5 as R's `rfm` 0.3.0 gives them: quantiles of type 7, and an edge one whole unit above each.
pub fn as_in_r(values: &[i64], unit: i64) -> Vec<i64> {
    let sorted = sorted(values);
    let edge = |fifth: usize| {
        // Five times the quantile, in whole numbers: a float would part what is equal.
        let place = sorted.len().saturating_sub(1) * fifth;
        let at = |index: usize| i128::from(sorted.get(index).copied().unwrap_or(i64::MAX));
        let (low, high) = (at(place / 5), at((place / 5 + 1).min(sorted.len().saturating_sub(1))));
        5 * low + (place % 5) as i128 * (high - low) + 5 * i128::from(unit)
    };
    let edges = [1, 2, 3, 4].map(edge);
    scored(values, |value| edges.iter().filter(|&&edge| i128::from(value) * 5 >= edge).count() as i64)
}

/// The other way round: the lowest value gets the highest score.
pub fn reversed(scores: Vec<i64>, bins: i64) -> Vec<i64> {
    scores.into_iter().map(|score| if score == UNKNOWN { UNKNOWN } else { bins + 1 - score }).collect()
}

/// The value at a share of all values that are known, at a position, so that equal values are never parted.
pub fn value_at(values: &[i64], share: f64) -> Option<i64> {
    let sorted = sorted(values);
    // Counted from the top, since 0.9·n as a fraction of two can come out above the whole number that it is.
    let top = ((1.0 - share) * sorted.len() as f64 + 1e-9).floor() as usize;
    sorted.get(sorted.len().saturating_sub(top).max(1) - 1).copied()
}

fn sorted(values: &[i64]) -> Vec<i64> {
    let known = values.iter().filter(|&&value| value != UNKNOWN);
    let mut keys: Vec<(u64, u32)> = known.map(|&value| (key_of(value), 0)).collect();
    sort_by_key(&mut keys);
    keys.into_iter().map(|(key, _)| (key ^ (1 << 63)) as i64).collect()
}

fn scored(values: &[i64], above: impl Fn(i64) -> i64) -> Vec<i64> {
    values.iter().map(|&value| if value == UNKNOWN { UNKNOWN } else { 1 + above(value) }).collect()
}
