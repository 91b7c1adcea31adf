//! Slips that another system may make, as data: what the ledger would be with each of them.

use crate::{
    customers::people::Person,
    points::{History, Purchase, Rules},
    policy::programme::{Amount, Expiry, Programme, Ratio, RoundingMode},
};

/// One slip that another system may make, or several at once.
#[derive(Clone, Copy, Default)]
pub(super) struct Slip {
    /// Returns take nothing back, and orders that came back whole keep their points.
    returns: bool,
    /// Points never end.
    expiry: bool,
    /// Every tier earns the same.
    multiplier: bool,
    /// Nothing but orders is known.
    events: bool,
    /// Orders that are pending or called off earn too.
    uncounted: bool,
    rounding: Option<RoundingMode>,
    /// Spend of a point, in the main unit.
    pub rate: Option<i64>,
}

const NO_SLIP: Slip = Slip {
    returns: false,
    expiry: false,
    multiplier: false,
    events: false,
    uncounted: false,
    rounding: None,
    rate: None,
};

/// Slips by how simple they are: one, then two, then three together.
pub(super) const SLIPS: &[Slip] = &[
    Slip { returns: true, ..NO_SLIP },
    Slip { expiry: true, ..NO_SLIP },
    Slip { multiplier: true, ..NO_SLIP },
    Slip { events: true, ..NO_SLIP },
    Slip { uncounted: true, ..NO_SLIP },
    Slip { rounding: Some(RoundingMode::Nearest), ..NO_SLIP },
    Slip { rounding: Some(RoundingMode::Up), ..NO_SLIP },
    Slip { rate: Some(1), ..NO_SLIP },
    Slip { rate: Some(100), ..NO_SLIP },
    Slip { rate: Some(1_000), ..NO_SLIP },
    Slip { rate: Some(10_000), ..NO_SLIP },
    Slip { rate: Some(20_000), ..NO_SLIP },
    Slip { rate: Some(50_000), ..NO_SLIP },
    Slip { rate: Some(100_000), ..NO_SLIP },
    Slip { returns: true, expiry: true, ..NO_SLIP },
    Slip { returns: true, multiplier: true, ..NO_SLIP },
    Slip { returns: true, uncounted: true, ..NO_SLIP },
    Slip { expiry: true, multiplier: true, ..NO_SLIP },
    Slip { expiry: true, uncounted: true, ..NO_SLIP },
    Slip { events: true, expiry: true, ..NO_SLIP },
    Slip { events: true, multiplier: true, ..NO_SLIP },
    Slip { multiplier: true, rate: Some(10_000), ..NO_SLIP },
    Slip { multiplier: true, rate: Some(100_000), ..NO_SLIP },
    Slip { returns: true, expiry: true, multiplier: true, ..NO_SLIP },
];

impl Slip {
    pub fn codes(&self) -> Vec<&'static str> {
        let all = [
            (self.rate.is_some(), "rate"),
            (self.returns, "refundNotReversed"),
            (self.expiry, "expiry"),
            (self.multiplier, "multiplier"),
            (self.events, "events"),
            (self.uncounted, "uncountedOrder"),
            (self.rounding.is_some(), "rounding"),
        ];
        all.into_iter().filter(|known| known.0).map(|known| known.1).collect()
    }

    pub fn rules(&self, programme: &Programme, digits: u32) -> Rules {
        let mut programme = programme.clone();
        if self.expiry {
            programme.points.expiry = Expiry::Never;
        }
        if self.multiplier {
            programme.tiers.ladder.iter_mut().for_each(|tier| tier.multiplier = Ratio::ONE);
        }
        if let Some(mode) = self.rounding {
            programme.points.rounding.0 = mode;
        }
        if let Some(spend) = self.rate {
            programme.points.rate = (1, Amount::whole(spend));
        }
        Rules::new(&programme, digits)
    }

    pub fn apply(&self, history: &mut History<'_>, uncounted: &[Uncounted]) {
        if self.returns {
            history.returns.clear();
            history.orders.iter_mut().for_each(|order| order.refunded = 0);
        }
        let earns = |order: &&Uncounted| if order.came_back { self.returns } else { self.uncounted };
        history.orders.extend(uncounted.iter().filter(earns).map(|order| order.purchase));
        if self.events {
            history.events.clear();
        }
        history.settle();
    }
}

/// An order that does not count because of its state.
pub(super) struct Uncounted {
    pub person: Person,
    pub came_back: bool,
    pub purchase: Purchase,
}
