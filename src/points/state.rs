//! The state of a walk through the history of one member: what every step works on.

use super::{
    caps::Caps,
    earn::Part,
    entry::{Entry, Kind, NONE, Refusal, Totals},
    history::History,
    hold::Hold,
    lots::Lots,
    rules::{LastDays, Rules},
    stock::Grants,
};
use crate::{
    tiers::{Standing, Sums},
    values::day::Day,
};

/// What became of an order.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Bought {
    /// Its lot.
    pub lot: Option<u32>,
    /// Its points.
    pub points: i64,
    /// Money that came back.
    pub refunded: i64,
    /// Points that were asked back for it.
    pub asked: i64,
}

/// What members of one tier brought and got in the stretch that is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TierFlow {
    /// Orders.
    pub orders: u64,
    /// What stayed with the shop of their orders.
    pub spend: i128,
    /// Points of their orders.
    pub points: i64,
    /// Points that the rate alone would have given.
    pub plain: i64,
}

/// The workplace of a walk: one is used for all members, so that a member costs no memory.
#[derive(Default)]
pub struct Run {
    /// Her points.
    pub totals: Totals,
    /// Her lots.
    pub lots: Lots,
    /// The member's tier and progress.
    pub standing: Standing,
    /// Her ledger, while it is written.
    pub entries: Vec<Entry>,
    /// Events that do nothing, by number, of all members.
    pub refused: Vec<(u32, Refusal)>,
    /// The walk stops at a claim on a stock about which nothing is decided; otherwise such a claim is refused.
    pub claims: bool,
    /// The claim on a stock at which the walk stopped.
    pub asked: Option<u32>,
    /// Rewards taken so far, by place in the catalogue.
    pub taken: Vec<u32>,
    /// Rewards that were had by anybody, by place in the catalogue.
    pub redeemed: Vec<u64>,
    /// What a tier brings and costs from [`Run::flow_from`] on, of all members.
    pub flows: Vec<TierFlow>,
    /// First day of [`Run::flows`].
    pub flow_from: Day,
    /// The member's public code, from which draws are made.
    pub code: String,
    pub(super) writes: bool,
    pub(super) today: Day,
    pub(super) last_days: LastDays,
    pub(super) bought: Vec<Bought>,
    /// Orders of which something can still come back, the latest last.
    pub(super) open: Vec<u32>,
    pub(super) holds: Vec<Hold>,
    pub(super) uses: Vec<(u32, i64)>,
    pub(super) gone: Vec<u64>,
    pub(super) caps: Caps,
    pub(super) last_earned: Day,
    pub(super) parts: Vec<Part>,
}

/// What a walk is about.
#[derive(Clone, Copy)]
pub struct Asked<'a, 'h> {
    pub rules: &'a Rules,
    pub history: &'a History<'h>,
    pub grants: &'a Grants,
}

impl Run {
    /// A workplace; with `writes` it keeps the entries of the member it walked last.
    pub fn new(rules: &Rules, writes: bool) -> Self {
        Self {
            writes,
            redeemed: vec![0; rules.programme.rewards.len()],
            flows: vec![TierFlow::default(); rules.ladder.marks.len()],
            flow_from: Day::NONE,
            ..Self::default()
        }
    }

    pub(super) fn reset(&mut self, rules: &Rules, has_events: bool) {
        self.totals = Totals::default();
        self.lots.reset();
        self.standing.reset();
        self.entries.clear();
        self.bought.clear();
        self.open.clear();
        self.holds.clear();
        self.uses.clear();
        self.gone.clear();
        (self.asked, self.today, self.last_earned) = (None, Day::NONE, Day::NONE);
        if has_events || !self.taken.is_empty() {
            self.taken.clear();
            self.taken.resize(if has_events { rules.programme.rewards.len() } else { 0 }, 0);
            self.caps.reset(rules.programme.points.activities.len());
        }
    }

    /// Counts an order or a return for the tier.
    #[inline]
    pub(super) fn count(&mut self, rules: &Rules, spend: i64, orders: i32) {
        self.standing.take(&rules.ladder, self.today, Sums { spend, orders });
    }

    /// Writes an entry, if entries are kept.
    #[inline]
    pub(super) fn write(
        &mut self,
        kind: Kind,
        points: i64,
        code: &'static str,
        more: impl FnOnce() -> Written,
    ) {
        if self.writes {
            let Written { facts, note, order, event, lots } = more();
            let (day, balance) = (self.today, self.totals.balance());
            self.entries.push(Entry { day, kind, points, balance, code, facts, note, order, event, lots });
        }
    }
}

/// What an entry says beside kind, points and code.
pub(super) struct Written {
    pub facts: Vec<(&'static str, i64)>,
    pub note: Option<String>,
    pub order: u32,
    pub event: u32,
    pub lots: Vec<(u32, i64)>,
}

impl Default for Written {
    fn default() -> Self {
        Self { facts: Vec::new(), note: None, order: NONE, event: NONE, lots: Vec::new() }
    }
}
