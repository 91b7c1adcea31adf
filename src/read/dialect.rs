//! How a text file separates its cells and rows, and the vote that finds it out.

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    /// One byte: `,` `;` tab `|`.
    Byte(u8),
    /// Runs of blanks, as in `CDNOW_sample.txt`.
    Blanks,
}

impl Delimiter {
    /// As the contract writes it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Byte(b';') => ";",
            Self::Byte(b'\t') => "\t",
            Self::Byte(b'|') => "|",
            Self::Byte(_) => ",",
            Self::Blanks => " ",
        }
    }
}

/// What ends a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineEnd {
    /// LF, CRLF and a lone CR, in any mixture: files are put together by hand and by programs. CRCRLF, which programs
    /// write that end lines twice, is one end too.
    Text,
    /// The record separator of our own batches.
    Record,
}

/// Whether a row ends at a byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It does, and the next one begins behind it.
    Yes,
    /// It does not.
    No,
    /// A return at the end of what is there: the byte behind it decides.
    Open,
}

impl LineEnd {
    /// The record separator.
    pub const RECORD: u8 = 0x1e;

    /// Whether a row ends at a byte of some text, if it stands outside quotes.
    #[inline]
    pub fn at(self, text: &[u8], at: usize) -> End {
        match (self, text[at]) {
            (Self::Text, b'\n') | (Self::Record, Self::RECORD) => End::Yes,
            (Self::Text, b'\r') => match &text[at + 1..] {
                [] | [b'\r'] => End::Open,
                [b'\n', ..] | [b'\r', b'\n', ..] => End::No,
                _ => End::Yes,
            },
            _ => End::No,
        }
    }

    /// The same where nothing comes behind the text.
    pub fn at_last(self, text: &[u8], at: usize) -> bool {
        self.at(text, at) != End::No
    }
}

/// How rows and cells are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// Between cells.
    pub delimiter: Delimiter,
    /// Behind rows.
    pub line_end: LineEnd,
    /// Whether `"` protects delimiters and line ends.
    pub quotes: bool,
}

impl Dialect {
    /// Comma, line feed, quotes.
    pub const CSV: Self = Self { delimiter: Delimiter::Byte(b','), line_end: LineEnd::Text, quotes: true };

    /// Batches that our own readers write (spreadsheets, orders handed in as data): unit and record separators,
    /// which no cell holds.
    pub const BATCH: Self =
        Self { delimiter: Delimiter::Byte(0x1f), line_end: LineEnd::Record, quotes: false };
}

/// Delimiters that are voted on, in the order of preference where votes are equal.
const CANDIDATES: [Delimiter; 5] = [
    Delimiter::Byte(b','),
    Delimiter::Byte(b';'),
    Delimiter::Byte(b'\t'),
    Delimiter::Byte(b'|'),
    Delimiter::Blanks,
];

/// Bytes of `"sep=;"` and its line end, with some air.
const LONGEST_SEPARATOR_LINE: usize = 64;

/// Lines and bytes that the vote looks at.
const VOTERS: usize = 200;
const VOTE_BYTES: usize = 1 << 16;

/// Finds the dialect of some UTF-8 text, and how many bytes a `sep=` line takes at its beginning.
pub fn vote(text: &[u8]) -> (Dialect, usize) {
    let line_end = LineEnd::Text;
    if let Some((delimiter, taken)) = separator_line(text) {
        return (Dialect { delimiter, line_end, quotes: true }, taken);
    }
    let text = &text[..text.len().min(VOTE_BYTES)];
    let mut best = (0, CANDIDATES[0]);
    for delimiter in CANDIDATES {
        let score = score(text, Dialect { delimiter, line_end, quotes: true });
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    let quotes = best.1 != Delimiter::Blanks;
    (Dialect { delimiter: best.1, line_end, quotes }, 0)
}

/// `sep=;` as the first line, quoted or not: Excel writes and obeys it.
fn separator_line(text: &[u8]) -> Option<(Delimiter, usize)> {
    let is_end = |&at: &usize| LineEnd::Text.at_last(text, at);
    let end = (0..text.len().min(LONGEST_SEPARATOR_LINE)).find(is_end)?;
    let line = text[..end].trim_ascii_end();
    let line = line.strip_prefix(b"\"").unwrap_or(line);
    let line = line.strip_suffix(b"\"").unwrap_or(line);
    let mark = line.get(..4).filter(|head| head.eq_ignore_ascii_case(b"sep=")).map(|_| &line[4..])?;
    match mark {
        &[byte] => Some((Delimiter::Byte(byte), end + 1)),
        // `sep=` and a tab, of which the trim left nothing.
        [] => Some((Delimiter::Byte(b'\t'), end + 1)),
        _ => None,
    }
}

/// Higher for a delimiter under which more lines have the same number of cells, and more of them.
fn score(text: &[u8], dialect: Dialect) -> u64 {
    let widths = widths(text, dialect);
    let mut counts: Vec<(usize, u64)> = Vec::new();
    for &width in &widths {
        match counts.iter_mut().find(|(known, _)| *known == width) {
            Some((_, count)) => *count += 1,
            None => counts.push((width, 1)),
        }
    }
    let total = widths.len() as u64;
    counts
        .into_iter()
        .filter(|&(width, _)| width > 1)
        .map(|(width, count)| {
            // Agreement counts first, then width; blanks stand in every sentence and must agree everywhere.
            let share = count * 1000 / total;
            let weight = if dialect.delimiter == Delimiter::Blanks && share < 950 { 0 } else { share };
            weight * (100 + width.min(100) as u64)
                / if dialect.delimiter == Delimiter::Blanks { 4 } else { 1 }
        })
        .max()
        .unwrap_or(0)
}

/// Cells per line for the first lines; lines of one cell (titles, blanks) do not vote unless all are.
fn widths(text: &[u8], dialect: Dialect) -> Vec<usize> {
    let mut widths = Vec::new();
    let mut rest = text;
    while widths.len() < VOTERS && !rest.is_empty() {
        let (width, taken) = width(rest, dialect);
        if taken == 0 {
            break;
        }
        if width > 0 {
            widths.push(width);
        }
        rest = &rest[taken..];
    }
    let wide: Vec<usize> = widths.iter().copied().filter(|&width| width > 1).collect();
    // A table has more lines than titles; where most lines have one cell this is no delimiter of theirs.
    if wide.len() * 2 > widths.len() { wide } else { widths }
}

/// Cells of the first line, and the bytes that it takes; 0 cells for a blank line.
fn width(text: &[u8], dialect: Dialect) -> (usize, usize) {
    let mut cells = 1;
    let mut quoted = false;
    let mut at_start = true;
    let mut in_blank = true;
    let mut seen = false;
    for (index, &byte) in text.iter().enumerate() {
        if byte == b'"' && dialect.delimiter != Delimiter::Blanks && (quoted || at_start) {
            quoted = !quoted;
            at_start = false;
            seen = true;
            continue;
        }
        if quoted {
            continue;
        }
        if dialect.line_end.at_last(text, index) {
            let trailing = usize::from(dialect.delimiter == Delimiter::Blanks && in_blank && cells > 1);
            return (if seen { cells - trailing } else { 0 }, index + 1);
        }
        match dialect.delimiter {
            Delimiter::Byte(delimiter) => {
                at_start = byte == delimiter;
                cells += usize::from(at_start);
            }
            Delimiter::Blanks => {
                let blank = matches!(byte, b' ' | b'\t' | b'\r');
                cells += usize::from(blank && !in_blank);
                in_blank = blank;
            }
        }
        seen |= !matches!(byte, b' ' | b'\t' | b'\r');
    }
    // The last line of the piece may be cut: it does not vote unless it is the only one.
    (if seen { cells } else { 0 }, text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    macro_rules! votes {
        ($($name:ident: $text:literal => $delimiter:expr, $taken:literal;)*) => {$(
            #[test]
            fn $name() {
                let (dialect, taken) = vote($text.as_bytes());
                assert_eq!((dialect.delimiter, taken), ($delimiter, $taken));
            }
        )*};
    }

    votes! {
        commas: "a,b,c\n1,2,3\n" => Delimiter::Byte(b','), 0;
        semicolons_with_decimal_commas: "a;b;c\n1,5;2;3\n1,7;2,2;3\n" => Delimiter::Byte(b';'), 0;
        tabs: "a\tb\n1, x\t2\n" => Delimiter::Byte(b'\t'), 0;
        pipes: "a|b|c\n1|2|3\n" => Delimiter::Byte(b'|'), 0;
        blanks: " 00004 0001 19970101  2   29.33\n 00004 0001 19970118  2   29.73\n" => Delimiter::Blanks, 0;
        a_title_row_does_not_vote: "Báo cáo bán hàng, quý 1\n\na;b;c\n1;2;3\n4;5;6\n" => Delimiter::Byte(b';'), 0;
        quoted_delimiters_do_not_vote: "a;b\n\"x,y,z\";1\n\"x,y,z\";2\n" => Delimiter::Byte(b';'), 0;
        a_separator_line_decides: "sep=;\na,b;c\n" => Delimiter::Byte(b';'), 6;
        a_quoted_separator_line: "\"sep=|\"\r\na|b\r\n" => Delimiter::Byte(b'|'), 9;
        old_mac_lines: "a;b\r1;2\r" => Delimiter::Byte(b';'), 0;
        lines_of_all_kinds: "a;b;c\r1,5;2;3\r\n1,6;3;4\n1;2;3\r" => Delimiter::Byte(b';'), 0;
        a_separator_line_of_an_old_mac: "sep=;\ra,b;c\r" => Delimiter::Byte(b';'), 6;
    }
}
