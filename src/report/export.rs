//! Files that leave the book: CSV that a spreadsheet opens as it is meant and does not execute.

use super::{
    customer::consent as consent_of,
    query::{Query, UsageError},
    row::{CustomerRow, FeatureCell},
    schemes::columns_with,
};
use crate::{
    book::Book,
    customers::people::Person,
    schemes::{Columns, FEATURES, feature::Unit},
};

/// A byte order mark: without it Excel reads UTF-8 as windows-1252.
const MARK: &str = "\u{feff}";

/// Writes CSV, RFC 4180 with CRLF.
pub struct Csv(String);

impl Default for Csv {
    fn default() -> Self {
        Self(MARK.to_owned())
    }
}

/// A cell.
pub enum Cell<'a> {
    /// Text from outside: formulas are neutralised.
    Text(&'a str),
    /// Digits of our own, written bare.
    Bare(String),
}

impl Csv {
    /// Appends a row.
    pub fn row(&mut self, cells: &[Cell<'_>]) {
        for (index, cell) in cells.iter().enumerate() {
            if index > 0 {
                self.0.push(',');
            }
            match cell {
                Cell::Text(text) => self.text(text),
                Cell::Bare(text) => self.0.push_str(text),
            }
        }
        self.0.push_str("\r\n");
    }

    /// A text that a spreadsheet would take for a formula gets an apostrophe, which spreadsheets hide and our own
    /// reader takes off.
    fn text(&mut self, text: &str) {
        let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let needs_quotes =
            text.contains([',', '"', '\n', '\r', ';', '\t']) || text.starts_with(' ') || text.ends_with(' ');
        if needs_quotes {
            self.0.push('"');
        }
        if is_formula {
            self.0.push('\'');
        }
        for letter in text.chars() {
            if letter == '"' {
                self.0.push('"');
            }
            self.0.push(letter);
        }
        if needs_quotes {
            self.0.push('"');
        }
    }

    /// The file.
    pub fn finish(self) -> String {
        self.0
    }

    /// The rows without the mark, to go behind others.
    pub fn finish_part(self) -> String {
        self.0[MARK.len()..].to_owned()
    }
}

/// Columns of a list of customers; their headers are words and come from outside.
pub const CUSTOMER_COLUMNS: [&str; 14] = [
    "phone",
    "name",
    "email",
    "group",
    "orders",
    "spend",
    "firstDay",
    "lastDay",
    "recencyDays",
    "id",
    "consent",
    "recencyScore",
    "frequencyScore",
    "monetaryScore",
];

/// Words of an export, which come from outside.
pub struct Words<'a> {
    /// Headers of [`CUSTOMER_COLUMNS`].
    pub headers: &'a [String],
    /// For consent given, refused, and not known.
    pub consent: &'a [String],
    /// Name of a group by id.
    pub group: &'a dyn Fn(&str) -> String,
    /// Name of a value of a feature whose values are codes, by feature and value.
    pub value: &'a dyn Fn(&str, &str) -> String,
}

impl Words<'_> {
    fn consent(&self, said: Option<bool>) -> &str {
        let place = match said {
            Some(true) => 0,
            Some(false) => 1,
            None => 2,
        };
        self.consent.get(place).map_or("", String::as_str)
    }
}

/// Writes customers as CSV.
pub fn customers(book: &Book, query: &Query, words: &Words<'_>) -> Result<String, UsageError> {
    let parts = book.parts();
    let mut csv = Csv::default();
    csv.row(&words.headers.iter().map(|header| Cell::Text(header)).collect::<Vec<_>>());
    let counting = book.counting(&parts);
    let columns = columns_with(book, &counting, query.asks_members());
    let digits = book.view().digits;
    for person in super::page::select(book, &parts, &columns, query)? {
        let row = CustomerRow::of(book, &parts, person);
        let group = (words.group)(&row.group);
        let consent = words.consent(consent_of(book, &parts, person));
        let more: Vec<FeatureText> =
            query.columns.iter().map(|&place| FeatureText::of(&columns, place, person, words)).collect();
        let mut cells = cells(&row, &group, consent, digits);
        cells.extend(more.iter().map(FeatureText::cell));
        csv.row(&cells);
    }
    Ok(csv.finish())
}

/// A feature as a file has it.
enum FeatureText {
    Bare(String),
    Words(String),
}

impl FeatureText {
    fn of(columns: &Columns<'_>, place: usize, person: Person, words: &Words<'_>) -> Self {
        let feature = &FEATURES[place];
        match FeatureCell::of(columns, place, person) {
            FeatureCell::Figure(None) | FeatureCell::Words(None) => Self::Bare(String::new()),
            FeatureCell::Figure(Some(figure)) if feature.unit == Unit::Money => {
                Self::Bare(decimal(figure.0, columns.digits()))
            }
            FeatureCell::Figure(Some(figure)) => Self::Bare(figure.0.to_string()),
            FeatureCell::Words(Some(text)) => Self::Words((words.value)(feature.id, &text)),
        }
    }

    fn cell(&self) -> Cell<'_> {
        match self {
            Self::Bare(text) => Cell::Bare(text.clone()),
            Self::Words(text) => Cell::Text(text),
        }
    }
}

fn cells<'a>(row: &'a CustomerRow, group: &'a str, consent: &'a str, digits: u32) -> Vec<Cell<'a>> {
    let text = |text: &'a Option<String>| Cell::Text(text.as_deref().unwrap_or_default());
    let bare = |value: Option<String>| Cell::Bare(value.unwrap_or_default());
    vec![
        bare(row.phone.clone()),
        text(&row.name),
        text(&row.email),
        Cell::Text(group),
        bare(row.orders.map(|orders| orders.to_string())),
        bare(row.spend.map(|spend| decimal(spend.0, digits))),
        bare(row.first_day().map(slashed)),
        bare(row.last_day().map(slashed)),
        bare(row.recency_days.map(|days| days.to_string())),
        Cell::Text(&row.id),
        Cell::Text(consent),
        bare(row.recency_score.map(|score| score.to_string())),
        bare(row.frequency_score.map(|score| score.to_string())),
        bare(row.monetary_score.map(|score| score.to_string())),
    ]
}

/// `2025-09-05` as `05/09/2025`, the form that Zalo's campaign upload wants.
fn slashed(iso: &str) -> String {
    let mut parts = iso.split('-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    [day, month, year].map(Option::unwrap_or_default).join("/")
}

/// An amount in units of 10^-digits as a plain decimal number.
fn decimal(amount: i128, digits: u32) -> String {
    if digits == 0 {
        return amount.to_string();
    }
    let unit = 10u64.pow(digits);
    let amount_of = amount.unsigned_abs() as u64;
    let (whole, rest) = (amount_of / unit, amount_of % unit);
    let sign = if amount < 0 { "-" } else { "" };
    let rest = rest.to_string();
    let zeros = "0".repeat(digits as usize - rest.len());
    [sign, &whole.to_string(), ".", &zeros, &rest].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut csv = Csv::default();
        csv.row(&[Cell::Text(text), Cell::Bare("84912345678".to_owned())]);
        csv.finish_part()
    }

    #[test]
    fn formulas_become_text() {
        assert_eq!(written("=1+1"), "'=1+1,84912345678\r\n");
        assert_eq!(written("@SUM(A1)"), "'@SUM(A1),84912345678\r\n");
        assert_eq!(written("-5,\"x\""), "\"'-5,\"\"x\"\"\",84912345678\r\n");
    }

    #[test]
    fn amounts_are_plain_numbers() {
        assert_eq!(decimal(1_250_000, 0), "1250000");
        assert_eq!(decimal(-1_205, 2), "-12.05");
        assert_eq!(decimal(5, 3), "0.005");
    }

    #[test]
    fn days_are_written_for_zalo() {
        assert_eq!(slashed("2025-09-05"), "05/09/2025");
    }
}
