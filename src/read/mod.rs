//! Bytes → rows: what kind of file it is, its encoding, its delimiter, and its rows in a stream.
//!
//! The file is never held: [`Scanner`] keeps one window and hands out [`Row`]s that borrow from it. A row is
//! bytes and the places where its cells end; nothing becomes a string before somebody needs it.

pub mod charset;
pub mod dialect;
pub mod feed;
pub mod row;
pub mod scan;
pub mod sniff;
pub mod structure;

pub use charset::Encoding;
pub use dialect::{Delimiter, Dialect, LineEnd};
pub use feed::Feed;
pub use row::{Mended, Row, Rows};
pub use scan::{RowSink, Scanner};
pub use sniff::Look;
