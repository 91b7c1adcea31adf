//! How customers stand today: by fifths of recency and frequency, by tenure, and along the funnel.

use super::{limits::TENURES, money::Money};
use crate::{book::Book, customers::Features, policy::Threshold};
use serde::Serialize;

/// The contract's `RfmCell`.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CellView {
    recency: i64,
    frequency: i64,
    customers: u32,
    spend: Money,
}

/// The contract's `ScoreCell`.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ScoreView {
    recency: i64,
    frequency: i64,
    monetary: Option<i64>,
    customers: u32,
    spend: Money,
}

/// The contract's `Tenure`.
#[derive(Clone, Debug, Serialize)]
pub(super) struct TenureView {
    from: i32,
    to: Option<i32>,
    customers: u32,
    spend: Money,
}

/// The contract's `FunnelStage`.
#[derive(Clone, Debug, Serialize)]
pub(super) struct StageView {
    stage: &'static str,
    customers: u32,
}

/// Buyers by scores of recency and frequency, all 25 cells.
pub(super) fn rfm(book: &Book) -> Vec<CellView> {
    let view = book.view();
    let cell =
        |at: i64| CellView { recency: 5 - at / 5, frequency: at % 5 + 1, customers: 0, spend: Money(0) };
    let mut cells: Vec<CellView> = (0..25).map(cell).collect();
    for person in view.customers.all() {
        let known = view.customers.get(person);
        if let Some((recency, frequency, _)) = view.scores().rfm(&known, view.today.day) {
            let cell = &mut cells[((5 - recency) * 5 + frequency - 1) as usize];
            cell.customers += 1;
            cell.spend.0 += i128::from(known.spend.unwrap_or(0));
        }
    }
    cells
}

/// Buyers by all three scores, the highest first; only cells with people.
pub(super) fn scores(book: &Book) -> Vec<ScoreView> {
    let view = book.view();
    // Money has six places: none, in a book without, and five.
    let mut cells = vec![(0u32, 0i128); 5 * 5 * 6];
    for person in view.customers.all() {
        let known = view.customers.get(person);
        if let Some((recency, frequency, monetary)) = view.scores().rfm(&known, view.today.day) {
            let at = ((5 - recency) * 5 + 5 - frequency) * 6 + 5 - monetary.unwrap_or(0);
            let cell = &mut cells[at as usize];
            cell.0 += 1;
            cell.1 += i128::from(known.spend.unwrap_or(0));
        }
    }
    let view = |(at, (customers, spend)): (i64, (u32, i128))| ScoreView {
        recency: 5 - at / 30,
        frequency: 5 - at / 6 % 5,
        monetary: Some(5 - at % 6).filter(|&score| score > 0),
        customers,
        spend: Money(spend),
    };
    (0..).zip(cells).filter(|cell| cell.1.0 > 0).map(view).collect()
}

/// Buyers whose first order is known, by the days since then.
pub(super) fn tenure(book: &Book) -> Vec<TenureView> {
    let view = book.view();
    let tenure = |(index, &from): (usize, &i32)| TenureView {
        from,
        to: TENURES.get(index + 1).copied(),
        customers: 0,
        spend: Money(0),
    };
    let mut tenures: Vec<TenureView> = TENURES.iter().enumerate().map(tenure).collect();
    for person in view.customers.all() {
        let known = view.customers.get(person);
        if let (Some(first), Some(1..)) = (known.first_day, known.orders) {
            let days = first.until(view.today.day).max(0);
            let tenure = &mut tenures[TENURES.partition_point(|&edge| edge <= days) - 1];
            tenure.customers += 1;
            tenure.spend.0 += i128::from(known.spend.unwrap_or(0));
        }
    }
    tenures
}

/// Everybody whose orders are known, those who bought, again, and often: each stage is part of the one before it.
pub(super) fn funnel(book: &Book) -> Vec<StageView> {
    let view = book.view();
    let often = book.policy().threshold(Threshold::FewOrders) as u32;
    let known: Vec<Features> = view.customers.all().map(|person| view.customers.get(person)).collect();
    let least = |orders: u32| {
        known.iter().filter(|known| known.orders.is_some_and(|count| count >= orders)).count() as u32
    };
    let stages = [("known", 0), ("bought", 1), ("boughtAgain", 2), ("boughtOften", (often + 1).max(2))];
    stages.map(|(stage, orders)| StageView { stage, customers: least(orders) }).to_vec()
}
