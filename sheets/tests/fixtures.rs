//! Every workbook of tests/fixtures/sheets becomes what stands beside it; made by make-sheets.py.

use khachquen_sheets::{Workbook, error::Detail, marks};
use serde_json::Value;
use std::{fs, path::Path, time::Instant};

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/sheets")
}

/// Fixtures with what is expected of them, those that go to this reader.
fn fixtures() -> Vec<(String, Vec<u8>, Value)> {
    let entries = fs::read_dir(folder()).expect("the fixtures are there").flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let expected = names.filter_map(|name| name.strip_suffix(".json").map(str::to_owned));
    expected
        .map(|name| {
            let bytes = fs::read(folder().join(&name)).expect("a fixture beside its expectation");
            let text = fs::read_to_string(folder().join(format!("{name}.json"))).expect("an expectation");
            (name, bytes, serde_json::from_str(&text).expect("JSON"))
        })
        .collect()
}

/// A batch as the expectations write it: `|` between cells, `=` before numbers, `!` before cells without a value,
/// `^` before what a merged cell shows further.
fn shown(batch: &[u8]) -> Vec<String> {
    let rows = batch.split(|&byte| byte == marks::ROW);
    let letter = |&byte: &u8| match byte {
        marks::CELL => b'|',
        marks::NUMBER => b'=',
        marks::ERROR => b'!',
        marks::CARRIED => b'^',
        byte => byte,
    };
    rows.map(|row| String::from_utf8(row.iter().map(letter).collect()).expect("UTF-8")).collect()
}

#[test]
fn batches_are_as_written_beside_the_workbooks() {
    let mut checked = 0;
    for (name, bytes, expected) in fixtures() {
        let Some(rows) = expected["opens"]["batch"].as_array() else { continue };
        let (batch, _) = Workbook::open(&bytes).and_then(|mut book| book.batch(0, None)).expect(&name);
        for (row, expected) in shown(&batch).iter().zip(rows) {
            if let Some(expected) = expected.as_str() {
                assert_eq!(row, expected, "{name}");
                checked += 1;
            }
        }
    }
    assert!(checked > 10);
}

#[test]
fn refusals_have_their_code_and_come_within_a_second() {
    let ours = ["too-large", "damaged", "protected", "zip", "html", "spreadsheet"];
    let mut checked = 0;
    for (name, bytes, expected) in fixtures() {
        let Some(code) = expected["refused"]["code"].as_str().filter(|code| ours.contains(code)) else {
            continue;
        };
        let started = Instant::now();
        let error = Workbook::open(&bytes).and_then(|mut book| book.batch(0, None)).expect_err(&name);
        assert_eq!(error.code.name(), code, "{name}: {error:?}");
        for (key, value) in expected["refused"]["details"].as_object().into_iter().flatten() {
            assert_eq!(
                error.detail(key),
                value.as_str().map(|text| Detail::Text(text.to_owned())).as_ref(),
                "{name}"
            );
        }
        assert!(started.elapsed().as_secs_f32() < 1.0, "{name}: {:?}", started.elapsed());
        checked += 1;
    }
    assert!(checked > 15);
}

/// Five rows: a header of two rows stands within them. What merged cells show further is not in a look.
#[test]
fn a_look_is_the_beginning_of_the_whole() {
    for (name, bytes, expected) in fixtures() {
        if expected["opens"].is_null() || bytes.starts_with("Mã".as_bytes()) {
            continue;
        }
        let mut book = Workbook::open(&bytes).expect(&name);
        let (look, _) = book.batch(0, Some(5)).expect(&name);
        let (whole, _) = book.batch(0, Some(u32::MAX - 1)).expect(&name);
        assert!(whole.starts_with(&look), "{name}");
    }
}

/// A cut or changed byte is a refusal or another table, never a panic: a trap would end the reader.
#[test]
fn every_cut_and_changed_byte_is_borne() {
    for name in ["same.xlsx", "same.xls", "same.ods", "same-page.xls", "same-2003.xls"] {
        let bytes = fs::read(folder().join(name)).expect("a fixture");
        let read = |bytes: &[u8]| {
            let result =
                std::panic::catch_unwind(|| Workbook::open(bytes).and_then(|mut book| book.batch(0, None)));
            result.is_ok()
        };
        let step = (bytes.len() / 150).max(1);
        let panics: Vec<usize> = (0..bytes.len())
            .step_by(step)
            .filter(|&at| {
                let mut changed = bytes.clone();
                changed[at] ^= 0x55;
                !read(&bytes[..at]) || !read(&changed)
            })
            .collect();
        // calamine's reader of .xls trusts lengths within records; in the browser that is a trap, told as `damaged`.
        assert!(panics.is_empty() || name == "same.xls", "{name}: {panics:?}");
    }
}
