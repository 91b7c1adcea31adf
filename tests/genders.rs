//! How a customer is addressed: what files say of a gender, and what they say together.

mod common;

use common::{customers, open_with};
use khachquen::{orders::Answers, policy::Policy};

const HEADER: &str = "Mã đơn hàng,Ngày đặt hàng,Tên khách hàng,Số điện thoại,Tổng thanh toán";

/// Gender by phone, of everybody in these files.
fn genders(files: &[(&str, &[u8])]) -> Vec<(String, Option<String>)> {
    let book = open_with(files, Policy::default(), &Answers::default(), 1 << 16);
    let rows = customers(&book);
    let rows = rows.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"));
    let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    let mut all: Vec<_> =
        rows.map(|row| (text(&row["phone"]).unwrap_or_default(), text(&row["gender"]))).collect();
    all.sort();
    all
}

fn of_one(cells: &[&str], header: &str) -> Option<String> {
    let rows: String = cells
        .iter()
        .enumerate()
        .map(|(at, cell)| format!("A{at},{:02}/11/2025,Trần An,0912345678,{}000,{cell}\n", at + 1, at + 90))
        .collect();
    let file = format!("{HEADER},{header}\n{rows}");
    let found = genders(&[("a.csv", file.as_bytes())]);
    assert_eq!(found.len(), 1, "one person: {file}");
    found[0].1.clone()
}

#[test]
fn a_column_of_genders_is_read_under_every_name_and_in_every_word() {
    for header in ["Giới tính", "GIỚI TÍNH", "Gender", "sex", "Danh xưng", "Xưng hô", "Giới tính khách hàng"]
    {
        for (cell, gender) in [
            ("Nam", Some("male")),
            ("M", Some("male")),
            ("Anh", Some("male")),
            ("Nữ", Some("female")),
            ("female", Some("female")),
            ("Chị", Some("female")),
            ("", None),
            ("Khác", None),
            ("1", None),
        ] {
            assert_eq!(of_one(&[cell], header).as_deref(), gender, "{header}: {cell}");
        }
    }
}

#[test]
fn what_the_rows_of_one_person_contradict_is_not_known() {
    for (cells, gender) in [
        (&["Nữ", "", "Nữ"][..], Some("female")),
        (&["", "Nam"], Some("male")),
        (&["Nữ", "Nam"], None),
        (&["Nam", "Nam", "Nam", "F"], None),
        (&["Khác", "Nữ"], Some("female")),
        (&["", ""], None),
    ] {
        assert_eq!(of_one(cells, "Giới tính").as_deref(), gender, "{cells:?}");
    }
}

#[test]
fn files_together_say_it_of_everybody_in_any_order() {
    let orders = format!(
        "{HEADER}\nA1,01/11/2025,Trần An,0912345678,90000\nA2,02/11/2025,Lê Đào,0987654322,80000\nA3,02/11/2025,Phạm Ánh,0905556677,80000\n"
    );
    let list = "Mã khách hàng,Tên khách hàng,Điện thoại,Giới tính,Tổng bán\nKH1,Trần An,0912345678,Nam,90000\nKH2,Lê Đào,0987654322,Nữ,80000\n";
    let other =
        "Mã khách hàng,Tên khách hàng,Điện thoại,Giới tính,Tổng bán\nKX9,Lê Đào,0987654322,Nam,80000\n";
    let names = [("84905556677", None), ("84912345678", Some("male")), ("84987654322", Some("female"))];
    let plain = |found: &[(&str, Option<&str>)]| -> Vec<(String, Option<String>)> {
        found.iter().map(|&(phone, gender)| (phone.to_owned(), gender.map(str::to_owned))).collect()
    };
    let (orders, list, other) = (orders.as_bytes(), list.as_bytes(), other.as_bytes());
    assert_eq!(genders(&[("a.csv", orders), ("b.csv", list)]), plain(&names));
    assert_eq!(genders(&[("b.csv", list), ("a.csv", orders)]), plain(&names));
    let mut contradicted = names;
    contradicted[2].1 = None;
    assert_eq!(genders(&[("a.csv", orders), ("b.csv", list), ("c.csv", other)]), plain(&contradicted));
    assert_eq!(genders(&[("a.csv", orders)]), plain(&names.map(|(phone, _)| (phone, None))));
}
