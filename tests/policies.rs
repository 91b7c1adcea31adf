//! Policies as shops have saved them: each golden file of a version is read as it was, and means what it meant.

mod common;
use common::{day, read, value};
use khachquen::{
    book::{Book, Days},
    orders::Answers,
    policy::Policy,
    report::columns_of,
    schemes::{Compiled, Table},
};
use serde_json::{Value as Json, json};
use std::{fs, path::Path};

/// Whole numbers as JSON has them, whatever they were kept as.
fn plain(json: &Json) -> Json {
    match json {
        Json::Number(number) => number
            .as_f64()
            .filter(|number| number.fract() == 0.0 && number.abs() < 1e15)
            .map_or_else(|| json.clone(), |number| json!(number as i64)),
        Json::Array(items) => items.iter().map(plain).collect(),
        Json::Object(pairs) => {
            Json::Object(pairs.iter().map(|(key, inner)| (key.clone(), plain(inner))).collect())
        }
        other => other.clone(),
    }
}

fn golden() -> Vec<(String, Json)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/policy");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap())
    };
    paths.iter().map(read).collect()
}

fn loaded(json: &Json) -> Policy {
    Policy::from_value(&value(json)).unwrap_or_else(|error| panic!("{error}: {json}"))
}

/// Thirty people: leads, one order, many, old and new, with refunds and large sums.
fn book(policy: Policy) -> Book {
    let mut csv =
        String::from("Mã đơn hàng,Ngày đặt hàng,Trạng thái,Tên khách hàng,Số điện thoại,Tổng tiền\n");
    for who in 0..30i32 {
        for nth in 0..=(who % 5) {
            let day = day("2025-12-01").plus(-(who * 11 % 240 + nth * (3 + who))).iso();
            let state = if who % 9 == 8 { "Đã hủy" } else { "Hoàn thành" };
            let money = (40 + who * 17 + nth * 29) * 1_000;
            csv += &format!("D{who}-{nth},{day},{state},Khách {who},0912{:06},{money}\n", 340_000 + who);
        }
    }
    let mut book = Book::new(policy, Days { today: Some(day("2025-12-01")), device: day("2030-01-01") });
    let added = read("a", ("don.csv", csv.as_bytes()), 1 << 16, &Answers::default()).unwrap();
    book.change(vec![added], &[], false).unwrap();
    book
}

fn groups(book: &Book) -> Vec<String> {
    book.view().customers.all().map(|person| book.group_of(person).to_owned()).collect()
}

/// One JSON over another: what only the lower one has stays.
fn laid_over(below: &Json, above: &Json) -> Json {
    let (Json::Object(below), Json::Object(above)) = (below, above) else { return above.clone() };
    let mut all = below.clone();
    for (key, inner) in above {
        let laid = below.get(key).map_or_else(|| inner.clone(), |below| laid_over(below, inner));
        all.insert(key.clone(), laid);
    }
    Json::Object(all)
}

/// What a policy says stays to the letter; what later versions have added is the usual.
#[test]
fn a_golden_policy_is_read_whole_and_written_as_it_was() {
    let usual = serde_json::to_value(Policy::default().to_value()).unwrap();
    for (name, json) in golden() {
        let policy = loaded(&json);
        let written = serde_json::to_value(policy.to_value()).unwrap();
        assert!(plain(&written) == plain(&laid_over(&usual, &json)), "{name}: {written:#}");
        assert_eq!(loaded(&written).to_value(), policy.to_value(), "{name}: read again");
    }
}

#[test]
fn the_groups_of_a_golden_policy_have_the_people_that_they_had() {
    let expected: Json = json!({
        "shop-1.json": {
            "con_lai": 6, "khach_moi": 1, "lead_moi": 3, "mua_it": 3, "ngu_dong_180": 7, "ngu_dong_90": 8, "vip": 2
        },
        "usual-1.json": {
            "khach_moi": 1, "lead_moi": 3, "mua_it": 8, "mua_nhieu": 3, "mua_thuong_xuyen": 3, "ngu_dong_180": 4, "ngu_dong_90": 8
        },
    });
    for (name, json) in golden() {
        let found = groups(&book(loaded(&json)));
        let mut counts = serde_json::Map::new();
        for group in &found {
            let count = counts.get(group).and_then(Json::as_u64).unwrap_or(0);
            counts.insert(group.clone(), json!(count + 1));
        }
        assert_eq!(Json::Object(counts), expected[&name], "{name}");
    }
}

/// What is shown as a scheme is what the policy does, for every golden policy.
#[test]
fn a_golden_policy_as_a_scheme_has_the_same_people() {
    for (name, json) in golden() {
        let book = book(loaded(&json));
        let parts = book.parts();
        let counting = book.counting(&parts);
        let columns = columns_of(&book, &counting);
        let compiled = Compiled::new(&Table::of_policy(book.policy()), book.policy(), &columns);
        let ids = compiled
            .groups(&columns)
            .into_iter()
            .map(|group| group.map(|id| compiled.ids[id as usize].clone()));
        let own = groups(&book).into_iter().map(Some);
        assert_eq!(ids.collect::<Vec<_>>(), own.collect::<Vec<_>>(), "{name}");
    }
}
