//! Merged cells, carried to every row that they cover.
//!
//! A shop merges a customer's cell over that customer's three orders, or the order's over its three lines: a program shows one
//! value for all of them and keeps it in the first. Here each row that is covered gets the value again, behind
//! [`CARRIED`], so that whoever reads it can tell what is said anew from what is only shown further: a customer, a
//! day or a code is that of every row, an amount is there once. What a program does not show, in cells below a merged
//! one, counts for nothing, and a row without anything of its own stays without cells.

use crate::{
    caps,
    error::Result,
    marks::{CARRIED, CELL, ERROR, ROW},
    merge::Merge,
};
use std::{collections::BTreeMap, ops::Range};

/// What stands in a column of merged cells: the row behind the last one, and the value.
type Covers = BTreeMap<u32, (u32, Range<usize>)>;

/// The batch with merged cells carried down; `None` where nothing is. `merges` are in the order of their rows.
pub fn carry(batch: &[u8], merges: &[Merge]) -> Result<Option<Vec<u8>>> {
    let mut tall = merges.iter().filter(|merge| merge.height() > 1).peekable();
    if tall.peek().is_none() {
        return Ok(None);
    }
    let (mut out, mut covers, mut at, mut carried) = (Vec::new(), Covers::new(), 0, 0u64);
    for (row, bytes) in (0u32..).zip(batch.split_inclusive(|&byte| byte == ROW)) {
        let cells = bytes.strip_suffix(&[ROW]).unwrap_or(bytes);
        if !cells.is_empty() {
            covers.retain(|_, (end, _)| row < *end);
        }
        if has_own(cells, &covers) {
            carried += covers.len() as u64;
            caps::CELLS.check(carried)?;
            write_row(cells, &covers, batch, &mut out);
        }
        out.push(ROW);
        caps::BATCH_BYTES.check(out.len() as u64)?;
        while let Some(merge) = tall.next_if(|merge| merge.top <= row) {
            if let Some(value) = filled(cells, merge.left).filter(|_| merge.top == row) {
                covers.insert(merge.left, (merge.bottom + 1, at + value.start..at + value.end));
            }
        }
        at += bytes.len();
    }
    Ok(Some(out))
}

/// True for a row with a cell that no merged one lies over.
fn has_own(cells: &[u8], covers: &Covers) -> bool {
    let mut split = (0u32..).zip(cells.split(|&byte| byte == CELL));
    split.any(|(column, cell)| !cell.is_empty() && !covers.contains_key(&column))
}

/// The place of a cell that holds something within its row.
fn filled(cells: &[u8], column: u32) -> Option<Range<usize>> {
    let mut start = 0;
    for (index, cell) in (0u32..).zip(cells.split(|&byte| byte == CELL)) {
        if index == column {
            return (!cell.is_empty()).then(|| start..start + cell.len());
        }
        start += cell.len() + 1;
    }
    None
}

fn write_row(cells: &[u8], covers: &Covers, batch: &[u8], out: &mut Vec<u8>) {
    let last = covers.last_key_value().map_or(0, |(&column, _)| column + 1);
    let mut split = cells.split(|&byte| byte == CELL);
    for column in 0.. {
        let own = split.next();
        if own.is_none() && column >= last {
            return;
        }
        if column > 0 {
            out.push(CELL);
        }
        match covers.get(&column).map(|(_, value)| &batch[value.clone()]) {
            // An error is one in every row that shows it.
            Some(value @ [ERROR, ..]) => out.extend_from_slice(value),
            Some(value) => {
                out.push(CARRIED);
                out.extend_from_slice(value);
            }
            None => out.extend_from_slice(own.unwrap_or_default()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marks::NUMBER;

    /// `|` between cells, `/` behind rows, `=` before numbers, `^` before what is carried, `!` before errors.
    fn carried(rows: &str, ranges: &[&str]) -> Option<String> {
        const SIGNS: [(u8, u8); 5] =
            [(b'|', CELL), (b'/', ROW), (b'=', NUMBER), (b'^', CARRIED), (b'!', ERROR)];
        let turn = |byte, back: bool| {
            let found =
                SIGNS.iter().find(|&&(sign, control)| byte == if back { control } else { sign }).copied();
            found.map_or(byte, |(sign, control)| if back { sign } else { control })
        };
        let batch: Vec<u8> = rows.bytes().map(|byte| turn(byte, false)).collect();
        let mut merges: Vec<Merge> =
            ranges.iter().map(|range| Merge::read(range.as_bytes()).unwrap()).collect();
        merges.sort_unstable();
        let out = carry(&batch, &merges).unwrap()?;
        Some(String::from_utf8(out.into_iter().map(|byte| turn(byte, true)).collect()).unwrap())
    }

    macro_rules! carries {
        ($($name:ident: $rows:literal, $ranges:expr => $shown:expr;)*) => {$(
            #[test]
            fn $name() {
                let expected: Option<&str> = $shown;
                assert_eq!(carried($rows, &$ranges).as_deref(), expected);
            }
        )*};
    }

    carries! {
        a_value_goes_to_every_row_that_it_covers: "An|=1/|=2/|=3/B|=4/", ["A1:A3"] => Some("An|=1/^An|=2/^An|=3/B|=4/");
        numbers_are_carried_as_numbers: "=912|a/|b/", ["A1:A2"] => Some("=912|a/^=912|b/");
        a_row_without_anything_of_its_own_stays_empty: "An|=1//|=3/", ["A1:A3"] => Some("An|=1//^An|=3/");
        cells_behind_the_last_own_one_are_reached: "a|b|c|d/e/", ["D1:D2"] => Some("a|b|c|d/e|||^d/");
        what_lies_below_a_merged_cell_is_not_shown: "=5|a/=7|b/", ["A1:A2"] => Some("=5|a/^=5|b/");
        hidden_cells_alone_are_no_row: "=5|a/=7/", ["A1:A2"] => Some("=5|a//");
        an_empty_merged_cell_hides_nothing: "|a/=7|b/", ["A1:A2"] => Some("|a/=7|b/");
        a_wide_cell_is_carried_in_its_first_column: "An||=1/||=2/", ["A1:B2"] => Some("An||=1/^An||=2/");
        errors_stay_errors: "!#REF|a/|b/", ["A1:A2"] => Some("!#REF|a/!#REF|b/");
        one_merged_cell_follows_another: "An|a/|b/Bo|c/|d/", ["A1:A2", "A3:A4"] => Some("An|a/^An|b/Bo|c/^Bo|d/");
        a_title_over_several_rows_is_no_row: "Bao cao///Ma|Ten/", ["A1:F3"] => Some("Bao cao///Ma|Ten/");
        cells_side_by_side_carry_nothing: "An||b/c/", ["A1:B1"] => None;
        ranges_beyond_the_rows: "a|b/", ["A1:A9", "A7:A9"] => Some("a|b/");
    }

    #[test]
    fn merged_cells_over_everything_are_refused_before_they_fill_the_memory() {
        let text = vec![b'a'; 1 << 20];
        let mut batch = [&text[..], &[CELL, b'b', ROW]].concat();
        for _ in 0..1_000 {
            batch.extend_from_slice(&[CELL, b'b', ROW]);
        }
        let refused = carry(&batch, &[Merge { top: 0, left: 0, bottom: 2_000, right: 0 }]).unwrap_err();
        assert_eq!(refused.detail("cap"), Some(&"batchBytes".into()));
    }
}
