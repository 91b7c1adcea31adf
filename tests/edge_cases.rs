//! One edge case a file: every file in `tests/fixtures/edge_cases` becomes what the JSON beside it says, in pieces of
//! every size that can matter.

mod common;

use common::{TODAY, assert_balanced, customers, days, digest, summary};
use khachquen::{
    book::Book,
    issue::FileErrorCode,
    orders::Answers,
    policy::Policy,
    report::{InspectionView, IssueQuery, IssuesView, SourceView},
    source::{Form, SourceProbe},
};
use serde_json::{Map, Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Fixtures that must be there at least: a folder that was moved must not pass.
const LEAST: usize = 60;
/// Codes that nearly every book has and that a fixture names only where it is about them.
const ORDINARY: [&str; 2] = ["amountFrom", "currency"];

struct Fixture {
    name: String,
    files: Vec<(String, Vec<u8>)>,
    expected: Map<String, Value>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/edge_cases")
}

fn fixtures() -> Vec<Fixture> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder())
        .expect("the folder of edge cases")
        .map(|entry| entry.expect("a folder entry").path())
        .collect();
    paths.sort();
    let is_json = |path: &&PathBuf| path.extension().is_some_and(|extension| extension == "json");
    paths.iter().filter(is_json).map(|path| fixture(path, &paths)).collect()
}

fn fixture(path: &Path, all: &[PathBuf]) -> Fixture {
    let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
    let text = fs::read_to_string(path).expect("UTF-8");
    let expected: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let expected = expected.as_object().unwrap_or_else(|| panic!("{name}: an object")).clone();
    let own = all.iter().find(|other| other.file_stem() == path.file_stem() && other.as_path() != path);
    let own = own.unwrap_or_else(|| panic!("{name}: no file beside the JSON")).clone();
    let with = expected.get("with").and_then(Value::as_array).into_iter().flatten();
    let with = with.map(|file| folder().join(file.as_str().expect("a file name")));
    let files = std::iter::once(own)
        .chain(with)
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
        })
        .collect();
    Fixture { name, files, expected }
}

fn open(fixture: &Fixture, chunk: usize) -> Result<Book, FileErrorCode> {
    let today = fixture.expected.get("today").map_or(TODAY, |today| today.as_str().expect("a day"));
    let policy = fixture.expected.get("policy").map_or_else(Policy::default, |policy| {
        Policy::from_value(&common::promises::value_of(policy)).expect("a policy of the fixture")
    });
    let mut book = Book::new(policy, days(today));
    let mut added = Vec::new();
    for (index, (name, bytes)) in fixture.files.iter().enumerate() {
        added.push(common::read(&format!("s{}", index + 1), (name, bytes), chunk, &Answers::default())?);
    }
    book.change(added, &[], false).map_err(|refusal| refusal.code)?;
    Ok(book)
}

/// Everything that an expectation can speak of.
fn actual(fixture: &Fixture, book: &Book) -> Map<String, Value> {
    let mut actual = Map::new();
    let summary = summary(book);
    for key in [
        "rows",
        "orders",
        "customers",
        "revenue",
        "digits",
        "currency",
        "walkIns",
        "leads",
        "notClassified",
        "firstDay",
        "lastDay",
        "hasMoney",
    ] {
        actual.insert(key.to_owned(), summary[key].clone());
    }
    let bytes = &fixture.files[0].1;
    let opening = SourceProbe::new(bytes, true, Form::Text, |_| Answers::default()).expect("it was opened");
    let inspection = InspectionView::of("x", &opening.look, &opening.mapping);
    let inspection = serde_json::to_value(inspection).expect("plain JSON");
    for key in ["platform", "encoding", "delimiter", "headerRow", "kind"] {
        actual.insert(key.to_owned(), inspection[key].clone());
    }
    let roles: Map<String, Value> = inspection["columns"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|column| !column["role"].is_null())
        .map(|column| (column["role"].as_str().unwrap_or_default().to_owned(), column["header"].clone()))
        .collect();
    actual.insert("roles".to_owned(), Value::Object(roles));
    let questions = inspection["questions"].as_array().into_iter().flatten();
    actual.insert("questions".to_owned(), questions.map(|question| question["id"].clone()).collect());
    actual.insert("sources".to_owned(), sources(book));
    actual.insert("assumptions".to_owned(), assumptions(&summary));
    actual.insert("issues".to_owned(), issues(book));
    let terms = summary["reconciliation"]["orders"]["terms"].as_array().into_iter().flatten();
    let terms =
        terms.map(|term| (term["code"].as_str().unwrap_or_default().to_owned(), term["value"].clone()));
    actual.insert("terms".to_owned(), Value::Object(terms.collect()));
    let money = &summary["reconciliation"]["money"];
    let terms = money["terms"].as_array().into_iter().flatten();
    let terms =
        terms.map(|term| (term["code"].as_str().unwrap_or_default().to_owned(), term["value"].clone()));
    let all = std::iter::once(("found".to_owned(), money["found"].clone())).chain(terms);
    actual.insert("money".to_owned(), Value::Object(all.collect()));
    let weights = summary["assumptions"].as_array().into_iter().flatten().map(|item| {
        let mut all = item["evidence"].as_object().cloned().unwrap_or_default();
        all.insert("money".to_owned(), item["money"].clone());
        (item["code"].as_str().unwrap_or_default().to_owned(), Value::Object(all))
    });
    actual.insert("weights".to_owned(), Value::Object(weights.collect()));
    let people = customers(book);
    let people: Vec<Value> = people.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    actual.insert("people".to_owned(), Value::Array(people));
    actual
}

fn sources(book: &Book) -> Value {
    let views =
        book.sources().iter().map(|source| serde_json::to_value(SourceView::of(source)).expect("JSON"));
    views.map(|view| json!({ "kind": view["kind"], "platform": view["platform"] })).collect()
}

fn assumptions(summary: &Value) -> Value {
    let all = summary["assumptions"].as_array().into_iter().flatten();
    let chosen =
        all.map(|item| (item["code"].as_str().unwrap_or_default().to_owned(), item["chosen"].clone()));
    Value::Object(chosen.collect())
}

/// Code, row and header of every issue, in order.
fn issues(book: &Book) -> Value {
    let query = IssueQuery::from_value(&khachquen::policy::Value::Map(vec![(
        "limit".to_owned(),
        khachquen::policy::Value::Number(1000.0),
    )]));
    let view = IssuesView::of(book, &query.unwrap_or_default());
    let view = serde_json::to_value(view).expect("plain JSON");
    let mut rows: Vec<Value> = view["rows"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| json!({ "code": row["code"], "row": row["row"], "header": row["header"], "source": row["source"] }))
        .collect();
    assert_eq!(view["total"], rows.len(), "every issue is listed");
    rows.sort_by_key(|row| {
        (row["source"].to_string(), row["row"].as_u64(), row["code"].to_string(), row["header"].to_string())
    });
    Value::Array(rows)
}

/// What is expected and is not so. Objects are compared by the keys that are expected; so are people, in order.
fn differences(name: &str, expected: &Map<String, Value>, actual: &Map<String, Value>) -> Vec<String> {
    let mut wrong = Vec::new();
    let empty = json!({});
    let said = expected.get("assumptions").unwrap_or(&empty);
    let unsaid = actual["assumptions"].as_object().into_iter().flatten();
    let unsaid: Vec<&String> = unsaid
        .map(|(code, _)| code)
        .filter(|code| said.get(code.as_str()).is_none() && !ORDINARY.contains(&code.as_str()))
        .collect();
    if !unsaid.is_empty() {
        wrong.push(format!("{name}: assumes {unsaid:?} of which the fixture says nothing"));
    }
    for key in ["issues", "questions"] {
        if !expected.contains_key(key) && actual[key] != json!([]) {
            wrong.push(format!("{name}: {key} of which the fixture says nothing: {}", actual[key]));
        }
    }
    let about = ["why", "with", "today", "policy"];
    for (key, wanted) in expected.iter().filter(|(key, _)| !about.contains(&key.as_str())) {
        let Some(is) = actual.get(key) else {
            wrong.push(format!("{name}: nobody knows what {key} is"));
            continue;
        };
        if !fits(wanted, is) {
            wrong.push(format!("{name}: {key}\n  is       {is}\n  and not  {wanted}"));
        }
    }
    wrong
}

fn fits(wanted: &Value, is: &Value) -> bool {
    match (wanted, is) {
        (Value::Object(wanted), Value::Object(is)) => {
            wanted.iter().all(|(key, wanted)| is.get(key).is_some_and(|is| fits(wanted, is)))
        }
        (Value::Array(wanted), Value::Array(is)) => {
            wanted.len() == is.len() && wanted.iter().zip(is).all(|(wanted, is)| fits(wanted, is))
        }
        (wanted, is) => wanted == is,
    }
}

#[test]
fn every_edge_case_becomes_what_is_written_beside_it() {
    let fixtures = fixtures();
    assert!(fixtures.len() >= LEAST, "{} fixtures of {LEAST}", fixtures.len());
    let mut wrong = Vec::new();
    for fixture in &fixtures {
        let expected = &fixture.expected;
        assert!(expected.get("why").is_some_and(Value::is_string), "{}: says why it is there", fixture.name);
        match (open(fixture, 1 << 16), expected.get("error").and_then(Value::as_str)) {
            (Err(code), Some(wanted)) if code.name() == wanted => {}
            (Err(code), wanted) => {
                wrong.push(format!("{}: refused with {code:?}, not {wanted:?}", fixture.name));
            }
            (Ok(_), Some(wanted)) => wrong.push(format!("{}: opens instead of {wanted}", fixture.name)),
            (Ok(book), None) => {
                assert_balanced(&book);
                let asserted = ["rows", "orders", "customers"].iter().all(|key| expected.contains_key(*key));
                assert!(asserted, "{}: says rows, orders and customers", fixture.name);
                wrong.extend(differences(&fixture.name, expected, &actual(fixture, &book)));
                for chunk in [1, 2, 3, 7, 64] {
                    let other = open(fixture, chunk).map(|book| digest(&book));
                    assert_eq!(other, Ok(digest(&book)), "{} in pieces of {chunk}", fixture.name);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
