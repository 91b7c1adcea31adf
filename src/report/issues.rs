//! Issues by kind and place.

use super::query::UsageError;
use crate::{
    book::Book,
    customers::{
        SourceSlice, dedup::State, list_differences::differing, locate_entry, locate_record, people::KeyKind,
        reconciliation::Outcome,
    },
    issue::{IssueCode, NO_COLUMN},
    orders::Role,
    policy::Value,
    source::Source,
    values::tally::Tally,
};
use serde::Serialize;

/// The contract's `IssueRow`.
#[derive(Clone, Debug, Serialize)]
pub struct IssueView {
    code: &'static str,
    source: String,
    row: Option<u32>,
    column: Option<usize>,
    header: Option<String>,
    done: &'static str,
    /// The cell as written, which the engine reads from the source.
    value: Option<String>,
    other: Option<PlaceView>,
}

#[derive(Clone, Debug, Serialize)]
struct PlaceView {
    source: String,
    row: u32,
}

/// A page of issues.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IssuesView {
    total: u32,
    by_code: Tally<&'static str, u32>,
    rows: Vec<IssueView>,
}

/// The contract's `IssueQuery`.
#[derive(Clone, Debug, Default)]
pub struct IssueQuery {
    code: Option<String>,
    source: Option<String>,
    offset: usize,
    limit: Option<usize>,
}

impl IssueQuery {
    /// Understands a query from outside.
    pub fn from_value(value: &Value) -> Result<Self, UsageError> {
        let mut query = Self::default();
        let Value::Map(pairs) = value else { return Ok(query) };
        for (key, value) in pairs {
            match (key.as_str(), value) {
                (_, Value::Null) => {}
                ("code", Value::Text(code)) => query.code = Some(code.clone()),
                ("source", Value::Text(source)) => query.source = Some(source.clone()),
                ("offset", Value::Number(number)) if *number >= 0.0 => query.offset = *number as usize,
                ("limit", Value::Number(number)) if *number >= 0.0 && *number <= 1000.0 => {
                    query.limit = Some(*number as usize);
                }
                (key, _) => return Err(UsageError::bad(key)),
            }
        }
        Ok(query)
    }
}

impl IssuesView {
    /// The issues of a query: those of rows, then those between orders and people.
    pub fn of(book: &Book, query: &IssueQuery) -> Self {
        let of_source = |source: &str| query.source.as_deref().is_none_or(|wanted| wanted == source);
        let mut by_code: Tally<&'static str, u32> = Tally::default();
        for source in book.sources().iter().filter(|source| of_source(&source.id)) {
            for &code in IssueCode::ALL {
                add(&mut by_code, code, source.orders.issues.count(code));
            }
        }
        let parts = book.parts();
        let between = between(book, &parts);
        for (code, ..) in between.iter().filter(|(_, place, _)| of_source(&place.0.id)) {
            add(&mut by_code, *code, 1);
        }
        let wanted = |code: &'static str, source: &str| {
            query.code.as_deref().is_none_or(|wanted| wanted == code) && of_source(source)
        };
        let of_rows = book.sources().iter().flat_map(|source| {
            source
                .orders
                .issues
                .iter()
                .map(move |issue| view(issue.code, source, Some(issue.row), issue.column, None))
        });
        let of_pairs = between.into_iter().map(|(code, place, other)| {
            let other = other.map(|(source, row)| PlaceView { source: source.id.clone(), row });
            view(code, place.0, Some(place.1), column_of(code, place.0), other)
        });
        let rows = of_rows
            .chain(of_pairs)
            .filter(|issue| wanted(issue.code, &issue.source))
            .skip(query.offset)
            .take(query.limit.unwrap_or(50))
            .collect();
        Self {
            total: by_code
                .iter()
                .filter(|(code, _)| query.code.as_deref().is_none_or(|wanted| wanted == *code))
                .map(|(_, count)| count)
                .sum(),
            by_code,
            rows,
        }
    }
}

fn add(by_code: &mut Tally<&'static str, u32>, code: IssueCode, count: u32) {
    if count > 0 {
        *by_code.at(code.name()) += count;
    }
}

fn column_of(code: IssueCode, source: &Source) -> u16 {
    let role = match code {
        IssueCode::AfterToday => Role::OrderDay,
        IssueCode::RefundWaits => Role::OrderInvoice,
        IssueCode::FileTotalDiffers => {
            return source.orders.amount_column.map_or(NO_COLUMN, |column| column as u16);
        }
        IssueCode::ListDiffers => {
            let spend = source.mapping.column_of(Role::ListSpend);
            let column = spend.or_else(|| source.mapping.column_of(Role::ListOrders));
            return column.map_or(NO_COLUMN, |column| column as u16);
        }
        IssueCode::PhoneShared => Role::PersonPhone,
        IssueCode::EmailShared => Role::PersonEmail,
        IssueCode::CodeShared | IssueCode::PersonCheck => Role::PersonCode,
        _ => Role::OrderId,
    };
    source.mapping.column_of(role).map_or(NO_COLUMN, |column| column as u16)
}

fn view(
    code: IssueCode,
    source: &Source,
    row: Option<u32>,
    column: u16,
    other: Option<PlaceView>,
) -> IssueView {
    let column = (column != NO_COLUMN).then_some(column as usize);
    IssueView {
        code: code.name(),
        source: source.id.clone(),
        row,
        column,
        header: column
            .and_then(|column| source.mapping.columns.get(column))
            .map(|column| column.header.clone()),
        done: code.done().name(),
        value: None,
        other,
    }
}

type Place<'a> = (&'a Source, u32);

/// Issues that need more than one row to show.
fn between<'a>(book: &'a Book, parts: &[SourceSlice<'a>]) -> Vec<(IssueCode, Place<'a>, Option<Place<'a>>)> {
    let view = book.view();
    let place = |entry: u32| {
        let (part, local) = locate_entry(parts, entry);
        (book.source_of(part), part.orders.row.get(local))
    };
    let mut all: Vec<_> = view
        .dedup
        .between
        .iter()
        .map(|between| (between.code, place(between.entry), Some(place(between.other))))
        .collect();
    for shared in &view.people.shared {
        let code = match shared.kind {
            KeyKind::Phone => IssueCode::PhoneShared,
            KeyKind::Email => IssueCode::EmailShared,
            _ => IssueCode::CodeShared,
        };
        all.extend(first_row(book, parts, shared.record).map(|place| (code, place, None)));
    }
    all.extend(uncounted(book, parts).map(|(code, entry)| (code, place(entry), None)));
    for source in book.sources().iter().filter(|source| !source.apart) {
        let differs = source.orders.totals.iter().filter(|total| total.stated != total.read);
        all.extend(differs.map(|total| (IssueCode::FileTotalDiffers, (source, total.row), None)));
    }
    let counting = book.counting(parts);
    let differing = differing(&counting, &view.customers);
    all.extend(differing.into_iter().map(|entry| (IssueCode::ListDiffers, place(entry), None)));
    for person in view.people_to_check(book, parts) {
        let record = view.people.records(person)[0];
        all.extend(first_row(book, parts, record).map(|place| (IssueCode::PersonCheck, place, None)));
    }
    all
}

/// Orders dated after today and refunds that wait, where the book has some.
fn uncounted<'a>(
    book: &'a Book,
    parts: &'a [SourceSlice<'a>],
) -> impl Iterator<Item = (IssueCode, u32)> + 'a {
    let view = book.view();
    let has = |term: Outcome| view.reconciliation.by_term.iter().any(|(known, _)| *known == term);
    let wanted = has(Outcome::AfterToday) || has(Outcome::RefundsWaiting);
    parts.iter().filter(move |_| wanted).flat_map(move |part| {
        view.dedup.states(part).flatten().zip(part.first_entry..).filter_map(|(&state, entry)| {
            match State::from_byte(state) {
                State::AfterToday => Some((IssueCode::AfterToday, entry)),
                State::RefundWaits => Some((IssueCode::RefundWaits, entry)),
                _ => None,
            }
        })
    })
}

/// The first row that carries a record.
fn first_row<'a>(book: &'a Book, parts: &[SourceSlice<'a>], record: u32) -> Option<Place<'a>> {
    let (part, local) = locate_record(parts, record);
    let entry = part.orders.record.iter().position(|known| known == local as u32)?;
    Some((book.source_of(part), part.orders.row.get(entry)))
}

impl crate::book::View {
    /// People with more phones or codes than one person usually has.
    fn people_to_check(&self, book: &Book, parts: &[SourceSlice<'_>]) -> Vec<u32> {
        let many = |person: &u32| super::row::asks_for_a_look(book, parts, *person);
        self.customers.all().filter(many).collect()
    }
}
