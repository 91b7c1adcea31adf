//! Customers by the month of their first order, and who of them bought in each month since.

use super::histories::{History, month, month_name};
use crate::values::day::Day;
use serde::Serialize;

/// The contract's `Cohort`.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CohortView {
    month: String,
    customers: u32,
    active: Vec<u32>,
}

/// Cohorts while they are counted.
pub(super) struct Cohorts {
    today: i32,
    /// By month since the first.
    all: Vec<Vec<u32>>,
}

impl Cohorts {
    /// None yet.
    pub(super) fn new(today: Day) -> Self {
        Self { today: month(today), all: Vec::new() }
    }

    /// Adds a customer; cohorts are kept backwards from today's month.
    pub(super) fn add(&mut self, history: &History) {
        let Some(first) = history.first() else { return };
        let first = month(first);
        let back = (self.today - first) as usize;
        if self.all.len() <= back {
            self.all.resize_with(back + 1, Vec::new);
        }
        let active = &mut self.all[back];
        active.resize(back + 1, 0);
        let mut last = None;
        for &(day, _) in &history.orders {
            let since = (month(day) - first) as usize;
            if last != Some(since) {
                active[since] += 1;
                last = Some(since);
            }
        }
    }

    /// The oldest first, those that have people.
    pub(super) fn views(self) -> Vec<CohortView> {
        let today = self.today;
        let filled = self.all.into_iter().enumerate().rev().filter(|cohort| !cohort.1.is_empty());
        let view = |(back, active): (usize, Vec<u32>)| CohortView {
            month: month_name(today - back as i32),
            customers: active[0],
            active,
        };
        filled.map(view).collect()
    }
}
