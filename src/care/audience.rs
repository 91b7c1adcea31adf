//! Whom a file is for, and who of them comes into it.

use super::{
    context::CareContext,
    gate::{Campaign, Exclusions, Gate},
    queue::{Filter, Queue},
};
use crate::{
    customers::people::Person,
    policy::care::{Channel, Exclusion},
    values::order::sort_and_dedup,
};
use std::rc::Rc;

/// Whom a file is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everybody of a group.
    Group(String),
    /// Those customers.
    Ids(Vec<String>),
    /// The people of a queue.
    Queue(Filter),
}

/// Whose file is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Whom it is for.
    pub audience: Audience,
    /// Through which channel.
    pub channel: Channel,
    /// Which campaign, and its share that is left alone.
    pub campaign: Option<Campaign>,
    /// Exclusions that are overridden.
    pub include: Exclusions,
}

/// Who comes in, with what was overridden, and who stays out; both in the order of ids.
pub struct Gated {
    /// In the file.
    pub inside: Vec<(Person, Exclusions)>,
    /// Not in it, and why.
    pub outside: Vec<(Person, Exclusion)>,
}

/// No group of the policy has this id.
pub struct UnknownGroup(pub String);

impl Gated {
    /// Lets an audience through its gate; `queue` gives the queue where the audience is one.
    pub fn of(
        care: &CareContext<'_>,
        ask: &Ask,
        queue: impl FnOnce(&Filter) -> Rc<Queue>,
    ) -> Result<Self, UnknownGroup> {
        let gate = Gate::with(care, ask.campaign.as_ref(), ask.include);
        let mut gated = Self { inside: Vec::new(), outside: Vec::new() };
        for person in ask.audience.people(care, queue)? {
            match gate.admit(person, &[ask.channel]) {
                Ok(admitted) => gated.inside.push((person, admitted.marked)),
                Err(why) => gated.outside.push((person, why)),
            }
        }
        Ok(gated)
    }
}

impl Audience {
    /// The people, in the order of ids, each once. Ids of nobody are passed over.
    pub fn people(
        &self,
        care: &CareContext<'_>,
        queue: impl FnOnce(&Filter) -> Rc<Queue>,
    ) -> Result<Vec<Person>, UnknownGroup> {
        match self {
            Self::Group(id) => {
                let ids = care.view.scheme.ids();
                let group = ids.iter().position(|known| known == id);
                let group = group.ok_or_else(|| UnknownGroup(id.clone()))?;
                let in_it = |&person: &Person| care.view.groups.get(person as usize) as usize == group;
                Ok(care.view.customers.all().filter(in_it).collect())
            }
            Self::Ids(ids) => {
                let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
                let found = care.view.people.find_all(&ids, care.parts);
                let mut people: Vec<Person> = found.into_iter().flatten().collect();
                sort_and_dedup(&mut people);
                Ok(people)
            }
            Self::Queue(filter) => Ok(queue(filter).audience(filter)),
        }
    }
}
