//! Rows of one order that do not stand together: lines of a shuffled file, and rows that leave blank what the head of
//! their order says.

use super::{amounts::Amount, entries::Flags, optional_columns::earlier, person::NOBODY, resolver::Resolver};
use crate::values::sort::runs;

impl Resolver {
    /// Rows of one order that do not stand together: lines of a shuffled file, and rows that leave blank what the
    /// head of their order says.
    pub(super) fn merge_rows_of_one_order(&mut self) {
        if !self.raw.has_lines() {
            return;
        }
        let repeated = std::mem::take(&mut self.raw.repeated);
        for run in runs(&repeated) {
            let entries: Vec<usize> = run.iter().map(|&(_, entry)| entry as usize).collect();
            self.merge_equal(&entries);
            self.merge_partial(&entries);
        }
        self.raw.repeated = repeated;
    }

    fn merge_equal(&mut self, entries: &[usize]) {
        for (place, &entry) in entries.iter().enumerate() {
            let before = entries[..place].iter().copied();
            let fits = |other: usize| {
                self.who(other) == self.who(entry) && self.is_foreign(other) == self.is_foreign(entry)
            };
            let equal = before.filter(|&other| self.is_live(other)).find(|&other| fits(other));
            if let Some(other) = equal {
                self.merge(entry, other);
            }
        }
    }

    /// Customer, day and state, as far as the entry says them.
    pub(super) fn who(&self, entry: usize) -> (u32, u32, u8) {
        (self.raw.record.get(entry), self.raw.day.get(entry), self.raw.status.get(entry))
    }

    fn merge_partial(&mut self, entries: &[usize]) {
        for &entry in entries {
            if !self.is_live(entry) || (self.said(entry) == 3 && !self.leaves_total(entry)) {
                continue;
            }
            let others =
                entries.iter().copied().filter(|&other| self.is_live(other) && self.can_head(other, entry));
            if let Some(head) = others.min_by_key(|&head| self.rank(head)) {
                self.merge(entry, head);
            }
        }
    }

    /// How much of customer, day and state an entry says itself.
    fn said(&self, entry: usize) -> u32 {
        let (record, _, status) = self.who(entry);
        u32::from(self.day(entry).is_some())
            + u32::from(record != NOBODY)
            + u32::from(status != 0 || !self.raw.has_status())
    }

    fn can_head(&self, head: usize, entry: usize) -> bool {
        let (record, _, status) = self.who(entry);
        let (head_record, _, head_status) = self.who(head);
        let same_day = self.day(entry).is_none() || self.day(entry) == self.day(head);
        let without_total = self.leaves_total(entry) && !self.leaves_total(head);
        (record == NOBODY || record == head_record || without_total)
            && (status == 0 || status == head_status)
            && same_day
            && (without_total || self.said(head) > self.said(entry))
    }

    /// The entry leaves its order's total to another row: it is a line, however it names the customer.
    fn leaves_total(&self, entry: usize) -> bool {
        !self.sums && self.raw.amount_column().is_some() && self.raw.marks.get(entry) & Amount::PRESENT == 0
    }

    /// An order of entries that does not depend on where they stand.
    fn rank(&self, entry: usize) -> (i32, u64, i64) {
        let record = self.raw.record.get(entry);
        let who = if record == NOBODY { u64::MAX } else { self.raw.records.content(record) };
        (self.raw.day.get(entry) as i32, who, self.raw.mantissa.get(entry))
    }

    /// Moves the rows of one entry into another.
    fn merge(&mut self, from: usize, into: usize) {
        let mut sum = self.sum(into);
        let further = self.sum(from);
        if self.sums {
            sum.add(&further);
        } else {
            sum.compare(&further);
        }
        self.store(into, &sum);
        self.mark(from, Flags::MERGED);
        self.raw.loyalty_columns.merge(from, into);
        if let Some(words) = &mut self.raw.words {
            words.merge(from, into);
        }
        if let Some(times) = &mut self.raw.time {
            times.set(into, earlier(times.get(into), times.get(from)));
        }
        if let Some(refunded) = &mut self.refunded {
            let (a, b) = (refunded.get(into), refunded.get(from));
            // A stated refund repeats on the rows of its order; pieces that came back add up.
            let both = if self.raw.returns.is_empty() { a.max(b) } else { a.saturating_add(b) };
            refunded.set(into, both);
        }
        if let Some(pieces) = &mut self.raw.pieces {
            let ((sold, back), (more, more_back)) = (pieces.get(into), pieces.get(from));
            pieces.set(into, (sold + more, back + more_back));
        }
    }
}
