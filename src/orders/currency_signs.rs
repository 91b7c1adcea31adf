//! Signs of currencies in the amounts of a source: which one is the source's own, and which amounts have another.

use super::raw::RawOrders;
use crate::{
    read::Row,
    values::{
        number::{Seen, Written, currency_of},
        text::fold,
    },
};

/// What the signs in the amounts of a file say of its currency.
#[derive(Default)]
pub(super) struct Signs {
    /// The currency of most amounts, where a sign says it or speaks against it.
    pub(super) main: Option<String>,
    /// Some amounts have the sign of another one.
    pub(super) has_others: bool,
}

impl Signs {
    /// `said` is what somebody or the platform says.
    pub(super) fn of(raw: &RawOrders, said: Option<&str>) -> Self {
        let [first, ..] = raw.signs.as_slice() else { return Self::default() };
        let counts = Self::rows_by_sign(raw);
        let rows_of = |sign: Option<&'static str>| {
            counts.iter().filter(|count| count.0 == sign).map(|count| count.1).sum::<u32>()
        };
        let unsigned = rows_of(None);
        let most = raw.signs.iter().copied().max_by_key(|&sign| (rows_of(Some(sign)), sign)).unwrap_or(first);
        if raw.signs.len() == 1 && unsigned == 0 {
            return Self { main: Some(most.to_owned()), has_others: false };
        }
        // Amounts without a sign are in the currency of the headers when they are more than those that have one.
        let plain = (unsigned > rows_of(Some(most)) && is_vietnamese(raw.header())).then_some("VND");
        let main = said.or(plain).unwrap_or(most);
        Self { main: Some(main.to_owned()), has_others: raw.signs.iter().any(|&sign| sign != main) }
    }

    /// Rows with each sign, and without one.
    fn rows_by_sign(raw: &RawOrders) -> Vec<(Option<&'static str>, u32)> {
        let first = if raw.row.is_empty() { 0 } else { raw.row.get(0) };
        let mut changes = vec![(first, None)];
        changes.extend_from_slice(&raw.sign_changes);
        let ends = changes.iter().skip(1).map(|change| change.0).chain([raw.rows + 1]);
        let counts = changes.iter().zip(ends).map(|(&(row, sign), end)| (sign, end.saturating_sub(row)));
        counts.collect()
    }
}

/// Words that Vietnamese headers are made of.
const VIETNAMESE: [&str; 12] =
    ["ngay", "tien", "don", "khach", "ten", "ma", "dien", "thoai", "thanh", "tong", "sdt", "gia"];

/// True for headers in Vietnamese.
pub fn is_vietnamese(headers: &[String]) -> bool {
    let headers = headers.iter().map(|header| fold(header));
    headers
        .flat_map(|header| header.split(' ').map(str::to_owned).collect::<Vec<_>>())
        .filter(|word| VIETNAMESE.contains(&word.as_str()))
        .count()
        >= 2
}

impl RawOrders {
    /// A number that begins and ends with a digit has no sign of a currency.
    #[inline]
    pub(super) fn look_for_sign(&mut self, row: &Row<'_>, column: usize) {
        match row.plain(column) {
            Some([first, .., last]) if first.is_ascii_digit() && last.is_ascii_digit() => {
                self.note_no_sign(row, column);
            }
            Some([only]) if only.is_ascii_digit() => self.note_no_sign(row, column),
            _ => self.note_sign(row, column),
        }
    }

    #[inline]
    fn note_no_sign(&mut self, row: &Row<'_>, column: usize) {
        if self.sign.is_some() {
            self.end_of_signs(row, column);
        }
    }

    #[cold]
    fn end_of_signs(&mut self, row: &Row<'_>, column: usize) {
        self.change_sign(None, &row.cell(column), row.number);
    }

    #[cold]
    fn change_sign(&mut self, sign: Option<&'static str>, cell: &[u8], row: u32) {
        // The cell has been counted, and belongs to what begins with it.
        let mut own = Seen::default();
        let _ = Written::read(cell, &mut own);
        self.end_sign(self.evidence.money.less(&own));
        self.last_sign.clear();
        self.sign = sign;
        self.sign_changes.push((row, sign));
    }

    /// Amounts with the sign of now end here; `shown` is what all before have shown.
    fn end_sign(&mut self, shown: Seen) {
        if let Some(sign) = self.sign {
            let own = shown.less(&self.shown_before);
            match self.shown.iter_mut().find(|known| known.0 == sign) {
                Some(known) => known.1.add(&own),
                None => self.shown.push((sign, own)),
            }
        }
        self.shown_before = shown;
    }

    /// No amount follows.
    pub fn end_signs(&mut self) {
        self.end_sign(self.evidence.money);
    }

    /// The currency that the platform has.
    pub fn platform_currency(&self) -> Option<&'static str> {
        self.platform.and_then(|platform| platform.currency)
    }

    #[cold]
    fn note_sign(&mut self, row: &Row<'_>, column: usize) {
        self.note_sign_of(&row.cell(column), row.number);
    }

    fn note_sign_of(&mut self, cell: &[u8], row: u32) {
        // A column has the same sign in nearly every cell: what stands behind the last digit has been looked at.
        let tail = cell.iter().rposition(u8::is_ascii_digit).map_or(&[][..], |last| &cell[last + 1..]);
        if !tail.is_empty() && tail == self.last_sign && cell[0].is_ascii_digit() {
            return;
        }
        let code = currency_of(cell);
        if code != self.sign {
            self.change_sign(code, cell, row);
        }
        self.last_sign.clear();
        // What stands before a number can name a currency too: only a number that begins its cell says it by its tail.
        if cell[0].is_ascii_digit() && tail.len() <= 16 {
            self.last_sign.extend_from_slice(tail);
        }
        if let Some(code) = code
            && !self.signs.contains(&code)
        {
            self.signs.push(code);
        }
    }

    /// How other currencies write decimals says nothing about the file's own.
    pub(super) fn forget_other_currencies(&mut self) {
        self.end_signs();
        let signs = Signs::of(self, self.platform_currency());
        if signs.has_others {
            let others = self.shown.iter().filter(|shown| signs.main.as_deref() != Some(shown.0));
            self.evidence.money = others.fold(self.evidence.money, |all, other| all.less(&other.1));
        }
    }
}
