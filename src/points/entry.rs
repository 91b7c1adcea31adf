//! What the ledger writes: entries with their reason as a code and figures, and what is refused.

use crate::values::day::Day;

/// Kinds of entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Points of an order.
    Earn,
    /// Points of something else.
    Activity,
    /// Pending points can be spent from now on.
    Activate,
    /// Points are spent.
    Spend,
    /// Spent points come back.
    GiveBack,
    /// Points end.
    Expire,
    /// Points are taken back.
    Reverse,
    /// Points added or taken by hand.
    Adjust,
    /// Points are held.
    Lock,
    /// Held points are free again.
    Unlock,
}

impl Kind {
    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Earn => "earn",
            Self::Activity => "activity",
            Self::Activate => "activate",
            Self::Spend => "spend",
            Self::GiveBack => "giveBack",
            Self::Expire => "expire",
            Self::Reverse => "reverse",
            Self::Adjust => "adjust",
            Self::Lock => "lock",
            Self::Unlock => "unlock",
        }
    }
}

/// No order, no event.
pub const NONE: u32 = u32::MAX;

/// One entry of a ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its day.
    pub day: Day,
    /// What it is.
    pub kind: Kind,
    /// What it does to the points that can be spent.
    pub points: i64,
    /// Points that can be spent after it; below zero where something is owed.
    pub balance: i64,
    /// Why, as a code.
    pub code: &'static str,
    /// Figures of the reason.
    pub facts: Vec<(&'static str, i64)>,
    /// Id of a reward, an activity or a prize, or the words of an adjustment.
    pub note: Option<String>,
    /// Number of the order's entry in the book, or [`NONE`].
    pub order: u32,
    /// Number of the event, or [`NONE`].
    pub event: u32,
    /// The lots that it opened, used or closed, with what it did to each.
    pub lots: Vec<(u32, i64)>,
}

/// Points of a member. Always: earned = active + pending + locked + spent + expired + reversed − owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Totals {
    /// Ever earned.
    pub earned: i64,
    /// Can be spent.
    pub active: i64,
    /// Will be active.
    pub pending: i64,
    /// Held.
    pub locked: i64,
    /// Spent and not given back.
    pub spent: i64,
    /// Ended.
    pub expired: i64,
    /// Taken back.
    pub reversed: i64,
    /// Taken back beyond what was there.
    pub owed: i64,
}

impl Totals {
    /// What can be spent; below zero where something is owed.
    pub const fn balance(&self) -> i64 {
        self.active - self.owed
    }

    /// True when nothing was lost on the way.
    pub const fn is_conserved(&self) -> bool {
        self.earned
            == self.active + self.pending + self.locked + self.spent + self.expired + self.reversed
                - self.owed
    }

    /// Adds another member's.
    pub const fn add(&mut self, other: &Self) {
        self.earned += other.earned;
        self.active += other.active;
        self.pending += other.pending;
        self.locked += other.locked;
        self.spent += other.spent;
        self.expired += other.expired;
        self.reversed += other.reversed;
        self.owed += other.owed;
    }
}

/// Declares why an event does nothing, with the codes on the wire.
macro_rules! refusals {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// Why an event does nothing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Refusal { $($(#[$doc])* $variant),* }

        impl Refusal {
            /// Every one.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The code on the wire.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
        }
    };
}

refusals! {
    /// Nobody in the book has this key.
    UnknownMember = "unknownMember",
    /// Too few points.
    Insufficient = "insufficient",
    /// No such reward.
    UnknownReward = "unknownReward",
    /// No such event, or none that can be taken back.
    UnknownEvent = "unknownEvent",
    /// None is left.
    Stock = "stock",
    /// She has had as many as one may have.
    PerMember = "perMember",
    /// Not for the member's tier.
    Tier = "tier",
    /// Not yet.
    NotYet = "notYet",
    /// No longer.
    Over = "over",
    /// Often enough in this period.
    Cap = "cap",
    /// Without the evidence that the rule asks for.
    Evidence = "evidence",
    /// The programme does not give points for it.
    NotInProgramme = "notInProgramme",
    /// Below the least, or above the most of a bill.
    Limit = "limit",
    /// An adjustment without a reason.
    NoReason = "noReason",
    /// Both are one person.
    SelfReferral = "selfReferral",
    /// She was brought by somebody already.
    AlreadyReferred = "alreadyReferred",
    /// She had bought before.
    NotNew = "notNew",
    /// Her first order is not there, or too small.
    NoFirstOrder = "noFirstOrder",
    /// The same id, a second time.
    Repeated = "repeated",
}
