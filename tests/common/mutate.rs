//! What can happen to a file on its way, from a seed: the same seed does the same to the same bytes.

#![allow(clippy::ptr_arg, reason = "every change has the form that the table of changes wants")]

/// A small generator (SplitMix64), so that no version of a library changes what a seed means.
pub struct Random(u64);

impl Random {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; zero where there is none.
    pub const fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { (self.next() % end as u64) as usize }
    }

    pub fn of<'a, T: ?Sized>(&mut self, items: &[&'a T]) -> &'a T {
        items[self.below(items.len())]
    }

    /// Two places, the first not behind the second.
    fn range(&mut self, len: usize) -> (usize, usize) {
        let (a, b) = (self.below(len + 1), self.below(len + 1));
        (a.min(b), a.max(b))
    }
}

/// What cells become.
const CELLS: &[&str] = &[
    "",
    " ",
    "0",
    "-1",
    "1.250.000 ₫",
    "1,250,000.50",
    "(1.000)",
    "99999999999999999999999999",
    "-170141183460469231731687303715884105728",
    "9223372036854775807",
    "1e308",
    "1E-400",
    "NaN",
    "0x7fffffff",
    "٣٤٥",
    "31/02/2025",
    "29/02/1900",
    "00/00/0000",
    "12/31/9999 23:59:59",
    "-0001-01-01",
    "2025-11-05T25:61:61+99:99",
    "253402300799000",
    "60",
    "0912345678",
    "+84 (0)91-234-5678 / 0987654321",
    "84912345678.0",
    "9.12E+08",
    "*******678",
    "khach@@example",
    "a@b.c",
    "__proto__",
    "constructor",
    "Hoàn thành",
    "Đã hủy",
    "Tổng cộng",
    "Khách lẻ",
    "Nguyễn Thị Ánh",
    "=HYPERLINK(\"http://example.com\",\"x\")",
    "'=1+1",
    "@SUM(A1)",
    "\u{feff}\u{200b}\u{202e}",
    "e\u{301}\u{323}\u{301}\u{323}",
    "👩‍👩‍👧‍👦",
    "USD",
    "#REF!",
];

/// What stands anywhere all of a sudden.
const PIECES: &[&[u8]] = &[
    b"\"",
    b"\"\"",
    b"\"\"\"",
    b"\"\r\n\"",
    b"'",
    b"\\",
    b",",
    b";",
    b"\t",
    b"|",
    b"\n",
    b"\r",
    b"\r\n",
    b"\n\n\n",
    b"\0",
    b"\0\0\0\0\0\0\0\0",
    b"\x01",
    b"\x02#REF!",
    b"\x1e",
    b"\x1f",
    b"\x1a",
    b"\x7f",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xff",
    b"\xc3",
    b"\xc3\x83\xc2\xa1",
    b"\xe1\xba",
    b"\xed\xa0\x80",
    b"\xf0\x9f\x98\x80",
    b"\xf4\x90\x80\x80",
    b"\xcc\x81",
    b"\xe2\x80\x8b",
    b"\xc2\xa0",
    b"sep=;\n",
    b"=1+1",
    b"<table>",
];

const DELIMITERS: [u8; 5] = [b',', b';', b'\t', b'|', 0x1f];

/// One thing that happens to a file; the other bytes are another fixture's.
type Change = fn(&mut Vec<u8>, &mut Random, &[u8]);

/// Everything that happens to text; what is likely stands twice.
const CHANGES: &[Change] = &[
    cut_end,
    cut_middle,
    drop_line,
    repeat_line,
    swap_lines,
    take_line,
    splice,
    replace_cell,
    replace_cell,
    replace_cell,
    swap_cells,
    drop_cell,
    repeat_cell,
    move_column,
    insert_piece,
    insert_piece,
    flip_byte,
    flip_byte,
    remove_byte,
    other_delimiter,
    other_line_ends,
    quote_cells,
    as_utf16,
    as_if_read_wrong,
];

/// One to four changes.
pub fn mutate(bytes: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    let mut changed = bytes.to_vec();
    for _ in 0..=random.below(4) {
        let change = CHANGES[random.below(CHANGES.len())];
        change(&mut changed, random, other);
        changed.truncate(MOST_BYTES);
    }
    changed
}

/// Small files are many files.
const MOST_BYTES: usize = 1 << 14;

/// One change of bytes that are no text.
pub fn mutate_binary(bytes: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    const CHANGES: [Change; 6] = [cut_end, cut_middle, splice, flip_byte, odd_number, odd_number];
    let mut changed = bytes.to_vec();
    for _ in 0..=random.below(3) {
        CHANGES[random.below(CHANGES.len())](&mut changed, random, other);
    }
    changed
}

/// Cells of lines, as the most frequent delimiter makes them; quotes are not looked at.
fn table(bytes: &[u8]) -> (u8, Vec<Vec<Vec<u8>>>) {
    let count = |&delimiter: &u8| bytes.iter().filter(|&&byte| byte == delimiter).count();
    let delimiter = DELIMITERS.into_iter().max_by_key(count).unwrap_or(b',');
    let end = if delimiter == 0x1f { 0x1e } else { b'\n' };
    let cells = |line: &[u8]| line.split(|&byte| byte == delimiter).map(<[u8]>::to_vec).collect();
    (delimiter, bytes.split(|&byte| byte == end).map(cells).collect())
}

/// Changes the lines and cells of a file.
fn with_table(bytes: &mut Vec<u8>, change: impl FnOnce(&mut Vec<Vec<Vec<u8>>>)) {
    let (delimiter, mut lines) = table(bytes);
    change(&mut lines);
    let end = if delimiter == 0x1f { [0x1e] } else { [b'\n'] };
    let lines: Vec<Vec<u8>> = lines.into_iter().map(|cells| cells.join(&[delimiter][..])).collect();
    *bytes = lines.join(&end[..]);
}

fn cut_end(bytes: &mut Vec<u8>, random: &mut Random, _: &[u8]) {
    bytes.truncate(random.below(bytes.len() + 1));
}

fn cut_middle(bytes: &mut Vec<u8>, random: &mut Random, _: &[u8]) {
    let (start, end) = random.range(bytes.len());
    bytes.drain(start..end.min(start + 40));
}

fn drop_line(bytes: &mut Vec<u8>, random: &mut Random, _: &[u8]) {
    with_table(bytes, |lines| drop(lines.remove(random.below(lines.len()))));
}

fn repeat_line(bytes: &mut Vec<u8>, random: &mut Random, _: &[u8]) {
    with_table(bytes, |lines| {
        let at = random.below(lines.len());
        for _ in 0..=random.below(70) {
            lines.insert(at, lines[at].clone());
        }
    });
}

fn swap_lines(bytes: &mut Vec<u8>, random: &mut Random, _: &[u8]) {
    with_table(bytes, |lines| {
        let (a, b) = (random.below(lines.len()), random.below(lines.len()));
        lines.swap(a, b);
    });
}

/// A line of the other file, its header as likely as any.
fn take_line(bytes: &mut Vec<u8>, random: &mut Random, other: &[u8]) {
    let line = random.of(&other.split(|&byte| byte == b'\n').collect::<Vec<_>>()).to_vec();
    with_table(bytes, |lines| lines.insert(random.below(lines.len() + 1), vec![line]));
}

fn splice(bytes: &mut Vec<u8>, random: &mut Random, other: &[u8]) {
    bytes.truncate(random.below(bytes.len() + 1));
    bytes.extend_from_slice(&other[random.below(other.len() + 1)..]);
}

/// Changes a line that has a cell at least, and tells which.
fn with_line(bytes: &mut Vec<u8>, random: &mut Random, change: impl FnOnce(&mut Vec<Vec<u8>>, &mut Random)) {
    with_table(bytes, |lines| {
        let at = random.below(lines.len());
        change(&mut lines[at], random);
    });
}

fn replace_cell(bytes: &mut Vec<u8>, random: &mut Random, _: &[u8]) {
    with_line(bytes, random, |cells, random| {
        let at = random.below(cells.len());
        cells[at] = random.of(CELLS).as_bytes().to_vec();
    });
}

fn swap_cells(bytes: &mut Vec<u8>, random: &mut Random, _: &[u8]) {
    with_line(bytes, random, |cells, random| {
        let (a, b) = (random.below(cells.len()), random.below(cells.len()));
        cells.swap(a, b);
    });
}

fn drop_cell(bytes: &mut Vec<u8>, random: &mut Random, _: &[u8]) {
    with_line(bytes, random, |cells, random| drop(cells.remove(random.below(cells.len()))));
}

fn repeat_cell(bytes: &mut Vec<u8>, random: &mut Random, _: &[u8]) {
    with_line(bytes, random, |cells, random| {
        let at = random.below(cells.len());
        for _ in 0..=random.below(20) {
            cells.insert(at, cells[at].clone());
        }
    });
}

/// A whole column goes, comes twice, or changes its place.
fn move_column(bytes: &mut Vec<u8>, random: &mut Random, _: &[u8]) {
    with_table(bytes, |lines| {
        let width = lines[0].len();
        let (from, to, keep) = (random.below(width), random.below(width), random.below(2) == 0);
        for cells in lines.iter_mut().filter(|cells| cells.len() == width) {
            let cell = if keep { cells[from].clone() } else { cells.remove(from) };
            cells.insert(to.min(cells.len()), cell);
        }
    });
}

fn insert_piece(bytes: &mut Vec<u8>, random: &mut Random, _: &[u8]) {
    let at = random.below(bytes.len() + 1);
    let piece = random.of(PIECES);
    bytes.splice(at..at, piece.iter().copied());
}

fn flip_byte(bytes: &mut Vec<u8>, random: &mut Random, _: &[u8]) {
    let at = random.below(bytes.len());
    if let Some(byte) = bytes.get_mut(at) {
        *byte ^= 1 << random.below(8);
    }
}

fn remove_byte(bytes: &mut Vec<u8>, random: &mut Random, _: &[u8]) {
    let at = random.below(bytes.len());
    if at < bytes.len() {
        bytes.remove(at);
    }
}

fn other_delimiter(bytes: &mut Vec<u8>, random: &mut Random, _: &[u8]) {
    let (from, to) = (table(bytes).0, DELIMITERS[random.below(DELIMITERS.len())]);
    bytes.iter_mut().filter(|byte| **byte == from).for_each(|byte| *byte = to);
}

fn other_line_ends(bytes: &mut Vec<u8>, random: &mut Random, _: &[u8]) {
    let lines: Vec<Vec<u8>> = bytes.split(|&byte| byte == b'\n').map(<[u8]>::to_vec).collect();
    *bytes = lines.join(random.of::<[u8]>(&[b"\r", b"\r\n", b"\n\r", b"\n\n"]));
}

fn quote_cells(bytes: &mut Vec<u8>, _: &mut Random, _: &[u8]) {
    with_table(bytes, |lines| {
        for cell in lines.iter_mut().flatten() {
            cell.insert(0, b'"');
            cell.push(b'"');
        }
    });
}

fn as_utf16(bytes: &mut Vec<u8>, random: &mut Random, _: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mark = ["\u{feff}", ""][random.below(2)];
    let unit = [u16::to_le_bytes, u16::to_be_bytes][random.below(2)];
    *bytes = [mark, &text].concat().encode_utf16().flat_map(unit).collect();
}

/// UTF-8 that somebody read as Latin 1 and wrote again.
fn as_if_read_wrong(bytes: &mut Vec<u8>, _: &mut Random, _: &[u8]) {
    *bytes = bytes.iter().map(|&byte| char::from(byte)).collect::<String>().into_bytes();
}

/// A length, a count or a place that cannot be.
fn odd_number(bytes: &mut Vec<u8>, random: &mut Random, _: &[u8]) {
    const NUMBERS: [u32; 8] = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fff_ffff, 0xffff_ffff];
    let (at, size) = (random.below(bytes.len()), 1 << random.below(3));
    let number = NUMBERS[random.below(NUMBERS.len())].to_le_bytes();
    for (byte, odd) in bytes.iter_mut().skip(at).zip(&number[..size]) {
        *byte = *odd;
    }
}
