//! Takes the rows of one source: one entry for rows that share an order id, a customer, a day and a status and stand
//! together. Nothing is decided here that another row could overturn.

use super::{
    amounts::{Amount, same},
    optional_columns::key_of,
    person::NOBODY,
    plan::{AmountFrom, NONE},
    raw::{Extra, Open, RawOrders, RowHead},
    status::StateCells,
};
use crate::{
    read::{Row, RowSink, Rows},
    values::{repeats::repeats, sort::runs, text::is_cell_error, written_day::WrittenDay},
};

/// Rows whose people are looked up together: while the memory of one is fetched, the others are hashed.
const AHEAD: usize = 64;

impl RowSink for RawOrders {
    fn row(&mut self, row: Row<'_>, _: u64) {
        let person = self.records.key(&row);
        self.take(&row, person);
    }

    fn rows(&mut self, rows: Rows<'_>) {
        let mut people = [0; AHEAD];
        for from in (0..rows.len()).step_by(AHEAD) {
            let ahead = rows.len().min(from + AHEAD) - from;
            for (index, person) in people[..ahead].iter_mut().enumerate() {
                *person = self.records.key(&rows.get(from + index));
            }
            self.records.fetch(&people[..ahead]);
            for (index, &person) in people[..ahead].iter().enumerate() {
                self.take(&rows.get(from + index), person);
            }
        }
    }
}

impl RawOrders {
    /// True when the file has money.
    pub const fn has_money(&self) -> bool {
        self.amount_column().is_some()
    }

    /// Powers of ten in which the file writes amounts, and what was given back.
    pub const fn powers(&self) -> (u32, u32) {
        self.plan.powers
    }

    /// Column of the types of documents, where the file has one.
    pub fn document_column(&self) -> Option<usize> {
        Some(self.plan.document).filter(|&column| column != NONE)
    }

    /// The header.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    #[inline]
    fn head(&mut self, row: &Row<'_>, person: u64, day: WrittenDay) -> RowHead {
        let record = self.records.of_row(person, row, &mut self.issues);
        RowHead { key: self.key_of(row), record, day, status: self.status_of(row) }
    }

    #[inline]
    fn key_of(&self, row: &Row<'_>) -> u64 {
        let plan = &self.plan;
        match row.plain(plan.id) {
            Some([]) => 0,
            Some(id) if plan.shop == NONE => key_of(id, &[]),
            _ => key_with_shop(row, plan.id, plan.shop),
        }
    }

    #[inline]
    fn status_of(&mut self, row: &Row<'_>) -> u8 {
        let plan = &self.plan;
        match row.plain(plan.status) {
            Some(status) if !plan.has_more_states => self.statuses.number_of(status),
            _ => {
                let cancelled = plan.cancelled_at != NONE && !row.cell(plan.cancelled_at).is_empty();
                let (status, returned) = (row.cell(plan.status), row.cell(plan.return_status));
                let (document, delivery) = (row.cell(plan.document), row.cell(plan.delivery_status));
                self.statuses.number(StateCells {
                    status: &status,
                    returned: &returned,
                    delivery: &delivery,
                    document: &document,
                    cancelled,
                })
            }
        }
    }

    /// True when the row goes on with the open entry.
    fn continues(&self, head: &RowHead, row: &Row<'_>) -> bool {
        let open = &self.open;
        if !self.plan.has_lines || open.entry == u32::MAX {
            return false;
        }
        let same_time = (head.day == open.day || head.day == WrittenDay::BLANK)
            && (head.status == open.status || head.status == 0);
        if head.key != 0 {
            // A line that leaves the order's total blank is the order's, however it names the customer.
            let same_person = head.record == open.record || head.record == NOBODY;
            return same_time
                && head.key == open.key
                && (same_person || self.leaves_total(row) == Some(true));
        }
        // Without an id of its own a row belongs to the one above only when all its order cells are blank.
        head.record == NOBODY
            && head.day == WrittenDay::BLANK
            && head.status == 0
            && self.leaves_total(row) != Some(false)
    }

    /// Whether the row leaves the order's total blank; `None` where the file has no certain total.
    fn leaves_total(&self, row: &Row<'_>) -> Option<bool> {
        match self.plan.amount {
            AmountFrom::Total { column, doubtful: false } => Some(row.says_nothing(column)),
            _ => None,
        }
    }

    fn add_extra(&mut self, row: &Row<'_>, amount: Amount) {
        let entry = self.open.entry;
        let at = entry as usize;
        let first = self.amount_of(at);
        if !first.is_present() {
            self.set_amount(at, amount);
        } else if self.plan.amount.is_of_line()
            || self.is_doubtful()
            || (amount.is_present() && !same(first, amount))
        {
            self.extras.push(Extra { entry, row: row.number, amount });
        }
        self.add_time(row, at);
        if let Some(words) = &mut self.words {
            words.add(row, at);
        }
        self.add_sides(row, at);
    }

    const fn is_doubtful(&self) -> bool {
        matches!(self.plan.amount, AmountFrom::Total { doubtful: true, .. })
    }

    fn add_entry(&mut self, row: &Row<'_>, head: &RowHead, amount: Amount) {
        self.open = Open {
            key: head.key,
            record: head.record,
            day: head.day,
            status: head.status,
            entry: self.key.len() as u32,
        };
        self.evidence.days.count_main(head.day);
        self.key.push(head.key);
        self.row.push(row.number);
        self.push_time(row, head.day);
        self.day.push(head.day.to_bits());
        self.mantissa.push(amount.mantissa);
        self.form.push([amount.form, amount.quantity_form]);
        self.marks.push(amount.marks);
        self.plain_amounts &= amount.is_plain();
        self.incomplete += u32::from(head.day.is_absent() || !amount.is_present());
        self.status.push(head.status);
        self.record.push(head.record);
        self.push_sides(row);
    }

    /// Takes a row whose identity cells have a known hash.
    fn take(&mut self, row: &Row<'_>, person: u64) {
        self.rows += 1;
        if row.number <= self.header_row {
            return self.above_data(row);
        }
        if row.len() > self.plan.width && !self.can_use_surplus(row) {
            return;
        }
        if row.mended.is_something() {
            self.note_mended(row);
        }
        let day = match row.plain(self.plan.day) {
            Some(cell) => WrittenDay::read(cell),
            None => WrittenDay::read(&row.cell(self.plan.day)),
        };
        // Before anything is read as somebody's: the header again is no state and no phone.
        if day.is_absent() && self.is_no_data(row) {
            return;
        }
        let mut head = self.head(row, person, day);
        if self.records.damaged {
            self.note_damage(row);
        }
        let failed_id =
            row.raw(self.plan.id).first() == Some(&b'#') && is_cell_error(&row.cell(self.plan.id));
        let continues = !failed_id && self.continues(&head, row);
        let has_values = !row.lacks_values() || self.note_no_values(row);
        let amount = match (has_values, failed_id) {
            (false, _) => None,
            (true, true) => self.without_id(row, &mut head),
            (true, false) => self.amount(row),
        };
        let is_merged = |amount: &Amount| !continues && !amount.is_present() && self.has_merged_amount(row);
        let amount = if amount.as_ref().is_some_and(is_merged) { self.without_amount(row) } else { amount };
        let amount = amount.map(|amount| self.fees.take(row, amount));
        self.used += u32::from(amount.is_some());
        if row.len() < self.plan.width && amount.is_some_and(Amount::is_present) {
            self.note_short(row);
        }
        match (continues, amount) {
            (true, Some(amount)) => self.add_extra(row, amount),
            (true, None) => {}
            (false, amount) => self.add_entry(row, &head, amount.unwrap_or(Amount::NONE)),
        }
    }

    /// Counts what can only be seen when all rows are there: ids that repeat, and doubtful amounts of their rows.
    pub fn close(&mut self) {
        self.records.close();
        self.evidence.codes = self.records.codes_seen;
        self.evidence.codes_like_phones = self.records.codes_like_phones;
        self.forget_other_currencies();
        self.evidence.keys = self.records.keys;
        if self.has_ids() {
            self.repeated = repeats(self.key.iter(), self.key.len());
        }
        if matches!(self.amount_from(), AmountFrom::Total { doubtful: true, .. }) {
            self.count_levels();
        }
    }

    fn count_levels(&mut self) {
        let mut levels: Vec<bool> = Vec::new();
        // A blank says nothing: the total stands on another row of the order.
        let states = |amount: Amount| amount.is_present();
        let same = |a: Amount, b: Amount| (a.mantissa, a.form) == (b.mantissa, b.form);
        let mut extras = self.extras.iter().peekable();
        while let Some(extra) = extras.next() {
            let first = self.amount_of(extra.entry as usize);
            let (mut stated, mut equal) = (0, true);
            let mut see = |amount: Amount| {
                stated += u32::from(states(amount));
                equal &= !states(amount) || same(first, amount);
            };
            see(first);
            see(extra.amount);
            while let Some(next) = extras.next_if(|next| next.entry == extra.entry) {
                see(next.amount);
            }
            if stated > 1 {
                levels.push(equal);
            }
        }
        for run in runs(&self.repeated) {
            let amounts = run.iter().map(|&(_, entry)| self.amount_of(entry as usize));
            let mut stated = amounts.filter(|&amount| states(amount));
            if let Some(first) = stated.next()
                && stated.clone().next().is_some()
            {
                levels.push(stated.all(|amount| same(first, amount)));
            }
        }
        let equal = levels.iter().filter(|equal| **equal).count() as u32;
        self.evidence.level.same = equal;
        self.evidence.level.different = levels.len() as u32 - equal;
    }
}

#[cold]
fn key_with_shop(row: &Row<'_>, id: usize, shop: usize) -> u64 {
    let id = row.cell(id);
    if id.is_empty() { 0 } else { key_of(&id, &row.cell(shop)) }
}
