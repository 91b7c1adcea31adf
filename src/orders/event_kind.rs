//! What people do beside buying.

/// Declares the kinds once, with their names on the wire.
macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $name:literal;)*) => {
        /// What somebody did beside buying.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum EventKind { $($(#[$doc])* $variant),* }

        impl EventKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name on the wire.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
        }
    };
}

kinds! {
    /// Began to follow.
    Follow = "follow";
    /// Stopped following.
    Unfollow = "unfollow";
    /// Opened the app or the card for the first time.
    Activate = "activate";
    /// Played a game.
    Game = "game";
    /// Looked at something.
    View = "view";
    /// Left her contact in a form.
    Form = "form";
    /// Put something into a cart, and has not ordered it there.
    Cart = "cart";
    /// Wrote a review.
    Review = "review";
    /// Shared something.
    Share = "share";
    /// Brought somebody.
    Referral = "referral";
    /// Answered a survey.
    Survey = "survey";
    /// In words that no dictionary knows.
    Other = "other";
}

impl EventKind {
    /// The kind as a column stores it.
    pub fn from_byte(byte: u8) -> Self {
        Self::ALL.get(usize::from(byte)).copied().unwrap_or(Self::Other)
    }
}
