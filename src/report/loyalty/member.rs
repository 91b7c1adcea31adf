//! One member: the figures of the member card, and the ledger.

use super::{
    shapes::{
        ChangeView, EntryView, HistoryView, LotView, MissingView, PlaceView, ProgrammeView, ProgressView,
        ReasonView, RefusedView, RewardView, ShortestView, StepView, TierView, UseView,
    },
    summary::PointsView,
};
use crate::{
    book::{Book, source_of},
    customers::{locate_entry, people::Person},
    loyalty::LoyaltyContext,
    points::{Entry, History, NONE, Run},
    policy::programme::{Reward, benefit_value, expiry_value},
    report::{customer::SpanView, money::Money, row::name_of},
    rewards::why_not,
    values::{calendar::NEVER, day::Day},
};
use serde::Serialize;

/// Entries shown with a member.
const SHOWN: usize = 200;

/// The contract's `Member`.
#[derive(Clone, Debug, Serialize)]
pub struct MemberView {
    version: u32,
    on: String,
    programme: ProgrammeView,
    name: Option<String>,
    code: String,
    orders: usize,
    tier: TierView,
    ladder: Vec<StepView>,
    progress: Option<ProgressView>,
    points: PointsView,
    lots: Vec<LotView>,
    pending: Vec<LotView>,
    rewards: Vec<RewardView>,
    history: HistoryView,
    changes: Vec<ChangeView>,
    refused: Vec<RefusedView>,
}

/// The whole ledger of a member, oldest first.
#[derive(Clone, Debug, Serialize)]
pub struct LedgerView {
    on: String,
    /// False: the shop has not opened its programme, and this is what it would give.
    open: bool,
    points: PointsView,
    rows: Vec<EntryView>,
}

/// A member after the walk through their history.
pub(super) struct Walked<'a> {
    pub context: &'a LoyaltyContext<'a>,
    pub run: Run,
    pub history: History<'a>,
    pub on: Day,
}

/// The person found by any of their keys.
pub(super) fn find(book: &Book, key: &str) -> Option<Person> {
    let parts = book.parts();
    let people = &book.view().people;
    people.find(key, &parts).or_else(|| book.who(&parts).find(key, &parts, people))
}

impl<'a> Walked<'a> {
    pub fn new(context: &'a LoyaltyContext<'a>, on: Day) -> Self {
        Self { context, run: Run::new(&context.rules, true), history: History::default(), on }
    }

    pub fn of(context: &'a LoyaltyContext<'a>, person: Person, on: Day) -> Self {
        let mut walked = Self::new(context, on);
        context.walk(person, &mut walked.history, &mut walked.run, on);
        walked
    }

    pub fn entry(&self, number: usize, entry: &Entry) -> EntryView {
        let events = self.context.events;
        EntryView {
            number: number + 1,
            day: entry.day.iso(),
            kind: entry.kind.name(),
            points: Money::from(entry.points),
            balance: Money::from(entry.balance),
            reason: ReasonView {
                code: entry.code,
                facts: entry.facts.iter().map(|&(key, value)| (key, Money::from(value))).collect(),
            },
            note: entry.note.clone(),
            order: None,
            event: events.get(entry.event as usize).map(|event| event.id.clone()),
            lots: entry
                .lots
                .iter()
                .map(|&(lot, points)| UseView { lot: lot + 1, points: Money::from(points) })
                .collect(),
            at: place(self.context, entry.order),
        }
    }

    fn lots(&self, pending: bool) -> Vec<LotView> {
        let whole = self.run.inactive_after(&self.context.rules).unwrap_or(NEVER);
        let lots = self.run.lots.all.iter().zip(0u32..);
        let mut kept: Vec<_> = lots.filter(|(lot, _)| lot.left > 0 && lot.is_pending == pending).collect();
        crate::values::order::sort_by(&mut kept, |a, b| (a.0.expires, a.1).cmp(&(b.0.expires, b.1)));
        let shown = |(lot, number): (&crate::points::Lot, u32)| {
            let order = self.history.orders.get(lot.order as usize).map_or(NONE, |order| order.entry);
            LotView {
                lot: number + 1,
                points: Money::from(lot.left),
                earned: lot.earned.iso(),
                active: lot.active.iso(),
                expires: Some(lot.expires.min(whole)).filter(|&day| day != NEVER).map(Day::iso),
                order: None,
                at: place(self.context, order),
            }
        };
        kept.into_iter().map(shown).collect()
    }

    fn reward(&self, at: usize, reward: &Reward) -> RewardView {
        let programme = &self.context.rules.programme;
        let tier = &programme.tiers.ladder[self.run.standing.level].id;
        let taken = self.run.taken.get(at).copied().unwrap_or(0);
        let stock = self.context.allocation.left[at];
        let hers = reward.per_member.map(|most| most.saturating_sub(taken));
        let why = why_not(reward, self.on, tier, taken).map(crate::points::Refusal::name);
        let main = |amount: crate::policy::programme::Amount| {
            amount.0 as f64 / crate::policy::programme::Amount::UNIT as f64
        };
        RewardView {
            id: reward.id.clone(),
            kind: reward.kind.name(),
            name: reward.name.clone(),
            points: Money::from(reward.points),
            value: main(reward.value),
            minimum_order: reward.minimum_order.map(main),
            to: reward.to.map(Day::iso),
            missing: Money::from((reward.points - self.run.totals.balance()).max(0)),
            left: [stock, hers].into_iter().flatten().min(),
            why: why.or_else(|| (stock == Some(0)).then_some("stock")),
        }
    }

    fn progress(&mut self) -> Option<ProgressView> {
        let ladder = &self.context.rules.ladder;
        let level = self.run.standing.level + 1;
        let mark = *ladder.marks.get(level)?;
        let sums = self.run.standing.sums(ladder, self.on);
        let missing = ladder.missing(level, sums);
        let shown = |have: i64, need: i64, missing: i64| MissingView {
            have: Money::from(have),
            need: Money::from(need),
            missing: Money::from(missing),
        };
        Some(ProgressView {
            next: self.context.rules.programme.tiers.ladder[level].id.clone(),
            r#match: if ladder.asks_all() { "all" } else { "any" },
            spend: mark.spend.map(|need| shown(sums.spend, need, missing.spend)),
            orders: mark.orders.map(|need| shown(i64::from(sums.orders), i64::from(need), missing.orders)),
            until: ladder.window_ends(self.on).map(Day::iso),
            shortest: ShortestView { spend: Money::from(missing.shortest.0), orders: missing.shortest.1 },
        })
    }

    fn tier(&mut self) -> TierView {
        let ladder = &self.context.rules.programme.tiers.ladder;
        let standing = &mut self.run.standing;
        let projected = standing.projected(&self.context.rules.ladder, self.on);
        let tier = &ladder[standing.level];
        TierView {
            id: tier.id.clone(),
            name: tier.name.clone(),
            step: standing.level,
            steps: ladder.len(),
            since: standing.since.map(Day::iso),
            until: standing.review_day().map(Day::iso),
            projected: (projected != standing.level).then(|| ladder[projected].id.clone()),
            multiplier: [tier.multiplier.numerator, tier.multiplier.denominator],
            benefits: tier.benefits.iter().map(benefit_value).collect(),
        }
    }

    fn changes(&self) -> Vec<ChangeView> {
        let id = |level: usize| self.context.rules.programme.tiers.ladder[level].id.clone();
        let changes = self.run.standing.changes.iter().rev();
        let shown = |change: &crate::tiers::Change| ChangeView {
            day: change.day.iso(),
            from: id(change.from),
            to: id(change.to),
            why: change.why.name(),
        };
        changes.map(shown).collect()
    }

    fn refused(&self, person: Person) -> Vec<RefusedView> {
        let events = self.context.events;
        let allocation = &self.context.allocation;
        let own = |number: u32| allocation.own(person).iter().any(|known| known.1 == number);
        let all = allocation.refused.iter().filter(|refused| own(refused.0)).chain(&self.run.refused);
        let shown = |&(number, why): &(u32, crate::points::Refusal)| {
            let event = &events[number as usize];
            RefusedView { event: event.id.clone(), day: event.day.iso(), why: why.name() }
        };
        all.map(shown).collect()
    }
}

fn place(context: &LoyaltyContext<'_>, entry: u32) -> Option<PlaceView> {
    if entry == NONE {
        return None;
    }
    let (part, local) = locate_entry(context.parts, entry);
    let source = source_of(context.sources, part);
    let row = part.orders.row.get(local);
    Some(PlaceView { source: source.id.clone(), row, spans: SpanView::of(source, &[row]) })
}

/// `Nguyễn Thu Hà` as `Nguyễn Thu H.`: recognisable to the member, to nobody else.
pub(super) fn short_name(name: &str) -> String {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    let last = words.pop().unwrap_or_default();
    let initial: String =
        last.chars().take(1).map(|letter| letter.to_ascii_uppercase()).chain(['.']).collect();
    words.push(&initial);
    words.join(" ")
}

impl MemberView {
    /// A member by any of their keys, on a day.
    pub fn of(book: &Book, key: &str, on: Option<Day>) -> Option<Self> {
        let person = find(book, key)?;
        let parts = book.parts();
        let context = book.loyalty_context(&parts, &book.policy().programme);
        let mut walked = Walked::of(&context, person, on.unwrap_or(book.view().today.day));
        let programme = &context.rules.programme;
        let entries = walked.run.entries.iter().enumerate().rev().take(SHOWN);
        let rows = entries.map(|(number, entry)| walked.entry(number, entry)).collect();
        let steps = programme.tiers.ladder.iter().zip(&context.rules.ladder.marks);
        Some(Self {
            version: 1,
            on: walked.on.iso(),
            programme: ProgrammeView {
                open: programme.open,
                name: programme.name.clone(),
                currency: book.view().currency.clone(),
                digits: book.view().digits,
                rate: programme.rate_value(),
                expiry: expiry_value(programme.points.expiry),
            },
            name: name_of(book, &parts, person).map(short_name),
            code: context.code(person),
            orders: walked.history.orders.iter().filter(|order| order.day <= walked.on).count(),
            tier: walked.tier(),
            ladder: steps
                .map(|(tier, mark)| StepView {
                    id: tier.id.clone(),
                    name: tier.name.clone(),
                    spend: mark.spend.map(Money::from),
                    orders: mark.orders,
                })
                .collect(),
            progress: walked.progress(),
            points: PointsView::from(walked.run.totals),
            lots: walked.lots(false),
            pending: walked.lots(true),
            rewards: programme
                .rewards
                .iter()
                .enumerate()
                .map(|(at, reward)| walked.reward(at, reward))
                .collect(),
            history: HistoryView { total: walked.run.entries.len(), rows },
            changes: walked.changes(),
            refused: walked.refused(person),
        })
    }
}

impl LedgerView {
    /// The ledger of a member by any of their keys.
    pub fn of(book: &Book, key: &str, on: Option<Day>) -> Option<Self> {
        let person = find(book, key)?;
        let parts = book.parts();
        let context = book.loyalty_context(&parts, &book.policy().programme);
        let walked = Walked::of(&context, person, on.unwrap_or(book.view().today.day));
        let rows = walked.run.entries.iter().enumerate();
        Some(Self {
            on: walked.on.iso(),
            open: book.policy().programme.open,
            points: PointsView::from(walked.run.totals),
            rows: rows.map(|(number, entry)| walked.entry(number, entry)).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_is_not_the_full_one() {
        for (name, short) in [("Nguyễn Thu Hà", "Nguyễn Thu H."), ("hoa", "H."), ("Lê Đào", "Lê Đ.")]
        {
            assert_eq!(short_name(name), short);
        }
    }
}
