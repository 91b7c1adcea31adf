//! One customer: the figures, the orders, and the conditions that decided the group.

use super::{
    gaps::median_gap,
    money::Money,
    row::{CustomerRow, asks_for_a_look},
};
use crate::{
    book::Book,
    customers::{
        SourceSlice, State, locate_entry,
        names::spellings_of,
        people::{KeyKind, Person},
    },
    groups::Asked,
    orders::{Flags, Life, SourceKind},
    policy::Feature,
    values::{
        day::Day,
        order::{sort_and_dedup, sort_by},
    },
};
use serde::Serialize;

/// Orders shown of a customer.
const SHOWN: usize = 200;

/// The contract's `Customer`; what stands only in the source (codes, lines) is filled in by the engine.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CustomerView {
    #[serde(flatten)]
    row: CustomerRow,
    phones: Vec<String>,
    emails: Vec<String>,
    codes: Vec<String>,
    usernames: Vec<String>,
    names: Vec<NameView>,
    tests: Vec<AskedView>,
    joins: Vec<JoinView>,
    timeline: TimelineView,
    gap_days: Option<f64>,
    consent: Option<bool>,
    check: bool,
    reentries: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
struct NameView {
    name: String,
    orders: u32,
}

#[derive(Clone, Debug, Serialize)]
struct AskedView {
    group: String,
    matched: bool,
    tests: Vec<TestView>,
}

#[derive(Clone, Debug, Serialize)]
struct TestView {
    feature: &'static str,
    op: &'static str,
    value: Option<Money>,
    threshold: Option<&'static str>,
    actual: Option<Money>,
    passed: bool,
}

#[derive(Clone, Debug, Serialize)]
struct JoinView {
    by: &'static str,
    value: String,
    records: u32,
}

#[derive(Clone, Debug, Serialize)]
struct TimelineView {
    total: usize,
    rows: Vec<OrderView>,
}

/// The contract's `OrderRow`, with the rows of the source that it stands in.
#[derive(Clone, Debug, Serialize)]
pub struct OrderView {
    source: String,
    row: u32,
    code: Option<String>,
    day: Option<String>,
    amount: Option<Money>,
    refunded: Money,
    status: Option<String>,
    life: &'static str,
    counted: bool,
    why: Option<&'static str>,
    lines: Vec<u8>,
    /// Where the engine reads code and lines.
    spans: Vec<SpanView>,
}

/// A stretch of a source, and the rows wanted from it.
#[derive(Clone, Debug, Serialize)]
pub struct SpanView {
    /// First byte.
    pub start: f64,
    /// Byte behind the last.
    pub end: f64,
    /// Number of its first row.
    pub first: u32,
    /// Rows wanted.
    pub rows: Vec<u32>,
}

impl SpanView {
    /// The stretches in which some rows of a source stand.
    pub fn of(source: &crate::source::Source, rows: &[u32]) -> Vec<Self> {
        let mut spans: Vec<Self> = Vec::new();
        for &row in rows {
            let Some((start, end, first)) = source.index.span(row) else { continue };
            match spans.iter_mut().find(|span| span.first == first) {
                Some(span) => span.rows.push(row),
                None => spans.push(Self { start: start as f64, end: end as f64, first, rows: vec![row] }),
            }
        }
        spans
    }
}

impl CustomerView {
    /// The customer with an id; earlier ids of the customer are found too.
    pub fn of(book: &Book, id: &str) -> Option<Self> {
        let parts = book.parts();
        let view = book.view();
        let person = view.people.find(id, &parts)?;
        let all = |kind| distinct(view.people.texts(person, kind, &parts));
        let orders = entries(book, &parts, person);
        let shown = orders.iter().take(SHOWN).map(|&entry| order(book, &parts, entry)).collect();
        Some(Self {
            row: CustomerRow::of(book, &parts, person),
            phones: all(KeyKind::Phone),
            emails: all(KeyKind::Email),
            codes: all(KeyKind::Code),
            usernames: all(KeyKind::Username),
            names: names(book, &parts, person),
            tests: tests(book, person),
            joins: joins(book, &parts, person),
            timeline: TimelineView { total: orders.len(), rows: shown },
            gap_days: median_gap(book, &parts, person),
            consent: consent(book, &parts, person),
            check: asks_for_a_look(book, &parts, person),
            reentries: reentries(book, person),
        })
    }
}

fn distinct(mut texts: Vec<String>) -> Vec<String> {
    sort_and_dedup(&mut texts);
    texts
}

fn names(book: &Book, parts: &[SourceSlice<'_>], person: Person) -> Vec<NameView> {
    let view = book.view();
    let spellings = spellings_of(parts, &view.people, &view.dedup, person);
    spellings.into_iter().map(|(orders, name)| NameView { name, orders }).collect()
}

fn tests(book: &Book, person: Person) -> Vec<AskedView> {
    let view = book.view();
    let asked = view.scheme.explain(&view.customers.get(person));
    let ids = view.scheme.ids();
    let shown = |asked: Asked| AskedView {
        group: ids[asked.group as usize].clone(),
        matched: asked.matched,
        tests: asked.tests.into_iter().map(|test| shown_test(&test)).collect(),
    };
    asked.into_iter().map(shown).collect()
}

fn shown_test(test: &crate::groups::Test) -> TestView {
    TestView {
        feature: Feature::name(test.feature),
        op: test.op.sign(),
        value: test.value.map(Money::from),
        threshold: test.threshold.map(|threshold| threshold.figure().name),
        actual: test.actual.map(Money::from),
        passed: test.passed,
    }
}

fn joins(book: &Book, parts: &[SourceSlice<'_>], person: Person) -> Vec<JoinView> {
    let joins = book.view().people.joins(person, parts);
    joins.into_iter().map(|(kind, value, records)| JoinView { by: kind.name(), value, records }).collect()
}

/// Days on which somebody dormant went back to the beginning of the funnel.
fn reentries(book: &Book, person: Person) -> Vec<String> {
    if book.contacts().is_empty() {
        return Vec::new();
    }
    let days = book.care(book.view().today.day, |care| care.reentries(person));
    days.into_iter().map(Day::iso).collect()
}

/// Every entry of a person, counted or not, the newest first.
fn entries(book: &Book, parts: &[SourceSlice<'_>], person: Person) -> Vec<u32> {
    let view = book.view();
    let mut found: Vec<(i32, u32)> = Vec::new();
    for part in parts.iter().filter(|part| part.orders.kind.has_orders()) {
        for local in 0..part.orders.key.len() as u32 {
            let entry = part.first_entry + local;
            let has_state = !matches!(view.dedup.state(entry, parts), State::None | State::LinesNotCounted);
            if has_state && view.dedup.person(entry, part, &view.people) == Some(person) {
                found.push((view.dedup.worth(entry, part, book.policy().basis).0.0, entry));
            }
        }
    }
    sort_by(&mut found, |a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    found.into_iter().map(|(_, entry)| entry).collect()
}

fn order(book: &Book, parts: &[SourceSlice<'_>], entry: u32) -> OrderView {
    let view = book.view();
    let (part, local) = locate_entry(parts, entry);
    let source = book.source_of(part);
    let unit = 10i64.pow(view.digits - part.orders.digits);
    let (day, amount, refunded) = view.dedup.worth(entry, part, book.policy().basis);
    let state = view.dedup.state(entry, parts);
    let flags = part.orders.flags(local);
    let is_refund = state == State::Refund || part.orders.kind == SourceKind::Refunds;
    let status = &part.orders.statuses[part.orders.status.get(local) as usize].0;
    OrderView {
        source: source.id.clone(),
        row: part.orders.row.get(local),
        code: None,
        day: day.known().map(Day::iso),
        amount: part.orders.has_money.then(|| Money::from(part.value(flags, amount) * unit)),
        refunded: Money::from(refunded * unit),
        status: (!status.text.is_empty()).then(|| status.text.clone()),
        life: if is_refund { "refund" } else { life(state, part.orders.life(local)) },
        counted: state == State::Counted,
        why: why(state),
        lines: Vec::new(),
        spans: SpanView::of(source, &rows(part, local)),
    }
}

/// The life on the wire: what is shipped is pending, or done where the shop counts it.
const fn life(state: State, life: Life) -> &'static str {
    match (life, state) {
        (Life::Shipped, State::Counted | State::WalkIn) => Life::Completed.name(),
        (Life::Shipped, _) => Life::Pending.name(),
        (life, _) => life.name(),
    }
}

const fn why(state: State) -> Option<&'static str> {
    match state {
        State::NotCounted => Some("status"),
        State::AfterToday => Some("afterToday"),
        State::Repeat => Some("repeat"),
        State::Refund | State::RefundWaits | State::Dropped => Some("refund"),
        _ => None,
    }
}

/// Rows of an order: its own, and those of entries that went into it.
fn rows(part: &SourceSlice<'_>, local: usize) -> Vec<u32> {
    let orders = part.orders;
    let mut rows = orders.rows_of(local);
    let key = orders.key.get(local);
    if key != 0 && orders.has_lines {
        let merged = (0..orders.key.len()).filter(|&other| {
            other != local
                && orders.key.get(other) == key
                && orders.flags(other).has(Flags::MERGED)
                && !orders.carts.holds_sorted(other as u32)
        });
        merged.for_each(|other| rows.extend(orders.rows_of(other)));
    }
    rows.truncate(100);
    rows
}

/// Refused anywhere is refused; given anywhere else is given.
pub fn consent(book: &Book, parts: &[SourceSlice<'_>], person: Person) -> Option<bool> {
    crate::customers::words::consent(parts, &book.view().people, person)
}
