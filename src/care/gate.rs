//! Who of some people may be written to on a day, and why the others may not: the first exclusion that holds is counted.

use super::{context::CareContext, control::is_left_alone, standing::Standing};
use crate::{
    customers::{
        locate_record,
        people::{KeyKind, Person},
    },
    orders::person::Consent,
    policy::care::{Channel, ConsentFrom, Exclusion},
    values::order::{sort_and_dedup, sort_by},
};

/// A campaign, and how many of a hundred it leaves alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Campaign {
    /// Its id.
    pub id: String,
    /// Whole percent.
    pub control_percent: u32,
}

/// Exclusions as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exclusions(u8);

impl Exclusions {
    /// Adds one.
    pub const fn add(&mut self, one: Exclusion) {
        self.0 |= 1 << one as u8;
    }

    /// True for one that is in it.
    pub const fn has(self, one: Exclusion) -> bool {
        self.0 & (1 << one as u8) != 0
    }

    /// Those that are in it, in their order.
    pub fn iter(self) -> impl Iterator<Item = Exclusion> {
        Exclusion::ALL.iter().copied().filter(move |&one| self.has(one))
    }

    /// True for none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// Somebody who may be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Admitted {
    /// Through which channel.
    pub channel: Channel,
    /// Exclusions that somebody has overridden.
    pub marked: Exclusions,
}

/// The rules of admission on a day.
pub struct Gate<'g, 'a> {
    care: &'g CareContext<'a>,
    files_say: bool,
    has_contacts: bool,
    campaign: Option<&'g Campaign>,
    include: Exclusions,
}

/// Numbers of mobile phones in Vietnam, with the country code.
const MOBILE: std::ops::Range<u64> = 84_300_000_000..85_000_000_000;

/// True for a number that a message can reach.
pub fn is_mobile(phone: u64) -> bool {
    // 84 4 and 84 6 are no mobile networks.
    MOBILE.contains(&phone) && !matches!(phone / 100_000_000, 844 | 846)
}

impl<'g, 'a> Gate<'g, 'a> {
    /// A gate that overrides nothing.
    pub fn new(care: &'g CareContext<'a>) -> Self {
        Self::with(care, None, Exclusions::default())
    }

    /// A gate of a campaign, with what its shop overrides.
    pub fn with(care: &'g CareContext<'a>, campaign: Option<&'g Campaign>, include: Exclusions) -> Self {
        let files_say = care.files_say_consent();
        Self { care, files_say, has_contacts: !care.contacts.is_empty(), campaign, include }
    }

    /// Lets a person in through the first of some channels that reaches, or says why not.
    pub fn admit(&self, person: Person, channels: &[Channel]) -> Result<Admitted, Exclusion> {
        let care = self.care;
        let standing = if self.has_contacts { care.standing(person) } else { Standing::default() };
        let mut marked = Exclusions::default();
        let mut look = |one: Exclusion, holds: bool| {
            if !holds {
                return Ok(());
            }
            if self.include.has(one) {
                marked.add(one);
                return Ok(());
            }
            Err(one)
        };
        let said = if self.files_say { care.consent_in_files(person) } else { Consent::Unknown };
        look(Exclusion::Refused, said == Consent::Refused || standing.refused)?;
        let agreed = said != Consent::Unknown || standing.consented || standing.refused;
        let is_held = !self.files_say && care.policy.care.consent == ConsentFrom::Held;
        look(Exclusion::NoConsent, !agreed && !is_held)?;
        let channel = match self.reach(person, channels, &standing) {
            Ok(channel) => channel,
            Err((why, channel)) => {
                look(why, true)?;
                channel.ok_or(Exclusion::NoAddress)?
            }
        };
        let is_control = |campaign: &Campaign| {
            let percent = campaign.control_percent;
            percent > 0 && is_left_alone(&campaign.id, &care.view.people.id(person, care.parts), percent)
        };
        look(Exclusion::Control, self.campaign.is_some_and(is_control))?;
        look(Exclusion::Capped, standing.capped)?;
        look(Exclusion::Resting, standing.resting)?;
        look(Exclusion::Unanswered, standing.unanswered)?;
        if !agreed && is_held {
            marked.add(Exclusion::NoConsent);
        }
        Ok(Admitted { channel, marked })
    }

    /// The first channel with an address that is not known to be wrong; else why there is none, and the first channel
    /// with any address.
    fn reach(
        &self,
        person: Person,
        channels: &[Channel],
        standing: &Standing,
    ) -> Result<Channel, (Exclusion, Option<Channel>)> {
        let mut wrong = None;
        for &channel in channels {
            if self.care.has_address(person, channel) {
                if !standing.is_wrong(channel) {
                    return Ok(channel);
                }
                wrong = wrong.or(Some(channel));
            }
        }
        let why = if wrong.is_some() { Exclusion::WrongNumber } else { Exclusion::NoAddress };
        Err((why, wrong))
    }
}

impl CareContext<'_> {
    /// True for a person whom a channel can reach. A Zalo account is found by its phone: no file names one otherwise.
    pub fn has_address(&self, person: Person, channel: Channel) -> bool {
        let people = &self.view.people;
        match channel {
            Channel::Call => people.phone(person).is_some(),
            Channel::Email => people.records(person).iter().any(|&record| {
                let (part, local) = locate_record(self.parts, record);
                people.key(part, KeyKind::Email, local as u32) != 0
            }),
            // The smallest phone first: it is mostly the only one.
            Channel::Zns | Channel::Oa | Channel::Sms => people.phone(person).is_some_and(|phone| {
                is_mobile(phone) || self.phones(person).iter().any(|&phone| is_mobile(phone))
            }),
        }
    }

    /// Phones of a person, each once, mobile ones first.
    pub fn phones(&self, person: Person) -> Vec<u64> {
        let texts = self.view.people.texts(person, KeyKind::Phone, self.parts);
        let mut phones: Vec<u64> = texts.iter().filter_map(|text| text.parse().ok()).collect();
        sort_and_dedup(&mut phones);
        sort_by(&mut phones, |&a, &b| (!is_mobile(a)).cmp(&!is_mobile(b)));
        phones
    }
}
