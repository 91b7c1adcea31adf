//! What is worth looking at first.

use super::{earlier::groups_before, limits::PERIOD, money::Money};
use crate::{
    book::Book,
    customers::people::Person,
    values::{order::sort_by, tally::Tally},
};
use serde::Serialize;

/// The contract's `Priority`.
#[derive(Clone, Debug, Serialize)]
pub struct PriorityView {
    code: &'static str,
    group: &'static str,
    customers: u32,
    spend: Money,
    facts: Tally<&'static str, Money>,
    query: PriorityQuery,
}

#[derive(Clone, Debug, Serialize)]
struct PriorityQuery {
    group: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    moved: Option<PriorityMoved>,
}

#[derive(Clone, Debug, Serialize)]
struct PriorityMoved {
    days: u32,
    from: &'static str,
    to: &'static str,
}

/// A reason to care for somebody today. Of each customer's money per order, `weight` hundredths are at stake.
struct Reason {
    code: &'static str,
    group: &'static str,
    /// Came from this group within the last month.
    from: Option<&'static str>,
    weight: i128,
}

/// Whose care pays now, as data: who has just begun to sleep is nearest to come back (S0-31), who is one step
/// before a habit is nearest to keep it (S0-16), and who bought for the first time listens most (S3-11).
/// Weights are ours, 2026-11: an order of ordering, not a forecast.
const REASONS: [Reason; 7] = [
    Reason { code: "topAsleep", group: "ngu_dong_90", from: Some("mua_nhieu"), weight: 60 },
    Reason { code: "regularAsleep", group: "ngu_dong_90", from: Some("mua_thuong_xuyen"), weight: 50 },
    Reason { code: "fewAsleep", group: "ngu_dong_90", from: Some("mua_it"), weight: 12 },
    Reason { code: "newcomers", group: "khach_moi", from: None, weight: 25 },
    Reason { code: "almostRegular", group: "mua_it", from: None, weight: 10 },
    Reason { code: "keepTop", group: "mua_nhieu", from: None, weight: 8 },
    Reason { code: "leads", group: "lead_moi", from: None, weight: 2 },
];

impl PriorityView {
    /// The three reasons with most at stake.
    pub fn all(book: &Book) -> Vec<Self> {
        let view = book.view();
        let before = groups_before(book, PERIOD as u32);
        let ids = view.scheme.ids();
        let average = average_order(book);
        let mut found: Vec<(i128, Self)> = REASONS
            .iter()
            .filter_map(|reason| {
                let chosen = view.customers.all().filter(|&person| {
                    let then = before[person as usize].map(|group| ids[group as usize].as_str());
                    book.group_of(person) == reason.group && reason.from.is_none_or(|from| then == Some(from))
                });
                let people: Vec<Person> = chosen.collect();
                let stake: i128 =
                    people.iter().map(|&person| at_stake(book, person, average) * reason.weight).sum();
                (!people.is_empty()).then(|| (stake, Self::new(book, reason, &people)))
            })
            .collect();
        sort_by(&mut found, |a, b| b.0.cmp(&a.0));
        found.into_iter().take(3).map(|(_, view)| view).collect()
    }

    fn new(book: &Book, reason: &Reason, people: &[Person]) -> Self {
        let spend = people
            .iter()
            .map(|&person| i128::from(book.view().customers.get(person).spend.unwrap_or(0)))
            .sum();
        let days = people.iter().filter_map(|&person| book.view().customers.get(person).last_day);
        let recency: Vec<i128> = days.map(|last| i128::from(last.until(book.view().today.day))).collect();
        let mut facts = Tally::default();
        if let (Some(least), Some(most)) = (recency.iter().min(), recency.iter().max()) {
            *facts.at("leastDays") = Money(*least);
            *facts.at("mostDays") = Money(*most);
        }
        Self {
            code: reason.code,
            group: reason.group,
            customers: people.len() as u32,
            spend: Money(spend),
            facts,
            query: PriorityQuery {
                group: reason.group,
                moved: reason.from.map(|from| PriorityMoved { days: PERIOD as u32, from, to: reason.group }),
            },
        }
    }
}

/// Money of an average order of the whole book, for those who have none of their own.
fn average_order(book: &Book) -> i128 {
    let customers = &book.view().customers;
    let (mut money, mut orders) = (0i128, 0i128);
    for known in customers.all().map(|person| customers.get(person)) {
        money += i128::from(known.spend.unwrap_or(0));
        orders += i128::from(known.orders.unwrap_or(0));
    }
    if orders == 0 { 1 } else { (money / orders).max(1) }
}

fn at_stake(book: &Book, person: Person, average: i128) -> i128 {
    let known = book.view().customers.get(person);
    match (known.spend, known.orders) {
        (Some(spend), Some(orders @ 1..)) => (i128::from(spend) / i128::from(orders)).max(0),
        _ => average,
    }
}
