//! The states of an order, from placed to returned.

/// The state of an order; where rows of one order differ, the later state in this list wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Life {
    /// No dictionary knows its state: it is not counted until somebody says what it means.
    Unknown,
    /// Not yet done.
    Pending,
    /// On its way: handed over to a carrier and not yet with the customer. Pending, unless the policy counts it.
    Shipped,
    /// Counted.
    Completed,
    /// Never happened.
    Cancelled,
    /// Came back whole.
    Returned,
}

impl Life {
    /// Every state.
    pub const ALL: [Self; 6] =
        [Self::Unknown, Self::Pending, Self::Shipped, Self::Completed, Self::Cancelled, Self::Returned];

    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Pending => "pending",
            Self::Shipped => "shipped",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
            Self::Returned => "returned",
        }
    }

    /// From the wire.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|life| life.name() == name)
    }
}
