//! The whole book at once: totals, tiers, what ends when. No entry is written here; a member takes memory only for
//! a line in the table.

use super::context::LoyaltyContext;
use crate::{
    customers::people::Person,
    points::{History, Refusal, Run, TierFlow, Totals},
    tiers::suggested,
    values::{
        calendar::{NEVER, Period, first_of, months_later},
        column::Column,
        day::Day,
        tally::Tally,
    },
};

/// Points that end within so many days end soon.
pub const SOON: i32 = 30;
/// Months of what lies ahead.
pub const MONTHS: usize = 24;

/// A member in one line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Brief {
    /// False for people who never bought and of whom no event speaks.
    pub is_member: bool,
    /// Her tier.
    pub level: u8,
    /// The tier that is coming.
    pub projected: u8,
    /// Points that can be spent; below zero where something is owed.
    pub balance: i64,
    /// Points that will be active.
    pub pending: i64,
    /// Points that end within [`SOON`] days.
    pub soon: i64,
    /// Last day of the points that end first.
    pub next_end: Day,
}

/// Points by what lies ahead of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Horizon {
    /// By month, the running one first: its first day, and the points that end in it.
    pub months: Vec<(Day, i64)>,
    /// Later than that.
    pub later: i64,
    /// Never.
    pub never: i64,
    /// Within [`SOON`] days.
    pub soon: i64,
    /// Members with points that end within [`SOON`] days.
    pub soon_members: u32,
}

/// A tier with its members.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InTier {
    /// Members.
    pub members: u32,
    /// Points that can be spent.
    pub active: i64,
    /// Members who came up within [`SOON`] days.
    pub up: u32,
    /// Members who came down within them; one can have done both.
    pub down: u32,
}

/// What the programme comes to on a day.
pub struct Overview {
    /// The day.
    pub on: Day,
    /// Members.
    pub members: u32,
    /// Points of all.
    pub totals: Totals,
    /// By tier.
    pub tiers: Vec<InTier>,
    /// What tiers brought and got in the twelve months before.
    pub flows: Vec<TierFlow>,
    /// What ends when.
    pub horizon: Horizon,
    /// Rewards that were had, by place in the catalogue.
    pub redeemed: Vec<u64>,
    /// Events that do nothing, by why.
    pub refused: Tally<Refusal, u32>,
    /// What members spent in the window of the tiers.
    spends: Vec<i64>,
    /// Spend marks that would fit the shop, by tier above the first, in the book's digits.
    pub suggested: Option<Vec<i64>>,
    /// Lines of members, by person.
    pub briefs: Column<Brief>,
}

impl Overview {
    /// Walks through everybody's history.
    pub fn of(context: &LoyaltyContext<'_>, on: Day) -> Self {
        let people = context.view.customers.len();
        let mut overview = Self {
            on,
            members: 0,
            totals: Totals::default(),
            tiers: vec![InTier::default(); context.rules.ladder.marks.len()],
            flows: Vec::new(),
            horizon: Horizon::default(),
            redeemed: Vec::new(),
            refused: Tally::default(),
            spends: Vec::new(),
            suggested: None,
            briefs: Column::new(),
        };
        let mut ahead = Ahead::new(on);
        let mut history = History::default();
        let mut run = Run::new(&context.rules, false);
        run.flow_from = months_later(on, -12).plus(1);
        for person in 0..people as Person {
            context.walk(person, &mut history, &mut run, on);
            let is_member = !history.orders.is_empty() || !history.events.is_empty();
            let brief =
                if is_member { overview.take(context, &mut run, &mut ahead) } else { Brief::default() };
            overview.briefs.push(brief);
        }
        let marks = context.rules.ladder.marks.len() - 1;
        let spends = std::mem::take(&mut overview.spends);
        overview.suggested = suggested(&spends, marks, 10i64.pow(context.rules.digits));
        overview.horizon = ahead.finish();
        for &(_, refusal) in context.allocation.refused.iter().chain(&run.refused) {
            *overview.refused.at(refusal) += 1;
        }
        (overview.flows, overview.redeemed) = (run.flows, run.redeemed);
        overview
    }

    fn take(&mut self, context: &LoyaltyContext<'_>, run: &mut Run, ahead: &mut Ahead) -> Brief {
        self.members += 1;
        self.totals.add(&run.totals);
        let standing = &mut run.standing;
        let tier = &mut self.tiers[standing.level];
        tier.members += 1;
        tier.active += run.totals.active;
        // Who came down and up again is in both.
        let lately = || standing.changes.iter().rev().take_while(|change| change.day.until(self.on) < SOON);
        tier.up += u32::from(lately().any(|change| change.to > change.from));
        tier.down += u32::from(lately().any(|change| change.to < change.from));
        self.spends.push(standing.sums(&context.rules.ladder, self.on).spend);
        let projected = standing.projected(&context.rules.ladder, self.on) as u8;
        let whole = run.inactive_after(&context.rules).unwrap_or(NEVER);
        let (mut soon, mut next_end) = (0, NEVER);
        for lot in run.lots.all.iter().filter(|lot| lot.left > 0) {
            let ends = lot.expires.min(whole);
            ahead.add(ends, lot.left);
            if !lot.is_pending {
                next_end = next_end.min(ends);
                soon += if ends < self.on.plus(SOON) { lot.left } else { 0 };
            }
        }
        ahead.members += u32::from(soon > 0);
        Brief {
            is_member: true,
            level: run.standing.level as u8,
            projected,
            balance: run.totals.balance(),
            pending: run.totals.pending,
            soon,
            next_end,
        }
    }
}

/// Points by the day that they end on, relative to the day that is looked at.
struct Ahead {
    on: Day,
    days: Vec<i64>,
    later: i64,
    never: i64,
    members: u32,
}

impl Ahead {
    fn new(on: Day) -> Self {
        let end = months_later(first_of(on, Period::Month), MONTHS as i32);
        Self { on, days: vec![0; on.until(end).max(0) as usize], later: 0, never: 0, members: 0 }
    }

    #[inline]
    fn add(&mut self, ends: Day, points: i64) {
        if ends == NEVER {
            self.never += points;
        } else if let Some(day) = self.days.get_mut(ends.0.saturating_sub(self.on.0).max(0) as usize) {
            *day += points;
        } else {
            self.later += points;
        }
    }

    fn finish(self) -> Horizon {
        let month = |days: usize| first_of(self.on.plus(days as i32), Period::Month);
        let mut months: Vec<(Day, i64)> = Vec::new();
        for (days, &points) in self.days.iter().enumerate() {
            match months.last_mut().filter(|last| last.0 == month(days)) {
                Some(last) => last.1 += points,
                None => months.push((month(days), points)),
            }
        }
        let soon = self.days.iter().take(SOON as usize).sum();
        Horizon { months, later: self.later, never: self.never, soon, soon_members: self.members }
    }
}
