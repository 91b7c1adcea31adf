//! The book of an earlier day is the book of files that end on that day, and movement between two days adds up.

mod common;

use common::{day, open_with};
use khachquen::{
    book::{Book, Days, View},
    customers::Features,
    orders::Answers,
    policy::{Policy, Value},
    report::{AsOfView, FiguresView, MovementView, PageView, Query},
    values::day::Day,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

const HEADER: &str = "Mã đơn hàng,Ngày đặt hàng,Trạng thái,Tên khách hàng,Điện thoại,Email,Tổng tiền\n";
const FIRST: &str = "2024-01-01";

#[derive(Clone, Debug)]
struct Row {
    id: u32,
    day: i32,
    status: usize,
    phone: Option<u32>,
    email: Option<u32>,
    amount: i64,
}

const STATUSES: [&str; 4] = ["Hoàn thành", "Hoàn thành", "Đã hủy", "Đang xử lý"];

impl Row {
    fn day(&self) -> Day {
        day(FIRST).plus(self.day)
    }

    fn line(&self) -> String {
        let phone = self.phone.map(|phone| format!("09120001{phone:02}")).unwrap_or_default();
        let email = self.email.map(|email| format!("lan{email}@example.com")).unwrap_or_default();
        let name = format!("Lan {}", self.phone.or(self.email).unwrap_or(99));
        let id = self.id;
        let status = STATUSES[self.status];
        format!("HD{id:06},{},{status},{name},{phone},{email},{}\n", self.day().iso(), self.amount * 1_000)
    }
}

/// Rows by day or in any order; some share an order id, phones and e-mails join people later than they came.
fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (
        0u32..40,
        0i32..500,
        0usize..4,
        prop::option::weighted(0.8, 0u32..10),
        prop::option::weighted(0.4, 0u32..10),
        1i64..900,
    );
    let row =
        row.prop_map(|(id, day, status, phone, email, amount)| Row { id, day, status, phone, email, amount });
    // What columns mean and which keys a file has is decided from the whole file: its first row shows a phone.
    let first = Row { id: 900, day: 0, status: 0, phone: Some(50), email: None, amount: 1 };
    prop::collection::vec(row, 0..60).prop_map(move |rows| [vec![first.clone()], rows].concat())
}

fn file(rows: &[Row], until: Day) -> String {
    let known = rows.iter().filter(|row| row.day() <= until);
    known.fold(HEADER.to_owned(), |file, row| file + &row.line())
}

fn book(text: &str, today: Day) -> Book {
    let days = Days { today: Some(today), device: day("2030-01-01") };
    let mut book = Book::new(Policy::default(), days);
    let added = common::read("s1", ("don.csv", text.as_bytes()), 1 << 16, &Answers::default());
    book.change(vec![added.expect("readable")], &[], false).expect("added");
    book
}

/// Everybody by id, with features and group.
fn everybody(book: &Book, view: &View) -> BTreeMap<String, (Features, String)> {
    let parts = book.parts();
    let one = |person| {
        let group = view.scheme.ids()[view.groups.get(person as usize) as usize].clone();
        (view.people.id(person, &parts), (view.customers.get(person), group))
    };
    view.customers.all().map(one).collect()
}

fn json(view: &impl serde::Serialize) -> serde_json::Value {
    serde_json::to_value(view).expect("plain JSON")
}

fn query(pairs: &[(&str, Value)]) -> Query {
    let pairs = pairs.iter().map(|(key, value)| ((*key).to_owned(), value.clone()));
    Query::from_value(&Value::Map(pairs.collect())).expect("a query")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn an_as_of_book_is_the_book_of_the_truncated_file(rows in rows(), until in 0i32..500) {
        let (today, until) = (day(FIRST).plus(600), day(FIRST).plus(until));
        let whole = book(&file(&rows, today), today);
        let cut = book(&file(&rows, until), until);
        let view = whole.as_of(until);
        prop_assert_eq!(everybody(&whole, &view), everybody(&cut, cut.view()));
        let (as_of, now) = (&view.reconciliation, &cut.view().reconciliation);
        prop_assert_eq!((as_of.found, as_of.walk_ins, as_of.days), (now.found, now.walk_ins, now.days));
        let then = json(&AsOfView::of(&whole, until));
        prop_assert_eq!(&then, &json(&AsOfView::of(&cut, until)));
        let summary = common::summary(&cut);
        for (key, of) in [("customers", "customers"), ("orders", "orders"), ("spend", "revenue")] {
            prop_assert_eq!(&then[key], &summary[of], "{}", key);
        }
    }

    #[test]
    fn movement_adds_up_to_both_days_and_opens_its_people(rows in rows(), from in 0i32..500, days in 0i32..200) {
        let today = day(FIRST).plus(600);
        let (from, to) = (day(FIRST).plus(from), day(FIRST).plus((from + days).min(600)));
        let book = book(&file(&rows, today), today);
        let movement = json(&MovementView::of(&book, from, to).expect("two days"));
        let moves = movement["moves"].as_array().unwrap();
        for (side, key) in [("before", "from"), ("after", "to")] {
            for group in movement[side]["groups"].as_array().unwrap() {
                let sum: u64 = moves.iter().filter(|flow| flow[key] == group["id"])
                    .map(|flow| flow["customers"].as_u64().unwrap()).sum();
                prop_assert_eq!(sum, group["customers"].as_u64().unwrap());
            }
        }
        for flow in moves.iter().filter(|flow| !flow["to"].is_null()) {
            let text = |value: &serde_json::Value| value.as_str().map_or(Value::Null, |text| Value::Text(text.to_owned()));
            let between = Value::Map(vec![
                ("from".to_owned(), Value::Text(from.iso())),
                ("to".to_owned(), Value::Text(to.iso())),
                ("before".to_owned(), text(&flow["from"])),
                ("after".to_owned(), text(&flow["to"])),
            ]);
            let page = PageView::of(&book, &query(&[("between", between)])).expect("a page");
            // Two of the later day may have become one since, and a key that many came to share identifies nobody today.
            let listed = page.total as u64;
            let some_are_nobody = !book.view().people.shared.is_empty();
            prop_assert!(listed <= flow["customers"].as_u64().unwrap() && (listed > 0 || some_are_nobody));
        }
    }

    #[test]
    fn figures_of_one_book_add_up_with_each_other(rows in rows()) {
        let today = day(FIRST).plus(600);
        let book = book(&file(&rows, today), today);
        let figures = json(&FiguresView::of(&book));
        let sum = |list: &str, key: &str| -> i64 {
            figures[list].as_array().unwrap().iter().map(|item| item[key].as_i64().unwrap()).sum()
        };
        let kpi = |code: &str| figures["kpis"].as_array().unwrap().iter().find(|kpi| kpi["code"] == code).unwrap().clone();
        let buyers = kpi("repeatRate")["denominator"].as_i64().unwrap();
        let spend = kpi("averageOrder")["numerator"].as_i64().unwrap();
        prop_assert_eq!(sum("cohorts", "customers"), buyers);
        prop_assert_eq!(sum("rfm", "customers"), buyers);
        prop_assert_eq!(sum("tenure", "customers"), buyers);
        prop_assert_eq!(sum("months", "newCustomers"), buyers);
        prop_assert_eq!(sum("rfm", "spend"), spend);
        prop_assert_eq!((sum("scores", "customers"), sum("scores", "spend")), (buyers, spend));
        prop_assert_eq!(sum("tenure", "spend"), spend);
        prop_assert_eq!(sum("months", "new") + sum("months", "returning") + sum("months", "refunds"), spend);
        let second = &figures["secondOrder"];
        let again = kpi("repeatRate")["numerator"].as_i64().unwrap();
        let bins: i64 = second["bins"].as_array().unwrap().iter().map(|bin| bin["customers"].as_i64().unwrap()).sum();
        prop_assert_eq!(second["customers"].as_i64().unwrap(), again);
        prop_assert_eq!(bins, again);
        prop_assert_eq!(second["boughtOnce"].as_i64().unwrap() + again, buyers);
        let stages: Vec<i64> = figures["funnel"].as_array().unwrap().iter().map(|stage| stage["customers"].as_i64().unwrap()).collect();
        prop_assert!(stages.is_sorted_by(|a, b| a >= b));
        prop_assert_eq!((stages[1], stages[2]), (buyers, again));
        let (stayed, left) = (kpi("retention"), kpi("churn"));
        prop_assert_eq!(
            stayed["numerator"].as_i64().unwrap() + left["numerator"].as_i64().unwrap(),
            stayed["denominator"].as_i64().unwrap()
        );
        for cell in figures["rfm"].as_array().unwrap() {
            let score = |key: &str| Value::Number(cell[key].as_f64().unwrap());
            let scores = Value::Map(vec![("recency".to_owned(), score("recency")), ("frequency".to_owned(), score("frequency"))]);
            let page = PageView::of(&book, &query(&[("scores", scores)])).expect("a page");
            prop_assert_eq!(page.total as i64, cell["customers"].as_i64().unwrap());
        }
        for cell in figures["scores"].as_array().unwrap() {
            let score = |key: &str| (key.to_owned(), cell[key].as_f64().map_or(Value::Null, Value::Number));
            let scores = Value::Map(["recency", "frequency", "monetary"].map(score).to_vec());
            let page = PageView::of(&book, &query(&[("scores", scores)])).expect("a page");
            prop_assert_eq!(page.total as i64, cell["customers"].as_i64().unwrap());
        }
        for cohort in figures["cohorts"].as_array().unwrap() {
            let month = Value::Text(cohort["month"].as_str().unwrap().to_owned());
            let page = PageView::of(&book, &query(&[("firstMonth", month)])).expect("a page");
            prop_assert_eq!(page.total as i64, cohort["customers"].as_i64().unwrap());
        }
    }
}

#[test]
fn figures_of_a_small_shop_by_hand() {
    let rows = [
        ("A1", "2025-01-10", "0912000101", 100),
        ("A2", "2025-01-30", "0912000101", 50),
        ("A3", "2025-03-05", "0912000101", 60),
        ("B1", "2025-01-20", "0912000102", 200),
        ("C1", "2025-02-01", "0912000103", 30),
        ("C2", "2025-04-02", "0912000103", 40),
        ("D1", "2025-04-03", "", 7),
    ];
    let text = rows.iter().fold(HEADER.to_owned(), |text, (id, day, phone, amount)| {
        text + &format!("{id},{day},Hoàn thành,,{phone},,{amount}000\n")
    });
    let book = book(&text, day("2025-04-10"));
    let figures = json(&FiguresView::of(&book));
    let cohorts: Vec<_> =
        figures["cohorts"].as_array().unwrap().iter().map(|c| c["active"].to_string()).collect();
    assert_eq!(cohorts, ["[2,0,1,0]", "[1,0,1]"]);
    let months: Vec<_> = figures["months"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| (m["month"].as_str().unwrap(), m["new"].as_i64().unwrap(), m["returning"].as_i64().unwrap()))
        .collect();
    assert_eq!(
        months,
        [
            ("2025-01", 300_000, 50_000),
            ("2025-02", 30_000, 0),
            ("2025-03", 0, 60_000),
            ("2025-04", 0, 40_000)
        ]
    );
    assert_eq!(figures["secondOrder"]["medianTwice"], 20 + 60);
    assert_eq!(figures["walkIns"], 7_000);
    assert!(
        figures["repeatVariation"].is_null(),
        "January began before the file, April is not over: two months"
    );
    assert!(figures["kpis"].as_array().unwrap().iter().all(|kpi| kpi["few"] == true), "three customers");
}

#[test]
fn a_day_to_come_or_backwards_is_refused() {
    let book = open_with(
        &[("don.csv", format!("{HEADER}A1,2025-01-10,Hoàn thành,Lan,0912000101,,100000\n").as_bytes())],
        Policy::default(),
        &Answers::default(),
        1 << 16,
    );
    let (today, earlier) = (day(common::TODAY), day("2025-01-01"));
    assert!(MovementView::of(&book, today, earlier).is_err());
    assert!(MovementView::of(&book, earlier, today.plus(1)).is_err());
    assert!(khachquen::report::check_known(&book, today.plus(1)).is_err());
    assert!(MovementView::of(&book, earlier, today).is_ok());
}

/// Everything that a book of an earlier day is made of: files of orders in two shapes, events, and a list of leads.
#[derive(Clone, Debug)]
struct World {
    orders: Vec<OrderRow>,
    lines: Vec<OrderRow>,
    events: Vec<(i32, u32, usize)>,
    list: Vec<(Option<i32>, u32)>,
    gross: bool,
}

#[derive(Clone, Debug)]
struct OrderRow {
    id: Option<u32>,
    day: i32,
    status: usize,
    /// Phone, e-mail, code, name: any of them, or none.
    keys: [Option<u32>; 4],
    amount: i64,
}

const STATES: [&str; 6] = ["Hoàn thành", "Hoàn thành", "Đã hủy", "Đang xử lý", "Đã trả hàng", "Bỏ giỏ hàng"];
const EVENTS: [&str; 4] = ["Quan tâm", "Chơi game", "Thêm vào giỏ hàng", "Đánh giá"];

impl OrderRow {
    fn cells(&self) -> String {
        let [phone, email, code, name] = self.keys;
        let phone = phone.map(|phone| format!("09120001{phone:02}")).unwrap_or_default();
        let email = email.map(|email| format!("lan{email}@example.com")).unwrap_or_default();
        let code = code.map(|code| format!("KH{code:04}")).unwrap_or_default();
        let name =
            name.map(|name| format!("Lan {}", ["Anh", "Chi", "Dung", "Giang", "Hoa"][name as usize % 5]));
        let id = self.id.map(|id| format!("HD{id:06}")).unwrap_or_default();
        let (day, state) = (at(self.day).iso(), STATES[self.status]);
        format!("{id},{day},{state},{},{phone},{email},{code}", name.unwrap_or_default())
    }
}

fn at(days: i32) -> Day {
    day(FIRST).plus(days)
}

const KEYS: &str = "Mã đơn hàng,Ngày đặt hàng,Trạng thái,Tên khách hàng,Điện thoại,Email,Mã khách hàng";

impl World {
    /// The files as they are when nothing behind a day stands in them.
    fn files(&self, until: Day) -> [String; 4] {
        let known = |rows: &[OrderRow], header: &str, money: &dyn Fn(i64) -> String| {
            let rows = rows.iter().filter(|row| at(row.day) <= until);
            rows.fold(format!("{KEYS},{header}\n"), |file, row| {
                file + &row.cells() + "," + &money(row.amount) + "\n"
            })
        };
        let orders = known(&self.orders, "Tổng tiền", &|amount| (amount * 1_000).to_string());
        let lines = known(&self.lines, "Mã hàng,Số lượng,Đơn giá", &|amount| {
            format!("SP1,{},50000", amount % 7)
        });
        let events = self.events.iter().filter(|event| at(event.0) <= until);
        let events = events.fold("Ngày,SĐT,Loại sự kiện\n".to_owned(), |file, &(days, who, kind)| {
            file + &format!("{},09120001{who:02},{}\n", at(days).iso(), EVENTS[kind])
        });
        let list = self.list.iter().filter(|row| row.0.is_none_or(|days| at(days) <= until));
        let list = list.fold("Họ tên,SĐT,Ngày quan tâm\n".to_owned(), |file, &(days, who)| {
            let day = days.map(|days| at(days).iso()).unwrap_or_default();
            file + &format!("Lan {who},09120001{who:02},{day}\n")
        });
        [orders, lines, events, list]
    }

    /// The book of the files that have a row in the end; `None` where a file cannot be understood.
    fn book(&self, until: Day, today: Day) -> Option<Book> {
        let all = self.files(day(FIRST).plus(10_000));
        let days = Days { today: Some(today), device: day("2040-01-01") };
        let mut policy = Policy::default();
        if self.gross {
            policy.basis = khachquen::policy::Basis::Gross;
        }
        let mut book = Book::new(policy, days);
        let mut added = Vec::new();
        for (index, text) in self.files(until).iter().enumerate() {
            if all[index].lines().count() > 1 {
                let file = (["don.csv", "dong.csv", "su-kien.csv", "lead.csv"][index], text.as_bytes());
                added.push(common::read(&format!("s{index}"), file, 1 << 16, &Answers::default()).ok()?);
            }
        }
        book.change(added, &[], false).ok()?;
        Some(book)
    }
}

fn order_rows() -> impl Strategy<Value = Vec<OrderRow>> {
    let key = |share: f64| prop::option::weighted(share, 0u32..8);
    let row = (
        prop::option::weighted(0.9, 0u32..30),
        0i32..500,
        0..STATES.len(),
        [key(0.6), key(0.3), key(0.4), key(0.8)],
        -90i64..900,
    );
    let row = row.prop_map(|(id, day, status, keys, amount)| OrderRow { id, day, status, keys, amount });
    prop::collection::vec(row, 0..30)
}

fn world() -> impl Strategy<Value = World> {
    let events = prop::collection::vec((0i32..500, 0u32..12, 0..EVENTS.len()), 0..12);
    let list = prop::collection::vec((prop::option::weighted(0.8, 0i32..500), 0u32..14), 0..8);
    (order_rows(), order_rows(), events, list, any::<bool>())
        .prop_map(|(orders, lines, events, list, gross)| World { orders, lines, events, list, gross })
}

/// As a book understands its files: what of it is decided from all cells, and how many decimals its money has.
fn understood(book: &Book) -> Vec<(khachquen::orders::Interpretation, u32)> {
    book.sources().iter().map(|source| (source.interpretation, source.orders.digits)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, max_global_rejects: 4_000, ..ProptestConfig::default() })]

    /// Rows without any key, orders of several lines and files, refunds, carts, events and lists: wherever both are
    /// understood alike.
    #[test]
    fn an_as_of_book_is_the_book_of_all_files_cut_at_that_day(world in world(), until in 0i32..500) {
        let (today, until) = (at(600), at(until));
        let books = world.book(today, today).zip(world.book(until, until));
        let alike = books.as_ref().is_some_and(|(whole, cut)| understood(whole) == understood(cut));
        prop_assume!(alike);
        let (whole, cut) = books.expect("both are there");
        let view = whole.as_of(until);
        prop_assert_eq!(everybody(&whole, &view), everybody(&cut, cut.view()));
        let (as_of, now) = (&view.reconciliation, &cut.view().reconciliation);
        prop_assert_eq!((as_of.found, as_of.walk_ins, as_of.days), (now.found, now.walk_ins, now.days));
        let then = json(&AsOfView::of(&whole, until));
        prop_assert_eq!(&then, &json(&AsOfView::of(&cut, until)));
        let summary = common::summary(&cut);
        for (key, of) in [("customers", "customers"), ("orders", "orders"), ("spend", "revenue")] {
            prop_assert_eq!(&then[key], &summary[of], "{}", key);
        }
    }
}
