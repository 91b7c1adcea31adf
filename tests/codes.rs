//! A code that leaves the core is in the contract and has words in both languages.
use khachquen::{
    book::Refusal,
    issue::{FileErrorCode, IssueCode},
    orders::{EventKind, Role},
    points,
    policy::{Feature, Policy, PolicyError, PolicyErrorCode, Value},
    values::day::Day,
};
use std::{fs, path::Path};

fn source(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("www/lib").join(path)).unwrap()
}

/// The members of a union of string literals.
fn union(contract: &str, name: &str) -> Vec<String> {
    let start = contract.find(&format!("export type {name} =")).expect(name);
    let body = &contract[start..start + contract[start..].find(';').unwrap()];
    body.split('\'').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn every_refusal_of_a_file_is_in_the_contract() {
    let known = union(&source("contract.ts"), "FileErrorCode");
    for code in FileErrorCode::ALL {
        assert!(known.contains(&code.name().to_owned()), "{}", code.name());
    }
}

#[test]
fn every_refusal_of_a_policy_is_in_the_contract_and_the_other_way_round() {
    let mut known = union(&source("contract.ts"), "PolicyErrorCode");
    let mut ours: Vec<String> = PolicyErrorCode::ALL.iter().map(|code| code.name().to_owned()).collect();
    known.sort();
    ours.sort();
    assert_eq!(known, ours);
}

#[test]
fn every_role_is_in_the_contract_and_the_other_way_round() {
    let mut known = union(&source("contract.ts"), "Role");
    let mut ours: Vec<String> = Role::ALL.iter().map(|role| role.name().to_owned()).collect();
    known.sort();
    ours.sort();
    assert_eq!(known, ours);
}

#[test]
fn every_refusal_of_an_event_is_in_the_contract_and_the_other_way_round() {
    let mut known = union(&source("loyalty.ts"), "RefusalCode");
    let mut ours: Vec<String> =
        points::Refusal::ALL.iter().map(|refusal| refusal.name().to_owned()).collect();
    known.sort();
    ours.sort();
    assert_eq!(known, ours);
}

#[test]
fn every_kind_of_event_is_in_the_contract_and_has_words_in_both_languages() {
    let mut known = union(&source("contract.ts"), "EventKind");
    let mut ours: Vec<String> = EventKind::ALL.iter().map(|kind| kind.name().to_owned()).collect();
    known.sort();
    ours.sort();
    assert_eq!(known, ours);
    for path in ["i18n/vi.ts", "i18n/en.ts"] {
        let words = source(path);
        let words = &words[words.find("  leads: {").expect(path)..];
        for kind in EventKind::ALL {
            assert!(words.contains(&format!("      {}: '", kind.name())), "{path}: {}", kind.name());
        }
    }
}

#[test]
fn every_issue_has_words_in_both_languages() {
    for path in ["i18n/vi-codes.ts", "i18n/en-codes.ts"] {
        let words = source(path);
        for code in IssueCode::ALL {
            assert!(words.contains(&format!("  {}: [", code.name())), "{path}: {}", code.name());
        }
    }
}

#[test]
fn every_feature_is_in_the_contract_and_the_other_way_round() {
    let mut known = union(&source("contract.ts"), "Feature");
    let mut ours: Vec<String> = Feature::ALL.iter().map(|feature| feature.name().to_owned()).collect();
    known.sort();
    ours.sort();
    assert_eq!(known, ours);
}

#[test]
fn every_usual_group_is_in_the_contract_and_the_other_way_round() {
    let mut known = union(&source("contract.ts"), "GroupId");
    let mut ours: Vec<String> = Policy::default().groups.into_iter().map(|rule| rule.id).collect();
    known.sort();
    ours.sort();
    ours.dedup();
    assert_eq!(known, ours);
}

/// Errors are sentences in Rust, too, and boxes take them.
#[test]
fn every_refusal_is_an_error_that_says_what_it_is() {
    let errors: Vec<Box<dyn std::error::Error>> = vec![
        Box::new(FileErrorCode::NoRows),
        Box::new(Refusal {
            code: FileErrorCode::CurrencyMismatch,
            source: "s1".to_owned(),
            currencies: Some(("VND".to_owned(), "USD".to_owned())),
        }),
        Box::new(refused(&Value::Map(vec![("treshold".to_owned(), Value::Null)]))),
        Box::new(refused(&Value::Map(vec![(
            "thresholds".to_owned(),
            Value::Map(vec![("dormantDays".to_owned(), Value::Number(-5.0))]),
        )]))),
    ];
    let said: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(said[0], "the file is refused (no-rows): A header and nothing below it.");
    assert!(said[1].contains("the book is in VND, the file in USD"), "{}", said[1]);
    assert!(
        said[2].starts_with("treshold is no key of a policy; allowed: version, thresholds"),
        "{}",
        said[2]
    );
    assert_eq!(
        said[3],
        "thresholds.dormantDays has an impossible value; allowed: a whole number from 1 to 3650"
    );
}

#[test]
fn open_refuses_what_it_cannot_assume() {
    let open = |text: &str| khachquen::open(text.as_bytes(), Policy::default(), day()).err();
    assert_eq!(open("1,2\n3,4\n"), Some(FileErrorCode::NeedsAnswer));
    assert_eq!(open("%PDF-1.7"), Some(FileErrorCode::Pdf));
    assert_eq!(open(""), Some(FileErrorCode::Empty));
}

fn refused(value: &Value) -> PolicyError {
    Policy::from_value(value).expect_err("no policy")
}

fn day() -> Day {
    Day::from_iso("2025-12-06").expect("a day")
}
