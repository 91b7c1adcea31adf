//! Rows → orders: which column is what, and one entry for the rows that are one order.
//!
//! [`mapping`] reads the header by the dictionaries; [`raw`] takes the rows as written; [`resolve`] decides what
//! they mean once all are there, and gives [`Orders`].

pub mod amounts;
pub mod answers;
pub mod assume;
pub mod birthday;
mod carts;
pub mod cell_kinds;
mod column_names;
pub mod contact_columns;
pub mod currency_signs;
pub mod dictionary;
pub mod entries;
pub mod event_kind;
mod event_mapping;
pub mod fee_lines;
pub mod gender;
pub mod guess;
pub mod header;
pub mod interpretation;
pub mod life;
pub mod loyalty_columns;
pub mod mapping;
pub mod optional_columns;
pub mod person;
pub mod plan;
pub mod preview;
pub mod rating;
pub mod raw;
pub mod read_mapping;
pub mod resolve;
mod resolver;
mod returns;
pub mod role;
mod row_amounts;
mod row_checks;
pub mod rows;
mod same_order;
mod set_aside;
pub mod shapes;
pub mod spelling;
pub mod status;
pub mod stored_days;
pub mod suggest;
mod totals;
pub mod word_columns;

pub use answers::{Answers, Question};
pub use assume::Assumption;
pub use birthday::Birthday;
pub use entries::{Flags, Orders};
pub use event_kind::EventKind;
pub use gender::Gender;
pub use header::Header;
pub use interpretation::{ColumnStats, Interpretation};
pub use life::Life;
pub use mapping::Mapping;
pub use person::{Record, Records};
pub use rating::Scale;
pub use raw::RawOrders;
pub use role::{Role, SourceKind};
