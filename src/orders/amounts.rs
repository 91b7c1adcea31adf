//! Exact sums: amounts as written become integers of one unit, and rows of one order are added up or compared.

use crate::values::number::{Form, Separators, Written};

/// Decimals that are kept while rows are added up: three of a quantity and six of a price.
const MOST_SCALE: u32 = 9;
/// No line is left under the gross basis.
pub const NO_GROSS: i64 = i64::MIN;

/// An amount as written, in one `i64` and one byte: digits, where the decimal mark may stand, and whether a
/// quantity or a price at or below zero made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// Digits with the sign; of a product, the product of both.
    pub mantissa: i64,
    /// Form of the money, or of the price.
    pub form: u8,
    /// Form of the quantity, 0 where there is none.
    pub quantity_form: u8,
    /// Marks of the line.
    pub marks: u8,
}

impl Amount {
    /// No amount yet.
    pub const NONE: Self = Self { mantissa: 0, form: 0, quantity_form: 0, marks: 0 };
    /// Every mark of an amount.
    pub const ALL: u8 = 7;
    /// The row has an amount.
    pub const PRESENT: u8 = 1;
    /// Quantity and price are above zero, or the total is.
    pub const POSITIVE: u8 = 2;
    /// Quantity or price is below zero, or the total is.
    pub const NEGATIVE: u8 = 4;

    /// Quantity × price, if it can be held.
    pub(super) fn product(count: Written, each: Written) -> Option<Self> {
        let mantissa = count.mantissa.checked_mul(each.mantissa)?;
        let marks = sign_marks(count.mantissa, each.mantissa);
        Some(Self { mantissa, form: each.form.to_byte(), quantity_form: count.form.to_byte(), marks })
    }

    /// True for digits only.
    pub(super) const fn is_plain(self) -> bool {
        self.form | self.quantity_form == 0
    }

    /// True when the row has an amount.
    pub const fn is_present(self) -> bool {
        self.marks & Self::PRESENT != 0
    }

    /// True for a line that the gross basis drops: quantity or price at or below zero.
    pub const fn is_dropped_gross(self) -> bool {
        self.marks & Self::POSITIVE == 0
    }
}

/// Marks of a line by the signs of its factors.
pub(super) const fn sign_marks(a: i64, b: i64) -> u8 {
    let sign = if a > 0 && b > 0 {
        Amount::POSITIVE
    } else if a < 0 || b < 0 {
        Amount::NEGATIVE
    } else {
        0
    };
    Amount::PRESENT | sign
}

pub(super) fn same(a: Amount, b: Amount) -> bool {
    (a.mantissa, a.form, a.quantity_form) == (b.mantissa, b.form, b.quantity_form)
}

/// What amounts as written are worth, in units of 10^-scale.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    money: Separators,
    quantity: Separators,
    scale: u32,
    /// Money as written is worth so many powers of ten more: thousands, millions.
    power: u32,
    refunded_power: u32,
}

impl Unit {
    /// The unit of whole amounts that are written with these separators.
    pub const fn new(money: Separators, quantity: Separators, (power, refunded_power): (u32, u32)) -> Self {
        Self { money, quantity, scale: 0, power, refunded_power }
    }

    /// Makes room for the decimals of an amount, up to nine of them.
    pub fn widen(&mut self, amount: Amount) {
        self.scale = self.scale.max(self.decimals(amount)).min(MOST_SCALE);
    }

    /// Makes room for the decimals of what was given back, whose column has a unit of its own.
    pub fn widen_for_refund(&mut self, amount: Amount) {
        self.scale = self.scale.max(self.of_refunds().decimals(amount)).min(MOST_SCALE);
    }
    /// Decimals of the unit.
    pub const fn scale(self) -> u32 {
        self.scale
    }

    /// The unit of what was given back, where its column has one of its own.
    pub const fn of_refunds(self) -> Self {
        Self { power: self.refunded_power, ..self }
    }

    /// True when digits as written are the amount.
    pub const fn is_plain(self) -> bool {
        self.scale == 0 && self.power == 0
    }

    /// Powers of ten that an amount gets: none where its cell names its unit itself.
    const fn power_of(self, amount: Amount) -> u32 {
        if Form::from_byte(amount.form).names_unit() { 0 } else { self.power }
    }

    /// Decimals as written, under the verdict.
    const fn written_decimals(self, amount: Amount) -> u32 {
        Form::from_byte(amount.form).decimals(self.money)
            + Form::from_byte(amount.quantity_form).decimals(self.quantity)
    }

    /// Decimals without trailing zeros.
    const fn decimals(self, amount: Amount) -> u32 {
        let written =
            Written { mantissa: amount.mantissa, form: Form::certain(self.written_decimals(amount)) };
        written.real_decimals(Separators::GROUPS).saturating_sub(self.power_of(amount))
    }

    /// The amount in this unit; `None` when it does not fit.
    pub const fn exact(self, amount: Amount) -> Option<i64> {
        rescale(amount.mantissa, self.written_decimals(amount), self.scale + self.power_of(amount))
    }
}

/// An amount of one number.
pub const fn single(mantissa: i64, form: u8) -> Amount {
    Amount { mantissa, form, quantity_form: 0, marks: Amount::PRESENT }
}

/// Units of money by their power of ten, with their names on the wire.
pub const UNIT_NAMES: [(u32, &str); 4] = [(0, "one"), (3, "thousand"), (6, "million"), (9, "billion")];

/// Digits of the largest amount that is taken, in the units of the book: ninety of them can be added before a sum no
/// longer fits. A number beyond is a code or a slip of the hand, and never what somebody paid.
pub const MOST_UNITS: u32 = 17;

/// Decimals of a currency (ISO 4217): none for đồng, yen and won, two for most.
pub fn minor_digits(currency: &str) -> u32 {
    match currency {
        "VND" | "JPY" | "KRW" | "CLP" | "ISK" | "UGX" => 0,
        "KWD" | "BHD" | "OMR" | "JOD" | "TND" => 3,
        _ => 2,
    }
}

/// A value in units of 10^-from as one in units of 10^-to; half away from zero where decimals are lost. `None`
/// when it does not fit.
pub const fn rescale(value: i64, from: u32, to: u32) -> Option<i64> {
    if from <= to {
        return match 10i64.checked_pow(to - from) {
            Some(unit) => value.checked_mul(unit),
            None if value == 0 => Some(0),
            None => None,
        };
    }
    let Some(unit) = 10i64.checked_pow(from - to) else { return Some(0) };
    let (whole, rest) = (value / unit, value % unit);
    Some(whole + if rest.abs() >= unit - rest.abs() { value.signum() } else { 0 })
}

/// Decimals that a value in units of 10^-scale really has.
pub const fn real_decimals(mut value: i64, scale: u32) -> u32 {
    let mut decimals = scale;
    while decimals > 0 && value % 10 == 0 {
        value /= 10;
        decimals -= 1;
    }
    decimals
}

/// The amount of an order while its rows come together.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sum {
    /// Net amount.
    pub net: i64,
    /// Amount of the lines that the gross basis keeps; [`NO_GROSS`] for none.
    pub gross: i64,
    /// Marks of all rows.
    pub marks: u8,
    /// Rows stated different totals.
    pub differs: bool,
    /// It no longer fits.
    pub overflow: bool,
}

impl Sum {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self { net: 0, gross: NO_GROSS, marks: 0, differs: false, overflow: false }
    }

    /// One row.
    pub fn of(amount: Amount, unit: Unit) -> Self {
        if !amount.is_present() {
            return Self::new();
        }
        let exact = unit.exact(amount);
        let net = exact.unwrap_or(0);
        let gross = if amount.is_dropped_gross() { NO_GROSS } else { net };
        Self { net, gross, marks: amount.marks, differs: false, overflow: exact.is_none() }
    }

    /// Adds the amounts of further rows.
    pub fn add(&mut self, other: &Self) {
        let net = self.net.checked_add(other.net);
        let gross = match (self.gross, other.gross) {
            (NO_GROSS, gross) | (gross, NO_GROSS) => Some(gross),
            (a, b) => a.checked_add(b),
        };
        self.overflow |= other.overflow || net.is_none() || gross.is_none();
        self.net = net.unwrap_or(0);
        self.gross = gross.unwrap_or(NO_GROSS);
        self.marks |= other.marks;
    }

    /// Takes the total that further rows state: the same, or the larger one.
    pub const fn compare(&mut self, other: &Self) {
        if other.marks & Amount::PRESENT == 0 {
            return;
        }
        if self.marks & Amount::PRESENT == 0 {
            *self = *other;
            return;
        }
        self.differs |= self.net != other.net || other.differs;
        self.overflow |= other.overflow;
        // Of two refunds the larger one is further below zero.
        let is_larger = match (other.net.unsigned_abs(), self.net.unsigned_abs()) {
            (a, b) if a == b => other.net > self.net,
            (a, b) => a > b,
        };
        if is_larger {
            (self.net, self.gross, self.marks) = (other.net, other.gross, other.marks);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rescaling_rounds_half_away_from_zero() {
        assert_eq!(rescale(12_345, 3, 2), Some(1_235));
        assert_eq!(rescale(-12_345, 3, 2), Some(-1_235));
        assert_eq!(rescale(12, 0, 3), Some(12_000));
        assert_eq!(rescale(i64::MAX, 0, 1), None);
    }

    #[test]
    fn sums_do_not_depend_on_the_order_of_rows() {
        let row = |net, gross| Sum { net, gross, marks: Amount::PRESENT, ..Sum::new() };
        let rows = [row(5, 5), row(-3, NO_GROSS), row(0, NO_GROSS), row(9, 9)];
        let total = |order: [usize; 4]| {
            let mut sum = Sum::new();
            order.iter().for_each(|&at| sum.add(&rows[at]));
            (sum.net, sum.gross)
        };
        assert_eq!(total([0, 1, 2, 3]), (11, 14));
        assert_eq!(total([1, 2, 3, 0]), (11, 14));
    }

    #[test]
    fn the_larger_of_two_totals_is_taken_and_noted() {
        let row = |net| Sum { net, gross: net, marks: Amount::PRESENT, ..Sum::new() };
        let mut sum = Sum::new();
        [row(100), row(100), row(250)].iter().for_each(|other| sum.compare(other));
        assert_eq!((sum.net, sum.differs), (250, true));
    }
}
