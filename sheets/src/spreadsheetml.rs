//! Excel's XML of 2003, which old shop programs write under the name .xls.

use crate::{
    batch::{Batch, Value},
    caps,
    error::{FileError, Result},
    format::Shape,
    merge::{Merge, Merges},
    package::{attribute, configure, is_on, next},
    sheet::{SheetInfo, Table},
};
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

/// The sheet and cell that are being read.
#[derive(Default)]
struct State {
    info: SheetInfo,
    batch: Option<Batch>,
    merges: Merges,
    /// Rows and columns from 1.
    row: u32,
    column: u32,
    kind: String,
    formula: Option<String>,
    text: String,
    within: bool,
    /// True for `<Visible>` of the sheet's options.
    visibility: bool,
}

/// Reads every sheet.
pub fn tables(text: &str) -> Result<Vec<Table>> {
    let mut xml = Reader::from_reader(text.as_bytes());
    configure(&mut xml);
    let (mut tables, mut state, mut buffer) = (Vec::new(), State::default(), Vec::new());
    loop {
        match next(&mut xml, &mut buffer, None)? {
            Event::Start(tag) => state.open(&tag)?,
            Event::Text(text) if state.within || state.visibility => {
                state.text.push_str(&text.xml10_content());
            }
            Event::CData(text) if state.within => state.text.push_str(&text.xml10_content()),
            Event::GeneralRef(entity) if state.within => match entity.resolve_char_ref() {
                Ok(Some(letter)) => state.text.push(letter),
                _ => state.text.push_str(
                    quick_xml::escape::resolve_predefined_entity(&entity)
                        .ok_or_else(|| FileError::damaged("entity"))?,
                ),
            },
            Event::End(tag) => {
                if let Some(table) = state.close(tag.local_name().as_ref())? {
                    caps::SHEETS.check(tables.len() as u64 + 1)?;
                    tables.push(table);
                }
            }
            Event::Eof => return Ok(tables),
            _ => {}
        }
    }
}

fn number(tag: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(tag, name).and_then(|text| text.parse().ok())
}

impl State {
    fn open(&mut self, tag: &BytesStart<'_>) -> Result<()> {
        match tag.local_name().as_ref() {
            "Worksheet" => {
                let info = SheetInfo { name: attribute(tag, "Name").unwrap_or_default(), hidden: false };
                *self = Self { info, batch: Some(Batch::new(false, None)), ..Self::default() };
            }
            "Row" => {
                self.row = number(tag, "Index").unwrap_or(self.row + 1).max(1);
                self.column = 0;
                let hidden = is_on(attribute(tag, "Hidden").as_deref());
                if let Some(batch) = &mut self.batch {
                    batch.begin_row(self.row, hidden)?;
                }
            }
            "Cell" => self.open_cell(tag)?,
            "Data" => {
                self.kind = attribute(tag, "Type").unwrap_or_default();
                self.within = true;
            }
            "Visible" => {
                self.visibility = true;
                self.text.clear();
            }
            _ => {}
        }
        Ok(())
    }

    fn open_cell(&mut self, tag: &BytesStart<'_>) -> Result<()> {
        self.column = number(tag, "Index").unwrap_or(self.column + 1).max(1);
        self.formula = attribute(tag, "Formula");
        self.kind.clear();
        self.text.clear();
        let (across, down) = (number(tag, "MergeAcross").unwrap_or(0), number(tag, "MergeDown").unwrap_or(0));
        if across + down > 0 {
            let (top, left) = (self.row.saturating_sub(1), self.column.saturating_sub(1));
            self.merges.add(Merge {
                top,
                left,
                bottom: top.saturating_add(down),
                right: left.saturating_add(across),
            })?;
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<Option<Table>> {
        match name {
            "Data" => self.within = false,
            "Cell" => self.close_cell()?,
            "Visible" => {
                self.visibility = false;
                self.info.hidden |= self.text.trim() != "SheetVisible";
            }
            "Worksheet" => {
                if let Some(batch) = self.batch.take() {
                    return Table::new(
                        std::mem::take(&mut self.info),
                        batch,
                        std::mem::take(&mut self.merges),
                    )
                    .map(Some);
                }
            }
            _ => {}
        }
        Ok(None)
    }

    fn close_cell(&mut self) -> Result<()> {
        let Some(batch) = &mut self.batch else { return Ok(()) };
        let text = self.text.as_bytes();
        let value = match (self.kind.as_str(), &self.formula) {
            ("", Some(formula)) => Value::Uncalculated(formula.trim_start_matches('=').as_bytes()),
            ("", None) => return Ok(()),
            ("Number", _) => Value::Written(text, Shape::Number),
            ("DateTime", _) => Value::Iso(text),
            ("Boolean", _) => Value::Bool(text == b"1"),
            ("Error", _) => Value::Error(text),
            _ => Value::Text(text),
        };
        batch.cell(self.column.saturating_sub(1), value)
    }
}
