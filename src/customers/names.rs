//! The name shown of a person: the spelling on most of the person's orders, then the longest, then the first in code
//! points; one that the platform hides only when there is no other.

use super::{
    SourceSlice,
    dedup::{Dedup, State},
    locate_record,
    people::{People, Person},
};
use crate::{
    orders::person::NOBODY,
    values::{
        column::Column,
        order::sort_by,
        sort::{runs, sort_by_key},
        text::{is_masked, sort_key, sort_prefix},
    },
};
use std::cell::OnceCell;

/// Stands for no name.
pub const NO_NAME: u32 = u32::MAX;

/// The names of a book's people, found when somebody asks for them.
#[derive(Default)]
pub struct Names {
    /// Orders that carry each record; made for the first person with several.
    votes: OnceCell<Column<u32>>,
    /// Places of people by name, made when first asked for.
    ranks: OnceCell<Column<u32>>,
}

impl Names {
    /// The record with the name to show of a person, or [`NO_NAME`].
    pub fn of(&self, person: Person, parts: &[SourceSlice<'_>], people: &People, dedup: &Dedup) -> u32 {
        match people.records(person) {
            [only] if has_name(parts, *only) => *only,
            [] | [_] => NO_NAME,
            records => best(parts, records, self.votes.get_or_init(|| votes(parts, dedup))),
        }
    }

    /// Places of people when their names are sorted by the Vietnamese alphabet; equal names share a place.
    pub fn ranks(&self, parts: &[SourceSlice<'_>], people: &People, dedup: &Dedup) -> &Column<u32> {
        self.ranks.get_or_init(|| {
            let names = (0..people.len() as Person).map(|person| self.of(person, parts, people, dedup));
            ranks(parts, &names.collect())
        })
    }
}

/// Orders that carry each record.
fn votes(parts: &[SourceSlice<'_>], dedup: &Dedup) -> Column<u32> {
    let count = parts.last().map_or(0, |part| part.first_record as usize + part.orders.records.len());
    let mut votes = Column::filled(0u32, count);
    for part in parts {
        let is_list = !part.orders.kind.has_orders();
        for (entry, record) in part.orders.record.iter().enumerate() {
            let state = dedup.state_of(part, entry);
            if record != NOBODY && (is_list || !matches!(state, State::None | State::Repeat)) {
                let at = (part.first_record + record) as usize;
                votes.set(at, votes.get(at) + 1);
            }
        }
    }
    votes
}

fn has_name(parts: &[SourceSlice<'_>], record: u32) -> bool {
    let (part, record) = locate_record(parts, record);
    part.orders.records.has_name(record as u32)
}

fn name<'a>(parts: &'a [SourceSlice<'_>], record: u32) -> &'a str {
    let (part, record) = locate_record(parts, record);
    part.orders.records.name(record as u32)
}

/// The record whose spelling wins.
fn best(parts: &[SourceSlice<'_>], records: &[u32], votes: &Column<u32>) -> u32 {
    spellings(parts, records, votes).first().map_or(NO_NAME, |spelling| spelling.2)
}

/// The spellings of a person's name: orders, text, and a record that carries it; the winner first.
pub fn spellings<'a>(
    parts: &'a [SourceSlice<'_>],
    records: &[u32],
    votes: &Column<u32>,
) -> Vec<(u32, &'a str, u32)> {
    let mut found: Vec<(u32, &str, u32)> = Vec::new();
    for &record in records {
        let text = name(parts, record);
        if text.is_empty() {
            continue;
        }
        let count = votes.get(record as usize);
        match found.iter_mut().find(|known| known.1 == text) {
            Some(known) => known.0 += count,
            None => found.push((count, text, record)),
        }
    }
    sort_by(&mut found, |a, b| {
        let masked = is_masked(a.1).cmp(&is_masked(b.1));
        let longer = b.1.chars().count().cmp(&a.1.chars().count());
        masked.then(b.0.cmp(&a.0)).then(longer).then_with(|| a.1.cmp(b.1))
    });
    found
}

/// The spellings of one person, for the customer's page.
pub fn spellings_of(
    parts: &[SourceSlice<'_>],
    people: &People,
    dedup: &Dedup,
    person: Person,
) -> Vec<(u32, String)> {
    let votes = votes(parts, dedup);
    spellings(parts, people.records(person), &votes)
        .into_iter()
        .map(|(count, text, _)| (count, text.to_owned()))
        .collect()
}

/// Stands for no rank: somebody without a name.
pub const NO_RANK: u32 = u32::MAX;

/// Each spelling is placed once, however many people have it. Its first letters as one number order most of them;
/// only those that begin alike are compared whole.
fn ranks(parts: &[SourceSlice<'_>], names: &Column<u32>) -> Column<u32> {
    let text = |person: u32| match names.get(person as usize) {
        NO_NAME => None,
        record => Some(name(parts, record)),
    };
    let hashes: Vec<Vec<u64>> = parts.iter().map(|part| part.orders.records.spellings().hashes()).collect();
    let spelled = |person: u32| match names.get(person as usize) {
        NO_NAME => None,
        record => {
            let (part, record) = locate_record(parts, record);
            let spelling = part.orders.records.spelling(record as u32);
            Some((hashes[part.index][spelling as usize], person))
        }
    };
    let mut people: Vec<(u64, u32)> = (0..names.len() as u32).filter_map(spelled).collect();
    sort_by_key(&mut people);
    let spellings: Vec<&[(u64, u32)]> = runs(&people).collect();
    let first = |spelling: u32| text(spellings[spelling as usize][0].1).unwrap_or_default();
    let mut pairs: Vec<(u64, u32)> =
        (0..spellings.len() as u32).map(|spelling| (sort_prefix(first(spelling)), spelling)).collect();
    sort_by_key(&mut pairs);
    let mut ranks = Column::filled(NO_RANK, names.len());
    let mut rank = 0;
    for run in runs(&pairs) {
        let mut alike: Vec<(Vec<u8>, u32)> =
            run.iter().map(|&(_, spelling)| (sort_key(first(spelling)), spelling)).collect();
        sort_by(&mut alike, |a, b| a.0.cmp(&b.0));
        for place in 0..alike.len() {
            rank += u32::from(place == 0 || alike[place].0 != alike[place - 1].0);
            for &(_, person) in spellings[alike[place].1 as usize] {
                ranks.set(person as usize, rank);
            }
        }
    }
    ranks
}
