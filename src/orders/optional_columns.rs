//! Columns that only some sources have: times, returns, currencies, invoices. Each begins where the first value stands.

use super::{
    amounts::Amount,
    plan::NONE,
    raw::{MOST_CURRENCIES, RawOrders, Returned},
};
use crate::{
    read::Row,
    values::{
        column::Column,
        hash::{hash, mix},
        text::{clean, fold},
        time::second_of_day,
        written_day::{Kind, WrittenDay},
    },
};

impl RawOrders {
    /// True where the cell of the time says that of UTC, as an instant does.
    pub const fn has_own_time(&self) -> bool {
        self.plan.time != NONE
    }

    /// The second of the day that a row names; 0 where it names none.
    #[inline]
    fn time_of(&self, row: &Row<'_>, day: WrittenDay) -> u32 {
        let column = if self.plan.time == NONE { self.plan.day } else { self.plan.time };
        // A cell that is as long as a day is one, unless it counts days or seconds.
        let is_day_alone = |cell: &[u8]| {
            self.plan.time == NONE && cell.len() <= 10 && !matches!(day.kind(), Kind::Serial | Kind::Instant)
        };
        match row.plain(column) {
            Some(cell) if is_day_alone(cell) => 0,
            Some(cell) => second_of_day(cell).unwrap_or(0),
            None => second_of_day(&row.cell(column)).unwrap_or(0),
        }
    }

    /// The time of a new entry. Files without times have no column of them.
    #[inline]
    pub(super) fn push_time(&mut self, row: &Row<'_>, day: WrittenDay) {
        if self.list.is_some() {
            return;
        }
        let second = self.time_of(row, day);
        match &mut self.time {
            Some(column) => column.push(second),
            None if second > 0 => self.begin_times(second),
            None => {}
        }
    }

    /// The first time of the file; the entries before it have none.
    #[cold]
    fn begin_times(&mut self, second: u32) {
        let mut column = Column::filled(0, self.day.len());
        column.push(second);
        self.time = Some(column);
    }

    /// A further row of an entry: the earliest time that is said counts.
    pub(super) fn add_time(&mut self, row: &Row<'_>, entry: usize) {
        let second = self.time_of(row, WrittenDay::from_bits(self.day.get(entry)));
        match &mut self.time {
            Some(column) => column.set(entry, earlier(column.get(entry), second)),
            None if second > 0 => {
                let mut column = Column::filled(0, self.day.len());
                column.set(entry, second);
                self.time = Some(column);
            }
            None => {}
        }
    }

    /// Optional columns of a new entry.
    pub(super) fn push_sides(&mut self, row: &Row<'_>) {
        let entry = self.key.len() - 1;
        if let Some(column) = &mut self.refunded {
            column.push((0, 0));
        }
        if let Some(column) = &mut self.pieces {
            column.push((0, 0));
        }
        if let Some(column) = &mut self.updated {
            let updated = WrittenDay::read(&row.cell(self.plan.updated));
            self.evidence.days.count(updated);
            column.push(updated.to_bits());
        }
        if let Some(column) = &mut self.currency {
            let text = clean(&row.cell(self.plan.currency)).into_owned();
            let number = self.currencies.number(&text, MOST_CURRENCIES);
            column.push(number.unwrap_or(MOST_CURRENCIES) as u8);
        }
        if let Some(column) = &mut self.invoice {
            let id = row.cell(self.plan.invoice);
            column.push(if id.is_empty() { 0 } else { key_of(&id, &row.cell(self.plan.shop)) });
        }
        if let Some(list) = &mut self.list {
            list.push(row, &mut self.evidence);
        }
        if let Some(contacts) = &mut self.contacts {
            contacts.push(row, &mut self.evidence);
        }
        if let Some(words) = &mut self.words {
            words.begin(row);
        }
        self.loyalty_columns.begin(row);
        self.add_sides(row, entry);
    }

    /// Optional columns that every row of an entry adds to.
    pub(super) fn add_sides(&mut self, row: &Row<'_>, entry: usize) {
        if let Some(column) = &mut self.refunded
            && let Ok(refunded) = row.number(self.plan.refunded, &mut self.evidence.money)
            && refunded.mantissa.abs() > column.get(entry).0.abs()
        {
            column.set(entry, (refunded.mantissa, refunded.form.to_byte()));
        }
        self.loyalty_columns.add(row, entry as u32);
        self.add_pieces(row, entry);
    }

    fn add_pieces(&mut self, row: &Row<'_>, entry: usize) {
        let Some(column) = &mut self.pieces else { return };
        let (sold, returned) = column.get(entry);
        let count = |column: usize| thousandths(row, column);
        let back = count(self.plan.returned);
        column.set(entry, (sold + count(self.plan.quantity), returned + back));
        let count = row.number(self.plan.returned, &mut self.evidence.quantity);
        let each = row.shared_number(self.plan.price, &mut self.evidence.money);
        if back > 0
            && let (Ok(count), Ok(each)) = (count, each)
            && let Some(amount) = Amount::product(count, each)
        {
            self.returns.push(Returned { entry: entry as u32, amount });
        }
    }
}

/// The earlier of two seconds of a day, 0 where one is not said.
pub const fn earlier(a: u32, b: u32) -> u32 {
    if a == 0 || (b != 0 && b < a) { b } else { a }
}

/// The key of an order id within its shop; never 0.
pub fn key_of(id: &[u8], shop: &[u8]) -> u64 {
    let id = id.strip_prefix(b"'").unwrap_or(id);
    // Letters composed or not, invisible marks or not: the same id.
    let key = if id.is_ascii() { hash(id) } else { hash(clean(id).as_bytes()) };
    let scoped = if shop.is_empty() { key } else { mix(key, hash(fold(&clean(shop)).as_bytes())) };
    scoped.max(1)
}

/// A quantity in thousandths; what is no number is none.
fn thousandths(row: &Row<'_>, column: usize) -> i64 {
    let mut seen = Default::default();
    let written = row.number(column, &mut seen).ok();
    written.and_then(|written| written.scaled(seen.verdict(), 3)).unwrap_or(0)
}
