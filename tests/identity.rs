//! Who is a customer and who is not, whatever the file calls her; and rows that are read although something is odd
//! about them, never as what they are not.

mod common;

use common::{customers, open_with, read, summary};
use khachquen::{
    book::Book,
    issue::FileErrorCode,
    orders::Answers,
    policy::{Policy, Value},
    read::Encoding,
    report::InspectionView,
    source::{Form, SourceProbe},
};
use proptest::prelude::*;
use serde_json::json;

fn open(text: &str) -> Book {
    open_with(&[("x.csv", text.as_bytes())], Policy::default(), &Answers::default(), 1 << 16)
}

fn people(book: &Book) -> Vec<serde_json::Value> {
    customers(book).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// Customers and orders of nobody.
fn counts(book: &Book) -> (u64, u64) {
    let summary = summary(book);
    let number = |value: &serde_json::Value| value.as_u64().expect("a count");
    (number(&summary["customers"]), number(&summary["walkIns"]["orders"]))
}

// Guests.

#[test]
fn a_code_that_stands_for_nobody_makes_no_customer() {
    let nobody = [
        "0",
        "00",
        "0.0",
        "-1",
        "−1",
        "'0",
        "-999",
        "GUEST",
        "guest",
        "Guest Checkout",
        "null",
        "NULL",
        "None",
        "N/A",
        "n/a",
        "NaN",
        "#N/A",
        "-",
        "--",
        "unknown",
        "Khách lẻ",
        "KHACHLE",
        "khách vãng lai",
        "default",
        "POS",
    ];
    for code in nobody {
        let rows = format!(
            "id,order date,customer id,total\nA,2025-11-01,{code},5\nB,2025-11-02,{code},6\nC,2025-11-03,K1,7\n"
        );
        assert_eq!(counts(&open(&rows)), (1, 2), "{code}");
    }
    for code in ["1", "10", "K0", "0K", "KH-1", "A-0", "100", "Guestavo"] {
        let rows = format!("id,order date,customer id,total\nA,2025-11-01,{code},5\nB,2025-11-02,{code},6\n");
        assert_eq!(counts(&open(&rows)), (1, 0), "{code}");
    }
}

/// A book of orders of one code, with a name, a phone and an e-mail each.
fn behind_one_code(rows: &[(&str, &str, &str)], shared_names: f64) -> Book {
    let mut text = "id,order date,customer id,customer name,phone,email,total\n".to_owned();
    for (index, (name, phone, email)) in rows.iter().enumerate() {
        text += &format!("A{index},2025-11-01,K1,{name},{phone},{email},5\n");
    }
    let map = |pairs: Vec<(&str, Value)>| {
        Value::Map(pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
    };
    let identity = map(vec![("sharedNames", Value::Number(shared_names))]);
    let policy = map(vec![("version", Value::Number(1.0)), ("identity", identity)]);
    let policy = Policy::from_value(&policy).expect("a policy");
    open_with(&[("x.csv", text.as_bytes())], policy, &Answers::default(), 1 << 16)
}

#[test]
fn a_code_of_many_people_is_nobodys_and_a_code_of_one_customer_with_many_names_is_hers() {
    let names = ["An", "Bình", "Cúc", "Dung"];
    let apart = names.map(|name| (name, "", ""));
    assert_eq!(counts(&behind_one_code(&apart, 4.0)), (0, 4), "as many names as the policy says");
    assert_eq!(counts(&behind_one_code(&apart, 5.0)), (1, 0), "fewer names than the policy says");
    assert_eq!(counts(&behind_one_code(&apart[..3], 4.0)), (1, 0), "three names");
    let one_phone = names.map(|name| (name, "0912000101", ""));
    // The phone is nobody's own, and without it the names have nothing in common.
    assert_eq!(counts(&behind_one_code(&one_phone, 4.0)), (0, 4), "the shop's phone");
    let two_by_two = [
        ("An", "0912000101", ""),
        ("Bình", "0912000101", ""),
        ("Cúc", "0912000101", "c@a.vn"),
        ("Dung", "", "c@a.vn"),
        ("Em", "", "c@a.vn"),
    ];
    assert_eq!(
        counts(&behind_one_code(&two_by_two, 4.0)),
        (1, 0),
        "a company whose people share their contacts"
    );
    let spellings =
        [("Ngô An", "", ""), ("NGÔ AN", "", ""), ("ngo an", "", ""), ("Ngo  An", "", ""), ("Ngô an", "", "")];
    assert_eq!(counts(&behind_one_code(&spellings, 4.0)), (1, 0), "one name in many spellings");
    let named_once =
        [("An", "0912000101", ""), ("", "0912000102", ""), ("", "0912000103", ""), ("", "0912000104", "")];
    assert_eq!(counts(&behind_one_code(&named_once, 4.0)), (1, 0), "one name among phones");
}

#[test]
fn a_code_that_was_dropped_is_nobodys_to_be_found_by() {
    let rows = ["An", "Bình", "Cúc", "Dung"].map(|name| (name, "", ""));
    let mut rows = rows.to_vec();
    rows.push(("Em", "0912000105", ""));
    let book = behind_one_code(&rows, 4.0);
    assert_eq!(counts(&book), (1, 4));
    let parts = book.parts();
    assert_eq!(book.view().people.find("code:generic:K1", &parts), None);
    let em = book.view().people.find("84912000105", &parts).expect("by her phone");
    let codes = book.view().people.texts(em, khachquen::customers::people::KeyKind::Code, &parts);
    assert!(codes.is_empty(), "{codes:?}");
}

#[test]
fn names_tell_apart_where_nothing_else_can_and_only_there() {
    let header = "Mã đơn,Ngày,Tên khách,SĐT,Mã khách hàng,Email,Tổng tiền";
    for (rows, wanted, said) in [
        (["A,2025-11-01,An,,,,5", "B,2025-11-02,an,,,,6", "C,2025-11-03,Bình,,,,7"], (2, 0), true),
        (
            ["A,2025-11-01,An,0,0,x,5", "B,2025-11-02,An,****12,GUEST,-,6", "C,2025-11-03,Khách lẻ,,,,7"],
            (1, 1),
            true,
        ),
        (["A,2025-11-01,An,,,,5", "B,2025-11-02,An,,K1,,6", "C,2025-11-03,Bình,,,,7"], (1, 2), false),
        (["A,2025-11-01,An,,,,5", "B,2025-11-02,An,,,an@a.vn,6", "C,2025-11-03,Bình,,,,7"], (1, 2), false),
        (["A,2025-11-01,,,,,5", "B,2025-11-02,Khách lẻ,,,,6", "C,2025-11-03,,,,,7"], (0, 3), false),
    ] {
        let book = open(&format!("{header}\n{}\n", rows.join("\n")));
        assert_eq!(counts(&book), wanted, "{rows:?}");
        let assumptions = summary(&book)["assumptions"].clone();
        let is_said = assumptions.as_array().into_iter().flatten().any(|item| item["code"] == "nameOnly");
        assert_eq!(is_said, said, "{rows:?}");
    }
}

// Columns of the buyer and of the receiver.

#[test]
fn who_orders_is_the_customer_in_any_order_of_columns() {
    let buyers = [
        ("Tên người mua", "SĐT người đặt"),
        ("Khách đặt", "SĐT khách đặt"),
        ("Người đặt hàng", "Điện thoại người mua"),
        ("Buyer Name", "Buyer Mobile"),
        ("Tên khách hàng", "Mobile No."),
        ("Orderer", "Buyer contact number"),
    ];
    let receivers = [
        ("Tên người nhận", "SĐT người nhận"),
        ("Recipient Name", "Recipient Phone"),
        ("Shipping Name", "Shipping Phone"),
        ("Receiver Name", "Receiver Phone"),
    ];
    for (name, phone) in buyers {
        for (other_name, other_phone) in receivers {
            for flip in [false, true] {
                let pair = |buyer: &str, receiver: &str| {
                    if flip { format!("{receiver},{buyer}") } else { format!("{buyer},{receiver}") }
                };
                let row = |id: &str, buyer: &str| {
                    format!(
                        "{id},2025-11-01,{},{},5",
                        pair(buyer, "Mẹ Bích"),
                        pair(&format!("09120001{id}"), "0988000001")
                    )
                };
                let header =
                    format!("Mã đơn,Ngày,{},{},Tổng tiền", pair(name, other_name), pair(phone, other_phone));
                let book = open(&[header.clone(), row("01", "Ngô Bích"), row("02", "Đỗ Khang")].join("\n"));
                let found: Vec<_> =
                    people(&book).iter().map(|one| (one["phone"].clone(), one["name"].clone())).collect();
                let wanted = [("84912000101", "Ngô Bích"), ("84912000102", "Đỗ Khang")];
                assert_eq!(found, wanted.map(|(phone, name)| (json!(phone), json!(name))), "{header}");
            }
        }
    }
}

// Rows with more cells than columns.

const COLUMNS: [(&str, &[&str]); 8] = [
    ("Mã đơn", &["D1", "HD 7"]),
    ("Ngày", &["01/11/2025", "2025-11-02 10:00"]),
    ("Tên khách hàng", &["Ngô An", "Cty An Bình"]),
    ("SĐT", &["0912000101", "0912 000 102"]),
    ("Mã khách hàng", &["KH7", "17"]),
    ("Trạng thái", &["Hoàn thành", "Đã giao"]),
    ("Tổng tiền", &["1500000", "250000", "500"]),
    ("Xyz", &["giao nhanh", "5"]),
];

/// What a book says of its only order: nothing, where it was set aside.
fn told(book: &Book) -> Option<(serde_json::Value, Vec<serde_json::Value>)> {
    let summary = summary(book);
    let one = (summary["rows"]["setAside"] == 0).then(|| (summary["revenue"].clone(), people(book)));
    one.map(|(revenue, people)| {
        let keys = ["phone", "name", "firstDay", "spend"];
        (revenue, people.iter().map(|one| keys.iter().map(|key| one[*key].clone()).collect()).collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_delimiter_inside_a_cell_never_makes_another_order_of_it(
        order in Just((0..COLUMNS.len()).collect::<Vec<_>>()).prop_shuffle(),
        used in 5usize..=8,
        picks in prop::array::uniform8(0usize..6),
        cell in 0usize..8,
        places in prop::collection::vec(1usize..9, 1..3),
        note in prop::option::of(prop::sample::select(vec!["", "đã gọi", "300000", "0988000009", "Đã giao"])),
    ) {
        // Without a day, a phone and an amount there is no order to read.
        let is_there = |&(place, at): &(usize, usize)| place < used || [1, 3, 6].contains(&at);
        let columns: Vec<usize> = order.into_iter().enumerate().filter(is_there).map(|(_, at)| at).collect();
        let header: Vec<&str> = columns.iter().map(|&at| COLUMNS[at].0).collect();
        let cells: Vec<&str> =
            columns.iter().map(|&at| COLUMNS[at].1[picks[at] % COLUMNS[at].1.len()]).collect();
        let whole = open(&format!("{}\n{}\n", header.join(","), cells.join(",")));
        let mut odd: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
        let broken = &mut odd[cell % columns.len()];
        for at in places {
            let at = broken.char_indices().map(|(at, _)| at).nth(at).unwrap_or(broken.len());
            broken.insert(at, ',');
        }
        odd.extend(note.map(str::to_owned));
        let shifted = open_or_refused(&format!("{}\n{}\n", header.join(","), odd.join(",")));
        if let Some(read) = shifted.as_ref().and_then(told) {
            prop_assert_eq!(Some(read), told(&whole), "{} / {}", header.join(","), odd.join(","));
        }
    }
}

/// A book, or nothing where a single row that was set aside leaves no rows.
fn open_or_refused(text: &str) -> Option<Book> {
    let added = read("s1", ("x.csv", text.as_bytes()), 1 << 16, &Answers::default()).ok()?;
    let mut book = Book::new(Policy::default(), common::days(common::TODAY));
    book.change(vec![added], &[], false).ok()?;
    Some(book)
}

#[test]
fn a_note_behind_the_last_column_is_reported_and_the_row_read() {
    let header = "Mã đơn,Ngày,Tên khách hàng,SĐT,Tổng tiền,Trạng thái";
    for note in ["đã gọi", "đã gọi,gửi quà", "x", "0988000009,x", ",,x"] {
        let book = open(&format!("{header}\nD1,01/11/2025,Ngô An,0912000101,1500000,Hoàn thành,{note}\n"));
        assert_eq!(told(&book).map(|told| told.0), Some(json!(1_500_000)), "{note}");
    }
}

// Encodings.

const LATIN: &[u8] =
    b"order id,order date,phone,customer name,total\nA,2025-11-01,0912000101,Ren\xe9 M\xfcller,5\n";

fn answering(encoding: &str) -> Answers {
    Answers::from_pairs([("encoding", encoding)])
}

#[test]
fn an_answer_about_the_encoding_is_obeyed() {
    for (encoding, name) in [
        ("windows-1252", "René Müller"),
        ("WINDOWS-1252", "René Müller"),
        ("tcvn3", "Renộ Mỹller"),
        ("windows-1258", "René Müller"),
        ("utf-8", "Ren\u{fffd} M\u{fffd}ller"),
    ] {
        for chunk in [1, 7, 1 << 16] {
            let book = open_with(&[("x.csv", LATIN)], Policy::default(), &answering(encoding), chunk);
            assert_eq!(people(&book)[0]["name"], name, "{encoding}");
            let assumptions = summary(&book)["assumptions"].clone();
            let mut all = assumptions.as_array().into_iter().flatten();
            let said = all.find(|item| item["code"] == "encoding").expect("it is said");
            assert_eq!(said["chosen"], encoding.to_ascii_lowercase(), "{encoding}");
            assert_eq!(said["answered"], true, "{encoding}");
            assert!(said["options"].as_array().is_some_and(|options| options.len() > 2), "{encoding}");
        }
    }
    let plain = LATIN.to_ascii_lowercase();
    let book = open_with(
        &[("x.csv", b"order id,order date,phone,total\nA,2025-11-01,0912000101,5\n")],
        Policy::default(),
        &answering("tcvn3"),
        9,
    );
    assert_eq!((counts(&book), plain.len()), ((1, 0), LATIN.len()), "of a text that needs none too");
}

#[test]
fn an_encoding_that_nobody_reads_is_refused() {
    for name in ["shift-jis", "", "utf8mb4", "5"] {
        let refused = read("s1", ("x.csv", LATIN), 9, &answering(name)).err();
        assert_eq!(refused, Some(FileErrorCode::UnknownEncoding), "{name}");
    }
}

#[test]
fn the_fingerprint_and_its_answers_stay_under_every_encoding() {
    // `Mã đơn hàng` and so on in TCVN3.
    let text = b"M\xb7 \xae\xacn h\xb5ng,Ng\xb5y,S\xd1T,T\xcbn kh\xb8ch,T\xe6ng ti\xd2n\nA,01/02/2025,0912000101,Nguy\xd4n V\xa8n,5\n";
    let look =
        |answers: Answers| SourceProbe::new(text, true, Form::Text, |_| answers.clone()).expect("a table");
    let guessed = look(Answers::default());
    assert_eq!(guessed.look.encoding, Encoding::Tcvn3);
    for encoding in Encoding::ALL.into_iter().filter(|encoding| encoding.unit() == 1) {
        let other = SourceProbe::new(text, true, Form::Text, |_| answering(encoding.name()));
        let Ok(other) = other else { continue };
        assert_eq!(other.look.encoding, encoding);
        assert_eq!(other.mapping.fingerprint, guessed.mapping.fingerprint, "{encoding:?}");
        let view = serde_json::to_value(InspectionView::of("x", &other.look, &other.mapping)).expect("JSON");
        let mut questions = view["questions"].as_array().into_iter().flatten();
        let question =
            questions.find(|question| question["id"] == "encoding").expect("it can be switched back");
        assert_eq!(question["assumed"], encoding.name());
    }
}

/// Who owns the file sees at once in which encoding her words are words.
#[test]
fn the_question_of_the_encoding_shows_a_line_in_each() {
    for (text, encoding, words) in [
        (&b"M\xb7 \xae\xacn h\xb5ng,Ng\xb5y,SDT,T\xcbn kh\xb8ch,T\xe6ng\nA,01/02/2025,0912000101,An,5\n"[..], "tcvn3", "Mã đơn hàng"),
        (b"Order ID,Date,Phone,Customer,Total\nA,01/02/2025,0912000101,Jos\xe9 Mu\xf1oz,5\n", "windows-1252", "José Muñoz"),
        (b"M\xc3\x83\xc2\xa3 \xc3\x84\xe2\x80\x98\xc3\x86\xc2\xa1n,Ng\xc3\x83\xc2\xa0y,Phone,Customer\nA,01/02/2025,0912000101,An\n", "utf-8-twice", "Mã đơn"),
    ] {
        let look = SourceProbe::new(text, true, Form::Text, |_| Answers::default()).expect("a table");
        let view = serde_json::to_value(InspectionView::of("x", &look.look, &look.mapping)).expect("JSON");
        let mut questions = view["questions"].as_array().into_iter().flatten();
        let question = questions.find(|question| question["id"] == "encoding").expect("it is asked");
        let options: Vec<&str> =
            question["options"].as_array().into_iter().flatten().filter_map(|name| name.as_str()).collect();
        let line = |name: &str| question["samples"][name].as_str().expect("a line by encoding").to_owned();
        assert!(line(encoding).contains(words), "{}", line(encoding));
        // Western and Vietnamese Windows have some letters in common.
        let others = options.iter().filter(|&&name| name != encoding && name != "windows-1258");
        others.for_each(|name| assert!(!line(name).contains(words), "{name}"));
    }
}
