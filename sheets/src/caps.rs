//! What a file may cost, as data: every figure with its unit and its reason.
//!
//! A cap is checked before the memory is asked for, with what the file declares and again with what it really
//! holds. Nothing that a file merely declares (a `<dimension>`, a count of strings, rows repeated) is ever
//! allocated. Entities are no figure in this table: none but the five of XML and character numbers are expanded, so
//! that an entity bomb costs its own bytes.

use crate::error::{Code, FileError, Result};

/// A limit of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cap {
    /// Its name on the wire.
    pub name: &'static str,
    /// The largest figure that is taken.
    pub limit: u64,
    /// What is counted.
    pub unit: &'static str,
    /// Why so much and no more.
    pub reason: &'static str,
}

impl Cap {
    /// Refuses a figure beyond the limit.
    #[inline]
    pub fn check(&self, found: u64) -> Result<()> {
        if found <= self.limit { Ok(()) } else { Err(self.exceeded(found)) }
    }

    #[cold]
    fn exceeded(&self, found: u64) -> FileError {
        FileError::new(Code::TooLarge).with("cap", self.name).with("limit", self.limit).with("found", found)
    }
}

macro_rules! caps {
    ($($name:ident = $wire:literal, $limit:expr, $unit:literal, $reason:literal;)*) => {
        $(#[doc = $reason] pub const $name: Cap = Cap { name: $wire, limit: $limit, unit: $unit, reason: $reason };)*

        /// The whole table.
        pub const ALL: &[Cap] = &[$($name),*];
    };
}

const MIB: u64 = 1 << 20;

caps! {
    FILE_BYTES = "fileBytes", 128 * MIB, "bytes",
        "The file is held in memory while it is read; a sheet of a million rows and ten columns has about 40 MiB.";
    ENTRIES = "entries", 10_000, "entries",
        "Parts of an archive; a workbook has a few per sheet and picture.";
    PART_BYTES = "partBytes", 1024 * MIB, "bytes",
        "One part, inflated. A sheet is never held as a whole: this bounds time, some seconds.";
    TOTAL_BYTES = "totalBytes", 2048 * MIB, "bytes",
        "All parts, inflated, as the archive declares them; a part that holds more than it declares is damaged.";
    RATIO = "ratio", 100, "times",
        "Inflated by compressed bytes of one part. Sheets of real exports have 8 to 12, monotonous ones up to 60.";
    RATIO_FLOOR = "ratioFloor", 64 * MIB, "bytes",
        "Parts below this size may have any ratio: reading them takes less than half a second.";
    HELD_BYTES = "heldBytes", 16 * MIB, "bytes",
        "A part that is held whole as a tree: relations, styles, the list of sheets.";
    STRINGS_BYTES = "stringsBytes", 96 * MIB, "bytes",
        "The shared strings, which the library holds as texts of about twice that.";
    STRINGS = "strings", 2_000_000, "strings",
        "Shared strings, declared or real: room is made for the declared ones.";
    TOKEN_BYTES = "tokenBytes", 12 * MIB, "bytes",
        "One cell or tag of XML; the longest legitimate cells have some hundred kilobytes.";
    SHEETS = "sheets", 1_000, "sheets",
        "Sheets, or tables of a page.";
    ROWS = "rows", 1_048_576, "rows",
        "The last row of Excel and LibreOffice.";
    COLUMNS = "columns", 16_384, "columns",
        "The last column of Excel and LibreOffice, XFD.";
    CELLS = "cells", 32 << 20, "cells",
        "Cells that hold something.";
    HELD_CELLS = "heldCells", 3_000_000, "cells",
        "Cells of all sheets of .xls and .ods, empty and repeated ones too: of .xls the library holds them all, at about \
         60 bytes. Enough for 46,000 rows of KiotViet's 65 columns.";
    HELD_TEXT = "heldText", 96 * MIB, "bytes",
        "Texts of all cells of .xls and .ods: the library holds a text once for every cell that shows it.";
    PADDING = "padding", 64 << 20, "cells",
        "Empty rows and cells before filled ones, one byte each: a lone cell in XFD1048576 must stay cheap.";
    BATCH_BYTES = "batchBytes", 128 * MIB, "bytes",
        "The batch of one sheet; with its growth it stays below 300 MB. About 200,000 rows of KiotViet's 65 columns.";
    ROW_BYTES = "rowBytes", 16 * MIB, "bytes",
        "One row of the batch: the core takes no longer one.";
    CELL_BYTES = "cellBytes", 12 * MIB, "bytes",
        "The text of one cell. Excel stops at 32,767 characters.";
    MERGES = "merges", 200_000, "ranges",
        "Merged ranges of a sheet: one per order of a sheet of a million rows would be more than anybody merges.";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Detail;

    #[test]
    fn a_refusal_says_which_cap_and_both_figures() {
        assert!(SHEETS.check(1_000).is_ok());
        let error = SHEETS.check(1_001).unwrap_err();
        assert_eq!(error.code.name(), "too-large");
        assert_eq!(error.detail("cap"), Some(&Detail::Text("sheets".to_owned())));
        assert_eq!(error.detail("limit"), Some(&Detail::Number(1_000)));
        assert_eq!(error.detail("found"), Some(&Detail::Number(1_001)));
    }

    #[test]
    fn every_cap_has_a_name_of_its_own_a_unit_and_a_reason() {
        let mut names: Vec<_> = ALL.iter().map(|cap| cap.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
        assert!(ALL.iter().all(|cap| !cap.unit.is_empty() && cap.reason.len() > 20));
    }
}
