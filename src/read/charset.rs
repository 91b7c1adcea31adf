//! Encodings: how bytes become UTF-8.
//!
//! UTF-8 passes as it is; its invalid bytes are marked where a cell is read, never by throwing the file away.

/// How a text is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// With or without a byte order mark.
    Utf8,
    /// "Unicode text" of Windows programs.
    Utf16Le,
    /// The other byte order.
    Utf16Be,
}

impl Encoding {
    /// The name of the WHATWG encoding standard.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
        }
    }
}

/// The encoding of some first bytes, and how many bytes its mark takes.
pub fn detect(prefix: &[u8]) -> (Encoding, usize) {
    match prefix {
        [0xef, 0xbb, 0xbf, ..] => (Encoding::Utf8, 3),
        [0xff, 0xfe, ..] => (Encoding::Utf16Le, 2),
        [0xfe, 0xff, ..] => (Encoding::Utf16Be, 2),
        _ => (without_mark(prefix), 0),
    }
}

/// Half of the bytes of Latin text in UTF-16 are zero, all at even or all at odd places.
fn without_mark(prefix: &[u8]) -> Encoding {
    let sample = &prefix[..prefix.len().min(4096)];
    let zeros = |odd| sample.iter().skip(odd).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = sample.len() / 5;
    match () {
        () if sample.len() < 4 => Encoding::Utf8,
        () if odd > many && even * 8 < odd => Encoding::Utf16Le,
        () if even > many && odd * 8 < even => Encoding::Utf16Be,
        () => Encoding::Utf8,
    }
}

/// Decodes a stream in pieces.
#[derive(Clone, Debug)]
pub struct Decoder {
    encoding: Encoding,
    /// A byte or a surrogate that waits for its other half.
    odd: Option<u8>,
    high: Option<u16>,
    /// Bytes taken and given so far.
    taken: u64,
    given: u64,
}

/// Where a line begins: its place in the decoded text and in the source.
pub type Anchor = (u64, u64);

impl Decoder {
    /// A decoder whose first byte stands at `from` in the source.
    pub const fn new(encoding: Encoding, from: u64) -> Self {
        Self { encoding, odd: None, high: None, taken: from, given: 0 }
    }

    /// Appends the text of `bytes` to `out`, and to `anchors` the place behind every line end.
    pub fn decode(&mut self, bytes: &[u8], out: &mut Vec<u8>, anchors: &mut Vec<Anchor>) {
        match self.encoding {
            Encoding::Utf8 => out.extend_from_slice(bytes),
            Encoding::Utf16Le => self.utf16(bytes, u16::from_le_bytes, out, anchors),
            Encoding::Utf16Be => self.utf16(bytes, u16::from_be_bytes, out, anchors),
        }
    }

    /// Marks a half that never got its other half.
    pub fn finish(&mut self, out: &mut Vec<u8>) {
        if self.high.take().is_some() | self.odd.take().is_some() {
            self.push('\u{fffd}', out);
        }
    }

    fn utf16(
        &mut self,
        bytes: &[u8],
        unit: impl Fn([u8; 2]) -> u16,
        out: &mut Vec<u8>,
        anchors: &mut Vec<Anchor>,
    ) {
        for &byte in bytes {
            self.taken += 1;
            let Some(first) = self.odd.take() else {
                self.odd = Some(byte);
                continue;
            };
            self.code_unit(unit([first, byte]), out);
            if matches!(out.last(), Some(b'\n' | b'\r')) && self.high.is_none() {
                anchors.push((self.given, self.taken));
            }
        }
    }

    fn code_unit(&mut self, unit: u16, out: &mut Vec<u8>) {
        if let Some(high) = self.high.take() {
            if let Some(Ok(letter)) = char::decode_utf16([high, unit]).next() {
                return self.push(letter, out);
            }
            self.push('\u{fffd}', out);
        }
        match unit {
            0xd800..=0xdbff => self.high = Some(unit),
            0xdc00..=0xdfff => self.push('\u{fffd}', out),
            _ => self.push(char::from_u32(u32::from(unit)).unwrap_or('\u{fffd}'), out),
        }
    }

    fn push(&mut self, letter: char, out: &mut Vec<u8>) {
        let mut bytes = [0; 4];
        let text = letter.encode_utf8(&mut bytes);
        self.given += text.len() as u64;
        out.extend_from_slice(text.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn utf_16_in_both_orders_and_any_chunk_is_the_same_text() {
        let text = "Mã,Tên\r\n1,Nguyễn 😀\n";
        for (encoding, bytes) in [
            (Encoding::Utf16Le, utf16(text, u16::to_le_bytes)),
            (Encoding::Utf16Be, utf16(text, u16::to_be_bytes)),
        ] {
            assert_eq!(detect(&bytes), (encoding, 0));
            for chunk in [1, 3, 100] {
                let mut decoder = Decoder::new(encoding, 0);
                let (mut out, mut anchors) = (Vec::new(), Vec::new());
                bytes.chunks(chunk).for_each(|part| decoder.decode(part, &mut out, &mut anchors));
                assert_eq!(String::from_utf8(out).unwrap(), text);
                assert_eq!(anchors.last(), Some(&(text.len() as u64, bytes.len() as u64)));
            }
        }
    }

    #[test]
    fn a_lone_surrogate_is_marked() {
        let mut decoder = Decoder::new(Encoding::Utf16Le, 0);
        let (mut out, mut anchors) = (Vec::new(), Vec::new());
        decoder.decode(&[0x00, 0xd8, b'a', 0, 0x00, 0xd8], &mut out, &mut anchors);
        decoder.finish(&mut out);
        assert_eq!(String::from_utf8(out).unwrap(), "\u{fffd}a\u{fffd}");
    }

    #[test]
    fn marks_are_known() {
        assert_eq!(detect(b"\xef\xbb\xbfabc"), (Encoding::Utf8, 3));
        assert_eq!(detect(b"\xff\xfea\0"), (Encoding::Utf16Le, 2));
        assert_eq!(detect(b"abc"), (Encoding::Utf8, 0));
    }
}
