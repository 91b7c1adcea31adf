//! Dates as cells write them.
//!
//! What `05/09/2025` means is not decided here: [`WrittenDay`] keeps both small numbers and the year, [`Seen`]
//! counts what a column shows, and [`DayOrder`] is the decision.

use super::{
    day::{Day, YEARS},
    day_words,
    text::{clean, is_cell_error},
};

/// What a cell with a date holds, before a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Kind {
    /// Nothing.
    Blank = 0,
    /// Something that is no date in any writing.
    Unreadable = 1,
    /// `2025-09-05`
    YearFirst = 2,
    /// `05/09/2025`: two small numbers and a year.
    TwoSmall = 3,
    /// `…Z` or an epoch number: minutes from 1900-01-01 UTC, without a calendar of its own.
    Instant = 4,
    /// Days of a spreadsheet, from 1899-12-30.
    Serial = 5,
}

/// A date as its cell writes it, in four bytes. The time of day and a numeric offset are left out: an order's
/// day is the calendar day as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct WrittenDay(u32);

/// Which of two small numbers is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum DayOrder {
    /// `05/09/2025` is the fifth of September.
    #[default]
    DayFirst,
    /// `05/09/2025` is the ninth of May.
    MonthFirst,
}

/// What the cells of one column show about the order of day and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Seen {
    /// First number above 12.
    pub day_first: u32,
    /// Second number above 12.
    pub month_first: u32,
    /// Both up to 12 and different.
    pub unsure: u32,
    /// Instants that a fixed offset turned into days.
    pub instants: u32,
    /// Days with the year first, as programs write those that they have understood.
    pub understood: u32,
    /// Those of them behind the twelfth of their month.
    pub understood_late: u32,
}

/// A mixture as a program leaves it that took days for months: so many days of either kind, and it is no chance.
/// Of days that nothing was done to, two in five are up to the twelfth: ten of ten are one in ten thousand.
const CERTAIN_MIXTURE: u32 = 10;
/// Fewer cells are no mixture: chance makes one of either kind in a quarter of all files.
const LEAST_MIXTURE: u32 = 3;

impl Seen {
    /// Adds what another part of the column showed.
    pub const fn add(&mut self, other: &Self) {
        self.day_first += other.day_first;
        self.month_first += other.month_first;
        self.unsure += other.unsure;
        self.instants += other.instants;
        self.understood += other.understood;
        self.understood_late += other.understood_late;
    }

    /// True for the mixture that a program leaves which reads months first and was given days first, or the other way
    /// round: what it could understand it has understood wrongly (`05/11` became the eleventh of May), the rest
    /// (`13/11`) stayed text. No understood day is behind the twelfth, and no text can be read in two ways.
    pub const fn may_be_swapped(&self) -> bool {
        let texts = self.day_first + self.month_first;
        let one_way = (self.day_first == 0) != (self.month_first == 0);
        let is_enough = self.understood > 0 && texts > 0 && self.understood + texts >= LEAST_MIXTURE;
        is_enough && self.understood_late == 0 && one_way && self.unsure == 0
    }

    /// True for such a mixture when chance does not make it.
    pub const fn is_surely_swapped(&self) -> bool {
        let texts = self.day_first + self.month_first;
        self.may_be_swapped() && self.understood >= CERTAIN_MIXTURE && texts >= CERTAIN_MIXTURE
    }

    /// True when a cell can be read in two ways and nothing in the column says which.
    pub const fn is_open(&self) -> bool {
        self.unsure > 0 && self.day_first == 0 && self.month_first == 0
    }

    /// The verdict: what more cells prove; day first where nothing does, as Vietnam writes.
    pub const fn verdict(&self) -> DayOrder {
        if self.month_first > self.day_first { DayOrder::MonthFirst } else { DayOrder::DayFirst }
    }

    /// Counts one cell.
    #[inline]
    pub const fn count(&mut self, written: WrittenDay) {
        match written.kind() {
            Kind::TwoSmall => match (written.first(), written.second()) {
                (first, second) if first == second => {}
                (13.., _) => self.day_first += 1,
                (_, 13..) => self.month_first += 1,
                _ => self.unsure += 1,
            },
            Kind::Instant => self.instants += 1,
            _ => {}
        }
    }

    /// Counts one cell of the column that orders are dated by.
    #[inline]
    pub const fn count_main(&mut self, written: WrittenDay) {
        let is_understood = matches!(written.kind(), Kind::YearFirst);
        self.understood += is_understood as u32;
        self.understood_late += (is_understood && written.second() > 12) as u32;
        self.count(written);
    }
}

/// Days between 1899-12-30, where spreadsheets count from, and 1970-01-01.
const SERIAL_EPOCH: i32 = 25_569;
/// Days between 1900-01-01 and 1970-01-01.
const DAYS_1900_TO_1970: i64 = 25_567;
const MINUTES_A_DAY: i64 = 1_440;

impl WrittenDay {
    const PAYLOAD: u32 = (1 << 29) - 1;

    /// An empty cell.
    pub const BLANK: Self = Self::new(Kind::Blank, 0);
    /// A cell that is no date.
    pub const UNREADABLE: Self = Self::new(Kind::Unreadable, 0);
    /// A cell with an error of a spreadsheet.
    pub const CELL_ERROR: Self = Self::new(Kind::Unreadable, 1);

    const fn new(kind: Kind, payload: u32) -> Self {
        Self(((kind as u32) << 29) | (payload & Self::PAYLOAD))
    }

    const fn parts(kind: Kind, year: u32, first: u32, second: u32) -> Self {
        Self::new(kind, (year << 14) | (first << 7) | second)
    }

    /// A day counted by a spreadsheet.
    pub const fn serial(days: u32) -> Self {
        Self::new(Kind::Serial, days)
    }

    /// As stored in a column.
    pub const fn to_bits(self) -> u32 {
        self.0
    }

    /// From a column.
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// What the cell holds.
    pub const fn kind(self) -> Kind {
        match self.0 >> 29 {
            0 => Kind::Blank,
            2 => Kind::YearFirst,
            3 => Kind::TwoSmall,
            4 => Kind::Instant,
            5 => Kind::Serial,
            _ => Kind::Unreadable,
        }
    }

    /// True for a cell that is empty or no date.
    #[inline]
    pub const fn is_absent(self) -> bool {
        self.0 >> 29 < 2
    }

    const fn payload(self) -> u32 {
        self.0 & Self::PAYLOAD
    }

    const fn year(self) -> u32 {
        self.payload() >> 14
    }

    const fn first(self) -> u32 {
        (self.payload() >> 7) & 127
    }

    const fn second(self) -> u32 {
        self.payload() & 127
    }

    /// The day under a verdict, if the calendar has it. `offset` in minutes turns instants into days.
    #[inline]
    pub fn resolve(self, order: DayOrder, offset: i32) -> Option<Day> {
        match self.kind() {
            Kind::Blank | Kind::Unreadable => None,
            Kind::YearFirst => Day::from_ymd(self.year(), self.first(), self.second()),
            Kind::TwoSmall => match order {
                DayOrder::DayFirst => Day::from_ymd(self.year(), self.second(), self.first()),
                DayOrder::MonthFirst => Day::from_ymd(self.year(), self.first(), self.second()),
            },
            Kind::Instant => {
                let minutes = i64::from(self.payload()) + i64::from(offset);
                Some(Day((minutes.div_euclid(MINUTES_A_DAY) - DAYS_1900_TO_1970) as i32))
            }
            Kind::Serial => Some(Day(self.payload() as i32 - SERIAL_EPOCH)),
        }
    }

    /// The day that a program took for a month, and the month for a day; others as they are.
    pub const fn swapped(self) -> Self {
        match (self.kind(), self.second()) {
            (Kind::YearFirst, day @ 1..=12) => Self::parts(Kind::YearFirst, self.year(), day, self.first()),
            _ => self,
        }
    }

    /// Reads a cell.
    #[inline]
    pub fn read(cell: &[u8]) -> Self {
        if let Some((&date, time)) = cell.split_first_chunk::<10>()
            && (time.is_empty() || is_plain_time(time))
            && let Some(written) = Self::plain(date)
        {
            return written;
        }
        Reader::read(cell)
    }

    /// The hot cases: `2025-09-05`, and `05/09/2025` with slashes or dashes. All digits are looked at at once.
    #[inline]
    fn plain(date: [u8; 10]) -> Option<Self> {
        let [a, b, c, d, e, f, g, h, ..] = date;
        let eight = u64::from_le_bytes([a, b, c, d, e, f, g, h]);
        let (small, y) = (u32::from(date[8].wrapping_sub(b'0')), u32::from(date[9].wrapping_sub(b'0')));
        if small > 9 || y > 9 {
            return None;
        }
        let marks = if e == b'-' {
            u64::from_le_bytes(*b"0000-00-")
        } else {
            u64::from_le_bytes([b'0', b'0', c, b'0', b'0', c, b'0', b'0'])
        };
        let is_iso = e == b'-';
        let digits = eight ^ marks;
        // No byte above 9 where a digit stands, nothing but zero where a mark does. What is carried into a neighbour
        // comes from a byte that fails by itself.
        let above = if is_iso { 0x7f76_767f_7676_7676 } else { 0x7676_7f76_767f_7676 };
        if (digits.wrapping_add(above) | digits) & 0x8080_8080_8080_8080 != 0
            || !(is_iso || matches!(c, b'/' | b'-'))
        {
            return None;
        }
        let digit = |at: u32| (digits >> (8 * at)) as u32 & 15;
        let pair = |at: u32| digit(at) * 10 + digit(at + 1);
        let last = small * 10 + y;
        let (kind, year, first, second) = if is_iso {
            (Kind::YearFirst, pair(0) * 100 + pair(2), pair(5), last)
        } else {
            (Kind::TwoSmall, pair(6) * 100 + last, pair(0), pair(3))
        };
        YEARS.contains(&year).then(|| Self::parts(kind, year, first, second))
    }
}

/// ` 14:20`, `T14:20:05`: hours and minutes of a day, with whole seconds or without, and nothing else.
#[inline]
fn is_plain_time(time: &[u8]) -> bool {
    let (minutes, seconds) = match *time {
        [b' ' | b'T', a, b, b':', c, d] => ([a, b, c, d], [b'0', b'0']),
        [b' ' | b'T', a, b, b':', c, d, b':', e, f] => ([a, b, c, d], [e, f]),
        _ => return false,
    };
    let is_hour = minutes[0] < b'2' || (minutes[0] == b'2' && minutes[1] < b'4');
    is_hour && minutes[2] < b'6' && minutes.iter().chain(&seconds).all(u8::is_ascii_digit)
}

/// Everything else that is a date somewhere: words, two-digit years, times before dates, instants, serials.
struct Reader<'a> {
    rest: &'a [u8],
    minutes: Option<i64>,
    zone_z: bool,
}

impl<'a> Reader<'a> {
    fn read(cell: &'a [u8]) -> WrittenDay {
        let mut reader = Self { rest: trim(cell), minutes: None, zone_z: false };
        if reader.rest.is_empty() {
            return WrittenDay::BLANK;
        }
        match reader.date_and_time() {
            Some(written) => written,
            None if is_cell_error(cell) => WrittenDay::CELL_ERROR,
            None if cell.is_ascii() => Self::in_words(cell),
            None => Self::read_clean(cell),
        }
    }

    /// Without marks of direction and blanks of other kinds, which programs put around dates.
    fn read_clean(cell: &[u8]) -> WrittenDay {
        let text = clean(cell);
        let mut reader = Reader { rest: trim(text.as_bytes()), minutes: None, zone_z: false };
        if reader.rest.is_empty() {
            return WrittenDay::BLANK;
        }
        reader.date_and_time().unwrap_or_else(|| Self::in_words(cell))
    }

    /// A date in words, in whatever order they stand.
    fn in_words(cell: &[u8]) -> WrittenDay {
        match day_words::read(cell) {
            Some((year, month, day)) => WrittenDay::parts(Kind::YearFirst, year, month, day),
            None => WrittenDay::UNREADABLE,
        }
    }

    fn date_and_time(&mut self) -> Option<WrittenDay> {
        if let Some(number) = self.number_alone() {
            return number;
        }
        self.weekday();
        if self.looks_like_time() {
            self.time()?;
            self.blanks();
        }
        let date = self.date()?;
        self.blanks();
        if !self.rest.is_empty() && self.minutes.is_none() {
            self.time()?;
        }
        self.zone();
        if !self.rest.is_empty() {
            return None;
        }
        if self.zone_z { self.instant(date) } else { Some(date) }
    }

    /// Eight digits, a spreadsheet's serial, or an epoch in seconds or milliseconds.
    fn number_alone(&self) -> Option<Option<WrittenDay>> {
        let whole = self.rest.split(|&byte| byte == b'.').next()?;
        let fraction = self.rest.get(whole.len() + 1..).unwrap_or_default();
        if !self.rest.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.') || whole.len() < 5 {
            return None;
        }
        if !fraction.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let value = digits(whole)?;
        Some(match whole.len() {
            5 => Some(WrittenDay::serial(value as u32)),
            8 if fraction.is_empty() => eight_digits(value as u32),
            10 => epoch(value as i64),
            13 => epoch(value as i64 / 1000),
            _ => None,
        })
    }

    /// `Thứ Hai,` `T2,` `Mon,` `Ngày`: letters before the first digit that are no month.
    fn weekday(&mut self) {
        let letters = self.rest.iter().take_while(|byte| !byte.is_ascii_digit()).count();
        if letters > 0 && month_word(&self.rest[..letters]).is_none() {
            self.rest = &self.rest[letters..];
        }
    }

    fn looks_like_time(&self) -> bool {
        matches!(self.rest, [b'0'..=b'9', b':', ..] | [b'0'..=b'9', b'0'..=b'9', b':', ..])
    }

    fn date(&mut self) -> Option<WrittenDay> {
        if let Some(month) = self.month() {
            // Sep 5, 2025
            let day = self.number()?;
            self.skip(b" ,");
            return self.named(day.value, month);
        }
        let first = self.number()?;
        if first.len == 8 {
            return eight_digits(first.value);
        }
        let had_mark = self.skip(b"/-. \t") > 0;
        if let Some(month) = self.month() {
            // 5 Sep 2025, 5 tháng 9 năm 2025
            self.skip(b"-/., ");
            return self.named(first.value, month);
        }
        if !had_mark {
            return None;
        }
        let second = self.number()?;
        self.skip(b"/-. ");
        let third = self.number()?;
        three(first, second, third)
    }

    fn named(&mut self, day: u32, month: u32) -> Option<WrittenDay> {
        let year = full_year(self.number()?)?;
        Day::from_ymd(year, month, day).map(|_| WrittenDay::parts(Kind::YearFirst, year, month, day))
    }

    fn month(&mut self) -> Option<u32> {
        let letters = self.rest.iter().take_while(|byte| !byte.is_ascii_digit()).count();
        let (month, taken) = month_word(&self.rest[..letters])?;
        self.rest = &self.rest[taken..];
        if month > 0 {
            self.skip(b" .,-/");
            return Some(month);
        }
        let month = self.number().map(|number| number.value)?;
        let letters = self.rest.iter().take_while(|byte| !byte.is_ascii_digit()).count();
        let has_year_word =
            self.rest[..letters].windows(4).any(|four| four.eq_ignore_ascii_case("năm".as_bytes()));
        if has_year_word {
            self.rest = &self.rest[letters..];
        }
        Some(month)
    }

    fn number(&mut self) -> Option<Number> {
        let len = self.rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if len == 0 || len > 8 {
            return None;
        }
        let value = digits(&self.rest[..len])? as u32;
        self.rest = &self.rest[len..];
        Some(Number { value, len })
    }

    /// `14:20`, `14:20:05.123`, `2:20 CH`, `T14h20`.
    fn time(&mut self) -> Option<()> {
        self.skip(b"T ,-");
        let mut hour = self.number()?.value;
        self.marks(b":h").then_some(())?;
        let minute = self.number().map_or(0, |number| number.value);
        if self.marks(b":") {
            self.number()?;
            if self.marks(b".,") {
                self.number();
            }
        }
        self.blanks();
        hour = self.half_day(hour);
        (hour <= 24 && minute < 60).then_some(())?;
        self.minutes = Some(i64::from(hour) * 60 + i64::from(minute));
        Some(())
    }

    fn half_day(&mut self, hour: u32) -> u32 {
        for (word, afternoon) in [("AM", false), ("SA", false), ("PM", true), ("CH", true)] {
            let Some((head, tail)) = self.rest.split_at_checked(2) else { break };
            if head.eq_ignore_ascii_case(word.as_bytes()) {
                self.rest = trim(tail);
                return hour % 12 + if afternoon { 12 } else { 0 };
            }
        }
        hour
    }

    /// A numeric offset is dropped: the day stays as written. `Z`, `UTC` and `GMT` alone make an instant.
    fn zone(&mut self) {
        self.blanks();
        for word in ["Z", "z", "UTC", "GMT", "(UTC)"] {
            if let Some(rest) = self.rest.strip_prefix(word.as_bytes()) {
                self.zone_z = rest.is_empty();
                self.rest = rest;
            }
        }
        if let [b'+' | b'-', offset @ ..] = self.rest
            && offset.iter().all(|byte| byte.is_ascii_digit() || *byte == b':')
        {
            self.rest = &[];
        }
    }

    fn instant(&self, date: WrittenDay) -> Option<WrittenDay> {
        let day = date.resolve(DayOrder::DayFirst, 0)?;
        instant(i64::from(day.0) * MINUTES_A_DAY + self.minutes.unwrap_or(0))
    }

    fn blanks(&mut self) {
        self.rest = trim(self.rest);
    }

    fn skip(&mut self, marks: &[u8]) -> usize {
        let count = self.rest.iter().take_while(|byte| marks.contains(byte)).count();
        self.rest = &self.rest[count..];
        count
    }

    fn marks(&mut self, marks: &[u8]) -> bool {
        match self.rest.split_first() {
            Some((byte, rest)) if marks.contains(byte) => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }
}

#[derive(Clone, Copy)]
struct Number {
    value: u32,
    len: usize,
}

fn three(first: Number, second: Number, third: Number) -> Option<WrittenDay> {
    if first.len == 4 {
        let plausible = YEARS.contains(&first.value) && second.len <= 2 && third.len <= 2;
        return plausible.then(|| WrittenDay::parts(Kind::YearFirst, first.value, second.value, third.value));
    }
    let year = full_year(third)?;
    let small = first.len <= 2 && second.len <= 2;
    (small && YEARS.contains(&year))
        .then(|| WrittenDay::parts(Kind::TwoSmall, year, first.value, second.value))
}

fn full_year(number: Number) -> Option<u32> {
    match (number.len, number.value) {
        (4, year) if YEARS.contains(&year) => Some(year),
        (2, year @ 0..=68) => Some(2000 + year),
        (2, year) => Some(1900 + year),
        _ => None,
    }
}

/// `19970118`, or `18011997`.
fn eight_digits(value: u32) -> Option<WrittenDay> {
    let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100);
    if YEARS.contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day) {
        return Some(WrittenDay::parts(Kind::YearFirst, year, month, day));
    }
    let (first, second, year) = (value / 1_000_000, value / 10_000 % 100, value % 10_000);
    YEARS.contains(&year).then(|| WrittenDay::parts(Kind::TwoSmall, year, first, second))
}

fn epoch(seconds: i64) -> Option<WrittenDay> {
    instant(seconds.div_euclid(60))
}

/// Minutes from 1970-01-01 as an instant.
fn instant(minutes: i64) -> Option<WrittenDay> {
    let from_1900 = minutes + DAYS_1900_TO_1970 * MINUTES_A_DAY;
    let payload = u32::try_from(from_1900).ok().filter(|&value| value <= WrittenDay::PAYLOAD)?;
    Some(WrittenDay::new(Kind::Instant, payload))
}

fn digits(bytes: &[u8]) -> Option<u64> {
    bytes.iter().try_fold(0u64, |value, byte| {
        value.checked_mul(10)?.checked_add(u64::from(byte.checked_sub(b'0').filter(|digit| *digit < 10)?))
    })
}

fn trim(cell: &[u8]) -> &[u8] {
    let mut cell = cell.trim_ascii();
    while let Some(rest) = cell.strip_prefix(b"'").or_else(|| cell.strip_prefix("\u{feff}".as_bytes())) {
        cell = rest.trim_ascii();
    }
    cell
}

/// English months by three letters.
const MONTHS: [&[u8; 3]; 12] =
    [b"jan", b"feb", b"mar", b"apr", b"may", b"jun", b"jul", b"aug", b"sep", b"oct", b"nov", b"dec"];

/// A month at the beginning of some letters, and how many bytes it takes; 0 stands for `tháng`, whose number
/// follows.
fn month_word(letters: &[u8]) -> Option<(u32, usize)> {
    let start = letters.iter().take_while(|byte| matches!(byte, b' ' | b',' | b'-')).count();
    let word = &letters[start..];
    for vietnamese in ["tháng ", "Tháng ", "thg ", "Thg "] {
        if word.starts_with(vietnamese.as_bytes()) {
            return Some((0, start + vietnamese.len()));
        }
    }
    let three: [u8; 3] = word.get(..3)?.to_ascii_lowercase().try_into().ok()?;
    let month = MONTHS.iter().position(|&&known| known == three)?;
    let len = word.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    Some((month as u32 + 1, start + len))
}

impl Day {
    /// Reads `yyyy-mm-dd`.
    pub fn from_iso(text: &str) -> Option<Self> {
        match WrittenDay::read(text.as_bytes()) {
            written if written.kind() == Kind::YearFirst && text.len() == 10 => {
                written.resolve(DayOrder::DayFirst, 0)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_short_road_reads_what_the_long_one_does(
            date in "[0-9:/][0-9/-]{2}[0-9][-/0-9][-/0-9][0-9]{2}[-/0-9][0-9]{2}",
            time in "([ T][012][0-9]:[0-7][0-9](:[0-9]{2})?Z?)?",
        ) {
            let cell = [date.as_bytes(), time.as_bytes()].concat();
            prop_assert_eq!(WrittenDay::read(&cell), Reader::read(&cell), "{}{}", date, time);
        }

        #[test]
        fn every_day_in_either_writing_is_read_alike(day in 1u32..32, month in 1u32..13, year in 1890u32..2210) {
            for text in [format!("{year}-{month:02}-{day:02}"), format!("{day:02}/{month:02}/{year}"), format!("{day:02}-{month:02}-{year} 20:15")] {
                prop_assert_eq!(WrittenDay::read(text.as_bytes()), Reader::read(text.as_bytes()), "{}", text);
            }
        }
    }

    fn day(cell: &str) -> Option<String> {
        let written = WrittenDay::read(cell.as_bytes());
        let mut seen = Seen::default();
        seen.count(written);
        written.resolve(seen.verdict(), 420).map(Day::iso)
    }

    macro_rules! days {
        ($($name:ident: $cell:literal => $day:literal;)*) => {$(
            #[test]
            fn $name() { assert_eq!(day($cell).as_deref(), Some($day)); }
        )*};
    }

    days! {
        month_words_before_the_day: "tháng 11 5, 2025, 2:20 CH" => "2025-11-05";
        a_named_month: "5 tháng mười một 2025" => "2025-11-05";
        an_american_ordinal: "November 5th, 2025" => "2025-11-05";
        iso: "2025-09-05" => "2025-09-05";
        iso_with_time: "2010-12-01 08:45:00" => "2010-12-01";
        iso_with_t: "2025-09-05T23:59:59" => "2025-09-05";
        an_offset_does_not_move_the_day: "2024-11-27 23:30:00 +0700" => "2024-11-27";
        a_colon_offset_does_not_move_the_day: "2024-11-27T23:30:00+07:00" => "2024-11-27";
        an_instant_moves_to_vietnam: "2024-11-27T20:00:00Z" => "2024-11-28";
        an_instant_with_milliseconds: "2024-11-27T16:59:59.999Z" => "2024-11-27";
        slashes_day_first: "05/09/2025" => "2025-09-05";
        slashes_with_time: "05/09/2025 14:20" => "2025-09-05";
        slashes_with_seconds: "28/11/2024 09:43:00" => "2024-11-28";
        a_large_second_number_is_a_day: "09/25/2025" => "2025-09-25";
        points: "5.9.2025" => "2025-09-05";
        dashes: "05-09-2025" => "2025-09-05";
        two_digit_year: "05/09/25" => "2025-09-05";
        time_before_date: "14:20 05/09/2025" => "2025-09-05";
        vietnamese_afternoon: "05/09/2025 2:20:00 CH" => "2025-09-05";
        english_month: "Sep 5, 2025" => "2025-09-05";
        english_month_behind: "05-Sep-2025" => "2025-09-05";
        long_english_month: "5 September 2025 10:00 PM" => "2025-09-05";
        vietnamese_month: "5 tháng 9, 2025" => "2025-09-05";
        vietnamese_words: "Ngày 05 tháng 09 năm 2025" => "2025-09-05";
        weekday: "Thứ Sáu, 05/09/2025" => "2025-09-05";
        eight_digits_year_first: "19970118" => "1997-01-18";
        eight_digits_day_first: "18011997" => "1997-01-18";
        a_spreadsheet_serial: "45905" => "2025-09-05";
        a_serial_with_time: "45905.6041" => "2025-09-05";
        epoch_seconds: "1757030400" => "2025-09-05";
        epoch_milliseconds: "1757030400000" => "2025-09-05";
        year_first_slashes: "2025/09/05 10:00" => "2025-09-05";
        an_apostrophe: "'2025-09-05" => "2025-09-05";
        marks_of_direction: "\u{200e}05/\u{200e}09/2025\u{202c}" => "2025-09-05";
        a_no_break_space: "05/09/2025\u{a0}14:20" => "2025-09-05";
    }

    macro_rules! no_days {
        ($($name:ident: $cell:literal;)*) => {$(
            #[test]
            fn $name() { assert_eq!(day($cell), None); }
        )*};
    }

    no_days! {
        nothing: "";
        the_31st_of_february: "31/02/2025";
        a_thirteenth_month: "2025-13-01";
        words: "hôm qua";
        money: "1.250.000";
        a_phone: "0912345678x";
        a_year_out_of_range: "05/09/0025";
        date_and_rubbish: "05/09/2025 abc";
    }

    #[test]
    fn days_and_dates_agree_for_three_centuries() {
        let first = Day::from_ymd(1900, 1, 1).unwrap();
        let last = Day::from_ymd(2199, 12, 31).unwrap();
        for number in first.0..=last.0 {
            let (year, month, day) = Day(number).ymd();
            assert_eq!(Day::from_ymd(year as u32, month, day), Some(Day(number)));
        }
    }

    #[test]
    fn a_mixture_of_understood_days_and_texts_shows_that_days_were_taken_for_months() {
        let seen = |cells: &[&str]| {
            let mut seen = Seen::default();
            cells.iter().for_each(|cell| seen.count_main(WrittenDay::read(cell.as_bytes())));
            (seen.may_be_swapped(), seen.is_surely_swapped())
        };
        let many: Vec<String> = (1..=12)
            .map(|day| format!("2025-{day:02}-11"))
            .chain((13..=30).map(|day| format!("{day}/11/2025")))
            .collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!(seen(&many), (true, true));
        assert_eq!(seen(&["2025-05-11 10:00:00", "13/11/2025", "14/11/2025"]), (true, false));
        assert_eq!(
            seen(&["2025-11-05", "2025-11-06", "11/13/2025"]),
            (true, false),
            "American texts in a Vietnamese program"
        );
        for honest in [
            &["2025-05-11", "2025-05-12", "2025-05-10"][..],
            &["13/11/2025", "05/11/2025", "14/11/2025"],
            &["2025-05-11", "13/11/2025"],
            &["2025-05-11", "2025-05-13", "13/11/2025"],
            &["2025-05-11", "13/11/2025", "05/11/2025"],
            &["2025-05-11", "13/11/2025", "11/13/2025"],
        ] {
            assert_eq!(seen(honest), (false, false), "{honest:?}");
        }
    }

    #[test]
    fn swapping_turns_only_what_a_program_can_have_turned() {
        let swapped = |cell: &str| {
            WrittenDay::read(cell.as_bytes()).swapped().resolve(DayOrder::DayFirst, 0).map(Day::iso)
        };
        assert_eq!(swapped("2025-05-11").as_deref(), Some("2025-11-05"));
        assert_eq!(swapped("2025-05-05").as_deref(), Some("2025-05-05"));
        assert_eq!(swapped("2025-05-13").as_deref(), Some("2025-05-13"));
        assert_eq!(swapped("13/11/2025").as_deref(), Some("2025-11-13"));
        assert_eq!(swapped(""), None);
    }

    #[test]
    fn a_sure_cell_decides_the_column() {
        let mut seen = Seen::default();
        let doubtful = WrittenDay::read(b"05/09/2025");
        seen.count(doubtful);
        assert!(seen.is_open());
        seen.count(WrittenDay::read(b"09/25/2025"));
        assert_eq!(doubtful.resolve(seen.verdict(), 0).unwrap().iso(), "2025-05-09");
    }
}
