//! Who is one person: records that share a key are joined, whatever order they come in.
//!
//! (1) Keys that cannot identify are dropped: masked, damaged and placeholder ones while reading, and here a phone
//! or e-mail that stands under several different names. (2) Records that share a key that is left are joined.
//! (3) A name alone is a key only where the file has no other.

use super::{Part, locate_record};
use crate::{
    policy::Policy,
    values::{
        column::Column,
        hash::{hash_into, hex, mix},
        order::{sort_and_dedup, sort_by},
        sort::{runs, sort_by_key},
    },
};
use std::cmp::Ordering;

/// Number of a person; people are numbered in the order of their smallest keys.
pub type Person = u32;
/// A record that no key identifies: a walk-in.
pub const NO_PERSON: Person = u32::MAX;

/// Kinds of key, the smallest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum KeyKind {
    /// A phone.
    Phone,
    /// A code within platform and shop.
    Code,
    /// An e-mail.
    Email,
    /// An account within its platform.
    Username,
    /// A name within its platform, where the file has nothing else.
    Name,
}

impl KeyKind {
    const ALL: [Self; 5] = [Self::Phone, Self::Code, Self::Email, Self::Username, Self::Name];

    /// The name on the wire, and the beginning of an id.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Code => "code",
            Self::Email => "email",
            Self::Username => "username",
            Self::Name => "name",
        }
    }
}

/// A key that stands under too many names to be anybody's own.
#[derive(Clone, Copy, Debug)]
pub struct SharedKey {
    /// Phone or e-mail.
    pub kind: KeyKind,
    /// A record that carries it.
    pub record: u32,
}

/// The people of a book.
#[derive(Default)]
pub struct People {
    /// Person of each record of all parts.
    person_of: Vec<Person>,
    /// Kind of each person's smallest key.
    kind: Column<u8>,
    /// The phone, for those whose smallest key is one.
    phone: Column<u64>,
    /// A record that carries the smallest key.
    record: Column<u32>,
    /// Records by person: where each person's begin in `records`.
    starts: Vec<u32>,
    records: Vec<u32>,
    /// Keys that were dropped for standing under several names.
    pub shared: Vec<SharedKey>,
    dropped: [Vec<u64>; 2],
}

/// A key as a number: the phone itself, or the hash of a scoped text; of records that are in some number.
fn keys_of<'a>(part: &'a Part<'a>, kind: KeyKind) -> Box<dyn Iterator<Item = (u64, u32)> + 'a> {
    let unused = &part.orders.unused;
    if unused.is_empty() {
        return all_keys_of(part, kind);
    }
    Box::new(all_keys_of(part, kind).filter(|(_, record)| unused.binary_search(record).is_err()))
}

fn all_keys_of<'a>(part: &'a Part<'a>, kind: KeyKind) -> Box<dyn Iterator<Item = (u64, u32)> + 'a> {
    let records = &part.orders.records;
    let all = 0..records.len() as u32;
    let scope = part.scope();
    let text = move |scope: u64, text: &str| {
        if text.is_empty() { 0 } else { hash_into(scope, text.as_bytes()).max(1) }
    };
    match kind {
        KeyKind::Phone => Box::new(
            all.map(|record| (records.phone(record), record))
                .chain(records.more_phones().iter().map(|&(record, phone)| (phone, record))),
        ),
        KeyKind::Code if records.has_codes() => Box::new(
            all.map(move |record| (text(mix(scope, records.shop(record)), records.code(record)), record)),
        ),
        KeyKind::Email if records.has_emails() => {
            Box::new(all.map(move |record| (text(0, records.email(record)), record)))
        }
        KeyKind::Username if records.has_usernames() => {
            Box::new(all.map(move |record| (text(scope, records.username(record)), record)))
        }
        KeyKind::Name if records.is_name_only() => Box::new(all.map(move |record| {
            let fold = records.name_fold(record);
            (if fold == 0 { 0 } else { mix(scope, fold).max(1) }, record)
        })),
        _ => Box::new(std::iter::empty()),
    }
}

/// Sets of records that are one person.
struct Joins {
    parent: Vec<u32>,
    has_key: Vec<bool>,
}

impl Joins {
    fn root(&mut self, mut record: u32) -> u32 {
        while self.parent[record as usize] != record {
            let above = self.parent[self.parent[record as usize] as usize];
            self.parent[record as usize] = above;
            record = above;
        }
        record
    }

    fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.root(a), self.root(b));
        let (low, high) = (a.min(b), a.max(b));
        self.parent[high as usize] = low;
    }
}

impl People {
    /// Makes people of the records of some parts.
    pub fn of(parts: &[Part<'_>], policy: &Policy) -> Self {
        let count = parts.last().map_or(0, |part| part.first_record as usize + part.orders.records.len());
        let mut joins = Joins { parent: (0..count as u32).collect(), has_key: vec![false; count] };
        let mut people = Self::default();
        for kind in KeyKind::ALL {
            people.join_by(kind, parts, policy, &mut joins);
        }
        people.number(parts, &mut joins);
        people
    }

    fn join_by(&mut self, kind: KeyKind, parts: &[Part<'_>], policy: &Policy, joins: &mut Joins) {
        let mut pairs: Vec<(u64, u32)> = parts
            .iter()
            .flat_map(|part| keys_of(part, kind).map(|(key, record)| (key, record + part.first_record)))
            .filter(|&(key, _)| key != 0)
            .collect();
        sort_by_key(&mut pairs);
        let can_be_shared = matches!(kind, KeyKind::Phone | KeyKind::Email);
        for run in runs(&pairs) {
            if can_be_shared && is_shared(run, parts, policy.shared_names as usize) {
                self.shared.push(SharedKey { kind, record: run[0].1 });
                self.dropped[usize::from(kind == KeyKind::Email)].push(run[0].0);
                continue;
            }
            for &(_, record) in run {
                joins.has_key[record as usize] = true;
                joins.join(run[0].1, record);
            }
        }
    }

    /// True for a key that identifies nobody because it stands under several names.
    pub fn is_dropped(&self, kind: KeyKind, key: u64) -> bool {
        let dropped = match kind {
            KeyKind::Phone => &self.dropped[0],
            KeyKind::Email => &self.dropped[1],
            _ => return false,
        };
        dropped.binary_search(&key).is_ok()
    }

    /// The same of a key that is a text.
    pub fn is_dropped_text(&self, kind: KeyKind, text: &str) -> bool {
        self.is_dropped(kind, hash_into(0, text.as_bytes()).max(1))
    }

    /// Numbers people by their smallest keys.
    fn number(&mut self, parts: &[Part<'_>], joins: &mut Joins) {
        let mut smallest: Vec<Option<Key>> = vec![None; joins.parent.len()];
        for kind in KeyKind::ALL {
            for part in parts {
                for (key, record) in keys_of(part, kind) {
                    let record = record + part.first_record;
                    if key == 0 || self.is_dropped(kind, key) {
                        continue;
                    }
                    let root = joins.root(record) as usize;
                    let candidate = Key { kind, phone: if kind == KeyKind::Phone { key } else { 0 }, record };
                    let is_smaller = smallest[root]
                        .as_ref()
                        .is_none_or(|known| candidate.cmp_with(known, parts) == Ordering::Less);
                    if is_smaller {
                        smallest[root] = Some(candidate);
                    }
                }
            }
        }
        let order = in_order(&smallest, parts);
        self.person_of = vec![NO_PERSON; joins.parent.len()];
        for (person, &root) in order.iter().enumerate() {
            if let Some(key) = &smallest[root as usize] {
                self.kind.push(key.kind as u8);
                self.phone.push(key.phone);
                self.record.push(key.record);
            }
            self.person_of[root as usize] = person as Person;
        }
        drop(smallest);
        for record in 0..joins.parent.len() as u32 {
            let root = joins.root(record);
            let person =
                if joins.has_key[record as usize] { self.person_of[root as usize] } else { NO_PERSON };
            self.person_of[record as usize] = person;
        }
        self.index_records();
    }

    fn index_records(&mut self) {
        let count = self.kind.len();
        let mut starts = vec![0u32; count + 1];
        for &person in self.person_of.iter().filter(|&&person| person != NO_PERSON) {
            starts[person as usize + 1] += 1;
        }
        for person in 0..count {
            starts[person + 1] += starts[person];
        }
        let mut next = starts.clone();
        let mut records = vec![0; starts[count] as usize];
        for (record, &person) in self.person_of.iter().enumerate() {
            if person != NO_PERSON {
                let place = &mut next[person as usize];
                records[*place as usize] = record as u32;
                *place += 1;
            }
        }
        (self.starts, self.records) = (starts, records);
    }

    /// Number of people.
    pub const fn len(&self) -> usize {
        self.kind.len()
    }

    /// True without people.
    pub const fn is_empty(&self) -> bool {
        self.kind.is_empty()
    }

    /// True when somebody has more than one record.
    pub const fn has_joins(&self) -> bool {
        self.records.len() > self.len()
    }

    /// The person of a record of all parts.
    #[inline]
    pub fn of_record(&self, record: u32) -> Option<Person> {
        self.person_of.get(record as usize).copied().filter(|&person| person != NO_PERSON)
    }

    /// People of the records of a part.
    pub fn of_records(&self, part: &Part<'_>) -> &[Person] {
        let from = part.first_record as usize;
        &self.person_of[from..from + part.orders.records.len()]
    }

    /// The records of a person.
    pub fn records(&self, person: Person) -> &[u32] {
        let at = person as usize;
        &self.records[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// A person's id: her smallest key.
    pub fn id(&self, person: Person, parts: &[Part<'_>]) -> String {
        let at = person as usize;
        let kind = KeyKind::ALL[self.kind.get(at) as usize];
        Key { kind, phone: self.phone.get(at), record: self.record.get(at) }.id(parts)
    }

    /// Finds a person by any key that she has: an id given out before a join still finds her.
    pub fn find(&self, id: &str, parts: &[Part<'_>]) -> Option<Person> {
        let kind = KeyKind::ALL.into_iter().find(|&kind| is_id_of(kind, id))?;
        parts.iter().find_map(|part| {
            let named = |&(key, record): &(u64, u32)| {
                key != 0 && Key { kind, phone: key, record: record + part.first_record }.id(parts) == id
            };
            let found = match kind {
                KeyKind::Phone => {
                    let wanted: u64 = id.parse().ok()?;
                    keys_of(part, kind).find(|&(key, _)| key == wanted)
                }
                kind => keys_of(part, kind).find(named),
            };
            found.and_then(|(key, record)| {
                if self.is_dropped(kind, key) { None } else { self.of_record(record + part.first_record) }
            })
        })
    }

    /// The keys by which a person's records came together: kind, key, and how many records share it.
    pub fn joins(&self, person: Person, parts: &[Part<'_>]) -> Vec<(KeyKind, String, u32)> {
        let mut joins: Vec<(KeyKind, String, u32)> = Vec::new();
        for kind in KeyKind::ALL {
            for key in self.texts(person, kind, parts) {
                match joins.iter_mut().find(|join| join.0 == kind && join.1 == key) {
                    Some(join) => join.2 += 1,
                    None => joins.push((kind, key, 1)),
                }
            }
        }
        joins.retain(|join| join.2 > 1);
        joins
    }

    /// The keys of one kind on a person's records, one a record, as people write them.
    pub fn texts(&self, person: Person, kind: KeyKind, parts: &[Part<'_>]) -> Vec<String> {
        let mut texts = Vec::new();
        for &record in self.records(person) {
            let (part, local) = locate_record(parts, record);
            let records = &part.orders.records;
            let local = local as u32;
            match kind {
                KeyKind::Phone => {
                    let more = records.more_phones().iter().filter(|more| more.0 == local).map(|more| more.1);
                    let phones = std::iter::once(records.phone(local)).chain(more);
                    texts.extend(
                        phones
                            .filter(|&phone| phone != 0 && !self.is_dropped(kind, phone))
                            .map(|p| p.to_string()),
                    );
                }
                KeyKind::Code => texts.push(records.code(local).to_owned()),
                KeyKind::Email => texts.push(records.email(local).to_owned()),
                KeyKind::Username => texts.push(records.username(local).to_owned()),
                KeyKind::Name if records.is_name_only() => texts.push(records.name(local).to_owned()),
                KeyKind::Name => {}
            }
        }
        texts.retain(|text| !text.is_empty());
        texts
    }
}

/// A key in full: the phone, or the record whose text it is.
#[derive(Clone, Debug)]
struct Key {
    kind: KeyKind,
    phone: u64,
    record: u32,
}

impl Key {
    /// Scope and text of a key that is no phone.
    fn text<'a>(&self, parts: &'a [Part<'_>]) -> (&'a str, u64, &'a str) {
        let (part, record) = locate_record(parts, self.record);
        let records = &part.orders.records;
        let record = record as u32;
        match self.kind {
            KeyKind::Phone => ("", 0, ""),
            KeyKind::Code => (part.platform, records.shop(record), records.code(record)),
            KeyKind::Email => ("", 0, records.email(record)),
            KeyKind::Username => (part.platform, 0, records.username(record)),
            KeyKind::Name => (part.platform, 0, records.name(record)),
        }
    }

    fn cmp_with(&self, other: &Self, parts: &[Part<'_>]) -> Ordering {
        let by_number = (self.kind, self.phone).cmp(&(other.kind, other.phone));
        if by_number != Ordering::Equal || self.kind == KeyKind::Phone {
            return by_number;
        }
        self.text(parts).cmp(&other.text(parts))
    }

    fn id(&self, parts: &[Part<'_>]) -> String {
        if self.kind == KeyKind::Phone {
            return self.phone.to_string();
        }
        let (platform, shop, text) = self.text(parts);
        let kind = self.kind.name();
        match (platform, shop) {
            ("", _) => [kind, ":", text].concat(),
            (platform, 0) => [kind, ":", platform, ":", text].concat(),
            (platform, shop) => [kind, ":", platform, ":", &hex(shop), ":", text].concat(),
        }
    }
}

fn is_id_of(kind: KeyKind, id: &str) -> bool {
    match kind {
        KeyKind::Phone => !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit()),
        kind => id.strip_prefix(kind.name()).is_some_and(|rest| rest.starts_with(':')),
    }
}

/// True when a key stands under at least `most` different folded names.
fn is_shared(run: &[(u64, u32)], parts: &[Part<'_>], most: usize) -> bool {
    if run.len() < most {
        return false;
    }
    let mut names: Vec<u64> = run
        .iter()
        .map(|&(_, record)| {
            let (part, record) = locate_record(parts, record);
            part.orders.records.name_fold(record as u32)
        })
        .filter(|&name| name != 0)
        .collect();
    sort_and_dedup(&mut names);
    names.len() >= most
}

/// Roots with a key, ordered by it: phones by number, then the texts.
fn in_order(smallest: &[Option<Key>], parts: &[Part<'_>]) -> Vec<u32> {
    let mut phones: Vec<(u64, u32)> = Vec::new();
    let mut others: Vec<u32> = Vec::new();
    for (root, key) in smallest.iter().enumerate() {
        match key {
            Some(key) if key.kind == KeyKind::Phone => phones.push((key.phone, root as u32)),
            Some(_) => others.push(root as u32),
            None => {}
        }
    }
    sort_by_key(&mut phones);
    sort_by(&mut others, |&a, &b| match (&smallest[a as usize], &smallest[b as usize]) {
        (Some(a), Some(b)) => a.cmp_with(b, parts),
        _ => Ordering::Equal,
    });
    phones.into_iter().map(|(_, root)| root).chain(others).collect()
}
