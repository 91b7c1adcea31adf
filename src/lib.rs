#![forbid(unsafe_code)]
pub mod book;
pub mod customers;
pub mod groups;
pub mod issue;
pub mod orders;
pub mod policy;
pub mod read;
pub mod report;
pub mod source;
pub mod values;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
