//! What bytes are, whatever the file is called.

use crate::{
    error::{Code, FileError, Result},
    package::Package,
};

/// What the first bytes show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An archive: .xlsx, .ods, or something else.
    Zip,
    /// A compound file of Windows: .xls, a workbook with a password, or something else.
    Compound,
    /// Text that begins with a tag.
    Markup,
    /// Anything else.
    Other,
}

/// What is in an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Archived {
    /// Excel since 2007.
    Xlsx,
    /// LibreOffice, OpenOffice.
    Ods,
}

/// Looks at the first bytes.
pub fn of(bytes: &[u8]) -> Kind {
    match bytes {
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => Kind::Zip,
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => Kind::Compound,
        _ if begins_with_tag(bytes) => Kind::Markup,
        _ => Kind::Other,
    }
}

/// Marks and zero bytes aside, the first letter is `<`: so in UTF-8 and in both orders of UTF-16.
fn begins_with_tag(bytes: &[u8]) -> bool {
    let is_margin =
        |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, 0 | 0xef | 0xbb | 0xbf | 0xfe | 0xff);
    bytes.iter().take(512).find(|byte| !is_margin(byte)) == Some(&b'<')
}

/// Where an archive is not a workbook that we read: a part or folder that tells, the code, and the format's name.
const FOREIGN: [(&str, Code, &str); 6] = [
    ("xl/workbook.bin", Code::Spreadsheet, "xlsb"),
    ("index/document.iwa", Code::Spreadsheet, "numbers"),
    ("index.zip", Code::Spreadsheet, "numbers"),
    ("word/", Code::Zip, "docx"),
    ("ppt/", Code::Zip, "pptx"),
    ("meta-inf/manifest.mf", Code::Zip, "jar"),
];

/// Finds out what an archive is; one without a workbook is refused by its name.
pub fn of_archive(package: &mut Package) -> Result<Archived> {
    if package.has("content.xml") || package.has("encrypted-package") {
        return of_open_document(package);
    }
    let begins =
        |name: &str| package.names().iter().any(|part| crate::package::normal(part).starts_with(name));
    if let Some(&(_, code, format)) = FOREIGN.iter().find(|(name, ..)| begins(name)) {
        return Err(FileError::new(code).with("format", format));
    }
    if begins("xl/") || package.has("[Content_Types].xml") {
        return Ok(Archived::Xlsx);
    }
    Err(FileError::new(Code::Zip))
}

fn of_open_document(package: &mut Package) -> Result<Archived> {
    if package.has("encrypted-package") {
        return Err(FileError::new(Code::Protected));
    }
    let kind = package.read("mimetype")?.unwrap_or_default();
    if kind.windows(11).any(|window| window == b"spreadsheet") {
        return Ok(Archived::Ods);
    }
    Err(FileError::new(Code::Zip).with("format", "opendocument"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides_and_not_the_name() {
        assert_eq!(of(b"PK\x03\x04..."), Kind::Zip);
        assert_eq!(of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Kind::Compound);
        assert_eq!(of(b"\xef\xbb\xbf \r\n<table>"), Kind::Markup);
        assert_eq!(of(b"\xff\xfe<\0h\0"), Kind::Markup);
        assert_eq!(of(b"a,b\n<c>,d\n"), Kind::Other);
        assert_eq!(of(b""), Kind::Other);
    }
}
