//! What people did beside buying, and where they came from: events of every file by person, the first source that is
//! known of each, who brought her, and when the shop first and last heard of her. Never an order, never money.
//!
//! Made when first asked for: a book that only counts orders pays nothing for it.

use super::{
    SourceSlice,
    people::{People, Person},
};
use crate::{
    orders::{EventKind, loyalty_columns::word_key, person::NOBODY},
    values::{
        day::Day,
        hash::{hash, mix},
        order::{sort, sort_by},
    },
};

/// An event that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CustomerEvent {
    /// Whose.
    pub person: Person,
    /// Its day.
    pub day: Day,
    /// What happened.
    pub kind: EventKind,
    /// Follows from its time, source, campaign, product and figure: the same event in two files is one.
    detail: u64,
    /// The part in which it stands.
    part: u32,
    /// Its entry there.
    entry: u32,
}

impl CustomerEvent {
    /// The part in which it stands, and its entry there.
    pub const fn place(&self) -> (usize, usize) {
        (self.part as usize, self.entry as usize)
    }
}

/// What became of the events in the files: found = counted + repeats + after today + nobody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EventCounts {
    /// Events in the files.
    pub found: u32,
    /// Counted for a person.
    pub counted: u32,
    /// The same event in another file.
    pub repeats: u32,
    /// Dated after today.
    pub after_today: u32,
    /// Of nobody that any key names.
    pub nobody: u32,
}

/// A text that somebody is said to come from, with the day on which it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Said<'a> {
    person: Person,
    /// [`i32::MAX`] where no day is said: what is dated comes first.
    day: i32,
    /// Of the folded text: spellings of one word are one word.
    key: u64,
    text: &'a str,
}

/// The first of what files say of a person, and whether others say something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct First {
    /// Whose.
    pub person: Person,
    /// The word as written.
    pub text: String,
    /// Of the folded word.
    pub key: u64,
    /// Something else is said too.
    pub conflicts: bool,
}

/// Events and origins of everybody.
#[derive(Clone, Debug, Default)]
pub struct Contacts {
    /// By person, day and kind.
    events: Vec<CustomerEvent>,
    /// What became of all events.
    pub counts: EventCounts,
    sources: Vec<First>,
    referrers: Vec<First>,
    /// By person: since when she is in a list.
    since: Vec<(Person, Day)>,
}

impl Contacts {
    /// Of the parts of a book, up to and with `today`.
    pub fn of(parts: &[SourceSlice<'_>], people: &People, today: Day) -> Self {
        let mut contacts = Self::default();
        contacts.take_events(parts, people, today);
        contacts.take_since(parts, people, today);
        contacts.sources = firsts(said(parts, people, today, |columns| columns.source.as_ref()));
        contacts.referrers = firsts(said(parts, people, today, |columns| columns.referrer.as_ref()));
        contacts
    }

    fn take_events(&mut self, parts: &[SourceSlice<'_>], people: &People, today: Day) {
        let mut all: Vec<CustomerEvent> = Vec::new();
        for part in parts {
            for (entry, kind) in entries_of(part) {
                self.counts.found += 1;
                let day = part.orders.day(entry);
                match person_of(part, entry, people) {
                    _ if day > today => self.counts.after_today += 1,
                    None => self.counts.nobody += 1,
                    Some(person) => {
                        let (index, local) = (part.index as u32, entry as u32);
                        let detail = detail(part, entry);
                        all.push(CustomerEvent { person, day, kind, detail, part: index, entry: local });
                    }
                }
            }
        }
        sort_by(&mut all, Ord::cmp);
        let same = |a: &CustomerEvent, b: &CustomerEvent| {
            (a.person, a.day, a.kind, a.detail) == (b.person, b.day, b.kind, b.detail)
        };
        // Within one file equal rows are as many events; of several files the one with most of them has all.
        for run in all.chunk_by(same) {
            let most = run.chunk_by(|a, b| a.part == b.part).max_by_key(|of_part| of_part.len());
            let kept = most.unwrap_or_default();
            self.events.extend_from_slice(kept);
            self.counts.repeats += (run.len() - kept.len()) as u32;
        }
        self.counts.counted = self.events.len() as u32;
    }

    fn take_since(&mut self, parts: &[SourceSlice<'_>], people: &People, today: Day) {
        for part in parts {
            let Some(columns) = &part.orders.contacts else { continue };
            for entry in 0..part.orders.key.len() {
                let day = columns.since(entry);
                if !day.is_none()
                    && day <= today
                    && let Some(person) = person_of(part, entry, people)
                {
                    self.since.push((person, day));
                }
            }
        }
        sort(&mut self.since);
    }

    /// Every event that counts, by person, day and kind.
    pub fn events(&self) -> &[CustomerEvent] {
        &self.events
    }

    /// Events of a person, by day.
    pub fn of_person(&self, person: Person) -> &[CustomerEvent] {
        let from = self.events.partition_point(|event| event.person < person);
        let to = self.events.partition_point(|event| event.person <= person);
        &self.events[from..to]
    }

    /// How many events of a kind somebody has, or of any kind.
    pub fn count(&self, person: Person, kind: Option<EventKind>) -> u32 {
        self.of_person(person).iter().filter(|event| kind.is_none_or(|kind| event.kind == kind)).count()
            as u32
    }

    /// Day of her last event of a kind, or of any kind.
    pub fn last_day(&self, person: Person, kind: Option<EventKind>) -> Option<Day> {
        let own = self.of_person(person).iter().rev();
        own.filter(|event| kind.is_none_or(|kind| event.kind == kind)).map(|event| event.day).next()
    }

    /// Where she came from: the first source that is known.
    pub fn source(&self, person: Person) -> Option<&First> {
        find(&self.sources, person)
    }

    /// Who brought her.
    pub fn referrer(&self, person: Person) -> Option<&First> {
        find(&self.referrers, person)
    }

    /// Sources of everybody, by person.
    pub fn sources(&self) -> &[First] {
        &self.sources
    }

    /// First and last day on which she is known to have been in touch, by events and lists.
    pub fn touched(&self, person: Person) -> Option<(Day, Day)> {
        let events = self.of_person(person);
        let from = self.since.partition_point(|known| known.0 < person);
        let since = self.since[from..].iter().take_while(|known| known.0 == person).map(|known| known.1);
        let days = events.first().into_iter().chain(events.last()).map(|event| event.day).chain(since);
        days.fold(None, |span, day| {
            let (first, last) = span.unwrap_or((day, day));
            Some((first.min(day), last.max(day)))
        })
    }
}

fn find(all: &[First], person: Person) -> Option<&First> {
    all.binary_search_by_key(&person, |first| first.person).ok().map(|at| &all[at])
}

/// Entries of a part that are events, with what happened.
fn entries_of<'a>(part: &'a SourceSlice<'_>) -> impl Iterator<Item = (usize, EventKind)> + 'a {
    let orders = part.orders;
    let rows = if orders.kind.has_orders() { 0 } else { orders.key.len() };
    let own = (0..rows)
        .filter(|&entry| orders.flags(entry).is_live())
        .filter_map(|entry| Some((entry, orders.contacts.as_ref()?.kind(entry)?)));
    own.chain(orders.carts.iter().map(|entry| (entry as usize, EventKind::Cart)))
}

fn person_of(part: &SourceSlice<'_>, entry: usize, people: &People) -> Option<Person> {
    let record = part.orders.record.get(entry);
    if record == NOBODY { None } else { people.of_record(part.first_record + record) }
}

/// What tells one event of a person, day and kind from another.
fn detail(part: &SourceSlice<'_>, entry: usize) -> u64 {
    let orders = part.orders;
    let mut state = mix(orders.key.get(entry), u64::from(orders.time(entry)));
    if let Some(columns) = &orders.contacts {
        let texts = [&columns.source, &columns.referrer, &columns.campaign, &columns.item];
        for text in texts {
            let text = text.as_ref().map_or("", |texts| texts.get(entry));
            state = mix(state, if text.is_empty() { 0 } else { hash(text.as_bytes()) });
        }
        state = mix(state, columns.value(entry).map_or(0, |value| value as u64));
        let score = columns.rating.as_ref().and_then(|rating| rating.get(entry));
        state = mix(state, score.map_or(0, u64::from));
    }
    state
}

/// What every file says in some column of contacts, up to today.
fn said<'a>(
    parts: &[SourceSlice<'a>],
    people: &People,
    today: Day,
    column: impl Fn(
        &'a crate::orders::contact_columns::ContactColumns,
    ) -> Option<&'a crate::orders::contact_columns::Texts>,
) -> Vec<Said<'a>> {
    let mut all = Vec::new();
    for part in parts {
        let Some(columns) = &part.orders.contacts else { continue };
        let Some(texts) = column(columns) else { continue };
        let is_list = part.orders.list.is_some();
        let mut last = ("", 0);
        for entry in 0..part.orders.key.len() {
            let text = texts.get(entry);
            if text.is_empty() {
                continue;
            }
            if text != last.0 {
                last = (text, word_key(text));
            }
            let day = if is_list { columns.since(entry) } else { part.orders.day(entry) };
            if last.1 == 0 || day > today || (!is_list && day.is_none()) {
                continue;
            }
            if let Some(person) = person_of(part, entry, people) {
                let day = day.known().map_or(i32::MAX, |day| day.0);
                all.push(Said { person, day, key: last.1, text });
            }
        }
    }
    all
}

/// The first of what is said of each person; of one day the first word of the alphabet, so that no order of files
/// matters.
fn firsts(mut all: Vec<Said<'_>>) -> Vec<First> {
    sort_by(&mut all, |a, b| (a.person, a.day, a.text).cmp(&(b.person, b.day, b.text)));
    let of_person = all.chunk_by(|a, b| a.person == b.person);
    of_person
        .map(|run| First {
            person: run[0].person,
            text: run[0].text.to_owned(),
            key: run[0].key,
            conflicts: run.iter().any(|said| said.key != run[0].key),
        })
        .collect()
}
