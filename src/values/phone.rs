//! Phone numbers: one canonical form for `0912 345 678`, `+84 912.345.678`, `'84912345678` and `912345678`.
//!
//! The length decides before anything is stripped (`decisions.md`, People): nine digits have lost a zero, even
//! when they begin with 84. The prefixes that changed in 2018 kept their last seven digits.
//! Source: Bộ Thông tin và Truyền thông, kế hoạch chuyển đổi mã mạng, 15/09/2018 (`facts.md` 3.7).

use super::text::clean;

/// Old eleven-digit mobile prefixes and what they became on 15/09/2018, without the leading zero.
const CHANGED_2018: [(u64, u64); 21] = [
    (120, 70),
    (121, 79),
    (122, 77),
    (126, 76),
    (128, 78),
    (123, 83),
    (124, 84),
    (125, 85),
    (127, 81),
    (129, 82),
    (162, 32),
    (163, 33),
    (164, 34),
    (165, 35),
    (166, 36),
    (167, 37),
    (168, 38),
    (169, 39),
    (186, 56),
    (188, 58),
    (199, 59),
];

/// A phone number as digits with its country code, as one number: 84912345678.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone(pub u64);

/// What a phone cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneCell {
    /// A number that can be called.
    Phone(Phone),
    /// The same after mending: a lost zero put back, or an old number of eleven digits.
    Mended(Phone),
    /// Nothing.
    Blank,
    /// Hidden by the platform: `*****12`.
    Masked,
    /// Digits that stand for no number: 0000000000, 0123456789.
    Placeholder,
    /// Written by a spreadsheet as `8.49E+10`: its last digits are lost.
    Scientific,
    /// Anything else.
    Unreadable,
}

impl PhoneCell {
    /// The number, mended or not.
    pub const fn phone(self) -> Option<Phone> {
        match self {
            Self::Phone(phone) | Self::Mended(phone) => Some(phone),
            _ => None,
        }
    }
}

/// The hot case: ten digits that begin as a mobile number does.
#[inline]
pub fn plain(cell: &[u8]) -> Option<Phone> {
    let &[b'0', first @ (b'3' | b'5' | b'7' | b'8' | b'9'), ref rest @ ..] = cell else { return None };
    if rest.len() != 8 {
        return None;
    }
    let mut value = u64::from(first - b'0');
    let mut repeated = true;
    for &byte in rest {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        repeated &= byte == first;
        value = value * 10 + u64::from(digit);
    }
    (!repeated).then_some(Phone(84 * NINE_DIGITS + value))
}

const NINE_DIGITS: u64 = 1_000_000_000;

/// Reads the part of a cell that holds one number.
pub fn read(cell: &[u8]) -> PhoneCell {
    if cell.is_ascii() {
        return read_ascii(cell);
    }
    // Marks of direction come along from address books, dashes and bullets from word processors.
    let plain = |letter| match letter {
        '‐'..='―' | '−' => '-',
        '•' | '●' | '∗' | '＊' => '*',
        '＋' => '+',
        '０'..='９' => char::from((letter as u32 - '０' as u32) as u8 + b'0'),
        letter => letter,
    };
    let text: String = clean(cell).chars().map(plain).collect();
    read_ascii(text.as_bytes())
}

fn read_ascii(cell: &[u8]) -> PhoneCell {
    let cell = unwrap(cell);
    if cell.is_empty() {
        return PhoneCell::Blank;
    }
    let mut digits = Digits::default();
    for (index, &byte) in cell.iter().enumerate() {
        match byte {
            b'0'..=b'9' => digits.push(byte - b'0'),
            b'+' if digits.count == 0 => digits.plus = true,
            b'*' => return PhoneCell::Masked,
            b'x' | b'X'
                if digits.count > 0 && cell[index..].iter().all(|b| b.eq_ignore_ascii_case(&b'x')) =>
            {
                return PhoneCell::Masked;
            }
            b'e' | b'E' if digits.count > 0 && is_exponent(&cell[index + 1..]) => {
                return PhoneCell::Scientific;
            }
            b'.' if is_zero_fraction(&cell[index..]) => break,
            b' ' | b'.' | b'-' | b'(' | b')' | b'\'' | b'\t' => {}
            _ => return PhoneCell::Unreadable,
        }
    }
    digits.judge()
}

/// The parts of a cell that may hold a number each: `0912345678 / 0987654321`.
pub fn parts(cell: &[u8]) -> impl Iterator<Item = &[u8]> {
    cell.split(|byte| matches!(byte, b'/' | b',' | b';' | b'|' | b'\n' | b'\r'))
        .map(<[u8]>::trim_ascii)
        .filter(|part| !part.is_empty())
}

/// The numbers of a part that is none as a whole: words around a number, two numbers with a blank or a dash
/// between them.
pub fn within(part: &[u8]) -> Vec<Phone> {
    let is_word = |byte: &u8| {
        byte.is_ascii_alphabetic() || !byte.is_ascii() || matches!(byte, b':' | b'&' | b'_' | b'#')
    };
    let mut found = Vec::new();
    for piece in part.split(is_word).filter(|piece| piece.len() >= 9) {
        match read(piece).phone() {
            Some(phone) => found.push(phone),
            None => found.extend(pair(piece).into_iter().flatten()),
        }
    }
    found
}

/// Digits of the shortest number that is found among words.
pub const FEWEST_DIGITS: usize = 9;

/// The only number among the words of a text that is written whole (with its zero or its country code), and where it
/// stands. Shorter ones and several at once may be anything.
pub fn span_within(text: &str) -> Option<(std::ops::Range<usize>, Phone)> {
    let bytes = text.as_bytes();
    let is_inside =
        |byte: u8| byte.is_ascii_digit() || matches!(byte, b' ' | b'.' | b'-' | b'+' | b'(' | b')');
    let mut found = None;
    let mut from = 0;
    while from < bytes.len() {
        let Some(begin) = (from..bytes.len()).find(|&at| matches!(bytes[at], b'0'..=b'9' | b'+')) else {
            break;
        };
        let end = (begin..bytes.len()).find(|&at| !is_inside(bytes[at])).unwrap_or(bytes.len());
        let end = (begin..end).rfind(|&at| bytes[at].is_ascii_digit()).map_or(end, |last| last + 1);
        let is_apart = begin == 0 || !bytes[begin - 1].is_ascii_alphanumeric();
        let is_whole = matches!(&bytes[begin..end], [b'0' | b'+', ..] | [b'8', b'4', ..]);
        if let PhoneCell::Phone(phone) = read(&bytes[begin..end])
            && is_apart
            && is_whole
            && found.replace((begin..end, phone)).is_some()
        {
            return None;
        }
        from = end.max(begin + 1);
    }
    found
}

/// Two numbers, whatever stands between them.
fn pair(piece: &[u8]) -> Option<[Phone; 2]> {
    let between =
        (1..piece.len()).filter(|&at| !piece[at].is_ascii_digit() && piece[at - 1].is_ascii_digit());
    between.into_iter().find_map(|at| {
        let behind = piece[at..].iter().position(|byte| byte.is_ascii_digit() || *byte == b'+')?;
        Some([read(&piece[..at]).phone()?, read(&piece[at + behind..]).phone()?])
    })
}

/// `="0912"`, `'0912` and quotes, as spreadsheets protect a number.
const fn unwrap(cell: &[u8]) -> &[u8] {
    let mut cell = cell.trim_ascii();
    while let Some((b'=' | b'"' | b'\'' | b':', rest)) = cell.split_first() {
        cell = rest;
    }
    while let Some((b'"' | b'\'', rest)) = cell.split_last() {
        cell = rest;
    }
    cell.trim_ascii()
}

/// What stands behind the letter of `8.49E+10`; behind that of `0912345678 em Lan` stand words.
fn is_exponent(rest: &[u8]) -> bool {
    let rest = rest.trim_ascii();
    let digits = rest.strip_prefix(b"+").or_else(|| rest.strip_prefix(b"-")).unwrap_or(rest);
    (1..=2).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit)
}

/// `.0` at the end: the number went through a column of floats.
fn is_zero_fraction(rest: &[u8]) -> bool {
    rest.len() <= 3 && rest.len() >= 2 && rest[1..].iter().all(|&byte| byte == b'0')
}

#[derive(Default)]
struct Digits {
    value: u64,
    count: u32,
    leading_zeros: u32,
    plus: bool,
}

impl Digits {
    fn push(&mut self, digit: u8) {
        if self.value == 0 && digit == 0 {
            self.leading_zeros += 1;
        }
        self.count += 1;
        if self.count <= 18 {
            self.value = self.value * 10 + u64::from(digit);
        }
    }

    fn judge(self) -> PhoneCell {
        if self.count == 0 {
            return PhoneCell::Unreadable;
        }
        if self.is_placeholder() {
            return PhoneCell::Placeholder;
        }
        match self.national() {
            Some(number) if is_repeated(number) => PhoneCell::Placeholder,
            Some(number) if self.is_mended(number) => {
                vietnamese(number).map_or(PhoneCell::Unreadable, PhoneCell::Mended)
            }
            Some(number) => vietnamese(number).map_or(PhoneCell::Unreadable, PhoneCell::Phone),
            None if self.is_foreign() => PhoneCell::Phone(Phone(self.value)),
            None => PhoneCell::Unreadable,
        }
    }

    fn is_placeholder(&self) -> bool {
        // Counting up or down, and one digit over and over, with or without the leading zero.
        const COUNTING: [u64; 5] = [123_456_789, 1_234_567_890, 9_876_543_210, 12_345_678_910, 123_456_780];
        self.value == 0 || (COUNTING.contains(&self.value) && !self.plus) || is_repeated(self.value)
    }

    /// A zero was lost, or the number is one of the old mobile numbers.
    const fn is_mended(&self, number: u64) -> bool {
        let is_old = number / NINE_DIGITS == 1;
        is_old || (self.leading_zeros == 0 && self.value == number)
    }

    /// The Vietnamese number without its leading zero, when the length says that it is one.
    fn national(&self) -> Option<u64> {
        let international = self.plus || self.leading_zeros >= 2;
        let value = self.value;
        match (self.count, self.leading_zeros) {
            _ if international => international_84(value),
            (9, 0) => Some(value),
            (10 | 11, 1) => Some(value),
            // A lost zero before an old mobile number or a landline.
            (10, 0) if matches!(value / 1_000_000_000, 1 | 2) => Some(value),
            (11..=13, 0) => international_84(value),
            _ => None,
        }
    }

    fn is_foreign(&self) -> bool {
        let digits = self.count - self.leading_zeros;
        (self.plus || self.leading_zeros == 2) && (8..=15).contains(&digits) && !starts_with_84(self.value)
    }
}

/// 84 and a number of nine digits (mobile), or of ten (landline, old mobile), also with a zero between.
fn international_84(value: u64) -> Option<u64> {
    for digits in [9, 10] {
        let power = 10u64.pow(digits);
        if value / power == 84 && value % power >= power / 10 {
            return Some(value % power);
        }
        if value / (power * 10) == 84 && (power / 10..power).contains(&(value % (power * 10))) {
            return Some(value % power);
        }
    }
    None
}

const fn starts_with_84(mut value: u64) -> bool {
    while value >= 100 {
        value /= 10;
    }
    value == 84
}

/// A national number (no leading zero) as a mobile of today or a landline.
fn vietnamese(number: u64) -> Option<Phone> {
    let digits = number.checked_ilog10()? + 1;
    let first = number / 10u64.pow(digits - 1);
    match (digits, first) {
        (9, 3 | 5 | 7 | 8 | 9) => Some(Phone(84 * NINE_DIGITS + number)),
        (10, 1) => {
            let (prefix, rest) = (number / 10_000_000, number % 10_000_000);
            let (_, now) = CHANGED_2018.iter().find(|&&(old, _)| old == prefix)?;
            Some(Phone(84 * NINE_DIGITS + now * 10_000_000 + rest))
        }
        (9, 2) => Some(Phone(84 * NINE_DIGITS + number)),
        (10, 2) => Some(Phone(84 * NINE_DIGITS * 10 + number)),
        _ => None,
    }
}

/// One digit over and over, eight times or more.
const fn is_repeated(mut value: u64) -> bool {
    let digit = value % 10;
    let mut count = 0;
    while value > 0 {
        if value % 10 != digit {
            return false;
        }
        value /= 10;
        count += 1;
    }
    count >= 8
}

#[cfg(test)]
mod tests {
    use super::*;

    macro_rules! phones {
        ($($name:ident: $cell:literal => $digits:literal;)*) => {$(
            #[test]
            fn $name() { assert_eq!(read($cell.as_bytes()).phone(), Some(Phone($digits))); }
        )*};
    }

    phones! {
        a_mobile_number: "0912345678" => 84912345678;
        spaces_and_points: "091 234.56-78" => 84912345678;
        a_lost_zero: "912345678" => 84912345678;
        a_lost_zero_before_84: "845678901" => 84845678901;
        country_code: "84912345678" => 84912345678;
        country_code_with_plus: "+84 912 345 678" => 84912345678;
        country_code_in_brackets: "(+84)912345678" => 84912345678;
        country_code_and_zero: "+84 (0) 912 345 678" => 84912345678;
        double_zero_country_code: "0084912345678" => 84912345678;
        text_apostrophe: "'0912345678" => 84912345678;
        formula_text: "=\"0912345678\"" => 84912345678;
        a_float: "912345678.0" => 84912345678;
        ten_digits_beginning_with_084: "0845678901" => 84845678901;
        old_eleven_digits: "01623456789" => 84323456789;
        old_eleven_digits_with_country_code: "841623456789" => 84323456789;
        old_eleven_digits_that_lost_a_zero: "1203456789" => 84703456789;
        a_hanoi_landline: "024 3825 1234" => 842438251234;
        a_landline_with_country_code: "+842438251234" => 842438251234;
        a_foreign_number: "+1 415 555 2671" => 14155552671;
        marks_of_direction: "\u{202a}0912345678\u{202c}" => 84912345678;
        long_dashes: "0912–345–678" => 84912345678;
        a_mark_of_order_inside: "0912\u{feff}345678" => 84912345678;
        a_trailing_tab: "0912345678\t" => 84912345678;
    }

    macro_rules! no_phones {
        ($($name:ident: $cell:literal => $why:ident;)*) => {$(
            #[test]
            fn $name() { assert_eq!(read($cell.as_bytes()), PhoneCell::$why); }
        )*};
    }

    no_phones! {
        nothing: " " => Blank;
        stars: "(+84)90*****69" => Masked;
        bullets: "0912••••78" => Masked;
        crosses: "09123xxxxx" => Masked;
        zeros: "0000000000" => Placeholder;
        nines: "0999999999" => Placeholder;
        counting: "0123456789" => Placeholder;
        exponent: "8.49E+10" => Scientific;
        exponent_in_small_letters: "8.49e+10" => Scientific;
        exponent_without_a_sign: "849E10" => Scientific;
        words_that_begin_like_an_exponent: "0912000111 em Bích" => Unreadable;
        words: "không có" => Unreadable;
        too_short: "12345" => Unreadable;
        too_long: "09123456789012345678901234" => Unreadable;
        no_such_prefix: "0412345678" => Unreadable;
    }

    #[test]
    fn the_fast_road_reads_what_the_careful_one_reads() {
        for cell in
            ["0912345678", "0388888888", "0999999999", "0123456789", "091234567", "09123456789", "091234567x"]
        {
            if let Some(phone) = plain(cell.as_bytes()) {
                assert_eq!(read(cell.as_bytes()), PhoneCell::Phone(phone), "{cell}");
            }
        }
        assert_eq!(plain(b"0912345678"), Some(Phone(84912345678)));
        assert_eq!(plain(b"0999999999"), None);
    }

    #[test]
    fn numbers_are_found_among_words_and_beside_each_other() {
        let (a, b) = (Phone(84912345678), Phone(84987654322));
        for cell in [
            "0912345678 (chị Lan)",
            "Zalo: 0912 345 678",
            "chị Lan 0912.345.678",
            "0912345678 em Bích",
            "0912345678 E.Bích",
            "0912345678 máy lẻ 205",
            "0912345678 ext 205",
            "0912345678 x205",
            "0912345678#205",
            "0912 345 678 (Zalo)",
            "(+84) 912 345 678 - gọi trước 5 phút",
        ] {
            assert_eq!(within(cell.as_bytes()), [a], "{cell}");
        }
        for cell in ["0912345678 - 0987654322", "0912 345 678 0987 654 322", "0912345678 hoặc +84987654322"]
        {
            assert_eq!(within(cell.as_bytes()), [a, b], "{cell}");
        }
        for cell in ["không có", "12345", "ngõ 12/34", "09123456789012345678901234"] {
            assert_eq!(within(cell.as_bytes()), [], "{cell}");
        }
    }

    #[test]
    fn one_whole_number_is_taken_out_of_a_name() {
        for (name, rest) in [
            ("Ngô Lan 0912345678", ("Ngô Lan ", "")),
            ("0912 345 678 - Ngô Lan", ("", " - Ngô Lan")),
            ("Lan (+84 912.345.678) Q3", ("Lan (", ") Q3")),
        ] {
            let (span, phone) = span_within(name).unwrap_or_else(|| panic!("{name}"));
            assert_eq!(
                (&name[..span.start], &name[span.end..], phone.0),
                (rest.0, rest.1, 84912345678),
                "{name}"
            );
        }
        for name in
            ["Ngô Lan", "Lan 2", "KH0912345678", "Lan 912345678", "Lan 0912345678 0987654322", "0123456789"]
        {
            assert_eq!(span_within(name), None, "{name}");
        }
    }

    #[test]
    fn only_what_was_changed_is_mended() {
        for cell in ["912345678", "01623456789", "1623456789", "+841623456789"] {
            assert!(matches!(read(cell.as_bytes()), PhoneCell::Mended(_)), "{cell}");
        }
        for cell in ["0912345678", "84912345678", "+84 0912345678", "02438251234", "0845678901"] {
            assert!(matches!(read(cell.as_bytes()), PhoneCell::Phone(_)), "{cell}");
        }
    }

    #[test]
    fn two_numbers_in_a_cell_are_two_parts() {
        let cell = b"0912345678 / 0987654321";
        let phones: Vec<_> = parts(cell).map(read).collect();
        assert_eq!(phones, [PhoneCell::Phone(Phone(84912345678)), PhoneCell::Phone(Phone(84987654321))]);
    }
}
