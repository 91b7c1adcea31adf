//! Where somebody stands with the shop's contacts: refused, agreed, wrong address, written to too often, not answering.

use super::{contact::Contact, context::CareContext, rhythm::Purchases};
use crate::{
    customers::{locate_record, people::Person},
    orders::person::Consent,
    policy::{
        Threshold,
        care::{CareFigure, Channel, Outcome},
    },
    values::{day::Day, order::sort},
};

/// Addresses, as far as a wrong one closes several channels: of one phone come three.
const fn address_of(channel: Channel) -> usize {
    match channel {
        Channel::Zns | Channel::Sms | Channel::Call => 0,
        Channel::Email => 1,
        Channel::Oa => 2,
    }
}

/// What the contacts of one person come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Refused, and has not agreed since.
    pub refused: bool,
    /// Agreed, and has not refused since.
    pub consented: bool,
    wrong: [bool; 3],
    /// As many contacts as the shop allows.
    pub capped: bool,
    /// A contact a few days ago.
    pub resting: bool,
    /// Went back to the beginning of the funnel, and has given no sign since.
    pub unanswered: bool,
}

impl Standing {
    /// True for a channel whose address is known to be wrong.
    pub const fn is_wrong(&self, channel: Channel) -> bool {
        self.wrong[address_of(channel)]
    }
}

impl CareContext<'_> {
    /// Where a person stands.
    pub fn standing(&self, person: Person) -> Standing {
        let all = self.contacts_of(person);
        if all.clone().next().is_none() {
            return Standing::default();
        }
        let care = &self.policy.care;
        let with = |outcome: Outcome| all.clone().filter(move |contact| contact.outcome == outcome);
        let taken_back = |refusal: &Contact| with(Outcome::Consented).any(|later| later.is_after(refusal));
        let refused = with(Outcome::Refused).any(|refusal| !taken_back(refusal));
        let mut wrong = [false; 3];
        for found in with(Outcome::WrongNumber) {
            let address = address_of(found.channel);
            let reached = all.clone().any(|later| {
                address_of(later.channel) == address
                    && matches!(later.outcome, Outcome::Answered | Outcome::Done)
                    && later.is_after(found)
            });
            wrong[address] |= !reached;
        }
        let turns = |days: i32| {
            let first = self.on().plus(1 - days);
            all.clone().filter(move |contact| contact.is_turn() && contact.day >= first).count()
        };
        let unanswered = self.reentries(person).last().is_some_and(|&day| {
            let sign = self.signs(person).into_iter().max();
            sign.is_none_or(|sign| sign < day)
        });
        Standing {
            refused,
            consented: !refused && with(Outcome::Consented).next().is_some(),
            wrong,
            capped: turns(care.figure(CareFigure::CapDays)) >= care.figure(CareFigure::CapContacts) as usize,
            resting: turns(care.figure(CareFigure::RestDays)) > 0,
            unanswered,
        }
    }

    /// Days on which a person gave a sign of one's own: bought, did something, answered.
    fn signs(&self, person: Person) -> Vec<Day> {
        let mut days = Vec::new();
        Purchases::new(self.view, self.parts, self.policy.basis).days(person, &mut days);
        let mut signs: Vec<Day> = days.into_iter().map(Day).collect();
        signs.extend(self.view.customers.get(person).last_day);
        signs.extend(self.view.contacts(self.parts).of_person(person).iter().map(|event| event.day));
        let answers = self.contacts_of(person).filter(|contact| {
            matches!(contact.outcome, Outcome::Answered | Outcome::Done | Outcome::Consented)
        });
        signs.extend(answers.map(|contact| contact.day));
        sort(&mut signs);
        signs
    }

    /// Days on which somebody dormant went back to the beginning of the funnel, the oldest first: when the last of so
    /// many contacts found no answer, or on falling asleep after them.
    pub fn reentries(&self, person: Person) -> Vec<Day> {
        let care = &self.policy.care;
        let wait = care.figure(CareFigure::AnswerDays);
        let times = care.figure(CareFigure::Unanswered) as usize;
        let dormant = self.policy.threshold(Threshold::DormantDays) as i32;
        let mut days = Vec::new();
        Purchases::new(self.view, self.parts, self.policy.basis).days(person, &mut days);
        if days.is_empty() {
            days.extend(self.view.customers.get(person).last_day.map(|day| day.0));
        }
        let signs = self.signs(person);
        // Contacts that nobody answered: the day of the contact, and the day on which that was known.
        let mut open: Vec<(Day, Day)> = Vec::new();
        for contact in self.contacts_of(person) {
            let known = match contact.outcome {
                Outcome::NoAnswer => contact.day,
                Outcome::Contacted => contact.day.plus(wait),
                _ => continue,
            };
            let answered = signs.iter().any(|&sign| sign >= contact.day && sign <= known);
            if known <= self.on() && !answered {
                open.push((known, contact.day));
            }
        }
        sort(&mut open);
        let mut found: Vec<Day> = Vec::new();
        let (mut count, mut since) = (0, Day::NONE);
        for (known, day) in open {
            let sign = signs.iter().rev().find(|&&sign| sign <= known).copied().unwrap_or(Day::NONE);
            if sign > since {
                (count, since) = (0, sign);
            }
            count += usize::from(day > sign);
            let last = days.iter().rev().find(|&&bought| bought <= known.0);
            let Some(&last) = last else { continue };
            let asleep = Day(last).plus(dormant);
            let entered = known.max(asleep);
            // A sign before that day came in time.
            let stayed = signs.iter().all(|&sign| sign <= known || sign > entered);
            if count == times && stayed && entered <= self.on() {
                found.push(entered);
            }
        }
        found
    }

    /// Consent as the files say it: refused anywhere is refused, given anywhere else is given.
    pub fn consent_in_files(&self, person: Person) -> Consent {
        let records = self.view.people.records(person).iter();
        let said = records.map(|&record| {
            let (part, record) = locate_record(self.parts, record);
            part.orders.records.consent(record as u32)
        });
        said.max().unwrap_or(Consent::Unknown)
    }

    /// True where some file has a column of consent or refusal.
    pub fn files_say_consent(&self) -> bool {
        self.parts.iter().any(|part| part.orders.records.says_consent())
    }
}
