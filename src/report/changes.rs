//! Who moved between groups since an earlier day.

use super::{earlier::groups_before, money::Money};
use crate::{book::Book, values::tally::Tally};
use serde::Serialize;

/// The contract's `Changes`.
#[derive(Clone, Debug, Serialize)]
pub struct ChangesView {
    from: String,
    to: String,
    groups: Vec<ChangeView>,
    moves: Vec<MoveView>,
}

#[derive(Clone, Debug, Serialize)]
struct ChangeView {
    id: String,
    before: u32,
    after: u32,
    r#in: u32,
    out: u32,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct MoveView {
    pub(super) from: Option<String>,
    pub(super) to: String,
    pub(super) customers: u32,
    pub(super) spend: Money,
}

impl ChangesView {
    /// Who changed group in the last `days`.
    pub fn of(book: &Book, days: u32) -> Self {
        let view = book.view();
        let before = groups_before(book, days);
        let ids = view.scheme.ids();
        let new = |id: &String| ChangeView { id: id.clone(), before: 0, after: 0, r#in: 0, out: 0 };
        let mut groups: Vec<ChangeView> = ids.iter().map(new).collect();
        let mut moves: Tally<(Option<u8>, u8), (u32, i128)> = Tally::default();
        for person in view.customers.all() {
            let (then, now) = (before[person as usize], view.groups.get(person as usize));
            groups[now as usize].after += 1;
            then.iter().for_each(|&then| groups[then as usize].before += 1);
            if then != Some(now) {
                groups[now as usize].r#in += 1;
                then.iter().for_each(|&then| groups[then as usize].out += 1);
                let flow = moves.at((then, now));
                flow.0 += 1;
                flow.1 += i128::from(view.customers.get(person).spend.unwrap_or(0));
            }
        }
        let moves = moves.into_iter().map(|((from, to), (customers, spend))| MoveView {
            from: from.map(|from| ids[from as usize].clone()),
            to: ids[to as usize].clone(),
            customers,
            spend: Money(spend),
        });
        let to = view.today.day;
        Self { from: to.plus(-(days as i32)).iso(), to: to.iso(), groups, moves: moves.collect() }
    }
}
