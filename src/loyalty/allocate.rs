//! What has to be decided between members: whose event is whose, who brought whom, who gets the last of a stock.
//!
//! All of it in the order of days, and within a day of kinds of event, members and event ids: the same for any order
//! of arrival, and nothing that happens later changes what was decided before.

use super::{
    allocation::DerivedEvent,
    context::{LoyaltyContext, order_key},
    events::Happening,
    member_index::MemberIndex,
};
use crate::{
    customers::{State, people::Person},
    orders::Life,
    points::{EventKind, Grants, History, Refusal, Run, draw::draw},
    values::{day::Day, order::sort_by, table::Table},
};

impl<'a> LoyaltyContext<'a> {
    pub(super) fn allocate(&mut self, who: &MemberIndex) {
        self.resolve(who);
        self.find_gone();
        self.look_at_referrals(who);
        sort_by(&mut self.allocation.extra, |a, b| a.0.cmp(&b.0));
        self.give_out_stocks();
    }

    /// Whose event is whose. Of several with one id only the first of the days counts, whoever's they are.
    fn resolve(&mut self, who: &MemberIndex) {
        let events = self.events;
        let people = &self.view.people;
        let mut order: Vec<u32> = (0..events.len() as u32).collect();
        let by = |&number: &u32| {
            let event = &events[number as usize];
            (&event.id, event.day, &event.member)
        };
        sort_by(&mut order, |a, b| by(a).cmp(&by(b)));
        let mut last: Option<&str> = None;
        for number in order {
            let event = &events[number as usize];
            if last == Some(&event.id) {
                self.allocation.refused.push((number, Refusal::Repeated));
                continue;
            }
            last = Some(&event.id);
            match who.find(&event.member, self.parts, people) {
                Some(person) => self.allocation.own.push((person, number)),
                None => self.allocation.refused.push((number, Refusal::UnknownMember)),
            }
        }
        // Within a member by id; the history puts them into the order of days.
        sort_by(&mut self.allocation.own, |a, b| a.0.cmp(&b.0));
    }

    /// Orders on which points were spent, and which do not count any more. They are dated at their last change where
    /// the file says it, else at their own day.
    fn find_gone(&mut self) {
        let events = self.events;
        let mut wanted = Table::default();
        let mut asked: Vec<(u64, Person)> = Vec::new();
        for &(person, number) in &self.allocation.own {
            let order = match &events[number as usize].what {
                Happening::Pay(_, order) | Happening::Redeem(_, Some(order)) => order_key(order),
                _ => continue,
            };
            wanted.get_or_insert(order, 0);
            asked.push((order, person));
        }
        if asked.is_empty() {
            return;
        }
        sort_by(&mut asked, Ord::cmp);
        asked.dedup();
        let dedup = &self.view.dedup;
        for part in self.parts {
            for (local, key) in part.orders.key.iter().enumerate() {
                let is_gone = key != 0
                    && wanted.get(key).is_some()
                    && dedup.state_of(part, local) == State::NotCounted
                    && matches!(part.orders.life(local), Life::Cancelled | Life::Returned);
                if is_gone {
                    let day = part.orders.updated(local).known().unwrap_or_else(|| part.orders.day(local));
                    let from = asked.partition_point(|known| known.0 < key);
                    let all = asked[from..].iter().take_while(|known| known.0 == key);
                    self.allocation
                        .extra
                        .extend(all.map(|known| (known.1, DerivedEvent::Gone { order: key, day })));
                }
            }
        }
    }

    /// A referral counts when the friend is somebody else, new, referred by nobody before, and their first order is
    /// large enough. Both have their points on the day of that order.
    fn look_at_referrals(&mut self, who: &MemberIndex) {
        let events = self.events;
        let referral = self.rules.programme.referral.clone();
        let minimum = referral.minimum.in_digits(self.rules.digits);
        let is_referral = |number: u32| matches!(events[number as usize].what, Happening::Referral(_));
        let mut all: Vec<(Person, u32)> =
            self.allocation.own.iter().copied().filter(|&(_, number)| is_referral(number)).collect();
        sort_by(&mut all, |a, b| {
            let place = |&(person, number): &(Person, u32)| {
                (events[number as usize].day, person, &events[number as usize].id)
            };
            place(a).cmp(&place(b))
        });
        let mut brought = vec![false; self.view.customers.len()];
        let mut history = History::default();
        for (person, number) in all {
            let event = &events[number as usize];
            let Happening::Referral(friend) = &event.what else { continue };
            let found = who.find(friend, self.parts, &self.view.people);
            let first = found.and_then(|friend| {
                self.orders(friend, &mut history);
                history.orders.first().copied()
            });
            let refusal = match (found, first) {
                _ if !referral.enabled => Some(Refusal::NotInProgramme),
                (None, _) => Some(Refusal::UnknownMember),
                (Some(friend), _) if friend == person => Some(Refusal::SelfReferral),
                (Some(friend), _) if brought[friend as usize] => Some(Refusal::AlreadyReferred),
                (_, Some(first)) if first.day < event.day => Some(Refusal::NotNew),
                (_, Some(first)) if first.amount - first.refunded >= minimum => None,
                _ => Some(Refusal::NoFirstOrder),
            };
            match (refusal, found, first) {
                (None, Some(friend), Some(first)) => {
                    brought[friend as usize] = true;
                    let award = |points, is_friend| DerivedEvent::Award {
                        event: number,
                        day: first.day,
                        points,
                        is_friend,
                    };
                    self.allocation.extra.push((person, award(referral.referrer, false)));
                    self.allocation.extra.push((friend, award(referral.friend, true)));
                }
                (refusal, ..) => {
                    self.allocation.refused.push((number, refusal.unwrap_or(Refusal::NoFirstOrder)));
                }
            }
        }
    }

    /// Gives out what there is only so much of, claim by claim.
    fn give_out_stocks(&mut self) {
        let events = self.events;
        self.allocation.grants = Grants::new(events.len());
        let programme = self.rules.programme.clone();
        let is_short =
            |reward: &str| programme.rewards.iter().any(|known| known.id == reward && known.stock.is_some());
        let game_is_short = programme.game.prizes.iter().any(|prize| prize.stock.is_some());
        let is_claim = |number: u32| match &events[number as usize].what {
            Happening::Redeem(reward, _) => is_short(reward),
            Happening::Play => game_is_short,
            Happening::Cancel(_) => true,
            _ => false,
        };
        let mut claims: Vec<(Person, u32)> =
            self.allocation.own.iter().copied().filter(|&(_, number)| is_claim(number)).collect();
        sort_by(&mut claims, |a, b| {
            let place = |&(person, number): &(Person, u32)| {
                let event = &events[number as usize];
                (event.day, rank(&event.what), person, &event.id)
            };
            place(a).cmp(&place(b))
        });
        let mut stock = Stock::new(self);
        for (person, number) in claims {
            match &events[number as usize].what {
                Happening::Cancel(event) => stock.take_back(self, person, event, events[number as usize].day),
                _ => stock.claim(self, person, number),
            }
        }
        (self.allocation.grants, self.allocation.left) = (stock.grants, stock.rewards);
    }
}

/// The place of a kind within a day: as in the ledger of one member.
const fn rank(what: &Happening) -> u8 {
    match what {
        Happening::Redeem(..) => 0,
        Happening::Play => 1,
        _ => 2,
    }
}

/// What is left, while it is given out.
struct Stock<'a> {
    rewards: Vec<Option<u32>>,
    prizes: Vec<Option<u32>>,
    grants: Grants,
    history: History<'a>,
    run: Run,
}

impl<'a> Stock<'a> {
    fn new(context: &LoyaltyContext<'a>) -> Self {
        let programme = &context.rules.programme;
        let mut run = Run::new(&context.rules, false);
        run.claims = true;
        Self {
            rewards: programme.rewards.iter().map(|reward| reward.stock).collect(),
            prizes: programme.game.prizes.iter().map(|prize| prize.stock).collect(),
            grants: context.allocation.grants.clone(),
            history: History::default(),
            run,
        }
    }

    /// A claim is looked at only when the member's own ledger would allow it.
    fn claim(&mut self, context: &LoyaltyContext<'a>, person: Person, number: u32) {
        let event = &context.events[number as usize];
        context.walk_with(person, &mut self.history, &mut self.run, &self.grants, event.day);
        if self.run.asked != Some(number) {
            return;
        }
        let given = match &event.what {
            Happening::Redeem(id, _) => {
                let place = context.rules.programme.rewards.iter().position(|reward| reward.id == *id);
                place.filter(|&place| take_one(&mut self.rewards[place])).map(|_| 0)
            }
            _ => self.draw(context),
        };
        self.grants.decide(number, given);
    }

    fn draw(&mut self, context: &LoyaltyContext<'a>) -> Option<u32> {
        let game = &context.rules.programme.game;
        let prizes = &mut self.prizes;
        let play = self.run.next_play();
        let drawn = draw(&game.seed, &self.run.code, play, &game.prizes, |at| prizes[at] != Some(0))?;
        take_one(&mut prizes[drawn]).then_some(drawn as u32)
    }

    /// A reward that was cancelled is there again, from the day of the cancellation on.
    fn take_back(&mut self, context: &LoyaltyContext<'a>, person: Person, id: &str, day: Day) {
        let programme = &context.rules.programme;
        context.history(person, &mut self.history);
        let place = self.history.events.iter().find_map(|event| match event.what {
            EventKind::Redeem(reward, _) if event.id == id => {
                let given =
                    self.grants.of(event.number) == crate::points::Grant::Given(0) && event.day <= day;
                programme.rewards.iter().position(|known| known.id == reward).filter(|_| given)
            }
            _ => None,
        });
        if let Some(Some(stock)) = place.map(|place| &mut self.rewards[place]) {
            *stock += 1;
        }
    }
}

/// Takes one of what there is; false when nothing is left.
const fn take_one(stock: &mut Option<u32>) -> bool {
    match stock {
        None => true,
        Some(0) => false,
        Some(left) => {
            *left -= 1;
            true
        }
    }
}
