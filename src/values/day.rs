//! Civil dates. The calendar is chrono's; there is no clock.

use chrono::{Datelike, NaiveDate};

/// A civil date, counted in days from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Day(pub i32);

/// Days from 0001-01-01 to 1970-01-01, as chrono counts.
const EPOCH: i32 = 719_163;

/// Years that a shop's file can hold; a date outside is a slip of the hand.
pub(super) const YEARS: std::ops::RangeInclusive<u32> = 1900..=2199;

impl Day {
    /// Stands for no day in a column.
    pub const NONE: Self = Self(i32::MIN);

    /// The day of a calendar date, if there is one.
    pub fn from_ymd(year: u32, month: u32, day: u32) -> Option<Self> {
        let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
        Some(Self(date.num_days_from_ce() - EPOCH))
    }

    /// True for [`Day::NONE`].
    pub const fn is_none(self) -> bool {
        self.0 == Self::NONE.0
    }

    /// `Some` unless it is [`Day::NONE`].
    pub const fn known(self) -> Option<Self> {
        if self.is_none() { None } else { Some(self) }
    }

    /// Year, month and day.
    pub fn ymd(self) -> (i32, u32, u32) {
        let date = NaiveDate::from_num_days_from_ce_opt(self.0 + EPOCH).unwrap_or_default();
        (date.year(), date.month(), date.day())
    }

    /// `yyyy-mm-dd`.
    pub fn iso(self) -> String {
        let (year, month, day) = self.ymd();
        let digits = |value: u32, power: u32| char::from(b'0' + (value / power % 10) as u8);
        let year = year.unsigned_abs();
        let mut text = String::with_capacity(10);
        text.extend([1000, 100, 10, 1].map(|power| digits(year, power)));
        text.push('-');
        text.extend([10, 1].map(|power| digits(month, power)));
        text.push('-');
        text.extend([10, 1].map(|power| digits(day, power)));
        text
    }

    /// Whole days from `self` to `later`.
    pub const fn until(self, later: Self) -> i32 {
        later.0 - self.0
    }

    /// The day `days` later.
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }
}
