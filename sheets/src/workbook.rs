//! A workbook: open, its sheets, and one sheet at a time as a batch.

use crate::{
    caps,
    error::{Code, FileError, Result},
    html,
    kind::{self, Archived, Kind},
    marks::ROW,
    notes::Notes,
    ods::Ods,
    package::Package,
    sheet::{Reader, SheetInfo, Table},
    spreadsheetml,
    xls::Xls,
    xlsx::Xlsx,
};
use std::rc::Rc;

enum Book {
    Sheets(Box<dyn Reader>),
    Tables(Vec<Table>),
}

/// An open workbook.
pub struct Workbook {
    book: Book,
    sheets: Vec<SheetInfo>,
}

impl std::fmt::Debug for Workbook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Workbook").field("sheets", &self.sheets).finish_non_exhaustive()
    }
}

impl Workbook {
    /// Opens the bytes of a file, whatever it is called. Refused are files that are no workbook, damaged ones,
    /// those with a password and those beyond the [caps].
    pub fn open(bytes: &[u8]) -> Result<Self> {
        caps::FILE_BYTES.check(bytes.len() as u64)?;
        let book = match kind::of(bytes) {
            Kind::Zip => Book::Sheets(open_archive(&Rc::from(bytes))?),
            Kind::Compound => Book::Sheets(Box::new(Xls::open(bytes)?)),
            Kind::Markup => Book::Tables(open_markup(bytes)?),
            Kind::Other => return Err(FileError::new(Code::NotATable)),
        };
        let sheets = match &book {
            Book::Sheets(book) => book.sheets(),
            Book::Tables(tables) => tables.iter().map(|table| table.info.clone()).collect(),
        };
        if sheets.is_empty() {
            return Err(FileError::new(Code::Empty));
        }
        caps::SHEETS.check(sheets.len() as u64)?;
        Ok(Self { book, sheets })
    }

    /// The sheets in their order.
    pub fn sheets(&self) -> &[SheetInfo] {
        &self.sheets
    }

    /// A sheet as one batch, rows up to `max_rows` or all, and what is odd about it.
    pub fn batch(&mut self, index: usize, max_rows: Option<u32>) -> Result<(Vec<u8>, Notes)> {
        if index >= self.sheets.len() {
            return Err(FileError::damaged("sheet"));
        }
        match &mut self.book {
            Book::Sheets(book) => {
                let (batch, merges) = book.read(index, max_rows)?;
                batch.finish(merges)
            }
            Book::Tables(tables) => {
                let table = &tables[index];
                Ok((first_rows(&table.batch, max_rows).to_vec(), table.notes.clone()))
            }
        }
    }
}

fn open_archive(bytes: &Rc<[u8]>) -> Result<Box<dyn Reader>> {
    let mut package = Package::open(bytes)?;
    Ok(match kind::of_archive(&mut package)? {
        Archived::Xlsx => Box::new(Xlsx::open(bytes, package)?),
        Archived::Ods => Box::new(Ods::open(package)?),
    })
}

/// Excel's XML of 2003 says so at its beginning; everything else is read as a page.
fn open_markup(bytes: &[u8]) -> Result<Vec<Table>> {
    let text = html::decoded(bytes);
    let mut head = text.len().min(4096);
    while !text.is_char_boundary(head) {
        head -= 1;
    }
    let is_workbook = text[..head].contains("urn:schemas-microsoft-com:office:spreadsheet")
        && (text[..head].contains("<Workbook") || text[..head].contains(":Workbook"));
    if is_workbook { spreadsheetml::tables(&text) } else { html::tables(&text) }
}

/// The bytes of a batch up to a row.
fn first_rows(batch: &[u8], max_rows: Option<u32>) -> &[u8] {
    let Some(last) = max_rows.and_then(|rows| rows.checked_sub(1)) else { return batch };
    let ends = batch.iter().enumerate().filter(|&(_, &byte)| byte == ROW);
    let end = ends.map(|(at, _)| at + 1).nth(last as usize);
    &batch[..end.unwrap_or(batch.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_workbook_is_refused() {
        assert_eq!(Workbook::open(b"a,b\n1,2\n").unwrap_err().code, Code::NotATable);
        assert_eq!(Workbook::open(b"").unwrap_err().code, Code::NotATable);
        assert_eq!(Workbook::open(b"PK\x03\x04 cut").unwrap_err().code, Code::Damaged);
        assert_eq!(Workbook::open(b"<p>no table</p>").unwrap_err().code, Code::Html);
    }

    #[test]
    fn a_look_takes_the_first_rows() {
        assert_eq!(first_rows(b"a\x1eb\x1ec\x1e", Some(2)), b"a\x1eb\x1e");
        assert_eq!(first_rows(b"a\x1e", Some(9)), b"a\x1e");
        assert_eq!(first_rows(b"a\x1e", None), b"a\x1e");
    }
}
