//! Workbooks of Excel 97.
//!
//! calamine reads the cells, all sheets at once, and believes the sizes that the file declares. So the records are
//! walked before, which bounds them and tells what calamine does not: passwords, hidden rows, number formats, and
//! formulas that no program has calculated.

use crate::{
    batch::{Batch, Value},
    caps,
    compound::{self, Compound},
    error::{Code, FileError, Result},
    format::{self, Shape},
    merge::{Merge, Merges},
    sheet::{Reader, SheetInfo},
};
use calamine::{Data, Reader as _, SheetType, SheetVisible};
use std::{
    collections::{HashMap, HashSet},
    io::Cursor,
};

/// An open workbook.
pub struct Xls {
    book: calamine::Xls<Cursor<Vec<u8>>>,
    sheets: Vec<SheetInfo>,
    facts: Vec<Facts>,
}

impl Xls {
    /// Opens a compound file, if it is a workbook.
    pub fn open(bytes: &[u8]) -> Result<Self> {
        let mut stream = workbook_stream(bytes)?;
        let survey = Survey::read(&stream)?;
        forget_dimensions(&mut stream);
        let file = compound::of_one_stream("Workbook", &stream);
        drop(stream);
        let book = calamine::Xls::new(Cursor::new(file)).map_err(|error| match error {
            calamine::XlsError::Password => FileError::new(Code::Protected),
            _ => FileError::damaged("workbook"),
        })?;
        let mut sheets = Vec::new();
        let mut facts = Vec::new();
        let listed = book.sheets_metadata();
        for (sheet, fact) in listed.iter().zip(survey.sheets) {
            if sheet.typ == SheetType::WorkSheet {
                let hidden = sheet.visible != SheetVisible::Visible;
                sheets.push(SheetInfo { name: sheet.name.clone(), hidden });
                facts.push(fact);
            }
        }
        Ok(Self { book, sheets, facts })
    }
}

impl Reader for Xls {
    fn sheets(&self) -> Vec<SheetInfo> {
        self.sheets.clone()
    }

    fn read(&mut self, index: usize, max_rows: Option<u32>) -> Result<(Batch, Merges)> {
        let (name, facts) = (&self.sheets[index].name, &self.facts[index]);
        let range = self.book.worksheet_range(name).map_err(|_| FileError::damaged("sheet"))?;
        let mut batch = Batch::new(self.book.has_1904_epoch(), max_rows);
        let (top, left) = range.start().unwrap_or_default();
        for (row, cells) in (top..).zip(range.rows()) {
            if !batch.begin_row(row + 1, facts.hidden.contains(&row))? {
                break;
            }
            for (column, cell) in (left..).zip(cells) {
                facts.write((row, column), cell, &mut batch)?;
            }
        }
        let mut merges = Merges::default();
        for range in self.book.merge_cells_by_sheet_name(name).unwrap_or_default() {
            let ((top, left), (bottom, right)) = (range.start, range.end);
            merges.add(Merge { top, left, bottom, right })?;
        }
        Ok((batch, merges))
    }
}

/// The stream of records; why there is none is said.
fn workbook_stream(bytes: &[u8]) -> Result<Vec<u8>> {
    let file = Compound::open(bytes)?;
    if file.has("EncryptedPackage") {
        return Err(FileError::new(Code::Protected));
    }
    let found = ["Workbook", "Book"].into_iter().find_map(|name| file.stream(name));
    let stream = found.unwrap_or_else(|| Err(foreign(&file)))?;
    caps::FILE_BYTES.check(stream.len() as u64)?;
    Ok(stream)
}

/// Takes back how many cells the sheets declare: the library makes room for as many, whatever they are, and stops at
/// records of another length than it knows. It needs none of it.
fn forget_dimensions(stream: &mut [u8]) {
    let mut at = 0;
    while let (Some(kind), Some(length)) = (u16_at(stream, at), u16_at(stream, at + 2)) {
        if kind == record::DIMENSIONS {
            stream[at..at + 2].copy_from_slice(&record::NOTHING.to_le_bytes());
        }
        at += 4 + usize::from(length);
    }
}

/// Other programs that write compound files, by a stream of theirs.
const FOREIGN: [(&str, &str); 3] =
    [("WordDocument", "doc"), ("PowerPoint Document", "ppt"), ("__properties_version1.0", "msg")];

fn foreign(file: &Compound<'_>) -> FileError {
    let known = FOREIGN.iter().find(|(stream, _)| file.has(stream));
    let error = FileError::new(Code::NotATable);
    known.map_or(error.clone(), |(_, format)| error.with("format", *format))
}

/// What calamine does not tell of a sheet; rows and columns from 0.
#[derive(Default)]
struct Facts {
    hidden: HashSet<u32>,
    uncalculated: HashSet<(u32, u32)>,
    /// Formulas whose result is an empty text.
    empty: Vec<(u32, u32)>,
    /// Numbers whose format calamine does not see as we do: padded with zeros, or letters taken for a date.
    shapes: HashMap<(u32, u32), Shape>,
}

impl Facts {
    fn write(&self, place: (u32, u32), cell: &Data, batch: &mut Batch) -> Result<()> {
        let column = place.1;
        if self.uncalculated.contains(&place) {
            return batch.cell(column, Value::Uncalculated(b""));
        }
        let shape = self.shapes.get(&place).copied();
        match cell {
            Data::Empty => Ok(()),
            Data::Int(value) => batch.cell(column, Value::Number(*value as f64, shape.unwrap_or_default())),
            Data::Float(value) => batch.cell(column, Value::Number(*value, shape.unwrap_or_default())),
            Data::DateTime(value) => {
                let own = if value.is_duration() { Shape::Elapsed } else { Shape::Date };
                batch.cell(column, Value::Number(value.as_f64(), shape.unwrap_or(own)))
            }
            Data::String(text) => batch.cell(column, Value::Text(text.as_bytes())),
            Data::Bool(value) => batch.cell(column, Value::Bool(*value)),
            Data::DateTimeIso(text) | Data::DurationIso(text) => {
                batch.cell(column, Value::Iso(text.as_bytes()))
            }
            Data::Error(error) => batch.cell(column, Value::Error(error.to_string().as_bytes())),
        }
    }
}

/// Records of BIFF, by their numbers in [MS-XLS].
mod record {
    pub const FORMULA: u16 = 0x0006;
    pub const EOF: u16 = 0x000a;
    pub const FILE_PASS: u16 = 0x002f;
    pub const CONTINUE: u16 = 0x003c;
    pub const BOUND_SHEET: u16 = 0x0085;
    pub const MUL_RK: u16 = 0x00bd;
    pub const RSTRING: u16 = 0x00d6;
    pub const XF: u16 = 0x00e0;
    pub const SST: u16 = 0x00fc;
    pub const LABEL_SST: u16 = 0x00fd;
    pub const DIMENSIONS: u16 = 0x0200;
    pub const NUMBER: u16 = 0x0203;
    pub const LABEL: u16 = 0x0204;
    pub const BOOL_ERR: u16 = 0x0205;
    pub const ROW: u16 = 0x0208;
    pub const RK: u16 = 0x027e;
    pub const FORMAT: u16 = 0x041e;
    pub const BOF: u16 = 0x0809;
    /// No record's number.
    pub const NOTHING: u16 = 0x7fff;
}

/// What the records say.
#[derive(Default)]
struct Survey {
    sheets: Vec<Facts>,
    formats: HashMap<u16, Shape>,
    /// Shapes by cell format, where calamine may see another.
    shapes: Vec<Option<Shape>>,
    /// Cells that the library will hold.
    held: u64,
    /// Bytes of every shared text, and of all texts that cells show.
    texts: Vec<u32>,
    held_text: u64,
    /// Some formula has a result.
    is_calculated: bool,
}

/// Some rows and columns.
#[derive(Clone, Copy, Default)]
struct Area {
    rows: u64,
    columns: u64,
}

impl Survey {
    fn read(stream: &[u8]) -> Result<Self> {
        let mut survey = Self::default();
        let mut places = Vec::new();
        let mut formats = Vec::new();
        let mut shared = Vec::new();
        let mut last = 0;
        for (kind, data) in Records(stream) {
            if kind == record::SST || (kind == record::CONTINUE && last == record::SST) {
                shared.push(data);
            }
            // A record that goes on is still the one it goes on with.
            last = if kind == record::CONTINUE { last } else { kind };
            match kind {
                record::FILE_PASS => return Err(FileError::new(Code::Protected)),
                record::BOUND_SHEET => places.push(u32_at(data, 0).unwrap_or(u32::MAX) as usize),
                record::FORMAT => survey.add_format(data),
                record::XF => formats.push(u16_at(data, 2).unwrap_or(0)),
                record::SST => caps::STRINGS.check(u64::from(u32_at(data, 4).unwrap_or(0)))?,
                record::EOF => break,
                _ => {}
            }
        }
        caps::SHEETS.check(places.len() as u64)?;
        survey.texts = SharedTexts { segments: &shared, at: 8 }.collect();
        survey.shapes = formats.into_iter().map(|format| survey.own_shape(format)).collect();
        for place in places {
            let records = stream.get(place..).ok_or_else(|| FileError::damaged("sheet"))?;
            let facts = survey.sheet(records)?;
            survey.sheets.push(facts);
        }
        if !survey.is_calculated {
            // Writers without a calculator leave an empty text as the result of every formula.
            survey.sheets.iter_mut().for_each(|facts| facts.uncalculated.extend(facts.empty.drain(..)));
        }
        Ok(survey)
    }

    fn add_format(&mut self, data: &[u8]) {
        let (Some(number), Some(length)) = (u16_at(data, 0), u16_at(data, 2)) else { return };
        let (wide, text) = match data.get(4..) {
            Some([flags, text @ ..]) => (flags & 1 == 1, text),
            _ => return,
        };
        let length = usize::from(length);
        let letters: String = if wide {
            char::decode_utf16(
                text.as_chunks::<2>().0.iter().take(length).map(|&pair| u16::from_le_bytes(pair)),
            )
            .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
        } else {
            text.iter().take(length).map(|&byte| char::from(byte)).collect()
        };
        let shape = format::shape_of(&letters);
        // Dates and plain numbers are seen alike, unless the letters of a currency look like those of a date.
        let may_differ = matches!(shape, Shape::Padded(_))
            || (shape == Shape::Number && letters.to_lowercase().contains(['d', 'm', 'y', 'h', 's', 'p']));
        if may_differ {
            self.formats.insert(number, shape);
        }
    }

    /// The shape of a custom format; the built-in ones are alike everywhere.
    fn own_shape(&self, format: u16) -> Option<Shape> {
        self.formats.get(&format).copied()
    }

    fn sheet(&mut self, stream: &[u8]) -> Result<Facts> {
        let mut facts = Facts::default();
        let (mut used, mut cells, mut depth) = (Area::default(), 0u64, 0u32);
        for (kind, data) in Records(stream) {
            match kind {
                record::BOF => depth += 1,
                record::EOF if depth <= 1 => break,
                record::EOF => depth -= 1,
                // A chart within the sheet.
                _ if depth > 1 => {}
                record::ROW if u16_at(data, 12).unwrap_or(0) & 0x20 != 0 => {
                    facts.hidden.insert(u32::from(u16_at(data, 0).unwrap_or(0)));
                }
                record::NUMBER
                | record::RK
                | record::FORMULA
                | record::LABEL
                | record::LABEL_SST
                | record::RSTRING
                | record::BOOL_ERR
                | record::MUL_RK => {
                    let (Some(row), Some(column)) = (u16_at(data, 0), u16_at(data, 2)) else {
                        return Err(FileError::damaged("record"));
                    };
                    let last = if kind == record::MUL_RK { last_column(data) } else { column };
                    used.rows = used.rows.max(u64::from(row) + 1);
                    used.columns = used.columns.max(u64::from(last) + 1);
                    cells += u64::from(last.saturating_sub(column)) + 1;
                    caps::HELD_CELLS.check(cells)?;
                    if kind == record::LABEL_SST {
                        let text = u32_at(data, 6).and_then(|index| self.texts.get(index as usize));
                        self.held_text += u64::from(text.copied().unwrap_or(0));
                        caps::HELD_TEXT.check(self.held_text)?;
                    }
                    self.note(kind, data, (u32::from(row), u32::from(column)), &mut facts);
                }
                _ => {}
            }
        }
        // The library holds the cells twice: as they came, and with the empty ones between them.
        self.held += cells.max(used.rows * used.columns);
        caps::HELD_CELLS.check(self.held)?;
        Ok(facts)
    }

    fn note(&mut self, kind: u16, data: &[u8], place: (u32, u32), facts: &mut Facts) {
        let shapes = &self.shapes;
        let shape = |format: Option<u16>| *shapes.get(usize::from(format?))?;
        match kind {
            record::FORMULA if is_uncalculated(data) => {
                facts.uncalculated.insert(place);
            }
            record::FORMULA if has_empty_text(data) => facts.empty.push(place),
            record::NUMBER | record::RK | record::FORMULA => {
                self.is_calculated |= kind == record::FORMULA;
                if let Some(shape) = shape(u16_at(data, 4)) {
                    facts.shapes.insert(place, shape);
                }
            }
            record::MUL_RK => {
                for (column, cell) in
                    (place.1..=u32::from(last_column(data))).zip(data[4..].as_chunks::<6>().0)
                {
                    if let Some(shape) = shape(u16_at(cell, 0)) {
                        facts.shapes.insert((place.0, column), shape);
                    }
                }
            }
            _ => {}
        }
    }
}

/// A result of 0 with the mark "calculate on load": its writer (Apache POI, Spreadsheet::WriteExcel) has never
/// calculated.
fn is_uncalculated(data: &[u8]) -> bool {
    data.get(6..14) == Some(&[0; 8]) && u16_at(data, 14).unwrap_or(0) & 2 != 0
}

/// [MS-XLS] 2.5.133: a result of the kind 3 is an empty text.
fn has_empty_text(data: &[u8]) -> bool {
    data.get(6) == Some(&3) && data.get(12..14) == Some(&[0xff, 0xff])
}

fn last_column(data: &[u8]) -> u16 {
    data.len().checked_sub(2).and_then(|at| u16_at(data, at)).unwrap_or(0)
}

fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    data.get(at..at + 2).map(|bytes| u16::from_le_bytes([bytes[0], bytes[1]]))
}

fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    data.get(at..at + 4).map(|bytes| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
}

/// The sizes of shared texts, one after the other, over the record and those that it goes on in.
struct SharedTexts<'a> {
    segments: &'a [&'a [u8]],
    /// Place in the first of them.
    at: usize,
}

impl SharedTexts<'_> {
    fn take(&mut self, count: usize) -> Option<&[u8]> {
        while self.at >= self.segments.first()?.len() {
            (self.segments, self.at) = (&self.segments[1..], 0);
        }
        let bytes = self.segments[0].get(self.at..self.at + count)?;
        self.at += count;
        Some(bytes)
    }

    /// Skips bytes that may go on in the next segment.
    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            let here = (self.segments.first()?.len() - self.at.min(self.segments[0].len())).min(count);
            self.at += here;
            count -= here;
            if count > 0 {
                (self.segments, self.at) = (&self.segments[1..], 0);
            }
        }
        Some(())
    }
}

impl Iterator for SharedTexts<'_> {
    type Item = u32;

    /// [MS-XLS] 2.5.293: letters, flags, then how many runs and bytes follow the text.
    fn next(&mut self) -> Option<u32> {
        let letters = u16_at(self.take(2)?, 0)?;
        let mut flags = self.take(1)?[0];
        let runs = if flags & 8 == 0 { 0 } else { usize::from(u16_at(self.take(2)?, 0)?) };
        let more = if flags & 4 == 0 { 0 } else { u32_at(self.take(4)?, 0)? as usize };
        let mut left = usize::from(letters);
        while left > 0 {
            let width = 1 + usize::from(flags & 1);
            let here = ((self.segments.first()?.len() - self.at) / width).min(left);
            self.at += here * width;
            left -= here;
            if left > 0 {
                // Where a text goes on, its width is said again.
                (self.segments, self.at) = (&self.segments[1..], 0);
                flags = self.take(1)?[0];
            }
        }
        self.skip(runs * 4 + more)?;
        // UTF-8 takes up to three bytes a letter.
        Some(u32::from(letters) * 3)
    }
}

/// Records one after the other: their number and their bytes.
struct Records<'a>(&'a [u8]);

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, length) = (u16_at(self.0, 0)?, usize::from(u16_at(self.0, 2)?));
        let data = self.0.get(4..4 + length)?;
        self.0 = &self.0[4 + length..];
        Some((kind, data))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_texts_go_on_in_the_next_record() {
        let first = [&[0; 8][..], &[3, 0, 0], b"abc", &[4, 0, 8, 1, 0], b"de"].concat();
        let second = [&[1][..], b"f\0g\0", &[9, 9, 9, 9], &[2, 0, 0], b"hi"].concat();
        let segments = [first.as_slice(), second.as_slice()];
        let sizes: Vec<u32> = SharedTexts { segments: &segments, at: 8 }.collect();
        assert_eq!(sizes, [9, 12, 6]);
    }

    #[test]
    fn records_that_are_cut_end() {
        assert_eq!(Records(&[1, 0, 2, 0, 7, 7, 3, 0, 9, 0, 1]).count(), 1);
        assert_eq!(Records(&[1]).count(), 0);
    }
}
