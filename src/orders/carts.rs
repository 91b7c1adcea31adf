//! Carts among orders: rows whose state says that nothing was ordered become events of whoever filled them.

use super::{
    answers::Answers,
    dictionary::is_cart,
    entries::{Flags, last_row},
    life::Life,
    resolver::Resolver,
    role::SourceKind,
    status::status_question,
};
use crate::values::{order::sort, text::fold};

impl Resolver {
    /// Takes carts out of the orders. One without a day stays where it is, and is set aside like any row without.
    pub(super) fn take_carts(&mut self, answers: &Answers) {
        // Somebody who says what the state means is believed.
        let answered = |text: &super::status::Status| {
            answers.get(&status_question(text)).and_then(Life::from_name).is_some()
        };
        let carts: Vec<bool> = self
            .raw
            .statuses
            .list()
            .iter()
            .map(|status| {
                let is_open = status.life == Some(Life::Pending) && !status.takes_back;
                is_open && is_cart(&fold(&status.text)) && !answered(status)
            })
            .collect();
        if self.raw.kind != SourceKind::Orders || !carts.contains(&true) {
            return;
        }
        let mut aside: Vec<u32> = self.raw.issues.set_aside().iter().map(|issue| issue.row).collect();
        sort(&mut aside);
        let mut found: Vec<(u64, (u32, u32, u8), u32)> = Vec::new();
        for entry in 0..self.raw.key.len() {
            if !carts[usize::from(self.raw.status.get(entry))] || self.day(entry).is_none() {
                continue;
            }
            let rows = self.raw.row.get(entry)..=last_row(&self.raw.row, entry, self.raw.rows);
            let own =
                rows.filter(|&row| !self.raw.gaps.holds_sorted(row) && aside.binary_search(&row).is_err());
            let own = own.count() as u32;
            if own == 0 {
                continue;
            }
            self.mark(entry, Flags::MERGED);
            found.push((self.raw.key.get(entry), self.who(entry), entry as u32));
            self.cart_rows += own;
            self.raw.used -= own;
        }
        // Lines of one cart that do not stand together are one event.
        sort(&mut found);
        found.dedup_by(|later, kept| later.0 != 0 && (later.0, later.1) == (kept.0, kept.1));
        let mut carts: Vec<u32> = found.into_iter().map(|cart| cart.2).collect();
        sort(&mut carts);
        carts.into_iter().for_each(|cart| self.carts.push(cart));
    }
}
