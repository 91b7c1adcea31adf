//! Two schemes over the same people: nobody is lost between them, and a count opens exactly its people.

mod common;
use common::{day, open_with, value};
use khachquen::{
    book::Book,
    orders::Answers,
    policy::{Policy, Value},
    report::{PageView, Query, SchemeMovesView, SchemeView},
};
use serde_json::{Value as Json, json};
use std::{collections::BTreeMap, fs, path::Path};

fn schemes() -> Vec<Json> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/schemes");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()).collect()
}

fn shop() -> Book {
    let mut csv =
        String::from("Mã đơn hàng,Ngày đặt hàng,Trạng thái,Tên khách hàng,Số điện thoại,Tổng thanh toán\n");
    let mut number = 0;
    for who in 0..60u32 {
        for nth in 0..=(who % 7) {
            number += 1;
            let day = day("2025-12-01").plus(-((who * 13 % 400 + nth * (5 + who % 50)) as i32)).iso();
            let (year, rest) = day.split_at(4);
            let date = format!("{}/{}/{year}", &rest[4..6], &rest[1..3]);
            let money = 50_000 + who * 7_000 + nth * 31_000;
            csv += &format!("D{number},{date},Hoàn thành,Khách {who},09{:08},{money}\n", 12_340_000 + who);
        }
    }
    open_with(&[("shop.csv", csv.as_bytes())], Policy::default(), &Answers::default(), 1 << 16)
}

fn moves(book: &Book, before: &Json, after: &Json) -> Json {
    serde_json::to_value(SchemeMovesView::of(book, &value(before), &value(after)).unwrap()).unwrap()
}

fn sums(moves: &Json, end: &str) -> BTreeMap<String, (u64, i64)> {
    let mut sums = BTreeMap::new();
    for one in moves["moves"].as_array().unwrap() {
        let sum: &mut (u64, i64) = sums.entry(one[end].to_string()).or_default();
        sum.0 += one["customers"].as_u64().unwrap();
        sum.1 += one["spend"].as_i64().unwrap();
    }
    sums
}

fn sizes(groups: &Json) -> BTreeMap<String, (u64, i64)> {
    let size = |group: &Json| {
        let (customers, spend) = (group["customers"].as_u64().unwrap(), group["spend"].as_i64().unwrap());
        (group["id"].to_string(), (customers, spend))
    };
    groups.as_array().unwrap().iter().map(size).filter(|(_, (customers, _))| *customers > 0).collect()
}

#[test]
fn what_leaves_the_groups_of_one_scheme_arrives_in_those_of_the_other() {
    let book = shop();
    for before in schemes() {
        for after in schemes() {
            let all = moves(&book, &before, &after);
            assert_eq!(sums(&all, "from"), sizes(&all["before"]));
            assert_eq!(sums(&all, "to"), sizes(&all["after"]));
        }
    }
}

#[test]
fn groups_beside_another_scheme_are_those_of_the_scheme_alone() {
    let book = shop();
    for scheme in schemes() {
        let all = moves(&book, &scheme, &schemes()[0]);
        let alone = serde_json::to_value(SchemeView::of(&book, &value(&scheme)).unwrap()).unwrap();
        let groups = all["before"].as_array().unwrap();
        assert_eq!(&Json::from(&groups[..groups.len() - 1]), &alone["groups"]);
        assert_eq!(groups[groups.len() - 1], alone["outside"]);
    }
}

#[test]
fn a_scheme_beside_itself_moves_nobody() {
    let book = shop();
    for scheme in schemes() {
        for one in moves(&book, &scheme, &scheme)["moves"].as_array().unwrap() {
            assert_eq!(one["from"], one["to"]);
        }
    }
}

#[test]
fn the_count_of_a_move_opens_exactly_so_many_people() {
    let book = shop();
    let all = schemes();
    for (before, after) in all.iter().zip(all.iter().skip(1)) {
        for one in moves(&book, before, after)["moves"].as_array().unwrap() {
            let within = json!([
                { "scheme": before, "group": one["from"] },
                { "scheme": after, "group": one["to"] },
            ]);
            let query = Query::from_value(&value(&json!({ "within": within }))).unwrap();
            let page = PageView::of(&book, &query).unwrap();
            assert_eq!(page.total as u64, one["customers"].as_u64().unwrap());
        }
    }
}

#[test]
fn a_list_of_groups_that_makes_no_sense_is_refused_with_its_place() {
    let scheme = json!({ "rows": [{ "id": "a", "when": { "all": [] } }] });
    for (within, code, place) in [
        (json!(1), "bad-argument", "within"),
        (json!([{}]), "bad-argument", "within[0].scheme"),
        (json!([{ "scheme": { "rows": [] } }]), "bad-argument", "within[0].scheme.rows"),
        (json!([{ "scheme": scheme, "group": "b" }]), "unknown-group", "b"),
    ] {
        let refused = Query::from_value(&value(&json!({ "within": within }))).unwrap_err();
        assert_eq!((refused.code, refused.detail.as_str()), (code, place));
    }
}

#[test]
fn of_two_schemes_the_bent_one_is_named() {
    let book = shop();
    let good = value(&json!({ "rows": [{ "id": "a", "when": { "all": [] } }] }));
    let bent = value(&json!({ "rows": [{ "id": "a", "when": { "known": "nothing" } }] }));
    let path = |before: &Value, after: &Value| SchemeMovesView::of(&book, before, after).unwrap_err().path;
    assert_eq!(path(&bent, &good), "before.rows[0].when.known");
    assert_eq!(path(&good, &bent), "after.rows[0].when.known");
}
