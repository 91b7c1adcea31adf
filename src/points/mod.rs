//! Points: a ledger that follows from orders, events and rules alone, for any day.
//!
//! [`Run`] goes through the history of one member once, day by day. Entries are only appended, and each is dated at
//! the day that it happens on, so the ledger up to a day is the beginning of the ledger up to any later one. Within a
//! day the order is fixed: reviews of tiers (a level is looked at before points are reset), points that end, points
//! that become active, orders, returns, then events ([`EventKind`] says in which order). Readings of what rules leave open:
//!
//! - Points are valid through the end of their last day; the entry that ends them is dated the day after.
//! - An order earns at the tier that the member has when it is placed, on what was paid, and counts for tiers with
//!   what came back taken off.
//! - A return that the file states without a day is dated at its order's day; one with a day of its own counts from
//!   that day, and never before its order. A return that names no order is taken off the latest orders before it.
//!   One that names an order which does not count takes nothing back.
//! - A return takes back points × money back ÷ money of the order, parts of a point dropped, all together once all is
//!   back: first what is left of the order's own points, then what was spent of them, by [`Negative`]; what has ended
//!   is gone already.
//! - Points spent on an order come back with it, in the same proportion, once; called off or cancelled, all of them.
//! - Only points of orders are pending. Every credit starts the clock of inactivity again.
//! - A hold does not stop the clock: what ended meanwhile ends when it is free again.
//!
//! [`Negative`]: crate::policy::programme::Negative

mod caps;
mod credit;
mod debit;
pub mod draw;
pub mod earn;
mod entry;
mod history;
mod hold;
mod lots;
mod reverse;
mod rules;
mod run;
mod state;
mod stock;

pub use crate::orders::loyalty_columns::word_key;
pub use entry::{Entry, Kind, NONE, Refusal, Totals};
pub use history::{Event, EventKind, History, Line, Purchase, Return, place_of};
pub use lots::Lot;
pub use rules::Rules;
pub use state::{Run, TierFlow};
pub use stock::{Grant, Grants};
