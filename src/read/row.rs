//! One row of a table: borrowed bytes and the places where its cells end.

use crate::values::{
    number::{NotANumber, Seen, Written},
    text::clean,
};
use std::borrow::Cow;

/// Before a number in a batch of our own readers: its point is a decimal mark, whatever other cells look like.
pub const NUMBER: u8 = 0x01;

/// Before a cell of such a batch that has no value: an error of the sheet (`#N/A`), or a formula that no program has
/// calculated (`=B2*C2`).
pub const NO_VALUE: u8 = 0x02;

/// Before a cell of such a batch that shows on what a merged cell above it holds. It says who, when and which, and it is
/// no amount: that stands in the first row alone, and is there once.
pub const CARRIED: u8 = 0x03;
/// What was mended in a row before its cells could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Mended {
    /// A quote never closed: quotes were read as letters.
    pub quotes: bool,
    /// Zero bytes were taken out.
    pub zeros: bool,
}

impl Mended {
    /// Nothing was.
    pub const NOTHING: Self = Self { quotes: false, zeros: false };

    /// True when something was.
    #[inline]
    pub const fn is_something(self) -> bool {
        self.quotes | self.zeros
    }
}

/// A row. Cells are numbered from 0; a cell beyond the end is empty.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) start: usize,
    pub(super) ends: &'a [u32],
    /// 1 for the first row of the source, blank ones counted, as a spreadsheet shows it.
    pub number: u32,
    /// False where a quote is a letter like any other.
    pub quotes: bool,
    /// What was mended before the row could be read; nothing of nearly every row.
    pub mended: Mended,
}

impl<'a> Row<'a> {
    /// Number of cells.
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    /// True without cells.
    pub const fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The cell as it stands in the file, quotes and blanks included.
    #[inline]
    pub fn raw(&self, index: usize) -> &'a [u8] {
        let Some(&end) = self.ends.get(index) else {
            return &[];
        };
        let start = if index == 0 { self.start } else { self.ends[index - 1] as usize + 1 };
        self.bytes.get(start..end as usize).unwrap_or_default()
    }

    /// The cell without its quotes and outer blanks.
    #[inline]
    pub fn cell(&self, index: usize) -> Cow<'a, [u8]> {
        let raw = self.raw(index);
        match raw {
            [] => Cow::Borrowed(raw),
            [first, .., last] if is_bare(*first) && is_bare(*last) => Cow::Borrowed(raw),
            [only] if is_bare(*only) => Cow::Borrowed(raw),
            _ if self.quotes => unquote(raw),
            [NUMBER, number @ ..] => Cow::Borrowed(number),
            [NO_VALUE, ..] => Cow::Borrowed(&[]),
            [CARRIED, NUMBER, number @ ..] => Cow::Borrowed(number),
            [CARRIED, text @ ..] => Cow::Borrowed(text.trim_ascii()),
            _ => Cow::Borrowed(raw.trim_ascii()),
        }
    }

    /// The cell without its quotes and outer blanks, where that is a stretch of the file as it stands: nearly every
    /// cell of an export. `None` asks for [`Row::cell`].
    #[inline]
    pub fn plain(&self, index: usize) -> Option<&'a [u8]> {
        let raw = self.raw(index);
        match raw {
            [] => Some(raw),
            [first, .., last] if is_bare(*first) && is_bare(*last) => Some(raw),
            [only] if is_bare(*only) => Some(raw),
            [b'"', inner @ .., b'"'] if self.quotes => match inner {
                [first, .., last] if is_bare(*first) && is_bare(*last) && !inner.contains(&b'"') => {
                    Some(inner)
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The cell as people see it: [`clean`].
    pub fn text(&self, index: usize) -> Cow<'a, str> {
        match self.plain(index) {
            Some(cell) => clean(cell),
            None => Cow::Owned(clean(&self.cell(index)).into_owned()),
        }
    }

    /// The cell as a number, and what it shows of its column's separators. In a batch of our own a number says
    /// that it is one, and shows nothing.
    #[inline]
    pub fn number(&self, index: usize, seen: &mut Seen) -> Result<Written, NotANumber> {
        if !self.quotes {
            match self.raw(index) {
                [NUMBER, number @ ..] => return Written::typed(number),
                [CARRIED, ..] => return Err(NotANumber::Blank),
                _ => {}
            }
        }
        match self.plain(index) {
            Some(cell) => Written::read(cell, seen),
            None => Written::read(&self.cell(index), seen),
        }
    }

    /// The cell as a number that holds for every row which a merged cell covers, as a price of one does.
    pub fn shared_number(&self, index: usize, seen: &mut Seen) -> Result<Written, NotANumber> {
        match self.raw(index) {
            [CARRIED, NUMBER, number @ ..] if !self.quotes => Written::typed(number),
            [CARRIED, ..] if !self.quotes => Written::read(&self.cell(index), seen),
            _ => self.number(index, seen),
        }
    }

    /// True for a cell that says nothing of its own: an empty one, or one that a merged cell covers.
    pub fn says_nothing(&self, index: usize) -> bool {
        self.cell(index).is_empty() || self.is_carried(index)
    }

    /// True for a cell that a merged one covers.
    pub fn is_carried(&self, index: usize) -> bool {
        !self.quotes && self.raw(index).first() == Some(&CARRIED)
    }

    /// The bytes from one cell to another, as they stand; what a short row lacks is left out.
    #[inline]
    pub fn span(&self, (first, last): (usize, usize)) -> &'a [u8] {
        let last = last.min(self.ends.len().wrapping_sub(1));
        let Some(&end) = self.ends.get(last) else { return &[] };
        let start =
            if first == 0 { Some(self.start) } else { self.ends.get(first - 1).map(|&end| end as usize + 1) };
        start.and_then(|start| self.bytes.get(start..end as usize)).unwrap_or_default()
    }

    /// What stands in a cell without a value: never the value of anything.
    pub fn no_value(&self, index: usize) -> Option<&'a [u8]> {
        match self.raw(index) {
            [NO_VALUE, shown @ ..] if !self.quotes => Some(shown),
            _ => None,
        }
    }

    /// True when some cell of a batch has no value.
    #[inline]
    pub fn lacks_values(&self) -> bool {
        !self.quotes && (0..self.len()).any(|index| self.no_value(index).is_some())
    }

    /// True when every cell is empty or blank.
    pub fn is_blank(&self) -> bool {
        (0..self.len()).all(|index| self.cell(index).is_empty() && self.no_value(index).is_none())
    }

    /// The cells as a person sees them.
    pub fn shown(&self) -> impl Iterator<Item = Cow<'a, [u8]>> + '_ {
        (0..self.len()).map(|index| self.no_value(index).map_or_else(|| self.cell(index), Cow::Borrowed))
    }

    /// The cells in order.
    pub fn cells(&self) -> impl Iterator<Item = Cow<'a, [u8]>> + '_ {
        (0..self.len()).map(|index| self.cell(index))
    }
}

/// Rows that stand one behind the other, each a line whose quotes are where they belong.
#[derive(Clone, Copy, Debug)]
pub struct Rows<'a> {
    pub(super) bytes: &'a [u8],
    /// Where the first row begins.
    pub(super) start: usize,
    /// Ends of cells, those of rows before the first included.
    pub(super) ends: &'a [u32],
    /// Cells before the first row.
    pub(super) cells: usize,
    /// Where each row ends, and how many cells end up to there.
    pub(super) rows: &'a [(u32, u32)],
    /// Number of the first row.
    pub(super) number: u32,
    pub(super) quotes: bool,
    /// Place of `bytes` in the text.
    pub(super) offset: u64,
}

impl<'a> Rows<'a> {
    /// How many.
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// True without rows.
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Number of the first row.
    pub const fn first(&self) -> u32 {
        self.number
    }

    /// Where a row begins in the text.
    #[inline]
    pub fn offset(&self, index: usize) -> u64 {
        self.offset + self.start_of(index) as u64
    }

    #[inline]
    fn start_of(&self, index: usize) -> usize {
        if index == 0 { self.start } else { self.rows[index - 1].0 as usize + 1 }
    }

    /// A row of them.
    #[inline]
    pub fn get(&self, index: usize) -> Row<'a> {
        let cells = if index == 0 { self.cells } else { self.rows[index - 1].1 as usize };
        Row {
            bytes: self.bytes,
            start: self.start_of(index),
            ends: &self.ends[cells..self.rows[index].1 as usize],
            number: self.number + index as u32,
            quotes: self.quotes,
            mended: Mended::NOTHING,
        }
    }
}

/// A byte that needs no care at either end of a cell: no blank, no quote.
#[inline]
const fn is_bare(byte: u8) -> bool {
    byte > b' ' && byte != b'"'
}

/// Takes off quotes and outer blanks and makes `""` one quote.
#[cold]
fn unquote(raw: &[u8]) -> Cow<'_, [u8]> {
    let cell = raw.trim_ascii();
    let Some(inner) = cell.strip_prefix(b"\"") else {
        return Cow::Borrowed(cell);
    };
    match inner.iter().position(|&byte| byte == b'"') {
        None => Cow::Borrowed(cell),
        Some(close) if close + 1 == inner.len() => Cow::Borrowed(inner[..close].trim_ascii()),
        Some(_) => Cow::Owned(undouble(inner).trim_ascii().to_vec()),
    }
}

fn undouble(inner: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(inner.len());
    let mut quoted = true;
    let mut bytes = inner.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' if quoted && bytes.peek() == Some(&b'"') => {
                out.push(b'"');
                bytes.next();
            }
            // Text behind the closing quote belongs to the cell: `"ab"c` is `abc`.
            b'"' if quoted => quoted = false,
            byte => out.push(byte),
        }
    }
    out
}
