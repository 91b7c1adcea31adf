//! The same amounts in thousands, in millions, with the unit in the header, in a title or in the cell, are the same
//! book; and an amount in another currency is never added, wherever it stands.

mod common;

use common::{assert_balanced, digest, open, summary};
use proptest::prelude::*;

/// Where a file says its unit.
#[derive(Clone, Copy, Debug)]
enum Said {
    Nowhere,
    Header(&'static str, u32),
    Title(&'static str, u32),
    Cell(&'static str, u32),
    /// In the header, and again in each cell.
    Both(&'static str, &'static str, u32),
}

const WAYS: [Said; 9] = [
    Said::Header("Tổng tiền (nghìn đồng)", 3),
    Said::Header("Tổng tiền (1.000đ)", 3),
    Said::Header("Tổng tiền nghìn đồng", 3),
    Said::Header("Tổng tiền (triệu đồng)", 6),
    Said::Title("Đơn vị tính: nghìn đồng", 3),
    Said::Title("ĐVT: triệu đồng", 6),
    Said::Cell("k", 3),
    Said::Both("Tổng tiền (nghìn đồng)", "k", 3),
    Said::Both("Tổng tiền (triệu đồng)", "k", 3),
];

/// An amount in units of 10^power, with a decimal comma where it needs one.
fn written(amount: u64, power: u32) -> String {
    let unit = 10u64.pow(power);
    if amount.is_multiple_of(unit) {
        return (amount / unit).to_string();
    }
    let rest = format!("{:0width$}", amount % unit, width = power as usize);
    // Three digits behind a comma could be thousands: one more says that they are not.
    format!("\"{},{}0\"", amount / unit, rest)
}

fn file(amounts: &[u64], said: Said) -> String {
    let (title, header) = match said {
        Said::Header(header, _) | Said::Both(header, ..) => ("", header),
        Said::Title(title, _) => (title, "Tổng tiền"),
        _ => ("", "Tổng tiền"),
    };
    let mut text = if title.is_empty() { String::new() } else { format!("Bảng kê bán hàng\n{title}\n") };
    text += &format!("Mã đơn,Ngày,Khách hàng,SĐT,{header}\n");
    for (at, &amount) in amounts.iter().enumerate() {
        let cell = match said {
            Said::Nowhere => amount.to_string(),
            Said::Header(_, power) | Said::Title(_, power) => written(amount, power),
            Said::Cell(word, power) | Said::Both(_, word, power) => {
                let number = written(amount, power);
                match number.strip_suffix('"') {
                    Some(open) => format!("{open}{word}\""),
                    None => number + word,
                }
            }
        };
        text += &format!("D{at},2025-11-{:02},Khách {},091234560{},{cell}\n", at % 28 + 1, at % 7, at % 7);
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_unit_multiplies_once_wherever_it_is_said(amounts in prop::collection::vec(1u64..90_000, 1..20)) {
        let amounts: Vec<u64> = amounts.into_iter().map(|amount| amount * 100).collect();
        let plain = file(&amounts, Said::Nowhere);
        let book = digest(&open(&[("a.csv", plain.as_bytes())]));
        for said in WAYS {
            let text = file(&amounts, said);
            prop_assert_eq!(&digest(&open(&[("a.csv", text.as_bytes())])), &book, "{:?}\n{}", said, text);
        }
    }

    #[test]
    fn another_currency_is_never_added(
        amounts in prop::collection::vec((1u64..900_000, prop::option::weighted(0.3, 0usize..3)), 2..20),
        signed: bool,
    ) {
        const OTHERS: [(&str, &str); 3] = [("$", ""), ("", " USD"), ("", " €")];
        let count = amounts.iter().filter(|amount| amount.1.is_none()).count();
        // Most amounts say which currency is the file's.
        prop_assume!(count * 2 > amounts.len());
        let mut text = "Mã đơn,Ngày,Khách hàng,SĐT,Tổng tiền\n".to_owned();
        for (at, (amount, other)) in amounts.iter().enumerate() {
            let cell = match other {
                Some(other) => [OTHERS[*other].0, &amount.to_string(), ".50", OTHERS[*other].1].concat(),
                None => format!("{amount}{}", if signed { "đ" } else { "" }),
            };
            text += &format!("D{at},2025-11-{:02},Khách,0912345678,{cell}\n", at % 28 + 1);
        }
        let book = open(&[("a.csv", text.as_bytes())]);
        assert_balanced(&book);
        let summary = summary(&book);
        let revenue: u64 = amounts.iter().filter(|amount| amount.1.is_none()).map(|amount| amount.0).sum();
        prop_assert_eq!(&summary["revenue"], revenue, "{}", text);
        prop_assert_eq!(&summary["rows"]["setAside"], amounts.len() - count);
        prop_assert_eq!(&summary["currency"], "VND");
        prop_assert_eq!(&summary["digits"], 0);
    }
}
