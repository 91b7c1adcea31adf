//! Numbers as people write them: `1.250.000 ₫`, `1,250.50`, `(35.000)`, `640k`.
//!
//! What `1.250` means is not decided here. A cell is kept as [`Written`]: its digits and where the last
//! separator stood; [`Seen`] counts what a whole column shows, and [`Separators`] is the verdict.

use super::text::{clean, is_cell_error};

/// Decimal digits of the largest amount that is kept: what an `i64` holds.
const MOST_DIGITS: u32 = 18;

/// How a number was written, apart from its digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Form(u8);

impl Form {
    const DOT: u8 = 0b0010_0000;
    const COMMA: u8 = 0b0100_0000;
    const DECIMALS: u8 = 0b0001_1111;
    const NAMED: u8 = 0b1000_0000;

    /// A number whose last `decimals` digits certainly stand behind the decimal mark.
    pub const fn certain(decimals: u32) -> Self {
        Self(decimals as u8)
    }

    /// One point and three digits: `1.250`.
    pub const fn unsure_point() -> Self {
        Self(Self::DOT | 3)
    }

    /// One comma and three digits: `1,250`.
    pub const fn unsure_comma() -> Self {
        Self(Self::COMMA | 3)
    }

    /// Decimal digits under a verdict about separators.
    pub const fn decimals(self, separators: Separators) -> u32 {
        let groups = (self.0 & Self::DOT != 0 && separators.point_groups)
            || (self.0 & Self::COMMA != 0 && separators.comma_groups);
        if groups { 0 } else { (self.0 & Self::DECIMALS) as u32 }
    }

    /// True where the cell itself names its unit: `640k` is no thousands of a column of thousands.
    pub const fn names_unit(self) -> bool {
        self.0 & Self::NAMED != 0
    }

    /// As stored in a column.
    pub const fn to_byte(self) -> u8 {
        self.0
    }

    /// From a column.
    pub const fn from_byte(byte: u8) -> Self {
        Self(byte)
    }
}

/// A number as its cell writes it: `mantissa` × 10^-`form.decimals(…)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Written {
    /// All digits with the sign, separators left out.
    pub mantissa: i64,
    /// Where the decimal mark may stand.
    pub form: Form,
}

/// What a separator does in a column, once it is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Separators {
    /// `1.250` is one thousand two hundred and fifty.
    pub point_groups: bool,
    /// `1,250` is one thousand two hundred and fifty.
    pub comma_groups: bool,
}

impl Separators {
    /// Vietnamese writing, and what is assumed where nothing speaks: both group thousands when three
    /// digits follow.
    pub const GROUPS: Self = Self { point_groups: true, comma_groups: true };
}

/// Why a cell is not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotANumber {
    /// Nothing but blanks.
    Blank,
    /// Letters, or separators that no writing of numbers has.
    Unreadable,
    /// More digits than can be added up exactly.
    TooLarge,
    /// An error of a spreadsheet.
    CellError,
}

/// What the cells of one column show about their separators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Seen {
    /// `12.5`, `1,250.00`
    pub point_decimal: u32,
    /// `12,5`, `1.250,00`
    pub comma_decimal: u32,
    /// `1.250.000`, `1.250,00`
    pub point_group: u32,
    /// `1,250,000`, `1,250.00`
    pub comma_group: u32,
    /// `1.250`
    pub point_unsure: u32,
    /// `1,250`
    pub comma_unsure: u32,
    /// Of those with a decimal mark and no others, how many have nothing but zeros behind it: `350000.00`.
    pub empty_decimals: u32,
}

impl Seen {
    /// Adds what another part of the column showed.
    pub const fn add(&mut self, other: &Self) {
        self.point_decimal += other.point_decimal;
        self.comma_decimal += other.comma_decimal;
        self.point_group += other.point_group;
        self.comma_group += other.comma_group;
        self.point_unsure += other.point_unsure;
        self.comma_unsure += other.comma_unsure;
        self.empty_decimals += other.empty_decimals;
    }

    /// What is left when a part of the column is taken away.
    pub const fn less(&self, other: &Self) -> Self {
        Self {
            point_decimal: self.point_decimal.saturating_sub(other.point_decimal),
            comma_decimal: self.comma_decimal.saturating_sub(other.comma_decimal),
            point_group: self.point_group.saturating_sub(other.point_group),
            comma_group: self.comma_group.saturating_sub(other.comma_group),
            point_unsure: self.point_unsure.saturating_sub(other.point_unsure),
            comma_unsure: self.comma_unsure.saturating_sub(other.comma_unsure),
            empty_decimals: self.empty_decimals.saturating_sub(other.empty_decimals),
        }
    }

    /// True when one mark stands before three digits in some cells and before zeros alone in all others, `350.000`
    /// beside `350000.00`, and the other mark groups nowhere. A column without decimals has no thousandths: the first
    /// is 350 thousand. But a look is asked for.
    pub const fn is_contradictory(&self) -> bool {
        let decimals = self.point_decimal + self.comma_decimal;
        let point = self.point_unsure > 0 && self.point_decimal > 0 && self.comma_group == 0;
        let comma = self.comma_unsure > 0 && self.comma_decimal > 0 && self.point_group == 0;
        (point || comma) && decimals == self.empty_decimals
    }

    /// True when a cell can be read in two ways and nothing in the column says which.
    pub const fn is_open(&self) -> bool {
        let said = self.point_decimal + self.comma_decimal + self.point_group + self.comma_group;
        said == 0 && self.point_unsure + self.comma_unsure > 0
    }

    /// The verdict of the column: a mark groups thousands unless it was seen as the decimal mark more often,
    /// or the other mark was seen to group and this one never.
    pub const fn verdict(&self) -> Separators {
        if self.is_contradictory() {
            return Separators::GROUPS;
        }
        let point_decimal = self.point_decimal > self.point_group;
        let comma_decimal = self.comma_decimal > self.comma_group;
        let only_comma_groups = self.comma_group > self.comma_decimal && self.point_group == 0;
        let only_point_groups = self.point_group > self.point_decimal && self.comma_group == 0;
        Separators {
            point_groups: !point_decimal && !only_comma_groups,
            comma_groups: !comma_decimal && !only_point_groups,
        }
    }
}

impl Written {
    /// Reads a cell and counts in `seen` what it shows.
    #[inline]
    pub fn read(cell: &[u8], seen: &mut Seen) -> Result<Self, NotANumber> {
        match plain(cell) {
            Some(mantissa) => Ok(Self { mantissa, form: Form::certain(0) }),
            None => grouped(cell, seen).map_or_else(|| Self::read_marks(cell, seen), Ok),
        }
    }

    /// Reads a number that a program wrote: a point is the decimal mark, and there is no other.
    pub fn typed(number: &[u8]) -> Result<Self, NotANumber> {
        let written = Self::read(number, &mut Seen::default())?;
        let decimals = written.form.decimals(Separators { point_groups: false, comma_groups: false });
        Ok(Self { mantissa: written.mantissa, form: Form::certain(decimals) })
    }

    fn read_marks(cell: &[u8], seen: &mut Seen) -> Result<Self, NotANumber> {
        match Marks::read(cell).and_then(|marks| marks.judge(seen)) {
            // A currency in decomposed letters, or characters that nobody sees.
            Err(NotANumber::Unreadable) if !cell.is_ascii() => {
                Marks::read(clean(cell).as_bytes()).and_then(|marks| marks.judge(seen))
            }
            Err(NotANumber::Unreadable) if is_cell_error(cell) => Err(NotANumber::CellError),
            read => read,
        }
    }

    /// The value in units of 10^-`digits`; `None` when it does not fit or has more decimals.
    pub fn scaled(self, separators: Separators, digits: u32) -> Option<i64> {
        let decimals = self.form.decimals(separators);
        if decimals <= digits {
            return self.mantissa.checked_mul(10i64.pow(digits - decimals));
        }
        let unit = 10i64.pow(decimals - digits);
        (self.mantissa % unit == 0).then(|| self.mantissa / unit)
    }

    /// The decimals that the value really has: `2.500` as a decimal has one.
    pub const fn real_decimals(self, separators: Separators) -> u32 {
        let mut decimals = self.form.decimals(separators);
        let mut mantissa = self.mantissa;
        while decimals > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            decimals -= 1;
        }
        decimals
    }
}

/// The hot case: digits only.
#[inline]
fn plain(cell: &[u8]) -> Option<i64> {
    if cell.is_empty() || cell.len() > MOST_DIGITS as usize {
        return None;
    }
    let mut value = 0i64;
    for &byte in cell {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value * 10 + i64::from(digit);
    }
    Some(value)
}

/// The hot case of a messy file: `1.250.000`, `90,000 ₫`, groups of three behind one kind of mark. Everything else, and
/// what begins with a zero, is for [`Marks`].
fn grouped(cell: &[u8], seen: &mut Seen) -> Option<Written> {
    let end = cell.iter().rposition(u8::is_ascii_digit)? + 1;
    if !matches!(&cell[end..], [] | [b' ', 0xe2, 0x82, 0xab] | [0xe2, 0x82, 0xab])
        || end > MOST_DIGITS as usize
    {
        return None;
    }
    let first = cell[..end.min(4)].iter().position(|byte| !byte.is_ascii_digit())?;
    let (mark, groups) = (cell[first], (end - first) / 4);
    if first == 0 || cell[0] == b'0' || !matches!(mark, b'.' | b',') || (end - first) % 4 != 0 {
        return None;
    }
    let number = |bytes: &[u8]| bytes.iter().fold(0, |value, &byte| value * 10 + i64::from(byte - b'0'));
    let mut mantissa = number(&cell[..first]);
    for group in cell[first..end].chunks_exact(4) {
        if group[0] != mark || !group[1..].iter().all(u8::is_ascii_digit) {
            return None;
        }
        mantissa = mantissa * 1_000 + number(&group[1..]);
    }
    let form = match (mark, groups) {
        (b'.', 1) => counted_form(&mut seen.point_unsure, Form::unsure_point()),
        (_, 1) => counted_form(&mut seen.comma_unsure, Form::unsure_comma()),
        (b'.', _) => counted(&mut seen.point_group, 0),
        _ => counted(&mut seen.comma_group, 0),
    };
    Some(Written { mantissa, form })
}

/// The marks found in a cell, before anybody says what they mean.
#[derive(Default)]
struct Marks {
    mantissa: i64,
    digits: u32,
    negative: bool,
    points: u32,
    commas: u32,
    blanks: u32,
    /// Digits since the last separator, and the last separator itself.
    run: u32,
    last: u8,
    /// Digits before the first separator, and whether they are a lone zero.
    first_run: u32,
    /// True while every closed group behind the first has three digits.
    threes: bool,
    /// Powers of ten from `k`, `tr`, `tỷ` or an exponent.
    exponent: i32,
    /// A word of [`MULTIPLIERS`] stands behind it.
    names_unit: bool,
    overflow: bool,
}

impl Marks {
    fn read(cell: &[u8]) -> Result<Self, NotANumber> {
        let mut marks = Self { threes: true, ..Self::default() };
        let (body, negative) = strip(cell);
        if body.is_empty() {
            return Err(NotANumber::Blank);
        }
        marks.negative = negative;
        let mut index = 0;
        while let Some(&byte) = body.get(index) {
            match byte {
                b'0'..=b'9' => marks.digit(byte - b'0'),
                b'.' | b',' if marks.digits > 0 || index == 0 => marks.separator(byte),
                b' ' if !body[index..].get(1).is_some_and(u8::is_ascii_digit) => {}
                b' ' | b'\'' => marks.separator(byte),
                0xc2 if body.get(index + 1) == Some(&0xa0) => {
                    marks.separator(b' ');
                    index += 1;
                }
                // Narrow no-break space and the typographic apostrophe: U+202F, U+2019.
                0xe2 if matches!(body.get(index + 1..index + 3), Some([0x80, 0xaf | 0x99])) => {
                    marks.separator(b' ');
                    index += 2;
                }
                _ if marks.digits > 0 => {
                    marks.exponent = exponent(&body[index..]).ok_or(NotANumber::Unreadable)?;
                    marks.names_unit = !matches!(byte, b'e' | b'E');
                    break;
                }
                _ => return Err(NotANumber::Unreadable),
            }
            index += 1;
        }
        if marks.digits == 0 {
            return Err(NotANumber::Unreadable);
        }
        Ok(marks)
    }

    fn digit(&mut self, digit: u8) {
        // Not `checked_mul`: WebAssembly multiplies 128 bits for it.
        if self.mantissa > (i64::MAX - 9) / 10 {
            self.overflow = true;
        } else {
            self.mantissa = self.mantissa * 10 + i64::from(digit);
        }
        self.digits += 1;
        self.run += 1;
    }

    const fn separator(&mut self, mark: u8) {
        let seen = self.points + self.commas + self.blanks;
        if seen == 0 {
            self.first_run = self.run;
        } else if self.run != 3 {
            self.threes = false;
        }
        match mark {
            b'.' => self.points += 1,
            b',' => self.commas += 1,
            _ => self.blanks += 1,
        }
        self.last = mark;
        self.run = 0;
    }

    fn judge(self, seen: &mut Seen) -> Result<Written, NotANumber> {
        let form = match (self.points, self.commas, self.blanks) {
            (0, 0, 0) => Form::certain(0),
            (0, 0, _) if self.grouped() => Form::certain(0),
            (1, 0, 0) if self.is_unsure() => counted_form(&mut seen.point_unsure, Form::unsure_point()),
            (0, 1, 0) if self.is_unsure() => counted_form(&mut seen.comma_unsure, Form::unsure_comma()),
            (1, 0, 0) => self.decimal(&mut seen.point_decimal, &mut seen.empty_decimals),
            (0, 1, 0) => self.decimal(&mut seen.comma_decimal, &mut seen.empty_decimals),
            (_, 0, 0) if self.grouped() => counted(&mut seen.point_group, 0),
            (0, _, 0) if self.grouped() => counted(&mut seen.comma_group, 0),
            // Blanks or the other separator group, the last one is the decimal mark.
            (1, others, blanks) if self.last == b'.' && self.threes && self.starts_group() => {
                seen.comma_group += u32::from(others > 0 && blanks == 0);
                self.decimal(&mut seen.point_decimal, &mut seen.empty_decimals)
            }
            (others, 1, blanks) if self.last == b',' && self.threes && self.starts_group() => {
                seen.point_group += u32::from(others > 0 && blanks == 0);
                self.decimal(&mut seen.comma_decimal, &mut seen.empty_decimals)
            }
            _ => return Err(NotANumber::Unreadable),
        };
        self.write(form)
    }

    fn starts_group(&self) -> bool {
        (1..=3).contains(&self.first_run)
    }

    /// `1.250.000`: every group has three digits, the first up to three.
    fn grouped(&self) -> bool {
        self.threes && self.run == 3 && self.starts_group()
    }

    /// One separator: only three digits behind one to three digits that are not a lone zero leave a doubt.
    fn is_unsure(&self) -> bool {
        let leading = self.mantissa / 1_000;
        let lone_zero = self.first_run == 1 && leading == 0;
        self.run == 3 && self.starts_group() && !lone_zero && self.exponent == 0
    }

    /// The last digits stand behind the decimal mark.
    fn decimal(&self, count: &mut u32, empty: &mut u32) -> Form {
        let has_decimals = 10i64.checked_pow(self.run).is_none_or(|unit| self.mantissa % unit != 0);
        *empty += u32::from(!has_decimals);
        counted(count, self.run)
    }

    fn write(self, form: Form) -> Result<Written, NotANumber> {
        let unsure = form.0 & !Form::DECIMALS;
        let decimals = u32::from(form.0 & Form::DECIMALS);
        if self.overflow {
            return Err(NotANumber::TooLarge);
        }
        let mantissa = if self.negative { -self.mantissa } else { self.mantissa };
        if unsure != 0 || self.exponent == 0 {
            return Ok(Written { mantissa, form });
        }
        let named = if self.names_unit { Form::NAMED } else { 0 };
        let shift = self.exponent - decimals as i32;
        if shift <= 0 {
            let decimals = shift.unsigned_abs().min(MOST_DIGITS);
            return Ok(Written { mantissa, form: Form(decimals as u8 | named) });
        }
        let power = 10i64.checked_pow(shift.unsigned_abs()).ok_or(NotANumber::TooLarge)?;
        let mantissa = mantissa.checked_mul(power).ok_or(NotANumber::TooLarge)?;
        Ok(Written { mantissa, form: Form(named) })
    }
}

fn counted(count: &mut u32, decimals: u32) -> Form {
    counted_form(count, Form::certain(decimals.min(MOST_DIGITS)))
}

const fn counted_form(count: &mut u32, form: Form) -> Form {
    *count += 1;
    form
}

/// Signs and currency at both ends: what is left, and whether it is negative.
fn strip(cell: &[u8]) -> (&[u8], bool) {
    let mut body = cell.trim_ascii();
    let mut negative = false;
    if let [b'(', inner @ .., b')'] = body {
        body = inner.trim_ascii();
        negative = true;
    }
    loop {
        let before = body.len();
        body = strip_currency(body).trim_ascii();
        if let Some(rest) = strip_minus(body) {
            negative = true;
            body = rest.trim_ascii();
        } else if let [b'+' | b'\'', rest @ ..] = body {
            body = rest.trim_ascii();
        }
        if body.len() == before {
            return (body, negative);
        }
    }
}

fn strip_minus(body: &[u8]) -> Option<&[u8]> {
    // The hyphen, the true minus U+2212, and a hyphen behind the number as some ledgers write it.
    body.strip_prefix(b"-").or_else(|| body.strip_prefix("−".as_bytes())).or_else(|| body.strip_suffix(b"-"))
}

/// Signs of a currency, and the code each stands for. `$` alone is not told apart further.
pub const CURRENCY_SIGNS: [(&str, &str); 16] = [
    ("VNĐ", "VND"),
    ("VND", "VND"),
    ("vnđ", "VND"),
    ("vnd", "VND"),
    ("đồng", "VND"),
    ("₫", "VND"),
    ("đ", "VND"),
    ("Đ", "VND"),
    ("USD", "USD"),
    ("US$", "USD"),
    ("$", "USD"),
    ("EUR", "EUR"),
    ("€", "EUR"),
    ("GBP", "GBP"),
    ("£", "GBP"),
    ("\u{a0}", ""),
];

/// The currency that a cell names by a sign or a code at either end.
pub fn currency_of(cell: &[u8]) -> Option<&'static str> {
    let body = cell.trim_ascii();
    CURRENCY_SIGNS
        .iter()
        .find(|(sign, code)| {
            !code.is_empty() && (body.starts_with(sign.as_bytes()) || body.ends_with(sign.as_bytes()))
        })
        .map(|&(_, code)| code)
}

fn strip_currency(body: &[u8]) -> &[u8] {
    if body.first().is_some_and(u8::is_ascii_digit) && body.last().is_some_and(u8::is_ascii_digit) {
        return body;
    }
    for (sign, _) in CURRENCY_SIGNS {
        if let Some(rest) = body.strip_suffix(sign.as_bytes()).or_else(|| body.strip_prefix(sign.as_bytes()))
        {
            return rest;
        }
    }
    body
}

/// Words behind a number that multiply it, with their power of ten.
const MULTIPLIERS: [(&str, i32); 12] = [
    ("k", 3),
    ("K", 3),
    ("nghìn", 3),
    ("ngàn", 3),
    ("tr", 6),
    ("Tr", 6),
    ("TR", 6),
    ("triệu", 6),
    ("m", 6),
    ("M", 6),
    ("tỷ", 9),
    ("tỉ", 9),
];

fn exponent(rest: &[u8]) -> Option<i32> {
    let rest = rest.trim_ascii();
    let word = MULTIPLIERS.iter().find(|(word, _)| word.as_bytes() == rest);
    if let Some(&(_, power)) = word {
        return Some(power);
    }
    let power = rest.strip_prefix(b"e").or_else(|| rest.strip_prefix(b"E"))?;
    let power = power.strip_prefix(b"+").unwrap_or(power);
    str::from_utf8(power).ok()?.parse().ok().filter(|power: &i32| power.abs() < 400)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_short_road_reads_what_the_long_one_does(cell in "[0-9]{0,4}([.,][0-9]{2,4}){0,4}( ?₫)?") {
            let (mut short, mut long) = (Seen::default(), Seen::default());
            if let Some(written) = grouped(cell.as_bytes(), &mut short) {
                prop_assert_eq!(Ok(written), Written::read_marks(cell.as_bytes(), &mut long));
                prop_assert_eq!(short, long);
            }
        }
    }

    fn read(cell: &str) -> Result<(i64, u32), NotANumber> {
        let mut seen = Seen::default();
        let written = Written::read(cell.as_bytes(), &mut seen)?;
        Ok((written.mantissa, written.form.decimals(seen.verdict())))
    }

    macro_rules! reads {
        ($($name:ident: $cell:literal => $value:expr;)*) => {$(
            #[test]
            fn $name() { assert_eq!(read($cell), $value); }
        )*};
    }

    reads! {
        digits_are_a_number: "650000" => Ok((650_000, 0));
        points_group_thousands: "1.250.000" => Ok((1_250_000, 0));
        commas_group_thousands: "1,250,000" => Ok((1_250_000, 0));
        a_point_before_two_digits_is_decimal: "12.50" => Ok((1_250, 2));
        a_comma_before_one_digit_is_decimal: "12,5" => Ok((125, 1));
        vietnamese_decimals: "1.234,56" => Ok((123_456, 2));
        english_decimals: "1,234.56" => Ok((123_456, 2));
        three_digits_behind_one_point_group_by_default: "1.250" => Ok((1_250, 0));
        a_lone_zero_makes_three_digits_decimal: "0.125" => Ok((125, 3));
        four_digits_before_the_point_make_it_decimal: "1234.567" => Ok((1_234_567, 3));
        dong_sign_behind: "1.250.000 ₫" => Ok((1_250_000, 0));
        dong_letter_glued: "1290000đ" => Ok((1_290_000, 0));
        dong_word_before: "VND 35.000" => Ok((35_000, 0));
        no_break_spaces_group: "1\u{a0}250\u{a0}000" => Ok((1_250_000, 0));
        narrow_spaces_group: "1\u{202f}250\u{202f}000" => Ok((1_250_000, 0));
        apostrophes_group: "1'250'000" => Ok((1_250_000, 0));
        brackets_are_negative: "(35.000)" => Ok((-35_000, 0));
        a_true_minus_is_negative: "−35000" => Ok((-35_000, 0));
        a_minus_behind_is_negative: "35000-" => Ok((-35_000, 0));
        k_is_a_thousand: "640k" => Ok((640_000, 0));
        decimal_k: "1,5k" => Ok((1_500, 0));
        tr_is_a_million: "1,25tr" => Ok((1_250_000, 0));
        trieu_is_a_million: "2 triệu" => Ok((2_000_000, 0));
        exponents_are_exact: "1.5E+5" => Ok((150_000, 0));
        a_float_of_excel: "650000.0" => Ok((6_500_000, 1));
        blank_is_not_zero: "  " => Err(NotANumber::Blank);
        a_sign_alone_is_blank: "₫" => Err(NotANumber::Blank);
        a_dash_alone_is_blank: "-" => Err(NotANumber::Blank);
        ten_to_the_21_is_too_large: "1e21" => Err(NotANumber::TooLarge);
        twenty_digits_are_too_large: "12345678901234567890" => Err(NotANumber::TooLarge);
        exact_beyond_two_to_the_53: "9007199254740993" => Ok((9_007_199_254_740_993, 0));
        a_date_is_no_number: "12.05.2025" => Err(NotANumber::Unreadable);
        an_address_is_no_number: "1.2.3.4" => Err(NotANumber::Unreadable);
        a_failed_formula_is_no_number: "#REF!" => Err(NotANumber::CellError);
        a_column_too_narrow: "########" => Err(NotANumber::CellError);
        words_are_no_number: "miễn phí" => Err(NotANumber::Unreadable);
        a_number_in_words_is_no_number: "12 cái" => Err(NotANumber::Unreadable);
    }

    #[test]
    fn one_sure_cell_decides_the_doubtful_ones_of_its_column() {
        let mut seen = Seen::default();
        let doubtful = Written::read(b"1.250", &mut seen).unwrap();
        assert!(seen.is_open());
        assert_eq!(doubtful.scaled(seen.verdict(), 0), Some(1_250));
        Written::read(b"3.75", &mut seen).unwrap();
        assert!(!seen.is_open());
        assert_eq!(doubtful.scaled(seen.verdict(), 2), Some(125));
    }

    #[test]
    fn a_grouping_comma_makes_the_point_decimal() {
        let mut seen = Seen::default();
        Written::read(b"1,250,000", &mut seen).unwrap();
        let price = Written::read(b"2.125", &mut seen).unwrap();
        assert_eq!(price.scaled(seen.verdict(), 3), Some(2_125));
    }

    #[test]
    fn trailing_zeros_are_no_real_decimals() {
        let mut seen = Seen::default();
        let written = Written::read(b"2882000.00", &mut seen).unwrap();
        assert_eq!(written.real_decimals(seen.verdict()), 0);
        assert_eq!(written.scaled(seen.verdict(), 0), Some(2_882_000));
    }
}
