//! Did it work, what do people think, where do goals stand.

mod common;

use common::{day, open, promises::value_of};
use khachquen::{
    book::Book,
    care::{Contact, control::is_left_alone},
    report::{
        GoalFigureView, SatisfactionView,
        care::{CampaignQuery, CampaignView},
    },
};
use serde_json::{Value, json};
use std::fmt::Write;

const HEADER: &str =
    "Mã đơn hàng,Ngày đặt hàng,Trạng thái,Tên khách,Số điện thoại,Tổng thanh toán,Đồng ý quảng cáo\n";

fn phone(person: u32) -> String {
    format!("0912{person:06}")
}

fn id(person: u32) -> String {
    format!("84912{person:06}")
}

fn row(csv: &mut String, code: &str, day: &str, state: &str, person: u32, total: i64) {
    writeln!(csv, "{code},{day},{state},Khách {person},{},{total},Có", phone(person)).expect("a String");
}

/// Everybody has bought once, on the first of November.
fn shop(people: u32) -> String {
    let mut csv = HEADER.to_owned();
    (0..people)
        .for_each(|person| row(&mut csv, &format!("A{person}"), "2025-11-01", "Hoàn thành", person, 100_000));
    csv
}

fn contacts(book: &mut Book, all: &Value) {
    book.set_contacts(Contact::list(&value_of(all)).expect("contacts"));
}

fn contact(number: u32, customer: &str, campaign: &str) -> Value {
    json!({ "id": format!("c{number}"), "customer": customer, "day": "2025-11-10", "channel": "zns", "outcome": "contacted", "campaign": campaign })
}

fn campaign(book: &Book, query: &Value) -> Value {
    let query = CampaignQuery::from_value(&value_of(query), book).expect("a query");
    serde_json::to_value(CampaignView::of(book, &query).expect("a result")).expect("JSON")
}

fn refusal(book: &Book, query: &Value) -> String {
    match CampaignQuery::from_value(&value_of(query), book) {
        Err(error) => error.detail,
        Ok(query) => CampaignView::of(book, &query).expect_err("a refusal").detail,
    }
}

/// The group in which everybody with one order is on the morning of the campaign.
fn group(book: &Book) -> String {
    book.as_of(day("2025-11-09")).group_of(0).to_owned()
}

fn november(audience: &Value) -> Value {
    json!({ "id": "thu", "from": "2025-11-10", "to": "2025-11-30", "controlPercent": 20, "audience": audience })
}

const PEOPLE: u32 = 4_000;

/// Everybody buys once, then of each side everybody whose place in it can be divided; then they leave the group.
fn divided(treated: u32, control: u32) -> Book {
    let mut csv = shop(PEOPLE);
    let mut places = [0; 2];
    for person in 0..PEOPLE {
        let alone = is_left_alone("thu", &id(person), 20);
        let place = &mut places[usize::from(alone)];
        if *place % if alone { control } else { treated } == 0 {
            row(&mut csv, &format!("B{person}"), "2025-11-20", "Hoàn thành", person, 50_000);
        }
        *place += 1;
    }
    open(&[("shop.csv", csv.as_bytes())])
}

/// A tenth of those written to buys again, a twentieth of those left alone.
fn tried() -> Book {
    divided(10, 20)
}

#[test]
fn whoever_bought_and_so_left_the_group_still_counts() {
    let book = tried();
    let group = group(&book);
    let of_group = campaign(&book, &november(&json!({ "group": group })));
    let control = (0..PEOPLE).filter(|&person| is_left_alone("thu", &id(person), 20)).count() as u64;
    let control_buyers = control.div_ceil(20);
    let treated_buyers = (u64::from(PEOPLE) - control).div_ceil(10);
    assert_eq!(of_group["treated"]["people"], json!(u64::from(PEOPLE) - control));
    assert_eq!(of_group["control"]["people"], json!(control));
    assert_eq!(of_group["treated"]["buyers"], json!(treated_buyers));
    assert_eq!(of_group["control"]["buyers"], json!(control_buyers));
    assert_eq!(of_group["control"]["spend"], json!(control_buyers * 50_000));
    assert_eq!(of_group["verdict"], "more");
    // By their ids the same people are found.
    let ids: Vec<String> = (0..PEOPLE).map(id).collect();
    assert_eq!(campaign(&book, &november(&json!({ "ids": ids }))), of_group);
}

#[test]
fn everybody_is_on_one_side_whatever_the_share_and_the_name() {
    let book = open(&[("shop.csv", shop(500).as_bytes())]);
    let group = group(&book);
    for (name, percent) in [("a", 0), ("b", 1), ("tết", 10), ("8/3", 50), ("x\ny", 100)] {
        let query = json!({ "id": name, "from": "2025-11-10", "to": "2025-11-30", "controlPercent": percent, "audience": { "group": group } });
        let found = campaign(&book, &query);
        let alone = (0..500).filter(|&person| is_left_alone(name, &id(person), percent)).count();
        assert_eq!(found["control"]["people"], json!(alone), "{name}");
        assert_eq!(found["treated"]["people"], json!(500 - alone), "{name}");
        let verdict = if alone == 0 { "noControl" } else { "tooFew" };
        assert_eq!(found["verdict"], verdict, "{name}");
        assert_eq!(found["needed"], Value::Null, "{name}");
    }
}

#[test]
fn a_campaign_without_an_effect_is_unclear_and_a_harmful_one_is_less() {
    for (treated, control, verdict) in [(10, 10, "unclear"), (20, 8, "less"), (8, 20, "more")] {
        let book = divided(treated, control);
        let found = campaign(&book, &november(&json!({ "group": group(&book) })));
        assert_eq!(found["verdict"], verdict);
        let (value, low, high) =
            (&found["difference"]["value"], &found["difference"]["low"], &found["difference"]["high"]);
        assert!(low.as_i64() <= value.as_i64() && value.as_i64() <= high.as_i64(), "{found}");
    }
}

#[test]
fn the_log_says_who_was_written_to_and_moves_nobody_to_the_other_side() {
    let mut book = tried();
    let audience = json!({ "group": group(&book) });
    let before = campaign(&book, &november(&audience));
    let (alone, written): (Vec<u32>, Vec<u32>) =
        (0..100).partition(|&person| is_left_alone("thu", &id(person), 20));
    let log: Vec<Value> = (0..100).map(|person| contact(person, &id(person), "thu")).collect();
    contacts(&mut book, &Value::Array(log));
    let after = campaign(&book, &november(&audience));
    assert_eq!(after["treated"]["written"], json!(written.len()));
    assert_eq!(after["control"]["written"], json!(alone.len()));
    for side in ["treated", "control"] {
        for figure in ["people", "buyers", "orders", "spend", "returned"] {
            assert_eq!(after[side][figure], before[side][figure], "{side} {figure}");
        }
    }
    assert_eq!(after["outside"], 0);
}

#[test]
fn contacts_of_people_whom_it_was_not_for_are_outside_and_without_an_audience_there_is_no_other_side() {
    let mut csv = shop(40);
    row(&mut csv, "N1", "2025-11-25", "Hoàn thành", 900, 70_000);
    let mut book = open(&[("shop.csv", csv.as_bytes())]);
    let log = json!([
        contact(1, &id(3), "thu"),
        contact(2, &id(900), "thu"),
        contact(3, &id(4), "khac"),
        contact(4, "84999999999", "thu")
    ]);
    contacts(&mut book, &log);
    let found = campaign(&book, &november(&json!({ "group": group(&book) })));
    assert_eq!(found["outside"], 1);
    let mut query = november(&Value::Null);
    query["audience"] = Value::Null;
    let found = campaign(&book, &query);
    assert_eq!(
        [&found["treated"]["people"], &found["treated"]["buyers"], &found["control"]["people"]],
        [&json!(2), &json!(1), &json!(0)]
    );
    assert_eq!(
        [&found["verdict"], &found["difference"], &found["outside"]],
        [&json!("noControl"), &Value::Null, &json!(0)]
    );
}

#[test]
fn whoever_refused_before_is_on_neither_side_and_whoever_refuses_the_message_stays() {
    let mut book = open(&[("shop.csv", shop(50).as_bytes())]);
    let mut before = contact(1, &id(1), "truoc");
    before["day"] = json!("2025-11-05");
    before["outcome"] = json!("refused");
    let mut after = contact(2, &id(2), "thu");
    after["outcome"] = json!("refused");
    contacts(&mut book, &json!([before, after]));
    let found = campaign(&book, &november(&json!({ "group": group(&book) })));
    let people = found["treated"]["people"].as_u64().zip(found["control"]["people"].as_u64());
    assert_eq!(people.map(|(treated, control)| treated + control), Some(49));
}

#[test]
fn what_was_cancelled_or_given_back_is_no_purchase_and_is_counted() {
    let mut csv = shop(2);
    row(&mut csv, "B0", "2025-11-12", "Đã hủy", 0, 50_000);
    row(&mut csv, "B1", "2025-11-13", "Hoàn thành", 1, 50_000);
    row(&mut csv, "B2", "2025-12-02", "Hoàn thành", 0, 50_000);
    let book = open(&[("shop.csv", csv.as_bytes())]);
    let mut query = november(&json!({ "ids": [id(0), id(1)] }));
    query["controlPercent"] = json!(0);
    let found = campaign(&book, &query);
    assert_eq!(
        found["treated"],
        json!({ "people": 2, "written": 0, "buyers": 1, "orders": 1, "spend": 50_000, "returned": 1 })
    );
}

/// An order by e-mail; a list that came later says whose phone that is.
#[test]
fn whoever_was_joined_later_keeps_the_side_of_the_id_that_was_written_to() {
    let orders = "Mã đơn hàng,Ngày đặt hàng,Trạng thái,Tên khách,Email,Tổng thanh toán,Đồng ý quảng cáo\nA1,2025-11-01,Hoàn thành,An,an@shop.vn,100000,Có\nA2,2025-11-20,Hoàn thành,An,an@shop.vn,100000,Có\n";
    let list = "Tên khách,Điện thoại,Email,Ngày mua cuối\nAn,0912000001,an@shop.vn,2025-11-20\n";
    let ids = ["email:an@shop.vn".to_owned(), id(1)];
    let name = (0..)
        .map(|number| format!("thu{number}"))
        .find(|name| !is_left_alone(name, &ids[0], 50) && is_left_alone(name, &ids[1], 50))
        .expect("a name that parts the ids");
    for files in [
        &[("orders.csv", orders.as_bytes())] as &[_],
        &[("orders.csv", orders.as_bytes()), ("list.csv", list.as_bytes())],
    ] {
        let mut book = open(files);
        let mut mail = contact(1, &ids[0], &name);
        mail["channel"] = json!("email");
        contacts(&mut book, &json!([mail]));
        let query = json!({ "id": name, "from": "2025-11-10", "to": "2025-11-30", "controlPercent": 50, "audience": { "ids": [ids[0]] } });
        let found = campaign(&book, &query);
        assert_eq!(
            [&found["treated"]["people"], &found["treated"]["buyers"], &found["control"]["people"]],
            [&json!(1), &json!(1), &json!(0)],
            "{} files",
            files.len()
        );
    }
}

#[test]
fn what_cannot_be_asked_is_refused_by_its_name() {
    let book = open(&[("shop.csv", shop(3).as_bytes())]);
    let good = november(&json!({ "ids": [id(1)] }));
    for (key, value, detail) in [
        ("id", json!(""), "id"),
        ("from", json!("2025-12-07"), "from"),
        ("from", json!("2025-11-31"), "from"),
        ("to", json!("2025-11-09"), "from"),
        ("controlPercent", json!(101), "controlPercent"),
        ("controlPercent", json!(1.5), "controlPercent"),
        ("audience", json!({}), "audience"),
        ("audience", json!({ "group": "khong_co" }), "khong_co"),
        ("include", json!(["noAddress"]), "include[0]"),
        ("more", json!(1), "more"),
    ] {
        let mut query = good.clone();
        query[key] = value;
        assert_eq!(refusal(&book, &query), detail, "{query}");
    }
}

/* --------------------------------------------------------------------------------------------------- goals */

fn goal(book: &Book, query: &Value) -> Value {
    let goals = khachquen::care::goals::GoalQuery::list(&value_of(&json!([query]))).expect("a goal");
    serde_json::to_value(GoalFigureView::all(book, &goals)).expect("JSON")[0].clone()
}

/// Five people in three months; today is 2025-12-06.
fn months() -> Book {
    let mut csv = HEADER.to_owned();
    for (at, (day, state, person, total)) in [
        ("2025-08-10", "Hoàn thành", 0, 10_000),
        ("2025-09-10", "Hoàn thành", 1, 100_000),
        ("2025-10-10", "Hoàn thành", 1, 200_000),
        ("2025-10-11", "Hoàn thành", 2, 300_000),
        ("2025-11-05", "Hoàn thành", 1, 400_000),
        ("2025-11-06", "Hoàn thành", 3, 500_000),
        ("2025-11-06", "Hoàn thành", 3, 100_000),
        ("2025-11-07", "Đã hủy", 2, 999_000),
        ("2025-12-01", "Hoàn thành", 2, 600_000),
    ]
    .into_iter()
    .enumerate()
    {
        row(&mut csv, &format!("A{at}"), day, state, person, total);
    }
    open(&[("shop.csv", csv.as_bytes())])
}

#[test]
fn goals_stand_where_their_orders_say() {
    let book = months();
    let of = |numerator: i64, denominator: i64| json!({ "numerator": numerator, "denominator": denominator });
    let cases = [
        // Buyers by the end of October: three, one of them twice; by the end of November four, two of them.
        ("repeatRate", "2025-11-01", "2025-11-30", "2025-11-30", of(1, 3), of(2, 4)),
        ("buyers", "2025-11-01", "2025-11-30", "2025-11-30", of(3, 1), of(4, 1)),
        // Both orders of one's first day are of that day: they do not return.
        ("returningRevenue", "2025-11-01", "2025-11-30", "2025-11-30", of(200_000, 1), of(400_000, 1)),
        ("averageOrder", "2025-11-01", "2025-11-30", "2025-11-30", of(500_000, 2), of(1_000_000, 3)),
        // Of two buyers of October one bought in November; of one of September one did in October.
        ("retention", "2025-11-01", "2025-11-30", "2025-11-30", of(1, 1), of(1, 2)),
        // A month that is not over: up to today.
        ("returningRevenue", "2025-12-01", "2025-12-31", "2025-12-06", of(400_000, 1), of(600_000, 1)),
    ];
    for (metric, from, to, on, before, now) in cases {
        let found = goal(&book, &json!({ "metric": metric, "from": from, "to": to }));
        assert_eq!(found, json!({ "on": on, "before": before, "now": now }), "{metric} {from}");
    }
}

#[test]
fn a_goal_before_its_days_or_before_the_files_says_nothing() {
    let book = months();
    let ahead = goal(&book, &json!({ "metric": "buyers", "from": "2026-01-01", "to": "2026-01-31" }));
    assert_eq!(ahead, json!({ "on": null, "before": null, "now": null }));
    let early = goal(&book, &json!({ "metric": "averageOrder", "from": "2025-08-05", "to": "2025-09-10" }));
    assert_eq!(early["before"], Value::Null);
    assert_eq!(early["now"], json!({ "numerator": 110_000, "denominator": 2 }));
    let empty = open(&[]);
    assert_eq!(
        goal(&empty, &json!({ "metric": "buyers", "from": "2025-11-01", "to": "2025-11-30" }))["now"],
        Value::Null
    );
}

#[test]
fn a_goal_of_a_group_follows_those_who_were_in_it_when_it_began() {
    let book = months();
    let group = book.as_of(day("2025-10-31")).group_of(2).to_owned();
    let all = goal(
        &book,
        &json!({ "metric": "retention", "from": "2025-11-01", "to": "2025-11-30", "group": group }),
    );
    let members = {
        let view = book.as_of(day("2025-10-31"));
        view.customers.all().filter(|&person| view.group_of(person) == group).count()
    };
    let bought_in_october = all["now"]["denominator"].as_u64().expect("a number");
    assert!(bought_in_october >= 1 && bought_in_october <= members as u64, "{all} of {members}");
    let buyers =
        goal(&book, &json!({ "metric": "buyers", "from": "2025-11-01", "to": "2025-11-30", "group": group }));
    assert_eq!(buyers["before"]["numerator"], json!(members));
}

#[test]
fn goals_of_nothing_known_are_refused_by_their_place() {
    let list = |value: Value| khachquen::care::goals::GoalQuery::list(&value_of(&value)).err();
    let goal = json!({ "metric": "buyers", "from": "2025-11-01", "to": "2025-11-30" });
    for (key, value, path) in [
        ("metric", json!("profit"), "goals[1].metric"),
        ("from", json!("2025-11-31"), "goals[1].from"),
        ("to", json!("2025-10-01"), "goals[1].to"),
        ("group", json!(5), "goals[1].group"),
    ] {
        let mut wrong = goal.clone();
        wrong[key] = value;
        assert_eq!(list(json!([goal, wrong])).as_deref(), Some(path));
    }
    assert_eq!(list(json!({})).as_deref(), Some("goals"));
    assert_eq!(list(Value::Array(vec![goal; 51])).as_deref(), Some("goals"));
}

/* -------------------------------------------------------------------------------------------- satisfaction */

fn satisfaction(files: &[&str]) -> Value {
    let names: Vec<String> = (0..files.len()).map(|at| format!("f{at}.csv")).collect();
    let files: Vec<(&str, &[u8])> =
        names.iter().map(String::as_str).zip(files.iter().map(|file| file.as_bytes())).collect();
    serde_json::to_value(SatisfactionView::of(&open(&files))).expect("JSON")
}

fn form(header: &str, scores: &[&str]) -> String {
    let rows = scores
        .iter()
        .enumerate()
        .map(|(at, score)| format!("2025-11-20,Khách {at},{},{score}\n", phone(at as u32)));
    std::iter::once(format!("Dấu thời gian,Họ tên,Số điện thoại,{header}\n")).chain(rows).collect()
}

#[test]
fn shares_are_said_from_so_many_answers_on_and_counts_always() {
    let cases: &[(&str, &str, usize, [u64; 3], Value)] = &[
        ("NPS", "10", 29, [29, 0, 0], Value::Null),
        ("NPS", "10", 30, [30, 0, 0], json!(100)),
        ("NPS", "6", 40, [0, 0, 40], json!(-100)),
        ("NPS", "7", 40, [0, 40, 0], json!(0)),
    ];
    for (header, score, count, counts, nps) in cases {
        let found = satisfaction(&[&form(header, &vec![*score; *count])]);
        let all = &found["all"]["nps"];
        assert_eq!(
            [&all["promoters"], &all["passives"], &all["detractors"]],
            counts.each_ref().map(|count| json!(count)).each_ref()
        );
        assert_eq!(all["score"], *nps, "{score} × {count}");
    }
    let mut scores = vec!["5"; 20];
    scores.extend(["3"; 5]);
    scores.extend(["1"; 7]);
    let found = satisfaction(&[&form("CSAT", &scores)]);
    assert_eq!(found["all"]["csat"], json!({ "satisfied": 20, "between": 5, "unsatisfied": 7, "share": 63 }));
}

#[test]
fn groups_add_up_to_everybody() {
    let mut csv = shop(40).replace("Đồng ý quảng cáo", "Số sao");
    csv =
        csv.lines()
            .enumerate()
            .map(|(at, line)| {
                if at == 0 {
                    format!("{line}\n")
                } else {
                    line.replace(",Có", &format!(",{}\n", at % 5 + 1))
                }
            })
            .collect();
    let found = satisfaction(&[&csv]);
    let sum = |figure: &str| -> u64 {
        let groups = found["groups"].as_array().expect("groups");
        groups.iter().map(|group| group["csat"][figure].as_u64().expect("a count")).sum()
    };
    for figure in ["satisfied", "between", "unsatisfied"] {
        assert_eq!(json!(sum(figure)), found["all"]["csat"][figure], "{figure}");
    }
    assert_eq!([&found["found"], &found["nobody"]], [&json!(40), &json!(0)]);
}

#[test]
fn files_of_one_header_stand_on_one_scale_in_any_order() {
    let (small, large) = (
        form("Điểm hài lòng", &["4", "5"]),
        form("Điểm hài lòng", &["9"]).replace("0912000000", "0912000007"),
    );
    let found = satisfaction(&[&small, &large]);
    assert_eq!(found["all"]["nps"]["detractors"], 2);
    assert_eq!(found["all"]["nps"]["promoters"], 1);
    assert_eq!(found, satisfaction(&[&large, &small]));
    assert_eq!(satisfaction(&[&small])["all"]["csat"]["satisfied"], 2);
}

#[test]
fn a_book_without_scores_says_nothing() {
    let found = satisfaction(&[&shop(5)]);
    assert_eq!(
        [&found["found"], &found["all"]["nps"]["score"], &found["all"]["csat"]["share"]],
        [&json!(0), &Value::Null, &Value::Null]
    );
}

#[test]
fn an_answer_says_on_which_scale_a_file_stands() {
    let file = form("Điểm hài lòng", &["4", "5", "2"]);
    let counts = |answers: &khachquen::orders::Answers| {
        let book = common::open_with(
            &[("f.csv", file.as_bytes())],
            khachquen::policy::Policy::default(),
            answers,
            1 << 16,
        );
        let found = serde_json::to_value(SatisfactionView::of(&book)).expect("JSON");
        let assumed =
            common::summary(&book)["assumptions"].as_array().expect("a list").iter().find_map(|item| {
                (item["code"] == "ratingScale").then(|| (item["chosen"].clone(), item["answered"].clone()))
            });
        let nps = &found["all"]["nps"];
        (found["all"]["csat"]["satisfied"].clone(), nps["detractors"].clone(), assumed)
    };
    let unsaid = counts(&khachquen::orders::Answers::default());
    assert_eq!(unsaid, (json!(2), json!(0), Some((json!("five"), json!(false)))));
    let ten = counts(&khachquen::orders::Answers::from_pairs([("ratingScale", "ten")]));
    assert_eq!(ten, (json!(0), json!(3), Some((json!("ten"), json!(true)))));
}

#[test]
fn scores_after_a_day_are_not_known_on_it_and_the_last_one_counts() {
    let csv = "Dấu thời gian,Họ tên,Số điện thoại,NPS\n2025-11-01,An,0912000001,3\n2025-11-20,An,0912000001,10\n2025-11-20,An,0912000001,9\n2026-01-01,An,0912000001,0\n";
    let found = satisfaction(&[csv]);
    assert_eq!([&found["found"], &found["all"]["nps"]["promoters"]], [&json!(3), &json!(1)]);
    let book = open(&[("f.csv", csv.as_bytes())]);
    let parts = book.parts();
    let last = |on: &str| {
        let view = book.as_of(day(on));
        view.ratings(&parts).last(0).map(|rating| (rating.day, rating.tenths))
    };
    assert_eq!(last("2025-11-10"), Some((Some(day("2025-11-01")), 30)));
    // Of one day the lower one.
    assert_eq!(last("2025-11-20"), Some((Some(day("2025-11-20")), 90)));
}
