//! Where one member stands, day by day.

use super::ladder::{Ladder, Sums};
use crate::{
    policy::programme::{Downgrade, Period, Upgrade, Window},
    values::{
        calendar::{Memo, NEVER, first_of_next, months_later},
        day::Day,
    },
};

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
    /// A reward lifted her.
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

/// Where one member stands. One is used for all members, one after the other.
pub struct Standing {
    /// Her tier.
    pub level: usize,
    /// Since when, unless it is the one that she began with.
    pub since: Option<Day>,
    next_review: Day,
    in_grace: bool,
    /// A promotion that is earned and has not begun.
    scheduled: Option<(Day, usize)>,
    movements: Vec<Movement>,
    head: usize,
    sums: Sums,
    before: Sums,
    period_ends: Day,
    /// Her changes of tier.
    pub changes: Vec<Change>,
    floors: Memo,
}

impl Default for Standing {
    fn default() -> Self {
        Self {
            level: 0,
            since: None,
            next_review: NEVER,
            in_grace: false,
            scheduled: None,
            movements: Vec::new(),
            head: 0,
            sums: Sums::default(),
            before: Sums::default(),
            period_ends: Day::NONE,
            changes: Vec::new(),
            floors: Memo::default(),
        }
    }
}

impl Standing {
    /// Ready for the next member.
    pub fn reset(&mut self) {
        (self.level, self.since, self.next_review, self.in_grace) = (0, None, NEVER, false);
        (self.scheduled, self.head, self.period_ends) = (None, 0, Day::NONE);
        (self.sums, self.before) = (Sums::default(), Sums::default());
        self.movements.clear();
        self.changes.clear();
    }

    /// The next day on which something happens by itself.
    #[inline]
    pub fn next_day(&self) -> Day {
        self.scheduled.map_or(self.next_review, |scheduled| scheduled.0.min(self.next_review))
    }

    /// Lets happen what is due on [`Standing::next_day`].
    pub fn fire(&mut self, ladder: &Ladder) {
        let day = self.next_day();
        match self.scheduled {
            Some((due, level)) if due == day => {
                self.scheduled = None;
                if level > self.level {
                    self.change(ladder, day, level, Why::Reached);
                }
            }
            _ => self.review(ladder, day),
        }
    }

    fn review(&mut self, ladder: &Ladder, day: Day) {
        let qualified = self.qualified(ladder, day);
        if qualified >= self.level {
            self.in_grace = false;
            self.next_review = review_after(ladder, day);
        } else if !self.in_grace && ladder.grace_days > 0 {
            self.in_grace = true;
            self.next_review = day.plus(ladder.grace_days);
        } else {
            self.change(ladder, day, lowered(ladder, self.level, qualified), Why::Review);
        }
    }

    fn change(&mut self, ladder: &Ladder, day: Day, to: usize, why: Why) {
        self.changes.push(Change { day, from: self.level, to, why });
        (self.level, self.since, self.in_grace) = (to, Some(day), false);
        self.next_review = if to == 0 { NEVER } else { review_after(ladder, day) };
    }

    /// Takes an order or a return.
    #[inline]
    pub fn take(&mut self, ladder: &Ladder, day: Day, sums: Sums) {
        self.slide(ladder, day);
        self.sums.add(sums);
        if matches!(ladder.window, Window::Rolling(_)) {
            self.movements.push(Movement { day, sums });
        }
        let level = ladder.level(self.sums);
        match ladder.upgrade {
            Upgrade::AtOnce if level > self.level => self.change(ladder, day, level, Why::Reached),
            Upgrade::AtOnce => {}
            Upgrade::NextPeriod => self.schedule(ladder, day, level),
        }
    }

    /// A promotion waits for the next period; a return before then takes it back.
    fn schedule(&mut self, ladder: &Ladder, day: Day, level: usize) {
        self.scheduled = (level > self.level).then(|| {
            let due = self.scheduled.map_or_else(|| first_of_next(day, ladder.period()), |known| known.0);
            (due, level)
        });
    }

    /// One tier up, by a reward. False at the top.
    pub fn lift(&mut self, ladder: &Ladder, day: Day) -> bool {
        let can_rise = self.level + 1 < ladder.marks.len();
        if can_rise {
            self.change(ladder, day, self.level + 1, Why::Reward);
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

    /// The tier that is coming: a promotion that waits, or what a review would say today.
    pub fn projected(&mut self, ladder: &Ladder, day: Day) -> usize {
        if let Some((_, level)) = self.scheduled {
            return level;
        }
        let qualified = self.qualified(ladder, day);
        if qualified >= self.level || ladder.review_months.is_none() {
            return self.level;
        }
        lowered(ladder, self.level, qualified)
    }

    /// The next review, if there is one.
    pub fn review_day(&self) -> Option<Day> {
        Some(self.next_review).filter(|&day| day != NEVER)
    }
}

fn review_after(ladder: &Ladder, day: Day) -> Day {
    ladder.review_months.map_or(NEVER, |months| months_later(day, months))
}

const fn lowered(ladder: &Ladder, level: usize, qualified: usize) -> usize {
    match ladder.downgrade {
        Downgrade::None => level,
        Downgrade::OneDown => level - 1,
        Downgrade::ToBalance => qualified,
    }
}
