//! How customers spread over a feature, for the sliders of thresholds.

use super::{gaps::gaps, money::Money};
use crate::{book::Book, values::order::sort};
use serde::Serialize;

/// The contract's `Histogram`.
#[derive(Clone, Debug, Serialize)]
pub struct HistogramView {
    feature: &'static str,
    bins: Vec<BinView>,
    suggestion: Option<f64>,
}

#[derive(Clone, Debug, Serialize)]
struct BinView {
    from: Money,
    to: Option<Money>,
    customers: u32,
}

impl HistogramView {
    /// Buyers by a feature; `edges` are the lower ends of the bins, upwards. The rhythm of the shop proposes
    /// after how many days a customer is late: nine of ten gaps between purchases are not longer.
    pub fn of(book: &Book, feature: &'static str, edges: &[i64]) -> Self {
        let view = book.view();
        let mut counts = vec![0u32; edges.len()];
        for person in view.customers.all() {
            let known = view.customers.get(person);
            if known.orders == Some(0) {
                continue;
            }
            let value = match feature {
                "recencyDays" => known.last_day.map(|last| i64::from(last.until(view.today.day))),
                "orders" => known.orders.map(i64::from),
                _ => known.spend,
            };
            let bin = value.map(|value| edges.partition_point(|&edge| edge <= value));
            if let Some(bin @ 1..) = bin {
                counts[bin - 1] += 1;
            }
        }
        let bins = counts.into_iter().enumerate().map(|(index, customers)| BinView {
            from: Money::from(edges[index]),
            to: edges.get(index + 1).copied().map(Money::from),
            customers,
        });
        let suggestion = (feature == "recencyDays").then(|| gap_at(book, 9, 10)).flatten().map(f64::from);
        Self { feature, bins: bins.collect(), suggestion }
    }
}

/// Gaps between buying days of everybody, sorted.
pub(super) fn all_gaps(book: &Book) -> Vec<i32> {
    let parts = book.parts();
    let mut all: Vec<i32> =
        book.view().customers.all().flat_map(|person| gaps(book, &parts, person)).collect();
    sort(&mut all);
    all
}

/// The gap that `share` of `whole` gaps do not exceed.
pub(super) fn gap_at(book: &Book, share: usize, whole: usize) -> Option<i32> {
    let gaps = all_gaps(book);
    let position = (gaps.len() * share).div_ceil(whole);
    gaps.get(position.saturating_sub(1)).copied()
}
