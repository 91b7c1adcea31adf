//! Marks that fit a shop: shares of its members by what they spent, said in amounts that people say.

use crate::values::order::sort;

/// Of fewer members nothing is suggested.
pub const FEWEST: usize = 20;
/// The largest share of members that the first mark may reach; every further one reaches two fifths of the share of the
/// one below: 25 %, 10 %, 4 %. An assumption of ours, to be offered and never applied unasked.
const FIRST_SHARE: f64 = 0.25;
const NEXT_SHARE: f64 = 0.4;
/// Leading figures of amounts that people say, in tenths.
const SAYABLE: [i64; 11] = [10, 12, 15, 20, 25, 30, 40, 50, 60, 70, 80];

/// Spend marks for so many tiers above the first, from what each member spent in the window. Each is the smallest
/// sayable amount that no larger share of members reaches than is meant, so that equal spenders are never parted;
/// `unit` is the currency's main unit. `None` where there are too few members who spent anything.
pub fn suggested(spends: &[i64], marks: usize, unit: i64) -> Option<Vec<i64>> {
    let mut spends: Vec<i64> = spends.iter().copied().filter(|&spend| spend > 0).collect();
    if spends.len() < FEWEST {
        return None;
    }
    sort(&mut spends);
    let mut below = 0;
    let mut share = FIRST_SHARE;
    let mut found = Vec::with_capacity(marks);
    for _ in 0..marks {
        let top = (share * spends.len() as f64 + 1e-9).floor() as usize;
        // The largest spend that is not meant to reach the mark.
        let outside = spends[spends.len() - 1 - top.min(spends.len() - 1)];
        below = sayable_above(outside.max(below), unit)?;
        found.push(below);
        share *= NEXT_SHARE;
    }
    Some(found)
}

/// The smallest sayable amount above another.
fn sayable_above(amount: i64, unit: i64) -> Option<i64> {
    let mut power = unit.max(1);
    loop {
        let all = SAYABLE.iter().map(|tenths| tenths * power);
        // Tenths of the main unit are nothing that people say.
        if let Some(found) =
            all.map(|tenfold| tenfold / 10).find(|&said| said > amount && said % unit.max(1) == 0)
        {
            return Some(found);
        }
        power = power.checked_mul(10).filter(|power| power.checked_mul(80).is_some())?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_shop_of_small_baskets_gets_small_marks() {
        let spends: Vec<i64> = (1..=100).map(|n| n * 10_000).collect();
        assert_eq!(suggested(&spends, 3, 1), Some(vec![800_000, 1_000_000, 1_200_000]));
    }

    #[test]
    fn a_shop_of_large_baskets_gets_large_ones() {
        let spends: Vec<i64> = (1..=100).map(|n| n * n * 40_000).collect();
        assert_eq!(suggested(&spends, 3, 1), Some(vec![250_000_000, 400_000_000, 500_000_000]));
    }

    #[test]
    fn few_members_get_no_suggestion() {
        assert_eq!(suggested(&[1_000_000; FEWEST - 1], 3, 1), None);
        assert_eq!(suggested(&[0; 500], 3, 1), None);
    }

    #[test]
    fn marks_are_whole_main_units() {
        let spends: Vec<i64> = (1..=100).map(|n| n * 7).collect();
        assert_eq!(suggested(&spends, 2, 100), Some(vec![600, 700]));
    }

    proptest! {
        #[test]
        fn no_mark_is_reached_by_more_than_its_share(
            spends in prop::collection::vec(prop_oneof![1i64..50, 1i64..5_000_000_000], FEWEST..300), marks in 1usize..6,
        ) {
            let found = suggested(&spends, marks, 1).unwrap();
            let mut share = FIRST_SHARE;
            for (at, &mark) in found.iter().enumerate() {
                let reached = spends.iter().filter(|&&spend| spend >= mark).count();
                prop_assert!(reached as f64 <= share * spends.len() as f64 + 1e-9);
                prop_assert!(at == 0 || mark > found[at - 1]);
                share *= NEXT_SHARE;
            }
        }
    }
}
