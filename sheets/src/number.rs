//! Numbers as decimal text: the shortest that is exactly the same number.

use std::io::Write;

/// Appends the shortest decimal text that reads back as `value`. An exponent is written from 1e21 on and below
/// 1e-6, as JavaScript does.
pub fn write_decimal(value: f64, out: &mut Vec<u8>) {
    let size = value.abs();
    // A Vec takes whatever is written.
    let _ = match size {
        0.0 => out.write_all(b"0"),
        1e-6..1e21 => write!(out, "{value}"),
        _ => write!(out, "{value:e}"),
    };
}

/// True for text that is already the shortest writing of its number, or of a whole number as its writer meant it:
/// nothing is gained by reading it. Whole numbers beyond 2^53 keep all their digits: they are ids.
pub fn is_canonical(text: &[u8]) -> bool {
    let digits = text.strip_prefix(b"-").unwrap_or(text);
    let (whole, decimals) = match digits.iter().position(|&byte| byte == b'.') {
        None => (digits, None),
        Some(point) => (&digits[..point], Some(&digits[point + 1..])),
    };
    let is_whole =
        !whole.is_empty() && whole.iter().all(u8::is_ascii_digit) && (whole[0] != b'0' || whole == b"0");
    let fits = |decimals: &[u8]| {
        whole.len() + decimals.len() <= 15
            && decimals.iter().all(u8::is_ascii_digit)
            && !matches!(decimals, [] | [.., b'0'])
    };
    match decimals {
        None => is_whole && whole.len() <= 21 && text != b"-0",
        Some(decimals) => is_whole && fits(decimals),
    }
}

/// The number that a text says, if it is one; blanks around it do not count.
pub fn read(text: &[u8]) -> Option<f64> {
    let text = str::from_utf8(text.trim_ascii()).ok()?;
    // `inf` and `nan` are words to a workbook.
    let is_number = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E'));
    text.parse::<f64>().ok().filter(|value| is_number && value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(value: f64) -> String {
        let mut out = Vec::new();
        write_decimal(value, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn decimals_are_short_and_exact() {
        for (value, text) in [
            (150_000.0, "150000"),
            (-1.5, "-1.5"),
            (0.1, "0.1"),
            (0.1 + 0.2, "0.30000000000000004"),
            (-0.0, "0"),
            (9_007_199_254_740_993.0, "9007199254740992"),
            (1e20, "100000000000000000000"),
            (1e21, "1e21"),
            (1.5e300, "1.5e300"),
            (0.000_001, "0.000001"),
            (2.5e-9, "2.5e-9"),
        ] {
            assert_eq!(decimal(value), text);
            assert_eq!(text.parse::<f64>().unwrap(), value);
        }
    }

    #[test]
    fn text_that_is_short_already_is_known() {
        for text in ["0", "-12", "150000", "1234567890123456789", "1.5", "0.25", "-0.5"] {
            assert!(is_canonical(text.as_bytes()), "{text}");
            let value = read(text.as_bytes()).unwrap();
            assert_eq!(decimal(value).parse::<f64>().unwrap(), value);
        }
        for text in
            ["", "-", "-0", "007", "1.50", "1.", ".5", "1e5", "0.30000000000000004", "1.2.3", "+5", " 5"]
        {
            assert!(!is_canonical(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn words_are_no_numbers() {
        for text in ["", "inf", "NaN", "1,5", "abc", "1e999"] {
            assert_eq!(read(text.as_bytes()), None, "{text}");
        }
        assert_eq!(read(b" 1E3 "), Some(1000.0));
    }
}
