//! One customer as a row.

use super::{money::Money, satisfaction::RatingView};
use crate::{
    book::Book,
    customers::{
        SourceSlice, locate_record,
        names::NO_NAME,
        people::{KeyKind, Person},
    },
    orders::Gender,
    values::{day::Day, order::sort_and_dedup},
};
use serde::Serialize;

/// The contract's `CustomerRow`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CustomerRow {
    /// From the smallest key.
    pub id: String,
    /// Name shown.
    pub name: Option<String>,
    /// Digits with country code.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// F.
    pub orders: Option<u32>,
    /// M.
    pub spend: Option<Money>,
    first_day: Option<String>,
    last_day: Option<String>,
    /// R.
    pub recency_days: Option<i32>,
    /// Group now.
    pub group: String,
    origin: Option<String>,
    /// `male` or `female`, where the files say so and do not contradict each other.
    pub gender: Option<&'static str>,
    source: Option<String>,
    referrer: Option<String>,
    events: u32,
    last_event_day: Option<String>,
    rating: Option<RatingView>,
    /// 5 for the fifth that came last.
    pub recency_score: Option<i64>,
    /// 5 for the fifth with most orders.
    pub frequency_score: Option<i64>,
    /// 5 for the fifth that spends most.
    pub monetary_score: Option<i64>,
}

impl CustomerRow {
    /// Day of the first counted order.
    pub fn first_day(&self) -> Option<&str> {
        self.first_day.as_deref()
    }

    /// Day of the last counted order.
    pub fn last_day(&self) -> Option<&str> {
        self.last_day.as_deref()
    }

    /// What a row shows of a person.
    pub fn of(book: &Book, parts: &[SourceSlice<'_>], person: Person) -> Self {
        let view = book.view();
        let known = view.customers.get(person);
        let contacts = view.contacts(parts);
        let group = book.group_of(person);
        let is_dormant = known.orders.unwrap_or(0) > 0 && view.scheme.is_dormant(&known);
        let origin = is_dormant.then(|| view.scheme.ids()[view.scheme.origin(&known) as usize].clone());
        let rfm = view.scores().rfm(&known, view.today.day);
        let first = |kind| view.people.texts(person, kind, parts).into_iter().min();
        Self {
            id: view.people.id(person, parts),
            name: name_of(book, parts, person).map(str::to_owned),
            phone: first_phone(book, parts, person),
            email: first(KeyKind::Email),
            orders: known.orders,
            spend: known.spend.map(Money::from),
            first_day: known.first_day.map(Day::iso),
            last_day: known.last_day.map(Day::iso),
            recency_days: known.last_day.map(|last| last.until(view.today.day)),
            origin: origin.filter(|origin| origin != group),
            group: group.to_owned(),
            gender: gender_of(book, parts, person).name(),
            source: contacts.source(person).map(|first| first.text.clone()),
            referrer: contacts.referrer(person).map(|first| first.text.clone()),
            events: contacts.count(person, None),
            rating: view.ratings(parts).last(person).map(RatingView::of),
            last_event_day: contacts.last_day(person, None).map(Day::iso),
            recency_score: rfm.map(|rfm| rfm.0),
            frequency_score: rfm.map(|rfm| rfm.1),
            monetary_score: rfm.and_then(|rfm| rfm.2),
        }
    }
}

/// What all records of a person say; two of one household who share a phone have none.
fn gender_of(book: &Book, parts: &[SourceSlice<'_>], person: Person) -> Gender {
    let records = book.view().people.records(person);
    Gender::together(records.iter().map(|&record| {
        let (part, record) = locate_record(parts, record);
        part.orders.records.gender(record as u32)
    }))
}

/// The smallest phone.
fn first_phone(book: &Book, parts: &[SourceSlice<'_>], person: Person) -> Option<String> {
    let phones = book.view().people.texts(person, KeyKind::Phone, parts);
    phones.into_iter().min_by_key(|phone| phone.parse::<u64>().unwrap_or(u64::MAX))
}

/// The name shown of a person.
pub(super) fn name_of<'a>(book: &Book, parts: &'a [SourceSlice<'_>], person: Person) -> Option<&'a str> {
    match book.name_record(person, parts) {
        NO_NAME => None,
        record => {
            let (part, record) = locate_record(parts, record);
            Some(part.orders.records.name(record as u32))
        }
    }
}

/// More phones or codes than one person usually has.
pub(super) fn asks_for_a_look(book: &Book, parts: &[SourceSlice<'_>], person: Person) -> bool {
    let people = &book.view().people;
    if people.records(person).len() < 2 {
        return false;
    }
    let distinct = |kind| {
        let mut texts = people.texts(person, kind, parts);
        sort_and_dedup(&mut texts);
        texts.len() as u32
    };
    distinct(KeyKind::Phone) > book.policy().many_phones || distinct(KeyKind::Code) > book.policy().many_codes
}
