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

/// The state of the delivery counts beside that of the payment, whichever column stands first, and alone.
#[test]
fn what_is_paid_is_an_order_once_it_is_delivered() {
    let orders = |header: &str, rows: &[&str]| {
        let rows: String = rows
            .iter()
            .enumerate()
            .map(|(at, states)| {
                format!("D{at},2025-11-{:02},{states},Khách {at},091234560{at},100000\n", at + 1)
            })
            .collect();
        let text =
            format!("Mã đơn hàng,Ngày đặt hàng,{header},Tên khách hàng,Số điện thoại,Tổng tiền\n{rows}");
        let book = open_with(&[("a.csv", text.as_bytes())], policy("pending"), &Answers::default(), 1 << 16);
        assert_balanced(&book);
        summary(&book)["orders"].as_u64()
    };
    for (header, rows, expected) in [
        (
            "Trạng thái thanh toán,Trạng thái giao hàng",
            ["Đã thanh toán,Đang giao", "Đã thanh toán,Đã giao hàng", "Chưa thanh toán,Đã giao hàng"],
            1,
        ),
        (
            "Tình trạng vận chuyển,Trạng thái thanh toán",
            ["Đang giao,Đã thanh toán", "Đã giao,Đã thanh toán", "Chuyển hoàn,Đã thanh toán"],
            1,
        ),
        ("Payment Status,Shipping Status", ["paid,in transit", "paid,delivered", "paid,"], 2),
        ("Trạng thái,Trạng thái giao hàng", ["Hoàn thành,Chưa giao", "Hoàn thành,", "Đã hủy,Đã giao"], 2),
    ] {
        assert_eq!(orders(header, &rows), Some(expected), "{header}");
    }
    assert_eq!(orders("Trạng thái giao hàng", &["Đang giao", "Đã giao", "Chưa giao"]), Some(1));
}

/// Lines that are no product: counted with their order and stated with their money, or left out where somebody says so.
#[test]
fn fee_lines_count_as_their_order_and_are_stated() {
    const LINES: &str = "Mã đơn,Ngày bán,Tên khách,Điện thoại,Tên hàng,Số lượng,Đơn giá\n";
    for (fee, is_fee) in [
        ("Phí vận chuyển", true),
        ("Phí ship nội thành", true),
        ("ship", true),
        ("Cước", true),
        ("Shipping fee", true),
        ("Phụ thu", true),
        ("Gói quà", true),
        ("Gói quà Tết Đoàn Viên", false),
        ("Phí tổn", false),
        ("Áo ship", false),
        ("Shipper áo khoác", false),
    ] {
        for answer in [None, Some("counted"), Some("leftOut")] {
            let text = format!(
                "{LINES}A1,05/11/2025,Lan,0912345678,Áo,2,100000\nA1,05/11/2025,Lan,0912345678,{fee},1,30000\n"
            );
            let answers = Answers::from_pairs(answer.map(|answer| ("feeLines", answer)));
            let book = open_with(&[("a.csv", text.as_bytes())], Policy::default(), &answers, 1 << 16);
            assert_balanced(&book);
            let left_out = is_fee && answer == Some("leftOut");
            let summary = summary(&book);
            assert_eq!(
                (&summary["orders"], &summary["revenue"]),
                (&1.into(), &(if left_out { 200_000 } else { 230_000 }).into()),
                "{fee}"
            );
            let stated = book.sources()[0].assumptions.iter().find(|item| item.code == "feeLines");
            let stated = stated.map(|item| (item.chosen.as_str(), item.money, item.sample.as_deref()));
            let expected = (if left_out { "leftOut" } else { "counted" }, Some(30_000), Some(fee));
            assert_eq!(stated, is_fee.then_some(expected), "{fee}");
        }
    }
}

/// Where the order's own total is read, its fees are inside, and nothing is assumed about them.
#[test]
fn fees_inside_a_total_are_nobodys_question() {
    let text = "Mã đơn,Ngày bán,Tên khách,Điện thoại,Tên hàng,Khách cần trả\nA1,05/11/2025,Lan,0912345678,Áo,230000\n\
        A1,05/11/2025,Lan,0912345678,Phí ship,230000\n";
    let book = open_with(&[("a.csv", text.as_bytes())], Policy::default(), &Answers::default(), 1 << 16);
    assert_eq!(summary(&book)["revenue"], 230_000);
    assert!(book.sources()[0].assumptions.iter().all(|item| item.code != "feeLines"));
}
