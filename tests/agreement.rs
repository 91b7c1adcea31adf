//! The same orders make the same book, however they come: shuffled, split, added in any order, in another text format.

mod common;

use common::{add, assert_balanced, days, digest, open, open_with};
use khachquen::{
    book::Book,
    issue::{FileErrorCode, IssueCode},
    orders::Answers,
    policy::Policy,
    read::{Encoding, charset::Decoder},
    values::text::clean,
};
use proptest::prelude::*;

/// A customer with every spelling that her rows may use.
#[derive(Clone, Debug)]
struct Buyer {
    phone: Option<u32>,
    email: bool,
    number: usize,
}

#[derive(Clone, Debug)]
struct Order {
    buyer: usize,
    day: u32,
    status: usize,
    lines: Vec<(i64, i64)>,
    phone_form: usize,
    name_form: usize,
}

#[derive(Clone, Debug)]
struct Shop {
    buyers: Vec<Buyer>,
    orders: Vec<Order>,
}

fn shop() -> impl Strategy<Value = Shop> {
    let buyer = (prop::option::weighted(0.8, 0u32..99_999_999), any::<bool>());
    let lines = prop::collection::vec((-1i64..9, 0i64..900), 1..4);
    let order = (0usize..12, 0u32..700, 0usize..10, lines, 0usize..4, 0usize..3);
    (prop::collection::vec(buyer, 1..12), prop::collection::vec(order, 1..40)).prop_map(|(buyers, orders)| {
        let buyers: Vec<Buyer> = buyers
            .into_iter()
            .enumerate()
            .map(|(number, (phone, email))| Buyer { phone, email, number })
            .collect();
        let count = buyers.len();
        let orders = orders
            .into_iter()
            .map(|(buyer, day, status, lines, phone_form, name_form)| Order {
                buyer: buyer % count,
                day,
                status,
                lines,
                phone_form,
                name_form,
            })
            .collect();
        Shop { buyers, orders }
    })
}

const GIVEN: [&str; 12] =
    ["An", "Bình", "Châu", "Dũng", "Hà", "Hương", "Khoa", "Lan", "Mai", "Ngân", "Phúc", "Đạt"];

impl Buyer {
    fn phone(&self, form: usize) -> String {
        let Some(number) = self.phone else { return String::new() };
        let digits = format!("9{number:08}");
        match form {
            0 => format!("0{digits}"),
            1 => format!("+84 {digits}"),
            2 => format!("84{digits}"),
            _ => format!("0{} {}", &digits[..3], &digits[3..]),
        }
    }

    fn email(&self) -> String {
        if self.email { format!("khach{}@example.com", self.number) } else { String::new() }
    }

    fn name(&self, form: usize) -> String {
        let name = format!("Nguyễn Thị {}", GIVEN[self.number % GIVEN.len()]);
        match form {
            0 => name,
            1 => name.to_uppercase(),
            _ => name.replace("ễ", "e\u{302}\u{303}").replace("ị", "i\u{323}"),
        }
    }
}

const HEADER: [&str; 9] = [
    "Mã đơn hàng",
    "Ngày đặt hàng",
    "Trạng thái",
    "Tên khách hàng",
    "Số điện thoại",
    "Email",
    "Tên sản phẩm",
    "Số lượng",
    "Đơn giá",
];

/// One row a line; every row carries its order's id.
fn rows(shop: &Shop) -> Vec<(usize, Vec<String>)> {
    let mut rows = Vec::new();
    for (number, order) in shop.orders.iter().enumerate() {
        let buyer = &shop.buyers[order.buyer];
        let date = common::day("2024-01-01").plus(order.day as i32);
        let (year, month, day) = date.ymd();
        let status = ["Hoàn thành", "Hoàn thành", "Hoàn thành", "Đã hủy", "Đang giao"][order.status % 5];
        for (line, (quantity, price)) in order.lines.iter().enumerate() {
            rows.push((
                number,
                vec![
                    format!("DH{number:05}"),
                    format!("{day:02}/{month:02}/{year}"),
                    status.to_owned(),
                    buyer.name(order.name_form),
                    buyer.phone(order.phone_form),
                    buyer.email(),
                    format!("Hàng \"{line}\", loại {price}"),
                    quantity.to_string(),
                    (price * 1000).to_string(),
                ],
            ));
        }
    }
    rows
}

/// How a table is written.
#[derive(Clone, Copy, Debug)]
struct TextFormat {
    delimiter: char,
    line_end: &'static str,
    mark: bool,
    utf16: bool,
    all_quoted: bool,
    separator_line: bool,
    title: bool,
}

/// Every line has an end of its own.
const MIXED: &str = "mixed";

const PLAIN: TextFormat = TextFormat {
    delimiter: ',',
    line_end: "\n",
    mark: false,
    utf16: false,
    all_quoted: false,
    separator_line: false,
    title: false,
};

fn text_format() -> impl Strategy<Value = TextFormat> {
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    let delimiter = prop::sample::select(vec![',', ';', '\t', '|']);
    let line_end = prop::sample::select(vec!["\n", "\r\n", "\r", MIXED]);
    (delimiter, line_end, flags).prop_map(
        |(delimiter, line_end, (mark, utf16, all_quoted, separator_line, title))| TextFormat {
            delimiter,
            line_end,
            mark,
            utf16,
            all_quoted,
            separator_line,
            title: title && !separator_line,
        },
    )
}

fn write<'a>(rows: impl IntoIterator<Item = &'a Vec<String>>, format: TextFormat) -> Vec<u8> {
    let quote = |cell: &str| {
        let special = ['"', '\n', '\r', format.delimiter];
        if format.all_quoted || cell.contains(special) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    };
    let mut turn = 0;
    let mut end = || {
        turn += 1;
        if format.line_end == MIXED { ["\r", "\r\n", "\n", "\r"][turn % 4] } else { format.line_end }
    };
    let mut line = |cells: Vec<String>| cells.join(&format.delimiter.to_string()) + end();
    let mut text = String::new();
    if format.separator_line {
        text += &line(vec![format!("sep={}", format.delimiter)]);
    }
    if format.title {
        text += &line(vec!["Báo cáo bán hàng".to_owned()]);
        text += &line(vec![" ".to_owned()]);
    }
    text += &line(HEADER.iter().map(|cell| quote(cell)).collect());
    for row in rows {
        text += &line(row.iter().map(|cell| quote(cell)).collect());
    }
    if format.utf16 {
        let mark = [0xff, 0xfe];
        return mark.into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    }
    let mark = if format.mark { "\u{feff}" } else { "" };
    format!("{mark}{text}").into_bytes()
}

fn plain(rows: &[(usize, Vec<String>)]) -> Vec<u8> {
    write(rows.iter().map(|(_, row)| row), PLAIN)
}

/// Cuts rows between two orders.
fn split(rows: &[(usize, Vec<String>)], parts: usize) -> Vec<Vec<u8>> {
    let orders = rows.last().map_or(0, |row| row.0 + 1);
    let size = orders.div_ceil(parts).max(1);
    let of_part = |part: usize| rows.iter().filter(move |row| row.0 / size == part).map(|(_, row)| row);
    (0..parts)
        .filter(|&part| of_part(part).next().is_some())
        .map(|part| write(of_part(part), PLAIN))
        .collect()
}

/// Every encoding in which the same text can come. Letters that a page lacks are written as letter and tone.
fn in_every_encoding(text: &str) -> Vec<(&'static str, Vec<u8>)> {
    let utf16 = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    let page = |encoding: Encoding| text.chars().flat_map(|letter| bytes_in(encoding, letter)).collect();
    let once_more = |byte: u8| {
        if byte.is_ascii() { vec![byte] } else { one_letter(Encoding::Windows1252, byte).into_bytes() }
    };
    vec![
        ("utf-8", text.as_bytes().to_vec()),
        ("utf-16le", utf16(u16::to_le_bytes)),
        ("utf-16be", utf16(u16::to_be_bytes)),
        ("windows-1258", page(Encoding::Windows1258)),
        ("tcvn3", page(Encoding::Tcvn3)),
        ("utf-8-twice", text.bytes().flat_map(once_more).collect()),
    ]
}

fn one_letter(encoding: Encoding, byte: u8) -> String {
    let mut out = Vec::new();
    Decoder::new(encoding, 0).decode(&[byte], &mut out, &mut Vec::new());
    String::from_utf8(out).expect("a letter")
}

/// A letter as its byte in a code page, or as its base and the tone behind it.
fn bytes_in(encoding: Encoding, letter: char) -> Vec<u8> {
    if letter.is_ascii() {
        return vec![letter as u8];
    }
    let find = |wanted: &str| (0x80..=0xff).find(|&byte| one_letter(encoding, byte) == wanted);
    if let Some(byte) = find(&letter.to_string()) {
        return vec![byte];
    }
    let marks = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];
    let bases = (0x20..=0xff).map(|byte| (byte, one_letter(encoding, byte)));
    let pairs = bases.flat_map(|(byte, base)| marks.map(|mark| (byte, base.clone(), mark)));
    let fits = |(_, base, mark): &(u8, String, char)| {
        clean(format!("{base}{mark}").as_bytes()) == letter.to_string()
    };
    let (base, _, mark) = pairs.into_iter().find(fits).unwrap_or_else(|| panic!("{letter} in {encoding:?}"));
    vec![base, find(&mark.to_string()).expect("a tone")]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn every_encoding_gives_the_same_book(shop in shop(), chunk in 1usize..60) {
        let mut rows = rows(&shop);
        // A code page has one form of every letter.
        for cell in rows.iter_mut().flat_map(|row| &mut row.1) {
            *cell = clean(cell.as_bytes()).into_owned();
        }
        let bytes = plain(&rows);
        let whole = digest(&open(&[("a.csv", &bytes)]));
        let text = String::from_utf8(bytes).unwrap();
        for (name, bytes) in in_every_encoding(&text) {
            let added = common::read("s0", ("a.csv", &bytes), chunk, &Answers::default()).unwrap();
            let mut book = Book::new(Policy::default(), days(common::TODAY));
            book.change(vec![added], &[], false).unwrap();
            prop_assert_eq!(book.sources()[0].look.encoding.name(), name);
            prop_assert_eq!(&whole, &digest(&book), "{}", name);
            // Rows are found again where they stand in the source.
            let last = rows.len() as u32 + 1;
            let source = &book.sources()[0];
            let (start, end, first) = source.index.span(last).unwrap();
            let found = source.cells(&bytes[start as usize..end as usize], first, &[last]);
            prop_assert_eq!(&found[0].1, &rows[rows.len() - 1].1, "{}", name);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn shuffled_rows_are_the_same_book(shop in shop(), seed: u64) {
        let rows = rows(&shop);
        let mut shuffled = rows.clone();
        let mut state = seed | 1;
        for at in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            shuffled.swap(at, (state >> 33) as usize % (at + 1));
        }
        let (a, b) = (open(&[("a.csv", &plain(&rows))]), open(&[("a.csv", &plain(&shuffled))]));
        assert_balanced(&b);
        prop_assert_eq!(digest(&a), digest(&b));
    }

    #[test]
    fn a_file_split_between_orders_is_the_same_book_in_any_order(shop in shop(), parts in 2usize..4, backwards: bool, together: bool) {
        let rows = rows(&shop);
        let whole = open(&[("a.csv", &plain(&rows))]);
        let mut files = split(&rows, parts);
        if backwards {
            files.reverse();
        }
        let book = if together {
            let named: Vec<_> = files.iter().map(|bytes| ("part.csv", bytes.as_slice())).collect();
            open(&named)
        } else {
            let mut book = Book::new(Policy::default(), days(common::TODAY));
            let ids: Vec<String> = (0..files.len()).map(|at| format!("s{at}")).collect();
            let named: Vec<_> = ids.iter().map(String::as_str).zip(files.iter().map(|bytes| ("part.csv", bytes.as_slice()))).collect();
            for (at, (id, file)) in named.iter().enumerate() {
                add(&mut book, id, *file, &named[..at]).unwrap();
            }
            book
        };
        assert_balanced(&book);
        prop_assert_eq!(digest(&whole), digest(&book));
    }

    #[test]
    fn overlapping_files_count_every_order_once(shop in shop()) {
        let rows = rows(&shop);
        let whole = open(&[("a.csv", &plain(&rows))]);
        let orders = rows.last().map_or(0, |row| row.0 + 1);
        let first: Vec<_> = rows.iter().filter(|row| row.0 * 3 <= orders * 2).cloned().collect();
        let second: Vec<_> = rows.iter().filter(|row| row.0 * 3 + 2 >= orders).cloned().collect();
        let book = open(&[("b.csv", &plain(&second)), ("a.csv", &plain(&first))]);
        assert_balanced(&book);
        prop_assert_eq!(digest(&whole), digest(&book));
    }

    #[test]
    fn a_file_dropped_twice_is_refused_and_in_another_format_changes_nothing(shop in shop(), format in text_format()) {
        let rows = rows(&shop);
        let bytes = plain(&rows);
        let mut book = open(&[("a.csv", &bytes)]);
        let before = digest(&book);
        let refusal = add(&mut book, "s9", ("copy.csv", &bytes), &[]).unwrap_err();
        prop_assert_eq!(refusal.code, FileErrorCode::AlreadyAdded);
        prop_assert_eq!(&before, &digest(&book));
        let rewritten = write(rows.iter().map(|(_, row)| row), format);
        if rewritten != bytes {
            add(&mut book, "s9", ("copy.csv", &rewritten), &[("s0", ("a.csv", &bytes))]).unwrap();
            assert_balanced(&book);
            prop_assert_eq!(before, digest(&book));
        }
    }

    #[test]
    fn the_text_format_does_not_change_the_book(shop in shop(), format in text_format(), chunk in 1usize..400) {
        let rows = rows(&shop);
        let a = open(&[("a.csv", &plain(&rows))]);
        let rewritten = write(rows.iter().map(|(_, row)| row), format);
        let b = open_with(&[("a.csv", &rewritten)], Policy::default(), &Answers::default(), chunk);
        assert_balanced(&b);
        prop_assert_eq!(digest(&a), digest(&b));
    }

    #[test]
    fn removing_what_was_added_gives_the_book_from_before(shop in shop()) {
        let rows = rows(&shop);
        let files = split(&rows, 2);
        let mut book = open(&[("a.csv", &files[0])]);
        let before = digest(&book);
        if files.len() > 1 {
            add(&mut book, "s9", ("b.csv", &files[1]), &[("s0", ("a.csv", &files[0]))]).unwrap();
            common::remove(&mut book, "s9", &[("s0", ("a.csv", &files[0]))]).unwrap();
        }
        prop_assert_eq!(before, digest(&book));
    }

    #[test]
    fn whatever_is_done_to_the_bytes_every_row_is_somewhere(
        shop in shop(),
        format in text_format(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0usize..4), 0..30),
    ) {
        let rows = rows(&shop);
        let mut bytes = write(rows.iter().map(|(_, row)| row), format);
        for (at, byte, how) in edits {
            let at = at.index(bytes.len().max(1)).min(bytes.len().saturating_sub(1));
            match how {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                2 if bytes.len() > 1 => { bytes.remove(at); }
                _ => bytes.truncate((at + 1).max(bytes.len() / 2)),
            }
        }
        if let Ok(added) = common::read("s0", ("x.csv", &bytes), 97, &Answers::default()) {
            let mut book = Book::new(Policy::default(), days(common::TODAY));
            book.change(vec![added], &[], false).unwrap();
            assert_balanced(&book);
        }
    }
}

/// The look takes the first megabyte; a bad byte behind it is found where a name is read.
#[test]
fn a_bad_byte_behind_the_look_is_found() {
    let row = |n: usize| {
        let cells = ["2025-11-05", "Hoàn thành", "Trần An", "0912345678", "", "Bánh", "1", "1000"];
        (n, [&format!("DH{n}")].into_iter().cloned().chain(cells.map(str::to_owned)).collect::<Vec<_>>())
    };
    let rows: Vec<_> = (0..20_000).map(row).collect();
    let mut bytes = plain(&rows);
    assert!(bytes.len() > 1 << 20);
    bytes.extend("DH20000,2025-11-06,Hoàn thành,Lê Đ".bytes());
    bytes.extend(b"\xffo,0987654322,,x,1,1000\n");
    let book = open(&[("a.csv", &bytes)]);
    assert_balanced(&book);
    let issues = &book.sources()[0].orders.issues;
    let found: Vec<_> = issues.iter().map(|issue| (issue.code, issue.row, issue.column)).collect();
    assert_eq!(found, [(IssueCode::BytesInvalid, 20_002, 3)]);
}

#[test]
fn every_chunk_size_gives_the_same_book() {
    let rows: Vec<(usize, Vec<String>)> = (0..40)
        .map(|n| {
            let cells = [
                format!("DH{n}"),
                format!("{:02}/{:02}/2025", 1 + n % 28, 1 + n % 12),
                "Hoàn thành".to_owned(),
                format!("Trần Thị {}", GIVEN[n % 12]),
                format!("09123456{:02}", n % 12),
                String::new(),
                "Bánh \"tráng\",\nTây Ninh".to_owned(),
                "2".to_owned(),
                "15.000".to_owned(),
            ];
            (n, cells.to_vec())
        })
        .collect();
    let rewritten = TextFormat { line_end: "\r\n", mark: true, ..PLAIN };
    let bytes = write(rows.iter().map(|(_, row)| row), rewritten);
    let whole = digest(&open(&[("a.csv", &bytes)]));
    for chunk in 1..=bytes.len() {
        let book = open_with(&[("a.csv", &bytes)], Policy::default(), &Answers::default(), chunk);
        assert_eq!(whole, digest(&book), "chunks of {chunk}");
    }
}
