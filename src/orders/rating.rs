//! Scores that people give: stars, CSAT, NPS. A cell is read to a tenth; on which scale it stands, all cells and the
//! header say together.

use super::{
    event_kind::EventKind,
    mapping::Mapping,
    role::{Role, SourceKind},
};
use crate::{
    policy::outcome::{
        FIVE_HEADERS, FIVE_HIGH, FIVE_LOW, RATING_UNITS, RATING_WORDS, TEN_HEADERS, TEN_HIGH, TEN_LOW,
    },
    read::Row,
    values::{
        column::Column,
        hash::hash,
        text::{clean, fold},
    },
};

/// The question about a scale that neither cells nor header settle.
pub const RATING_SCALE: &str = "ratingScale";

/// On which scale scores stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scale {
    /// From 1 to 5: stars, CSAT.
    Five,
    /// From 0 to 10: NPS.
    Ten,
}

impl Scale {
    /// Every scale.
    pub const ALL: [Self; 2] = [Self::Five, Self::Ten];

    /// The name on the wire, and as an answer.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Five => "five",
            Self::Ten => "ten",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scale| scale.name() == name)
    }

    /// From which score on, in tenths, somebody is satisfied or recommends the shop.
    pub const fn high(self) -> u8 {
        (match self {
            Self::Five => FIVE_HIGH,
            Self::Ten => TEN_HIGH,
        }) as u8
            * 10
    }

    /// Up to which score, in tenths, somebody is not.
    pub const fn low(self) -> u8 {
        (match self {
            Self::Five => FIVE_LOW,
            Self::Ten => TEN_LOW,
        }) as u8
            * 10
    }

    /// True for a score that the scale has.
    pub const fn has(self, tenths: u8) -> bool {
        match self {
            Self::Five => tenths >= 10 && tenths <= 50,
            Self::Ten => tenths <= 100,
        }
    }
}

/// What the cells of a column of scores show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RatingSeen {
    /// Scores read.
    pub read: u32,
    /// Cells with something else.
    pub unread: u32,
    /// Scores that only the longer scale has: 0, and above 5.
    pub beyond: u32,
    /// Cells that say themselves that they are of five: `★★★★`, `4/5`, `rất hài lòng`.
    pub of_five: u32,
    /// Cells that say themselves that they are of ten: `8/10`.
    pub of_ten: u32,
}

impl RatingSeen {
    /// Adds what a column of the same header shows.
    pub const fn add(&mut self, other: &Self) {
        self.read += other.read;
        self.unread += other.unread;
        self.beyond += other.beyond;
        self.of_five += other.of_five;
        self.of_ten += other.of_ten;
    }

    /// The scale that cells settle.
    const fn settled(&self) -> Option<Scale> {
        match (self.beyond + self.of_ten, self.of_five) {
            (0, 0) => None,
            (0, _) => Some(Scale::Five),
            _ => Some(Scale::Ten),
        }
    }
}

/// A column of scores, by entry.
#[derive(Clone, Debug)]
pub struct RatingColumn {
    /// Its place in the file.
    pub column: usize,
    /// The figure of an event: a score where the event is a review or a survey.
    only_asked: bool,
    tenths: Column<u8>,
    /// Of the folded header: columns of one header stand on one scale.
    pub header: u64,
    /// What the header says.
    named: Option<Scale>,
    /// What somebody said.
    answered: Option<Scale>,
    /// What the cells show.
    pub seen: RatingSeen,
}

/// What a score is worth that is none.
const NO_SCORE: u8 = u8::MAX;

/// On which scale a column stands, and who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The scale.
    pub scale: Scale,
    /// True where nothing settles it: it is assumed, and asked.
    pub assumed: bool,
    /// True where somebody said it.
    pub answered: bool,
}

impl RatingColumn {
    /// The column of a source, if it has one.
    pub(super) fn new(mapping: &Mapping) -> Option<Self> {
        let own = mapping.column_of(Role::RatingScore);
        let is_events = mapping.kind == Some(SourceKind::Events);
        let column = own.or_else(|| mapping.column_of(Role::EventValue).filter(|_| is_events))?;
        let header = fold(&mapping.columns[column].header);
        Some(Self {
            column,
            only_asked: own.is_none(),
            tenths: Column::new(),
            header: hash(header.as_bytes()),
            named: scale_of(&header),
            answered: None,
            seen: RatingSeen::default(),
        })
    }

    pub(super) fn push(&mut self, row: &Row<'_>, kind: Option<EventKind>) {
        if self.only_asked && !matches!(kind, Some(EventKind::Review | EventKind::Survey)) {
            self.tenths.push(NO_SCORE);
            return;
        }
        let cell = row.cell(self.column);
        let text = clean(&cell);
        let score = read(&text);
        self.tenths.push(score.map_or(NO_SCORE, |score| score.tenths));
        match score {
            None => self.seen.unread += u32::from(!text.is_empty()),
            Some(Score { tenths, of }) => {
                self.seen.read += 1;
                self.seen.beyond += u32::from(!Scale::Five.has(tenths));
                self.seen.of_five += u32::from(of == Some(Scale::Five));
                self.seen.of_ten += u32::from(of == Some(Scale::Ten));
            }
        }
    }

    pub(super) fn answer(&mut self, answer: Option<&str>) {
        self.answered = answer.and_then(Scale::from_name);
    }

    /// The score of an entry, in tenths.
    pub fn get(&self, entry: usize) -> Option<u8> {
        Some(self.tenths.get(entry)).filter(|&tenths| tenths != NO_SCORE)
    }

    /// The scale, when all columns of this header show `seen`. An answer comes first; then what cells say, which no
    /// header can change: 8 is not of five.
    pub fn decided(&self, seen: &RatingSeen) -> Decided {
        let settled = seen.settled().or(self.named);
        let scale = self.answered.or(settled).unwrap_or(Scale::Five);
        let answered = self.answered.is_some();
        Decided { scale, assumed: answered || settled.is_none(), answered }
    }
}

/// True where some cells of a column of scores are scores, or nothing is there yet.
pub fn may_be_scores<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let (mut some, mut read_some) = (false, false);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        some = true;
        read_some |= read(cell).is_some();
    }
    read_some || !some
}

/// The scale that a folded header names.
fn scale_of(header: &str) -> Option<Scale> {
    let padded = [" ", header, " "].concat();
    let says = |list: &str| list.split('|').any(|word| padded.contains(&[" ", word, " "].concat()));
    match (says(TEN_HEADERS), says(FIVE_HEADERS)) {
        (true, false) => Some(Scale::Ten),
        (false, true) => Some(Scale::Five),
        _ => None,
    }
}

/// True for a header that speaks of stars, wherever it stands.
pub fn names_stars(header: &str) -> bool {
    scale_of(&fold(header)) == Some(Scale::Five) || fold(header) == "rating"
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Score {
    tenths: u8,
    of: Option<Scale>,
}

/// A cell as a score: `4`, `4,5`, `4/5`, `8/10`, `5 - Rất hài lòng`, `4 sao`, `★★★★☆`, `Hài lòng`.
fn read(text: &str) -> Option<Score> {
    let stars = text.chars().filter(|sign| matches!(sign, '★' | '⭐' | '🌟')).count();
    let only_stars = text.chars().all(|sign| matches!(sign, '★' | '⭐' | '🌟' | '☆' | '\u{fe0f}' | ' '));
    if stars > 0 && only_stars {
        return (stars <= 5).then_some(Score { tenths: stars as u8 * 10, of: Some(Scale::Five) });
    }
    match number(text) {
        Some((tenths, rest)) => behind(rest).map(|of| Score { tenths, of }).filter(fits),
        None => {
            let folded = fold(text);
            let found = RATING_WORDS.iter().find(|(_, words)| words.split('|').any(|word| word == folded));
            found.map(|&(score, _)| Score { tenths: score * 10, of: Some(Scale::Five) })
        }
    }
}

const fn fits(score: &Score) -> bool {
    match score.of {
        Some(scale) => scale.has(score.tenths),
        None => score.tenths <= 100,
    }
}

/// The number that a cell begins with, in tenths, and what stands behind it.
fn number(text: &str) -> Option<(u8, &str)> {
    let whole = text.bytes().take_while(u8::is_ascii_digit).count();
    let value: u32 = text[..whole].parse().ok().filter(|&value| value <= 10)?;
    let rest = &text[whole..];
    let decimals = rest.strip_prefix([',', '.']).unwrap_or("");
    let digits = decimals.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 {
        return Some((value as u8 * 10, rest));
    }
    // `10.000` is no score; `4.0` and `4,50` are.
    let of_ten = decimals.as_bytes()[0] - b'0';
    let more_zeros = decimals[1..digits].bytes().all(|digit| digit == b'0');
    let tenths = value as u8 * 10 + of_ten;
    (digits <= 2 && more_zeros && tenths <= 100).then(|| (tenths, &decimals[digits..]))
}

/// What may stand behind a score: nothing, a unit, the scale, or words apart from it. Nothing else is a score: not a
/// day, not a time, not an amount.
fn behind(rest: &str) -> Option<Option<Scale>> {
    let rest = rest.trim();
    if let Some(of) = rest.strip_prefix('/') {
        return match of.trim() {
            "5" => Some(Some(Scale::Five)),
            "10" => Some(Some(Scale::Ten)),
            _ => None,
        };
    }
    if rest.starts_with(['★', '⭐']) {
        return Some(Some(Scale::Five));
    }
    let folded = fold(rest);
    let is_unit = RATING_UNITS.split('|').any(|unit| unit == folded);
    let is_apart =
        rest.starts_with(['-', '–', '(', '.']) && !folded.starts_with(|first: char| first.is_ascii_digit());
    (rest.is_empty() || is_unit || is_apart).then_some(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_scores_or_they_are_not() {
        type Read = Option<(u8, Option<Scale>)>;
        let cases: &[(&str, Read)] = &[
            ("4", Some((40, None))),
            ("0", Some((0, None))),
            ("10", Some((100, None))),
            ("4,5", Some((45, None))),
            ("4.0", Some((40, None))),
            ("4.50", Some((45, None))),
            ("4/5", Some((40, Some(Scale::Five)))),
            ("8 / 10", Some((80, Some(Scale::Ten)))),
            ("4 sao", Some((40, None))),
            ("9 điểm", Some((90, None))),
            ("4★", Some((40, Some(Scale::Five)))),
            ("★★★★☆", Some((40, Some(Scale::Five)))),
            ("⭐⭐⭐", Some((30, Some(Scale::Five)))),
            ("5 - Rất hài lòng", Some((50, None))),
            ("Rất hài lòng", Some((50, Some(Scale::Five)))),
            ("KHÔNG HÀI LÒNG", Some((20, Some(Scale::Five)))),
            ("", None),
            ("11", None),
            ("-1", None),
            ("8/5", None),
            ("0/5", None),
            ("5/11/2025", None),
            ("2025-11-05", None),
            ("10:30", None),
            ("5.000", None),
            ("10.5", None),
            ("4.25", None),
            ("80%", None),
            ("giao nhanh", None),
            ("5 - 11 - 2025", None),
            ("★★★★★★", None),
            ("4 người", None),
        ];
        for &(cell, expected) in cases {
            assert_eq!(read(cell).map(|score| (score.tenths, score.of)), expected, "{cell:?}");
        }
    }

    #[test]
    fn headers_name_a_scale_or_leave_it_open() {
        let cases = [
            ("NPS", Some(Scale::Ten)),
            ("Khả năng giới thiệu (0-10)", Some(Scale::Ten)),
            ("CSAT", Some(Scale::Five)),
            ("Số sao đánh giá", Some(Scale::Five)),
            ("Mức độ hài lòng (1-5)", Some(Scale::Five)),
            ("Điểm hài lòng", None),
        ];
        for (header, scale) in cases {
            assert_eq!(scale_of(&fold(header)), scale, "{header}");
        }
    }

    #[test]
    fn an_answer_comes_before_cells_and_cells_before_the_header() {
        let column = |named, answered| RatingColumn {
            column: 0,
            only_asked: false,
            tenths: Column::new(),
            header: 0,
            named,
            answered,
            seen: RatingSeen::default(),
        };
        let small = RatingSeen { read: 9, ..RatingSeen::default() };
        let large = RatingSeen { read: 9, beyond: 1, ..RatingSeen::default() };
        let decided = |named, answered, seen| {
            let decided = column(named, answered).decided(seen);
            (decided.scale, decided.assumed)
        };
        assert_eq!(decided(None, None, &small), (Scale::Five, true));
        assert_eq!(decided(Some(Scale::Ten), None, &small), (Scale::Ten, false));
        assert_eq!(decided(Some(Scale::Five), None, &large), (Scale::Ten, false));
        assert_eq!(decided(None, Some(Scale::Ten), &small), (Scale::Ten, true));
    }
}
