//! What was decided about things of which there are only so many.
//!
//! A stock is shared by all members, so it is given out claim by claim, in the order of days and, within a day, of
//! kinds of event, members and event ids: the same for any order of arrival. A claim is looked at only when the
//! member's own ledger would allow it.

/// What was decided about a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grant {
    /// Nothing yet.
    Open,
    /// None was left.
    Refused,
    /// Given; of a game, the place of the prize.
    Given(u32),
}

const OPEN: u32 = u32::MAX;
const REFUSED: u32 = u32::MAX - 1;

/// Grants by event number.
#[derive(Clone, Debug, Default)]
pub struct Grants(Vec<u32>);

impl Grants {
    /// Nothing decided about so many events.
    pub fn new(events: usize) -> Self {
        Self(vec![OPEN; events])
    }

    /// What was decided about an event.
    pub fn of(&self, event: u32) -> Grant {
        match self.0.get(event as usize) {
            None | Some(&OPEN) => Grant::Open,
            Some(&REFUSED) => Grant::Refused,
            Some(&prize) => Grant::Given(prize),
        }
    }

    /// Decides.
    pub fn decide(&mut self, event: u32, given: Option<u32>) {
        self.0[event as usize] = given.unwrap_or(REFUSED);
    }
}
