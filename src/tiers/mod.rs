//! Tiers: which one somebody has reached, when she is lifted, looked at again, and let down.
//!
//! A pure function of what she spent and ordered, day by day. Intervals are half-open: who has exactly the mark has
//! reached it. Spend is net: what came back is taken off on the day that it came back. A return lets nobody down by
//! itself; the next review does. A review in a window of the calendar looks at the better of the running and the
//! last period, since the running one has only begun.

mod ladder;
mod standing;

pub use ladder::{Ladder, Mark, Missing, Sums};
pub use standing::{Change, Standing, Why};
