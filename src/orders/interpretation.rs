//! What the cells of a file mean, decided from all of them.
//!
//! [`ColumnStats`] is counted while reading and added up over every file with the same header; [`Interpretation`] follows
//! from it, from what the platform is known to do, and from answers. A file that was settled under another
//! verdict is read again.

use super::{answers::Answers, dictionary::Platform};
use crate::values::{
    number::{self, Separators},
    written_day::{self, DayOrder},
};

/// What is seen of orders with several rows whose amounts may be of the order or of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct LevelSeen {
    /// Orders whose rows all state the same amount.
    pub same: u32,
    /// Orders whose rows state different amounts.
    pub different: u32,
}

/// What a file, or several of one header, show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct ColumnStats {
    /// Order of day and month.
    pub days: written_day::Seen,
    /// Separators of money.
    pub money: number::Seen,
    /// Separators of quantities.
    pub quantity: number::Seen,
    /// Amounts repeated on the rows of an order, or one a line.
    pub level: LevelSeen,
    /// Customer codes, and those that are whole mobile numbers.
    pub codes: u32,
    /// See [`ColumnStats::codes`].
    pub codes_like_phones: u32,
    /// Combinations with a phone, code, e-mail or account that can tell somebody apart.
    pub keys: u32,
}

impl ColumnStats {
    /// Adds what another file of the same header showed.
    pub const fn add(&mut self, other: &Self) {
        self.days.add(&other.days);
        self.money.add(&other.money);
        self.quantity.add(&other.quantity);
        self.level.same += other.level.same;
        self.level.different += other.level.different;
        self.codes += other.codes;
        self.codes_like_phones += other.codes_like_phones;
        self.keys += other.keys;
    }
}

/// What the cells of a file mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interpretation {
    /// `05/09/2025` is September or May.
    pub day_order: DayOrder,
    /// Days up to the twelfth of their month were taken for months by a program, and are turned back.
    pub swapped_days: bool,
    /// Separators of money.
    pub money: Separators,
    /// Separators of quantities.
    pub quantity: Separators,
    /// A doubtful amount belongs to the line: amounts of an order are added up.
    pub amount_of_line: bool,
    /// Customer codes are phone numbers.
    pub codes_are_phones: bool,
    /// Names alone tell people apart: nothing else in any file of this header does.
    pub names_alone: bool,
}

impl Interpretation {
    /// The verdict of some evidence.
    pub fn of(evidence: &ColumnStats, platform: Option<&Platform>, answers: &Answers) -> Self {
        Self {
            day_order: day_order(evidence, platform, answers),
            swapped_days: match answers.get("swappedDays") {
                Some("swapped") => true,
                Some("asWritten") => false,
                _ => evidence.days.is_surely_swapped(),
            },
            money: separators(&evidence.money, answers.get("decimal")),
            quantity: separators(&evidence.quantity, answers.get("quantityDecimal")),
            amount_of_line: match answers.get("amountLevel") {
                Some("line") => true,
                Some("order") => false,
                _ => evidence.level.different > 0,
            },
            codes_are_phones: match answers.get("codeIsPhone") {
                Some("phone") => true,
                Some("code") => false,
                _ => evidence.codes > 0 && evidence.codes_like_phones * 10 >= evidence.codes * 9,
            },
            names_alone: evidence.keys == 0,
        }
    }
}

fn day_order(evidence: &ColumnStats, platform: Option<&Platform>, answers: &Answers) -> DayOrder {
    match answers.get("dateOrder") {
        Some("dayFirst") => DayOrder::DayFirst,
        Some("monthFirst") => DayOrder::MonthFirst,
        // A platform's habit decides only where the cells do not.
        _ if evidence.days.is_open() => platform.and_then(|platform| platform.day_order).unwrap_or_default(),
        _ => evidence.days.verdict(),
    }
}

fn separators(seen: &number::Seen, answer: Option<&str>) -> Separators {
    match answer {
        Some("point") => Separators { point_groups: false, comma_groups: true },
        Some("comma") => Separators { point_groups: true, comma_groups: false },
        Some("none") => Separators::GROUPS,
        _ => seen.verdict(),
    }
}

/// The name of separators on the wire: which mark is the decimal one.
pub const fn decimal_name(separators: Separators) -> &'static str {
    match (separators.point_groups, separators.comma_groups) {
        (false, _) => "point",
        (true, false) => "comma",
        (true, true) => "none",
    }
}

/// The name of a day order on the wire.
pub const fn day_order_name(order: DayOrder) -> &'static str {
    match order {
        DayOrder::DayFirst => "dayFirst",
        DayOrder::MonthFirst => "monthFirst",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_speak_louder_than_the_platform() {
        let shopify = Platform::by_id("shopify");
        let mut evidence = ColumnStats::default();
        evidence.days.unsure = 10;
        let answers = Answers::default();
        assert_eq!(Interpretation::of(&evidence, shopify, &answers).day_order, DayOrder::MonthFirst);
        evidence.days.day_first = 1;
        assert_eq!(Interpretation::of(&evidence, shopify, &answers).day_order, DayOrder::DayFirst);
    }

    #[test]
    fn days_are_turned_back_when_the_mixture_is_sure_or_somebody_says_so() {
        let mut evidence = ColumnStats::default();
        (evidence.days.understood, evidence.days.day_first) = (10, 10);
        let swapped = |evidence: &ColumnStats, answers: &Answers| {
            Interpretation::of(evidence, None, answers).swapped_days
        };
        assert!(swapped(&evidence, &Answers::default()));
        assert!(!swapped(&evidence, &Answers::from_pairs([("swappedDays", "asWritten")])));
        evidence.days.understood = 9;
        assert!(!swapped(&evidence, &Answers::default()));
        assert!(swapped(&evidence, &Answers::from_pairs([("swappedDays", "swapped")])));
    }

    #[test]
    fn an_answer_speaks_louder_than_cells() {
        let mut evidence = ColumnStats::default();
        evidence.days.day_first = 100;
        let answers = Answers::from_pairs([("dateOrder", "monthFirst"), ("decimal", "point")]);
        let interpretation = Interpretation::of(&evidence, None, &answers);
        assert_eq!(interpretation.day_order, DayOrder::MonthFirst);
        assert_eq!(decimal_name(interpretation.money), "point");
    }
}
