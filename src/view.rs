//! The whole path in one function: sources in, customers in groups out.

use crate::{
    customers::{
        Contacts, Counting, Customers, Dedup, People, Ratings, SourceSlice,
        dedup::Rules,
        features::Index,
        names::Names,
        parts,
        people::Person,
        reconciliation::Reconciliation,
        today::{Today, TodayFrom},
    },
    groups::{Scheme, Scores},
    orders::amounts::minor_digits,
    policy::{Basis, Policy},
    schemes::Made,
    source::Source,
    values::{column::Column, day::Day, hash::mix},
};
use std::cell::OnceCell;

/// What the caller says of days.
#[derive(Clone, Copy, Debug)]
pub struct Days {
    /// The day to count to, if somebody said it.
    pub today: Option<Day>,
    /// The device's date.
    pub device: Day,
}

/// Everything that follows from sources and policy.
pub struct View {
    /// The day counted to.
    pub today: Today,
    /// Who is one person.
    pub people: People,
    /// What becomes of every entry.
    pub dedup: Dedup,
    /// What is known of each customer.
    pub customers: Customers,
    /// Orders and money by what became of them.
    pub reconciliation: Reconciliation,
    /// The rules.
    pub scheme: Scheme,
    /// Group of each customer, a number into the scheme's ids.
    pub groups: Column<u8>,
    /// Decimals of the book's money.
    pub digits: u32,
    /// Currency, where something says it.
    pub currency: Option<String>,
    /// Whose spelling of the name is shown.
    names: Names,
    /// Scores of recency, frequency and money, made when first asked for.
    scores: OnceCell<Scores>,
    /// Columns that schemes have asked for, and what they are made of.
    pub columns: Made,
    /// Scores that people gave, made when first asked for.
    ratings: OnceCell<Ratings>,
}

impl View {
    /// The whole path, from sources to groups.
    pub fn of(sources: &[Source], policy: &Policy, days: Days) -> Self {
        let parts = parts_of(sources);
        let believes = sources.iter().any(|source| source.answers.get("loneDay") == Some("believe"));
        let today = Today::of(&parts, days.today, days.device, policy.lone_day_gap, believes);
        Self::of_parts(&parts, money_of(sources), policy, today)
    }

    /// The parts of the sources as they were at the end of a day.
    pub fn with_parts_until<R>(
        sources: &[Source],
        day: Day,
        work: impl FnOnce(&[SourceSlice<'_>]) -> R,
    ) -> R {
        let mut parts = parts_of(sources);
        let unused: Vec<Vec<u32>> = parts.iter().map(|part| part.unused_until(day)).collect();
        for (part, unused) in parts.iter_mut().zip(&unused) {
            (part.until, part.unused) = (Some(day), unused);
        }
        work(&parts)
    }

    /// The book as it was at the end of a day: what the same files say when no row of a later day stands in them, rows
    /// of lists by the day since when somebody is in them. What remains of today: states of orders and refunds within
    /// an order, of which exports keep no history; what a list says of somebody who was in it by then; and how a file
    /// is understood, which is decided from all its cells (order of day and month, separators, whether names alone
    /// tell people apart, which of its ends is the newer one, decimals of the book).
    #[inline(never)]
    pub fn as_of(sources: &[Source], policy: &Policy, day: Day) -> Self {
        let today = Today { day, from: TodayFrom::Argument, lone: None };
        Self::with_parts_until(sources, day, |parts| Self::of_parts(parts, money_of(sources), policy, today))
    }

    /// The book on the morning of a day: counted to that day, with nothing that happened on it.
    pub fn on_the_morning_of(sources: &[Source], policy: &Policy, day: Day) -> Self {
        let today = Today { day, from: TodayFrom::Argument, lone: None };
        Self::with_parts_until(sources, day.plus(-1), |parts| {
            Self::of_parts(parts, money_of(sources), policy, today)
        })
    }

    fn of_parts(
        parts: &[SourceSlice<'_>],
        (digits, currency): (u32, Option<String>),
        policy: &Policy,
        today: Today,
    ) -> Self {
        let people = People::of(parts, policy);
        let last_days: Vec<Day> = parts.iter().map(SourceSlice::last_day).collect();
        let dedup = Dedup::of(parts, &people, &Rules { policy, today: today.day, last_days: &last_days });
        let counting = Counting { parts, people: &people, dedup: &dedup, basis: policy.basis, digits };
        let customers = Customers::of(&counting);
        let reconciliation = Reconciliation::of(&counting, &customers);
        let scheme = Scheme::new(policy, &customers, today.day, digits);
        let groups = customers.all().map(|person| scheme.group(&customers.get(person))).collect();
        Self {
            today,
            people,
            dedup,
            customers,
            reconciliation,
            scheme,
            groups,
            digits,
            currency,
            names: Names::default(),
            scores: OnceCell::new(),
            columns: Made::default(),
            ratings: OnceCell::new(),
        }
    }

    /// Scores of recency, frequency and money among those who have bought.
    pub fn scores(&self) -> &Scores {
        self.scores.get_or_init(|| Scores::of(&self.customers, self.today.day))
    }

    /// Events of people, and where they came from; `parts` are those of the view.
    pub fn contacts(&self, parts: &[SourceSlice<'_>]) -> &Contacts {
        self.columns.contacts(parts, &self.people, self.today.day)
    }

    /// Id of the group of a person.
    pub fn group_of(&self, person: Person) -> &str {
        &self.scheme.ids()[usize::from(self.groups.get(person as usize))]
    }

    /// Scores that people gave; `parts` are those of the view.
    pub fn ratings(&self, parts: &[SourceSlice<'_>]) -> &Ratings {
        self.ratings.get_or_init(|| Ratings::of(parts, &self.people, self.today.day))
    }

    /// The same customers under another scheme.
    pub(crate) fn regroup(&mut self, policy: &Policy) {
        self.scheme = Scheme::new(policy, &self.customers, self.today.day, self.digits);
        self.groups =
            self.customers.all().map(|person| self.scheme.group(&self.customers.get(person))).collect();
    }
}

/// The parts of the sources that are in the book's numbers.
pub fn parts_of(sources: &[Source]) -> Vec<SourceSlice<'_>> {
    let counted = sources.iter().filter(|source| !source.apart);
    parts(counted.map(|source| {
        let (bytes, hash) = source.identity;
        (&source.orders, source.mapping.platform_name(), mix(bytes, hash))
    }))
}

/// Digits and currency of a book: the currency's own decimals, or as many as the amounts have.
fn money_of(sources: &[Source]) -> (u32, Option<String>) {
    let counted = || sources.iter().filter(|source| !source.apart);
    let currency = counted().find_map(|source| source.currency.clone());
    let own = currency.as_deref().map_or(0, minor_digits);
    (counted().map(|source| source.orders.digits).max().unwrap_or(0).max(own), currency)
}

impl View {
    /// Places of people when they are sorted by name.
    pub fn name_ranks(&self, parts: &[SourceSlice<'_>]) -> &Column<u32> {
        self.names.ranks(parts, &self.people, &self.dedup)
    }

    /// The record whose spelling of a person's name is shown, or `NO_NAME`.
    pub fn name_record(&self, person: Person, parts: &[SourceSlice<'_>]) -> u32 {
        self.names.of(person, parts, &self.people, &self.dedup)
    }

    /// What counts, ready to be walked through.
    pub const fn counting<'a>(&'a self, parts: &'a [SourceSlice<'a>], basis: Basis) -> Counting<'a> {
        Counting { parts, people: &self.people, dedup: &self.dedup, basis, digits: self.digits }
    }

    /// Counted orders and refunds by person.
    pub fn entries_by_person(&self, parts: &[SourceSlice<'_>], basis: Basis) -> &Index {
        self.customers.entries_by_person(&self.counting(parts, basis))
    }
}

/// The source of a part.
pub fn source_of<'a>(sources: &'a [Source], part: &SourceSlice<'_>) -> &'a Source {
    let same = |source: &&Source| std::ptr::eq(&raw const source.orders, part.orders);
    sources.iter().find(same).unwrap_or(&sources[0])
}
