//! How long the built-in schemes take: `cargo run --release --example schemes [customers]`.

use khachquen::{
    policy::{Policy, Value},
    report::SchemeView,
    values::day::Day,
};
use std::{error::Error, fmt::Write, fs, time::Instant};

fn value(json: &serde_json::Value) -> Value {
    use serde_json::Value as Json;
    match json {
        Json::Null => Value::Null,
        Json::Bool(answer) => Value::Bool(*answer),
        Json::Number(number) => Value::Number(number.as_f64().unwrap_or(0.0)),
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(items) => Value::List(items.iter().map(value).collect()),
        Json::Object(pairs) => {
            Value::Map(pairs.iter().map(|(key, inner)| (key.clone(), value(inner))).collect())
        }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let count: u32 = std::env::args().nth(1).map_or(Ok(1_000_000), |count| count.parse())?;
    let today = Day::from_iso("2025-12-01").ok_or("no day")?;
    let mut csv = String::from("Order ID,Order Date,Customer,Phone,Total\n");
    for number in 0..count * 2 {
        let who = if number < count { number } else { number.wrapping_mul(2_654_435_761) % count / 3 };
        let day = today.plus(-(1 + (number.wrapping_mul(40_503) % 700) as i32)).iso();
        let total = 50_000 + number.wrapping_mul(7_919) % 2_000_000;
        writeln!(csv, "A{number},{day},K{who},09{who:08},{total}")?;
    }
    let book = khachquen::open(csv.as_bytes(), Policy::default(), today)?;
    drop(csv);
    let mut paths: Vec<_> = fs::read_dir("data/schemes")?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_, std::io::Error>>()?;
    paths.sort();
    println!("{} customers", book.view().customers.len());
    let schemes = paths.iter().map(|path| Ok(value(&serde_json::from_str(&fs::read_to_string(path)?)?)));
    let schemes: Vec<Value> = schemes.collect::<Result<_, Box<dyn Error>>>()?;
    // The first round makes the columns, the others find them.
    for round in 1..=3 {
        let whole = Instant::now();
        for (path, scheme) in paths.iter().zip(&schemes) {
            let start = Instant::now();
            SchemeView::of(&book, scheme)?;
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            println!("{name}: {:.1} ms", start.elapsed().as_secs_f64() * 1e3);
        }
        println!("round {round}, {} schemes: {:.0} ms", schemes.len(), whole.elapsed().as_secs_f64() * 1e3);
    }
    Ok(())
}
