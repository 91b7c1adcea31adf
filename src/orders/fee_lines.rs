//! Lines that are no product: shipping, packing, a fee. Their money is the order's, as platforms count it, and stated;
//! who wants none of it says so.

use super::{
    amounts::Amount,
    dictionary::is_fee_line,
    mapping::Mapping,
    plan::{AmountFrom, NONE},
    role::Role,
};
use crate::{
    read::Row,
    values::{column::Column, hash::hash, text::clean},
};

/// Names of products that are remembered, by the last bits of their hashes: a shop sells the same things again.
const REMEMBERED: usize = 1024;

/// The question, and what can be answered.
pub const FEE_LINES: &str = "feeLines";
/// Their money is in the orders, or it is not.
pub const FEE_OPTIONS: [&str; 2] = ["counted", "leftOut"];

/// The fees of one source.
pub struct FeeLines {
    /// Column of the product, where lines are added up.
    column: usize,
    /// Somebody wants their money left out.
    pub left_out: bool,
    /// The first of them.
    pub sample: String,
    /// Amounts, as written.
    pub amounts: Column<Amount>,
    known: Vec<u64>,
}

impl FeeLines {
    /// No fees yet. Only amounts of lines can be fees: a total of the order has them inside.
    pub fn new(mapping: &Mapping, from: AmountFrom) -> Self {
        let column = if from.is_of_line() { mapping.column_of(Role::LineName) } else { None };
        let known = if column.is_some() { vec![0; REMEMBERED] } else { Vec::new() };
        Self {
            column: column.unwrap_or(NONE),
            left_out: false,
            sample: String::new(),
            amounts: Column::new(),
            known,
        }
    }

    /// What a line counts for.
    #[inline]
    pub fn take(&mut self, row: &Row<'_>, amount: Amount) -> Amount {
        if self.column == NONE || !self.is_fee(row) { amount } else { self.keep(row, amount) }
    }

    #[cold]
    fn keep(&mut self, row: &Row<'_>, amount: Amount) -> Amount {
        if self.amounts.is_empty() {
            self.sample = clean(&row.cell(self.column)).into_owned();
        }
        self.amounts.push(amount);
        if self.left_out { Amount { mantissa: 0, form: 0, quantity_form: 0, ..amount } } else { amount }
    }

    /// The last bit of a remembered hash says whether it is a fee.
    fn is_fee(&mut self, row: &Row<'_>) -> bool {
        let name = row.raw(self.column);
        if name.is_empty() {
            return false;
        }
        let key = hash(name) & !1;
        let place = (key >> 1) as usize % REMEMBERED;
        let known = self.known[place];
        if known & !1 == key && known != 0 {
            return known & 1 == 1;
        }
        let is_fee = is_fee_line(&row.cell(self.column));
        self.known[place] = key | u64::from(is_fee);
        is_fee
    }
}
