//! The programme on one page.

use crate::{
    book::Book,
    customers::SourceSlice,
    loyalty::{LoyaltyContext, Overview, SOON},
    points::Totals,
    policy::programme::Programme,
    report::money::Money,
    values::{day::Day, tally::Tally},
};
use serde::Serialize;

/// The contract's `Points`.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct PointsView {
    earned: Money,
    active: Money,
    pending: Money,
    locked: Money,
    spent: Money,
    expired: Money,
    reversed: Money,
    owed: Money,
}

impl From<Totals> for PointsView {
    fn from(totals: Totals) -> Self {
        Self {
            earned: Money::from(totals.earned),
            active: Money::from(totals.active),
            pending: Money::from(totals.pending),
            locked: Money::from(totals.locked),
            spent: Money::from(totals.spent),
            expired: Money::from(totals.expired),
            reversed: Money::from(totals.reversed),
            owed: Money::from(totals.owed),
        }
    }
}

/// The contract's `LoyaltySummary`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LoyaltyView {
    on: String,
    /// The shop has opened the programme; until then everything here is what it would give.
    open: bool,
    members: u32,
    points: PointsView,
    tiers: Vec<TierView>,
    ending: EndingView,
    /// Worth of what can be spent, will be active and is held.
    liability: Money,
    rewards: Vec<RewardCount>,
    events: usize,
    refused: Tally<&'static str, u32>,
    /// Columns that rules ask for and that no source was read with.
    missing: Vec<&'static str>,
    /// Spend marks that would fit the shop, by tier above the first.
    suggested_marks: Option<Vec<Money>>,
    /// The game is on: a promotion by chance may have to be registered.
    game_on: bool,
}

#[derive(Clone, Debug, Serialize)]
struct TierView {
    id: String,
    name: Option<String>,
    members: u32,
    active: Money,
    up: u32,
    down: u32,
}

/// What ends when.
#[derive(Clone, Debug, Serialize)]
pub struct EndingView {
    days: i32,
    points: Money,
    members: u32,
    months: Vec<MonthView>,
    later: Money,
    never: Money,
}

#[derive(Clone, Debug, Serialize)]
struct MonthView {
    month: String,
    points: Money,
}

#[derive(Clone, Debug, Serialize)]
struct RewardCount {
    id: String,
    count: u64,
    left: Option<u32>,
}

impl EndingView {
    /// What lies ahead of all points.
    pub fn of(overview: &Overview) -> Self {
        let horizon = &overview.horizon;
        let month =
            |&(month, points): &(Day, i64)| MonthView { month: month.iso(), points: Money::from(points) };
        Self {
            days: SOON,
            points: Money::from(horizon.soon),
            members: horizon.soon_members,
            months: horizon.months.iter().map(month).collect(),
            later: Money::from(horizon.later),
            never: Money::from(horizon.never),
        }
    }
}

/// Points that the shop owes to its members.
pub(super) const fn outstanding(totals: &Totals) -> i64 {
    totals.active + totals.pending + totals.locked
}

impl LoyaltyView {
    /// What a programme comes to on a day; without both, the book's own today.
    pub fn of(book: &Book, programme: Option<&Programme>, on: Option<Day>) -> Self {
        let parts = book.parts();
        let context = book.loyalty_context(&parts, programme.unwrap_or(&book.policy().programme));
        match (programme, on.filter(|&on| on != book.view().today.day)) {
            (None, None) => Self::from(book.loyalty(&parts), &context),
            (_, on) => Self::from(&Overview::of(&context, on.unwrap_or(book.view().today.day)), &context),
        }
    }

    fn from(overview: &Overview, context: &LoyaltyContext<'_>) -> Self {
        let programme = &context.rules.programme;
        let ladder = programme.tiers.ladder.iter().zip(&overview.tiers);
        let rewards = programme.rewards.iter().zip(&overview.redeemed).zip(&context.allocation.left);
        Self {
            on: overview.on.iso(),
            open: programme.open,
            members: overview.members,
            points: PointsView::from(overview.totals),
            tiers: ladder
                .map(|(tier, known)| TierView {
                    id: tier.id.clone(),
                    name: tier.name.clone(),
                    members: known.members,
                    active: Money::from(known.active),
                    up: known.up,
                    down: known.down,
                })
                .collect(),
            ending: EndingView::of(overview),
            liability: Money(context.rules.worth(outstanding(&overview.totals), programme.points.value)),
            rewards: rewards
                .map(|((reward, &count), &left)| RewardCount { id: reward.id.clone(), count, left })
                .collect(),
            events: context.events.len(),
            refused: overview.refused.iter().map(|&(refusal, count)| (refusal.name(), count)).collect(),
            missing: missing(context.parts, programme),
            suggested_marks: overview
                .suggested
                .as_ref()
                .map(|marks| marks.iter().map(|&mark| Money::from(mark)).collect()),
            game_on: programme.game.enabled,
        }
    }
}

/// Columns that rules ask for and that files were read without.
fn missing(parts: &[SourceSlice<'_>], programme: &Programme) -> Vec<&'static str> {
    let wants = programme.wants();
    let orders = || {
        parts.iter().map(|part| part.orders).filter(|orders| orders.kind == crate::orders::SourceKind::Orders)
    };
    let mut missing = Vec::new();
    if wants.channel && orders().any(|orders| orders.channel.is_none()) {
        missing.push("channel");
    }
    if wants.lines && orders().any(|orders| orders.lines.is_none()) {
        missing.push("lines");
    }
    missing
}
