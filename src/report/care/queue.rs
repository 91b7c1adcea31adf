//! The contract's `Queue`.

use super::{query::QueueQuery, recipient::name_of};
use crate::{
    book::Book,
    care::{Care, CareContext, Fact, Key, Place, Queue},
    policy::care::Exclusion,
    report::money::Money,
    values::{calendar::NEVER, day::Day, order::sort_by},
};
use serde::{Serialize, Serializer};

/// The contract's `Queue`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QueueView {
    on: String,
    people: u32,
    total: usize,
    today: usize,
    excluded: Vec<ExcludedView>,
    reasons: Vec<ReasonView>,
    rows: Vec<QueueRowView>,
}

/// How many stay out for one reason.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ExcludedView {
    code: &'static str,
    customers: u32,
}

impl ExcludedView {
    pub(super) fn all(excluded: &[u32]) -> Vec<Self> {
        let shown = |(code, &customers): (&Exclusion, &u32)| Self { code: code.name(), customers };
        Exclusion::ALL.iter().zip(excluded).filter(|one| *one.1 > 0).map(shown).collect()
    }
}

#[derive(Clone, Debug, Serialize)]
struct ReasonView {
    reason: String,
    customers: u32,
    expected: Option<Money>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct QueueRowView {
    id: String,
    name: Option<String>,
    phone: Option<String>,
    group: String,
    reason: String,
    facts: Facts,
    action: String,
    channel: &'static str,
    until: Option<String>,
    order_value: Option<Money>,
    chance: u32,
    urgency: u8,
    score: Money,
    others: Vec<String>,
}

/// Facts of a sentence, as an object.
#[derive(Clone, Debug)]
struct Facts(Vec<(&'static str, Fact)>);

impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, fact)| (*name, FactView(fact))))
    }
}

struct FactView<'a>(&'a Fact);

impl Serialize for FactView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Fact::Number(number) => Money::from(*number).serialize(serializer),
            Fact::Day(day) => serializer.serialize_str(&day.iso()),
            Fact::Text(text) => serializer.serialize_str(text),
        }
    }
}

impl QueueView {
    /// The queue of a query.
    pub fn of(book: &Book, query: &QueueQuery) -> Self {
        book.care(query.on, |care| {
            let queue = care.queue(&query.filter);
            let today = queue.today(&query.filter);
            let (offset, limit) = query.rows;
            let rows = queue.places[..today].iter().skip(offset).take(limit);
            Self {
                on: query.on.iso(),
                people: queue.people,
                total: queue.places.len(),
                today,
                excluded: ExcludedView::all(&queue.excluded),
                reasons: reasons(care, &queue.places),
                rows: rows.map(|place| row(care, place)).collect(),
            }
        })
    }
}

/// By reason: people, and what their orders would be worth.
fn reasons(care: &CareContext<'_>, places: &[Place]) -> Vec<ReasonView> {
    let rules = &care.policy.care;
    let mut by_key: Vec<(Key, u32, i128)> = Vec::new();
    for Place { held, .. } in places {
        let chance = i128::from(held.key.does(rules).chance);
        let worth = held.value.map_or(0, |value| i128::from(value) * chance);
        match by_key.iter_mut().find(|one| one.0 == held.key) {
            Some(one) => (one.1, one.2) = (one.1 + 1, one.2 + worth),
            None => by_key.push((held.key, 1, worth)),
        }
    }
    sort_by(&mut by_key, |a, b| a.0.cmp(&b.0));
    let shown = |(key, customers, worth): (Key, u32, i128)| ReasonView {
        reason: key.name(rules),
        customers,
        expected: care.view.customers.has_money.then_some(Money(worth / 10_000)),
    };
    by_key.into_iter().map(shown).collect()
}

fn row(care: &Care<'_>, place: &Place) -> QueueRowView {
    let (rules, held) = (&care.policy.care, &place.held);
    let person = held.person as usize;
    QueueRowView {
        id: care.view.people.id(held.person, care.parts),
        name: name_of(care, held.person),
        phone: care.phones(held.person).first().map(u64::to_string),
        group: care.view.scheme.ids()[care.view.groups.get(person) as usize].clone(),
        reason: held.key.name(rules),
        facts: Facts(care.reasons().facts(care, held)),
        action: held.key.action(rules),
        channel: place.channel.name(),
        until: Some(held.until).filter(|&day| day != NEVER).map(Day::iso),
        order_value: held.value.map(Money::from),
        chance: held.key.does(rules).chance,
        urgency: held.urgency,
        score: Money::from(held.score),
        others: Queue::others(care.reasons(), held).iter().map(|held| held.key.name(rules)).collect(),
    }
}
