//! Rows → orders: which column is what, and one entry for the rows that are one order.
//!
//! [`mapping`] reads the header by the dictionaries; [`raw`] takes the rows as written; [`resolve`] decides what
//! they mean once all are there, and gives [`Orders`].

pub mod amounts;
pub mod assume;
pub mod dictionary;
pub mod guess;
pub mod interpretation;
pub mod loyalty_columns;
pub mod mapping;
pub mod person;
pub mod raw;
pub mod resolve;
pub mod role;
pub mod shapes;
pub mod spelling;
pub mod status;

pub use assume::Assumption;
pub use interpretation::{ColumnStats, Interpretation};
pub use mapping::{Answers, Header, Mapping, Question};
pub use person::{Record, Records};
pub use raw::RawOrders;
pub use resolve::{Flags, Orders};
pub use role::{Role, SourceKind};
pub use status::Life;
