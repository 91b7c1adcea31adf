//! What was decided between members, by member.

use crate::{
    customers::people::Person,
    points::{Grants, Refusal},
    values::day::Day,
};

/// What follows from events of others or from orders that do not count.
#[derive(Clone, Copy)]
pub enum DerivedEvent {
    /// Points of a referral.
    Award {
        /// Number of the event.
        event: u32,
        /// When both sides are fulfilled.
        day: Day,
        /// Its points.
        points: i64,
        /// Of who was brought.
        is_friend: bool,
    },
    /// An order on which points were spent was called off or came back whole.
    Gone {
        /// Its key.
        order: u64,
        /// When.
        day: Day,
    },
}

/// Decisions.
#[derive(Default)]
pub struct Allocation {
    /// Events by member.
    pub(super) own: Vec<(Person, u32)>,
    /// What follows, by member.
    pub(super) extra: Vec<(Person, DerivedEvent)>,
    /// What was decided about stocks.
    pub grants: Grants,
    /// Events that reach no ledger.
    pub refused: Vec<(u32, Refusal)>,
    /// What is left of each reward, by place in the catalogue.
    pub left: Vec<Option<u32>>,
}

impl Allocation {
    /// Events of a member.
    pub fn own(&self, person: Person) -> &[(Person, u32)] {
        range(&self.own, person)
    }

    /// What follows for a member.
    pub fn extra(&self, person: Person) -> &[(Person, DerivedEvent)] {
        range(&self.extra, person)
    }
}

fn range<T>(all: &[(Person, T)], person: Person) -> &[(Person, T)] {
    let from = all.partition_point(|known| known.0 < person);
    let count = all[from..].partition_point(|known| known.0 == person);
    &all[from..from + count]
}
