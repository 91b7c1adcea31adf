//! Columns that no dictionary names, guessed by what stands in them. A guess is stated, never silent.

use super::{
    cell_kinds::{column_fits, is_email, is_number, is_phone, is_plain_day},
    dictionary::{has_money_word, is_collected, is_lead_day},
    mapping::Mapping,
    role::{Role, SourceKind},
};

/// Gives a day, a person and money to a file whose header names none, where exactly one column fits. `folded` are
/// its headers: the day of a sign-up is no day of a purchase.
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
