#![forbid(unsafe_code)]
pub mod issue;
pub mod read;
pub mod values;
