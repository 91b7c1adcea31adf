//! The book as of other days: sizes of groups on a day and by month, and who moved between two days.

use super::{
    limits::MONTHS_BACK,
    money::Money,
    query::UsageError,
    summary::{Nature, nature},
};
use crate::{
    book::Book,
    customers::people::Person,
    values::{day::Day, order::sort_and_dedup, tally::Tally},
    view::View,
};
use serde::Serialize;

/// The contract's `AsOf`.
#[derive(Clone, Debug, Serialize)]
pub struct AsOfView {
    day: String,
    customers: u32,
    orders: u64,
    spend: Money,
    groups: Vec<SizeView>,
}

#[derive(Clone, Debug, Serialize)]
struct SizeView {
    id: String,
    customers: u32,
    spend: Money,
}

impl AsOfView {
    /// The book at the end of a day.
    pub fn of(book: &Book, day: Day) -> Self {
        Self::of_view(&book.as_of(day), day)
    }

    fn of_view(view: &View, day: Day) -> Self {
        let size = |id: &String| SizeView { id: id.clone(), customers: 0, spend: Money(0) };
        let mut groups: Vec<SizeView> = view.scheme.ids().iter().map(size).collect();
        let (mut customers, mut orders, mut spend) = (0, 0, 0);
        for person in view.customers.all() {
            let known = view.customers.get(person);
            let money = i128::from(known.spend.unwrap_or(0));
            let group = &mut groups[view.groups.get(person as usize) as usize];
            group.customers += 1;
            group.spend.0 += money;
            if nature(view, person) == Nature::Customer {
                customers += 1;
                orders += u64::from(known.orders.unwrap_or(0));
                spend += money;
            }
        }
        Self { day: day.iso(), customers, orders, spend: Money(spend), groups }
    }

    /// The book at the ends of the last months with orders, and today.
    pub fn months(book: &Book) -> Vec<Self> {
        let today = book.view().today.day;
        let Some((first, _)) = book.view().reconciliation.days else {
            return vec![Self::of_view(book.view(), today)];
        };
        let mut days = vec![today];
        while days.len() <= MONTHS_BACK as usize {
            let end = month_end_before(days[days.len() - 1]);
            if end < first {
                break;
            }
            days.push(end);
        }
        days.into_iter().rev().map(|day| Self::of(book, day)).collect()
    }
}

/// The last day of the month before a day's.
fn month_end_before(day: Day) -> Day {
    let (.., of_month) = day.ymd();
    day.plus(-(of_month as i32))
}

/// Where everybody stood on two days. People are those of the later day; who was two people on the earlier one is
/// counted as joined once.
pub(super) struct Movement {
    before: View,
    after: View,
    /// By person of the later day: whom she was on the earlier one.
    was: Vec<Option<Person>>,
    /// People of the earlier day who are no people of their own on the later one.
    joined: Vec<Person>,
}

impl Movement {
    /// Between the ends of two days.
    pub(super) fn between(book: &Book, from: Day, to: Day) -> Self {
        let (before, after) = (book.as_of(from), book.as_of(to));
        let mut was = vec![None; after.customers.len()];
        let mut joined = Vec::new();
        for person in before.customers.all() {
            let now = before.people.records(person).iter().find_map(|&record| after.people.of_record(record));
            match now.map(|now| &mut was[now as usize]) {
                Some(place @ None) => *place = Some(person),
                _ => joined.push(person),
            }
        }
        Self { before, after, was, joined }
    }

    fn then(&self, person: Person) -> Option<u8> {
        self.was[person as usize].map(|was| self.before.groups.get(was as usize))
    }

    /// People of the book of today, in order, who went from one group to another; `None` for any, `Some(None)` for
    /// those who were not there yet.
    pub(super) fn people(&self, book: &Book, before: Option<Option<u8>>, after: Option<u8>) -> Vec<Person> {
        let fits = |&person: &Person| {
            before.is_none_or(|group| self.then(person) == group)
                && after.is_none_or(|group| self.after.groups.get(person as usize) == group)
        };
        let today = |person: Person| {
            let mut records = self.after.people.records(person).iter();
            records.find_map(|&record| book.view().people.of_record(record))
        };
        let mut people: Vec<Person> = self.after.customers.all().filter(fits).filter_map(today).collect();
        sort_and_dedup(&mut people);
        people
    }
}

/// The contract's `Movement`.
#[derive(Clone, Debug, Serialize)]
pub struct MovementView {
    from: String,
    to: String,
    before: AsOfView,
    after: AsOfView,
    moves: Vec<FlowView>,
}

#[derive(Clone, Debug, Serialize)]
struct FlowView {
    from: Option<String>,
    to: Option<String>,
    customers: u32,
    spend: Money,
}

impl MovementView {
    /// Between the ends of two days, the earlier one first, neither after today.
    pub fn of(book: &Book, from: Day, to: Day) -> Result<Self, UsageError> {
        check(book, from, to)?;
        let movement = Movement::between(book, from, to);
        let (before, after) = (&movement.before, &movement.after);
        let mut flows: Tally<(Option<u8>, Option<u8>), (u32, i128)> = Tally::default();
        let mut flow = |from, to, spend: Option<i64>| {
            let flow = flows.at((from, to));
            flow.0 += 1;
            flow.1 += i128::from(spend.unwrap_or(0));
        };
        for person in after.customers.all() {
            let now = after.groups.get(person as usize);
            flow(movement.then(person), Some(now), after.customers.get(person).spend);
        }
        for &person in &movement.joined {
            flow(Some(before.groups.get(person as usize)), None, None);
        }
        let ids = after.scheme.ids();
        let id = |group: Option<u8>| group.map(|group| ids[group as usize].clone());
        let moves = flows.into_iter().map(|((from, to), (customers, spend))| FlowView {
            from: id(from),
            to: id(to),
            customers,
            spend: Money(spend),
        });
        Ok(Self {
            from: from.iso(),
            to: to.iso(),
            before: AsOfView::of_view(before, from),
            after: AsOfView::of_view(after, to),
            moves: moves.collect(),
        })
    }
}

/// Nothing is known of days to come, and movement goes forward.
pub(super) fn check(book: &Book, from: Day, to: Day) -> Result<(), UsageError> {
    if from > to {
        return Err(UsageError::bad("from is after to"));
    }
    check_known(book, to)
}

/// Nothing is known of days to come.
pub fn check_known(book: &Book, day: Day) -> Result<(), UsageError> {
    if day > book.view().today.day { Err(UsageError::bad("a day after today")) } else { Ok(()) }
}
