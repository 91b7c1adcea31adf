//! How somebody buys: days of purchase and what lies between them.

use super::context::CareContext;
use crate::{
    customers::{SourceSlice, State, features::Index, locate_entry, people::Person},
    policy::Basis,
    values::order::sort,
    view::View,
};

/// The rhythm of one person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rhythm {
    /// Days of purchase; 0 for people of lists.
    pub days: u32,
    /// Twice the median of the days between them, so that it is whole.
    pub gap_twice: i32,
    /// Days between the first two.
    pub first_gap: i32,
    /// Days between the last two.
    pub last_gap: i32,
}

/// Where days of purchase are looked up.
pub struct Purchases<'a> {
    pub(super) view: &'a View,
    pub(super) parts: &'a [SourceSlice<'a>],
    pub(super) basis: Basis,
    pub(super) index: &'a Index,
}

impl<'a> Purchases<'a> {
    /// The purchases of a view.
    pub fn new(view: &'a View, parts: &'a [SourceSlice<'a>], basis: Basis) -> Self {
        Self { view, parts, basis, index: view.entries_by_person(parts, basis) }
    }

    /// Days of purchase of a person, each once, in order.
    pub fn days(&self, person: Person, days: &mut Vec<i32>) {
        days.clear();
        for entry in self.index.entries(person) {
            let (part, local) = locate_entry(self.parts, entry);
            if self.view.dedup.state_of(part, local) == State::Counted {
                days.push(self.view.dedup.worth(entry, part, self.basis).0.0);
            }
        }
        sort_days(days);
        days.dedup();
    }

    /// The rhythm of a person; `days` is a workplace.
    pub fn rhythm(&self, person: Person, days: &mut Vec<i32>) -> Rhythm {
        self.days(person, days);
        let count = days.len();
        if count < 2 {
            return Rhythm { days: count as u32, ..Rhythm::default() };
        }
        let (first_gap, last_gap) = (days[1] - days[0], days[count - 1] - days[count - 2]);
        // The days are not needed any more: their gaps take their place.
        for at in 1..count {
            days[at - 1] = days[at] - days[at - 1];
        }
        let gaps = &mut days[..count - 1];
        sort_days(gaps);
        let gap_twice = gaps[(count - 2) / 2] + gaps[(count - 1) / 2];
        Rhythm { days: count as u32, gap_twice, first_gap, last_gap }
    }
}

/// Days to be sorted in place at most: nearly all customers have fewer, and need no memory for it.
const FEW: usize = 48;

fn sort_days(days: &mut [i32]) {
    if days.len() > FEW {
        return sort(days);
    }
    for at in 1..days.len() {
        let mut to = at;
        while to > 0 && days[to - 1] > days[to] {
            days.swap(to - 1, to);
            to -= 1;
        }
    }
}

impl CareContext<'_> {
    /// How a person buys.
    pub fn rhythm(&self, person: Person) -> Rhythm {
        Purchases::new(self.view, self.parts, self.policy.basis).rhythm(person, &mut Vec::new())
    }
}
