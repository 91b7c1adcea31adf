//! Serial days of spreadsheets as civil dates.
//!
//! Excel counts from 1900-01-01 = 1 and believes in a 29 February 1900, day 60; workbooks of old Macs count from
//! 1904-01-01 = 0. A serial is written as the sheet shows it, day 60 included: that there was no such day is for
//! the core to say.

use crate::format::Shape;

/// Seconds of a day.
const DAY: f64 = 86_400.0;

/// Appends a serial as `yyyy-mm-dd`, `yyyy-mm-dd hh:mm:ss` (without a time at midnight) or `hh:mm:ss`, rounded to
/// the second. False when it is no moment (negative, or beyond the year 9999): then nothing is written.
pub fn write_moment(serial: f64, shape: Shape, date1904: bool, out: &mut Vec<u8>) -> bool {
    // NaN is not below 0.
    if !(0.0..3e6).contains(&serial) {
        return false;
    }
    if shape == Shape::Elapsed {
        let seconds = (serial * DAY).round() as u64;
        write_time(seconds / 3600, seconds % 3600, out);
        return true;
    }
    let mut days = serial.floor();
    let mut seconds = ((serial - days) * DAY).round() as u64;
    if seconds == 86_400 {
        (days, seconds) = (days + 1.0, 0);
    }
    let days = days as u32;
    let has_day = days > 0 || (date1904 && shape == Shape::Date);
    match (has_day, shape, seconds) {
        // A date of zero is an empty field of somebody's database.
        (false, Shape::Date, 0) => return false,
        (false, ..) => write_time(seconds / 3600, seconds % 3600, out),
        (true, ..) => return write_date_time(days, seconds, date1904, out),
    }
    true
}

fn write_date_time(days: u32, seconds: u64, date1904: bool, out: &mut Vec<u8>) -> bool {
    let date = civil(days, date1904);
    if date.0 > 9999 {
        return false;
    }
    write_parts(date, seconds, out);
    true
}

fn write_parts((year, month, day): (u32, u32, u32), seconds: u64, out: &mut Vec<u8>) {
    digits(year, 4, out);
    out.push(b'-');
    digits(month, 2, out);
    out.push(b'-');
    digits(day, 2, out);
    if seconds > 0 {
        out.push(b' ');
        write_time(seconds / 3600, seconds % 3600, out);
    }
}

/// `hh:mm:ss`, with more hours where there are more.
fn write_time(hours: u64, rest: u64, out: &mut Vec<u8>) {
    let width = if hours > 99 { hours.ilog10() + 1 } else { 2 };
    digits(hours as u32, width, out);
    for part in [rest / 60, rest % 60] {
        out.push(b':');
        digits(part as u32, 2, out);
    }
}

fn digits(value: u32, width: u32, out: &mut Vec<u8>) {
    out.extend((0..width).rev().map(|place| b'0' + (value / 10u32.pow(place) % 10) as u8));
}

/// Year, month and day of a serial.
const fn civil(days: u32, date1904: bool) -> (u32, u32, u32) {
    // Days from 0000-03-01 to the day before the first one of each count.
    const TO_1904: u32 = 695_361;
    const TO_1900: u32 = 693_900;
    match (date1904, days) {
        (true, _) => from_march(TO_1904 + days),
        (false, 60) => (1900, 2, 29),
        (false, 0..60) => from_march(TO_1900 + days),
        (false, _) => from_march(TO_1900 - 1 + days),
    }
}

/// The date so many days after 0000-03-01: years that begin in March end with their leap day.
const fn from_march(days: u32) -> (u32, u32, u32) {
    let era = days / 146_097;
    let of_era = days % 146_097;
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}

/// Appends an ISO date or date-time as batches write it: rounded to the second, without midnight. Text that says a
/// zone, or is no date, stays as written.
pub fn write_iso(text: &[u8], out: &mut Vec<u8>) {
    let text = text.trim_ascii();
    match read_iso(text) {
        Some((date, seconds)) => {
            let (days, seconds) = (date + (seconds / 86_400) as u32, seconds % 86_400);
            write_parts(from_march(days), seconds, out);
        }
        None => out.extend_from_slice(text),
    }
}

/// Days from 0000-03-01 and seconds, rounded.
fn read_iso(text: &[u8]) -> Option<(u32, u64)> {
    let (year, month, day) = (number(text.get(..4)?)?, number(text.get(5..7)?)?, number(text.get(8..10)?)?);
    let is_date = text[4] == b'-' && text[7] == b'-' && year > 0 && (1..=12).contains(&month);
    if !is_date {
        return None;
    }
    let days = to_march(year, month, day);
    // A date that the calendar does not have stays as written.
    (from_march(days) == (year, month, day)).then_some(())?;
    Some((days, seconds_of_day(&text[10..])?))
}

/// `Thh:mm:ss.fff`, or nothing.
fn seconds_of_day(time: &[u8]) -> Option<u64> {
    let (&[b'T' | b' ', ref clock @ ..], false) = (time, time.is_empty()) else {
        return time.is_empty().then_some(0);
    };
    let (clock, fraction) = clock.split_at_checked(8)?;
    let (hour, minute, second) = (number(&clock[..2])?, number(&clock[3..5])?, number(&clock[6..])?);
    let is_clock = clock[2] == b':' && clock[5] == b':' && hour < 24 && minute < 60 && second < 60;
    let rounds_up = match fraction {
        [] => false,
        [b'.', digits @ ..] if digits.iter().all(u8::is_ascii_digit) => digits.first() >= Some(&b'5'),
        _ => return None,
    };
    is_clock.then(|| u64::from(hour * 3600 + minute * 60 + second + u32::from(rounds_up)))
}

fn number(digits: &[u8]) -> Option<u32> {
    digits
        .iter()
        .try_fold(0, |value, &digit| digit.is_ascii_digit().then(|| value * 10 + u32::from(digit - b'0')))
}

/// Days from 0000-03-01 to a date.
const fn to_march(year: u32, month: u32, day: u32) -> u32 {
    let year = if month <= 2 { year - 1 } else { year };
    let from_march = if month > 2 { month - 3 } else { month + 9 };
    let of_year = (153 * from_march + 2) / 5 + day.saturating_sub(1);
    year * 365 + year / 4 - year / 100 + year / 400 + of_year
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(serial: f64, shape: Shape, date1904: bool) -> Option<String> {
        let mut out = Vec::new();
        let is_moment = write_moment(serial, shape, date1904, &mut out);
        assert!(is_moment || out.is_empty());
        is_moment.then(|| String::from_utf8(out).unwrap())
    }

    macro_rules! moments {
        ($($name:ident: $serial:expr, $shape:ident, $date1904:literal => $expected:expr;)*) => {$(
            #[test]
            fn $name() {
                assert_eq!(moment($serial, Shape::$shape, $date1904).as_deref(), $expected);
            }
        )*};
    }

    moments! {
        the_first_day: 1.0, Date, false => Some("1900-01-01");
        the_day_before_the_bug: 59.0, Date, false => Some("1900-02-28");
        the_day_that_never_was: 60.0, Date, false => Some("1900-02-29");
        the_day_after_the_bug: 61.0, Date, false => Some("1900-03-01");
        a_day_of_today: 45_623.0, Date, false => Some("2024-11-27");
        a_time_of_day: 45_623.443_75, Date, false => Some("2024-11-27 10:39:00");
        rounding_carries_into_the_next_day: 45_623.999_999, Date, false => Some("2024-11-28");
        a_leap_day: 45_351.0, Date, false => Some("2024-02-29");
        a_century_without_leap_day: 73_110.0, Date, false => Some("2100-03-01");
        the_last_day: 2_958_465.0, Date, false => Some("9999-12-31");
        the_day_after_the_last: 2_958_466.0, Date, false => None;
        before_time: -1.0, Date, false => None;
        no_number: f64::NAN, Date, false => None;
        a_date_of_zero: 0.0, Date, false => None;
        a_time_in_a_date_column: 0.5, Date, false => Some("12:00:00");
        a_time: 0.75, Time, false => Some("18:00:00");
        midnight: 0.0, Time, false => Some("00:00:00");
        a_date_shown_as_time: 45_623.5, Time, false => Some("2024-11-27 12:00:00");
        elapsed: 1.5, Elapsed, false => Some("36:00:00");
        elapsed_long: 100.0, Elapsed, false => Some("2400:00:00");
        the_first_day_of_macs: 0.0, Date, true => Some("1904-01-01");
        a_day_of_macs: 44_161.0, Date, true => Some("2024-11-27");
        a_time_of_macs: 0.25, Time, true => Some("06:00:00");
    }

    #[test]
    fn every_day_follows_the_day_before() {
        let mut last = civil(61, false);
        for days in 62..=2_958_465 {
            let (year, month, day) = civil(days, false);
            let next_day = (last.0, last.1, last.2 + 1);
            let next_month = (last.0, last.1 + 1, 1);
            assert!([next_day, next_month, (last.0 + 1, 1, 1)].contains(&(year, month, day)), "{days}");
            last = (year, month, day);
        }
        assert_eq!(last, (9999, 12, 31));
    }

    #[test]
    fn iso_texts_are_rounded_and_lose_midnight() {
        let iso = |text: &str| {
            let mut out = Vec::new();
            write_iso(text.as_bytes(), &mut out);
            String::from_utf8(out).unwrap()
        };
        assert_eq!(iso("2024-11-27"), "2024-11-27");
        assert_eq!(iso("2024-11-27T00:00:00.000"), "2024-11-27");
        assert_eq!(iso("2024-11-27T10:39:05.123"), "2024-11-27 10:39:05");
        assert_eq!(iso("2024-11-27 10:39:05"), "2024-11-27 10:39:05");
        assert_eq!(iso("2024-11-27T10:38:59.999999997"), "2024-11-27 10:39:00");
        assert_eq!(iso("2024-12-31T23:59:59.5"), "2025-01-01");
        assert_eq!(iso("2025-02-31"), "2025-02-31");
        assert_eq!(iso("2024-11-27T10:39:05Z"), "2024-11-27T10:39:05Z");
        assert_eq!(iso("mai"), "mai");
    }
}
