//! Schemes: any table of rules over any feature of a customer, asked in one way, proven, and explained.
//!
//! [`feature`] is what is known of customers, in columns; [`table`] is what a scheme says, [`read`] understands it from
//! outside; [`evaluate`] asks it; [`cells`] proves it; [`change`] finds the shortest way into a row.

pub mod cells;
pub mod change;
pub mod evaluate;
pub mod feature;
pub mod figure;
mod lookup;
pub mod order_facts;
pub mod quantiles;
pub mod read;
pub mod table;

pub use cells::Check;
pub use change::Step;
pub use evaluate::Compiled;
pub use feature::{Columns, FEATURES, Facts, Made};
pub use table::Table;
