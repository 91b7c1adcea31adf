//! Any bytes as a file of orders: no panic, every row somewhere, the same book in pieces, every view, exports that
//! come back.
#![no_main]

use khachquen::{orders::Answers, source::Form};
use khachquen_fuzz::common::{
    mutate::{Random, mutate},
    promises,
};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

/// What cells and lines come from that a file lacks.
const OTHERS: [&str; 4] = [
    include_str!("../../tests/fixtures/edge_cases/kiotviet-invoices.csv"),
    include_str!("../../tests/fixtures/edge_cases/tiktok-masked-phones.csv"),
    include_str!("../../tests/fixtures/edge_cases/states-of-all-kinds.csv"),
    include_str!("../../tests/fixtures/edge_cases/phone-writings.csv"),
];

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
    let mut random = Random::new(u64::from(seed));
    if random.below(2) == 0 || size == 0 {
        return fuzzer_mutate(data, size, most);
    }
    let other = OTHERS[random.below(OTHERS.len())];
    let changed = mutate(&data[..size], other.as_bytes(), &mut random);
    let size = changed.len().min(most);
    data[..size].copy_from_slice(&changed[..size]);
    size
});

fuzz_target!(|data: &[u8]| {
    let chunk = 1 + data.len() % 61;
    if let Ok(book) = promises::hold(data, Form::Text, chunk, &Answers::default()) {
        promises::look_everywhere(&book, data);
        promises::assert_exports(&book);
    }
});
