//! A first look: is it a table, in which encoding, with which delimiter, and what do its first rows say?

use super::{
    charset::{Decoder, Encoding, detect, mark_of, without_cut_letter},
    dialect::{Dialect, vote},
    row::Row,
    scan::{RowSink, Scanner},
};
use crate::{issue::FileErrorCode, values::text::clean};

/// Bytes that a look takes at most.
pub const LOOK_BYTES: usize = 1 << 20;
/// Rows that a look takes at most.
pub const LOOK_ROWS: usize = 1_000;

/// How a source is to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// Encoding of the text.
    pub encoding: Encoding,
    /// Bytes of the byte order mark.
    pub mark: usize,
    /// Bytes of a `sep=` line.
    pub separator_line: usize,
    /// Cells and rows.
    pub dialect: Dialect,
    /// Some letters of the first rows are damaged: bytes that are no letters of the encoding, or U+FFFD.
    pub damaged: bool,
}

/// The first rows of a source: cells cleaned, blank rows included. Row 0 is number `first`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirstRows {
    /// Cells by row.
    pub rows: Vec<Vec<String>>,
    /// Number of the first of them.
    pub first: u32,
}

impl RowSink for FirstRows {
    fn row(&mut self, row: Row<'_>, _: u64) {
        if self.rows.len() < LOOK_ROWS {
            self.rows.push(row.cells().map(|cell| clean(&cell).into_owned()).collect());
        }
    }
}

/// Looks at the first bytes of a source; `whole` says that there are no more.
pub fn look(prefix: &[u8], whole: bool) -> Result<(Look, FirstRows), FileErrorCode> {
    if prefix.trim_ascii().is_empty() && whole {
        return Err(FileErrorCode::Empty);
    }
    if let Some(kind) = foreign(prefix) {
        return Err(kind);
    }
    let (encoding, mark) = detect(prefix, whole);
    look_at_text(prefix, whole, encoding, mark)
}

/// Looks at the first bytes of a text whose encoding somebody says.
pub fn look_in(prefix: &[u8], whole: bool, encoding: Encoding) -> Result<(Look, FirstRows), FileErrorCode> {
    look_at_text(prefix, whole, encoding, mark_of(prefix))
}

fn look_at_text(
    prefix: &[u8],
    whole: bool,
    encoding: Encoding,
    mark: usize,
) -> Result<(Look, FirstRows), FileErrorCode> {
    let text = decoded(&prefix[mark..], encoding, whole);
    if text.trim_ascii().is_empty() {
        return Err(FileErrorCode::Empty);
    }
    if let Some(kind) = markup(&text) {
        return Err(kind);
    }
    if is_binary(&text) {
        return Err(FileErrorCode::NotATable);
    }
    let (dialect, taken) = vote(&text);
    let separator_line = taken * encoding.unit();
    let first = first_rows(&text[taken..], dialect, whole, u32::from(taken > 0));
    Ok((Look { encoding, mark, separator_line, dialect, damaged: is_damaged(&text) }, first))
}

/// Looks at a batch of our own readers: nothing to find out.
pub fn look_at_batch(prefix: &[u8], whole: bool) -> (Look, FirstRows) {
    let look = Look {
        encoding: Encoding::Utf8,
        mark: 0,
        separator_line: 0,
        dialect: Dialect::BATCH,
        damaged: false,
    };
    (look, first_rows(prefix, Dialect::BATCH, whole, 0))
}

fn first_rows(text: &[u8], dialect: Dialect, whole: bool, skipped: u32) -> FirstRows {
    let mut scanner = Scanner::new(dialect, 0, skipped);
    let mut rows = FirstRows { rows: Vec::new(), first: skipped + 1 };
    // A row that is too long shows up again, as an error, when the source is read.
    let read = scanner.push(|window| window.extend_from_slice(text), &mut rows);
    if whole && read.is_ok() {
        let _ = scanner.finish(&mut rows);
    }
    rows
}

/// The text of the prefix; in UTF-8 a letter that the end cuts is left out.
fn decoded(bytes: &[u8], encoding: Encoding, whole: bool) -> Vec<u8> {
    if encoding == Encoding::Utf8 {
        return if whole { bytes } else { without_cut_letter(bytes) }.to_vec();
    }
    let mut text = Vec::with_capacity(bytes.len());
    let mut decoder = Decoder::new(encoding, 0);
    decoder.decode(bytes, &mut text, &mut Vec::new());
    if whole {
        decoder.finish(&mut text);
    }
    text
}

/// True for text with bytes that are no letters, or with U+FFFD in their place.
pub fn is_damaged(text: &[u8]) -> bool {
    str::from_utf8(text).map_or(true, |text| text.contains('\u{fffd}'))
}

/// Files that are no text, by their first bytes.
fn foreign(prefix: &[u8]) -> Option<FileErrorCode> {
    const MAGIC: [(&[u8], FileErrorCode); 19] = [
        (b"PK\x03\x04", FileErrorCode::Zip),
        (b"PK\x05\x06", FileErrorCode::Zip),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileErrorCode::Spreadsheet),
        (b"%PDF", FileErrorCode::Pdf),
        (b"\x89PNG", FileErrorCode::Image),
        (b"\xff\xd8\xff", FileErrorCode::Image),
        (b"GIF8", FileErrorCode::Image),
        (b"II*\0", FileErrorCode::Image),
        (b"MM\0*", FileErrorCode::Image),
        (b"\x1f\x8b", FileErrorCode::Zip),
        (b"7z\xbc\xaf", FileErrorCode::Zip),
        (b"Rar!\x1a", FileErrorCode::Zip),
        (b"BZh9", FileErrorCode::Zip),
        (b"\xfd7zXZ", FileErrorCode::Zip),
        (b"\x28\xb5\x2f\xfd", FileErrorCode::Zip),
        (b"SQLite format 3", FileErrorCode::NotATable),
        (b"PAR1", FileErrorCode::NotATable),
        (b"{\\rtf", FileErrorCode::NotATable),
        (b"BEGIN:VCARD", FileErrorCode::NoOrders),
    ];
    if let Some((_, kind)) = MAGIC.iter().find(|(magic, _)| prefix.starts_with(magic)) {
        let is_workbook = *kind == FileErrorCode::Zip && names_workbook(prefix);
        return Some(if is_workbook { FileErrorCode::Spreadsheet } else { *kind });
    }
    let riff_picture = prefix.starts_with(b"RIFF") && prefix.get(8..12) == Some(b"WEBP");
    let heif_picture = prefix.get(4..8) == Some(b"ftyp");
    // A bitmap: its length, then four zero bytes.
    let bitmap = prefix.starts_with(b"BM") && prefix.get(6..10) == Some(&[0; 4]);
    // An archive of files as they stand, one behind the other.
    if prefix.get(257..262) == Some(b"ustar") {
        return Some(FileErrorCode::Zip);
    }
    (riff_picture || heif_picture || bitmap).then_some(FileErrorCode::Image)
}

/// Text that is no table, by its beginning: a web page, XML, a drawing, JSON.
fn markup(text: &[u8]) -> Option<FileErrorCode> {
    let text = text.trim_ascii_start();
    match text {
        [b'<', b's' | b'S', b'v' | b'V', b'g' | b'G', ..] => Some(FileErrorCode::Image),
        [b'<', b'!' | b'?' | b'/' | b'a'..=b'z' | b'A'..=b'Z', ..] => Some(FileErrorCode::Html),
        [b'{' | b'[', rest @ ..] => {
            let is_json = matches!(rest.trim_ascii_start(), [b'{' | b'[' | b'"' | b']' | b'}', ..]);
            is_json.then_some(FileErrorCode::Json)
        }
        _ => None,
    }
}

/// A zip that holds a workbook names its parts within its first entries.
fn names_workbook(prefix: &[u8]) -> bool {
    let head = &prefix[..prefix.len().min(1 << 16)];
    let has = |name: &[u8]| head.windows(name.len()).any(|window| window == name);
    has(b"[Content_Types].xml") || has(b"xl/") || has(b"opendocument.spreadsheet")
}

/// More zero bytes than others, or more than one other control character in a hundred bytes. Zero bytes alone make no
/// binary: old programs fill fields up with them, and they are taken out.
fn is_binary(text: &[u8]) -> bool {
    let sample = &text[..text.len().min(1 << 16)];
    let odd = |byte: &u8| *byte < b' ' && !matches!(byte, 0 | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c | 0x1a);
    let zeros = sample.iter().filter(|&&byte| byte == 0).count();
    let others = sample.len() - zeros;
    zeros > others || sample.iter().filter(|byte| odd(byte)).count() * 100 > others
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Delimiter;

    fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
        look(bytes, true).unwrap().1.rows
    }

    #[test]
    fn a_marked_utf_16_file_is_read() {
        let bytes: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain("Mã\tTên\r\n1\tĐào\r\n".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        assert_eq!(rows(&bytes), [["Mã", "Tên"], ["1", "Đào"]]);
        assert_eq!(look(&bytes, true).unwrap().0.dialect.delimiter, Delimiter::Byte(b'\t'));
    }

    #[test]
    fn a_letter_cut_by_the_end_of_the_look_does_not_count() {
        let text = "a,b\nĐ".as_bytes();
        assert!(look(&text[..text.len() - 1], false).is_ok());
    }

    macro_rules! refuses {
        ($($name:ident: $bytes:expr => $code:ident;)*) => {$(
            #[test]
            fn $name() { assert_eq!(look($bytes, true).unwrap_err(), FileErrorCode::$code); }
        )*};
    }

    refuses! {
        nothing: b"" => Empty;
        blanks: b" \r\n \n" => Empty;
        a_mark_alone: b"\xef\xbb\xbf" => Empty;
        a_pdf: b"%PDF-1.7 ..." => Pdf;
        a_picture: b"\x89PNG\r\n\x1a\n" => Image;
        a_workbook: b"PK\x03\x04....[Content_Types].xml" => Spreadsheet;
        an_archive: b"PK\x03\x04....hello.txt" => Zip;
        an_old_workbook: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...." => Spreadsheet;
        a_web_page: b"  <html><table>" => Html;
        json: b"[{\"id\": 1}]" => Json;
        an_archive_of_texts: &[&b"a.csv"[..], &[0; 252], b"ustar\x0000", &[b'a'; 900]].concat() => Zip;
        zeros: &[0; 64] => NotATable;
        a_program: &b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0".repeat(9) => NotATable;
        random_bytes: &[7, 0, 255, 3, 0, 1, 0, 9, 200, 0, 0, 4, 0, 0, 0, 1] => NotATable;
    }
}
