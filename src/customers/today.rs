//! The day that recency is counted to.

use super::SourceSlice;
use crate::{orders::SourceKind, values::day::Day};

/// Where today came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TodayFrom {
    /// Somebody said it.
    Argument,
    /// The day after the last dated order.
    LastOrder,
    /// The device's date, which is earlier than that day or all there is.
    Device,
}

impl TodayFrom {
    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Argument => "argument",
            Self::LastOrder => "lastOrder",
            Self::Device => "device",
        }
    }
}

/// Today, and a lone last day that was not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today {
    /// The day.
    pub day: Day,
    /// Where it came from.
    pub from: TodayFrom,
    /// A lone last day long after all others.
    pub lone: Option<Day>,
}

impl Today {
    /// The day after the last dated order, never later than the device's date; or what somebody said.
    pub fn of(
        parts: &[SourceSlice<'_>],
        said: Option<Day>,
        device: Day,
        lone_gap: u32,
        believe_lone: bool,
    ) -> Self {
        if let Some(day) = said {
            return Self { day, from: TodayFrom::Argument, lone: None };
        }
        let (last, lone) = last_day(parts, lone_gap as i32, believe_lone);
        match last {
            Some(last) if last.plus(1) <= device => {
                Self { day: last.plus(1), from: TodayFrom::LastOrder, lone }
            }
            _ => Self { day: device, from: TodayFrom::Device, lone },
        }
    }
}

/// The last day with orders, and the last lone one behind a long gap that was passed over.
fn last_day(parts: &[SourceSlice<'_>], gap: i32, believe_lone: bool) -> (Option<Day>, Option<Day>) {
    let mut lone = None;
    let mut last = latest_before(parts, None);
    while let Some(day) = last {
        let before = latest_before(parts, Some(day));
        match before {
            Some(before) if before.until(day) > gap && !believe_lone => {
                lone = lone.or(Some(day));
                last = Some(before);
            }
            _ => return (Some(day), lone),
        }
    }
    (last, lone)
}

/// The latest day below `limit` among live entries of order files.
fn latest_before(parts: &[SourceSlice<'_>], limit: Option<Day>) -> Option<Day> {
    let orders = parts.iter().map(|part| part.orders).filter(|orders| orders.kind == SourceKind::Orders);
    orders
        .filter_map(|orders| {
            limit.map_or_else(|| orders.last_day.known(), |limit| orders.latest_before(limit))
        })
        .max()
}
