//! Any JSON as a policy: refused with its path, or it comes back as it was written and the book stays whole under it.
#![no_main]

use khachquen::{book::Book, policy::Policy};
use khachquen_fuzz::{
    common::{mutate::Random, open, promises},
    json,
};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use std::cell::RefCell;

const SHOP: &[u8] = include_bytes!("../../tests/fixtures/edge_cases/states-of-all-kinds.csv");
const RETURNS: &[u8] = include_bytes!("../../tests/fixtures/edge_cases/kiotviet-returns.csv");
const INVOICES: &[u8] = include_bytes!("../../tests/fixtures/edge_cases/kiotviet-invoices.csv");

/// What a policy names.
const WORDS: [&str; 24] = [
    "orders",
    "spend",
    "refunds",
    "recencyDays",
    "firstDays",
    "ordersKnown",
    "recencyKnown",
    "<",
    "<=",
    "=",
    ">=",
    ">",
    "fewOrders",
    "dormantDays",
    "deepDormantDays",
    "spendEdge",
    "topSpenders",
    "topSpendersMinimum",
    "newWithinDays",
    "net",
    "gross",
    "a",
    "mua_it",
    "",
];

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
    let mut random = Random::new(u64::from(seed));
    let Ok(mut json) = serde_json::from_slice(&data[..size]) else { return fuzzer_mutate(data, size, most) };
    if random.below(8) == 0 {
        return fuzzer_mutate(data, size, most);
    }
    for _ in 0..=random.below(3) {
        json::change(&mut json, &WORDS, &mut random);
    }
    let changed = json.to_string();
    let size = changed.len().min(most);
    data[..size].copy_from_slice(&changed.as_bytes()[..size]);
    size
});

thread_local! {
    static BOOK: RefCell<Book> =
        RefCell::new(open(&[("shop.csv", SHOP), ("invoices.csv", INVOICES), ("returns.csv", RETURNS)]));
}

fuzz_target!(|data: &[u8]| {
    let Ok(json) = serde_json::from_slice(data) else { return };
    let Ok(policy) = Policy::from_value(&promises::value_of(&json)) else { return };
    assert_eq!(Policy::from_value(&policy.to_value()).as_ref(), Ok(&policy), "it comes back");
    BOOK.with_borrow_mut(|book| {
        book.set_policy(policy);
        promises::assert_whole(book);
        promises::look_everywhere(book, SHOP);
        promises::assert_exports(book);
        book.set_policy(Policy::default());
    });
});
