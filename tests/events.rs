//! What people do beside buying: events never change orders or money, whichever way they come in, and the leads are told
//! the same for any order of files.

mod common;

use common::{File, TODAY, add, customers, day, open, promises, remove, summary};
use khachquen::{
    book::{Book, Days},
    orders::Answers,
    policy::{Policy, Value},
    report::{FiguresView, LeadQuery, LeadsView, SchemeView},
};
use proptest::prelude::*;

const KINDS: [&str; 8] = [
    "Quan tâm",
    "Bỏ quan tâm",
    "Chơi game",
    "Xem sản phẩm",
    "Thêm vào giỏ hàng",
    "Đánh giá",
    "Khảo sát",
    "Chuyện lạ",
];
const SOURCES: [&str; 4] = ["", "Facebook", "facebook", "Zalo"];

/// Day in November and December 2025, customer, kind, source.
type Event = (u32, u32, usize, usize);

fn events_file(events: &[Event]) -> String {
    let rows = events.iter().map(|&(day, who, kind, source)| {
        let date = if day > 30 { format!("{}/12/2025", day - 30) } else { format!("{day}/11/2025") };
        format!("{date},09007000{who:02},{},{},350000\n", KINDS[kind], SOURCES[source])
    });
    ["Ngày,SĐT,Loại sự kiện,Nguồn,Giá trị\n".to_owned(), rows.collect()].concat()
}

/// Day, customer, amount, whether it is only a cart.
fn orders_file(orders: &[(u32, u32, u32, bool)]) -> String {
    let rows = orders.iter().enumerate().map(|(at, &(day, who, amount, is_cart))| {
        let state = if is_cart { "Bỏ giỏ hàng" } else { "Hoàn thành" };
        format!("D{at},{day:02}/11/2025,09007000{who:02},{amount}000,{state}\n")
    });
    ["Mã đơn,Ngày bán,Điện thoại,Tổng tiền,Trạng thái\n".to_owned(), rows.collect()].concat()
}

fn leads_with(book: &Book, costs: &[(&str, f64)]) -> serde_json::Value {
    let costs = costs.iter().map(|&(name, cost)| (name.to_owned(), Value::Number(cost))).collect();
    let query = LeadQuery::from_value(&Value::Map(vec![("costs".to_owned(), Value::Map(costs))]));
    serde_json::to_value(LeadsView::of(book, &query.expect("whole costs"))).expect("plain JSON")
}

fn leads(book: &Book) -> serde_json::Value {
    leads_with(book, &[])
}

/// Orders and money, and what is known of every buyer by her orders.
fn money(book: &Book) -> Vec<String> {
    let summary = summary(book);
    let mut all: Vec<String> =
        ["orders", "customers", "revenue", "walkIns", "firstDay", "lastDay", "today", "digits"]
            .iter()
            .map(|key| summary[*key].to_string())
            .collect();
    all.push(summary["reconciliation"]["orders"].to_string());
    all.push(summary["reconciliation"]["money"].to_string());
    let rows = customers(book);
    let rows = rows.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"));
    let buyers = rows.filter(|row| row["orders"].as_u64() > Some(0));
    all.extend(
        buyers.map(|row| format!("{} {} {} {}", row["id"], row["orders"], row["spend"], row["lastDay"])),
    );
    all
}

fn event() -> impl Strategy<Value = Event> {
    (1..40u32, 0..12u32, 0..KINDS.len(), 0..SOURCES.len())
}

fn order() -> impl Strategy<Value = (u32, u32, u32, bool)> {
    (1..30u32, 0..12u32, 1..900u32, any::<bool>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_event_changes_orders_or_money(
        orders in prop::collection::vec(order(), 1..30),
        events in prop::collection::vec(event(), 1..40),
    ) {
        let (orders, events) = (orders_file(&orders), events_file(&events));
        let alone = open(&[("don.csv", orders.as_bytes())]);
        let both = open(&[("don.csv", orders.as_bytes()), ("su-kien.csv", events.as_bytes())]);
        promises::assert_whole(&both);
        prop_assert_eq!(money(&alone), money(&both));
    }

    #[test]
    fn a_cart_leaves_the_book_as_if_its_row_were_no_order(
        orders in prop::collection::vec(order(), 1..30),
    ) {
        prop_assume!(orders.iter().any(|order| !order.3));
        let without: Vec<_> = orders.iter().copied().filter(|order| !order.3).collect();
        let book = open(&[("don.csv", orders_file(&orders).as_bytes())]);
        promises::assert_whole(&book);
        let other = open(&[("don.csv", orders_file(&without).as_bytes())]);
        prop_assert_eq!(money(&book), money(&other));
        let carts = orders.len() - without.len();
        prop_assert_eq!(&summary(&book)["rows"]["events"], carts);
        prop_assert_eq!(&leads(&book)["events"]["counted"], carts);
    }

    #[test]
    fn the_order_of_files_does_not_matter_and_what_is_removed_is_gone(
        orders in prop::collection::vec(order(), 1..20),
        one in prop::collection::vec(event(), 1..20),
        two in prop::collection::vec(event(), 1..20),
    ) {
        let texts = [orders_file(&orders), events_file(&one), events_file(&two)];
        prop_assume!(texts[1] != texts[2]);
        let files: Vec<File<'_>> = texts.iter().map(|text| ("tep.csv", text.as_bytes())).collect();
        let forth = open(&files);
        let back = open(&[files[2], files[1], files[0]]);
        prop_assert_eq!(leads(&forth), leads(&back));
        prop_assert_eq!(customers(&forth), customers(&back));
        let known = [("s0", files[0]), ("s1", files[1]), ("s2", files[2])];
        let mut book = open(&files[..2]);
        add(&mut book, "s2", files[2], &known).expect("it is added");
        prop_assert_eq!(leads(&book), leads(&forth));
        remove(&mut book, "s2", &known).expect("it is removed");
        prop_assert_eq!(leads(&book), leads(&open(&files[..2])));
    }

    #[test]
    fn the_funnels_of_all_sources_are_the_funnel_of_the_book(
        orders in prop::collection::vec(order(), 1..60),
        events in prop::collection::vec(event(), 1..40),
    ) {
        let (orders, events) = (orders_file(&orders), events_file(&events));
        let book = open(&[("don.csv", orders.as_bytes()), ("su-kien.csv", events.as_bytes())]);
        let figures = serde_json::to_value(FiguresView::of(&book)).expect("plain JSON");
        let view = leads(&book);
        let sources = view["sources"].as_array().expect("sources");
        let sum = |key: &str| sources.iter().map(|source| source[key].as_u64().expect("a count")).sum::<u64>();
        let of = |stage: &str| {
            let stages = figures["funnel"].as_array().expect("stages");
            stages.iter().find(|own| own["stage"] == stage).expect(stage)["customers"].as_u64().expect("a count")
        };
        prop_assert_eq!(sum("people") - sum("unknown"), of("known"));
        for (key, stage) in [("buyers", "bought"), ("boughtAgain", "boughtAgain"), ("boughtOften", "boughtOften")] {
            prop_assert_eq!(sum(key), of(stage), "{}", key);
        }
        for source in sources {
            let stages = ["people", "buyers", "boughtAgain", "boughtOften"].map(|key| source[key].as_u64());
            prop_assert!(stages.is_sorted_by(|a, b| a >= b), "{}", source);
        }
    }

    #[test]
    fn a_book_of_an_earlier_day_knows_no_later_event(
        events in prop::collection::vec(event(), 1..40),
        orders in prop::collection::vec(order(), 1..20),
    ) {
        let (limit, last) = ("2025-11-20", 20);
        // Everybody is there in both books: whom only a later row names is still somebody.
        let mut orders: Vec<_> = orders;
        orders.extend((0..12).map(|who| (1, who, 5, false)));
        let early: Vec<Event> = events.iter().copied().filter(|event| event.0 <= last).collect();
        prop_assume!(!early.is_empty());
        let early_orders: Vec<_> = orders.iter().copied().filter(|order| order.0 <= last).collect();
        let at = |orders: &str, events: &str| {
            let mut book = Book::new(Policy::default(), Days { today: Some(day(limit)), device: day(TODAY) });
            let read = |id, text: &str| {
                common::read(id, ("tep.csv", text.as_bytes()), 1 << 16, &Answers::default()).expect("it is read")
            };
            book.change(vec![read("s0", orders), read("s1", events)], &[], false).expect("it is added");
            book
        };
        let whole = at(&orders_file(&orders), &events_file(&events));
        let cut = at(&orders_file(&early_orders), &events_file(&early));
        let (mut a, mut b) = (leads(&whole), leads(&cut));
        for view in [&mut a, &mut b] {
            view["events"]["found"] = 0.into();
            view["events"]["afterToday"] = 0.into();
        }
        prop_assert_eq!(a, b);
        prop_assert_eq!(customers(&whole), customers(&cut));
    }
}

const ORDERS: &str = "Mã đơn,Ngày bán,Điện thoại,Tổng tiền\nD1,11/11/2025,0900700001,500000\nD2,21/11/2025,0900700002,300000\n";
const FOLLOWS: &str = "Ngày,SĐT,Loại sự kiện,Nguồn\n\
    01/11/2025,0900700001,Quan tâm,Facebook\n\
    01/11/2025,0900700002,Quan tâm,facebook\n\
    02/11/2025,0900700003,Quan tâm,Facebook\n\
    03/11/2025,0900700003,Xem trang,Zalo\n\
    04/12/2025,0900700004,Quan tâm,Zalo\n";

#[test]
fn conversion_stands_by_the_first_source_and_waste_by_what_it_cost() {
    let book = open(&[("don.csv", ORDERS.as_bytes()), ("su-kien.csv", FOLLOWS.as_bytes())]);
    let view = leads_with(&book, &[("FACEBOOK", 1_000_000.0), ("Tờ rơi", 5.0)]);
    let of = |name: &str| {
        let sources = view["sources"].as_array().expect("sources").iter();
        sources.clone().find(|source| source["source"] == name).unwrap_or_else(|| panic!("{view:#}")).clone()
    };
    let facebook = of("Facebook");
    for (key, value) in [
        ("people", 3),
        ("leads", 1),
        ("buyers", 2),
        ("revenue", 800_000),
        ("daysToFirst", 10),
        ("datedBuyers", 2),
        ("untouched", 1),
        ("cost", 1_000_000),
        ("wasted", 333_333),
    ] {
        assert_eq!(facebook[key], value, "{key}: {facebook:#}");
    }
    assert_eq!((&of("Zalo")["leads"], &of("Zalo")["untouched"]), (&1.into(), &0.into()), "two days ago");
    assert_eq!((&view["conflicts"], &view["wasted"]), (&1.into(), &333_333.into()));
    assert_eq!(view["costsUnused"], serde_json::json!(["Tờ rơi"]));
    assert_eq!(view["rows"][0]["lastDay"], "2025-11-03");
}

#[test]
fn the_same_event_in_two_exports_counts_once_and_twice_in_one_file_twice() {
    let later =
        [FOLLOWS, "05/12/2025,0900700004,Xem trang,Zalo\n05/12/2025,0900700004,Xem trang,Zalo\n"].concat();
    let book = open(&[("a.csv", FOLLOWS.as_bytes()), ("b.csv", later.as_bytes())]);
    let events = &leads(&book)["events"];
    let counts = ["found", "counted", "repeats"].map(|key| events[key].as_u64());
    assert_eq!(counts, [Some(12), Some(7), Some(5)], "{events:#}");
}

#[test]
fn a_cost_that_is_no_whole_sum_is_refused_by_its_name() {
    for (cost, name) in
        [(-1.0, "costs.Zalo"), (0.5, "costs.Zalo"), (f64::NAN, "costs.Zalo"), (1e18, "costs.Zalo")]
    {
        let costs = Value::Map(vec![("Zalo".to_owned(), Value::Number(cost))]);
        let error =
            LeadQuery::from_value(&Value::Map(vec![("costs".to_owned(), costs)])).expect_err("refused");
        assert_eq!(error.detail, name, "{cost}");
    }
    let unknown = LeadQuery::from_value(&Value::Map(vec![("cost".to_owned(), Value::Bool(true))]));
    assert_eq!(unknown.expect_err("refused").detail, "cost");
}

#[test]
fn a_running_number_joins_nobody() {
    let file =
        |name: &str, phone: &str| format!("STT,Họ tên,SĐT,Ngày đăng ký\n1,{name},{phone},02/11/2025\n");
    let (one, two) = (file("Hoa", "0900700001"), file("Minh", "0900700002"));
    let book = open(&[("a.csv", one.as_bytes()), ("b.csv", two.as_bytes())]);
    assert_eq!(summary(&book)["leads"], 2);
}

#[test]
fn a_scheme_can_ask_how_often_and_when_last_somebody_was_in_touch() {
    let scheme = serde_json::json!({"rows": [{"id": "nong", "when": {"all": [
        {"feature": "interactions", "op": ">=", "value": 1},
        {"feature": "interactionDays", "op": "<=", "value": 14},
    ]}}]});
    let scheme = promises::value_of(&scheme);
    let view = |files: &[File<'_>]| {
        let book = open(files);
        serde_json::to_value(SchemeView::of(&book, &scheme).expect("a scheme")).expect("plain JSON")
    };
    let both = view(&[("don.csv", ORDERS.as_bytes()), ("su-kien.csv", FOLLOWS.as_bytes())]);
    assert_eq!(both["missing"], serde_json::json!([]), "{both:#}");
    let groups = both["groups"].as_array().or(both["rows"].as_array()).expect("groups").iter();
    let hot: u64 =
        groups.filter(|group| group["id"] == "nong").filter_map(|group| group["customers"].as_u64()).sum();
    assert_eq!(hot, 1, "only who followed two days ago: {both:#}");
    let alone = view(&[("don.csv", ORDERS.as_bytes())]);
    assert_eq!(alone["missing"], serde_json::json!(["interactions", "interactionDays"]), "{alone:#}");
}
