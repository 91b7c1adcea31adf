//! Whether a row with more cells than the header has columns stands where it should.
//!
//! Mostly a delimiter stands unprotected inside a cell, and everything behind it has shifted: `1,500,000` in a file of
//! commas. Sometimes somebody wrote a note behind the last column. A row is read only when every cell is what its
//! column is, and when no shift of it is as well.

use super::{dictionary::Platform, life::Life, mapping::Mapping, role::Role, status::Statuses};
use crate::{
    read::Row,
    values::{
        number::{NotANumber, Seen, Written},
        phone::{self, PhoneCell},
        text::{clean, fold},
        written_day::{Kind, WrittenDay},
    },
};

/// What the cells of a column look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// Any text.
    Text,
    Day,
    Number,
    Phone,
    Email,
    State,
}

impl Shape {
    const fn of(role: Role) -> Self {
        match role {
            Role::OrderDay
            | Role::OrderUpdated
            | Role::OrderCancelledAt
            | Role::ListFirstDay
            | Role::ListLastDay
            | Role::PersonBirthday => Self::Day,
            Role::OrderTotal
            | Role::OrderGross
            | Role::OrderDiscount
            | Role::OrderShipping
            | Role::OrderTax
            | Role::OrderPaid
            | Role::OrderRefunded
            | Role::OrderPointsUsed
            | Role::LineQuantity
            | Role::LineReturned
            | Role::LineUnitPrice
            | Role::LineDiscount
            | Role::LineTotal
            | Role::PersonPoints
            | Role::ListOrders
            | Role::ListRepeats
            | Role::ListSpend => Self::Number,
            Role::PersonPhone => Self::Phone,
            Role::PersonEmail => Self::Email,
            Role::OrderStatus | Role::OrderDeliveryStatus => Self::State,
            _ => Self::Text,
        }
    }
}

/// True for a role that changes who bought what, when and for how much; the tail of another one may be lost.
const fn matters(role: Role) -> bool {
    !matches!(
        role,
        Role::OrderStaff
            | Role::OrderBranch
            | Role::PersonCity
            | Role::PersonAddress
            | Role::PersonTags
            | Role::PersonSource
            | Role::PersonGender
            | Role::PersonBirthday
    )
}

/// True for free text that identifies nobody: where it is the last that matters, the tail of it may be lost too.
const fn is_description(role: Role) -> bool {
    matches!(role, Role::LineName | Role::LineCategory | Role::LineBrand | Role::OrderChannel)
}

/// The shapes of a file's columns.
#[derive(Clone, Debug)]
pub struct Shapes {
    platform: Option<&'static Platform>,
    /// Up to the last column that matters; `None` where a column has no role.
    columns: Vec<Option<Shape>>,
    /// By column: a blank is no value.
    needed: Vec<bool>,
}

impl Shapes {
    /// Of a file whose columns are understood.
    pub fn new(mapping: &Mapping, needed: impl Fn(usize) -> bool) -> Self {
        let last = mapping.columns.iter().rposition(|column| column.role.is_some_and(matters));
        let is_cut = |at: &usize| mapping.columns[*at].role.is_some_and(is_description);
        let columns = &mapping.columns[..last.map_or(0, |last| last + usize::from(!is_cut(&last)))];
        let columns: Vec<Option<Shape>> = columns.iter().map(|column| column.role.map(Shape::of)).collect();
        let is_needed = |at: usize| matches!(columns[at], Some(Shape::Day | Shape::Number)) && needed(at);
        Self { platform: mapping.platform, needed: (0..columns.len()).map(is_needed).collect(), columns }
    }

    /// True when a row of more than `width` cells is what it seems to be.
    pub fn stand(&self, row: &Row<'_>, width: usize) -> bool {
        let surplus = row.len() - width;
        // Twice as many cells as columns is another table.
        surplus <= width
            && (0..self.columns.len()).all(|at| self.fits(at, &row.cell(at)))
            && !(1..=surplus).any(|by| self.may_be_shifted(row, by))
    }

    /// True when some cell may hold `by` delimiters, and the cells behind it may belong to the columns before them.
    fn may_be_shifted(&self, row: &Row<'_>, by: usize) -> bool {
        for at in (0..self.columns.len()).rev() {
            // Blanks behind the last column are nothing that stood in it.
            let adds_nothing =
                at + 1 == self.columns.len() && (at + 1..=at + by).all(|added| row.cell(added).is_empty());
            if !adds_nothing && self.fits_joined(row, at, by) {
                return true;
            }
            if !self.fits(at, &row.cell(at + by)) {
                return false;
            }
        }
        false
    }

    fn fits(&self, at: usize, cell: &[u8]) -> bool {
        let Some(shape) = self.columns[at] else { return true };
        if cell.is_empty() {
            return !self.needed[at];
        }
        match shape {
            Shape::Text => true,
            Shape::Day => is_day(cell),
            Shape::Number => !matches!(
                Written::read(cell, &mut Seen::default()),
                Err(NotANumber::Unreadable | NotANumber::TooLarge)
            ),
            Shape::Phone => phone::parts(cell).any(is_phone),
            Shape::Email => cell.contains(&b'@'),
            Shape::State => self.life(cell).is_some(),
        }
    }

    fn life(&self, cell: &[u8]) -> Option<Life> {
        Statuses::new(self.platform).status_life(&fold(&clean(cell)))
    }

    /// The same of a cell with `by` delimiters in it, of which no word is left over. A number or a day may have been
    /// cut in two as well.
    fn fits_joined(&self, row: &Row<'_>, at: usize, by: usize) -> bool {
        let cell = row.span((at, at + by)).trim_ascii();
        let cut = || (at..=at + by).flat_map(|at| row.raw(at)).copied().collect::<Vec<u8>>();
        match self.columns[at] {
            None | Some(Shape::Text) => true,
            Some(Shape::State) => {
                // Words behind the last column that leave the state what it is change nothing.
                let same = if at + 1 == self.columns.len() { self.life(&row.cell(at)) } else { None };
                let says = |cell: &[u8]| self.life(cell).is_some_and(|life| Some(life) != same);
                says(cell) || says(&cut())
            }
            Some(Shape::Phone) => phone::parts(cell).all(is_phone) || is_phone(&cut()),
            Some(Shape::Email) => cell.split(|byte| b",; ".contains(byte)).all(|part| part.contains(&b'@')),
            Some(Shape::Day | Shape::Number) => self.fits(at, cell) || self.fits(at, cut().trim_ascii()),
        }
    }
}

fn is_day(cell: &[u8]) -> bool {
    !matches!(WrittenDay::read(cell).kind(), Kind::Blank | Kind::Unreadable)
}

/// A number, be it hidden. What stands for none may be the beginning of one: `0,9,12000101`.
fn is_phone(part: &[u8]) -> bool {
    match phone::read(part) {
        PhoneCell::Phone(_) | PhoneCell::Mended(_) | PhoneCell::Masked => true,
        PhoneCell::Unreadable => !phone::within(part).is_empty(),
        PhoneCell::Blank | PhoneCell::Placeholder | PhoneCell::Scientific => false,
    }
}
