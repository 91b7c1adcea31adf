//! One walk through the history of one member.

use super::{
    entry::Kind,
    history::{Event, EventKind, History},
    rules::Rules,
    state::{Asked, Run, Written},
    stock::Grants,
};
use crate::{
    policy::programme::Expiry,
    values::{calendar::NEVER, day::Day},
};

impl Run {
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
}
