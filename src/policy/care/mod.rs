//! The care of a shop: whom it writes to and why, how often at most, at which hours, with whose consent.

mod merge;

/// Declares enums with their names on the wire.
macro_rules! named {
    ($($(#[$doc:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $text:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum $name { $($(#[$inner])* $variant,)* }

        impl $name {
            /// Every one, in its order.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            pub(super) const NAMES: &[&str] = &[$($text,)*];

            /// The name on the wire.
            pub const fn name(self) -> &'static str {
                Self::NAMES[self as usize]
            }

            /// The one with a name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::NAMES.iter().position(|known| *known == name).map(|at| Self::ALL[at])
            }
        }
    )*};
}

named! {
    /// Why somebody is in the queue of a day.
    Reason {
        /// Something lies in a cart.
        Cart = "cart",
        /// A survey was answered with a low score.
        LowScore = "lowScore",
        /// One of those who spend most stays away.
        BigSlipping = "bigSlipping",
        /// Points end soon.
        PointsEnding = "pointsEnding",
        /// Little lacks to the next tier.
        NearTier = "nearTier",
        /// A birthday is near.
        Birthday = "birthday",
        /// An order after a long silence.
        CameBack = "cameBack",
        /// Silent for longer than the own rhythm.
        Overdue = "overdue",
        /// About to fall asleep, or just fallen.
        FallingAsleep = "fallingAsleep",
        /// The window in which others buy a second time.
        SecondOrder = "secondOrder",
        /// A step after the first order.
        AfterFirst = "afterFirst",
        /// A lead to whom nobody has talked lately.
        UntouchedLead = "untouchedLead",
    }
    /// How a person can be reached.
    Channel {
        /// A message of Zalo to a phone number.
        Zns = "zns",
        /// A message of the shop's Zalo account.
        Oa = "oa",
        /// A text message.
        Sms = "sms",
        /// An e-mail.
        Email = "email",
        /// A call.
        Call = "call",
    }
    /// What became of a contact.
    Outcome {
        /// Written to, or called.
        Contacted = "contacted",
        /// There was an answer.
        Answered = "answered",
        /// There was none.
        NoAnswer = "noAnswer",
        /// Wants to hear nothing more.
        Refused = "refused",
        /// The address is somebody else's, or nobody's.
        WrongNumber = "wrongNumber",
        /// What the contact was for is done.
        Done = "done",
        /// Agreed to be written to.
        Consented = "consented",
    }
    /// Why somebody stays out, in the order in which it is looked at.
    Exclusion {
        /// Refused, in a file or in a contact.
        Refused = "refused",
        /// Nobody says that there is consent.
        NoConsent = "noConsent",
        /// The address is known to be wrong.
        WrongNumber = "wrongNumber",
        /// No address of the channel.
        NoAddress = "noAddress",
        /// Left alone, to see whether the campaign works.
        Control = "control",
        /// Written to as often as the shop allows.
        Capped = "capped",
        /// Written to a few days ago.
        Resting = "resting",
        /// Dormant, and several contacts found no answer.
        Unanswered = "unanswered",
    }
    /// What a contact is to the law and to Zalo's tags.
    Kind {
        /// Care of somebody who has bought.
        Care = "care",
        /// An offer.
        Promotion = "promotion",
    }
    /// Where no file has a column of consent.
    ConsentFrom {
        /// Nobody is written to until the shop says that it has consent.
        Ask = "ask",
        /// The shop says that it has consent of its customers elsewhere.
        Held = "held",
    }
}

/// What is known of a reason before a shop changes anything; written by `build.rs` from `data/care`.
#[derive(Clone, Copy, Debug)]
pub struct ReasonRow {
    /// Care or an offer.
    pub kind: Kind,
    /// Usual chance of an order, in hundredths of a percent.
    pub chance: u32,
    /// The curve goes by the days that are left, not by those that have gone.
    pub by_left: bool,
    /// Points of the urgency from 1 to 100 by days; straight between them.
    pub urgency: &'static [(i32, i32)],
    /// Usual channels in their order.
    pub channels: &'static [Channel],
}

include!(concat!(env!("OUT_DIR"), "/care.rs"));

impl ReasonRow {
    /// Urgency after, or before, so many days.
    pub fn urgency_at(&self, days: i32) -> i32 {
        let points = self.urgency;
        let at = points.partition_point(|point| point.0 <= days);
        match (at.checked_sub(1).map(|before| points[before]), points.get(at)) {
            (None, Some(first)) => first.1,
            (Some(last), None) => last.1,
            (Some((x, y)), Some(&(to_x, to_y))) => y + (to_y - y) * (days - x) / (to_x - x),
            (None, None) => 1,
        }
    }
}

/// Declares figures once: name, default, range, where the figure is from and when it was read there.
macro_rules! figures {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $default:literal, $range:expr, $source:literal, $date:literal;)*) => {
        /// A figure of care.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum CareFigure { $($(#[$doc])* $variant),* }

        /// Every figure: name, default, smallest and largest value, source, date.
        pub const CARE_FIGURES: &[(&str, u32, (u32, u32), &str, &str)] =
            &[$(($name, $default, $range, $source, $date)),*];

        impl CareFigure {
            pub(super) const ALL: &[Self] = &[$(Self::$variant),*];
        }
    };
}

figures! {
    /// At most so many contacts …
    CapContacts = "capContacts", 2, (1, 100), "S0-15 asks for a cap and names none: ours; mautic#6729", "2026-11-27";
    /// … within so many days.
    CapDays = "capDays", 7, (1, 365), "S0-15 asks for a cap and names none: ours", "2026-11-27";
    /// So many days of rest after a contact.
    RestDays = "restDays", 3, (0, 365), "ours", "2026-11-27";
    /// A message that nobody answered by an order, an event or a word within so many days found no answer.
    AnswerDays = "answerDays", 7, (0, 365), "ours", "2026-11-27";
    /// So many contacts without an answer send somebody dormant back to the beginning of the funnel.
    Unanswered = "unanswered", 2, (1, 100), "S0-28, S0-29, which name no figure: ours", "2026-11-27";
    /// Days of purchase from which somebody has a rhythm of one's own.
    RhythmDays = "rhythmDays", 3, (2, 100), "issue 16", "2026-11-27";
    /// Silence in percent of the own rhythm from which an order is overdue.
    OverduePercent = "overduePercent", 150, (100, 1000), "issue 16", "2026-11-27";
    /// The same of those who spend most.
    SlippingPercent = "slippingPercent", 120, (100, 1000), "ours: those who spend most are missed earlier", "2026-11-27";
    /// Days that a step after the first order stays open.
    StepDays = "stepDays", 2, (1, 30), "issue 16", "2026-11-27";
    /// The next tier is near when so many orders lack, or the money of so many usual orders.
    NearTierOrders = "nearTierOrders", 1, (1, 20), "issue 16: one order or an amount short", "2026-11-27";
    /// Points that end within so many days.
    PointsEndingDays = "pointsEndingDays", 14, (1, 365), "ours", "2026-11-27";
    /// A birthday so many days ahead.
    BirthdayDays = "birthdayDays", 7, (0, 60), "ours", "2026-11-27";
    /// So many days before the edge of dormancy …
    BeforeAsleep = "beforeAsleep", 7, (0, 365), "S0-27: sắp ngủ đông; days are ours", "2026-11-27";
    /// … and so many from it on.
    AfterAsleep = "afterAsleep", 7, (1, 365), "S0-27; days are ours", "2026-11-27";
    /// Days that a cart is remembered.
    CartDays = "cartDays", 7, (0, 365), "S2-07, which names no figure: ours", "2026-11-27";
    /// Days that a return after a long silence is news.
    CameBackDays = "cameBackDays", 7, (0, 365), "S0-33, which names no figure: ours", "2026-11-27";
    /// Days that a low score is remembered.
    LowScoreDays = "lowScoreDays", 30, (0, 365), "S1-06, which names no figure: ours", "2026-11-27";
    /// Scores up to this are low, in a file of 1 to 5.
    LowCsat = "lowCsat", 2, (1, 4), "CSAT: 4 and 5 are satisfied, 3 is neither", "2026-11-27";
    /// Scores up to this are low, in a file of 0 to 10.
    LowNps = "lowNps", 6, (0, 9), "NPS: 0 to 6 are detractors (Bain)", "2026-11-27";
    /// The shop's own window of the second order needs so many who have bought again.
    SecondOrderBuyers = "secondOrderBuyers", 20, (4, 1_000_000), "ours: a quartile of fewer is chance", "2026-11-27";
    /// Days between two contacts for the sake of a group.
    GroupDays = "groupDays", 30, (1, 365), "ours", "2026-11-27";
}

/// What a shop does for a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonPolicy {
    /// Whether it is looked for.
    pub on: bool,
    /// Chance of an order, in hundredths of a percent.
    pub chance: u32,
    /// Channels in their order.
    pub channels: Vec<Channel>,
}

/// What a shop does for a group of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupAction {
    /// Id of the group; one that the policy does not have names nobody.
    pub id: String,
    /// Which message.
    pub action: Option<String>,
    /// Chance and channels.
    pub does: ReasonPolicy,
}

/// First hour in which a message may go out, and the first in which it may not.
pub type Hours = Option<(u8, u8)>;

/// The rules of care.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Care {
    figures: [u32; CARE_FIGURES.len()],
    /// Where no file has a column of consent.
    pub consent: ConsentFrom,
    /// By channel.
    pub hours: [Hours; Channel::ALL.len()],
    /// Days after the first order on which a step begins.
    pub after_first: Vec<u32>,
    /// Days after the first order between which the second one is due; none: as the shop's own customers have it.
    pub second_order: Option<(u32, u32)>,
    /// By [`Reason`].
    pub reasons: Vec<ReasonPolicy>,
    /// Groups that have an action.
    pub groups: Vec<GroupAction>,
}

impl Default for Care {
    fn default() -> Self {
        let usual = |&reason: &Reason| {
            let row = reason.row();
            ReasonPolicy { on: true, chance: row.chance, channels: row.channels.to_vec() }
        };
        Self {
            figures: std::array::from_fn(|at| CARE_FIGURES[at].1),
            consent: ConsentFrom::Ask,
            hours: HOURS,
            after_first: vec![0, 3, 7, 14, 30],
            second_order: None,
            reasons: Reason::ALL.iter().map(usual).collect(),
            groups: Vec::new(),
        }
    }
}

impl Care {
    /// A figure.
    pub const fn figure(&self, figure: CareFigure) -> i32 {
        self.figures[figure as usize] as i32
    }

    /// Sets a figure.
    pub const fn set_figure(&mut self, figure: CareFigure, value: u32) {
        self.figures[figure as usize] = value;
    }

    /// What is done for a reason.
    pub fn of(&self, reason: Reason) -> &ReasonPolicy {
        &self.reasons[reason as usize]
    }
}
