//! A page of customers: filtered, sorted, cut.

use super::{
    as_of::{Movement, check},
    earlier::groups_before,
    histories::{History, month},
    query::{Between, Query, SortBy, UsageError},
    row::{CustomerRow, asks_for_a_look, name_of},
    scheme_moves::Within,
    schemes::columns_with,
    summary::fold_search,
};
use crate::{
    book::Book,
    customers::{
        SourceSlice,
        names::NO_RANK,
        people::{KeyKind, Person},
    },
    schemes::{Columns, Compiled, Table, figure::UNKNOWN, table::Row},
    values::{sort::key_of, sort::sort_by_key, text::fold},
};
use serde::Serialize;

/// A page.
#[derive(Clone, Debug, Serialize)]
pub struct PageView {
    /// Customers that fit, in all.
    pub total: usize,
    /// The page's.
    pub rows: Vec<CustomerRow>,
}

impl PageView {
    /// The page of a query.
    pub fn of(book: &Book, query: &Query) -> Result<Self, UsageError> {
        let parts = book.parts();
        let counting = book.counting(&parts);
        let columns = columns_with(book, &counting, query.asks_members());
        let mut people = select(book, &parts, &columns, query)?;
        let total = people.len();
        sort(book, &parts, &columns, &mut people, query);
        let page = people.into_iter().skip(query.offset).take(query.limit);
        let row =
            |person| CustomerRow::of(book, &parts, person).with_features(&columns, &query.columns, person);
        Ok(Self { total, rows: page.map(row).collect() })
    }
}

/// Everybody who fits, in the order of ids.
pub(super) fn select(
    book: &Book,
    parts: &[SourceSlice<'_>],
    columns: &Columns<'_>,
    query: &Query,
) -> Result<Vec<Person>, UsageError> {
    let view = book.view();
    let mut wanted = vec![query.groups.is_empty(); view.scheme.ids().len()];
    for id in &query.groups {
        let at = view.scheme.ids().iter().position(|known| known == id);
        wanted[at.ok_or_else(|| UsageError { code: "unknown-group", detail: id.clone() })?] = true;
    }
    let mut people: Vec<Person> =
        view.customers.all().filter(|&person| wanted[view.groups.get(person as usize) as usize]).collect();
    if let Some(moved) = &query.moved {
        let before = groups_before(book, moved.days);
        let ids = view.scheme.ids();
        people.retain(|&person| {
            let then = before[person as usize].map(|group| ids[group as usize].as_str());
            let now = book.group_of(person);
            then != Some(now)
                && moved.from.as_deref().is_none_or(|from| then == Some(from))
                && moved.to.as_deref().is_none_or(|to| now == to)
        });
    }
    Within::keep(&query.within, book, &mut people);
    if let Some(wanted) = query.scores {
        let fits = |own: [Option<i64>; 3]| {
            wanted.iter().zip(own).all(|(&wanted, own)| wanted.is_none() || wanted == own)
        };
        people.retain(|&person| {
            let rfm = view.scores().rfm(&view.customers.get(person), view.today.day);
            rfm.is_some_and(|(recency, frequency, monetary)| fits([Some(recency), Some(frequency), monetary]))
        });
    }
    if let Some(wanted) = query.first_month {
        let first = |person| History::of(book, parts, person).first();
        people.retain(|&person| first(person).is_some_and(|day| month(day) == wanted));
    }
    if let Some(between) = &query.between {
        let there = stood(book, between)?;
        people.retain(|person| there.binary_search(person).is_ok());
    }
    if let Some(condition) = &query.condition {
        let rows = vec![Row { id: String::new(), when: condition.clone() }];
        let groups = Compiled::new(&Table { rows }, book.policy(), columns).groups(columns);
        people.retain(|&person| groups[person as usize].is_some());
    }
    if let Some(search) = query.search.as_deref().filter(|search| !search.trim().is_empty()) {
        let search = Search::new(search);
        people.retain(|&person| search.finds(book, parts, person));
    }
    if query.check {
        people.retain(|&person| asks_for_a_look(book, parts, person));
    }
    Ok(people)
}

/// People who stood somewhere on two days, in order.
fn stood(book: &Book, between: &Between) -> Result<Vec<Person>, UsageError> {
    check(book, between.from, between.to)?;
    let group = |id: &String| {
        let at = book.view().scheme.ids().iter().position(|known| known == id);
        at.map(|at| at as u8).ok_or_else(|| UsageError { code: "unknown-group", detail: id.clone() })
    };
    let before = between.before.as_ref().map(|before| before.as_ref().map(group).transpose()).transpose()?;
    let after = between.after.as_ref().map(group).transpose()?;
    Ok(Movement::between(book, between.from, between.to).people(book, before, after))
}

/// Words of a name, digits of a phone, a code or an e-mail.
struct Search {
    folded: String,
    digits: String,
    raw: String,
}

impl Search {
    fn new(search: &str) -> Self {
        let digits: String = search.chars().filter(char::is_ascii_digit).collect();
        let only_digits = search.chars().all(|c| c.is_ascii_digit() || " .+-()".contains(c));
        // A number as people type it begins with 0, on the wire with 84.
        let digits = if only_digits {
            digits.strip_prefix('0').map(str::to_owned).unwrap_or(digits)
        } else {
            String::new()
        };
        Self { folded: fold_search(search), digits, raw: search.trim().to_ascii_lowercase() }
    }

    fn finds(&self, book: &Book, parts: &[SourceSlice<'_>], person: Person) -> bool {
        let people = &book.view().people;
        let has = |kind| people.texts(person, kind, parts);
        let by_digits =
            !self.digits.is_empty() && has(KeyKind::Phone).iter().any(|phone| phone.contains(&self.digits));
        by_digits
            || name_of(book, parts, person)
                .is_some_and(|name| fold(name).contains(&self.folded) && !self.folded.is_empty())
            || has(KeyKind::Code).iter().any(|code| code.to_ascii_lowercase().contains(&self.raw))
            || has(KeyKind::Email).iter().any(|email| email.contains(&self.raw))
            || has(KeyKind::Username).iter().any(|username| username.to_ascii_lowercase().contains(&self.raw))
    }
}

/// Sorts by the query's key; ties keep the order of ids. What has no value comes last either way.
pub(super) fn sort(
    book: &Book,
    parts: &[SourceSlice<'_>],
    columns: &Columns<'_>,
    people: &mut Vec<Person>,
    query: &Query,
) {
    let view = book.view();
    let (by, desc) = query.sort;
    let names = if by == SortBy::Name { Some(book.name_ranks(parts)) } else { None };
    let of_feature = if let SortBy::Feature(place) = by { columns.at(place) } else { None };
    let value = |person: Person| {
        let known = view.customers.get(person);
        match by {
            SortBy::Name => {
                names.map(|ranks| ranks.get(person as usize)).filter(|&rank| rank != NO_RANK).map(i64::from)
            }
            SortBy::Orders => known.orders.map(i64::from),
            SortBy::Spend => known.spend,
            SortBy::FirstDay => known.first_day.map(|day| i64::from(day.0)),
            SortBy::LastDay => known.last_day.map(|day| i64::from(day.0)),
            SortBy::RecencyDays => known.last_day.map(|day| -i64::from(day.0)),
            SortBy::RecencyScore => view.scores().rfm(&known, view.today.day).map(|rfm| rfm.0),
            SortBy::FrequencyScore => view.scores().rfm(&known, view.today.day).map(|rfm| rfm.1),
            SortBy::MonetaryScore => view.scores().rfm(&known, view.today.day).and_then(|rfm| rfm.2),
            SortBy::Feature(_) => {
                of_feature.map(|column| column[person as usize]).filter(|&figure| figure != UNKNOWN)
            }
            SortBy::Group => Some(i64::from(view.groups.get(person as usize))),
        }
    };
    sort_people(people, desc, value);
}

/// Sorts by a value; ties keep their order, what has none comes last.
pub(super) fn sort_people(people: &mut Vec<Person>, desc: bool, value: impl Fn(Person) -> Option<i64>) {
    let key = |person: Person| match value(person) {
        None => u64::MAX,
        Some(value) if desc => (!key_of(value)).min(u64::MAX - 1),
        Some(value) => key_of(value).min(u64::MAX - 1),
    };
    let mut pairs: Vec<(u64, u32)> = people.iter().map(|&person| (key(person), person)).collect();
    sort_by_key(&mut pairs);
    people.clear();
    people.extend(pairs.into_iter().map(|(_, person)| person));
}
