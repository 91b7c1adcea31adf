//! What came back: documents that take money back, orders returned whole or in part.

use super::{
    amounts::{Amount, NO_GROSS, single},
    entries::Flags,
    life::Life,
    resolver::Resolver,
    role::SourceKind,
};
use crate::values::column::Column;

impl Resolver {
    pub(super) fn resolve_refunds(&mut self) {
        let unit = self.unit;
        if let Some(written) = self.raw.refunded.take() {
            let unit = unit.of_refunds();
            let exact = |(mantissa, form)| unit.exact(single(mantissa, form)).unwrap_or(0).abs();
            self.refunded = Some(written.iter().map(exact).collect());
        } else if !self.raw.returns.is_empty() {
            let mut refunded = Column::filled(0i64, self.raw.key.len());
            for returned in self.raw.returns.iter() {
                let at = returned.entry as usize;
                let back = unit.exact(returned.amount).unwrap_or(0);
                refunded.set(at, refunded.get(at).saturating_add(back));
            }
            self.refunded = Some(refunded);
        }
    }

    /// Documents that take money back do so whatever sign they write: those whose type says so, and returns that name
    /// the order that they are of.
    pub(super) fn take_documents(&mut self) {
        let list = self.raw.statuses.list();
        let takes_back: Vec<bool> = list.iter().map(|status| status.takes_back).collect();
        let returned: Vec<bool> = list.iter().map(|status| status.life == Some(Life::Returned)).collect();
        let may = takes_back.contains(&true) || (returned.contains(&true) && self.raw.invoice.is_some());
        if self.raw.kind != SourceKind::Orders || !may {
            return;
        }
        for entry in 0..self.raw.key.len() {
            let status = self.raw.status.get(entry) as usize;
            // In a file without money a document goes back all the same.
            let present = !self.raw.has_money() || self.raw.marks.get(entry) & Amount::PRESENT != 0;
            if present && (takes_back[status] || (returned[status] && self.names_another_order(entry))) {
                self.raw.mantissa.set(entry, -self.raw.mantissa.get(entry).saturating_abs());
                let marks = self.raw.marks.get(entry) & !Amount::POSITIVE;
                self.raw.marks.set(entry, marks | Amount::NEGATIVE);
                self.gross.iter_mut().for_each(|gross| gross.set(entry, NO_GROSS));
            }
        }
    }

    fn names_another_order(&self, entry: usize) -> bool {
        let invoice = self.raw.invoice.as_ref().map_or(0, |invoice| invoice.get(entry));
        invoice != 0 && invoice != self.raw.key.get(entry)
    }

    /// Orders that came back: whole, or in part.
    pub(super) fn take_returns(&mut self) {
        if self.refunded.is_none() && !self.raw.statuses.list().iter().any(|status| status.by_return) {
            return;
        }
        for entry in 0..self.raw.key.len() {
            if self.is_live(entry)
                && let Some(flag) = self.returned(entry)
            {
                self.mark(entry, flag);
            }
        }
    }

    fn returned(&self, entry: usize) -> Option<Flags> {
        let by_return = self.raw.statuses.list()[self.raw.status.get(entry) as usize].by_return;
        let back = self.refunded.as_ref().map_or(0, |column| column.get(entry));
        let (sold, pieces_back) = self.raw.pieces.as_ref().map_or((0, 0), |column| column.get(entry));
        let by_pieces = pieces_back > 0 && (by_return || !self.raw.has_return_status());
        let by_money = back > 0 && self.raw.returns.is_empty();
        let amount = self.raw.mantissa.get(entry);
        match () {
            () if by_pieces && pieces_back < sold => Some(Flags::PARTIAL),
            () if by_pieces => Some(Flags::RETURNED),
            () if by_money && back < amount => Some(Flags::PARTIAL),
            () if by_money => Some(Flags::RETURNED),
            () => by_return.then_some(Flags::RETURNED),
        }
    }
}
