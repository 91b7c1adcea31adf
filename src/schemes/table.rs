//! What a scheme says: rows of conditions over features; the first row that holds decides.

use crate::policy::{Operand as Known, Operator, Policy, Threshold};

/// The version of schemes that this crate reads and writes.
pub const VERSION: u32 = 1;

/// With what a feature is compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Operand {
    /// A figure; money in the currency's main unit.
    Figure(f64),
    /// A threshold of the policy.
    Threshold(Threshold),
    /// The figure that this share of buyers do not exceed.
    Quantile(f64),
}

/// What must hold. Where a figure is not known, a comparison neither holds nor fails, and nor does its `not`.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// All hold; an empty list holds for everybody.
    All(Vec<Self>),
    /// One holds.
    Any(Vec<Self>),
    /// It fails.
    Not(Box<Self>),
    /// The figure of a feature is known.
    Known(usize),
    /// A feature is compared.
    Compare(usize, Operator, Operand),
    /// A feature lies between two figures, both included.
    Between(usize, f64, f64),
    /// A feature is one of some figures.
    In(usize, Vec<f64>),
    /// A feature of words is one of some; of one that people can have several of, they have some of them.
    Named(usize, Vec<String>),
}

impl Condition {
    /// Adds the places of the features that it asks.
    pub fn places(&self, places: &mut Vec<usize>) {
        match self {
            Self::All(items) | Self::Any(items) => items.iter().for_each(|item| item.places(places)),
            Self::Not(item) => item.places(places),
            Self::Known(place)
            | Self::Compare(place, ..)
            | Self::Between(place, ..)
            | Self::In(place, _)
            | Self::Named(place, _) => places.push(*place),
        }
    }
}

/// A row: a group, and who is in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Id of the group; several rows may share one.
    pub id: String,
    /// Who is in it.
    pub when: Condition,
}

/// A scheme.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// First match wins.
    pub rows: Vec<Row>,
}

impl Table {
    /// The policy's groups as a scheme: the same people in the same groups.
    pub fn of_policy(policy: &Policy) -> Self {
        let compare = |test: &crate::policy::Comparison| {
            let value = match test.value {
                Known::Figure(figure) => Operand::Figure(figure),
                Known::Threshold(threshold) => Operand::Threshold(threshold),
            };
            // Every feature of a policy is in the registry; a test holds the two together.
            let place = super::feature::place_of(test.feature.name()).unwrap_or(0);
            Condition::Compare(place, test.op, value)
        };
        let row = |rule: &crate::policy::GroupRule| Row {
            id: rule.id.clone(),
            when: Condition::All(rule.all.iter().map(compare).collect()),
        };
        Self { rows: policy.groups.iter().map(row).collect() }
    }

    /// Ids of the groups in their order, each once.
    pub fn group_ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = Vec::new();
        for row in &self.rows {
            if !ids.contains(&row.id.as_str()) {
                ids.push(&row.id);
            }
        }
        ids
    }
}
