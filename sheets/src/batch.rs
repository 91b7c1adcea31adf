//! Cells → bytes, as the core reads them.
//!
//! How a batch is written stands in [`marks`](crate::marks).
//!
//! Row 1, column A of the sheet are row 1, column 0 of the batch: empty rows and cells before filled ones are
//! written, those behind the last filled one are not.

use crate::{
    caps,
    carry::carry,
    error::Result,
    format::Shape,
    header,
    marks::{CELL, ERROR, NUMBER, ROW},
    merge::Merges,
    notes::{Notes, Place},
    number, serial, text,
};

/// The value of a cell.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// Text as the file holds it.
    Text(&'a [u8]),
    /// A number, and how its format shows it.
    Number(f64, Shape),
    /// A number as the file writes it, and how its format shows it.
    Written(&'a [u8], Shape),
    /// A date or date-time in ISO text.
    Iso(&'a [u8]),
    /// Seconds of a time or duration.
    Seconds(f64),
    /// True or false.
    Bool(bool),
    /// An error of the sheet, as it shows.
    Error(&'a [u8]),
    /// A formula that no program has calculated; it is not 0.
    Uncalculated(&'a [u8]),
}

/// A batch that is being written.
#[derive(Debug)]
pub struct Batch {
    out: Vec<u8>,
    /// Rows ended in `out`.
    rows: u32,
    /// The row that is being written: its number, and its cells so far.
    number: u32,
    hidden: bool,
    row: Vec<u8>,
    /// Cells begun in `row`.
    cells: u32,
    /// Rows that came after a later one, with their cells.
    late: Vec<(u32, Vec<u8>)>,
    filled: u64,
    padding: u64,
    max_rows: u32,
    /// All rows are wanted, and not a look at them.
    is_whole: bool,
    date1904: bool,
    notes: Notes,
}

impl Batch {
    /// An empty batch that takes rows up to `max_rows`.
    pub fn new(date1904: bool, max_rows: Option<u32>) -> Self {
        Self {
            out: Vec::new(),
            rows: 0,
            number: 1,
            hidden: false,
            row: Vec::new(),
            cells: 0,
            late: Vec::new(),
            filled: 0,
            padding: 0,
            max_rows: max_rows.unwrap_or(u32::MAX),
            is_whole: max_rows.is_none(),
            date1904,
            notes: Notes { date1904, ..Notes::default() },
        }
    }

    /// Begins a row of the sheet, from 1; ends the one before. False when it is beyond the rows wanted.
    pub fn begin_row(&mut self, number: u32, hidden: bool) -> Result<bool> {
        self.end_row()?;
        caps::ROWS.check(u64::from(number))?;
        if number > self.max_rows {
            return Ok(false);
        }
        self.number = number.max(1);
        self.hidden = hidden;
        Ok(true)
    }

    /// Marks the row that is being written as hidden.
    pub const fn hide_row(&mut self) {
        self.hidden = true;
    }

    /// The row that is being written.
    pub const fn row_number(&self) -> u32 {
        self.number
    }

    /// Adds a cell to the row, from column 0. Nothing is written of a cell that shows nothing.
    pub fn cell(&mut self, column: u32, value: Value<'_>) -> Result<()> {
        if matches!(value, Value::Text(text) if text::is_blank(text)) {
            return Ok(());
        }
        caps::COLUMNS.check(u64::from(column) + 1)?;
        self.filled += 1;
        caps::CELLS.check(self.filled)?;
        self.note(column, &value);
        if column < self.cells {
            return self.insert(column, value);
        }
        self.row.resize(self.row.len() + (column - self.cells) as usize, CELL);
        if self.cells > 0 {
            self.row.push(CELL);
        }
        self.pad(u64::from(column - self.cells))?;
        self.cells = column + 1;
        self.write(value)
    }

    fn pad(&mut self, cells: u64) -> Result<()> {
        self.padding += cells;
        caps::PADDING.check(self.padding)
    }

    fn note(&mut self, column: u32, value: &Value<'_>) {
        let place = Place { row: self.number, column };
        match value {
            Value::Error(_) => self.notes.note_error(place),
            Value::Uncalculated(_) => self.notes.note_uncalculated(place),
            _ => {}
        }
    }

    fn write(&mut self, value: Value<'_>) -> Result<()> {
        let before = self.row.len();
        let row = &mut self.row;
        match value {
            Value::Text(text) => {
                caps::CELL_BYTES.check(text.len() as u64)?;
                text::clean_into(text, row);
            }
            Value::Number(value, shape) => write_number(value, shape, self.date1904, row),
            Value::Written(text, shape) => write_written(text, shape, self.date1904, row),
            Value::Iso(text) => {
                let from = row.len();
                serial::write_iso(text, row);
                row[from..].iter_mut().filter(|byte| **byte < b' ').for_each(|byte| *byte = b' ');
            }
            Value::Seconds(seconds) => {
                write_shaped(seconds / 86_400.0, Shape::Elapsed, false, row);
            }
            Value::Bool(value) => row.extend_from_slice(if value { b"TRUE" } else { b"FALSE" }),
            Value::Error(text) => {
                row.push(ERROR);
                text::clean_into(text, row);
            }
            Value::Uncalculated(formula) => {
                row.extend_from_slice(&[ERROR, b'=']);
                text::clean_into(formula, row);
            }
        }
        caps::CELL_BYTES.check((self.row.len() - before) as u64)?;
        caps::ROW_BYTES.check(self.row.len() as u64)
    }

    /// A cell that comes after one to its right, which no sheet should hold.
    fn insert(&mut self, column: u32, value: Value<'_>) -> Result<()> {
        let row = std::mem::take(&mut self.row);
        self.write(value)?;
        let cell = std::mem::replace(&mut self.row, Vec::with_capacity(row.len()));
        for (index, old) in row.split(|&byte| byte == CELL).enumerate() {
            if index > 0 {
                self.row.push(CELL);
            }
            self.row.extend_from_slice(if index == column as usize { &cell } else { old });
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<()> {
        if self.cells == 0 {
            return Ok(());
        }
        self.notes.columns = self.notes.columns.max(self.cells);
        self.notes.rows = self.notes.rows.max(self.number);
        self.notes.hidden_rows += u32::from(self.hidden);
        self.cells = 0;
        if self.number <= self.rows {
            self.late.push((self.number, std::mem::take(&mut self.row)));
            return Ok(());
        }
        let blank = (self.number - self.rows - 1) as usize;
        self.pad(blank as u64)?;
        let more = blank + self.row.len() + 1;
        caps::BATCH_BYTES.check((self.out.len() + more) as u64)?;
        reserve(&mut self.out, more);
        self.out.resize(self.out.len() + blank, ROW);
        self.out.append(&mut self.row);
        self.out.push(ROW);
        self.rows = self.number;
        Ok(())
    }

    /// True when the first rows look like a header of two rows, for which the merged ranges are needed.
    pub fn may_have_joined_header(&mut self) -> Result<bool> {
        self.end_row()?;
        Ok(header::is_candidate(&self.out))
    }

    /// The batch as it is written: a header of two rows joined, and merged cells carried to the rows that they cover.
    /// The first rows alone, which are looked at to choose a sheet, are left as they are: of some files the ranges
    /// stand behind the last row.
    pub fn finish(mut self, merges: Merges) -> Result<(Vec<u8>, Notes)> {
        self.end_row()?;
        if !self.late.is_empty() {
            self.out = with_late_rows(&self.out, std::mem::take(&mut self.late));
        }
        let merges = merges.sorted();
        self.notes.joined_header = header::join(&mut self.out, &merges);
        if self.is_whole
            && let Some(carried) = carry(&self.out, &merges)?
        {
            self.out = carried;
        }
        Ok((self.out, self.notes))
    }
}

/// Room that grows by a quarter: doubling would need three times the batch.
fn reserve(out: &mut Vec<u8>, more: usize) {
    if out.capacity() - out.len() < more {
        let quarter = out.len() / 4;
        out.reserve_exact(more.max(quarter).max(1 << 12));
    }
}

fn write_error(text: &str, out: &mut Vec<u8>) {
    out.push(ERROR);
    out.extend_from_slice(text.as_bytes());
}

fn write_written(text: &[u8], shape: Shape, date1904: bool, out: &mut Vec<u8>) {
    if shape == Shape::Number && number::is_canonical(text) {
        out.push(NUMBER);
        out.extend_from_slice(text);
        return;
    }
    match number::read(text) {
        Some(value) => write_number(value, shape, date1904, out),
        // A cell without a type that is no number either: Excel would not open it, and its text is still its text.
        None => text::clean_into(text, out),
    }
}

fn write_number(value: f64, shape: Shape, date1904: bool, out: &mut Vec<u8>) {
    if !value.is_finite() {
        return write_error("#NUM!", out);
    }
    match shape {
        Shape::Number => write_plain(value, out),
        Shape::Padded(width) => write_padded(value, width, out),
        shape => write_shaped(value, shape, date1904, out),
    }
}

fn write_plain(value: f64, out: &mut Vec<u8>) {
    out.push(NUMBER);
    number::write_decimal(value, out);
}

fn write_shaped(value: f64, shape: Shape, date1904: bool, out: &mut Vec<u8>) {
    if !serial::write_moment(value, shape, date1904, out) {
        write_plain(value, out);
    }
}

/// Digits with leading zeros, as the sheet shows them: text.
fn write_padded(value: f64, width: u8, out: &mut Vec<u8>) {
    if value < 0.0 || value.fract() != 0.0 || value >= 1e15 {
        return write_plain(value, out);
    }
    let digits = (value as u64).to_string();
    out.resize(out.len() + usize::from(width).saturating_sub(digits.len()), b'0');
    out.extend_from_slice(digits.as_bytes());
}

/// Puts rows where they belong, for sheets whose rows are not in order. Of two rows of one number the cells of the
/// earlier one stay.
fn with_late_rows(batch: &[u8], late: Vec<(u32, Vec<u8>)>) -> Vec<u8> {
    let mut late = late.into_iter().map(|(number, row)| (number as usize - 1, row)).collect::<Vec<_>>();
    late.sort_by_key(|&(index, _)| index);
    let mut late = late.into_iter().peekable();
    let mut out = Vec::with_capacity(batch.len());
    for (index, row) in batch.split_inclusive(|&byte| byte == ROW).enumerate() {
        let mut row = row[..row.len() - 1].to_vec();
        while let Some((_, other)) = late.next_if(|&(number, _)| number == index) {
            row = merged(&row, &other);
        }
        out.append(&mut row);
        out.push(ROW);
    }
    out
}

fn merged(first: &[u8], second: &[u8]) -> Vec<u8> {
    let mut first = first.split(|&byte| byte == CELL);
    let mut second = second.split(|&byte| byte == CELL);
    let mut cells: Vec<&[u8]> = Vec::new();
    loop {
        match (first.next(), second.next()) {
            (None, None) => return cells.join(&CELL),
            (Some([]) | None, Some(cell)) | (Some(cell), _) => cells.push(cell),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(batch: Batch) -> String {
        let (bytes, _) = batch.finish(Merges::default()).unwrap();
        let bytes: Vec<u8> = bytes
            .into_iter()
            .map(|byte| match byte {
                CELL => b'|',
                ROW => b'/',
                NUMBER => b'=',
                ERROR => b'!',
                byte => byte,
            })
            .collect();
        String::from_utf8(bytes).unwrap()
    }

    fn of(cells: &[(u32, u32, Value<'_>)]) -> Batch {
        let mut batch = Batch::new(false, None);
        for &(row, column, value) in cells {
            if batch.row_number() != row {
                assert!(batch.begin_row(row, false).unwrap());
            }
            batch.cell(column, value).unwrap();
        }
        batch
    }

    const fn text(text: &str) -> Value<'_> {
        Value::Text(text.as_bytes())
    }

    #[test]
    fn row_1_and_column_a_of_the_sheet_are_those_of_the_batch() {
        assert_eq!(shown(of(&[(3, 2, text("c3")), (5, 0, text("a5"))])), "//||c3//a5/");
    }

    #[test]
    fn empty_rows_and_cells_behind_the_last_filled_one_are_not_written() {
        let mut batch = of(&[(1, 0, text("a")), (1, 1, text("  ")), (1, 2, text("\n")), (2, 0, text(" "))]);
        batch.begin_row(9, true).unwrap();
        assert_eq!(shown(batch), "a/");
    }

    #[test]
    fn every_value_has_its_writing() {
        let cells = [
            text("a\x1fb\x01"),
            Value::Number(150_000.0, Shape::Number),
            Value::Written(b"1.50", Shape::Number),
            Value::Written(b"45623.5", Shape::Date),
            Value::Written(b"912345678", Shape::Padded(10)),
            Value::Written(b"abc\0", Shape::Number),
            Value::Number(f64::NAN, Shape::Number),
            Value::Number(-5.0, Shape::Date),
            Value::Iso(b"2024-11-27T00:00:00"),
            Value::Seconds(37_800.0),
            Value::Bool(true),
            Value::Error(b"#REF!"),
            Value::Uncalculated(b"B2*C2"),
        ];
        let cells: Vec<_> =
            cells.into_iter().enumerate().map(|(column, value)| (1, column as u32, value)).collect();
        assert_eq!(
            shown(of(&cells)),
            "a b |=150000|=1.5|2024-11-27 12:00:00|0912345678|abc |!#NUM!|=-5|2024-11-27|10:30:00|TRUE|!#REF!|\
             !=B2*C2/"
        );
    }

    #[test]
    fn errors_and_uncalculated_formulas_are_counted_with_their_place() {
        let cells = [
            (2, 1, Value::Error(b"#N/A")),
            (3, 0, Value::Uncalculated(b"A1")),
            (4, 0, Value::Uncalculated(b"A1")),
        ];
        let (_, notes) = of(&cells).finish(Merges::default()).unwrap();
        assert_eq!((notes.error_cells, notes.uncalculated), (1, 2));
        assert_eq!(notes.first_error.unwrap().address(), "B2");
        assert_eq!(notes.first_uncalculated.unwrap().address(), "A3");
        assert_eq!((notes.rows, notes.columns), (4, 2));
    }

    #[test]
    fn hidden_rows_are_read_and_counted_when_they_hold_something() {
        let mut batch = Batch::new(false, None);
        for (row, hidden) in [(1, false), (2, true), (3, true)] {
            batch.begin_row(row, hidden).unwrap();
            if row < 3 {
                batch.cell(0, text("a")).unwrap();
            }
        }
        let (bytes, notes) = batch.finish(Merges::default()).unwrap();
        assert_eq!((bytes.as_slice(), notes.hidden_rows), (&b"a\x1ea\x1e"[..], 1));
    }

    #[test]
    fn rows_and_cells_out_of_order_find_their_place() {
        let batch = of(&[
            (3, 1, text("b3")),
            (3, 0, text("a3")),
            (1, 0, text("a1")),
            (4, 0, text("a4")),
            (3, 2, text("c3")),
        ]);
        assert_eq!(shown(batch), "a1//a3|b3|c3/a4/");
    }

    #[test]
    fn rows_beyond_those_wanted_are_not_taken() {
        let mut batch = Batch::new(false, Some(2));
        assert!(batch.begin_row(2, false).unwrap());
        batch.cell(0, text("a")).unwrap();
        assert!(!batch.begin_row(3, false).unwrap());
        assert_eq!(shown(batch), "/a/");
    }

    #[test]
    fn a_lone_cell_in_the_last_corner_is_cheap_and_many_of_them_are_refused() {
        let mut batch = Batch::new(false, None);
        batch.begin_row(1_048_576, false).unwrap();
        batch.cell(16_383, text("a")).unwrap();
        let (bytes, _) = batch.finish(Merges::default()).unwrap();
        assert_eq!(bytes.len(), 1_048_575 + 16_383 + 2);

        let mut batch = Batch::new(false, None);
        let refused = (1..20_000u32)
            .find_map(|row| batch.begin_row(row, false).and_then(|_| batch.cell(16_383, text("a"))).err());
        assert_eq!(refused.unwrap().detail("cap"), Some(&"padding".into()));
    }

    #[test]
    fn columns_and_rows_beyond_any_sheet_are_refused() {
        let mut batch = Batch::new(false, None);
        assert!(batch.cell(16_384, text("a")).is_err());
        assert!(batch.begin_row(1_048_577, false).is_err());
    }
}
