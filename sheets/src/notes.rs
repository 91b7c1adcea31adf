//! What is odd about a sheet, counted while it is read.

/// A cell's place: row as the sheet numbers it, column from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// 1 for the first row.
    pub row: u32,
    /// 0 for column A.
    pub column: u32,
}

impl Place {
    /// As a spreadsheet writes it: `B7`.
    pub fn address(self) -> String {
        let mut letters = Vec::new();
        let mut rest = self.column + 1;
        while rest > 0 {
            letters.push(b'A' + ((rest - 1) % 26) as u8);
            rest = (rest - 1) / 26;
        }
        letters.iter().rev().map(|&letter| char::from(letter)).chain(self.row.to_string().chars()).collect()
    }
}

/// A header of two rows, written as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinedHeader {
    /// Number of the lower row, which carries the joined titles.
    pub row: u32,
    /// Titles by column.
    pub titles: Vec<String>,
}

/// Notes on one sheet, of the rows that were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// The last row that holds something.
    pub rows: u32,
    /// Columns up to the last that holds something.
    pub columns: u32,
    /// Hidden rows that hold something; they are in the batch.
    pub hidden_rows: u32,
    /// Cells with an error of the sheet, `#REF!`.
    pub error_cells: u32,
    /// The first of them.
    pub first_error: Option<Place>,
    /// Formulas that no program has calculated.
    pub uncalculated: u32,
    /// The first of them.
    pub first_uncalculated: Option<Place>,
    /// Serial days count from 1904.
    pub date1904: bool,
    /// A header of two rows that became one.
    pub joined_header: Option<JoinedHeader>,
}

impl Notes {
    /// Counts a cell with an error.
    pub fn note_error(&mut self, place: Place) {
        self.error_cells += 1;
        self.first_error.get_or_insert(place);
    }

    /// Counts a formula without a value.
    pub fn note_uncalculated(&mut self, place: Place) {
        self.uncalculated += 1;
        self.first_uncalculated.get_or_insert(place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_written_as_spreadsheets_do() {
        for (row, column, address) in
            [(1, 0, "A1"), (7, 25, "Z7"), (10, 26, "AA10"), (1_048_576, 16_383, "XFD1048576")]
        {
            assert_eq!(Place { row, column }.address(), address);
        }
    }
}
