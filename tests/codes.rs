//! A code that leaves the core is in the contract and has words in both languages.
use khachquen::{
    issue::{FileErrorCode, IssueCode},
    orders::Role,
    points::Refusal,
    policy::PolicyErrorCode,
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
    let mut ours: Vec<String> = Refusal::ALL.iter().map(|refusal| refusal.name().to_owned()).collect();
    known.sort();
    ours.sort();
    assert_eq!(known, ours);
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
