//! Files of the programme: the ledger and the members as CSV, and what Haravan Loyalty takes.
//!
//! A file does not say of itself that its points are only what a programme would give, and sooner or later a customer
//! reads it: before the shop has opened its programme there is none.

use super::{
    audit::listed,
    member::Walked,
    members::{MemberQuery, MemberRow, members as select},
    words::Words,
};
use crate::{
    book::{Book, source_of},
    customers::{locate_entry, people::Person},
    loyalty::LoyaltyContext,
    points::{Entry, NONE},
    report::{
        export::{Cell, Csv},
        query::UsageError,
    },
};

/// The ledgers of all members, one entry a row: member, number, day, kind, points, balance, reason, note, event, file
/// and row of the order, lots.
pub fn ledger(book: &Book, words: &Words<'_>) -> Result<String, UsageError> {
    only_open(book, "ledger")?;
    let parts = book.parts();
    let context = book.loyalty_context(&parts, &book.policy().programme);
    let mut csv = Csv::default();
    csv.row(&words.headers.iter().map(|header| Cell::Text(header)).collect::<Vec<_>>());
    let mut walked = Walked::new(&context, book.view().today.day);
    for person in book.view().customers.all() {
        context.walk(person, &mut walked.history, &mut walked.run, walked.on);
        let id = book.view().people.id(person, &parts);
        for (number, entry) in walked.run.entries.iter().enumerate() {
            write_entry(&mut csv, &context, words, &id, (number, entry));
        }
    }
    Ok(csv.finish())
}

fn only_open(book: &Book, what: &str) -> Result<(), UsageError> {
    if book.policy().programme.open { Ok(()) } else { Err(UsageError::not_open(what)) }
}

fn write_entry(
    csv: &mut Csv,
    context: &LoyaltyContext<'_>,
    words: &Words<'_>,
    id: &str,
    (number, entry): (usize, &Entry),
) {
    let (kind, reason) = ((words.word)(entry.kind.name()), (words.word)(entry.code));
    let event = context.events.get(entry.event as usize).map_or("", |event| event.id.as_str());
    let (file, row) = place(context, entry.order);
    let lots: Vec<String> = entry
        .lots
        .iter()
        .map(|(lot, points)| [&(lot + 1).to_string(), ":", &points.to_string()].concat())
        .collect();
    csv.row(&[
        Cell::Text(id),
        Cell::Bare((number + 1).to_string()),
        Cell::Bare(entry.day.iso()),
        Cell::Text(&kind),
        Cell::Bare(entry.points.to_string()),
        Cell::Bare(entry.balance.to_string()),
        Cell::Text(&reason),
        Cell::Text(entry.note.as_deref().unwrap_or_default()),
        Cell::Text(event),
        Cell::Text(file),
        Cell::Bare(row),
        Cell::Bare(lots.join(" ")),
    ]);
}

/// File and row of an order.
fn place<'a>(context: &LoyaltyContext<'a>, entry: u32) -> (&'a str, String) {
    if entry == NONE {
        return ("", String::new());
    }
    let (part, local) = locate_entry(context.parts, entry);
    (source_of(context.sources, part).name.as_str(), part.orders.row.get(local).to_string())
}

/// Members as CSV: id, name, phone, tier, points, pending, ending soon, next end, orders, last order.
pub fn members(book: &Book, query: &MemberQuery, words: &Words<'_>) -> Result<String, UsageError> {
    only_open(book, "members")?;
    let parts = book.parts();
    let mut csv = Csv::default();
    csv.row(&words.headers.iter().map(|header| Cell::Text(header)).collect::<Vec<_>>());
    for person in select(book, &parts, query)? {
        MemberRow::of(book, &parts, person).write(&mut csv, words);
    }
    Ok(csv.finish())
}

/// Rows of Haravan Loyalty's upload (`template_import_update_point.xlsx`, haraloyalty article 42000089746): phone and
/// points to be added, below zero to be taken. Where a list in the book has the balance there, the row is what is
/// missing of ours; otherwise ours. Members without a phone of their own, or with nothing to be changed, are left out.
pub fn haravan_points(book: &Book) -> Result<Vec<(String, i64)>, UsageError> {
    only_open(book, "haravanPoints")?;
    let parts = book.parts();
    let known = listed(book, &parts);
    let theirs =
        |person: Person| known.binary_search_by_key(&person, |known| known.0).map_or(0, |at| known[at].1);
    let overview = book.loyalty(&parts);
    let mut rows = Vec::new();
    for person in select(book, &parts, &MemberQuery::default())? {
        let change = overview.briefs.get(person as usize).balance - theirs(person);
        if change != 0
            && let Some(phone) = MemberRow::of(book, &parts, person).phone
        {
            rows.push((national(&phone), change));
        }
    }
    Ok(rows)
}

/// `84912345678` as `0912345678`.
fn national(phone: &str) -> String {
    phone.strip_prefix("84").map_or_else(|| phone.to_owned(), |rest| ["0", rest].concat())
}
