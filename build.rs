//! Turns `data/*.json` into Rust tables, so that the dictionaries cost no parser in the browser.
//!
//! Everything is checked here: an unknown role, an unknown life of an order or a synonym that two roles claim
//! stops the build with the file and the word. Lists of words become one text with bars between them: a table of
//! a thousand pointers costs more than the words.

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
    let data = read(Path::new("data/words.json"));
    words(&mut out, &data);
    domains(&mut out, &data);
    events(&mut out, &read(Path::new("data/events.json")));
    write("care.rs", care(&read(Path::new("data/care/reasons.json"))));
    outcome(&read(Path::new("data/care/outcome.json")));
    feature_figures(&mut out, &read(Path::new("data/features.json")));
    write("figures.rs", figures(&read(Path::new("data/figures.json"))));
    write("dictionaries.rs", out);
}

fn write(name: &str, text: String) {
    let target = Path::new(&env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join(name);
    fs::write(target, text).expect("the build folder can be written");
}

/// Limits of the key figures: each a whole number or the lower ends of stretches of days, with its source and date.
fn figures(data: &Value) -> String {
    let mut out = String::new();
    let mut names: Vec<&str> = object(data).map(|(name, _)| name.as_str()).collect();
    let mut limit = |name: &'static str,
                     constant: &str,
                     about: &str,
                     range: std::ops::RangeInclusive<i64>| {
        names.retain(|left| *left != name);
        let entry = &data[name];
        assert!(
            !string(entry, "source").is_empty() && !string(entry, "date").is_empty(),
            "figures.json: {name}"
        );
        let number = |value: &Value| {
            let number =
                value.as_i64().unwrap_or_else(|| panic!("figures.json: {name}: {value} is no whole number"));
            assert!(range.contains(&number), "figures.json: {name}: {number} is not in {range:?}");
            number
        };
        add(&mut out, format_args!("/// {about}\n"));
        if let Some(edges) = entry["value"].as_array() {
            let edges: Vec<i64> = edges.iter().map(number).collect();
            let upwards = edges.windows(2).all(|pair| pair[0] < pair[1]);
            assert!(edges.first() == Some(&0) && upwards, "figures.json: {name}: from 0 upwards");
            add(&mut out, format_args!("pub(super) const {constant}: [i32; {}] = {edges:?};\n", edges.len()));
        } else {
            add(&mut out, format_args!("pub(super) const {constant}: i32 = {};\n", number(&entry["value"])));
        }
    };
    limit("few", "FEW", "Customers below whom a share says nothing of a shop.", 1..=1000);
    limit("periodDays", "PERIOD", "Days between two looks at the book.", 1..=3650);
    limit("secondOrderDays", "SECOND_ORDER", "Lower ends of the stretches until a second order.", 0..=36_500);
    limit("tenureDays", "TENURES", "Lower ends of the stretches since the first order.", 0..=36_500);
    limit("variationMonths", "VARIATION_MONTHS", "Whole months that a variation needs.", 2..=120);
    limit("monthsBack", "MONTHS_BACK", "Ends of months that are looked at, beside today.", 1..=120);
    assert!(names.is_empty(), "figures.json: nobody knows {names:?}");
    out
}

/// Figures of features, each with its source.
fn feature_figures(out: &mut String, data: &Value) {
    string(data, "source");
    string(data, "date");
    for (name, key) in [
        ("TREND_DAYS", "trendDays"),
        ("OLDEST_AGE", "oldestAge"),
        ("DORMANCY_PERCENT", "dormancyPercent"),
        ("DORMANCY_LEAST_PEOPLE", "dormancyLeastPeople"),
    ] {
        string(&data[key], "source");
        let value =
            data[key]["value"].as_i64().unwrap_or_else(|| panic!("features.json: {key} has no value"));
        add(out, format_args!("/// `{key}` of data/features.json.\npub const {name}: i32 = {value};\n"));
    }
}

fn read(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn add(out: &mut String, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).expect("writing to a String");
}

fn platforms(out: &mut String) {
    let entries = fs::read_dir("data/platforms").expect("data/platforms is there");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("a folder entry").path()).collect();
    paths.sort();
    out.push_str("/// Every export that is known.\npub static PLATFORMS: &[Platform] = &[\n");
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
        "events" => "Events",
        other => panic!("{id}: unknown kind {other}"),
    };
    let day_order = match data["dayOrder"].as_str() {
        None => "None",
        Some("dayFirst") => "Some(DayOrder::DayFirst)",
        Some("monthFirst") => "Some(DayOrder::MonthFirst)",
        Some(other) => panic!("{id}: unknown dayOrder {other}"),
    };
    let currency = data["currency"].as_str();
    let name = string(data, "name");
    add(
        out,
        format_args!(
            "Platform {{ id: {id:?}, platform: {platform:?}, name: {name:?}, kind: SourceKind::{kind}, "
        ),
    );
    add(out, format_args!("currency: {currency:?}, day_order: {day_order}, "));
    add(out, format_args!("signature: {:?}, ", list(&folded(&data["signature"]))));
    add(out, format_args!("descriptions: {:?}, ", list(&strings(&data["descriptions"]))));
    out.push_str("columns: &[");
    for (role, headers) in object(&data["columns"]) {
        add(out, format_args!("(Role::{}, {:?}), ", variant(role), list(&strings(headers))));
    }
    out.push_str("], ");
    lives(out, "statuses", &data["status"]);
    lives(out, "status_prefixes", &data["statusPrefixes"]);
    lives(out, "return_statuses", &data["returnStatus"]);
    out.push_str("},\n");
}

/// A table of words by life, one text a life.
fn lives(out: &mut String, name: &str, table: &Value) {
    let mut by_life: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (word, life) in object(table) {
        by_life.entry(life_variant(life.as_str().unwrap_or_default())).or_default().push(text::fold(word));
    }
    add(out, format_args!("{name}: &["));
    for (life, words) in by_life {
        add(out, format_args!("({life}, {:?}), ", list(&words)));
    }
    out.push_str("], ");
}

fn life_variant(life: &str) -> &'static str {
    match life {
        "completed" => "Some(Life::Completed)",
        "pending" => "Some(Life::Pending)",
        "shipped" => "Some(Life::Shipped)",
        "cancelled" => "Some(Life::Cancelled)",
        "returned" => "Some(Life::Returned)",
        "none" => "None",
        other => panic!("unknown life {other:?}"),
    }
}

fn generic(out: &mut String, data: &Value) {
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    out.push_str("/// Words of headers by role; false for words that are said of amounts of lines too.\n");
    out.push_str("pub static SYNONYMS: &[(Role, bool, &str)] = &[\n");
    for (role, words) in object(&data["roles"]) {
        let (name, sure) = role.strip_suffix('?').map_or((role.as_str(), true), |name| (name, false));
        let words = strings(words);
        for word in &words {
            assert_eq!(text::fold(word), *word, "generic.json: {word} is not folded");
            if let Some(other) = owners.insert(word, role) {
                panic!("generic.json: {word} stands under {other} and under {role}");
            }
        }
        add(out, format_args!("(Role::{}, {sure}, {:?}),\n", variant(name), list(&words)));
    }
    out.push_str("];\n");
    let either: Vec<&String> = object(&data["either"]).map(|(word, _)| word).collect();
    word_list(out, "NOISE", &strings(&data["noise"]));
    word_list(out, "NEVER", &strings(&data["never"]));
    word_list(out, "OF_SOMEBODY_ELSE", &strings(&data["ofSomebodyElse"]));
    word_list(out, "OF_BUYER", &strings(&data["ofBuyer"]));
    word_list(out, "GIVEN_NAMES", &strings(&data["givenNames"]));
    word_list(out, "EITHER_ID", &either);
    let nobodys = |(word, means): (&String, &Value)| strings(means).is_empty().then(|| word.clone());
    word_list(out, "ROW_NUMBERS", &object(&data["either"]).filter_map(nobodys).collect::<Vec<_>>());
    for (name, key) in [
        ("COLLECTED", "collected"),
        ("LEAD_DAYS", "leadDays"),
        ("CREATED_DAYS", "createdDays"),
        ("RECENCY", "recency"),
        ("MONEY_WORDS", "moneyWords"),
        ("COUNT_OR_ID", "countOrId"),
        ("BOUGHT_DAYS", "boughtDays"),
    ] {
        let words = strings(&data[key]);
        check_folded("generic.json", &words);
        word_list(out, name, &words);
    }
    out.push_str("/// Units of money in headers: their power of ten and their words.\n");
    out.push_str("pub static UNITS: &[(u32, &str)] = &[");
    for (power, words) in object(&data["units"]) {
        let words = strings(words);
        check_folded("generic.json", &words);
        add(out, format_args!("({power}, {:?}), ", list(&words)));
    }
    out.push_str("];\n");
}

fn words(out: &mut String, data: &Value) {
    for (name, key) in [("STATUS_WORDS", "statuses"), ("RETURN_PARTS", "returnParts")] {
        add(
            out,
            format_args!("/// `{key}` of data/words.json.\npub static {name}: &[(Option<Life>, &str)] = &["),
        );
        for life in ["cancelled", "returned", "pending", "shipped", "completed", "none"] {
            life_words(out, life, &strings(&data[key][life]));
        }
        out.push_str("];\n");
    }
    // In the order of the file: the first part that a text has decides.
    out.push_str(
        "/// `statusParts` of data/words.json.\npub static STATUS_PARTS: &[(Option<Life>, &str)] = &[",
    );
    for row in data["statusParts"].as_array().expect("a list of lives with their parts") {
        life_words(out, row[0].as_str().expect("a life"), &strings(&row[1]));
    }
    out.push_str(
        "];\n/// `documents` of data/words.json.\npub static DOCUMENTS: &[(DocumentKind, &str)] = &[",
    );
    // A return to a supplier is no return of a customer: the longer words come first.
    for kind in ["other", "refund", "offer", "sale"] {
        let words = strings(&data["documents"][kind]);
        check_folded("words.json", &words);
        add(out, format_args!("(DocumentKind::{}, {:?}), ", capital(kind), list(&words)));
    }
    out.push_str("];\n");
    for (name, key) in [
        ("WALK_INS", "walkIns"),
        ("PLACEHOLDER_CODES", "placeholderCodes"),
        ("NO_ANSWERS", "noAnswers"),
        ("PLACEHOLDER_EMAILS", "placeholderEmails"),
        ("OTHER_NUMBERS", "otherNumbers"),
        ("TOTAL_WORDS", "totals"),
        ("PAID_WORDS", "paid"),
        ("FEE_LINES", "feeLines"),
        ("FEE_BEGINNINGS", "feeBeginnings"),
        ("YES", "yes"),
        ("NO", "no"),
        ("MALE", "male"),
        ("FEMALE", "female"),
    ] {
        word_list(out, name, &folded(&data[key]));
    }
}

/// Words of events by kind, and states of orders that are carts.
fn events(out: &mut String, data: &Value) {
    string(data, "source");
    string(data, "date");
    out.push_str("/// `kinds` of data/events.json.\npub static EVENT_WORDS: &[(EventKind, &str)] = &[");
    let mut seen: Vec<String> = Vec::new();
    for (kind, words) in object(&data["kinds"]) {
        let words = strings(words);
        check_folded("events.json", &words);
        for word in &words {
            assert!(!seen.contains(&(*word).to_owned()), "events.json: {word} stands under two kinds");
            seen.push((*word).to_owned());
        }
        add(out, format_args!("(EventKind::{}, {:?}), ", capital(kind), list(&words)));
    }
    out.push_str("];\n");
    word_list(out, "CART_STATES", &folded(&data["carts"]));
    word_list(out, "SINCE_DAYS", &folded(&data["sinceDays"]));
}

/// What may be said of a campaign and of satisfaction.
fn outcome(data: &Value) {
    string(data, "date");
    let mut out = String::new();
    let mut figure = |name: &str, of: &Value, key: &str| {
        let value = of[key].as_u64().unwrap_or_else(|| panic!("outcome.json: no {key} in {of}"));
        let source = of["source"].as_str().or(data["scales"]["source"].as_str()).expect("a source");
        add(&mut out, format_args!("/// {source}.\npub const {name}: u32 = {value};\n"));
    };
    figure("FEWEST_EXPECTED", &data["fewestExpected"], "value");
    figure("SKEWNESS_FACTOR", &data["skewnessFactor"], "value");
    figure("FEWEST_ANSWERS", &data["satisfaction"], "fewestAnswers");
    for (name, scale) in [("TEN", "ten"), ("FIVE", "five")] {
        figure(&format!("{name}_HIGH"), &data["scales"][scale], "high");
        figure(&format!("{name}_LOW"), &data["scales"][scale], "low");
    }
    let lists = [
        ("TEN_HEADERS", &data["scales"]["headers"]["ten"]),
        ("FIVE_HEADERS", &data["scales"]["headers"]["five"]),
        ("RATING_UNITS", &data["scales"]["units"]),
    ];
    for (name, words) in lists {
        check_folded("outcome.json", &strings(words));
        word_list(&mut out, name, &strings(words));
    }
    out.push_str(
        "/// Answers in words, by what they are worth of five.\npub static RATING_WORDS: &[(u8, &str)] = &[",
    );
    for score in 1..=5u8 {
        let words = strings(&data["scales"]["words"][score.to_string()]);
        check_folded("outcome.json", &words);
        add(&mut out, format_args!("({score}, {:?}), ", list(&words)));
    }
    out.push_str("];\n");
    let target = Path::new(&env::var("OUT_DIR").expect("cargo sets OUT_DIR")).join("outcome.rs");
    fs::write(target, out).expect("the build folder can be written");
}

/// Words as they stand: domains have dots.
fn domains(out: &mut String, data: &Value) {
    word_list(out, "PLACEHOLDER_DOMAINS", &strings(&data["placeholderDomains"]));
}

/// Reasons of the queue, hours of channels, and days that stand for no birthday.
fn care(data: &Value) -> String {
    let mut out = String::new();
    string(data, "date");
    out.push_str(
        "impl Reason {\n/// Its row of data/care.\npub const fn row(self) -> ReasonRow {\nmatch self {\n",
    );
    for reason in data["reasons"].as_array().expect("a list of reasons") {
        add(&mut out, format_args!("Self::{} => {},\n", capital(string(reason, "id")), reason_row(reason)));
    }
    out.push_str("}\n}\n}\n");
    let mut group = data["group"].clone();
    group["urgency"] = serde_json::json!([[0, group["urgency"]]]);
    group["by"] = "since".into();
    let row = reason_row(&group);
    add(&mut out, format_args!("/// Of groups of the shop's own.\npub const GROUP: ReasonRow = {row};\n"));
    out.push_str("const HOURS: [Hours; Channel::ALL.len()] = [");
    for hours in data["hours"]["channels"].as_array().expect("hours of channels") {
        string(hours, "source");
        string(hours, "date");
        match hours["hours"].as_array() {
            Some(hours) => add(&mut out, format_args!("Some(({}, {})), ", hours[0], hours[1])),
            None => out.push_str("None, "),
        }
    }
    out.push_str("];\n");
    string(&data["noBirthdays"], "source");
    word_list(&mut out, "NO_BIRTHDAYS", &strings(&data["noBirthdays"]["days"]));
    out
}

fn reason_row(reason: &Value) -> String {
    string(reason, "row");
    string(reason, "source");
    let by_left = match string(reason, "by") {
        "left" => true,
        "since" => false,
        other => panic!("unknown {other} in {reason}"),
    };
    let points: Vec<(i64, i64)> = reason["urgency"]
        .as_array()
        .expect("points of urgency")
        .iter()
        .map(|point| (point[0].as_i64().expect("days"), point[1].as_i64().expect("urgency")))
        .collect();
    assert!(points.is_sorted_by(|a, b| a.0 < b.0), "days out of their order in {reason}");
    assert!(points.iter().all(|point| (1..=100).contains(&point.1)), "urgency from 1 to 100 in {reason}");
    let chance = reason["chance"].as_u64().filter(|&chance| chance <= 10_000).expect("a chance");
    let channels: Vec<String> =
        strings(&reason["channels"]).into_iter().map(|name| format!("Channel::{}", capital(name))).collect();
    format!(
        "ReasonRow {{ kind: Kind::{}, chance: {chance}, by_left: {by_left}, urgency: &{points:?}, channels: &[{}] }}",
        capital(string(reason, "kind")),
        channels.join(", ")
    )
}

fn word_list<S: AsRef<str>>(out: &mut String, name: &str, words: &[S]) {
    add(out, format_args!("/// A word list of data/*.json.\npub static {name}: &str = {:?};\n", list(words)));
}

fn life_words(out: &mut String, life: &str, words: &[&str]) {
    check_folded("words.json", words);
    if !words.is_empty() {
        add(out, format_args!("({}, {:?}), ", life_variant(life), list(words)));
    }
}

/// A word that is not folded would never be found. Blanks at its ends are the ends of words.
fn check_folded(file: &str, words: &[&str]) {
    for word in words {
        assert_eq!(text::fold(word), word.trim(), "{file}: {word} is not folded");
    }
}

/// Words with bars between them.
fn list<S: AsRef<str>>(words: &[S]) -> String {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    assert!(words.iter().all(|word| !word.contains('|')), "a bar in {words:?}");
    words.join("|")
}

/// `order.returnStatus` as the variant `OrderReturnStatus`.
fn variant(role: &str) -> String {
    role.split('.').map(capital).collect()
}

fn capital(word: &str) -> String {
    format!("{}{}", word[..1].to_uppercase(), &word[1..])
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
