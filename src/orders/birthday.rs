//! Birthdays as files write them: whole dates, and days and months without a year. Which of two small numbers is the
//! day is decided from all birthdays of the file; where they do not say, from its other dates.

use crate::{
    policy::care::NO_BIRTHDAYS,
    values::{
        column::Column,
        day::Day,
        text::clean,
        written_day::{DayOrder, Kind, Seen, WrittenDay},
    },
};

/// A birthday; the year 0 is one that nobody says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Birthday {
    /// Year, or 0.
    pub year: u32,
    /// Month.
    pub month: u32,
    /// Day of the month.
    pub day: u32,
}

/// Day and month without a year, the first number in the upper bits.
const NO_YEAR: u32 = (1 << 29) | (1 << 28);
/// The same, of which the month is known to stand first.
const MONTH_FIRST: u32 = 1 << 27;
/// A leap year: has every day and month that there is.
const LEAP: u32 = 2000;

/// The birthdays of a source, by record: as written while it is read, packed later.
#[derive(Clone, Debug, Default)]
pub(super) struct Birthdays {
    column: Column<u32>,
    seen: Seen,
}

impl Birthdays {
    pub(super) fn push(&mut self, written: u32) {
        let date = WrittenDay::from_bits(written);
        self.seen.count(if written & NO_YEAR == NO_YEAR { with_leap_year(written) } else { date });
        self.column.push(written);
    }

    /// Decides what the birthdays mean; `order` is that of the file's other dates.
    pub(super) fn settle(&mut self, order: DayOrder, offset: i32) {
        let says = self.seen.day_first + self.seen.month_first > 0;
        let order = if says { self.seen.verdict() } else { order };
        for bits in self.column.pieces_mut().flatten() {
            *bits = packed(*bits, order, offset);
        }
    }

    pub(super) fn get(&self, record: u32) -> Option<Birthday> {
        match self.column.get(record as usize) {
            0 => None,
            bits => Some(Birthday { year: bits >> 9, month: (bits >> 5) & 15, day: bits & 31 }),
        }
    }

    pub(super) fn bytes(&self) -> usize {
        self.column.bytes()
    }
}

/// A cell, as it is kept until all are read.
pub(super) fn written(cell: &[u8]) -> u32 {
    let text = clean(cell);
    if NO_BIRTHDAYS.split('|').any(|none| text.starts_with(none)) {
        return 0;
    }
    let date = WrittenDay::read(text.as_bytes());
    if date.is_absent() { without_year(&text) } else { date.to_bits() }
}

/// `17/05`, `17-5`, `17.5`, `--05-17`.
fn without_year(text: &str) -> u32 {
    let (text, month_first) = match text.strip_prefix("--") {
        Some(rest) => (rest, MONTH_FIRST),
        None => (text, 0),
    };
    let number = |text: &str| {
        let is_small = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<u32>().ok().filter(|number| is_small && (1..=31).contains(number))
    };
    let two = text.trim().split_once(['/', '-', '.']).and_then(|(a, b)| Some((number(a)?, number(b)?)));
    two.map_or(0, |(first, second)| NO_YEAR | month_first | (first << 7) | second)
}

/// As a date of which the order of day and month can be counted.
const fn with_leap_year(bits: u32) -> WrittenDay {
    if bits & MONTH_FIRST != 0 {
        return WrittenDay::BLANK;
    }
    WrittenDay::from_bits(((Kind::TwoSmall as u32) << 29) | (LEAP << 14) | (bits & ((1 << 14) - 1)))
}

fn packed(bits: u32, order: DayOrder, offset: i32) -> u32 {
    let has_no_year = bits & NO_YEAR == NO_YEAR;
    let day = if has_no_year {
        let (first, second) = ((bits >> 7) & 127, bits & 127);
        let is_month_first = bits & MONTH_FIRST != 0 || order == DayOrder::MonthFirst;
        let (month, day) = if is_month_first { (first, second) } else { (second, first) };
        Day::from_ymd(LEAP, month, day)
    } else {
        WrittenDay::from_bits(bits).resolve(order, offset)
    };
    let Some(day) = day else { return 0 };
    if NO_BIRTHDAYS.split('|').any(|none| day.iso() == none) {
        return 0;
    }
    let (year, month, of_month) = day.ymd();
    let year = if has_no_year { 0 } else { year.clamp(0, 9999) as u32 };
    (year << 9) | (month << 5) | of_month
}

impl Birthday {
    /// What several records of one person say together: one day and month, and a year where one is said; where they
    /// differ, nothing.
    pub fn together(said: impl Iterator<Item = Self>) -> Option<Self> {
        let mut known: Option<Self> = None;
        for birthday in said {
            let before = known.unwrap_or(birthday);
            if (before.month, before.day) != (birthday.month, birthday.day) {
                return None;
            }
            let year = match (before.year, birthday.year) {
                (0, year) | (year, 0) => year,
                (a, b) if a == b => a,
                _ => 0,
            };
            known = Some(Self { year, ..birthday });
        }
        known
    }

    /// `yyyy-mm-dd`, or `--mm-dd` without a year. A year after today is one that was written with two digits, a century
    /// too late.
    pub fn iso(self, today: Day) -> String {
        let (this_year, ..) = today.ymd();
        let year = if self.year as i32 > this_year { self.year - 100 } else { self.year };
        match Day::from_ymd(if year == 0 { LEAP } else { year }, self.month, self.day) {
            Some(day) if year > 0 => day.iso(),
            // 29/2 of a year that has none was never a day of the calendar.
            day => ["-", &day.map_or_else(String::new, Day::iso).split_off(4)].concat(),
        }
    }

    /// The next one, today included. Who was born on 29/2 has it on 28/2 of common years.
    pub fn next(self, today: Day) -> Day {
        let (year, ..) = today.ymd();
        let of = |year: i32| {
            let day = Day::from_ymd(year.max(0) as u32, self.month, self.day);
            day.or_else(|| Day::from_ymd(year.max(0) as u32, self.month, self.day - 1)).unwrap_or(today)
        };
        let this = of(year);
        if this >= today { this } else { of(year + 1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cells: &[&str], order: DayOrder) -> Vec<String> {
        let mut all = Birthdays::default();
        cells.iter().for_each(|cell| all.push(written(cell.as_bytes())));
        all.settle(order, 420);
        let today = Day::from_ymd(2026, 11, 27).unwrap();
        let shown = |at: usize| all.get(at as u32).map_or_else(String::new, |birthday| birthday.iso(today));
        (0..cells.len()).map(shown).collect()
    }

    #[test]
    fn birthdays_are_read_in_every_writing() {
        for (cell, meant) in [
            ("17/05/1990", "1990-05-17"),
            ("1990-05-17", "1990-05-17"),
            ("1990-05-17 00:00:00", "1990-05-17"),
            ("05/06/1990", "1990-06-05"),
            ("17/05", "--05-17"),
            ("17-5", "--05-17"),
            ("5.6", "--06-05"),
            ("--05-17", "--05-17"),
            ("29/02", "--02-29"),
            ("29/02/1992", "1992-02-29"),
            ("29/02/1991", ""),
            ("31/02", ""),
            ("1990", ""),
            ("05/1990", ""),
            ("không rõ", ""),
            ("", ""),
            ("01/01/1900", ""),
            ("1970-01-01", ""),
        ] {
            assert_eq!(read(&[cell], DayOrder::DayFirst), [meant], "{cell}");
        }
    }

    #[test]
    fn birthdays_themselves_say_which_number_is_the_day_and_other_dates_only_where_they_do_not() {
        assert_eq!(read(&["05/06/1990", "05/17/1991"], DayOrder::DayFirst)[0], "1990-05-06");
        assert_eq!(read(&["05/06", "05/17"], DayOrder::DayFirst)[0], "--05-06");
        assert_eq!(read(&["05/06/1990"], DayOrder::MonthFirst)[0], "1990-05-06");
        assert_eq!(read(&["05/06/1990", "17/05/1991"], DayOrder::MonthFirst)[0], "1990-06-05");
        assert_eq!(read(&["--05-06", "17/05"], DayOrder::MonthFirst)[0], "--05-06");
    }

    #[test]
    fn records_that_contradict_each_other_say_no_birthday() {
        let born = |year, month, day| Birthday { year, month, day };
        let together = |said: &[Birthday]| Birthday::together(said.iter().copied());
        assert_eq!(together(&[]), None);
        assert_eq!(together(&[born(0, 5, 17), born(1990, 5, 17)]), Some(born(1990, 5, 17)));
        assert_eq!(together(&[born(1989, 5, 17), born(1990, 5, 17)]), Some(born(0, 5, 17)));
        assert_eq!(together(&[born(1990, 5, 17), born(1990, 5, 18)]), None);
    }

    #[test]
    fn the_next_birthday_is_today_or_ahead_and_29_2_is_28_2_of_common_years() {
        let day = |iso: &str| Day::from_iso(iso).unwrap();
        for (month, of_month, today, next) in [
            (11, 27, "2026-11-27", "2026-11-27"),
            (11, 26, "2026-11-27", "2027-11-26"),
            (1, 1, "2026-12-31", "2027-01-01"),
            (2, 29, "2027-02-20", "2027-02-28"),
            (2, 29, "2028-02-20", "2028-02-29"),
            (2, 29, "2027-03-01", "2028-02-29"),
        ] {
            assert_eq!(Birthday { year: 0, month, day: of_month }.next(day(today)), day(next), "{today}");
        }
    }
}
