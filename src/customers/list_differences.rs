//! Lists of customers that say something else than the order files of the same people.

use super::{
    features::{Counting, Customers},
    lists::row,
};
use crate::orders::SourceKind;

/// Rows of lists, as entries, that say another number of orders or other money than the order files of the same
/// people.
pub fn differing(counting: &Counting<'_>, customers: &Customers) -> Vec<u32> {
    let mut all = Vec::new();
    let has_orders = counting.parts.iter().any(|part| part.orders.kind == SourceKind::Orders);
    let lists = counting.parts.iter().filter(|part| part.orders.kind == SourceKind::Customers);
    for part in lists.filter(|_| has_orders) {
        let says_orders = part.orders.list.as_ref().is_some_and(|list| list.has_orders);
        for entry in 0..part.orders.key.len() {
            let Some(given) = row(part, entry, counting.people, counting.digits) else { continue };
            let only_given =
                customers.given.binary_search_by_key(&given.person, |known| known.person).is_ok();
            let known = customers.get(given.person);
            let other_count = says_orders && given.orders.is_some() && given.orders != known.orders;
            let other_money = given.spend.is_some() && known.spend.is_some() && given.spend != known.spend;
            if !only_given && (other_count || other_money) {
                all.push(part.first_entry + entry as u32);
            }
        }
    }
    all
}
