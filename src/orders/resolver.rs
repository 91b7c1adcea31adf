//! A source on its way from raw rows to orders: what every step of [`resolve`](super::resolve) works on.

use super::{
    amounts::{Amount, NO_GROSS, Sum, Unit, real_decimals, single},
    currency_signs::Signs,
    entries::{Flags, MOST_DIGITS},
    interpretation::Interpretation,
    plan::AmountFrom,
    raw::{MOST_CURRENCIES, RawOrders},
    stored_days::IMPOSSIBLE,
};
use crate::{
    issue::IssueCode,
    values::{column::Column, day::Day},
};

/// Raw orders on their way; each step leaves them a little more decided. Days and amounts are resolved in place.
pub(super) struct Resolver {
    pub(super) raw: RawOrders,
    pub(super) unit: Unit,
    /// Amounts of rows are added up.
    pub(super) sums: bool,
    pub(super) gross: Option<Column<i64>>,
    pub(super) refunded: Option<Column<i64>>,
    /// Some date is in no calendar.
    pub(super) impossible: bool,
    /// Entries that became others' or were set aside.
    pub(super) gone: u32,
    pub(super) last_day: i32,
    /// Entries that are carts, and their rows.
    pub(super) carts: Column<u32>,
    pub(super) cart_rows: u32,
    /// Decimals of the currency that is said to be the file's.
    pub(super) least_digits: u32,
    /// What the signs in amounts say.
    pub(super) signs: Signs,
    /// Entries with an amount in another currency than most of the file, in order.
    pub(super) foreign: Vec<u32>,
}

impl Resolver {
    pub(super) fn new(mut raw: RawOrders, interpretation: &Interpretation) -> Self {
        if interpretation.codes_are_phones {
            raw.records.codes_become_phones();
        }
        raw.records.is_name_only = interpretation.names_alone;
        let from = raw.amount_from();
        let doubtful = matches!(from, AmountFrom::Total { doubtful: true, .. });
        let sums = from.is_of_line() || (doubtful && interpretation.amount_of_line);
        Self {
            unit: unit_of(&raw, interpretation),
            raw,
            sums,
            gross: sums.then(Column::new),
            refunded: None,
            impossible: false,
            gone: 0,
            last_day: i32::MIN,
            carts: Column::new(),
            cart_rows: 0,
            least_digits: 0,
            signs: Signs::default(),
            foreign: Vec::new(),
        }
    }

    pub(super) fn day(&self, entry: usize) -> Option<Day> {
        Some(Day(self.raw.day.get(entry) as i32)).filter(|day| day.0 > IMPOSSIBLE)
    }

    pub(super) fn store(&mut self, entry: usize, sum: &Sum) {
        self.raw.mantissa.set(entry, sum.net);
        self.raw.form.set(entry, [0, 0]);
        self.raw.marks.set(entry, self.raw.marks.get(entry) | sum.marks);
        if let Some(gross) = &mut self.gross {
            gross.set(entry, sum.gross);
        }
        if sum.differs {
            let column = self.raw.amount_column().unwrap_or_default();
            self.raw.issues.note(IssueCode::TotalDiffers, self.raw.row.get(entry), column as u16);
        }
        if sum.overflow {
            self.mark(entry, Flags::TOO_LARGE);
        }
    }

    /// The amount of an entry, once resolved.
    pub(super) fn sum(&self, entry: usize) -> Sum {
        let net = self.raw.mantissa.get(entry);
        let gross = self.gross.as_ref().map_or(net, |gross| gross.get(entry));
        Sum { net, gross, marks: self.raw.marks.get(entry) & Amount::ALL, ..Sum::new() }
    }

    pub(super) fn mark(&mut self, entry: usize, flag: Flags) {
        self.raw.marks.set(entry, self.raw.marks.get(entry) | flag.to_byte());
        self.gone += u32::from(!flag.is_live());
    }

    pub(super) fn is_live(&self, entry: usize) -> bool {
        Flags::from_byte(self.raw.marks.get(entry)).is_live()
    }

    /// The currency of most entries; the first in the alphabet of equals.
    pub(super) fn main_currency(&self) -> Option<usize> {
        let column = self.raw.currency.as_ref()?;
        let words = &self.raw.currencies;
        let mut counts = vec![0u32; MOST_CURRENCIES + 1];
        column.iter().for_each(|word| counts[word as usize] += 1);
        let named = (0..words.len()).filter(|&word| !words.get(word).is_empty());
        named.max_by(|&a, &b| counts[a].cmp(&counts[b]).then_with(|| words.get(b).cmp(words.get(a))))
    }

    pub(super) fn currency(&self) -> Option<String> {
        let by_column =
            self.main_currency().map(|word| self.raw.currencies.get(word).trim().to_ascii_uppercase());
        by_column.filter(|code| code.len() == 3).or_else(|| self.signs.main.clone())
    }

    /// Decimals that the amounts really have, up to six.
    pub(super) fn digits(&self) -> u32 {
        let scale = self.unit.scale();
        if scale == 0 {
            return 0;
        }
        let columns = [Some(&self.raw.mantissa), self.gross.as_ref(), self.refunded.as_ref()];
        let amounts =
            columns.into_iter().flatten().flat_map(Column::iter).filter(|&amount| amount != NO_GROSS);
        amounts.map(|amount| real_decimals(amount, scale)).max().unwrap_or(0).min(MOST_DIGITS)
    }
}

/// The unit in which every amount of a source is whole.
fn unit_of(raw: &RawOrders, interpretation: &Interpretation) -> Unit {
    let mut unit = Unit::new(interpretation.money, interpretation.quantity, raw.powers());
    if !raw.plain_amounts {
        (0..raw.key.len()).for_each(|entry| unit.widen(raw.amount_of(entry)));
    }
    raw.extras.iter().for_each(|extra| unit.widen(extra.amount));
    raw.returns.iter().for_each(|returned| unit.widen(returned.amount));
    let refunds = raw.refunded.iter().flat_map(Column::iter);
    refunds.for_each(|(mantissa, form)| unit.widen_for_refund(single(mantissa, form)));
    unit
}
