//! What an answer or the policy makes of states: nothing unknown is counted until somebody says what it means.

mod common;

use common::{assert_balanced, open_with, summary};
use khachquen::{
    orders::Answers,
    policy::{Policy, Value},
};

const HEADER: &str = "Mã đơn hàng,Ngày đặt hàng,Trạng thái,Tên khách hàng,Số điện thoại,Tổng tiền\n";

fn policy(shipped: &str) -> Policy {
    let orders = Value::Map(vec![("shipped".to_owned(), Value::Text(shipped.to_owned()))]);
    Policy::from_value(&Value::Map(vec![("orders".to_owned(), orders)])).expect("a policy")
}

/// Orders and revenue of one order of 100,000 in each of some states.
fn counted(states: &[&str], shipped: &str, answers: &Answers) -> (u64, u64) {
    let rows = states.iter().enumerate().map(|(at, state)| {
        format!("D{at},2025-11-{:02},{state},Khách {at},09123456{:02},100000\n", at % 28 + 1, at % 100)
    });
    let text = [HEADER.to_owned(), rows.collect()].concat();
    let book = open_with(&[("a.csv", text.as_bytes())], policy(shipped), answers, 1 << 16);
    assert_balanced(&book);
    let summary = summary(&book);
    (summary["orders"].as_u64().unwrap_or(0), summary["revenue"].as_u64().unwrap_or(0))
}

#[test]
fn an_unknown_state_counts_only_where_an_answer_says_so() {
    for (answer, orders) in [
        (None, 0),
        (Some("completed"), 1),
        (Some("shipped"), 0),
        (Some("pending"), 0),
        (Some("cancelled"), 0),
        (Some("returned"), 0),
        (Some("unknown"), 0),
    ] {
        let pairs = answer.map(|answer| ("status:xanh la", answer));
        let answers = Answers::from_pairs(pairs);
        assert_eq!(counted(&["Xanh lá"], "pending", &answers), (orders, orders * 100_000), "{answer:?}");
    }
}

#[test]
fn what_is_shipped_counts_where_the_policy_says_so_and_nothing_else_does() {
    let shipped = ["Đã gửi hàng", "Đang giao", "In transit", "Out for delivery", "Dispatched"];
    let never = ["Bỏ giỏ hàng", "Nháp", "Chưa thanh toán", "Báo giá", "Đã đặt cọc", "Mất cọc", "Xanh lá"];
    let answers = Answers::default();
    assert_eq!(counted(&shipped, "pending", &answers).0, 0);
    assert_eq!(counted(&shipped, "completed", &answers).0, shipped.len() as u64);
    assert_eq!(counted(&never, "completed", &answers).0, 0);
    let answered = Answers::from_pairs([("status:xanh la", "shipped")]);
    assert_eq!(counted(&["Xanh lá"], "completed", &answered).0, 1);
}

#[test]
fn every_unknown_state_is_in_some_assumption_with_its_orders_and_its_money() {
    for states in [1usize, 19, 20, 21, 60, 249, 250, 251, 400] {
        let mut text = HEADER.to_owned();
        for at in 0..states * 2 {
            let (state, day) = (at % states, at % 28 + 1);
            text += &format!("D{at},2025-11-{day:02},Lạ lùng {state},Khách,0912345678,{}\n", at + 1);
        }
        let book = open_with(&[("a.csv", text.as_bytes())], Policy::default(), &Answers::default(), 1 << 16);
        let summary = summary(&book);
        let all = summary["assumptions"].as_array().expect("a list");
        let of_states = || {
            all.iter().filter(|item| item["code"].as_str().is_some_and(|code| code.starts_with("status:")))
        };
        assert!(all.iter().position(|item| item["code"] == "status:la lung 0") == Some(0), "at the top");
        let orders: u64 = of_states().map(|item| item["evidence"]["orders"].as_u64().unwrap_or(0)).sum();
        let money: u64 = of_states().map(|item| item["money"].as_u64().unwrap_or(0)).sum();
        let all = states as u64 * 2;
        assert_eq!((orders, money), (all, all * (all + 1) / 2), "{states} states");
        assert_eq!(summary["orders"], 0);
        assert!(of_states().count() <= 21, "a page of questions is none");
    }
}

#[test]
fn an_impossible_policy_of_shipped_orders_is_refused() {
    for value in [Value::Text("cancelled".to_owned()), Value::Number(1.0), Value::Bool(true), Value::Null] {
        let orders = Value::Map(vec![("shipped".to_owned(), value)]);
        let refused =
            Policy::from_value(&Value::Map(vec![("orders".to_owned(), orders)])).expect_err("refused");
        assert_eq!(refused.path, "orders.shipped");
    }
}

/// Orders on their way are stated with their money, follow the policy, and a file's own answer wins over it.
#[test]
fn orders_on_their_way_are_stated_and_can_be_taken_in_by_a_file_of_its_own() {
    let rows = ["Đang giao", "Đã gửi hàng", "Hoàn thành", "Xanh lá"].map(|state| format!("{state}\n"));
    for (policy, answers, chosen, answered, orders) in [
        ("pending", &[][..], "pending", false, 1),
        ("completed", &[], "completed", false, 3),
        ("pending", &[("shipped", "completed")], "completed", true, 3),
        ("completed", &[("shipped", "pending")], "pending", true, 1),
        ("pending", &[("shipped", "cancelled")], "pending", false, 1),
        ("pending", &[("status:dang giao", "completed")], "pending", false, 2),
        ("pending", &[("status:xanh la", "shipped"), ("shipped", "completed")], "completed", true, 4),
    ] {
        let mut text = HEADER.to_owned();
        for (at, state) in rows.iter().enumerate() {
            text += &format!("D{at},2025-11-05,{},Khách,0912345678,1000\n", state.trim());
        }
        let shipped = Value::Map(vec![("shipped".to_owned(), Value::Text(policy.to_owned()))]);
        let policy = Policy::from_value(&Value::Map(vec![("orders".to_owned(), shipped)])).expect("a policy");
        let answers = Answers::from_pairs(answers.iter().copied());
        let book = open_with(&[("a.csv", text.as_bytes())], policy, &answers, 1 << 16);
        let summary = summary(&book);
        let mut all = summary["assumptions"].as_array().into_iter().flatten();
        let item = all.find(|item| item["code"] == "shipped").expect("it is stated");
        assert_eq!((&item["chosen"], &item["answered"]), (&chosen.into(), &answered.into()), "{answers:?}");
        assert_eq!(summary["orders"], orders, "{answers:?}");
        let concerned = 2 + i32::from(answers.get("status:xanh la").is_some())
            - i32::from(answers.get("status:dang giao").is_some());
        assert_eq!(item["evidence"]["orders"], concerned, "{answers:?}");
        assert_eq!(item["money"], concerned * 1000);
        assert_eq!(item["options"], serde_json::json!(["pending", "completed"]));
    }
}
