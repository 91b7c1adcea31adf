//! Features of customers: each one from files that have it, unknown where they do not, and words as rules ask for them.

mod common;
use common::{add, day, open_with, value};
use khachquen::{
    book::Book,
    orders::Answers,
    policy::{Policy, PolicyErrorCode},
    report::{
        DormancyView, FeatureView, PageView, Query, SchemeCustomerView, SchemeView, columns_of, export,
    },
    schemes::{
        Check, Columns, Compiled, FEATURES, Table,
        cells::is_possible,
        change::shortest,
        feature::{Unit, place_of},
        figure::UNKNOWN,
    },
};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

fn open(files: &[(&str, &str)]) -> Book {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    open_with(&files, Policy::default(), &Answers::default(), 1 << 16)
}

fn with_columns<T>(book: &Book, take: impl FnOnce(&Columns<'_>) -> T) -> T {
    let parts = book.parts();
    let counting = book.counting(&parts);
    take(&columns_of(book, &counting))
}

fn person(book: &Book, phone: &str) -> u32 {
    let parts = book.parts();
    let id = format!("p:84{}", &phone[1..]);
    let found = book.view().people.find(&id, &parts).or_else(|| book.view().people.find(&id[2..], &parts));
    found.unwrap_or_else(|| panic!("nobody has {phone}"))
}

/// A feature of somebody as a row shows it: figure, words, or `null`.
fn feature(book: &Book, phone: &str, id: &str) -> Json {
    let person = person(book, phone);
    let place = place_of(id).unwrap_or_else(|| panic!("no feature {id}"));
    with_columns(book, |columns| {
        if FEATURES[place].unit != Unit::Text {
            let figure = columns.at(place).map_or(UNKNOWN, |column| column[person as usize]);
            return if figure == UNKNOWN { Json::Null } else { json!(figure) };
        }
        let Some(text) = columns.text(place) else { return Json::Null };
        let words: Vec<&str> =
            text.of(person).iter().map(|&value| text.values[value as usize].text.as_str()).collect();
        match (FEATURES[place].many, words.as_slice()) {
            (true, words) if text.is_known(person) => json!(words),
            (false, [word]) => json!(word),
            _ => Json::Null,
        }
    })
}

fn features(book: &Book) -> BTreeMap<String, Json> {
    let all = serde_json::to_value(FeatureView::all(book)).unwrap();
    let pair = |feature: &Json| (feature["id"].as_str().unwrap().to_owned(), feature.clone());
    all.as_array().unwrap().iter().map(pair).collect()
}

const HEAD: &str = "Mã đơn hàng,Ngày đặt hàng,Trạng thái,Tên khách hàng,Số điện thoại,Kênh bán hàng,Chi nhánh,\
                    Tên sản phẩm,Nhóm hàng,Thương hiệu,Giảm giá,Tỉnh thành,Nhãn,Tổng thanh toán\n";

/// Orders with every column of words.
fn orders() -> String {
    let rows = [
        "D1,01/11/2025 09:15:00,Hoàn thành,Lan,0912345601,Shopee,Quận 1,Son dưỡng,Trang điểm,Cocoon,0,Hà Nội,\"VIP, thích son\",100000",
        "D2,08/11/2025 09:40:00,Hoàn thành,Lan,0912345601,Cửa hàng,Quận 1,Kem nền,Trang điểm,Maybelline,20000,hà nội,VIP,200000",
        "D3,15/11/2025 20:00:00,Hoàn thành,Lan,0912345601,Cửa hàng,Quận 3,son dưỡng,Trang điểm,Cocoon,0,Hà Nội,,150000",
        "D4,03/11/2025 12:00:00,Hoàn thành,Mai,0912345602,Shopee,Quận 3,Sữa rửa mặt,Chăm sóc da,Cocoon,10%,TP. Hồ Chí Minh,Sỉ,90000",
        "D5,04/11/2025 12:30:00,Đã hủy,Mai,0912345602,Website,Quận 7,Kem nền,Trang điểm,Maybelline,0,Đà Nẵng,Sỉ,90000",
        "D6,10/11/2025,Hoàn thành,Nga,0912345603,N/A,,Phí vận chuyển,,,,Chưa cập nhật,,30000",
    ];
    format!("{HEAD}{}\n", rows.join("\n"))
}

const LIST: &str = "Tên khách hàng,Số điện thoại,Giới tính,Ngày sinh,Nhóm khách hàng,Tổng bán,Số đơn hàng\n\
    Lan,0912345601,Nữ,25/12/1990,Khách VIP,450000,3\n\
    Mai,0912345602,Nữ,06/12/1985,Khách sỉ,90000,1\n\
    Tú,0912345604,Nam,29/02/2000,Khách VIP,0,0\n\
    Vy,0912345605,Nữ,01/01/1870,,0,0\n";

#[test]
fn every_feature_in_words_is_read_where_a_file_has_it() {
    let book = open(&[("don.csv", &orders()), ("khach.csv", LIST)]);
    for (phone, id, expected) in [
        ("0912345601", "usualChannel", json!("Cửa hàng")),
        ("0912345601", "usualBranch", json!("Quận 1")),
        ("0912345601", "usualProduct", json!("Son dưỡng")),
        ("0912345601", "usualCategory", json!("Trang điểm")),
        ("0912345601", "usualWeekday", json!("sat")),
        ("0912345601", "usualHour", json!(9)),
        ("0912345601", "products", json!(["Kem nền", "Son dưỡng"])),
        ("0912345601", "categories", json!(["Trang điểm"])),
        ("0912345601", "brands", json!(["Cocoon", "Maybelline"])),
        ("0912345601", "discountShare", json!(33)),
        ("0912345601", "city", json!("Hà Nội")),
        ("0912345601", "tags", json!(["thích son", "VIP"])),
        ("0912345601", "gender", json!("female")),
        ("0912345601", "shopGroup", json!("Khách VIP")),
        ("0912345601", "age", json!(34)),
        ("0912345601", "birthdayInDays", json!(19)),
        ("0912345601", "birthdayMonth", json!(12)),
        // A cancelled order says nothing of what is usual or bought, and still where somebody lives.
        ("0912345602", "usualChannel", json!("Shopee")),
        ("0912345602", "products", json!(["Sữa rửa mặt"])),
        ("0912345602", "city", json!("Đà Nẵng")),
        ("0912345602", "discountShare", json!(100)),
        ("0912345602", "birthdayInDays", json!(0)),
        // What fills a cell and says nothing is not known; shipping is no product; midnight is no hour.
        ("0912345603", "usualChannel", Json::Null),
        ("0912345603", "usualBranch", Json::Null),
        ("0912345603", "products", Json::Null),
        ("0912345603", "city", Json::Null),
        ("0912345603", "usualHour", Json::Null),
        ("0912345603", "discountShare", Json::Null),
        ("0912345603", "tags", json!([])),
        ("0912345603", "gender", Json::Null),
        ("0912345603", "age", Json::Null),
        // Who has bought nothing is known to have bought nothing.
        ("0912345604", "products", json!([])),
        ("0912345604", "usualChannel", Json::Null),
        ("0912345604", "tags", Json::Null),
        ("0912345604", "birthdayInDays", json!(85)),
        ("0912345605", "age", Json::Null),
        ("0912345605", "shopGroup", Json::Null),
    ] {
        assert_eq!(feature(&book, phone, id), expected, "{id} of {phone}");
    }
}

#[test]
fn a_feature_that_no_file_has_is_not_known_and_costs_no_column() {
    let book = open(&[(
        "don.csv",
        "Mã đơn hàng,Ngày đặt hàng,Tên khách hàng,Số điện thoại,Tổng thanh toán\nD1,01/11/2025,Lan,0912345601,100000\n",
    )]);
    assert!(book.sources()[0].orders.words.is_none());
    let all = features(&book);
    for feature in
        FEATURES.iter().filter(|feature| feature.unit == Unit::Text || feature.id.ends_with("Events"))
    {
        let known = feature.id == "usualWeekday";
        assert_eq!(all[feature.id]["known"], json!(known), "{}", feature.id);
    }
    for id in ["points", "tierRank", "age", "consent", "referred", "discountShare", "usualHour"] {
        assert_eq!(all[id]["known"], json!(false), "{id}");
    }
}

#[test]
fn values_are_counted_by_customers_and_spelled_as_most_rows_write_them() {
    let book = open(&[("don.csv", &orders())]);
    let all = features(&book);
    assert_eq!(all["city"]["values"][0], json!({"value": "Đà Nẵng", "customers": 1}));
    assert_eq!(all["city"]["valuesInAll"], json!(2), "a city that nobody has lately is none");
    assert_eq!(all["products"]["many"], json!(true));
    let son = json!({"value": "Son dưỡng", "customers": 1});
    assert!(all["products"]["values"].as_array().unwrap().contains(&son), "{}", all["products"]);
}

#[test]
fn values_come_the_most_frequent_first_and_at_most_two_hundred() {
    let mut csv = HEAD.to_owned();
    for who in 0..400u32 {
        let city = if who % 4 == 0 { 0 } else { who };
        csv += &format!(
            "D{who},01/11/2025,Hoàn thành,K{who},09{:08},Shopee,A,SP,B,C,0,Tỉnh {city},,1000\n",
            12_340_000 + who
        );
    }
    let all = features(&open(&[("don.csv", &csv)]));
    let city = &all["city"];
    assert_eq!((city["values"].as_array().unwrap().len(), &city["valuesInAll"]), (200, &json!(301)));
    assert_eq!(city["values"][0], json!({"value": "Tỉnh 0", "customers": 100}));
    assert_eq!(city["customers"], json!(400));
}

#[test]
fn lines_of_one_order_belong_to_it_wherever_they_stand() {
    let head = "Mã đơn hàng,Ngày đặt hàng,Tên khách hàng,Số điện thoại,Tên sản phẩm,Số lượng,Đơn giá\n";
    let mut lines = [
        "D1,01/11/2025,Lan,0912345601,Trà,1,1000",
        "D2,02/11/2025,Mai,0912345602,Bánh,1,1000",
        "D1,01/11/2025,Lan,0912345601,Sữa,1,1000",
        "D1,01/11/2025,Lan,0912345601,Kẹo,1,1000",
    ];
    for _ in 0..4 {
        lines.rotate_left(1);
        let book = open(&[("dong.csv", &format!("{head}{}\n", lines.join("\n")))]);
        assert_eq!(feature(&book, "0912345601", "products"), json!(["Kẹo", "Sữa", "Trà"]), "{lines:?}");
        assert_eq!(feature(&book, "0912345602", "products"), json!(["Bánh"]));
    }
}

#[test]
fn what_is_usual_follows_from_the_orders_and_not_from_their_place() {
    let row = |id: u32, day: &str, channel: &str| format!("D{id},{day},Lan,0912345601,{channel},1000");
    let head = "Mã đơn hàng,Ngày đặt hàng,Tên khách hàng,Số điện thoại,Kênh bán hàng,Tổng thanh toán\n";
    for (rows, usual) in [
        (vec![row(1, "01/11/2025", "Web"), row(2, "02/11/2025", "App"), row(3, "03/11/2025", "web")], "Web"),
        // Of equals the channel of the latest order.
        (vec![row(1, "01/11/2025", "Web"), row(2, "02/11/2025", "App")], "App"),
        (vec![row(1, "02/11/2025", "Web"), row(2, "01/11/2025", "App")], "Web"),
        // Of one day the first by the alphabet.
        (vec![row(1, "13/11/2025", "Web"), row(2, "13/11/2025", "App")], "App"),
    ] {
        let mut backwards = rows.clone();
        backwards.reverse();
        for rows in [rows, backwards] {
            let book = open(&[("don.csv", &format!("{head}{}\n", rows.join("\n")))]);
            assert_eq!(feature(&book, "0912345601", "usualChannel"), json!(usual), "{rows:?}");
        }
    }
}

#[test]
fn a_blank_discount_is_none_only_in_a_file_that_never_writes_a_zero() {
    let head = "Mã đơn hàng,Ngày đặt hàng,Tên khách hàng,Số điện thoại,Giảm giá,Tổng thanh toán\n";
    for (discounts, share) in [
        (["", "5000", ""], json!(33)),
        (["0", "5000", ""], json!(50)),
        (["0", "-5.000", "10%"], json!(66)),
        (["0đ", "0", "0.00"], json!(0)),
        (["", "", ""], json!(0)),
    ] {
        let row = |(at, discount): (usize, &&str)| {
            format!("D{at},0{}/11/2025,Lan,0912345601,{discount},1000", at + 1)
        };
        let rows: Vec<String> = discounts.iter().enumerate().map(row).collect();
        let book = open(&[("don.csv", &format!("{head}{}\n", rows.join("\n")))]);
        assert_eq!(feature(&book, "0912345601", "discountShare"), share, "{discounts:?}");
    }
}

#[test]
fn a_trend_is_the_last_ninety_days_over_the_ninety_before() {
    let head = "Mã đơn hàng,Ngày đặt hàng,Tên khách hàng,Số điện thoại,Tổng thanh toán\n";
    let today = day(common::TODAY);
    for (orders, trend) in [
        (vec![(0, 100), (89, 100), (90, 400), (179, 100), (180, 9999)], json!(40)),
        (vec![(10, 100)], Json::Null),
        (vec![(100, 100)], json!(0)),
        (vec![(200, 100)], Json::Null),
    ] {
        let row = |(at, (ago, money)): (usize, &(i32, u32))| {
            let (year, month, day) = today.plus(-ago).ymd();
            format!("D{at},{year}-{month:02}-{day:02},Lan,0912345601,{money}000")
        };
        let rows: Vec<String> = orders.iter().enumerate().map(row).collect();
        let book = open(&[("don.csv", &format!("{head}{}\n", rows.join("\n")))]);
        assert_eq!(feature(&book, "0912345601", "trend"), trend, "{orders:?}");
    }
}

#[test]
fn birthdays_that_contradict_each_other_say_nothing() {
    let other = LIST.replace("25/12/1990", "26/12/1990");
    let book = open(&[("a.csv", LIST), ("b.csv", &other)]);
    assert_eq!(feature(&book, "0912345601", "age"), Json::Null);
    assert_eq!(feature(&book, "0912345602", "age"), json!(40));
}

#[test]
fn points_and_tiers_are_known_only_of_members_of_an_open_programme() {
    for is_open in [false, true] {
        let policy = Policy::from_value(&value(&json!({"programme": {"open": is_open}}))).unwrap();
        let files = [("don.csv", orders()), ("khach.csv", LIST.to_owned())];
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
        let book = open_with(&files, policy, &Answers::default(), 1 << 16);
        assert_eq!(features(&book)["points"]["known"], json!(is_open));
        assert_eq!(feature(&book, "0912345601", "tierRank").is_null(), !is_open);
        assert_eq!(feature(&book, "0912345604", "points"), Json::Null, "no member");
        // A list asks the programme whichever way it speaks of it.
        let shown = page(&book, &json!({"columns": ["tierRank"], "search": "Lan"}));
        assert_eq!(shown["rows"][0]["features"]["tierRank"].is_null(), !is_open);
        let members = json!({"not": {"not": {"feature": "tierRank", "op": ">=", "value": 1}}});
        assert_eq!(page(&book, &json!({"where": members}))["total"], json!(if is_open { 3 } else { 0 }));
        let sorted = page(&book, &json!({"sort": {"by": "points", "desc": true}}));
        assert_eq!(sorted["total"], json!(5));
    }
}

#[test]
fn events_are_counted_by_kind_and_since_the_last() {
    let events = "Số điện thoại,Hành động,Thời gian\n\
        0912345601,Quan tâm OA,01/12/2025\n0912345601,Chơi game,02/12/2025\n0912345601,Chơi game,04/12/2025\n";
    let book = open(&[("don.csv", &orders()), ("su_kien.csv", events)]);
    for (phone, id, expected) in [
        ("0912345601", "gameEvents", json!(2)),
        ("0912345601", "gameDays", json!(2)),
        ("0912345601", "followEvents", json!(1)),
        ("0912345602", "gameEvents", json!(0)),
        ("0912345602", "gameDays", Json::Null),
        ("0912345601", "reviewEvents", Json::Null),
    ] {
        assert_eq!(feature(&book, phone, id), expected, "{id} of {phone}");
    }
}

#[test]
fn adding_a_file_and_opening_both_are_the_same() {
    let (a, b) = (orders(), LIST.to_owned());
    let together = open(&[("don.csv", &a), ("khach.csv", &b)]);
    let mut one_by_one = open(&[]);
    let known = [("x", ("khach.csv", b.as_bytes())), ("y", ("don.csv", a.as_bytes()))];
    for (id, file) in known {
        add(&mut one_by_one, id, file, &known).unwrap();
    }
    let without_source = |book: &Book| serde_json::to_string(&FeatureView::all(book)).unwrap();
    assert_eq!(without_source(&together), without_source(&one_by_one));
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

fn one_row(when: &Json) -> Json {
    json!({"rows": [{"id": "a", "when": when}]})
}

#[test]
fn a_condition_in_words_holds_in_every_spelling_and_for_any_of_several() {
    let book = open(&[("don.csv", &orders()), ("khach.csv", LIST)]);
    for (when, holds) in [
        (json!({"feature": "city", "in": ["HÀ NỘI"]}), 1),
        (json!({"feature": "city", "in": ["ha noi", "da nang"]}), 2),
        (json!({"feature": "city", "in": ["Huế"]}), 0),
        (json!({"not": {"feature": "city", "in": ["Huế"]}}), 2),
        (json!({"not": {"feature": "city", "in": ["Hà Nội"]}}), 1),
        (json!({"known": "city"}), 2),
        (json!({"feature": "tags", "in": ["vip"]}), 1),
        (json!({"feature": "tags", "in": ["vip", "sỉ"]}), 2),
        (json!({"all": [{"feature": "tags", "in": ["vip"]}, {"feature": "tags", "in": ["thích son"]}]}), 1),
        // Of whom a file with tags speaks, and who has none, it is known; of others it is not.
        (json!({"not": {"feature": "tags", "in": ["vip"]}}), 2),
        (json!({"known": "tags"}), 3),
        (json!({"feature": "products", "in": ["Son dưỡng"]}), 1),
        // Nga's order does not say what was in it; Tú and Vy have bought nothing.
        (json!({"not": {"feature": "products", "in": ["Son dưỡng"]}}), 3),
        (json!({"feature": "usualWeekday", "in": ["sat", "sun"]}), 1),
        (json!({"feature": "gender", "in": ["male"]}), 1),
        (json!({"feature": "city", "in": []}), 0),
    ] {
        let found = counts(&book, &one_row(&when)).get("a").copied().unwrap_or(0);
        assert_eq!(found, holds, "{when}");
    }
}

#[test]
fn words_are_only_compared_with_words() {
    use PolicyErrorCode::{ImpossibleValue, WrongType};
    let book = open(&[("don.csv", &orders())]);
    for (when, code, path) in [
        (json!({"feature": "city", "op": "=", "value": 1}), ImpossibleValue, "rows[0].when"),
        (json!({"feature": "city", "between": [1, 2]}), ImpossibleValue, "rows[0].when"),
        (json!({"feature": "city", "in": [1]}), WrongType, "rows[0].when.in[0]"),
        (json!({"feature": "city", "in": [""]}), ImpossibleValue, "rows[0].when.in[0]"),
        (json!({"feature": "city", "in": "Huế"}), WrongType, "rows[0].when.in"),
        (json!({"feature": "orders", "in": ["1"]}), WrongType, "rows[0].when.in[0]"),
    ] {
        let error = SchemeView::of(&book, &value(&one_row(&when))).expect_err(&when.to_string());
        assert_eq!((error.code, error.path.as_str()), (code, path), "{when}");
    }
}

#[test]
fn a_proof_over_words_knows_any_other_value_and_what_is_not_known() {
    let book = open(&[("don.csv", &orders())]);
    let scheme = json!({"rows": [
        {"id": "hn", "when": {"feature": "city", "in": ["Hà Nội"]}},
        {"id": "khac", "when": {"known": "city"}},
    ]});
    let view = serde_json::to_value(SchemeView::of(&book, &value(&scheme)).unwrap()).unwrap();
    assert_eq!((&view["check"]["cells"], &view["check"]["gaps"]), (&json!(3), &json!(1)));
    assert_eq!(
        view["check"]["shown"][0][0],
        json!({"feature": "city", "known": false, "from": null, "to": null})
    );
    let no_mention = json!({"rows": [{"id": "hn", "when": {"feature": "city", "in": ["Hà Nội"]}}]});
    let view = serde_json::to_value(SchemeView::of(&book, &value(&no_mention)).unwrap()).unwrap();
    let shown = view["check"]["shown"].as_array().unwrap();
    assert_eq!(shown[0][0]["value"], Json::Null, "any other: {shown:?}");
    // Tags go together: an unknown one beside one that is surely not there is nobody's.
    let tags = json!({"rows": [{"id": "a", "when": {"any": [
        {"feature": "tags", "in": ["VIP"]}, {"feature": "tags", "in": ["Sỉ"]},
    ]}}]});
    assert_eq!(Check::of(&compiled(&book, &tags)).cells, Some(7));
}

#[test]
fn why_not_names_the_tests_that_fail() {
    let book = open(&[("don.csv", &orders()), ("khach.csv", LIST)]);
    let scheme = json!({"rows": [
        {"id": "vip_hn", "when": {"all": [
            {"feature": "city", "in": ["Hà Nội"]}, {"feature": "tags", "in": ["VIP"]},
            {"feature": "orders", "op": ">=", "value": 2},
        ]}},
        {"id": "con_lai", "when": {"all": []}},
    ]});
    let ask = |phone: &str, scheme: &Json, to: &str| {
        let parts = book.parts();
        let id = book.view().people.id(person(&book, phone), &parts);
        let view = SchemeCustomerView::of(&book, &value(scheme), &id, Some(to)).unwrap().unwrap();
        serde_json::to_value(view).unwrap()
    };
    let mai = ask("0912345602", &scheme, "vip_hn");
    let fails = mai["whyNot"][0]["fails"].as_array().unwrap();
    assert_eq!(fails.len(), 3, "{mai}");
    assert_eq!(fails[0]["of"][0]["value"], json!("Hà Nội"));
    assert_eq!(fails[0]["of"][0]["own"], json!(["Đà Nẵng"]));
    assert_eq!(mai["way"], Json::Null, "nobody is moved to another city");
    assert_eq!(ask("0912345601", &scheme, "vip_hn")["whyNot"], json!([]));
    let lan = ask("0912345601", &scheme, "con_lai");
    assert_eq!((&lan["whyNot"][0]["matched"], &lan["whyNot"][0]["before"]), (&json!(true), &json!("vip_hn")));
    // The groups of the policy, where no scheme is given.
    let default = ask("0912345602", &Json::Null, "mua_thuong_xuyen");
    assert_eq!(default["group"], json!(book.group_of(person(&book, "0912345602"))));
    assert!(!default["whyNot"].as_array().unwrap().is_empty());
}

fn page(book: &Book, query: &Json) -> Json {
    let query = Query::from_value(&value(query)).unwrap_or_else(|error| panic!("{error}: {query}"));
    serde_json::to_value(PageView::of(book, &query).unwrap()).unwrap()
}

fn names(page: &Json) -> Vec<&str> {
    page["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect()
}

#[test]
fn a_row_shows_the_features_that_are_asked_for_and_no_others() {
    let book = open(&[("don.csv", &orders()), ("khach.csv", LIST)]);
    let columns = json!(["spend", "city", "tags", "usualHour", "frequencyScore", "gender", "city"]);
    let shown = page(&book, &json!({"columns": columns, "search": "Lan"}));
    assert_eq!(
        shown["rows"][0]["features"],
        json!({"spend": 450_000, "city": "Hà Nội", "tags": "thích son, VIP", "usualHour": 9,
               "frequencyScore": 5, "gender": "female"})
    );
    let nga = page(&book, &json!({"columns": ["city", "tags", "age"], "search": "Nga"}));
    assert_eq!(nga["rows"][0]["features"], json!({"city": null, "tags": null, "age": null}));
    assert!(page(&book, &json!({}))["rows"][0].get("features").is_none());
}

/// Whatever the feature, a row says what the evaluator uses, and sorting by it is sorting by what is shown.
#[test]
fn every_feature_is_shown_and_sorted_by() {
    let book = open(&[("don.csv", &orders()), ("khach.csv", LIST)]);
    for feature in FEATURES {
        for desc in [false, true] {
            let query = json!({"columns": [feature.id], "sort": {"by": feature.id, "desc": desc}});
            let shown = page(&book, &query);
            let cells: Vec<&Json> =
                shown["rows"].as_array().unwrap().iter().map(|row| &row["features"][feature.id]).collect();
            assert_eq!(cells.len(), 5, "{}", feature.id);
            let known = cells.iter().take_while(|cell| !cell.is_null()).count();
            assert!(cells[known..].iter().all(|cell| cell.is_null()), "{}: {cells:?}", feature.id);
            let figures: Vec<i64> = cells[..known].iter().filter_map(|cell| cell.as_i64()).collect();
            let is_sorted = |pair: &[i64]| if desc { pair[0] >= pair[1] } else { pair[0] <= pair[1] };
            assert!(figures.windows(2).all(is_sorted), "{}: {cells:?}", feature.id);
        }
    }
    let by_city = page(&book, &json!({"sort": {"by": "city"}}));
    assert_eq!(names(&by_city)[..2], ["Mai", "Lan"], "Đà Nẵng before Hà Nội, as the alphabet has it");
}

#[test]
fn a_list_is_filtered_by_the_condition_of_a_scheme() {
    let book = open(&[("don.csv", &orders()), ("khach.csv", LIST)]);
    for (when, expected) in [
        (json!({"feature": "city", "in": ["ha noi"]}), vec!["Lan"]),
        (json!({"not": {"feature": "city", "in": ["ha noi"]}}), vec!["Mai"]),
        (json!({"feature": "birthdayInDays", "op": "<=", "value": 30}), vec!["Lan", "Mai"]),
        (json!({"all": []}), vec!["Lan", "Mai", "Nga", "Tú", "Vy"]),
        (json!({"feature": "age", "op": ">", "value": 200}), vec![]),
    ] {
        let found = page(&book, &json!({"where": when, "sort": {"by": "name"}}));
        assert_eq!(names(&found), expected, "{when}");
        assert_eq!(found["total"], json!(expected.len()), "{when}");
    }
    for (query, detail) in [
        (json!({"where": {"feature": "citi", "in": ["x"]}}), "where.feature"),
        (json!({"where": {"all": [{"known": "x"}]}}), "where.all[0].known"),
        (json!({"columns": ["spend", "x"]}), "columns[1]"),
        (json!({"columns": "spend"}), "columns"),
        (json!({"sort": {"by": "x"}}), "sort.by"),
    ] {
        let error = Query::from_value(&value(&query)).expect_err(&query.to_string());
        assert_eq!((error.code, error.detail.as_str()), ("bad-argument", detail), "{query}");
    }
}

#[test]
fn a_file_of_customers_has_the_columns_that_are_asked_for() {
    let book = open(&[("don.csv", &orders()), ("khach.csv", LIST)]);
    let query = json!({"columns": ["gender", "city", "averageOrder", "discountShare"], "search": "Lan"});
    let query = Query::from_value(&value(&query)).unwrap();
    let headers: Vec<String> = ["a"; 18].map(str::to_owned).to_vec();
    let words = export::Words {
        headers: &headers,
        consent: &[],
        group: &|id| id.to_owned(),
        value: &|feature, value| if feature == "gender" { "Nữ".to_owned() } else { value.to_owned() },
    };
    let csv = export::customers(&book, &query, &words).unwrap();
    assert!(csv.trim_end().ends_with(",Nữ,Hà Nội,150000,33"), "{csv}");
    // What a cell of a file says is text and never a formula.
    let evil = orders().replace("Hà Nội", "=1+1").replace("hà nội", "=1+1");
    let csv = export::customers(&open(&[("don.csv", &evil)]), &query, &words).unwrap();
    assert!(csv.contains(",'=1+1,"), "{csv}");
}

#[test]
fn an_edge_of_sleep_is_suggested_from_enough_gaps_over_enough_time() {
    let shop = |people: u32, gap: i32, orders: i32| {
        let mut csv =
            String::from("Mã đơn hàng,Ngày đặt hàng,Tên khách hàng,Số điện thoại,Tổng thanh toán\n");
        for who in 0..people {
            for nth in 0..orders {
                let (year, month, day) = day("2025-11-30").plus(-nth * gap - (who % 5) as i32).ymd();
                csv += &format!(
                    "D{who}-{nth},{year}-{month:02}-{day:02},K{who},09{:08},1000\n",
                    12_340_000 + who
                );
            }
        }
        serde_json::to_value(DormancyView::of(&open(&[("don.csv", &csv)]))).unwrap()
    };
    let found = shop(120, 30, 5);
    assert_eq!(found["suggestion"], json!({"withinDays": 30, "dormantDays": 31, "deepDormantDays": 62}));
    assert_eq!((&found["people"], &found["gaps"], &found["why"]), (&json!(120), &json!(480), &Json::Null));
    assert_eq!((&found["dormantDays"], &found["percent"]), (&json!(90.0), &json!(90)), "nothing is set");
    assert_eq!(shop(99, 30, 5)["why"], json!("fewPeople"));
    assert_eq!(shop(120, 30, 2)["why"], json!("shortTime"));
    assert_eq!(shop(120, 30, 1)["why"], json!("fewPeople"), "one purchase is no gap");
}

#[test]
fn every_stage_of_the_lifecycle_says_what_to_do_and_from_where() {
    let text =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/data/schemes/vong_doi.json")).unwrap();
    let scheme: Json = serde_json::from_str(&text).unwrap();
    let rows = scheme["rows"].as_array().unwrap();
    for row in rows.iter().filter(|row| row["id"] != "chua_xep") {
        let actions = row["actions"].as_array().unwrap_or_else(|| panic!("{}", row["id"]));
        assert!(!actions.is_empty());
        for action in actions {
            for key in ["vi", "en", "source"] {
                assert!(action[key].as_str().is_some_and(|text| !text.is_empty()), "{}: {key}", row["id"]);
            }
        }
    }
    assert!(Table::from_value(&value(&scheme)).is_ok());
}

/// A shop of words: some rows say everything, some nothing.
fn shop() -> Book {
    let mut csv = HEAD.to_owned();
    let pick = |words: &[&str], at: u32| words[at as usize % words.len()].to_owned();
    for who in 0..60u32 {
        for nth in 0..(who % 4) {
            let channel = pick(&["Shopee", "", "Web"], who + nth);
            let product = pick(&["Trà", "Bánh", "", "Kẹo"], who / 2 + nth);
            let city = pick(&["Hà Nội", "Huế", "", "Cà Mau"], who / 3);
            let tag = pick(&["VIP", "", "VIP; Sỉ", "Sỉ"], who / 5);
            csv += &format!(
                "D{who}-{nth},{:02}/1{}/2025,Hoàn thành,K{who},09{:08},{channel},A,{product},B,C,0,{city},{tag},1000\n",
                1 + who % 27,
                nth % 2,
                12_340_000 + who
            );
        }
    }
    let mut list = String::from("Tên khách hàng,Số điện thoại,Giới tính,Ngày sinh,Tổng bán,Số đơn hàng\n");
    for who in 0..60u32 {
        list += &format!(
            "K{who},09{:08},{},1{}/11/19{},0,0\n",
            12_340_000 + who,
            pick(&["Nam", "Nữ", ""], who),
            who % 10,
            60 + who % 40
        );
    }
    open(&[("don.csv", &csv), ("khach.csv", &list)])
}

fn a_condition() -> impl Strategy<Value = Json> {
    let words = prop::sample::select(vec![
        ("city", vec!["Hà Nội", "Huế", "Sa Pa"]),
        ("usualChannel", vec!["Shopee", "Web", "Lazada"]),
        ("products", vec!["Trà", "Bánh", "Cốm"]),
        ("tags", vec!["VIP", "Sỉ", "Mới"]),
        ("gender", vec!["male", "female"]),
        ("usualWeekday", vec!["mon", "sat"]),
    ]);
    let leaf = prop_oneof![
        4 => (words.clone(), prop::collection::vec(any::<prop::sample::Index>(), 1..3)).prop_map(|((id, words), picks)| {
            let named: Vec<&str> = picks.iter().map(|pick| *pick.get(&words)).collect();
            json!({"feature": id, "in": named})
        }),
        1 => words.prop_map(|(id, _)| json!({"known": id})),
        1 => (0..3i64).prop_map(|orders| json!({"feature": "orders", "op": ">=", "value": orders})),
        1 => (20..60i64).prop_map(|age| json!({"feature": "age", "between": [age, age + 15]})),
    ];
    leaf.prop_recursive(2, 5, 3, |inner| {
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
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    /// Everybody is in one group or outside, a proof of totality is true, and everybody stands in a possible cell.
    #[test]
    fn a_scheme_over_words_that_validates_gives_everybody_one_group(scheme in a_scheme()) {
        SHOP.with(|book| {
            let own = compiled(book, &scheme);
            let counts = counts(book, &scheme);
            assert_eq!(counts.values().sum::<u64>(), 60);
            if Check::of(&own).total { assert!(!counts.contains_key("others"), "{scheme}"); }
            with_columns(book, |columns| {
                let groups = own.groups(columns);
                for person in 0..60u32 {
                    let figures = own.figures(columns, person);
                    assert!(is_possible(&own.used, &figures), "{figures:?} {scheme}");
                    assert_eq!(own.group(&figures), groups[person as usize]);
                }
            });
        });
    }

    /// What is explained is what was evaluated, whoever is not there fails a test of each row, and the way leads there.
    #[test]
    fn an_explanation_over_words_agrees_and_a_way_leads_there(scheme in a_scheme(), person in 0u32..60, group in 0u8..3) {
        SHOP.with(|book| {
            let own = compiled(book, &scheme);
            let figures = with_columns(book, |columns| own.figures(columns, person));
            let parts = book.parts();
            let id = book.view().people.id(person, &parts);
            let Some(to) = own.ids.get(group as usize) else { return };
            let view = SchemeCustomerView::of(book, &value(&scheme), &id, Some(to)).unwrap().unwrap();
            let view = serde_json::to_value(view).unwrap();
            let decided = own.group(&figures);
            assert_eq!(view["group"].as_str(), decided.map(|group| own.ids[group as usize].as_str()));
            for row in view["whyNot"].as_array().unwrap() {
                assert_eq!(row["matched"], json!(row["fails"].as_array().unwrap().is_empty()));
                assert!(row["matched"] == false || row["before"].is_string(), "{row}");
            }
            assert_eq!(view["whyNot"].as_array().unwrap().is_empty(), decided == Some(group));
            if let Some(way) = shortest(&own, &figures, group) {
                let mut moved = figures;
                for step in &way {
                    assert_eq!(moved[step.column], step.from);
                    moved[step.column] = step.to;
                }
                assert!(is_possible(&own.used, &moved));
                assert_eq!(own.group(&moved), Some(group), "{way:?}");
            }
        });
    }
}
