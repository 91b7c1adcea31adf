//! Days as a column stores them: while a source is read as they are written, later as days of the calendar.

use super::interpretation::Interpretation;
use crate::values::{
    column::Column,
    day::Day,
    written_day::{DayOrder, WrittenDay},
};

/// No day because the cell is empty, no date, or no date of the calendar: stands in the column of days until
/// rows are set aside.
pub(super) const BLANK: i32 = i32::MIN;

pub(super) const UNREADABLE: i32 = i32::MIN + 1;

pub(super) const CELL_ERROR: i32 = i32::MIN + 2;

pub(super) const IMPOSSIBLE: i32 = i32::MIN + 3;

/// Turns dates as written into days, in place; what is no day keeps why.
pub(super) struct Calendar {
    pub(super) order: DayOrder,
    /// A program has taken days for months.
    pub(super) swapped: bool,
    pub(super) offset: i32,
    /// Dates seen lately: files are sorted by day, and the calendar is asked once a day.
    pub(super) known: Vec<(u32, i32)>,
    pub(super) impossible: bool,
    pub(super) last: i32,
}

impl Calendar {
    const KNOWN: usize = 256;

    pub(super) fn new(interpretation: &Interpretation, offset: i32) -> Self {
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

    pub(super) fn resolve(&mut self, column: &mut Column<u32>) {
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

pub(super) const fn known_day(day: i32) -> i32 {
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
