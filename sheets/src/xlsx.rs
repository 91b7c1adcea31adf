//! Workbooks of Excel since 2007.
//!
//! calamine reads the cells. Before it does, one pass over the same XML bounds what it will allocate and collects
//! what it does not tell: hidden rows, merged ranges, formulas without a value, and cells that it would stop at.

use crate::{
    batch::{Batch, Value},
    caps,
    error::{FileError, Result},
    format::{self, Shape},
    merge::{Merge, Merges, place},
    package::{Bytes, Meter, Package, PartReader, attribute, each_attribute, is_on, next, normal},
    sheet::{Reader, SheetInfo},
};
use calamine::{DataRef, Reader as _, Style, XlsxError};
use quick_xml::events::{BytesStart, Event};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    io::Cursor,
    rc::Rc,
};

/// An open workbook.
pub struct Xlsx {
    book: calamine::Xlsx<Bytes>,
    package: Package,
    sheets: Vec<Sheet>,
    strings: usize,
    is_1904: bool,
    recalculates: bool,
}

struct Sheet {
    info: SheetInfo,
    path: String,
}

/// The errors that calamine knows; it stops at any other.
const ERRORS: [&str; 7] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

impl Xlsx {
    /// Opens a workbook whose directory has been looked at.
    pub fn open(bytes: &Rc<[u8]>, mut package: Package) -> Result<Self> {
        let listed = Listed::read(&mut package)?;
        let paths: HashSet<String> = listed.sheets.iter().map(|sheet| normal(&sheet.path)).collect();
        package.verify(&paths)?;
        let strings = survey_strings(&mut package, &listed.folder)?;
        let book =
            calamine::Xlsx::new(Cursor::new(Rc::clone(bytes))).map_err(|_| FileError::damaged("workbook"))?;
        let (sheets, is_1904, recalculates) = (listed.sheets, listed.is_1904, listed.recalculates);
        Ok(Self { book, package, sheets, strings, is_1904, recalculates })
    }
}

impl Reader for Xlsx {
    fn sheets(&self) -> Vec<SheetInfo> {
        self.sheets.iter().map(|sheet| sheet.info.clone()).collect()
    }

    fn read(&mut self, index: usize, max_rows: Option<u32>) -> Result<(Batch, Merges)> {
        let Sheet { info, path } = &self.sheets[index];
        let last = max_rows.unwrap_or(u32::MAX);
        let survey = Survey { strings: self.strings, recalculates: self.recalculates, last };
        let mut facts = survey.read(&mut self.package, path)?;
        let mut batch = Batch::new(self.is_1904, max_rows);
        let mut cells =
            self.book.worksheet_cells_reader(&info.name).map_err(|_| FileError::damaged("sheet"))?;
        let shapes: Vec<Shape> = cells.styles().iter().map(shape_of_style).collect();
        let mut row = 0;
        loop {
            let (cell, style) = match cells.next_cell_with_style_id() {
                Ok(Some(cell)) => cell,
                Ok(None) => break,
                // The survey knows these cells and where they stand.
                Err(error) if is_of_one_cell(&error) => continue,
                Err(_) => return Err(FileError::damaged("sheet")),
            };
            let (at_row, column) = cell.get_position();
            if at_row >= last {
                break;
            }
            facts.write_until((at_row, column), &mut batch, &mut row)?;
            if facts
                .odd
                .remove(&(at_row, column))
                .is_some_and(|odd| facts.write((at_row, column), &odd, &mut batch, &mut row).is_ok())
            {
                continue;
            }
            facts.begin(at_row, &mut batch, &mut row)?;
            write(column, cell.get_value(), shapes.get(style).copied().unwrap_or_default(), &mut batch)?;
        }
        facts.write_until((u32::MAX, 0), &mut batch, &mut row)?;
        if !facts.is_whole && batch.may_have_joined_header()? {
            // Merged ranges stand behind the rows.
            facts.merges = Survey { last: u32::MAX, ..survey }.read(&mut self.package, path)?.merges;
        }
        Ok((batch, facts.merges))
    }
}

fn write(column: u32, value: &DataRef<'_>, shape: Shape, batch: &mut Batch) -> Result<()> {
    match value {
        DataRef::Empty => Ok(()),
        DataRef::Int(value) => batch.cell(column, Value::Number(*value as f64, shape)),
        DataRef::Float(value) => batch.cell(column, Value::Number(*value, shape)),
        // The shape is ours: calamine takes the D of `#,##0 VND` for a day.
        DataRef::DateTime(value) => batch.cell(column, Value::Number(value.as_f64(), shape)),
        DataRef::String(text) => batch.cell(column, Value::Text(text.as_bytes())),
        DataRef::SharedString(text) => batch.cell(column, Value::Text(text.as_bytes())),
        DataRef::Bool(value) => batch.cell(column, Value::Bool(*value)),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            batch.cell(column, Value::Iso(text.as_bytes()))
        }
        DataRef::Error(error) => batch.cell(column, Value::Error(error.to_string().as_bytes())),
    }
}

fn shape_of_style(style: &Style) -> Shape {
    let Some(format) = &style.number_format else { return Shape::Number };
    let builtin = format.format_id.and_then(|id| u16::try_from(id).ok()).and_then(format::builtin);
    if format.format_code.is_empty() {
        builtin.unwrap_or_default()
    } else {
        format::shape_of(&format.format_code)
    }
}

/// Errors behind which the next cell can be read.
const fn is_of_one_cell(error: &XlsxError) -> bool {
    matches!(
        error,
        XlsxError::CellError(_)
            | XlsxError::Unexpected(_)
            | XlsxError::Unrecognized { .. }
            | XlsxError::ParseFloat(_)
            | XlsxError::CellTAttribute(_)
    )
}

/// What workbook.xml and its relations say.
struct Listed {
    folder: String,
    sheets: Vec<Sheet>,
    is_1904: bool,
    recalculates: bool,
}

impl Listed {
    fn read(package: &mut Package) -> Result<Self> {
        let root = relations(package, "_rels/.rels")?;
        let main = root.iter().find(|one| one.kind.ends_with("/officeDocument"));
        let main = main.map_or("xl/workbook.xml", |one| one.target.trim_start_matches('/')).to_owned();
        let (folder, name) =
            main.rsplit_once('/').map_or(("", main.as_str()), |(folder, name)| (folder, name));
        let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let targets: HashMap<String, Relation> = relations(package, &format!("{folder}_rels/{name}.rels"))?
            .into_iter()
            .map(|one| (one.id.clone(), one))
            .collect();
        let mut listed = Self { folder, sheets: Vec::new(), is_1904: false, recalculates: false };
        let Some((mut xml, meter)) = package.xml(&main)? else { return Err(FileError::damaged("workbook")) };
        let (mut buffer, mut extensions) = (Vec::new(), 0u32);
        loop {
            match next(&mut xml, &mut buffer, Some(&meter))? {
                Event::Start(tag) if tag.local_name().as_ref() == "extLst" => extensions += 1,
                Event::End(tag) if tag.local_name().as_ref() == "extLst" => {
                    extensions = extensions.saturating_sub(1);
                }
                // Extensions have elements of the same names that say something else.
                Event::Start(tag) if extensions == 0 => listed.take(&tag, &targets)?,
                Event::Eof => return Ok(listed),
                _ => {}
            }
        }
    }

    fn take(&mut self, tag: &BytesStart<'_>, targets: &HashMap<String, Relation>) -> Result<()> {
        match tag.local_name().as_ref() {
            "workbookPr" => self.is_1904 |= is_on(attribute(tag, "date1904").as_deref()),
            "calcPr" => self.recalculates |= is_on(attribute(tag, "fullCalcOnLoad").as_deref()),
            "sheet" => {
                let target = attribute(tag, "id").and_then(|id| targets.get(&id));
                // Charts and dialogs are sheets without rows.
                if let Some(target) = target.filter(|target| target.kind.ends_with("/worksheet")) {
                    caps::SHEETS.check(self.sheets.len() as u64 + 1)?;
                    let hidden = attribute(tag, "state").is_some_and(|state| state != "visible");
                    let info = SheetInfo { name: attribute(tag, "name").unwrap_or_default(), hidden };
                    self.sheets.push(Sheet { info, path: self.path(&target.target) });
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn path(&self, target: &str) -> String {
        target.strip_prefix('/').map_or_else(|| format!("{}{target}", self.folder), str::to_owned)
    }
}

struct Relation {
    id: String,
    kind: String,
    target: String,
}

fn relations(package: &mut Package, name: &str) -> Result<Vec<Relation>> {
    let mut relations = Vec::new();
    let Some((mut xml, meter)) = package.xml(name)? else { return Ok(relations) };
    let mut buffer = Vec::new();
    loop {
        match next(&mut xml, &mut buffer, Some(&meter))? {
            Event::Start(tag) if tag.local_name().as_ref() == "Relationship" => {
                let read = |name| attribute(&tag, name).unwrap_or_default();
                relations.push(Relation { id: read("Id"), kind: read("Type"), target: read("Target") });
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
    }
}

/// Counts the shared strings, before the library makes room for as many as are declared.
fn survey_strings(package: &mut Package, folder: &str) -> Result<usize> {
    let Some((mut xml, meter)) = package.xml(&format!("{folder}sharedStrings.xml"))? else { return Ok(0) };
    let (mut count, mut buffer) = (0usize, Vec::new());
    loop {
        match next(&mut xml, &mut buffer, Some(&meter))? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "sst" => {
                    let declared = attribute(&tag, "uniqueCount").and_then(|count| count.parse().ok());
                    caps::STRINGS.check(declared.unwrap_or(0))?;
                }
                "si" => {
                    count += 1;
                    caps::STRINGS.check(count as u64)?;
                    meter.next_token();
                }
                _ => {}
            },
            Event::GeneralRef(entity) => check_entity(&entity)?,
            Event::Eof => return Ok(count),
            _ => {}
        }
    }
}

/// None but the five of XML and character numbers mean something.
fn check_entity(entity: &quick_xml::events::BytesRef<'_>) -> Result<()> {
    let is_known = matches!(&**entity, "amp" | "lt" | "gt" | "quot" | "apos")
        || entity.resolve_char_ref().is_ok_and(|letter| letter.is_some());
    if is_known { Ok(()) } else { Err(FileError::damaged("entity")) }
}

/// What is looked at in a sheet.
#[derive(Clone, Copy)]
struct Survey {
    strings: usize,
    recalculates: bool,
    /// Rows wanted.
    last: u32,
}

/// What calamine does not tell of a sheet.
#[derive(Default)]
struct Facts {
    hidden: HashSet<u32>,
    /// Cells without a value, by row and column from 0.
    odd: BTreeMap<(u32, u32), Odd>,
    merges: Merges,
    is_whole: bool,
}

/// A cell without a value.
enum Odd {
    Uncalculated(String),
    Error(String),
}

/// The cell that is being looked at. One serves for all, so that no cell costs an allocation.
#[derive(Default)]
struct Looked {
    kind: Kind,
    formula: Option<String>,
    value: String,
    /// In `f`, `v`, or neither.
    within: Within,
}

/// What a cell says that it holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    /// Nothing said, which means a number.
    #[default]
    Unsaid,
    Number,
    Shared,
    /// What a formula gave.
    Text,
    Inline,
    Error,
    Other,
}

impl Kind {
    fn of(name: &str) -> Self {
        match name {
            "n" => Self::Number,
            "s" => Self::Shared,
            "str" => Self::Text,
            "inlineStr" => Self::Inline,
            "e" => Self::Error,
            _ => Self::Other,
        }
    }
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Within {
    #[default]
    Nothing,
    Formula,
    Value,
}

impl Survey {
    fn read(self, package: &mut Package, path: &str) -> Result<Facts> {
        let (mut xml, meter) = package.xml(path)?.ok_or_else(|| FileError::damaged("sheet"))?;
        let mut facts = Facts::default();
        let (mut row, mut column, mut cells) = (0, 0, 0u64);
        let (mut buffer, mut inside, mut looked) = (Vec::new(), Vec::new(), Looked::default());
        loop {
            match next(&mut xml, &mut buffer, Some(&meter))? {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "row" => {
                        row = attribute(&tag, "r").and_then(|text| text.parse().ok()).unwrap_or(row + 1);
                        column = 0;
                        caps::ROWS.check(u64::from(row))?;
                        if row > self.last {
                            return Ok(facts);
                        }
                        if is_on(attribute(&tag, "hidden").as_deref()) {
                            facts.hidden.insert(row);
                        }
                    }
                    "c" => {
                        cells += 1;
                        caps::CELLS.check(cells)?;
                        meter.next_token();
                        let at = looked.begin(&tag);
                        column = at.map_or(column, |(_, column)| column);
                        let odd = self.cell(&mut xml, &mut inside, &meter, &mut looked)?;
                        let at_row = at.and_then(|(row, _)| row).unwrap_or_else(|| row.saturating_sub(1));
                        if let Some(odd) = odd {
                            facts.odd.insert((at_row, column), odd);
                        }
                        column += 1;
                    }
                    "mergeCell" => {
                        meter.next_token();
                        if let Some(merge) =
                            attribute(&tag, "ref").and_then(|range| Merge::read(range.as_bytes()))
                        {
                            facts.merges.add(merge)?;
                        }
                    }
                    _ => {}
                },
                Event::Eof => {
                    facts.is_whole = true;
                    return Ok(facts);
                }
                _ => meter.next_token(),
            }
        }
    }

    /// Reads to the end of a cell.
    fn cell(
        self,
        xml: &mut PartReader<'_>,
        buffer: &mut Vec<u8>,
        meter: &Meter,
        looked: &mut Looked,
    ) -> Result<Option<Odd>> {
        loop {
            match next(xml, buffer, Some(meter))? {
                Event::Start(tag) => looked.open(tag.local_name().as_ref()),
                Event::Text(text) => looked.text(&text.xml10_content()),
                Event::GeneralRef(entity) => {
                    check_entity(&entity)?;
                    looked.text(match &*entity {
                        "amp" => "&",
                        "lt" => "<",
                        "gt" => ">",
                        _ => "'",
                    });
                }
                Event::End(tag) if tag.local_name().as_ref() == "c" => return Ok(self.verdict(looked)),
                Event::End(_) => looked.within = Within::Nothing,
                Event::Eof => return Err(FileError::damaged("sheet")),
                _ => {}
            }
        }
    }

    fn verdict(self, looked: &mut Looked) -> Option<Odd> {
        let value = looked.value.trim();
        if let Some(formula) = looked.formula.take() {
            let is_text = matches!(looked.kind, Kind::Text | Kind::Shared | Kind::Inline);
            // A program that asks for everything to be calculated on opening has written a 0 for it.
            let is_number = matches!(looked.kind, Kind::Unsaid | Kind::Number);
            let is_placeholder = self.recalculates && is_number && value == "0";
            if (value.is_empty() && !is_text) || is_placeholder {
                return Some(Odd::Uncalculated(formula));
            }
        }
        match looked.kind {
            _ if value.is_empty() => None,
            Kind::Error if !ERRORS.contains(&value) => Some(Odd::Error(value.to_owned())),
            // A text that the workbook points to and does not hold.
            Kind::Shared => value
                .parse()
                .is_ok_and(|index: usize| index >= self.strings)
                .then(|| Odd::Error("#REF!".to_owned())),
            Kind::Number if crate::number::read(value.as_bytes()).is_none() => {
                Some(Odd::Error("#VALUE!".to_owned()))
            }
            _ => None,
        }
    }
}

impl Looked {
    /// A cell begins: where it says that it stands, row and column.
    fn begin(&mut self, tag: &BytesStart<'_>) -> Option<(Option<u32>, u32)> {
        self.formula = None;
        self.value.clear();
        self.within = Within::Nothing;
        let (mut stands, mut kind) = (None, None);
        each_attribute(tag, |name, text| match name {
            "r" if stands.is_none() => stands = Some(place(text.as_bytes())),
            "t" if kind.is_none() => kind = Some(Kind::of(text)),
            _ => {}
        });
        self.kind = kind.unwrap_or_default();
        stands.flatten()
    }

    fn open(&mut self, name: &str) {
        self.within = match name {
            "f" => {
                self.formula.get_or_insert_default();
                Within::Formula
            }
            "v" => Within::Value,
            _ => Within::Nothing,
        };
    }

    fn text(&mut self, text: &str) {
        match self.within {
            Within::Formula => self.formula.get_or_insert_default().push_str(text),
            Within::Value if self.kind != Kind::Text => self.value.push_str(text),
            Within::Value | Within::Nothing => {}
        }
    }
}

impl Facts {
    fn begin(&self, row: u32, batch: &mut Batch, current: &mut u32) -> Result<()> {
        if *current != row + 1 {
            *current = row + 1;
            batch.begin_row(row + 1, self.hidden.contains(&(row + 1)))?;
        }
        Ok(())
    }

    /// Writes cells without a value that stand before a place.
    fn write_until(&mut self, place: (u32, u32), batch: &mut Batch, current: &mut u32) -> Result<()> {
        while let Some((&at, _)) = self.odd.first_key_value().filter(|(at, _)| **at < place) {
            if let Some(odd) = self.odd.remove(&at) {
                self.write(at, &odd, batch, current)?;
            }
        }
        Ok(())
    }

    fn write(
        &self,
        (row, column): (u32, u32),
        odd: &Odd,
        batch: &mut Batch,
        current: &mut u32,
    ) -> Result<()> {
        self.begin(row, batch, current)?;
        batch.cell(
            column,
            match odd {
                Odd::Uncalculated(formula) => Value::Uncalculated(formula.as_bytes()),
                Odd::Error(text) => Value::Error(text.as_bytes()),
            },
        )
    }
}
