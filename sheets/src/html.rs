//! Pages with tables, which many programs write under the name .xls.

use crate::{
    batch::{Batch, Value},
    caps,
    error::{Code, FileError, Result},
    format::Shape,
    merge::{Merge, Merges},
    sheet::{SheetInfo, Table},
};
use encoding_rs::Encoding;
use html5gum::{Token, Tokenizer};
use std::collections::BTreeMap;

/// Bytes in which a page says its encoding.
const HEAD: usize = 4096;

/// The text of markup: by its mark, by what it declares, or as UTF-8.
pub fn decoded(bytes: &[u8]) -> String {
    let declared = || {
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
        let label = ["charset=", "encoding="]
            .iter()
            .find_map(|mark| head.split_once(mark).map(|(_, rest)| rest.to_owned()))?;
        let label: String = label
            .trim_start_matches(['"', '\''])
            .chars()
            .take_while(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_'))
            .collect();
        Encoding::for_label(label.as_bytes())
    };
    let wide = match bytes {
        [b'<', 0, ..] => Some(encoding_rs::UTF_16LE),
        [0, b'<', ..] => Some(encoding_rs::UTF_16BE),
        _ => None,
    };
    let encoding = wide.or_else(declared).filter(|&one| wide.is_some() || one != encoding_rs::UTF_16LE);
    // A mark wins over both.
    encoding.unwrap_or(encoding_rs::UTF_8).decode(bytes).0.into_owned()
}

/// Every table of a page that has rows; a table within a cell is part of the cell's text.
pub fn tables(text: &str) -> Result<Vec<Table>> {
    let mut page = Page::default();
    for token in Tokenizer::new(text) {
        match token {
            Ok(Token::StartTag(tag)) => {
                let attributes =
                    tag.attributes.iter().map(|(name, value)| (name.as_slice(), value.as_slice()));
                page.open(tag.name.as_slice(), &attributes.collect())?;
            }
            Ok(Token::EndTag(tag)) => page.close(tag.name.as_slice())?,
            Ok(Token::String(text)) => page.text(text.as_slice()),
            Ok(_) | Err(_) => {}
        }
    }
    page.end_table()?;
    if page.tables.is_empty() {
        return Err(FileError::new(if is_drawing(text) { Code::Image } else { Code::Html }));
    }
    Ok(page.tables)
}

type Attributes<'a> = BTreeMap<&'a [u8], &'a [u8]>;

/// A page that is being read.
#[derive(Default)]
struct Page {
    tables: Vec<Table>,
    depth: u32,
    batch: Option<Batch>,
    merges: Merges,
    /// Rows begun.
    rows: u32,
    column: u32,
    /// By column: rows that a cell still covers, the row that is being read included.
    covered: Vec<u32>,
    cell: Option<CellText>,
    /// Within `script` or `style`.
    silent: bool,
}

/// A cell that is being read.
#[derive(Default)]
struct CellText {
    text: Vec<u8>,
    /// The number as Excel writes it beside its text.
    number: Option<Vec<u8>>,
}

impl Page {
    fn open(&mut self, name: &[u8], attributes: &Attributes<'_>) -> Result<()> {
        match name {
            b"table" => {
                self.depth += 1;
                if self.depth == 1 {
                    self.batch = Some(Batch::new(false, None));
                }
            }
            b"tr" if self.depth == 1 => self.begin_row(attributes)?,
            b"td" | b"th" if self.depth == 1 => self.begin_cell(attributes)?,
            b"br" | b"p" | b"div" => self.text(b"\n"),
            b"script" | b"style" => self.silent = true,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &[u8]) -> Result<()> {
        match name {
            b"td" | b"th" | b"tr" if self.depth == 1 => self.end_cell()?,
            b"table" => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.end_table()?;
                }
            }
            b"script" | b"style" => self.silent = false,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &[u8]) {
        if let Some(cell) = &mut self.cell
            && !self.silent
        {
            cell.text.extend_from_slice(text);
        }
    }

    fn begin_row(&mut self, attributes: &Attributes<'_>) -> Result<()> {
        self.end_cell()?;
        self.rows += 1;
        self.column = 0;
        self.covered.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        let style =
            attributes.get(&b"style"[..]).map(|style| String::from_utf8_lossy(style).replace(' ', ""));
        let hidden = style.is_some_and(|style| style.to_ascii_lowercase().contains("display:none"));
        if let Some(batch) = &mut self.batch {
            batch.begin_row(self.rows, hidden)?;
        }
        Ok(())
    }

    fn begin_cell(&mut self, attributes: &Attributes<'_>) -> Result<()> {
        self.end_cell()?;
        while self.covered.get(self.column as usize).is_some_and(|&rows| rows > 0) {
            self.column += 1;
        }
        let span = |name: &[u8]| {
            let text = attributes.get(name).and_then(|value| str::from_utf8(value).ok());
            text.and_then(|text| text.trim().parse::<u32>().ok()).unwrap_or(1).max(1)
        };
        let (wide, high) = (span(b"colspan").min(1_000), span(b"rowspan"));
        let end = self.column + wide;
        caps::COLUMNS.check(u64::from(end))?;
        if self.covered.len() < end as usize {
            self.covered.resize(end as usize, 0);
        }
        for rows in &mut self.covered[self.column as usize..end as usize] {
            *rows = high;
        }
        let (top, left) = (self.rows.saturating_sub(1), self.column);
        self.merges.add(Merge { top, left, bottom: top.saturating_add(high - 1), right: end - 1 })?;
        let number = attributes.get(&b"x:num"[..]).filter(|number| !number.is_empty());
        self.cell = Some(CellText { text: Vec::new(), number: number.map(|number| number.to_vec()) });
        Ok(())
    }

    fn end_cell(&mut self) -> Result<()> {
        let (Some(cell), Some(batch)) = (self.cell.take(), &mut self.batch) else { return Ok(()) };
        let column = self.column;
        let text = one_line(&cell.text);
        match cell.number {
            Some(number) => batch.cell(column, Value::Written(&number, Shape::Number)),
            None => batch.cell(column, Value::Text(&text)),
        }
    }

    fn end_table(&mut self) -> Result<()> {
        self.end_cell()?;
        let (rows, merges) = (std::mem::take(&mut self.rows), std::mem::take(&mut self.merges));
        self.covered.clear();
        let Some(batch) = self.batch.take().filter(|_| rows > 0) else { return Ok(()) };
        caps::SHEETS.check(self.tables.len() as u64 + 1)?;
        let name = (self.tables.len() + 1).to_string();
        self.tables.push(Table::new(SheetInfo { name, hidden: false }, batch, merges)?);
        Ok(())
    }
}

/// White space as a page shows it: one blank, but for hard ones at the ends of words.
fn one_line(text: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(text).replace('\u{a0}', " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ").into_bytes()
}

/// SVG, with or without an XML declaration before it.
fn is_drawing(text: &str) -> bool {
    let first = text.find("<svg").unwrap_or(usize::MAX);
    first < text.find("<html").or_else(|| text.find("<body")).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(page: &str) -> Vec<String> {
        let show = |table: &Table| {
            let letter = |&byte: &u8| match byte {
                0x1f => '|',
                0x1e => '/',
                1 => '=',
                3 => '^',
                byte => char::from(byte),
            };
            table.batch.iter().map(letter).collect()
        };
        tables(page).unwrap().iter().map(show).collect()
    }

    #[test]
    fn rows_and_cells_need_no_end_tags() {
        assert_eq!(shown("<table><tr><td>a<td>b<tr><td>c</table>"), ["a|b/c/"]);
        assert_eq!(shown("<p>x</p><table><tr><th>a</th></tr>"), ["a/"]);
    }

    #[test]
    fn spans_move_what_follows() {
        assert_eq!(
            shown("<table><tr><td rowspan=2>1<td colspan=2>2<td>3<tr><td>4<td>5<td>6</table>"),
            ["1|2||3/^1|4|5|6/"]
        );
    }

    #[test]
    fn entities_lines_scripts_and_numbers() {
        assert_eq!(
            shown(
                "<table><tr><td>a&amp;b<br>c&nbsp;<td x:num=\"1250000\">1.250.000<td><style>x{}</style>d</table>"
            ),
            ["a&b c|=1250000|d/"]
        );
    }

    #[test]
    fn a_page_without_a_table_is_a_page() {
        assert_eq!(tables("<p>hello").unwrap_err().code, Code::Html);
        assert_eq!(tables("<html><svg></svg></html>").unwrap_err().code, Code::Html);
        assert_eq!(tables("<?xml version='1.0'?><svg></svg>").unwrap_err().code, Code::Image);
    }

    #[test]
    fn the_declared_encoding_is_taken() {
        let page = b"<meta http-equiv=Content-Type content=\"text/html; charset=windows-1258\"><td>\xd0\xe0o";
        assert!(decoded(page).ends_with("Đào"));
        let wide: Vec<u8> = "<td>Đào".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decoded(&wide), "<td>Đào");
    }
}
