//! Care: each reason of the queue by a case, and what holds for every history: the equations of queue and gate, that
//! nobody who refused is written to, that caps hold, and that a past day is what its own files would show.

mod common;

use common::day;
use khachquen::{
    book::{Book, Days},
    care::Contact,
    orders::Answers,
    policy::{
        Policy, Value,
        care::{CareFigure, Exclusion, Reason},
    },
    report::care::{ContactView, GateQuery, GateView, QueueQuery, QueueView},
    values::day::Day,
};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(answer) => Value::Bool(*answer),
        Json::Number(number) => Value::Number(number.as_f64().unwrap()),
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(items) => Value::List(items.iter().map(value).collect()),
        Json::Object(map) => Value::Map(map.iter().map(|(key, inner)| (key.clone(), value(inner))).collect()),
    }
}

fn policy(json: &Json) -> Policy {
    Policy::from_value(&value(json)).expect("a policy")
}

/// A shop that has consent elsewhere.
fn held() -> Policy {
    policy(&json!({ "care": { "consent": "held" } }))
}

fn book(files: &[(&str, String)], policy: Policy, today: &str) -> Book {
    let mut book = Book::new(policy, Days { today: Some(day(today)), device: day("2030-01-01") });
    for (name, text) in files {
        let added = common::read(name, (name, text.as_bytes()), 1 << 16, &Answers::default());
        book.change(vec![added.unwrap_or_else(|code| panic!("{name}: {code:?}"))], &[], false)
            .expect("added");
    }
    book
}

fn set_contacts(book: &mut Book, contacts: &[Json]) {
    book.set_contacts(Contact::list(&value(&Json::Array(contacts.to_vec()))).expect("contacts"));
}

fn queue(book: &Book, query: &Json) -> Json {
    let query = QueueQuery::from_value(&value(query), book).unwrap_or_else(|error| panic!("{error:?}"));
    serde_json::to_value(QueueView::of(book, &query)).unwrap()
}

fn gate(book: &Book, query: &Json) -> Json {
    let query = GateQuery::from_value(&value(query), book).unwrap_or_else(|error| panic!("{error:?}"));
    serde_json::to_value(GateView::of(book, &query).unwrap_or_else(|error| panic!("{error:?}"))).unwrap()
}

fn sum_of(excluded: &Json) -> u64 {
    excluded.as_array().unwrap().iter().map(|one| one["customers"].as_u64().unwrap()).sum()
}

const ORDERS: &str = "Mã đơn hàng,Ngày đặt hàng,Trạng thái,Tên khách hàng,Điện thoại,Tổng tiền\n";

/// Orders of one customer, 100,000 đồng each, on some days; others keep the file a file.
fn orders_on(days: &[&str]) -> String {
    let rows = days.iter().enumerate();
    rows.fold(ORDERS.to_owned(), |file, (at, day)| {
        file + &format!("HD{at:04},{day},Hoàn thành,Lan,0912000111,100000\n")
    })
}

fn contact(day: &str, outcome: &str) -> Json {
    json!({ "id": format!("{day} {outcome}"), "customer": "84912000111", "day": day, "channel": "zns", "outcome": outcome })
}

fn with(mut contact: Json, key: &str, value: Json) -> Json {
    contact[key] = value;
    contact
}

/// The row of the only person in the queue, with all reasons.
fn only(book: &Book, query: &Json) -> Option<(Vec<String>, Json)> {
    let queue = queue(book, query);
    let row = queue["rows"].get(0)?.clone();
    let others = row["others"].as_array().unwrap().iter();
    let mut reasons: Vec<String> = others.map(|other| other.as_str().unwrap().to_owned()).collect();
    reasons.insert(0, row["reason"].as_str().unwrap().to_owned());
    Some((reasons, row))
}

/// Facts of a reason on a day, or nothing where it does not hold.
fn facts(book: &Book, on: &str, reason: &str) -> Option<Json> {
    only(book, &json!({ "on": on, "reasons": [reason] })).map(|(_, row)| row["facts"].clone())
}

#[test]
fn an_order_is_overdue_when_silence_is_longer_than_the_own_rhythm_and_nobody_is_asleep_yet() {
    let rhythm = ["2025-01-01", "2025-01-11", "2025-01-21", "2025-01-31"];
    let book = book(&[("don.csv", orders_on(&rhythm))], held(), "2025-06-01");
    for (on, expected) in [
        ("2025-02-10", None),
        ("2025-02-15", None),
        ("2025-02-16", Some(json!({ "silentDays": 16, "gapDays": 10, "orders": 4, "spend": 400_000 }))),
        ("2025-04-30", Some(json!({ "silentDays": 89, "gapDays": 10, "orders": 4, "spend": 400_000 }))),
        ("2025-05-01", None),
    ] {
        assert_eq!(facts(&book, on, "overdue"), expected, "{on}");
    }
}

#[test]
fn two_days_of_purchase_are_no_rhythm() {
    let book = book(&[("don.csv", orders_on(&["2025-01-01", "2025-01-11"]))], held(), "2025-03-01");
    assert_eq!(facts(&book, "2025-03-01", "overdue"), None);
}

#[test]
fn steps_after_the_first_order_are_open_for_their_days_and_end_with_the_second() {
    let one = book(&[("don.csv", orders_on(&["2025-01-01"]))], held(), "2025-06-01");
    let step = |book: &Book, on: &str| facts(book, on, "afterFirst").map(|facts| facts["step"].clone());
    for (on, expected) in [
        ("2025-01-01", Some(0)),
        ("2025-01-02", Some(0)),
        ("2025-01-03", None),
        ("2025-01-04", Some(3)),
        ("2025-01-05", Some(3)),
        ("2025-01-08", Some(7)),
        ("2025-01-16", Some(14)),
        ("2025-02-01", Some(30)),
        ("2025-02-02", None),
    ] {
        assert_eq!(step(&one, on), expected.map(|step| json!(step)), "{on}");
    }
    let two = book(&[("don.csv", orders_on(&["2025-01-01", "2025-01-06"]))], held(), "2025-06-01");
    assert_eq!(step(&two, "2025-01-08"), None);
}

#[test]
fn the_second_order_is_due_between_the_quartiles_of_the_shop_or_as_the_policy_says() {
    // Twenty who came again after 10 to 29 days, and one who has not.
    let mut file = ORDERS.to_owned();
    for who in 0..20 {
        for (order, day) in [(0, "2025-01-01".to_owned()), (1, day("2025-01-11").plus(who).iso())] {
            file += &format!("A{who:02}{order},{day},Hoàn thành,Khách {who},09130001{who:02},100000\n");
        }
    }
    file += "B1,2025-02-01,Hoàn thành,Lan,0912000111,100000\n";
    let own = book(&[("don.csv", file.clone())], held(), "2025-06-01");
    assert_eq!(facts(&own, "2025-02-14", "secondOrder"), None);
    assert_eq!(facts(&own, "2025-02-15", "secondOrder"), Some(json!({ "days": 14, "from": 14, "to": 25 })));
    assert_eq!(facts(&own, "2025-02-26", "secondOrder"), Some(json!({ "days": 25, "from": 14, "to": 25 })));
    assert_eq!(facts(&own, "2025-02-27", "secondOrder"), None);
    let said = json!({ "care": { "consent": "held", "secondOrder": { "from": 2, "to": 3 } } });
    let said = book(&[("don.csv", file)], policy(&said), "2025-06-01");
    assert_eq!(facts(&said, "2025-02-03", "secondOrder"), Some(json!({ "days": 2, "from": 2, "to": 3 })));
}

#[test]
fn falling_asleep_is_said_around_the_edge() {
    let book = book(&[("don.csv", orders_on(&["2025-01-01"]))], held(), "2025-06-01");
    for (recency, holds) in [(82, false), (83, true), (90, true), (96, true), (97, false)] {
        let on = day("2025-01-01").plus(recency).iso();
        let expected = holds.then(|| json!({ "silentDays": recency, "edge": 90, "inDays": 90 - recency }));
        assert_eq!(facts(&book, &on, "fallingAsleep"), expected, "{recency}");
    }
}

#[test]
fn who_comes_back_after_a_long_silence_is_news_for_a_week() {
    let days = ["2025-01-01", "2025-05-01"];
    let back = book(&[("don.csv", orders_on(&days))], held(), "2025-06-01");
    let expected = Some(json!({ "day": "2025-05-01", "awayDays": 120 }));
    assert_eq!(facts(&back, "2025-05-01", "cameBack"), expected);
    assert_eq!(facts(&back, "2025-05-08", "cameBack"), expected);
    assert_eq!(facts(&back, "2025-05-09", "cameBack"), None);
    let soon = book(&[("don.csv", orders_on(&["2025-01-01", "2025-03-31"]))], held(), "2025-06-01");
    assert_eq!(facts(&soon, "2025-03-31", "cameBack"), None);
}

#[test]
fn those_who_spend_most_are_missed_by_their_rhythm_or_when_they_fall_asleep() {
    let policy =
        |edge: u32| policy(&json!({ "care": { "consent": "held" }, "thresholds": { "spendEdge": edge } }));
    let rhythm = orders_on(&["2025-01-01", "2025-01-11", "2025-01-21"]);
    let big = book(&[("don.csv", rhythm.clone())], policy(300_000), "2025-12-01");
    assert_eq!(facts(&big, "2025-02-02", "bigSlipping"), None);
    assert!(facts(&big, "2025-02-03", "bigSlipping").is_some(), "13 days of silence are more than 12");
    assert!(facts(&big, "2025-07-19", "bigSlipping").is_some(), "179 days");
    assert_eq!(facts(&big, "2025-07-20", "bigSlipping"), None, "deep sleep is another matter");
    let small = book(&[("don.csv", rhythm)], policy(300_001), "2025-12-01");
    assert_eq!(facts(&small, "2025-02-03", "bigSlipping"), None);
    let twice = book(&[("don.csv", orders_on(&["2025-01-01", "2025-01-11"]))], policy(1), "2025-12-01");
    assert_eq!(facts(&twice, "2025-04-10", "bigSlipping"), None);
    let down = facts(&twice, "2025-04-11", "bigSlipping").expect("moved down");
    assert_eq!(down, json!({ "silentDays": 90, "orders": 2, "spend": 200_000 }));
}

const CUSTOMERS: &str = "Mã khách hàng,Tên khách hàng,Điện thoại,Ngày sinh\n";

#[test]
fn birthdays_are_said_days_ahead_with_and_without_a_year_and_on_28_2_of_common_years() {
    let list = format!(
        "{CUSTOMERS}KH1,Lan,0912000111,17/05/1990\nKH2,Hà,0912000222,29/02\nKH3,Mai,0912000333,\nKH4,Tý,0912000444,01/01/1900\n"
    );
    let orders = orders_on(&["2025-01-01"]);
    let book = book(&[("khach.csv", list), ("don.csv", orders)], held(), "2026-12-01");
    let who = |on: &str| {
        let queue = queue(&book, &json!({ "on": on, "reasons": ["birthday"] }));
        let rows = queue["rows"].as_array().unwrap().iter();
        rows.map(|row| (row["id"].as_str().unwrap().to_owned(), row["facts"].clone())).collect::<Vec<_>>()
    };
    let lan = |day: &str, left: i32| vec![("84912000111".to_owned(), json!({ "day": day, "inDays": left }))];
    assert_eq!(who("2026-05-09"), []);
    assert_eq!(who("2026-05-10"), lan("2026-05-17", 7));
    assert_eq!(who("2026-05-17"), lan("2026-05-17", 0));
    assert_eq!(who("2026-05-18"), []);
    let ha = vec![("84912000222".to_owned(), json!({ "day": "2026-02-28", "inDays": 3 }))];
    assert_eq!(who("2026-02-25"), ha);
    assert_eq!(who("2026-01-01"), []);
}

const EVENTS: &str = "Điện thoại,Loại sự kiện,Thời gian,Điểm số\n";

#[test]
fn a_cart_counts_until_it_is_ordered_or_forgotten() {
    let events = format!("{EVENTS}0912000111,bỏ giỏ hàng,2025-03-05,\n0912000222,theo dõi,2025-03-01,\n");
    let files = |days: &[&str]| vec![("su_kien.csv", events.clone()), ("don.csv", orders_on(days))];
    let left = book(&files(&["2025-03-01"]), held(), "2025-04-01");
    assert_eq!(facts(&left, "2025-03-04", "cart"), None);
    assert_eq!(facts(&left, "2025-03-06", "cart"), Some(json!({ "day": "2025-03-05", "days": 1 })));
    assert_eq!(facts(&left, "2025-03-13", "cart"), None);
    let ordered = book(&files(&["2025-03-01", "2025-03-06"]), held(), "2025-04-01");
    assert!(facts(&ordered, "2025-03-05", "cart").is_some());
    assert_eq!(facts(&ordered, "2025-03-06", "cart"), None);
}

#[test]
fn a_lead_is_untouched_until_somebody_talks_to_it() {
    let events = format!("{EVENTS}0912000111,theo dõi,2025-03-01,\n0912000222,theo dõi,2025-03-20,\n");
    let mut book = book(&[("su_kien.csv", events)], held(), "2025-04-01");
    let expected = Some(json!({ "days": 14, "day": "2025-03-01" }));
    assert_eq!(facts(&book, "2025-03-14", "untouchedLead"), None);
    assert_eq!(facts(&book, "2025-03-15", "untouchedLead"), expected);
    set_contacts(&mut book, &[contact("2025-03-10", "contacted")]);
    assert_eq!(facts(&book, "2025-03-15", "untouchedLead"), None);
    assert_eq!(facts(&book, "2025-03-24", "untouchedLead"), Some(json!({ "days": 14, "day": "2025-03-10" })));
}

#[test]
fn low_scores_are_told_by_the_scale_of_their_file() {
    for (scores, low) in [
        (["5", "2"], Some(json!({ "score": 2, "scale": 5, "day": "2025-03-05" }))),
        (["5", "3"], None),
        (["9", "6"], Some(json!({ "score": 6, "scale": 10, "day": "2025-03-05" }))),
        (["9", "7"], None),
        (["95", "40"], None),
        (["5", ""], None),
    ] {
        let events = format!(
            "{EVENTS}0912000222,khảo sát,2025-03-01,{}\n0912000111,khảo sát,2025-03-05,{}\n",
            scores[0], scores[1]
        );
        let book = book(&[("su_kien.csv", events)], held(), "2025-06-01");
        assert_eq!(facts(&book, "2025-03-06", "lowScore"), low, "{scores:?}");
        assert_eq!(facts(&book, "2025-04-05", "lowScore"), None, "{scores:?}");
    }
}

#[test]
fn tiers_and_points_are_reasons_only_while_the_programme_is_open() {
    let programme = |open: bool| {
        json!({ "care": { "consent": "held", "pointsEndingDays": 20 }, "programme": {
            "open": open,
            "tiers": { "ladder": [{ "id": "a" }, { "id": "b", "spend": 450_000 }] },
            "points": { "expiry": { "kind": "months", "months": 2 }, "pendingDays": 0 },
        } })
    };
    let orders = orders_on(&["2025-01-01", "2025-01-11", "2025-01-21"]);
    let closed = book(&[("don.csv", orders.clone())], policy(&programme(false)), "2025-12-01");
    let open = book(&[("don.csv", orders)], policy(&programme(true)), "2025-12-01");
    for reason in ["nearTier", "pointsEnding"] {
        assert_eq!(facts(&closed, "2025-02-20", reason), None);
    }
    // 300,000 of 450,000 are two usual orders away, one is not enough.
    assert_eq!(facts(&open, "2025-02-20", "nearTier"), None);
    let more = book(
        &[("don.csv", orders_on(&["2025-01-01", "2025-01-11", "2025-01-21", "2025-01-31"]))],
        policy(&programme(true)),
        "2025-12-01",
    );
    assert_eq!(facts(&more, "2025-02-20", "nearTier"), Some(json!({ "tier": "b", "spend": 50_000 })));
    let ending = facts(&more, "2025-02-20", "pointsEnding").expect("points end");
    assert!(ending["points"].as_i64().unwrap() > 0 && ending["day"].as_str().unwrap() < "2025-03-12");
}

#[test]
fn a_group_of_the_shop_has_an_action_and_rests_after_it() {
    let care = json!({ "consent": "held", "groups": [{ "id": "mua_it", "action": "loi_moi" }] });
    let mut book = book(
        &[("don.csv", orders_on(&["2025-01-01", "2025-01-02"]))],
        policy(&json!({ "care": care })),
        "2025-03-10",
    );
    let (_, row) = only(&book, &json!({ "reasons": ["group:mua_it"] })).expect("in the queue");
    assert_eq!((&row["action"], &row["facts"]), (&json!("loi_moi"), &json!({ "group": "mua_it" })));
    let told = with(contact("2025-02-20", "contacted"), "reason", json!("group:mua_it"));
    set_contacts(&mut book, &[told]);
    assert!(only(&book, &json!({ "reasons": ["group:mua_it"] })).is_none());
    assert!(only(&book, &json!({ "on": "2025-02-19", "reasons": ["group:mua_it"] })).is_some());
}

#[test]
fn nobody_is_told_twice_for_one_reason_but_who_did_not_answer_is_asked_again() {
    let rhythm = ["2025-01-01", "2025-01-11", "2025-01-21", "2025-01-31"];
    let mut book = book(&[("don.csv", orders_on(&rhythm))], held(), "2025-06-01");
    let told = |outcome: &str| with(contact("2025-02-17", outcome), "reason", json!("overdue"));
    for (outcome, again) in [("contacted", false), ("answered", false), ("done", false), ("noAnswer", true)] {
        set_contacts(&mut book, &[told(outcome)]);
        assert_eq!(facts(&book, "2025-02-25", "overdue").is_some(), again, "{outcome}");
    }
}

/// Why the only customer is out of a file, or nothing.
fn out(book: &Book, on: &str, channel: &str) -> Option<String> {
    let gate = gate(book, &json!({ "audience": { "ids": ["84912000111"] }, "channel": channel, "on": on }));
    gate["excluded"].get(0).map(|one| one["code"].as_str().unwrap().to_owned())
}

#[test]
fn contacts_close_the_gate_for_as_long_as_they_say() {
    /// Day, channel and outcome of contacts; the day and channel that are asked for; why the gate is closed.
    type Case = (
        &'static [(&'static str, &'static str, &'static str)],
        &'static str,
        &'static str,
        Option<&'static str>,
    );
    let table: &[Case] = &[
        (&[], "2025-02-20", "zns", None),
        (&[("2025-02-01", "zns", "refused")], "2025-05-30", "call", Some("refused")),
        (&[("2025-02-01", "zns", "refused")], "2025-01-31", "call", None),
        (&[("2025-02-01", "zns", "refused"), ("2025-02-10", "call", "consented")], "2025-02-20", "zns", None),
        (
            &[("2025-02-10", "zns", "refused"), ("2025-02-10", "call", "consented")],
            "2025-02-20",
            "zns",
            Some("refused"),
        ),
        (
            &[("2025-02-10", "call", "consented"), ("2025-02-11", "zns", "refused")],
            "2025-02-20",
            "zns",
            Some("refused"),
        ),
        (&[("2025-02-01", "sms", "wrongNumber")], "2025-02-20", "zns", Some("wrongNumber")),
        (&[("2025-02-01", "sms", "wrongNumber")], "2025-02-20", "call", Some("wrongNumber")),
        (&[("2025-02-01", "email", "wrongNumber")], "2025-02-20", "call", None),
        (
            &[("2025-02-01", "sms", "wrongNumber"), ("2025-02-03", "call", "answered")],
            "2025-02-20",
            "zns",
            None,
        ),
        (&[("2025-02-18", "zns", "contacted")], "2025-02-20", "zns", Some("resting")),
        (&[("2025-02-18", "zns", "contacted")], "2025-02-21", "zns", None),
        (&[("2025-02-18", "zns", "consented")], "2025-02-18", "zns", None),
        (
            &[("2025-02-14", "zns", "answered"), ("2025-02-16", "call", "answered")],
            "2025-02-20",
            "zns",
            Some("capped"),
        ),
        (&[("2025-02-13", "zns", "answered"), ("2025-02-16", "call", "answered")], "2025-02-20", "zns", None),
        (&[("2025-02-20", "zns", "noAnswer"), ("2025-03-02", "call", "noAnswer")], "2025-04-02", "zns", None),
        (
            &[("2025-02-20", "zns", "noAnswer"), ("2025-03-02", "call", "noAnswer")],
            "2025-05-02",
            "zns",
            Some("unanswered"),
        ),
        (&[("2025-02-20", "zns", "noAnswer"), ("2025-03-02", "call", "answered")], "2025-05-02", "zns", None),
        (
            &[("2025-05-05", "zns", "contacted"), ("2025-05-12", "zns", "contacted")],
            "2025-05-18",
            "zns",
            None,
        ),
        (
            &[("2025-05-05", "zns", "contacted"), ("2025-05-12", "zns", "contacted")],
            "2025-05-19",
            "zns",
            Some("unanswered"),
        ),
    ];
    let mut book = book(&[("don.csv", orders_on(&["2025-01-31"]))], held(), "2025-06-01");
    for (contacts, on, channel, expected) in table {
        let contacts: Vec<Json> = contacts
            .iter()
            .map(|(day, channel, outcome)| with(contact(day, outcome), "channel", json!(channel)))
            .collect();
        set_contacts(&mut book, &contacts);
        assert_eq!(out(&book, on, channel).as_deref(), *expected, "{contacts:?} on {on} by {channel}");
    }
}

#[test]
fn the_dormant_who_did_not_answer_go_back_to_the_beginning_once_and_again_after_a_sign() {
    let mut book = book(&[("don.csv", orders_on(&["2025-01-01", "2025-07-01"]))], held(), "2026-06-01");
    let calls = |days: &[&str]| days.iter().map(|day| contact(day, "noAnswer")).collect::<Vec<_>>();
    set_contacts(&mut book, &calls(&["2025-04-10", "2025-04-20", "2025-04-30", "2025-10-05", "2025-10-15"]));
    let customer = khachquen::report::CustomerView::of(&book, "84912000111").unwrap();
    assert_eq!(serde_json::to_value(&customer).unwrap()["reentries"], json!(["2025-04-20", "2025-10-15"]));
    // Asked in time, asleep later: back on the day of falling asleep; an order before that is an answer.
    set_contacts(&mut book, &calls(&["2025-02-01", "2025-02-20", "2025-08-01", "2025-08-20"]));
    let customer = khachquen::report::CustomerView::of(&book, "84912000111").unwrap();
    assert_eq!(serde_json::to_value(&customer).unwrap()["reentries"], json!(["2025-04-01", "2025-09-29"]));
}

#[test]
fn where_no_file_says_consent_the_shop_says_it_by_an_act_that_marks() {
    let orders = [("don.csv", orders_on(&["2025-01-31"]))];
    let ask = |policy: Policy, include: Json| {
        let book = book(&orders, policy, "2025-02-20");
        gate(&book, &json!({ "audience": { "group": "khach_moi" }, "channel": "zns", "include": include }))
    };
    let closed = ask(Policy::default(), json!([]));
    assert_eq!(
        (&closed["inFile"], &closed["excluded"]),
        (&json!(0), &json!([{ "code": "noConsent", "customers": 1 }]))
    );
    for by in [ask(held(), json!([])), ask(Policy::default(), json!(["noConsent"]))] {
        assert_eq!(
            (&by["inFile"], &by["marked"], &by["rows"][0]["marked"]),
            (&json!(1), &json!(1), &json!(["noConsent"]))
        );
    }
}

#[test]
fn where_a_file_says_consent_it_decides_and_silence_is_none() {
    let list = "Tên khách hàng,Điện thoại,Đồng ý nhận tin\nLan,0912000111,có\nHà,0912000222,không\nMai,0912000333,\n";
    let mut book = book(&[("khach.csv", list.to_owned())], held(), "2025-02-20");
    let ids = json!(["84912000111", "84912000222", "84912000333", "84999999999"]);
    let query = |include: Json| json!({ "audience": { "ids": ids }, "channel": "sms", "include": include });
    let all = gate(&book, &query(json!([])));
    assert_eq!(all["people"], json!(3), "an id of nobody is nobody");
    assert_eq!(all["rows"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&all["rows"][0]["id"], &all["rows"][0]["consent"], &all["rows"][0]["marked"]),
        (&json!("84912000111"), &json!(true), &json!([]))
    );
    let excluded = json!([{ "code": "refused", "customers": 1 }, { "code": "noConsent", "customers": 1 }]);
    assert_eq!(all["excluded"], excluded);
    let forced = gate(&book, &query(json!(["refused"])));
    assert_eq!((&forced["inFile"], &forced["marked"]), (&json!(2), &json!(1)));
    // Who agreed to the shop itself is in; a refusal of the file stands against it.
    let agreed = |customer: &str| json!({ "id": customer, "customer": customer, "day": "2025-02-01", "channel": "call", "outcome": "consented" });
    set_contacts(&mut book, &[agreed("84912000222"), agreed("84912000333")]);
    assert_eq!(gate(&book, &query(json!([])))["excluded"], json!([{ "code": "refused", "customers": 1 }]));
}

#[test]
fn channels_ask_for_an_address_of_their_own() {
    let list = "Mã khách hàng,Tên khách hàng,Điện thoại,Email\nK1,A,0912000111,\nK2,B,02838220011,\nK3,C,,c@example.com\nK4,D,,\nK5,E,+6591234567,\n";
    let book = book(&[("khach.csv", list.to_owned())], held(), "2025-02-20");
    for (channel, reached) in [("zns", "A"), ("oa", "A"), ("sms", "A"), ("call", "ABE"), ("email", "C")] {
        let gate = gate(&book, &json!({ "audience": { "group": "lead_moi" }, "channel": channel }));
        let names: String =
            gate["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
        let mut letters: Vec<char> = names.chars().collect();
        letters.sort_unstable();
        assert_eq!(letters.into_iter().collect::<String>(), reached, "{channel}: {gate}");
        assert_eq!(
            gate["people"].as_u64().unwrap(),
            gate["inFile"].as_u64().unwrap() + sum_of(&gate["excluded"])
        );
    }
}

#[test]
fn contacts_that_are_wrong_are_refused_with_their_place() {
    let good = contact("2025-02-01", "contacted");
    for (key, wrong, place) in [
        ("outcome", json!("sold"), "contacts[1].outcome"),
        ("channel", json!("fax"), "contacts[1].channel"),
        ("day", json!("2025-02-30"), "contacts[1].day"),
        ("time", json!("24:00"), "contacts[1].time"),
        ("time", json!("7:05"), "contacts[1].time"),
        ("customer", json!(""), "contacts[1].customer"),
        ("id", Json::Null, "contacts[1].id"),
        ("note", json!(5), "contacts[1].note"),
        ("colour", json!("red"), "contacts[1].colour"),
    ] {
        let all = json!([good, with(good.clone(), key, wrong)]);
        assert_eq!(Contact::list(&value(&all)).unwrap_err(), place);
    }
}

#[test]
fn a_contact_finds_the_person_by_an_id_from_before_a_join_and_waits_where_there_is_nobody() {
    let first =
        "Mã khách hàng,Tên khách hàng,Ngày đặt hàng,Tổng tiền\nKH1,Lan,2025-01-31,100000\n".to_owned();
    let second = "Mã khách hàng,Tên khách hàng,Điện thoại\nKH1,Lan,0912000111\n".to_owned();
    let mut book = book(&[("don.csv", first)], held(), "2025-03-01");
    let id = json!(book.view().people.id(0, &book.parts()));
    set_contacts(&mut book, &[with(contact("2025-02-01", "done"), "customer", id.clone())]);
    let contacts = |book: &Book, id: &str| serde_json::to_value(ContactView::of(book, id)).unwrap();
    assert_eq!(contacts(&book, id.as_str().unwrap()).as_array().unwrap().len(), 1);
    assert_eq!(contacts(&book, "84912000111"), json!([]));
    let added = common::read("khach.csv", ("khach.csv", second.as_bytes()), 1 << 16, &Answers::default());
    book.change(vec![added.unwrap()], &[], false).unwrap();
    assert_eq!(contacts(&book, "84912000111"), contacts(&book, id.as_str().unwrap()));
    assert_eq!(contacts(&book, "84912000111")[0]["outcome"], "done");
}

#[test]
fn what_is_asked_wrongly_is_refused_with_its_place() {
    let book = book(&[("don.csv", orders_on(&["2025-01-31"]))], held(), "2025-03-01");
    for (query, place) in [
        (json!({ "on": "2025-03-02" }), "on"),
        (json!({ "on": "soon" }), "on"),
        (json!({ "reasons": ["boredom"] }), "reasons[0]"),
        (json!({ "reasons": ["group:none"] }), "reasons[0]"),
        (json!({ "channels": ["fax"] }), "channels[0]"),
        (json!({ "limit": 1001 }), "limit"),
        (json!({ "colour": 1 }), "colour"),
    ] {
        assert_eq!(QueueQuery::from_value(&value(&query), &book).unwrap_err().detail, place);
    }
    for (query, place) in [
        (json!({ "channel": "zns" }), "audience"),
        (json!({ "audience": { "ids": [] } }), "channel"),
        (json!({ "audience": { "ids": [], "group": "a" }, "channel": "zns" }), "audience"),
        (json!({ "audience": { "ids": [] }, "channel": "zns", "include": ["noAddress"] }), "include[0]"),
        (
            json!({ "audience": { "ids": [] }, "channel": "zns", "campaign": { "controlPercent": 5 } }),
            "campaign.id",
        ),
        (
            json!({ "audience": { "ids": [] }, "channel": "zns", "campaign": { "id": "a", "controlPercent": 101 } }),
            "campaign.controlPercent",
        ),
        (json!({ "audience": { "ids": [] }, "channel": "zns", "show": "everybody" }), "show"),
    ] {
        assert_eq!(GateQuery::from_value(&value(&query), &book).unwrap_err().detail, place);
    }
    let nobody = json!({ "audience": { "group": "none" }, "channel": "zns" });
    let query = GateQuery::from_value(&value(&nobody), &book).unwrap();
    assert_eq!(GateView::of(&book, &query).unwrap_err().code, "unknown-group");
}

#[test]
fn every_reason_has_points_of_urgency_within_its_limits() {
    for reason in Reason::ALL {
        let row = reason.row();
        assert!(!row.channels.is_empty(), "{}", reason.name());
        for days in -400..4000 {
            assert!((1..=100).contains(&row.urgency_at(days)), "{} after {days}", reason.name());
        }
    }
}

/* ------------------------------------------------------------------ any history */

const FIRST: &str = "2024-01-01";
const HEADER: &str = "Mã đơn hàng,Ngày đặt hàng,Trạng thái,Tên khách hàng,Điện thoại,Email,Đồng ý nhận tin,Ngày sinh,Tổng tiền\n";

#[derive(Clone, Debug)]
struct Row {
    id: u32,
    day: i32,
    is_done: bool,
    who: usize,
    by_email: bool,
    consent: usize,
    amount: i64,
}

const CONSENT: [&str; 4] = ["có", "có", "", "không"];

impl Row {
    fn day(&self) -> Day {
        day(FIRST).plus(self.day)
    }

    fn line(&self) -> String {
        let who = self.who;
        let phone = if self.by_email { String::new() } else { format!("09120001{who:02}") };
        let email = if self.by_email || who.is_multiple_of(3) {
            format!("lan{who}@example.com")
        } else {
            String::new()
        };
        let status = if self.is_done { "Hoàn thành" } else { "Đã hủy" };
        let born = day("1990-01-01").plus(who as i32 * 31).iso();
        let consent = CONSENT[self.consent];
        let (id, on, amount) = (self.id, self.day().iso(), self.amount * 1_000);
        format!("HD{id:06},{on},{status},Lan {who},{phone},{email},{consent},{born},{amount}\n")
    }
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (
        0u32..900,
        0i32..400,
        prop::bool::weighted(0.9),
        0usize..8,
        prop::bool::weighted(0.2),
        0usize..4,
        1i64..900,
    );
    let row = row.prop_map(|(id, day, is_done, who, by_email, consent, amount)| Row {
        id,
        day,
        is_done,
        who,
        by_email,
        consent,
        amount,
    });
    // What columns mean and which keys a file has is decided from the whole file: its first rows show all of it.
    let first = |consent| Row {
        id: 990 + consent as u32,
        day: 0,
        is_done: true,
        who: 50 + consent,
        by_email: false,
        consent,
        amount: 1,
    };
    prop::collection::vec(row, 0..60).prop_map(move |rows| {
        let mut rows = [(0..4).map(first).collect(), rows].concat();
        // Which rows are one order under a repeated code is decided from the whole file too: here every code is new.
        (0..).zip(&mut rows).for_each(|(id, row)| row.id = id);
        // And so is from which end a file is to be read.
        rows.sort_by_key(|row| row.day);
        rows
    })
}

#[derive(Clone, Debug)]
struct Said {
    day: i32,
    who: usize,
    by_email: bool,
    channel: usize,
    outcome: usize,
    reason: usize,
}

const CHANNELS: [&str; 5] = ["zns", "oa", "sms", "email", "call"];
const OUTCOMES: [&str; 7] =
    ["contacted", "answered", "noAnswer", "refused", "wrongNumber", "done", "consented"];

impl Said {
    fn json(&self, at: usize) -> Json {
        let who = self.who;
        let customer =
            if self.by_email { format!("email:lan{who}@example.com") } else { format!("849120001{who:02}") };
        let reason = Reason::ALL.get(self.reason).map(|reason| reason.name());
        json!({
            "id": format!("c{at}"), "customer": customer, "day": day(FIRST).plus(self.day).iso(),
            "channel": CHANNELS[self.channel], "outcome": OUTCOMES[self.outcome], "reason": reason,
        })
    }
}

fn said() -> impl Strategy<Value = Vec<Said>> {
    let one = (0i32..420, 0usize..9, any::<bool>(), 0usize..5, 0usize..7, 0usize..14);
    let one = one.prop_map(|(day, who, by_email, channel, outcome, reason)| Said {
        day,
        who,
        by_email,
        channel,
        outcome,
        reason,
    });
    prop::collection::vec(one, 0..25)
}

fn file(rows: &[Row], until: Day) -> String {
    rows.iter().filter(|row| row.day() <= until).fold(HEADER.to_owned(), |file, row| file + &row.line())
}

const KINDS: [&str; 4] = ["bỏ giỏ hàng", "khảo sát", "theo dõi", "xem sản phẩm"];

/// Day, who, kind, score.
type Event = (i32, usize, usize, u32);

/// The first row shows the scale of the scores.
fn events() -> impl Strategy<Value = Vec<Event>> {
    let events = prop::collection::vec((0i32..420, 0usize..12, 0usize..4, 1u32..6), 0..25);
    events.prop_map(|events| [vec![(0, 60, 1, 5)], events].concat())
}

fn event_file(events: &[Event], until: Day) -> String {
    let known = events.iter().filter(|event| day(FIRST).plus(event.0) <= until);
    known.fold(EVENTS.to_owned(), |file, (on, who, kind, score)| {
        let on = day(FIRST).plus(*on).iso();
        file + &format!("09120001{who:02},{},{on},{score}\n", KINDS[*kind])
    })
}

fn some_policy() -> impl Strategy<Value = Policy> {
    (any::<bool>(), any::<bool>(), 1u32..4, 1u32..15, 0u32..6, any::<bool>()).prop_map(|(held, open, cap, days, rest, grouped)| {
        let mut policy = policy(&json!({
            "care": {
                "consent": if held { "held" } else { "ask" },
                "secondOrder": { "from": 5, "to": 60 },
                "groups": if grouped { json!([{ "id": "mua_it" }, { "id": "ngu_dong_90" }]) } else { json!([]) },
            },
            "thresholds": { "spendEdge": 500_000 },
            "programme": { "open": open },
        }));
        policy.care.set_figure(CareFigure::CapContacts, cap);
        policy.care.set_figure(CareFigure::CapDays, days);
        policy.care.set_figure(CareFigure::RestDays, rest);
        policy
    })
}

fn jsons(said: &[Said]) -> Vec<Json> {
    said.iter().enumerate().map(|(at, said)| said.json(at)).collect()
}

fn ids(rows: &Json) -> Vec<String> {
    rows.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn the_queue_of_a_past_day_is_the_queue_of_the_truncated_file(
        rows in rows(), said in said(), policy in some_policy(), until in 0i32..400,
    ) {
        let (today, until) = (day(FIRST).plus(500), day(FIRST).plus(until));
        let mut whole = book(&[("don.csv", file(&rows, today))], policy.clone(), &today.iso());
        let mut cut = book(&[("don.csv", file(&rows, until))], policy, &until.iso());
        set_contacts(&mut whole, &jsons(&said));
        let known: Vec<Json> = jsons(&said).into_iter().filter(|one| one["day"].as_str().unwrap() <= until.iso().as_str()).collect();
        set_contacts(&mut cut, &known);
        let query = json!({ "on": until.iso(), "limit": 1000 });
        prop_assert_eq!(queue(&whole, &query), queue(&cut, &query));
        let gated = json!({ "audience": { "queue": {} }, "channel": "sms", "on": until.iso(), "limit": 1000 });
        prop_assert_eq!(gate(&whole, &gated), gate(&cut, &gated));
    }

    #[test]
    fn a_past_day_knows_the_events_up_to_it_alone(
        rows in rows(), events in events(), said in said(), policy in some_policy(), until in 0i32..400,
    ) {
        let (today, until) = (day(FIRST).plus(500), day(FIRST).plus(until));
        let files = |until| [("don.csv", file(&rows, until)), ("su_kien.csv", event_file(&events, until))];
        let mut whole = book(&files(today), policy.clone(), &today.iso());
        let mut cut = book(&files(until), policy, &until.iso());
        set_contacts(&mut whole, &jsons(&said));
        set_contacts(&mut cut, &jsons(&said));
        let query = json!({ "on": until.iso(), "limit": 1000 });
        prop_assert_eq!(queue(&whole, &query), queue(&cut, &query));
    }

    #[test]
    fn everybody_is_in_or_out_once_and_nobody_who_refused_is_in(
        rows in rows(), said in said(), policy in some_policy(), on in 0i32..500, most in 0usize..6, percent in 0u32..101,
    ) {
        let today = day(FIRST).plus(500);
        let (since, on) = (on, day(FIRST).plus(on).iso());
        let mut book = book(&[("don.csv", file(&rows, today))], policy.clone(), &today.iso());
        set_contacts(&mut book, &jsons(&said));
        // Who is one person is what was known that day: a later order may join the one who refused with another.
        let mut known = self::book(&[("don.csv", file(&rows, day(FIRST).plus(since)))], policy, &on);
        set_contacts(&mut known, &jsons(&said));
        let queue = queue(&book, &json!({ "on": on, "most": most, "limit": 1000 }));
        prop_assert_eq!(queue["people"].as_u64().unwrap(), queue["total"].as_u64().unwrap() + sum_of(&queue["excluded"]));
        prop_assert_eq!(sum_of(&queue["reasons"]), queue["total"].as_u64().unwrap());
        let listed = ids(&queue["rows"]);
        prop_assert_eq!(listed.len() as u64, queue["today"].as_u64().unwrap());
        prop_assert_eq!(listed.len(), (queue["total"].as_u64().unwrap() as usize).min(most));
        let mut once = listed.clone();
        once.sort();
        once.dedup();
        prop_assert_eq!(once.len(), listed.len(), "nobody twice");
        let scores: Vec<i64> = queue["rows"].as_array().unwrap().iter().map(|row| row["score"].as_i64().unwrap()).collect();
        prop_assert!(scores.is_sorted_by(|a, b| a >= b));

        let whole = ["lead_moi", "ngu_dong_180", "ngu_dong_90", "khach_moi", "mua_it", "mua_nhieu", "mua_thuong_xuyen", "chua_xep"];
        let audiences = whole.map(|group| json!({ "group": group })).into_iter().chain([json!({ "queue": { "most": most } })]);
        for (audience, channel) in audiences.flat_map(|audience| CHANNELS.map(|channel| (audience.clone(), channel))) {
            let campaign = json!({ "id": "thu", "controlPercent": percent });
            let query = json!({ "audience": audience, "channel": channel, "on": on, "campaign": campaign, "limit": 1000 });
            let gated = gate(&book, &query);
            prop_assert_eq!(gated["people"].as_u64().unwrap(), gated["inFile"].as_u64().unwrap() + sum_of(&gated["excluded"]));
            let mut seen = ids(&gated["rows"]);
            prop_assert_eq!(seen.len() as u64, gated["inFile"].as_u64().unwrap());
            for row in gated["rows"].as_array().unwrap() {
                prop_assert_ne!(&row["consent"], &json!(false));
                let id = row["id"].as_str().unwrap();
                let contacts = serde_json::to_value(ContactView::of(&known, id)).unwrap();
                let last = |outcome: &str| contacts.as_array().unwrap().iter()
                    .filter(|one| one["outcome"] == outcome && one["day"].as_str().unwrap() <= on.as_str())
                    .map(|one| one["day"].as_str().unwrap().to_owned()).max();
                prop_assert!(last("refused").is_none_or(|refused| last("consented").is_some_and(|agreed| agreed > refused)));
            }
            for code in Exclusion::ALL {
                let mut query = query.clone();
                query["show"] = json!(code.name());
                let out = ids(&gate(&book, &query)["rows"]);
                let counted = gated["excluded"].as_array().unwrap().iter().find(|one| one["code"] == code.name());
                prop_assert_eq!(out.len() as u64, counted.map_or(0, |one| one["customers"].as_u64().unwrap()));
                seen.extend(out);
            }
            let all = seen.len();
            seen.sort();
            seen.dedup();
            prop_assert_eq!(seen.len(), all, "nobody in two places");
        }
        // Those of the queue come into its file, where the channel reaches them.
        let of_queue = gate(&book, &json!({ "audience": { "queue": { "most": most, "channels": ["sms"] } }, "channel": "sms", "on": on, "limit": 1000 }));
        let by_sms = self::queue(&book, &json!({ "on": on, "most": most, "channels": ["sms"], "limit": 1000 }));
        let (mut inside, mut listed) = (ids(&of_queue["rows"]), ids(&by_sms["rows"]));
        inside.sort();
        listed.sort();
        prop_assert_eq!(inside, listed);
    }

    #[test]
    fn caps_and_rests_hold_for_who_writes_to_the_whole_queue_every_day(rows in rows(), policy in some_policy()) {
        let today = day(FIRST).plus(460);
        let figure = |figure| policy.care.figure(figure);
        let (cap, days, rest) = (figure(CareFigure::CapContacts), figure(CareFigure::CapDays), figure(CareFigure::RestDays));
        let mut book = book(&[("don.csv", file(&rows, today))], policy.clone(), &today.iso());
        let mut log: Vec<(String, Day)> = Vec::new();
        let mut contacts: Vec<Json> = Vec::new();
        for on in (380..460).map(|days| day(FIRST).plus(days)) {
            set_contacts(&mut book, &contacts);
            for id in ids(&queue(&book, &json!({ "on": on.iso(), "limit": 1000 }))["rows"]) {
                contacts.push(json!({ "id": format!("{id} {}", on.iso()), "customer": id, "day": on.iso(), "channel": "zns", "outcome": "noAnswer" }));
                log.push((id, on));
            }
        }
        for (id, at) in &log {
            let within = |first: Day| log.iter().filter(|one| one.0 == *id && one.1 >= first && one.1 <= *at).count() as i32;
            prop_assert!(within(at.plus(1 - days)) <= cap);
            prop_assert!(rest == 0 || within(at.plus(1 - rest)) == 1);
        }
    }

    #[test]
    fn the_order_of_contacts_does_not_matter(rows in rows(), said in said(), policy in some_policy(), seed in any::<u64>()) {
        let today = day(FIRST).plus(420);
        let mut book = book(&[("don.csv", file(&rows, today))], policy, &today.iso());
        let mut contacts = jsons(&said);
        let ask = |book: &Book| {
            let gated = gate(book, &json!({ "audience": { "queue": {} }, "channel": "call", "limit": 1000 }));
            (queue(book, &json!({ "limit": 1000 })), gated)
        };
        set_contacts(&mut book, &contacts);
        let first = ask(&book);
        let by = |one: &Json| one["id"].as_str().unwrap().bytes().fold(seed, |state, byte| (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        contacts.sort_by_key(by);
        set_contacts(&mut book, &contacts);
        prop_assert_eq!(ask(&book), first);
    }

    #[test]
    fn many_are_found_as_one_is(rows in rows()) {
        let today = day(FIRST).plus(420);
        let book = book(&[("don.csv", file(&rows, today))], Policy::default(), &today.iso());
        let parts = book.parts();
        let people = &book.view().people;
        let mut ids: Vec<String> = (0..people.len() as u32).map(|person| people.id(person, &parts)).collect();
        ids.extend((0..8).map(|who| format!("email:lan{who}@example.com")));
        ids.extend(["84912000199", "", "name:x", "khác"].map(str::to_owned));
        let all: Vec<&str> = ids.iter().map(String::as_str).collect();
        let found = people.find_all(&all, &parts);
        for (id, found) in ids.iter().zip(found) {
            prop_assert_eq!(people.find(id, &parts), found, "{}", id);
        }
    }
}
