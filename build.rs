//! Turns `data/*.json` into Rust tables, so that the dictionaries cost no parser in the browser.
//!
//! Everything is checked here: an unknown role, an unknown life of an order or a synonym that two roles claim
//! stops the build with the file and the word.

use serde_json::Value;
use std::{collections::BTreeMap, env, fmt::Write, fs, path::Path};

#[path = "src/values/text.rs"]
#[allow(dead_code, reason = "the build only folds; the rest of the file serves the crate")]
mod text;

fn main() {
    println!("cargo:rerun-if-changed=data");
    println!("cargo:rerun-if-changed=src/values/text.rs");
    let mut out = String::new();
    platforms(&mut out);
    generic(&mut out, &read(Path::new("data/generic.json")));
    words(&mut out, &read(Path::new("data/words.json")));
    let target = Path::new(&env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("dictionaries.rs");
    fs::write(target, out).expect("the build folder can be written");
}

fn read(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn platforms(out: &mut String) {
    let mut paths: Vec<_> = fs::read_dir("data/platforms")
        .expect("data/platforms is there")
        .map(|entry| entry.expect("a folder entry").path())
        .collect();
    paths.sort();
    out.push_str("pub static PLATFORMS: &[Platform] = &[\n");
    for path in paths {
        platform(out, &read(&path));
    }
    out.push_str("];\n");
}

fn platform(out: &mut String, data: &Value) {
    let id = string(data, "id");
    let platform = data["platform"].as_str().unwrap_or(id);
    string(data, "source");
    string(data, "date");
    let kind = match string(data, "kind") {
        "orders" => "Orders",
        "customers" => "Customers",
        "refunds" => "Refunds",
        other => panic!("{id}: unknown kind {other}"),
    };
    let day_order = match data["dayOrder"].as_str() {
        None => "None",
        Some("dayFirst") => "Some(DayOrder::DayFirst)",
        Some("monthFirst") => "Some(DayOrder::MonthFirst)",
        Some(other) => panic!("{id}: unknown dayOrder {other}"),
    };
    let currency = data["currency"].as_str();
    write!(
        out,
        "Platform {{ id: {id:?}, platform: {platform:?}, name: {:?}, kind: SourceKind::{kind}, currency: {currency:?}, day_order: {day_order}, ",
        string(data, "name")
    )
    .expect("writing to a String");
    let _ = write!(out, "signature: &{:?}, ", folded(&data["signature"]));
    let _ = write!(out, "descriptions: &{:?}, ", strings(&data["descriptions"]));
    out.push_str("columns: &[");
    for (role, headers) in object(&data["columns"]) {
        for header in strings(headers) {
            let _ = write!(out, "(Role::{}, {header:?}, {:?}), ", variant(role), text::fold(header));
        }
    }
    out.push_str("], ");
    lives(out, "statuses", &data["status"]);
    lives(out, "status_prefixes", &data["statusPrefixes"]);
    lives(out, "return_statuses", &data["returnStatus"]);
    out.push_str("},\n");
}

fn lives(out: &mut String, name: &str, table: &Value) {
    let _ = write!(out, "{name}: &[");
    for (word, life) in object(table) {
        let life = match life.as_str() {
            Some("completed") => "Some(Life::Completed)",
            Some("pending") => "Some(Life::Pending)",
            Some("cancelled") => "Some(Life::Cancelled)",
            Some("returned") => "Some(Life::Returned)",
            Some("none") => "None",
            other => panic!("{word}: unknown life {other:?}"),
        };
        let _ = write!(out, "({:?}, {life}), ", text::fold(word));
    }
    out.push_str("], ");
}

fn generic(out: &mut String, data: &Value) {
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    out.push_str("pub static SYNONYMS: &[(&str, Role, bool, u16)] = &[\n");
    for (role, words) in object(&data["roles"]) {
        let (name, sure) = role.strip_suffix('?').map_or((role.as_str(), true), |name| (name, false));
        for (rank, word) in strings(words).into_iter().enumerate() {
            assert_eq!(text::fold(word), *word, "generic.json: {word} is not folded");
            if let Some(other) = owners.insert(word, role) {
                panic!("generic.json: {word} stands under {other} and under {role}");
            }
            // Words of the doubtful list come behind all words of the sure one.
            let rank = rank + if sure { 0 } else { 100 };
            let _ = writeln!(out, "({word:?}, Role::{}, {sure}, {rank}),", variant(name));
        }
    }
    out.push_str("];\n");
    let _ = writeln!(out, "pub static NOISE: &[&str] = &{:?};", strings(&data["noise"]));
    let _ = writeln!(out, "pub static NEVER: &[&str] = &{:?};", strings(&data["never"]));
    let _ = writeln!(out, "pub static OF_SOMEBODY_ELSE: &[&str] = &{:?};", strings(&data["ofSomebodyElse"]));
    let either: Vec<&String> = object(&data["either"]).map(|(word, _)| word).collect();
    let _ = writeln!(out, "pub static EITHER_ID: &[&str] = &{either:?};");
}

fn words(out: &mut String, data: &Value) {
    for (name, key) in
        [("STATUS_WORDS", "statuses"), ("STATUS_PARTS", "statusParts"), ("RETURN_PARTS", "returnParts")]
    {
        let _ = writeln!(out, "pub static {name}: &[(&str, Option<Life>)] = &[");
        for life in ["cancelled", "returned", "pending", "completed", "none"] {
            let known = match life {
                "none" => "None".to_owned(),
                life => format!("Some(Life::{}{})", life[..1].to_uppercase(), &life[1..]),
            };
            for word in strings(&data[key][life]) {
                let _ = write!(out, "({word:?}, {known}), ");
            }
        }
        out.push_str("];\n");
    }
    for (name, key) in [
        ("WALK_INS", "walkIns"),
        ("PLACEHOLDER_CODES", "placeholderCodes"),
        ("TOTAL_WORDS", "totals"),
        ("YES", "yes"),
        ("NO", "no"),
    ] {
        let _ = writeln!(out, "pub static {name}: &[&str] = &{:?};", folded(&data[key]));
    }
}

/// `order.returnStatus` as the variant `OrderReturnStatus`.
fn variant(role: &str) -> String {
    role.split('.').map(|part| format!("{}{}", part[..1].to_uppercase(), &part[1..])).collect()
}

fn string<'a>(data: &'a Value, key: &str) -> &'a str {
    data[key].as_str().unwrap_or_else(|| panic!("missing {key} in {data}"))
}

fn strings(list: &Value) -> Vec<&str> {
    list.as_array().into_iter().flatten().map(|item| item.as_str().expect("a list of texts")).collect()
}

fn folded(list: &Value) -> Vec<String> {
    strings(list).into_iter().map(text::fold).collect()
}

fn object(table: &Value) -> impl Iterator<Item = (&String, &Value)> {
    table.as_object().into_iter().flatten()
}
