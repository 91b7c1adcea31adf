//! Three ledgers, each with difference 0: rows, orders, money. What was found and what it is made of are counted in
//! two independent ways, so that a difference can show.

use super::money::Money;
use crate::{book::Book, customers::reconciliation::Reconciliation, values::tally::Tally};
use serde::Serialize;

/// What was found, what it is made of, and the difference.
#[derive(Clone, Debug, Serialize)]
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
    pub code: &'static str,
    /// How much.
    pub value: Money,
}

/// The three ledgers, and totals that files state themselves.
#[derive(Clone, Debug, Serialize)]
pub struct ReconciliationView {
    rows: LedgerView,
    orders: LedgerView,
    money: LedgerView,
    totals: Vec<TotalView>,
}

#[derive(Clone, Debug, Serialize)]
struct TotalView {
    source: String,
    row: u32,
    stated: Money,
    read: Money,
    difference: Money,
}

/// A ledger while its terms are collected; terms of 0 are left out, but for the first ones.
struct Ledger {
    left: i128,
    view: LedgerView,
}

impl Ledger {
    const fn new(found: i128) -> Self {
        let view = LedgerView { found: Money(found), terms: Vec::new(), difference: Money(0) };
        Self { left: found, view }
    }

    fn add(&mut self, code: &'static str, value: i128) {
        self.left -= value;
        self.view.terms.push(TermView { code, value: Money(value) });
    }

    fn add_some(&mut self, code: &'static str, value: i128) {
        if value != 0 {
            self.add(code, value);
        }
    }

    fn close(mut self) -> LedgerView {
        self.view.difference = Money(self.left);
        self.view
    }
}

impl ReconciliationView {
    /// The ledgers of a book.
    pub fn of(book: &Book) -> Self {
        let terms = &book.view().reconciliation;
        Self { rows: rows(book), orders: orders(terms), money: money(terms), totals: totals(book) }
    }
}

fn rows(book: &Book) -> LedgerView {
    let counted = || book.sources().iter().filter(|source| !source.apart).map(|source| &source.orders);
    let sum = |of: &dyn Fn(&crate::orders::Orders) -> u32| {
        counted().map(|orders| i128::from(of(orders))).sum::<i128>()
    };
    let mut ledger = Ledger::new(sum(&|orders| orders.rows.read));
    ledger.add("inOrders", sum(&|orders| orders.rows.used));
    ledger.add_some("inEvents", sum(&|orders| orders.rows.events));
    let mut kinds: Tally<&'static str, i128> = Tally::default();
    for (kind, count) in counted().flat_map(|orders| orders.not_data.by_name()) {
        *kinds.at(kind) += i128::from(count);
    }
    kinds.iter().for_each(|&(kind, count)| ledger.add_some(kind, count));
    ledger.add("setAside", sum(&|orders| orders.rows.set_aside));
    ledger.close()
}

fn orders(terms: &Reconciliation) -> LedgerView {
    let mut ledger = Ledger::new(i128::from(terms.found.orders + terms.given.orders));
    ledger.add("people", i128::from(terms.people.orders));
    ledger.add("walkIns", i128::from(terms.walk_ins.orders));
    terms.by_term.iter().for_each(|(term, sum)| ledger.add_some(term.name(), i128::from(sum.orders)));
    ledger.add_some("given", i128::from(terms.given.orders));
    ledger.close()
}

fn money(terms: &Reconciliation) -> LedgerView {
    let mut ledger = Ledger::new(terms.found.money + terms.given.money);
    ledger.add("people", terms.people.money);
    ledger.add("walkIns", terms.walk_ins.money);
    ledger.add_some("refundsOnly", terms.refunds_only);
    terms.by_term.iter().for_each(|(term, sum)| ledger.add_some(term.name(), sum.money));
    ledger.add_some("given", terms.given.money);
    ledger.close()
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
