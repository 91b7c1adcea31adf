//! Who is one person: records that share a key are joined, whatever order they come in.
//!
//! (1) Keys that cannot identify are dropped: masked, damaged and placeholder ones while reading, and here those that
//! stand behind several different people. (2) Records that share a key that is left are joined. (3) A name alone is a
//! key only where the file has no other.
//!
//! Several people are `policy.identity.sharedNames` different names, or, where no record of the key has a name, as
//! many different contacts. A shop writes several names under one code for one customer too: a company that has
//! parcels sent to its people. So names that share a phone or an e-mail count once behind a code.

use super::{SourceSlice, locate_record};
use crate::{
    orders::person::{Records, TextKey},
    policy::Policy,
    values::{
        column::Column,
        hash::{hash, hash_into, hex, mix},
        order::{sort_and_dedup, sort_by},
        repeats::repeats,
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
    /// The order in which shared keys are looked for: contacts tell whether the names behind a code are one customer.
    const JOINED: [Self; 5] = [Self::Phone, Self::Email, Self::Code, Self::Username, Self::Name];

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
    /// Phone, e-mail or code.
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
    /// By kind.
    dropped: [Vec<u64>; KeyKind::ALL.len()],
}

/// The keys of one kind on the records of a part, as numbers: the phone itself, or the hash of a scoped text; 0 for
/// none, and for records that are in no number.
struct Keys<'a> {
    records: &'a Records,
    unused: &'a [u32],
    kind: KeyKind,
    scope: u64,
}

impl<'a> Keys<'a> {
    fn new(part: &'a SourceSlice<'_>, kind: KeyKind) -> Self {
        let scope = if kind == KeyKind::Email { 0 } else { part.scope() };
        Self { records: &part.orders.records, unused: part.unused, kind, scope }
    }

    /// True where some record can have one.
    const fn are_there(&self) -> bool {
        match self.kind {
            KeyKind::Phone => true,
            KeyKind::Code => self.records.has_codes(),
            KeyKind::Email => self.records.has_emails(),
            KeyKind::Username => self.records.has_usernames(),
            KeyKind::Name => self.records.is_name_only,
        }
    }

    #[inline]
    fn is_used(&self, record: u32) -> bool {
        self.unused.is_empty() || self.unused.binary_search(&record).is_err()
    }

    #[inline]
    fn text(&self, scope: u64, kind: TextKey, record: u32) -> u64 {
        match self.records.key_bytes(kind, record) {
            [] => 0,
            text => hash_into(scope, text).max(1),
        }
    }

    /// The key of a record; of several phones the first.
    #[inline]
    fn of(&self, record: u32) -> u64 {
        if !self.is_used(record) {
            return 0;
        }
        match self.kind {
            KeyKind::Phone => self.records.phone(record),
            // Two of one name with a phone each are two.
            KeyKind::Name if self.records.phone(record) != 0 => 0,
            KeyKind::Code => self.text(mix(self.scope, self.records.shop(record)), TextKey::Code, record),
            KeyKind::Email => self.text(self.scope, TextKey::Email, record),
            KeyKind::Username => self.text(self.scope, TextKey::Username, record),
            KeyKind::Name => match self.records.name_fold(record) {
                0 => 0,
                fold => mix(self.scope, fold).max(1),
            },
        }
    }

    /// Every key with its record.
    fn iter(&self) -> impl Iterator<Item = (u64, u32)> + '_ {
        let count = if self.are_there() { self.records.len() as u32 } else { 0 };
        let more = if self.kind == KeyKind::Phone { self.records.more_phones() } else { &[] };
        let more = more.iter().filter(|more| self.is_used(more.0)).map(|&(record, phone)| (phone, record));
        (0..count).map(|record| (self.of(record), record)).chain(more).filter(|pair| pair.0 != 0)
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
    pub fn of(parts: &[SourceSlice<'_>], policy: &Policy) -> Self {
        let count = parts.last().map_or(0, |part| part.first_record as usize + part.orders.records.len());
        let mut joins = Joins { parent: (0..count as u32).collect(), has_key: vec![false; count] };
        let mut people = Self::default();
        for kind in KeyKind::JOINED {
            people.join_by(kind, parts, policy, &mut joins);
        }
        people.number(parts, &mut joins);
        people
    }

    fn join_by(&mut self, kind: KeyKind, parts: &[SourceSlice<'_>], policy: &Policy, joins: &mut Joins) {
        let mut pairs: Vec<(u64, u32)> = Vec::new();
        for part in parts {
            pairs.extend(Keys::new(part, kind).iter().map(|(key, record)| (key, record + part.first_record)));
        }
        // Most keys stand on one record only: those that do not are found without sorting all.
        let mut again = repeats(pairs.iter().map(|pair| pair.0), pairs.len());
        again.iter_mut().for_each(|pair| pair.1 = pairs[pair.1 as usize].1);
        let most = policy.shared_names as usize;
        for run in runs(&again) {
            if run.len() >= most && (Behind { people: self, parts, run }).are_many(kind, most) {
                self.shared.push(SharedKey { kind, record: run[0].1 });
                self.dropped[kind as usize].push(run[0].0);
            } else {
                run.iter().for_each(|&(_, record)| joins.join(run[0].1, record));
            }
        }
        for &(key, record) in &pairs {
            joins.has_key[record as usize] |= !self.is_dropped(kind, key);
        }
    }

    /// True for a key that identifies nobody because several people stand behind it.
    pub fn is_dropped(&self, kind: KeyKind, key: u64) -> bool {
        let dropped = &self.dropped[kind as usize];
        !dropped.is_empty() && dropped.binary_search(&key).is_ok()
    }

    /// The key of some kind on a record of a part, if it identifies somebody; 0 for none.
    pub fn key(&self, part: &SourceSlice<'_>, kind: KeyKind, record: u32) -> u64 {
        let keys = Keys::new(part, kind);
        let key = if keys.are_there() { keys.of(record) } else { 0 };
        if key != 0 && self.is_dropped(kind, key) { 0 } else { key }
    }

    /// Numbers people by their smallest keys.
    fn number(&mut self, parts: &[SourceSlice<'_>], joins: &mut Joins) {
        let mut smallest = Smallest::new(joins.parent.len());
        for kind in KeyKind::ALL {
            for part in parts {
                let keys = Keys::new(part, kind);
                if kind == KeyKind::Phone {
                    let phones = keys.iter().filter(|&(phone, _)| !self.is_dropped(kind, phone));
                    phones.for_each(|(phone, record)| {
                        let record = record + part.first_record;
                        smallest.phone(joins.root(record), phone, record);
                    });
                } else if keys.are_there() {
                    for local in 0..keys.records.len() as u32 {
                        let record = local + part.first_record;
                        let root = joins.root(record);
                        if smallest.kind[root as usize] < kind as u8 {
                            continue;
                        }
                        let key = keys.of(local);
                        if key != 0 && !self.is_dropped(kind, key) {
                            smallest.text(root, &Key { kind, phone: 0, record }, parts);
                        }
                    }
                }
            }
        }
        let order = smallest.in_order(parts);
        self.person_of = vec![NO_PERSON; joins.parent.len()];
        for (person, &root) in order.iter().enumerate() {
            let key = smallest.key(root);
            self.kind.push(key.kind as u8);
            self.phone.push(key.phone);
            self.record.push(key.record);
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
    pub fn of_records(&self, part: &SourceSlice<'_>) -> &[Person] {
        let from = part.first_record as usize;
        &self.person_of[from..from + part.orders.records.len()]
    }

    /// The records of a person.
    pub fn records(&self, person: Person) -> &[u32] {
        let at = person as usize;
        &self.records[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// A person's id: the smallest of their keys.
    pub fn id(&self, person: Person, parts: &[SourceSlice<'_>]) -> String {
        let at = person as usize;
        let kind = KeyKind::ALL[self.kind.get(at) as usize];
        Key { kind, phone: self.phone.get(at), record: self.record.get(at) }.id(parts)
    }

    /// Finds a person by any of their keys: an id given out before two records were joined still works.
    pub fn find(&self, id: &str, parts: &[SourceSlice<'_>]) -> Option<Person> {
        let kind = KeyKind::ALL.into_iter().find(|&kind| is_id_of(kind, id))?;
        parts.iter().find_map(|part| {
            let named = |&(key, record): &(u64, u32)| {
                Key { kind, phone: key, record: record + part.first_record }.id(parts) == id
            };
            let found = match kind {
                KeyKind::Phone => {
                    let wanted: u64 = id.parse().ok()?;
                    Keys::new(part, kind).iter().find(|&(key, _)| key == wanted)
                }
                kind => Keys::new(part, kind).iter().find(named),
            };
            found.and_then(|(key, record)| {
                if self.is_dropped(kind, key) { None } else { self.of_record(record + part.first_record) }
            })
        })
    }

    /// Finds many people by ids, as [`People::find`] finds one; people of records that are in no number are nobody.
    pub fn find_all(&self, ids: &[&str], parts: &[SourceSlice<'_>]) -> Vec<Option<Person>> {
        let mut wanted: Vec<(u64, u32)> = Vec::new();
        let mut has_kind = [false; KeyKind::ALL.len()];
        for (id, at) in ids.iter().zip(0u32..) {
            if let Some(kind) = KeyKind::ALL.into_iter().find(|&kind| is_id_of(kind, id)) {
                has_kind[kind as usize] = true;
                let key = if kind == KeyKind::Phone { id.parse().unwrap_or(0) } else { hash(id.as_bytes()) };
                wanted.push((key, at));
            }
        }
        let mut found = vec![None; ids.len()];
        sort_by_key(&mut wanted);
        for part in parts {
            for kind in KeyKind::ALL.into_iter().filter(|&kind| has_kind[kind as usize]) {
                for (key, record) in Keys::new(part, kind).iter() {
                    let record = record + part.first_record;
                    let Some(person) = self.of_record(record).filter(|_| !self.is_dropped(kind, key)) else {
                        continue;
                    };
                    let id = || Key { kind, phone: key, record }.id(parts);
                    let (looked, text) = match kind {
                        KeyKind::Phone => (key, None),
                        _ => {
                            let text = id();
                            (hash(text.as_bytes()), Some(text))
                        }
                    };
                    let from = wanted.partition_point(|pair| pair.0 < looked);
                    for &(_, at) in wanted[from..].iter().take_while(|pair| pair.0 == looked) {
                        let wanted = ids[at as usize];
                        if text.as_ref().map_or_else(|| is_id_of(kind, wanted), |text| text == wanted) {
                            found[at as usize] = Some(person);
                        }
                    }
                }
            }
        }
        found
    }

    /// The smallest phone of a person.
    pub fn phone(&self, person: Person) -> Option<u64> {
        let at = person as usize;
        (self.kind.get(at) == KeyKind::Phone as u8).then(|| self.phone.get(at))
    }

    /// The keys by which a person's records came together: kind, key, and how many records share it.
    pub fn joins(&self, person: Person, parts: &[SourceSlice<'_>]) -> Vec<(KeyKind, String, u32)> {
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
    pub fn texts(&self, person: Person, kind: KeyKind, parts: &[SourceSlice<'_>]) -> Vec<String> {
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
                KeyKind::Code | KeyKind::Email if self.key(part, kind, local) == 0 => {}
                KeyKind::Code => texts.push(records.code(local).to_owned()),
                KeyKind::Email => texts.push(records.email(local).to_owned()),
                KeyKind::Username => texts.push(records.username(local).to_owned()),
                KeyKind::Name if records.is_name_only => texts.push(records.name(local).to_owned()),
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
    fn text<'a>(&self, parts: &'a [SourceSlice<'_>]) -> (&'a str, u64, &'a str) {
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

    fn cmp_with(&self, other: &Self, parts: &[SourceSlice<'_>]) -> Ordering {
        let by_number = (self.kind, self.phone).cmp(&(other.kind, other.phone));
        if by_number != Ordering::Equal || self.kind == KeyKind::Phone {
            return by_number;
        }
        self.text(parts).cmp(&other.text(parts))
    }

    fn id(&self, parts: &[SourceSlice<'_>]) -> String {
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

/// Name, phone and e-mail of a record.
type Told = [u64; 3];

/// Who stands behind one key: the records that carry it.
struct Behind<'a> {
    people: &'a People,
    parts: &'a [SourceSlice<'a>],
    run: &'a [(u64, u32)],
}

impl Behind<'_> {
    /// True for at least `most` different people.
    fn are_many(&self, kind: KeyKind, most: usize) -> bool {
        let names = self.distinct(|part, record| part.orders.records.name_fold(record));
        let contacts = |kind: KeyKind| self.distinct(|part, record| self.people.key(part, kind, record));
        // Contacts first, codes last: the code of a guest may be behind them.
        let many_of_first = |kinds: &[KeyKind]| {
            let counts = kinds.iter().map(|&kind| contacts(kind));
            counts.into_iter().find(|&count| count > 0).is_some_and(|count| count >= most)
        };
        match kind {
            KeyKind::Username | KeyKind::Name => false,
            KeyKind::Code if names > 0 => names >= most && self.apart() >= most,
            KeyKind::Phone | KeyKind::Email if names > 0 => names >= most,
            KeyKind::Code => {
                contacts(KeyKind::Phone).max(contacts(KeyKind::Email)) >= most && self.apart() >= most
            }
            KeyKind::Phone => many_of_first(&[KeyKind::Email, KeyKind::Code]),
            KeyKind::Email => many_of_first(&[KeyKind::Phone, KeyKind::Code]),
        }
    }

    /// How many different ones there are, those that say nothing aside.
    fn distinct(&self, of: impl Fn(&SourceSlice<'_>, u32) -> u64) -> usize {
        let mut all: Vec<u64> = self.all(of).filter(|&one| one != 0).collect();
        sort_and_dedup(&mut all);
        all.len()
    }

    fn all<T>(&self, of: impl Fn(&SourceSlice<'_>, u32) -> T) -> impl Iterator<Item = T> {
        self.run.iter().map(move |&(_, record)| {
            let (part, local) = locate_record(self.parts, record);
            of(part, local as u32)
        })
    }

    /// How many there are when those who share a name, a phone or an e-mail are one. Where somebody has a name,
    /// records without one count nothing.
    fn apart(&self) -> usize {
        let told: Vec<Told> = self
            .all(|part, record| {
                let key = |kind| self.people.key(part, kind, record);
                [part.orders.records.name_fold(record), key(KeyKind::Phone), key(KeyKind::Email)]
            })
            .collect();
        let count = told.len();
        let mut joins = Joins { parent: (0..count as u32).collect(), has_key: Vec::new() };
        let kinds: [fn(&Told) -> u64; 3] = [|told| told[0], |told| told[1], |told| told[2]];
        for of in kinds {
            let mut keyed: Vec<(u64, u32)> = told.iter().map(of).zip(0..).filter(|one| one.0 != 0).collect();
            sort_by_key(&mut keyed);
            for run in runs(&keyed) {
                run.iter().for_each(|&(_, at)| joins.join(run[0].1, at));
            }
        }
        let has_names = told.iter().any(|told| told[0] != 0);
        let counts = |at: &u32| {
            let told = told[*at as usize];
            if has_names { told[0] != 0 } else { told != [0; 3] }
        };
        let mut roots: Vec<u64> =
            (0..count as u32).filter(counts).map(|at| u64::from(joins.root(at))).collect();
        sort_and_dedup(&mut roots);
        roots.len()
    }
}

/// The smallest key of each set of joined records, by its root.
struct Smallest {
    /// Kind; [`Smallest::NONE`] for a root without a key.
    kind: Vec<u8>,
    phone: Vec<u64>,
    record: Vec<u32>,
}

impl Smallest {
    const NONE: u8 = u8::MAX;

    fn new(count: usize) -> Self {
        Self { kind: vec![Self::NONE; count], phone: vec![0; count], record: vec![0; count] }
    }

    #[inline]
    fn phone(&mut self, root: u32, phone: u64, record: u32) {
        let at = root as usize;
        if self.kind[at] == Self::NONE || phone < self.phone[at] {
            (self.kind[at], self.phone[at], self.record[at]) = (KeyKind::Phone as u8, phone, record);
        }
    }

    /// A key of a kind that is not above the root's own.
    fn text(&mut self, root: u32, key: &Key, parts: &[SourceSlice<'_>]) {
        let at = root as usize;
        if self.kind[at] > key.kind as u8 || key.cmp_with(&self.key(root), parts) == Ordering::Less {
            (self.kind[at], self.record[at]) = (key.kind as u8, key.record);
        }
    }

    fn key(&self, root: u32) -> Key {
        let at = root as usize;
        let kind = KeyKind::ALL[self.kind[at] as usize];
        Key { kind, phone: self.phone[at], record: self.record[at] }
    }

    /// Roots with a key, ordered by it: phones by number, then the texts.
    fn in_order(&self, parts: &[SourceSlice<'_>]) -> Vec<u32> {
        let of_kind = |phones: bool| {
            let is_phone = move |kind: u8| (kind == KeyKind::Phone as u8) == phones && kind != Self::NONE;
            (0..self.kind.len() as u32).filter(move |&root| is_phone(self.kind[root as usize]))
        };
        let mut phones: Vec<(u64, u32)> =
            of_kind(true).map(|root| (self.phone[root as usize], root)).collect();
        sort_by_key(&mut phones);
        let mut others: Vec<u32> = of_kind(false).collect();
        sort_by(&mut others, |&a, &b| self.key(a).cmp_with(&self.key(b), parts));
        phones.into_iter().map(|(_, root)| root).chain(others).collect()
    }
}
