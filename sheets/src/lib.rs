//! Workbooks in, byte batches out.
//!
//! A file – .xlsx, .xls, .ods, or a page or XML that somebody saved under such a name – becomes rows and cells as
//! the core reads them from any source ([`batch`], [`marks`]). Nothing here knows orders or customers; what the bytes are is
//! decided by the bytes ([`kind`]), what they may cost by one table ([`caps`]), and what is odd about a sheet is
//! counted ([`Notes`]).
//!
//! Cells are read by calamine. It trusts what it is given, so everything that it allocates for is looked at before:
//! parts of an archive by [`package`], sheets by the surveys beside their readers.
#![forbid(unsafe_code)]

pub mod batch;
pub mod caps;
pub mod carry;
pub mod compound;
pub mod error;
pub mod format;
pub mod header;
pub mod html;
pub mod kind;
pub mod marks;
pub mod merge;
pub mod notes;
pub mod number;
pub mod ods;
pub mod package;
pub mod serial;
pub mod sheet;
pub mod spreadsheetml;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;
pub mod workbook;
pub mod xls;
pub mod xlsx;

pub use error::{Code, Detail, FileError, Result};
pub use notes::Notes;
pub use sheet::SheetInfo;
pub use workbook::Workbook;
