//! Dates in words, Vietnamese and English, in any order: `tháng 11 5, 2025`, `5 tháng mười một 2025`,
//! `November 5th, 2025`, `2025 thg 11 5`.
//!
//! A date in words has exactly one month, one day and one year; a time, a weekday and the few words around them may
//! stand anywhere. Any other word, and it is no date.

use super::{
    day::Day,
    text::{clean, fold},
};

/// Longest text that is looked at.
const LONGEST: usize = 96;

/// Months in English, whole or by their first three letters, as CLDR 46 has them for `en`.
const ENGLISH: &str = "january february march april may june july august september october november december";
/// Months by the word behind `tháng`, without marks: CLDR 46 for `vi`. Eleven and twelve are two words.
const VIETNAMESE: &str = "mot hai ba tu nam sau bay tam chin muoi";
/// Other names: the traditional first and last, and April's second one.
const OTHERS: [(&str, u32); 3] = [("gieng", 1), ("chap", 12), ("bon", 4)];
/// Words for `month`, before its number or name.
const MONTH: &str = "thang thg thng";
/// Words around dates that say nothing more, and the halves of a day.
const AROUND: &str = "ngay nam luc vao mung mong of the at on day cn am pm sa ch sang chieu toi trua";
/// Weekdays in English, whole or by their first three letters.
const WEEKDAYS: &str = "monday tuesday wednesday thursday friday saturday sunday";
/// What follows `thứ`.
const VIETNAMESE_WEEKDAYS: &str = "hai ba tu nam sau bay";
/// Behind an English ordinal.
const ORDINALS: &str = "st nd rd th";

/// The place of a word in a list of words.
fn place(list: &str, word: &str) -> Option<u32> {
    (0..).zip(list.split(' ')).find(|(_, known)| *known == word).map(|(at, _)| at)
}

/// The same for words that are also written by their first three letters.
fn short_place(list: &str, word: &str) -> Option<u32> {
    (0..).zip(list.split(' ')).find(|(_, known)| *known == word || known[..3] == *word).map(|(at, _)| at)
}

/// Year, month and day of a date in words.
pub fn read(cell: &[u8]) -> Option<(u32, u32, u32)> {
    let has = |what: fn(&u8) -> bool| cell.iter().any(what);
    if cell.len() > LONGEST
        || !has(u8::is_ascii_digit)
        || !has(|byte| !byte.is_ascii() || byte.is_ascii_alphabetic())
    {
        return None;
    }
    let text = without_time(&clean(cell));
    let folded = fold(&text);
    let parts = parts(&folded);
    Words { rest: &parts, year: None, month: None, day: None }.read()
}

/// The text without `14:20:05.123` or `14h20`.
fn without_time(text: &str) -> String {
    let bytes = text.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let is_time = |&at: &usize| {
        let before = bytes[..at].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
        matches!(bytes[at], b':' | b'h') && matches!(before, 1 | 2) && digits(at + 1) == 2
    };
    let Some(mark) = (0..bytes.len()).find(is_time) else { return text.to_owned() };
    let start = mark - bytes[..mark].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = mark + 3;
    while bytes.get(end).is_some_and(|byte| matches!(byte, b':' | b'.')) && digits(end + 1) > 0 {
        end += 1 + digits(end + 1);
    }
    [&text[..start], " ", &text[end..]].concat()
}

/// Words and numbers apart: `thg11` is two of them, `5th` is one number with its ending.
fn parts(folded: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        let mut rest = word;
        while let Some(first) = rest.bytes().next() {
            let is_digit = first.is_ascii_digit();
            let end = rest.bytes().position(|byte| byte.is_ascii_digit() != is_digit).unwrap_or(rest.len());
            let (part, tail) = rest.split_at(end);
            parts.push(part);
            rest = if is_digit && place(ORDINALS, tail).is_some() { "" } else { tail };
        }
    }
    parts
}

struct Words<'a> {
    rest: &'a [&'a str],
    year: Option<u32>,
    month: Option<u32>,
    day: Option<u32>,
}

impl Words<'_> {
    fn read(mut self) -> Option<(u32, u32, u32)> {
        while let [word, rest @ ..] = self.rest {
            self.rest = rest;
            self.take(word)?;
        }
        let (year, month, day) = (self.year?, self.month?, self.day?);
        Day::from_ymd(year, month, day).map(|_| (year, month, day))
    }

    fn take(&mut self, word: &str) -> Option<()> {
        if word.as_bytes()[0].is_ascii_digit() {
            return self.number(word);
        }
        if place(MONTH, word).is_some() {
            return self.vietnamese_month();
        }
        // September alone is also written by four letters.
        if let Some(at) = short_place(ENGLISH, if word == "sept" { "sep" } else { word }) {
            return set(&mut self.month, at + 1);
        }
        let next = self.rest.first().copied().unwrap_or_default();
        let is_weekday = match word {
            "thu" => place(VIETNAMESE_WEEKDAYS, next).is_some(),
            "chu" => next == "nhat",
            "t" => matches!(next.as_bytes(), [b'2'..=b'7']),
            _ => false,
        };
        if is_weekday {
            self.rest = &self.rest[1..];
            return Some(());
        }
        place(AROUND, word).or_else(|| short_place(WEEKDAYS, word)).map(|_| ())
    }

    fn number(&mut self, digits: &str) -> Option<()> {
        let value: u32 = digits.parse().ok()?;
        match digits.len() {
            1 | 2 if self.day.is_none() => set(&mut self.day, value),
            2 if self.year.is_none() => {
                set(&mut self.year, if value < 69 { 2000 + value } else { 1900 + value })
            }
            4 if (1900..2200).contains(&value) => set(&mut self.year, value),
            _ => None,
        }
    }

    /// What follows `tháng`: a number, or its name.
    fn vietnamese_month(&mut self) -> Option<()> {
        let (&first, behind) = self.rest.split_first()?;
        if let Ok(month @ 1..=12) = first.parse() {
            self.rest = behind;
            return set(&mut self.month, month);
        }
        self.rest = behind;
        let month = place(VIETNAMESE, first).map(|at| at + 1).or_else(|| other_month(first))?;
        let more = self.rest.first().filter(|_| month == 10).and_then(|next| place("mot hai", next));
        if more.is_some() {
            self.rest = &self.rest[1..];
        }
        set(&mut self.month, month + more.map_or(0, |at| at + 1))
    }
}

fn other_month(word: &str) -> Option<u32> {
    OTHERS.iter().find(|(name, _)| *name == word).map(|&(_, month)| month)
}

/// Each of the three is said once.
fn set(place: &mut Option<u32>, value: u32) -> Option<()> {
    place.replace(value).is_none().then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_day_in_any_order_of_words() {
        for text in [
            "tháng 11 5, 2025",
            "Tháng 11 05, 2025",
            "thg 11 5, 2025",
            "Thg 11 5, 2025",
            "thg11 5 2025",
            "5 thg 11, 2025",
            "5 tháng mười một 2025",
            "5 Tháng Mười Một, 2025",
            "Tháng Mười Một 5, 2025",
            "tháng mười một 5, 2025, 14:20",
            "Ngày 5 tháng 11 năm 2025",
            "ngày 5 tháng mười một năm 2025",
            "năm 2025 tháng 11 ngày 5",
            "2025 tháng 11 5",
            "thang 11 5, 2025",
            "5 thang 11 nam 2025",
            "Thứ Tư, tháng 11 5, 2025",
            "Thứ tư ngày 5 tháng 11 năm 2025 lúc 9:05 SA",
            "CN, 5 thg 11, 2025",
            "T4, 5 thg 11 2025",
            "14:20:05 5 tháng 11 2025",
            "14h20 ngày 5 tháng 11 năm 2025",
            "mùng 5 tháng 11 năm 2025",
            "tháng 11 5, 2025, 2:20 CH",
            "November 5, 2025",
            "November 5th, 2025",
            "5th of November 2025",
            "the 5th of November, 2025 at 2:20 PM",
            "2025 Nov 5",
            "2025-Nov-05",
            "Wednesday, November 5, 2025",
            "Wed Nov 05 2025 14:20:05",
            "Nov 2025 5",
            "5 Nov 25",
        ] {
            assert_eq!(read(text.as_bytes()), Some((2025, 11, 5)), "{text}");
        }
    }

    #[test]
    fn every_month_has_its_words() {
        let names =
            ["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"];
        let english = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        for (month, (name, english)) in (1..).zip(names.iter().zip(english)) {
            for text in [
                format!("9 tháng {name}, 2025"),
                format!("Tháng {name} 9, 2025"),
                format!("ngày 9 tháng {name} năm 2025"),
                format!("9 tháng {month} 2025"),
                format!("Thg {month} 9, 2025"),
                format!("{english} 9, 2025"),
                format!("9 {} 2025", &english[..3]),
            ] {
                assert_eq!(read(text.as_bytes()), Some((2025, month, 9)), "{text}");
            }
        }
        for (text, month) in [("9 tháng giêng 2025", 1), ("9 tháng chạp 2025", 12), ("9 tháng bốn 2025", 4)]
        {
            assert_eq!(read(text.as_bytes()), Some((2025, month, 9)), "{text}");
        }
    }

    #[test]
    fn what_is_no_whole_date_is_none() {
        for text in [
            "",
            "tháng 11",
            "tháng 11 2025",
            "tháng 13 5, 2025",
            "31 tháng 2 2025",
            "5 tháng 11",
            "Kem tháng 11 5, 2025",
            "5 tháng 11 năm 2025 Huế",
            "5 6 tháng 11 2025",
            "5 tháng 11 tháng 12 2025",
            "5 tháng 2025",
            "Nov 5 Dec 2025",
            "0912345678 tháng 11",
            "Áo thun 5 size 2025",
            "5 tháng 11 0025",
            "tháng tháng 5 2025",
        ] {
            assert_eq!(read(text.as_bytes()), None, "{text}");
        }
    }
}
