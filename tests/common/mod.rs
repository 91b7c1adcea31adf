//! What the integration tests share: opening bytes, and a book as text that two books can be compared by.
#![allow(dead_code, reason = "every test file uses its own part")]

pub mod mutate;
pub mod promises;

use khachquen::{
    book::{Added, Book, Days, Refusal},
    issue::FileErrorCode,
    orders::Answers,
    policy::{Policy, Value},
    report::{PageView, Query, SummaryView},
    source::{Form, SourceProbe, SourceReader},
    values::day::Day,
};

pub const TODAY: &str = "2025-12-06";

/// Plain JSON as the core takes it.
pub fn value(json: &serde_json::Value) -> Value {
    match json {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(answer) => Value::Bool(*answer),
        serde_json::Value::Number(number) => Value::Number(number.as_f64().unwrap()),
        serde_json::Value::String(text) => Value::Text(text.clone()),
        serde_json::Value::Array(items) => Value::List(items.iter().map(value).collect()),
        serde_json::Value::Object(pairs) => {
            Value::Map(pairs.iter().map(|(key, inner)| (key.clone(), value(inner))).collect())
        }
    }
}

pub fn day(iso: &str) -> Day {
    Day::from_iso(iso).expect("an ISO day")
}

pub fn days(today: &str) -> Days {
    Days { today: Some(day(today)), device: day("2030-01-01") }
}

/// A source as it is dropped: name and bytes.
pub type File<'a> = (&'a str, &'a [u8]);

/// Reads bytes in pieces of some size.
pub fn read(
    id: &str,
    (name, bytes): File<'_>,
    chunk: usize,
    answers: &Answers,
) -> Result<Added, FileErrorCode> {
    let prefix = &bytes[..bytes.len().min(1 << 20)];
    let opening = SourceProbe::new(prefix, prefix.len() == bytes.len(), Form::Text, |_| answers.clone())?;
    if opening.mapping.blocking().is_some() {
        return Err(FileErrorCode::NeedsAnswer);
    }
    let mut reading = SourceReader::new(opening);
    for piece in bytes.chunks(chunk.max(1)) {
        reading.push(piece)?;
    }
    Ok(Added { id: id.to_owned(), name: name.to_owned(), read: reading.finish()? })
}

/// Opens files together.
pub fn open_with(files: &[File<'_>], policy: Policy, answers: &Answers, chunk: usize) -> Book {
    let mut book = Book::new(policy, days(TODAY));
    let added =
        files.iter().enumerate().map(|(index, file)| read(&format!("s{index}"), *file, chunk, answers));
    let added: Vec<Added> = added.map(|read| read.unwrap_or_else(|code| panic!("{code:?}"))).collect();
    book.change(added, &[], false).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    book
}

pub fn open(files: &[File<'_>]) -> Book {
    open_with(files, Policy::default(), &Answers::default(), 1 << 16)
}

/// Adds one file, reading again what it overturns, as an engine does.
pub fn add(book: &mut Book, id: &str, file: File<'_>, known: &[(&str, File<'_>)]) -> Result<(), Refusal> {
    let answers = Answers::default();
    let mut added = vec![read(id, file, 1 << 16, &answers).unwrap_or_else(|code| panic!("{code:?}"))];
    for again in book.sources_to_reread(&added, &[id.to_owned()]) {
        let file = known.iter().find(|(known, _)| *known == again).expect("a source that was added").1;
        added.push(read(&again, file, 1 << 16, &answers).unwrap_or_else(|code| panic!("{code:?}")));
    }
    book.change(added, &[], false)
}

/// Takes one file away, reading again what it had decided, as an engine does.
pub fn remove(book: &mut Book, id: &str, known: &[(&str, File<'_>)]) -> Result<(), Refusal> {
    let removed = [id.to_owned()];
    let again = book.sources_to_reread(&[], &removed).into_iter().map(|again| {
        let file = known.iter().find(|(known, _)| *known == again).expect("a source that stays").1;
        read(&again, file, 1 << 16, &Answers::default()).unwrap_or_else(|code| panic!("{code:?}"))
    });
    let again = again.collect();
    book.change(again, &removed, false)
}

/// Every customer, line by line: id, name, keys, orders, money, days, group.
pub fn customers(book: &Book) -> String {
    let query = Query { limit: usize::MAX, ..Query::default() };
    let page = PageView::of(book, &query).expect("a plain query");
    let mut lines: Vec<String> =
        page.rows.iter().map(|row| serde_json::to_string(row).expect("plain JSON")).collect();
    lines.sort();
    lines.join("\n")
}

pub fn summary(book: &Book) -> serde_json::Value {
    serde_json::to_value(SummaryView::of(book)).expect("plain JSON")
}

/// The book without where its rows stand: what must not change when the same data comes in another way.
pub fn digest(book: &Book) -> String {
    let summary = summary(book);
    let keys =
        ["today", "firstDay", "lastDay", "currency", "digits", "customers", "orders", "revenue", "groups"];
    let more = ["walkIns", "leads", "notClassified", "spendEdge", "hasMoney"];
    let kept: Vec<String> = keys.iter().chain(&more).map(|key| format!("{key}: {}", summary[*key])).collect();
    format!("{}\n{}", kept.join("\n"), customers(book))
}

/// The three differences of the ledgers.
pub fn differences(book: &Book) -> Vec<serde_json::Value> {
    let summary = summary(book);
    ["rows", "orders", "money"]
        .iter()
        .map(|line| summary["reconciliation"][line]["difference"].clone())
        .collect()
}

pub fn assert_balanced(book: &Book) {
    assert_eq!(
        differences(book),
        [0, 0, 0].map(serde_json::Value::from),
        "{:#}",
        summary(book)["reconciliation"]
    );
}
