//! Limits of the key figures are those of `data/figures.json`, and each is where it says.

mod common;
use common::{day, read};
use khachquen::{
    book::{Book, Days},
    orders::Answers,
    policy::Policy,
    report::{AsOfView, FiguresView},
};
use serde_json::Value as Json;
use std::fs;

fn limits() -> Json {
    let path = format!("{}/data/figures.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// So many customers with two orders each, the first of them long ago.
fn book(customers: u32) -> Book {
    let mut csv =
        String::from("Mã đơn hàng,Ngày đặt hàng,Trạng thái,Tên khách hàng,Số điện thoại,Tổng tiền\n");
    for who in 0..customers {
        for (nth, back) in [(0, 900), (1, 20)] {
            let date = day("2025-12-01").plus(-back).iso();
            csv += &format!("D{who}-{nth},{date},Hoàn thành,Khách {who},0912{:06},90000\n", 340_000 + who);
        }
    }
    let mut book =
        Book::new(Policy::default(), Days { today: Some(day("2025-12-01")), device: day("2030-01-01") });
    let added = read("a", ("don.csv", csv.as_bytes()), 1 << 16, &Answers::default()).unwrap();
    book.change(vec![added], &[], false).unwrap();
    book
}

fn figures(customers: u32) -> Json {
    serde_json::to_value(FiguresView::of(&book(customers))).unwrap()
}

#[test]
fn every_limit_has_its_source_and_date() {
    for (name, limit) in limits().as_object().unwrap() {
        for key in ["source", "date"] {
            assert!(limit[key].as_str().is_some_and(|text| text.len() > 6), "{name}: {key}");
        }
    }
}

#[test]
fn a_share_is_said_from_so_many_customers_on() {
    let few = limits()["few"]["value"].as_u64().unwrap() as u32;
    for (customers, is_few) in [(1, true), (few - 1, true), (few, false), (few + 1, false)] {
        let figures = figures(customers);
        let kpis = figures["kpis"].as_array().unwrap();
        let repeat = kpis.iter().find(|kpi| kpi["code"] == "repeatRate").unwrap();
        assert_eq!(repeat["few"], is_few, "{customers}");
    }
}

#[test]
fn stretches_of_days_begin_where_the_data_says() {
    let (limits, figures) = (limits(), figures(3));
    for (name, bins) in
        [("secondOrderDays", &figures["secondOrder"]["bins"]), ("tenureDays", &figures["tenure"])]
    {
        let edges: Vec<&Json> = bins.as_array().unwrap().iter().map(|bin| &bin["from"]).collect();
        assert_eq!(edges, limits[name]["value"].as_array().unwrap().iter().collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn a_series_goes_back_as_far_as_the_data_says() {
    let months = limits()["monthsBack"]["value"].as_u64().unwrap() as usize;
    assert_eq!(AsOfView::months(&book(3)).len(), months + 1, "and today");
}
