//! What a number format makes of a number: a date, a time, or digits with leading zeros.

/// How a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Shape {
    /// A number.
    #[default]
    Number,
    /// A serial day, with or without a time.
    Date,
    /// A time of day.
    Time,
    /// Hours that may go beyond 24, `[h]:mm`.
    Elapsed,
    /// A whole number shown with at least so many digits, `0000000000`: an id or a phone, which is text.
    Padded(u8),
}

/// The shape of a built-in format; `None` when the number is not built in.
///
/// ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are dates and times of East Asian locales.
pub const fn builtin(id: u16) -> Option<Shape> {
    match id {
        14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Some(Shape::Date),
        18..=21 | 32..=35 | 45 | 47 | 55 | 56 => Some(Shape::Time),
        46 => Some(Shape::Elapsed),
        0..=49 => Some(Shape::Number),
        _ => None,
    }
}

/// The shape of a format code: what its first section holds beside quoted and escaped letters.
pub fn shape_of(code: &str) -> Shape {
    let section = Section::read(code);
    if section.elapsed {
        return Shape::Elapsed;
    }
    let bare = section.bare.as_str();
    if bare.len() > 1 && bare.len() < 20 && bare.bytes().all(|byte| byte == b'0') {
        return Shape::Padded(bare.len() as u8);
    }
    let has = |letters: &[char]| bare.contains(letters);
    // Digits beside letters are a currency without quotes, `#,##0 VND`; only seconds have fractions.
    let is_number = has(&['#', '?', '@']) || (has(&['0']) && !has(&['s'])) || bare.contains("general");
    match () {
        () if is_number => Shape::Number,
        () if has(&['d', 'y']) => Shape::Date,
        () if has(&['h', 's']) || section.half_day => Shape::Time,
        () if has(&['m']) => Shape::Date,
        () => Shape::Number,
    }
}

#[derive(Default)]
struct Section {
    /// Letters that mean something, in small ones.
    bare: String,
    /// `[h]`, `[mm]`, `[ss]`.
    elapsed: bool,
    /// `AM/PM`.
    half_day: bool,
}

impl Section {
    fn read(code: &str) -> Self {
        let mut section = Self::default();
        let mut letters = code.chars();
        while let Some(letter) = letters.next() {
            match letter {
                ';' => break,
                '"' => letters.by_ref().take_while(|&letter| letter != '"').for_each(drop),
                // Escaped, as wide as, filled with.
                '\\' | '_' | '*' => drop(letters.next()),
                '[' => {
                    section
                        .bracket(&letters.by_ref().take_while(|&letter| letter != ']').collect::<String>());
                }
                letter => section.bare.extend(letter.to_lowercase()),
            }
        }
        for half_day in ["am/pm", "a/p"] {
            section.half_day |= section.bare.contains(half_day);
            section.bare = section.bare.replace(half_day, "");
        }
        section
    }

    fn bracket(&mut self, inner: &str) {
        let inner = inner.to_ascii_lowercase();
        let is_elapsed = |letter: char| !inner.is_empty() && inner.chars().all(|one| one == letter);
        self.elapsed |= ['h', 'm', 's'].into_iter().any(is_elapsed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    macro_rules! shapes {
        ($($name:ident: $code:literal => $shape:expr;)*) => {$(
            #[test]
            fn $name() { assert_eq!(shape_of($code), $shape); }
        )*};
    }

    shapes! {
        vietnamese_date: "dd/mm/yyyy" => Shape::Date;
        date_and_time: "dd/mm/yyyy\\ hh:mm:ss" => Shape::Date;
        locale_date: "[$-1042A]dd/mm/yyyy;@" => Shape::Date;
        long_date: "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy" => Shape::Date;
        month_alone: "mmm" => Shape::Date;
        month_and_minutes: "h:mm" => Shape::Time;
        half_day: "h:mm AM/PM" => Shape::Time;
        seconds_with_fraction: "mm:ss.0" => Shape::Time;
        elapsed: "[h]:mm:ss" => Shape::Elapsed;
        elapsed_minutes: "[mm]:ss" => Shape::Elapsed;
        general: "General" => Shape::Number;
        text: "@" => Shape::Number;
        money: "#,##0" => Shape::Number;
        money_with_sign: "#,##0\\ \"₫\"" => Shape::Number;
        money_with_bare_letters: "#,##0 VND" => Shape::Number;
        money_with_dong: "0.00 \"d\"" => Shape::Number;
        colour: "[Red]-0.00;[Blue]0" => Shape::Number;
        currency_locale: "_-* #,##0.00\\ [$₫-42A]_-" => Shape::Number;
        filled: "#,##0*y" => Shape::Number;
        science: "0.00E+00" => Shape::Number;
        percent: "0%" => Shape::Number;
        first_section_counts: "0;dd/mm" => Shape::Number;
        padded: "0000000000" => Shape::Padded(10);
        one_zero: "0" => Shape::Number;
        quoted_letters: "\"ymd\"0" => Shape::Number;
        nothing: "" => Shape::Number;
        open_quote: "\"abc" => Shape::Number;
        open_bracket: "[h" => Shape::Elapsed;
    }

    #[test]
    fn built_in_formats_are_known() {
        assert_eq!(builtin(14), Some(Shape::Date));
        assert_eq!(builtin(22), Some(Shape::Date));
        assert_eq!(builtin(21), Some(Shape::Time));
        assert_eq!(builtin(46), Some(Shape::Elapsed));
        assert_eq!(builtin(0), Some(Shape::Number));
        assert_eq!(builtin(164), None);
    }
}
