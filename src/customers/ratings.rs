//! What people think of the shop: of every scale the last score of each, and the day on which it was given.

use super::{
    SourceSlice,
    people::{People, Person},
};
use crate::{
    orders::{
        Scale,
        person::NOBODY,
        rating::{Decided, RatingColumn, RatingSeen},
    },
    values::{day::Day, order::sort_by},
};

/// A score that somebody gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rating {
    /// Who.
    pub person: Person,
    /// On which scale.
    pub scale: Scale,
    /// When; `None` where a list does not say it.
    pub day: Option<Day>,
    /// The score in tenths.
    pub tenths: u8,
}

impl Rating {
    /// Recommends the shop, or is satisfied.
    pub const fn is_high(&self) -> bool {
        self.tenths >= self.scale.high()
    }

    /// Is not satisfied.
    pub const fn is_low(&self) -> bool {
        self.tenths <= self.scale.low()
    }
}

/// Last scores of everybody.
#[derive(Clone, Debug, Default)]
pub struct Ratings {
    /// By person and scale, one each.
    last: Vec<Rating>,
    /// Scores in the files up to today.
    pub found: u32,
    /// Scores and other cells that could not be read, or that the scale does not have.
    pub unread: u32,
    /// Scores of nobody that any key names.
    pub nobody: u32,
}

impl Ratings {
    /// Of the parts of a book, up to and with `today`.
    pub fn of(parts: &[SourceSlice<'_>], people: &People, today: Day) -> Self {
        let mut ratings = Self::default();
        let mut all: Vec<Rating> = Vec::new();
        for part in parts {
            let Some(column) = rating_of(part) else { continue };
            let scale = decided(parts, column).scale;
            ratings.unread += column.seen.unread;
            for entry in 0..part.orders.key.len() {
                let day = day_of(part, entry);
                let is_known = part.orders.flags(entry).is_live() && day.is_none_or(|day| day <= today);
                let Some(tenths) = column.get(entry).filter(|_| is_known) else {
                    continue;
                };
                ratings.found += 1;
                let record = part.orders.record.get(entry);
                let person =
                    if record == NOBODY { None } else { people.of_record(part.first_record + record) };
                match person {
                    _ if !scale.has(tenths) => ratings.unread += 1,
                    None => ratings.nobody += 1,
                    Some(person) => all.push(Rating { person, scale, day, tenths }),
                }
            }
        }
        // Of one day the lower score comes last: who complained is asked, and no order of files matters.
        sort_by(&mut all, |a, b| {
            (a.person, a.scale, a.day, b.tenths).cmp(&(b.person, b.scale, b.day, a.tenths))
        });
        let runs = all.chunk_by(|a, b| (a.person, a.scale) == (b.person, b.scale));
        ratings.last = runs.map(|run| run[run.len() - 1]).collect();
        ratings
    }

    /// The last scores of everybody, by person and scale.
    pub fn all(&self) -> &[Rating] {
        &self.last
    }

    /// The last score of a person on any scale; of one day the lower part of its scale.
    pub fn last(&self, person: Person) -> Option<&Rating> {
        let from = self.last.partition_point(|rating| rating.person < person);
        let own = self.last[from..].iter().take_while(|rating| rating.person == person);
        own.max_by_key(|rating| (rating.day, rating.is_low(), !rating.is_high()))
    }
}

/// The column of scores of a part.
fn rating_of<'a>(part: &SourceSlice<'a>) -> Option<&'a RatingColumn> {
    part.orders.contacts.as_ref()?.rating.as_ref()
}

/// The scale of a column, from all columns of its header.
pub fn decided(parts: &[SourceSlice<'_>], column: &RatingColumn) -> Decided {
    let mut seen = RatingSeen::default();
    let same = parts.iter().filter_map(rating_of).filter(|other| other.header == column.header);
    same.for_each(|other| seen.add(&other.seen));
    column.decided(&seen)
}

/// When a score was given: with an order, at an event, or on the day that a list names.
fn day_of(part: &SourceSlice<'_>, entry: usize) -> Option<Day> {
    if part.orders.list.is_some() {
        part.orders.contacts.as_ref()?.since(entry).known()
    } else {
        part.orders.day(entry).known()
    }
}
