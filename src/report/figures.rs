//! Numbers to trust: all that is counted from histories, in one walk through everybody.

use super::{
    cohorts::{CohortView, Cohorts},
    histories::History,
    kpis::{KpiView, kpis},
    money::Money,
    revenue::{MonthView, Revenue, VariationView},
    second_order::{SecondOrderView, SecondOrders},
    standing::{CellView, ScoreView, StageView, TenureView, funnel, rfm, scores, tenure},
};
use crate::book::Book;
use serde::Serialize;

/// The contract's `Figures`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FiguresView {
    kpis: Vec<KpiView>,
    cohorts: Vec<CohortView>,
    rfm: Vec<CellView>,
    scores: Vec<ScoreView>,
    second_order: SecondOrderView,
    months: Vec<MonthView>,
    repeat_variation: Option<VariationView>,
    tenure: Vec<TenureView>,
    funnel: Vec<StageView>,
    /// Buyers of whom only lists speak: they have no orders by day.
    without_orders: u32,
    /// Money of counted orders that belong to nobody known.
    walk_ins: Money,
}

impl FiguresView {
    /// Of a book, today.
    pub fn of(book: &Book) -> Self {
        let (view, parts) = (book.view(), book.parts());
        let today = view.today.day;
        let (mut cohorts, mut revenue) = (Cohorts::new(today), Revenue::new(today));
        let mut second = SecondOrders::default();
        let mut without_orders = 0;
        for person in view.customers.all() {
            let history = History::of(book, &parts, person);
            let has_bought = view.customers.get(person).orders.is_some_and(|orders| orders > 0);
            without_orders += u32::from(has_bought && history.orders.is_empty());
            cohorts.add(&history);
            revenue.add(&history);
            second.add(&history);
        }
        Self {
            kpis: kpis(book),
            cohorts: cohorts.views(),
            rfm: rfm(book),
            scores: scores(book),
            second_order: second.view(),
            months: revenue.views(),
            repeat_variation: revenue.variation(),
            tenure: tenure(book),
            funnel: funnel(book),
            without_orders,
            walk_ins: Money(view.reconciliation.walk_ins.money),
        }
    }
}
