//! How often something may still be done within a period.

use crate::{
    policy::programme::Period,
    values::{calendar::first_of, day::Day},
};

/// How often something was done in the running period: by rule of activities, and plays of the game.
#[derive(Default)]
pub(super) struct Caps {
    pub(super) by_rule: Vec<(Day, u32)>,
    plays: (Day, u32),
    /// Plays ever.
    pub played: u32,
}

impl Caps {
    pub fn reset(&mut self, rules: usize) {
        self.by_rule.clear();
        self.by_rule.resize(rules, (Day::NONE, 0));
        (self.plays, self.played) = ((Day::NONE, 0), 0);
    }

    pub fn may_play(&mut self, day: Day, cap: (u32, Period)) -> bool {
        is_below(&mut self.plays, day, cap)
    }

    pub const fn count_play(&mut self) {
        self.plays.1 += 1;
        self.played += 1;
    }
}

/// True while a count is below its cap in the period that a day lies in.
pub(super) fn is_below(count: &mut (Day, u32), day: Day, (most, per): (u32, Period)) -> bool {
    let first = first_of(day, per);
    if count.0 != first {
        *count = (first, 0);
    }
    count.1 < most
}
