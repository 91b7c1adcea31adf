//! Schemes: proven by cells, equal to published figures, and explained as they are evaluated.

mod common;
use common::{day, open_with, read, value};
use khachquen::{
    book::{Book, Days},
    orders::Answers,
    policy::{FIGURES, Feature, Policy, PolicyErrorCode},
    report::{SchemeCustomerView, SchemeView, columns_of},
    schemes::{
        Check, Columns, Compiled, FEATURES, Table,
        cells::is_possible,
        change::shortest,
        feature::{Bound, place_of},
        figure::UNKNOWN,
    },
};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::{collections::BTreeMap, fs, path::Path};

fn scheme(id: &str) -> Json {
    let path = format!("{}/data/schemes/{id}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn all_schemes() -> Vec<(String, Json)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/schemes");
    let mut ids: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    ids.sort();
    ids.into_iter().map(|id| (id.clone(), scheme(&id))).collect()
}

fn with_columns<T>(book: &Book, take: impl FnOnce(&Columns<'_>) -> T) -> T {
    let parts = book.parts();
    let counting = book.counting(&parts);
    take(&columns_of(book, &counting))
}

fn compiled(book: &Book, scheme: &Json) -> Compiled {
    let table = Table::from_value(&value(scheme)).unwrap_or_else(|error| panic!("{error}: {scheme}"));
    with_columns(book, |columns| Compiled::new(&table, book.policy(), columns))
}

fn counts(book: &Book, scheme: &Json) -> BTreeMap<String, u64> {
    let view = serde_json::to_value(SchemeView::of(book, &value(scheme)).unwrap()).unwrap();
    let groups = view["groups"].as_array().unwrap().iter().chain([&view["outside"]]);
    let count = |group: &Json| {
        let id = group["id"].as_str().unwrap_or("others").to_owned();
        (id, group["customers"].as_u64().unwrap())
    };
    groups.map(count).filter(|(_, customers)| *customers > 0).collect()
}

/// A shop with everything: leads, one order, many orders, refunds, old and new.
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

#[test]
fn every_feature_of_a_policy_is_in_the_registry() {
    for feature in Feature::ALL {
        assert!(place_of(feature.name()).is_some(), "{}", feature.name());
    }
    for (index, feature) in FEATURES.iter().enumerate() {
        assert_eq!(place_of(feature.id), Some(index), "{} twice", feature.id);
        if let Bound::KnownOf(id) = feature.bound {
            assert!(place_of(id).is_some(), "{id}");
        }
    }
}

#[test]
fn the_groups_of_a_policy_are_the_same_as_a_scheme() {
    let book = shop();
    let table = Table::of_policy(book.policy());
    let from_data = Table::from_value(&value(&scheme("mac_dinh"))).unwrap();
    assert_eq!(table.rows.len(), from_data.rows.len());
    for table in [table, from_data] {
        with_columns(&book, |columns| {
            let compiled = Compiled::new(&table, book.policy(), columns);
            for (person, group) in (0..columns.people() as u32).zip(compiled.groups(columns)) {
                let group = group.map(|group| compiled.ids[group as usize].as_str());
                assert_eq!(group, Some(book.group_of(person)));
            }
        });
    }
}

#[test]
fn what_is_called_a_scheme_is_total_and_every_row_can_decide() {
    let book = shop();
    for (id, scheme) in all_schemes() {
        assert_eq!(scheme["id"], json!(id), "the id is the file's name");
        assert!(scheme["source"].is_string() && scheme["date"].is_string(), "{id}");
        let check = Check::of(&compiled(&book, &scheme));
        assert!(check.cells.is_some(), "{id}: too many cells");
        if scheme["kind"] == "scheme" {
            assert!(check.total && check.gaps == 0, "{id}: {:?}", check.shown);
            assert_eq!(check.unreachable, [0usize; 0], "{id}");
        } else {
            assert!(!check.total || !check.unreachable.is_empty(), "{id} is no preset");
            assert!(scheme["about"]["vi"].is_string(), "{id} without a warning");
        }
    }
}

#[test]
fn popular_tables_have_the_gaps_and_dead_rows_that_are_known() {
    let book = shop();
    for (id, gaps, settled, dead) in [
        ("kieu_rfm_r", 10, Some(58), vec![]),
        ("kieu_rfm_r_cu", 36, None, vec!["new", "promising", "cant_lose"]),
        ("kieu_putler", 0, None, vec!["new", "promising", "cant_lose", "lost"]),
    ] {
        let scheme = scheme(id);
        let check = Check::of(&compiled(&book, &scheme));
        assert_eq!(check.gaps, gaps, "{id}");
        if let Some(settled) = settled {
            assert_eq!(check.settled, settled, "{id}");
        }
        let name = |row: &usize| scheme["rows"][row]["id"].as_str().unwrap();
        assert_eq!(check.unreachable.iter().map(name).collect::<Vec<_>>(), dead, "{id}");
    }
}

#[test]
fn a_mend_is_total_and_has_no_dead_row() {
    let book = shop();
    for (id, scheme) in all_schemes() {
        let view = serde_json::to_value(SchemeView::of(&book, &value(&scheme)).unwrap()).unwrap();
        let is_whole = scheme["kind"] == "scheme";
        assert_eq!(view["mend"].is_null(), is_whole, "{id}");
        if !is_whole {
            let check = Check::of(&compiled(&book, &view["mend"]));
            assert!(check.total && check.unreachable.is_empty(), "{id}: {check:?}");
        }
    }
}

#[test]
fn a_rule_over_what_the_files_do_not_have_is_named() {
    let book = shop();
    let view = SchemeView::of(&book, &value(&scheme("nhiet_do_lead"))).unwrap();
    assert_eq!(serde_json::to_value(view).unwrap()["missing"], json!(["interactionDays"]));
    let rule = json!({"rows": [
        {"id": "no", "when": {"not": {"feature": "interactions", "op": ">=", "value": 1}}},
    ]});
    assert_eq!(counts(&book, &rule), BTreeMap::from([("others".to_owned(), 60)]), "not even its not");
}

#[test]
fn a_scheme_that_makes_no_sense_is_refused_by_place() {
    use PolicyErrorCode::{ImpossibleValue, UnknownKey, Version, WrongType};
    let when = |when: Json| json!({"rows": [{"id": "a", "when": when}]});
    for (scheme, code, path) in [
        (json!([]), WrongType, ""),
        (json!({"version": 2, "rows": []}), Version, "version"),
        (json!({"rows": []}), ImpossibleValue, "rows"),
        (json!({"rows": [{"id": "a"}]}), WrongType, "rows[0].when"),
        (json!({"rows": [{"when": {"all": []}}]}), WrongType, "rows[0].id"),
        (json!({"rows": [{"id": "a", "wen": 1}]}), UnknownKey, "rows[0].wen"),
        (when(json!({"all": 1})), WrongType, "rows[0].when.all"),
        (when(json!({"known": "x"})), ImpossibleValue, "rows[0].when.known"),
        (when(json!({"not": {"feature": "x"}})), ImpossibleValue, "rows[0].when.not.feature"),
        (when(json!({"feature": "orders", "op": "!", "value": 1})), ImpossibleValue, "rows[0].when.op"),
        (when(json!({"feature": "orders", "op": "=", "value": "1"})), WrongType, "rows[0].when.value"),
        (when(json!({"feature": "orders", "between": [3, 1]})), ImpossibleValue, "rows[0].when.between"),
        (
            when(json!({"feature": "orders", "op": "=", "value": {"quantile": 2}})),
            ImpossibleValue,
            "rows[0].when.value.quantile",
        ),
        (when(json!({"feature": "orders", "in": [1], "op": "="})), WrongType, "rows[0].when.value"),
    ] {
        let error = Table::from_value(&value(&scheme)).expect_err(&scheme.to_string());
        assert_eq!((error.code, error.path.as_str()), (code, path), "{scheme}");
    }
    assert!(!FIGURES.is_empty());
}

fn oracle(id: &str) -> Option<(Vec<u8>, Json)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let (file, oracle) = match id {
        "rfm" => ("real/rfm_data_orders.csv", "oracles/rfm_data_orders.json"),
        _ => ("real/CDNOW_sample.csv", "oracles/cdnow_sample.rows.json"),
    };
    let text = fs::read_to_string(folder.join(oracle)).ok()?;
    Some((fs::read(folder.join(file)).ok()?, serde_json::from_str(&text).unwrap()))
}

/// R rfm's own vignette, customer by customer: scores and segments.
#[test]
fn scores_and_segments_are_those_of_r_rfm() {
    let Some((csv, oracle)) = oracle("rfm") else { return };
    // Names are no key: each gets a phone of its own, in the order in which they come.
    let text = String::from_utf8(csv).unwrap();
    let mut names: Vec<&str> = Vec::new();
    let mut rows = String::from("order_id,order_date,customer,phone,total,currency\n");
    for (number, line) in text.lines().skip(1).enumerate() {
        let cells: Vec<&str> = line.split(',').collect();
        let at = names.iter().position(|name| *name == cells[0]).unwrap_or_else(|| {
            names.push(cells[0]);
            names.len() - 1
        });
        rows +=
            &format!("A{number},{},\"{}\",09{:08},{},VND\n", cells[1], cells[0], 10_000_000 + at, cells[2]);
    }
    let today = oracle["analysis_date"].as_str().unwrap();
    let mut book = Book::new(Policy::default(), Days { today: Some(day(today)), device: day("2030-01-01") });
    let added = read("a", ("rfm.csv", rows.as_bytes()), 1 << 16, &Answers::default()).unwrap();
    book.change(vec![added], &[], false).unwrap();
    let scheme = scheme("kieu_rfm_r");
    let names_en: BTreeMap<String, String> = scheme["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["id"].as_str().unwrap().to_owned(), row["name"]["en"].as_str().unwrap().to_owned()))
        .collect();
    let found: BTreeMap<String, u64> =
        counts(&book, &scheme).into_iter().map(|(id, count)| (names_en[&id].clone(), count)).collect();
    let expected: BTreeMap<String, u64> =
        serde_json::from_value(oracle["published"]["segment_counts"].clone()).unwrap();
    assert_eq!(found, expected);
    with_columns(&book, |columns| {
        let column = |id: &str| columns.at(place_of(id).unwrap()).unwrap();
        let scores = ["recencyScoreR", "frequencyScoreR", "monetaryScoreR"].map(column);
        for row in oracle["customers"].as_array().unwrap() {
            let at = names.iter().position(|name| *name == row[0].as_str().unwrap()).unwrap();
            let phone = format!("849{:08}", 10_000_000 + at);
            let parts = book.parts();
            let person = book
                .view()
                .people
                .find(&phone, &parts)
                .or_else(|| book.view().people.find(&format!("p:{phone}"), &parts))
                .expect("a person") as usize;
            let own = scores.map(|column| column[person]);
            assert_eq!(own, [6, 7, 8].map(|cell| row[cell].as_i64().unwrap()), "{row}");
        }
    });
}

fn a_condition() -> impl Strategy<Value = Json> {
    let feature = prop::sample::select(vec![
        "orders",
        "recencyDays",
        "spend",
        "tenureDays",
        "recencyScore",
        "gapMedianDays",
        "interactions",
        "refunds",
        "ordersKnown",
    ]);
    let op = prop::sample::select(vec!["=", "<", "<=", ">", ">="]);
    let leaf = prop_oneof![
        4 => (feature.clone(), op, 0..6i64).prop_map(|(feature, op, at)| {
            let figure = match feature {
                "recencyDays" | "tenureDays" => at * 60,
                "spend" => at * 200_000,
                _ => at,
            };
            json!({"feature": feature, "op": op, "value": figure})
        }),
        1 => feature.clone().prop_map(|feature| json!({"known": feature})),
        1 => (feature.clone(), 0..4i64, 0..4i64)
            .prop_map(|(feature, from, more)| json!({"feature": feature, "between": [from, from + more]})),
        1 => feature.prop_map(|feature| json!({"feature": feature, "in": [1, 3]})),
    ];
    leaf.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(|all| json!({"all": all})),
            prop::collection::vec(inner.clone(), 1..3).prop_map(|any| json!({"any": any})),
            inner.prop_map(|not| json!({"not": not})),
        ]
    })
}

fn a_scheme() -> impl Strategy<Value = Json> {
    prop::collection::vec(a_condition(), 1..4).prop_map(|conditions| {
        let row = |(at, when): (usize, Json)| json!({"id": format!("g{at}"), "when": when});
        json!({"rows": conditions.into_iter().enumerate().map(row).collect::<Vec<_>>()})
    })
}

thread_local! {
    static SHOP: Book = shop();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// Proven total is total over everybody there is, and a mend makes every scheme so.
    #[test]
    fn a_scheme_that_validates_gives_everybody_one_group(scheme in a_scheme()) {
        SHOP.with(|book| {
            let own = compiled(book, &scheme);
            let check = Check::of(&own);
            let nobody = |scheme: &Json| !counts(book, scheme).contains_key("others");
            if check.total { assert!(nobody(&scheme)); }
            let view = serde_json::to_value(SchemeView::of(book, &value(&scheme)).unwrap()).unwrap();
            let total: u64 = counts(book, &scheme).values().sum();
            assert_eq!(total, 60);
            if check.cells.is_some() && !view["mend"].is_null() {
                assert!(Check::of(&compiled(book, &view["mend"])).total);
                assert!(nobody(&view["mend"]));
            }
        });
    }

    /// Every customer stands in a cell that is possible: a proof over possible cells is a proof over customers.
    #[test]
    fn nobody_is_impossible(scheme in a_scheme(), person in 0u32..60) {
        SHOP.with(|book| {
            let own = compiled(book, &scheme);
            let figures = with_columns(book, |columns| own.figures(columns, person));
            assert!(is_possible(&own.used, &figures), "{figures:?}");
        });
    }

    /// What is explained is what was evaluated, and the way that is proposed does lead there.
    #[test]
    fn an_explanation_agrees_and_a_way_leads_there(scheme in a_scheme(), person in 0u32..60, group in 0u8..3) {
        SHOP.with(|book| {
            let own = compiled(book, &scheme);
            let figures = with_columns(book, |columns| own.figures(columns, person));
            let id = {
                let parts = book.parts();
                book.view().people.id(person, &parts)
            };
            let to = own.ids.get(group as usize).cloned();
            let view = SchemeCustomerView::of(book, &value(&scheme), &id, to.as_deref()).unwrap().unwrap();
            let view = serde_json::to_value(view).unwrap();
            let decided = own.group(&figures).map(|group| own.ids[group as usize].clone());
            assert_eq!(view["group"].as_str().map(str::to_owned), decided);
            let matched = view["rows"].as_array().unwrap().iter().filter(|row| row["matched"] == true).count();
            assert_eq!(matched, usize::from(decided.is_some()));
            if (group as usize) < own.ids.len()
                && let Some(way) = shortest(&own, &figures, group)
            {
                let mut moved = figures;
                for step in &way {
                    let column = own.used.iter().position(|&used| used == step.feature).unwrap();
                    assert_eq!(moved[column], step.from);
                    moved[column] = step.to;
                }
                for (column, &place) in own.used.iter().enumerate() {
                    if let Bound::KnownOf(other) = FEATURES[place].bound
                        && let Some(other) = own.used.iter().position(|&used| Some(used) == place_of(other))
                    {
                        moved[column] = i64::from(moved[other] != UNKNOWN);
                    }
                }
                assert_eq!(own.group(&moved), Some(group), "{way:?}");
            }
        });
    }
}

/// Every person is asked as if nobody else had been: what is asked once a cell is what each answers.
fn everybody_is_answered_as_if_alone(book: &Book, scheme: &Json) {
    let own = compiled(book, scheme);
    with_columns(book, |columns| {
        let alone = (0..columns.people() as u32).map(|person| own.group(&own.figures(columns, person)));
        assert_eq!(own.groups(columns), alone.collect::<Vec<_>>(), "{scheme}");
    });
}

#[test]
fn a_scheme_of_more_cells_than_are_kept_asks_everybody() {
    let steps: Vec<i64> = (0..50).collect();
    let leaf = |feature: &str, scale: i64| json!({"feature": feature, "in": steps.iter().map(|step| step * scale).collect::<Vec<_>>()});
    let rows = json!({"rows": [{"id": "a", "when": {"all": [
        leaf("orders", 1), leaf("recencyDays", 8), leaf("gapMedianDays", 1), leaf("tenureDays", 8),
    ]}}, {"id": "b", "when": {"any": [leaf("spend", 9_000), leaf("refunds", 1)]}}]});
    SHOP.with(|book| everybody_is_answered_as_if_alone(book, &rows));
}

#[test]
fn built_in_schemes_answer_everybody_as_if_alone() {
    SHOP.with(|book| {
        all_schemes().iter().for_each(|(_, scheme)| everybody_is_answered_as_if_alone(book, scheme));
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn any_scheme_answers_everybody_as_if_alone(scheme in a_scheme()) {
        SHOP.with(|book| everybody_is_answered_as_if_alone(book, &scheme));
    }
}
