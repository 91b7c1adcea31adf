//! Any bytes as a workbook: a refusal or sheets, and each sheet through the core.
#![no_main]

use khachquen::{orders::Answers, source::Form};
use khachquen_fuzz::{common::promises, parts::archive};
use khachquen_sheets::Workbook;
use libfuzzer_sys::fuzz_target;
use std::{
    panic::{catch_unwind, set_hook, take_hook},
    sync::Dedup,
};

/// Sheets of one workbook that are read.
const MOST_SHEETS: usize = 3;
/// Libraries of others whose panics are borne: in the browser they trap, which is told as `damaged`.
const BORNE: [&str; 1] = ["/calamine-"];

/// Sets a hook before libfuzzer's, which would end the process for a panic that is borne.
fn bear_panics_of_others() {
    static ONCE: Dedup = Dedup::new();
    ONCE.call_once(|| {
        let fatal = take_hook();
        set_hook(Box::new(move |panic| {
            let file = panic.location().map_or("", |location| location.file());
            if !BORNE.iter().any(|library| file.contains(library)) {
                fatal(panic);
            }
        }));
    });
}

fuzz_target!(|data: &[u8]| {
    bear_panics_of_others();
    let bytes = archive(data);
    let Ok(Ok(mut book)) = catch_unwind(|| Workbook::open(&bytes)) else { return };
    for sheet in 0..book.sheets().len().min(MOST_SHEETS) {
        let mut read = |rows| {
            let batch = std::panic::AssertUnwindSafe(|| book.batch(sheet, rows));
            catch_unwind(batch).ok().and_then(Result::ok).map(|(batch, _)| batch)
        };
        let Some(batch) = read(None) else { continue };
        // All rows as a look has them: without what merged cells show further.
        let (look, bare) = (read(Some(60)), read(Some(u32::MAX - 1)).unwrap_or_default());
        if let Some(look) = look {
            assert!(bare.starts_with(&look), "a look is the beginning of the whole");
        }
        if let Ok(book) = promises::hold(&batch, Form::Batch, 1 + batch.len() % 61, &Answers::default()) {
            promises::look_everywhere(&book, &batch);
        }
    }
});
