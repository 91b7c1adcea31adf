//! Two schemes over the same people: who goes from which group of the one to which of the other, and who is in a group.

use super::{
    money::Money,
    schemes::{GroupView, columns_of},
};
use crate::{
    book::Book,
    customers::people::Person,
    policy::{PolicyError, Value},
    schemes::{Compiled, Table},
};
use serde::Serialize;
use std::collections::BTreeMap;

/// The contract's `SchemeMoves`.
#[derive(Clone, Debug, Serialize)]
pub struct SchemeMovesView {
    before: Vec<GroupView>,
    after: Vec<GroupView>,
    moves: Vec<MoveView>,
    missing: Vec<&'static str>,
}

#[derive(Clone, Debug, Serialize)]
struct MoveView {
    from: Option<String>,
    to: Option<String>,
    customers: u32,
    spend: Option<Money>,
}

impl SchemeMovesView {
    /// Places everybody twice.
    pub fn of(book: &Book, before: &Value, after: &Value) -> Result<Self, PolicyError> {
        let table = |scheme: &Value, at: &str| Table::from_value(scheme).map_err(|error| below(at, error));
        let tables = [table(before, "before")?, table(after, "after")?];
        let parts = book.parts();
        let counting = book.counting(&parts);
        let columns = columns_of(book, &counting);
        let [before, after] = tables.map(|table| Compiled::new(&table, book.policy(), &columns));
        let placed = [before.groups(&columns), after.groups(&columns)];
        let customers = &book.view().customers;
        let none = (0, customers.has_money.then_some(Money(0)));
        // Those for whom no row holds come last.
        let place = |group: Option<u8>| group.map_or(usize::MAX, usize::from);
        let mut cells: BTreeMap<(usize, usize), (u32, Option<Money>)> = BTreeMap::new();
        for (person, (from, to)) in customers.all().zip(placed[0].iter().zip(&placed[1])) {
            let cell = cells.entry((place(*from), place(*to))).or_insert(none);
            cell.0 += 1;
            if let (Some(sum), Some(spend)) = (&mut cell.1, customers.get(person).spend) {
                sum.0 += i128::from(spend);
            }
        }
        let moves = cells.into_iter().map(|((from, to), (customers, spend))| MoveView {
            from: before.ids.get(from).cloned(),
            to: after.ids.get(to).cloned(),
            customers,
            spend,
        });
        let mut missing = before.missing.clone();
        missing.extend(after.missing.iter().filter(|id| !before.missing.contains(id)));
        Ok(Self {
            moves: moves.collect(),
            before: GroupView::all(&before, &columns),
            after: GroupView::all(&after, &columns),
            missing,
        })
    }
}

fn below(at: &str, error: PolicyError) -> PolicyError {
    let path = if error.path.is_empty() { at.to_owned() } else { [at, ".", &error.path].concat() };
    PolicyError { path, ..error }
}

/// A group of a scheme: its people are asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Within {
    /// The scheme.
    pub table: Table,
    /// One of its groups; `None` for those for whom no row holds.
    pub group: Option<String>,
}

impl Within {
    /// Keeps the people of every one of these groups.
    pub(super) fn keep(all: &[Self], book: &Book, people: &mut Vec<Person>) {
        if all.is_empty() {
            return;
        }
        let parts = book.parts();
        let counting = book.counting(&parts);
        let columns = columns_of(book, &counting);
        for Self { table, group } in all {
            let compiled = Compiled::new(table, book.policy(), &columns);
            let wanted = group.as_ref().and_then(|id| compiled.ids.iter().position(|known| known == id));
            let placed = compiled.groups(&columns);
            people.retain(|&person| placed[person as usize].map(usize::from) == wanted);
        }
    }
}
