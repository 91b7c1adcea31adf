//! Khách Quen: a shop's order exports in; its customers in groups, with reasons, out.
#![forbid(unsafe_code)]
pub mod book;
pub mod customers;
pub mod groups;
pub mod issue;
pub mod loyalty;
pub mod orders;
pub mod points;
pub mod policy;
pub mod read;
pub mod report;
pub mod rewards;
pub mod source;
pub mod tiers;
pub mod values;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
