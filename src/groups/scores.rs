//! Quintiles of recency, frequency and money among buyers. Equal values never get different scores: the edge of
//! score q is the value at sorted position ⌊n·q/5⌋, and a score counts the edges that a value reaches.

use crate::{
    customers::{Customers, Features},
    values::{day::Day, sort::at_positions},
};

/// Edges between scores.
pub struct Scores {
    recency: [i64; 4],
    orders: [i64; 4],
    spend: [i64; 4],
}

impl Scores {
    /// Recency, frequency and money of a buyer; money is `None` in a book without.
    pub fn rfm(&self, features: &Features, today: Day) -> Option<(i64, i64, Option<i64>)> {
        let (Some(1..), Some(last)) = (features.orders, features.last_day) else { return None };
        let monetary = features.spend.map(|_| self.monetary(features, 0));
        Some((self.recency(features, last.until(today)), self.frequency(features, 0), monetary))
    }

    /// The quintiles of those who have bought.
    pub fn of(customers: &Customers, today: Day) -> Self {
        let mut columns: [Vec<i64>; 3] = Default::default();
        for person in customers.all() {
            let known = customers.get(person);
            let (Some(orders @ 1..), Some(last)) = (known.orders, known.last_day) else { continue };
            columns[0].push(i64::from(last.until(today)));
            columns[1].push(i64::from(orders));
            columns[2].push(known.spend.unwrap_or(0));
        }
        let [recency, orders, spend] = columns.map(edges);
        Self { recency, orders, spend }
    }

    /// 5 for those who came last.
    pub fn recency(&self, _: &Features, days: i32) -> i64 {
        5 - reached(&self.recency, i64::from(days))
    }

    /// 5 for those with most orders.
    pub fn frequency(&self, features: &Features, _: i32) -> i64 {
        1 + reached(&self.orders, i64::from(features.orders.unwrap_or(0)))
    }

    /// 5 for those who spend most.
    pub fn monetary(&self, features: &Features, _: i32) -> i64 {
        1 + reached(&self.spend, features.spend.unwrap_or(0))
    }
}

fn edges(values: Vec<i64>) -> [i64; 4] {
    let positions = |count| [1, 2, 3, 4].map(|quintile| count * quintile / 5);
    at_positions(values.into_iter(), positions).unwrap_or([i64::MAX; 4])
}

fn reached(edges: &[i64; 4], value: i64) -> i64 {
    edges.iter().filter(|&&edge| value >= edge).count() as i64
}
