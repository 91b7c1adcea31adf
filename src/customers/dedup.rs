//! An order counts once: rows of several files that are one order, and what becomes of every entry.

use super::{
    SourceSlice, locate_entry,
    people::{NO_PERSON, People, Person},
};
use crate::{
    issue::IssueCode,
    orders::{Flags, Life, SourceKind, optional_columns::earlier, person::NOBODY, stored_days::stored_day},
    policy::{Basis, Policy},
    values::{
        column::Column,
        day::Day,
        hash::mix,
        order::{sort, sort_and_dedup, sort_by},
        repeats::repeats,
        sort::runs,
        table::Table,
    },
};
use std::cmp::Ordering;

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
    /// From a column, where a mark may stand beside it.
    #[inline]
    pub const fn from_byte(byte: u8) -> Self {
        Self::ALL[(byte & 15) as usize % Self::ALL.len()]
    }

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
    /// Second of its day, 0 where no row says it.
    time: u32,
}

/// Every entry's state, and issues between them.
#[derive(Default)]
pub struct Dedup {
    /// States by part.
    states: Vec<Column<u8>>,
    /// By entry.
    wholes: Vec<Whole>,
    /// People of entries that say less than another entry of their order.
    persons: Vec<(u32, Person)>,
    /// Issues between entries.
    pub between: Vec<Between>,
    /// Entries that went into another of their order, and the money that their totals repeat.
    pub merged: u32,
    /// See [`Dedup::merged`]; in each part's own digits, by part.
    pub merged_money: Vec<i128>,
}

/// What decides about states.
pub struct Rules<'a> {
    /// Thresholds and bases.
    pub policy: &'a Policy,
    /// The day that the book counts to.
    pub today: Day,
    /// Latest day of each part.
    pub last_days: &'a [Day],
}

impl Rules<'_> {
    /// The life of an entry whose file says `life`. What is shipped counts where the shop says so; a refund that
    /// says `returned` says in words what its amount says by its sign.
    #[inline]
    const fn life(&self, part: &SourceSlice<'_>, flags: Flags, life: Life) -> Life {
        match life {
            Life::Shipped if self.policy.shipped_counts => Life::Completed,
            Life::Returned if part.takes_back(flags) => Life::Completed,
            life => life,
        }
    }
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
    /// Tells its file from the others, whichever came first.
    file: u64,
    has_parts: bool,
}

impl Dedup {
    /// Decides about every entry.
    pub fn of(parts: &[SourceSlice<'_>], people: &People, rules: &Rules<'_>) -> Self {
        let state = |part: &SourceSlice<'_>| Column::filled(0, part.orders.key.len());
        let mut dedup = Self {
            states: parts.iter().map(state).collect(),
            merged_money: vec![0; parts.len()],
            ..Self::default()
        };
        dedup.settle_repeated(parts, people, rules);
        dedup.settle_others(parts, people, rules);
        dedup.settle_refunds(parts, people, rules);
        dedup
    }

    /// The state of an entry of a part.
    #[inline]
    pub fn state_of(&self, part: &SourceSlice<'_>, local: usize) -> State {
        State::from_byte(self.states[part.index].get(local))
    }

    /// The state of an entry.
    pub fn state(&self, entry: u32, parts: &[SourceSlice<'_>]) -> State {
        let (part, local) = locate_entry(parts, entry);
        self.state_of(part, local)
    }

    /// States of a part as stored, stretch by stretch.
    pub fn states(&self, part: &SourceSlice<'_>) -> impl Iterator<Item = &[u8]> {
        self.states[part.index].pieces()
    }

    /// True when every entry is an order of its own, with the person of its own record.
    pub const fn is_simple(&self) -> bool {
        self.persons.is_empty() && self.wholes.is_empty()
    }

    /// The person of an entry.
    #[inline]
    pub fn person(&self, entry: u32, part: &SourceSlice<'_>, people: &People) -> Option<Person> {
        if !self.persons.is_empty()
            && let Ok(at) = self.persons.binary_search_by_key(&entry, |known| known.0)
        {
            return Some(self.persons[at].1).filter(|&person| person != NO_PERSON);
        }
        person_of(part, entry - part.first_entry, people)
    }

    /// Day, amount and money given back of an entry, with what its order's other entries add.
    #[inline]
    pub fn worth(&self, entry: u32, part: &SourceSlice<'_>, basis: Basis) -> (Day, i64, i64) {
        let local = (entry - part.first_entry) as usize;
        let whole = if self.states[part.index].get(local) & IS_WHOLE == 0 {
            whole_of(part, local, NO_PERSON)
        } else {
            self.whole(entry)
        };
        match basis {
            Basis::Net => (whole.day, whole.amount, whole.refunded),
            Basis::Gross => (whole.day, whole.gross.unwrap_or(0), 0),
        }
    }

    /// The second of its day on which an entry's order was placed; 0 where no file says it.
    #[inline]
    pub fn time(&self, entry: u32, part: &SourceSlice<'_>) -> u32 {
        let local = (entry - part.first_entry) as usize;
        if self.states[part.index].get(local) & IS_WHOLE == 0 {
            part.orders.time(local)
        } else {
            self.whole(entry).time
        }
    }

    fn whole(&self, entry: u32) -> Whole {
        let at = self.wholes.partition_point(|whole| whole.entry < entry);
        self.wholes[at]
    }

    fn set(&mut self, entry: u32, parts: &[SourceSlice<'_>], state: u8) {
        let (part, local) = locate_entry(parts, entry);
        self.states[part.index].set(local, state);
    }

    /// Entries that share an order id.
    fn settle_repeated(&mut self, parts: &[SourceSlice<'_>], people: &People, rules: &Rules<'_>) {
        if let [only] = parts
            && !only.orders.has_repeats
        {
            return;
        }
        let count = parts.iter().map(|part| part.orders.key.len()).sum();
        let pairs = repeats(parts.iter().flat_map(scoped_keys), count);
        for run in runs(&pairs) {
            let entries: Vec<u32> = run.iter().map(|&(_, entry)| entry).collect();
            self.settle_run(&entries, parts, people, rules);
        }
        sort_by(&mut self.wholes, |a, b| a.entry.cmp(&b.entry));
        sort_by(&mut self.persons, |a, b| a.0.cmp(&b.0));
    }

    fn settle_run(&mut self, entries: &[u32], parts: &[SourceSlice<'_>], people: &People, rules: &Rules<'_>) {
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
    fn settle_cluster(&mut self, cluster: &Cluster, parts: &[SourceSlice<'_>], rules: &Rules<'_>) -> u32 {
        let mut versions = self.versions(cluster, parts, rules);
        sort_by(&mut versions, |a, b| b.rank().cmp(&a.rank()));
        let winner = versions[0].clone();
        for version in &versions[1..] {
            let mark = if version.has_parts { IS_WHOLE } else { 0 };
            self.set(version.whole.entry, parts, State::Repeat as u8 | mark);
            if !version.says_the_same(&winner) {
                let (entry, other) = (version.whole.entry, winner.whole.entry);
                self.between.push(Between { code: IssueCode::OrderConflict, entry, other });
            }
        }
        let (part, local) = locate_entry(parts, winner.whole.entry);
        let is_known = winner.whole.person != NO_PERSON;
        let state = Decision::new(part, rules).of(
            part.orders.flags(local),
            winner.life,
            winner.whole.day,
            is_known,
            || winner.whole.gross.is_some(),
        );
        let mark = if winner.has_parts { IS_WHOLE } else { 0 };
        self.set(winner.whole.entry, parts, state as u8 | mark);
        self.wholes.extend(versions.iter().filter(|version| version.has_parts).map(|version| version.whole));
        self.persons.extend(cluster.entries.iter().map(|&(entry, _)| (entry, cluster.person)));
        winner.whole.entry
    }

    /// The versions of an order, each with its rows from one file.
    fn versions(&mut self, cluster: &Cluster, parts: &[SourceSlice<'_>], rules: &Rules<'_>) -> Vec<Version> {
        let mut entries: Vec<u32> = cluster.entries.iter().map(|entry| entry.0).collect();
        sort(&mut entries);
        let mut versions = Vec::new();
        for file in entries
            .chunk_by(|&a, &b| locate_entry(parts, a).0.first_entry == locate_entry(parts, b).0.first_entry)
        {
            let (part, _) = locate_entry(parts, file[0]);
            let all: Vec<Version> = file
                .iter()
                .map(|&entry| version(part, (entry - part.first_entry) as usize, cluster.person, rules))
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
    fn one_version(
        &mut self,
        all: Vec<Version>,
        part: &SourceSlice<'_>,
        parts: &[SourceSlice<'_>],
    ) -> Version {
        let sums = part.orders.line_sums;
        let some_count = all.iter().any(|version| version.life == Life::Completed);
        let (counting, others): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|version| !some_count || !sums || version.life == Life::Completed);
        others.iter().for_each(|version| self.set(version.whole.entry, parts, State::LinesNotCounted as u8));
        let value = |whole: &Whole| {
            let flags = part.orders.flags((whole.entry - part.first_entry) as usize);
            i128::from(part.sold(flags, whole.amount))
        };
        let repeated = counting.iter().map(|version| value(&version.whole)).sum::<i128>();
        self.merged += counting.len() as u32 - 1;
        let mut counting = counting.into_iter();
        let Some(mut first) = counting.next() else { unreachable!("a file's entries are never empty") };
        counting.for_each(|version| first.add(&version, sums));
        self.merged_money[part.index] += repeated - value(&first.whole);
        first
    }

    /// Entries that are alone with their id, or have none.
    fn settle_others(&mut self, parts: &[SourceSlice<'_>], people: &People, rules: &Rules<'_>) {
        let mut in_runs = self.persons.iter().map(|known| known.0).peekable();
        for part in parts.iter().filter(|part| part.orders.kind.has_orders()) {
            let decision = Decision::new(part, rules);
            let lives = part.orders.lives();
            let persons = people.of_records(part);
            for (block, states) in part.orders.blocks().zip(self.states[part.index].pieces_mut()) {
                for at in 0..states.len() {
                    let entry = part.first_entry + (block.first + at) as u32;
                    let flags = Flags::from_byte(block.flags[at]);
                    if in_runs.next_if_eq(&entry).is_some() || !flags.is_live() {
                        continue;
                    }
                    if !part.knows(stored_day(block.day[at])) {
                        continue;
                    }
                    let life = rules.life(part, flags, flags.life(lives[block.status[at] as usize]));
                    let is_known =
                        persons.get(block.record[at] as usize).is_some_and(|&person| person != NO_PERSON);
                    let gross = || part.orders.gross(block.first + at).is_some();
                    states[at] = decision.of(flags, life, stored_day(block.day[at]), is_known, gross) as u8;
                }
            }
        }
    }

    /// A refund that names its invoice waits until the invoice is there, and belongs to whoever bought.
    fn settle_refunds(&mut self, parts: &[SourceSlice<'_>], people: &People, rules: &Rules<'_>) {
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
                None => self.set(entry, parts, State::RefundWaits as u8),
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

    fn refunds_with_invoice(&self, parts: &[SourceSlice<'_>]) -> Vec<(u64, u32)> {
        let mut refunds = Vec::new();
        for part in parts {
            let Some(invoices) = part.orders.invoice.as_ref() else { continue };
            let scope = mix(part.scope(), SourceKind::Orders as u64);
            for (local, invoice) in invoices.iter().enumerate() {
                let entry = part.first_entry + local as u32;
                if invoice != 0 && self.state_of(part, local) == State::Refund {
                    refunds.push((mix(scope, invoice).max(1), entry));
                }
            }
        }
        refunds
    }
}

/// Mark beside a state: the entry stands for an order of several entries.
const IS_WHOLE: u8 = 128;

/// Keys of a part's live entries, set apart by platform and kind: a refund under the id of its order is no version
/// of it.
fn scoped_keys<'a>(part: &'a SourceSlice<'_>) -> impl Iterator<Item = u64> + Clone + 'a {
    let scope_of = |kind: SourceKind| mix(part.scope(), kind as u64);
    let (scope, refunds) = (scope_of(part.orders.kind), scope_of(SourceKind::Refunds));
    let is_list = !part.orders.kind.has_orders();
    part.orders.key.iter().zip(part.orders.flags.iter()).enumerate().map(move |(at, (key, flags))| {
        let flags = Flags::from_byte(flags);
        let is_later = part.until.is_some() && !part.knows(part.orders.day(at));
        let is_none = key == 0 || is_list || !flags.is_live() || is_later;
        let scope = if flags.is_refund() { refunds } else { scope };
        if is_none { 0 } else { mix(scope, key).max(1) }
    })
}

fn person_of(part: &SourceSlice<'_>, local: u32, people: &People) -> Option<Person> {
    let record = part.orders.record.get(local as usize);
    if record == NOBODY { None } else { people.of_record(part.first_record + record) }
}

fn whole_of(part: &SourceSlice<'_>, local: usize, person: Person) -> Whole {
    let orders = part.orders;
    Whole {
        entry: part.first_entry + local as u32,
        person,
        day: orders.day(local),
        amount: orders.amount.get(local),
        gross: orders.gross(local),
        refunded: orders.refunded(local),
        time: orders.time(local),
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
fn clusters(entries: &[u32], parts: &[SourceSlice<'_>], people: &People, gap: i32) -> Vec<Cluster> {
    let mut known: Vec<(Person, Day, u32)> = entries
        .iter()
        .map(|&entry| {
            let (part, local) = locate_entry(parts, entry);
            let person = person_of(part, local as u32, people).unwrap_or(NO_PERSON);
            (person, part.orders.day(local), entry)
        })
        .collect();
    let mut persons: Vec<Person> =
        known.iter().map(|entry| entry.0).filter(|&person| person != NO_PERSON).collect();
    sort_and_dedup(&mut persons);
    if let [only] = persons.as_slice() {
        known.iter_mut().for_each(|entry| entry.0 = *only);
    }
    sort(&mut known);
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

fn version(part: &SourceSlice<'_>, local: usize, person: Person, rules: &Rules<'_>) -> Version {
    let orders = part.orders;
    Version {
        whole: whole_of(part, local, person),
        life: rules.life(part, orders.flags(local), orders.life(local)),
        updated: orders.updated(local),
        file_day: rules.last_days[part.index],
        content: 0,
        who: match orders.record.get(local) {
            NOBODY => 0,
            record => orders.records.content(record),
        },
        file: part.mark,
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
        self.whole.time = match self.whole.day.cmp(&other.whole.day) {
            Ordering::Less => self.whole.time,
            Ordering::Equal => earlier(self.whole.time, other.whole.time),
            Ordering::Greater => other.whole.time,
        };
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

    /// The version that wins does not depend on which came first. Of versions that say the same, one with a time.
    const fn rank(&self) -> (i32, u8, i32, u64, u64, u32, u64) {
        let life = match self.life {
            Life::Unknown | Life::Pending => 0,
            Life::Shipped => 1,
            Life::Completed => 2,
            Life::Cancelled | Life::Returned => 3,
        };
        (self.updated.0, life, self.file_day.0, self.content, self.who, self.whole.time, self.file)
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

/// What decides about the entries of one part.
struct Decision {
    today: Day,
    gross: bool,
    refunds: bool,
}

impl Decision {
    fn new(part: &SourceSlice<'_>, rules: &Rules<'_>) -> Self {
        Self {
            today: rules.today,
            gross: rules.policy.basis == Basis::Gross,
            refunds: part.orders.kind == SourceKind::Refunds,
        }
    }

    #[inline]
    fn of(&self, flags: Flags, life: Life, day: Day, is_known: bool, has_gross: impl Fn() -> bool) -> State {
        if life != Life::Completed {
            return State::NotCounted;
        }
        if day > self.today {
            return State::AfterToday;
        }
        match (self.refunds || flags.is_refund(), self.gross) {
            (true, true) => State::Dropped,
            (true, false) => State::Refund,
            (false, true) if !has_gross() => State::Dropped,
            _ if is_known => State::Counted,
            _ => State::WalkIn,
        }
    }
}
