//! The loyalty programme over one file, natively: `cargo run --profile bench --example loyalty -- file.csv [programme.json]`.

use khachquen::{
    book::{Added, Book, Days},
    loyalty::Overview,
    orders::Answers,
    policy::Policy,
    source::{Form, SourceProbe, SourceReader},
    values::day::Day,
};
use std::time::Instant;

fn main() {
    let path = std::env::args().nth(1).expect("a file");
    let bytes = std::fs::read(path).expect("readable");
    let day = |text| Day::from_iso(text).expect("a day");
    let mut book = Book::new(Policy::default(), Days { today: None, device: day("2026-11-22") });
    let prefix = &bytes[..bytes.len().min(1 << 20)];
    let opening = SourceProbe::new(prefix, false, Form::Text, |_| Answers::default()).expect("a table");
    let mut reading = SourceReader::new(opening);
    bytes.chunks(256 << 10).for_each(|part| reading.push(part).expect("rows"));
    let read = reading.finish().expect("rows");
    book.change(vec![Added { id: "s1".into(), name: "x".into(), read }], &[], false).expect("a book");
    let parts = book.parts();
    let start = Instant::now();
    let _ = book.entries_by_person(&parts);
    println!("index {:.1} ms", start.elapsed().as_secs_f64() * 1e3);
    for _ in 0..std::env::var("N").map_or(7, |n| n.parse().unwrap()) {
        let start = Instant::now();
        let stage = book.loyalty_context(&parts, &book.policy().programme);
        let overview = Overview::of(&stage, book.view().today.day);
        let seconds = start.elapsed().as_secs_f64();
        println!("ledger {:.1} ms, {} members, {:?}", seconds * 1e3, overview.members, overview.totals);
    }
}
