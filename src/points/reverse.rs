//! What a return takes back.

use super::{
    entry::{Kind, NONE},
    state::{Asked, Run, Written},
};
use crate::policy::programme::Negative;

/// The share of points that came back with money; parts of a point are dropped, all is all.
pub(super) fn share(points: i64, back: i64, amount: i64) -> i64 {
    match (amount, back) {
        (..=0, _) | (_, ..=0) => 0,
        _ if back >= amount => points,
        _ => (i128::from(points) * i128::from(back) / i128::from(amount)) as i64,
    }
}

/// Notes what was taken out of a lot, where entries are kept.
pub(super) fn note(lots: &mut Vec<(u32, i64)>, writes: bool, lot: u32, points: i64) {
    if writes && points > 0 {
        lots.push((lot, -points));
    }
}

/// What a return did.
#[derive(Default)]
struct Taken {
    pending: i64,
    active: i64,
    owed: i64,
    lots: Vec<(u32, i64)>,
}

impl Run {
    /// A return with a day of its own.
    pub(super) fn send_back(&mut self, asked: Asked<'_, '_>, at: usize) {
        let back = asked.history.returns[at];
        match asked.history.find(back.order) {
            Some(order) => self.come_back(asked, order, back.amount, back.entry),
            None if back.order == 0 => self.come_back_from_latest(asked, back.amount, back.entry),
            None => {}
        }
    }

    /// Money that names no order is taken off the latest orders.
    fn come_back_from_latest(&mut self, asked: Asked<'_, '_>, mut amount: i64, entry: u32) {
        while amount > 0 {
            let Some(&order) = self.open.last() else { return };
            let left = asked.history.orders[order as usize].amount - self.bought[order as usize].refunded;
            let part = left.min(amount);
            if part > 0 {
                self.come_back(asked, order, part, entry);
                amount -= part;
            }
            if part == left.max(0) {
                self.open.pop();
            }
        }
    }

    /// Money of an order came back.
    pub(super) fn come_back(&mut self, asked: Asked<'_, '_>, order: u32, amount: i64, entry: u32) {
        let purchase = &asked.history.orders[order as usize];
        let bought = &mut self.bought[order as usize];
        let amount = amount.min(purchase.amount - bought.refunded);
        if amount <= 0 {
            return;
        }
        bought.refunded += amount;
        if purchase.day < self.today {
            self.standing.take_back(&asked.rules.ladder, self.today, purchase.day, amount);
        }
        let target = share(bought.points, bought.refunded, purchase.amount);
        let due = target - bought.asked;
        bought.asked = target;
        let facts = (purchase.amount, bought.refunded);
        if let Some(lot) = bought.lot.filter(|_| due > 0) {
            self.reverse(asked, lot, due, facts, entry);
        }
        self.give_back_spent_on(asked, purchase.key);
    }

    fn reverse(&mut self, asked: Asked<'_, '_>, lot: u32, due: i64, (amount, back): (i64, i64), entry: u32) {
        let negative = asked.rules.programme.points.negative;
        let mut taken = Taken::default();
        let rest = self.take_own(lot, due, negative, &mut taken);
        self.take_spent(lot, rest, negative, &mut taken);
        let all = taken.pending + taken.active + taken.owed;
        self.totals.pending -= taken.pending;
        self.totals.active -= taken.active;
        self.totals.owed += taken.owed;
        self.totals.reversed += all;
        let points = -(taken.active + taken.owed);
        self.write(Kind::Reverse, points, "return", || Written {
            facts: vec![("amount", amount), ("refunded", back), ("due", due), ("taken", all)],
            order: entry,
            lots: taken.lots,
            ..Written::default()
        });
    }

    /// What is left of the order's own points; gives what they do not cover.
    fn take_own(&mut self, number: u32, due: i64, negative: Negative, taken: &mut Taken) -> i64 {
        let lot = &mut self.lots.all[number as usize];
        if negative == Negative::OnlyPending && !lot.is_pending {
            return 0;
        }
        let part = due.min(lot.left);
        lot.left -= part;
        lot.reversed += part;
        *(if lot.is_pending { &mut taken.pending } else { &mut taken.active }) += part;
        note(&mut taken.lots, self.writes, number, part);
        due - part
    }

    /// What was spent of the order's points is taken from others, or owed. What has ended is gone already.
    fn take_spent(&mut self, number: u32, rest: i64, negative: Negative, taken: &mut Taken) {
        let lot = &mut self.lots.all[number as usize];
        let spent = lot.total - lot.left - lot.expired - lot.reversed - lot.clawed;
        let claim = rest.min(spent.max(0));
        lot.clawed += claim;
        if claim == 0 || negative == Negative::OnlyPending {
            return;
        }
        let (lots, writes) = (&mut taken.lots, self.writes);
        let found = self.lots.take(claim, |other, part| note(lots, writes, other, part));
        taken.active += found;
        if negative == Negative::Unlimited {
            taken.owed += claim - found;
        }
    }

    /// Points that come in pay what is owed first.
    #[inline]
    pub(super) fn settle_debt(&mut self) {
        if self.totals.owed > 0 && self.totals.active > 0 {
            self.pay_debt();
        }
    }

    fn pay_debt(&mut self) {
        let (mut lots, writes) = (Vec::new(), self.writes);
        let paid = self.lots.take(self.totals.owed, |number, part| note(&mut lots, writes, number, part));
        self.totals.owed -= paid;
        self.totals.active -= paid;
        self.write(Kind::Reverse, 0, "owed", || Written {
            facts: vec![("points", paid)],
            order: NONE,
            lots,
            ..Written::default()
        });
    }
}
