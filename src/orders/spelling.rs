//! Names as written, each spelling read and kept once: a quarter of a million customers share some ten thousand.

use super::dictionary::{names_another_number, walk_ins};
use crate::{
    read::Row,
    values::{
        arena::{Arena, Text},
        column::Column,
        hash::{hash, hash_into},
        phone,
        table::Table,
        text::{fold, fold_into, is_cell_error, is_masked},
    },
};
use std::borrow::Cow;

/// Number of a spelling; 0 for no name.
pub type Spelling = u32;

/// The distinct spellings of one source.
#[derive(Clone, Debug)]
pub struct Spellings {
    /// One column with the name, or its parts in the order of the file.
    columns: Vec<usize>,
    /// Hash of the cells as they stand → spelling. Dropped when the source is read.
    seen: Table,
    /// Hash of what was read from them → spelling.
    known: Table,
    arena: Arena,
    text: Column<Text>,
    /// Hash of the folded name; 0 for no name and for a masked one.
    fold: Column<u64>,
    /// Phones among the words of a name, with its spelling, in order.
    phones: Vec<(Spelling, u64)>,
    /// Hashes of names that stand for nobody.
    walk_ins: Vec<u64>,
    name: String,
    folded: String,
    /// Some letters are damaged.
    pub damaged: bool,
}

impl Spellings {
    /// No spellings yet.
    pub fn new(columns: Vec<usize>) -> Self {
        let (mut text, mut fold) = (Column::new(), Column::new());
        text.push(Text::NONE);
        fold.push(0);
        Self {
            columns,
            seen: Table::default(),
            known: Table::default(),
            arena: Arena::default(),
            text,
            fold,
            phones: Vec::new(),
            walk_ins: walk_ins(),
            name: String::new(),
            folded: String::new(),
            damaged: false,
        }
    }

    /// The spelling in a row.
    pub fn of_row(&mut self, row: &Row<'_>) -> Spelling {
        let key = self.columns.iter().fold(0, |key, &column| hash_into(key, row.raw(column)));
        if let Some(spelling) = self.seen.get(key) {
            return spelling;
        }
        let spelling = self.read(row);
        self.seen.get_or_insert(key, spelling)
    }

    fn read(&mut self, row: &Row<'_>) -> Spelling {
        self.name.clear();
        for &column in &self.columns {
            let part = row.text(column);
            self.damaged |= lost_letters(&part);
            if is_cell_error(part.as_bytes()) {
                continue;
            }
            if !self.name.is_empty() && !part.is_empty() {
                self.name.push(' ');
            }
            self.name.push_str(part.trim_start_matches('\''));
        }
        let phone = self.take_phone();
        self.folded.clear();
        fold_into(&mut self.folded, &self.name);
        let fold = hash(self.folded.as_bytes());
        if self.folded.is_empty() || self.walk_ins.contains(&fold) {
            self.name.clear();
            return phone.map_or(0, |phone| self.keep(0, Some(phone)));
        }
        self.keep(if is_masked(&self.name) { 0 } else { fold.max(1) }, phone)
    }

    /// Takes a phone out of a name: `Lan 0912 345 678`, `0912345678 - chị Lan`.
    fn take_phone(&mut self) -> Option<u64> {
        let digits = self.name.bytes().filter(u8::is_ascii_digit).count();
        if digits < phone::FEWEST_DIGITS || names_another_number(&fold(&self.name)) {
            return None;
        }
        let (span, phone) = phone::span_within(&self.name)?;
        let rest = [&self.name[..span.start], " ", &self.name[span.end..]].concat();
        let is_between = |letter: char| letter.is_whitespace() || "-–—:;,.|/()[]_+".contains(letter);
        self.name.clear();
        self.name.push_str(rest.trim_matches(is_between));
        Some(phone.0)
    }

    fn keep(&mut self, fold: u64, phone: Option<u64>) -> Spelling {
        let next = self.text.len() as Spelling;
        let key = phone.unwrap_or(0) ^ hash(self.name.as_bytes());
        let spelling = self.known.get_or_insert(key, next);
        if spelling == next {
            self.text.push(self.arena.keep(&self.name));
            self.fold.push(fold);
            self.phones.extend(phone.map(|phone| (next, phone)));
        }
        spelling
    }

    /// The phone that stands among the words of a spelling.
    pub fn phone(&self, spelling: Spelling) -> Option<u64> {
        let at = self.phones.binary_search_by_key(&spelling, |phone| phone.0).ok()?;
        Some(self.phones[at].1)
    }

    /// Reading is over: what only reading needs is given back.
    pub fn close(&mut self) {
        self.seen = Table::default();
        self.known = Table::default();
    }

    /// The name as written; empty for none.
    pub fn text(&self, spelling: Spelling) -> &str {
        self.arena.get(self.text.get(spelling as usize))
    }

    /// Hashes of all texts, by spelling.
    pub fn hashes(&self) -> Vec<u64> {
        self.text.iter().map(|text| hash(self.arena.bytes_of(text))).collect()
    }

    /// Hash of the folded name; 0 where the name says nothing.
    pub fn fold(&self, spelling: Spelling) -> u64 {
        self.fold.get(spelling as usize)
    }

    /// Bytes of storage.
    pub fn bytes(&self) -> usize {
        let tables = self.seen.bytes() + self.known.bytes();
        tables + self.arena.bytes() + self.text.bytes() + self.fold.bytes()
    }
}

/// True for text that had bytes which are no letters; what was clean as it stood has none.
#[expect(clippy::ptr_arg, reason = "borrowed text was clean as it stood: nothing to look for")]
pub fn lost_letters(text: &Cow<'_, str>) -> bool {
    matches!(text, Cow::Owned(text) if text.contains('\u{fffd}'))
}
