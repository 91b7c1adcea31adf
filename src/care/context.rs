//! Where care is asked: a book at the end of a day, and the contacts up to it.

use super::contact::Contact;
use crate::{
    customers::{SourceSlice, locate_record, people::Person},
    loyalty::{LoyaltyContext, MemberEvent, MemberIndex},
    orders::Birthday,
    policy::Policy,
    source::Source,
    values::{day::Day, order::sort_by},
    view::View,
};
use std::cell::OnceCell;

/// Contacts up to a day by person and time.
#[derive(Default)]
pub struct Log(
    /// Person, and number of the contact.
    Vec<(Person, u32)>,
);

/// A book at the end of a day.
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
    /// Every contact.
    pub contacts: &'a [Contact],
    /// Those of the day.
    pub log: &'a Log,
    /// Everybody by any key, made when first asked for.
    pub members: &'a OnceCell<MemberIndex>,
}

impl Log {
    /// Contacts up to the day of a view.
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
        Self(log)
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
        let log = &self.log.0;
        let from = log.partition_point(|known| known.0 < person);
        let to = log.partition_point(|known| known.0 <= person);
        let contacts = self.contacts;
        log[from..to].iter().map(move |known| &contacts[known.1 as usize])
    }

    /// The loyalty programme in front of the day.
    pub fn loyalty(&self) -> LoyaltyContext<'a> {
        let (members, parts, people) = (self.members, self.parts, &self.view.people);
        LoyaltyContext::new(
            (self.sources, self.view),
            parts,
            self.events,
            (&self.policy.programme, self.policy.basis),
            || members.get_or_init(|| MemberIndex::of(parts, people)),
        )
    }

    /// The birthday that all records of a person say together.
    pub fn birthday(&self, person: Person) -> Option<Birthday> {
        let records = self.view.people.records(person).iter();
        Birthday::together(records.filter_map(|&record| {
            let (part, record) = locate_record(self.parts, record);
            part.orders.records.birthday(record as u32)
        }))
    }
}
