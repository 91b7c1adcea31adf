//! What files say of customers in words, one column a matter: the usual channel and branch, products and categories
//! bought, city, tags; and what hangs on it, birthdays and discounts. Spellings of one word are one value, shown as most
//! rows write it. What no file says of somebody is not known; it is never a no.

use super::{
    Counting, Customers, State, locate_entry, locate_record,
    people::{People, Person},
    slice::SourceSlice,
};
use crate::{
    orders::{
        Gender,
        loyalty_columns::word_key,
        person::{Consent, NOBODY},
        word_columns::{WordColumn, WordKind},
    },
    values::{
        day::Day,
        order::{sort, sort_and_dedup, sort_by},
        text::sort_key,
    },
};

/// No value, or not known which.
pub const NO_VALUE: u32 = u32::MAX;

/// A value that people have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextValue {
    /// Of the folded word: its spellings share it.
    pub key: u64,
    /// As most rows write it.
    pub text: String,
}

/// What people have of one matter, by person.
#[derive(Clone, Debug)]
enum Own {
    /// One value, or [`NO_VALUE`].
    One(Vec<u32>),
    /// Any number of them, in order, where each person's begin; and of whom all are known.
    Many { starts: Vec<u32>, items: Vec<u32>, whole: Vec<bool> },
}

/// A matter that is said in words.
#[derive(Clone, Debug)]
pub struct TextColumn {
    /// Every value, by the Vietnamese alphabet.
    pub values: Vec<TextValue>,
    /// Value by key, by key.
    by_key: Vec<(u64, u32)>,
    own: Own,
}

impl TextColumn {
    fn new(values: Vec<TextValue>, own: Own) -> Self {
        let mut by_key: Vec<(u64, u32)> = values.iter().map(|value| value.key).zip(0..).collect();
        sort(&mut by_key);
        Self { values, by_key, own }
    }

    /// One of a few codes, or none, of each person.
    pub fn of_codes(codes: &[&str], own: impl Iterator<Item = Option<u32>>) -> Self {
        let value = |code: &&str| TextValue { key: word_key(code), text: (*code).to_owned() };
        let own = own.map(|code| code.unwrap_or(NO_VALUE)).collect();
        Self::new(codes.iter().map(value).collect(), Own::One(own))
    }

    /// One text of some people: whose, and what.
    pub fn of_texts<'a>(people: usize, said: impl Iterator<Item = (Person, &'a str)>) -> Self {
        let mut spellings: Vec<Spelling<'_>> = Vec::new();
        let mut own = vec![0; people];
        for (person, text) in said {
            let key = word_key(text);
            spellings.push((key, text, 1));
            own[person as usize] = key;
        }
        let values = values_of(spellings);
        let mut column = Self::new(values, Own::One(Vec::new()));
        let of = |key: u64| if key == 0 { NO_VALUE } else { column.of_key(key).unwrap_or(NO_VALUE) };
        column.own = Own::One(own.into_iter().map(of).collect());
        column
    }

    fn of_key(&self, key: u64) -> Option<u32> {
        self.by_key.binary_search_by_key(&key, |known| known.0).ok().map(|at| self.by_key[at].1)
    }

    /// The value that a word names, in whatever spelling.
    pub fn value_of(&self, word: &str) -> Option<u32> {
        self.of_key(word_key(word))
    }

    /// True where somebody can have several.
    pub const fn is_many(&self) -> bool {
        matches!(self.own, Own::Many { .. })
    }

    /// Values of a person, in order.
    pub fn of(&self, person: Person) -> &[u32] {
        let at = person as usize;
        match &self.own {
            Own::One(own) if own[at] == NO_VALUE => &[],
            Own::One(own) => std::slice::from_ref(&own[at]),
            Own::Many { starts, items, .. } => &items[starts[at] as usize..starts[at + 1] as usize],
        }
    }

    /// Whether all that a person has is known: what is not there is a no.
    pub fn is_whole(&self, person: Person) -> bool {
        match &self.own {
            Own::One(own) => own[person as usize] != NO_VALUE,
            Own::Many { whole, .. } => whole[person as usize],
        }
    }

    /// True where something is known of a person.
    pub fn is_known(&self, person: Person) -> bool {
        self.is_whole(person) || !self.of(person).is_empty()
    }

    /// Whether a person has a value; `None` where that is not known.
    pub fn has(&self, person: Person, value: Option<u32>) -> Option<bool> {
        let has = value.is_some_and(|value| self.of(person).binary_search(&value).is_ok());
        if has { Some(true) } else { self.is_whole(person).then_some(false) }
    }
}

/// A writing: the key of its value, and rows that have it.
type Spelling<'a> = (u64, &'a str, u64);

/// Values of writings, by the alphabet.
fn values_of(mut spellings: Vec<Spelling<'_>>) -> Vec<TextValue> {
    spellings.retain(|spelling| spelling.0 != 0);
    sort_by(&mut spellings, |a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    let value = |run: &[Spelling<'_>]| {
        let rows = |same: &[Spelling<'_>]| same.iter().map(|spelling| spelling.2).sum::<u64>();
        let writings = run.chunk_by(|a, b| a.1 == b.1).map(|same| (rows(same), same[0].1));
        // The most frequent writing; of equals the first in code points.
        let most = writings.reduce(|best, next| if next.0 > best.0 { next } else { best });
        let text = most.map_or("", |most| most.1);
        (sort_key(text), TextValue { key: run[0].0, text: text.to_owned() })
    };
    let mut values: Vec<(Vec<u8>, TextValue)> = spellings.chunk_by(|a, b| a.0 == b.0).map(value).collect();
    sort_by(&mut values, |a, b| a.0.cmp(&b.0).then(a.1.key.cmp(&b.1.key)));
    values.into_iter().map(|value| value.1).collect()
}

/// A part's column, and the values of each of its writings.
type Meanings<'a> = (&'a WordColumn, Vec<Vec<u32>>);

/// Values of a kind of words over all parts, and what each part's writings mean.
struct Vocabulary<'a> {
    values: Vec<TextValue>,
    /// By part: its column, and the values of each writing.
    parts: Vec<Option<Meanings<'a>>>,
}

/// The values in a writing: of tags there can be several in a cell.
fn split(kind: WordKind, text: &str) -> Vec<&str> {
    if kind != WordKind::Tags {
        return vec![text];
    }
    text.split([',', ';', '|', '\n']).map(str::trim).filter(|tag| word_key(tag) != 0).collect()
}

impl<'a> Vocabulary<'a> {
    /// `None` where no file has such a column, or none says anything in it.
    fn of(parts: &[SourceSlice<'a>], kind: WordKind) -> Option<Self> {
        let columns: Vec<Option<&WordColumn>> =
            parts.iter().map(|part| part.orders.words.as_ref()?.column(kind)).collect();
        let mut spellings: Vec<Spelling<'_>> = Vec::new();
        for (part, column) in parts.iter().zip(&columns) {
            let Some(column) = column else { continue };
            let mut rows = vec![0u64; column.len()];
            for entry in 0..part.orders.key.len() {
                if part.orders.flags(entry).is_live() {
                    column.all(entry).for_each(|number| rows[number as usize] += 1);
                }
            }
            for (number, &rows) in (0..).zip(&rows).filter(|said| *said.1 > 0) {
                for text in split(kind, column.text(number)) {
                    spellings.push((word_key(text), text, rows));
                }
            }
        }
        let values = values_of(spellings);
        if values.is_empty() {
            return None;
        }
        let known = TextColumn::new(values, Own::One(Vec::new()));
        let meanings = |column: &'a WordColumn| {
            let of = |number: u32| {
                let texts = split(kind, column.text(number));
                texts.into_iter().filter_map(|text| known.value_of(text)).collect()
            };
            (column, (0..column.len() as u32).map(of).collect())
        };
        let parts = columns.into_iter().map(|column| column.map(meanings)).collect();
        Some(Self { values: known.values, parts })
    }

    /// Values of an entry.
    fn take(&self, part: &SourceSlice<'_>, entry: usize, take: &mut impl FnMut(u32)) {
        if let Some((column, values)) = &self.parts[part.index] {
            column.all(entry).flat_map(|number| &values[number as usize]).for_each(|&value| take(value));
        }
    }
}

/// Something said of an order: the value, and when.
type Said = (u32, Day, u32);

/// Walks through everybody's counted orders: the person, and each order's part, place, day and second.
fn each_order(
    customers: &Customers,
    counting: &Counting<'_>,
    mut order: impl FnMut(Person, &SourceSlice<'_>, usize, Day, u32),
    mut done: impl FnMut(Person),
) {
    let index = customers.entries_by_person(counting);
    for person in customers.all() {
        for entry in index.entries(person) {
            let (part, local) = locate_entry(counting.parts, entry);
            if counting.dedup.state_of(part, local) == State::Counted {
                let day = counting.dedup.worth(entry, part, counting.basis).0;
                order(person, part, local, day, counting.dedup.time(entry, part));
            }
        }
        done(person);
    }
}

/// The value on most of each person's orders; of equals that of the latest order, then the first by the alphabet.
fn usual(
    customers: &Customers,
    counting: &Counting<'_>,
    mut values: impl FnMut(&SourceSlice<'_>, usize, (Day, u32), &mut Vec<u32>),
) -> Vec<Option<u32>> {
    let mut usual = Vec::with_capacity(customers.len());
    let said: std::cell::RefCell<Vec<Said>> = Default::default();
    let mut of_order = Vec::new();
    each_order(
        customers,
        counting,
        |_, part, local, day, time| {
            of_order.clear();
            values(part, local, (day, time), &mut of_order);
            sort_and_dedup(&mut of_order);
            said.borrow_mut().extend(of_order.iter().map(|&value| (value, day, time)));
        },
        |_| {
            let mut said = said.borrow_mut();
            sort(&mut said);
            let last = |run: &[Said]| run.last().map(|said| (said.1, said.2));
            let runs = said.chunk_by(|a, b| a.0 == b.0);
            let most = runs
                .max_by(|a, b| (a.len(), last(a)).cmp(&(b.len(), last(b))).then_with(|| b[0].0.cmp(&a[0].0)));
            usual.push(most.map(|run| run[0].0));
            said.clear();
        },
    );
    usual
}

/// The usual channel, branch, product or category of each customer; `None` where no file says it.
pub fn usual_word(customers: &Customers, counting: &Counting<'_>, kind: WordKind) -> Option<TextColumn> {
    let vocabulary = Vocabulary::of(counting.parts, kind)?;
    let own = usual(customers, counting, |part, local, _, values| {
        vocabulary.take(part, local, &mut |value| values.push(value));
    });
    let own = own.into_iter().map(|value| value.unwrap_or(NO_VALUE)).collect();
    Some(TextColumn::new(vocabulary.values, Own::One(own)))
}

/// The usual weekday of each customer, 0 for Monday.
pub fn usual_weekday(customers: &Customers, counting: &Counting<'_>) -> Vec<Option<u32>> {
    usual(customers, counting, |_, _, (day, _), values| values.push((day.0 + 3).rem_euclid(7) as u32))
}

/// The usual hour of each customer, of orders whose time is said; `None` where no file says times.
pub fn usual_hour(customers: &Customers, counting: &Counting<'_>) -> Option<Vec<Option<u32>>> {
    let hours = usual(customers, counting, |_, _, (_, second), values| {
        // Midnight to the second is how files write that they do not know.
        values.extend((second > 0).then_some(second / 3600));
    });
    hours.iter().any(Option::is_some).then_some(hours)
}

/// What each customer has bought of a kind. All of it is known where every counted order says it, or there is none.
pub fn bought(customers: &Customers, counting: &Counting<'_>, kind: WordKind) -> Option<TextColumn> {
    let vocabulary = Vocabulary::of(counting.parts, kind)?;
    let (mut starts, mut items, mut whole) = (vec![0], Vec::new(), Vec::new());
    let own: std::cell::RefCell<(Vec<u32>, u32)> = Default::default();
    each_order(
        customers,
        counting,
        |_, part, local, _, _| {
            let (own, said) = &mut *own.borrow_mut();
            let before = own.len();
            vocabulary.take(part, local, &mut |value| own.push(value));
            *said += u32::from(own.len() > before);
        },
        |person| {
            let (own, said) = &mut *own.borrow_mut();
            sort_and_dedup(own);
            items.append(own);
            starts.push(items.len() as u32);
            whole.push(customers.get(person).orders == Some(std::mem::take(said)));
        },
    );
    Some(TextColumn::new(vocabulary.values, Own::Many { starts, items, whole }))
}

/// Every row that speaks of a person: the person, its part, its entry, and its day, before every other where it has none.
fn each_row(counting: &Counting<'_>, mut take: impl FnMut(Person, &SourceSlice<'_>, usize, i32)) {
    for part in counting.parts.iter().filter(|part| part.orders.words.is_some()) {
        for entry in 0..part.orders.key.len() {
            let record = part.orders.record.get(entry);
            let day = part.orders.day(entry);
            if record != NOBODY
                && part.orders.flags(entry).is_live()
                && part.knows(day)
                && let Some(person) = counting.people.of_record(part.first_record + record)
            {
                take(person, part, entry, day.0);
            }
        }
    }
}

/// What the latest row says of each person; of one day the first value by the alphabet.
pub fn latest(customers: &Customers, counting: &Counting<'_>, kind: WordKind) -> Option<TextColumn> {
    let vocabulary = Vocabulary::of(counting.parts, kind)?;
    let mut own: Vec<(i32, u32)> = vec![(i32::MIN, NO_VALUE); customers.len()];
    each_row(counting, |person, part, entry, day| {
        let best = &mut own[person as usize];
        vocabulary.take(part, entry, &mut |value| {
            if day > best.0 || (day == best.0 && value < best.1) {
                *best = (day, value);
            }
        });
    });
    let own = own.into_iter().map(|best| best.1).collect();
    Some(TextColumn::new(vocabulary.values, Own::One(own)))
}

/// Everything that rows say of each person. Of whoever stands in a file with the column all is known.
pub fn all_said(customers: &Customers, counting: &Counting<'_>, kind: WordKind) -> Option<TextColumn> {
    let vocabulary = Vocabulary::of(counting.parts, kind)?;
    let mut said: Vec<(Person, u32)> = Vec::new();
    let mut whole = vec![false; customers.len()];
    each_row(counting, |person, part, entry, _| {
        whole[person as usize] |= vocabulary.parts[part.index].is_some();
        vocabulary.take(part, entry, &mut |value| said.push((person, value)));
    });
    sort_and_dedup(&mut said);
    let mut starts = vec![0];
    let mut at = 0;
    for person in customers.all() {
        at += said[at..].iter().take_while(|said| said.0 == person).count();
        starts.push(at as u32);
    }
    let items = said.into_iter().map(|said| said.1).collect();
    Some(TextColumn::new(vocabulary.values, Own::Many { starts, items, whole }))
}

/// Birthdays by person, where files say one and do not contradict each other; `None` where no file has the column.
pub fn birthdays(customers: &Customers, counting: &Counting<'_>) -> Option<Vec<Option<Day>>> {
    let has = |part: &SourceSlice<'_>| part.orders.words.as_ref().is_some_and(|words| words.has_birthdays());
    if !counting.parts.iter().any(has) {
        return None;
    }
    let mut said: Vec<(Option<Day>, bool)> = vec![(None, false); customers.len()];
    each_row(counting, |person, part, entry, _| {
        let (known, conflicts) = &mut said[person as usize];
        if let Some(day) = part.orders.words.as_ref().and_then(|words| words.birthday(entry)) {
            *conflicts |= known.is_some_and(|known| known != day);
            *known = Some(day);
        }
    });
    Some(said.into_iter().map(|(day, conflicts)| day.filter(|_| !conflicts)).collect())
}

/// Of each customer the counted orders with a discount, and those of which it is known; `None` where no file says it.
pub fn discounted(customers: &Customers, counting: &Counting<'_>) -> Option<Vec<(u32, u32)>> {
    let has = |part: &SourceSlice<'_>| part.orders.words.as_ref().is_some_and(|words| words.has_discounts());
    if !counting.parts.iter().any(has) {
        return None;
    }
    let mut own = vec![(0, 0); customers.len()];
    each_order(
        customers,
        counting,
        |person, part, local, _, _| {
            if let Some(discounted) = part.orders.words.as_ref().and_then(|words| words.discounted(local)) {
                let (with, known) = &mut own[person as usize];
                *with += u32::from(discounted);
                *known += 1;
            }
        },
        |_| {},
    );
    Some(own)
}

/// Whether each person has been brought by somebody; known of whoever stands in a file that has the column.
pub fn is_referred(customers: &Customers, counting: &Counting<'_>) -> Option<Vec<Option<bool>>> {
    let mut own = vec![None; customers.len()];
    let mut is_said = false;
    for part in counting.parts {
        let referrers = part.orders.contacts.as_ref().and_then(|contacts| contacts.referrer.as_ref());
        let Some(referrers) = referrers else { continue };
        is_said = true;
        for entry in 0..part.orders.key.len() {
            let record = part.orders.record.get(entry);
            if record != NOBODY
                && part.orders.flags(entry).is_live()
                && part.knows(part.orders.day(entry))
                && let Some(person) = counting.people.of_record(part.first_record + record)
            {
                let has = word_key(referrers.get(entry)) != 0;
                let known = &mut own[person as usize];
                *known = Some(has || *known == Some(true));
            }
        }
    }
    is_said.then_some(own)
}

/// What all records of a person say; two of one household who share a phone have none.
pub fn gender(parts: &[SourceSlice<'_>], people: &People, person: Person) -> Gender {
    Gender::together(people.records(person).iter().map(|&record| {
        let (part, record) = locate_record(parts, record);
        part.orders.records.gender(record as u32)
    }))
}

/// Refused anywhere is refused; given anywhere else is given.
pub fn consent(parts: &[SourceSlice<'_>], people: &People, person: Person) -> Option<bool> {
    let said = people.records(person).iter().map(|&record| {
        let (part, record) = locate_record(parts, record);
        part.orders.records.consent(record as u32)
    });
    match said.max() {
        Some(Consent::Refused) => Some(false),
        Some(Consent::Given) => Some(true),
        _ => None,
    }
}
