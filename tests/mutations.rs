//! Ten thousand things that happened to the fixtures on their way: no panic, every row somewhere, the same book for
//! every size of chunk. Each is known by its number: the message of a failure is its story.

mod common;

use common::{
    mutate::{Random, mutate},
    promises,
};
use khachquen::{orders::Answers, source::Form};
use std::{fs, path::Path};

const MUTATIONS: usize = 10_000;
/// Fixtures above this size are begun and not ended.
const MOST_BYTES: usize = 1 << 12;
/// Folders of fixtures, and how many files each has at least: one that was moved must not pass.
const FOLDERS: [(&str, usize); 2] = [("edge_cases", 160), ("data", 4)];

/// Every text of the fixtures, in the order of names.
fn fixtures() -> Vec<(String, Vec<u8>)> {
    FOLDERS.iter().flat_map(|(folder, least)| fixtures_of(folder, *least)).collect()
}

fn fixtures_of(folder: &str, least: usize) -> Vec<(String, Vec<u8>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(folder);
    let mut paths: Vec<_> =
        fs::read_dir(path).expect("fixtures").map(|entry| entry.expect("a file").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "csv" || extension == "txt"));
    paths.sort();
    assert!(paths.len() >= least, "{} fixtures of {least} in {folder}", paths.len());
    let named = |path: std::path::PathBuf| {
        let mut bytes = fs::read(&path).expect("a fixture");
        bytes.truncate(MOST_BYTES);
        (path.file_name().expect("a name").to_string_lossy().into_owned(), bytes)
    };
    paths.into_iter().map(named).collect()
}

/// The bytes of a mutation, and the chance that goes on from there.
fn mutation(number: usize, fixtures: &[(String, Vec<u8>)]) -> (Vec<u8>, Random) {
    let mut random = Random::new(number as u64);
    let (_, bytes) = &fixtures[number % fixtures.len()];
    let (_, other) = &fixtures[random.below(fixtures.len())];
    let bytes = mutate(bytes, other, &mut random);
    (bytes, random)
}

/// True where a book came of it.
fn check(bytes: &[u8], mut random: Random) -> bool {
    let form = if random.below(16) == 0 { Form::Batch } else { Form::Text };
    let chunk = 1 + random.below(97);
    let Ok(book) = promises::hold(bytes, form, chunk, &Answers::default()) else { return false };
    // Dearer than reading; one of eight is more than a thousand.
    if random.below(8) == 0 {
        promises::look_everywhere(&book, bytes);
        promises::assert_exports(&book);
    }
    true
}

/// What could not be borne is kept where cargo keeps what tests write, to become a fixture.
fn keep(number: usize, name: &str, bytes: &[u8]) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("mutation-{number}-{name}"));
    fs::write(&path, bytes).expect("a place for the bytes");
    path.display().to_string()
}

#[test]
fn ten_thousand_mutations_of_the_fixtures_are_borne() {
    let fixtures = fixtures();
    let (mut opened, mut failed) = (0, Vec::new());
    for number in 0..MUTATIONS {
        let (bytes, random) = mutation(number, &fixtures);
        match std::panic::catch_unwind(|| check(&bytes, random)) {
            Ok(book) => opened += usize::from(book),
            Err(_) => failed.push(keep(number, &fixtures[number % fixtures.len()].0, &bytes)),
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
    assert!(opened > MUTATIONS / 2, "only {opened} were books: what is refused tests little");
}
