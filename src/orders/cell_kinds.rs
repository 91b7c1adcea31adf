//! What the cells of a column look like: days, numbers, phones, addresses.

use crate::values::{
    hash::hash,
    number::{Seen, Written},
    order::sort_and_dedup,
    phone,
    time::second_of_day,
    written_day::{Kind, WrittenDay},
};

/// Share of filled cells that must fit, in hundredths.
const FIT: usize = 80;

/// True for a date or a number.
pub fn is_value(cell: &String) -> bool {
    is_day(cell) || Written::read(cell.as_bytes(), &mut Seen::default()).is_ok()
}

fn is_day(cell: &str) -> bool {
    !matches!(WrittenDay::read(cell.as_bytes()).kind(), Kind::Blank | Kind::Unreadable)
}

/// A date that is none by accident: with separators, not just digits.
pub(super) fn is_plain_day(cell: &str) -> bool {
    is_day(cell) && cell.contains(['-', '/', ':', '.'])
}

pub(super) fn is_phone(cell: &str) -> bool {
    cell.len() >= 9 && phone::read(cell.as_bytes()).phone().is_some()
}

pub(super) fn is_email(cell: &str) -> bool {
    cell.contains('@') && cell.contains('.') && !cell.contains(' ')
}

pub(super) fn is_number(cell: &str) -> bool {
    Written::read(cell.as_bytes(), &mut Seen::default()).is_ok()
}

/// True for a column of dates, numbers or phones.
pub fn has_values(rows: &[Vec<String>], column: usize) -> bool {
    column_fits(rows, column, |cell| is_value(&cell.to_owned()) || is_phone(cell) || is_email(cell))
}

/// A time of day without a day: `09:17`, `9h17`, `9:17 CH`.
fn is_time(cell: &str) -> bool {
    let has_mark = cell.bytes().any(|byte| matches!(byte, b':' | b'h' | b'H' | b'g'));
    has_mark && cell.len() <= 16 && !is_day(cell) && second_of_day(cell.as_bytes()).is_some()
}

/// True for a column that can be one of times: a sheet keeps them as fractions of a day.
pub fn may_be_time(rows: &[Vec<String>], column: usize) -> bool {
    column_fits(rows, column, |cell| !is_day(cell) && second_of_day(cell.as_bytes()).is_some())
}

/// True for a column of times of day.
pub fn has_times(rows: &[Vec<String>], column: usize) -> bool {
    column_fits(rows, column, is_time)
}

/// True for a column of days.
pub fn has_days(rows: &[Vec<String>], column: usize) -> bool {
    column_fits(rows, column, is_plain_day)
}

/// True for a column of small whole numbers.
pub fn has_counts(rows: &[Vec<String>], column: usize) -> bool {
    column_fits(rows, column, |cell| cell.len() <= 5 && cell.bytes().all(|byte| byte.is_ascii_digit()))
}

pub(super) fn column_fits(rows: &[Vec<String>], column: usize, fits: impl Fn(&str) -> bool) -> bool {
    let filled: Vec<&String> =
        rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.is_empty()).collect();
    let fitting = filled.iter().filter(|cell| fits(cell)).count();
    !filled.is_empty() && fitting * 100 >= filled.len() * FIT
}

/// True for a column whose cells are all different, where there are several.
pub(super) fn differs_on_every_row(rows: &[Vec<String>], column: usize) -> bool {
    let cells = rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.is_empty());
    let mut seen: Vec<u64> = cells.map(|cell| hash(cell.as_bytes())).collect();
    let count = seen.len();
    sort_and_dedup(&mut seen);
    count > 1 && seen.len() == count
}
