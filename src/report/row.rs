//! One customer as a row.

use super::{money::Money, satisfaction::RatingView};
use crate::{
    book::Book,
    customers::{
        SourceSlice, locate_record,
        names::NO_NAME,
        people::{KeyKind, Person},
        words::{TextColumn, gender},
    },
    schemes::{Columns, FEATURES, feature::Unit, figure::UNKNOWN},
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
    /// Features that were asked for, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub features: Option<FeatureCells>,
}

/// What a row shows of a feature.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum FeatureCell {
    /// A figure; `null` where it is not known.
    Figure(Option<Money>),
    /// Words, of several with a comma between them; `null` where they are not known.
    Words(Option<String>),
}

/// Features of a row, by id, in the order of the query.
#[derive(Clone, Debug)]
pub struct FeatureCells(pub Vec<(&'static str, FeatureCell)>);

impl Serialize for FeatureCells {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, cell)| (id, cell)))
    }
}

impl FeatureCell {
    /// A feature of a person.
    pub fn of(columns: &Columns<'_>, place: usize, person: Person) -> Self {
        if FEATURES[place].unit == Unit::Text {
            let text = columns.text(place).filter(|text| text.is_known(person));
            return Self::Words(text.and_then(|text| words_of(text, person)));
        }
        let figure = columns.at(place).map(|column| column[person as usize]);
        Self::Figure(figure.filter(|&figure| figure != UNKNOWN).map(Money::from))
    }
}

/// Words of a person; none where the only thing known is that there are none.
fn words_of(text: &TextColumn, person: Person) -> Option<String> {
    let words = text.of(person).iter().map(|&value| text.values[value as usize].text.as_str());
    Some(words.collect::<Vec<_>>().join(", ")).filter(|words| !words.is_empty())
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
            gender: gender(parts, &view.people, person).name(),
            source: contacts.source(person).map(|first| first.text.clone()),
            referrer: contacts.referrer(person).map(|first| first.text.clone()),
            events: contacts.count(person, None),
            rating: view.ratings(parts).last(person).map(RatingView::of),
            last_event_day: contacts.last_day(person, None).map(Day::iso),
            recency_score: rfm.map(|rfm| rfm.0),
            frequency_score: rfm.map(|rfm| rfm.1),
            monetary_score: rfm.and_then(|rfm| rfm.2),
            features: None,
        }
    }

    /// The row with features beside its own; nothing where none are asked for.
    pub(super) fn with_features(mut self, columns: &Columns<'_>, places: &[usize], person: Person) -> Self {
        let cell = |&place: &usize| (FEATURES[place].id, FeatureCell::of(columns, place, person));
        self.features = (!places.is_empty()).then(|| FeatureCells(places.iter().map(cell).collect()));
        self
    }
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
