//! Any answers to any header: the first line is JSON as the contract's `SourceAnswers`, the rest is the file.
#![no_main]

use khachquen::{orders::Answers, source::Form};
use khachquen_fuzz::common::promises;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let end = data.iter().position(|&byte| byte == b'\n').unwrap_or(data.len());
    let Ok(json) = serde_json::from_slice(&data[..end]) else { return };
    let answers = Answers::from_value(&promises::value_of(&json));
    let file = data.get(end + 1..).unwrap_or_default();
    if let Ok(book) = promises::hold(file, Form::Text, 1 + data.len() % 61, &answers) {
        promises::look_everywhere(&book, file);
    }
});
