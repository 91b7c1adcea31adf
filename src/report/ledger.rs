//! Three ledgers, each with difference 0: rows, orders, money. What was found and what it is made of are counted
//! on different roads, so that a difference can show.

use super::money::Money;
use crate::{
    book::Book,
    customers::State,
    orders::{Life, SourceKind},
    policy::Basis,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// What was found, what it is made of, and the difference.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LedgerView {
    /// Found in the files.
    pub found: Money,
    /// Terms that make it up.
    pub terms: Vec<TermView>,
    /// Found less all terms.
    pub difference: Money,
}

/// One term of a ledger.
#[derive(Clone, Debug, Serialize)]
pub struct TermView {
    /// What it counts.
    pub code: String,
    /// How much.
    pub value: Money,
}

/// The three ledgers, and totals that files state themselves.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReconciliationView {
    rows: LedgerView,
    orders: LedgerView,
    money: LedgerView,
    totals: Vec<TotalView>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct TotalView {
    source: String,
    row: u32,
    stated: Money,
    read: Money,
    difference: Money,
}

/// Orders and money by what became of them.
#[derive(Default)]
pub struct Terms {
    /// Orders and money by code.
    by_code: BTreeMap<String, (i128, i128)>,
    /// Orders and refunds in the files.
    pub found: (i128, i128),
    /// Counted orders of nobody known, and their money.
    pub walk_ins: (i128, i128),
    /// First and last day of counted orders.
    pub days: Option<(i32, i32)>,
}

impl Terms {
    fn add(&mut self, code: &str, orders: i128, money: i128) {
        let term = self.by_code.entry(code.to_owned()).or_default();
        term.0 += orders;
        term.1 += money;
    }

    /// Walks through every entry of the book once.
    pub fn of(book: &Book) -> Self {
        let mut terms = Self::default();
        let parts = book.parts();
        let view = book.view();
        for (index, part) in parts.iter().enumerate() {
            let orders = part.orders;
            let unit = 10i128.pow(view.digits - orders.digits);
            if orders.kind == SourceKind::Customers {
                continue;
            }
            terms.found.0 += i128::from(orders.live);
            for local in 0..orders.key.len() {
                if orders.flags(local).is_live() {
                    let amount = i128::from(orders.amount.get(local));
                    let value = if orders.kind == SourceKind::Refunds { -amount.abs() } else { amount };
                    terms.found.1 += value * unit;
                    terms.entry(book, part, local, unit);
                }
            }
            terms.found.1 -= view.once.merged_money[index] * unit;
        }
        terms.found.0 -= i128::from(view.once.merged);
        terms
    }

    fn entry(&mut self, book: &Book, part: &crate::customers::Part<'_>, local: usize, unit: i128) {
        let view = book.view();
        let entry = part.first_entry + local as u32;
        let basis = book.policy().basis;
        let (day, net, refunded) = view.once.worth(entry, part, Basis::Net);
        let (_, kept, _) = view.once.worth(entry, part, basis);
        let (net, kept, refunded) =
            (i128::from(net) * unit, i128::from(kept) * unit, i128::from(refunded) * unit);
        let is_return = part.orders.kind == SourceKind::Refunds;
        let value = if is_return { -net.abs() } else { net };
        let taken_off = if basis == Basis::Net { refunded } else { 0 };
        match view.once.state(entry) {
            State::None => {}
            state @ (State::Counted | State::WalkIn) => {
                self.add("refunds", 0, taken_off);
                if kept != net {
                    self.add("droppedLines", 0, net - kept);
                }
                if state == State::WalkIn {
                    self.walk_ins.0 += 1;
                    self.walk_ins.1 += kept - taken_off;
                }
                let (first, last) = self.days.unwrap_or((day.0, day.0));
                self.days = Some((first.min(day.0), last.max(day.0)));
            }
            State::NotCounted => {
                let code = format!("notCounted:{}", life_name(part.orders.life(local)));
                self.add(&code, 1, value);
            }
            State::LinesNotCounted => {
                let code = format!("notCounted:{}", life_name(part.orders.life(local)));
                self.add(&code, 0, value);
                self.found.0 -= 1;
            }
            State::AfterToday => self.add("afterToday", 1, value),
            State::Repeat => self.add("repeats", 1, value),
            State::Refund => {
                let has_person = view.once.person(entry, part, &view.people).is_some();
                self.add("refundDocuments", 1, 0);
                if !has_person {
                    self.walk_ins.1 += value;
                }
            }
            State::RefundWaits => self.add("refundsWaiting", 1, value),
            State::Dropped => self.add("dropped", 1, value),
        }
    }
}

/// States of the whole that is not completed, for a code.
const fn life_name(life: Life) -> &'static str {
    life.name()
}

fn ledger(found: i128, terms: Vec<(String, i128)>) -> LedgerView {
    let sum: i128 = terms.iter().map(|term| term.1).sum();
    LedgerView {
        found: Money(found),
        difference: Money(found - sum),
        terms: terms.into_iter().map(|(code, value)| TermView { code, value: Money(value) }).collect(),
    }
}

/// What people of the book have bought, as far as orders in files say it, and what lists say beside.
#[derive(Default)]
pub struct Counted {
    /// Orders and money of people with at least one counted order.
    pub people: (i128, i128),
    /// Money of people with refunds only.
    pub refunds_only: i128,
    /// Orders and money that only lists speak of.
    pub given: (i128, i128),
}

impl Counted {
    /// Walks through the customers.
    pub fn of(book: &Book) -> Self {
        let view = book.view();
        let mut counted = Self::default();
        let mut given = view.customers.given.iter().map(|given| given.person).peekable();
        for person in view.customers.all() {
            let known = view.customers.get(person);
            let spend = i128::from(known.spend.unwrap_or(0));
            let orders = i128::from(known.orders.unwrap_or(0));
            if given.next_if_eq(&person).is_some() {
                counted.given.0 += orders;
                counted.given.1 += spend;
            } else if orders > 0 {
                counted.people.0 += orders;
                counted.people.1 += spend;
            } else {
                counted.refunds_only += spend;
            }
        }
        counted
    }
}

impl ReconciliationView {
    /// The ledgers of a book.
    pub fn of(book: &Book, terms: &Terms, counted: &Counted) -> Self {
        Self {
            rows: rows(book),
            orders: orders(terms, counted),
            money: money(terms, counted),
            totals: totals(book),
        }
    }

    /// The differences, which must be 0.
    pub const fn differences(&self) -> [i128; 3] {
        [self.rows.difference.0, self.orders.difference.0, self.money.difference.0]
    }
}

fn rows(book: &Book) -> LedgerView {
    let mut found = 0;
    let mut terms = vec![("inOrders".to_owned(), 0)];
    let mut not_data: BTreeMap<&str, i128> = BTreeMap::new();
    let mut set_aside = 0;
    for source in book.sources().iter().filter(|source| !source.apart) {
        let rows = source.orders.rows;
        found += i128::from(rows.read);
        terms[0].1 += i128::from(rows.used);
        set_aside += i128::from(rows.set_aside);
        for (kind, count) in source.orders.not_data.by_name() {
            *not_data.entry(kind).or_default() += i128::from(count);
        }
    }
    let kinds = not_data.into_iter().filter(|(_, count)| *count > 0);
    terms.extend(kinds.map(|(kind, count)| (format!("notData:{kind}"), count)));
    terms.push(("setAside".to_owned(), set_aside));
    ledger(found, terms)
}

fn orders(terms: &Terms, counted: &Counted) -> LedgerView {
    let mut all = vec![("people".to_owned(), counted.people.0), ("walkIns".to_owned(), terms.walk_ins.0)];
    all.extend(
        terms.by_code.iter().filter(|(_, term)| term.0 != 0).map(|(code, term)| (code.clone(), term.0)),
    );
    given(&mut all, counted.given.0);
    ledger(terms.found.0 + counted.given.0, all)
}

fn money(terms: &Terms, counted: &Counted) -> LedgerView {
    let mut all = vec![("people".to_owned(), counted.people.1), ("walkIns".to_owned(), terms.walk_ins.1)];
    if counted.refunds_only != 0 {
        all.push(("refundsOnly".to_owned(), counted.refunds_only));
    }
    all.extend(
        terms.by_code.iter().filter(|(_, term)| term.1 != 0).map(|(code, term)| (code.clone(), term.1)),
    );
    given(&mut all, counted.given.1);
    ledger(terms.found.1 + counted.given.1, all)
}

fn given(terms: &mut Vec<(String, i128)>, value: i128) {
    if value != 0 {
        terms.push(("given".to_owned(), value));
    }
}

fn totals(book: &Book) -> Vec<TotalView> {
    let digits = book.view().digits;
    let mut all = Vec::new();
    for source in book.sources().iter().filter(|source| !source.apart) {
        let unit = 10i128.pow(digits - source.orders.digits);
        all.extend(source.orders.totals.iter().map(|total| TotalView {
            source: source.id.clone(),
            row: total.row,
            stated: Money(total.stated * unit),
            read: Money(total.read * unit),
            difference: Money((total.stated - total.read) * unit),
        }));
    }
    all
}
