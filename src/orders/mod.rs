//! Rows → orders: which column is what, and one entry for the rows that are one order.
//!
//! [`mapping`] reads the header by the dictionaries; [`draft`] takes the rows as written; [`settle`] decides what
//! they mean once all are there, and gives [`Orders`].

pub mod amounts;
pub mod assume;
pub mod dictionary;
pub mod draft;
pub mod guess;
pub mod mapping;
pub mod person;
pub mod role;
pub mod settle;
pub mod shapes;
pub mod sides;
pub mod spelling;
pub mod status;
pub mod verdict;

pub use assume::Assumption;
pub use draft::Draft;
pub use mapping::{Answers, Header, Mapping, Question};
pub use person::{Record, Records};
pub use role::{Role, SourceKind};
pub use settle::{Flags, Orders};
pub use status::Life;
pub use verdict::{Evidence, Verdict};
