//! Khách Quen: a shop's order exports in; its customers in groups, with reasons, out.
//!
//! [`open`] is the short way. A book is asked by the views of [`report`]; its policy is laid over the usual one by
//! [`policy::Policy::from_value`].
//!
//! ```
//! use khachquen::{policy::Policy, report::{PageView, Query, SummaryView}, values::day::Day};
//!
//! let csv = "Order ID,Order Date,Customer,Phone,Total\nA1,2025-11-05,An,0912345678,150000\n";
//! let today = Day::from_iso("2025-12-01").ok_or("no day")?;
//! let book = khachquen::open(csv.as_bytes(), Policy::default(), today)?;
//!
//! let groups = SummaryView::of(&book).groups;
//! let new = groups.iter().find(|group| group.id == "khach_moi").ok_or("no such group")?;
//! assert_eq!(new.customers, 1);
//! let page = PageView::of(&book, &Query { groups: vec![new.id.clone()], ..Query::default() })?;
//! assert_eq!(page.rows.len(), 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]
pub mod book;
pub mod care;
pub mod customers;
pub mod groups;
pub mod issue;
pub mod loyalty;
mod open;
pub mod orders;
pub mod points;
pub mod policy;
pub mod read;
pub mod report;
pub mod rewards;
pub mod schemes;
pub mod source;
pub mod tiers;
pub mod values;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use open::open;
