//! A programme made ready for one book: money in the book's digits, words as keys, the rate as one fraction.

use crate::{
    orders::loyalty_columns::word_key,
    policy::programme::{Amount, EarnRule, Effect, Expiry, Programme, Scope},
    tiers::Ladder,
    values::{
        calendar::{Memo, NEVER, day_of_year, first_of_next, months_later},
        day::Day,
        order::sort_by,
    },
};

/// A rule with its words as keys.
pub(super) struct Rule {
    pub(super) products: Vec<u64>,
    pub(super) categories: Vec<u64>,
    pub(super) channels: Vec<u64>,
    /// By tier: whether the rule is about it; empty for all.
    pub(super) tiers: Vec<bool>,
    pub(super) days: (Day, Day),
    pub(super) effect: Effect,
    pub(super) stop: bool,
}

impl Rule {
    fn new(rule: &EarnRule, programme: &Programme) -> Self {
        let Scope { products, categories, channels, tiers, from, to } = &rule.scope;
        let keys =
            |words: &[String]| words.iter().map(|word| word_key(word)).filter(|&key| key != 0).collect();
        let ladder = programme.tiers.ladder.iter();
        Self {
            products: keys(products),
            categories: keys(categories),
            channels: keys(channels),
            tiers: if tiers.is_empty() {
                Vec::new()
            } else {
                ladder.map(|tier| tiers.contains(&tier.id)).collect()
            },
            days: (from.unwrap_or(Day::NONE), to.unwrap_or(NEVER)),
            effect: rule.effect,
            stop: rule.stop,
        }
    }
}

/// The rules of a programme for one book.
pub struct Rules {
    /// The programme.
    pub programme: Programme,
    /// Decimals of the book's money.
    pub digits: u32,
    /// Points for money of the book, as a fraction.
    pub(super) rate: (u64, u64),
    /// Smallest order that earns, in the book's digits.
    pub minimum: i64,
    /// Tiers.
    pub ladder: Ladder,
    /// Rules, the lowest priority first.
    pub(super) earn: Vec<Rule>,
}

impl Rules {
    /// The rules of a programme in a book's digits.
    pub fn new(programme: &Programme, digits: u32) -> Self {
        let (points, spend) = programme.points.rate;
        let above = points as u128 * Amount::UNIT as u128;
        let below = spend.0.max(1) as u128 * 10u128.pow(digits);
        let common = greatest_common(above, below);
        let mut order: Vec<&EarnRule> = programme.points.rules.iter().collect();
        sort_by(&mut order, |a, b| a.priority.cmp(&b.priority));
        Self {
            rate: ((above / common) as u64, u64::try_from(below / common).unwrap_or(u64::MAX)),
            minimum: programme.points.minimum.in_digits(digits),
            ladder: Ladder::new(&programme.tiers, digits),
            earn: order.into_iter().map(|rule| Rule::new(rule, programme)).collect(),
            programme: programme.clone(),
            digits,
        }
    }

    /// Money of the programme in the book's digits, times a number of points; parts of a unit are dropped.
    pub fn worth(&self, points: i64, value: Amount) -> i128 {
        i128::from(points) * i128::from(value.0) * 10i128.pow(self.digits) / i128::from(Amount::UNIT)
    }

    /// The last day of points that become active on a day; [`NEVER`] where they do not end or the whole balance
    /// ends at once.
    pub(super) fn expires(&self, active: Day) -> Day {
        let points = &self.programme.points;
        let from = points.expiry_since.map_or(active, |since| since.max(active));
        match points.expiry {
            Expiry::Never | Expiry::Inactivity(_) => NEVER,
            Expiry::Days(days) => from.plus(days as i32),
            Expiry::Months(months) => months_later(from, months as i32),
            Expiry::EndOf(months, period) => {
                first_of_next(months_later(from, months as i32), period).plus(-1)
            }
            Expiry::FixedDay { month, day, at_least } => {
                let earliest = from.plus(at_least as i32);
                let year = earliest.ymd().0;
                let this = day_of_year(year, month, day);
                if this >= earliest { this } else { day_of_year(year + 1, month, day) }
            }
        }
    }
}

fn greatest_common(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

/// Last days by first day, for one set of rules.
#[derive(Default)]
pub(super) struct LastDays(Memo);

impl LastDays {
    #[inline]
    pub fn of(&mut self, rules: &Rules, active: Day) -> Day {
        self.0.get(active, |day| rules.expires(day))
    }
}
