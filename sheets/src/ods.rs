//! Workbooks of LibreOffice and OpenOffice.
//!
//! calamine reads the cells, all sheets at once, rows and cells that the file repeats included. So the content is
//! walked before: what is repeated is counted, and hidden rows and merged ranges are noted.

use crate::{
    batch::{Batch, Value},
    caps,
    error::{Code, FileError, Result},
    format::Shape,
    merge::{Merge, Merges},
    package::{Bytes, Package, attribute, next},
    workbook::{Reader, SheetInfo},
};
use calamine::{Data, Reader as _, SheetVisible};
use quick_xml::events::{BytesStart, Event};
use std::{collections::HashSet, io::Cursor, rc::Rc};

/// An open workbook.
pub struct Ods {
    book: calamine::Ods<Bytes>,
    facts: Vec<Facts>,
}

impl Ods {
    /// Opens a workbook whose directory has been looked at.
    pub fn open(bytes: &Rc<[u8]>, mut package: Package) -> Result<Self> {
        let facts = survey(&mut package)?;
        package.verify(&HashSet::new())?;
        let book = calamine::Ods::new(Cursor::new(Rc::clone(bytes))).map_err(|error| match error {
            calamine::OdsError::Password => FileError::new(Code::Protected),
            calamine::OdsError::CellLimitExceeded { .. } => caps::HELD_CELLS.check(u64::MAX).unwrap_err(),
            _ => FileError::damaged("workbook"),
        })?;
        Ok(Self { book, facts })
    }
}

impl Reader for Ods {
    fn sheets(&self) -> Vec<SheetInfo> {
        let sheets = self.book.sheets_metadata().iter();
        sheets
            .map(|sheet| SheetInfo {
                name: sheet.name.clone(),
                hidden: sheet.visible != SheetVisible::Visible,
            })
            .collect()
    }

    fn read(&mut self, index: usize, max_rows: Option<u32>) -> Result<(Batch, Merges)> {
        let missing = || FileError::damaged("sheet");
        let name = self.book.sheets_metadata().get(index).ok_or_else(missing)?.name.clone();
        let facts = self.facts.get(index).ok_or_else(missing)?;
        let range = self.book.worksheet_range(&name).map_err(|_| missing())?;
        let formulas = self.book.worksheet_formula(&name).map_err(|_| missing())?;
        let mut batch = Batch::new(false, max_rows);
        // Formulas without a value may stand outside the range of values.
        let (top, left) = corner(range.start(), formulas.start());
        let (bottom, right) = range.end().max(formulas.end()).map_or((0, 0), |_| {
            let (a, b) = (range.end().unwrap_or_default(), formulas.end().unwrap_or_default());
            (a.0.max(b.0), a.1.max(b.1))
        });
        for row in top..=bottom {
            if !batch.begin_row(row + 1, facts.is_hidden(row))? {
                break;
            }
            for column in left..=right {
                let formula = formulas.get_value((row, column)).filter(|formula| !formula.is_empty());
                let cell = range.get_value((row, column)).unwrap_or(&Data::Empty);
                write(column, cell, formula, &mut batch)?;
            }
        }
        let mut merges = Merges::default();
        for &merge in &facts.merges {
            merges.add(merge)?;
        }
        Ok((batch, merges))
    }
}

fn corner(a: Option<(u32, u32)>, b: Option<(u32, u32)>) -> (u32, u32) {
    let (a, b) = (a.or(b).unwrap_or_default(), b.or(a).unwrap_or_default());
    (a.0.min(b.0), a.1.min(b.1))
}

fn write(column: u32, cell: &Data, formula: Option<&String>, batch: &mut Batch) -> Result<()> {
    match (cell, formula) {
        (Data::Empty, None) => Ok(()),
        (Data::Empty, Some(formula)) => batch.cell(column, Value::Uncalculated(bare(formula).as_bytes())),
        // Errors come as their text.
        (Data::String(text), Some(_)) if is_error(text) => batch.cell(column, Value::Error(text.as_bytes())),
        (Data::String(text), _) => batch.cell(column, Value::Text(text.as_bytes())),
        (Data::Int(value), _) => batch.cell(column, Value::Number(*value as f64, Shape::Number)),
        (Data::Float(value), _) => batch.cell(column, Value::Number(*value, Shape::Number)),
        (Data::DateTime(value), _) => batch.cell(column, Value::Number(value.as_f64(), Shape::Date)),
        (Data::Bool(value), _) => batch.cell(column, Value::Bool(*value)),
        (Data::DateTimeIso(text), _) => batch.cell(column, Value::Iso(text.as_bytes())),
        (Data::DurationIso(text), _) => match seconds(text) {
            Some(seconds) => batch.cell(column, Value::Seconds(seconds)),
            None => batch.cell(column, Value::Text(text.as_bytes())),
        },
        (Data::Error(error), _) => batch.cell(column, Value::Error(error.to_string().as_bytes())),
    }
}

/// `of:=[.B2]*2` as a program shows it.
fn bare(formula: &str) -> &str {
    formula.split_once('=').map_or(formula, |(_, formula)| formula)
}

fn is_error(text: &str) -> bool {
    text.starts_with("Err:") || (text.starts_with('#') && text.ends_with(['!', '?', 'A']))
}

/// `PT10H30M05.5S`.
fn seconds(text: &str) -> Option<f64> {
    let mut rest = text.strip_prefix("PT")?;
    let mut sum = 0.0;
    for (unit, size) in [('H', 3600.0), ('M', 60.0), ('S', 1.0)] {
        if let Some((figure, behind)) = rest.split_once(unit) {
            sum += figure.parse::<f64>().ok()? * size;
            rest = behind;
        }
    }
    rest.is_empty().then_some(sum)
}

/// What calamine does not tell of a sheet.
#[derive(Debug, Default)]
struct Facts {
    /// Stretches of hidden rows: first and behind the last.
    hidden: Vec<(u32, u32)>,
    merges: Vec<Merge>,
}

impl Facts {
    fn is_hidden(&self, row: u32) -> bool {
        let before = self.hidden.partition_point(|&(first, _)| first <= row);
        before > 0 && row < self.hidden[before - 1].1
    }
}

/// A table that is being walked through.
#[derive(Default)]
struct Walk {
    row: u32,
    repeats: u32,
    column: u32,
    /// Columns up to the last cell that holds something, in the row and in the table.
    width: u64,
    widest: u64,
    /// Rows up to the last that holds something.
    rows: u64,
    /// Times that the cell is repeated, and bytes of the texts of the row.
    times: u64,
    text: u64,
}

fn survey(package: &mut Package) -> Result<Vec<Facts>> {
    let Some((mut xml, meter)) = package.xml("content.xml")? else {
        return Err(FileError::damaged("content"));
    };
    let (mut sheets, mut walk, mut held, mut held_text) = (Vec::<Facts>::new(), Walk::default(), 0u64, 0u64);
    let (mut depth, mut open) = (0, 0i64);
    let mut buffer = Vec::new();
    // calamine waits for the end of a table beyond the end of the text: every tag has to end, and by its own name.
    xml.config_mut().check_end_names = true;
    loop {
        let event = next(&mut xml, &mut buffer, Some(&meter))?;
        open += i64::from(matches!(event, Event::Start(_))) - i64::from(matches!(event, Event::End(_)));
        match event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "table" => {
                    depth += 1;
                    if depth == 1 && attribute(&tag, "name").is_some() {
                        caps::SHEETS.check(sheets.len() as u64 + 1)?;
                        sheets.push(Facts::default());
                        walk = Walk::default();
                    }
                }
                "table-row" => {
                    meter.next_token();
                    walk.begin_row(&tag, sheets.last_mut());
                }
                "table-cell" | "covered-table-cell" => {
                    meter.next_token();
                    walk.cell(&tag, sheets.last_mut())?;
                }
                "s" => caps::CELL_BYTES.check(repeated(&tag, "c").into())?,
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "table" => {
                    depth -= 1;
                    held += walk.widest * walk.rows;
                    caps::HELD_CELLS.check(held)?;
                }
                "table-row" => {
                    held_text += walk.text.saturating_mul(walk.repeats.into());
                    caps::HELD_TEXT.check(held_text)?;
                    walk.end_row()?;
                }
                _ => {}
            },
            Event::Text(text) => walk.text += text.len() as u64 * walk.times,
            Event::Eof if open == 0 => return Ok(sheets),
            Event::Eof => return Err(FileError::damaged("content")),
            _ => {}
        }
    }
}

fn repeated(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name).and_then(|count| count.parse().ok()).unwrap_or(1)
}

impl Walk {
    fn begin_row(&mut self, tag: &BytesStart<'_>, facts: Option<&mut Facts>) {
        (self.column, self.width, self.times, self.text) = (0, 0, 0, 0);
        self.repeats = repeated(tag, "number-rows-repeated");
        let visibility = attribute(tag, "visibility");
        if let Some(facts) = facts
            && matches!(visibility.as_deref(), Some("collapse" | "filter"))
        {
            facts.hidden.push((self.row, self.row.saturating_add(self.repeats)));
        }
    }

    fn end_row(&mut self) -> Result<()> {
        let end = self.row.saturating_add(self.repeats);
        if self.width > 0 {
            caps::ROWS.check(u64::from(end))?;
            self.rows = u64::from(end);
            self.widest = self.widest.max(self.width);
            caps::HELD_CELLS.check(self.widest * self.rows)?;
        }
        self.row = end;
        Ok(())
    }

    fn cell(&mut self, tag: &BytesStart<'_>, facts: Option<&mut Facts>) -> Result<()> {
        let (rows, columns) = (repeated(tag, "number-rows-spanned"), repeated(tag, "number-columns-spanned"));
        if let Some(facts) = facts
            && rows.max(columns) > 1
        {
            let (bottom, right) =
                (self.row.saturating_add(rows.max(1) - 1), self.column.saturating_add(columns.max(1) - 1));
            caps::MERGES.check(facts.merges.len() as u64 + 1)?;
            facts.merges.push(Merge { top: self.row, left: self.column, bottom, right });
        }
        let times = repeated(tag, "number-columns-repeated");
        self.times = times.into();
        self.text += attribute(tag, "string-value").map_or(0, |text| text.len() as u64 * self.times);
        self.column = self.column.saturating_add(times);
        if attribute(tag, "value-type").is_some() || attribute(tag, "formula").is_some() {
            caps::COLUMNS.check(u64::from(self.column))?;
            self.width = u64::from(self.column);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_seconds() {
        assert_eq!(seconds("PT10H30M05S"), Some(37_805.0));
        assert_eq!(seconds("PT00H00M01.5S"), Some(1.5));
        assert_eq!(seconds("P1D"), None);
    }

    #[test]
    fn errors_are_told_by_their_words() {
        for text in ["#N/A", "#DIV/0!", "#NAME?", "Err:502"] {
            assert!(is_error(text), "{text}");
        }
        assert!(!is_error("#12"));
    }
}
