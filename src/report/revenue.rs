//! Money by month: first days of customers, days when they came back, and what was given back.

use super::{
    histories::{History, month, month_name},
    limits::VARIATION_MONTHS,
    money::Money,
};
use crate::values::day::Day;
use serde::Serialize;

/// The contract's `RevenueMonth`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct MonthView {
    month: String,
    whole: bool,
    new_customers: u32,
    returning_customers: u32,
    new: Money,
    returning: Money,
    refunds: Money,
}

/// The contract's `RepeatVariation`.
#[derive(Clone, Debug, Serialize)]
pub(super) struct VariationView {
    months: u32,
    /// Sum of what months differ from their mean, and the sum of all: a fraction.
    numerator: Money,
    denominator: Money,
    least: Money,
    most: Money,
}

#[derive(Clone, Copy, Default)]
struct Sums {
    new_customers: u32,
    returning_customers: u32,
    new: i128,
    returning: i128,
    refunds: i128,
}

/// Money by month while it is counted, backwards from today's.
pub(super) struct Revenue {
    today: Day,
    months: Vec<Sums>,
    first: Option<Day>,
}

impl Revenue {
    /// None yet.
    pub(super) const fn new(today: Day) -> Self {
        Self { today, months: Vec::new(), first: None }
    }

    fn at(&mut self, day: Day) -> &mut Sums {
        let back = (month(self.today) - month(day)) as usize;
        if self.months.len() <= back {
            self.months.resize(back + 1, Sums::default());
        }
        self.first = Some(self.first.map_or(day, |first| first.min(day)));
        &mut self.months[back]
    }

    /// Adds a customer. The orders of her first day are new, all others returning.
    pub(super) fn add(&mut self, history: &History) {
        let first = history.first();
        let mut returned = None;
        for &(day, money) in &history.orders {
            let sums = self.at(day);
            if Some(day) == first {
                sums.new += i128::from(money);
                continue;
            }
            sums.returning += i128::from(money);
            if returned != Some(month(day)) {
                sums.returning_customers += 1;
                returned = Some(month(day));
            }
        }
        if let Some(first) = first {
            self.at(first).new_customers += 1;
        }
        for &(day, money) in &history.refunds {
            self.at(day).refunds += i128::from(money);
        }
    }

    /// True for a month that is known from its first day to its last.
    fn is_whole(&self, back: usize) -> bool {
        let begins_whole = self.first.is_some_and(|first| first.ymd().2 == 1);
        back > 0 && (back + 1 < self.months.len() || begins_whole)
    }

    /// The oldest first, months without anything between them too.
    pub(super) fn views(&self) -> Vec<MonthView> {
        let view = |(back, sums): (usize, &Sums)| MonthView {
            month: month_name(month(self.today) - back as i32),
            whole: self.is_whole(back),
            new_customers: sums.new_customers,
            returning_customers: sums.returning_customers,
            new: Money(sums.new),
            returning: Money(sums.returning),
            refunds: Money(sums.refunds),
        };
        self.months.iter().enumerate().rev().map(view).collect()
    }

    /// How far months differ from their mean in what customers who came back spent: the mean distance ÷ the mean.
    pub(super) fn variation(&self) -> Option<VariationView> {
        let whole = (0..self.months.len()).filter(|&back| self.is_whole(back));
        let repeat: Vec<i128> = whole.map(|back| self.months[back].returning).collect();
        let (count, sum) = (repeat.len() as i128, repeat.iter().sum::<i128>());
        let (least, most) = (*repeat.iter().min()?, *repeat.iter().max()?);
        (repeat.len() >= VARIATION_MONTHS as usize && sum > 0).then(|| VariationView {
            months: repeat.len() as u32,
            numerator: Money(repeat.iter().map(|money| (money * count - sum).abs()).sum()),
            denominator: Money(sum * count),
            least: Money(least),
            most: Money(most),
        })
    }
}
