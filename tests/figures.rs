//! Orders of one day over whole books: by time, by place, and never by which file came first.

mod common;
#[path = "common/ledger.rs"]
mod ledger;
use common::{File, days};
use khachquen::{
    book::{Added, Book},
    orders::Answers,
    policy::Policy,
    report::{
        PageView, Query,
        loyalty::{LoyaltyView, MemberView, PointsLedgerView},
    },
    values::day::Day,
};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

const TIMED: &str = "Mã đơn hàng,Thời gian,Tên khách,Điện thoại,Tổng tiền,Trạng thái\n";
const ROWS: [&str; 2] = [
    "554699,26/05/2026 09:17:00,Lan,0912345678,1000000,Hoàn thành\n",
    "554700,26/05/2026 09:18:00,Lan,0912345678,139000,Hoàn thành\n",
];

fn open_on(today: &str, files: &[File<'_>]) -> Book {
    let mut book = Book::new(Policy::default(), days(today));
    let read =
        |(at, file): (usize, &File<'_>)| common::read(&format!("s{at}"), *file, 97, &Answers::default());
    let added: Vec<Added> = files.iter().enumerate().map(|file| read(file).expect("a file")).collect();
    book.change(added, &[], false).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    book
}

fn wire(view: &impl serde::Serialize) -> Json {
    serde_json::to_value(view).expect("plain JSON")
}

/// Points of her orders, in the order in which they were given.
fn earned(book: &Book, key: &str) -> Vec<i64> {
    let ledger = wire(&PointsLedgerView::of(book, key, None).expect("a member"));
    ledger["rows"].as_array().unwrap().iter().map(|row| row["points"].as_i64().unwrap()).collect()
}

fn member(book: &Book, key: &str) -> Json {
    wire(&MemberView::of(book, key, None).expect("a member"))
}

/// Days and times in columns of their own, under the words that shops use, whichever stands first.
#[test]
fn a_column_of_times_of_its_own_puts_the_orders_of_one_day_into_order() {
    for (day, time, times) in [
        ("Ngày", "Giờ", ("09:17", "14:18")),
        ("Ngày bán", "Giờ bán", ("9h17", "14h18")),
        ("Ngày hóa đơn", "Giờ hóa đơn", ("9:17 SA", "2:18 CH")),
        ("Ngày đặt hàng", "Thời gian", ("09:17:00", "09:18:00")),
        ("Date", "Time", ("09:17", "09:18")),
        ("Order Date", "Order Time", ("9:17 AM", "1:18 PM")),
        // A fraction of a day, as a sheet keeps a time.
        ("Sale Date", "Sale Time", ("0.38680556", "0.38750000")),
    ] {
        for swapped in [false, true] {
            let pair = |day: &str, time: &str| {
                if swapped { format!("{time},{day}") } else { format!("{day},{time}") }
            };
            let header = format!("Mã đơn hàng,{},Tên khách,Điện thoại,Tổng tiền\n", pair(day, time));
            let row = |id: &str, time: &str, amount: u32| {
                format!("{id},{},Lan,0912345678,{amount}\n", pair("26/05/2026", time))
            };
            let rows = [row("554699", times.0, 1_000_000), row("554700", times.1, 139_000)];
            for file in [[&header, &rows[0], &rows[1]], [&header, &rows[1], &rows[0]]] {
                let file = file.map(String::as_str).concat();
                let book = open_on("2026-05-27", &[("a.csv", file.as_bytes())]);
                assert_eq!(earned(&book, "0912345678"), [1000, 166], "{file}");
            }
        }
    }
}

/// A column called after hours that holds days is the day of the order.
#[test]
fn a_column_of_days_is_a_day_whatever_its_word() {
    let file = "Mã đơn,Giờ tạo,Tên khách,Điện thoại,Tổng tiền\nA1,26/05/2026 09:17,Lan,0912345678,1000000\n";
    let book = open_on("2026-05-27", &[("a.csv", file.as_bytes())]);
    assert_eq!(common::summary(&book)["lastDay"], "2026-05-26");
}

/// The same two orders in every writing of a time, in either order of rows.
#[test]
fn orders_of_one_day_go_by_their_time() {
    for (first, second) in [
        ("26/05/2026 09:17:00", "26/05/2026 09:18:00"),
        ("26/05/2026 9:17", "26/05/2026 10:18"),
        ("2026-05-26T09:17:00+07:00", "2026-05-26T09:17:01+07:00"),
        ("26/05/2026 9:17 SA", "26/05/2026 1:18 CH"),
        ("09:17 26/05/2026", "21:18 26/05/2026"),
        // 23:30 and 00:30 of the next day in UTC, 06:30 and 07:30 of one day here.
        ("2026-05-25T23:30:00Z", "2026-05-26T00:30:00Z"),
        ("26/05/2026 00:00", "26/05/2026 00:01"),
    ] {
        let row =
            |id: &str, day: &str, amount: u32| format!("{id},{day},Lan,0912345678,{amount},Hoàn thành\n");
        let rows = [row("554699", first, 1_000_000), row("554700", second, 139_000)];
        for file in [[TIMED, &rows[0], &rows[1]].concat(), [TIMED, &rows[1], &rows[0]].concat()] {
            let book = open_on("2026-05-27", &[("a.csv", file.as_bytes())]);
            assert_eq!(earned(&book, "0912345678"), [1000, 166], "{file}");
        }
    }
}

/// Without times the place in the file decides, from the older end of a file whose newest rows stand first.
#[test]
fn orders_of_one_day_without_a_time_go_by_their_place() {
    let row = |id: &str, day: &str, amount: u32| format!("{id},{day},Lan,0912345678,{amount},Hoàn thành\n");
    let (large, small) = (row("A", "26/05/2026", 1_000_000), row("B", "26/05/2026", 139_000));
    let (older, newer) = (row("C", "01/05/2026", 1), row("D", "27/05/2026", 1));
    for (rows, points) in [
        ([&older, &large, &small, &newer], [1000, 166]),
        ([&older, &small, &large, &newer], [139, 1000]),
        ([&newer, &small, &large, &older], [1000, 166]),
        ([&newer, &large, &small, &older], [139, 1000]),
    ] {
        let file = [TIMED, rows[0], rows[1], rows[2], rows[3]].concat();
        let book = open_on("2026-05-28", &[("a.csv", file.as_bytes())]);
        assert_eq!(earned(&book, "0912345678"), points, "{file}");
    }
}

#[test]
fn one_order_in_two_files_has_the_time_that_either_says() {
    let without = [TIMED, "554699,26/05/2026,Lan,0912345678,1000000,Hoàn thành\n", ROWS[1]].concat();
    let with = [TIMED, ROWS[0]].concat();
    let (a, b): (File<'_>, File<'_>) = (("a.csv", without.as_bytes()), ("b.csv", with.as_bytes()));
    for files in [[a, b], [b, a]] {
        assert_eq!(earned(&open_on("2026-05-27", &files), "0912345678"), [1000, 166]);
    }
}

#[test]
fn a_return_of_the_same_day_gives_the_tier_of_the_orders_own_row() {
    const HEADER: &str =
        "Mã hóa đơn,Thời gian,Mã khách hàng,Tên khách hàng,Điện thoại,Khách cần trả,Trạng thái";
    let orders = [HEADER, "\nA,05/01/2026 10:00,KH1,Lan,0912345678,1000000,Hoàn thành\n"].concat();
    let returns = "Mã trả hàng,Mã hóa đơn,Thời gian,Mã khách hàng,Tên khách hàng,Cần trả khách,Trạng thái\n\
        T1,A,05/01/2026 10:00,KH1,Lan,500000,Đã trả\n";
    let by_file = open_on("2026-03-20", &[("a.csv", orders.as_bytes()), ("b.csv", returns.as_bytes())]);
    let own =
        [TIMED.trim_end(), ",Số tiền hoàn\nA,05/01/2026 10:00,Lan,0912345678,1000000,Hoàn thành,500000\n"]
            .concat();
    let own = open_on("2026-03-20", &[("a.csv", own.as_bytes())]);
    for (which, book) in [("returns", &by_file), ("own row", &own)] {
        let member = member(book, "0912345678");
        let shown = (&member["tier"]["id"], &member["points"]["active"]);
        assert_eq!(shown, (&json!("dong"), &json!(500)), "{which}");
    }
}

/// `grace_reached.csv`: Lan spent 1,000,000 more than Hoa.
#[test]
fn lan_never_has_the_lower_tier() {
    let file = "Mã hóa đơn,Thời gian,Mã khách hàng,Tên khách hàng,Điện thoại,Khách cần trả,Trạng thái\n\
        A,15/01/2025 10:00,KH1,Lan,0912345678,1000000,Hoàn thành\n\
        B,01/02/2025 10:00,KH1,Lan,0912345678,500000,Hoàn thành\n\
        C,20/01/2026 10:00,KH1,Lan,0912345678,600000,Hoàn thành\n\
        D,01/02/2025 10:00,KH2,Hoa,0912345679,500000,Hoàn thành\n\
        E,20/01/2026 10:00,KH2,Hoa,0912345679,600000,Hoàn thành\n";
    let book = open_on("2028-01-01", &[("a.csv", file.as_bytes())]);
    for day in (Day::from_iso("2025-01-01").unwrap().0..Day::from_iso("2028-01-01").unwrap().0).step_by(1) {
        let step = |key| wire(&MemberView::of(&book, key, Some(Day(day))))["tier"]["step"].as_u64().unwrap();
        assert!(step("0912345678") >= step("0912345679"), "{}", Day(day).iso());
    }
}

#[test]
fn only_the_dormant_have_an_origin() {
    let file = [
        TIMED,
        "A,01/01/2026,Lan,0912345678,100000,Hoàn thành\nB,15/02/2026,Hoa,0912345679,100000,Hoàn thành\n\
        C,01/10/2025,Mai,0912345670,100000,Hoàn thành\n",
    ]
    .concat();
    let book = open_on("2026-03-20", &[("a.csv", file.as_bytes())]);
    let rows = PageView::of(&book, &Query { limit: 9, ..Query::default() }).expect("a page").rows;
    let origins: Vec<Json> = rows.iter().map(|row| wire(row)["origin"].clone()).collect();
    let names: Vec<&str> = rows.iter().map(|row| row.name.as_deref().unwrap()).collect();
    let of = |name: &str| &origins[names.iter().position(|known| *known == name).unwrap()];
    assert_eq!((of("Lan"), of("Hoa"), of("Mai")), (&Json::Null, &Json::Null, &json!("khach_moi")));
}

#[test]
fn who_went_down_and_up_again_is_in_both_counts() {
    let programme =
        r#"{"tiers": {"window": {"kind": "rolling", "months": 1}, "reviewMonths": 1, "graceDays": 0}}"#;
    let file = [
        TIMED,
        "A,01/01/2026,Lan,0912345678,1000000,Hoàn thành\nB,10/02/2026,Lan,0912345678,1000000,Hoàn thành\n",
    ]
    .concat();
    let mut book = open_on("2026-02-20", &[("a.csv", file.as_bytes())]);
    book.set_policy(ledger::policy(programme).expect("a programme"));
    let tier = &wire(&LoyaltyView::of(&book, None, None))["tiers"][1];
    assert_eq!((&tier["members"], &tier["up"], &tier["down"]), (&json!(1), &json!(1), &json!(1)));
}

#[test]
fn a_programme_is_not_open_until_the_shop_says_so() {
    let file = [TIMED, ROWS[0]].concat();
    let mut book = open_on("2026-05-27", &[("a.csv", file.as_bytes())]);
    let seen = |book: &Book| {
        let summary = wire(&LoyaltyView::of(book, None, None));
        (summary["open"].clone(), member(book, "0912345678")["programme"]["open"].clone())
    };
    assert_eq!(seen(&book), (json!(false), json!(false)));
    book.set_policy(ledger::policy(r#"{"open": true}"#).expect("a programme"));
    assert_eq!(seen(&book), (json!(true), json!(true)));
}

/// Equal customers have equal scores, sorted by or not.
#[test]
fn scores_stand_in_rows_and_equal_customers_are_never_parted() {
    let row = |n: usize| {
        let (day, amount) = (1 + n / 7, 100_000 * (1 + n / 5));
        format!("D{n},{day:02}/03/2026,Khách {n},09123400{n:02},{amount},Hoàn thành\n")
    };
    let file = (0..40).fold(TIMED.to_owned(), |file, n| file + &row(n));
    let book = open_on("2026-03-20", &[("a.csv", file.as_bytes())]);
    let value = json!({"sort": {"by": "monetaryScore", "desc": true}, "limit": 100});
    let query = Query::from_value(&ledger::value(&value)).expect("a query");
    let rows: Vec<Json> = PageView::of(&book, &query).expect("a page").rows.iter().map(wire).collect();
    let of = |key: &str| -> Vec<(i64, i64)> {
        let pair = |row: &Json| {
            let number = |key: &str| row[key].as_i64().unwrap();
            (if key == "recencyScore" { -number("recencyDays") } else { number("spend") }, number(key))
        };
        rows.iter().map(pair).collect()
    };
    for key in ["recencyScore", "monetaryScore"] {
        let pairs = of(key);
        for (value, score) in &pairs {
            assert!((1..=5).contains(score));
            let right = |other: &(i64, i64)| {
                (other.0.cmp(value) == other.1.cmp(score)) || other.1 == *score && other.0 != *value
            };
            assert!(pairs.iter().all(right), "{key}: {pairs:?}");
        }
    }
    assert!(of("monetaryScore").is_sorted_by_key(|pair| -pair.1));
    assert_eq!(rows[0]["frequencyScore"], rows[39]["frequencyScore"], "all have one order");
}

/// What a book says of points, without where its rows stand.
fn points(book: &Book) -> String {
    let members = (0..4).filter_map(|n| PointsLedgerView::of(book, &format!("091234567{n}"), None));
    let ledgers = members.map(|ledger| {
        let mut ledger = wire(&ledger);
        ledger["rows"].as_array_mut().unwrap().iter_mut().for_each(|row| row["at"] = Json::Null);
        ledger.to_string()
    });
    ledgers.collect::<Vec<_>>().join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Few days and few customers: most orders share their day with another of hers.
    #[test]
    fn files_in_any_order_give_the_same_points(
        orders in prop::collection::vec((0u32..4, 1u32..4, 0u32..3, 1u32..20, 0usize..3), 1..30),
        timed: bool,
        turn in 0usize..6,
    ) {
        let mut files = vec![TIMED.to_owned(); 3];
        for (number, &(who, day, hour, amount, file)) in orders.iter().enumerate() {
            let time = if timed { format!(" {hour:02}:0{}", number % 10) } else { String::new() };
            let row = format!("D{number},0{day}/05/2026{time},Lan,091234567{who},{},Hoàn thành\n", amount * 100_000);
            files[file] += &row;
            // Some orders stand in two files.
            if number % 3 == 0 {
                files[(file + 1) % 3] += &row;
            }
        }
        let kept: Vec<&String> = files.iter().filter(|file| file.len() > TIMED.len()).collect();
        let named = |order: Vec<&&String>| -> Vec<Vec<u8>> { order.iter().map(|file| file.as_bytes().to_vec()).collect() };
        let mut other: Vec<&&String> = kept.iter().collect();
        other.rotate_left(turn % kept.len());
        if turn > 2 {
            other.reverse();
        }
        let (one, two) = (named(kept.iter().collect()), named(other));
        let book = |files: &[Vec<u8>]| open_on("2026-05-10", &files.iter().map(|file| ("a.csv", file.as_slice())).collect::<Vec<_>>());
        prop_assert_eq!(points(&book(&one)), points(&book(&two)));
    }

    /// What a shuffle of rows may change is what only their place says: never anything where times tell them apart.
    #[test]
    fn shuffled_rows_with_times_give_the_same_points(
        orders in prop::collection::vec((0u32..4, 1u32..4, 1u32..20), 1..30), seed: u64,
    ) {
        let row = |(number, &(who, day, amount)): (usize, &(u32, u32, u32))| {
            format!("D{number},0{day}/05/2026 09:{number:02},Lan,091234567{who},{},Hoàn thành\n", amount * 100_000)
        };
        let rows: Vec<String> = orders.iter().enumerate().map(row).collect();
        let mut shuffled = rows.clone();
        let mut state = seed | 1;
        for at in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            shuffled.swap(at, (state >> 33) as usize % (at + 1));
        }
        let book = |rows: &[String]| open_on("2026-05-10", &[("a.csv", (TIMED.to_owned() + &rows.concat()).as_bytes())]);
        prop_assert_eq!(points(&book(&rows)), points(&book(&shuffled)));
    }
}

/// A refund under the code of an order takes back that order's points; under a code of its own, those of the latest.
#[test]
fn a_refund_under_the_code_of_its_order_is_that_orders() {
    let points = |code: &str, refund_first: bool| {
        let orders = "A1,01/03/2026,Lan,0912345678,1000000,Hoàn thành\nB1,02/03/2026,Lan,0912345678,4000000,Hoàn thành\n";
        let refund = format!("{code},03/03/2026,Lan,0912345678,-1000000,Trả hàng\n");
        let rows = if refund_first { [&refund, orders] } else { [orders, &refund] };
        let file = [TIMED, rows[0], rows[1]].concat();
        let book = open_on("2026-03-20", &[("a.csv", file.as_bytes())]);
        assert_eq!(common::summary(&book)["orders"], 2, "{file}");
        assert_eq!(common::summary(&book)["revenue"], 4_000_000, "{file}");
        earned(&book, "0912345678")
    };
    for refund_first in [false, true] {
        let (own, other) = (points("A1", refund_first), points("T1", refund_first));
        assert_eq!((own[0], own[2]), (1000, -1000), "all of the order's points: {own:?}");
        assert_eq!(other[2], -other[1] / 4, "a quarter of the latest order's: {other:?}");
    }
}
