//! One source of the book as customers see it: where its entries and records stand among all.

use crate::{
    orders::{Flags, Orders, SourceKind, person::NOBODY},
    values::{day::Day, hash::hash},
};

/// One source of the book, as far as customers need to know.
#[derive(Clone, Copy)]
pub struct SourceSlice<'a> {
    /// Its place among the parts.
    pub index: usize,
    /// Its orders.
    pub orders: &'a Orders,
    /// Whose export it is: ids, codes and accounts are unique within it.
    pub platform: &'a str,
    /// Entries in the parts before it.
    pub first_entry: u32,
    /// Records in the parts before it.
    pub first_record: u32,
    /// Follows from the source's bytes: puts sources into an order that is not that of their arrival.
    pub mark: u64,
    /// Records that are in no number, in order.
    pub unused: &'a [u32],
    /// The last day that is known of, in a book of an earlier day; entries behind it are not there.
    pub until: Option<Day>,
}

/// Parts with their places among all entries and records.
pub fn parts<'a>(sources: impl IntoIterator<Item = (&'a Orders, &'a str, u64)>) -> Vec<SourceSlice<'a>> {
    let (mut first_entry, mut first_record) = (0, 0);
    let mut parts = Vec::new();
    for (index, (orders, platform, mark)) in sources.into_iter().enumerate() {
        let unused = &orders.unused;
        parts.push(SourceSlice {
            index,
            orders,
            platform,
            first_entry,
            first_record,
            mark,
            unused,
            until: None,
        });
        first_entry += orders.key.len() as u32;
        first_record += orders.records.len() as u32;
    }
    parts
}

impl SourceSlice<'_> {
    /// False for an entry behind the last day that is known of. Rows of lists have no day of their own.
    #[inline]
    pub fn knows(&self, day: Day) -> bool {
        self.until.is_none_or(|until| day <= until || self.orders.kind == SourceKind::Customers)
    }

    /// Orders and refunds that are known of.
    pub fn live(&self) -> u32 {
        if self.until.is_none() {
            return self.orders.live;
        }
        let entries = 0..self.orders.key.len();
        entries.filter(|&at| self.orders.flags(at).is_live() && self.knows(self.orders.day(at))).count()
            as u32
    }

    /// Latest day of an entry that is known of.
    pub fn last_day(&self) -> Day {
        match self.until {
            Some(until) if self.orders.last_day > until => {
                self.orders.latest_before(until.plus(1)).unwrap_or(Day::NONE)
            }
            _ => self.orders.last_day,
        }
    }

    /// Records that are in no number when only the entries up to a day are known.
    pub fn unused_until(&self, until: Day) -> Vec<u32> {
        let is_list = self.orders.kind == SourceKind::Customers;
        let contacts = self.orders.contacts.as_ref();
        if is_list && contacts.is_none() {
            return self.unused.to_vec();
        }
        // A list says since when somebody is in it; whoever has no such day has always been.
        let day = |at| match contacts {
            Some(contacts) if is_list => contacts.since(at),
            _ => self.orders.day(at),
        };
        let mut is_used = vec![false; self.orders.records.len()];
        for at in 0..self.orders.key.len() {
            let record = self.orders.record.get(at);
            if record != NOBODY && !self.orders.flags(at).has(Flags::SET_ASIDE) && day(at) <= until {
                is_used[record as usize] = true;
            }
        }
        self.unused.iter().for_each(|&record| is_used[record as usize] = false);
        (0..).zip(is_used).filter(|record| !record.1).map(|record| record.0).collect()
    }

    /// Sets keys of one platform apart from those of another.
    pub fn scope(&self) -> u64 {
        hash(self.platform.as_bytes())
    }

    /// True for an entry that gives money back and is no order.
    #[inline]
    pub const fn takes_back(&self, flags: Flags) -> bool {
        matches!(self.orders.kind, SourceKind::Refunds) || flags.is_refund()
    }

    /// What an entry's amount is to the shop. Some exports write refunds below zero, others above it.
    #[inline]
    pub const fn value(&self, flags: Flags, amount: i64) -> i64 {
        if self.takes_back(flags) { -amount.abs() } else { amount }
    }

    /// What an entry was sold for: nothing, where it gives money back.
    #[inline]
    pub const fn sold(&self, flags: Flags, amount: i64) -> i64 {
        if self.takes_back(flags) { 0 } else { amount }
    }
}

/// The part that an entry or record belongs to, and its number there.
pub fn locate<'p, 'a>(
    parts: &'p [SourceSlice<'a>],
    number: u32,
    first: impl Fn(&SourceSlice<'a>) -> u32,
) -> (&'p SourceSlice<'a>, usize) {
    let index = parts.partition_point(|part| first(part) <= number).saturating_sub(1);
    let part = &parts[index];
    (part, (number - first(part)) as usize)
}

/// The part of an entry, and the entry's number there.
pub fn locate_entry<'p, 'a>(parts: &'p [SourceSlice<'a>], entry: u32) -> (&'p SourceSlice<'a>, usize) {
    locate(parts, entry, |part| part.first_entry)
}

/// The part of a record, and the record's number there.
pub fn locate_record<'p, 'a>(parts: &'p [SourceSlice<'a>], record: u32) -> (&'p SourceSlice<'a>, usize) {
    locate(parts, record, |part| part.first_record)
}
