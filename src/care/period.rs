//! What people did between two days: orders, their money, and what came to nothing.

use crate::{
    customers::{SourceSlice, State, people::Person},
    orders::{Flags, Life},
    policy::Basis,
    values::day::Day,
    view::View,
};

/// What one entry was, to whoever asks about a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// A counted order, with its money.
    Order(i64),
    /// Money given back by a document of its own, below zero: no order, and none that came to nothing by itself.
    Refund(i64),
    /// An order that was refused, cancelled or given back.
    Returned,
}

/// A stretch of days, both of them in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
}

impl Period {
    /// True for a day in it.
    pub fn has(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// As many days before it.
    pub const fn before(self) -> Self {
        let days = self.from.until(self.to) + 1;
        Self { from: self.from.plus(-days), to: self.from.plus(-1) }
    }

    /// Everything that known people did in it, in the order of the files.
    pub fn acts(
        self,
        view: &View,
        parts: &[SourceSlice<'_>],
        basis: Basis,
        mut take: impl FnMut(Person, Day, Act),
    ) {
        for part in parts.iter().filter(|part| part.orders.kind.has_orders()) {
            let unit = 10i64.pow(view.digits - part.orders.digits);
            for local in 0..part.orders.key.len() {
                let state = view.dedup.state_of(part, local);
                let is_returned = || matches!(part.orders.life(local), Life::Cancelled | Life::Returned);
                let counts = match state {
                    State::Counted | State::Refund | State::Dropped => true,
                    State::NotCounted => is_returned(),
                    _ => false,
                };
                let entry = part.first_entry + local as u32;
                if !counts {
                    continue;
                }
                let Some(person) = view.dedup.person(entry, part, &view.people) else { continue };
                let (day, amount, refunded) = view.dedup.worth(entry, part, basis);
                if !self.has(day) {
                    continue;
                }
                let act = match state {
                    State::Counted => Act::Order((amount - refunded) * unit),
                    State::Refund => Act::Refund(value(part, local, amount) * unit),
                    _ => Act::Returned,
                };
                take(person, day, act);
            }
        }
    }
}

fn value(part: &SourceSlice<'_>, local: usize, amount: i64) -> i64 {
    let flags: Flags = part.orders.flags(local);
    part.value(flags, amount)
}
