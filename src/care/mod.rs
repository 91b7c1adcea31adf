//! Care: whom to write to on a day and why, what was said to whom, and who stays out of a file.
//!
//! Everything here is of one day: the customers as they were at its end, and the contacts up to it. The same files,
//! policy and contacts give the same queue, in whatever order they came.

pub mod goals;
pub mod period;
