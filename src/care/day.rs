//! One day of care: the book at its end, and the contacts up to it.

use super::{contact::Contact, reasons::Reasons};
use crate::{
    customers::{SourceSlice, people::Person},
    loyalty::{LoyaltyContext, MemberEvent, MemberIndex},
    policy::Policy,
    source::Source,
    values::{day::Day, order::sort_by},
    view::View,
};
use std::cell::OnceCell;

/// What is made once for a day.
#[derive(Default)]
pub struct CareDay {
    /// Contacts up to the day by person and time: person, number of the contact.
    log: Vec<(Person, u32)>,
    reasons: OnceCell<Reasons>,
    members: OnceCell<MemberIndex>,
}

/// Where care is asked: a book at the end of a day.
pub struct CareContext<'a> {
    /// The files.
    pub sources: &'a [Source],
    /// The customers of the day.
    pub view: &'a View,
    /// Its parts.
    pub parts: &'a [SourceSlice<'a>],
    /// The rules.
    pub policy: &'a Policy,
    /// What happens beside orders.
    pub events: &'a [MemberEvent],
    /// The whole log.
    pub contacts: &'a [Contact],
    /// What is made once.
    pub day: &'a CareDay,
}

impl CareDay {
    /// A day of a view.
    pub fn of(view: &View, parts: &[SourceSlice<'_>], contacts: &[Contact]) -> Self {
        let on = view.today.day;
        let known: Vec<u32> =
            (0..contacts.len() as u32).filter(|&at| contacts[at as usize].day <= on).collect();
        let ids: Vec<&str> = known.iter().map(|&at| contacts[at as usize].customer.as_str()).collect();
        let people = view.people.find_all(&ids, parts);
        let mut log: Vec<(Person, u32)> =
            people.into_iter().zip(known).filter_map(|(person, at)| Some((person?, at))).collect();
        let key = |&(person, at): &(Person, u32)| {
            let contact = &contacts[at as usize];
            (person, contact.day, contact.time, &contact.id)
        };
        sort_by(&mut log, |a, b| key(a).cmp(&key(b)));
        Self { log, ..Self::default() }
    }
}

impl<'a> CareContext<'a> {
    /// The day.
    pub const fn on(&self) -> Day {
        self.view.today.day
    }

    /// Contacts of a person up to the day, the oldest first.
    pub fn contacts_of(
        &self,
        person: Person,
    ) -> impl DoubleEndedIterator<Item = &'a Contact> + Clone + use<'a> {
        let log = &self.day.log;
        let from = log.partition_point(|known| known.0 < person);
        let to = log.partition_point(|known| known.0 <= person);
        let contacts = self.contacts;
        log[from..to].iter().map(move |known| &contacts[known.1 as usize])
    }

    /// Why people are in the queue, made when first asked for.
    pub fn reasons(&self) -> &'a Reasons {
        self.day.reasons.get_or_init(|| Reasons::of(self))
    }

    /// The loyalty programme in front of the day.
    pub fn loyalty(&self) -> LoyaltyContext<'a> {
        let (members, parts, people) = (&self.day.members, self.parts, &self.view.people);
        LoyaltyContext::new(
            (self.sources, self.view),
            parts,
            self.events,
            (&self.policy.programme, self.policy.basis),
            || members.get_or_init(|| MemberIndex::of(parts, people)),
        )
    }
}
