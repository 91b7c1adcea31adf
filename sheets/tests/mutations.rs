//! Ten thousand things that happened to the workbooks on their way: a refusal or sheets, every row of theirs somewhere,
//! and the same book for every size of chunk. Half of them happen to what is inside an archive.

#[path = "../../tests/common/mod.rs"]
mod common;

use common::{
    mutate::{Random, mutate, mutate_binary},
    promises,
};
use khachquen::{orders::Answers, source::Form};
use khachquen_sheets::Workbook;
use std::{
    fs,
    io::{Cursor, Read, Write},
    panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook},
    path::Path,
    sync::Mutex,
};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

const MUTATIONS: usize = 10_000;
/// Fixtures that must be there at least.
const LEAST: usize = 45;
/// Fixtures above this size are looked at elsewhere: bombs, and the word processor's.
const MOST_BYTES: usize = 1 << 17;
/// Libraries of others whose panics are borne: in the browser they trap, which is told as `damaged`.
const BORNE: [&str; 1] = ["/calamine-"];

/// A look at all rows of a sheet.
const ALL_ROWS: u32 = u32::MAX - 1;

/// Name and content of every part.
type Parts = Vec<(String, Vec<u8>)>;

fn fixtures() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/sheets");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("fixtures").map(|entry| entry.expect("a file").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension != "json" && extension != "mjs"));
    paths.sort();
    let named = |path: std::path::PathBuf| {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        (name, fs::read(&path).expect("a fixture"))
    };
    let fixtures: Vec<_> =
        paths.into_iter().map(named).filter(|(_, bytes)| bytes.len() <= MOST_BYTES).collect();
    assert!(fixtures.len() >= LEAST, "{} fixtures of {LEAST}", fixtures.len());
    fixtures
}

/// Parts that are no bomb.
fn parts(bytes: &[u8]) -> Option<Parts> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut parts = Parts::new();
    for index in 0..zip.len() {
        let mut content = Vec::new();
        let part = zip.by_index(index).ok()?;
        let name = part.name().ok()?.into_owned();
        part.take(MOST_BYTES as u64 + 1).read_to_end(&mut content).ok()?;
        if content.len() > MOST_BYTES {
            return None;
        }
        parts.push((name, content));
    }
    (!parts.is_empty()).then_some(parts)
}

fn archive(parts: &Parts) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts {
        if zip.start_file(name.as_str(), stored).is_ok() {
            zip.write_all(content).expect("memory takes all");
        }
    }
    zip.finish().expect("memory takes all").into_inner()
}

/// Tags as lines, so that what is done to lines and cells is done to tags and attributes.
fn mutate_markup(bytes: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    let lines = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace("><", ">\n<").into_bytes();
    if random.below(3) == 0 {
        return odd_value(bytes, random);
    }
    mutate(&lines(bytes), &lines(other), random)
}

/// Another value for an attribute or a text: what a reader counts, allocates, or looks up by.
fn odd_value(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    const VALUES: [&str; 14] = [
        "",
        "-1",
        "0",
        "1",
        "65535",
        "65536",
        "1048577",
        "2147483648",
        "4294967296",
        "18446744073709551616",
        "1e309",
        "XFE1048577",
        "A0",
        "s",
    ];
    let text = String::from_utf8_lossy(bytes).into_owned();
    let quotes: Vec<usize> = text.match_indices(['"', '>', '<']).map(|(at, _)| at).collect();
    let from = random.below(quotes.len().saturating_sub(1));
    let (Some(&start), Some(&end)) = (quotes.get(from), quotes.get(from + 1)) else { return bytes.to_vec() };
    [&text[..=start], random.of(&VALUES), &text[end..]].concat().into_bytes()
}

/// The bytes of a mutation, and the chance that goes on from there.
fn mutation(number: usize, fixtures: &[(String, Vec<u8>)]) -> (Vec<u8>, Random) {
    let mut random = Random::new(number as u64);
    let (_, bytes) = &fixtures[number % fixtures.len()];
    let (_, other) = &fixtures[random.below(fixtures.len())];
    let changed = match parts(bytes) {
        Some(mut parts) if random.below(4) > 0 => {
            for _ in 0..=random.below(2) {
                let at = random.below(parts.len());
                let beside = parts[random.below(parts.len())].1.clone();
                parts[at].1 = mutate_markup(&parts[at].1, &beside, &mut random);
            }
            archive(&parts)
        }
        None if bytes.first() == Some(&b'<') => mutate_markup(bytes, other, &mut random),
        _ => mutate_binary(bytes, other, &mut random),
    };
    (changed, random)
}

/// Reads the first sheets, as the page does; the number of those that became books.
fn check(bytes: &[u8], mut random: Random) -> usize {
    let Ok(Ok(mut book)) = catch_unwind(|| Workbook::open(bytes)) else { return 0 };
    let mut opened = 0;
    for sheet in 0..book.sheets().len().min(2) {
        let mut read = |rows| {
            let batch = AssertUnwindSafe(|| book.batch(sheet, rows));
            catch_unwind(batch).ok().and_then(Result::ok).map(|(batch, _)| batch)
        };
        let Some(batch) = read(None) else { continue };
        // All rows as a look has them: without what merged cells show further.
        let bare = read(Some(ALL_ROWS)).unwrap_or_default();
        assert!(read(Some(60)).is_none_or(|look| bare.starts_with(&look)), "a look is the beginning");
        let chunk = 1 + random.below(97);
        if let Ok(book) = promises::hold(&batch, Form::Batch, chunk, &Answers::default()) {
            promises::look_everywhere(&book, &batch);
            opened += 1;
        }
    }
    opened
}

/// Panics that are not borne, by the hook: those of a library are caught where it is called.
static FAULTS: Mutex<Vec<String>> = Mutex::new(Vec::new());

#[test]
fn ten_thousand_mutations_of_the_workbooks_are_borne() {
    let before = take_hook();
    set_hook(Box::new(|panic| {
        let file = panic.location().map_or("", |location| location.file());
        if !BORNE.iter().any(|library| file.contains(library)) {
            FAULTS.lock().expect("one thread").push(panic.to_string());
        }
    }));
    let fixtures = fixtures();
    let (mut opened, mut failed) = (0, Vec::new());
    for number in 0..MUTATIONS {
        let (bytes, random) = mutation(number, &fixtures);
        opened += catch_unwind(|| check(&bytes, random)).unwrap_or_default();
        let faults = std::mem::take(&mut *FAULTS.lock().expect("one thread"));
        if !faults.is_empty() {
            let name = &fixtures[number % fixtures.len()].0;
            let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("mutation-{number}-{name}"));
            fs::write(&path, &bytes).expect("a place for the bytes");
            failed.push((path, faults));
        }
    }
    set_hook(before);
    assert!(failed.is_empty(), "{failed:#?}");
    assert!(opened > MUTATIONS / 6, "only {opened} were books: what is refused tests little");
}
