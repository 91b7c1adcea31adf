//! Text kept once, in pieces of fixed size, named by a number.

use super::{column::Column, hash::hash};

const PIECE: usize = 1 << 16;

/// Longest text that is kept whole, in bytes; a longer one is cut at a letter.
pub const LONGEST: usize = 1 << 10;

/// A text in an [`Arena`]. `Text::NONE` stands for no text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text(u32);

impl Text {
    /// No text.
    pub const NONE: Self = Self(0);

    /// True for no text.
    pub fn is_none(self) -> bool {
        self == Self::NONE
    }
}

/// An append-only store of short UTF-8 texts.
#[derive(Clone, Debug)]
pub struct Arena {
    pieces: Vec<Vec<u8>>,
}

impl Default for Arena {
    fn default() -> Self {
        // Position 0 is Text::NONE: a length prefix of 0.
        Self { pieces: vec![vec![0, 0]] }
    }
}

impl Arena {
    /// Keeps a text; an empty one is [`Text::NONE`].
    pub fn keep(&mut self, text: &str) -> Text {
        let text = cut(text, LONGEST);
        if text.is_empty() {
            return Text::NONE;
        }
        let needed = text.len() + 2;
        if self.pieces.last().is_none_or(|piece| piece.len() + needed > PIECE) {
            self.pieces.push(Vec::with_capacity(PIECE));
        }
        let index = self.pieces.len() - 1;
        let piece = &mut self.pieces[index];
        let place = index * PIECE + piece.len();
        piece.extend_from_slice(&(text.len() as u16).to_le_bytes());
        piece.extend_from_slice(text.as_bytes());
        Text(place as u32)
    }

    /// A kept text; empty for [`Text::NONE`].
    pub fn get(&self, text: Text) -> &str {
        str::from_utf8(self.bytes_of(text)).unwrap_or_default()
    }

    /// The bytes of a kept text.
    pub fn bytes_of(&self, text: Text) -> &[u8] {
        let place = text.0 as usize;
        let piece = &self.pieces[place / PIECE];
        let start = place % PIECE;
        let len = usize::from(u16::from_le_bytes([piece[start], piece[start + 1]]));
        &piece[start + 2..start + 2 + len]
    }

    /// Bytes of storage.
    pub fn bytes(&self) -> usize {
        self.pieces.iter().map(Vec::capacity).sum()
    }
}

/// The longest beginning of `text` that fits in `most` bytes and ends at a letter.
pub fn cut(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

/// Distinct texts by number, for the few words of a column (statuses, channels): a dictionary.
#[derive(Clone, Debug, Default)]
pub struct Words {
    arena: Arena,
    texts: Column<Text>,
    hashes: Vec<u64>,
}

impl Words {
    /// Number of distinct texts.
    pub const fn len(&self) -> usize {
        self.texts.len()
    }

    /// True without texts.
    pub const fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The number of a text, kept when it is new and fewer than `most` are there.
    pub fn number(&mut self, text: &str, most: usize) -> Option<usize> {
        let wanted = hash(text.as_bytes());
        let found = self.hashes.iter().position(|&known| known == wanted);
        if found.is_some() || self.hashes.len() >= most {
            return found;
        }
        self.hashes.push(wanted);
        self.texts.push(self.arena.keep(text));
        Some(self.hashes.len() - 1)
    }

    /// The text of a number.
    pub fn get(&self, number: usize) -> &str {
        self.arena.get(self.texts.get(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back_whole_across_pieces() {
        let mut arena = Arena::default();
        let texts: Vec<String> = (0..9_000).map(|n| format!("khách số {n}")).collect();
        let kept: Vec<Text> = texts.iter().map(|text| arena.keep(text)).collect();
        assert!(kept.iter().zip(&texts).all(|(&key, text)| arena.get(key) == text));
        assert_eq!((arena.keep(""), arena.get(Text::NONE)), (Text::NONE, ""));
    }

    #[test]
    fn a_text_that_is_too_long_is_cut_at_a_letter() {
        let mut arena = Arena::default();
        let kept = arena.keep(&"ộ".repeat(600));
        assert_eq!(arena.get(kept).chars().count(), LONGEST / 3);
    }
}
