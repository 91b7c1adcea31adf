//! Months, quarters and years over civil days: what rules of time need beyond counting days.

use super::day::Day;

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    /// A day.
    Day,
    /// Monday to Sunday.
    Week,
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// A half-year.
    Half,
    /// A year.
    Year,
    /// All of it.
    Lifetime,
}

impl Period {
    const NAMES: [&'static str; 7] = ["day", "week", "month", "quarter", "half", "year", "lifetime"];
    const ALL: [Self; 7] =
        [Self::Day, Self::Week, Self::Month, Self::Quarter, Self::Half, Self::Year, Self::Lifetime];

    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// The period with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|period| period.name() == name)
    }
}

/// A day that never comes.
pub const NEVER: Day = Day(i32::MAX);

/// So many months later (or earlier); a day that the month does not have becomes its last one.
pub fn months_later(day: Day, months: i32) -> Day {
    if day == NEVER {
        return NEVER;
    }
    let (year, month, of_month) = day.ymd();
    let count = year * 12 + month as i32 - 1 + months;
    clamped(count, of_month)
}

/// A day of a month counted from the year 0, or the month's last one.
fn clamped(count: i32, of_month: u32) -> Day {
    let (year, month) = (count.div_euclid(12).max(0) as u32, count.rem_euclid(12) as u32 + 1);
    let fits = (28..=of_month.max(28)).rev().find_map(|last| Day::from_ymd(year, month, last.min(of_month)));
    fits.unwrap_or(NEVER)
}

/// The day `month`-`of_month` of a year, or the month's last one.
pub fn day_of_year(year: i32, month: u32, of_month: u32) -> Day {
    clamped(year * 12 + month as i32 - 1, of_month)
}

/// The first day of the period that a day lies in.
pub fn first_of(day: Day, period: Period) -> Day {
    let (year, month, _) = day.ymd();
    let first_month = |months: u32| clamped(year * 12 + ((month - 1) / months * months) as i32, 1);
    match period {
        Period::Day => day,
        // 1970-01-01 was a Thursday.
        Period::Week => Day(day.0 - (day.0 + 3).rem_euclid(7)),
        Period::Month => first_month(1),
        Period::Quarter => first_month(3),
        Period::Half => first_month(6),
        Period::Year => first_month(12),
        Period::Lifetime => Day::NONE,
    }
}

/// The first day of the period after the one that a day lies in.
pub fn first_of_next(day: Day, period: Period) -> Day {
    let first = first_of(day, period);
    match period {
        Period::Day => day.plus(1),
        Period::Week => first.plus(7),
        Period::Month => months_later(first, 1),
        Period::Quarter => months_later(first, 3),
        Period::Half => months_later(first, 6),
        Period::Year => months_later(first, 12),
        Period::Lifetime => NEVER,
    }
}

/// Days that a function gives for days, each asked once: the calendar is slower than a table.
#[derive(Default)]
pub struct Memo(Vec<i32>);

/// Days from 1970 that are remembered: up to the year 2100.
const REMEMBERED: usize = 47_482;

impl Memo {
    /// What `of` gives for a day.
    #[inline]
    pub fn get(&mut self, day: Day, of: impl Fn(Day) -> Day) -> Day {
        let Some(place) = usize::try_from(day.0).ok().filter(|&place| place < REMEMBERED) else {
            return of(day);
        };
        if self.0.is_empty() {
            self.0 = vec![i32::MIN; REMEMBERED];
        }
        if self.0[place] == i32::MIN {
            self.0[place] = of(day).0;
        }
        Day(self.0[place])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(iso: &str) -> Day {
        Day::from_iso(iso).unwrap()
    }

    #[test]
    fn a_month_after_the_thirty_first_is_the_last_of_february() {
        for (from, months, to) in [
            ("2026-01-31", 1, "2026-02-28"),
            ("2024-01-31", 1, "2024-02-29"),
            ("2024-02-29", 12, "2025-02-28"),
            ("2025-12-06", -12, "2024-12-06"),
            ("2025-03-31", -1, "2025-02-28"),
            ("2025-11-30", 3, "2026-02-28"),
        ] {
            assert_eq!(months_later(day(from), months), day(to), "{from} {months}");
        }
    }

    #[test]
    fn periods_begin_where_the_calendar_says() {
        for (period, first, next) in [
            (Period::Week, "2026-11-16", "2026-11-23"),
            (Period::Month, "2026-11-01", "2026-12-01"),
            (Period::Quarter, "2026-10-01", "2027-01-01"),
            (Period::Half, "2026-07-01", "2027-01-01"),
            (Period::Year, "2026-01-01", "2027-01-01"),
        ] {
            let on = day("2026-11-22");
            assert_eq!((first_of(on, period), first_of_next(on, period)), (day(first), day(next)));
        }
    }

    proptest! {
        #[test]
        fn a_later_day_is_never_earlier_some_months_on(a in 0i32..40_000, step in 0i32..60, months in -30i32..30) {
            prop_assert!(months_later(Day(a), months) <= months_later(Day(a + step), months));
        }

        #[test]
        fn a_memo_gives_what_the_function_gives(days in prop::collection::vec(-500i32..60_000, 1..40)) {
            let mut memo = Memo::default();
            for day in days.iter().chain(&days) {
                prop_assert_eq!(memo.get(Day(*day), |day| months_later(day, 5)), months_later(Day(*day), 5));
            }
        }
    }
}
