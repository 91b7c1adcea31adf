//! The programme over books: files in, members out; what is decided between members; what another system got wrong.

mod common;
#[path = "common/ledger.rs"]
mod ledger;
use common::{TODAY, add, open, open_with};
use khachquen::{
    book::Book,
    loyalty::{MemberEvent, Overview},
    orders::Answers,
    policy::Policy,
    report::loyalty::{
        AuditView, Balance, EconomicsView, LoyaltyView, MemberQuery, MemberView, MembersView,
        PointsLedgerView, Words, haravan_points, ledger as points_file, members_file,
    },
    source::{Form, SourceProbe, SourceReader},
    values::day::Day,
};
use serde_json::{Value as Json, json};

const HEADER: &str = "Mã đơn hàng,Ngày đặt hàng,Trạng thái,Tên khách hàng,Số điện thoại,Tổng thanh toán\n";
const SHOP: &str = "A1,05/11/2025,Hoàn thành,Trần An,0912345678,1.250.000\n\
    A2,20/11/2025,Hoàn thành,Trần An,0912345678,100.999\n\
    A3,25/11/2025,Hoàn thành,Lê Đào,0987654322,90.000\n\
    A4,26/11/2025,Đã hủy,Lê Đào,0987654322,500.000\n\
    A5,01/12/2025,Hoàn thành,Phạm Ánh,0905556677,2.000.000\n";

fn shop(programme: &str) -> Book {
    let file = [HEADER, SHOP].concat();
    let policy = ledger::policy(programme).expect("a programme");
    open_with(&[("shop.csv", file.as_bytes())], policy, &Answers::default(), 1 << 16)
}

fn events(book: &mut Book, list: &Json) {
    book.set_events(MemberEvent::list(&ledger::value(list)).expect("events"));
}

fn wire(view: &impl serde::Serialize) -> Json {
    serde_json::to_value(view).expect("plain JSON")
}

fn summary(book: &Book) -> Json {
    wire(&LoyaltyView::of(book, None, None))
}

fn member(book: &Book, key: &str) -> Json {
    wire(&MemberView::of(book, key, None).unwrap_or_else(|| panic!("{key}")))
}

#[test]
fn a_shop_has_members_with_points_and_tiers_at_once() {
    let book = shop("{}");
    let summary = summary(&book);
    assert_eq!(summary["members"], 3);
    // 1,250 + ⌊100.999 × 6/5⌋ + 90 + 2,000
    assert_eq!(summary["points"]["active"], 1250 + 121 + 90 + 2000);
    assert_eq!(summary["liability"], (1250 + 121 + 90 + 2000) * 10);
    let tiers: Vec<_> =
        summary["tiers"].as_array().unwrap().iter().map(|tier| tier["members"].as_u64().unwrap()).collect();
    assert_eq!(tiers, [1, 1, 1, 0]);
}

#[test]
fn a_member_is_found_by_any_of_her_keys() {
    let book = shop("{}");
    for key in ["84912345678", "0912345678", "+84 912.345.678", "0912 345 678"] {
        let member = member(&book, key);
        assert_eq!((&member["tier"]["id"], &member["orders"]), (&json!("bac"), &json!(2)), "{key}");
        assert_eq!(member["name"], "Trần A.");
        assert!(!member.to_string().contains("912345678"), "her phone is nowhere");
    }
    assert!(MemberView::of(&book, "0999999999", None).is_none());
}

#[test]
fn a_member_sees_what_is_missing_and_the_shortest_way_up() {
    let member = member(&shop("{}"), "0912345678");
    let progress = &member["progress"];
    assert_eq!(progress["next"], "vang");
    assert_eq!(progress["spend"], json!({"have": 1_350_999, "need": 2_000_000, "missing": 649_001}));
    assert_eq!(progress["shortest"], json!({"spend": 649_001, "orders": 1}));
    assert_eq!(member["lots"][0]["expires"], "2026-11-30");
    assert_eq!(member["rewards"][0]["missing"], 2000 - 1371);
    assert!(member["rewards"][0].get("minimumOrder").is_none(), "what is optional is absent, not null");
}

#[test]
fn any_day_can_be_looked_at() {
    let book = shop("{}");
    let on = |iso: &str| wire(&MemberView::of(&book, "0912345678", Day::from_iso(iso)).unwrap());
    assert_eq!(
        (&on("2025-11-04")["points"]["active"], &on("2025-11-04")["tier"]["id"]),
        (&json!(0), &json!("dong"))
    );
    assert_eq!(on("2025-11-05")["points"]["active"], 1250);
    assert_eq!(
        on("2026-12-01")["points"],
        json!({"earned": 1371, "active": 0, "pending": 0, "locked": 0, "spent": 0, "expired": 1371, "reversed": 0, "owed": 0})
    );
}

#[test]
fn the_programme_does_not_know_the_order_of_files() {
    let files: [(&str, Vec<u8>); 2] = [
        ("a.csv", [HEADER, SHOP].concat().into_bytes()),
        ("b.csv", [HEADER, "A1,05/11/2025,Hoàn thành,Trần An,0912345678,1.250.000\nB1,01/12/2025,Hoàn thành,Lê Đào,0987654322,60.000\n"].concat().into_bytes()),
    ];
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    let one = open(&files);
    let other = open(&[files[1], files[0]]);
    let mut later = open(&files[1..]);
    add(&mut later, "s9", files[0], &[("s0", files[1])]).unwrap();
    assert_eq!(summary(&one), summary(&other));
    assert_eq!(summary(&one), summary(&later));
    let ledger =
        |book: &Book| wire(&PointsLedgerView::of(book, "0987654322", None).unwrap())["points"].clone();
    assert_eq!(ledger(&one), ledger(&other));
}

#[test]
fn a_programme_can_be_looked_at_without_a_change() {
    let book = shop("{}");
    let before = summary(&book);
    let richer = ledger::programme(
        r#"{"points": {"rate": {"points": 2, "spend": 1000}}, "tiers": {"ladder": [{"id": "dong"}, {"id": "bac", "spend": 50000}]}}"#,
    );
    let view = wire(&LoyaltyView::of(&book, Some(&richer), None));
    assert_eq!(view["points"]["active"], 2500 + 201 + 180 + 4000);
    let economics = wire(&EconomicsView::of(&book, Some(&richer)));
    assert_eq!(
        economics["moves"],
        json!([
            {"from": "dong", "to": "bac", "members": 1, "spend": 90_000},
            {"from": "vang", "to": "bac", "members": 1, "spend": 2_000_000},
        ])
    );
    assert_eq!(summary(&book), before);
}

#[test]
fn the_economics_add_up() {
    let economics = wire(&EconomicsView::of(&shop("{}"), None));
    let now = &economics["now"];
    assert_eq!(now["year"]["spend"], 3_440_999);
    assert_eq!(now["year"]["margin"], 3_440_999 * 30 / 100);
    assert_eq!(now["year"]["pointsCost"], 3461 * 10);
    assert_eq!(now["year"]["breakEven"], (34_610 * 100 + 29) / 30);
    assert_eq!(now["tiers"][1]["extra"], 121 - 100);
    let months = now["liability"]["months"].as_array().unwrap();
    assert_eq!(months.iter().map(|month| month["points"].as_i64().unwrap()).sum::<i64>(), 3461);
    assert_eq!(months.last().unwrap()["left"], 0);
}

#[test]
fn events_find_their_member_and_say_why_they_do_nothing() {
    let mut book = shop(r#"{"referral": {"enabled": true, "referrer": 70, "friend": 30, "minimum": 50000}}"#);
    events(
        &mut book,
        &json!([
            {"id": "1", "member": "0912 345 678", "day": "2025-11-30", "kind": "activity", "activity": "review", "evidence": "anh.jpg"},
            {"id": "1", "member": "0912 345 678", "day": "2025-12-01", "kind": "activity", "activity": "review", "evidence": "anh.jpg"},
            {"id": "2", "member": "0999999999", "day": "2025-11-30", "kind": "join"},
            {"id": "3", "member": "0912345678", "day": "2025-11-10", "kind": "referral", "friend": "84987654322"},
            {"id": "4", "member": "0905556677", "day": "2025-11-11", "kind": "referral", "friend": "0987654322"},
            {"id": "5", "member": "0905556677", "day": "2025-11-11", "kind": "referral", "friend": "+84905556677"},
            {"id": "6", "member": "0905556677", "day": "2025-12-05", "kind": "referral", "friend": "0912345678"},
        ]),
    );
    let summary = summary(&book);
    assert_eq!(
        summary["refused"],
        json!({"unknownMember": 1, "selfReferral": 1, "alreadyReferred": 1, "notNew": 1, "repeated": 1})
    );
    assert_eq!(member(&book, "0987654322")["points"]["earned"], 90 + 30);
    assert_eq!(member(&book, "0912345678")["points"]["earned"], 1371 + 20 + 70);
    assert_eq!(member(&book, "0905556677")["refused"].as_array().unwrap().len(), 3);
}

#[test]
fn the_last_of_a_stock_goes_to_the_first_whatever_the_order_of_arrival() {
    let programme = r#"{"rewards": [{"id": "cup", "kind": "gift", "points": 80, "stock": 1}]}"#;
    let mut list = vec![
        json!({"id": "b", "member": "0987654322", "day": "2025-12-02", "kind": "redeem", "reward": "cup"}),
        json!({"id": "a", "member": "0912345678", "day": "2025-12-02", "kind": "redeem", "reward": "cup"}),
        json!({"id": "c", "member": "0987654322", "day": "2025-12-04", "kind": "redeem", "reward": "cup"}),
        json!({"id": "x", "member": "0912345678", "day": "2025-12-03", "kind": "cancel", "event": "a"}),
        json!({"id": "d", "member": "0905556677", "day": "2025-12-05", "kind": "redeem", "reward": "cup"}),
    ];
    let mut book = shop(programme);
    events(&mut book, &Json::Array(list.clone()));
    let first = summary(&book);
    assert_eq!(first["refused"], json!({"stock": 2}));
    assert_eq!(first["rewards"], json!([{"id": "cup", "count": 1, "left": 0}]));
    list.reverse();
    events(&mut book, &Json::Array(list));
    assert_eq!(summary(&book), first);
    assert_eq!(member(&book, "0912345678")["points"]["spent"], 0);
    assert_eq!(member(&book, "0987654322")["rewards"][0]["why"], "stock");
}

#[test]
fn prizes_of_a_game_run_out_in_a_fixed_order() {
    let programme = r#"{"game": {"enabled": true, "seed": "tet", "playsPerMember": {"times": 9, "per": "lifetime"},
        "prizes": [{"id": "tv", "name": "TV", "weight": 1000000, "points": 500, "stock": 1}, {"id": "none", "name": "", "weight": 1}]}}"#;
    let play =
        |id: &str, member: &str| json!({"id": id, "member": member, "day": "2025-12-03", "kind": "play"});
    let mut list = vec![
        play("1", "0987654322"),
        play("2", "0912345678"),
        play("3", "0905556677"),
        play("4", "0905556677"),
    ];
    let mut book = shop(programme);
    events(&mut book, &Json::Array(list.clone()));
    let first = summary(&book);
    assert_eq!(first["points"]["earned"], 3461 + 500);
    list.rotate_left(2);
    events(&mut book, &Json::Array(list));
    assert_eq!(summary(&book), first);
}

#[test]
fn an_order_that_was_cancelled_gives_its_points_back() {
    let mut book = shop(r#"{"payWithPoints": {"enabled": true, "minimumPoints": 1}}"#);
    events(
        &mut book,
        &json!([{"id": "1", "member": "0987654322", "day": "2025-11-25", "kind": "payWithPoints", "points": 50, "order": "A4"}]),
    );
    let points = &member(&book, "0987654322")["points"];
    assert_eq!((&points["active"], &points["spent"]), (&json!(90), &json!(0)));
}

#[test]
fn members_are_sorted_filtered_and_cut() {
    let book = shop("{}");
    let page = |query: Json| {
        let query = MemberQuery::from_value(&ledger::value(&query)).unwrap();
        let view = wire(&MembersView::of(&book, &query).unwrap());
        view["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["name"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(page(json!({})), ["Phạm Ánh", "Trần An", "Lê Đào"]);
    assert_eq!(page(json!({"sort": {"by": "tier"}, "limit": 1})), ["Lê Đào"]);
    assert_eq!(page(json!({"tier": ["bac", "vang"], "sort": {"by": "name"}})), ["Phạm Ánh", "Trần An"]);
    assert_eq!(page(json!({"search": "dao"})), ["Lê Đào"]);
    assert_eq!(page(json!({"expiring": true})), [""; 0]);
    assert!(MemberQuery::from_value(&ledger::value(&json!({"colour": 1}))).is_err());
}

#[test]
fn a_channel_and_lines_are_read_where_rules_ask_for_them() {
    let file = "Mã đơn hàng,Ngày đặt hàng,Tên khách hàng,Số điện thoại,Kênh bán,Tên sản phẩm,Số lượng,Đơn giá,Thành tiền\n\
        A1,05/11/2025,Trần An,0912345678,Zalo,Trà sen,1,10.000,10.000\n\
        A1,05/11/2025,Trần An,0912345678,Zalo,Bánh,2,10.000,20.000\n\
        A2,06/11/2025,Trần An,0912345678,Cửa hàng,Trà sen,1,10.000,10.000\n";
    let policy = ledger::policy(
        r#"{"points": {"rules": [{"id": "tea", "priority": 1, "scope": {"products": ["trà sen"], "channels": ["zalo"]}, "effect": {"multiply": [3, 1]}}]}}"#,
    )
    .unwrap();
    let mut book = open(&[("lines.csv", file.as_bytes())]);
    assert_eq!(member(&book, "0912345678")["points"]["earned"], 40);
    let preview = wire(&LoyaltyView::of(&book, Some(&policy.programme), None));
    assert_eq!(preview["missing"], json!(["channel", "lines"]));
    book.set_policy(policy);
    let again = book.sources_to_reread(&[], &[]);
    assert_eq!(again, ["s0"]);
    let mut opening = SourceProbe::new(file.as_bytes(), true, Form::Text, |_| Answers::default()).unwrap();
    opening.wants = book.policy().programme.wants();
    let mut reading = SourceReader::new(opening);
    reading.push(file.as_bytes()).unwrap();
    let read = reading.finish().unwrap();
    book.change(vec![khachquen::book::Added { id: "s0".into(), name: "lines.csv".into(), read }], &[], false)
        .unwrap();
    assert!(book.sources_to_reread(&[], &[]).is_empty());
    assert_eq!(member(&book, "0912345678")["points"]["earned"], 30 + 20 + 10);
    assert_eq!(summary(&book)["missing"], json!([]));
}

#[test]
fn returns_with_a_day_of_their_own_take_points_back_on_it() {
    let sales = "Mã hóa đơn,Thời gian,Tên khách hàng,Điện thoại,Khách cần trả,Trạng thái\nHD1,05/11/2025,Trần An,0912345678,40000,Hoàn thành\n";
    let returns = "Mã trả hàng,Mã hóa đơn,Thời gian,Tên khách hàng,Điện thoại,Cần trả khách\nTH1,HD1,10/11/2025,Trần An,0912345678,20000\n";
    let book = open(&[("a.csv", sales.as_bytes()), ("b.csv", returns.as_bytes())]);
    let ledger = wire(&PointsLedgerView::of(&book, "0912345678", None).unwrap());
    let rows: Vec<_> = ledger["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["day"].as_str().unwrap(), row["points"].as_i64().unwrap()))
        .collect();
    assert_eq!(rows, [("2025-11-05", 40), ("2025-11-10", -20)], "{ledger:#}");
}

fn audit(book: &Book, balances: &Json) -> Json {
    wire(&AuditView::of(book, Balance::list(&ledger::value(balances)).unwrap().as_deref()))
}

#[test]
fn an_audit_names_the_slip_that_makes_the_other_balance() {
    let programme = r#"{"rewards": [{"id": "cup", "kind": "gift", "points": 80}]}"#;
    let cause = |member: &str, points: i64| {
        let audit = audit(&shop(programme), &json!([{"member": member, "points": points}]));
        audit["rows"][0]["causes"]
            .as_array()
            .map(|causes| causes.iter().map(|cause| cause.as_str().unwrap().to_owned()).collect::<Vec<_>>())
    };
    let causes = |names: &[&str]| Some(names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>());
    assert_eq!(cause("0912345678", 1371), None);
    assert_eq!(cause("0912345678", 1350), causes(&["multiplier"]));
    assert_eq!(cause("0912345678", 1371 + 1250), causes(&["doubleAward"]));
    assert_eq!(cause("0912345678", 1371 - 160), causes(&["spentElsewhere"]));
    assert_eq!(cause("0987654322", 590), causes(&["uncountedOrder"]));
    assert_eq!(cause("0987654322", 9), causes(&["rate"]));
    assert_eq!(cause("0905556677", 12345), causes(&["unexplained"]));
    assert_eq!(cause("0999999999", 5), causes(&["unknownMember"]));
}

#[test]
fn an_audit_sees_refunds_that_were_not_reversed_and_points_that_should_have_ended() {
    let file = "Order ID,Date,Customer,Phone,Total,Refunded amount\nA1,2023-11-05,An,0912345678,100000,0\nA2,2025-11-05,An,0912345678,100000,40000\n";
    let book = open(&[("a.csv", file.as_bytes())]);
    assert_eq!(member(&book, "0912345678")["points"]["active"], 60, "{:#}", member(&book, "0912345678"));
    let causes = |points: i64| {
        audit(&book, &json!([{"member": "0912345678", "points": points}]))["rows"][0]["causes"].clone()
    };
    assert_eq!(causes(100), json!(["refundNotReversed"]));
    assert_eq!(causes(160), json!(["expiry"]));
    assert_eq!(causes(200), json!(["refundNotReversed", "expiry"]));
}

#[test]
fn balances_of_a_list_in_the_book_are_compared_and_corrected() {
    let orders = [HEADER, SHOP].concat();
    let list = "Mã khách hàng,Tên khách hàng,Điện thoại,Điểm hiện tại,Tổng bán\nKH1,Trần An,0912345678,1.371,1350999\nKH2,Lê Đào,0987654322,80,90000\nKH3,Ai Đó,0933333333,7,0\n";
    let files = [("a.csv", orders.as_bytes()), ("b.csv", list.as_bytes())];
    let policy = ledger::policy(r#"{"open": true}"#).expect("a programme");
    let book = open_with(&files, policy, &Answers::default(), 1 << 16);
    let audit = wire(&AuditView::of(&book, None));
    assert_eq!((&audit["compared"], &audit["equal"]), (&json!(3), &json!(1)), "{audit:#}");
    assert_eq!(audit["byCause"], json!({"missingOrders": 1, "unexplained": 1}));
    assert_eq!(
        haravan_points(&book).unwrap(),
        [("0905556677".to_owned(), 2000), ("0987654322".to_owned(), 10)]
    );
}

#[test]
fn nobody_is_told_of_points_before_the_shop_has_opened_its_programme() {
    let words = Words { headers: &[], word: &str::to_owned };
    for open in [false, true] {
        let book = shop(&json!({ "open": open }).to_string());
        let refused = [
            ("ledger", points_file(&book, &words).err()),
            ("members", members_file(&book, &MemberQuery::default(), &words).err()),
            ("haravanPoints", haravan_points(&book).err()),
        ];
        for (what, error) in refused {
            assert_eq!(error.is_none(), open, "{what}");
            assert!(error.is_none_or(|error| (error.code, &*error.detail) == ("not-open", what)));
        }
        let key = "0912345678";
        let views = [
            summary(&book),
            member(&book, key)["programme"].clone(),
            wire(&PointsLedgerView::of(&book, key, None)),
            wire(&MembersView::of(&book, &MemberQuery::default()).unwrap()),
            wire(&EconomicsView::of(&book, None)),
            wire(&AuditView::of(&book, None)),
        ];
        for view in views {
            assert_eq!(view["open"], open, "{view:#}");
        }
    }
}

#[test]
fn an_empty_book_has_a_programme_too() {
    let book = Book::new(Policy::default(), common::days(TODAY));
    assert_eq!(summary(&book)["members"], 0);
    assert_eq!(wire(&AuditView::of(&book, None))["compared"], 0);
    let parts = book.parts();
    let overview = Overview::of(&book.loyalty_context(&parts, &book.policy().programme), ledger::day(TODAY));
    assert!(overview.totals.is_conserved());
}

#[test]
fn figures_of_the_default_have_a_source_and_a_date() {
    let default = serde_json::to_value(Policy::default().to_value()).unwrap();
    for figure in khachquen::policy::programme::FIGURES {
        let mut at = &default;
        for key in figure.path.split('.') {
            at = if let Some(list) = key.strip_suffix("[]") { &at[list][0] } else { &at[key] };
        }
        assert!(!at.is_null(), "{}", figure.path);
        assert!(!figure.source.is_empty() && figure.date.len() == 7);
    }
}
