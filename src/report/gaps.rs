//! Days between the orders of one customer.

use crate::{
    book::Book,
    customers::{SourceSlice, State, locate_entry, people::Person},
    values::order::{sort, sort_and_dedup},
};

/// Median number of days between the customer's days of purchase.
pub(super) fn median_gap(book: &Book, parts: &[SourceSlice<'_>], person: Person) -> Option<f64> {
    let mut gaps = gaps(book, parts, person);
    sort(&mut gaps);
    let middle = gaps.len() / 2;
    match gaps.len() {
        0 => None,
        odd if odd % 2 == 1 => Some(f64::from(gaps[middle])),
        _ => Some(f64::from(gaps[middle - 1] + gaps[middle]) / 2.0),
    }
}

/// Days between the days on which a person bought.
pub(super) fn gaps(book: &Book, parts: &[SourceSlice<'_>], person: Person) -> Vec<i32> {
    let view = book.view();
    let mut days: Vec<i32> = book
        .entries_by_person(parts)
        .entries(person)
        .filter(|&entry| view.dedup.state(entry, parts) == State::Counted)
        .map(|entry| view.dedup.worth(entry, locate_entry(parts, entry).0, book.policy().basis).0.0)
        .collect();
    sort_and_dedup(&mut days);
    days.windows(2).map(|pair| pair[1] - pair[0]).collect()
}
