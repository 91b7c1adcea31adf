//! Columns that no dictionary names, guessed by what stands in them. A guess is stated, never silent.

use super::{
    dictionary::{has_money_word, is_collected, is_lead_day},
    mapping::Mapping,
    role::{Role, SourceKind},
};
use crate::values::{
    day::{Kind, WrittenDay},
    number::{Seen, Written},
    phone,
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
fn is_plain_day(cell: &str) -> bool {
    is_day(cell) && cell.contains(['-', '/', ':', '.'])
}

fn is_phone(cell: &str) -> bool {
    cell.len() >= 9 && phone::read(cell.as_bytes()).phone().is_some()
}

fn is_email(cell: &str) -> bool {
    cell.contains('@') && cell.contains('.') && !cell.contains(' ')
}

/// True for a column of dates, numbers or phones.
pub fn has_values(rows: &[Vec<String>], column: usize) -> bool {
    column_fits(rows, column, |cell| is_value(&cell.to_owned()) || is_phone(cell) || is_email(cell))
}

/// True for a column of days.
pub fn has_days(rows: &[Vec<String>], column: usize) -> bool {
    column_fits(rows, column, is_plain_day)
}

/// True for a column of small whole numbers.
pub fn has_counts(rows: &[Vec<String>], column: usize) -> bool {
    column_fits(rows, column, |cell| cell.len() <= 5 && cell.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Gives a day, a person and money to a file whose header names none, where exactly one column fits. `folded` are
/// its headers: nobody bought on the day that she signed up.
pub fn fill(mapping: &mut Mapping, rows: &[Vec<String>], folded: &[String]) {
    let header = |column: usize| folded.get(column).map_or("", String::as_str);
    if mapping.column_of(Role::OrderDay).is_none() && mapping.kind != Some(SourceKind::Customers) {
        give_only(mapping, rows, Role::OrderDay, |column| !is_lead_day(header(column)), is_plain_day);
    }
    let has_money = mapping.columns.iter().any(|column| column.role.is_some_and(Role::is_amount));
    if mapping.column_of(Role::OrderDay).is_some() && !has_money {
        give_only(mapping, rows, Role::OrderTotal, |column| is_collected(header(column)), is_number);
        if mapping.column_of(Role::OrderTotal).is_none() {
            give_only(mapping, rows, Role::OrderTotal, |column| has_money_word(header(column)), is_number);
        }
    }
    let has_person = mapping
        .columns
        .iter()
        .any(|column| column.role.is_some_and(|role| role.is_key() || role == Role::PersonName));
    if !has_person {
        give_only(mapping, rows, Role::PersonPhone, |_| true, is_phone);
        give_only(mapping, rows, Role::PersonEmail, |_| true, is_email);
    }
}

fn is_number(cell: &str) -> bool {
    Written::read(cell.as_bytes(), &mut Seen::default()).is_ok()
}

fn give_only(
    mapping: &mut Mapping,
    rows: &[Vec<String>],
    role: Role,
    may: impl Fn(usize) -> bool,
    fits: impl Fn(&str) -> bool,
) {
    let mut fitting = (0..mapping.columns.len()).filter(|&column| {
        mapping.columns[column].role.is_none() && may(column) && column_fits(rows, column, &fits)
    });
    if let (Some(column), None) = (fitting.next(), fitting.next()) {
        mapping.columns[column].role = Some(role);
        mapping.columns[column].sure = false;
    }
}

fn column_fits(rows: &[Vec<String>], column: usize, fits: impl Fn(&str) -> bool) -> bool {
    let filled: Vec<&String> =
        rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.is_empty()).collect();
    let fitting = filled.iter().filter(|cell| fits(cell)).count();
    !filled.is_empty() && fitting * 100 >= filled.len() * FIT
}
