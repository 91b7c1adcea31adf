//! What is known of each customer, in columns: orders, money, first and last day.

use super::{
    Part,
    lists::{Given, given},
    once::{Once, State},
    people::{People, Person},
};
use crate::{
    orders::SourceKind,
    policy::Basis,
    values::{column::Column, day::Day},
};

/// The number of orders is not known.
pub const UNKNOWN: u32 = u32::MAX;

/// What is known of one customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Features {
    /// F: counted orders; `None` for a list that does not say.
    pub orders: Option<u32>,
    /// M: money of counted orders; `None` in a book without money.
    pub spend: Option<i64>,
    /// Day of the first counted order.
    pub first_day: Option<Day>,
    /// Day of the last counted order.
    pub last_day: Option<Day>,
    /// Refunds.
    pub refunds: u32,
}

/// Customers in columns, by person.
#[derive(Default)]
pub struct Customers {
    orders: Column<u32>,
    spend: Column<i64>,
    first_day: Column<i32>,
    last_day: Column<i32>,
    /// Refunds, for those who have some, by person.
    refunds: Vec<(Person, u32)>,
    /// People of whom only lists speak.
    pub given: Vec<Given>,
    /// Counted orders and refunds by person: where each person's begin in `entries`.
    starts: Column<u32>,
    entries: Column<u32>,
    /// False when no file has money.
    pub has_money: bool,
}

/// Where counted orders and refunds stand, and whose they are.
pub struct Counting<'a> {
    /// The sources.
    pub parts: &'a [Part<'a>],
    /// Their people.
    pub people: &'a People,
    /// What becomes of every entry.
    pub once: &'a Once,
    /// Net or gross.
    pub basis: Basis,
    /// Decimals of the book's money.
    pub digits: u32,
}

impl Counting<'_> {
    /// Every entry that counts for a person: person, entry, day, money, and whether it is an order.
    fn for_each(&self, mut take: impl FnMut(Person, u32, Day, i64, bool)) {
        for part in self.parts.iter().filter(|part| part.orders.kind != SourceKind::Customers) {
            let unit = 10i64.pow(self.digits - part.orders.digits);
            for local in 0..part.orders.key.len() as u32 {
                let entry = part.first_entry + local;
                let is_order = match self.once.state(entry) {
                    State::Counted => true,
                    State::Refund => false,
                    _ => continue,
                };
                if let Some(person) = self.once.person(entry, part, self.people) {
                    let (day, amount, refunded) = self.once.worth(entry, part, self.basis);
                    let money = if is_order { amount - refunded } else { -amount.abs() };
                    take(person, entry, day, money * unit, is_order);
                }
            }
        }
    }
}

impl Customers {
    /// Adds up what counts.
    pub fn of(counting: &Counting<'_>) -> Self {
        let count = counting.people.len();
        let mut customers = Self {
            orders: Column::filled(0, count),
            spend: Column::filled(0, count),
            first_day: Column::filled(i32::MAX, count),
            last_day: Column::filled(Day::NONE.0, count),
            has_money: counting.parts.iter().any(|part| part.orders.has_money),
            ..Self::default()
        };
        let mut sizes = Column::filled(0u32, count + 1);
        counting.for_each(|person, _, day, money, is_order| {
            let at = person as usize;
            customers.spend.set(at, customers.spend.get(at).saturating_add(money));
            sizes.set(at, sizes.get(at) + 1);
            if is_order {
                customers.orders.set(at, customers.orders.get(at) + 1);
                customers.first_day.set(at, customers.first_day.get(at).min(day.0));
                customers.last_day.set(at, customers.last_day.get(at).max(day.0));
            } else {
                customers.count_refund(person);
            }
        });
        customers.index(sizes, counting);
        customers.refunds.sort_unstable();
        customers.take_lists(counting);
        customers
    }

    fn count_refund(&mut self, person: Person) {
        match self.refunds.iter_mut().rev().take(1).find(|known| known.0 == person) {
            Some(known) => known.1 += 1,
            None => self.refunds.push((person, 1)),
        }
    }

    /// Turns sizes into starts and lists each person's entries in the order of their days.
    fn index(&mut self, mut starts: Column<u32>, counting: &Counting<'_>) {
        let mut total = 0;
        for start in starts.pieces_mut().flatten() {
            let size = *start;
            *start = total;
            total += size;
        }
        let mut next = starts.clone();
        let mut entries = Column::filled(0u32, total as usize);
        counting.for_each(|person, entry, _, _, _| {
            let place = next.get(person as usize);
            entries.set(place as usize, entry);
            next.set(person as usize, place + 1);
        });
        (self.starts, self.entries) = (starts, entries);
    }

    /// People of whom only lists speak get what the lists say.
    fn take_lists(&mut self, counting: &Counting<'_>) {
        let mut all = given(counting.parts, counting.people, counting.digits);
        all.retain(|given| self.orders.get(given.person as usize) == 0 && self.refunds_of(given.person) == 0);
        for given in &all {
            let at = given.person as usize;
            self.orders.set(at, given.orders.unwrap_or(UNKNOWN));
            self.spend.set(at, given.spend.unwrap_or(0));
            self.first_day.set(at, given.first_day.known().map_or(i32::MAX, |day| day.0));
            self.last_day.set(at, given.last_day.0);
        }
        self.given = all;
    }

    fn refunds_of(&self, person: Person) -> u32 {
        let from = self.refunds.partition_point(|known| known.0 < person);
        self.refunds[from..].iter().take_while(|known| known.0 == person).map(|known| known.1).sum()
    }

    /// Number of people.
    pub const fn len(&self) -> usize {
        self.orders.len()
    }

    /// True without people.
    pub const fn is_empty(&self) -> bool {
        self.orders.is_empty()
    }

    /// What is known of a person.
    #[inline]
    pub fn get(&self, person: Person) -> Features {
        let at = person as usize;
        let (first, last) = (self.first_day.get(at), self.last_day.get(at));
        Features {
            orders: Some(self.orders.get(at)).filter(|&orders| orders != UNKNOWN),
            spend: self.has_money.then(|| self.spend.get(at)),
            first_day: (first != i32::MAX).then_some(Day(first)),
            last_day: Day(last).known(),
            refunds: if self.refunds.is_empty() { 0 } else { self.refunds_of(person) },
        }
    }

    /// Counted orders and refunds of a person, in the order of the files.
    pub fn entries(&self, person: Person) -> impl Iterator<Item = u32> + '_ {
        let at = person as usize;
        (self.starts.get(at)..self.starts.get(at + 1)).map(|place| self.entries.get(place as usize))
    }

    /// Everybody.
    pub fn all(&self) -> std::ops::Range<Person> {
        0..self.len() as Person
    }
}
