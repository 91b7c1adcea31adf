//! A page of members: filtered, sorted, cut.

use super::words::Words;
use crate::{
    book::Book,
    customers::{SourceSlice, people::Person},
    loyalty::Brief,
    policy::Value,
    report::{
        export::{Cell, Csv},
        money::Money,
        page::{select, sort_people},
        query::{Query, SortBy, UsageError},
        row::CustomerRow,
        schemes::columns_of,
    },
    values::{calendar::NEVER, day::Day},
};
use serde::Serialize;

/// What members are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    Tier,
    Points,
    Expiring,
    NextEnd,
    Customer(SortBy),
}

/// The contract's `MemberQuery`.
#[derive(Clone, Debug)]
pub struct MemberQuery {
    customers: Query,
    tiers: Vec<String>,
    expiring: bool,
    key: Key,
    desc: bool,
}

impl Default for MemberQuery {
    fn default() -> Self {
        Self { customers: Query::default(), tiers: Vec::new(), expiring: false, key: Key::Points, desc: true }
    }
}

/// A member in a list.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MemberRow {
    id: String,
    name: Option<String>,
    pub(super) phone: Option<String>,
    tier: String,
    projected: Option<String>,
    pub(super) points: Money,
    pending: Money,
    expiring: Money,
    next_end: Option<String>,
    orders: Option<u32>,
    spend: Option<Money>,
    last_day: Option<String>,
}

/// A page.
#[derive(Clone, Debug, Serialize)]
pub struct MembersView {
    /// False: the shop has not opened its programme, and tiers and points are what it would give.
    open: bool,
    total: usize,
    rows: Vec<MemberRow>,
}

impl MemberQuery {
    /// Understands a query from outside: a query of customers, a tier, points that end soon, and more keys.
    pub fn from_value(value: &Value) -> Result<Self, UsageError> {
        let mut query = Self::default();
        let Value::Map(pairs) = value else {
            return if *value == Value::Null { Ok(query) } else { Err(UsageError::bad("query")) };
        };
        let mut rest = Vec::new();
        for (key, value) in pairs {
            match (key.as_str(), value) {
                ("tier", Value::Text(id)) => query.tiers = vec![id.clone()],
                ("tier", Value::List(ids)) => {
                    query.tiers = ids.iter().filter_map(Value::text).map(str::to_owned).collect();
                }
                ("expiring", Value::Bool(expiring)) => query.expiring = *expiring,
                ("sort", sort) => (query.key, query.desc) = sort_of(sort)?,
                _ => rest.push((key.clone(), value.clone())),
            }
        }
        query.customers = Query::from_value(&Value::Map(rest))?;
        Ok(query)
    }
}

fn sort_of(value: &Value) -> Result<(Key, bool), UsageError> {
    let key = match value.get("by").and_then(Value::text) {
        Some("tier") => Key::Tier,
        Some("points") => Key::Points,
        Some("expiring") => Key::Expiring,
        Some("nextEnd") => Key::NextEnd,
        _ => {
            let query = Query::from_value(&Value::Map(vec![("sort".to_owned(), value.clone())]))?;
            return Ok((Key::Customer(query.sort.0), query.sort.1));
        }
    };
    Ok((key, value.get("desc") == Some(&Value::Bool(true))))
}

impl MembersView {
    /// The page of a query, today.
    pub fn of(book: &Book, query: &MemberQuery) -> Result<Self, UsageError> {
        let parts = book.parts();
        let people = members(book, &parts, query)?;
        let page = people.iter().skip(query.customers.offset).take(query.customers.limit);
        let rows = page.map(|&person| MemberRow::of(book, &parts, person)).collect();
        Ok(Self { open: book.policy().programme.open, total: people.len(), rows })
    }
}

/// Members of a query, sorted.
pub(super) fn members(
    book: &Book,
    parts: &[SourceSlice<'_>],
    query: &MemberQuery,
) -> Result<Vec<Person>, UsageError> {
    let overview = book.loyalty(parts);
    let ladder = &book.policy().programme.tiers.ladder;
    if let Some(unknown) = query.tiers.iter().find(|id| ladder.iter().all(|tier| tier.id != **id)) {
        return Err(UsageError::bad(["tier ", unknown].concat()));
    }
    let brief = |person: Person| overview.briefs.get(person as usize);
    let counting = book.counting(parts);
    let columns = columns_of(book, &counting);
    let mut people = select(book, parts, &columns, &query.customers)?;
    people.retain(|&person| {
        let brief = brief(person);
        let in_tier = query.tiers.is_empty() || query.tiers.contains(&ladder[usize::from(brief.level)].id);
        brief.is_member && in_tier && (!query.expiring || brief.soon > 0)
    });
    let by = |of: fn(&Brief) -> i64| move |person: Person| Some(of(&brief(person)));
    let desc = query.desc;
    match query.key {
        Key::Tier => sort_people(&mut people, desc, by(|brief| i64::from(brief.level))),
        Key::Points => sort_people(&mut people, desc, by(|brief| brief.balance)),
        Key::Expiring => sort_people(&mut people, desc, by(|brief| brief.soon)),
        Key::NextEnd => sort_people(&mut people, desc, by(|brief| i64::from(brief.next_end.0))),
        Key::Customer(by) => {
            let sorted = Query { sort: (by, desc), ..query.customers.clone() };
            crate::report::page::sort(book, parts, &columns, &mut people, &sorted);
        }
    }
    Ok(people)
}

impl MemberRow {
    /// A row of a file.
    pub(super) fn write(&self, csv: &mut Csv, words: &Words<'_>) {
        let tier = (words.word)(&self.tier);
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        csv.row(&[
            Cell::Text(&self.id),
            Cell::Text(self.name.as_deref().unwrap_or_default()),
            Cell::Bare(text(&self.phone)),
            Cell::Text(&tier),
            Cell::Bare(self.points.0.to_string()),
            Cell::Bare(self.pending.0.to_string()),
            Cell::Bare(self.expiring.0.to_string()),
            Cell::Bare(text(&self.next_end)),
            Cell::Bare(self.orders.map(|orders| orders.to_string()).unwrap_or_default()),
            Cell::Bare(text(&self.last_day)),
        ]);
    }

    /// What a list shows of a member.
    pub(super) fn of(book: &Book, parts: &[SourceSlice<'_>], person: Person) -> Self {
        let row = CustomerRow::of(book, parts, person);
        let brief = book.loyalty(parts).briefs.get(person as usize);
        let id = |level: u8| book.policy().programme.tiers.ladder[usize::from(level)].id.clone();
        Self {
            last_day: row.last_day().map(str::to_owned),
            id: row.id,
            name: row.name,
            phone: row.phone,
            tier: id(brief.level),
            projected: (brief.projected != brief.level).then(|| id(brief.projected)),
            points: Money::from(brief.balance),
            pending: Money::from(brief.pending),
            expiring: Money::from(brief.soon),
            next_end: Some(brief.next_end).filter(|&day| day != NEVER).map(Day::iso),
            orders: row.orders,
            spend: row.spend,
        }
    }
}
