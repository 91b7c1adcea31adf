//! What every kind of workbook gives: its sheets, and one of them read.

use crate::{batch::Batch, error::Result, merge::Merges, notes::Notes};

/// A sheet, before it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetInfo {
    /// Its name.
    pub name: String,
    /// The program does not show it.
    pub hidden: bool,
}

/// A kind of workbook whose sheets can be read one by one.
pub trait Reader {
    /// The sheets in their order; charts and macros are none.
    fn sheets(&self) -> Vec<SheetInfo>;

    /// Rows up to `max_rows`, or all, and the merged ranges.
    fn read(&mut self, index: usize, max_rows: Option<u32>) -> Result<(Batch, Merges)>;
}

/// A table that was read as a whole.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its name.
    pub info: SheetInfo,
    /// Its batch.
    pub batch: Vec<u8>,
    /// What is odd about it.
    pub notes: Notes,
}

impl Table {
    /// A table whose batch is written.
    pub fn new(info: SheetInfo, batch: Batch, merges: Merges) -> Result<Self> {
        let (batch, notes) = batch.finish(merges)?;
        Ok(Self { info, batch, notes })
    }
}
