//! Refunds that are rows of their own, held to a count made beside the book: whatever the rows' order, in one file or
//! in two, with the sign or with the type of document saying that money goes back.

mod common;

use common::{File, assert_balanced, digest, open, summary};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// A row: whose, on which day of November, how much, and whether it goes back.
#[derive(Clone, Copy, Debug)]
struct Line {
    customer: u32,
    day: u32,
    amount: i64,
    goes_back: bool,
}

fn lines() -> impl Strategy<Value = Vec<Line>> {
    let line = (0u32..5, 1u32..29, 1i64..900_000, any::<bool>())
        .prop_map(|(customer, day, amount, goes_back)| Line { customer, day, amount, goes_back });
    prop::collection::vec(line, 1..24)
}

/// How a file says that money goes back.
#[derive(Clone, Copy, Debug)]
enum Writing {
    /// By a status of return and an amount below zero.
    Status,
    /// By an amount below zero alone.
    Sign,
    /// By the type of document, above zero.
    Document,
}

const WRITINGS: [Writing; 3] = [Writing::Status, Writing::Sign, Writing::Document];

fn file(lines: &[(usize, Line)], writing: Writing) -> String {
    let mut text =
        "Mã đơn hàng,Ngày đặt hàng,Tên khách hàng,Số điện thoại,Tổng tiền,Trạng thái,Loại chứng từ\n"
            .to_owned();
    for &(number, Line { customer, day, amount, goes_back }) in lines {
        let (sign, status, document) = match (goes_back, writing) {
            (false, _) => ("", "Hoàn thành", "Hóa đơn"),
            (true, Writing::Status) => ("-", "Trả hàng", ""),
            (true, Writing::Sign) => ("-", "Hoàn thành", ""),
            (true, Writing::Document) => ("", "Hoàn thành", "Phiếu trả hàng"),
        };
        text += &format!(
            "D{number},2025-11-{day:02},Khách {customer},091234560{customer},{sign}{amount},{status},{document}\n"
        );
    }
    text
}

fn numbered(lines: &[Line]) -> Vec<(usize, Line)> {
    lines.iter().copied().enumerate().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn money_goes_back_on_its_day_and_no_order_is_made(lines in lines()) {
        for writing in WRITINGS {
            let text = file(&numbered(&lines), writing);
            let book = open(&[("a.csv", text.as_bytes())]);
            assert_balanced(&book);
            let summary = summary(&book);
            let orders: Vec<&Line> = lines.iter().filter(|line| !line.goes_back).collect();
            let mut net: BTreeMap<u32, i64> = BTreeMap::new();
            for line in &lines {
                *net.entry(line.customer).or_default() += if line.goes_back { -line.amount } else { line.amount };
            }
            let bought = |customer: &u32| orders.iter().any(|line| line.customer == *customer);
            let revenue: i64 = net.iter().filter(|(customer, _)| bought(customer)).map(|known| known.1).sum();
            prop_assert_eq!(&summary["orders"], orders.len());
            prop_assert_eq!(&summary["customers"], net.keys().filter(|customer| bought(customer)).count());
            prop_assert_eq!(&summary["notClassified"], net.keys().filter(|customer| !bought(customer)).count());
            prop_assert_eq!(&summary["revenue"], revenue);
            let found: i64 = orders.iter().map(|line| line.amount).sum();
            prop_assert_eq!(&summary["reconciliation"]["money"]["found"], found);
            let last = orders.iter().map(|line| line.day).max();
            let last = last.map(|day| format!("2025-11-{day:02}"));
            prop_assert_eq!(summary["lastDay"].as_str().map(str::to_owned), last);
        }
    }

    #[test]
    fn the_order_of_rows_and_files_does_not_matter(lines in lines(), cut in 0usize..24, writing in 0usize..3) {
        let writing = WRITINGS[writing];
        let all = numbered(&lines);
        let whole = file(&all, writing);
        let book = digest(&open(&[("a.csv", whole.as_bytes())]));
        let backwards: Vec<(usize, Line)> = all.iter().rev().copied().collect();
        let text = file(&backwards, writing);
        prop_assert_eq!(&digest(&open(&[("a.csv", text.as_bytes())])), &book);
        let cut = cut.min(all.len() - 1).max(1);
        if cut < all.len() {
            let (first, second) = (file(&all[..cut], writing), file(&all[cut..], writing));
            let files: [File<'_>; 2] = [("b.csv", second.as_bytes()), ("a.csv", first.as_bytes())];
            prop_assert_eq!(&digest(&open(&files)), &book);
        }
        // The same rows in two files are the same refunds.
        let again = format!("{whole}\n");
        let files: [File<'_>; 2] = [("a.csv", whole.as_bytes()), ("b.csv", again.as_bytes())];
        prop_assert_eq!(&digest(&open(&files)), &book);
    }
}
