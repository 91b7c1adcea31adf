//! Groups under another policy, before it is applied.

use super::{changes::MoveView, earlier::scheme_at, money::Money, summary::GroupView};
use crate::{book::Book, policy::Policy, values::tally::Tally};
use serde::Serialize;

/// The contract's `Preview`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PreviewView {
    groups: Vec<GroupView>,
    spend_edge: Option<Money>,
    moves: Vec<MoveView>,
}

impl PreviewView {
    /// What another policy's groups would be; people and orders stay as they are.
    pub fn of(book: &Book, policy: &Policy) -> Self {
        let view = book.view();
        let scheme = scheme_at(book, policy, view.today.day);
        let empty = |id: &String| GroupView { id: id.clone(), customers: 0, orders: 0, revenue: Money(0) };
        let mut groups: Vec<GroupView> = scheme.ids().iter().map(empty).collect();
        let mut moves: Tally<(u8, u8), (u32, i128)> = Tally::default();
        for person in view.customers.all() {
            let known = view.customers.get(person);
            let (now, then) = (view.groups.get(person as usize), scheme.group(&known));
            let spend = i128::from(known.spend.unwrap_or(0));
            let group = &mut groups[then as usize];
            group.customers += 1;
            group.orders += u64::from(known.orders.unwrap_or(0));
            group.revenue.0 += spend;
            if view.scheme.ids()[now as usize] != scheme.ids()[then as usize] {
                let flow = moves.at((now, then));
                flow.0 += 1;
                flow.1 += spend;
            }
        }
        let moves = moves.into_iter().map(|((from, to), (customers, spend))| MoveView {
            from: Some(view.scheme.ids()[from as usize].clone()),
            to: scheme.ids()[to as usize].clone(),
            customers,
            spend: Money(spend),
        });
        Self { spend_edge: scheme.edge().map(Money::from), moves: moves.collect(), groups }
    }
}
