//! Everybody's counted orders by day: what cohorts, months and second orders are counted from.

use crate::{
    book::Book,
    customers::{SourceSlice, State, locate_entry, people::Person},
    orders::Flags,
    values::{day::Day, order::sort},
};

/// What one person bought and gave back.
pub(super) struct History {
    /// Days and money of counted orders, by day.
    pub(super) orders: Vec<(Day, i64)>,
    /// Days and money of refunds of their own, below zero.
    pub(super) refunds: Vec<(Day, i64)>,
}

impl History {
    /// Of a person; empty for people of lists.
    pub(super) fn of(book: &Book, parts: &[SourceSlice<'_>], person: Person) -> Self {
        let view = book.view();
        let mut history = Self { orders: Vec::new(), refunds: Vec::new() };
        for entry in book.entries_by_person(parts).entries(person) {
            let (part, local) = locate_entry(parts, entry);
            let (day, amount, refunded) = view.dedup.worth(entry, part, book.policy().basis);
            let unit = 10i64.pow(view.digits - part.orders.digits);
            if view.dedup.state(entry, parts) == State::Counted {
                history.orders.push((day, (amount - refunded) * unit));
            } else {
                let flags: Flags = part.orders.flags(local);
                history.refunds.push((day, part.value(flags, amount) * unit));
            }
        }
        sort(&mut history.orders);
        history
    }

    /// Day of the first order.
    pub(super) fn first(&self) -> Option<Day> {
        self.orders.first().map(|order| order.0)
    }
}

/// Months since the year 0.
pub(super) fn month(day: Day) -> i32 {
    let (year, month, _) = day.ymd();
    year * 12 + month as i32 - 1
}

/// A month as `yyyy-mm`.
pub(super) fn month_name(month: i32) -> String {
    format!("{:04}-{:02}", month.div_euclid(12), month.rem_euclid(12) + 1)
}

/// A month from `yyyy-mm`.
pub(super) fn month_from(text: &str) -> Option<i32> {
    Day::from_iso(&format!("{text}-01")).map(month)
}
