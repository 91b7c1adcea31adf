//! Orders and money by what became of them: the terms of the ledgers, counted once when the book is made.

use super::{
    SourceSlice,
    dedup::State,
    features::{Counting, Customers},
};
use crate::{
    orders::{Flags, Life, stored_days::stored_day},
    policy::Basis,
    values::{day::Day, tally::Tally},
};

/// A term of the ledgers of orders and money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Not counted because of the state.
    NotCounted(Life),
    /// Dated after today.
    AfterToday,
    /// Versions of orders that are there.
    Repeats,
    /// Money given back within counted orders.
    Refunds,
    /// Refunds of their own, and the money that they take off.
    RefundDocuments,
    /// Refunds whose invoice is in no file.
    RefundsWaiting,
    /// Lines that the gross basis drops from counted orders.
    DroppedLines,
    /// Orders and refunds that the gross basis drops.
    Dropped,
}

impl Outcome {
    /// Not counted because of a state; what is shipped is pending.
    const fn not_counted(life: Life) -> Self {
        Self::NotCounted(if matches!(life, Life::Shipped) { Life::Pending } else { life })
    }

    /// The code on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotCounted(Life::Unknown) => "notCounted:unknown",
            Self::NotCounted(Life::Pending | Life::Shipped) => "notCounted:pending",
            Self::NotCounted(Life::Completed) => "notCounted:completed",
            Self::NotCounted(Life::Cancelled) => "notCounted:cancelled",
            Self::NotCounted(Life::Returned) => "notCounted:returned",
            Self::AfterToday => "afterToday",
            Self::Repeats => "repeats",
            Self::Refunds => "refunds",
            Self::RefundDocuments => "refundDocuments",
            Self::RefundsWaiting => "refundsWaiting",
            Self::DroppedLines => "droppedLines",
            Self::Dropped => "dropped",
        }
    }
}

/// A number of orders and their money, in the book's digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Sum {
    /// Orders.
    pub orders: i64,
    /// Money.
    pub money: i128,
}

impl Sum {
    fn add(&mut self, orders: i64, money: i64) {
        self.orders += orders;
        self.money += i128::from(money);
    }
}

/// What was found in the files, and what became of it.
#[derive(Clone, Debug, Default)]
pub struct Reconciliation {
    /// Orders and refunds in the files, and the money of the orders.
    pub found: Sum,
    /// What did not become people's or walk-ins'.
    pub by_term: Tally<Outcome, Sum>,
    /// Counted orders of nobody known.
    pub walk_ins: Sum,
    /// First and last day of counted orders.
    pub days: Option<(Day, Day)>,
    /// Orders and money of people with at least one counted order.
    pub people: Sum,
    /// Money of people with refunds only.
    pub refunds_only: i128,
    /// Orders and money that only lists speak of.
    pub given: Sum,
}

/// What the ordinary entries of a stretch come to.
#[derive(Default)]
struct Common {
    found: i128,
    days: Option<(Day, Day)>,
}

impl Common {
    #[inline]
    fn counted(&mut self, day: Day) {
        let (first, last) = self.days.unwrap_or((day, day));
        self.days = Some((first.min(day), last.max(day)));
    }
}

impl Reconciliation {
    /// Walks through every entry, and on another road through every customer.
    pub fn of(counting: &Counting<'_>, customers: &Customers) -> Self {
        let mut reconciliation = Self::default();
        for (index, part) in counting.parts.iter().enumerate() {
            if part.orders.kind.has_orders() {
                reconciliation.add_part(counting, part);
                let unit = 10i128.pow(counting.digits - part.orders.digits);
                reconciliation.found.money -= counting.dedup.merged_money[index] * unit;
            }
        }
        reconciliation.found.orders -= i64::from(counting.dedup.merged);
        reconciliation.add_people(customers);
        reconciliation
    }

    fn add_part(&mut self, counting: &Counting<'_>, part: &SourceSlice<'_>) {
        let orders = part.orders;
        let unit = 10i64.pow(counting.digits - orders.digits);
        let simple = counting.dedup.is_simple() && orders.refunded.is_none() && counting.basis == Basis::Net;
        self.found.orders += i64::from(part.live());
        for (block, states) in orders.blocks().zip(counting.dedup.states(part)) {
            let mut common = Common::default();
            for (at, &state) in states.iter().enumerate() {
                let state = State::from_byte(state);
                let flags = Flags::from_byte(block.flags[at]);
                if flags.is_live() && part.knows(stored_day(block.day[at])) {
                    common.found += i128::from(part.sold(flags, block.amount[at]));
                }
                match state {
                    State::None => {}
                    State::Counted if simple => common.counted(stored_day(block.day[at])),
                    state => self.add_entry(counting, part, block.first + at, state, unit),
                }
            }
            self.found.money += common.found * i128::from(unit);
            if let Some((first, last)) = common.days {
                self.see(first, last);
            }
        }
    }

    fn see(&mut self, first: Day, last: Day) {
        let (earliest, latest) = self.days.unwrap_or((first, last));
        self.days = Some((earliest.min(first), latest.max(last)));
    }

    fn add_entry(
        &mut self,
        counting: &Counting<'_>,
        part: &SourceSlice<'_>,
        local: usize,
        state: State,
        unit: i64,
    ) {
        let entry = part.first_entry + local as u32;
        let dedup = counting.dedup;
        let (day, net, refunded) = dedup.worth(entry, part, Basis::Net);
        let (net, refunded) = (net * unit, refunded * unit);
        let flags = part.orders.flags(local);
        // Refunds are not found as money: what they take off is a term of its own.
        let value = part.sold(flags, net);
        match state {
            State::None => {}
            State::Counted | State::WalkIn => {
                let kept = self.counted(counting, (entry, part, unit), net, refunded);
                if state == State::WalkIn {
                    self.walk_ins.add(1, kept);
                }
                self.see(day, day);
            }
            State::NotCounted => self.by_term.at(Outcome::not_counted(part.orders.life(local))).add(1, value),
            State::LinesNotCounted => {
                self.by_term.at(Outcome::not_counted(part.orders.life(local))).add(0, value);
                self.found.orders -= 1;
            }
            State::AfterToday => self.by_term.at(Outcome::AfterToday).add(1, value),
            State::Repeat => self.by_term.at(Outcome::Repeats).add(1, value),
            State::RefundWaits => self.by_term.at(Outcome::RefundsWaiting).add(1, value),
            State::Dropped => self.by_term.at(Outcome::Dropped).add(1, value),
            State::Refund => {
                let back = part.value(flags, net);
                self.by_term.at(Outcome::RefundDocuments).add(1, -back);
                if dedup.person(entry, part, counting.people).is_none() {
                    self.walk_ins.add(0, back);
                }
            }
        }
    }

    /// What a counted order leaves with the shop; what it loses on the way is noted.
    fn counted(
        &mut self,
        counting: &Counting<'_>,
        (entry, part, unit): (u32, &SourceSlice<'_>, i64),
        net: i64,
        refunded: i64,
    ) -> i64 {
        match counting.basis {
            Basis::Net => {
                if refunded != 0 {
                    self.by_term.at(Outcome::Refunds).add(0, refunded);
                }
                net - refunded
            }
            Basis::Gross => {
                let kept = counting.dedup.worth(entry, part, Basis::Gross).1 * unit;
                if kept != net {
                    self.by_term.at(Outcome::DroppedLines).add(0, net - kept);
                }
                kept
            }
        }
    }

    fn add_people(&mut self, customers: &Customers) {
        let mut given = customers.given.iter().map(|given| given.person).peekable();
        for person in customers.all() {
            let known = customers.get(person);
            let spend = known.spend.unwrap_or(0);
            let orders = i64::from(known.orders.unwrap_or(0));
            if given.next_if_eq(&person).is_some() {
                self.given.add(orders, spend);
            } else if orders > 0 {
                self.people.add(orders, spend);
            } else {
                self.refunds_only += i128::from(spend);
            }
        }
    }
}
