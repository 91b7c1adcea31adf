//! What the targets share: the promises of `tests/common`, and workbooks as text.

#[path = "../../tests/common/mod.rs"]
pub mod common;
pub mod json;
pub mod parts;
