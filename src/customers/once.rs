//! An order counts once: rows of several files that are one order, and what becomes of every entry.

use super::{
    Part, locate_entry,
    people::{NO_PERSON, People, Person},
};
use crate::{
    issue::IssueCode,
    orders::{Flags, Life, SourceKind, person::NOBODY},
    policy::{Basis, Policy},
    values::{column::Column, day::Day, hash::mix, repeats::repeats, sort::runs, table::Table},
};

/// What becomes of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum State {
    /// No order of its own: rows of another entry, set aside, or a row of a list.
    None,
    /// Counted, of a person.
    Counted,
    /// Counted, of nobody known.
    WalkIn,
    /// Not counted because of its state: pending, cancelled or returned.
    NotCounted,
    /// Dated after today.
    AfterToday,
    /// Another version of an order that is there.
    Repeat,
    /// A refund, taken off on its own day.
    Refund,
    /// A refund whose invoice is in no file.
    RefundWaits,
    /// Under the gross basis: a refund, or an order of which no line is left.
    Dropped,
    /// Lines that were cancelled or came back, of an order whose other lines count.
    LinesNotCounted,
}

impl State {
    const ALL: [Self; 10] = [
        Self::None,
        Self::Counted,
        Self::WalkIn,
        Self::NotCounted,
        Self::AfterToday,
        Self::Repeat,
        Self::Refund,
        Self::RefundWaits,
        Self::Dropped,
        Self::LinesNotCounted,
    ];
}

/// Something odd between entries.
#[derive(Clone, Copy, Debug)]
pub struct Between {
    /// What is odd.
    pub code: IssueCode,
    /// The entry that it is about.
    pub entry: u32,
    /// The other one.
    pub other: u32,
}

/// An order whose rows stand in several entries of its file: what they make together.
#[derive(Clone, Copy, Debug)]
struct Whole {
    entry: u32,
    person: Person,
    day: Day,
    amount: i64,
    gross: Option<i64>,
    refunded: i64,
}

/// Every entry's state, and issues between them.
#[derive(Default)]
pub struct Once {
    states: Column<u8>,
    /// By entry.
    wholes: Vec<Whole>,
    /// People of entries that say less than another entry of their order.
    persons: Vec<(u32, Person)>,
    /// Issues between entries.
    pub between: Vec<Between>,
    /// Entries that went into another of their order, and the money that their totals repeat.
    pub merged: u32,
    /// See [`Once::merged`]; in each part's own digits, by part.
    pub merged_money: Vec<i128>,
}

/// What decides about states.
pub struct Rules<'a> {
    /// Thresholds and bases.
    pub policy: &'a Policy,
    /// The day that the book counts to.
    pub today: Day,
}

/// One version of an order: all its rows from one file, or one row that is a whole order.
#[derive(Clone)]
struct Version {
    whole: Whole,
    life: Life,
    updated: Day,
    /// Latest day of its file.
    file_day: Day,
    /// Depends on what it says only.
    content: u64,
    /// Depends on how it names the customer only.
    who: u64,
    has_parts: bool,
}

impl Once {
    /// Decides about every entry.
    pub fn of(parts: &[Part<'_>], people: &People, rules: &Rules<'_>) -> Self {
        let count = parts.last().map_or(0, |part| part.first_entry as usize + part.orders.key.len());
        let mut once =
            Self { states: Column::filled(0, count), merged_money: vec![0; parts.len()], ..Self::default() };
        once.settle_repeated(parts, people, rules);
        once.settle_others(parts, people, rules);
        once.settle_refunds(parts, people, rules);
        once
    }

    /// The state of an entry.
    #[inline]
    pub fn state(&self, entry: u32) -> State {
        State::ALL[self.states.get(entry as usize) as usize & 15]
    }

    /// The person of an entry.
    #[inline]
    pub fn person(&self, entry: u32, part: &Part<'_>, people: &People) -> Option<Person> {
        if !self.persons.is_empty()
            && let Ok(at) = self.persons.binary_search_by_key(&entry, |known| known.0)
        {
            return Some(self.persons[at].1).filter(|&person| person != NO_PERSON);
        }
        person_of(part, entry - part.first_entry, people)
    }

    /// Day, amount and money given back of an entry, with what its order's other entries add.
    #[inline]
    pub fn worth(&self, entry: u32, part: &Part<'_>, basis: Basis) -> (Day, i64, i64) {
        let whole = if self.states.get(entry as usize) & IS_WHOLE == 0 {
            whole_of(part, (entry - part.first_entry) as usize, NO_PERSON)
        } else {
            self.whole(entry)
        };
        match basis {
            Basis::Net => (whole.day, whole.amount, whole.refunded),
            Basis::Gross => (whole.day, whole.gross.unwrap_or(0), 0),
        }
    }

    fn whole(&self, entry: u32) -> Whole {
        let at = self.wholes.partition_point(|whole| whole.entry < entry);
        self.wholes[at]
    }

    fn set(&mut self, entry: u32, state: State) {
        self.states.set(entry as usize, state as u8);
    }

    /// Entries that share an order id.
    fn settle_repeated(&mut self, parts: &[Part<'_>], people: &People, rules: &Rules<'_>) {
        let keys = parts.iter().flat_map(scoped_keys);
        let pairs = repeats(keys, self.states.len());
        for run in runs(&pairs) {
            let entries: Vec<u32> = run.iter().map(|&(_, entry)| entry).collect();
            self.settle_run(&entries, parts, people, rules);
        }
        self.wholes.sort_by_key(|whole| whole.entry);
        self.persons.sort_by_key(|known| known.0);
    }

    fn settle_run(&mut self, entries: &[u32], parts: &[Part<'_>], people: &People, rules: &Rules<'_>) {
        let clusters = clusters(entries, parts, people, rules.policy.same_id_days as i32);
        let heads: Vec<u32> =
            clusters.iter().map(|cluster| self.settle_cluster(cluster, parts, rules)).collect();
        let mut heads = heads.into_iter();
        if let Some(first) = heads.next() {
            self.between.extend(heads.map(|entry| Between {
                code: IssueCode::OrderSplit,
                entry,
                other: first,
            }));
        }
    }

    /// Entries of one order: the winner among its versions counts, the others are repeats.
    fn settle_cluster(&mut self, cluster: &Cluster, parts: &[Part<'_>], rules: &Rules<'_>) -> u32 {
        let mut versions = self.versions(cluster, parts);
        versions.sort_by_key(|version| std::cmp::Reverse(version.rank()));
        let winner = versions[0].clone();
        for version in &versions[1..] {
            self.set(version.whole.entry, State::Repeat);
            if !version.says_the_same(&winner) {
                let (entry, other) = (version.whole.entry, winner.whole.entry);
                self.between.push(Between { code: IssueCode::OrderConflict, entry, other });
            }
        }
        let (part, local) = locate_entry(parts, winner.whole.entry);
        self.set(winner.whole.entry, decide(part, local, &winner.whole, winner.life, rules));
        for version in versions.iter().filter(|version| version.has_parts) {
            let at = version.whole.entry as usize;
            self.states.set(at, self.states.get(at) | IS_WHOLE);
            self.wholes.push(version.whole);
        }
        self.persons.extend(cluster.entries.iter().map(|&(entry, _)| (entry, cluster.person)));
        winner.whole.entry
    }

    /// The versions of an order, each with its rows from one file.
    fn versions(&mut self, cluster: &Cluster, parts: &[Part<'_>]) -> Vec<Version> {
        let mut entries: Vec<u32> = cluster.entries.iter().map(|entry| entry.0).collect();
        entries.sort_unstable();
        let mut versions = Vec::new();
        for file in entries
            .chunk_by(|&a, &b| locate_entry(parts, a).0.first_entry == locate_entry(parts, b).0.first_entry)
        {
            let (part, _) = locate_entry(parts, file[0]);
            let all: Vec<Version> = file
                .iter()
                .map(|&entry| version(part, (entry - part.first_entry) as usize, cluster.person))
                .collect();
            if part.orders.has_lines {
                versions.push(self.one_version(all, part, parts));
            } else {
                versions.extend(all);
            }
        }
        versions.iter_mut().for_each(Version::sum_up);
        versions
    }

    /// Rows of one order in one file of lines. Lines that count are added up; where totals repeat, the larger one
    /// is taken.
    fn one_version(&mut self, all: Vec<Version>, part: &Part<'_>, parts: &[Part<'_>]) -> Version {
        let sums = part.orders.line_sums;
        let some_count = all.iter().any(|version| version.life == Life::Completed);
        let (counting, others): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|version| !some_count || !sums || version.life == Life::Completed);
        others.iter().for_each(|version| self.set(version.whole.entry, State::LinesNotCounted));
        let repeated = counting.iter().map(|version| i128::from(version.whole.amount)).sum::<i128>();
        self.merged += counting.len() as u32 - 1;
        let mut counting = counting.into_iter();
        let Some(mut first) = counting.next() else { unreachable!("a file's entries are never empty") };
        counting.for_each(|version| first.add(&version, sums));
        if let Some(at) = parts.iter().position(|known| known.first_entry == part.first_entry) {
            self.merged_money[at] += repeated - i128::from(first.whole.amount);
        }
        first
    }

    /// Entries that are alone with their id, or have none.
    fn settle_others(&mut self, parts: &[Part<'_>], people: &People, rules: &Rules<'_>) {
        let in_runs: Vec<u32> = self.persons.iter().map(|known| known.0).collect();
        let mut next = in_runs.iter().copied().peekable();
        for part in parts.iter().filter(|part| part.orders.kind != SourceKind::Customers) {
            for local in 0..part.orders.key.len() {
                let entry = part.first_entry + local as u32;
                if next.next_if_eq(&entry).is_some() || !part.orders.flags(local).is_live() {
                    continue;
                }
                let whole = whole_of(part, local, person_of(part, local as u32, people).unwrap_or(NO_PERSON));
                let state = decide(part, local, &whole, part.orders.life(local), rules);
                self.set(entry, state);
            }
        }
    }

    /// A refund that names its invoice waits until the invoice is there, and belongs to whoever bought.
    fn settle_refunds(&mut self, parts: &[Part<'_>], people: &People, rules: &Rules<'_>) {
        if rules.policy.basis == Basis::Gross {
            return;
        }
        let refunds = self.refunds_with_invoice(parts);
        if refunds.is_empty() {
            return;
        }
        let mut wanted = Table::default();
        for &(key, _) in &refunds {
            wanted.get_or_insert(key, 0);
        }
        let mut buyers = Table::default();
        for part in parts.iter().filter(|part| part.orders.kind == SourceKind::Orders) {
            for (local, key) in scoped_keys(part).enumerate() {
                if key != 0 && wanted.get(key).is_some() {
                    let entry = part.first_entry + local as u32;
                    let buyer = self.person(entry, part, people).unwrap_or(NO_PERSON - 1);
                    buyers.get_or_insert(key, buyer);
                }
            }
        }
        for (key, entry) in refunds {
            match buyers.get(key) {
                None => self.set(entry, State::RefundWaits),
                Some(buyer) if buyer != NO_PERSON - 1 => self.give(entry, buyer),
                Some(_) => {}
            }
        }
    }

    fn give(&mut self, entry: u32, person: Person) {
        match self.persons.binary_search_by_key(&entry, |known| known.0) {
            Ok(at) => self.persons[at].1 = person,
            Err(at) => self.persons.insert(at, (entry, person)),
        }
    }

    fn refunds_with_invoice(&self, parts: &[Part<'_>]) -> Vec<(u64, u32)> {
        let mut refunds = Vec::new();
        for part in parts {
            let Some(invoices) =
                part.orders.invoice.as_ref().filter(|_| part.orders.kind == SourceKind::Refunds)
            else {
                continue;
            };
            let scope = mix(part.scope(), SourceKind::Orders as u64);
            for (local, invoice) in invoices.iter().enumerate() {
                let entry = part.first_entry + local as u32;
                if invoice != 0 && self.state(entry) == State::Refund {
                    refunds.push((mix(scope, invoice).max(1), entry));
                }
            }
        }
        refunds
    }
}

/// Mark beside a state: the entry stands for an order of several entries.
const IS_WHOLE: u8 = 128;

/// Keys of a part's live entries, set apart by platform and kind.
fn scoped_keys<'a>(part: &'a Part<'_>) -> impl Iterator<Item = u64> + Clone + 'a {
    let scope = mix(part.scope(), part.orders.kind as u64);
    let is_list = part.orders.kind == SourceKind::Customers;
    part.orders.key.iter().zip(part.orders.flags.iter()).map(move |(key, flags)| {
        let is_none = key == 0 || is_list || !Flags::from_byte(flags).is_live();
        if is_none { 0 } else { mix(scope, key).max(1) }
    })
}

fn person_of(part: &Part<'_>, local: u32, people: &People) -> Option<Person> {
    let record = part.orders.record.get(local as usize);
    if record == NOBODY { None } else { people.of_record(part.first_record + record) }
}

fn whole_of(part: &Part<'_>, local: usize, person: Person) -> Whole {
    let orders = part.orders;
    Whole {
        entry: part.first_entry + local as u32,
        person,
        day: Day(orders.day.get(local)),
        amount: orders.amount.get(local),
        gross: orders.gross(local),
        refunded: orders.refunded(local),
    }
}

/// Entries of one id, one customer and days that stand together.
struct Cluster {
    person: Person,
    /// Entry and day, by day.
    entries: Vec<(u32, Day)>,
}

/// One id with two customers, or with two days far apart, is two orders. Entries without a customer belong to the
/// only one that there is.
fn clusters(entries: &[u32], parts: &[Part<'_>], people: &People, gap: i32) -> Vec<Cluster> {
    let mut known: Vec<(Person, Day, u32)> = entries
        .iter()
        .map(|&entry| {
            let (part, local) = locate_entry(parts, entry);
            let person = person_of(part, local as u32, people).unwrap_or(NO_PERSON);
            (person, Day(part.orders.day.get(local)), entry)
        })
        .collect();
    let mut persons: Vec<Person> =
        known.iter().map(|entry| entry.0).filter(|&person| person != NO_PERSON).collect();
    persons.sort_unstable();
    persons.dedup();
    if let [only] = persons.as_slice() {
        known.iter_mut().for_each(|entry| entry.0 = *only);
    }
    known.sort_unstable();
    let mut clusters: Vec<Cluster> = Vec::new();
    for (person, day, entry) in known {
        let goes_on =
            clusters.last().filter(|last| last.person == person).and_then(|last| last.entries.last());
        if goes_on.is_some_and(|&(_, before)| before.until(day) <= gap) {
            clusters.last_mut().into_iter().for_each(|last| last.entries.push((entry, day)));
        } else {
            clusters.push(Cluster { person, entries: vec![(entry, day)] });
        }
    }
    clusters
}

fn version(part: &Part<'_>, local: usize, person: Person) -> Version {
    let orders = part.orders;
    let updated = orders.updated.as_ref().map_or(Day::NONE, |column| Day(column.get(local)));
    Version {
        whole: whole_of(part, local, person),
        life: orders.life(local),
        updated,
        file_day: orders.last_day,
        content: 0,
        who: match orders.record.get(local) {
            NOBODY => 0,
            record => orders.records.content(record),
        },
        has_parts: false,
    }
}

impl Version {
    /// Another row of the same order from the same file.
    fn add(&mut self, other: &Self, sums: bool) {
        self.has_parts = true;
        if sums {
            self.whole.add(&other.whole);
        } else {
            self.whole.larger(&other.whole);
        }
        self.whole.day = self.whole.day.min(other.whole.day);
        self.updated = self.updated.max(other.updated);
        self.who = self.who.max(other.who);
        // Where a total repeats, one completed row makes the order completed.
        self.life = match (self.life, other.life) {
            (Life::Completed, _) | (_, Life::Completed) => Life::Completed,
            (a, b) => a.max(b),
        };
    }

    const fn sum_up(&mut self) {
        let whole = &self.whole;
        let amounts = mix(whole.amount as u64, whole.refunded as u64);
        self.content = mix(mix(amounts, whole.day.0 as u64), self.life as u64);
    }

    fn says_the_same(&self, other: &Self) -> bool {
        let says =
            |version: &Self| (version.whole.day, version.whole.amount, version.whole.refunded, version.life);
        says(self) == says(other)
    }

    /// The version that wins does not depend on which came first.
    const fn rank(&self) -> (i32, u8, i32, u64, u64) {
        let life = match self.life {
            Life::Pending => 0,
            Life::Completed => 1,
            Life::Cancelled | Life::Returned => 2,
        };
        (self.updated.0, life, self.file_day.0, self.content, self.who)
    }
}

impl Whole {
    fn add(&mut self, other: &Self) {
        self.amount = self.amount.saturating_add(other.amount);
        self.refunded = self.refunded.saturating_add(other.refunded);
        self.gross = match (self.gross, other.gross) {
            (Some(a), Some(b)) => Some(a.saturating_add(b)),
            (a, b) => a.or(b),
        };
    }

    fn larger(&mut self, other: &Self) {
        self.amount = self.amount.max(other.amount);
        self.refunded = self.refunded.max(other.refunded);
        self.gross = self.gross.max(other.gross);
    }
}

fn decide(part: &Part<'_>, local: usize, whole: &Whole, life: Life, rules: &Rules<'_>) -> State {
    let flags = part.orders.flags(local);
    let is_refund = part.orders.kind == SourceKind::Refunds
        || (flags.has(Flags::NEGATIVE) && !flags.has(Flags::POSITIVE) && whole.amount <= 0);
    let gross = rules.policy.basis == Basis::Gross;
    match life {
        Life::Completed => {}
        _ => return State::NotCounted,
    }
    if whole.day > rules.today {
        return State::AfterToday;
    }
    match (is_refund, gross) {
        (true, true) => State::Dropped,
        (true, false) => State::Refund,
        (false, true) if whole.gross.is_none() => State::Dropped,
        _ if whole.person == NO_PERSON => State::WalkIn,
        _ => State::Counted,
    }
}
