//! Entries without a day or without their money become rows set aside, each with its reason.

use super::{
    amounts::{Amount, MOST_UNITS, minor_digits},
    entries::{Flags, last_row},
    person::NOBODY,
    raw::MOST_CURRENCIES,
    resolver::Resolver,
    role::SourceKind,
    stored_days::{BLANK, CELL_ERROR, IMPOSSIBLE, UNREADABLE},
};
use crate::{
    issue::IssueCode,
    values::{
        column::Column,
        order::{sort, sort_and_dedup},
    },
};

impl Resolver {
    /// Entries without a day or without their money become rows set aside, each with its reason.
    pub(super) fn set_aside(&mut self) {
        let is_list = self.raw.kind == SourceKind::Customers;
        let nothing = self.raw.incomplete == 0
            && !self.impossible
            && self.raw.currencies.len() < 2
            && self.foreign.is_empty();
        let most = self.most();
        if is_list || (nothing && !self.has_too_large() && !self.has_beyond(most)) {
            return;
        }
        let currencies = self.other_currencies();
        let mut aside: Vec<u32> = self.raw.issues.set_aside().iter().map(|issue| issue.row).collect();
        sort(&mut aside);
        for entry in 0..self.raw.key.len() {
            if !self.is_live(entry) {
                continue;
            }
            if let Some((code, column)) = self.why_aside(entry, &currencies, most) {
                self.set_entry_aside(entry, code, column, &aside);
            }
        }
    }

    fn has_too_large(&self) -> bool {
        self.sums && self.raw.marks.iter().any(|marks| marks & Flags::TOO_LARGE.to_byte() != 0)
    }

    fn is_too_large(&self, entry: usize) -> bool {
        self.raw.marks.get(entry) & Flags::TOO_LARGE.to_byte() != 0
    }

    /// The largest amount that is taken, in the unit of now: with the decimals that it gets in the book it is at
    /// most [`MOST_UNITS`].
    fn most(&self) -> u64 {
        let by_file = self.currency().as_deref().map_or(0, minor_digits);
        let digits = self.digits().max(self.least_digits).max(by_file);
        let shift = (MOST_UNITS + self.unit.scale()).saturating_sub(digits);
        10u64.checked_pow(shift).unwrap_or(u64::MAX)
    }

    fn has_beyond(&self, most: u64) -> bool {
        let columns = [Some(&self.raw.mantissa), self.refunded.as_ref()];
        let mut amounts = columns.into_iter().flatten().flat_map(Column::pieces).flatten();
        self.raw.amount_column().is_some() && amounts.any(|amount| amount.unsigned_abs() > most)
    }

    fn is_beyond(&self, entry: usize, most: u64) -> bool {
        let refunded = self.refunded.as_ref().map_or(0, |column| column.get(entry));
        self.raw.mantissa.get(entry).unsigned_abs().max(refunded.unsigned_abs()) > most
    }

    fn why_aside(&self, entry: usize, currencies: &[bool], most: u64) -> Option<(IssueCode, usize)> {
        let raw = &self.raw;
        let day = match raw.day.get(entry) as i32 {
            BLANK if raw.record.get(entry) == NOBODY => Some(IssueCode::HeadMissing),
            BLANK => Some(IssueCode::DayMissing),
            UNREADABLE => Some(IssueCode::DayUnreadable),
            CELL_ERROR => Some(IssueCode::CellError),
            IMPOSSIBLE => Some(IssueCode::DayImpossible),
            _ => None,
        };
        let present = raw.marks.get(entry) & Amount::PRESENT != 0;
        let other_currency =
            raw.currency.as_ref().is_some_and(|column| currencies[column.get(entry) as usize]);
        match (day, raw.amount_column()) {
            (Some(code), _) => Some((code, raw.day_column())),
            (None, Some(column)) if self.is_too_large(entry) || self.is_beyond(entry, most) => {
                Some((IssueCode::AmountTooLarge, column))
            }
            (None, Some(column)) if !present => Some((IssueCode::AmountMissing, column)),
            (None, Some(column)) if other_currency || self.is_foreign(entry) => {
                Some((IssueCode::CurrencyOther, column))
            }
            _ => None,
        }
    }

    fn set_entry_aside(&mut self, entry: usize, code: IssueCode, column: usize, aside: &[u32]) {
        self.mark(entry, Flags::SET_ASIDE);
        if code == IssueCode::CurrencyOther {
            // Its decimals are not the book's.
            self.raw.mantissa.set(entry, 0);
            self.gross.iter_mut().chain(self.refunded.iter_mut()).for_each(|column| column.set(entry, 0));
        }
        let first = self.raw.row.get(entry);
        for row in first..=last_row(&self.raw.row, entry, self.raw.rows) {
            if self.raw.gaps.holds_sorted(row) || aside.binary_search(&row).is_ok() {
                continue;
            }
            let code = if row == first { code } else { IssueCode::HeadMissing };
            self.raw.issues.note(code, row, column as u16);
            self.raw.used -= 1;
        }
    }

    /// Which currencies of the file's column are not that of most of its rows.
    fn other_currencies(&self) -> Vec<bool> {
        let words = &self.raw.currencies;
        let main = self.main_currency();
        let is_named = |word: usize| word >= words.len() || !words.get(word).is_empty();
        (0..=MOST_CURRENCIES).map(|word| main.is_some_and(|main| word != main) && is_named(word)).collect()
    }
}

impl Resolver {
    /// Entries of which some row has its amount in another currency.
    pub(super) fn foreign_entries(&self) -> Vec<u32> {
        if !self.signs.has_others {
            return Vec::new();
        }
        let changes = &self.raw.sign_changes;
        let is_other = |row: u32| {
            let at = changes.partition_point(|change| change.0 <= row);
            at > 0 && changes[at - 1].1.is_some_and(|sign| self.signs.main.as_deref() != Some(sign))
        };
        let firsts = (0..self.raw.key.len() as u32)
            .filter(|&entry| self.raw.amount_of(entry as usize).is_present())
            .filter(|&entry| is_other(self.raw.row.get(entry as usize)));
        let extras = self.raw.extras.iter().filter(|extra| extra.amount.is_present() && is_other(extra.row));
        let mut entries: Vec<u32> = firsts.chain(extras.map(|extra| extra.entry)).collect();
        sort_and_dedup(&mut entries);
        entries
    }
}
