//! What features are made of, kept with the view of a book: each is made when first asked for, and lists are paged
//! through without making it again. Columns of figures are cheap to make and are not kept: there are many of them.

use super::{feature::FEATURES, order_facts::OrderFacts};
use crate::{
    customers::{Contacts, Counting, Customers, People, SourceSlice, words::TextColumn},
    values::day::Day,
};
use std::cell::OnceCell;

/// Facts of a view.
pub struct FeatureCache {
    /// Words, by place of the feature.
    pub(super) texts: Vec<OnceCell<Option<TextColumn>>>,
    pub(super) birthdays: OnceCell<Option<Vec<Option<Day>>>>,
    order_facts: OnceCell<OrderFacts>,
    contacts: OnceCell<Contacts>,
}

impl Default for FeatureCache {
    fn default() -> Self {
        Self {
            texts: FEATURES.iter().map(|_| OnceCell::new()).collect(),
            birthdays: OnceCell::new(),
            order_facts: OnceCell::new(),
            contacts: OnceCell::new(),
        }
    }
}

impl FeatureCache {
    /// Events of people, and where they came from.
    pub fn contacts(&self, parts: &[SourceSlice<'_>], people: &People, today: Day) -> &Contacts {
        self.contacts.get_or_init(|| Contacts::of(parts, people, today))
    }

    pub(super) fn order_facts(
        &self,
        customers: &Customers,
        counting: &Counting<'_>,
        today: Day,
    ) -> &OrderFacts {
        self.order_facts.get_or_init(|| OrderFacts::of(customers, counting, today))
    }
}
