//! Workbooks of LibreOffice and OpenOffice, and of all who write their format.
//!
//! The content is walked twice: once when the file is opened, which finds the sheets and bounds what is repeated, and
//! once for every sheet that is read. Elements are known by their names without prefix, and only paragraphs of a cell
//! are its text: blanks between elements, comments, drawings and tables within cells are not.

use crate::{
    batch::{Batch, Value},
    caps,
    error::{Code, FileError, Result},
    format::Shape,
    merge::{Merge, Merges},
    package::{Meter, Package, PartReader, attribute, is_on, next},
    sheet::{Reader, SheetInfo},
};
use quick_xml::events::{BytesStart, Event};
use std::collections::{HashMap, HashSet};

/// An open workbook.
pub struct Ods {
    package: Package,
    facts: Vec<Facts>,
}

impl Ods {
    /// Opens a workbook whose directory has been looked at.
    pub fn open(mut package: Package) -> Result<Self> {
        if is_encrypted(&mut package)? {
            return Err(FileError::new(Code::Protected));
        }
        let facts = survey(&mut package)?;
        package.verify(&HashSet::new())?;
        Ok(Self { package, facts })
    }
}

/// Parts of a workbook with a password are said to be encrypted.
fn is_encrypted(package: &mut Package) -> Result<bool> {
    let Some((mut xml, meter)) = package.xml("META-INF/manifest.xml")? else { return Ok(false) };
    let mut buffer = Vec::new();
    loop {
        match next(&mut xml, &mut buffer, Some(&meter))? {
            Event::Start(tag) if tag.local_name().as_ref() == "encryption-data" => return Ok(true),
            Event::Eof => return Ok(false),
            _ => meter.next_token(),
        }
    }
}

impl Reader for Ods {
    fn sheets(&self) -> Vec<SheetInfo> {
        self.facts.iter().map(|facts| facts.info.clone()).collect()
    }

    fn read(&mut self, index: usize, max_rows: Option<u32>) -> Result<(Batch, Merges)> {
        let facts = self.facts.get(index).ok_or_else(|| FileError::damaged("sheet"))?;
        let mut batch = Batch::new(false, max_rows);
        read_sheet(&mut self.package, index, facts, &mut batch)?;
        let mut merges = Merges::default();
        for &merge in &facts.merges {
            merges.add(merge)?;
        }
        Ok((batch, merges))
    }
}

/// What holds tables and cells that are none of a sheet: drawings over it, what others have linked, what was changed.
const ASIDE: [&str; 3] = ["shapes", "dde-links", "tracked-changes"];

/// Writes the rows of a sheet, until all are written or enough are.
fn read_sheet(package: &mut Package, index: usize, facts: &Facts, batch: &mut Batch) -> Result<()> {
    let Some((mut xml, meter)) = package.xml("content.xml")? else {
        return Err(FileError::damaged("content"));
    };
    let (mut sheets, mut row, mut column, mut repeats) = (0, 0u32, 0u32, 1u32);
    let (mut buffer, mut inside, mut text) = (Vec::new(), Vec::new(), String::new());
    let mut cells: Vec<(std::ops::Range<u32>, Held)> = Vec::new();
    loop {
        match next(&mut xml, &mut buffer, Some(&meter))? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "table" if attribute(&tag, "name").is_some() => sheets += 1,
                name if ASIDE.contains(&name) => read_cell(&mut xml, &mut inside, &meter, &mut text)?,
                "table-row" => {
                    meter.next_token();
                    (column, repeats) = (0, repeated(&tag, "number-rows-repeated"));
                }
                "table-cell" | "covered-table-cell" => {
                    meter.next_token();
                    let end = column.saturating_add(repeated(&tag, "number-columns-repeated"));
                    let wanted = sheets == index + 1;
                    let typed = if wanted { typed(&tag) } else { Typed::default() };
                    read_cell(&mut xml, &mut inside, &meter, &mut text)?;
                    if let Some(held) = typed.held(&text).filter(|_| wanted) {
                        cells.push((column..end, held));
                    }
                    column = end;
                }
                _ => {}
            },
            Event::End(tag) if tag.local_name().as_ref() == "table-row" && sheets == index + 1 => {
                let end = row.saturating_add(repeats);
                if !write_rows(row..end, &cells, facts, batch)? {
                    return Ok(());
                }
                cells.clear();
                row = end;
            }
            Event::End(tag) if tag.local_name().as_ref() == "table" && sheets == index + 1 => return Ok(()),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// Writes a row as often as it is repeated. False when no more are wanted.
fn write_rows(
    rows: std::ops::Range<u32>,
    cells: &[(std::ops::Range<u32>, Held)],
    facts: &Facts,
    batch: &mut Batch,
) -> Result<bool> {
    if cells.is_empty() {
        return Ok(true);
    }
    for row in rows {
        if !batch.begin_row(row.saturating_add(1), facts.is_hidden(row))? {
            return Ok(false);
        }
        for (columns, held) in cells {
            for column in columns.clone() {
                batch.cell(column, held.value())?;
            }
        }
    }
    Ok(true)
}

/// The value of a cell.
enum Held {
    Text(String),
    Number(f64),
    Iso(String),
    Seconds(f64),
    Bool(bool),
    Error(String),
    Uncalculated(String),
}

impl Held {
    const fn value(&self) -> Value<'_> {
        match self {
            Self::Text(text) => Value::Text(text.as_bytes()),
            Self::Number(value) => Value::Number(*value, Shape::Number),
            Self::Iso(text) => Value::Iso(text.as_bytes()),
            Self::Seconds(seconds) => Value::Seconds(*seconds),
            Self::Bool(value) => Value::Bool(*value),
            Self::Error(text) => Value::Error(text.as_bytes()),
            Self::Uncalculated(formula) => Value::Uncalculated(formula.as_bytes()),
        }
    }
}

/// What the attributes of a cell say.
#[derive(Default)]
struct Typed {
    kind: String,
    value: Option<String>,
    formula: Option<String>,
    is_error: bool,
}

fn typed(tag: &BytesStart<'_>) -> Typed {
    let mut typed = Typed::default();
    for one in tag.attributes().with_checks(false).flatten() {
        let value = || {
            let value = one.normalized_value(quick_xml::XmlVersion::Implicit1_0);
            value.map_or_else(|_| one.value.to_string(), std::borrow::Cow::into_owned)
        };
        match (one.key.as_ref(), one.key.local_name().as_ref()) {
            // LibreOffice says beside it that the text is an error's.
            ("calcext:value-type", _) => typed.is_error = value() == "error",
            (_, "value-type") => typed.kind = value(),
            (_, "value" | "date-value" | "time-value" | "boolean-value" | "string-value") => {
                typed.value.get_or_insert_with(value);
            }
            (_, "formula") => typed.formula = Some(value()),
            _ => {}
        }
    }
    typed
}

impl Typed {
    fn held(self, text: &str) -> Option<Held> {
        let Self { kind, value, formula, is_error } = self;
        let own = value.filter(|value| !value.is_empty());
        let shown = || own.clone().unwrap_or_else(|| text.to_owned());
        let is_formula = formula.is_some();
        let held = match (kind.as_str(), &own) {
            ("float" | "percentage" | "currency", Some(value)) => {
                value.trim().parse().ok().filter(|value: &f64| value.is_finite()).map(Held::Number)
            }
            ("date", Some(value)) => Some(Held::Iso(value.clone())),
            ("time", Some(value)) => seconds(value).map(Held::Seconds),
            ("boolean", Some(value)) => Some(Held::Bool(is_on(Some(&value.to_ascii_lowercase())))),
            _ => None,
        };
        match (held, formula) {
            (Some(held), _) => Some(held),
            _ if (is_error || is_formula) && is_error_text(&shown()) => Some(Held::Error(shown())),
            (None, Some(formula)) if kind.is_empty() || (kind != "string" && shown().is_empty()) => {
                Some(Held::Uncalculated(bare(&formula).to_owned()))
            }
            _ => Some(Held::Text(shown())).filter(|_| !shown().trim().is_empty()),
        }
    }
}

/// Reads to the end of the element that has begun, a cell: its paragraphs become lines of `text`.
fn read_cell(xml: &mut PartReader<'_>, buffer: &mut Vec<u8>, meter: &Meter, text: &mut String) -> Result<()> {
    text.clear();
    // Elements open within the cell, paragraphs open, and the depth of what is no text of the cell.
    let (mut depth, mut paragraph, mut skipped) = (0u32, 0u32, None);
    loop {
        match next(xml, buffer, Some(meter))? {
            Event::Start(tag) => {
                depth += 1;
                let name = tag.local_name();
                let is_other = matches!(name.as_ref(), "annotation" | "table" | "ruby-text")
                    || tag.name().prefix().is_some_and(|prefix| prefix.as_ref() == "draw");
                match name.as_ref() {
                    _ if skipped.is_some() => {}
                    _ if is_other => skipped = Some(depth),
                    "p" | "h" => {
                        if !text.is_empty() {
                            text.push('\n');
                        }
                        paragraph = depth;
                    }
                    "s" => {
                        let count = repeated(&tag, "c");
                        caps::CELL_BYTES.check(text.len() as u64 + u64::from(count))?;
                        text.extend(std::iter::repeat_n(' ', count as usize));
                    }
                    "tab" => text.push('\t'),
                    "line-break" => text.push('\n'),
                    _ => {}
                }
            }
            Event::End(_) if depth == 0 => return Ok(()),
            Event::End(_) => {
                if skipped == Some(depth) {
                    skipped = None;
                }
                if paragraph == depth {
                    paragraph = 0;
                }
                depth -= 1;
            }
            Event::Text(found) if paragraph > 0 && skipped.is_none() => {
                add_collapsed(&found.xml10_content(), text);
            }
            Event::CData(found) if paragraph > 0 && skipped.is_none() => {
                add_collapsed(&found.xml10_content(), text);
            }
            Event::GeneralRef(entity) => {
                let letter = match entity.resolve_char_ref() {
                    Ok(Some(letter)) => letter.to_string(),
                    _ => quick_xml::escape::resolve_predefined_entity(&entity)
                        .ok_or_else(|| FileError::damaged("entity"))?
                        .to_owned(),
                };
                if paragraph > 0 && skipped.is_none() {
                    text.push_str(&letter);
                }
            }
            Event::Eof => return Err(FileError::damaged("content")),
            _ => {}
        }
    }
}

/// White space as OpenDocument has it: a run of it is one blank, and none stands at the beginning of a line.
fn add_collapsed(found: &str, text: &mut String) {
    for letter in found.chars() {
        if !matches!(letter, ' ' | '\t' | '\n' | '\r') {
            text.push(letter);
        } else if !text.is_empty() && !text.ends_with([' ', '\n']) {
            text.push(' ');
        }
    }
}

/// `of:=[.B2]*2` as a program shows it.
fn bare(formula: &str) -> &str {
    formula.split_once('=').map_or(formula, |(_, formula)| formula)
}

fn is_error_text(text: &str) -> bool {
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

/// What is known of a sheet before it is read.
#[derive(Debug, Default)]
struct Facts {
    info: SheetInfo,
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
    let mut styles = Styles::default();
    let (mut open, mut buffer, mut inside, mut text) = (0i64, Vec::new(), Vec::new(), String::new());
    // Every tag has to end, and by its own name: a file that is cut shows it here.
    xml.config_mut().check_end_names = true;
    loop {
        let event = next(&mut xml, &mut buffer, Some(&meter))?;
        open += i64::from(matches!(event, Event::Start(_))) - i64::from(matches!(event, Event::End(_)));
        match event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "style" => styles.name = attribute(&tag, "name"),
                "table-properties" => styles.take(&tag),
                "table" => {
                    if let Some(name) = attribute(&tag, "name") {
                        caps::SHEETS.check(sheets.len() as u64 + 1)?;
                        let hidden = styles.hides(&tag);
                        sheets.push(Facts { info: SheetInfo { name, hidden }, ..Facts::default() });
                        walk = Walk::default();
                    }
                }
                name if ASIDE.contains(&name) => {
                    read_cell(&mut xml, &mut inside, &meter, &mut text)?;
                    open -= 1;
                }
                "table-row" => {
                    meter.next_token();
                    walk.begin_row(&tag, sheets.last_mut());
                }
                "table-cell" | "covered-table-cell" => {
                    meter.next_token();
                    walk.cell(&tag, sheets.last_mut())?;
                    read_cell(&mut xml, &mut inside, &meter, &mut text)?;
                    open -= 1;
                    walk.add_text(&text)?;
                }
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "table" => {
                    held += walk.widest * walk.rows;
                    caps::HELD_CELLS.check(held)?;
                    walk = Walk::default();
                }
                "table-row" => {
                    held_text += walk.text.saturating_mul(walk.repeats.into());
                    caps::HELD_TEXT.check(held_text)?;
                    walk.end_row()?;
                }
                _ => {}
            },
            Event::Eof if open == 0 => return Ok(sheets),
            Event::Eof => return Err(FileError::damaged("content")),
            _ => {}
        }
    }
}

/// Styles that hide their tables, by name.
#[derive(Default)]
struct Styles {
    name: Option<String>,
    hides: HashMap<String, bool>,
}

impl Styles {
    fn take(&mut self, tag: &BytesStart<'_>) {
        if let (Some(name), Some(display)) = (&self.name, attribute(tag, "display")) {
            self.hides.insert(name.clone(), !is_on(Some(&display)));
        }
    }

    fn hides(&self, table: &BytesStart<'_>) -> bool {
        attribute(table, "style-name").is_some_and(|name| self.hides.get(&name) == Some(&true))
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
            self.fill()?;
        }
        Ok(())
    }

    /// Adds the text of the cell, which fills it whatever it says of itself.
    fn add_text(&mut self, text: &str) -> Result<()> {
        self.text += text.len() as u64 * self.times;
        if text.is_empty() { Ok(()) } else { self.fill() }
    }

    fn fill(&mut self) -> Result<()> {
        caps::COLUMNS.check(u64::from(self.column))?;
        self.width = u64::from(self.column);
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
            assert!(is_error_text(text), "{text}");
        }
        assert!(!is_error_text("#12"));
    }
}
