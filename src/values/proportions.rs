//! Two shares and two means beside each other, with their intervals: the same bits on every engine, because nothing but
//! `+ − × ÷ √` is used, which IEEE 754 rounds exactly.

/// Quantile of the normal distribution for an interval of 95 %.
const Z95: f64 = 1.959_963_984_540_054;
/// Quantile for a power of 80 %.
const Z80: f64 = 0.841_621_233_572_914_3;
/// A whole in hundredths of a percent.
const WHOLE: f64 = 10_000.0;
/// More people than anybody could ask for are no answer.
const MOST_NEEDED: f64 = 1e9;

/// So many of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Of them, those counted.
    pub hits: u32,
    /// All.
    pub of: u32,
}

/// A figure with the ends of its interval of 95 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// The figure, to the nearest.
    pub value: i64,
    /// The lower end, rounded down.
    pub low: i64,
    /// The upper end, rounded up.
    pub high: i64,
}

impl Share {
    fn value(self) -> f64 {
        f64::from(self.hits) / f64::from(self.of)
    }

    /// Wilson's score interval; no end lies beyond what is possible.
    fn wilson(self) -> (f64, f64) {
        let (hits, of) = (f64::from(self.hits), f64::from(self.of));
        let misses = f64::from(self.of - self.hits);
        let z2 = Z95 * Z95;
        let root = Z95 * (z2 + 4.0 * hits * misses / of).sqrt();
        let end = |root: f64| (2.0 * hits + z2 + root) / (2.0 * (of + z2));
        // With no hits the lower end is 0, and what rounding leaves of it is no share.
        let low = if self.hits == 0 { 0.0 } else { end(-root) };
        let high = if self.hits == self.of { 1.0 } else { end(root) };
        (low, high)
    }
}

/// The difference of two shares in hundredths of a percent, with Newcombe's hybrid score interval of 95 % (1998, method
/// 10). Its ends are rounded outwards, so that an end of 0 leaves the question open. `None` for an empty side.
pub fn difference(a: Share, b: Share) -> Option<Estimate> {
    if a.of == 0 || b.of == 0 {
        return None;
    }
    let ((low_a, high_a), (low_b, high_b)) = (a.wilson(), b.wilson());
    let (p, q) = (a.value(), b.value());
    let square = |x: f64| x * x;
    let below = (square(p - low_a) + square(high_b - q)).sqrt();
    let above = (square(high_a - p) + square(q - low_b)).sqrt();
    let value = nearest(
        (i128::from(a.hits) * i128::from(b.of) - i128::from(b.hits) * i128::from(a.of)) * 10_000,
        i128::from(a.of) * i128::from(b.of),
    );
    let low = ((p - q - below) * WHOLE).floor() as i64;
    let high = ((p - q + above) * WHOLE).ceil() as i64;
    Some(Estimate { value: value as i64, low: low.max(-10_000), high: high.min(10_000) })
}

/// How many people each side needs, so that a difference of this size is seen with a power of 80 % at a level of 5 % on
/// both sides: n = (z₀.₉₇₅ √(2 p̄ q̄) + z₀.₈ √(p₁q₁ + p₂q₂))² ÷ (p₁ − p₂)², with p̄ the mean of the two shares, without
/// a correction for continuity (J. L. Fleiss, Statistical Methods for Rates and Proportions, chapter 3; what R's
/// `power.prop.test` solves). `None` where the shares are equal: no number shows a difference that is not there.
pub fn needed(a: Share, b: Share) -> Option<u32> {
    let is_equal = u64::from(a.hits) * u64::from(b.of) == u64::from(b.hits) * u64::from(a.of);
    if a.of == 0 || b.of == 0 || is_equal {
        return None;
    }
    let (p, q) = (a.value(), b.value());
    let mean = (p + q) / 2.0;
    let alike = Z95 * (2.0 * mean * (1.0 - mean)).sqrt();
    let apart = Z80 * (p * (1.0 - p) + q * (1.0 - q)).sqrt();
    let people = ((alike + apart) * (alike + apart) / ((p - q) * (p - q))).ceil();
    (people <= MOST_NEEDED).then_some(people as u32)
}

/// True where so few are expected on one side, were both alike, that a difference of shares says nothing: fewer than
/// `fewest` hits, or fewer than `fewest` misses.
pub fn is_too_few(a: Share, b: Share, fewest: u32) -> bool {
    let all = u128::from(a.of) + u128::from(b.of);
    let hits = u128::from(a.hits) + u128::from(b.hits);
    let expects = |of: u32, some: u128| u128::from(of) * some >= u128::from(fewest) * all;
    all == 0 || [a.of, b.of].iter().any(|&of| !expects(of, hits) || !expects(of, all - hits))
}

/// Figures of people, of whom those not listed have 0.
#[derive(Clone, Copy, Debug)]
pub struct Sample<'a> {
    /// The figures that are not 0, sorted: sums of fractions depend on their order.
    pub values: &'a [i64],
    /// All people.
    pub of: u32,
}

/// Mean, variance of the mean, and skewness.
struct Moments {
    mean: f64,
    of_mean: f64,
    skewness: f64,
}

impl Sample<'_> {
    fn sum(&self) -> i128 {
        self.values.iter().map(|&value| i128::from(value)).sum()
    }

    fn moments(&self) -> Moments {
        let of = f64::from(self.of);
        let mean = self.sum() as f64 / of;
        let zeros = of - self.values.len() as f64;
        let (mut squares, mut cubes) = (mean * mean * zeros, -(mean * mean * mean) * zeros);
        for &value in self.values {
            let apart = value as f64 - mean;
            squares += apart * apart;
            cubes += apart * apart * apart;
        }
        let spread = (squares / of).sqrt();
        let skewness = if spread > 0.0 { cubes / of / (spread * spread * spread) } else { 0.0 };
        Moments { mean, of_mean: squares / (of - 1.0) / of, skewness }
    }
}

/// The difference of two means with Welch's interval of 95 %. Money is skewed: `None` while either side has fewer than
/// `factor` × skewness² people, and never fewer than `factor`, because a mean of fewer is not about normal, and the interval would be a pretence.
pub fn mean_difference(a: Sample<'_>, b: Sample<'_>, factor: u32) -> Option<Estimate> {
    if a.of < 2 || b.of < 2 || a.values.is_empty() && b.values.is_empty() {
        return None;
    }
    let (first, second) = (a.moments(), b.moments());
    let is_enough =
        |of: u32, skewness: f64| f64::from(of) >= f64::from(factor) * (skewness * skewness).max(1.0);
    if !is_enough(a.of, first.skewness) || !is_enough(b.of, second.skewness) {
        return None;
    }
    let half = Z95 * (first.of_mean + second.of_mean).sqrt();
    let difference = first.mean - second.mean;
    let value =
        nearest(a.sum() * i128::from(b.of) - b.sum() * i128::from(a.of), i128::from(a.of) * i128::from(b.of));
    Some(Estimate {
        value: value as i64,
        low: (difference - half).floor() as i64,
        high: (difference + half).ceil() as i64,
    })
}

/// A fraction to the nearest whole number, halves away from 0: turning the sign turns the result.
const fn nearest(numerator: i128, denominator: i128) -> i128 {
    let half = denominator / 2;
    if numerator < 0 { (numerator - half) / denominator } else { (numerator + half) / denominator }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const fn share(hits: u32, of: u32) -> Share {
        Share { hits, of }
    }

    /// Newcombe 1998, table II, method 10: the published ends have four decimals.
    #[test]
    fn published_intervals_come_out() {
        let cases: &[(u32, u32, u32, u32, f64, f64)] = &[
            (56, 70, 48, 80, 0.0524, 0.3339),
            (9, 10, 3, 10, 0.1705, 0.8090),
            (6, 7, 2, 7, 0.0582, 0.8062),
            (5, 56, 0, 29, -0.0381, 0.1926),
            (0, 10, 0, 20, -0.1611, 0.2775),
            (0, 10, 0, 10, -0.2775, 0.2775),
            (10, 10, 0, 20, 0.6791, 1.0),
            (10, 10, 0, 10, 0.6075, 1.0),
        ];
        for &(x, m, y, n, low, high) in cases {
            let found = difference(share(x, m), share(y, n)).expect("two sides");
            let near = |ours: i64, theirs: f64| (ours as f64 / WHOLE - theirs).abs() <= 0.000_151;
            assert!(near(found.low, low) && near(found.high, high), "{x}/{m} {y}/{n}: {found:?}");
        }
    }

    /// What R's `power.prop.test` gives, rounded up: `power.prop.test(p1 = , p2 = , power = .8)`.
    #[test]
    fn people_needed_are_those_of_the_published_formula() {
        let cases = [
            (share(50, 100), share(75, 100), 58),
            (share(5, 100), share(10, 100), 435),
            (share(10, 100), share(5, 100), 435),
            (share(60, 100), share(50, 100), 388),
        ];
        for (a, b, people) in cases {
            assert_eq!(needed(a, b), Some(people), "{a:?} {b:?}");
        }
        assert_eq!(needed(share(1, 10), share(10, 100)), None);
        assert_eq!(needed(share(0, 0), share(10, 100)), None);
    }

    #[test]
    fn few_are_few_on_either_side_and_of_either_kind() {
        let cases = [
            ((10, 100), (10, 100), false),
            ((5, 100), (5, 100), false),
            ((4, 100), (5, 100), true),
            ((96, 100), (95, 100), true),
            ((100, 1000), (2, 20), true),
            ((0, 0), (0, 0), true),
            ((0, 1000), (0, 1000), true),
            ((5, 10), (0, 0), true),
        ];
        for ((x, m), (y, n), few) in cases {
            assert_eq!(is_too_few(share(x, m), share(y, n), 5), few, "{x}/{m} {y}/{n}");
        }
    }

    #[test]
    fn money_of_few_or_of_one_large_order_has_no_interval() {
        let even: Vec<i64> = (0..400).map(|at| 100 + at % 2).collect();
        let sample = |values, of| Sample { values, of };
        let less: Vec<i64> = even.iter().map(|value| value - 5).collect();
        let found = mean_difference(sample(&even, 400), sample(&less, 400), 355).expect("enough");
        assert_eq!((found.value, found.low, found.high), (5, 4, 6));
        assert_eq!(mean_difference(sample(&even[..300], 300), sample(&even, 400), 355), None);
        let mut skewed = even.clone();
        skewed.push(1_000_000);
        assert_eq!(mean_difference(sample(&skewed, 401), sample(&even, 400), 355), None);
        assert_eq!(mean_difference(sample(&[], 1000), sample(&[], 1000), 355), None);
        assert_eq!(mean_difference(sample(&[], 0), sample(&even, 400), 355), None);
    }

    fn shares() -> impl Strategy<Value = Share> {
        (1u32..2_000_000).prop_flat_map(|of| (0..=of).prop_map(move |hits| Share { hits, of }))
    }

    proptest! {
        #[test]
        fn swapping_the_sides_turns_the_sign(a in shares(), b in shares()) {
            let (one, other) = (difference(a, b).expect("people"), difference(b, a).expect("people"));
            prop_assert_eq!((one.value, one.low, one.high), (-other.value, -other.high, -other.low));
            prop_assert_eq!(needed(a, b), needed(b, a));
            prop_assert_eq!(is_too_few(a, b, 5), is_too_few(b, a, 5));
        }

        #[test]
        fn the_figure_lies_in_its_interval_and_the_interval_in_what_is_possible(a in shares(), b in shares()) {
            let found = difference(a, b).expect("people");
            prop_assert!(-10_000 <= found.low && found.low <= found.value);
            prop_assert!(found.value <= found.high && found.high <= 10_000);
        }

        #[test]
        fn more_people_of_the_same_shares_never_widen_the_interval(a in shares(), b in shares(), times in 2u32..50) {
            let larger = |share: Share| Share { hits: share.hits * times, of: share.of * times };
            let (one, more) = (difference(a, b).expect("people"), difference(larger(a), larger(b)).expect("people"));
            prop_assert!(more.low >= one.low && more.high <= one.high);
        }

        #[test]
        fn swapping_turns_money_too(mut a in prop::collection::vec(1i64..1_000_000, 1..60), mut b in prop::collection::vec(1i64..1_000_000, 1..60)) {
            a.sort_unstable();
            b.sort_unstable();
            let (a, b) = (Sample { values: &a, of: 1000 }, Sample { values: &b, of: 900 });
            let turned = mean_difference(b, a, 1).map(|found| Estimate { value: -found.value, low: -found.high, high: -found.low });
            prop_assert_eq!(mean_difference(a, b, 1), turned);
        }
    }
}
