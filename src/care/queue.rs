//! The queue of a day: everybody for whom a reason holds, with the reason that is worth most, the gate before it.

use super::{
    context::CareContext,
    gate::Gate,
    reasons::{Held, Key, Reasons},
};
use crate::{
    customers::people::Person,
    policy::care::{Channel, Exclusion},
    values::sort::{key_of, sort_by_key},
};

/// Which part of a queue is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only these reasons.
    pub reasons: Option<Vec<Key>>,
    /// Only through these channels.
    pub channels: Option<Vec<Channel>>,
    /// So many can be written to.
    pub most: Option<usize>,
}

/// Somebody in the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The reason.
    pub held: Held,
    /// The channel.
    pub channel: Channel,
}

/// The queue of a day.
pub struct Queue {
    /// Everybody for whom a reason holds.
    pub people: u32,
    /// Who may be written to, the highest score first.
    pub places: Vec<Place>,
    /// Who may not, by exclusion.
    pub excluded: [u32; Exclusion::ALL.len()],
    /// Who may not, with the place each would have.
    out: Vec<(Person, i64)>,
}

impl Queue {
    /// The queue of a day.
    pub fn of(care: &CareContext<'_>, reasons: &Reasons, filter: &Filter) -> Self {
        let gate = Gate::new(care);
        let mut queue = Self { people: 0, places: Vec::new(), excluded: Default::default(), out: Vec::new() };
        let wanted = |held: &&Held| filter.reasons.as_ref().is_none_or(|keys| keys.contains(&held.key));
        let mut channels = Vec::new();
        for of_person in reasons.held.chunk_by(|a, b| a.person == b.person) {
            // Of equal scores the reason that stands first in the table.
            let best = of_person.iter().filter(wanted).min_by_key(|held| (-held.score, held.key));
            let Some(&held) = best else { continue };
            queue.people += 1;
            let usual = held.key.does(&care.policy.care).channels.iter();
            channels.clear();
            channels.extend(
                usual.filter(|channel| filter.channels.as_ref().is_none_or(|own| own.contains(channel))),
            );
            match gate.admit(held.person, &channels) {
                Ok(admitted) => queue.places.push(Place { held, channel: admitted.channel }),
                Err(why) => {
                    queue.excluded[why as usize] += 1;
                    queue.out.push((held.person, held.score));
                }
            }
        }
        let mut order: Vec<(u64, u32)> =
            queue.places.iter().map(|place| !key_of(place.held.score)).zip(0..).collect();
        sort_by_key(&mut order);
        queue.places = order.into_iter().map(|(_, at)| queue.places[at as usize]).collect();
        queue
    }

    /// How many can be written to.
    pub fn today(&self, filter: &Filter) -> usize {
        filter.most.map_or(self.places.len(), |most| most.min(self.places.len()))
    }

    /// Those who can be written to, with whom the gate leaves out between them, in the order of ids.
    pub fn audience(&self, filter: &Filter) -> Vec<Person> {
        let today = self.today(filter);
        let mut people: Vec<Person> = self.places[..today].iter().map(|place| place.held.person).collect();
        let last = match today {
            0 => None,
            all if all == self.places.len() => Some((i64::MIN, Person::MAX)),
            _ => Some((self.places[today - 1].held.score, self.places[today - 1].held.person)),
        };
        // Who may not stands where the score would have stood; with nobody to be written to all stand before.
        let before = |&&(person, score): &&(Person, i64)| match last {
            None => self.places.is_empty(),
            Some((least, by)) => score > least || (score == least && person < by),
        };
        people.extend(self.out.iter().filter(before).map(|out| out.0));
        crate::values::order::sort(&mut people);
        people
    }

    /// Further reasons of a person, the highest score first.
    pub fn others(reasons: &Reasons, held: &Held) -> Vec<Held> {
        let all = &reasons.held;
        let from = all.partition_point(|known| known.person < held.person);
        let own = all[from..].iter().take_while(|known| known.person == held.person);
        let mut others: Vec<Held> = own.filter(|known| known.key != held.key).copied().collect();
        crate::values::order::sort_by(&mut others, |a, b| b.score.cmp(&a.score).then(a.key.cmp(&b.key)));
        others
    }
}
