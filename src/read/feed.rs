//! A source in pieces: decoded, scanned into rows, and able to say later where each row stood.

use super::{
    charset::{Anchor, Decoder, Encoding},
    row::{Row, Rows},
    scan::{RowSink, RowTooLong, Scanner},
    sniff::Look,
};
use crate::values::column::Column;

/// Rows between two remembered places.
pub const STRIDE: u32 = 64;

/// Where rows stand in their source: the place of every 64th row. To find a row again, its neighbours are read.
#[derive(Clone, Debug, Default)]
pub struct RowIndex {
    places: Column<u64>,
    /// Rows before the first one scanned (the `sep=` line).
    skipped: u32,
    end: u64,
}

impl RowIndex {
    /// The bytes of the source in which a row stands, and the number of the first row in them.
    pub fn span(&self, row: u32) -> Option<(u64, u64, u32)> {
        let slot = row.checked_sub(self.skipped + 1)? / STRIDE;
        if slot as usize >= self.places.len() {
            return None;
        }
        let start = self.places.get(slot as usize);
        let next = slot as usize + 1;
        let end = if next < self.places.len() { self.places.get(next) } else { self.end };
        Some((start, end, self.skipped + slot * STRIDE + 1))
    }
}

/// Reads a source piece by piece into a sink.
#[derive(Debug)]
pub struct Feed {
    look: Look,
    decoder: Option<Decoder>,
    anchors: Vec<Anchor>,
    scanner: Scanner,
    index: RowIndex,
    /// Bytes at the beginning that are no rows: the mark and the `sep=` line.
    skip: usize,
    taken: u64,
}

impl Feed {
    /// A feed for a source that has been looked at.
    pub fn new(look: Look) -> Self {
        let skip = look.mark + look.separator_line;
        let rows = u32::from(look.separator_line > 0);
        let decoded = look.encoding != Encoding::Utf8;
        let offset = if decoded { 0 } else { skip as u64 };
        Self {
            scanner: Scanner::new(look.dialect, offset, rows),
            decoder: decoded.then(|| Decoder::new(look.encoding, skip as u64)),
            // The first row begins where the text begins.
            anchors: vec![(0, skip as u64)],
            index: RowIndex { skipped: rows, ..RowIndex::default() },
            skip,
            taken: 0,
            look,
        }
    }

    /// How the source was understood.
    pub const fn look(&self) -> &Look {
        &self.look
    }

    /// Rows so far, a `sep=` line included.
    pub const fn rows(&self) -> u32 {
        self.scanner.rows()
    }

    /// Takes the next bytes of the source.
    pub fn push(&mut self, bytes: &[u8], sink: &mut impl RowSink) -> Result<(), RowTooLong> {
        self.push_with(bytes.len(), |to| to.copy_from_slice(bytes), sink)
    }

    /// Takes the next `len` bytes of the source, which `fill` writes: straight into the window where nothing has
    /// to be decoded.
    pub fn push_with(
        &mut self,
        len: usize,
        fill: impl FnOnce(&mut [u8]),
        sink: &mut impl RowSink,
    ) -> Result<(), RowTooLong> {
        self.taken += len as u64;
        if self.skip == 0 && self.decoder.is_none() {
            let mut placed = Placed { index: &mut self.index, anchors: None, used: 0, sink };
            return self.scanner.push(|window| grow(window, len, fill), &mut placed);
        }
        let mut bytes = vec![0; len];
        fill(&mut bytes);
        let skip = self.skip.min(len);
        self.skip -= skip;
        bytes.drain(..skip);
        self.push_decoded(&bytes, sink)
    }

    fn push_decoded(&mut self, bytes: &[u8], sink: &mut impl RowSink) -> Result<(), RowTooLong> {
        let mut text = Vec::new();
        match &mut self.decoder {
            Some(decoder) => decoder.decode(bytes, &mut text, &mut self.anchors),
            None => text.extend_from_slice(bytes),
        }
        let anchors = self.decoder.is_some().then_some(&self.anchors[..]);
        let mut placed = Placed { index: &mut self.index, anchors, used: 0, sink };
        let result = self.scanner.push(|window| window.append(&mut text), &mut placed);
        let used = placed.used;
        self.anchors.drain(..used);
        result
    }

    /// Hands out the last row and closes the index.
    pub fn finish(&mut self, sink: &mut impl RowSink) -> Result<(), RowTooLong> {
        let mut rest = Vec::new();
        if let Some(decoder) = &mut self.decoder {
            decoder.finish(&mut rest);
        }
        let anchors = self.decoder.is_some().then_some(&self.anchors[..]);
        let mut placed = Placed { index: &mut self.index, anchors, used: 0, sink };
        self.scanner.push(|window| window.append(&mut rest), &mut placed)?;
        self.scanner.finish(&mut placed)?;
        self.index.end = self.taken;
        Ok(())
    }

    /// Where rows stand, once the source is read.
    pub fn into_index(self) -> RowIndex {
        self.index
    }
}

fn grow(window: &mut Vec<u8>, by: usize, fill: impl FnOnce(&mut [u8])) {
    let from = window.len();
    window.resize(from + by, 0);
    fill(&mut window[from..]);
}

/// Notes the places of rows on their way to the sink.
struct Placed<'a, S> {
    index: &'a mut RowIndex,
    anchors: Option<&'a [Anchor]>,
    used: usize,
    sink: &'a mut S,
}

impl<S: RowSink> RowSink for Placed<'_, S> {
    #[inline]
    fn row(&mut self, row: Row<'_>, offset: u64) {
        if (row.number - self.index.skipped) % STRIDE == 1 {
            let place = self.place(offset);
            self.index.places.push(place);
        }
        self.sink.row(row, offset);
    }

    fn rows(&mut self, rows: Rows<'_>) {
        // The first row from here on whose number is one more than a multiple of the stride.
        let behind = (rows.first() - self.index.skipped - 1) % STRIDE;
        let first = (STRIDE - behind) % STRIDE;
        for index in (first as usize..rows.len()).step_by(STRIDE as usize) {
            let place = self.place(rows.offset(index));
            self.index.places.push(place);
        }
        self.sink.rows(rows);
    }
}

impl<S> Placed<'_, S> {
    /// The place in the source of a place in the decoded text.
    fn place(&mut self, offset: u64) -> u64 {
        let Some(anchors) = self.anchors else { return offset };
        while anchors.get(self.used + 1).is_some_and(|next| next.0 <= offset) {
            self.used += 1;
        }
        anchors.get(self.used).map_or(offset, |anchor| anchor.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::sniff::look;

    struct Rows(Vec<String>);

    impl RowSink for Rows {
        fn row(&mut self, row: Row<'_>, _: u64) {
            self.0.push(
                row.cells()
                    .map(|cell| String::from_utf8_lossy(&cell).into_owned())
                    .collect::<Vec<_>>()
                    .join("|"),
            );
        }
    }

    fn text(rows: usize) -> String {
        (0..rows).map(|row| format!("{row},\"Đơn\n{row}\"\r\n")).collect()
    }

    fn read(bytes: &[u8], chunk: usize) -> (Vec<String>, RowIndex) {
        let (look, _) = look(&bytes[..bytes.len().min(512)], false).unwrap();
        let mut feed = Feed::new(look);
        let mut rows = Rows(Vec::new());
        bytes.chunks(chunk).for_each(|part| feed.push(part, &mut rows).unwrap());
        feed.finish(&mut rows).unwrap();
        (rows.0, feed.into_index())
    }

    #[test]
    fn every_row_is_found_again_in_every_encoding() {
        let text = text(300);
        let utf16: Vec<u8> =
            [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let with_separator = format!("sep=,\r\n{text}");
        let marked = format!("\u{feff}{text}");
        for bytes in [text.as_bytes(), &utf16, with_separator.as_bytes(), marked.as_bytes()] {
            for chunk in [1, 100, 100_000] {
                let (rows, index) = read(bytes, chunk);
                assert_eq!(rows.len(), 300);
                let skipped = u32::from(bytes.starts_with(b"sep="));
                for row in [1, 64, 65, 200, 300] {
                    let (start, end, first) = index.span(row + skipped).unwrap();
                    let span = &bytes[start as usize..end as usize];
                    let span = if bytes[0] == 0xff { [&[0xff, 0xfe], span].concat() } else { span.to_vec() };
                    assert_eq!(read(&span, 10).0[(row + skipped - first) as usize], rows[row as usize - 1]);
                }
                assert_eq!(index.span(skipped), None);
            }
        }
    }
}
