//! A figure of a customer in a column.

/// The figure of a customer of whom it is not known.
pub const UNKNOWN: i64 = i64::MIN;
