//! Lots: where points come from, and which of them a debit uses. Soonest expiry first, then the oldest.

use crate::values::{calendar::NEVER, day::Day};
use std::{cmp::Reverse, collections::BinaryHeap};

/// Points that came together and end together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lot {
    /// Day on which they were earned.
    pub earned: Day,
    /// Day from which they can be spent.
    pub active: Day,
    /// Last day on which they can be spent.
    pub expires: Day,
    /// How many they were.
    pub total: i64,
    /// What is left.
    pub left: i64,
    /// What ended.
    pub expired: i64,
    /// What its own order's returns took back.
    pub reversed: i64,
    /// What was taken back after it had been spent.
    pub clawed: i64,
    /// Not to be spent yet.
    pub is_pending: bool,
    /// Place of the order in the history, `u32::MAX` for none.
    pub order: u32,
}

/// The lots of one member. One store is used for all members, one after the other.
#[derive(Default)]
pub struct Lots {
    /// Every lot, the oldest first.
    pub all: Vec<Lot>,
    /// Active lots by last day. A lot that is used up stays until it comes to the top.
    queue: BinaryHeap<Reverse<(i32, u32)>>,
    /// Pending lots in the order in which they become active.
    waiting: Vec<u32>,
    next_waiting: usize,
}

impl Lots {
    /// Ready for the next member.
    pub fn reset(&mut self) {
        self.all.clear();
        self.queue.clear();
        self.waiting.clear();
        self.next_waiting = 0;
    }

    /// Opens a lot and gives its number.
    pub fn open(&mut self, lot: Lot) -> u32 {
        let number = self.all.len() as u32;
        self.all.push(lot);
        if lot.is_pending {
            self.waiting.push(number);
        } else {
            self.queue.push(Reverse((lot.expires.0, number)));
        }
        number
    }

    /// The day on which the next pending lot becomes active.
    #[inline]
    pub fn next_active(&self) -> Day {
        self.waiting.get(self.next_waiting).map_or(NEVER, |&lot| self.all[lot as usize].active)
    }

    /// Makes the next pending lot active, and gives its number.
    pub fn activate(&mut self) -> u32 {
        let number = self.waiting[self.next_waiting];
        self.next_waiting += 1;
        let lot = &mut self.all[number as usize];
        lot.is_pending = false;
        self.queue.push(Reverse((lot.expires.0, number)));
        number
    }

    /// The active lot that ends first and has points left.
    #[inline]
    pub fn first(&mut self) -> Option<u32> {
        while let Some(&Reverse((_, number))) = self.queue.peek() {
            if self.all[number as usize].left > 0 {
                return Some(number);
            }
            self.queue.pop();
        }
        None
    }

    /// The day after the last day of the lot that ends first.
    #[inline]
    pub fn next_end(&mut self) -> Day {
        match self.first() {
            Some(number) => match self.all[number as usize].expires {
                NEVER => NEVER,
                last => last.plus(1),
            },
            None => NEVER,
        }
    }

    /// Takes points out of active lots; what there is when there are fewer. Gives what was taken.
    pub fn take(&mut self, points: i64, mut used: impl FnMut(u32, i64)) -> i64 {
        let mut missing = points;
        while missing > 0 {
            let Some(number) = self.first() else { break };
            let lot = &mut self.all[number as usize];
            let part = missing.min(lot.left);
            lot.left -= part;
            missing -= part;
            used(number, part);
        }
        points - missing
    }

    /// Puts points back into the lot that they came from.
    pub fn put_back(&mut self, number: u32, points: i64) {
        let lot = &mut self.all[number as usize];
        lot.left += points;
        self.queue.push(Reverse((lot.expires.0, number)));
    }
}
