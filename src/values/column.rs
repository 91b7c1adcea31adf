//! A growing column that never moves what it holds.
//!
//! A doubling `Vec` needs old and new storage at once, and WebAssembly memory never shrinks: the peak would
//! stay for good. A [`Column`] grows by fixed pieces instead, so its memory is its length.

/// Elements in one piece.
const PIECE: usize = 1 << 14;

/// A list of `Copy` values in pieces of fixed size.
#[derive(Clone, Debug)]
pub struct Column<T> {
    pieces: Vec<Vec<T>>,
    len: usize,
}

impl<T: Copy> Default for Column<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Copy> Column<T> {
    /// An empty column without storage.
    pub const fn new() -> Self {
        Self { pieces: Vec::new(), len: 0 }
    }

    /// A column of `len` equal values.
    pub fn filled(value: T, len: usize) -> Self {
        let mut column = Self::new();
        let mut left = len;
        while left > 0 {
            let take = left.min(PIECE);
            let mut piece = Vec::with_capacity(PIECE.min(len));
            piece.resize(take, value);
            column.pieces.push(piece);
            left -= take;
        }
        column.len = len;
        column
    }

    /// Number of values.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// True without values.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Appends a value.
    #[inline]
    pub fn push(&mut self, value: T) {
        if self.len.is_multiple_of(PIECE) {
            self.grow();
        }
        if let Some(last) = self.pieces.last_mut() {
            last.push(value);
        }
        self.len += 1;
    }

    #[cold]
    fn grow(&mut self) {
        // The first piece may grow by itself: a small file must not pay for a large one.
        let capacity = if self.len == 0 { 64 } else { PIECE };
        self.pieces.push(Vec::with_capacity(capacity));
    }

    /// The value at `index`.
    ///
    /// # Panics
    /// When `index` is not below [`Column::len`].
    #[inline]
    pub fn get(&self, index: usize) -> T {
        self.pieces[index / PIECE][index % PIECE]
    }

    /// Replaces the value at `index`.
    #[inline]
    pub fn set(&mut self, index: usize, value: T) {
        self.pieces[index / PIECE][index % PIECE] = value;
    }

    /// The last value.
    pub fn last(&self) -> Option<T> {
        self.pieces.last().and_then(|piece| piece.last().copied())
    }

    /// The values in order.
    pub fn iter(&self) -> impl Iterator<Item = T> + Clone + '_ {
        self.pieces.iter().flatten().copied()
    }

    /// The storage in order, piece by piece: the fast way through a whole column.
    pub fn pieces(&self) -> impl Iterator<Item = &[T]> {
        self.pieces.iter().map(Vec::as_slice)
    }

    /// The storage in order, to change in place.
    pub fn pieces_mut(&mut self) -> impl Iterator<Item = &mut [T]> {
        self.pieces.iter_mut().map(Vec::as_mut_slice)
    }

    /// True when a sorted column holds the value.
    pub fn holds_sorted(&self, value: T) -> bool
    where
        T: Ord,
    {
        let piece = self.pieces.partition_point(|piece| piece.last().is_some_and(|last| *last < value));
        self.pieces.get(piece).is_some_and(|piece| piece.binary_search(&value).is_ok())
    }

    /// Bytes of storage, for the memory table.
    pub fn bytes(&self) -> usize {
        self.pieces.iter().map(|piece| piece.capacity() * size_of::<T>()).sum()
    }
}

impl<T: Copy> FromIterator<T> for Column<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut column = Self::new();
        values.into_iter().for_each(|value| column.push(value));
        column
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_gives_back_what_was_pushed_across_pieces() {
        let column: Column<u32> = (0..40_000).collect();
        assert_eq!(column.len(), 40_000);
        assert!(column.iter().eq(0..40_000));
        assert_eq!(column.get(PIECE), PIECE as u32);
        assert_eq!(column.last(), Some(39_999));
    }

    #[test]
    fn a_filled_column_can_be_changed_anywhere() {
        let mut column = Column::filled(7u8, PIECE + 3);
        column.set(PIECE + 2, 9);
        assert_eq!((column.get(0), column.get(PIECE + 2), column.len()), (7, 9, PIECE + 3));
    }
}
