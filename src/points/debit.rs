//! What takes points: rewards, bills, plays, holds; and how they come back.

use super::{
    draw::draw,
    entry::{Kind, Refusal},
    history::{Event, EventKind},
    hold::Hold,
    reverse::{note, share},
    state::{Asked, Run, Written},
    stock::Grant,
};
use crate::{
    policy::programme::{Negative, RewardKind},
    rewards::why_not,
};

type Done = Result<(), Refusal>;

impl Run {
    /// Takes points out of the lots, or refuses.
    fn hold(&mut self, event: u32, points: i64, hold: (u64, Option<usize>, bool)) -> Result<usize, Refusal> {
        if points < 0 || points > self.totals.balance() {
            return Err(Refusal::Insufficient);
        }
        let from = self.uses.len() as u32;
        let uses = &mut self.uses;
        self.lots.take(points, |number, part| uses.push((number, part)));
        self.totals.active -= points;
        let (order, reward, is_lock) = hold;
        *(if is_lock { &mut self.totals.locked } else { &mut self.totals.spent }) += points;
        let uses = (from, self.uses.len() as u32);
        self.holds.push(Hold { event, order, points, back: 0, uses, reward, is_lock });
        Ok(self.holds.len() - 1)
    }

    /// What a hold took from each lot, as an entry shows it.
    fn used(&self, hold: usize) -> Vec<(u32, i64)> {
        let (from, to) = self.holds[hold].uses;
        self.uses[from as usize..to as usize].iter().map(|&(lot, points)| (lot, -points)).collect()
    }

    fn write_hold(&mut self, hold: usize, code: &'static str, number: u32, note: Option<String>) {
        let Hold { points, is_lock, .. } = self.holds[hold];
        if self.writes {
            let lots = self.used(hold);
            let kind = if is_lock { Kind::Lock } else { Kind::Spend };
            self.write(kind, -points, code, || Written { note, event: number, lots, ..Written::default() });
        }
    }

    pub(super) fn redeem(
        &mut self,
        asked: Asked<'_, '_>,
        at: u32,
        event: &Event<'_>,
        id: &str,
        order: u64,
    ) -> Done {
        let programme = &asked.rules.programme;
        let place = programme.rewards.iter().position(|reward| reward.id == id);
        let place = place.ok_or(Refusal::UnknownReward)?;
        let reward = &programme.rewards[place];
        let tier = &programme.tiers.ladder[self.standing.level].id;
        if let Some(refusal) = why_not(reward, self.today, tier, self.taken[place]) {
            return Err(refusal);
        }
        if reward.points > self.totals.balance() {
            return Err(Refusal::Insufficient);
        }
        let is_top = self.standing.level + 1 == programme.tiers.ladder.len();
        if reward.kind == RewardKind::Upgrade && is_top {
            return Err(Refusal::Tier);
        }
        if reward.stock.is_some() {
            match asked.grants.of(event.number) {
                Grant::Open if self.claims => {
                    self.asked = Some(event.number);
                    return Ok(());
                }
                Grant::Open | Grant::Refused => return Err(Refusal::Stock),
                Grant::Given(_) => {}
            }
        }
        let hold = self.hold(at, reward.points, (order, Some(place), false))?;
        self.taken[place] += 1;
        self.redeemed[place] += 1;
        self.write_hold(hold, "reward", event.number, Some(reward.id.clone()));
        if reward.kind == RewardKind::Upgrade {
            self.standing.lift(&asked.rules.ladder, self.today);
        }
        self.give_back_with_order(asked, hold);
        Ok(())
    }

    /// Points towards a bill. The bill is what the file says was paid and what the points paid. An order that is not
    /// in the files sets no limit.
    pub(super) fn pay(&mut self, asked: Asked<'_, '_>, at: u32, points: i64, order: u64) -> Done {
        let programme = &asked.rules.programme;
        if !programme.pay.enabled {
            return Err(Refusal::NotInProgramme);
        }
        let worth = asked.rules.worth(points, programme.points.value);
        let is_above = |order: u32| {
            let bill = i128::from(asked.history.orders[order as usize].amount) + worth;
            worth * 100 > bill * i128::from(programme.pay.maximum_percent)
        };
        if points < programme.pay.minimum_points.max(1) || asked.history.find(order).is_some_and(is_above) {
            return Err(Refusal::Limit);
        }
        let hold = self.hold(at, points, (order, None, false))?;
        self.write_hold(hold, "pay", asked.history.events[at as usize].number, None);
        self.give_back_with_order(asked, hold);
        Ok(())
    }

    pub(super) fn play(&mut self, asked: Asked<'_, '_>, at: u32, event: &Event<'_>) -> Done {
        let game = &asked.rules.programme.game;
        if !game.enabled {
            return Err(Refusal::NotInProgramme);
        }
        if !self.caps.may_play(self.today, game.plays) {
            return Err(Refusal::Cap);
        }
        if game.points > self.totals.balance() {
            return Err(Refusal::Insufficient);
        }
        let play = self.caps.played + 1;
        let prize = if game.prizes.iter().any(|prize| prize.stock.is_some()) {
            match asked.grants.of(event.number) {
                Grant::Open if self.claims => {
                    self.asked = Some(event.number);
                    return Ok(());
                }
                Grant::Open | Grant::Refused => return Err(Refusal::Stock),
                Grant::Given(prize) => prize as usize,
            }
        } else {
            draw(&game.seed, &self.code, play, &game.prizes, |_| true).ok_or(Refusal::Stock)?
        };
        if game.points > 0 {
            let hold = self.hold(at, game.points, (0, None, false))?;
            self.write_hold(hold, "play", event.number, None);
        }
        self.caps.count_play();
        self.prize(asked, event, prize, play);
        Ok(())
    }

    /// The number of the member's next play, for a draw from a stock.
    pub const fn next_play(&self) -> u32 {
        self.caps.played + 1
    }

    pub(super) fn lock(&mut self, at: u32, event: &Event<'_>, points: i64) -> Done {
        let hold = self.hold(at, points, (0, None, true))?;
        self.write_hold(hold, "lock", event.number, None);
        Ok(())
    }

    /// The open hold of an event.
    fn find_hold(&self, asked: Asked<'_, '_>, id: &str, is_lock: bool) -> Result<usize, Refusal> {
        let is_it = |hold: &Hold| {
            let event = &asked.history.events[hold.event as usize];
            hold.is_lock == is_lock && event.id == id && event.what != EventKind::Play && !hold.is_over()
        };
        self.holds.iter().position(is_it).ok_or(Refusal::UnknownEvent)
    }

    pub(super) fn cancel(&mut self, asked: Asked<'_, '_>, event: &Event<'_>, id: &str) -> Done {
        let hold = self.find_hold(asked, id, false)?;
        let left = self.holds[hold].points - self.holds[hold].back;
        self.give_back(asked, hold, left, "cancel", event.number);
        let reward = self.holds[hold].reward.take();
        self.holds[hold].close();
        if let Some(reward) = reward {
            self.taken[reward] -= 1;
            self.redeemed[reward] -= 1;
        }
        Ok(())
    }

    pub(super) fn unlock(&mut self, asked: Asked<'_, '_>, event: &Event<'_>, id: &str) -> Done {
        let hold = self.find_hold(asked, id, true)?;
        let points = self.holds[hold].points;
        self.totals.locked -= points;
        self.totals.active += points;
        let lots = self.put_back(hold, points);
        self.holds[hold].close();
        self.write(Kind::Unlock, points, "unlock", || Written {
            event: event.number,
            lots,
            ..Written::default()
        });
        self.settle_debt();
        Ok(())
    }

    /// An order that was called off: what was spent on it comes back.
    pub(super) fn call_off(&mut self, asked: Asked<'_, '_>, order: u64) -> Done {
        self.gone.push(order);
        self.give_back_spent_on(asked, order);
        Ok(())
    }

    /// What was spent on an order comes back as far as the order did.
    pub(super) fn give_back_spent_on(&mut self, asked: Asked<'_, '_>, order: u64) {
        for hold in 0..self.holds.len() {
            if order != 0 && self.holds[hold].order == order {
                self.give_back_with_order(asked, hold);
            }
        }
    }

    fn give_back_with_order(&mut self, asked: Asked<'_, '_>, hold: usize) {
        let Hold { order, points, back, event, .. } = self.holds[hold];
        if order == 0 || self.holds[hold].is_over() {
            return;
        }
        let due = if self.gone.contains(&order) {
            points
        } else {
            let found = asked.history.find(order).map(|at| at as usize).filter(|&at| at < self.bought.len());
            found.map_or(0, |at| share(points, self.bought[at].refunded, asked.history.orders[at].amount))
        };
        let number = asked.history.events[event as usize].number;
        self.give_back(asked, hold, due - back, "return", number);
    }

    /// Gives points of a hold back: to their lots, or in a lot of their own where the programme says for how long.
    fn give_back(&mut self, asked: Asked<'_, '_>, hold: usize, points: i64, code: &'static str, event: u32) {
        if points <= 0 {
            return;
        }
        self.totals.spent -= points;
        let lots = match asked.rules.programme.points.returned_days {
            Some(days) => {
                self.holds[hold].back += points;
                let lot = self.open_now(asked, points, Some(self.today.plus(days as i32)));
                vec![(lot, points)]
            }
            None => {
                self.totals.active += points;
                self.last_earned = self.last_earned.max(self.today);
                self.put_back(hold, points)
            }
        };
        self.write(Kind::GiveBack, points, code, || Written { event, lots, ..Written::default() });
        self.settle_debt();
    }

    /// Puts points of a hold back into their lots, those that were used last first.
    fn put_back(&mut self, hold: usize, points: i64) -> Vec<(u32, i64)> {
        let (from, to) = self.holds[hold].uses;
        self.holds[hold].back += points;
        let (mut left, mut lots) = (points, Vec::new());
        for at in (from as usize..to as usize).rev() {
            let (lot, used) = self.uses[at];
            let part = used.min(left);
            if part > 0 {
                self.uses[at].1 -= part;
                left -= part;
                self.lots.put_back(lot, part);
                lots.push((lot, part));
            }
        }
        lots
    }

    /// Points taken by hand count as taken back. More than there is can only be owed.
    pub(super) fn take_by_hand(&mut self, asked: Asked<'_, '_>, points: i64, more: Written) -> Done {
        let may_owe = asked.rules.programme.points.negative == Negative::Unlimited;
        if points > self.totals.balance() && !may_owe {
            return Err(Refusal::Insufficient);
        }
        let (mut lots, writes) = (Vec::new(), self.writes);
        let taken = self.lots.take(points, |number, part| note(&mut lots, writes, number, part));
        self.totals.active -= taken;
        self.totals.reversed += points;
        self.totals.owed += points - taken;
        self.write(Kind::Adjust, -points, "adjust", || Written { lots, ..more });
        Ok(())
    }
}
