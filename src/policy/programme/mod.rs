//! The loyalty programme as data: tiers, points, rewards, game, with the source of each default.
//!
//! Points are whole numbers; money of the programme is in the currency's main unit, kept in millionths; multipliers
//! are exact fractions. Nothing here calculates: [`crate::points`] and [`crate::tiers`] do.

mod check;
mod default;
mod merge;
mod names;
mod read;
mod sources;
mod write;

pub use names::*;
pub use sources::{FIGURES, ProgrammeFigure};
pub use write::{benefit as benefit_value, expiry as expiry_value};

use crate::values::day::Day;

pub use crate::values::calendar::Period;

/// Money of a rule, in millionths of the currency's main unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Amount(pub i64);

impl Amount {
    /// Millionths in the main unit.
    pub const UNIT: i64 = 1_000_000;

    /// Whole main units.
    pub const fn whole(units: i64) -> Self {
        Self(units * Self::UNIT)
    }

    /// In units of 10^-digits, rounded up: who has as much has reached the mark.
    pub const fn in_digits(self, digits: u32) -> i64 {
        let scaled = self.0 as i128 * 10i128.pow(digits);
        let unit = Self::UNIT as i128;
        let up = scaled.div_euclid(unit) + (scaled.rem_euclid(unit) != 0) as i128;
        if up > i64::MAX as i128 { i64::MAX } else { up as i64 }
    }
}

/// A share as two whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// Above the line.
    pub numerator: u32,
    /// Below the line.
    pub denominator: u32,
}

impl Ratio {
    /// Nothing is multiplied.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// True when `self` is smaller.
    pub const fn is_below(self, other: Self) -> bool {
        (self.numerator as u64) * (other.denominator as u64)
            < (other.numerator as u64) * (self.denominator as u64)
    }
}

/// When points end, counted from the day they become active; valid through the end of the last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expiry {
    /// Never.
    Never,
    /// So many days later.
    Days(u32),
    /// So many months later, at the end of a shorter month.
    Months(u32),
    /// So many months later, then the end of that period.
    EndOf(u32, Period),
    /// The same day every year; points of fewer days wait for the next one.
    FixedDay {
        /// Its month.
        month: u32,
        /// Its day.
        day: u32,
        /// Days that points live at least.
        at_least: u32,
    },
    /// The whole balance, so many days after the last order or activity that earned.
    Inactivity(u32),
}

/// Which lines or orders a rule is about; an empty list says nothing.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Scope {
    /// Names or codes of products.
    pub products: Vec<String>,
    /// Categories.
    pub categories: Vec<String>,
    /// Channels.
    pub channels: Vec<String>,
    /// Ids of tiers.
    pub tiers: Vec<String>,
    /// First day.
    pub from: Option<Day>,
    /// Last day.
    pub to: Option<Day>,
}

/// What a rule does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Points are multiplied.
    Multiply(Ratio),
    /// Points are added once an order.
    Add(i64),
    /// No points.
    Exclude,
}

/// A rule beside the rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarnRule {
    /// Its id.
    pub id: String,
    /// Lower comes first.
    pub priority: i64,
    /// What it is about.
    pub scope: Scope,
    /// What it does.
    pub effect: Effect,
    /// No later rule applies to what this one applied to.
    pub stop: bool,
}

/// Points of an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityRule {
    /// The activity.
    pub activity: Activity,
    /// Its points.
    pub points: i64,
    /// At most so many times in a period.
    pub cap: Option<(u32, Period)>,
    /// Nothing without evidence.
    pub evidence: bool,
}

/// What a tier brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Benefit {
    /// What it is.
    pub kind: BenefitKind,
    /// Percent of a discount.
    pub percent: Option<u32>,
    /// Cost to the shop for one member and year.
    pub cost: Option<Amount>,
    /// Words of the shop.
    pub text: Option<String>,
}

/// A tier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tier {
    /// Its id.
    pub id: String,
    /// A name of the shop's own.
    pub name: Option<String>,
    /// Spend from which on somebody belongs to it.
    pub spend: Option<Amount>,
    /// Orders from which on somebody belongs to it.
    pub orders: Option<u32>,
    /// Points of an order are multiplied.
    pub multiplier: Ratio,
    /// What it brings.
    pub benefits: Vec<Benefit>,
}

/// What counts for a tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// Everything.
    Lifetime,
    /// The last months.
    Rolling(u32),
    /// The period of the calendar.
    Calendar(Period),
}

/// Tiers and what moves somebody between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tiers {
    /// Lowest first.
    pub ladder: Vec<Tier>,
    /// Every mark or one.
    pub matching: Match,
    /// What counts.
    pub window: Window,
    /// When a promotion takes effect.
    pub upgrade: Upgrade,
    /// Months between reviews.
    pub review_months: Option<u32>,
    /// Days after a failed review.
    pub grace_days: u32,
    /// What a review does.
    pub downgrade: Downgrade,
}

/// Points and what they are given for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Points {
    /// Points, and the spend that they are for.
    pub rate: (i64, Amount),
    /// How parts of a point are rounded, and of what.
    pub rounding: (RoundingMode, RoundingPer),
    /// Smallest order that earns.
    pub minimum: Amount,
    /// Days between order and active points.
    pub pending_days: u32,
    /// When points end.
    pub expiry: Expiry,
    /// Points from before start their clock here.
    pub expiry_since: Option<Day>,
    /// Rules beside the rate.
    pub rules: Vec<EarnRule>,
    /// Points beside orders.
    pub activities: Vec<ActivityRule>,
    /// How a return takes back points that are spent.
    pub negative: Negative,
    /// Days that points given back stay valid; `None` for their own expiry.
    pub returned_days: Option<u32>,
    /// What a point is worth.
    pub value: Amount,
    /// Earned from this day on.
    pub since: Option<Day>,
}

/// Points towards a bill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayWithPoints {
    /// Whether it can be done.
    pub enabled: bool,
    /// Most of a bill, in percent.
    pub maximum_percent: u32,
    /// Fewest points at once.
    pub minimum_points: i64,
}

/// A reward of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reward {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: RewardKind,
    /// Words of the shop.
    pub name: String,
    /// Points that it costs.
    pub points: i64,
    /// What it is worth to a member.
    pub value: Amount,
    /// What it costs the shop.
    pub cost: Amount,
    /// Percent of a percentage.
    pub percent: Option<u32>,
    /// Most that a percentage takes off.
    pub cap: Option<Amount>,
    /// Smallest order that it is for.
    pub minimum_order: Option<Amount>,
    /// How many there are.
    pub stock: Option<u32>,
    /// How many somebody may have.
    pub per_member: Option<u32>,
    /// First day.
    pub from: Option<Day>,
    /// Last day.
    pub to: Option<Day>,
    /// Only for these tiers; empty for all.
    pub tiers: Vec<String>,
    /// What it appeals to.
    pub appeal: Appeal,
}

/// Points for bringing a friend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referral {
    /// Whether it is paid.
    pub enabled: bool,
    /// Points of who brings.
    pub referrer: i64,
    /// Points of who is brought.
    pub friend: i64,
    /// Smallest first order.
    pub minimum: Amount,
}

/// A prize of the game.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prize {
    /// Its id.
    pub id: String,
    /// Words of the shop.
    pub name: String,
    /// Its odds are weight ÷ sum of weights.
    pub weight: u32,
    /// Points that it brings.
    pub points: i64,
    /// How many there are.
    pub stock: Option<u32>,
}

/// A game of chance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Game {
    /// What it looks like.
    pub kind: GameKind,
    /// Whether it is played.
    pub enabled: bool,
    /// Its prizes.
    pub prizes: Vec<Prize>,
    /// At most so many plays in a period.
    pub plays: (u32, Period),
    /// Points that a play costs.
    pub points: i64,
    /// What draws are made from.
    pub seed: String,
}

/// The programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// The shop has opened it: until then tiers and points are what it would give, and nobody is told of any.
    pub open: bool,
    /// Name of the shop on the card.
    pub name: String,
    /// Tiers.
    pub tiers: Tiers,
    /// Points.
    pub points: Points,
    /// Points towards a bill.
    pub pay: PayWithPoints,
    /// Rewards.
    pub rewards: Vec<Reward>,
    /// Referral.
    pub referral: Referral,
    /// Game.
    pub game: Game,
    /// Gross margin of the shop, in percent of net revenue.
    pub margin_percent: u32,
}

/// What rules ask of orders beyond day and money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct RequiredFields {
    /// The channel.
    pub channel: bool,
    /// Lines with product, category and money.
    pub lines: bool,
}

impl RequiredFields {
    /// True when everything in `other` is here too.
    pub const fn covers(self, other: Self) -> bool {
        (self.channel || !other.channel) && (self.lines || !other.lines)
    }
}

impl Programme {
    /// What the rules ask of orders.
    pub fn wants(&self) -> RequiredFields {
        let scopes = || self.points.rules.iter().map(|rule| &rule.scope);
        RequiredFields {
            channel: scopes().any(|scope| !scope.channels.is_empty()),
            lines: self.points.rounding.1 == RoundingPer::Line
                || scopes().any(|scope| !scope.products.is_empty() || !scope.categories.is_empty()),
        }
    }
}
