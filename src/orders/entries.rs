//! The orders of one source, one entry each: what the rest of the path works on.

use super::{
    amounts::{Amount, NO_GROSS},
    contact_columns::ContactColumns,
    life::Life,
    loyalty_columns::{Channels, Lines},
    person::Records,
    raw::{ListColumns, NotData},
    role::SourceKind,
    status::Status,
    stored_days::{IMPOSSIBLE, known_day, stored_day},
    word_columns::WordColumns,
};
use crate::{
    issue::IssueLog,
    values::{column::Column, day::Day},
};

/// Decimals that the money of a book has at most.
pub const MOST_DIGITS: u32 = 6;

/// Marks of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Flags(u8);

impl Flags {
    /// Some line has quantity and price above zero, or the total is.
    pub const POSITIVE: Self = Self(Amount::POSITIVE);
    /// Some line has a quantity or a price below zero, or the total is.
    pub const NEGATIVE: Self = Self(Amount::NEGATIVE);
    /// Its amount does not fit.
    pub(super) const TOO_LARGE: Self = Self(8);
    /// Its rows belong to another entry.
    pub const MERGED: Self = Self(16);
    /// Its rows are set aside.
    pub const SET_ASIDE: Self = Self(32);
    /// Came back whole.
    pub const RETURNED: Self = Self(64);
    /// Came back in part: counted, with the money that is left.
    pub const PARTIAL: Self = Self(128);

    /// True when the mark is set.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// True when the entry is an order or a refund.
    pub const fn is_live(self) -> bool {
        self.0 & (Self::MERGED.0 | Self::SET_ASIDE.0) == 0
    }

    /// The life of an entry whose state says `life`.
    #[inline]
    pub const fn life(self, life: Life) -> Life {
        if self.has(Self::RETURNED) {
            return Life::Returned;
        }
        if self.has(Self::PARTIAL) { Life::Completed } else { life }
    }

    /// True for a refund among orders: lines below zero and none above, or a document that takes back.
    #[inline]
    pub const fn is_refund(self) -> bool {
        self.has(Self::NEGATIVE) && !self.has(Self::POSITIVE)
    }

    /// As stored in a column.
    pub const fn to_byte(self) -> u8 {
        self.0
    }

    /// From a column.
    pub const fn from_byte(byte: u8) -> Self {
        Self(byte)
    }
}

/// A total that the file states, beside what was read.
#[derive(Clone, Copy, Debug)]
pub struct CheckedTotal {
    /// Its row.
    pub row: u32,
    /// What it states, in the source's digits.
    pub stated: i128,
    /// What the rows make that it may sum up: all above it or since the total before, whatever their state or
    /// completed ones; the sum that fits, or else that of all.
    pub read: i128,
}

/// Rows of a source. `used` is counted while reading, so that read = used + events + no data + set aside
/// can fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct RowCounts {
    /// Read in all.
    pub read: u32,
    /// In orders, refunds or the list.
    pub used: u32,
    /// In events: rows of a file of events, and carts among orders.
    pub events: u32,
    /// Set aside.
    pub set_aside: u32,
}

/// The orders of one source, one entry each, in the order of their first rows.
pub struct Orders {
    /// What the rows are.
    pub kind: SourceKind,
    /// Amounts are in units of 10^-digits.
    pub digits: u32,
    /// False when the file has no money.
    pub has_money: bool,
    /// Column of the money, or of the price.
    pub amount_column: Option<usize>,
    /// Amounts of rows were added up.
    pub line_sums: bool,
    /// Rows can be lines of an order; otherwise every row is a whole order.
    pub has_lines: bool,
    /// Key of the order id, 0 where there is none.
    pub key: Column<u64>,
    /// First row.
    pub row: Column<u32>,
    /// Day as stored; ask [`Orders::day`].
    pub(super) day: Column<u32>,
    /// Second of the day, where the file has some.
    pub(super) time: Option<Column<u32>>,
    /// Amount of the order before refunds.
    pub amount: Column<i64>,
    /// Amount under the gross basis, where it can be another one; [`NO_GROSS`] when no line is left.
    pub gross: Option<Column<i64>>,
    /// [`Flags`].
    pub flags: Column<u8>,
    /// State, a number into [`Orders::statuses`].
    pub status: Column<u8>,
    /// Who bought.
    pub record: Column<u32>,
    /// What was given back.
    pub refunded: Option<Column<i64>>,
    /// Day of the last change as stored; ask [`Orders::updated`].
    pub(super) updated: Option<Column<u32>>,
    /// Key of the invoice that a refund belongs to.
    pub invoice: Option<Column<u64>>,
    /// States, with the life that each was given.
    pub statuses: Vec<(Status, Life)>,
    /// People.
    pub records: Records,
    /// Records whose rows are all set aside, in order: they are in no number.
    pub unused: Vec<u32>,
    /// Issues.
    pub issues: IssueLog,
    /// Rows that are no data.
    pub not_data: NotData,
    /// Rows below the header that are no data.
    pub gaps: Column<u32>,
    /// Rows read, used and set aside.
    pub rows: RowCounts,
    /// Lines that are no product: how many, and their money.
    pub fees: (u32, i128),
    /// Totals that the file states.
    pub totals: Vec<CheckedTotal>,
    /// What a list of customers says beyond last day and money.
    pub list: Option<ListColumns>,
    /// Events, and where people came from.
    pub contacts: Option<ContactColumns>,
    /// What is said in words: channels, products, cities, tags, discounts and birthdays.
    pub words: Option<Box<WordColumns>>,
    /// Entries that are carts: never orders, but events of whoever filled them. In order.
    pub carts: Column<u32>,
    /// Channels, where rules ask for them.
    pub channel: Option<Channels>,
    /// Lines, where rules ask for them.
    pub lines: Option<Lines>,
    /// Currency that the file names: in a column, by a sign.
    pub currency: Option<String>,
    /// Live entries.
    pub live: u32,
    /// Latest day of a live entry.
    pub last_day: Day,
    /// True when some live entries share an order id.
    pub has_repeats: bool,
}

/// A stretch of entries, column by column: the fast way through all of them.
#[derive(Clone, Copy)]
pub struct Block<'a> {
    /// Number of the first entry.
    pub first: usize,
    /// Days as stored.
    pub day: &'a [u32],
    /// Amounts.
    pub amount: &'a [i64],
    /// [`Flags`].
    pub flags: &'a [u8],
    /// States.
    pub status: &'a [u8],
    /// Who bought.
    pub record: &'a [u32],
}

impl Orders {
    /// The entries, stretch by stretch.
    pub fn blocks(&self) -> impl Iterator<Item = Block<'_>> {
        let numbers = self.day.pieces().zip(self.amount.pieces());
        let words = self.flags.pieces().zip(self.status.pieces()).zip(self.record.pieces());
        let mut first = 0;
        numbers.zip(words).map(move |((day, amount), ((flags, status), record))| {
            let block = Block { first, day, amount, flags, status, record };
            first += day.len();
            block
        })
    }

    /// Life of each state, by number.
    pub fn lives(&self) -> Vec<Life> {
        self.statuses.iter().map(|status| status.1).collect()
    }

    /// Where an entry is in its life.
    pub fn life(&self, entry: usize) -> Life {
        self.flags(entry).life(self.statuses[self.status.get(entry) as usize].1)
    }

    /// Day of an entry; [`Day::NONE`] only in lists and where the entry is set aside.
    #[inline]
    pub fn day(&self, entry: usize) -> Day {
        Day(known_day(self.day.get(entry) as i32))
    }

    /// Second of its day; 0 where the file does not say, as for midnight.
    #[inline]
    pub fn time(&self, entry: usize) -> u32 {
        self.time.as_ref().map_or(0, |column| column.get(entry))
    }

    /// True when the rows go back in time more often than forward: such a file is read from its older end where
    /// nothing but place tells orders of one day apart.
    pub fn is_newest_first(&self) -> bool {
        let mut before = None;
        let mut steps = 0i64;
        for &bits in self.day.pieces().flatten() {
            let day = stored_day(bits);
            if !day.is_none() {
                steps += before.map_or(0, |before: Day| i64::from((day.0 - before.0).signum()));
                before = Some(day);
            }
        }
        steps < 0
    }

    /// Day of the last change of an entry.
    pub fn updated(&self, entry: usize) -> Day {
        self.updated.as_ref().map_or(Day::NONE, |column| Day(known_day(column.get(entry) as i32)))
    }

    /// The latest day below some day among live entries.
    pub fn latest_before(&self, limit: Day) -> Option<Day> {
        let days = self.day.pieces().flatten().map(|&bits| bits as i32);
        let live = days.zip(self.flags.iter()).filter(|&(_, flags)| Flags::from_byte(flags).is_live());
        live.map(|(day, _)| day).filter(|&day| day < limit.0 && day > IMPOSSIBLE).max().map(Day)
    }

    /// Marks of an entry.
    #[inline]
    pub fn flags(&self, entry: usize) -> Flags {
        Flags::from_byte(self.flags.get(entry))
    }

    /// What was given back of an entry's amount.
    pub fn refunded(&self, entry: usize) -> i64 {
        self.refunded.as_ref().map_or(0, |column| column.get(entry))
    }

    /// The amount under the gross basis; `None` when it keeps no line.
    pub fn gross(&self, entry: usize) -> Option<i64> {
        let gross = self.gross.as_ref().map_or_else(|| self.amount.get(entry), |column| column.get(entry));
        (gross != NO_GROSS).then_some(gross)
    }

    /// Rows of an entry that stand together: its first row and those behind it, up to the next entry, without
    /// rows that are no data or set aside.
    pub fn rows_of(&self, entry: usize) -> Vec<u32> {
        let last = last_row(&self.row, entry, self.rows.read);
        let aside = |row: u32| self.issues.set_aside().iter().any(|issue| issue.row == row);
        (self.row.get(entry)..=last).filter(|&row| !aside(row) && !self.gaps.holds_sorted(row)).collect()
    }

    /// Bytes of storage per table, for the memory table.
    pub fn bytes(&self) -> usize {
        self.key.bytes()
            + self.row.bytes()
            + self.day.bytes()
            + self.amount.bytes()
            + self.flags.bytes()
            + self.status.bytes()
            + self.record.bytes()
            + self.records.bytes()
    }
}

pub(super) fn last_row(rows: &Column<u32>, entry: usize, read: u32) -> u32 {
    if entry + 1 < rows.len() { rows.get(entry + 1) - 1 } else { read }
}
