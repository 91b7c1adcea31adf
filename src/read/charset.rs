//! Encodings: how bytes become UTF-8.
//!
//! UTF-8 passes as it is; its invalid bytes are marked where a cell is read, never by throwing the file away.
//! Without a mark the encoding is decided by evidence: how many words become Vietnamese words, not only what is
//! valid. Own tables: encoding_rs takes 69 kB gzipped and knows neither TCVN3 nor text that was encoded twice.

use crate::values::text::{clean, is_syllable};

/// How a text is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// With or without a byte order mark.
    Utf8,
    /// "Unicode text" of Windows programs.
    Utf16Le,
    /// The other byte order.
    Utf16Be,
    /// Vietnamese Windows: tones stand behind their letters.
    Windows1258,
    /// Western Windows.
    Windows1252,
    /// ABC, the encoding of the fonts whose names begin with `.Vn`.
    Tcvn3,
    /// UTF-8 that a program took for windows-1252 and wrote as UTF-8 again: `Mã Ä‘Æ¡n hÃ ng`.
    Utf8Twice,
}

impl Encoding {
    /// Every encoding, the likeliest first.
    pub const ALL: [Self; 7] = [
        Self::Utf8,
        Self::Windows1252,
        Self::Windows1258,
        Self::Tcvn3,
        Self::Utf8Twice,
        Self::Utf16Le,
        Self::Utf16Be,
    ];

    /// The encoding with a name, in letters of any size.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.name().eq_ignore_ascii_case(name.trim()))
    }

    /// The name of the WHATWG encoding standard, where it has one.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1258 => "windows-1258",
            Self::Windows1252 => "windows-1252",
            Self::Tcvn3 => "tcvn3",
            Self::Utf8Twice => "utf-8-twice",
        }
    }

    /// Bytes of an ASCII letter.
    pub const fn unit(self) -> usize {
        if matches!(self, Self::Utf16Le | Self::Utf16Be) { 2 } else { 1 }
    }

    /// True when nothing in the bytes says so: it was found by what the text becomes.
    pub const fn is_guessed(self) -> bool {
        matches!(self, Self::Windows1258 | Self::Windows1252 | Self::Tcvn3 | Self::Utf8Twice)
    }

    /// The letter of a byte from 0x80 on, in an encoding of one byte a letter.
    fn letter(self, byte: u8) -> char {
        let western = WINDOWS.get(usize::from(byte - 0x80)).copied().unwrap_or(char::from(byte));
        match self {
            Self::Tcvn3 => TCVN3[usize::from(byte - 0x80)],
            Self::Windows1258 => {
                VIETNAMESE.iter().find(|&&(known, _)| known == byte).map_or(western, |&(_, letter)| letter)
            }
            _ => western,
        }
    }
}

/// windows-1252 from 0x80 to 0x9f; above it is Latin-1.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Where windows-1258 differs from windows-1252.
const VIETNAMESE: [(u8, char); 18] = [
    (0x8a, '\u{8a}'),
    (0x8e, '\u{8e}'),
    (0x9a, '\u{9a}'),
    (0x9e, '\u{9e}'),
    (0xc3, 'Ă'),
    (0xcc, '\u{300}'),
    (0xd0, 'Đ'),
    (0xd2, '\u{309}'),
    (0xd5, 'Ơ'),
    (0xdd, 'Ư'),
    (0xde, '\u{303}'),
    (0xe3, 'ă'),
    (0xec, '\u{301}'),
    (0xf0, 'đ'),
    (0xf2, '\u{323}'),
    (0xf5, 'ơ'),
    (0xfd, 'ư'),
    (0xfe, '₫'),
];

/// TCVN 5712:1993 from 0x80 on. ABC fonts draw capitals in the places of small letters; the capitals with tones
/// are those of the standard.
const TCVN3: [char; 128] = [
    'À', 'Ả', 'Ã', 'Á', 'Ạ', 'Ặ', 'Ậ', 'È', 'Ẻ', 'Ẽ', 'É', 'Ẹ', 'Ệ', 'Ì', 'Ỉ', 'Ĩ', 'Í', 'Ị', 'Ò', 'Ỏ', 'Õ',
    'Ó', 'Ọ', 'Ộ', 'Ờ', 'Ở', 'Ỡ', 'Ớ', 'Ợ', 'Ù', 'Ủ', 'Ũ', '\u{a0}', 'Ă', 'Â', 'Ê', 'Ô', 'Ơ', 'Ư', 'Đ', 'ă',
    'â', 'ê', 'ô', 'ơ', 'ư', 'đ', 'Ằ', '\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}', 'à', 'ả', 'ã',
    'á', 'ạ', 'Ẳ', 'ằ', 'ẳ', 'ẵ', 'ắ', 'Ẵ', 'Ắ', 'Ầ', 'Ẩ', 'Ẫ', 'Ấ', 'Ề', 'ặ', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ', 'è',
    'Ể', 'ẻ', 'ẽ', 'é', 'ẹ', 'ề', 'ể', 'ễ', 'ế', 'ệ', 'ì', 'ỉ', 'Ễ', 'Ế', 'Ồ', 'ĩ', 'í', 'ị', 'ò', 'Ổ', 'ỏ',
    'õ', 'ó', 'ọ', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ', 'ù', 'Ỗ', 'ủ', 'ũ', 'ú', 'ụ', 'ừ', 'ử',
    'ữ', 'ứ', 'ự', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ', 'Ố',
];

/// The encoding of some first bytes, and how many bytes its mark takes. `whole` says that there are no more.
pub fn detect(prefix: &[u8], whole: bool) -> (Encoding, usize) {
    match prefix {
        // A mark says UTF-8; that the text in it was encoded twice it does not know.
        [0xef, 0xbb, 0xbf, rest @ ..] => {
            (if is_twice(rest) { Encoding::Utf8Twice } else { Encoding::Utf8 }, 3)
        }
        [0xff, 0xfe, ..] => (Encoding::Utf16Le, 2),
        [0xfe, 0xff, ..] => (Encoding::Utf16Be, 2),
        _ => (without_mark(prefix, whole), 0),
    }
}

/// How many bytes a mark at the beginning takes, whatever the encoding.
pub fn mark_of(prefix: &[u8]) -> usize {
    match prefix {
        [0xef, 0xbb, 0xbf, ..] => 3,
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => 2,
        _ => 0,
    }
}

/// Letters of a line that tell which encoding it is in.
const SAMPLE: usize = 90;

/// The first words beyond ASCII as they read in each encoding: a person sees at once which are her language. Nothing
/// where all bytes are ASCII.
#[cold]
pub fn samples(prefix: &[u8], whole: bool) -> Vec<(&'static str, String)> {
    let text = &prefix[mark_of(prefix)..];
    let Some(odd) = text.iter().position(|byte| !byte.is_ascii()) else { return Vec::new() };
    let is_end = |&byte: &u8| matches!(byte, b'\n' | b'\r');
    let line = text[..odd].iter().rposition(is_end).map_or(0, |end| end + 1);
    // A letter of UTF-16 has two bytes, and every byte before is ASCII: a letter may begin at any even one.
    let start = line.max(odd.saturating_sub(SAMPLE / 4)).next_multiple_of(2).min(odd & !1);
    let bytes = &text[start..text.len().min(start + SAMPLE * 4)];
    Encoding::ALL.iter().map(|&encoding| (encoding.name(), sample(bytes, encoding, whole))).collect()
}

#[cold]
fn sample(bytes: &[u8], encoding: Encoding, whole: bool) -> String {
    let mut decoded = Vec::new();
    if encoding == Encoding::Utf8 {
        decoded.extend_from_slice(if whole { bytes } else { without_cut_letter(bytes) });
    } else {
        let mut decoder = Decoder::new(encoding, 0);
        decoder.decode(bytes, &mut decoded, &mut Vec::new());
        decoder.finish(&mut decoded);
    }
    let text = String::from_utf8_lossy(&decoded);
    // Of UTF-16 that is none the line has no end, and of a line the first is enough.
    let line = text.trim_start().lines().next().unwrap_or_default();
    let shown = line.chars().filter(|letter| !letter.is_control() || *letter == '\t').take(SAMPLE);
    clean(shown.collect::<String>().as_bytes()).into_owned()
}

fn without_mark(prefix: &[u8], whole: bool) -> Encoding {
    if let Some(encoding) = utf16(prefix) {
        return encoding;
    }
    let bytes = if whole { prefix } else { without_cut_letter(prefix) };
    let (mut letters, mut invalid) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().bytes().filter(|&byte| byte >= 0xc0).count();
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    match () {
        () if letters >= invalid && is_twice(bytes) => Encoding::Utf8Twice,
        // A bad byte among good letters is a bad byte: the file stays what it is.
        () if letters >= invalid => Encoding::Utf8,
        () => one_byte_a_letter(bytes).unwrap_or(Encoding::Utf8),
    }
}

/// Half of the bytes of Latin text in UTF-16 are zero, all at even or all at odd places.
fn utf16(prefix: &[u8]) -> Option<Encoding> {
    let sample = &prefix[..prefix.len().min(4096)];
    let zeros = |odd| sample.iter().skip(odd).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = sample.len() / 5;
    match () {
        () if sample.len() < 4 => None,
        () if odd > many && even * 8 < odd => Some(Encoding::Utf16Le),
        () if even > many && odd * 8 < even => Some(Encoding::Utf16Be),
        () => None,
    }
}

/// The bytes without a letter of UTF-8 that their end cuts.
pub fn without_cut_letter(bytes: &[u8]) -> &[u8] {
    let from = bytes.len().saturating_sub(3);
    let cut = (from..bytes.len()).find(|&at| match str::from_utf8(&bytes[at..]) {
        Err(error) => error.valid_up_to() == 0 && error.error_len().is_none(),
        Ok(_) => false,
    });
    &bytes[..cut.unwrap_or(bytes.len())]
}

/// True when at least one in twenty letters beyond ASCII is a letter that was encoded twice.
fn is_twice(bytes: &[u8]) -> bool {
    // Cheap and nearly always enough: a letter from Â to ô with another letter beyond ASCII behind it, or `Ã `.
    let may_be = |three: &[u8]| {
        three[0] == 0xc3 && ((matches!(three[1], 0x82..=0xb4) && three[2] >= 0x80) || three[1..] == *b"\x83 ")
    };
    if !bytes.windows(3).any(may_be) {
        return false;
    }
    let mut twice = Twice::default();
    let mut out = Vec::new();
    for &byte in bytes {
        twice.take(byte, &mut out);
        out.clear();
    }
    twice.repaired > 0 && twice.repaired * 20 >= twice.other
}

/// Words with letters beyond ASCII that are looked at to tell encodings apart.
const WORDS: usize = 4_000;

/// Of one hundred words in a Vietnamese encoding so many must be syllables: words of another language become one now
/// and then.
const SYLLABLES: i64 = 60;

/// The encoding in which most words look like words; the Western one where several do equally.
fn one_byte_a_letter(bytes: &[u8]) -> Option<Encoding> {
    let is_between = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphabetic();
    let words: Vec<&[u8]> = bytes.split(is_between).filter(|word| !word.is_ascii()).take(WORDS).collect();
    let mut best: Option<(i64, Encoding)> = None;
    for encoding in [Encoding::Windows1252, Encoding::Windows1258, Encoding::Tcvn3] {
        let mut all = Likeness::default();
        words.iter().for_each(|word| all.see(word, encoding));
        let is_likely = encoding == Encoding::Windows1252 || all.syllables * 100 >= all.words * SYLLABLES;
        if is_likely && all.score > best.map_or(0, |best| best.0) {
            best = Some((all.score, encoding));
        }
    }
    // Quotes, dashes and signs of currencies alone: only Western texts have them.
    let is_sign = |word: &&[u8]| word.iter().all(|byte| byte.is_ascii() || is_typographic(*byte));
    match best {
        Some((_, encoding)) => Some(encoding),
        None => (!words.is_empty() && words.iter().all(is_sign)).then_some(Encoding::Windows1252),
    }
}

/// What some words look like in an encoding.
#[derive(Default)]
struct Likeness {
    score: i64,
    /// Words with letters beyond ASCII, and those among them that are Vietnamese syllables.
    words: i64,
    syllables: i64,
}

impl Likeness {
    /// Whole words are weighed: quotes, dashes and dots around and between them say nothing.
    fn see(&mut self, word: &[u8], encoding: Encoding) {
        let typographic = |byte: &u8| is_typographic(*byte);
        // A word with nothing but such bytes beyond ASCII is one of another encoding by chance: `5”` as `5Õ`.
        if encoding == Encoding::Tcvn3 && word.iter().all(|byte| byte.is_ascii() || is_typographic(*byte)) {
            return;
        }
        if encoding == Encoding::Tcvn3 {
            return self.see_whole(word, encoding);
        }
        for part in word.split(typographic).filter(|part| !part.is_ascii()) {
            self.see_whole(part, encoding);
        }
    }

    /// A Vietnamese syllable, letters at least, or rubbish.
    fn see_whole(&mut self, word: &[u8], encoding: Encoding) {
        let letter = |&byte: &u8| if byte.is_ascii() { char::from(byte) } else { encoding.letter(byte) };
        let text: String = word.iter().map(letter).collect();
        let text = clean(text.as_bytes());
        let odd = word.iter().filter(|byte| !byte.is_ascii()).count() as i64;
        let small_before_capital = |pair: (char, char)| is_small(pair.0) && !is_small(pair.1);
        let is_word =
            text.chars().all(is_letter) && !text.chars().zip(text.chars().skip(1)).any(small_before_capital);
        let is_syllable = text == "₫" || is_syllable(&text);
        self.words += 1;
        self.syllables += i64::from(is_syllable);
        self.score += match () {
            () if is_syllable => 3 * odd,
            () if is_word => odd,
            () => -odd,
        };
    }
}

/// Quotes, dashes, dots and signs of windows-1252, which word processors put where ASCII has plain ones.
const fn is_typographic(byte: u8) -> bool {
    matches!(byte, 0x80 | 0x82 | 0x84..=0x87 | 0x89 | 0x8b | 0x91..=0x97 | 0x99 | 0x9b | 0xa0 | 0xa3)
}

/// True for Latin letters. The tables of the standard library know all scripts and take kilobytes.
const fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' | 'Ạ'..='ỹ')
}

/// True for a small Latin letter.
const fn is_small(c: char) -> bool {
    match c {
        'Ư' => false,
        'ư' => true,
        '\0'..='\u{7f}' => c.is_ascii_lowercase(),
        '\u{80}'..='\u{ff}' => c >= 'ß',
        _ => c as u32 % 2 == 1,
    }
}

/// Decodes a stream in pieces.
#[derive(Clone, Debug)]
pub struct Decoder {
    encoding: Encoding,
    /// A byte or a surrogate that waits for its other half.
    odd: Option<u8>,
    high: Option<u16>,
    twice: Twice,
    /// Bytes taken and given so far.
    taken: u64,
    given: u64,
}

/// Where a line begins: its place in the decoded text and in the source.
pub type Anchor = (u64, u64);

impl Decoder {
    /// A decoder whose first byte stands at `from` in the source.
    pub const fn new(encoding: Encoding, from: u64) -> Self {
        Self { encoding, odd: None, high: None, twice: Twice::new(), taken: from, given: 0 }
    }

    /// Appends the text of `bytes` to `out`, and to `anchors` the place behind every line end.
    pub fn decode(&mut self, bytes: &[u8], out: &mut Vec<u8>, anchors: &mut Vec<Anchor>) {
        match self.encoding {
            Encoding::Utf8 => out.extend_from_slice(bytes),
            Encoding::Utf16Le => self.utf16(bytes, u16::from_le_bytes, out, anchors),
            Encoding::Utf16Be => self.utf16(bytes, u16::from_be_bytes, out, anchors),
            Encoding::Utf8Twice => self.each(bytes, out, anchors, |decoder, byte, out| {
                decoder.given += decoder.twice.take(byte, out);
            }),
            encoding => self.each(bytes, out, anchors, |decoder, byte, out| {
                decoder.push(if byte.is_ascii() { char::from(byte) } else { encoding.letter(byte) }, out);
            }),
        }
    }

    /// Marks a half that never got its other half.
    pub fn finish(&mut self, out: &mut Vec<u8>) {
        if self.high.take().is_some() | self.odd.take().is_some() {
            self.push('\u{fffd}', out);
        }
        self.given += self.twice.finish(out);
    }

    /// Decodes byte by byte, and notes where lines end.
    fn each(
        &mut self,
        bytes: &[u8],
        out: &mut Vec<u8>,
        anchors: &mut Vec<Anchor>,
        step: impl Fn(&mut Self, u8, &mut Vec<u8>),
    ) {
        for &byte in bytes {
            self.taken += 1;
            step(self, byte, out);
            if matches!(byte, b'\n' | b'\r') {
                anchors.push((self.given, self.taken));
            }
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

/// Takes back what encoding twice did, letter by letter; what was not encoded twice passes as it is, so that a file
/// of both kinds comes out right.
#[derive(Clone, Debug, Default)]
struct Twice {
    /// Bytes of a letter that is not complete.
    part: Vec<u8>,
    /// Letters that may stand for the bytes of one, and those bytes.
    held: String,
    bytes: Vec<u8>,
    /// The letter before them.
    before: char,
    /// Letters that became one, and other letters beyond ASCII.
    repaired: usize,
    other: usize,
}

impl Twice {
    const fn new() -> Self {
        Self { part: Vec::new(), held: String::new(), bytes: Vec::new(), before: ' ', repaired: 0, other: 0 }
    }

    /// Takes a byte; gives how many it appended.
    fn take(&mut self, byte: u8, out: &mut Vec<u8>) -> u64 {
        let from = out.len();
        if byte.is_ascii() && self.part.is_empty() && self.bytes.is_empty() {
            out.push(byte);
            self.before = char::from(byte);
            return 1;
        }
        self.part.push(byte);
        match str::from_utf8(&self.part).map(|text| text.chars().next()) {
            Ok(letter) => {
                self.part.clear();
                self.letter(letter.unwrap_or_default(), out);
            }
            Err(error) if error.error_len().is_some() => {
                // The last byte may begin a letter of its own.
                let last = self.part.pop().filter(|_| self.part.len() > 1);
                self.part.clear();
                self.letter('\u{fffd}', out);
                last.into_iter().for_each(|last| {
                    self.take(last, out);
                });
            }
            Err(_) => {}
        }
        (out.len() - from) as u64
    }

    fn letter(&mut self, letter: char, out: &mut Vec<u8>) {
        let byte = if letter == ' ' && self.lost_its_blank() { Some(0xa0) } else { windows_byte(letter) };
        let Some(byte) = byte.filter(|byte| match self.bytes.as_slice() {
            [] => matches!(byte, 0xc2..=0xf4),
            _ => matches!(byte, 0x80..=0xbf),
        }) else {
            return self.let_go(letter, out);
        };
        self.held.push(letter);
        self.bytes.push(byte);
        match str::from_utf8(&self.bytes) {
            Ok(text) => {
                out.extend_from_slice(text.as_bytes());
                self.before = text.chars().next().unwrap_or_default();
                self.repaired += 1;
                self.bytes.clear();
                self.held.clear();
            }
            Err(error) if error.error_len().is_some() => {
                self.held.pop();
                self.let_go(letter, out);
            }
            Err(_) => {}
        }
    }

    /// `hÃ ng`: programs turn the no-break space that is half of an `à` into a plain one. Behind a small letter
    /// only, since `ĐÃ GIAO` is right as it stands.
    fn lost_its_blank(&self) -> bool {
        match self.bytes.as_slice() {
            [0xc3] => is_letter(self.before) && is_small(self.before),
            [0xe1, 0xba] => true,
            _ => false,
        }
    }

    /// What was held is no letter encoded twice: it passes, and the letter behind it gets its own chance.
    fn let_go(&mut self, letter: char, out: &mut Vec<u8>) {
        if !self.held.is_empty() {
            self.flush(out);
            return self.letter(letter, out);
        }
        self.other += usize::from(!letter.is_ascii());
        self.before = letter;
        out.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
    }

    fn flush(&mut self, out: &mut Vec<u8>) {
        self.other += self.held.chars().count();
        self.before = self.held.chars().next_back().unwrap_or(self.before);
        out.extend_from_slice(self.held.as_bytes());
        self.held.clear();
        self.bytes.clear();
    }

    /// Gives out what waits; gives how many bytes.
    fn finish(&mut self, out: &mut Vec<u8>) -> u64 {
        let from = out.len();
        if !self.part.is_empty() {
            self.part.clear();
            self.letter('\u{fffd}', out);
        }
        self.flush(out);
        (out.len() - from) as u64
    }
}

/// The byte from 0x80 on that windows-1252, or Latin-1, has for a letter.
fn windows_byte(letter: char) -> Option<u8> {
    let at = WINDOWS.iter().position(|&known| known == letter).map(|at| 0x80 + at as u8);
    at.or_else(|| u8::try_from(letter).ok().filter(|byte| !byte.is_ascii()))
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
            assert_eq!(detect(&bytes, true), (encoding, 0));
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
        assert_eq!(detect(b"\xef\xbb\xbfabc", true), (Encoding::Utf8, 3));
        assert_eq!(detect(b"\xff\xfea\0", true), (Encoding::Utf16Le, 2));
        assert_eq!(detect(b"abc", true), (Encoding::Utf8, 0));
    }

    fn decoded(bytes: &[u8], encoding: Encoding, chunk: usize) -> String {
        let mut decoder = Decoder::new(encoding, 0);
        let (mut out, mut anchors) = (Vec::new(), Vec::new());
        bytes.chunks(chunk).for_each(|part| decoder.decode(part, &mut out, &mut anchors));
        decoder.finish(&mut out);
        clean(&out).into_owned()
    }

    const SENTENCE: &str = "Mã đơn hàng của Nguyễn Thị Mộng Tuyền ở Đặng Hữu Phước";

    fn once_more(text: &str) -> Vec<u8> {
        text.bytes()
            .map(|byte| if byte < 0x80 { char::from(byte) } else { Encoding::Windows1252.letter(byte) })
            .collect::<String>()
            .into_bytes()
    }

    macro_rules! found {
        ($($name:ident: $bytes:expr => $encoding:ident, $text:expr;)*) => {$(
            #[test]
            fn $name() {
                let bytes: Vec<u8> = Vec::from($bytes);
                let bytes = bytes.as_slice();
                assert_eq!(detect(bytes, true).0, Encoding::$encoding);
                for chunk in 1..=bytes.len() {
                    assert_eq!(decoded(bytes, Encoding::$encoding, chunk), $text, "chunks of {chunk}");
                }
            }
        )*};
    }

    found! {
        windows_1258: b"M\xe3 \xf0\xf5n h\xe0ng, Tr\xe2\xccn Thi\xf2 \xd0\xe0o" => Windows1258, "Mă đơn hàng, Trần Thị Đào";
        a_tone_behind_its_letter: b"Ma\xde kha\xecch, Nguy\xea\xden" => Windows1258, "Mã khách, Nguyễn";
        a_dong_sign_alone: b"150.000 \xfe" => Windows1258, "150.000 ₫";
        western: b"Jos\xe9 M\xfcller, S\xe3o Paulo, a\xf1o" => Windows1252, "José Müller, São Paulo, año";
        vietnamese_that_windows_1252_can_write: b"Kh\xe1ch h\xe0ng H\xe0" => Windows1252, "Khách hàng Hà";
        curly_quotes_and_an_inch: b"Resi P\xf6lking, \x93Best\x94 lamp, 5\x94, Anna H\xe4dberlin" => Windows1252, "Resi Pölking, “Best” lamp, 5”, Anna Hädberlin";
        a_dash_alone: b"lamp \x96 large" => Windows1252, "lamp – large";
        an_apostrophe_of_a_word_processor: b"Bob\x92s, Ren\xe9\x92s caf\xe9\x85" => Windows1252, "Bob’s, René’s café…";
        danish: b"p\xe5 S\xf8ren \xc5se s\xe5 b\xe6r M\xf8ller J\xf8rgensen" => Windows1252, "på Søren Åse så bær Møller Jørgensen";
        german: b"Stra\xdfe, f\xfcr J\xf6rg Gr\xfc\xdfe, \xc4pfel" => Windows1252, "Straße, für Jörg Grüße, Äpfel";
        abc_with_a_dash: b"M\xb7 \xae\xacn \x96 Nguy\xd4n V\xa8n \xa7\xb5o" => Tcvn3, "Mã đơn Ọ Nguyễn Văn Đào";
        abc: b"M\xb7 \xae\xacn h\xb5ng, Nguy\xd4n V\xa8n \xa7\xb5o" => Tcvn3, "Mã đơn hàng, Nguyễn Văn Đào";
        encoded_twice: once_more(SENTENCE) => Utf8Twice, SENTENCE;
        encoded_twice_and_blanks_made_plain: "Mã Ä‘Æ¡n hÃ ng cá»§a".as_bytes() => Utf8Twice, "Mã đơn hàng của";
        half_of_it_encoded_twice: "Đã giao, ĐÃ GIAO, Tráº§n An".as_bytes() => Utf8Twice, "Đã giao, ĐÃ GIAO, Trần An";
        one_bad_byte_among_letters: b"H\xc3\xa0 N\xe1\xbb\x99i \xff" => Utf8, "Hà Nội \u{fffd}";
        capitals_that_look_encoded_twice: "ĐÃ GIAO, MÃ ĐƠN, NGÃ TƯ".as_bytes() => Utf8, "ĐÃ GIAO, MÃ ĐƠN, NGÃ TƯ";
    }

    #[test]
    fn a_letter_cut_by_the_end_of_the_look_says_nothing() {
        assert_eq!(detect(b"ten khach \xe1\xba", false).0, Encoding::Utf8);
        assert_eq!(without_cut_letter("aộ".as_bytes()), "aộ".as_bytes());
    }
}
