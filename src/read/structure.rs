//! Where cells and rows end, 64 bytes at a time.
//!
//! Each block becomes three bit masks (quotes, delimiters, line ends). One mask has the line feeds, the returns and
//! the zero bytes, at the price of one byte's mask; the few that it has are told apart one by one. Quotes are paired
//! by a running xor, and what stands between a pair is no structure. That is right only while every quote opens at the beginning of a
//! cell and closes at its end; [`index`] checks just that and stops where it does not hold, so that the
//! [careful reader](super::scan) can take that row and hand back.

use super::dialect::{End, LineEnd};

/// Bytes in a block.
pub const BLOCK: usize = 64;

/// What the scanner looks for.
#[derive(Clone, Copy, Debug)]
pub struct Marks {
    /// Between cells.
    pub delimiter: u8,
    /// Behind rows.
    pub line_end: LineEnd,
    /// Whether quotes protect.
    pub quotes: bool,
}

/// The structure of a stretch of bytes: one entry per cell end, one per row end.
#[derive(Debug, Default)]
pub struct Index {
    /// Position of the byte behind each cell.
    pub ends: Vec<u32>,
    /// Position of each row's line end, and how many cells end up to it.
    pub rows: Vec<(u32, u32)>,
    cells: usize,
}

impl Index {
    /// Forgets everything, keeps the storage.
    pub fn clear(&mut self) {
        self.cells = 0;
        self.rows.clear();
    }

    /// Drops cells of a row that has not ended.
    fn drop_open_row(&mut self) {
        self.cells = self.rows.last().map_or(0, |row| row.1 as usize);
    }

    #[inline]
    fn block(&mut self, base: u32, structure: u64, line_ends: u64) {
        if self.ends.len() < self.cells + BLOCK {
            self.ends.resize((self.ends.len() * 2).max(self.cells + 4 * BLOCK), 0);
        }
        let first = self.cells;
        let mut rest = line_ends;
        while rest != 0 {
            let bit = rest.trailing_zeros();
            let before = (structure & ((1u64 << bit) - 1)).count_ones();
            self.rows.push((base + bit, (first as u32) + before + 1));
            rest &= rest - 1;
        }
        let places = &mut self.ends[first..first + BLOCK];
        let mut rest = structure;
        for place in places {
            if rest == 0 {
                break;
            }
            *place = base + rest.trailing_zeros();
            rest &= rest - 1;
        }
        self.cells += structure.count_ones() as usize;
    }
}

/// State between two blocks.
#[derive(Clone, Copy)]
struct Carry {
    /// All ones inside quotes.
    inside: u64,
    /// 1 when the byte before was a delimiter or a line end.
    behind_structure: u64,
    /// 1 when the byte before closed a quote.
    behind_close: u64,
}

/// Indexes `bytes[from..]`, which begins at the beginning of a row. Gives `None` when everything was regular,
/// or the beginning of the row that needs the careful reader. Cells of an unfinished last row are dropped.
pub fn index(bytes: &[u8], from: usize, marks: Marks, out: &mut Index) -> Option<usize> {
    out.clear();
    let mut carry = Carry { inside: 0, behind_structure: 1, behind_close: 0 };
    let mut base = from;
    let mut blocks = bytes[from..].chunks_exact(BLOCK);
    let mut irregular = false;
    for block in &mut blocks {
        let Ok(block) = <&[u8; BLOCK]>::try_from(block) else { break };
        if !one_of(block, BLOCK, Place { bytes, base }, marks, &mut carry, out) {
            irregular = true;
            break;
        }
        base += BLOCK;
    }
    let rest = blocks.remainder();
    if !irregular && !rest.is_empty() {
        // Padding repeats no mark: a byte that is none of the three.
        let mut last = [b'0'; BLOCK];
        last[..rest.len()].copy_from_slice(rest);
        irregular = !one_of(&last, rest.len(), Place { bytes, base }, marks, &mut carry, out);
    }
    out.drop_open_row();
    irregular.then(|| out.rows.last().map_or(from, |row| row.0 as usize + 1))
}

/// Where a block stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    bytes: &'a [u8],
    base: usize,
}

impl Place<'_> {
    /// Line ends and zero bytes among the bits where a line may end.
    #[inline]
    fn told_apart(self, mut breaks: u64, line_end: LineEnd) -> (u64, u64) {
        let (mut ends, mut zeros) = (0, 0);
        while breaks != 0 {
            let bit = breaks & breaks.wrapping_neg();
            let at = self.base + breaks.trailing_zeros() as usize;
            if self.bytes[at] == 0 {
                zeros |= bit;
            } else if line_end.at(self.bytes, at) == End::Yes {
                ends |= bit;
            }
            breaks &= breaks - 1;
        }
        (ends, zeros)
    }
}

/// One block, of which `len` bytes are there. False when a quote stands where it should not, or a zero byte
/// anywhere; what is before it is indexed.
#[inline]
fn one_of(
    block: &[u8; BLOCK],
    len: usize,
    place: Place<'_>,
    marks: Marks,
    carry: &mut Carry,
    out: &mut Index,
) -> bool {
    let valid = if len == BLOCK { u64::MAX } else { (1u64 << len) - 1 };
    let (quotes, delimiters, breaks) = classify(block, marks);
    let (line_ends, zeros) = match marks.line_end {
        LineEnd::Record => (breaks, 0),
        LineEnd::Text => place.told_apart(breaks & valid, marks.line_end),
    };
    let base = place.base as u32;
    if zeros == 0 && (!marks.quotes || (quotes == 0 && carry.inside == 0)) {
        let structure = delimiters | line_ends;
        let tail = carry.behind_close & !structure & valid;
        if tail != 0 && block[0] != b'\r' {
            return false;
        }
        out.block(base, structure, line_ends);
        carry.behind_structure = structure >> 63;
        carry.behind_close = 0;
        return true;
    }
    let quotes = if marks.quotes { quotes } else { 0 };
    let inside = prefix_xor(quotes) ^ carry.inside;
    let opens = quotes & inside;
    let closes = quotes & !inside;
    let structure = (delimiters | line_ends) & !inside;
    let behind_structure = (structure << 1) | carry.behind_structure;
    let behind_close = (closes << 1) | carry.behind_close;
    let bad_open = opens & !(behind_structure | behind_close);
    // The return of a CRLF may stand between the closing quote and the line end.
    let bad_tail = behind_close & !(structure | opens | lanes::equal(block, b'\r'));
    let bad = ((bad_open | bad_tail) & valid) | zeros;
    let good = if bad == 0 { u64::MAX } else { (bad & bad.wrapping_neg()) - 1 };
    out.block(base, structure & good, line_ends & !inside & good);
    carry.inside = if inside >> 63 == 1 { u64::MAX } else { 0 };
    carry.behind_structure = structure >> 63;
    carry.behind_close = closes >> 63;
    bad == 0
}

/// Each bit becomes the xor of itself and all bits below.
#[inline]
const fn prefix_xor(mut bits: u64) -> u64 {
    bits ^= bits << 1;
    bits ^= bits << 2;
    bits ^= bits << 4;
    bits ^= bits << 8;
    bits ^= bits << 16;
    bits ^ (bits << 32)
}

/// Bit masks of quotes, delimiters and places where a line may end.
#[inline]
fn classify(block: &[u8; BLOCK], marks: Marks) -> (u64, u64, u64) {
    let breaks = match marks.line_end {
        LineEnd::Text => lanes::breaks(block),
        LineEnd::Record => lanes::equal(block, LineEnd::RECORD),
    };
    (lanes::equal(block, b'"'), lanes::equal(block, marks.delimiter), breaks)
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod lanes {
    use super::BLOCK;
    use core::arch::wasm32::{i8x16_bitmask, i8x16_swizzle, u8x16, u8x16_eq, u8x16_splat, u64x2, v128};

    #[inline]
    fn load(bytes: &[u8], at: usize) -> v128 {
        let word = |at: usize| u64::from_le_bytes(bytes[at..at + 8].try_into().unwrap_or_default());
        u64x2(word(at), word(at + 8))
    }

    /// The bytes of a block that equal `byte`.
    #[inline]
    pub fn equal(block: &[u8; BLOCK], byte: u8) -> u64 {
        let wanted = u8x16_splat(byte);
        let mask = |at: usize| u64::from(i8x16_bitmask(u8x16_eq(load(block, at), wanted)));
        mask(0) | (mask(16) << 16) | (mask(32) << 32) | (mask(48) << 48)
    }

    /// Line feeds, returns and zero bytes: each byte below 16 looks itself up in a table.
    #[inline]
    pub fn breaks(block: &[u8; BLOCK]) -> u64 {
        const IS: u8 = 0x80;
        let table = u8x16(IS, 0, 0, 0, 0, 0, 0, 0, 0, 0, IS, 0, 0, IS, 0, 0);
        let mask = |at: usize| u64::from(i8x16_bitmask(i8x16_swizzle(table, load(block, at))));
        mask(0) | (mask(16) << 16) | (mask(32) << 32) | (mask(48) << 48)
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod lanes {
    use super::BLOCK;

    const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
    const ONES: u64 = 0x0101_0101_0101_0101;

    /// The bytes of a block that equal `byte`, eight at a time without vector instructions.
    #[inline]
    pub fn equal(block: &[u8; BLOCK], byte: u8) -> u64 {
        let wanted = u64::from_le_bytes([byte; 8]);
        let mut mask = 0;
        for (index, eight) in block.chunks_exact(8).enumerate() {
            let differs = u64::from_le_bytes(eight.try_into().unwrap_or_default()) ^ wanted;
            // 0x80 in every byte that is zero, without borrowing from its neighbour.
            let zeros = !(((differs & LOW) + LOW) | differs | LOW);
            let bits = (zeros >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56;
            mask |= bits << (index * 8);
        }
        mask
    }

    /// Line feeds, returns and zero bytes. The bytes between the first two come along, which no text has.
    #[inline]
    pub fn breaks(block: &[u8; BLOCK]) -> u64 {
        let mut mask = 0;
        for (index, eight) in block.chunks_exact(8).enumerate() {
            let eight = u64::from_le_bytes(eight.try_into().unwrap_or_default());
            // From 10 to 13 plus two is from 12 to 15: their upper six bits are equal.
            let low = eight & LOW;
            let differs = ((low + 2 * ONES) ^ (12 * ONES)) & (0x7c * ONES);
            // 0x80 in every byte that is one of them or zero.
            let hits = !(((differs + LOW) & (low + LOW)) | eight | LOW);
            if hits != 0 {
                mask |= ((hits >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56) << (index * 8);
            }
        }
        mask
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CSV: Marks = Marks { delimiter: b',', line_end: LineEnd::Text, quotes: true };

    fn cells(text: &str) -> (Vec<u32>, Vec<(u32, u32)>, Option<usize>) {
        let mut out = Index::default();
        let irregular = index(text.as_bytes(), 0, CSV, &mut out);
        (out.ends[..out.cells].to_vec(), out.rows.clone(), irregular)
    }

    #[test]
    fn quoted_marks_are_no_structure() {
        let (ends, rows, irregular) = cells("a,\"b,\n\"\"c\",d\ne,f\n");
        assert_eq!(ends, [1, 10, 12, 14, 16]);
        assert_eq!(rows, [(12, 3), (16, 5)]);
        assert_eq!(irregular, None);
    }

    #[test]
    fn a_quote_inside_a_cell_needs_care() {
        let (ends, rows, irregular) = cells("a,b\n5\" x 3,y\nc,d\n");
        assert_eq!((ends, rows), (vec![1, 3], vec![(3, 2)]));
        assert_eq!(irregular, Some(4));
    }

    #[test]
    fn letters_behind_a_closing_quote_need_care() {
        assert_eq!(cells("a,b\n\"c\"d,e\n").2, Some(4));
    }

    #[test]
    fn every_line_end_is_a_row_end_and_a_pair_is_one() {
        assert_eq!(cells("a\rb\r\nc\r\r\nd\n").1, [(1, 1), (4, 2), (8, 3), (10, 4)]);
        assert_eq!(cells("a\nb\r").1, [(1, 1)], "a return at the end may be half of a pair");
    }

    #[test]
    fn a_zero_byte_needs_care() {
        assert_eq!(cells("a,b\nc,\0d\ne,f\n").2, Some(4));
        assert_eq!(cells("a,b\n\"c\0\",d\ne,f\n").2, Some(4));
    }

    fn naive(block: &[u8; BLOCK], byte: u8) -> u64 {
        (0..BLOCK).filter(|&at| block[at] == byte).map(|at| 1u64 << at).sum()
    }

    proptest! {
        #[test]
        fn lanes_see_every_byte(block in prop::array::uniform32(0u8..6), byte in 0u8..6, high: bool) {
            let mut both = [0; BLOCK];
            both[..32].copy_from_slice(&block);
            both[32..].copy_from_slice(&block);
            if high {
                both.iter_mut().for_each(|b| *b |= 0x80);
            }
            let byte = if high { byte | 0x80 } else { byte };
            prop_assert_eq!(lanes::equal(&both, byte), naive(&both, byte));
        }

        #[test]
        fn lanes_see_every_break(block in prop::array::uniform32(prop::sample::select(
            vec![0u8, 8, 9, 10, 13, 14, 15, 16, 31, 32, 0x80, 0x8a, 0x8d, 0xff]
        ))) {
            let mut both = [0; BLOCK];
            both[..32].copy_from_slice(&block);
            both[32..].copy_from_slice(&block);
            let wanted = [0, b'\n', b'\r'].map(|byte| naive(&both, byte));
            prop_assert_eq!(lanes::breaks(&both), wanted[0] | wanted[1] | wanted[2]);
        }
    }
}
