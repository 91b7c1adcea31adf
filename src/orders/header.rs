//! The header row: where it is, and its words folded for comparison.

use super::{
    cell_kinds::is_value,
    dictionary::{Platform, is_either_id, named_role, readings, with_lost_letters, words_apart},
    role::Role,
};
use crate::{
    read::sniff::FirstRows,
    values::{
        hash::{hash, hex, mix},
        text::fold,
    },
};

/// Rows among which the header is looked for.
const HEADER_ROWS: usize = 50;

/// The header row, if there is one.
pub struct Header {
    /// Index among the first rows.
    pub(super) row: Option<usize>,
    pub(super) cells: Vec<String>,
    /// The cells folded, lost letters put back.
    pub(super) folded: Vec<String>,
    /// The same, with `CreatedAt` as two words.
    pub(super) words: Vec<String>,
    /// Columns whose header has lost letters.
    pub(super) mended: Vec<usize>,
    pub(super) width: usize,
}

impl Header {
    /// The row with the most known words among the first; the first of equals.
    pub fn find(first: &FirstRows) -> Self {
        let mut best = (0, None);
        for (index, row) in first.rows.iter().take(HEADER_ROWS).enumerate() {
            let filled = row.iter().filter(|cell| !cell.is_empty()).count();
            let known = known_words(row);
            let enough = known >= 2 || (known == 1 && filled <= 2);
            if enough && known > best.0 {
                best = (known, Some(index));
            }
        }
        let row = best.1.or_else(|| words_above_numbers(first));
        let cells = row.map(|row| first.rows[row].clone()).unwrap_or_default();
        let from = row.map_or(0, |row| row + 1);
        let width =
            if cells.is_empty() { widest(&first.rows[from.min(first.rows.len())..]) } else { cells.len() };
        let folded = folded(&cells);
        let mended = (0..cells.len()).filter(|&at| folded[at] != fold(&cells[at])).collect();
        let words = cells.iter().zip(&folded);
        let words = words.map(|(cell, folded)| words_apart(cell).unwrap_or_else(|| folded.clone())).collect();
        Self { row, cells, folded, words, mended, width }
    }

    /// Index of the first row below it.
    pub(super) fn data_from(&self) -> usize {
        self.row.map_or(0, |row| row + 1)
    }

    /// Equal for every export of the same kind.
    pub fn fingerprint(&self) -> String {
        let folded = &self.folded;
        let state = match self.row {
            Some(_) => {
                folded.iter().fold(folded.len() as u64, |state, header| mix(state, hash(header.as_bytes())))
            }
            None => mix(0, self.width as u64),
        };
        hex(state)
    }
}

/// Cells folded for comparison; where letters became question marks, the word of the dictionary that fits.
fn folded(cells: &[String]) -> Vec<String> {
    cells.iter().map(|cell| with_lost_letters(cell).unwrap_or_else(|| fold(cell))).collect()
}

/// Distinct roles that the words of a row claim.
fn known_words(row: &[String]) -> usize {
    let folded = folded(row);
    if let Some(platform) = Platform::of(&folded) {
        return platform.known_among(&folded);
    }
    let mut roles: Vec<Role> = Vec::new();
    let mut either = 0;
    let short = folded.iter().zip(row).filter(|(header, _)| !header.is_empty() && header.len() < 80);
    for (header, cell) in short {
        either |= usize::from(is_either_id(header));
        let otherwise = || readings(cell).find_map(|reading| named_role(&reading, &roles));
        let role = named_role(header, &roles).or_else(otherwise);
        roles.extend(role);
    }
    roles.len() + either
}

/// A header in words that no dictionary knows: a first row without any number above rows that have some.
fn words_above_numbers(first: &FirstRows) -> Option<usize> {
    let index = first.rows.iter().position(|row| row.iter().filter(|cell| !cell.is_empty()).count() > 1)?;
    let below = first.rows.get(index + 1)?;
    (!first.rows[index].iter().any(is_value) && below.iter().any(is_value)).then_some(index)
}

fn widest(rows: &[Vec<String>]) -> usize {
    rows.iter().map(Vec::len).max().unwrap_or(0)
}
