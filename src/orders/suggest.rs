//! Columns that may be what is still missing, by what stands in their cells: offered to a person, never taken.

use super::{
    cell_kinds::{column_fits, differs_on_every_row, is_email, is_number, is_phone, is_plain_day, is_value},
    dictionary::{has_money_word, is_bought_day, is_created_day, is_lead_day},
    mapping::Mapping,
    role::Role,
    status::Statuses,
};
use crate::values::{
    number::{Seen, Written},
    text::fold,
};

/// Rows whose cells are looked at.
const ROWS: usize = 50;
/// Columns that are offered for one role.
const OFFERED: usize = 3;

/// For what an order cannot do without, the columns that fit best, those first that are likeliest. A column that a
/// dictionary or a person has named is offered for nothing else.
#[cold]
pub fn suggestions(mapping: &Mapping, rows: &[Vec<String>], folded: &[String]) -> Vec<(Role, Vec<usize>)> {
    let rows = &rows[..rows.len().min(ROWS)];
    let roles = [
        Role::OrderDay,
        Role::PersonName,
        Role::PersonPhone,
        Role::PersonEmail,
        Role::OrderTotal,
        Role::OrderId,
        Role::OrderStatus,
    ];
    roles.iter().map(|&role| (role, best(mapping, rows, folded, role))).collect()
}

#[cold]
fn best(mapping: &Mapping, rows: &[Vec<String>], folded: &[String], role: Role) -> Vec<usize> {
    let is_free = |&at: &usize| {
        let column = &mapping.columns[at];
        column.role.is_none_or(|own| own == role || !column.sure)
    };
    let header = |at: usize| folded.get(at).map_or("", String::as_str);
    let mut fitting: Vec<(u64, usize)> = (0..mapping.columns.len())
        .filter(is_free)
        .filter_map(|at| likelihood(rows, at, header(at), role).map(|likelihood| (likelihood, at)))
        .collect();
    let mut offered = Vec::new();
    while offered.len() < OFFERED {
        // Among equals the one further to the left.
        let best = fitting.iter().map(|fitting| fitting.0).max();
        let Some(at) = fitting.iter().position(|fitting| Some(fitting.0) == best) else { break };
        let (likelihood, column) = fitting.remove(at);
        offered.push(column);
        // A number is offered as an order's only where nothing looks more like one.
        if role == Role::OrderId {
            fitting.retain(|other| other.0 == likelihood);
        }
    }
    offered
}

/// How likely a column has a role; nothing where its cells do not fit.
#[cold]
fn likelihood(rows: &[Vec<String>], at: usize, header: &str, role: Role) -> Option<u64> {
    let fits = |fits: &dyn Fn(&str) -> bool| column_fits(rows, at, fits);
    let is_other = || fits(&is_plain_day) || fits(&is_phone) || fits(&is_email);
    match role {
        Role::OrderDay => fits(&is_plain_day).then(|| match header {
            header if is_bought_day(header) => 3,
            header if is_lead_day(header) || is_created_day(header) => 1,
            _ => 2,
        }),
        Role::PersonName => (fits(&is_name) && !some(rows, at, is_state)).then_some(1),
        Role::OrderStatus => some(rows, at, is_state).then_some(1),
        Role::PersonPhone => fits(&is_phone).then_some(1),
        Role::PersonEmail => fits(&is_email).then_some(1),
        // Of several amounts the order's total is the largest.
        Role::OrderTotal => (fits(&is_number) && !is_other())
            .then(|| u64::from(has_money_word(header)) << 62 | sum(rows, at).min((1 << 62) - 1)),
        Role::OrderId => (fits(&is_code) && !is_other()).then(|| {
            u64::from(fits(&|cell| cell.contains(|letter: char| letter.is_ascii_alphabetic())))
                + 2 * u64::from(differs_on_every_row(rows, at))
        }),
        _ => None,
    }
}

/// Words without a digit, as a person is called.
#[cold]
fn is_name(cell: &str) -> bool {
    cell.split_whitespace().count() >= 2
        && cell.chars().count() <= 60
        && !cell.contains(|letter: char| letter.is_ascii_digit() || letter == '@')
}

/// Words that say where an order is in its life.
#[cold]
fn is_state(cell: &str) -> bool {
    Statuses::new(None).status_life(&fold(cell)).is_some()
}

/// True where at least half of the filled cells fit, and none is a value: a shop has states of its own as well.
#[cold]
fn some(rows: &[Vec<String>], at: usize, fits: impl Fn(&str) -> bool) -> bool {
    let filled: Vec<&String> =
        rows.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.is_empty()).collect();
    !filled.is_empty()
        && filled.iter().filter(|cell| fits(cell)).count() * 2 >= filled.len()
        && !filled.iter().any(|cell| is_value(cell))
}

/// One word with a digit, as orders are numbered.
fn is_code(cell: &str) -> bool {
    cell.contains(|letter: char| letter.is_ascii_digit()) && !cell.contains(' ') && !cell.contains(['.', ','])
}

#[cold]
fn sum(rows: &[Vec<String>], at: usize) -> u64 {
    let cells = rows.iter().filter_map(|row| row.get(at));
    let numbers = cells.filter_map(|cell| Written::read(cell.as_bytes(), &mut Seen::default()).ok());
    numbers.fold(0, |sum, number| sum.saturating_add(number.mantissa.unsigned_abs()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        orders::Answers,
        source::{Form, SourceProbe},
    };

    fn offered(text: &str, role: Role) -> Vec<usize> {
        let probe = SourceProbe::new(text.as_bytes(), true, Form::Text, |_| Answers::default()).unwrap();
        probe.mapping.suggestions.iter().find(|(of, _)| *of == role).unwrap().1.clone()
    }

    #[test]
    fn each_role_is_offered_the_columns_that_look_like_it() {
        let text = "k1,k2,k3,k4,k5,k6,k7,k8\n\
            HD01,05/11/2025,Nguyen Van An,0912000111,an@example.com,2,350000,Hoàn thành\n\
            HD02,06/11/2025,Tran Thi Binh,0912000112,binh@example.com,1,1250000,Tạm gác\n";
        for (role, expected) in [
            (Role::OrderId, &[0][..]),
            (Role::OrderDay, &[1]),
            (Role::PersonName, &[2]),
            (Role::PersonPhone, &[3]),
            (Role::PersonEmail, &[4]),
            (Role::OrderTotal, &[6, 5]),
            (Role::OrderStatus, &[7]),
        ] {
            assert_eq!(offered(text, role)[..expected.len().min(1)], expected[..1], "{role:?}");
            assert!(expected.iter().all(|column| offered(text, role).contains(column)), "{role:?}");
        }
    }

    #[test]
    fn what_a_dictionary_names_is_offered_for_nothing_else() {
        let text = "Mã đơn,Ngày mua,Tên khách,Cột lạ\nHD01,05/11/2025,An Nguyen,06/11/2025\n";
        assert_eq!(offered(text, Role::OrderDay), [1, 3]);
        assert_eq!(offered(text, Role::OrderId), [0]);
        let text = "Ngày sinh,Ngày tham gia,Ngày mua\n01/02/1990,01/02/2024,05/11/2025\n";
        assert_eq!(offered(text, Role::OrderDay)[0], 2);
    }
}
