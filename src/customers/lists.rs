//! Lists with one row a customer, taken as given: people without a timeline.

use super::{
    SourceSlice,
    people::{People, Person},
};
use crate::{
    orders::{SourceKind, person::NOBODY},
    values::{day::Day, order::sort_by},
};

/// What lists say of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// The person.
    pub person: Person,
    /// Number of orders, where it is said or follows: no money and no last day are no order.
    pub orders: Option<u32>,
    /// Money in all, in the book's digits.
    pub spend: Option<i64>,
    /// First purchase.
    pub first_day: Day,
    /// Last purchase.
    pub last_day: Day,
}

/// What the lists of a book say, by person; of several lists the later and the larger figure.
pub fn given(parts: &[SourceSlice<'_>], people: &People, digits: u32) -> Vec<Given> {
    let mut all = Vec::new();
    for part in parts.iter().filter(|part| part.orders.kind == SourceKind::Customers) {
        all.extend((0..part.orders.key.len()).filter_map(|entry| row(part, entry, people, digits)));
    }
    sort_by(&mut all, |a, b| a.person.cmp(&b.person));
    all.dedup_by(|later, kept| later.person == kept.person && kept.absorb(later));
    all
}

pub(super) fn row(part: &SourceSlice<'_>, entry: usize, people: &People, digits: u32) -> Option<Given> {
    let orders = part.orders;
    let list = orders.list.as_ref()?;
    let record = orders.record.get(entry);
    let person = if record == NOBODY { None } else { people.of_record(part.first_record + record) }?;
    let last_day = orders.day(entry);
    // What no longer fits is not known: a list is taken as given, row by row, and none is set aside.
    let in_digits = |amount: i64| amount.checked_mul(10i64.pow(digits - orders.digits));
    let spend = orders.has_money.then(|| in_digits(orders.amount.get(entry))).flatten();
    let said = Some(list.orders.get(entry)).filter(|&count| count != u32::MAX);
    let never_bought = last_day.is_none() && spend.unwrap_or(0) == 0 && !list.has_orders;
    Some(Given {
        person,
        orders: said.or(never_bought.then_some(0)),
        spend,
        first_day: list.first_day(entry),
        last_day,
    })
}

impl Given {
    fn absorb(&mut self, other: &Self) -> bool {
        self.orders = self.orders.max(other.orders);
        self.spend = self.spend.max(other.spend);
        self.last_day = self.last_day.max(other.last_day);
        self.first_day = match (self.first_day.known(), other.first_day.known()) {
            (Some(a), Some(b)) => a.min(b),
            _ => self.first_day.max(other.first_day),
        };
        true
    }
}
