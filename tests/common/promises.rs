//! What must hold of whatever bytes somebody drops: every row is somewhere, no chunk size changes the book, every view
//! of the page can be shown, and what leaves the book comes back. Shared by the mutations and the fuzz targets.

use super::{assert_balanced, customers, days, summary};
use khachquen::{
    book::{Added, Book},
    issue::FileErrorCode,
    orders::{Answers, SourceKind},
    policy::{Policy, Value},
    report::{
        ChangesView, CustomerView, HistogramView, IndicatorView, InspectionView, IssueQuery, IssuesView,
        LeadQuery, LeadsView, PageView, PreviewView, PriorityView, Query, SourceView, SpanView, SummaryView,
        export,
        loyalty::{
            self, AuditView, EconomicsView, LoyaltyView, MemberQuery, MemberView, MembersView,
            PointsLedgerView,
        },
    },
    source::{Form, Source, SourceProbe, SourceReader},
};
use serde::Serialize;

/// Bytes of the look.
const LOOK: usize = 1 << 20;

/// Reads bytes in pieces of some size.
pub fn read(bytes: &[u8], form: Form, chunk: usize, answers: &Answers) -> Result<Added, FileErrorCode> {
    let prefix = &bytes[..bytes.len().min(LOOK)];
    let whole = prefix.len() == bytes.len();
    let look = || SourceProbe::new(prefix, whole, form, |_| answers.clone());
    let opening = look()?;
    let view = InspectionView::of("x", &opening.look, &opening.mapping);
    show(&view.with_preview(look()?.preview(prefix, whole, 420)));
    if opening.mapping.blocking().is_some() {
        return Err(FileErrorCode::NeedsAnswer);
    }
    let mut reading = SourceReader::new(opening);
    for piece in bytes.chunks(chunk.max(1)) {
        reading.push(piece)?;
    }
    Ok(Added { id: "s1".to_owned(), name: "x".to_owned(), read: reading.finish()? })
}

/// The book of one source.
pub fn open(bytes: &[u8], form: Form, chunk: usize, answers: &Answers) -> Result<Book, FileErrorCode> {
    let added = read(bytes, form, chunk, answers)?;
    // Files of points leave only a book whose programme is open.
    let mut policy = Policy::default();
    policy.programme.open = true;
    let mut book = Book::new(policy, days(super::TODAY));
    book.change(vec![added], &[], false).map_err(|refusal| refusal.code)?;
    Ok(book)
}

/// Opens a source whole and in pieces: the same refusal, or the same balanced book.
pub fn hold(bytes: &[u8], form: Form, chunk: usize, answers: &Answers) -> Result<Book, FileErrorCode> {
    let whole = open(bytes, form, usize::MAX, answers);
    let pieces = open(bytes, form, chunk, answers);
    if let Ok(book) = &whole {
        assert_whole(book);
    }
    let told = |book: &Result<Book, FileErrorCode>| book.as_ref().map(told).map_err(|code| *code);
    assert_eq!(told(&whole), told(&pieces), "whole and in pieces of {chunk}");
    whole
}

/// The equations of a book: rows read are used, events, no data or set aside; nothing differs; everybody is in one group.
pub fn assert_whole(book: &Book) {
    assert_balanced(book);
    let summary = summary(book);
    let rows = |name: &str| summary["rows"][name].as_u64().expect("a count");
    assert_eq!(
        rows("read"),
        rows("used") + rows("events") + rows("notData") + rows("setAside"),
        "{summary:#}"
    );
    let leads = serde_json::to_value(LeadsView::of(book, &LeadQuery::default())).expect("plain JSON");
    let events = |name: &str| leads["events"][name].as_u64().expect("a count");
    let told = events("counted") + events("repeats") + events("afterToday") + events("nobody");
    assert_eq!(events("found"), told, "{leads:#}");
    let sources = leads["sources"].as_array().expect("sources").iter();
    let of_sources: u64 = sources.map(|source| source["people"].as_u64().expect("a count")).sum();
    assert_eq!(leads["people"].as_u64(), Some(of_sources), "{leads:#}");
    let count = |name: &str| summary[name].as_u64().expect("a count");
    let groups = summary["groups"].as_array().expect("groups").iter();
    let grouped: u64 = groups.map(|group| group["customers"].as_u64().expect("a count")).sum();
    assert_eq!(grouped, count("customers") + count("leads") + count("notClassified"), "{summary:#}");
}

/// Everything that is said of a book.
fn told(book: &Book) -> String {
    let all = Value::Map(vec![("limit".to_owned(), Value::Number(1000.0))]);
    let issues = IssueQuery::from_value(&all).expect("a plain query");
    let sources: Vec<SourceView> = book.sources().iter().map(SourceView::of).collect();
    let issues = show(&IssuesView::of(book, &issues));
    [show(&SummaryView::of(book)), show(&sources), issues, customers(book)].join("\n")
}

fn show(view: &impl Serialize) -> String {
    serde_json::to_string(view).expect("plain JSON")
}

/// Asks for every view that a page can ask for.
pub fn look_everywhere(book: &Book, bytes: &[u8]) {
    let parts = book.parts();
    let query = |pairs: &[(&str, Value)]| {
        let pairs = pairs.iter().map(|(key, value)| ((*key).to_owned(), value.clone()));
        Query::from_value(&Value::Map(pairs.collect())).expect("a plain query")
    };
    let page = PageView::of(book, &Query::default()).expect("a plain query");
    show(&page);
    let sort = Value::Map(vec![("by".to_owned(), Value::Text("name".to_owned()))]);
    for pairs in [vec![("sort", sort)], vec![("search", Value::Text("nguyễn 0912".to_owned()))]] {
        show(&PageView::of(book, &query(&pairs)).expect("a plain query"));
    }
    for person in book.view().customers.all().take(5) {
        let id = book.view().people.id(person, &parts);
        let customer = CustomerView::of(book, &id).unwrap_or_else(|| panic!("{id} is nobody"));
        show(&customer);
    }
    for days in [0, 30, 36_500] {
        show(&ChangesView::of(book, days));
    }
    for feature in ["recencyDays", "orders", "spend"] {
        show(&HistogramView::of(book, feature, &[0, 1, 1_000_000]));
    }
    show(&IndicatorView::all(book));
    show(&PriorityView::all(book));
    show(&PreviewView::of(book, &Policy::default()));
    look_at_programme(book);
    look_at_source(&book.sources()[0], bytes);
}

/// Points and tiers of everybody, today and later.
fn look_at_programme(book: &Book) {
    for on in [None, Some(super::day("2027-02-28"))] {
        show(&LoyaltyView::of(book, None, on));
        for person in book.view().customers.all().take(3) {
            let id = book.view().people.id(person, &book.parts());
            show(&MemberView::of(book, &id, on));
            show(&PointsLedgerView::of(book, &id, on));
        }
    }
    show(&MembersView::of(book, &MemberQuery::default()).expect("a plain query"));
    show(&AuditView::of(book, None));
    show(&EconomicsView::of(book, Some(&Policy::default().programme)));
    // Refused where a member has no phone that the other program would know.
    let _ = loyalty::haravan_points(book);
    let words = loyalty::Words { headers: &HEADERS.map(str::to_owned), word: &str::to_owned };
    assert_plain(&rows_of(&loyalty::ledger(book, &words).expect("an open programme")));
}

/// Rows set aside are found again where they stand.
fn look_at_source(source: &Source, bytes: &[u8]) {
    let view = InspectionView::of(&source.name, &source.look, &source.mapping);
    show(&view.with_preview(source.preview()));
    preview_is_what_was_read(source);
    let mut rows: Vec<u32> = source.orders.issues.set_aside().iter().map(|issue| issue.row).collect();
    rows.sort_unstable();
    rows.dedup();
    show(&SpanView::of(source, &rows));
    for row in rows.into_iter().take(20) {
        let (start, end, first) = source.index.span(row).unwrap_or_else(|| panic!("row {row} is nowhere"));
        let found = source.cells(&bytes[start as usize..end as usize], first, &[row]);
        assert_eq!(found.len(), 1, "row {row} of {start}..{end}, where row {first} begins");
    }
}

/// As www/lib/i18n/export.ts has them.
const HEADERS: [&str; 11] = [
    "Điện thoại",
    "Tên khách",
    "E-mail",
    "Nhóm",
    "Số đơn",
    "Đã chi",
    "Đơn đầu",
    "Đơn gần nhất",
    "Số ngày chưa quay lại",
    "Mã trong sổ",
    "Đồng ý nhận quảng cáo",
];

/// Customers as CSV, in the words of the page.
pub fn exported(book: &Book) -> String {
    let headers = HEADERS.map(str::to_owned);
    let consent = ["đã đồng ý", "không đồng ý", "chưa xác minh"].map(str::to_owned);
    let words = export::Words {
        headers: &headers,
        consent: &consent,
        group: &|id| id.to_owned(),
        value: &|_, value| value.to_owned(),
    };
    let query = Query { limit: usize::MAX, ..Query::default() };
    export::customers(book, &query, &words).expect("a plain query")
}

/// A spreadsheet runs what begins with one of these.
const SIGNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A list that leaves the book executes nothing and comes back with as many rows.
pub fn assert_exports(book: &Book) {
    let csv = exported(book);
    let people = PageView::of(book, &Query { limit: 0, ..Query::default() }).expect("a plain query").total;
    let rows = rows_of(&csv);
    assert_eq!(rows.len(), people + 1, "{csv}");
    assert_plain(&rows);
    if people == 0 {
        return;
    }
    let again = open(csv.as_bytes(), Form::Text, usize::MAX, &Answers::default());
    let again = again.unwrap_or_else(|code| panic!("{code:?}: {csv}"));
    assert_whole(&again);
    assert_eq!(summary(&again)["rows"]["read"].as_u64(), Some(people as u64 + 1), "{csv}");
}

fn assert_plain(rows: &[Vec<String>]) {
    for cell in rows.iter().flatten() {
        let is_number = cell.parse::<f64>().is_ok();
        assert!(!cell.starts_with(SIGNS) || is_number, "{cell:?} would be run");
    }
}

/// RFC 4180, in the plainest way: another reader than the one that is tested.
fn rows_of(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = csv.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell).trim_end_matches('\r').to_owned());
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    rows
}

/// Plain JSON as the core takes it.
pub fn value_of(json: &serde_json::Value) -> Value {
    use serde_json::Value as Json;
    match json {
        Json::Null => Value::Null,
        Json::Bool(answer) => Value::Bool(*answer),
        Json::Number(number) => Value::Number(number.as_f64().expect("a number")),
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(items) => Value::List(items.iter().map(value_of).collect()),
        Json::Object(map) => {
            Value::Map(map.iter().map(|(key, value)| (key.clone(), value_of(value))).collect())
        }
    }
}

/// What the first rows are shown as is what stands in the book: day and amount, where a row is a whole order.
fn preview_is_what_was_read(source: &Source) {
    let orders = &source.orders;
    if orders.has_lines || orders.kind == SourceKind::Customers {
        return;
    }
    let preview = source.preview();
    for shown in &preview.rows {
        let entry = (0..orders.key.len())
            .find(|&entry| orders.row.get(entry) == shown.row && orders.flags(entry).is_live());
        let Some(entry) = entry else { continue };
        let day = shown.day.as_ref().and_then(|cell| cell.value);
        assert_eq!(day, orders.day(entry).known(), "day of row {}", shown.row);
        let Some(amount) = shown.amount.as_ref().and_then(|cell| cell.value) else { continue };
        let digits = preview.digits.max(orders.digits);
        let worth = |amount: i64, of: u32| i128::from(amount.abs()) * 10i128.pow(digits - of);
        let read = worth(orders.amount.get(entry), orders.digits);
        assert_eq!(worth(amount, preview.digits), read, "amount of row {}", shown.row);
    }
}
