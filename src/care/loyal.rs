//! What the loyalty programme says of one person on a day: points, tier, what lacks, what ends.

use super::context::CareContext;
use crate::{
    customers::people::Person,
    loyalty::LoyaltyContext,
    points::{History, Run},
    values::{calendar::NEVER, day::Day},
};

/// What a message can say of a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loyal {
    /// Points that can be spent.
    pub points: i64,
    /// Place of the tier in the ladder.
    pub level: usize,
    /// What lacks to the next tier: money and orders of the shortest way; none at the top.
    pub lack: Option<(i64, i64)>,
    /// The points that end next, and the last day of them.
    pub ending: Option<(i64, Day)>,
    /// Last day that counts for the running window, where it ends.
    pub window_ends: Option<Day>,
}

/// Walks through histories, one after the other.
pub struct Loyalty<'a> {
    context: LoyaltyContext<'a>,
    history: History<'a>,
    run: Run,
    on: Day,
}

impl<'a> Loyalty<'a> {
    /// The programme of a day; none while it is not open: nobody is told of points before.
    pub fn of(care: &CareContext<'a>) -> Option<Self> {
        if !care.policy.programme.open {
            return None;
        }
        let context = care.loyalty();
        let run = Run::new(&context.rules, false);
        Some(Self { context, history: History::default(), run, on: care.on() })
    }

    /// Id of a tier.
    pub fn tier(&self, level: usize) -> &str {
        &self.context.rules.programme.tiers.ladder[level].id
    }

    /// What is known of a person; none who never bought and of whom no event speaks.
    pub fn walk(&mut self, person: Person) -> Option<Loyal> {
        let (rules, on) = (&self.context.rules, self.on);
        self.context.walk(person, &mut self.history, &mut self.run, on);
        if self.history.orders.is_empty() && self.history.events.is_empty() {
            return None;
        }
        let run = &mut self.run;
        let level = run.standing.level;
        let sums = run.standing.sums(&rules.ladder, on);
        let lack =
            (level + 1 < rules.ladder.marks.len()).then(|| rules.ladder.missing(level + 1, sums).shortest);
        let whole = run.inactive_after(rules).unwrap_or(NEVER);
        let mut ending: Option<(i64, Day)> = None;
        for lot in run.lots.all.iter().filter(|lot| lot.left > 0 && !lot.is_pending) {
            let ends = lot.expires.min(whole);
            ending = match ending {
                _ if ends == NEVER => ending,
                Some((points, day)) if day == ends => Some((points + lot.left, day)),
                Some((_, day)) if day < ends => ending,
                _ => Some((lot.left, ends)),
            };
        }
        let window_ends = rules.ladder.window_ends(on);
        Some(Loyal { points: run.totals.balance(), level, lack, ending, window_ends })
    }
}
