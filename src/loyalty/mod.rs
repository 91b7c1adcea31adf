//! The programme over a whole book: whose orders and events, who gets the last of a stock, and what it all comes to.
//!
//! [`LoyaltyContext`] brings the histories of members out of the book; [`crate::points`] walks through them. Everything
//! follows from sources, events and policy; nothing is kept but what can be made again.

mod all;
mod allocate;
mod allocation;
mod context;
mod events;
mod member_index;

pub use all::{Brief, Horizon, Overview, SOON};
pub use context::LoyaltyContext;
pub use events::{Happening, MemberEvent};
pub use member_index::MemberIndex;
