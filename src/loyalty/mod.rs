//! The programme over a whole book: whose orders and events, who gets the last of a stock, and what it all comes to.
//!
//! [`Stage`] brings the histories of members out of the book; [`crate::points`] walks through them. Everything
//! follows from sources, events and policy; nothing is kept but what can be made again.

mod all;
mod events;
mod plan;
mod stage;
mod who;

pub use all::{Brief, Horizon, Overview, SOON};
pub use events::{Happening, MemberEvent};
pub use stage::Stage;
pub use who::Who;
