//! The name shown of a person: the spelling on most of her orders, then the longest, then the first in code
//! points; one that the platform hides only when there is no other.

use super::{
    Part, locate_record,
    once::{Once, State},
    people::{People, Person},
};
use crate::{
    orders::{SourceKind, person::NOBODY},
    values::{column::Column, text::is_masked},
};

/// Stands for no name.
pub const NO_NAME: u32 = u32::MAX;

/// A record with the name to show, by person.
pub fn names(parts: &[Part<'_>], people: &People, once: &Once) -> Column<u32> {
    let votes = votes(parts, once);
    (0..people.len() as Person)
        .map(|person| match people.records(person) {
            [only] => {
                if name(parts, *only).is_empty() {
                    NO_NAME
                } else {
                    *only
                }
            }
            records => best(parts, records, &votes),
        })
        .collect()
}

/// Orders that carry each record.
fn votes(parts: &[Part<'_>], once: &Once) -> Column<u32> {
    let count = parts.last().map_or(0, |part| part.first_record as usize + part.orders.records.len());
    let mut votes = Column::filled(0u32, count);
    for part in parts {
        let is_list = part.orders.kind == SourceKind::Customers;
        for (entry, record) in part.orders.record.iter().enumerate() {
            let state = once.state(part.first_entry + entry as u32);
            if record != NOBODY && (is_list || !matches!(state, State::None | State::Repeat)) {
                let at = (part.first_record + record) as usize;
                votes.set(at, votes.get(at) + 1);
            }
        }
    }
    votes
}

fn name<'a>(parts: &'a [Part<'_>], record: u32) -> &'a str {
    let (part, record) = locate_record(parts, record);
    part.orders.records.name(record as u32)
}

/// The record whose spelling wins.
fn best(parts: &[Part<'_>], records: &[u32], votes: &Column<u32>) -> u32 {
    spellings(parts, records, votes).first().map_or(NO_NAME, |spelling| spelling.2)
}

/// The spellings of a person's name: orders, text, and a record that carries it; the winner first.
pub fn spellings<'a>(
    parts: &'a [Part<'_>],
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
    found.sort_by(|a, b| {
        let masked = is_masked(a.1).cmp(&is_masked(b.1));
        let longer = b.1.chars().count().cmp(&a.1.chars().count());
        masked.then(b.0.cmp(&a.0)).then(longer).then_with(|| a.1.cmp(b.1))
    });
    found
}

/// The spellings of one person, for her own page.
pub fn spellings_of(parts: &[Part<'_>], people: &People, once: &Once, person: Person) -> Vec<(u32, String)> {
    let votes = votes(parts, once);
    spellings(parts, people.records(person), &votes)
        .into_iter()
        .map(|(count, text, _)| (count, text.to_owned()))
        .collect()
}
