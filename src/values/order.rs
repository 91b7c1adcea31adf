//! One sort for every type.
//!
//! The standard library's sorts are made anew for every type, two to four kilobytes each: a hundred kilobytes of
//! this module's size. Here one stable merge sort orders positions, and each type only moves.

use std::cmp::Ordering;

/// Sorts; equal items keep their order.
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    // Most lists are those of one customer, and stand as their file does: by day.
    if items.windows(2).all(|pair| compare(&pair[0], &pair[1]) != Ordering::Greater) {
        return;
    }
    let mut order: Vec<u32> = (0..items.len() as u32).collect();
    merge_sort(&mut order, &mut |a, b| compare(&items[a as usize], &items[b as usize]));
    arrange(items, &mut order);
}

/// Sorts by the items' own order.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts numbers that are mostly few, as those of one customer are: without a list of positions.
pub fn sort_few(items: &mut [i32]) {
    const FEW: usize = 24;
    if items.len() > FEW {
        return sort(items);
    }
    for end in 1..items.len() {
        let mut at = end;
        while at > 0 && items[at - 1] > items[at] {
            items.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// Sorts and keeps one of equal items.
pub fn sort_and_dedup<T: Ord>(items: &mut Vec<T>) {
    sort(items);
    items.dedup();
}

/// Sorts positions bottom-up: runs of one, two, four …
#[inline(never)]
fn merge_sort(order: &mut Vec<u32>, compare: &mut dyn FnMut(u32, u32) -> Ordering) {
    let count = order.len();
    let mut other = vec![0; count];
    let mut width = 1;
    while width < count {
        let mut from = 0;
        while from < count {
            let middle = (from + width).min(count);
            let end = (from + 2 * width).min(count);
            merge(order, &mut other, (from, middle, end), compare);
            from = end;
        }
        std::mem::swap(order, &mut other);
        width *= 2;
    }
}

fn merge(
    order: &[u32],
    into: &mut [u32],
    (from, middle, end): (usize, usize, usize),
    compare: &mut dyn FnMut(u32, u32) -> Ordering,
) {
    let (mut left, mut right) = (from, middle);
    for place in &mut into[from..end] {
        let takes_left =
            left < middle && (right == end || compare(order[left], order[right]) != Ordering::Greater);
        let side = if takes_left { &mut left } else { &mut right };
        *place = order[*side];
        *side += 1;
    }
}

/// Moves every item to its place: `order` names, for each place, the item that belongs there.
fn arrange<T>(items: &mut [T], order: &mut [u32]) {
    for start in 0..items.len() {
        let mut at = start;
        loop {
            let from = order[at] as usize;
            order[at] = at as u32;
            if from == start {
                break;
            }
            items.swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(mut items in prop::collection::vec((0u8..20, any::<u16>()), 0..200)) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort_by(&mut items, |a, b| a.0.cmp(&b.0));
            prop_assert_eq!(items, expected);
        }

        #[test]
        fn few_or_many_numbers_are_sorted(mut items in prop::collection::vec(any::<i32>(), 0..60)) {
            let mut expected = items.clone();
            expected.sort_unstable();
            sort_few(&mut items);
            prop_assert_eq!(items, expected);
        }
    }
}
