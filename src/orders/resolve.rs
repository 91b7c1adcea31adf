//! The draft of a source, decided: days, exact amounts, one entry per order, rows set aside with their reason.

use super::{
    amounts::{MOST_UNITS, NO_GROSS, Sum, Unit, minor_digits, real_decimals, rescale, single},
    interpretation::Interpretation,
    loyalty_columns::{Channels, Lines},
    mapping::Answers,
    person::{NOBODY, Records},
    raw::{Amount, AmountFrom, ListColumns, MOST_CURRENCIES, NotData, RawOrders, earlier},
    role::SourceKind,
    status::{Life, Status},
};
use crate::{
    issue::{IssueCode, IssueLog},
    values::{
        column::Column,
        day::{Day, DayOrder, Kind, WrittenDay},
        number::Written,
        order::{sort, sort_and_dedup},
        repeats::repeats,
        sort::runs,
        text::fold,
        time::SECONDS_A_DAY,
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
    day: Column<u32>,
    /// Second of the day, where the file has some.
    time: Option<Column<u32>>,
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
    updated: Option<Column<u32>>,
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
    /// Totals that the file states.
    pub totals: Vec<CheckedTotal>,
    /// What a list of customers says beyond last day and money.
    pub list: Option<ListColumns>,
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

fn last_row(rows: &Column<u32>, entry: usize, read: u32) -> u32 {
    if entry + 1 < rows.len() { rows.get(entry + 1) - 1 } else { read }
}

impl RawOrders {
    /// Counts what can only be seen when all rows are there: ids that repeat, and doubtful amounts of their rows.
    pub fn close(&mut self) {
        self.records.close();
        self.evidence.codes = self.records.codes_seen;
        self.evidence.codes_like_phones = self.records.codes_like_phones;
        self.forget_other_currencies();
        self.evidence.keys = self.records.keys;
        if self.has_ids() {
            self.repeated = repeats(self.key.iter(), self.key.len());
        }
        if matches!(self.amount_from(), AmountFrom::Total { doubtful: true, .. }) {
            self.count_levels();
        }
    }

    /// How other currencies write decimals says nothing about the file's own.
    fn forget_other_currencies(&mut self) {
        self.end_signs();
        let signs = Signs::of(self, self.platform_currency());
        if signs.has_others {
            let others = self.shown.iter().filter(|shown| signs.main.as_deref() != Some(shown.0));
            self.evidence.money = others.fold(self.evidence.money, |all, other| all.less(&other.1));
        }
    }

    fn count_levels(&mut self) {
        let mut levels: Vec<bool> = Vec::new();
        // A blank says nothing: the total stands on another row of the order.
        let states = |amount: Amount| amount.is_present();
        let same = |a: Amount, b: Amount| (a.mantissa, a.form) == (b.mantissa, b.form);
        let mut extras = self.extras.iter().peekable();
        while let Some(extra) = extras.next() {
            let first = self.amount_of(extra.entry as usize);
            let (mut stated, mut equal) = (0, true);
            let mut see = |amount: Amount| {
                stated += u32::from(states(amount));
                equal &= !states(amount) || same(first, amount);
            };
            see(first);
            see(extra.amount);
            while let Some(next) = extras.next_if(|next| next.entry == extra.entry) {
                see(next.amount);
            }
            if stated > 1 {
                levels.push(equal);
            }
        }
        for run in runs(&self.repeated) {
            let amounts = run.iter().map(|&(_, entry)| self.amount_of(entry as usize));
            let mut stated = amounts.filter(|&amount| states(amount));
            if let Some(first) = stated.next()
                && stated.clone().next().is_some()
            {
                levels.push(stated.all(|amount| same(first, amount)));
            }
        }
        let equal = levels.iter().filter(|equal| **equal).count() as u32;
        self.evidence.level.same = equal;
        self.evidence.level.different = levels.len() as u32 - equal;
    }

    /// Decides what everything means. `offset` in minutes turns instants into days; `currency` is what somebody or
    /// the platform says.
    pub fn resolve(
        self,
        interpretation: &Interpretation,
        answers: &Answers,
        offset: i32,
        currency: Option<&str>,
    ) -> Orders {
        let mut resolver = Resolver::new(self, interpretation);
        resolver.least_digits = currency.map_or(0, minor_digits);
        resolver.signs = Signs::of(&resolver.raw, currency);
        resolver.foreign = resolver.foreign_entries();
        resolver.move_times(offset);
        resolver.resolve_days(Calendar::new(interpretation, offset));
        resolver.resolve_amounts();
        resolver.merge_rows_of_one_order();
        resolver.take_documents();
        resolver.take_returns();
        resolver.set_aside();
        resolver.finish(answers)
    }
}

/// No day because the cell is empty, no date, or no date of the calendar: stands in the column of days until
/// rows are set aside.
const BLANK: i32 = i32::MIN;
const UNREADABLE: i32 = i32::MIN + 1;
const CELL_ERROR: i32 = i32::MIN + 2;
const IMPOSSIBLE: i32 = i32::MIN + 3;

/// A draft on its way; each step leaves it a little more decided. Days and amounts are resolved in place.
struct Resolver {
    raw: RawOrders,
    unit: Unit,
    /// Amounts of rows are added up.
    sums: bool,
    gross: Option<Column<i64>>,
    refunded: Option<Column<i64>>,
    /// Some date is in no calendar.
    impossible: bool,
    /// Entries that became others' or were set aside.
    gone: u32,
    last_day: i32,
    /// Decimals of the currency that is said to be the file's.
    least_digits: u32,
    /// What the signs in amounts say.
    signs: Signs,
    /// Entries with an amount in another currency than most of the file, in order.
    foreign: Vec<u32>,
}

impl Resolver {
    fn new(mut raw: RawOrders, interpretation: &Interpretation) -> Self {
        if interpretation.codes_are_phones {
            raw.records.codes_become_phones();
        }
        raw.records.is_name_only = interpretation.names_alone;
        let from = raw.amount_from();
        let doubtful = matches!(from, AmountFrom::Total { doubtful: true, .. });
        let sums = from.is_of_line() || (doubtful && interpretation.amount_of_line);
        Self {
            unit: Unit::of(&raw, interpretation),
            raw,
            sums,
            gross: sums.then(Column::new),
            refunded: None,
            impossible: false,
            gone: 0,
            last_day: i32::MIN,
            least_digits: 0,
            signs: Signs::default(),
            foreign: Vec::new(),
        }
    }

    /// Entries of which some row has its amount in another currency.
    fn foreign_entries(&self) -> Vec<u32> {
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

    fn is_foreign(&self, entry: usize) -> bool {
        self.foreign.binary_search(&(entry as u32)).is_ok()
    }

    fn resolve_days(&mut self, mut calendar: Calendar) {
        calendar.resolve(&mut self.raw.day);
        (self.impossible, self.last_day) = (calendar.impossible, calendar.last);
        self.raw.updated.iter_mut().for_each(|column| calendar.resolve(column));
        self.raw.list.iter_mut().for_each(|list| calendar.resolve(&mut list.first_day));
    }

    /// The time of an instant is moved as its day is.
    fn move_times(&mut self, offset: i32) {
        if self.raw.has_own_time() {
            return;
        }
        let Some(times) = &mut self.raw.time else { return };
        let days = self.raw.day.pieces().flatten();
        for (time, &bits) in times.pieces_mut().flatten().zip(days) {
            if WrittenDay::from_bits(bits).kind() == Kind::Instant {
                let moved = i64::from(*time) + i64::from(offset) * 60;
                *time = moved.rem_euclid(i64::from(SECONDS_A_DAY)) as u32;
            }
        }
    }

    fn day(&self, entry: usize) -> Option<Day> {
        Some(Day(self.raw.day.get(entry) as i32)).filter(|day| day.0 > IMPOSSIBLE)
    }

    /// Amounts become integers of one unit; further rows of an entry are added up or compared.
    fn resolve_amounts(&mut self) {
        let extras = std::mem::take(&mut self.raw.extras);
        if !self.sums && self.raw.plain_amounts && extras.is_empty() && self.unit.is_plain() {
            return self.resolve_refunds();
        }
        let mut extras = extras.iter().peekable();
        for entry in 0..self.raw.key.len() {
            let first = self.raw.amount_of(entry);
            let has_extras = extras.peek().is_some_and(|extra| extra.entry as usize == entry);
            if !self.sums && !has_extras && self.unit.is_plain() && first.form == 0 {
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
        self.raw.mantissa.set(entry, sum.net);
        self.raw.form.set(entry, [0, 0]);
        self.raw.marks.set(entry, self.raw.marks.get(entry) | sum.marks);
        if let Some(gross) = &mut self.gross {
            gross.set(entry, sum.gross);
        }
        if sum.differs {
            let column = self.raw.amount_column().unwrap_or_default();
            self.raw.issues.note(IssueCode::TotalDiffers, self.raw.row.get(entry), column as u16);
        }
        if sum.overflow {
            self.mark(entry, Flags::TOO_LARGE);
        }
    }

    /// The amount of an entry, once resolved.
    fn sum(&self, entry: usize) -> Sum {
        let net = self.raw.mantissa.get(entry);
        let gross = self.gross.as_ref().map_or(net, |gross| gross.get(entry));
        Sum { net, gross, marks: self.raw.marks.get(entry) & Amount::ALL, ..Sum::new() }
    }

    fn resolve_refunds(&mut self) {
        let unit = self.unit;
        if let Some(written) = self.raw.refunded.take() {
            let unit = unit.of_refunds();
            let exact = |(mantissa, form)| unit.exact(single(mantissa, form)).unwrap_or(0).abs();
            self.refunded = Some(written.iter().map(exact).collect());
        } else if !self.raw.returns.is_empty() {
            let mut refunded = Column::filled(0i64, self.raw.key.len());
            for returned in self.raw.returns.iter() {
                let at = returned.entry as usize;
                let back = unit.exact(returned.amount).unwrap_or(0);
                refunded.set(at, refunded.get(at).saturating_add(back));
            }
            self.refunded = Some(refunded);
        }
    }

    fn mark(&mut self, entry: usize, flag: Flags) {
        self.raw.marks.set(entry, self.raw.marks.get(entry) | flag.to_byte());
        self.gone += u32::from(!flag.is_live());
    }

    fn is_live(&self, entry: usize) -> bool {
        Flags::from_byte(self.raw.marks.get(entry)).is_live()
    }

    /// Rows of one order that do not stand together: lines of a shuffled file, and rows that leave blank what the
    /// head of their order says.
    fn merge_rows_of_one_order(&mut self) {
        if !self.raw.has_lines() {
            return;
        }
        let repeated = std::mem::take(&mut self.raw.repeated);
        for run in runs(&repeated) {
            let entries: Vec<usize> = run.iter().map(|&(_, entry)| entry as usize).collect();
            self.merge_equal(&entries);
            self.merge_partial(&entries);
        }
        self.raw.repeated = repeated;
    }

    fn merge_equal(&mut self, entries: &[usize]) {
        for (place, &entry) in entries.iter().enumerate() {
            let before = entries[..place].iter().copied();
            let fits = |other: usize| {
                self.who(other) == self.who(entry) && self.is_foreign(other) == self.is_foreign(entry)
            };
            let equal = before.filter(|&other| self.is_live(other)).find(|&other| fits(other));
            if let Some(other) = equal {
                self.merge(entry, other);
            }
        }
    }

    /// Customer, day and state, as far as the entry says them.
    fn who(&self, entry: usize) -> (u32, u32, u8) {
        (self.raw.record.get(entry), self.raw.day.get(entry), self.raw.status.get(entry))
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
            + u32::from(status != 0 || !self.raw.has_status())
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
        !self.sums && self.raw.amount_column().is_some() && self.raw.marks.get(entry) & Amount::PRESENT == 0
    }

    /// An order of entries that does not depend on where they stand.
    fn rank(&self, entry: usize) -> (i32, u64, i64) {
        let record = self.raw.record.get(entry);
        let who = if record == NOBODY { u64::MAX } else { self.raw.records.content(record) };
        (self.raw.day.get(entry) as i32, who, self.raw.mantissa.get(entry))
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
        self.raw.loyalty_columns.merge(from, into);
        if let Some(times) = &mut self.raw.time {
            times.set(into, earlier(times.get(into), times.get(from)));
        }
        if let Some(refunded) = &mut self.refunded {
            let (a, b) = (refunded.get(into), refunded.get(from));
            // A stated refund repeats on the rows of its order; pieces that came back add up.
            let both = if self.raw.returns.is_empty() { a.max(b) } else { a.saturating_add(b) };
            refunded.set(into, both);
        }
        if let Some(pieces) = &mut self.raw.pieces {
            let ((sold, back), (more, more_back)) = (pieces.get(into), pieces.get(from));
            pieces.set(into, (sold + more, back + more_back));
        }
    }

    /// Documents that take money back do so whatever sign they write: those whose type says so, and returns that name
    /// the order that they are of.
    fn take_documents(&mut self) {
        let list = self.raw.statuses.list();
        let takes_back: Vec<bool> = list.iter().map(|status| status.takes_back).collect();
        let returned: Vec<bool> = list.iter().map(|status| status.life == Some(Life::Returned)).collect();
        let may = takes_back.contains(&true) || (returned.contains(&true) && self.raw.invoice.is_some());
        if self.raw.kind != SourceKind::Orders || !may {
            return;
        }
        for entry in 0..self.raw.key.len() {
            let status = self.raw.status.get(entry) as usize;
            // In a file without money a document goes back all the same.
            let present = !self.raw.has_money() || self.raw.marks.get(entry) & Amount::PRESENT != 0;
            if present && (takes_back[status] || (returned[status] && self.names_another_order(entry))) {
                self.raw.mantissa.set(entry, -self.raw.mantissa.get(entry).saturating_abs());
                let marks = self.raw.marks.get(entry) & !Amount::POSITIVE;
                self.raw.marks.set(entry, marks | Amount::NEGATIVE);
                self.gross.iter_mut().for_each(|gross| gross.set(entry, NO_GROSS));
            }
        }
    }

    fn names_another_order(&self, entry: usize) -> bool {
        let invoice = self.raw.invoice.as_ref().map_or(0, |invoice| invoice.get(entry));
        invoice != 0 && invoice != self.raw.key.get(entry)
    }

    /// Orders that came back: whole, or in part.
    fn take_returns(&mut self) {
        if self.refunded.is_none() && !self.raw.statuses.list().iter().any(|status| status.by_return) {
            return;
        }
        for entry in 0..self.raw.key.len() {
            if self.is_live(entry)
                && let Some(flag) = self.returned(entry)
            {
                self.mark(entry, flag);
            }
        }
    }

    fn returned(&self, entry: usize) -> Option<Flags> {
        let by_return = self.raw.statuses.list()[self.raw.status.get(entry) as usize].by_return;
        let back = self.refunded.as_ref().map_or(0, |column| column.get(entry));
        let (sold, pieces_back) = self.raw.pieces.as_ref().map_or((0, 0), |column| column.get(entry));
        let by_pieces = pieces_back > 0 && (by_return || !self.raw.has_return_status());
        let by_money = back > 0 && self.raw.returns.is_empty();
        let amount = self.raw.mantissa.get(entry);
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

    /// The currency of most entries; the first in the alphabet of equals.
    fn main_currency(&self) -> Option<usize> {
        let column = self.raw.currency.as_ref()?;
        let words = &self.raw.currencies;
        let mut counts = vec![0u32; MOST_CURRENCIES + 1];
        column.iter().for_each(|word| counts[word as usize] += 1);
        let named = (0..words.len()).filter(|&word| !words.get(word).is_empty());
        named.max_by(|&a, &b| counts[a].cmp(&counts[b]).then_with(|| words.get(b).cmp(words.get(a))))
    }

    fn currency(&self) -> Option<String> {
        let by_column =
            self.main_currency().map(|word| self.raw.currencies.get(word).trim().to_ascii_uppercase());
        by_column.filter(|code| code.len() == 3).or_else(|| self.signs.main.clone())
    }

    /// Decimals that the amounts really have, up to six.
    fn digits(&self) -> u32 {
        let scale = self.unit.scale();
        if scale == 0 {
            return 0;
        }
        let columns = [Some(&self.raw.mantissa), self.gross.as_ref(), self.refunded.as_ref()];
        let amounts =
            columns.into_iter().flatten().flat_map(Column::iter).filter(|&amount| amount != NO_GROSS);
        amounts.map(|amount| real_decimals(amount, scale)).max().unwrap_or(0).min(MOST_DIGITS)
    }

    fn bring_to_digits(&mut self, digits: u32) {
        let scale = self.unit.scale();
        if scale == digits {
            return;
        }
        let columns = [Some(&mut self.raw.mantissa), self.gross.as_mut(), self.refunded.as_mut()];
        for amount in columns.into_iter().flatten().flat_map(Column::pieces_mut).flatten() {
            if *amount != NO_GROSS {
                // Fewer decimals always fit.
                *amount = rescale(*amount, scale, digits).unwrap_or(0);
            }
        }
    }

    fn checked_totals(&self, digits: u32, answers: &Answers) -> Vec<CheckedTotal> {
        let lives: Vec<Life> = self.raw.statuses.list().iter().map(|status| life(status, answers)).collect();
        let worth = |written: Written| {
            let amount = single(written.mantissa, written.form.to_byte());
            i128::from(rescale(self.unit.exact(amount).unwrap_or(0), self.unit.scale(), digits).unwrap_or(0))
        };
        let mut sums = Subtotals::default();
        let mut entry = 0;
        let mut checked = Vec::new();
        for total in &self.raw.totals {
            while entry < self.raw.key.len() && self.raw.row.get(entry) < total.row {
                if self.is_live(entry) {
                    let flags = Flags::from_byte(self.raw.marks.get(entry));
                    let state = flags.life(lives[self.raw.status.get(entry) as usize]);
                    sums.add(i128::from(self.raw.mantissa.get(entry)), state == Life::Completed);
                }
                entry += 1;
            }
            let stated = worth(total.amount);
            checked.push(CheckedTotal { row: total.row, stated, read: sums.like(stated) });
            (sums.since, sums.since_completed) = (0, 0);
        }
        checked
    }

    fn unused(&self) -> Vec<u32> {
        if self.raw.issues.set_aside().is_empty() {
            return Vec::new();
        }
        let mut used = vec![false; self.raw.records.len()];
        for (record, marks) in self.raw.record.iter().zip(self.raw.marks.iter()) {
            if record != NOBODY && !Flags::from_byte(marks).has(Flags::SET_ASIDE) {
                used[record as usize] = true;
            }
        }
        (0..used.len() as u32).filter(|&record| !used[record as usize]).collect()
    }

    fn finish(mut self, answers: &Answers) -> Orders {
        let digits = self.digits();
        self.bring_to_digits(digits);
        let totals =
            if self.raw.totals.is_empty() { Vec::new() } else { self.checked_totals(digits, answers) };
        if self.gone > 0 {
            let live = (0..self.raw.key.len()).filter(|&entry| self.is_live(entry));
            self.last_day = live.map(|entry| self.raw.day.get(entry) as i32).max().unwrap_or(i32::MIN);
        }
        let currency = self.currency();
        let has_money = self.raw.has_money();
        let unused = self.unused();
        let lines = self.raw.loyalty_columns.resolve(self.unit, digits);
        let raw = self.raw;
        let rows =
            RowCounts { read: raw.rows, used: raw.used, set_aside: raw.issues.set_aside().len() as u32 };
        let statuses = raw.statuses.list().iter();
        Orders {
            kind: raw.kind,
            digits,
            has_money,
            amount_column: raw.amount_column(),
            line_sums: self.sums,
            has_lines: raw.has_lines(),
            rows,
            statuses: statuses.map(|status| (status.clone(), life(status, answers))).collect(),
            live: raw.key.len() as u32 - self.gone,
            last_day: Day(known_day(self.last_day)),
            has_repeats: !raw.repeated.is_empty(),
            key: raw.key,
            row: raw.row,
            day: raw.day,
            time: raw.time,
            updated: raw.updated,
            amount: raw.mantissa,
            gross: self.gross,
            flags: raw.marks,
            status: raw.status,
            record: raw.record,
            // Of an amount that no column says, nothing can be taken off.
            refunded: self.refunded.filter(|_| has_money),
            invoice: raw.invoice,
            records: raw.records,
            unused,
            issues: raw.issues,
            not_data: raw.not_data,
            gaps: raw.gaps,
            totals,
            list: raw.list,
            channel: raw.loyalty_columns.channel,
            lines,
            currency,
        }
    }
}

/// What the signs in the amounts of a file say of its currency.
#[derive(Default)]
struct Signs {
    /// The currency of most amounts, where a sign says it or speaks against it.
    main: Option<String>,
    /// Some amounts have the sign of another one.
    has_others: bool,
}

impl Signs {
    /// `said` is what somebody or the platform says.
    fn of(raw: &RawOrders, said: Option<&str>) -> Self {
        let [first, ..] = raw.signs.as_slice() else { return Self::default() };
        let counts = Self::rows_by_sign(raw);
        let rows_of = |sign: Option<&'static str>| {
            counts.iter().filter(|count| count.0 == sign).map(|count| count.1).sum::<u32>()
        };
        let unsigned = rows_of(None);
        let most = raw.signs.iter().copied().max_by_key(|&sign| (rows_of(Some(sign)), sign)).unwrap_or(first);
        if raw.signs.len() == 1 && unsigned == 0 {
            return Self { main: Some(most.to_owned()), has_others: false };
        }
        // Amounts without a sign are in the currency of the headers when they are more than those that have one.
        let plain = (unsigned > rows_of(Some(most)) && is_vietnamese(raw.header())).then_some("VND");
        let main = said.or(plain).unwrap_or(most);
        Self { main: Some(main.to_owned()), has_others: raw.signs.iter().any(|&sign| sign != main) }
    }

    /// Rows with each sign, and without one.
    fn rows_by_sign(raw: &RawOrders) -> Vec<(Option<&'static str>, u32)> {
        let first = if raw.row.is_empty() { 0 } else { raw.row.get(0) };
        let mut changes = vec![(first, None)];
        changes.extend_from_slice(&raw.sign_changes);
        let ends = changes.iter().skip(1).map(|change| change.0).chain([raw.rows + 1]);
        let counts = changes.iter().zip(ends).map(|(&(row, sign), end)| (sign, end.saturating_sub(row)));
        counts.collect()
    }
}

/// Words that Vietnamese headers are made of.
const VIETNAMESE: [&str; 12] =
    ["ngay", "tien", "don", "khach", "ten", "ma", "dien", "thoai", "thanh", "tong", "sdt", "gia"];

/// True for headers in Vietnamese.
pub fn is_vietnamese(headers: &[String]) -> bool {
    let headers = headers.iter().map(|header| fold(header));
    headers
        .flat_map(|header| header.split(' ').map(str::to_owned).collect::<Vec<_>>())
        .filter(|word| VIETNAMESE.contains(&word.as_str()))
        .count()
        >= 2
}

/// What a total row may sum up.
#[derive(Default)]
struct Subtotals {
    all: i128,
    completed: i128,
    since: i128,
    since_completed: i128,
}

impl Subtotals {
    const fn add(&mut self, amount: i128, is_completed: bool) {
        self.all += amount;
        self.since += amount;
        if is_completed {
            self.completed += amount;
            self.since_completed += amount;
        }
    }

    /// The sum that a stated total means: the one that it equals, or that of all rows.
    fn like(&self, stated: i128) -> i128 {
        let sums = [self.all, self.completed, self.since, self.since_completed];
        sums.into_iter().find(|&sum| sum == stated).unwrap_or(self.all)
    }
}

/// Turns dates as written into days, in place; what is no day keeps why.
struct Calendar {
    order: DayOrder,
    /// A program has taken days for months.
    swapped: bool,
    offset: i32,
    /// Dates seen lately: files are sorted by day, and the calendar is asked once a day.
    known: Vec<(u32, i32)>,
    impossible: bool,
    last: i32,
}

impl Calendar {
    const KNOWN: usize = 256;

    fn new(interpretation: &Interpretation, offset: i32) -> Self {
        let (order, swapped) = (interpretation.day_order, interpretation.swapped_days);
        // No date is written like the first slot's key: a blank cell in a slot of its own.
        Self {
            order,
            swapped,
            offset,
            known: vec![(u32::MAX, 0); Self::KNOWN],
            impossible: false,
            last: i32::MIN,
        }
    }

    fn resolve(&mut self, column: &mut Column<u32>) {
        for piece in column.pieces_mut() {
            for bits in piece {
                let slot = (*bits ^ (*bits >> 7)) as usize % Self::KNOWN;
                let day = match self.known[slot] {
                    (written, day) if written == *bits => day,
                    _ => self.ask(*bits, slot),
                };
                self.last = self.last.max(day);
                *bits = day as u32;
            }
        }
    }

    fn ask(&mut self, bits: u32, slot: usize) -> i32 {
        let written = WrittenDay::from_bits(bits);
        let meant = if self.swapped { written.swapped() } else { written };
        let day = meant.resolve(self.order, self.offset).map_or_else(|| why_no_day(written), |day| day.0);
        self.impossible |= day == IMPOSSIBLE;
        self.known[slot] = (bits, day);
        day
    }
}

/// A day as a column stores it.
#[inline]
pub const fn stored_day(bits: u32) -> Day {
    Day(known_day(bits as i32))
}

const fn known_day(day: i32) -> i32 {
    if day > IMPOSSIBLE { day } else { Day::NONE.0 }
}

const fn why_no_day(written: WrittenDay) -> i32 {
    match written {
        WrittenDay::BLANK => BLANK,
        WrittenDay::CELL_ERROR => CELL_ERROR,
        written if written.is_absent() => UNREADABLE,
        _ => IMPOSSIBLE,
    }
}

/// Question about a status word that no dictionary knows.
pub fn status_question(status: &Status) -> String {
    ["status:", &fold(&status.text)].concat()
}

fn life(status: &Status, answers: &Answers) -> Life {
    let answered = answers.get(&status_question(status)).and_then(Life::from_name);
    answered.or(status.life).unwrap_or(Life::Unknown)
}
