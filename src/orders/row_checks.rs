//! Rows that are no data, and cells that a row cannot be read without: each is counted, and noted where it stands.

use super::{
    dictionary::is_total,
    plan::{AmountFrom, NONE},
    raw::{NotData, RawOrders, StatedTotal},
};
use crate::{
    issue::{IssueCode, NO_COLUMN},
    read::{Row, sniff::is_damaged},
    values::text::{clean, fold},
};

impl RawOrders {
    fn not_data(&mut self, count: impl Fn(&mut NotData) -> &mut u32, row: u32) {
        *count(&mut self.not_data) += 1;
        if row > self.header_row {
            self.gaps.push(row);
        }
    }

    /// Notes cells with damaged letters. Only sources that have some pay for the look.
    #[cold]
    pub(super) fn note_damage(&mut self, row: &Row<'_>) {
        for column in (0..row.len()).filter(|&column| is_damaged(row.raw(column))) {
            self.issues.note(IssueCode::BytesInvalid, row.number, column as u16);
        }
    }

    /// A row wider than the header. True when it can be used.
    #[cold]
    pub(super) fn can_use_surplus(&mut self, row: &Row<'_>) -> bool {
        if (self.plan.width..row.len()).all(|index| row.cell(index).is_empty()) {
            return true;
        }
        let stands = self.shapes.stand(row, self.plan.width);
        let code = if stands { IssueCode::RowSurplus } else { IssueCode::RowTooLong };
        self.issues.note(code, row.number, self.plan.width as u16);
        if !stands {
            // Rows that go on with it must not go on with the order before it.
            self.open.entry = u32::MAX;
        }
        stands
    }

    /// Notes what was mended before a row could be read.
    #[cold]
    pub(super) fn note_mended(&mut self, row: &Row<'_>) {
        if row.mended.quotes {
            self.issues.note(IssueCode::QuoteUnclosed, row.number, NO_COLUMN);
        }
        if row.mended.zeros {
            self.issues.note(IssueCode::ZeroBytes, row.number, NO_COLUMN);
        }
    }

    /// Notes a row of a text that ends before the last column that is used. Sheets leave out what is blank.
    #[cold]
    pub(super) fn note_short(&mut self, row: &Row<'_>) {
        if row.quotes && row.len() <= self.plan.last_used {
            self.issues.note(IssueCode::RowShort, row.number, row.len() as u16);
        }
    }

    /// Notes cells without a value. False when one of them is needed, and sets the row aside.
    #[cold]
    pub(super) fn note_no_values(&mut self, row: &Row<'_>) -> bool {
        let needed = |column: &usize| *column != NONE && row.no_value(*column).is_some();
        if let Some(column) = self.plan.needed().into_iter().find(needed) {
            let is_formula = row.no_value(column).is_some_and(|shown| shown.starts_with(b"="));
            let code = if is_formula { IssueCode::NotCalculated } else { IssueCode::CellError };
            self.issues.note(code, row.number, column as u16);
            return false;
        }
        for column in (0..row.len())
            .filter(|&column| self.plan.used.get(column) == Some(&true) && row.no_value(column).is_some())
        {
            self.issues.note(IssueCode::CellErrorBlank, row.number, column as u16);
        }
        true
    }

    /// A row without a day may be no data at all.
    #[cold]
    pub(super) fn is_no_data(&mut self, row: &Row<'_>) -> bool {
        if row.is_blank() {
            self.not_data(|counts| &mut counts.blank, row.number);
            return true;
        }
        let first = row.cells().find(|cell| !cell.is_empty()).map(|cell| clean(&cell).into_owned());
        let first = first.unwrap_or_default();
        if self.platform.is_some_and(|platform| platform.describes(&first)) {
            self.not_data(|counts| &mut counts.description, row.number);
            return true;
        }
        if self.repeats_header(row) {
            self.not_data(|counts| &mut counts.header, row.number);
            return true;
        }
        if is_total(&first) {
            self.keep_total(row);
            self.not_data(|counts| &mut counts.total, row.number);
            return true;
        }
        false
    }

    /// Most cells of the row are the headers of their columns.
    fn repeats_header(&self, row: &Row<'_>) -> bool {
        let filled = |index: usize| !self.header[index].is_empty();
        let same = (0..self.header.len())
            .filter(|&index| filled(index) && fold(&clean(&row.cell(index))) == fold(&self.header[index]))
            .count();
        self.header_row > 0
            && same >= 2
            && same * 2 > (0..self.header.len()).filter(|&index| filled(index)).count()
    }

    fn keep_total(&mut self, row: &Row<'_>) {
        let Some(column) =
            self.amount_column().filter(|_| !matches!(self.plan.amount, AmountFrom::Product { .. }))
        else {
            return;
        };
        if let Ok(amount) = row.number(column, &mut self.evidence.money) {
            self.totals.push(StatedTotal { row: row.number, amount });
        }
    }

    #[cold]
    pub(super) fn above_data(&mut self, row: &Row<'_>) {
        self.note_mended(row);
        if self.records.damaged {
            self.note_damage(row);
        }
        if row.number == self.header_row {
            for column in std::mem::take(&mut self.mended_headers) {
                self.issues.note(IssueCode::BytesInvalid, row.number, column as u16);
            }
            self.not_data.header += 1;
        } else if row.is_blank() {
            self.not_data.blank += 1;
        } else {
            self.not_data.title += 1;
        }
    }
}
