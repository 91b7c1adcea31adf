//! Choices of a programme, each with its name on the wire.

/// Declares an enum with its names on the wire.
macro_rules! named {
    ($($(#[$doc:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $text:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$inner])* $variant,)* }

        impl $name {
            /// Every one with its name on the wire.
            pub const ALL: &[(Self, &'static str)] = &[$((Self::$variant, $text),)*];

            /// The name on the wire.
            pub const fn name(self) -> &'static str {
                Self::ALL[self as usize].1
            }

            /// The one with a name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().find(|known| known.1 == name).map(|known| known.0)
            }
        }
    )*};
}

named! {
    /// Whether every mark is asked or one is enough.
    Match {
        /// Every mark.
        All = "all",
        /// One is enough.
        Any = "any",
    }
    /// When a promotion takes effect.
    Upgrade {
        /// With the order that reaches the mark.
        AtOnce = "atOnce",
        /// On the first day of the next period.
        NextPeriod = "nextPeriod",
    }
    /// What a review does to who has too little.
    Downgrade {
        /// Nothing.
        None = "none",
        /// One tier.
        OneDown = "oneDown",
        /// As far as the figures say.
        ToBalance = "toBalance",
    }
    /// How parts of a point are rounded.
    RoundingMode {
        /// Dropped.
        Down = "down",
        /// From one half up.
        Nearest = "nearest",
        /// Always up.
        Up = "up",
    }
    /// What is rounded.
    RoundingPer {
        /// The points of an order.
        Order = "order",
        /// The points of each line.
        Line = "line",
    }
    /// How a return takes back points that are already spent.
    Negative {
        /// Pending points only.
        OnlyPending = "onlyPending",
        /// As many as are there.
        WithinBalance = "withinBalance",
        /// All; what is missing is owed.
        Unlimited = "unlimited",
    }
    /// What somebody does beside buying.
    Activity {
        /// A review.
        Review = "review",
        /// A share.
        Share = "share",
        /// A referral that is paid as an activity.
        Referral = "referral",
        /// A game outside of [`Game`](crate::policy::programme::Game).
        Game = "game",
        /// A check-in.
        CheckIn = "checkIn",
        /// A birthday.
        Birthday = "birthday",
        /// Joining.
        SignUp = "signUp",
        /// Anything else.
        Other = "other",
    }
    /// What a benefit is.
    BenefitKind {
        /// A gift.
        Gift = "gift",
        /// A discount.
        Discount = "discount",
        /// Free shipping.
        FreeShipping = "freeShipping",
        /// A price for members.
        MemberPrice = "memberPrice",
        /// Served first.
        Priority = "priority",
        /// Something for the birthday.
        Birthday = "birthday",
        /// Anything else.
        Other = "other",
    }
    /// What a reward is.
    RewardKind {
        /// A gift.
        Gift = "gift",
        /// A voucher.
        Voucher = "voucher",
        /// A percentage off.
        Percentage = "percentage",
        /// Free shipping.
        FreeShipping = "freeShipping",
        /// A price for members.
        MemberPrice = "memberPrice",
        /// A tier for free.
        Upgrade = "upgrade",
        /// Points towards a bill.
        PayWithPoints = "payWithPoints",
    }
    /// What a reward appeals to (S1-23).
    Appeal {
        /// Vật chất.
        Material = "material",
        /// Tinh thần.
        Emotional = "emotional",
    }
    /// What the game looks like.
    GameKind {
        /// Vòng quay.
        Wheel = "wheel",
        /// Thẻ cào.
        Scratch = "scratch",
    }
}
