//! Totals that a file states, beside what its rows make.

use super::{
    amounts::{rescale, single},
    answers::Answers,
    entries::{CheckedTotal, Flags},
    life::Life,
    resolver::Resolver,
    status::life,
};
use crate::values::number::Written;

impl Resolver {
    pub(super) fn checked_totals(&self, digits: u32, answers: &Answers) -> Vec<CheckedTotal> {
        let lives: Vec<Life> = self.raw.statuses.list().iter().map(|status| life(status, answers)).collect();
        let worth = |written: Written| {
            let amount = single(written.mantissa, written.form.to_byte());
            i128::from(rescale(self.unit.exact(amount).unwrap_or(0), self.unit.scale(), digits).unwrap_or(0))
        };
        let mut sums = Subtotals::default();
        let mut entry = 0;
        let mut checked = Vec::new();
        for total in &self.raw.totals {
            while entry < self.raw.key.len() && self.raw.row.get(entry) < total.row {
                if self.is_live(entry) {
                    let flags = Flags::from_byte(self.raw.marks.get(entry));
                    let state = flags.life(lives[self.raw.status.get(entry) as usize]);
                    sums.add(i128::from(self.raw.mantissa.get(entry)), state == Life::Completed);
                }
                entry += 1;
            }
            let stated = worth(total.amount);
            checked.push(CheckedTotal { row: total.row, stated, read: sums.like(stated) });
            (sums.since, sums.since_completed) = (0, 0);
        }
        checked
    }
}

/// What a total row may sum up.
#[derive(Default)]
struct Subtotals {
    all: i128,
    completed: i128,
    since: i128,
    since_completed: i128,
}

impl Subtotals {
    const fn add(&mut self, amount: i128, is_completed: bool) {
        self.all += amount;
        self.since += amount;
        if is_completed {
            self.completed += amount;
            self.since_completed += amount;
        }
    }

    /// The sum that a stated total means: the one that it equals, or that of all rows.
    fn like(&self, stated: i128) -> i128 {
        let sums = [self.all, self.completed, self.since, self.since_completed];
        sums.into_iter().find(|&sum| sum == stated).unwrap_or(self.all)
    }
}
