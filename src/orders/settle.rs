//! The draft of a source, decided: days, exact amounts, one entry per order, rows set aside with their reason.

use super::{
    amounts::{NO_GROSS, Sum, Unit, real_decimals, rescale, single},
    draft::{Amount, AmountFrom, Draft, ListColumns, NotData},
    mapping::Answers,
    person::{NOBODY, Records},
    role::SourceKind,
    status::{Life, Status},
    verdict::Verdict,
};
use crate::{
    issue::{IssueCode, IssueLog},
    values::{
        column::Column,
        day::{Day, DayOrder, WrittenDay},
        hash::mix,
        number::Written,
        repeats::repeats,
        sort::runs,
        text::fold,
    },
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
    const TOO_LARGE: Self = Self(8);
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
    /// What the rows make.
    pub read: i128,
}

/// Rows of a source. `used` is counted while reading, so that read = used + no data + set aside can fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct RowCounts {
    /// Read in all.
    pub read: u32,
    /// In orders, refunds or the list.
    pub used: u32,
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
    /// Amounts of rows were added up.
    pub line_sums: bool,
    /// Rows can be lines of an order; otherwise every row is a whole order.
    pub has_lines: bool,
    /// Key of the order id, 0 where there is none.
    pub key: Column<u64>,
    /// First row.
    pub row: Column<u32>,
    /// Day; [`Day::NONE`] only in lists and where the entry is set aside.
    pub day: Column<i32>,
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
    /// Day of the last change.
    pub updated: Option<Column<i32>>,
    /// Key of the invoice that a refund belongs to.
    pub invoice: Option<Column<u64>>,
    /// States, with the life that each was given.
    pub statuses: Vec<(Status, Life)>,
    /// People.
    pub records: Records,
    /// Issues.
    pub issues: IssueLog,
    /// Rows that are no data.
    pub not_data: NotData,
    /// Rows below the header that are no data.
    pub gaps: Column<u32>,
    /// Rows read, used and set aside.
    pub rows: RowCounts,
    /// Totals that the file states.
    pub totals: Vec<CheckedTotal>,
    /// What a list of customers says beyond last day and money.
    pub list: Option<ListColumns>,
    /// Currency that the file names: in a column, by a sign.
    pub currency: Option<String>,
    /// Live entries.
    pub live: u32,
    /// Latest day of a live entry.
    pub last_day: Day,
    /// A number that depends on what the orders say, not on where they stand.
    pub content: u64,
}

impl Orders {
    /// Where an entry is in its life.
    pub fn life(&self, entry: usize) -> Life {
        let flags = self.flags(entry);
        if flags.has(Flags::RETURNED) {
            return Life::Returned;
        }
        if flags.has(Flags::PARTIAL) {
            return Life::Completed;
        }
        self.statuses[self.status.get(entry) as usize].1
    }

    /// Marks of an entry.
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

fn last_row(rows: &Column<u32>, entry: usize, read: u32) -> u32 {
    if entry + 1 < rows.len() { rows.get(entry + 1) - 1 } else { read }
}

impl Draft {
    /// Counts what can only be seen when all rows are there: doubtful amounts of orders with several rows.
    pub fn close(&mut self) {
        self.records.close();
        self.evidence.codes = self.records.codes_seen;
        self.evidence.codes_like_phones = self.records.codes_like_phones;
        if matches!(self.amount_from(), AmountFrom::Total { doubtful: true, .. }) {
            self.count_levels();
        }
    }

    fn count_levels(&mut self) {
        let mut levels: Vec<bool> = Vec::new();
        let same = |a: Amount, b: Amount| (a.mantissa, a.form) == (b.mantissa, b.form);
        let mut extras = self.extras.iter().peekable();
        while let Some(extra) = extras.next() {
            let first = self.amount_of(extra.entry as usize);
            let mut equal = same(first, extra.amount);
            while let Some(next) = extras.next_if(|next| next.entry == extra.entry) {
                equal &= same(first, next.amount);
            }
            levels.push(equal);
        }
        for run in runs(&self.repeated()) {
            let first = self.amount_of(run[0].1 as usize);
            levels.push(run.iter().all(|&(_, entry)| same(first, self.amount_of(entry as usize))));
        }
        let equal = levels.iter().filter(|equal| **equal).count() as u32;
        self.evidence.level.same = equal;
        self.evidence.level.different = levels.len() as u32 - equal;
    }

    /// Entries that share an order id, by id.
    fn repeated(&self) -> Vec<(u64, u32)> {
        if self.has_ids() { repeats(self.key.iter(), self.key.len()) } else { Vec::new() }
    }

    /// Decides what everything means. `offset` in minutes turns instants into days.
    pub fn settle(self, verdict: &Verdict, answers: &Answers, offset: i32) -> Orders {
        let mut settling = Settling::new(self, verdict);
        settling.resolve_days(verdict.day_order, offset);
        settling.resolve_amounts();
        settling.merge_rows_of_one_order();
        settling.take_returns();
        settling.set_aside();
        settling.finish(answers)
    }
}

/// No day because the cell is empty, no date, or no date of the calendar: stands in the column of days until
/// rows are set aside.
const BLANK: i32 = i32::MIN;
const UNREADABLE: i32 = i32::MIN + 1;
const IMPOSSIBLE: i32 = i32::MIN + 2;

/// A draft on its way; each step leaves it a little more decided. Days and amounts are resolved in place.
struct Settling {
    draft: Draft,
    unit: Unit,
    /// Amounts of rows are added up.
    sums: bool,
    gross: Option<Column<i64>>,
    flags: Column<u8>,
    refunded: Option<Column<i64>>,
}

impl Settling {
    fn new(mut draft: Draft, verdict: &Verdict) -> Self {
        if verdict.codes_are_phones {
            draft.records.codes_become_phones();
        }
        let from = draft.amount_from();
        let doubtful = matches!(from, AmountFrom::Total { doubtful: true, .. });
        let sums = from.is_of_line() || (doubtful && verdict.amount_of_line);
        let flags = Column::filled(0, draft.key.len());
        Self {
            unit: Unit::of(&draft, verdict),
            draft,
            sums,
            gross: sums.then(Column::new),
            flags,
            refunded: None,
        }
    }

    fn resolve_days(&mut self, order: DayOrder, offset: i32) {
        let resolve = |column: &mut Column<u32>| {
            for bits in column.pieces_mut().flatten() {
                let written = WrittenDay::from_bits(*bits);
                let day = written.resolve(order, offset).map(|day| day.0);
                *bits = day.unwrap_or_else(|| why_no_day(written)) as u32;
            }
        };
        resolve(&mut self.draft.day);
        self.draft.updated.iter_mut().for_each(resolve);
        self.draft.list.iter_mut().map(|list| &mut list.first_day).for_each(resolve);
    }

    fn day(&self, entry: usize) -> Option<Day> {
        Some(Day(self.draft.day.get(entry) as i32)).filter(|day| day.0 > IMPOSSIBLE)
    }

    /// Amounts become integers of one unit; further rows of an entry are added up or compared.
    fn resolve_amounts(&mut self) {
        let extras = std::mem::take(&mut self.draft.extras);
        let mut extras = extras.iter().peekable();
        for entry in 0..self.draft.key.len() {
            let first = self.draft.amount_of(entry);
            let has_extras = extras.peek().is_some_and(|extra| extra.entry as usize == entry);
            if !self.sums && !has_extras && self.unit.scale() == 0 && first.form == 0 {
                continue;
            }
            let mut sum = Sum::of(first, self.unit);
            while let Some(extra) = extras.next_if(|extra| extra.entry as usize == entry) {
                let further = Sum::of(extra.amount, self.unit);
                if self.sums { sum.add(&further) } else { sum.compare(&further) }
            }
            if let Some(gross) = &mut self.gross {
                gross.push(sum.gross);
            }
            self.store(entry, &sum);
        }
        self.resolve_refunds();
    }

    fn store(&mut self, entry: usize, sum: &Sum) {
        self.draft.mantissa.set(entry, sum.net);
        self.draft.form.set(entry, [0, 0, sum.marks]);
        if let Some(gross) = &mut self.gross {
            gross.set(entry, sum.gross);
        }
        if sum.differs {
            let column = self.draft.amount_column().unwrap_or_default();
            self.draft.issues.note(IssueCode::TotalDiffers, self.draft.row.get(entry), column as u16);
        }
        if sum.overflow {
            self.mark(entry, Flags::TOO_LARGE);
        }
    }

    /// The amount of an entry, once resolved.
    fn sum(&self, entry: usize) -> Sum {
        let net = self.draft.mantissa.get(entry);
        let gross = self.gross.as_ref().map_or(net, |gross| gross.get(entry));
        Sum { net, gross, marks: self.draft.form.get(entry)[2], ..Sum::new() }
    }

    fn resolve_refunds(&mut self) {
        let unit = self.unit;
        if let Some(written) = self.draft.refunded.take() {
            let exact = |(mantissa, form)| unit.exact(single(mantissa, form)).unwrap_or(0).abs();
            self.refunded = Some(written.iter().map(exact).collect());
        } else if !self.draft.returns.is_empty() {
            let mut refunded = Column::filled(0i64, self.draft.key.len());
            for returned in self.draft.returns.iter() {
                let at = returned.entry as usize;
                let back = unit.exact(returned.amount).unwrap_or(0);
                refunded.set(at, refunded.get(at).saturating_add(back));
            }
            self.refunded = Some(refunded);
        }
    }

    fn mark(&mut self, entry: usize, flag: Flags) {
        self.flags.set(entry, self.flags.get(entry) | flag.to_byte());
    }

    fn is_live(&self, entry: usize) -> bool {
        Flags::from_byte(self.flags.get(entry)).is_live()
    }

    /// Rows of one order that do not stand together: lines of a shuffled file, and rows that leave blank what the
    /// head of their order says.
    fn merge_rows_of_one_order(&mut self) {
        if !self.draft.has_lines() {
            return;
        }
        for run in runs(&self.draft.repeated()) {
            let entries: Vec<usize> = run.iter().map(|&(_, entry)| entry as usize).collect();
            self.merge_equal(&entries);
            self.merge_partial(&entries);
        }
    }

    fn merge_equal(&mut self, entries: &[usize]) {
        for (place, &entry) in entries.iter().enumerate() {
            let before = entries[..place].iter().copied();
            let equal =
                before.filter(|&other| self.is_live(other)).find(|&other| self.who(other) == self.who(entry));
            if let Some(other) = equal {
                self.merge(entry, other);
            }
        }
    }

    /// Customer, day and state, as far as the entry says them.
    fn who(&self, entry: usize) -> (u32, u32, u8) {
        (self.draft.record.get(entry), self.draft.day.get(entry), self.draft.status.get(entry))
    }

    fn merge_partial(&mut self, entries: &[usize]) {
        for &entry in entries {
            if !self.is_live(entry) || (self.said(entry) == 3 && !self.leaves_total(entry)) {
                continue;
            }
            let others =
                entries.iter().copied().filter(|&other| self.is_live(other) && self.can_head(other, entry));
            if let Some(head) = others.min_by_key(|&head| self.rank(head)) {
                self.merge(entry, head);
            }
        }
    }

    /// How much of customer, day and state an entry says itself.
    fn said(&self, entry: usize) -> u32 {
        let (record, _, status) = self.who(entry);
        u32::from(self.day(entry).is_some())
            + u32::from(record != NOBODY)
            + u32::from(status != 0 || !self.draft.has_status())
    }

    fn can_head(&self, head: usize, entry: usize) -> bool {
        let (record, _, status) = self.who(entry);
        let (head_record, _, head_status) = self.who(head);
        let same_day = self.day(entry).is_none() || self.day(entry) == self.day(head);
        let without_total = self.leaves_total(entry) && !self.leaves_total(head);
        (record == NOBODY || record == head_record || without_total)
            && (status == 0 || status == head_status)
            && same_day
            && (without_total || self.said(head) > self.said(entry))
    }

    /// The entry leaves its order's total to another row: it is a line, however it names the customer.
    fn leaves_total(&self, entry: usize) -> bool {
        !self.sums
            && self.draft.amount_column().is_some()
            && self.draft.form.get(entry)[2] & Amount::PRESENT == 0
    }

    /// An order of entries that does not depend on where they stand.
    fn rank(&self, entry: usize) -> (i32, u64, i64) {
        let record = self.draft.record.get(entry);
        let who = if record == NOBODY { u64::MAX } else { self.draft.records.content(record) };
        (self.draft.day.get(entry) as i32, who, self.draft.mantissa.get(entry))
    }

    /// Moves the rows of one entry into another.
    fn merge(&mut self, from: usize, into: usize) {
        let mut sum = self.sum(into);
        let further = self.sum(from);
        if self.sums {
            sum.add(&further);
        } else {
            sum.compare(&further);
        }
        self.store(into, &sum);
        self.mark(from, Flags::MERGED);
        if let Some(refunded) = &mut self.refunded {
            let (a, b) = (refunded.get(into), refunded.get(from));
            // A stated refund repeats on the rows of its order; pieces that came back add up.
            let both = if self.draft.returns.is_empty() { a.max(b) } else { a.saturating_add(b) };
            refunded.set(into, both);
        }
        if let Some(pieces) = &mut self.draft.pieces {
            let ((sold, back), (more, more_back)) = (pieces.get(into), pieces.get(from));
            pieces.set(into, (sold + more, back + more_back));
        }
    }

    /// Orders that came back: whole, or in part.
    fn take_returns(&mut self) {
        if self.refunded.is_none() && !self.draft.statuses.list().iter().any(|status| status.by_return) {
            return;
        }
        for entry in 0..self.draft.key.len() {
            if self.is_live(entry)
                && let Some(flag) = self.returned(entry)
            {
                self.mark(entry, flag);
            }
        }
    }

    fn returned(&self, entry: usize) -> Option<Flags> {
        let by_return = self.draft.statuses.list()[self.draft.status.get(entry) as usize].by_return;
        let back = self.refunded.as_ref().map_or(0, |column| column.get(entry));
        let (sold, pieces_back) = self.draft.pieces.as_ref().map_or((0, 0), |column| column.get(entry));
        let by_pieces = pieces_back > 0 && (by_return || !self.draft.has_return_status());
        let by_money = back > 0 && self.draft.returns.is_empty();
        let amount = self.draft.mantissa.get(entry);
        match () {
            () if by_pieces && pieces_back < sold => Some(Flags::PARTIAL),
            () if by_pieces => Some(Flags::RETURNED),
            () if by_money && back < amount => Some(Flags::PARTIAL),
            () if by_money => Some(Flags::RETURNED),
            () => by_return.then_some(Flags::RETURNED),
        }
    }

    /// Entries without a day or without their money become rows set aside, each with its reason.
    fn set_aside(&mut self) {
        let is_list = self.draft.kind == SourceKind::Customers;
        let currencies = self.other_currencies();
        let mut aside: Vec<u32> = self.draft.issues.set_aside().iter().map(|issue| issue.row).collect();
        aside.sort_unstable();
        for entry in 0..self.draft.key.len() {
            if is_list || !self.is_live(entry) {
                continue;
            }
            if let Some((code, column)) = self.why_aside(entry, &currencies) {
                self.set_entry_aside(entry, code, column, &aside);
            }
        }
    }

    fn why_aside(&self, entry: usize, currencies: &[bool]) -> Option<(IssueCode, usize)> {
        let draft = &self.draft;
        let day = match draft.day.get(entry) as i32 {
            BLANK if draft.record.get(entry) == NOBODY => Some(IssueCode::HeadMissing),
            BLANK => Some(IssueCode::DayMissing),
            UNREADABLE => Some(IssueCode::DayUnreadable),
            IMPOSSIBLE => Some(IssueCode::DayImpossible),
            _ => None,
        };
        let present = draft.form.get(entry)[2] & Amount::PRESENT != 0;
        let other_currency =
            draft.currency.as_ref().is_some_and(|column| currencies[column.get(entry) as usize]);
        match (day, draft.amount_column()) {
            (Some(code), _) => Some((code, draft.day_column())),
            (None, Some(column)) if self.flags.get(entry) & Flags::TOO_LARGE.to_byte() != 0 => {
                Some((IssueCode::AmountTooLarge, column))
            }
            (None, Some(column)) if !present => Some((IssueCode::AmountMissing, column)),
            (None, Some(column)) if other_currency => Some((IssueCode::CurrencyOther, column)),
            _ => None,
        }
    }

    fn set_entry_aside(&mut self, entry: usize, code: IssueCode, column: usize, aside: &[u32]) {
        self.mark(entry, Flags::SET_ASIDE);
        let first = self.draft.row.get(entry);
        for row in first..=last_row(&self.draft.row, entry, self.draft.rows) {
            if self.draft.gaps.holds_sorted(row) || aside.binary_search(&row).is_ok() {
                continue;
            }
            let code = if row == first { code } else { IssueCode::HeadMissing };
            self.draft.issues.note(code, row, column as u16);
            self.draft.used -= 1;
        }
    }

    /// Which currencies of the file's column are not that of most of its rows.
    fn other_currencies(&self) -> Vec<bool> {
        let words = &self.draft.currencies;
        let Some(main) = self.main_currency() else { return vec![false; words.len().max(1)] };
        (0..words.len()).map(|word| word != main && !words.get(word).is_empty()).collect()
    }

    /// The currency of most entries; the first in the alphabet of equals.
    fn main_currency(&self) -> Option<usize> {
        let column = self.draft.currency.as_ref()?;
        let words = &self.draft.currencies;
        let mut counts = vec![0u32; words.len()];
        column.iter().for_each(|word| counts[word as usize] += 1);
        let named = (0..words.len()).filter(|&word| !words.get(word).is_empty());
        named.max_by(|&a, &b| counts[a].cmp(&counts[b]).then_with(|| words.get(b).cmp(words.get(a))))
    }

    fn currency(&self) -> Option<String> {
        let by_column =
            self.main_currency().map(|word| self.draft.currencies.get(word).trim().to_uppercase());
        by_column.filter(|code| code.len() == 3).or_else(|| match self.draft.signs.as_slice() {
            [only] => Some((*only).to_owned()),
            _ => None,
        })
    }

    /// Decimals that the amounts really have, up to six.
    fn digits(&self) -> u32 {
        let scale = self.unit.scale();
        if scale == 0 {
            return 0;
        }
        let columns = [Some(&self.draft.mantissa), self.gross.as_ref(), self.refunded.as_ref()];
        let amounts =
            columns.into_iter().flatten().flat_map(Column::iter).filter(|&amount| amount != NO_GROSS);
        amounts.map(|amount| real_decimals(amount, scale)).max().unwrap_or(0).min(MOST_DIGITS)
    }

    fn to_digits(&mut self, digits: u32) {
        let scale = self.unit.scale();
        if scale == digits {
            return;
        }
        let columns = [Some(&mut self.draft.mantissa), self.gross.as_mut(), self.refunded.as_mut()];
        for amount in columns.into_iter().flatten().flat_map(Column::pieces_mut).flatten() {
            if *amount != NO_GROSS {
                *amount = rescale(i128::from(*amount), scale, digits) as i64;
            }
        }
    }

    fn checked_totals(&self, digits: u32) -> Vec<CheckedTotal> {
        let live = (0..self.draft.key.len()).filter(|&entry| self.is_live(entry));
        let read = live.map(|entry| i128::from(self.draft.mantissa.get(entry))).sum();
        let worth = |written: Written| {
            let amount = single(written.mantissa, written.form.to_byte());
            rescale(i128::from(self.unit.exact(amount).unwrap_or(0)), self.unit.scale(), digits)
        };
        self.draft
            .totals
            .iter()
            .map(|total| CheckedTotal { row: total.row, stated: worth(total.amount), read })
            .collect()
    }

    fn finish(mut self, answers: &Answers) -> Orders {
        let digits = self.digits();
        self.to_digits(digits);
        let totals = self.checked_totals(digits);
        for entry in 0..self.draft.key.len() {
            let marks = self.draft.form.get(entry)[2] & (Amount::POSITIVE | Amount::NEGATIVE);
            self.flags.set(entry, self.flags.get(entry) | marks);
        }
        let currency = self.currency();
        let draft = self.draft;
        let day: Column<i32> = draft.day.iter().map(|bits| known_day(bits as i32)).collect();
        let mut orders = Orders {
            kind: draft.kind,
            digits,
            has_money: draft.amount_column().is_some(),
            line_sums: self.sums,
            has_lines: draft.has_lines(),
            rows: RowCounts {
                read: draft.rows,
                used: draft.used,
                set_aside: draft.issues.set_aside().len() as u32,
            },
            updated: draft.updated.map(|column| column.iter().map(|bits| known_day(bits as i32)).collect()),
            statuses: draft
                .statuses
                .list()
                .iter()
                .map(|status| (status.clone(), life(status, answers)))
                .collect(),
            key: draft.key,
            row: draft.row,
            day,
            amount: draft.mantissa,
            gross: self.gross,
            flags: self.flags,
            status: draft.status,
            record: draft.record,
            refunded: self.refunded,
            invoice: draft.invoice,
            records: draft.records,
            issues: draft.issues,
            not_data: draft.not_data,
            gaps: draft.gaps,
            totals,
            list: draft.list,
            currency,
            live: 0,
            last_day: Day::NONE,
            content: 0,
        };
        orders.sum_up();
        orders
    }
}

impl Orders {
    /// Counts live entries, finds the last day and what the orders say in all.
    fn sum_up(&mut self) {
        let (mut live, mut last, mut content) = (0, Day::NONE.0, 0u64);
        for entry in 0..self.key.len() {
            if self.flags(entry).is_live() {
                live += 1;
                last = last.max(self.day.get(entry));
                let what = mix(self.key.get(entry), self.amount.get(entry) as u64);
                content = content.wrapping_add(mix(what, self.day.get(entry) as u64));
            }
        }
        (self.live, self.last_day, self.content) = (live, Day(last), content);
    }
}

const fn known_day(day: i32) -> i32 {
    if day > IMPOSSIBLE { day } else { Day::NONE.0 }
}

const fn why_no_day(written: WrittenDay) -> i32 {
    match written {
        WrittenDay::BLANK => BLANK,
        written if written.is_absent() => UNREADABLE,
        _ => IMPOSSIBLE,
    }
}

/// Question about a status word that no dictionary knows.
pub fn status_question(status: &Status) -> String {
    format!("status:{}", fold(&status.text))
}

fn life(status: &Status, answers: &Answers) -> Life {
    let answered = answers.get(&status_question(status)).and_then(Life::from_name);
    answered.or(status.life).unwrap_or(Life::Completed)
}
