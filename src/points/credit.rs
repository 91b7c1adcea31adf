//! What gives points: orders, activities, referrals, adjustments.

use super::{
    caps::is_below,
    earn::earned,
    entry::{Kind, Refusal},
    history::Event,
    lots::Lot,
    state::{Asked, Bought, Run, Written},
};
use crate::{policy::programme::Activity, values::day::Day};

type Done = Result<(), Refusal>;

impl Run {
    /// An order: points, and a step towards the next tier.
    #[inline]
    pub(super) fn buy(&mut self, asked: Asked<'_, '_>, at: u32) {
        let Asked { rules, history, .. } = asked;
        let order = &history.orders[at as usize];
        let lines = &history.lines[order.lines.0 as usize..order.lines.1 as usize];
        let level = self.standing.level;
        let earned = earned(rules, order, lines, level, &mut self.parts);
        let back = order.refunded.clamp(0, order.amount.max(0));
        if order.day >= self.flow_from {
            let flow = &mut self.flows[level];
            flow.orders += 1;
            flow.spend += i128::from(order.amount - back);
            flow.points += earned.points;
            flow.plain += earned.plain;
        }
        let lot = (earned.points > 0).then(|| self.open_lot(asked, earned.points, at));
        if let Some(lot) = lot {
            let is_pending = self.lots.all[lot as usize].is_pending;
            let multiplier = rules.programme.tiers.ladder[level].multiplier;
            let facts = || {
                vec![
                    ("amount", order.amount),
                    ("plain", earned.plain),
                    ("numerator", i64::from(multiplier.numerator)),
                    ("denominator", i64::from(multiplier.denominator)),
                    ("added", earned.added),
                ]
            };
            let points = if is_pending { 0 } else { earned.points };
            self.write(Kind::Earn, points, "order", || Written {
                facts: facts(),
                order: order.entry,
                lots: vec![(lot, earned.points)],
                ..Written::default()
            });
            self.settle_debt();
        }
        let kept = order.amount.saturating_sub(order.back_same_day);
        self.count(rules, kept, 1);
        self.bought.push(Bought { lot, points: earned.points, ..Bought::default() });
        if order.amount > 0 {
            self.open.push(at);
        }
        if back > 0 {
            self.come_back(asked, at, back, order.entry);
        }
    }

    /// A lot of an order.
    fn open_lot(&mut self, Asked { rules, .. }: Asked<'_, '_>, points: i64, order: u32) -> u32 {
        let pending = rules.programme.points.pending_days as i32;
        let active = self.today.plus(pending);
        let lot = Lot {
            earned: self.today,
            active,
            expires: self.last_days.of(rules, active),
            total: points,
            left: points,
            expired: 0,
            reversed: 0,
            clawed: 0,
            is_pending: pending > 0,
            order,
        };
        self.totals.earned += points;
        *(if lot.is_pending { &mut self.totals.pending } else { &mut self.totals.active }) += points;
        self.last_earned = self.last_earned.max(active);
        self.lots.open(lot)
    }

    /// A lot that can be spent at once; `expires` replaces the programme's.
    pub(super) fn open_now(&mut self, asked: Asked<'_, '_>, points: i64, expires: Option<Day>) -> u32 {
        let expires = expires.unwrap_or_else(|| self.last_days.of(asked.rules, self.today));
        self.totals.active += points;
        self.last_earned = self.last_earned.max(self.today);
        self.lots.open(Lot {
            earned: self.today,
            active: self.today,
            expires,
            total: points,
            left: points,
            expired: 0,
            reversed: 0,
            clawed: 0,
            is_pending: false,
            order: u32::MAX,
        })
    }

    /// Points of an event, earned now.
    fn give(&mut self, asked: Asked<'_, '_>, points: i64, kind: Kind, code: &'static str, more: Written) {
        self.totals.earned += points;
        let lot = self.open_now(asked, points, None);
        self.write(kind, points, code, || Written { lots: vec![(lot, points)], ..more });
        self.settle_debt();
    }

    pub(super) fn act(
        &mut self,
        asked: Asked<'_, '_>,
        event: &Event<'_>,
        activity: Activity,
        evidence: bool,
    ) -> Done {
        let rules = &asked.rules.programme.points.activities;
        let at = rules.iter().position(|rule| rule.activity == activity).ok_or(Refusal::NotInProgramme)?;
        let rule = &rules[at];
        if rule.evidence && !evidence {
            return Err(Refusal::Evidence);
        }
        if let Some(cap) = rule.cap
            && !is_below(&mut self.caps.by_rule[at], self.today, cap)
        {
            return Err(Refusal::Cap);
        }
        self.caps.by_rule[at].1 += 1;
        let note = Some(activity.name().to_owned());
        self.give(
            asked,
            rule.points,
            Kind::Activity,
            "activity",
            Written { note, event: event.number, ..Written::default() },
        );
        Ok(())
    }

    pub(super) fn award(
        &mut self,
        asked: Asked<'_, '_>,
        event: &Event<'_>,
        points: i64,
        is_friend: bool,
    ) -> Done {
        let code = if is_friend { "friend" } else { "referrer" };
        self.give(asked, points, Kind::Activity, code, Written { event: event.number, ..Written::default() });
        Ok(())
    }

    pub(super) fn prize(&mut self, asked: Asked<'_, '_>, event: &Event<'_>, prize: usize, play: u32) {
        let prize = &asked.rules.programme.game.prizes[prize];
        self.give(
            asked,
            prize.points,
            Kind::Activity,
            "prize",
            Written {
                facts: vec![("play", i64::from(play))],
                note: Some(prize.id.clone()),
                event: event.number,
                ..Written::default()
            },
        );
    }

    pub(super) fn adjust(
        &mut self,
        asked: Asked<'_, '_>,
        event: &Event<'_>,
        points: i64,
        reason: &str,
    ) -> Done {
        if reason.trim().is_empty() {
            return Err(Refusal::NoReason);
        }
        let more = Written { note: Some(reason.to_owned()), event: event.number, ..Written::default() };
        if points >= 0 {
            self.give(asked, points, Kind::Adjust, "adjust", more);
            return Ok(());
        }
        self.take_by_hand(asked, -points, more)
    }
}
