//! What is known of each customer, in columns: orders, money, first and last day.

use super::{
    SourceSlice,
    dedup::{Dedup, State},
    lists::{Given, given},
    people::{People, Person},
};
use crate::{
    orders::{Flags, Life, stored_days::stored_day},
    policy::Basis,
    values::{column::Column, day::Day, order::sort},
};
use std::cell::OnceCell;

/// The number of orders is not known: a list that does not say, or states that nobody knows.
pub const UNKNOWN: u32 = u32::MAX;

/// What is known of one customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Features {
    /// F: counted orders; `None` for a list that does not say, and for orders whose state nobody knows.
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

/// What is added up of one person, in one place of memory: a random step a counted order.
#[derive(Clone, Copy, Debug)]
struct Totals {
    spend: i64,
    orders: u32,
    first_day: i32,
    last_day: i32,
}

const NOTHING: Totals = Totals { spend: 0, orders: 0, first_day: i32::MAX, last_day: Day::NONE.0 };

/// Customers, by person.
#[derive(Default)]
pub struct Customers {
    totals: Column<Totals>,
    /// Refunds, for those who have some, by person.
    refunds: Vec<(Person, u32)>,
    /// People of whom only lists speak.
    pub given: Vec<Given>,
    /// Counted orders and refunds by person, made when first asked for.
    index: OnceCell<Index>,
    /// False when no file has money.
    pub has_money: bool,
}

/// Entries by person: where each person's begin.
#[derive(Debug)]
pub struct Index {
    starts: Column<u32>,
    entries: Column<u32>,
}

/// Where counted orders and refunds stand, and whose they are.
pub struct Counting<'a> {
    /// The sources.
    pub parts: &'a [SourceSlice<'a>],
    /// Their people.
    pub people: &'a People,
    /// What becomes of every entry.
    pub dedup: &'a Dedup,
    /// Net or gross.
    pub basis: Basis,
    /// Decimals of the book's money.
    pub digits: u32,
}

impl Counting<'_> {
    /// Every entry that counts for a person: person, entry, day, money, and whether it is an order.
    fn for_each(&self, mut take: impl FnMut(Person, u32, Day, i64, bool)) {
        for part in self.parts.iter().filter(|part| part.orders.kind.has_orders()) {
            let unit = 10i64.pow(self.digits - part.orders.digits);
            let simple = self.dedup.is_simple() && part.orders.refunded.is_none() && self.basis == Basis::Net;
            let persons = self.people.of_records(part);
            for (block, states) in part.orders.blocks().zip(self.dedup.states(part)) {
                for (at, &state) in states.iter().enumerate() {
                    let is_order = match State::from_byte(state) {
                        State::Counted => true,
                        State::Refund => false,
                        _ => continue,
                    };
                    let entry = part.first_entry + (block.first + at) as u32;
                    if simple && is_order {
                        let person = persons[block.record[at] as usize];
                        take(person, entry, stored_day(block.day[at]), block.amount[at] * unit, true);
                    } else if let Some(person) = self.dedup.person(entry, part, self.people) {
                        let (day, amount, refunded) = self.dedup.worth(entry, part, self.basis);
                        let flags = Flags::from_byte(block.flags[at]);
                        let money = if is_order { amount - refunded } else { part.value(flags, amount) };
                        take(person, entry, day, money * unit, is_order);
                    }
                }
            }
        }
    }
}

impl Customers {
    /// Adds up what counts.
    pub fn of(counting: &Counting<'_>) -> Self {
        let mut customers = Self {
            totals: Column::filled(NOTHING, counting.people.len()),
            has_money: counting.parts.iter().any(|part| part.orders.has_money),
            ..Self::default()
        };
        counting.for_each(|person, _, day, money, is_order| {
            let totals = customers.totals.at_mut(person as usize);
            totals.spend = totals.spend.saturating_add(money);
            if is_order {
                totals.orders += 1;
                totals.first_day = totals.first_day.min(day.0);
                totals.last_day = totals.last_day.max(day.0);
            } else {
                customers.refunds.push((person, 1));
            }
        });
        sort(&mut customers.refunds);
        customers.take_lists(counting);
        customers.take_waiting(counting);
        customers.take_unknown(counting);
        customers
    }

    /// Who has nothing but orders whose state nobody knows is not counted as a lead: how many count is not known.
    fn take_unknown(&mut self, counting: &Counting<'_>) {
        let has_unknown =
            |part: &&SourceSlice<'_>| part.orders.statuses.iter().any(|status| status.1 == Life::Unknown);
        for part in counting.parts.iter().filter(has_unknown) {
            for local in 0..part.orders.key.len() {
                let entry = part.first_entry + local as u32;
                if part.orders.life(local) == Life::Unknown
                    && counting.dedup.state_of(part, local) == State::NotCounted
                    && let Some(person) = counting.dedup.person(entry, part, counting.people)
                    && self.totals.get(person as usize).orders == 0
                    && self.refunds_of(person) == 0
                    && self.given.binary_search_by_key(&person, |given| given.person).is_err()
                {
                    self.totals.at_mut(person as usize).orders = UNKNOWN;
                }
            }
        }
    }

    /// People of whom only lists speak get what the lists say.
    fn take_lists(&mut self, counting: &Counting<'_>) {
        let mut all = given(counting.parts, counting.people, counting.digits);
        all.retain(|given| {
            self.totals.get(given.person as usize).orders == 0 && self.refunds_of(given.person) == 0
        });
        for given in &all {
            let totals = Totals {
                spend: given.spend.unwrap_or(0),
                orders: given.orders.unwrap_or(UNKNOWN),
                first_day: given.first_day.known().map_or(i32::MAX, |day| day.0),
                last_day: given.last_day.0,
            };
            self.totals.set(given.person as usize, totals);
        }
        self.given = all;
    }

    /// A refund that waits is no money, but who has nothing else is not counted as a lead: the purchase is in a file that is not here.
    fn take_waiting(&mut self, counting: &Counting<'_>) {
        let before = self.refunds.len();
        for part in counting.parts.iter().filter(|part| part.orders.invoice.is_some()) {
            for local in 0..part.orders.key.len() {
                let entry = part.first_entry + local as u32;
                if counting.dedup.state_of(part, local) == State::RefundWaits
                    && let Some(person) = counting.dedup.person(entry, part, counting.people)
                {
                    self.refunds.push((person, 1));
                }
            }
        }
        if self.refunds.len() > before {
            sort(&mut self.refunds);
        }
    }

    fn refunds_of(&self, person: Person) -> u32 {
        let from = self.refunds.partition_point(|known| known.0 < person);
        self.refunds[from..].iter().take_while(|known| known.0 == person).map(|known| known.1).sum()
    }

    /// Number of people.
    pub const fn len(&self) -> usize {
        self.totals.len()
    }

    /// True without people.
    pub const fn is_empty(&self) -> bool {
        self.totals.is_empty()
    }

    /// What is known of a person.
    #[inline]
    pub fn get(&self, person: Person) -> Features {
        let totals = self.totals.get(person as usize);
        Features {
            orders: Some(totals.orders).filter(|&orders| orders != UNKNOWN),
            spend: self.has_money.then_some(totals.spend),
            first_day: (totals.first_day != i32::MAX).then_some(Day(totals.first_day)),
            last_day: Day(totals.last_day).known(),
            refunds: if self.refunds.is_empty() { 0 } else { self.refunds_of(person) },
        }
    }

    /// Counted orders and refunds by person.
    pub fn entries_by_person(&self, counting: &Counting<'_>) -> &Index {
        self.index.get_or_init(|| Index::of(counting, self.len()))
    }

    /// Everybody.
    pub const fn all(&self) -> std::ops::Range<Person> {
        0..self.len() as Person
    }
}

impl Index {
    fn of(counting: &Counting<'_>, people: usize) -> Self {
        let mut starts = Column::filled(0u32, people + 1);
        counting.for_each(|person, _, _, _, _| *starts.at_mut(person as usize) += 1);
        let mut total = 0;
        for start in starts.pieces_mut().flatten() {
            total += std::mem::replace(start, total);
        }
        let mut next = starts.clone();
        let mut entries = Column::filled(0u32, total as usize);
        counting.for_each(|person, entry, _, _, _| {
            let place = next.at_mut(person as usize);
            entries.set(*place as usize, entry);
            *place += 1;
        });
        Self { starts, entries }
    }

    /// Counted orders and refunds of a person, in the order of the files.
    pub fn entries(&self, person: Person) -> impl Iterator<Item = u32> + '_ {
        let at = person as usize;
        (self.starts.get(at)..self.starts.get(at + 1)).map(|place| self.entries.get(place as usize))
    }
}
