//! The bytes between and before the cells of a batch.
//!
//! Cells are separated by 0x1F and rows ended by 0x1E, in UTF-8. A cell that begins with 0x01 is a number with a point
//! as its decimal mark; one that begins with 0x02 has no value: behind it stands an error of the sheet (`#N/A`), or a
//! formula that no program has calculated (`=B2*C2`). One that begins with 0x03 shows what a merged cell above it
//! holds, which stands behind it as any cell does. Every other cell is text, and no text holds a control character but
//! tab and newline. Dates are ISO text.

/// Between cells.
pub const CELL: u8 = 0x1f;
/// Behind rows.
pub const ROW: u8 = 0x1e;
/// Before a number.
pub const NUMBER: u8 = 0x01;
/// Before an error.
pub const ERROR: u8 = 0x02;
/// Before the value of a merged cell in the rows below its first one.
pub const CARRIED: u8 = 0x03;
