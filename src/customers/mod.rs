//! Orders → customers: who is one person, which orders count, and what is known of each customer.
//!
//! Everything here follows from the kept records and entries alone, in steps that do not depend on their order:
//! adding or removing a file does them again.

pub mod contacts;
pub mod dedup;
pub mod features;
pub mod list_differences;
pub mod lists;
pub mod names;
pub mod people;
pub mod ratings;
pub mod reconciliation;
pub mod slice;
pub mod today;
pub mod words;

pub use contacts::{Contacts, CustomerEvent};
pub use dedup::{Dedup, State};
pub use features::{Counting, Customers, Features};
pub use people::{People, Person};
pub use ratings::{Rating, Ratings};
pub use slice::{SourceSlice, locate, locate_entry, locate_record, parts};
