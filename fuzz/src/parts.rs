//! Archives as text, so that what is inside changes and not only what is compressed: `PARTS`, then behind each line
//! `--- name` the content of that part.

use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const MAGIC: &[u8] = b"PARTS";
const MARK: &[u8] = b"\n--- ";

/// The archive that a text describes; bytes of any other kind are what they are.
pub fn archive(bytes: &[u8]) -> Vec<u8> {
    let Some(text) = bytes.strip_prefix(MAGIC) else { return bytes.to_vec() };
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for part in split(text).into_iter().skip(1) {
        let end = part.iter().position(|&byte| byte == b'\n').unwrap_or(part.len());
        let name = String::from_utf8_lossy(&part[..end]);
        // A name that is there already makes no second part.
        if zip.start_file(name, stored).is_ok() {
            zip.write_all(part.get(end + 1..).unwrap_or_default()).expect("memory takes all");
        }
    }
    zip.finish().expect("memory takes all").into_inner()
}

fn split(mut text: &[u8]) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    while let Some(at) = text.windows(MARK.len()).position(|window| window == MARK) {
        parts.push(&text[..at]);
        text = &text[at + MARK.len()..];
    }
    parts.push(text);
    parts
}
