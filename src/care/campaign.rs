//! Did it work? Those whom a campaign was for, split by the hash of their ids as at the gate: most were to be written to,
//! some were left alone; what both did since.
//!
//! Both arms are those of the morning of the first day: whoever bought because of the message and so left the group is
//! still in it, and whoever came later is not. People are compared as they were split, written to or not, because
//! those whom a shop picks for its first messages buy more anyway; how many were written to is said beside it.

use super::{
    contact::Contact,
    context::{CareContext, Log},
    control::is_left_alone,
    day::{Care, CareDay},
    gate::{Exclusions, Gate},
    period::{Act, Period},
};
use crate::{
    book::Book,
    customers::people::Person,
    policy::{
        care::Channel,
        outcome::{FEWEST_EXPECTED, SKEWNESS_FACTOR},
    },
    values::{
        order::{sort, sort_and_dedup},
        proportions::{Estimate, Sample, Share, difference, is_too_few, mean_difference, needed},
    },
    view::View,
};
use std::cell::OnceCell;

/// A campaign that is looked back at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// Its id, as contacts name it.
    pub id: String,
    /// Its days: orders in them count for it.
    pub period: Period,
    /// Whole percent that were left alone.
    pub control_percent: u32,
    /// Exclusions that were overridden at the gate.
    pub include: Exclusions,
}

/// People of a campaign, and what they did in its days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arm {
    /// People.
    pub people: u32,
    /// Of them, with a contact of the campaign in the log.
    pub written: u32,
    /// Of them, with a counted order.
    pub buyers: u32,
    /// Counted orders.
    pub orders: u32,
    /// Their money, refunds of these days taken off.
    pub spend: i128,
    /// Orders refused, cancelled or given back.
    pub returned: u32,
    /// Money of each person, where it is not 0, sorted.
    money: Vec<i64>,
}

/// What can be said of a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// More of those written to bought.
    More,
    /// Fewer of them did.
    Less,
    /// The interval leaves both open.
    Unclear,
    /// Too few people to know.
    TooFew,
    /// Nobody was left alone.
    NoControl,
}

impl Verdict {
    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::More => "more",
            Self::Less => "less",
            Self::Unclear => "unclear",
            Self::TooFew => "tooFew",
            Self::NoControl => "noControl",
        }
    }
}

/// Both arms of a campaign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arms {
    /// To be written to.
    pub treated: Arm,
    /// Left alone.
    pub control: Arm,
    /// Written to, and not among those whom the campaign was for.
    pub outside: u32,
}

impl Arm {
    const fn share(&self) -> Share {
        Share { hits: self.buyers, of: self.people }
    }

    fn sample(&self) -> Sample<'_> {
        Sample { values: &self.money, of: self.people }
    }
}

impl Arms {
    /// Difference of the shares of buyers in hundredths of a percent; none while one side is empty.
    pub fn difference(&self) -> Option<Estimate> {
        difference(self.treated.share(), self.control.share())
    }

    /// What can be said.
    pub fn verdict(&self) -> Verdict {
        let (treated, control) = (self.treated.share(), self.control.share());
        if control.of == 0 {
            return Verdict::NoControl;
        }
        match self.difference() {
            None => Verdict::TooFew,
            Some(_) if is_too_few(treated, control, FEWEST_EXPECTED) => Verdict::TooFew,
            Some(found) if found.low > 0 => Verdict::More,
            Some(found) if found.high < 0 => Verdict::Less,
            Some(_) => Verdict::Unclear,
        }
    }

    /// People on each side that a difference of this size asks for.
    pub fn needed(&self) -> Option<u32> {
        needed(self.treated.share(), self.control.share())
    }

    /// Difference of the money of a person; none where it is too skewed for so few.
    pub fn money(&self) -> Option<Estimate> {
        mean_difference(self.treated.sample(), self.control.sample(), SKEWNESS_FACTOR)
    }
}

/// On which side somebody is, and whether the log says that the shop wrote.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    treated: bool,
    control: bool,
    written: bool,
}

impl Past {
    /// The arms, and what they did. `audience` says whom the campaign was for; without one those of its contacts were
    /// written to and nobody was left alone.
    pub fn arms<E>(
        &self,
        book: &Book,
        audience: Option<impl FnOnce(&Care<'_>) -> Result<Vec<Person>, E>>,
    ) -> Result<Arms, E> {
        let parts = book.parts();
        let view = book.view();
        let mut places = vec![Place::default(); view.customers.len()];
        let own: Vec<&Contact> = book.contacts().iter().filter(|contact| self.is_own(contact)).collect();
        let ids: Vec<&str> = own.iter().map(|contact| contact.customer.as_str()).collect();
        let found = view.people.find_all(&ids, &parts);
        let has_audience = audience.is_some();
        // Whoever was written to is on the side of the id that was written to, whatever joined it later.
        let mut by_contact: Vec<Option<bool>> = vec![None; places.len()];
        for (person, id) in found.into_iter().zip(&ids) {
            let Some(person) = person.map(|person| person as usize) else { continue };
            places[person].written = true;
            let alone = is_left_alone(&self.id, id, self.control_percent);
            by_contact[person] = Some(by_contact[person].unwrap_or(true) && alone);
        }
        if let Some(audience) = audience {
            for (record, alone) in self.assigned(book, &own, audience)? {
                let Some(person) = view.people.of_record(record).map(|person| person as usize) else {
                    continue;
                };
                let alone = by_contact[person].unwrap_or(alone);
                places[person].treated |= !alone;
                places[person].control |= alone;
            }
        } else {
            places.iter_mut().for_each(|place| place.treated = place.written);
        }
        let is_outside = |place: &&Place| has_audience && place.written && !place.treated && !place.control;
        let outside = places.iter().filter(is_outside).count() as u32;
        let (treated, control) = self.measure(book, &places);
        Ok(Arms { treated, control, outside })
    }

    fn is_own(&self, contact: &Contact) -> bool {
        contact.campaign.as_deref() == Some(self.id.as_str()) && contact.is_turn()
    }

    /// Everybody whom the campaign was for and who could be written to, with one record each and whether the hash left
    /// them alone; as the book was on the morning of the first day.
    fn assigned<E>(
        &self,
        book: &Book,
        own: &[&Contact],
        audience: impl FnOnce(&Care<'_>) -> Result<Vec<Person>, E>,
    ) -> Result<Vec<(u32, bool)>, E> {
        let from = self.period.from;
        let earlier = |contact: &&Contact| !self.is_own(contact) && contact.day < from;
        let contacts: Vec<Contact> = book.contacts().iter().filter(earlier).cloned().collect();
        let mut channels: Vec<Channel> = own.iter().map(|contact| contact.channel).collect();
        sort_and_dedup(&mut channels);
        if channels.is_empty() {
            channels.extend(Channel::ALL);
        }
        View::with_parts_until(book.sources(), from.plus(-1), |parts| {
            let view = View::on_the_morning_of(book.sources(), book.policy(), from);
            let (log, members) = (Log::of(&view, parts, &contacts), OnceCell::new());
            let context = CareContext {
                sources: book.sources(),
                view: &view,
                parts,
                policy: book.policy(),
                events: book.events(),
                contacts: &contacts,
                log: &log,
                members: &members,
            };
            let care = Care { context, day: &CareDay::default() };
            let gate = Gate::with(&care, None, self.include);
            let people = audience(&care)?;
            let admitted = people.into_iter().filter(|&person| gate.admit(person, &channels).is_ok());
            let side = |person: Person| {
                let id = view.people.id(person, parts);
                let record = view.people.records(person).first().copied()?;
                Some((record, is_left_alone(&self.id, &id, self.control_percent)))
            };
            Ok(admitted.filter_map(side).collect())
        })
    }

    fn measure(&self, book: &Book, places: &[Place]) -> (Arm, Arm) {
        let mut arms = (Arm::default(), Arm::default());
        // Whoever is on both sides, by records that were joined later, was to be written to.
        let side = |place: &Place| match place {
            Place { treated: true, .. } => Some(true),
            Place { control: true, .. } => Some(false),
            _ => None,
        };
        let mut orders = vec![0u32; places.len()];
        let mut money = vec![0i64; places.len()];
        let mut returned = vec![0u32; places.len()];
        self.period.acts(book.view(), &book.parts(), book.policy().basis, |person, _, act| {
            let person = person as usize;
            match act {
                Act::Order(amount) => {
                    orders[person] += 1;
                    money[person] = money[person].saturating_add(amount);
                }
                Act::Refund(amount) => {
                    money[person] = money[person].saturating_add(amount);
                    returned[person] += 1;
                }
                Act::Returned => returned[person] += 1,
            }
        });
        for (person, place) in places.iter().enumerate() {
            let Some(is_treated) = side(place) else { continue };
            let arm = if is_treated { &mut arms.0 } else { &mut arms.1 };
            arm.people += 1;
            arm.written += u32::from(place.written);
            arm.buyers += u32::from(orders[person] > 0);
            arm.orders += orders[person];
            arm.spend += i128::from(money[person]);
            arm.returned += returned[person];
            if money[person] != 0 {
                arm.money.push(money[person]);
            }
        }
        sort(&mut arms.0.money);
        sort(&mut arms.1.money);
        arms
    }
}
