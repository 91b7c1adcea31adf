//! The amount of one row, as written.

use super::{
    amounts::{Amount, sign_marks},
    plan::AmountFrom,
    raw::{RawOrders, RowHead},
};
use crate::{
    issue::IssueCode,
    read::Row,
    values::{number::NotANumber, written_day::WrittenDay},
};

impl RawOrders {
    /// Reads the row's amount. `None` when it sets the row aside.
    pub(super) fn amount(&mut self, row: &Row<'_>) -> Option<Amount> {
        match self.plan.amount {
            AmountFrom::Nothing => Some(Amount::NONE),
            AmountFrom::Total { column, .. } | AmountFrom::LineTotal { column } => self.single(row, column),
            AmountFrom::Product { quantity, price } => self.product(row, quantity, price),
        }
    }

    #[inline]
    fn single(&mut self, row: &Row<'_>, column: usize) -> Option<Amount> {
        match row.number(column, &mut self.evidence.money) {
            Ok(written) => {
                self.look_for_sign(row, column);
                let sign = sign_marks(written.mantissa, 1);
                Some(Amount {
                    mantissa: written.mantissa,
                    form: written.form.to_byte(),
                    quantity_form: 0,
                    marks: sign,
                })
            }
            Err(NotANumber::Blank) => Some(Amount::NONE),
            Err(why) => self.set_aside(why, row, column),
        }
    }

    fn product(&mut self, row: &Row<'_>, quantity: usize, price: usize) -> Option<Amount> {
        let count = row.number(quantity, &mut self.evidence.quantity);
        // A merged price is that of every line with a quantity of its own.
        let each = match count {
            Err(NotANumber::Blank) => row.number(price, &mut self.evidence.money),
            _ => row.shared_number(price, &mut self.evidence.money),
        };
        let (count, each) = match (count, each) {
            (Ok(count), Ok(each)) => (count, each),
            (Err(NotANumber::Blank), Err(NotANumber::Blank)) => return Some(Amount::NONE),
            (Err(why), _) => return self.set_aside(why, row, quantity),
            (_, Err(why)) => return self.set_aside(why, row, price),
        };
        self.look_for_sign(row, price);
        Amount::product(count, each).or_else(|| self.set_aside(NotANumber::TooLarge, row, price))
    }

    #[cold]
    fn set_aside(&mut self, why: NotANumber, row: &Row<'_>, column: usize) -> Option<Amount> {
        let code = match why {
            NotANumber::Blank => IssueCode::AmountMissing,
            NotANumber::Unreadable => IssueCode::AmountUnreadable,
            NotANumber::TooLarge => IssueCode::AmountTooLarge,
            NotANumber::CellError => IssueCode::CellError,
        };
        self.issues.note(code, row.number, column as u16);
        None
    }

    /// A row whose order id is an error of a spreadsheet: nobody knows which order it belongs to.
    #[cold]
    pub(super) fn without_id(&mut self, row: &Row<'_>, head: &mut RowHead) -> Option<Amount> {
        (head.key, head.day) = (0, WrittenDay::CELL_ERROR);
        self.issues.note(IssueCode::CellError, row.number, self.plan.id as u16);
        None
    }

    /// True where the amount is shown by a merged cell above.
    pub(super) fn has_merged_amount(&self, row: &Row<'_>) -> bool {
        self.amount_column().is_some_and(|column| row.is_carried(column))
    }

    /// An order of its own whose amount is part of a merged one.
    #[cold]
    pub(super) fn without_amount(&mut self, row: &Row<'_>) -> Option<Amount> {
        let column = self.amount_column().unwrap_or_default();
        self.issues.note(IssueCode::AmountMerged, row.number, column as u16);
        None
    }
}
