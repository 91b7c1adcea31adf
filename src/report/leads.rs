//! Leads and what became of them: conversion by source, who was never talked to, what that has cost, and the events.

use super::{money::Money, query::UsageError, row::name_of};
use crate::{
    book::Book,
    customers::{
        Contacts, SourceSlice,
        people::{KeyKind, Person},
    },
    orders::{EventKind, loyalty_columns::word_key},
    policy::{Threshold, UNCLASSIFIED, Value},
    values::{
        day::Day,
        order::{sort, sort_by},
        tally::Tally,
    },
};
use serde::Serialize;

/// Leads shown of those that nobody has talked to.
const SHOWN: usize = 50;
/// What whole sources have cost at most, in the currency's main unit.
const MOST: f64 = 1e12;

/// What sources have cost, in the currency's main unit, by their name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeadQuery {
    costs: Vec<(String, i64)>,
}

impl LeadQuery {
    /// Understands `{ costs: { Facebook: 2000000 } }`; whatever is no whole sum is refused with its place.
    pub fn from_value(value: &Value) -> Result<Self, UsageError> {
        let mut query = Self::default();
        let pairs = match value {
            Value::Null => return Ok(query),
            Value::Map(pairs) => pairs,
            _ => return Err(UsageError::bad("leads")),
        };
        for (key, value) in pairs {
            match (key.as_str(), value) {
                (_, Value::Null) => {}
                ("costs", Value::Map(costs)) => {
                    for (source, cost) in costs {
                        query.costs.push((source.clone(), whole(cost, source)?));
                    }
                }
                (key, _) => return Err(UsageError::bad(key)),
            }
        }
        Ok(query)
    }
}

fn whole(value: &Value, source: &str) -> Result<i64, UsageError> {
    match value {
        Value::Number(cost) if cost.fract() == 0.0 && (0.0..=MOST).contains(cost) => Ok(*cost as i64),
        _ => Err(UsageError::bad(["costs.", source].concat())),
    }
}

/// The contract's `Leads`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LeadsView {
    untouched_days: u32,
    people: u32,
    leads: u32,
    buyers: u32,
    untouched: u32,
    no_day: u32,
    conflicts: u32,
    wasted: Option<Money>,
    costs_unused: Vec<String>,
    sources: Vec<LeadSourceView>,
    rows: Vec<LeadView>,
    events: EventsView,
}

/// People of one source.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct LeadSourceView {
    source: Option<String>,
    people: u32,
    leads: u32,
    buyers: u32,
    bought_again: u32,
    bought_often: u32,
    /// Neither: a list does not say whether they have bought.
    unknown: u32,
    revenue: Money,
    days_to_first: Option<i32>,
    dated_buyers: u32,
    untouched: u32,
    cost: Option<Money>,
    wasted: Option<Money>,
    #[serde(skip)]
    key: u64,
    #[serde(skip)]
    days: Vec<i32>,
}

/// A lead to whom nobody has talked lately.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct LeadView {
    id: String,
    name: Option<String>,
    phone: Option<String>,
    source: Option<String>,
    last_day: String,
    days: i32,
}

/// What became of the events: found = counted + repeats + after today + nobody.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct EventsView {
    found: u32,
    counted: u32,
    repeats: u32,
    after_today: u32,
    nobody: u32,
    kinds: Vec<EventKindView>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct EventKindView {
    kind: &'static str,
    events: u32,
    people: u32,
    last_day: String,
}

/// A person on her way from a lead to a buyer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Lead,
    Buyer,
    Unknown,
}

impl LeadsView {
    /// Leads and sources of a book.
    pub fn of(book: &Book, query: &LeadQuery) -> Self {
        let parts = book.parts();
        let contacts = book.view().contacts(&parts);
        let days = book.policy().threshold(Threshold::UntouchedDays) as i32;
        let mut view = Self {
            untouched_days: days as u32,
            people: 0,
            leads: 0,
            buyers: 0,
            untouched: 0,
            no_day: 0,
            conflicts: contacts.sources().iter().filter(|first| first.conflicts).count() as u32,
            wasted: None,
            costs_unused: Vec::new(),
            sources: sources_of(contacts),
            rows: Vec::new(),
            events: events_of(contacts),
        };
        let mut untouched: Vec<(Day, Person)> = Vec::new();
        for person in book.view().customers.all() {
            if let Some(day) = view.take(book, contacts, person, days) {
                untouched.push((day, person));
            }
        }
        sort(&mut untouched);
        let shown = untouched.iter().take(SHOWN);
        view.rows = shown.map(|&(day, person)| lead(book, &parts, contacts, person, day)).collect();
        view.close(query, book.view().digits);
        view
    }

    /// Counts a person; gives the day of the last contact of a lead to whom nobody has talked since.
    fn take(&mut self, book: &Book, contacts: &Contacts, person: Person, days: i32) -> Option<Day> {
        let today = book.view().today.day;
        // As the funnel counts it: never fewer orders than again.
        let often = (book.policy().threshold(Threshold::FewOrders) as u32 + 1).max(2);
        let known = book.view().customers.get(person);
        let stage = stage_of(book, person);
        let touched = contacts.touched(person);
        let key = contacts.source(person).map_or(0, |first| first.key);
        let at = self.sources.binary_search_by_key(&key, |source| source.key).unwrap_or(0);
        let source = &mut self.sources[at];
        self.people += 1;
        source.people += 1;
        match stage {
            Stage::Unknown => source.unknown += 1,
            Stage::Buyer => {
                self.buyers += 1;
                source.buyers += 1;
                let orders = known.orders.unwrap_or(0);
                source.bought_again += u32::from(orders > 1);
                source.bought_often += u32::from(orders >= often);
                source.revenue.0 += i128::from(known.spend.unwrap_or(0));
                if let (Some((first, _)), Some(order)) = (touched, known.first_day)
                    && first <= order
                {
                    source.days.push(first.until(order));
                }
            }
            Stage::Lead => {
                self.leads += 1;
                source.leads += 1;
                self.no_day += u32::from(touched.is_none());
                let last = touched.map(|span| span.1).filter(|last| last.until(today) >= days)?;
                self.untouched += 1;
                source.untouched += 1;
                return Some(last);
            }
        }
        None
    }

    fn close(&mut self, query: &LeadQuery, digits: u32) {
        let unit = 10i128.pow(digits);
        for (name, cost) in &query.costs {
            let key = word_key(name);
            match self.sources.iter_mut().find(|source| key != 0 && source.key == key && source.people > 0) {
                None => self.costs_unused.push(name.clone()),
                Some(source) => {
                    let before = source.cost.map_or(0, |cost| cost.0);
                    source.cost = Some(Money(before + i128::from(*cost) * unit));
                }
            }
        }
        for source in &mut self.sources {
            sort(&mut source.days);
            source.dated_buyers = source.days.len() as u32;
            source.days_to_first = source.days.get(source.days.len().saturating_sub(1) / 2).copied();
            // Never more than was paid: what does not divide is not wasted.
            let share =
                |cost: Money| Money(cost.0 * i128::from(source.untouched) / i128::from(source.people));
            source.wasted = source.cost.map(share);
        }
        let wasted = self.sources.iter().filter_map(|source| source.wasted);
        self.wasted = wasted.map(|money| money.0).reduce(|a, b| a + b).map(Money);
        self.sources.retain(|source| source.people > 0);
        sort_by(&mut self.sources, |a, b| {
            b.people
                .cmp(&a.people)
                .then_with(|| a.source.is_none().cmp(&b.source.is_none()))
                .then_with(|| a.source.cmp(&b.source))
        });
    }
}

fn stage_of(book: &Book, person: Person) -> Stage {
    let known = book.view().customers.get(person);
    match (book.group_of(person), known.orders) {
        (UNCLASSIFIED, _) | (_, None) => Stage::Unknown,
        (_, Some(0)) => Stage::Lead,
        _ => Stage::Buyer,
    }
}

/// A line for every source and one for people without, by key; of several spellings the first of the alphabet.
fn sources_of(contacts: &Contacts) -> Vec<LeadSourceView> {
    let mut names: Vec<(u64, &str)> =
        contacts.sources().iter().map(|first| (first.key, first.text.as_str())).collect();
    sort(&mut names);
    names.dedup_by_key(|name| name.0);
    let nobody = LeadSourceView::default();
    let named = names.into_iter().map(|(key, text)| LeadSourceView {
        source: Some(text.to_owned()),
        key,
        ..LeadSourceView::default()
    });
    std::iter::once(nobody).chain(named).collect()
}

fn lead(book: &Book, parts: &[SourceSlice<'_>], contacts: &Contacts, person: Person, last: Day) -> LeadView {
    LeadView {
        id: book.view().people.id(person, parts),
        name: name_of(book, parts, person).map(str::to_owned),
        phone: book.view().people.texts(person, KeyKind::Phone, parts).into_iter().min(),
        source: contacts.source(person).map(|first| first.text.clone()),
        last_day: last.iso(),
        days: last.until(book.view().today.day),
    }
}

fn events_of(contacts: &Contacts) -> EventsView {
    let mut kinds: Tally<EventKind, (u32, u32, Day, u32)> = Tally::default();
    for event in contacts.events() {
        let (events, people, last, before) = kinds.at(event.kind);
        // Events stand by person: who is another one than before has not been counted.
        *people += u32::from(*events == 0 || *before != event.person);
        *before = event.person;
        *events += 1;
        *last = if *events == 1 { event.day } else { (*last).max(event.day) };
    }
    let counts = contacts.counts;
    EventsView {
        found: counts.found,
        counted: counts.counted,
        repeats: counts.repeats,
        after_today: counts.after_today,
        nobody: counts.nobody,
        kinds: kinds
            .into_iter()
            .map(|(kind, (events, people, last, _))| EventKindView {
                kind: kind.name(),
                events,
                people,
                last_day: last.iso(),
            })
            .collect(),
    }
}
