//! Where one member stands, day by day.

use super::ladder::{Ladder, Sums};
use crate::{
    policy::programme::{Downgrade, Period, Upgrade, Window},
    values::{
        calendar::{Memo, NEVER, first_of, first_of_next, months_later},
        day::Day,
    },
};
use std::collections::VecDeque;

/// A change of tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// From this day on.
    pub day: Day,
    /// The tier before.
    pub from: usize,
    /// The tier from then on.
    pub to: usize,
    /// Why.
    pub why: Why,
}

/// Why a tier changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The mark is reached.
    Reached,
    /// A review found too little.
    Review,
    /// A reward raised the tier.
    Reward,
}

impl Why {
    /// The code on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::Review => "review",
            Self::Reward => "reward",
        }
    }
}

#[derive(Clone, Copy)]
struct Movement {
    day: Day,
    sums: Sums,
}

/// A tier that is hers until a review.
#[derive(Clone, Copy)]
struct Term {
    review: Day,
    level: usize,
}

/// Where one member stands. One is used for all members, one after the other.
///
/// Every order with which a tier's mark is reached begins a term of that tier; a review at the end of a term looks at
/// the window and renews or lowers it. A member has the best of their terms, and of those that ran out within the days of
/// grace. With one clock instead, set by the first order that reached the mark, an order more could move a review to a
/// worse day: who spends more must never stand lower.
#[derive(Default)]
pub struct Standing {
    /// Her tier.
    pub level: usize,
    /// Since when, unless it is the first one.
    pub since: Option<Day>,
    /// Her terms, the next review first.
    terms: VecDeque<Term>,
    /// Tiers that a review took, until the days of grace are over, the first to end first.
    grace: VecDeque<(Day, usize)>,
    /// By tier: terms and days of grace.
    held: Vec<u32>,
    /// Orders whose promotion waits for the next period, with what counted when they were placed.
    waiting: Vec<Movement>,
    /// When it begins.
    due: Day,
    movements: Vec<Movement>,
    head: usize,
    sums: Sums,
    before: Sums,
    period_ends: Day,
    /// Her changes of tier.
    pub changes: Vec<Change>,
    floors: Memo,
    reviews: Memo,
}

impl Standing {
    /// Ready for the next member.
    pub fn reset(&mut self) {
        (self.level, self.since, self.head, self.period_ends) = (0, None, 0, Day::NONE);
        (self.sums, self.before) = (Sums::default(), Sums::default());
        self.terms.clear();
        self.grace.clear();
        self.held.clear();
        self.waiting.clear();
        self.movements.clear();
        self.changes.clear();
    }

    /// The next day on which something happens by itself.
    #[inline]
    pub fn next_day(&self) -> Day {
        if self.terms.is_empty() && self.grace.is_empty() && self.waiting.is_empty() {
            return NEVER;
        }
        let review = self.terms.front().map_or(NEVER, |term| term.review);
        let over = self.grace.front().map_or(NEVER, |grace| grace.0);
        review.min(over).min(self.due_day())
    }

    const fn due_day(&self) -> Day {
        if self.waiting.is_empty() { NEVER } else { self.due }
    }

    /// Lets happen what is due on [`Standing::next_day`].
    pub fn fire(&mut self, ladder: &Ladder) {
        let day = self.next_day();
        if self.due_day() == day {
            let level = self.waiting_level(ladder);
            self.waiting.clear();
            self.reach(ladder, day, level, Why::Reached);
        } else if let Some(&term) = self.terms.front().filter(|term| term.review == day) {
            self.terms.pop_front();
            self.review(ladder, day, term);
        } else if let Some((_, level)) = self.grace.pop_front() {
            self.held[level] -= 1;
            self.come_down(day);
        }
    }

    fn review(&mut self, ladder: &Ladder, day: Day, Term { level, .. }: Term) {
        let qualified = self.qualified(ladder, day);
        let left = renewed(ladder, level, qualified);
        self.held[level] -= 1;
        if left < level && ladder.grace_days > 0 {
            self.grace.push_back((day.plus(ladder.grace_days), level));
            self.hold(level);
        }
        self.begin(ladder, day, left);
        self.come_down(day);
    }

    fn hold(&mut self, level: usize) {
        if self.held.len() <= level {
            self.held.resize(level + 1, 0);
        }
        self.held[level] += 1;
    }

    /// A term of a tier. The lowest has none: nobody falls below it.
    #[inline]
    fn begin(&mut self, ladder: &Ladder, day: Day, level: usize) {
        if level == 0 {
            return;
        }
        let review = match ladder.review_months {
            Some(months) => self.reviews.get(day, |day| months_later(day, months)),
            None => NEVER,
        };
        match self.terms.back_mut().filter(|last| last.review == review) {
            Some(last) if last.level >= level => return,
            Some(last) => {
                self.held[last.level] -= 1;
                last.level = level;
            }
            None => self.terms.push_back(Term { review, level }),
        }
        self.hold(level);
    }

    /// A tier that is reached: a term of it, and a step up where it is higher.
    #[inline]
    fn reach(&mut self, ladder: &Ladder, day: Day, level: usize, why: Why) {
        self.begin(ladder, day, level);
        if level > self.level {
            self.change(day, level, why);
        }
    }

    /// Down to the best tier that is left.
    fn come_down(&mut self, day: Day) {
        let best = self.held.iter().rposition(|&terms| terms > 0).unwrap_or(0);
        if best < self.level {
            self.change(day, best, Why::Review);
        }
    }

    fn change(&mut self, day: Day, to: usize, why: Why) {
        self.changes.push(Change { day, from: self.level, to, why });
        (self.level, self.since) = (to, Some(day));
    }

    /// Takes an order.
    #[inline]
    pub fn take(&mut self, ladder: &Ladder, day: Day, sums: Sums) {
        self.slide(ladder, day);
        self.sums.add(sums);
        if matches!(ladder.window, Window::Rolling(_)) {
            self.movements.push(Movement { day, sums });
        }
        let level = ladder.level(self.sums);
        match ladder.upgrade {
            Upgrade::AtOnce => self.reach(ladder, day, level, Why::Reached),
            Upgrade::NextPeriod => {
                // What was reached already is kept from now on; what is new waits.
                self.begin(ladder, day, level.min(self.level));
                if level > 0 {
                    self.wait(ladder, day);
                }
            }
        }
    }

    fn wait(&mut self, ladder: &Ladder, day: Day) {
        if self.waiting.is_empty() {
            self.due = first_of_next(day, ladder.period());
        }
        self.waiting.push(Movement { day, sums: self.sums });
    }

    fn waiting_level(&self, ladder: &Ladder) -> usize {
        self.waiting.iter().map(|waiting| ladder.level(waiting.sums)).max().unwrap_or(0)
    }

    /// Takes what came back of an order of an earlier day. It is taken off that order: it counts as long as the order
    /// does. A promotion that waits for the next period is lost with it.
    pub fn take_back(&mut self, ladder: &Ladder, day: Day, bought: Day, spend: i64) {
        let sums = Sums { spend, orders: 0 };
        self.slide(ladder, day);
        match ladder.window {
            Window::Lifetime => self.sums.take(sums),
            Window::Rolling(_) => {
                let inside = &mut self.movements[self.head..];
                let at = inside.partition_point(|movement| movement.day < bought);
                if let Some(movement) = inside.get_mut(at).filter(|movement| movement.day == bought) {
                    movement.sums.take(sums);
                    self.sums.take(sums);
                }
            }
            Window::Calendar(period) => match first_of(day, period) {
                first if bought >= first => self.sums.take(sums),
                first if bought >= first_of(first.plus(-1), period) => self.before.take(sums),
                _ => {}
            },
        }
        for waiting in &mut self.waiting {
            let counted = match ladder.window {
                Window::Lifetime => true,
                Window::Rolling(months) => bought > months_later(waiting.day, -(months as i32)),
                Window::Calendar(period) => bought >= first_of(waiting.day, period),
            };
            if counted && bought <= waiting.day {
                waiting.sums.take(sums);
            }
        }
    }

    /// One tier up, by a reward. False at the top.
    pub fn lift(&mut self, ladder: &Ladder, day: Day) -> bool {
        let can_rise = self.level + 1 < ladder.marks.len();
        if can_rise {
            self.reach(ladder, day, self.level + 1, Why::Reward);
        }
        can_rise
    }

    /// What counts on a day. Days may only go forward.
    pub fn sums(&mut self, ladder: &Ladder, day: Day) -> Sums {
        self.slide(ladder, day);
        self.sums
    }

    #[inline]
    fn slide(&mut self, ladder: &Ladder, day: Day) {
        match ladder.window {
            Window::Lifetime => {}
            Window::Rolling(months) => {
                let floor = self.floors.get(day, |day| months_later(day, -(months as i32)));
                while let Some(first) = self.movements.get(self.head).filter(|first| first.day <= floor) {
                    self.sums.take(first.sums);
                    self.head += 1;
                }
            }
            Window::Calendar(period) => self.turn(day, period),
        }
    }

    /// Into the period that a day lies in.
    fn turn(&mut self, day: Day, period: Period) {
        if day < self.period_ends {
            return;
        }
        let is_next = self.period_ends != Day::NONE && day < first_of_next(self.period_ends, period);
        self.before = if is_next { self.sums } else { Sums::default() };
        self.sums = Sums::default();
        self.period_ends = first_of_next(day, period);
    }

    /// The tier that the figures of a day ask for.
    fn qualified(&mut self, ladder: &Ladder, day: Day) -> usize {
        self.slide(ladder, day);
        ladder.level(self.sums).max(ladder.level(self.before))
    }

    /// The tier that is coming: a promotion that waits, or what reviews would say today.
    pub fn projected(&mut self, ladder: &Ladder, day: Day) -> usize {
        let waiting = self.waiting_level(ladder);
        if waiting > self.level {
            return waiting;
        }
        let qualified = self.qualified(ladder, day);
        if qualified >= self.level || ladder.review_months.is_none() {
            return self.level;
        }
        let best = self.terms.iter().map(|term| term.level).max().unwrap_or(0);
        if best < self.level {
            // A review has spoken; the days of grace are running.
            return best;
        }
        self.terms.iter().map(|term| renewed(ladder, term.level, qualified)).max().unwrap_or(0)
    }

    /// The day until which the tier is certain: its last review, or the end of its days of grace.
    pub fn review_day(&self) -> Option<Day> {
        if self.level == 0 {
            return None;
        }
        let review = self.terms.iter().rev().find(|term| term.level >= self.level).map(|term| term.review);
        let over = self.grace.iter().rev().find(|grace| grace.1 >= self.level).map(|grace| grace.0);
        review.or(over).filter(|&day| day != NEVER)
    }
}

/// What a review makes of a tier.
const fn renewed(ladder: &Ladder, level: usize, qualified: usize) -> usize {
    match ladder.downgrade {
        _ if qualified >= level => level,
        Downgrade::None => level,
        Downgrade::OneDown => level - 1,
        Downgrade::ToBalance => qualified,
    }
}
