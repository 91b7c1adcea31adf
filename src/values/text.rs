//! Vietnamese text: composing letters (NFC), folding for comparison, and the order of the alphabet.
//!
//! A general Unicode crate costs 69 kB gzipped; Vietnamese needs twelve vowels, six tones and one đ. Tests in
//! the browser compare with `String.normalize` and `Intl.Collator`.

use std::borrow::Cow;

/// The twelve vowels with their tones in the order of the alphabet: ngang, huyền, hỏi, ngã, sắc, nặng.
const VOWELS: [[char; 6]; 12] = [
    ['a', 'à', 'ả', 'ã', 'á', 'ạ'],
    ['ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'],
    ['â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'],
    ['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'],
    ['ê', 'ề', 'ể', 'ễ', 'ế', 'ệ'],
    ['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'],
    ['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'],
    ['ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'],
    ['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ'],
    ['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'],
    ['ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự'],
    ['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'],
];

/// The same in capitals.
const CAPITALS: [[char; 6]; 12] = [
    ['A', 'À', 'Ả', 'Ã', 'Á', 'Ạ'],
    ['Ă', 'Ằ', 'Ẳ', 'Ẵ', 'Ắ', 'Ặ'],
    ['Â', 'Ầ', 'Ẩ', 'Ẫ', 'Ấ', 'Ậ'],
    ['E', 'È', 'Ẻ', 'Ẽ', 'É', 'Ẹ'],
    ['Ê', 'Ề', 'Ể', 'Ễ', 'Ế', 'Ệ'],
    ['I', 'Ì', 'Ỉ', 'Ĩ', 'Í', 'Ị'],
    ['O', 'Ò', 'Ỏ', 'Õ', 'Ó', 'Ọ'],
    ['Ô', 'Ồ', 'Ổ', 'Ỗ', 'Ố', 'Ộ'],
    ['Ơ', 'Ờ', 'Ở', 'Ỡ', 'Ớ', 'Ợ'],
    ['U', 'Ù', 'Ủ', 'Ũ', 'Ú', 'Ụ'],
    ['Ư', 'Ừ', 'Ử', 'Ữ', 'Ứ', 'Ự'],
    ['Y', 'Ỳ', 'Ỷ', 'Ỹ', 'Ý', 'Ỵ'],
];

/// Combining tones in the order of [`VOWELS`]: grave, hook, tilde, acute, dot below.
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

/// Letters in the order of the Vietnamese alphabet, with the foreign f, j, w, z in their Latin places.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// A letter taken apart: plain letter, shape mark and tone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Parts {
    /// Row of [`VOWELS`].
    vowel: usize,
    /// Column of [`VOWELS`].
    tone: usize,
    capital: bool,
}

/// Where the letters of [`VOWELS`] and [`CAPITALS`] stand in Unicode: Latin-1 to U+01B0, and U+1EA0 to U+1EF9.
const LOW: (usize, usize) = (0x00c0, 0x01b1);
const HIGH: (usize, usize) = (0x1ea0, 0x1efa);
const SPAN: usize = LOW.1 - LOW.0 + HIGH.1 - HIGH.0;
const NO_PARTS: u8 = u8::MAX;

/// The parts of every Vietnamese vowel beyond ASCII: eight tones of twelve vowels of two cases fit a byte.
static PARTS: [u8; SPAN] = {
    let mut table = [NO_PARTS; SPAN];
    let mut vowel = 0;
    while vowel < 12 {
        let mut tone = 0;
        while tone < 6 {
            let small = slot(VOWELS[vowel][tone] as usize);
            let capital = slot(CAPITALS[vowel][tone] as usize);
            if let Some(slot) = small {
                table[slot] = (vowel * 8 + tone) as u8;
            }
            if let Some(slot) = capital {
                table[slot] = (128 + vowel * 8 + tone) as u8;
            }
            tone += 1;
        }
        vowel += 1;
    }
    table
};

const fn slot(code: usize) -> Option<usize> {
    if code >= LOW.0 && code < LOW.1 {
        return Some(code - LOW.0);
    }
    if code >= HIGH.0 && code < HIGH.1 { Some(code - HIGH.0 + LOW.1 - LOW.0) } else { None }
}

fn parts(letter: char) -> Option<Parts> {
    if letter.is_ascii() {
        let vowel = VOWELS.iter().position(|row| row[0] == letter.to_ascii_lowercase())?;
        return Some(Parts { vowel, tone: 0, capital: letter.is_ascii_uppercase() });
    }
    match PARTS[slot(letter as usize)?] {
        NO_PARTS => None,
        packed => Some(Parts {
            vowel: usize::from(packed >> 3 & 15),
            tone: usize::from(packed & 7),
            capital: packed & 128 != 0,
        }),
    }
}

const fn letter(parts: Parts) -> char {
    let table = if parts.capital { &CAPITALS } else { &VOWELS };
    table[parts.vowel][parts.tone]
}

/// Adds one combining mark to a letter, if Vietnamese has the result.
fn compose(base: char, mark: char) -> Option<char> {
    let mut parts = parts(base)?;
    if let Some(tone) = TONES.iter().position(|&known| known == mark) {
        if parts.tone != 0 {
            return None;
        }
        parts.tone = tone + 1;
        return Some(letter(parts));
    }
    let plain = VOWELS[parts.vowel][0];
    let shaped = match (mark, plain) {
        ('\u{302}', 'a') => 'â',
        ('\u{302}', 'e') => 'ê',
        ('\u{302}', 'o') => 'ô',
        ('\u{306}', 'a') => 'ă',
        ('\u{31b}', 'o') => 'ơ',
        ('\u{31b}', 'u') => 'ư',
        _ => return None,
    };
    parts.vowel = VOWELS.iter().position(|row| row[0] == shaped)?;
    Some(letter(parts))
}

/// True for marks that stand on the letter before them.
const fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// True for characters that nobody sees: controls, zero-width spaces and joiners, marks of direction, soft hyphens,
/// BOM.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// True for every kind of blank, no-break spaces included.
const fn is_blank(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// A cell as people see it: letters composed, invisible characters gone, runs of blanks as one space.
/// Invalid UTF-8 becomes U+FFFD.
pub fn clean(cell: &[u8]) -> Cow<'_, str> {
    let cell = cell.trim_ascii();
    match str::from_utf8(cell) {
        Ok(text) if !may_be_odd(cell) => Cow::Borrowed(text),
        _ => Cow::Owned(cleaned(cell)),
    }
}

#[cold]
fn cleaned(cell: &[u8]) -> String {
    let mut out = String::with_capacity(cell.len());
    String::from_utf8_lossy(cell).chars().for_each(|c| push_clean(&mut out, c));
    out.truncate(out.trim_end().len());
    out
}

/// Bytes that ask for a closer look: controls, and first bytes of combining marks (CC, CD), odd blanks and
/// invisible characters (C2, E2, E3, EF, and 9A behind E1).
static ODD: [bool; 256] = {
    let mut odd = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        odd[byte] = byte < 0x20 || matches!(byte, 0x7f | 0xc2 | 0xcc | 0xcd | 0xe2 | 0xe3 | 0xef);
        byte += 1;
    }
    odd
};

/// False when [`clean`] would change nothing, decided by bytes alone.
fn may_be_odd(cell: &[u8]) -> bool {
    let mut odd = false;
    let mut before = 0;
    for &byte in cell {
        odd |= ODD[byte as usize] | ((byte == b' ') & (before == b' ')) | ((byte == 0x9a) & (before == 0xe1));
        before = byte;
    }
    odd
}

fn push_clean(out: &mut String, c: char) {
    if is_invisible(c) {
        return;
    }
    if is_blank(c) {
        if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
        return;
    }
    if is_combining(c)
        && let Some(base) = out.pop()
    {
        match compose(base, c).or_else(|| reorder(out, base, c)) {
            Some(composed) => out.push(composed),
            None => out.extend([base, c]),
        }
        return;
    }
    out.push(c);
}

/// NFD orders marks by class, so a dot below may come before the circumflex of its letter; both orders of two
/// marks give the same letter, but a mark that did not compose stays between base and shape.
fn reorder(out: &mut String, held: char, mark: char) -> Option<char> {
    if !is_combining(held) {
        return None;
    }
    let base = out.pop()?;
    let composed = compose(base, mark).and_then(|shaped| compose(shaped, held));
    if composed.is_none() {
        out.push(base);
    }
    composed
}

/// Folds text for comparison: small letters, no marks, đ as d, everything that is no letter or digit as one
/// space. `TỔNG  số_tiền` and `tong so tien` fold alike.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(&mut out, text);
    out
}

/// Folds text behind what is there.
pub fn fold_into(out: &mut String, text: &str) {
    let from = out.len();
    text.chars().for_each(|c| push_folded(out, c));
    if out.len() > from && out.ends_with(' ') {
        out.pop();
    }
}

/// What the ASCII characters fold to: small letters and digits themselves, capitals small, the rest a space.
static FOLDED_ASCII: [u8; 128] = {
    let mut table = [b' '; 128];
    let mut byte = 0;
    while byte < 128 {
        if (byte as u8).is_ascii_alphanumeric() {
            table[byte] = (byte as u8).to_ascii_lowercase();
        }
        byte += 1;
    }
    table
};

/// The Latin letters under the letters of [`PARTS`], with đ and ð; 0 where there is none.
static FOLDED: [u8; SPAN] = {
    let mut table = [0; SPAN];
    let mut at = 0;
    while at < SPAN {
        if PARTS[at] != NO_PARTS {
            table[at] = plain((PARTS[at] >> 3 & 15) as usize) as u8;
        }
        at += 1;
    }
    let mut letter = 0;
    while letter < 4 {
        if let Some(slot) = slot(['đ', 'Đ', 'ð', 'Ð'][letter] as usize) {
            table[slot] = b'd';
        }
        letter += 1;
    }
    table
};

#[inline]
fn push_folded(out: &mut String, c: char) {
    let folded = match slot(c as usize) {
        _ if c.is_ascii() => FOLDED_ASCII[c as usize],
        Some(slot) => FOLDED[slot],
        None => 0,
    };
    match folded {
        0 => push_folded_other(out, c),
        b' ' => push_space(out),
        letter => out.push(char::from(letter)),
    }
}

fn push_space(out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

/// What is neither ASCII nor Vietnamese.
#[cold]
fn push_folded_other(out: &mut String, c: char) {
    if is_blank(c) {
        push_space(out);
    } else if !is_combining(c) && !is_invisible(c) {
        out.push(c);
    }
}

/// The Latin letter under a Vietnamese vowel.
const fn plain(vowel: usize) -> char {
    match vowel {
        0..=2 => 'a',
        3 | 4 => 'e',
        5 => 'i',
        6..=8 => 'o',
        9 | 10 => 'u',
        _ => 'y',
    }
}

/// Vowels that stand together in a syllable, tones aside.
const NUCLEI: &str = "a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi ôi ơi oo ua uâ uê ui uô uơ uy ưa ưi ươ ưu yê oai oao oay oeo uai uây uôi uya uyê uyu ươi ươu iêu yêu";
/// Consonants that end a syllable.
const FINALS: &str = "c ch m n ng nh p t";
/// Consonants that begin one.
const INITIALS: &str = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x";

/// True for letters that make a Vietnamese syllable: consonants, vowels that go together under at most one tone,
/// consonants.
pub fn is_syllable(word: &str) -> bool {
    let has = |list: &str, wanted: &str| wanted.is_empty() || list.split(' ').any(|known| known == wanted);
    let (mut bare, mut from, mut to) = (String::new(), usize::MAX, 0);
    let mut tones = 0;
    for c in word.chars() {
        match parts(c) {
            Some(parts) => {
                from = from.min(bare.len());
                bare.push(VOWELS[parts.vowel][0]);
                to = bare.len();
                tones += usize::from(parts.tone > 0);
            }
            None if c == 'Đ' => bare.push('đ'),
            None => bare.push(c.to_ascii_lowercase()),
        }
    }
    let piece = |from: usize, to: usize| bare.get(from..to).unwrap_or_default();
    if from > to || tones > 1 || !has(FINALS, piece(to, bare.len())) {
        return false;
    }
    let vowels = piece(from, to);
    // The u of qu and the i of gi belong to the consonant where another vowel follows.
    let glide = bare.starts_with("qu") || bare.starts_with("gi");
    let shorter = vowels.get(1..).filter(|rest| glide && !rest.is_empty());
    has(INITIALS, piece(0, from)) && (has(NUCLEI, vowels) || shorter.is_some_and(|rest| has(NUCLEI, rest)))
}

/// The key by which names sort: letters of the Vietnamese alphabet first, tones where all letters are equal,
/// small before capital last. Comparing keys as bytes is comparing names.
pub fn sort_key(text: &str) -> Vec<u8> {
    let mut letters = Vec::with_capacity(text.len() * 2 + 1);
    let mut tones = Vec::with_capacity(text.len());
    for c in text.chars() {
        let (rank, tone) = rank(c);
        letters.extend(rank);
        tones.push(tone);
    }
    letters.push(0);
    letters.append(&mut tones);
    letters
}

/// The first letters of a name as one number that sorts as [`sort_key`] begins; six bits a letter.
pub fn sort_prefix(text: &str) -> u64 {
    let mut prefix = 0;
    let mut left = 10;
    for c in text.chars().take(10) {
        prefix = (prefix << 6) | u64::from(place(c));
        left -= 1;
    }
    prefix << (6 * left)
}

/// The place of a letter among 64: blanks, signs, digits, the alphabet, everything else.
fn place(c: char) -> u8 {
    let base = match parts(c) {
        Some(parts) => VOWELS[parts.vowel][0],
        None if c == 'Đ' => 'đ',
        None => c.to_ascii_lowercase(),
    };
    match (ALPHABET.chars().position(|known| known == base), c) {
        (Some(place), _) => 0x14 + place as u8,
        (None, '0'..='9') => 8 + (c as u8 - b'0'),
        (None, _) if is_blank(c) => 1,
        (None, _) if c.is_ascii() => 2,
        _ => 63,
    }
}

/// First bytes rank: 1 blank, 2 other signs, 3 digits, 4.. letters, 0xff other scripts by code point.
fn rank(c: char) -> (Vec<u8>, u8) {
    let (base, tone, capital) = match parts(c) {
        Some(parts) => (VOWELS[parts.vowel][0], parts.tone as u8, parts.capital),
        None if c == 'Đ' => ('đ', 0, true),
        None => (c.to_ascii_lowercase(), 0, c.is_ascii_uppercase()),
    };
    let place = ALPHABET.chars().position(|known| known == base);
    let mark = 1 + tone * 2 + u8::from(capital);
    let rank = match (place, c) {
        (Some(place), _) => vec![0x20 + place as u8],
        (None, '0'..='9') => vec![0x10 + (c as u8 - b'0')],
        (None, _) if is_blank(c) => vec![1],
        (None, _) if c.is_ascii() => vec![2, c as u8],
        (None, _) => vec![0xff, (c as u32 >> 16) as u8, (c as u32 >> 8) as u8, c as u8],
    };
    (rank, mark)
}

/// True for what a spreadsheet writes where a formula fails, or where a number does not fit its column: `#N/A`,
/// `########`.
pub fn is_cell_error(cell: &[u8]) -> bool {
    const ERRORS: &str = "#N/A #REF! #VALUE! #NAME? #DIV/0! #NUM! #NULL! #SPILL! #CALC! #ERROR!";
    let is_listed = || ERRORS.split(' ').any(|error| cell.eq_ignore_ascii_case(error.as_bytes()));
    matches!(cell, [b'#', b'#' | b'A'..=b'Z' | b'a'..=b'z', ..])
        && (cell.iter().all(|&byte| byte == b'#') || is_listed())
}

/// True when a name or a phone is hidden by its platform: `T*****g`, `******49`.
pub fn is_masked(text: &str) -> bool {
    let bytes = text.as_bytes();
    // The star, and the first byte of the bullet.
    if !bytes.iter().any(|&byte| byte == b'*' || byte == 0xe2) {
        return false;
    }
    let stars = bytes.windows(2).any(|pair| pair == b"**");
    stars || text.contains("••") || text.starts_with('*') || text.ends_with('*')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decompose(text: &str) -> String {
        // An NFD writer for the tests: base, dot below first (class 220), then shapes and tones (class 230).
        let mut out = String::new();
        for c in text.chars() {
            let Some(parts) = parts(c) else {
                out.push(c);
                continue;
            };
            let base = plain(parts.vowel);
            out.push(if parts.capital { base.to_ascii_uppercase() } else { base });
            let shape = match VOWELS[parts.vowel][0] {
                'ă' => Some('\u{306}'),
                'â' | 'ê' | 'ô' => Some('\u{302}'),
                'ơ' | 'ư' => Some('\u{31b}'),
                _ => None,
            };
            let tone = (parts.tone > 0).then(|| TONES[parts.tone - 1]);
            let below_first = tone == Some('\u{323}') && shape != Some('\u{31b}');
            if below_first {
                out.extend(tone.into_iter().chain(shape));
            } else {
                out.extend(shape.into_iter().chain(tone));
            }
        }
        out
    }

    const ALL: &str = "Nguyễn Thị Mộng Tuyền Đặng Hữu Phước ẪẴỄỞỰỘ quờ quạng lặng lẽ ặậệộợự";

    #[test]
    fn every_vietnamese_letter_composes_from_its_parts() {
        let all: String = VOWELS.iter().chain(&CAPITALS).flatten().collect();
        assert_eq!(clean(decompose(&all).as_bytes()), all);
        assert_eq!(clean(decompose(ALL).as_bytes()), ALL);
    }

    #[test]
    fn clean_text_is_not_copied() {
        assert!(matches!(clean(ALL.as_bytes()), Cow::Borrowed(_)));
    }

    #[test]
    fn invisible_characters_do_not_split_a_person() {
        assert_eq!(clean("\u{feff}Trần\u{200b}\u{a0} An\u{202c} ".as_bytes()), "Trần An");
    }

    #[test]
    fn invalid_bytes_are_marked() {
        assert_eq!(clean(b"Tr\xe1n An"), "Tr\u{fffd}n An");
    }

    #[test]
    fn a_mark_that_fits_no_letter_stays() {
        assert_eq!(clean("x\u{323}y".as_bytes()), "x\u{323}y");
    }

    #[test]
    fn folding_forgets_case_marks_and_punctuation() {
        assert_eq!(fold("TỔNG  Số_tiền (Đồng)"), "tong so tien dong");
        assert_eq!(fold(&decompose("Tổng số tiền")), "tong so tien");
    }

    #[test]
    fn syllables_are_told_from_rubbish() {
        for word in "Mã đơn hàng Nguyễn quyền giường Đặng nghiêng ẩm yêu thuở gì quá ỊCH".split(' ')
        {
            assert!(is_syllable(word), "{word}");
        }
        for word in ["Mãộ", "hµng", "aủo", "cafộ", "®¬n", "ß", "tr", "Hỹller"] {
            assert!(!is_syllable(word), "{word}");
        }
    }

    #[test]
    fn names_sort_by_letters_then_tones() {
        let mut names = ["Đào", "Dũng", "dũng", "Ân", "An", "Ánh", "Ăn", "Bình", "Binh", "An Đình"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["An", "An Đình", "Ánh", "Ăn", "Ân", "Binh", "Bình", "dũng", "Dũng", "Đào"]);
    }

    #[test]
    fn masked_names_are_recognised() {
        assert!(is_masked("T*****g") && is_masked("******49") && is_masked("L***"));
        assert!(!is_masked("Trần An") && !is_masked("5*3"));
    }
}
