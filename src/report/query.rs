//! Which customers, in which order.

use super::{histories::month_from, scheme_moves::Within};
use crate::{
    policy::Value,
    schemes::{FEATURES, Table, feature::place_of, table::Condition},
    values::day::Day,
};

/// A call that makes no sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsageError {
    /// The contract's code.
    pub code: &'static str,
    /// What is wrong with what.
    pub detail: String,
}

impl std::fmt::Display for UsageError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the call makes no sense ({}): {}", self.code, self.detail)
    }
}

impl std::error::Error for UsageError {}

impl UsageError {
    pub(crate) fn bad(detail: impl Into<String>) -> Self {
        Self { code: "bad-argument", detail: detail.into() }
    }

    /// A file of points or tiers while the shop has not opened its programme.
    pub(crate) fn not_open(what: &str) -> Self {
        Self { code: "not-open", detail: what.to_owned() }
    }
}

/// What customers are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortBy {
    /// Name, by the Vietnamese alphabet.
    Name,
    /// Number of orders.
    Orders,
    /// Money.
    Spend,
    /// First order.
    FirstDay,
    /// Last order.
    LastDay,
    /// Days since the last order.
    RecencyDays,
    /// Group, in the policy's order.
    Group,
    /// Fifth by recency.
    RecencyScore,
    /// Fifth by orders.
    FrequencyScore,
    /// Fifth by money.
    MonetaryScore,
    /// A feature, by its place among `FEATURES`; words by the Vietnamese alphabet.
    Feature(usize),
}

/// Who came from or went to another group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Days back.
    pub days: u32,
    /// Group then.
    pub from: Option<String>,
    /// Group now.
    pub to: Option<String>,
}

/// Who stood where at the end of two days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Between {
    /// The earlier day.
    pub from: Day,
    /// The later day.
    pub to: Day,
    /// Group on the earlier day; `Some(None)` for people who were not there yet.
    pub before: Option<Option<String>>,
    /// Group on the later day.
    pub after: Option<String>,
}

/// The contract's `CustomerQuery`.
#[derive(Clone, Debug, PartialEq)]
pub struct Query {
    /// Ids of groups; empty for all.
    pub groups: Vec<String>,
    /// Words, digits.
    pub search: Option<String>,
    /// Sort key, and whether the largest comes first.
    pub sort: (SortBy, bool),
    /// First row.
    pub offset: usize,
    /// Rows.
    pub limit: usize,
    /// Only those who moved.
    pub moved: Option<Moved>,
    /// Only those listed for a look.
    pub check: bool,
    /// Only those who stood somewhere on two days.
    pub between: Option<Between>,
    /// Only buyers with these scores of recency, frequency and money; `None` for any.
    pub scores: Option<[Option<i64>; 3]>,
    /// Only those whose first order is of this month, counted from the year 0.
    pub first_month: Option<i32>,
    /// Only those whom each of these schemes puts into this group.
    pub within: Vec<Within>,
    /// Only those for whom a condition holds.
    pub condition: Option<Condition>,
    /// Features that rows show beside their own, by place among `FEATURES`.
    pub columns: Vec<usize>,
}

/// Most rows of one page.
pub(super) const MOST_ROWS: usize = 1_000;

impl Default for Query {
    fn default() -> Self {
        Self {
            groups: Vec::new(),
            search: None,
            sort: (SortBy::Spend, true),
            offset: 0,
            limit: 50,
            moved: None,
            check: false,
            between: None,
            scores: None,
            first_month: None,
            within: Vec::new(),
            condition: None,
            columns: Vec::new(),
        }
    }
}

impl Query {
    /// True where it speaks of what the loyalty programme says of members.
    pub(super) fn asks_members(&self) -> bool {
        let mut places = self.columns.clone();
        if let SortBy::Feature(place) = self.sort.0 {
            places.push(place);
        }
        self.condition.iter().for_each(|condition| condition.places(&mut places));
        places.into_iter().any(|place| FEATURES[place].is_of_members())
    }

    /// Understands a query from outside.
    pub fn from_value(value: &Value) -> Result<Self, UsageError> {
        let mut query = Self::default();
        let Value::Map(pairs) = value else {
            return if *value == Value::Null { Ok(query) } else { Err(UsageError::bad("query")) };
        };
        for (key, value) in pairs {
            match (key.as_str(), value) {
                (_, Value::Null) => {}
                ("group", Value::Text(id)) => query.groups = vec![id.clone()],
                ("group", Value::List(ids)) => {
                    query.groups = ids.iter().filter_map(Value::text).map(str::to_owned).collect();
                }
                ("search", Value::Text(search)) => query.search = Some(search.clone()),
                ("sort", sort) => query.sort = sort_of(sort)?,
                ("offset", value) => query.offset = whole(value, usize::MAX, "offset")?,
                ("limit", value) => query.limit = whole(value, MOST_ROWS, "limit")?,
                ("moved", value) => query.moved = Some(moved_of(value)?),
                ("check", Value::Bool(check)) => query.check = *check,
                ("between", value) => query.between = Some(between_of(value)?),
                ("scores", value) => query.scores = Some(scores_of(value)?),
                ("firstMonth", Value::Text(month)) => {
                    let month = month_from(month).ok_or_else(|| UsageError::bad("firstMonth"))?;
                    query.first_month = Some(month);
                }
                ("within", value) => query.within = within_of(value)?,
                ("where", value) => query.condition = Some(condition_of(value)?),
                ("columns", Value::List(ids)) => query.columns = columns_of(ids)?,
                (key, _) => return Err(UsageError::bad(key)),
            }
        }
        Ok(query)
    }
}

pub(super) fn whole(value: &Value, most: usize, name: &str) -> Result<usize, UsageError> {
    match value {
        Value::Number(number) if *number >= 0.0 && number.fract() == 0.0 && *number <= most as f64 => {
            Ok(*number as usize)
        }
        _ => Err(UsageError::bad(name)),
    }
}

fn condition_of(value: &Value) -> Result<Condition, UsageError> {
    Condition::from_value(value).map_err(|error| {
        let dot = if error.path.is_empty() || error.path.starts_with('[') { "" } else { "." };
        UsageError::bad(["where", dot, &error.path].concat())
    })
}

/// Features by id, each once.
fn columns_of(ids: &[Value]) -> Result<Vec<usize>, UsageError> {
    let mut columns = Vec::new();
    for (at, id) in ids.iter().enumerate() {
        let place = id.text().and_then(place_of);
        let place = place.ok_or_else(|| UsageError::bad(["columns[", &at.to_string(), "]"].concat()))?;
        if !columns.contains(&place) {
            columns.push(place);
        }
    }
    Ok(columns)
}

fn sort_of(value: &Value) -> Result<(SortBy, bool), UsageError> {
    let by = match value.get("by").and_then(Value::text) {
        Some("name") => SortBy::Name,
        Some("orders") => SortBy::Orders,
        Some("spend") => SortBy::Spend,
        Some("firstDay") => SortBy::FirstDay,
        Some("lastDay") => SortBy::LastDay,
        Some("recencyDays") => SortBy::RecencyDays,
        Some("group") => SortBy::Group,
        Some("recencyScore") => SortBy::RecencyScore,
        Some("frequencyScore") => SortBy::FrequencyScore,
        Some("monetaryScore") => SortBy::MonetaryScore,
        Some(id) => SortBy::Feature(place_of(id).ok_or_else(|| UsageError::bad("sort.by"))?),
        None => return Err(UsageError::bad("sort.by")),
    };
    Ok((by, value.get("desc") == Some(&Value::Bool(true))))
}

fn moved_of(value: &Value) -> Result<Moved, UsageError> {
    let text = |key: &str| value.get(key).and_then(Value::text).map(str::to_owned);
    let days = value.get("days").ok_or_else(|| UsageError::bad("moved.days"))?;
    Ok(Moved { days: whole(days, 36_500, "moved.days")? as u32, from: text("from"), to: text("to") })
}

fn between_of(value: &Value) -> Result<Between, UsageError> {
    let text = |key: &str| value.get(key).and_then(Value::text).map(str::to_owned);
    let day = |key: &str, detail: &str| {
        text(key).and_then(|day| Day::from_iso(&day)).ok_or_else(|| UsageError::bad(detail))
    };
    let before = match value.get("before") {
        None => None,
        Some(Value::Null) => Some(None),
        Some(_) => Some(text("before")),
    };
    let (from, to) = (day("from", "between.from")?, day("to", "between.to")?);
    Ok(Between { from, to, before, after: text("after") })
}

fn scores_of(value: &Value) -> Result<[Option<i64>; 3], UsageError> {
    let score = |key: &str, detail: &str| match value.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => whole(value, 5, detail).map(|score| Some(score as i64)),
    };
    Ok([
        score("recency", "scores.recency")?,
        score("frequency", "scores.frequency")?,
        score("monetary", "scores.monetary")?,
    ])
}

/// Groups of schemes, each refused with its place.
fn within_of(value: &Value) -> Result<Vec<Within>, UsageError> {
    let Value::List(items) = value else { return Err(UsageError::bad("within")) };
    let one = |(at, item): (usize, &Value)| {
        let table = Table::from_value(item.get("scheme").unwrap_or(&Value::Null)).map_err(|error| {
            let dot = if error.path.is_empty() { "" } else { "." };
            UsageError::bad(format!("within[{at}].scheme{dot}{}", error.path))
        })?;
        let group = item.get("group").and_then(Value::text).map(str::to_owned);
        match group {
            Some(id) if !table.group_ids().contains(&id.as_str()) => {
                Err(UsageError { code: "unknown-group", detail: id })
            }
            group => Ok(Within { table, group }),
        }
    };
    items.iter().enumerate().map(one).collect()
}
