//! Raw rows → orders: amounts and days become exact, rows of one order one entry, and what cannot be used is set aside.

use super::{
    amounts::{NO_GROSS, Sum, minor_digits, rescale},
    answers::Answers,
    currency_signs::Signs,
    entries::{Flags, Orders, RowCounts},
    interpretation::Interpretation,
    person::NOBODY,
    rating::RATING_SCALE,
    raw::RawOrders,
    resolver::Resolver,
    role::SourceKind,
    status::life,
    stored_days::{Calendar, known_day},
};
use crate::values::{
    column::Column,
    day::Day,
    time::SECONDS_A_DAY,
    written_day::{Kind, WrittenDay},
};

/// Decides what everything means. `offset` in minutes turns instants into days; `currency` is what somebody or
/// the platform says.
pub fn resolve(
    raw: RawOrders,
    interpretation: &Interpretation,
    answers: &Answers,
    offset: i32,
    currency: Option<&str>,
) -> Orders {
    let mut resolver = Resolver::new(raw, interpretation);
    resolver.least_digits = currency.map_or(0, minor_digits);
    resolver.signs = Signs::of(&resolver.raw, currency);
    resolver.foreign = resolver.foreign_entries();
    resolver.move_times(offset);
    resolver.resolve_days(Calendar::new(interpretation, offset));
    resolver.resolve_amounts();
    let ratings = resolver.raw.contacts.iter_mut().filter_map(|contacts| contacts.rating.as_mut());
    ratings.for_each(|rating| rating.answer(answers.get(RATING_SCALE)));
    resolver.take_carts(answers);
    resolver.merge_rows_of_one_order();
    resolver.take_documents();
    resolver.take_returns();
    resolver.set_aside();
    resolver.finish(answers)
}

impl Resolver {
    pub(super) fn is_foreign(&self, entry: usize) -> bool {
        self.foreign.binary_search(&(entry as u32)).is_ok()
    }

    fn resolve_days(&mut self, mut calendar: Calendar) {
        calendar.resolve(&mut self.raw.day);
        (self.impossible, self.last_day) = (calendar.impossible, calendar.last);
        self.raw.updated.iter_mut().for_each(|column| calendar.resolve(column));
        self.raw.list.iter_mut().for_each(|list| calendar.resolve(&mut list.first_day));
        let since = self.raw.contacts.iter_mut().filter_map(|contacts| contacts.since.as_mut());
        since.for_each(|since| calendar.resolve(since));
        self.raw.records.settle_birthdays(calendar.order, calendar.offset);
        self.raw.words.iter_mut().for_each(|words| words.resolve(&mut calendar));
    }

    /// The time of an instant is moved as its day is.
    fn move_times(&mut self, offset: i32) {
        if self.raw.has_own_time() {
            return;
        }
        let Some(times) = &mut self.raw.time else { return };
        let days = self.raw.day.pieces().flatten();
        for (time, &bits) in times.pieces_mut().flatten().zip(days) {
            if WrittenDay::from_bits(bits).kind() == Kind::Instant {
                let moved = i64::from(*time) + i64::from(offset) * 60;
                *time = moved.rem_euclid(i64::from(SECONDS_A_DAY)) as u32;
            }
        }
    }

    /// Amounts become integers of one unit; further rows of an entry are added up or compared.
    fn resolve_amounts(&mut self) {
        let extras = std::mem::take(&mut self.raw.extras);
        if !self.sums && self.raw.plain_amounts && extras.is_empty() && self.unit.is_plain() {
            return self.resolve_refunds();
        }
        let mut extras = extras.iter().peekable();
        for entry in 0..self.raw.key.len() {
            let first = self.raw.amount_of(entry);
            let has_extras = extras.peek().is_some_and(|extra| extra.entry as usize == entry);
            if !self.sums && !has_extras && self.unit.is_plain() && first.form == 0 {
                continue;
            }
            let mut sum = Sum::of(first, self.unit);
            while let Some(extra) = extras.next_if(|extra| extra.entry as usize == entry) {
                let further = Sum::of(extra.amount, self.unit);
                if self.sums { sum.add(&further) } else { sum.compare(&further) }
            }
            if let Some(gross) = &mut self.gross {
                gross.push(sum.gross);
            }
            self.store(entry, &sum);
        }
        self.resolve_refunds();
    }

    fn bring_to_digits(&mut self, digits: u32) {
        let scale = self.unit.scale();
        if scale == digits {
            return;
        }
        let columns = [Some(&mut self.raw.mantissa), self.gross.as_mut(), self.refunded.as_mut()];
        for amount in columns.into_iter().flatten().flat_map(Column::pieces_mut).flatten() {
            if *amount != NO_GROSS {
                // Fewer decimals always fit.
                *amount = rescale(*amount, scale, digits).unwrap_or(0);
            }
        }
    }

    /// Money of lines that are no product.
    fn fee_money(&self, digits: u32) -> i128 {
        let exact = |amount| rescale(self.unit.exact(amount).unwrap_or(0), self.unit.scale(), digits);
        self.raw.fees.amounts.iter().map(|amount| i128::from(exact(amount).unwrap_or(0))).sum()
    }

    fn unused(&self) -> Vec<u32> {
        if self.raw.issues.set_aside().is_empty() {
            return Vec::new();
        }
        let mut used = vec![false; self.raw.records.len()];
        for (record, marks) in self.raw.record.iter().zip(self.raw.marks.iter()) {
            if record != NOBODY && !Flags::from_byte(marks).has(Flags::SET_ASIDE) {
                used[record as usize] = true;
            }
        }
        (0..used.len() as u32).filter(|&record| !used[record as usize]).collect()
    }

    fn finish(mut self, answers: &Answers) -> Orders {
        let digits = self.digits();
        self.bring_to_digits(digits);
        let totals =
            if self.raw.totals.is_empty() { Vec::new() } else { self.checked_totals(digits, answers) };
        if self.gone > 0 {
            let live = (0..self.raw.key.len()).filter(|&entry| self.is_live(entry));
            self.last_day = live.map(|entry| self.raw.day.get(entry) as i32).max().unwrap_or(i32::MIN);
        }
        let currency = self.currency();
        let has_money = self.raw.has_money();
        let unused = self.unused();
        let fees = (self.raw.fees.amounts.len() as u32, self.fee_money(digits));
        let lines = self.raw.loyalty_columns.resolve(self.unit, digits);
        self.raw.words.iter_mut().for_each(|words| words.close());
        let raw = self.raw;
        let set_aside = raw.issues.set_aside().len() as u32;
        let is_events = raw.kind == SourceKind::Events;
        let (used, events) = if is_events { (0, raw.used) } else { (raw.used, self.cart_rows) };
        let rows = RowCounts { read: raw.rows, used, events, set_aside };
        let statuses = raw.statuses.list().iter();
        Orders {
            kind: raw.kind,
            digits,
            has_money,
            amount_column: raw.amount_column(),
            line_sums: self.sums,
            has_lines: raw.has_lines(),
            rows,
            statuses: statuses.map(|status| (status.clone(), life(status, answers))).collect(),
            live: raw.key.len() as u32 - self.gone,
            last_day: Day(known_day(self.last_day)),
            has_repeats: !raw.repeated.is_empty(),
            key: raw.key,
            row: raw.row,
            day: raw.day,
            time: raw.time,
            updated: raw.updated,
            amount: raw.mantissa,
            gross: self.gross,
            flags: raw.marks,
            status: raw.status,
            record: raw.record,
            // Of an amount that no column says, nothing can be taken off.
            refunded: self.refunded.filter(|_| has_money),
            invoice: raw.invoice,
            records: raw.records,
            unused,
            issues: raw.issues,
            not_data: raw.not_data,
            gaps: raw.gaps,
            totals,
            fees,
            list: raw.list,
            contacts: raw.contacts,
            words: raw.words,
            carts: self.carts,
            channel: raw.loyalty_columns.channel,
            lines,
            currency,
        }
    }
}
