//! Tiers: which one a member has reached, and when it is raised, reviewed and lowered.
//!
//! A pure function of what a member spent and ordered, day by day. Intervals are half-open: who has exactly the mark has
//! reached it. Spend is net: what came back is taken off its order, from the day that it came back on; what came back on
//! the order's own day never counted. A return lets nobody down by itself; the next review does. Every order with which
//! a mark is reached begins a term of its tier, so that spending more never gives a lower one, and a mark reached in the
//! days of grace counts although the window slides on. A review in a window of the calendar looks at the better of the running and the
//! last period, since the running one has only begun.

mod ladder;
mod standing;
mod suggest;

pub use ladder::{Ladder, Mark, Missing, Sums};
pub use standing::{Change, Standing, Why};
pub use suggest::suggested;
