//! How long it takes until customers buy a second time.

use super::{histories::History, limits::SECOND_ORDER};
use crate::values::order::sort;
use serde::Serialize;

/// The contract's `SecondOrder`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SecondOrderView {
    customers: u32,
    bought_once: u32,
    /// Twice the median, so that it is whole.
    median_twice: Option<i32>,
    bins: Vec<BinView>,
}

#[derive(Clone, Debug, Serialize)]
struct BinView {
    from: i32,
    to: Option<i32>,
    customers: u32,
}

/// Days between first and second order, while they are counted.
#[derive(Default)]
pub(super) struct SecondOrders {
    days: Vec<i32>,
    once: u32,
}

impl SecondOrders {
    /// Adds a customer.
    pub(super) fn add(&mut self, history: &History) {
        match history.orders.as_slice() {
            [] => {}
            [_] => self.once += 1,
            [first, second, ..] => self.days.push(first.0.until(second.0)),
        }
    }

    /// As counted.
    pub(super) fn view(mut self) -> SecondOrderView {
        sort(&mut self.days);
        let at = |edge: i32| self.days.partition_point(|&days| days < edge);
        let bins = SECOND_ORDER.iter().enumerate().map(|(index, &from)| {
            let to = SECOND_ORDER.get(index + 1).copied();
            BinView { from, to, customers: (to.map_or(self.days.len(), at) - at(from)) as u32 }
        });
        let count = self.days.len();
        let median_twice = (count > 0).then(|| self.days[(count - 1) / 2] + self.days[count / 2]);
        SecondOrderView {
            customers: count as u32,
            bought_once: self.once,
            median_twice,
            bins: bins.collect(),
        }
    }
}
