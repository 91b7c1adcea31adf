//! The time of day as cells write it: what puts orders of one day into their order.
//!
//! Read beside the day, which [`super::day`] takes from the same cell, and only from cells that hold more than one.

/// Seconds of a day.
pub const SECONDS_A_DAY: u32 = 86_400;

/// The second of the day that a cell names; `None` where it names none. Of an instant it is that of UTC.
#[inline]
pub fn second_of_day(cell: &[u8]) -> Option<u32> {
    match *cell {
        // `26/05/2026 09:17`, `2026-05-26T09:17:00`: what nearly every file writes.
        [_, _, _, _, _, _, _, _, _, _, b' ' | b'T', a, b, b':', c, d, ref rest @ ..] => {
            let seconds = match *rest {
                [] => Some(0),
                [b':', e, f] => two(e, f),
                _ => return anywhere(cell),
            };
            match (two(a, b), two(c, d), seconds) {
                (Some(hour), Some(minute), Some(second)) => whole(hour, minute, second),
                _ => anywhere(cell),
            }
        }
        _ => anywhere(cell),
    }
}

#[inline]
fn two(a: u8, b: u8) -> Option<u32> {
    (a.is_ascii_digit() && b.is_ascii_digit()).then(|| u32::from(a - b'0') * 10 + u32::from(b - b'0'))
}

fn whole(hour: u32, minute: u32, second: u32) -> Option<u32> {
    // `24:00` and leap seconds are the last second of the day that the cell names.
    let fits = hour <= 24 && minute < 60 && second <= 60;
    fits.then(|| (hour * 3600 + minute * 60 + second).min(SECONDS_A_DAY - 1))
}

/// `9:17 CH`, `14h20`, `09:17:05 26/05/2026`, `May 26, 2026 9:17 PM`, or a number alone.
fn anywhere(cell: &[u8]) -> Option<u32> {
    let is_mark = |at: usize| {
        let follows_digit = at > 0 && cell[at - 1].is_ascii_digit();
        follows_digit && (cell[at] == b':' || matches!(cell[at], b'h' | b'g' | b'H'))
    };
    let Some(mark) = (0..cell.len()).find(|&at| is_mark(at)) else { return of_number(cell) };
    let digits = cell[..mark].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let hour = number(&cell[mark - digits.min(2)..mark])?;
    let (minute, rest) = leading(&cell[mark + 1..]);
    let (second, rest) = match rest {
        [b':', rest @ ..] => leading(rest),
        _ => (Some(0), rest),
    };
    let fraction =
        rest.iter().take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')).count();
    let hour = match half_day(&rest[fraction..]) {
        Some(afternoon) => hour % 12 + if afternoon { 12 } else { 0 },
        None => hour,
    };
    whole(hour, minute.unwrap_or(0), second.unwrap_or(0))
}

/// Up to two digits, and what follows.
fn leading(cell: &[u8]) -> (Option<u32>, &[u8]) {
    let digits = cell.iter().take(2).take_while(|byte| byte.is_ascii_digit()).count();
    (number(&cell[..digits]), &cell[digits..])
}

fn number(digits: &[u8]) -> Option<u32> {
    let add = |sum: u32, byte: &u8| sum.checked_mul(10)?.checked_add(u32::from(byte.wrapping_sub(b'0')));
    (!digits.is_empty() && digits.iter().all(u8::is_ascii_digit)).then(|| digits.iter().try_fold(0, add))?
}

/// Whether `AM`, `PM`, `SA` or `CH` follows: true for the afternoon.
fn half_day(rest: &[u8]) -> Option<bool> {
    let blank = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let word = rest.get(blank..blank + 2)?.to_ascii_uppercase();
    match word.as_slice() {
        b"AM" | b"SA" => Some(false),
        b"PM" | b"CH" => Some(true),
        _ => None,
    }
}

/// The part of a day behind a spreadsheet's serial; an epoch in seconds or milliseconds.
fn of_number(cell: &[u8]) -> Option<u32> {
    let cell = cell.trim_ascii();
    let (whole, fraction) = match cell.iter().position(|&byte| byte == b'.') {
        Some(mark) => (&cell[..mark], &cell[mark + 1..]),
        None => (cell, &cell[cell.len()..]),
    };
    if !whole.iter().chain(fraction).all(u8::is_ascii_digit) {
        return None;
    }
    let value = |digits: &[u8]| digits.iter().fold(0u64, |sum, byte| sum * 10 + u64::from(byte - b'0'));
    match whole.len() {
        // Days and a fraction of one; a time alone is a fraction of no day.
        1 | 5 if whole.len() == 5 || whole == b"0" => {
            let digits = &fraction[..fraction.len().min(12)];
            let unit = 10u64.pow(digits.len() as u32);
            let seconds = (value(digits) * u64::from(SECONDS_A_DAY) + unit / 2) / unit;
            (!digits.is_empty()).then(|| (seconds as u32).min(SECONDS_A_DAY - 1))
        }
        10 => Some((value(whole) % u64::from(SECONDS_A_DAY)) as u32),
        13 => Some((value(whole) / 1000 % u64::from(SECONDS_A_DAY)) as u32),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    macro_rules! times {
        ($($name:ident: $cell:literal => $expected:expr;)*) => {$(
            #[test]
            fn $name() {
                let expected: Option<(u32, u32, u32)> = $expected;
                let expected = expected.map(|(hour, minute, second)| hour * 3600 + minute * 60 + second);
                assert_eq!(second_of_day($cell.as_bytes()), expected);
            }
        )*};
    }

    times! {
        minutes_behind_a_day: "26/05/2026 09:17" => Some((9, 17, 0));
        seconds_behind_an_iso_day: "2026-05-26T23:59:59" => Some((23, 59, 59));
        an_instant_is_that_of_utc: "2026-05-26T09:17:05.123Z" => Some((9, 17, 5));
        an_offset_is_no_time: "2026-05-26 09:17:00 +0700" => Some((9, 17, 0));
        a_day_alone_has_none: "26/05/2026" => None;
        a_short_day: "5/6/26 9:07" => Some((9, 7, 0));
        before_the_day: "09:17 26/05/2026" => Some((9, 17, 0));
        an_afternoon_in_english: "5/26/2026 9:17 PM" => Some((21, 17, 0));
        noon_and_midnight: "5/26/2026 12:00 AM" => Some((0, 0, 0));
        an_afternoon_in_vietnamese: "26/05/2026 9:17:30 CH" => Some((21, 17, 30));
        a_morning_in_vietnamese: "26/05/2026 12:05 SA" => Some((0, 5, 0));
        hours_as_people_write_them: "14h20" => Some((14, 20, 0));
        an_hour_alone: "14h" => Some((14, 0, 0));
        a_serial_of_a_spreadsheet: "46168.5" => Some((12, 0, 0));
        a_serial_without_a_part: "46168" => None;
        an_epoch: "1779787020" => Some((9, 17, 0));
        an_epoch_in_milliseconds: "1779787020999" => Some((9, 17, 0));
        the_end_of_a_day: "2026-05-26 24:00" => Some((23, 59, 59));
        no_hour_of_any_day: "26/05/2026 31:00" => None;
        words: "tháng 11 5, 2025" => None;
        a_word_with_an_h: "thứ hai" => None;
        nothing: "" => None;
        a_mark_alone: ":" => None;
        a_long_number: "99999999999999999999999999" => None;
    }
}
