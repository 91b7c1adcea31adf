//! Text of cells: control characters out, line ends alike.

/// Appends text with its control characters as blanks; tab and newline stay, every line end is a newline, and bytes
/// that are no UTF-8 become U+FFFD.
pub fn clean_into(text: &[u8], out: &mut Vec<u8>) {
    match str::from_utf8(text) {
        Ok(text) => clean_utf8(text.as_bytes(), out),
        Err(_) => clean_utf8(String::from_utf8_lossy(text).as_bytes(), out),
    }
}

fn clean_utf8(text: &[u8], out: &mut Vec<u8>) {
    if !text.iter().any(|&byte| is_odd(byte)) {
        return out.extend_from_slice(text);
    }
    let mut bytes = text.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        match byte {
            b'\r' if bytes.peek() == Some(&b'\n') => {}
            b'\r' => out.push(b'\n'),
            byte if is_odd(byte) => out.push(b' '),
            byte => out.push(byte),
        }
    }
}

const fn is_odd(byte: u8) -> bool {
    byte < b' ' && !matches!(byte, b'\t' | b'\n')
}

/// True for text that shows nothing.
pub fn is_blank(text: &[u8]) -> bool {
    text.iter().all(u8::is_ascii_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(text: &[u8]) -> String {
        let mut out = Vec::new();
        clean_into(text, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn control_characters_are_blanks_and_lines_stay() {
        assert_eq!(clean(b"a\0b\x1fc\x1ed\te\nf\r\ng\rh"), "a b c d\te\nf\ng\nh");
    }

    #[test]
    fn bytes_that_are_no_letters_are_marked() {
        assert_eq!(clean(b"a\xff\x01b"), "a\u{fffd} b");
    }
}
