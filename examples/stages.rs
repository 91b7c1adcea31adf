//! Stage times of one file, natively: `cargo run --profile bench --example stages -- file.csv`.

use khachquen::{
    book::{Book, Days, View, parts_of},
    customers::{
        Counting, Customers, Dedup, People, SourceSlice, dedup::Rules, reconciliation::Reconciliation,
    },
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
    let days = Days { today: Some(day("2026-07-01")), device: day("2026-11-22") };
    let policy = Policy::default();
    for _ in 0..std::env::var("N").map_or(5, |n| n.parse().unwrap()) {
        let start = Instant::now();
        let mut last = start;
        let mut lap = |name: &str| {
            let now = Instant::now();
            let text = format!("{name} {:.1} ", (now - last).as_secs_f64() * 1e3);
            last = now;
            print!("{text}");
        };
        let opening =
            SourceProbe::new(&bytes[..bytes.len().min(1 << 20)], false, Form::Text, |_| Answers::default())
                .unwrap();
        lap("look");
        let mut reading = SourceReader::new(opening);
        for part in bytes.chunks(256 << 10) {
            reading.push(part).unwrap();
        }
        lap("rows");
        let read = reading.finish().unwrap();
        lap("close");
        let evidence = *read.evidence();
        let source = read.resolve("s1".into(), "x".into(), &evidence, 420);
        lap("resolve");
        let sources = [source];
        let parts = parts_of(&sources);
        let people = People::of(&parts, &policy);
        lap("people");
        let last_days: Vec<Day> = parts.iter().map(SourceSlice::last_day).collect();
        let rules = Rules { policy: &policy, today: day("2026-07-01"), last_days: &last_days };
        let dedup = Dedup::of(&parts, &people, &rules);
        lap("once");
        let counting =
            Counting { parts: &parts, people: &people, dedup: &dedup, basis: policy.basis, digits: 0 };
        let customers = Customers::of(&counting);
        lap("customers");
        let terms = Reconciliation::of(&counting, &customers);
        lap("terms");
        let names = khachquen::customers::names::Names::default();
        let _ = &names;
        let scheme = khachquen::groups::Scheme::new(&policy, &customers, day("2026-07-01"), 0);
        let groups: Vec<u8> = customers.all().map(|person| scheme.group(&customers.get(person))).collect();
        lap("groups");
        println!(
            "total {:.1} ({} {} {} {})",
            start.elapsed().as_secs_f64() * 1e3,
            terms.people.orders,
            people.len(),
            groups.len(),
            sources[0].orders.bytes()
        );
    }
    let _ = (View::of(&[], &policy, days), Book::new(policy, days));
}
