//! The contract's `Gate`.

use super::{
    query::{
        audience_of, campaign_of, channel_of, day_of, exclusion_of, include_of, pairs, rows_of, unknown_group,
    },
    queue::ExcludedView,
    recipient::RecipientView,
};
use crate::{
    book::Book,
    care::{Ask, Exclusions},
    customers::people::Person,
    policy::{Value, care::Exclusion},
    report::query::UsageError,
    values::day::Day,
};
use serde::Serialize;

/// The contract's `GateQuery`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateQuery {
    /// Whose file.
    pub ask: Ask,
    /// On which day.
    pub on: Day,
    /// Whose rows: of those in the file, or of an exclusion.
    pub show: Option<Exclusion>,
    /// Whether products and city are read from the files.
    pub details: bool,
    /// First row, and how many.
    pub rows: (usize, usize),
}

/// The contract's `Gate`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GateView {
    on: String,
    people: usize,
    in_file: usize,
    marked: usize,
    excluded: Vec<ExcludedView>,
    rows: Vec<RecipientView>,
}

impl GateQuery {
    /// Understands a query from outside.
    pub fn from_value(value: &Value, book: &Book) -> Result<Self, UsageError> {
        let missing = |name: &str| UsageError::bad(name);
        let audience = value.get("audience").ok_or_else(|| missing("audience"))?;
        let channel = value.get("channel").ok_or_else(|| missing("channel"))?;
        let mut query = Self {
            ask: Ask {
                audience: audience_of(audience, book)?,
                channel: channel_of(channel)?,
                campaign: None,
                include: Exclusions::default(),
            },
            on: book.view().today.day,
            show: None,
            details: false,
            rows: (0, 50),
        };
        for (key, value) in pairs(value, "query")? {
            match (key.as_str(), value) {
                ("audience" | "channel", _) | (_, Value::Null) => {}
                ("on", value) => query.on = day_of(value, book)?,
                ("campaign", value) => query.ask.campaign = Some(campaign_of(value)?),
                ("include", value) => query.ask.include = include_of(value)?,
                ("details", Value::Bool(details)) => query.details = *details,
                ("show", Value::Text(name)) if name == "inFile" => {}
                ("show", value) => query.show = Some(exclusion_of(value, "show")?),
                (key, value) => {
                    if !rows_of(key, value, &mut query.rows)? {
                        return Err(UsageError::bad(key));
                    }
                }
            }
        }
        Ok(query)
    }
}

impl GateView {
    /// The gate of a query.
    pub fn of(book: &Book, query: &GateQuery) -> Result<Self, UsageError> {
        book.care(query.on, |care| {
            let gated = care.gated(&query.ask).map_err(unknown_group)?;
            let mut excluded = [0; Exclusion::ALL.len()];
            gated.outside.iter().for_each(|out| excluded[out.1 as usize] += 1);
            let (offset, limit) = query.rows;
            let rows: Vec<(Person, Exclusions)> = match query.show {
                None => gated.inside.iter().skip(offset).take(limit).copied().collect(),
                Some(wanted) => {
                    let of_it = gated.outside.iter().filter(|out| out.1 == wanted);
                    of_it.skip(offset).take(limit).map(|out| (out.0, Exclusions::default())).collect()
                }
            };
            Ok(Self {
                on: query.on.iso(),
                people: gated.inside.len() + gated.outside.len(),
                in_file: gated.inside.len(),
                marked: gated.inside.iter().filter(|inside| !inside.1.is_empty()).count(),
                excluded: ExcludedView::all(&excluded),
                rows: RecipientView::all(care, &rows, query.details),
            })
        })
    }
}
