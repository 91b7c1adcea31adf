//! One walk through the history of one member.

use super::{
    credit::Caps,
    debit::Hold,
    earn::Part,
    entry::{Entry, Kind, NONE, Refusal, Totals},
    history::{Event, EventKind, History},
    lots::Lots,
    reverse::Bought,
    rules::{LastDays, Rules},
    stock::Grants,
};
use crate::{
    policy::programme::Expiry,
    tiers::{Standing, Sums},
    values::{calendar::NEVER, day::Day},
};

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
    /// Where she stands.
    pub standing: Standing,
    /// Her ledger, while it is written.
    pub entries: Vec<Entry>,
    /// Events that do nothing, by number, of all members.
    pub refused: Vec<(u32, Refusal)>,
    /// The walk stops at a claim on a stock about which nothing is decided; otherwise such a claim is refused.
    pub claims: bool,
    /// The claim on a stock at which the walk stopped.
    pub asked: Option<u32>,
    /// Rewards that she had, by place in the catalogue.
    pub taken: Vec<u32>,
    /// Rewards that were had by anybody, by place in the catalogue.
    pub redeemed: Vec<u64>,
    /// What a tier brings and costs from [`Run::flow_from`] on, of all members.
    pub flows: Vec<TierFlow>,
    /// First day of [`Run::flows`].
    pub flow_from: Day,
    /// Her public code, from which her draws are made.
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

    fn reset(&mut self, rules: &Rules, has_events: bool) {
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

    /// Walks through a history up to the end of a day.
    pub fn walk(&mut self, rules: &Rules, history: &History<'_>, grants: &Grants, on: Day) {
        self.reset(rules, !history.events.is_empty());
        let asked = Asked { rules, history, grants };
        let (mut order, mut back, mut event) = (0, 0, 0);
        loop {
            let next_order = history.orders.get(order).map_or(NEVER, |order| order.day);
            let next_back = history.returns.get(back).map_or(NEVER, |back| back.day);
            let next_event = history.events.get(event).map_or(NEVER, |event| event.day);
            let day = next_order.min(next_back).min(next_event);
            if day > on || day == NEVER {
                break;
            }
            self.advance(rules, day);
            self.today = day;
            if next_order == day {
                self.buy(asked, order as u32);
                order += 1;
            } else if next_back == day {
                self.send_back(asked, back);
                back += 1;
            } else {
                self.happen(asked, event as u32);
                event += 1;
            }
            if self.asked.is_some() {
                return;
            }
        }
        self.advance(rules, on);
        self.today = on;
    }

    /// Lets everything happen that is due up to a day, the earliest first.
    #[inline]
    fn advance(&mut self, rules: &Rules, until: Day) {
        loop {
            let review = self.standing.next_day();
            let end = self.next_end(rules);
            let active = self.lots.next_active();
            let due = review.min(end).min(active);
            if due > until || due == NEVER {
                return;
            }
            self.today = self.today.max(due);
            if due == review {
                self.standing.fire(&rules.ladder);
            } else if due == end {
                self.end(rules);
            } else {
                self.activate();
            }
        }
    }

    /// The day after the last day of the points that end first.
    #[inline]
    fn next_end(&mut self, rules: &Rules) -> Day {
        let own = self.lots.next_end();
        match rules.programme.points.expiry {
            Expiry::Inactivity(_) if self.totals.active == 0 => own,
            Expiry::Inactivity(days) => own.min(self.last_earned.plus(days as i32 + 1)),
            _ => own,
        }
    }

    /// The last day of the whole balance, where inactivity ends it.
    pub fn inactive_after(&self, rules: &Rules) -> Option<Day> {
        match rules.programme.points.expiry {
            Expiry::Inactivity(days) if self.last_earned != Day::NONE => {
                Some(self.last_earned.plus(days as i32))
            }
            _ => None,
        }
    }

    /// Ends lots whose last day is over, or the whole balance.
    fn end(&mut self, rules: &Rules) {
        let by_itself = self.lots.next_end() <= self.today;
        let mut ended = Vec::new();
        let mut sum = 0;
        while let Some(number) = self.lots.first() {
            let lot = &mut self.lots.all[number as usize];
            if by_itself && (lot.expires == NEVER || lot.expires >= self.today) {
                break;
            }
            sum += lot.left;
            lot.expired += lot.left;
            if self.writes {
                ended.push((number, -lot.left));
            }
            lot.left = 0;
        }
        self.totals.active -= sum;
        self.totals.expired += sum;
        let code = if by_itself { "expiry" } else { "inactivity" };
        let facts = match rules.programme.points.expiry {
            Expiry::Inactivity(days) if !by_itself => vec![("days", i64::from(days))],
            _ => Vec::new(),
        };
        self.write(Kind::Expire, -sum, code, || Written { facts, lots: ended, ..Written::default() });
    }

    fn activate(&mut self) {
        let number = self.lots.activate();
        let lot = self.lots.all[number as usize];
        self.totals.pending -= lot.left;
        self.totals.active += lot.left;
        if lot.left > 0 {
            self.write(Kind::Activate, lot.left, "active", || Written {
                lots: vec![(number, lot.left)],
                ..Written::default()
            });
            self.settle_debt();
        }
    }

    fn happen(&mut self, asked: Asked<'_, '_>, at: u32) {
        let event: Event<'_> = asked.history.events[at as usize];
        let done = match event.what {
            EventKind::Join => self.act(asked, &event, crate::policy::programme::Activity::SignUp, true),
            EventKind::Activity(activity, evidence) => self.act(asked, &event, activity, evidence),
            EventKind::Award(points, is_friend) => self.award(asked, &event, points, is_friend),
            EventKind::Adjust(points, reason) => self.adjust(asked, &event, points, reason),
            EventKind::Redeem(reward, order) => self.redeem(asked, at, &event, reward, order),
            EventKind::Pay(points, order) => self.pay(asked, at, points, order),
            EventKind::Play => self.play(asked, at, &event),
            EventKind::Lock(points) => self.lock(at, &event, points),
            EventKind::Cancel(id) => self.cancel(asked, &event, id),
            EventKind::Unlock(id) => self.unlock(asked, &event, id),
            EventKind::Gone(order) => self.call_off(asked, order),
        };
        if let Err(refusal) = done {
            self.refused.push((event.number, refusal));
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
