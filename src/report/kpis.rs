//! The panel of key figures: exact fractions, each with its denominator.

use super::{
    earlier::Earlier,
    histogram::all_gaps,
    limits::{FEW, PERIOD},
    money::Money,
};
use crate::{book::Book, customers::Features, policy::Threshold};
use serde::Serialize;

/// The contract's `Kpi`.
#[derive(Clone, Debug, Serialize)]
pub(super) struct KpiView {
    code: &'static str,
    unit: &'static str,
    numerator: Money,
    denominator: Money,
    /// People or gaps that it was counted from.
    base: u32,
    /// True where they are too few to say it.
    few: bool,
}

impl KpiView {
    const fn new(
        code: &'static str,
        unit: &'static str,
        (numerator, denominator): (i128, i128),
        base: i128,
    ) -> Self {
        Self {
            code,
            unit,
            numerator: Money(numerator),
            denominator: Money(denominator),
            base: base as u32,
            few: base < FEW as i128 || denominator == 0,
        }
    }
}

/// All figures of the panel.
pub(super) fn kpis(book: &Book) -> Vec<KpiView> {
    let (view, parts) = (book.view(), book.parts());
    let window = book.policy().threshold(Threshold::DormantDays) as i32;
    let often = book.policy().threshold(Threshold::FewOrders) as u32;
    let today = view.today.day;
    let earlier = Earlier::of(book, &parts, PERIOD);
    let is_active = |known: &Features, at| known.last_day.is_some_and(|last| last.until(at) < window);
    let (mut buyers, mut orders, mut spend, mut again) = (0i128, 0i128, 0i128, 0i128);
    let (mut start, mut stayed, mut older, mut once_only) = (0i128, 0i128, 0i128, 0i128);
    let (mut loyal, mut once) = ((0i128, 0i128), (0i128, 0i128));
    for person in view.customers.all() {
        let known = view.customers.get(person);
        if is_active(&earlier.known[person as usize], earlier.today) {
            start += 1;
            stayed += i128::from(is_active(&known, today));
        }
        let Some(count @ 1..) = known.orders else { continue };
        let money = i128::from(known.spend.unwrap_or(0));
        buyers += 1;
        orders += i128::from(count);
        spend += money;
        again += i128::from(count > 1);
        if known.first_day.is_some_and(|first| first.until(today) >= window) {
            older += 1;
            once_only += i128::from(count == 1);
        }
        if count > often {
            loyal = (loyal.0 + money, loyal.1 + 1);
        } else if count == 1 {
            once = (once.0 + money, once.1 + 1);
        }
    }
    let gaps = all_gaps(book);
    let middle = gaps.len() / 2;
    let twice = if gaps.is_empty() { 0 } else { gaps[(gaps.len() - 1) / 2] + gaps[middle] };
    let mut all = vec![
        KpiView::new("repeatRate", "share", (again, buyers), buyers),
        KpiView::new("purchaseFrequency", "times", (orders, buyers), buyers),
        KpiView::new("retention", "share", (stayed, start), start),
        KpiView::new("churn", "share", (start - stayed, start), start),
        KpiView::new("oneAndDone", "share", (once_only, older), older),
        KpiView::new("medianGap", "days", (i128::from(twice), 2), gaps.len() as i128),
    ];
    if view.customers.has_money {
        let multiple = (loyal.0 * once.1, loyal.1 * once.0);
        all.push(KpiView::new("averageOrder", "money", (spend, orders), orders));
        all.push(KpiView::new("historicValue", "money", (spend, buyers), buyers));
        all.push(KpiView::new("loyalMultiple", "times", multiple, loyal.1.min(once.1)));
    }
    all
}
