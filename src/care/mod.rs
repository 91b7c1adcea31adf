//! Care: whom to write to on a day and why, what was said to whom, and who stays out of a file.
//!
//! Everything here is of one day: the customers as they were at its end, and the contacts up to it. The same files,
//! policy and contacts give the same queue, in whatever order they came.

pub mod audience;
pub mod campaign;
pub mod contact;
pub mod context;
pub mod control;
pub mod day;
pub mod gate;
pub mod goals;
pub mod loyal;
pub mod period;
pub mod queue;
pub mod reasons;
pub mod rhythm;
pub mod standing;

pub use audience::{Ask, Audience, Gated, UnknownGroup};
pub use contact::Contact;
pub use context::{CareContext, Log};
pub use day::{Care, CareDay};
pub use gate::{Admitted, Campaign, Exclusions, Gate};
pub use queue::{Filter, Place, Queue};
pub use reasons::{Fact, Held, Key, Reasons};
