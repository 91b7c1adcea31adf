//! The dictionaries, made from `data/*.json` by the build: platforms, header words, status words.

use super::{
    role::{Role, SourceKind},
    status::Life,
};
use crate::values::{day::DayOrder, text::fold};

/// One export of one platform.
#[derive(Debug)]
pub struct Platform {
    /// Name of the data file.
    pub id: &'static str,
    /// Whose export it is: codes and usernames are unique within it.
    pub platform: &'static str,
    /// As people call it.
    pub name: &'static str,
    /// What its rows are.
    pub kind: SourceKind,
    /// Currency, where the platform has one.
    pub currency: Option<&'static str>,
    /// How it writes dates, where that is known.
    pub day_order: Option<DayOrder>,
    /// Folded headers that must all be there.
    pub signature: &'static [&'static str],
    /// First cells of rows that describe the columns.
    pub descriptions: &'static [&'static str],
    /// Role, header as written, header folded; of several headers for a role the first that is there counts.
    pub columns: &'static [(Role, &'static str, &'static str)],
    /// Folded status words.
    pub statuses: &'static [(&'static str, Option<Life>)],
    /// Folded beginnings of status sentences.
    pub status_prefixes: &'static [(&'static str, Option<Life>)],
    /// Folded words of the return status; `None` = no return.
    pub return_statuses: &'static [(&'static str, Option<Life>)],
}

include!(concat!(env!("OUT_DIR"), "/dictionaries.rs"));

/// The platform with the most known columns among those whose signature the folded headers carry.
pub fn platform_of(headers: &[String]) -> Option<&'static Platform> {
    let has = |wanted: &str| headers.iter().any(|header| header == wanted);
    PLATFORMS
        .iter()
        .filter(|platform| platform.signature.iter().all(|header| has(header)))
        .max_by_key(|platform| platform.columns.iter().filter(|column| has(column.2)).count())
}

/// The platform with an id.
pub fn platform_by_id(id: &str) -> Option<&'static Platform> {
    PLATFORMS.iter().find(|platform| platform.id == id)
}

/// What a folded header can mean: role, whether the word is sure, and a score; the best first.
pub fn meanings(header: &str) -> Vec<(Role, bool, i32)> {
    let bare = without_noise(header);
    let padded = format!(" {header} ");
    let of_something_else = NEVER.iter().any(|never| contains_words(&padded, never));
    let mut found: Vec<(Role, bool, i32)> = Vec::new();
    for &(word, role, sure, rank) in SYNONYMS {
        let rank = i32::from(rank);
        let score = if word == header {
            1000 - rank
        } else if word == bare {
            900 - rank
        } else if !of_something_else && word.contains(' ') && contains_words(&padded, word) {
            500 - rank - 40 * (count_words(header) - count_words(word))
        } else {
            continue;
        };
        match found.iter_mut().find(|(known, ..)| *known == role) {
            Some(known) if known.2 >= score => {}
            Some(known) => *known = (role, sure, score),
            None => found.push((role, sure, score)),
        }
    }
    found.sort_by_key(|&(_, _, score)| -score);
    found
}

/// The roles that a folded header names exactly, noise words aside: cheap, for finding the header row.
pub fn named_roles(header: &str) -> impl Iterator<Item = Role> {
    let bare = without_noise(header);
    let header = header.to_owned();
    SYNONYMS.iter().filter(move |(word, ..)| *word == header || *word == bare).map(|&(_, role, ..)| role)
}

/// True for a header that speaks of whoever receives the goods, who need not be the buyer.
pub fn is_of_somebody_else(header: &str) -> bool {
    let padded = format!(" {header} ");
    OF_SOMEBODY_ELSE.iter().any(|words| contains_words(&padded, words))
}

/// True for a header like `id` that names an order in one file and a customer in another.
pub fn is_either_id(header: &str) -> bool {
    EITHER_ID.contains(&header)
}

fn without_noise(header: &str) -> String {
    let words: Vec<&str> = header.split(' ').filter(|word| !NOISE.contains(word)).collect();
    words.join(" ")
}

/// True when the words stand in a text that is padded with blanks.
fn contains_words(padded: &str, words: &str) -> bool {
    padded.match_indices(words).any(|(at, _)| {
        let bytes = padded.as_bytes();
        at > 0 && bytes[at - 1] == b' ' && bytes.get(at + words.len()) == Some(&b' ')
    })
}

fn count_words(text: &str) -> i32 {
    text.split(' ').count() as i32
}

/// True for a name that stands for whoever comes to the counter.
pub fn is_walk_in(folded_name: &str) -> bool {
    WALK_INS.contains(&folded_name)
}

/// True for a customer code that stands for nobody.
pub fn is_placeholder_code(code: &str) -> bool {
    let folded = fold(code);
    folded.is_empty() || PLACEHOLDER_CODES.contains(&folded.as_str())
}

/// True for the word of a total row.
pub fn is_total(cell: &str) -> bool {
    let folded = fold(cell);
    TOTAL_WORDS.contains(&folded.as_str())
}

/// Yes, no, or neither.
pub fn yes_or_no(cell: &str) -> Option<bool> {
    let folded = fold(cell);
    let has = |words: &[&str]| words.contains(&folded.as_str());
    if has(YES) { Some(true) } else { has(NO).then_some(false) }
}
