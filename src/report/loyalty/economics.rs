//! What the programme costs, who pays for it, and what is still owed.
//!
//! What tiers bring and cost is that of twelve months up to the day, through the rules as if they had always been in
//! force; breakage, redemption and the cost of a point are of all time, since points that end were earned a year before. Money is in the
//! book's digits; parts of a unit are dropped. A point given is counted as a cost when it is given, at its value.

use super::summary::outstanding;
use crate::{
    book::Book,
    loyalty::Overview,
    points::Rules,
    policy::programme::Programme,
    report::money::Money,
    values::{day::Day, tally::Tally},
};
use serde::Serialize;

/// The contract's `Economics`.
#[derive(Clone, Debug, Serialize)]
pub struct EconomicsView {
    on: String,
    /// False: the shop has not opened its programme, and this is what it would cost.
    open: bool,
    now: FiguresView,
    /// The same under the programme that is looked at.
    preview: Option<FiguresView>,
    /// Members who would stand in another tier.
    moves: Vec<MoveView>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct FiguresView {
    liability: LiabilityView,
    breakage: ShareView,
    redemption: ShareView,
    cost_per_point: ShareView,
    tiers: Vec<TierView>,
    year: YearView,
}

/// What is owed, and how it runs off when nothing is earned or spent any more.
#[derive(Clone, Debug, Serialize)]
struct LiabilityView {
    points: Money,
    value: Money,
    /// Value × (1 − breakage).
    expected: Money,
    months: Vec<MonthView>,
}

#[derive(Clone, Debug, Serialize)]
struct MonthView {
    month: String,
    /// Points that end in it.
    points: Money,
    value: Money,
    /// Value that is left at its end.
    left: Money,
}

/// A figure with its fraction.
#[derive(Clone, Copy, Debug, Serialize)]
struct ShareView {
    numerator: Money,
    denominator: Money,
    value: Option<f64>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct TierView {
    id: String,
    members: u32,
    orders: u64,
    spend: Money,
    points: Money,
    /// Points beyond the plain rate: what the tier and the rules give more.
    extra: Money,
    extra_cost: Money,
    benefit_cost: Money,
    /// Gross margin of its orders.
    margin: Money,
    /// Margin less points and benefits.
    left: Money,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct YearView {
    spend: Money,
    margin: Money,
    points_cost: Money,
    benefit_cost: Money,
    /// Cost ÷ margin.
    share: ShareView,
    /// Further spend whose margin pays for the programme.
    break_even: Option<Money>,
}

#[derive(Clone, Debug, Serialize)]
struct MoveView {
    from: String,
    to: String,
    members: u32,
    spend: Money,
}

fn share(numerator: i128, denominator: i128) -> ShareView {
    let value = (denominator != 0).then(|| numerator as f64 / denominator as f64);
    ShareView { numerator: Money(numerator), denominator: Money(denominator), value }
}

impl EconomicsView {
    /// What the book's programme comes to today, and another one beside it.
    pub fn of(book: &Book, preview: Option<&Programme>) -> Self {
        let parts = book.parts();
        let on = book.view().today.day;
        let now = book.loyalty(&parts);
        let other = preview.map(|programme| {
            let context = book.loyalty_context(&parts, programme);
            (Overview::of(&context, on), context)
        });
        let rules = Rules::new(&book.policy().programme, book.view().digits);
        let moves = other.as_ref().map(|(overview, context)| moves(book, now, overview, &context.rules));
        Self {
            on: on.iso(),
            open: book.policy().programme.open,
            now: FiguresView::of(now, &rules),
            preview: other.map(|(overview, context)| FiguresView::of(&overview, &context.rules)),
            moves: moves.unwrap_or_default(),
        }
    }
}

/// Who would stand in another tier, by tiers of both ladders.
fn moves(book: &Book, now: &Overview, then: &Overview, rules: &Rules) -> Vec<MoveView> {
    let mut flows: Tally<(u8, u8), (u32, i128)> = Tally::default();
    let (old, new) = (&book.policy().programme.tiers.ladder, &rules.programme.tiers.ladder);
    for (person, (before, after)) in now.briefs.iter().zip(then.briefs.iter()).enumerate() {
        if before.is_member && old[usize::from(before.level)].id != new[usize::from(after.level)].id {
            let flow = flows.at((before.level, after.level));
            flow.0 += 1;
            flow.1 += i128::from(book.view().customers.get(person as u32).spend.unwrap_or(0));
        }
    }
    let shown = |((from, to), (members, spend)): ((u8, u8), (u32, i128))| MoveView {
        from: old[usize::from(from)].id.clone(),
        to: new[usize::from(to)].id.clone(),
        members,
        spend: Money(spend),
    };
    flows.into_iter().map(shown).collect()
}

impl FiguresView {
    fn of(overview: &Overview, rules: &Rules) -> Self {
        let totals = &overview.totals;
        let gone = i128::from(totals.expired) + i128::from(totals.spent);
        let tiers: Vec<TierView> =
            (0..overview.tiers.len()).map(|level| tier(overview, rules, level)).collect();
        Self {
            liability: liability(overview, rules, totals.expired, gone),
            breakage: share(i128::from(totals.expired), gone),
            redemption: share(i128::from(totals.spent), i128::from(totals.earned - totals.reversed)),
            cost_per_point: cost_per_point(overview, rules),
            year: year(&tiers, rules),
            tiers,
        }
    }
}

/// What rewards cost the shop for each point that was spent on them; without any, what a point is worth.
fn cost_per_point(overview: &Overview, rules: &Rules) -> ShareView {
    let (mut cost, mut points) = (0i128, 0i128);
    for (reward, &count) in rules.programme.rewards.iter().zip(&overview.redeemed) {
        cost += rules.worth(count as i64, reward.cost);
        points += i128::from(reward.points) * i128::from(count);
    }
    if points > 0 { share(cost, points) } else { share(rules.worth(1, rules.programme.points.value), 1) }
}

fn liability(overview: &Overview, rules: &Rules, expired: i64, gone: i128) -> LiabilityView {
    let points = outstanding(&overview.totals);
    let worth = |points: i64| rules.worth(points, rules.programme.points.value);
    let value = worth(points);
    let expected = if gone == 0 { value } else { value * (gone - i128::from(expired)) / gone };
    let mut left = points;
    let month = |&(month, ending): &(Day, i64)| {
        left -= ending;
        MonthView {
            month: month.iso(),
            points: Money::from(ending),
            value: Money(worth(ending)),
            left: Money(worth(left)),
        }
    };
    let months = overview.horizon.months.iter().map(month).collect();
    LiabilityView { points: Money::from(points), value: Money(value), expected: Money(expected), months }
}

fn tier(overview: &Overview, rules: &Rules, level: usize) -> TierView {
    let (flow, known) = (&overview.flows[level], &overview.tiers[level]);
    let tier = &rules.programme.tiers.ladder[level];
    let value = rules.programme.points.value;
    let benefits = tier.benefits.iter().filter_map(|benefit| benefit.cost);
    let benefit_cost: i128 = benefits.map(|cost| rules.worth(i64::from(known.members), cost)).sum();
    let margin = flow.spend * i128::from(rules.programme.margin_percent) / 100;
    TierView {
        id: tier.id.clone(),
        members: known.members,
        orders: flow.orders,
        spend: Money(flow.spend),
        points: Money::from(flow.points),
        extra: Money::from(flow.points - flow.plain),
        extra_cost: Money(rules.worth(flow.points - flow.plain, value)),
        benefit_cost: Money(benefit_cost),
        margin: Money(margin),
        left: Money(margin - rules.worth(flow.points, value) - benefit_cost),
    }
}

fn year(tiers: &[TierView], rules: &Rules) -> YearView {
    let sum = |of: fn(&TierView) -> Money| tiers.iter().map(|tier| of(tier).0).sum::<i128>();
    let points = sum(|tier| tier.points) as i64;
    let points_cost = rules.worth(points, rules.programme.points.value);
    let (benefit_cost, margin) = (sum(|tier| tier.benefit_cost), sum(|tier| tier.margin));
    let percent = i128::from(rules.programme.margin_percent);
    let cost = points_cost + benefit_cost;
    YearView {
        spend: Money(sum(|tier| tier.spend)),
        margin: Money(margin),
        points_cost: Money(points_cost),
        benefit_cost: Money(benefit_cost),
        share: share(cost, margin),
        break_even: (percent > 0).then(|| Money((cost * 100 + percent - 1) / percent)),
    }
}
