//! The first rows of a source as they would be read: what a person looks at to see whether columns are understood.
//!
//! Cells are read by the readers of [`super::raw`], and become days and amounts under the same interpretation; rows
//! are not yet joined to orders, so that every row can be held beside the file.

use super::{
    amounts::{Amount, Unit, real_decimals, rescale, single},
    answers::Answers,
    entries::MOST_DIGITS,
    interpretation::Interpretation,
    mapping::Mapping,
    person::PersonColumns,
    plan::{AmountFrom, NONE, Plan},
    role::SourceKind,
    status::{StateCells, Statuses, life},
};
use crate::{
    issue::IssueCode,
    read::{Row, RowSink},
    values::{
        day::Day,
        number::{NotANumber, Seen},
        phone::{self, PhoneCell},
        text::{clean, is_cell_error},
        written_day::WrittenDay,
    },
};

/// Rows that are kept: more than are shown, since some turn out to be no data.
const KEPT: usize = 24;
/// Rows that are shown.
const SHOWN: usize = 8;
/// Letters of a cell that are shown.
const LETTERS: usize = 60;

/// A cell as written, what it was read as, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewCell<T> {
    /// What it means; nothing where it could not be read.
    pub value: Option<T>,
    /// As it stands in the file.
    pub written: String,
    /// Why it could not be read, or how it was mended.
    pub fault: Option<IssueCode>,
}

/// One of the first rows. `None` where no column has that meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewRow {
    /// Its number in the file.
    pub row: u32,
    /// The order's own code.
    pub id: Option<PreviewCell<String>>,
    /// Day of the purchase; in a list, of the last one.
    pub day: Option<PreviewCell<Day>>,
    /// Name, else account, e-mail or code.
    pub person: Option<PreviewCell<String>>,
    /// With country code.
    pub phone: Option<PreviewCell<u64>>,
    /// In units of 10^-digits.
    pub amount: Option<PreviewCell<i64>>,
    /// The name of a life.
    pub status: Option<PreviewCell<&'static str>>,
}

/// The first rows, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Decimals of the amounts.
    pub digits: u32,
    /// At most eight.
    pub rows: Vec<PreviewRow>,
}

/// A row whose cells are read and not yet decided.
#[derive(Clone, Debug)]
struct Written {
    row: u32,
    id: Option<PreviewCell<String>>,
    day: Option<(WrittenDay, String)>,
    person: Option<PreviewCell<String>>,
    phone: Option<PreviewCell<u64>>,
    amount: Option<(Result<Amount, NotANumber>, String)>,
    status: Option<(u8, String)>,
}

/// The first rows below the header, until all cells are known from which it is decided what they mean.
#[derive(Clone, Debug)]
pub struct FirstRowsRead {
    plan: Plan,
    people: PersonColumns,
    statuses: Statuses,
    is_list: bool,
    header_row: u32,
    rows: Vec<Written>,
}

impl FirstRowsRead {
    /// No rows yet.
    pub fn new(mapping: &Mapping) -> Self {
        Self {
            plan: Plan::new(mapping),
            people: PersonColumns::new(&mapping.roles()),
            statuses: Statuses::new(mapping.platform),
            is_list: mapping.kind == Some(SourceKind::Customers),
            header_row: mapping.header_row.unwrap_or(0),
            rows: Vec::new(),
        }
    }

    /// True once no further row is wanted.
    pub const fn is_full(&self) -> bool {
        self.rows.len() >= KEPT
    }

    /// What they mean. `is_gap` tells rows that are no data.
    #[cold]
    pub fn under(
        &self,
        interpretation: &Interpretation,
        answers: &Answers,
        offset: i32,
        is_gap: impl Fn(u32) -> bool,
    ) -> Preview {
        let rows: Vec<&Written> = self.rows.iter().filter(|row| !is_gap(row.row)).take(SHOWN).collect();
        let mut unit = Unit::new(interpretation.money, interpretation.quantity, self.plan.powers);
        let amounts = rows.iter().filter_map(|row| row.amount.as_ref()?.0.ok());
        amounts.for_each(|amount| unit.widen(amount));
        let mut preview = Preview {
            digits: unit.scale(),
            rows: rows.iter().map(|row| self.decide(row, interpretation, answers, offset, unit)).collect(),
        };
        preview.shorten();
        preview
    }

    #[cold]
    fn decide(
        &self,
        row: &Written,
        interpretation: &Interpretation,
        answers: &Answers,
        offset: i32,
        unit: Unit,
    ) -> PreviewRow {
        let day = row.day.clone().map(|(written, text)| self.day(written, text, interpretation, offset));
        let status = row.status.clone().map(|(number, written)| PreviewCell {
            value: (number > 0).then(|| life(&self.statuses.list()[usize::from(number)], answers).name()),
            written,
            fault: None,
        });
        PreviewRow {
            row: row.row,
            id: row.id.clone(),
            day,
            person: row.person.clone(),
            phone: row.phone.clone(),
            amount: row.amount.clone().map(|(amount, written)| self.amount(amount, written, unit)),
            status,
        }
    }

    #[cold]
    fn day(
        &self,
        day: WrittenDay,
        written: String,
        interpretation: &Interpretation,
        offset: i32,
    ) -> PreviewCell<Day> {
        let meant = if interpretation.swapped_days { day.swapped() } else { day };
        let value = meant.resolve(interpretation.day_order, offset);
        let fault = match day {
            _ if value.is_some() => None,
            WrittenDay::BLANK => self.missing(IssueCode::DayMissing),
            WrittenDay::CELL_ERROR => Some(IssueCode::CellError),
            day if day.is_absent() => Some(IssueCode::DayUnreadable),
            _ => Some(IssueCode::DayImpossible),
        };
        PreviewCell { value, written, fault }
    }

    #[cold]
    fn amount(&self, amount: Result<Amount, NotANumber>, written: String, unit: Unit) -> PreviewCell<i64> {
        let value = amount.ok().filter(|amount| amount.is_present()).and_then(|amount| unit.exact(amount));
        let fault = match amount {
            _ if value.is_some() => None,
            Err(NotANumber::Blank) => self.missing(IssueCode::AmountMissing),
            Err(NotANumber::Unreadable) => Some(IssueCode::AmountUnreadable),
            Err(NotANumber::CellError) => Some(IssueCode::CellError),
            Ok(_) | Err(NotANumber::TooLarge) => Some(IssueCode::AmountTooLarge),
        };
        PreviewCell { value, written, fault }
    }

    /// A further line of an order may leave blank what its first one says.
    fn missing(&self, code: IssueCode) -> Option<IssueCode> {
        (!self.plan.has_lines && !self.is_list).then_some(code)
    }

    #[cold]
    fn amount_of(&self, row: &Row<'_>) -> Option<(Result<Amount, NotANumber>, String)> {
        let mut seen = Seen::default();
        let column = self.plan.amount.column()?;
        if let AmountFrom::Product { quantity, price } = self.plan.amount {
            let written = [shown(row, quantity), " × ".to_owned(), shown(row, price)].concat();
            let count = row.number(quantity, &mut seen);
            let each = row.shared_number(price, &mut seen);
            let product = count.and_then(|count| {
                each.and_then(|each| Amount::product(count, each).ok_or(NotANumber::TooLarge))
            });
            return Some((product, written));
        }
        let number = row.number(column, &mut seen);
        let amount = number.map(|number| single(number.mantissa, number.form.to_byte()));
        Some((amount, shown(row, column)))
    }

    #[cold]
    fn status_of(&mut self, row: &Row<'_>) -> Option<(u8, String)> {
        let plan = &self.plan;
        let columns = [plan.status, plan.delivery_status, plan.return_status, plan.document];
        let first = columns.into_iter().find(|&at| at != NONE)?;
        let cancelled = plan.cancelled_at != NONE && !row.cell(plan.cancelled_at).is_empty();
        let (status, returned) = (row.cell(plan.status), row.cell(plan.return_status));
        let (document, delivery) = (row.cell(plan.document), row.cell(plan.delivery_status));
        let cells = StateCells {
            status: &status,
            returned: &returned,
            delivery: &delivery,
            document: &document,
            cancelled,
        };
        Some((self.statuses.number(cells), shown(row, first)))
    }

    #[cold]
    fn written(&mut self, row: &Row<'_>) -> Written {
        let plan = &self.plan;
        let id = (plan.id != NONE).then(|| text_cell(shown(row, plan.id)));
        let day = (plan.day != NONE).then(|| (WrittenDay::read(&row.cell(plan.day)), shown(row, plan.day)));
        Written {
            row: row.number,
            id,
            day,
            person: person_of(row, &self.people),
            phone: phone_of(row, self.people.phones()),
            amount: self.amount_of(row),
            status: self.status_of(row),
        }
    }
}

impl RowSink for FirstRowsRead {
    fn row(&mut self, row: Row<'_>, _: u64) {
        if row.number > self.header_row && !row.is_blank() && !self.is_full() {
            let written = self.written(&row);
            self.rows.push(written);
        }
    }
}

impl Preview {
    /// Without decimals that no amount has.
    #[cold]
    fn shorten(&mut self) {
        let scale = self.digits;
        let amounts = || self.rows.iter().filter_map(|row| row.amount.as_ref()?.value);
        let digits = amounts().map(|amount| real_decimals(amount, scale)).max().unwrap_or(0).min(MOST_DIGITS);
        for cell in self.rows.iter_mut().filter_map(|row| row.amount.as_mut()) {
            cell.value = cell.value.and_then(|value| rescale(value, scale, digits));
        }
        self.digits = digits;
    }
}

/// A cell as people see it, cut where it is long.
#[cold]
fn shown(row: &Row<'_>, column: usize) -> String {
    let cell = row.shown().nth(column).unwrap_or_default();
    let text = clean(&cell);
    match text.char_indices().nth(LETTERS) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text.into_owned(),
    }
}

#[cold]
fn text_cell(written: String) -> PreviewCell<String> {
    let failed = is_cell_error(written.as_bytes());
    let value = (!written.is_empty() && !failed).then(|| written.clone());
    PreviewCell { value, written, fault: failed.then_some(IssueCode::CellErrorBlank) }
}

/// The name; where it is blank or has no column, the first other thing that says who it is.
#[cold]
fn person_of(row: &Row<'_>, people: &PersonColumns) -> Option<PreviewCell<String>> {
    let names = people.names();
    let others = people.other_keys();
    if names.is_empty() && others.is_empty() {
        return None;
    }
    let parts: Vec<String> = names.iter().map(|&at| shown(row, at)).filter(|part| !part.is_empty()).collect();
    let name = parts.join(" ");
    let others = others.into_iter().map(|at| shown(row, at));
    let said = [name].into_iter().chain(others).find(|text| !text.is_empty());
    Some(text_cell(said.unwrap_or_default()))
}

#[cold]
fn phone_of(row: &Row<'_>, columns: &[usize]) -> Option<PreviewCell<u64>> {
    let mut cells = columns.iter().map(|&column| phone_cell(&row.cell(column), shown(row, column)));
    let first = cells.next()?;
    if first.value.is_some() {
        return Some(first);
    }
    let other = cells.find(|cell| cell.value.is_some());
    Some(other.unwrap_or(first))
}

#[cold]
fn phone_cell(cell: &[u8], written: String) -> PreviewCell<u64> {
    let mut fault = None;
    for part in phone::parts(cell) {
        let found = phone::read(part);
        let code = match found {
            PhoneCell::Phone(_) | PhoneCell::Blank => None,
            PhoneCell::Mended(_) => Some(IssueCode::PhoneMended),
            PhoneCell::Masked => Some(IssueCode::PhoneMasked),
            PhoneCell::Placeholder => Some(IssueCode::PhonePlaceholder),
            PhoneCell::Scientific => Some(IssueCode::PhoneScientific),
            PhoneCell::Unreadable => Some(IssueCode::PhoneUnreadable),
        };
        let value = found.phone().or_else(|| {
            let beside = || phone::within(part).first().copied();
            (found == PhoneCell::Unreadable).then(beside).flatten()
        });
        if let Some(phone) = value {
            return PreviewCell {
                value: Some(phone.0),
                written,
                fault: code.filter(|_| found.phone().is_some()),
            };
        }
        fault = fault.or(code);
    }
    PreviewCell { value: None, written, fault }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        orders::Role,
        source::{Form, SourceProbe},
    };

    fn preview(text: &str, answers: &Answers) -> Preview {
        let probe = SourceProbe::new(text.as_bytes(), true, Form::Text, |_| answers.clone()).unwrap();
        probe.preview(text.as_bytes(), true, 420)
    }

    fn words<T: ToString>(cell: Option<&PreviewCell<T>>) -> String {
        let Some(cell) = cell else { return "-".to_owned() };
        let value = cell.value.as_ref().map_or_else(|| ["?", &cell.written].concat(), ToString::to_string);
        cell.fault.map_or(value.clone(), |fault| [&value, " ", fault.name()].concat())
    }

    fn row(row: &PreviewRow) -> [String; 6] {
        let day = row.day.as_ref().map(|day| PreviewCell {
            value: day.value.map(Day::iso),
            written: day.written.clone(),
            fault: day.fault,
        });
        [
            words(row.id.as_ref()),
            words(day.as_ref()),
            words(row.person.as_ref()),
            words(row.phone.as_ref()),
            words(row.amount.as_ref()),
            words(row.status.as_ref()),
        ]
    }

    const HEADER: &str = "Mã đơn;Ngày mua;Tên khách;Điện thoại;Tổng tiền;Trạng thái\n";

    #[test]
    fn a_row_is_shown_as_it_is_read_and_says_what_could_not_be() {
        for (written, expected) in [
            (
                "A1;25/11/2025;An;0912000111;350.000;Hoàn thành",
                ["A1", "2025-11-25", "An", "84912000111", "350000", "completed"],
            ),
            (
                "A2;31/02/2025;;912000112;1.200;Đang giao",
                ["A2", "?31/02/2025 dayImpossible", "?", "84912000112 phoneMended", "1200", "shipped"],
            ),
            (
                "A3;hôm qua;Bình;*****11;mười;lơ lửng",
                [
                    "A3",
                    "?hôm qua dayUnreadable",
                    "Bình",
                    "?*****11 phoneMasked",
                    "?mười amountUnreadable",
                    "unknown",
                ],
            ),
            (
                "A4;;Chi;0912 000 113 (chị Chi);;",
                ["A4", "? dayMissing", "Chi", "84912000113", "? amountMissing", "?"],
            ),
        ] {
            let text = [HEADER, written, "\nZ;30/11/2025;Z;0912000199;2.000;Hủy\n"].concat();
            assert_eq!(row(&preview(&text, &Answers::default()).rows[0]), expected, "{written}");
        }
    }

    #[test]
    fn rows_that_are_no_data_are_not_shown_and_eight_are() {
        let rows: String =
            (10..30).map(|at| format!("A{at};{at}/11/2025;An;0912000111;5.000;Hoàn thành\n\n")).collect();
        let text = ["Báo cáo bán hàng\n\n", HEADER, "Tổng cộng;;;;100.000;\n", &rows].concat();
        let rows = preview(&text, &Answers::default()).rows;
        let numbers: Vec<u32> = rows.iter().map(|row| row.row).collect();
        assert_eq!(numbers, [5, 7, 9, 11, 13, 15, 17, 19]);
    }

    /// An answer changes the preview as it changes the book.
    #[test]
    fn answers_are_obeyed() {
        let text = [HEADER, "A1;05/09/2025;An;0912000111;1,250;lơ lửng\n"].concat();
        let answers = |pairs: &[(&'static str, &'static str)]| Answers::from_pairs(pairs.iter().copied());
        for (pairs, at, expected) in [
            (&[][..], 1, "2025-09-05"),
            (&[("dateOrder", "monthFirst")], 1, "2025-05-09"),
            (&[("decimal", "comma")], 4, "125"),
            (&[("decimal", "none")], 4, "1250"),
            (&[("unit", "thousand")], 4, "1250000"),
            (&[("status:lo lung", "completed")], 5, "completed"),
        ] {
            let preview = preview(&text, &answers(pairs));
            assert_eq!(row(&preview.rows[0])[at], expected, "{pairs:?}");
        }
    }

    #[test]
    fn columns_that_are_not_yet_chosen_are_not_guessed() {
        let text = "x,y,z\nA1,2025-11-05,An\n";
        let mut answers = Answers::default();
        let chosen = |answers: &Answers| {
            preview(text, answers).rows.first().map(row).unwrap_or_default().map(|cell| cell != "-")
        };
        assert_eq!(chosen(&answers)[2..4], [false, false]);
        answers.roles.push((Role::OrderDay, Some(1)));
        assert!(chosen(&answers)[1]);
        answers.roles.push((Role::PersonName, Some(2)));
        assert!(chosen(&answers)[2]);
    }

    #[test]
    fn a_total_is_quantity_times_price_where_nothing_else_says_it() {
        let text = "Mã đơn,Ngày,Khách hàng,Số lượng,Đơn giá\nA1,2025-11-05,An,3,19.50\n";
        let preview = preview(text, &Answers::default());
        let amount = preview.rows[0].amount.clone().unwrap();
        assert_eq!((amount.value, preview.digits, amount.written.as_str()), (Some(585), 1, "3 × 19.50"));
    }
}
