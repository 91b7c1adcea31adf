//! Rows out of a stream of UTF-8 bytes, the same rows for every size of chunk.
//!
//! The fast path indexes a window 64 bytes at a time ([`structure`](super::structure)). A row whose quotes stand
//! where no export puts them takes the careful road, byte by byte, and so does one with zero bytes, which are taken
//! out: no cell means them.

use super::{
    dialect::{Delimiter, Dialect, End, LineEnd},
    row::{Mended, Row, Rows},
    structure::{Index, Marks, index},
};

/// Longest row, in bytes. A quote that is still open behind so much never closes.
pub const LONGEST_ROW: usize = 16 << 20;

/// Takes rows.
pub trait RowSink {
    /// The next row. Rows come in order; `offset` is the place of its first byte in the text scanned.
    fn row(&mut self, row: Row<'_>, offset: u64);

    /// The next rows, where the scanner has several at once.
    fn rows(&mut self, rows: Rows<'_>) {
        (0..rows.len()).for_each(|index| self.row(rows.get(index), rows.offset(index)));
    }
}

/// A row longer than [`LONGEST_ROW`] without any line end: this is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowTooLong;

/// Splits text into rows and keeps what is left of the last one.
#[derive(Debug)]
pub struct Scanner {
    dialect: Dialect,
    /// The unfinished row, then new bytes.
    window: Vec<u8>,
    index: Index,
    /// Place of the window's first byte.
    offset: u64,
    rows: u32,
}

/// How a careful look at one row ended.
enum Careful {
    /// The row ends at its line end; the next begins behind it. True when its quotes were read as letters.
    Row { end: usize, mended: bool },
    /// The bytes end before the row does.
    Incomplete,
}

impl Scanner {
    /// A scanner at the beginning of the text. `rows` rows stand before it.
    pub fn new(dialect: Dialect, offset: u64, rows: u32) -> Self {
        Self { dialect, window: Vec::new(), index: Index::default(), offset, rows }
    }

    /// Rows handed out, those before the beginning included.
    pub const fn rows(&self) -> u32 {
        self.rows
    }

    /// Takes the next bytes: `fill` appends them to the window.
    pub fn push(
        &mut self,
        fill: impl FnOnce(&mut Vec<u8>),
        sink: &mut impl RowSink,
    ) -> Result<(), RowTooLong> {
        fill(&mut self.window);
        self.scan(sink, false)
    }

    /// Hands out what is left when the text ends without a line end.
    pub fn finish(&mut self, sink: &mut impl RowSink) -> Result<(), RowTooLong> {
        self.scan(sink, true)
    }

    fn scan(&mut self, sink: &mut impl RowSink, at_end: bool) -> Result<(), RowTooLong> {
        let window = std::mem::take(&mut self.window);
        let mut from = 0;
        let regular = matches!(self.dialect.delimiter, Delimiter::Byte(_));
        while from < window.len() {
            let irregular = !regular || self.fast(&window, &mut from, sink).is_some();
            let overlong = window.len().saturating_sub(from) > LONGEST_ROW;
            if from >= window.len() || !(irregular || at_end || overlong) {
                break;
            }
            match self.careful(&window, from, at_end) {
                Careful::Row { end, mended } => self.emit(&window, &mut from, end, mended, sink),
                Careful::Incomplete => break,
            }
        }
        self.keep(window, from)
    }

    /// Hands out the regular rows from `from` on; gives the place of a row that needs care.
    fn fast(&mut self, window: &[u8], from: &mut usize, sink: &mut impl RowSink) -> Option<usize> {
        let Delimiter::Byte(delimiter) = self.dialect.delimiter else { return Some(*from) };
        let marks = Marks { delimiter, line_end: self.dialect.line_end, quotes: self.dialect.quotes };
        let irregular = index(window, *from, marks, &mut self.index);
        let regular = self.index.rows.len();
        let rows = &self.index.rows[..not_too_long(*from, &self.index.rows)];
        let cells = self.index.ends.len().min(rows.last().map_or(0, |row| row.1 as usize));
        trim_returns(window, *from, &mut self.index.ends[..cells], rows);
        let number = self.rows + 1;
        self.rows += rows.len() as u32;
        let (ends, quotes) = (&self.index.ends[..cells], self.dialect.quotes);
        let (start, offset) = (*from, self.offset);
        sink.rows(Rows { bytes: window, start, ends, cells: 0, rows, number, quotes, offset });
        *from = rows.last().map_or(*from, |row| row.0 as usize + 1);
        if rows.len() < regular { Some(*from) } else { irregular }
    }

    fn emit(&mut self, window: &[u8], from: &mut usize, end: usize, mended: bool, sink: &mut impl RowSink) {
        let ends = &mut self.index.ends;
        if self.dialect.delimiter != Delimiter::Blanks {
            trim_return(window, *from, ends);
        }
        self.rows += 1;
        let (start, offset) = (*from, self.offset + *from as u64);
        *from = end + 1;
        let zeros = self.dialect.line_end == LineEnd::Text && window[start..end].contains(&0);
        let kept = if zeros { without_zeros(window, start, ends) } else { Vec::new() };
        let (bytes, start) = if zeros { (kept.as_slice(), 0) } else { (window, start) };
        let mended = Mended { quotes: mended, zeros };
        let row = Row { bytes, start, ends, number: self.rows, quotes: self.dialect.quotes, mended };
        sink.row(row, offset);
    }

    /// Keeps the unfinished row for the next chunk.
    fn keep(&mut self, mut window: Vec<u8>, from: usize) -> Result<(), RowTooLong> {
        let from = from.min(window.len());
        window.drain(..from);
        self.offset += from as u64;
        let too_long = window.len() > LONGEST_ROW;
        self.window = window;
        if too_long { Err(RowTooLong) } else { Ok(()) }
    }

    /// Finds the cells of one row byte by byte.
    fn careful(&mut self, window: &[u8], from: usize, at_end: bool) -> Careful {
        let line_end = self.dialect.line_end;
        let ends = &mut self.index.ends;
        let Delimiter::Byte(delimiter) = self.dialect.delimiter else {
            return blank_separated(window, from, line_end, at_end, ends);
        };
        let complete = at_end || window.len() - from > LONGEST_ROW;
        match quoted(window, from, delimiter, line_end, complete, ends) {
            Quoted::Row(end) if end - from <= LONGEST_ROW => Careful::Row { end, mended: false },
            Quoted::Incomplete => Careful::Incomplete,
            Quoted::Row(_) | Quoted::Unclosed => literal(window, from, delimiter, line_end, at_end, ends),
        }
    }
}

/// How many rows come before one that is longer than a row can be.
fn not_too_long(from: usize, rows: &[(u32, u32)]) -> usize {
    if rows.last().is_none_or(|last| last.0 as usize - from <= LONGEST_ROW) {
        return rows.len();
    }
    let start = |index: usize| if index == 0 { from } else { rows[index - 1].0 as usize + 1 };
    (0..rows.len()).take_while(|&index| rows[index].0 as usize - start(index) <= LONGEST_ROW).count()
}

/// [`trim_return`] for many rows.
fn trim_returns(window: &[u8], from: usize, ends: &mut [u32], rows: &[(u32, u32)]) {
    let (mut start, mut cells) = (from, 0);
    for &(line_end, behind) in rows {
        if line_end > 0 && window[line_end as usize - 1] == b'\r' {
            trim_return(window, start, &mut ends[cells..behind as usize]);
        }
        (start, cells) = (line_end as usize + 1, behind as usize);
    }
}

/// A `\r` before the line end belongs to it.
fn trim_return(window: &[u8], start: usize, ends: &mut [u32]) {
    let begin = match ends {
        [.., before, _] => *before as usize + 1,
        _ => start,
    };
    if let Some(last) = ends.last_mut()
        && *last as usize > begin
        && window[*last as usize - 1] == b'\r'
    {
        *last -= 1;
    }
}

/// The bytes of a row without those that are zero; the ends of its cells follow.
fn without_zeros(window: &[u8], start: usize, ends: &mut [u32]) -> Vec<u8> {
    let mut kept = Vec::new();
    let mut from = start;
    for end in ends {
        let to = *end as usize;
        kept.extend(window[from..to].iter().filter(|&&byte| byte != 0));
        *end = kept.len() as u32;
        // The delimiter.
        kept.extend(window.get(to));
        from = to + 1;
    }
    kept
}

enum Quoted {
    Row(usize),
    Incomplete,
    Unclosed,
}

/// True where a row ends; at the end of the text a return needs nothing behind it.
#[inline]
fn ends_row(window: &[u8], at: usize, line_end: LineEnd, at_end: bool) -> bool {
    matches!(window[at], b'\n' | b'\r' | LineEnd::RECORD)
        && match line_end.at(window, at) {
            End::Yes => true,
            End::No => false,
            End::Open => at_end && at + 1 == window.len(),
        }
}

/// A row with quotes. A quoted cell that spans lines and is followed by letters was opened by a stray quote,
/// and so was one that never closes.
fn quoted(
    window: &[u8],
    from: usize,
    delimiter: u8,
    line_end: LineEnd,
    complete: bool,
    ends: &mut Vec<u32>,
) -> Quoted {
    #[derive(PartialEq)]
    enum At {
        Start,
        Bare,
        Inside,
        Closed,
    }
    ends.clear();
    let mut at = At::Start;
    let mut spans_lines = false;
    for (index, &byte) in window.iter().enumerate().skip(from) {
        at = match (at, byte) {
            // Taken out of the row when its end is found.
            (at, 0) => at,
            (At::Inside, b'"') => At::Closed,
            (At::Inside, byte) => {
                spans_lines |= line_end.at_last(&[byte], 0);
                At::Inside
            }
            (At::Closed, b'"') => At::Inside,
            _ if ends_row(window, index, line_end, complete) => {
                ends.push(index as u32);
                return Quoted::Row(index);
            }
            (_, byte) if byte == delimiter => {
                ends.push(index as u32);
                spans_lines = false;
                At::Start
            }
            (At::Start, b'"') => At::Inside,
            (At::Start, b' ') => At::Start,
            (At::Closed, b' ' | b'\r') => At::Closed,
            (At::Closed, _) if spans_lines => return Quoted::Unclosed,
            _ => At::Bare,
        };
    }
    match (at, complete) {
        (_, false) => Quoted::Incomplete,
        (At::Inside, true) => Quoted::Unclosed,
        (_, true) => {
            ends.push(window.len() as u32);
            Quoted::Row(window.len())
        }
    }
}

/// A row whose quotes are letters: it ends with its line.
fn literal(
    window: &[u8],
    from: usize,
    delimiter: u8,
    line_end: LineEnd,
    at_end: bool,
    ends: &mut Vec<u32>,
) -> Careful {
    ends.clear();
    for (index, &byte) in window.iter().enumerate().skip(from) {
        let is_end = ends_row(window, index, line_end, at_end);
        if byte == delimiter || is_end {
            ends.push(index as u32);
        }
        if is_end {
            return Careful::Row { end: index, mended: true };
        }
    }
    ends.push(window.len() as u32);
    if at_end { Careful::Row { end: window.len(), mended: true } } else { Careful::Incomplete }
}

/// A row whose cells stand between runs of blanks.
fn blank_separated(
    window: &[u8],
    from: usize,
    line_end: LineEnd,
    at_end: bool,
    ends: &mut Vec<u32>,
) -> Careful {
    ends.clear();
    let mut in_word = false;
    for (index, &byte) in window.iter().enumerate().skip(from) {
        let is_end = ends_row(window, index, line_end, at_end);
        let blank = matches!(byte, b' ' | b'\t' | b'\r') || is_end;
        if in_word && blank {
            ends.push(index as u32);
        }
        in_word = !blank;
        if is_end {
            return Careful::Row { end: index, mended: false };
        }
    }
    if !at_end {
        return Careful::Incomplete;
    }
    if in_word {
        ends.push(window.len() as u32);
    }
    Careful::Row { end: window.len(), mended: false }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[derive(Default)]
    struct Table(Vec<Vec<String>>, Vec<u64>);

    impl RowSink for Table {
        fn row(&mut self, row: Row<'_>, offset: u64) {
            self.0.push(row.cells().map(|cell| String::from_utf8_lossy(&cell).into_owned()).collect());
            self.1.push(offset);
        }
    }

    fn table(text: &[u8], dialect: Dialect, chunk: usize) -> Table {
        let mut scanner = Scanner::new(dialect, 0, 0);
        let mut table = Table::default();
        for part in text.chunks(chunk.max(1)) {
            scanner.push(|window| window.extend_from_slice(part), &mut table).unwrap();
        }
        scanner.finish(&mut table).unwrap();
        table
    }

    fn read(text: &str) -> Vec<Vec<String>> {
        table(text.as_bytes(), Dialect::CSV, usize::MAX).0
    }

    macro_rules! reads {
        ($($name:ident: $text:expr => $rows:expr;)*) => {$(
            #[test]
            fn $name() {
                let rows: &[&[&str]] = &$rows;
                for chunk in [1, 2, 3, 7, 64, 1000] {
                    assert_eq!(table($text.as_bytes(), Dialect::CSV, chunk).0, rows, "chunks of {chunk}");
                }
            }
        )*};
    }

    reads! {
        plain: "a,b\nc,d\n" => [&["a", "b"], &["c", "d"]];
        no_line_end_at_the_end: "a,b\nc,d" => [&["a", "b"], &["c", "d"]];
        carriage_returns: "a,b\r\nc,\r\n" => [&["a", "b"], &["c", ""]];
        quotes: "\"a, b\",\"c \"\"d\"\"\"\n" => [&["a, b", "c \"d\""]];
        line_breaks_in_quotes: "\"a\nb\",c\n\"d\r\ne\",f\n" => [&["a\nb", "c"], &["d\r\ne", "f"]];
        blanks_around_quotes: "a, \"b,c\" ,d\n" => [&["a", "b,c", "d"]];
        a_quote_in_a_cell: "5\" x 3\",b\nc,d\n" => [&["5\" x 3\"", "b"], &["c", "d"]];
        letters_behind_a_quote: "\"a\"b,c\n" => [&["ab", "c"]];
        line_ends_of_all_kinds: "a,b\rc,d\r\ne,\"f\rg\r\nh\"\rk,l\nm,n\r"
            => [&["a", "b"], &["c", "d"], &["e", "f\rg\r\nh"], &["k", "l"], &["m", "n"]];
        rows_that_were_ended_twice: "a,b\r\r\nc,d\r\r\n" => [&["a", "b"], &["c", "d"]];
        empty_rows_of_an_old_mac: "a\r\rb\r" => [&["a"], &[""], &["b"]];
        a_return_behind_a_quote: "\"a\"\r\"b\"\r" => [&["a"], &["b"]];
        zero_bytes: "a\0,b\nc,\0\"d,e\"\0\r\n\0\nf,g\0"
            => [&["a", "b"], &["c", "d,e"], &[""], &["f", "g"]];
        zero_bytes_in_quotes: "\"a\0\nb\",\0c\nd,e\n" => [&["a\nb", "c"], &["d", "e"]];
        empty_rows: "a\n\nb\n" => [&["a"], &[""], &["b"]];
        empty_cells: ",,\n" => [&["", "", ""]];
        a_stray_quote_takes_only_its_row: "1,\"Áo 5 tấc\n2,\"Quần\",x\n3,y\n"
            => [&["1", "\"Áo 5 tấc"], &["2", "Quần", "x"], &["3", "y"]];
        a_quote_that_never_closes: "1,\"Áo\n2,b\n3,c\n" => [&["1", "\"Áo"], &["2", "b"], &["3", "c"]];
        nothing: "" => [];
    }

    #[test]
    fn blanks_separate_cells() {
        let dialect = Dialect { delimiter: Delimiter::Blanks, quotes: false, ..Dialect::CSV };
        for chunk in [1, 5, 100] {
            let rows = table(b" 00004 0001  2   29.33\r\n 00021 0002\n x", dialect, chunk).0;
            assert_eq!(rows, [vec!["00004", "0001", "2", "29.33"], vec!["00021", "0002"], vec!["x"]]);
        }
    }

    #[test]
    fn offsets_are_places_in_the_text() {
        let table = table("a,\"x\ny\"\n5\" b\nc\n".as_bytes(), Dialect::CSV, 3);
        assert_eq!(table.1, [0, 8, 13]);
    }

    #[test]
    fn a_cell_of_ten_megabytes_is_a_cell() {
        let big = format!("a,\"{}\"\nb,c\n", "x\n".repeat(5 << 20));
        let rows = table(big.as_bytes(), Dialect::CSV, 3 << 20).0;
        assert_eq!((rows.len(), rows[0][1].len()), (2, (10 << 20) - 1));
    }

    #[test]
    fn endless_bytes_without_a_line_end_are_no_table() {
        let mut scanner = Scanner::new(Dialect::CSV, 0, 0);
        let mut table = Table::default();
        let megabyte = vec![b'x'; 1 << 20];
        let result = (0..20).try_for_each(|_| scanner.push(|window| window.extend(&megabyte), &mut table));
        assert_eq!(result, Err(RowTooLong));
    }

    #[test]
    fn an_open_quote_of_more_than_the_longest_row_is_a_letter_at_any_chunk_size() {
        let text = format!("1,\"a\n2,b\n{}4,\"d\"\n", "3,cccccccccccccc\n".repeat(LONGEST_ROW / 16));
        let small = table(text.as_bytes(), Dialect::CSV, 4 << 20).0;
        let large = table(text.as_bytes(), Dialect::CSV, usize::MAX).0;
        assert_eq!(small[..2], [["1", "\"a"], ["2", "b"]]);
        assert!(small == large);
    }

    /// The reference: one state machine over the whole text.
    fn reference(text: &str) -> Vec<Vec<String>> {
        read(text)
    }

    proptest! {
        #[test]
        fn rows_do_not_know_their_chunks(text in "[a\"\",;\n\r\0 ]{0,200}", chunk in 1usize..90) {
            prop_assert_eq!(table(text.as_bytes(), Dialect::CSV, chunk).0, reference(&text));
        }

        #[test]
        fn any_mixture_of_line_ends_is_the_same_table(rows in prop::collection::vec(
            (prop::collection::vec("[aé]{1,40}|\"[a,\n\r]{0,9}\"", 2..4), 0usize..4), 1..9
        ), chunk in 1usize..90) {
            let written = |end: &dyn Fn(usize) -> &'static str| -> String {
                rows.iter().map(|(cells, kind)| cells.join(",") + end(*kind)).collect()
            };
            let mixed = written(&|kind| ["\n", "\r\n", "\r", "\r\r\n"][kind]);
            prop_assert_eq!(table(mixed.as_bytes(), Dialect::CSV, chunk).0, read(&written(&|_| "\n")));
        }

        #[test]
        fn zero_bytes_change_no_cell(text in "[ab,\n\"]{0,120}", places in prop::collection::vec(0usize..120, 0..5),
            chunk in 1usize..90) {
            let mut with = text.clone();
            places.iter().for_each(|&at| with.insert(at.min(with.len()), '\0'));
            let without = |rows: Vec<Vec<String>>| -> Vec<Vec<String>> {
                // A zero byte behind the last line end makes a row of nothing.
                rows.into_iter().filter(|row| *row != [""]).collect()
            };
            prop_assert_eq!(
                without(table(with.as_bytes(), Dialect::CSV, chunk).0),
                without(read(&text))
            );
        }

        #[test]
        fn what_a_writer_quotes_comes_back(rows in prop::collection::vec(
            prop::collection::vec("[aé,\"\n]{1,9}".prop_map(|cell| format!("x{cell}x")), 2..4), 1..6)
        ) {
            let text: String = rows.iter().map(|row| {
                let cells: Vec<_> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
                cells.join(",") + "\r\n"
            }).collect();
            prop_assert_eq!(read(&text), rows);
        }
    }
}
