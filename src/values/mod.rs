//! The small things that every later room is made of: columns, hashes, numbers, days, phones and text.
//!
//! Nothing here knows what an order is.

pub mod arena;
pub mod calendar;
pub mod column;
pub mod day;
mod day_words;
pub mod hash;
pub mod number;
pub mod order;
pub mod phone;
pub mod proportions;
pub mod repeats;
pub mod sort;
pub mod table;
pub mod tally;
pub mod text;
pub mod time;
pub mod written_day;
