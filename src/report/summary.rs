//! The book on one page.

use super::{ledger::ReconciliationView, money::Money};
use crate::{
    book::Book,
    customers::{people::Person, ratings::decided},
    orders::{Assumption, Life, Scale, rating::RATING_SCALE, status::SHIPPED},
    policy::{Policy, UNCLASSIFIED},
    source::Source,
    values::{day::Day, tally::Tally, text::fold},
    view::View,
};
use serde::Serialize;

/// The contract's `Summary`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SummaryView {
    today: String,
    today_from: &'static str,
    first_day: Option<String>,
    last_day: Option<String>,
    currency: Option<String>,
    digits: u32,
    rows: RowsView,
    /// People with at least one counted order.
    pub customers: u32,
    /// Their orders.
    pub orders: u64,
    revenue: Money,
    /// Every group of the policy.
    pub groups: Vec<GroupView>,
    walk_ins: WalkInsView,
    /// People without an order.
    pub leads: u32,
    /// People who cannot be judged.
    pub not_classified: u32,
    spend_edge: Option<Money>,
    has_money: bool,
    assumptions: Vec<AssumptionView>,
    /// The three ledgers.
    pub reconciliation: ReconciliationView,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct RowsView {
    read: u32,
    used: u32,
    events: u32,
    not_data: u32,
    set_aside: u32,
}

/// A group with its people, orders and money.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GroupView {
    /// Id of the group.
    pub id: String,
    /// Its people.
    pub customers: u32,
    /// Their orders.
    pub orders: u64,
    /// Their money.
    pub revenue: Money,
}

#[derive(Clone, Debug, Serialize)]
struct WalkInsView {
    orders: i64,
    revenue: Money,
}

/// The contract's `Assumption`.
#[derive(Clone, Debug, Serialize)]
struct AssumptionView {
    code: String,
    source: String,
    column: Option<usize>,
    header: Option<String>,
    chosen: String,
    options: Vec<String>,
    answered: bool,
    evidence: Tally<&'static str, u32>,
    sample: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    money: Option<Money>,
}

/// What somebody is to the shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nature {
    /// Has bought.
    Customer,
    /// Has not.
    Lead,
    /// Nothing says whether.
    NotClassified,
}

impl SummaryView {
    /// The summary of a book.
    pub fn of(book: &Book) -> Self {
        let view = book.view();
        let reconciliation = &view.reconciliation;
        let mut summary = Self {
            today: view.today.day.iso(),
            today_from: view.today.from.name(),
            first_day: reconciliation.days.map(|days| days.0.iso()),
            last_day: reconciliation.days.map(|days| days.1.iso()),
            currency: view.currency.clone(),
            digits: view.digits,
            rows: rows(book),
            customers: 0,
            orders: 0,
            revenue: Money(0),
            groups: groups(book),
            walk_ins: WalkInsView {
                orders: reconciliation.walk_ins.orders,
                revenue: Money(reconciliation.walk_ins.money),
            },
            leads: 0,
            not_classified: 0,
            spend_edge: view.scheme.edge().map(Money::from),
            has_money: view.customers.has_money,
            assumptions: assumptions(book),
            reconciliation: ReconciliationView::of(book),
        };
        summary.count_people(book);
        summary
    }

    fn count_people(&mut self, book: &Book) {
        for person in book.view().customers.all() {
            match nature(book.view(), person) {
                Nature::Customer => {
                    let known = book.view().customers.get(person);
                    self.customers += 1;
                    self.orders += u64::from(known.orders.unwrap_or(0));
                    self.revenue.0 += i128::from(known.spend.unwrap_or(0));
                }
                Nature::Lead => self.leads += 1,
                Nature::NotClassified => self.not_classified += 1,
            }
        }
    }
}

pub(super) fn nature(view: &View, person: Person) -> Nature {
    let group = view.groups.get(person as usize);
    match (view.scheme.ids()[group as usize].as_str(), view.customers.get(person).orders) {
        (UNCLASSIFIED, _) => Nature::NotClassified,
        (_, Some(0)) => Nature::Lead,
        _ => Nature::Customer,
    }
}

fn rows(book: &Book) -> RowsView {
    let mut rows = RowsView { read: 0, used: 0, events: 0, not_data: 0, set_aside: 0 };
    for source in book.sources().iter().filter(|source| !source.apart) {
        let counts = source.orders.rows;
        rows.read += counts.read;
        rows.used += counts.used;
        rows.events += counts.events;
        rows.not_data += source.orders.not_data.sum();
        rows.set_aside += counts.set_aside;
    }
    rows
}

/// Every group of the policy in its order, empty ones too.
fn groups(book: &Book) -> Vec<GroupView> {
    let view = book.view();
    let empty = |id: &String| GroupView { id: id.clone(), customers: 0, orders: 0, revenue: Money(0) };
    let mut groups: Vec<GroupView> = view.scheme.ids().iter().map(empty).collect();
    for person in view.customers.all() {
        let group = &mut groups[view.groups.get(person as usize) as usize];
        let known = view.customers.get(person);
        group.customers += 1;
        group.orders += u64::from(known.orders.unwrap_or(0));
        group.revenue.0 += i128::from(known.spend.unwrap_or(0));
    }
    groups
}

fn assumptions(book: &Book) -> Vec<AssumptionView> {
    let mut all = Vec::new();
    for source in book.sources() {
        all.extend(source.assumptions.iter().map(|item| {
            AssumptionView {
                code: item.code.clone(),
                source: source.id.clone(),
                column: item.column,
                header: item
                    .column
                    .and_then(|column| source.mapping.columns.get(column))
                    .map(|column| column.header.clone()),
                chosen: chosen(item, book.policy()).to_owned(),
                options: item.options.clone(),
                answered: item.answered,
                evidence: item.evidence.iter().copied().collect(),
                sample: item.sample.clone(),
                // A source kept apart has another currency, and digits of its own.
                money: item
                    .money
                    .filter(|_| !source.apart)
                    .map(|money| Money(money * 10i128.pow(book.view().digits - source.orders.digits))),
            }
        }));
    }
    all.extend(rating_scales(book));
    all.extend(lone_day(book));
    all
}

/// What was taken; of orders on their way, what the policy says, unless somebody said it of the file.
fn chosen<'a>(item: &'a Assumption, policy: &Policy) -> &'a str {
    match item.code.as_str() {
        SHIPPED if !item.answered && policy.shipped_counts => Life::Completed.name(),
        _ => &item.chosen,
    }
}

/// Scales of scores that neither cells nor headers settle.
fn rating_scales(book: &Book) -> Vec<AssumptionView> {
    let parts = book.parts();
    let columns = parts.iter().filter_map(|part| {
        let rating = part.orders.contacts.as_ref()?.rating.as_ref()?;
        let decided = decided(&parts, rating);
        (decided.assumed && rating.seen.read > 0).then(|| (book.source_of(part), rating, decided))
    });
    columns
        .map(|(source, rating, decided)| {
            let column = source.mapping.columns.get(rating.column);
            AssumptionView {
                code: RATING_SCALE.to_owned(),
                source: source.id.clone(),
                column: Some(rating.column),
                header: column.map(|column| column.header.clone()),
                chosen: decided.scale.name().to_owned(),
                options: Scale::ALL.map(|scale| scale.name().to_owned()).to_vec(),
                answered: decided.answered,
                evidence: [("sure", 0), ("unsure", rating.seen.read)].into_iter().collect(),
                sample: column.and_then(|column| column.samples.first().cloned()),
                money: None,
            }
        })
        .collect()
}

/// A lone last day that was not believed, with the source in which it stands.
fn lone_day(book: &Book) -> Option<AssumptionView> {
    let day = book.view().today.lone?;
    let source =
        book.sources().iter().find(|source| source.orders.last_day == day).or(book.sources().first())?;
    Some(AssumptionView {
        code: "loneDay".to_owned(),
        source: source.id.clone(),
        column: source.mapping.column_of(crate::orders::Role::OrderDay),
        header: None,
        chosen: "doubt".to_owned(),
        options: vec!["doubt".to_owned(), "believe".to_owned()],
        answered: false,
        evidence: Tally::default(),
        sample: Some(day.iso()),
        money: None,
    })
}

/// The contract's `SourceInfo`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SourceView {
    id: String,
    name: String,
    platform: &'static str,
    kind: &'static str,
    fingerprint: String,
    rows: u32,
    orders: u32,
    events: u32,
    first_day: Option<String>,
    last_day: Option<String>,
    issues: u32,
    set_aside: u32,
    apart: bool,
    currency: Option<String>,
}

impl SourceView {
    /// A source at a glance.
    pub fn of(source: &Source) -> Self {
        let orders = &source.orders;
        let live = (0..orders.key.len()).filter(|&entry| orders.flags(entry).is_live());
        let first = live.map(|entry| orders.day(entry)).filter(|day| !day.is_none()).min();
        let has_orders = orders.kind.has_orders();
        Self {
            id: source.id.clone(),
            name: source.name.clone(),
            platform: source.mapping.platform_name(),
            kind: orders.kind.name(),
            fingerprint: source.mapping.fingerprint.clone(),
            rows: orders.rows.read,
            orders: if has_orders { orders.live } else { 0 },
            events: orders.rows.events,
            first_day: first.map(Day::iso),
            last_day: orders.last_day.known().map(Day::iso),
            issues: orders.issues.total(),
            set_aside: orders.rows.set_aside,
            apart: source.apart,
            currency: source.currency.clone(),
        }
    }
}

/// Folds a search for comparison.
pub(super) fn fold_search(search: &str) -> String {
    fold(search)
}
