//! What the orders of a customer say beyond their number and sum: the largest, and the days between them.

use super::figure::UNKNOWN;
use crate::{
    customers::{Counting, Customers, State, locate_entry},
    orders::dictionary::TREND_DAYS,
    values::{day::Day, order::sort_few},
};

/// Columns by person; unknown where there are too few orders.
#[derive(Default)]
pub struct OrderFacts {
    /// Money of the largest order.
    pub largest: Vec<i64>,
    /// Median days between days of purchase, rounded down.
    pub gap_median: Vec<i64>,
    /// Most days between two days of purchase.
    pub gap_longest: Vec<i64>,
    /// Money of the last days in hundredths of that of as many days before; unknown where nothing was spent before.
    pub trend: Vec<i64>,
}

impl OrderFacts {
    /// Walks through everybody's orders once.
    pub fn of(customers: &Customers, counting: &Counting<'_>, today: Day) -> Self {
        let mut facts = Self::default();
        let index = customers.entries_by_person(counting);
        let mut days: Vec<i32> = Vec::new();
        for person in customers.all() {
            days.clear();
            let mut largest = UNKNOWN;
            let (mut lately, mut before) = (0i64, 0i64);
            for entry in index.entries(person) {
                let (part, local) = locate_entry(counting.parts, entry);
                let is_order = counting.dedup.state_of(part, local) == State::Counted;
                let (day, amount, refunded) = counting.dedup.worth(entry, part, counting.basis);
                let unit = 10i64.pow(counting.digits - part.orders.digits);
                let net =
                    if is_order { amount - refunded } else { part.value(part.orders.flags(local), amount) };
                match day.until(today) {
                    0..TREND_DAYS => lately = lately.saturating_add(net.saturating_mul(unit)),
                    days if (TREND_DAYS..2 * TREND_DAYS).contains(&days) => {
                        before = before.saturating_add(net.saturating_mul(unit));
                    }
                    _ => {}
                }
                if !is_order {
                    continue;
                }
                largest = largest.max((amount - refunded) * unit);
                days.push(day.0);
            }
            facts.largest.push(if customers.has_money { largest } else { UNKNOWN });
            facts.trend.push(trend(lately, before));
            let (median, longest) = gaps(&mut days);
            facts.gap_median.push(median);
            facts.gap_longest.push(longest);
        }
        facts
    }
}

/// What was spent lately in hundredths of what was spent before.
fn trend(lately: i64, before: i64) -> i64 {
    if before <= 0 {
        return UNKNOWN;
    }
    let share = i128::from(lately.max(0)) * 100 / i128::from(before);
    i64::try_from(share).unwrap_or(i64::MAX)
}

/// Median and longest gap between different days.
fn gaps(days: &mut Vec<i32>) -> (i64, i64) {
    sort_few(days);
    days.dedup();
    // In place, since a list of its own for every customer costs more than all the rest.
    for at in (1..days.len()).rev() {
        days[at] -= days[at - 1];
    }
    let gaps = days.get_mut(1..).unwrap_or_default();
    sort_few(gaps);
    let (Some(&longest), middle) = (gaps.last(), gaps.len() / 2) else { return (UNKNOWN, UNKNOWN) };
    let median = if gaps.len() % 2 == 1 { gaps[middle] } else { (gaps[middle - 1] + gaps[middle]) / 2 };
    (i64::from(median), i64::from(longest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_lie_between_days_of_purchase() {
        for (mut days, median, longest) in [
            (vec![], UNKNOWN, UNKNOWN),
            (vec![5, 5], UNKNOWN, UNKNOWN),
            (vec![9, 1], 8, 8),
            (vec![1, 3, 3, 10], 4, 7),
            (vec![30, 1, 11, 13], 10, 17),
        ] {
            assert_eq!(gaps(&mut days), (median, longest));
        }
    }
}
