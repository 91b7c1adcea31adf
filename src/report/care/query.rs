//! What is asked of care, from outside.

use crate::{
    book::Book,
    care::{Audience, Campaign, Exclusions, Filter, Key, UnknownGroup},
    policy::{
        Value,
        care::{Channel, Exclusion},
    },
    report::query::{MOST_ROWS, UsageError, whole},
    values::day::Day,
};

/// People more than there can be.
const MOST_PEOPLE: usize = u32::MAX as usize;
/// Rows of a page, unless somebody says it.
const USUAL_ROWS: usize = 50;

/// The contract's `QueueQuery`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueQuery {
    /// Of which day.
    pub on: Day,
    /// Which part.
    pub filter: Filter,
    /// First row, and how many.
    pub rows: (usize, usize),
}

impl QueueQuery {
    /// Understands a query from outside.
    pub fn from_value(value: &Value, book: &Book) -> Result<Self, UsageError> {
        let today = book.view().today.day;
        let mut query = Self { on: today, filter: Filter::default(), rows: (0, USUAL_ROWS) };
        for (key, value) in pairs(value, "query")? {
            match key.as_str() {
                _ if *value == Value::Null => {}
                "on" => query.on = past(value, today)?,
                "offset" => query.rows.0 = whole(value, usize::MAX, "offset")?,
                "limit" => query.rows.1 = whole(value, MOST_ROWS, "limit")?,
                key => filter_key(&mut query.filter, key, value, book)?,
            }
        }
        Ok(query)
    }
}

fn filter_key(filter: &mut Filter, key: &str, value: &Value, book: &Book) -> Result<(), UsageError> {
    match key {
        "most" => filter.most = Some(whole(value, MOST_PEOPLE, "most")?),
        "reasons" => {
            let known = |name: &str| Key::from_name(name, &book.policy().care);
            filter.reasons = Some(each(value, "reasons", known)?);
        }
        "channels" => filter.channels = Some(each(value, "channels", Channel::from_name)?),
        key => return Err(UsageError::bad(key)),
    }
    Ok(())
}

pub(super) fn pairs<'a>(value: &'a Value, name: &str) -> Result<&'a [(String, Value)], UsageError> {
    match value {
        Value::Null => Ok(&[]),
        Value::Map(pairs) => Ok(pairs),
        _ => Err(UsageError::bad(name)),
    }
}

/// A list of names, each of something.
fn each<T>(value: &Value, key: &str, known: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, UsageError> {
    let Value::List(items) = value else { return Err(UsageError::bad(key)) };
    let one = |(at, item): (usize, &Value)| {
        let place = || UsageError::bad([key, "[", &at.to_string(), "]"].concat());
        item.text().and_then(&known).ok_or_else(place)
    };
    items.iter().enumerate().map(one).collect()
}

fn past(value: &Value, today: Day) -> Result<Day, UsageError> {
    let day = value.text().and_then(Day::from_iso);
    day.filter(|&day| day <= today).ok_or_else(|| UsageError::bad("on"))
}

pub(super) fn day_of(value: &Value, book: &Book) -> Result<Day, UsageError> {
    past(value, book.view().today.day)
}

pub(super) fn rows_of(key: &str, value: &Value, rows: &mut (usize, usize)) -> Result<bool, UsageError> {
    match key {
        "offset" => rows.0 = whole(value, usize::MAX, "offset")?,
        "limit" => rows.1 = whole(value, MOST_ROWS, "limit")?,
        _ => return Ok(false),
    }
    Ok(true)
}

pub(super) fn channel_of(value: &Value) -> Result<Channel, UsageError> {
    value.text().and_then(Channel::from_name).ok_or_else(|| UsageError::bad("channel"))
}

pub(super) fn exclusion_of(value: &Value, key: &str) -> Result<Exclusion, UsageError> {
    value.text().and_then(Exclusion::from_name).ok_or_else(|| UsageError::bad(key))
}

/// Exclusions that are overridden. Nobody comes in without an address: there is nothing to write to.
pub(super) fn include_of(value: &Value) -> Result<Exclusions, UsageError> {
    let mut include = Exclusions::default();
    let may = |name: &str| Exclusion::from_name(name).filter(|&one| one != Exclusion::NoAddress);
    each(value, "include", may)?.into_iter().for_each(|one| include.add(one));
    Ok(include)
}

pub(super) fn campaign_of(value: &Value) -> Result<Campaign, UsageError> {
    let mut campaign = Campaign { id: String::new(), control_percent: 0 };
    for (key, value) in pairs(value, "campaign")? {
        match (key.as_str(), value) {
            ("id", Value::Text(id)) if !id.is_empty() => campaign.id.clone_from(id),
            ("controlPercent", Value::Null) => {}
            ("controlPercent", value) => {
                campaign.control_percent = whole(value, 100, "campaign.controlPercent")? as u32;
            }
            (key, _) => return Err(UsageError::bad(["campaign.", key].concat())),
        }
    }
    if campaign.id.is_empty() { Err(UsageError::bad("campaign.id")) } else { Ok(campaign) }
}

/// The refusal of a group that the policy does not have.
pub(super) fn unknown_group(UnknownGroup(detail): UnknownGroup) -> UsageError {
    UsageError { code: "unknown-group", detail }
}

/// Understands an audience from outside: exactly one of its kinds.
pub(super) fn audience_of(value: &Value, book: &Book) -> Result<Audience, UsageError> {
    match pairs(value, "audience")? {
        [(key, Value::Text(id))] if key == "group" => Ok(Audience::Group(id.clone())),
        [(key, value)] if key == "ids" => {
            each(value, "audience.ids", |id| Some(id.to_owned())).map(Audience::Ids)
        }
        [(key, value)] if key == "queue" => {
            let mut filter = Filter::default();
            for (key, value) in pairs(value, "audience.queue")? {
                if *value != Value::Null {
                    filter_key(&mut filter, key, value, book)?;
                }
            }
            Ok(Audience::Queue(filter))
        }
        _ => Err(UsageError::bad("audience")),
    }
}
