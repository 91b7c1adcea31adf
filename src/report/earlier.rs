//! The book as of an earlier day.

use crate::{
    book::Book,
    customers::{Features, SourceSlice, State, locate_entry, people::Person},
    groups::Scheme,
    policy::Policy,
    values::day::Day,
};

/// Customers as they were known at the end of an earlier day.
pub(super) struct Earlier {
    pub(super) known: Vec<Features>,
    pub(super) today: Day,
}

impl Earlier {
    /// The customers of a book `days` before its today.
    pub(super) fn of(book: &Book, parts: &[SourceSlice<'_>], days: i32) -> Self {
        let today = book.view().today.day.plus(-days);
        let known =
            book.view().customers.all().map(|person| features_at(book, parts, person, today)).collect();
        Self { known, today }
    }
}

/// What was known of a person on a day: orders up to the day before it, as recency counts to that day.
fn features_at(book: &Book, parts: &[SourceSlice<'_>], person: Person, today: Day) -> Features {
    let view = book.view();
    let mut known = Features {
        orders: Some(0),
        spend: view.customers.has_money.then_some(0),
        first_day: None,
        last_day: None,
        refunds: 0,
    };
    for entry in book.entries_by_person(parts).entries(person) {
        let (part, _) = locate_entry(parts, entry);
        let (day, amount, refunded) = view.dedup.worth(entry, part, book.policy().basis);
        if day > today {
            continue;
        }
        let unit = 10i64.pow(view.digits - part.orders.digits);
        let is_order = view.dedup.state(entry, parts) == State::Counted;
        let money = if is_order { amount - refunded } else { -amount.abs() };
        known.spend = known.spend.map(|spend| spend + money * unit);
        if is_order {
            known.orders = known.orders.map(|orders| orders + 1);
            known.first_day = Some(known.first_day.map_or(day, |first| first.min(day)));
            known.last_day = known.last_day.max(Some(day));
        } else {
            known.refunds += 1;
        }
    }
    known
}

/// Groups by person `days` before today, by the policy of now; `None` for those who were not there yet. People of
/// lists alone have no timeline: they stay where they are.
pub fn groups_before(book: &Book, days: u32) -> Vec<Option<u8>> {
    let parts = book.parts();
    let earlier = Earlier::of(book, &parts, days as i32);
    let scheme = scheme_at(book, book.policy(), earlier.today);
    let there = |known: &Features| known.orders.is_some_and(|orders| orders > 0) || known.refunds > 0;
    let view = book.view();
    let listed =
        |person: Person| view.customers.given.binary_search_by_key(&person, |given| given.person).is_ok();
    let before = |(person, known): (Person, &Features)| {
        if listed(person) {
            return Some(view.groups.get(person as usize));
        }
        there(known).then(|| scheme.group(known))
    };
    (0..).zip(&earlier.known).map(before).collect()
}

pub(super) fn scheme_at(book: &Book, policy: &Policy, today: Day) -> Scheme {
    Scheme::new(policy, &book.view().customers, today, book.view().digits)
}
