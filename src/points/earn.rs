//! The points of an order: rate × multiplier of the tier × rules by priority, then one rounding, then what is added.
//!
//! Everything before the rounding is an exact fraction. A discount on the whole order is spread over its lines in
//! proportion to their money, so that lines together are what was paid. An order without known lines is one line of
//! no product. An order earns at the tier that the member has when it is placed.

use super::{
    history::{Line, Purchase},
    rules::{Rule, Rules},
};
use crate::policy::programme::{Effect, RoundingMode, RoundingPer};

/// Most points of one order: sums of a million orders still fit.
pub const MOST: i64 = 1_000_000_000_000;

/// The points of an order and how they came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Earned {
    /// All of them.
    pub points: i64,
    /// Those that the rate alone gives, rounded like the rest.
    pub plain: i64,
    /// Those that rules added once.
    pub added: i64,
}

/// A line on its way through the rules.
#[derive(Clone, Copy)]
pub struct Part {
    line: Line,
    amount: i64,
    multiplier: (u64, u64),
    excluded: bool,
    stopped: bool,
}

/// The points of an order at a tier; `parts` is scratch.
#[inline]
pub fn earned(
    rules: &Rules,
    order: &Purchase,
    lines: &[Line],
    level: usize,
    parts: &mut Vec<Part>,
) -> Earned {
    let programme = &rules.programme;
    let is_early = programme.points.since.is_some_and(|since| order.day < since);
    if order.amount <= 0 || order.amount < rules.minimum || is_early {
        return Earned::default();
    }
    let tier = programme.tiers.ladder[level].multiplier;
    let multiplier = (u64::from(tier.numerator), u64::from(tier.denominator));
    let per_line = programme.points.rounding.1 == RoundingPer::Line;
    if rules.earn.is_empty() && (!per_line || lines.is_empty()) {
        let of = |multiplier| rules.points_of(order.amount, multiplier);
        let points = of(multiplier);
        let plain = if multiplier.0 == multiplier.1 { points } else { of((1, 1)) };
        return Earned { points, plain, added: 0 };
    }
    split(order, lines, multiplier, parts);
    let added = apply(rules, order, level, parts);
    let points = (rules.total(parts, per_line) + added).min(MOST);
    let plain = rules.points_of(order.amount, (1, 1));
    Earned { points, plain, added }
}

/// Spreads what was paid over the lines; the parts of a unit that are left fall to later lines.
fn split(order: &Purchase, lines: &[Line], multiplier: (u64, u64), parts: &mut Vec<Part>) {
    parts.clear();
    let whole = Line { name: 0, code: 0, category: 0, amount: order.amount };
    let sum: i128 = lines.iter().map(|line| i128::from(line.amount.max(0))).sum();
    let lines = if sum > 0 { lines } else { std::slice::from_ref(&whole) };
    let sum = if sum > 0 { sum } else { i128::from(order.amount) };
    let (mut seen, mut given) = (0i128, 0i128);
    for &line in lines {
        seen += i128::from(line.amount.max(0));
        let until = seen * i128::from(order.amount) / sum;
        let amount = (until - given) as i64;
        given = until;
        parts.push(Part { line, amount, multiplier, excluded: false, stopped: false });
    }
}

/// Applies the rules by priority; gives the points that they add.
fn apply(rules: &Rules, order: &Purchase, level: usize, parts: &mut [Part]) -> i64 {
    let mut added = 0i64;
    for rule in rules.earn.iter().filter(|rule| rule.is_about_order(order, level)) {
        let mut applied = false;
        for part in
            parts.iter_mut().filter(|part| !part.stopped && !part.excluded && rule.is_about(&part.line))
        {
            applied = true;
            part.stopped = rule.stop;
            match rule.effect {
                Effect::Multiply(by) => {
                    part.multiplier.0 *= u64::from(by.numerator);
                    part.multiplier.1 *= u64::from(by.denominator);
                }
                Effect::Exclude => part.excluded = true,
                Effect::Add(_) => {}
            }
        }
        if let Effect::Add(points) = rule.effect
            && applied
        {
            added += points;
        }
    }
    added
}

impl Rule {
    fn is_about_order(&self, order: &Purchase, level: usize) -> bool {
        let in_days = order.day >= self.days.0 && order.day <= self.days.1;
        let in_tier = self.tiers.is_empty() || self.tiers[level];
        in_days && in_tier && (self.channels.is_empty() || self.channels.contains(&order.channel))
    }

    fn is_about(&self, line: &Line) -> bool {
        let is_product = |key: &u64| *key == line.name || *key == line.code;
        (self.products.is_empty() || self.products.iter().any(is_product))
            && (self.categories.is_empty() || self.categories.contains(&line.category))
    }
}

impl Rules {
    fn total(&self, parts: &[Part], per_line: bool) -> i64 {
        let counted = || parts.iter().filter(|part| !part.excluded && part.amount > 0);
        if per_line {
            return counted()
                .map(|part| self.points_of(part.amount, part.multiplier))
                .fold(0, i64::saturating_add);
        }
        // Multipliers differ by line: equal ones are added before they are rounded, exactly, over one denominator.
        let common = counted().map(|part| u128::from(part.multiplier.1)).fold(1, least_common);
        let above: u128 = counted()
            .map(|part| {
                let scale = common / u128::from(part.multiplier.1);
                part.amount as u128 * u128::from(part.multiplier.0) * scale
            })
            .fold(0, u128::saturating_add);
        self.rounded(above.saturating_mul(u128::from(self.rate.0)), u128::from(self.rate.1) * common)
    }

    /// Points of an amount, rounded.
    #[inline]
    fn points_of(&self, amount: i64, (above, below): (u64, u64)) -> i64 {
        let small = (amount as u64)
            .checked_mul(self.rate.0)
            .and_then(|product| product.checked_mul(above))
            .zip(self.rate.1.checked_mul(below));
        match (small, self.programme.points.rounding.0) {
            (Some((above, below)), RoundingMode::Down) => ((above / below) as i64).min(MOST),
            _ => {
                let above = amount as u128 * u128::from(self.rate.0) * u128::from(above);
                self.rounded(above, u128::from(self.rate.1) * u128::from(below))
            }
        }
    }

    fn rounded(&self, above: u128, below: u128) -> i64 {
        let whole = above / below;
        let rest = above % below;
        let up = match self.programme.points.rounding.0 {
            RoundingMode::Down => false,
            RoundingMode::Nearest => rest >= below - rest,
            RoundingMode::Up => rest > 0,
        };
        (whole + u128::from(up)).min(MOST as u128) as i64
    }
}

const fn least_common(a: u128, b: u128) -> u128 {
    let (mut high, mut low) = (a, b);
    while low != 0 {
        (high, low) = (low, high % low);
    }
    a / high * b
}
