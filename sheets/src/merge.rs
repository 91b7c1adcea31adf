//! Merged ranges: one cell shown over several.

use crate::{caps, error::Result};

/// A merged range; rows and columns from 0, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Merge {
    /// First row.
    pub top: u32,
    /// First column.
    pub left: u32,
    /// Last row.
    pub bottom: u32,
    /// Last column.
    pub right: u32,
}

impl Merge {
    /// Reads `A1:C3`.
    pub fn read(range: &[u8]) -> Option<Self> {
        let colon = range.iter().position(|&byte| byte == b':')?;
        let (row, left) = place(&range[..colon])?;
        let (bottom, right) = place(&range[colon + 1..])?;
        Some(Self { top: row?, left, bottom: bottom?, right })
    }

    /// Columns.
    pub const fn width(self) -> u32 {
        self.right.saturating_sub(self.left) + 1
    }

    /// Rows.
    pub const fn height(self) -> u32 {
        self.bottom.saturating_sub(self.top) + 1
    }
}

/// The place that `AB12` names, from 0: row, where it says one, and column. `None` for anything else, and for
/// figures beyond any sheet.
pub fn place(reference: &[u8]) -> Option<(Option<u32>, u32)> {
    let letters = reference.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let (letters, digits) = reference.split_at(letters);
    if letters.is_empty() || letters.len() > 4 || digits.len() > 8 {
        return None;
    }
    let column = letters.iter().fold(0, |column, &letter| column * 26 + u32::from(letter & 0x1f));
    let row = digits
        .iter()
        .try_fold(0u32, |row, &digit| digit.is_ascii_digit().then(|| row * 10 + u32::from(digit - b'0')))?;
    Some((row.checked_sub(1), column - 1))
}

/// The merged ranges of a sheet, within the caps.
#[derive(Clone, Debug, Default)]
pub struct Merges {
    ranges: Vec<Merge>,
}

impl Merges {
    /// Adds a range; one of a single cell covers nothing.
    pub fn add(&mut self, merge: Merge) -> Result<()> {
        let fits = merge.top <= merge.bottom && merge.left <= merge.right;
        if !fits || (merge.width() == 1 && merge.height() == 1) {
            return Ok(());
        }
        caps::MERGES.check(self.ranges.len() as u64 + 1)?;
        self.ranges.push(merge);
        Ok(())
    }

    /// The ranges, by their first row.
    pub fn sorted(mut self) -> Vec<Merge> {
        self.ranges.sort_unstable();
        self.ranges
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read() {
        let merge = Merge { top: 0, left: 0, bottom: 2, right: 28 };
        assert_eq!(Merge::read(b"A1:AC3"), Some(merge));
        assert_eq!((merge.width(), merge.height()), (29, 3));
        for text in ["", "A1", "A:B", "1:2", "A0:B1", "ABCDE1:B2", "A1:B2C", "A999999999:B1"] {
            assert_eq!(Merge::read(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn too_many_ranges_are_refused() {
        let mut merges = Merges::default();
        let all = Merge { top: 0, left: 0, bottom: 9, right: 16_383 };
        let refused = (0..300_000).find_map(|_| merges.add(all).err()).unwrap();
        assert_eq!(refused.code.name(), "too-large");
    }
}
