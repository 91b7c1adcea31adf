//! Balances of another system beside ours, each difference with its likely cause.
//!
//! A cause is not guessed: the ledger is made again as if the other system had made one slip, or two, and the first
//! that gives its balance exactly is named. What none explains is called unexplained.

use super::{
    member::short_name,
    slips::{SLIPS, Slip, Uncounted},
};
use crate::{
    book::Book,
    customers::{SourceSlice, State, people::Person},
    loyalty::LoyaltyContext,
    orders::{Life, SourceKind, person::NOBODY, raw::ListColumns},
    points::{History, Purchase, Rules, Run},
    policy::Value,
    report::{money::Money, row::name_of},
    values::{day::Day, order::sort_by, tally::Tally},
};
use serde::Serialize;

/// Rows that are shown.
const SHOWN: usize = 1_000;
/// Differences whose cause is looked for: the largest ones.
const EXAMINED: usize = 20_000;

/// A balance of another system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// Any key of the member.
    pub member: String,
    /// Points that can be spent.
    pub points: i64,
}

impl Balance {
    /// Understands a list of balances; `None` without one. The path of what is wrong otherwise.
    pub fn list(value: &Value) -> Result<Option<Vec<Self>>, String> {
        match value {
            Value::Null => Ok(None),
            Value::List(items) => {
                let read = |(at, item): (usize, &Value)| {
                    let path = |key: &str| ["balances[", &at.to_string(), "].", key].concat();
                    let member = item.get("member").and_then(Value::text).ok_or_else(|| path("member"))?;
                    match item.get("points") {
                        Some(Value::Number(points)) if points.fract() == 0.0 && points.abs() < 9e15 => {
                            Ok(Self { member: member.to_owned(), points: *points as i64 })
                        }
                        _ => Err(path("points")),
                    }
                };
                items.iter().enumerate().map(read).collect::<Result<_, _>>().map(Some)
            }
            _ => Err("balances".to_owned()),
        }
    }
}

/// The contract's `Audit`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AuditView {
    /// False: the shop has not opened its programme, and our balances are what it would give.
    open: bool,
    compared: usize,
    equal: usize,
    total: usize,
    by_cause: Tally<&'static str, u32>,
    rows: Vec<RowView>,
}

#[derive(Clone, Debug, Serialize)]
struct RowView {
    id: String,
    name: Option<String>,
    theirs: Money,
    ours: Option<Money>,
    difference: Money,
    causes: Vec<&'static str>,
    facts: Tally<&'static str, Money>,
}

/// A difference, before its cause is known.
struct Difference {
    member: Option<Person>,
    key: String,
    theirs: i64,
    ours: i64,
}

/// What explains a difference.
struct Cause {
    codes: Vec<&'static str>,
    facts: Vec<(&'static str, i64)>,
}

impl AuditView {
    /// Compares balances: those that are given, else those of the lists in the book.
    pub fn of(book: &Book, given: Option<&[Balance]>) -> Self {
        let parts = book.parts();
        let balances = match given {
            Some(balances) => resolved(book, &parts, balances),
            None => listed(book, &parts)
                .into_iter()
                .map(|(person, points)| (Some(person), String::new(), points))
                .collect(),
        };
        let overview = book.loyalty(&parts);
        let compared = balances.len();
        let mut differences: Vec<Difference> = balances
            .into_iter()
            .map(|(member, key, theirs)| {
                let ours = member.map_or(0, |person| overview.briefs.get(person as usize).balance);
                Difference { member, key, theirs, ours }
            })
            .filter(|difference| difference.member.is_none() || difference.theirs != difference.ours)
            .collect();
        let size = |difference: &Difference| difference.theirs.abs_diff(difference.ours);
        sort_by(&mut differences, |a, b| {
            size(b).cmp(&size(a)).then(a.member.cmp(&b.member)).then(a.key.cmp(&b.key))
        });
        let mut bench = Bench::new(book, &parts);
        let mut by_cause = Tally::default();
        let mut rows = Vec::new();
        for (at, difference) in differences.iter().enumerate() {
            let cause = match difference.member {
                None => Cause { codes: vec!["unknownMember"], facts: Vec::new() },
                Some(_) if at >= EXAMINED => Cause { codes: vec!["notExamined"], facts: Vec::new() },
                Some(person) => bench.explain(person, difference.theirs, difference.ours),
            };
            cause.codes.iter().for_each(|&code| *by_cause.at(code) += 1);
            if at < SHOWN {
                rows.push(row(book, &parts, difference, cause));
            }
        }
        Self {
            open: book.policy().programme.open,
            compared,
            equal: compared - differences.len(),
            total: differences.len(),
            by_cause,
            rows,
        }
    }
}

fn row(book: &Book, parts: &[SourceSlice<'_>], difference: &Difference, cause: Cause) -> RowView {
    let person = difference.member;
    RowView {
        id: person.map_or_else(|| difference.key.clone(), |person| book.view().people.id(person, parts)),
        name: person.and_then(|person| name_of(book, parts, person)).map(short_name),
        theirs: Money::from(difference.theirs),
        ours: person.map(|_| Money::from(difference.ours)),
        difference: Money(i128::from(difference.theirs) - i128::from(difference.ours)),
        causes: cause.codes,
        facts: cause.facts.into_iter().map(|(key, value)| (key, Money::from(value))).collect(),
    }
}

type Given = (Option<Person>, String, i64);

fn resolved(book: &Book, parts: &[SourceSlice<'_>], balances: &[Balance]) -> Vec<Given> {
    let people = &book.view().people;
    let who = book.who(parts);
    let found = |balance: &Balance| {
        (who.find(&balance.member, parts, people), balance.member.clone(), balance.points)
    };
    balances.iter().map(found).collect()
}

/// Balances in the customer lists of a book, by person; of several, the larger.
pub(super) fn listed(book: &Book, parts: &[SourceSlice<'_>]) -> Vec<(Person, i64)> {
    let mut all = Vec::new();
    for part in parts.iter().filter(|part| part.orders.kind == SourceKind::Customers) {
        let Some(list) = part.orders.list.as_ref().filter(|list| !list.points.is_empty()) else { continue };
        for (points, record) in list.points.iter().zip(part.orders.record.iter()) {
            if points != ListColumns::NO_POINTS
                && record != NOBODY
                && let Some(person) = book.view().people.of_record(part.first_record + record)
            {
                all.push((person, points));
            }
        }
    }
    sort_by(&mut all, |a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
    all.dedup_by_key(|known| known.0);
    all
}

/// Where slips are tried.
struct Bench<'a> {
    context: LoyaltyContext<'a>,
    tried: Vec<(Slip, Rules, Run)>,
    plain: Run,
    uncounted: Vec<Uncounted>,
    on: Day,
}

impl<'a> Bench<'a> {
    fn new(book: &'a Book, parts: &'a [SourceSlice<'a>]) -> Self {
        let programme = &book.policy().programme;
        let context = book.loyalty_context(parts, programme);
        let tried = SLIPS.iter().map(|slip| {
            let rules = slip.rules(programme, book.view().digits);
            let run = Run::new(&rules, false);
            (*slip, rules, run)
        });
        Self {
            tried: tried.collect(),
            plain: Run::new(&context.rules, false),
            uncounted: uncounted(book, parts),
            on: book.view().today.day,
            context,
        }
    }

    fn explain(&mut self, person: Person, theirs: i64, ours: i64) -> Cause {
        let cause = |codes: Vec<&'static str>, facts| Cause { codes, facts };
        let mut history = History::default();
        self.context.history(person, &mut history);
        if history.orders.is_empty() && theirs > ours {
            return cause(vec!["missingOrders"], vec![("orders", 0)]);
        }
        let from = self.uncounted.partition_point(|known| known.person < person);
        let count = self.uncounted[from..].partition_point(|known| known.person == person);
        let uncounted = &self.uncounted[from..from + count];
        for (slip, rules, run) in &mut self.tried {
            let mut other = history.clone();
            slip.apply(&mut other, uncounted);
            run.walk(rules, &other, &self.context.allocation.grants, self.on);
            if run.totals.balance() == theirs {
                let facts = slip.rate.map(|rate| vec![("spend", rate)]).unwrap_or_default();
                return cause(slip.codes(), facts);
            }
        }
        if let Some((entry, points)) = self.doubled(&history, theirs - ours) {
            return cause(vec!["doubleAward"], vec![("points", points), ("row", entry)]);
        }
        if let Some(facts) = self.spent_elsewhere(ours - theirs) {
            return cause(vec!["spentElsewhere"], facts);
        }
        match self.said_more_orders(person, history.orders.len()) {
            Some(said) if theirs > ours => {
                cause(vec!["missingOrders"], vec![("orders", history.orders.len() as i64), ("said", said)])
            }
            _ => cause(vec!["unexplained"], Vec::new()),
        }
    }

    /// The order whose points, given once more, are the difference: its row, and its points.
    fn doubled(&mut self, history: &History<'_>, difference: i64) -> Option<(i64, i64)> {
        if difference <= 0 {
            return None;
        }
        self.plain.walk(&self.context.rules, history, &self.context.allocation.grants, self.on);
        let lots = self.plain.lots.all.iter();
        let lot =
            lots.into_iter().find(|lot| lot.order != u32::MAX && lot.total - lot.reversed == difference)?;
        let order = history.orders.get(lot.order as usize)?;
        let (part, local) = crate::customers::locate_entry(self.context.parts, order.entry);
        Some((i64::from(part.orders.row.get(local)), difference))
    }

    /// A reward of the catalogue, had once or a few times, is the difference.
    fn spent_elsewhere(&self, difference: i64) -> Option<Vec<(&'static str, i64)>> {
        let rewards = self.context.rules.programme.rewards.iter().filter(|reward| reward.points > 0);
        let times = rewards.filter(|reward| difference > 0 && difference % reward.points == 0);
        let (times, points) = times.map(|reward| (difference / reward.points, reward.points)).min()?;
        (times <= 5).then(|| vec![("times", times), ("points", points)])
    }

    /// A list states more orders of the member than the files have.
    fn said_more_orders(&self, person: Person, orders: usize) -> Option<i64> {
        let lists = self.context.parts.iter().filter(|part| part.orders.kind == SourceKind::Customers);
        let people = &self.context.view.people;
        let mut most = 0;
        for part in lists {
            let Some(list) = part.orders.list.as_ref().filter(|list| list.has_orders) else { continue };
            for (record, said) in part.orders.record.iter().zip(list.orders.iter()) {
                let is_hers =
                    record != NOBODY && people.of_record(part.first_record + record) == Some(person);
                most = most.max(if is_hers && said != u32::MAX { i64::from(said) } else { 0 });
            }
        }
        (most > orders as i64).then_some(most)
    }
}

/// Orders that do not count because of their state, by person.
fn uncounted(book: &Book, parts: &[SourceSlice<'_>]) -> Vec<Uncounted> {
    let view = book.view();
    let mut all = Vec::new();
    for part in parts.iter().filter(|part| part.orders.kind == SourceKind::Orders) {
        let unit = 10i64.pow(view.digits - part.orders.digits);
        for local in 0..part.orders.key.len() {
            let entry = part.first_entry + local as u32;
            if view.dedup.state_of(part, local) == State::NotCounted
                && let Some(person) = view.dedup.person(entry, part, &view.people)
            {
                let (day, amount, _) = view.dedup.worth(entry, part, book.policy().basis);
                let (amount, key) = (amount.saturating_mul(unit), part.orders.key.get(local));
                let purchase = Purchase {
                    day,
                    time: view.dedup.time(entry, part),
                    place: 0,
                    amount,
                    refunded: 0,
                    key,
                    channel: 0,
                    lines: (0, 0),
                    back_same_day: 0,
                    entry,
                };
                let came_back = part.orders.life(local) == Life::Returned;
                all.push(Uncounted { person, came_back, purchase });
            }
        }
    }
    sort_by(&mut all, |a, b| a.person.cmp(&b.person));
    all
}
