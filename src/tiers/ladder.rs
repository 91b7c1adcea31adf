//! The tiers of a programme, in a form that is quick to look up.

use crate::{
    policy::programme::{Downgrade, Match, Period, Tiers, Upgrade, Window},
    values::{calendar::first_of_next, day::Day},
};

/// What has to be reached, in the book's digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Spend.
    pub spend: Option<i64>,
    /// Orders.
    pub orders: Option<u32>,
}

/// What counts in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Sums {
    /// Spend.
    pub spend: i64,
    /// Orders.
    pub orders: i32,
}

impl Sums {
    pub(super) const fn add(&mut self, other: Self) {
        self.spend = self.spend.saturating_add(other.spend);
        self.orders += other.orders;
    }

    pub(super) const fn take(&mut self, other: Self) {
        self.spend = self.spend.saturating_sub(other.spend);
        self.orders -= other.orders;
    }
}

/// The tiers of a programme, in a form that is quick to look up.
pub struct Ladder {
    /// What each tier asks; the first asks nothing.
    pub marks: Vec<Mark>,
    pub(super) matching: Match,
    pub(super) window: Window,
    pub(super) upgrade: Upgrade,
    pub(super) review_months: Option<i32>,
    pub(super) grace_days: i32,
    pub(super) downgrade: Downgrade,
}

impl Ladder {
    /// Tiers in the book's digits.
    pub fn new(tiers: &Tiers, digits: u32) -> Self {
        let mark = |tier: &crate::policy::programme::Tier| Mark {
            spend: tier.spend.map(|spend| spend.in_digits(digits)),
            orders: tier.orders,
        };
        let reviews = tiers.downgrade != Downgrade::None && tiers.ladder.len() > 1;
        Self {
            marks: tiers.ladder.iter().map(mark).collect(),
            matching: tiers.matching,
            window: tiers.window,
            upgrade: tiers.upgrade,
            review_months: tiers.review_months.filter(|_| reviews).map(|months| months as i32),
            grace_days: tiers.grace_days as i32,
            downgrade: tiers.downgrade,
        }
    }

    /// The highest tier whose marks some sums reach.
    pub fn level(&self, sums: Sums) -> usize {
        self.marks.iter().rposition(|mark| self.reaches(*mark, sums)).unwrap_or(0)
    }

    fn reaches(&self, mark: Mark, sums: Sums) -> bool {
        let spend = mark.spend.map(|mark| sums.spend >= mark);
        let orders = mark.orders.map(|mark| i64::from(sums.orders) >= i64::from(mark));
        match (spend, orders, self.matching) {
            (Some(spend), Some(orders), Match::All) => spend && orders,
            (Some(spend), Some(orders), Match::Any) => spend || orders,
            (spend, orders, _) => spend.or(orders).unwrap_or(true),
        }
    }

    /// The period at whose end a promotion of [`Upgrade::NextPeriod`] takes effect.
    pub(super) const fn period(&self) -> Period {
        match self.window {
            Window::Calendar(period) => period,
            _ => Period::Month,
        }
    }

    /// Whether every mark is asked.
    pub const fn asks_all(&self) -> bool {
        matches!(self.matching, Match::All)
    }

    /// The last day that counts for the running window, where it ends.
    pub fn window_ends(&self, on: Day) -> Option<Day> {
        match self.window {
            Window::Calendar(period) => Some(first_of_next(on, period).plus(-1)),
            _ => None,
        }
    }
}

/// What is missing of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Spend that is missing.
    pub spend: i64,
    /// Orders that are missing.
    pub orders: i64,
    /// The smallest step that reaches the next tier.
    pub shortest: (i64, i64),
}

impl Ladder {
    /// What sums lack of a tier, and the shortest way up. Spend takes an order at least; where one mark is enough
    /// and one order is all that is missing, that is the way.
    pub fn missing(&self, level: usize, sums: Sums) -> Missing {
        let mark = self.marks[level];
        let spend = mark.spend.map_or(0, |mark| (mark - sums.spend).max(0));
        let orders = mark.orders.map_or(0, |mark| (i64::from(mark) - i64::from(sums.orders)).max(0));
        let shortest = match (mark.spend, mark.orders, self.matching) {
            (Some(_), Some(_), Match::Any) if orders <= 1 => (0, orders),
            (Some(_), Some(_), Match::Any) => (spend, i64::from(spend > 0)),
            _ => (spend, orders.max(i64::from(spend > 0))),
        };
        Missing { spend, orders, shortest }
    }
}
