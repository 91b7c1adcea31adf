//! The contract's `Recipient`: somebody a message goes to, with what it can say.

use crate::{
    care::{CareContext, Exclusions, loyal::Loyalty},
    customers::{
        State, locate_entry, locate_record,
        names::NO_NAME,
        people::{KeyKind, Person},
    },
    orders::{Flags, Gender, person::Consent},
    report::{customer::SpanView, money::Money},
    values::{
        day::Day,
        order::{sort_and_dedup, sort_by},
    },
    view::source_of,
};
use serde::Serialize;

/// Orders whose products are looked at, the latest ones.
const LOOKED_AT: usize = 50;

/// The contract's `Recipient`; what stands only in the source (products, city) is filled in by the engine.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RecipientView {
    id: String,
    name: Option<String>,
    phones: Vec<String>,
    emails: Vec<String>,
    consent: Option<bool>,
    gender: Option<&'static str>,
    birthday: Option<String>,
    city: Option<String>,
    group: String,
    orders: Option<u32>,
    spend: Option<Money>,
    last_day: Option<String>,
    recency_days: Option<i32>,
    last_product: Option<String>,
    usual_product: Option<String>,
    points: Option<Money>,
    tier: Option<String>,
    to_next_tier: Option<NextView>,
    ending: Option<EndingView>,
    marked: Vec<&'static str>,
    /// The latest orders and the row of a list, where the engine reads products and city.
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<Vec<PlaceView>>,
}

#[derive(Clone, Debug, Serialize)]
struct NextView {
    tier: String,
    orders: Option<i64>,
    spend: Option<Money>,
}

#[derive(Clone, Debug, Serialize)]
struct EndingView {
    points: Money,
    day: String,
}

/// Where an order stands in the files, or the row of a list.
#[derive(Clone, Debug, Serialize)]
struct PlaceView {
    source: String,
    order: bool,
    spans: Vec<SpanView>,
}

/// The name shown of a person.
pub(super) fn name_of(care: &CareContext<'_>, person: Person) -> Option<String> {
    match care.view.name_record(person, care.parts) {
        NO_NAME => None,
        record => {
            let (part, record) = locate_record(care.parts, record);
            Some(part.orders.records.name(record as u32).to_owned())
        }
    }
}

impl RecipientView {
    /// What is known of some people.
    pub(super) fn all(
        care: &CareContext<'_>,
        people: &[(Person, Exclusions)],
        with_places: bool,
    ) -> Vec<Self> {
        let mut loyalty = Loyalty::of(care);
        let mut rows: Vec<Self> =
            people.iter().map(|&(person, marked)| Self::of(care, person, marked, loyalty.as_mut())).collect();
        if with_places {
            for (row, at) in rows.iter_mut().zip(places(care, people)) {
                row.at = Some(at);
            }
        }
        rows
    }

    fn of(
        care: &CareContext<'_>,
        person: Person,
        marked: Exclusions,
        loyalty: Option<&mut Loyalty<'_>>,
    ) -> Self {
        let view = care.view;
        let known = view.customers.get(person);
        let mut emails = view.people.texts(person, KeyKind::Email, care.parts);
        sort_and_dedup(&mut emails);
        let records = view.people.records(person).iter();
        let gender = Gender::together(records.map(|&record| {
            let (part, record) = locate_record(care.parts, record);
            part.orders.records.gender(record as u32)
        }));
        let mut row = Self {
            id: view.people.id(person, care.parts),
            name: name_of(care, person),
            phones: care.phones(person).iter().map(u64::to_string).collect(),
            emails,
            consent: match care.consent_in_files(person) {
                Consent::Unknown => None,
                said => Some(said == Consent::Given),
            },
            gender: gender.name(),
            birthday: care.birthday(person).map(|birthday| birthday.iso(care.on())),
            city: None,
            group: view.scheme.ids()[view.groups.get(person as usize) as usize].clone(),
            orders: known.orders,
            spend: known.spend.map(Money::from),
            last_day: known.last_day.map(Day::iso),
            recency_days: known.last_day.map(|last| last.until(care.on())),
            last_product: None,
            usual_product: None,
            points: None,
            tier: None,
            to_next_tier: None,
            ending: None,
            marked: marked.iter().map(|one| one.name()).collect(),
            at: None,
        };
        if let Some(loyalty) = loyalty
            && let Some(loyal) = loyalty.walk(person)
        {
            row.points = Some(Money::from(loyal.points));
            row.tier = Some(loyalty.tier(loyal.level).to_owned());
            row.to_next_tier = loyal.lack.map(|(spend, orders)| NextView {
                tier: loyalty.tier(loyal.level + 1).to_owned(),
                orders: (spend == 0).then_some(orders),
                spend: (spend > 0).then(|| Money::from(spend)),
            });
            row.ending =
                loyal.ending.map(|(points, day)| EndingView { points: Money::from(points), day: day.iso() });
        }
        row
    }
}

/// Where the latest orders of some people stand, and their rows in lists.
fn places(care: &CareContext<'_>, people: &[(Person, Exclusions)]) -> Vec<Vec<PlaceView>> {
    let (view, parts, basis) = (care.view, care.parts, care.policy.basis);
    let index = view.entries_by_person(parts, basis);
    let orders: Vec<Vec<u32>> = people
        .iter()
        .map(|&(person, _)| {
            let counted =
                index.entries(person).filter(|&entry| view.dedup.state(entry, parts) == State::Counted);
            let day = |entry: u32| {
                let part = locate_entry(parts, entry).0;
                (view.dedup.worth(entry, part, basis).0, view.dedup.time(entry, part))
            };
            let mut all: Vec<_> = counted.map(|entry| (day(entry), entry)).collect();
            sort_by(&mut all, |a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
            all.into_iter().take(LOOKED_AT).map(|order| order.1).collect()
        })
        .collect();
    let merged = merged_rows(care, &orders);
    let lists = list_rows(care, people);
    orders
        .into_iter()
        .zip(lists)
        .map(|(orders, list)| {
            let order = |entry: u32| {
                let (part, local) = locate_entry(parts, entry);
                let mut rows = part.orders.rows_of(local);
                let key = (part.index, part.orders.key.get(local));
                let from = merged.partition_point(|one| one.0 < key);
                let own = merged[from..].iter().take_while(|one| one.0 == key && key.1 != 0);
                own.for_each(|one| rows.extend(part.orders.rows_of(one.1)));
                place(care, part, true, &rows)
            };
            orders.into_iter().map(order).chain(list).collect()
        })
        .collect()
}

fn place(
    care: &CareContext<'_>,
    part: &crate::customers::SourceSlice<'_>,
    order: bool,
    rows: &[u32],
) -> PlaceView {
    let source = source_of(care.sources, part);
    PlaceView { source: source.id.clone(), order, spans: SpanView::of(source, rows) }
}

/// Entries that went into one of some orders, by part and key of the order: one pass over each file.
fn merged_rows(care: &CareContext<'_>, orders: &[Vec<u32>]) -> Vec<((usize, u64), usize)> {
    let mut wanted: Vec<(usize, u64)> = orders
        .iter()
        .flatten()
        .map(|&entry| {
            let (part, local) = locate_entry(care.parts, entry);
            (part.index, part.orders.key.get(local))
        })
        .filter(|key| key.1 != 0)
        .collect();
    sort_and_dedup(&mut wanted);
    let mut found = Vec::new();
    for part in care.parts.iter().filter(|part| part.orders.kind.has_orders() && part.orders.has_lines) {
        for local in 0..part.orders.key.len() {
            let key = (part.index, part.orders.key.get(local));
            if part.orders.flags(local).has(Flags::MERGED) && wanted.binary_search(&key).is_ok() {
                found.push((key, local));
            }
        }
    }
    sort_by(&mut found, Ord::cmp);
    found
}

/// The first row of each person in a list.
fn list_rows(care: &CareContext<'_>, people: &[(Person, Exclusions)]) -> Vec<Option<PlaceView>> {
    let mut found: Vec<Option<PlaceView>> = people.iter().map(|_| None).collect();
    for part in care.parts.iter().filter(|part| part.orders.list.is_some()) {
        let mut of_person: Vec<(Person, usize)> = Vec::new();
        for local in 0..part.orders.key.len() {
            let record = part.first_record.saturating_add(part.orders.record.get(local));
            if let Some(person) = care.view.people.of_record(record) {
                of_person.push((person, local));
            }
        }
        sort_by(&mut of_person, Ord::cmp);
        for (slot, &(person, _)) in found.iter_mut().zip(people) {
            let at = of_person.partition_point(|one| one.0 < person);
            if slot.is_none()
                && let Some(&(_, local)) = of_person.get(at).filter(|one| one.0 == person)
            {
                *slot = Some(place(care, part, false, &part.orders.rows_of(local)));
            }
        }
    }
    found
}
