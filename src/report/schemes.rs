//! Schemes on the wire: features, groups with their proof, and one customer's way.

use super::money::Money;
use crate::{
    book::Book,
    customers::Counting,
    policy::{PolicyError, Value},
    schemes::{
        Check, Columns, Compiled, FEATURES, Facts, Table,
        cells::Range,
        change::shortest,
        evaluate::{Node, Truth},
        figure::UNKNOWN,
    },
};
use serde::Serialize;

/// Features of a book's customers.
pub fn columns_of<'a>(book: &'a Book, counting: &'a Counting<'a>) -> Columns<'a> {
    let view = book.view();
    Columns::new(Facts { customers: &view.customers, counting, today: view.today.day })
}

/// The contract's `FeatureInfo`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FeatureView {
    id: &'static str,
    unit: &'static str,
    source: &'static str,
    /// These files have it.
    known: bool,
    /// Customers of whom it is known.
    customers: usize,
}

impl FeatureView {
    /// Every feature.
    pub fn all(book: &Book) -> Vec<Self> {
        let parts = book.parts();
        let counting = book.counting(&parts);
        let columns = columns_of(book, &counting);
        let of = |(place, feature): (usize, &crate::schemes::feature::Feature)| {
            let column = columns.at(place);
            let known = |column: &[i64]| column.iter().filter(|&&figure| figure != UNKNOWN).count();
            Self {
                id: feature.id,
                unit: feature.unit.name(),
                source: feature.source,
                known: column.is_some(),
                customers: column.map_or(0, known),
            }
        };
        FEATURES.iter().enumerate().map(of).collect()
    }
}

/// The contract's `SchemeResult`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SchemeView {
    groups: Vec<GroupView>,
    /// People for whom no row holds.
    outside: GroupView,
    /// Used features that these files do not have.
    missing: Vec<&'static str>,
    check: CheckView,
    /// The scheme made total and without unreachable rows; `null` where nothing is to be mended.
    mend: Option<Value>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct GroupView {
    id: Option<String>,
    customers: u32,
    orders: u64,
    spend: Option<Money>,
}

impl GroupView {
    /// Every group of a scheme with its people, and last those for whom no row holds.
    pub(super) fn counted(book: &Book, compiled: &Compiled, placed: &[Option<u8>]) -> Vec<Self> {
        let customers = &book.view().customers;
        let spend = customers.has_money.then_some(Money(0));
        let ids = compiled.ids.iter().cloned().map(Some).chain([None]);
        let mut groups: Vec<Self> = ids.map(|id| Self { id, spend, ..Self::default() }).collect();
        for (person, group) in customers.all().zip(placed) {
            let known = customers.get(person);
            let group = &mut groups[group.map_or(compiled.ids.len(), usize::from)];
            group.customers += 1;
            group.orders += u64::from(known.orders.unwrap_or(0));
            if let (Some(sum), Some(spend)) = (&mut group.spend, known.spend) {
                sum.0 += i128::from(spend);
            }
        }
        groups
    }
}

#[derive(Clone, Debug, Serialize)]
struct CheckView {
    cells: Option<usize>,
    gaps: usize,
    shown: Vec<Vec<RangeView>>,
    settled: usize,
    unreachable: Vec<usize>,
    total: bool,
}

/// A range of a feature; all `null` where it is not known.
#[derive(Clone, Debug, Serialize)]
struct RangeView {
    feature: &'static str,
    known: bool,
    from: Option<Money>,
    to: Option<Money>,
}

impl SchemeView {
    /// Asks everybody, and proves the table.
    pub fn of(book: &Book, scheme: &Value) -> Result<Self, PolicyError> {
        let table = Table::from_value(scheme)?;
        let parts = book.parts();
        let counting = book.counting(&parts);
        let columns = columns_of(book, &counting);
        let compiled = Compiled::new(&table, book.policy(), &columns);
        let check = Check::of(&compiled);
        let mut groups = GroupView::counted(book, &compiled, &compiled.groups(&columns));
        let outside = groups.pop().unwrap_or_default();
        let mend = mend(scheme, &check);
        let check = CheckView::of(&compiled, check);
        Ok(Self { groups, outside, missing: compiled.missing, check, mend })
    }
}

impl CheckView {
    fn of(compiled: &Compiled, check: Check) -> Self {
        let range = |(&place, &range): (&usize, &Range)| RangeView {
            feature: FEATURES[place].id,
            known: range.is_some(),
            from: range.and_then(|(from, _)| end(from)),
            to: range.and_then(|(_, to)| end(to)),
        };
        let cell = |cell: &Vec<Range>| compiled.used.iter().zip(cell).map(range).collect();
        let Check { cells, gaps, settled, total, .. } = check;
        let shown = check.shown.iter().map(cell).collect();
        Self { cells, gaps, shown, settled, unreachable: check.unreachable, total }
    }
}

/// An open end is `null`.
fn end(figure: i64) -> Option<Money> {
    (figure.unsigned_abs() < i64::MAX as u64).then(|| Money::from(figure))
}

/// The scheme without rows that never decide, and with a last row for whoever is in none.
fn mend(scheme: &Value, check: &Check) -> Option<Value> {
    if check.total && check.unreachable.is_empty() {
        return None;
    }
    let Value::Map(pairs) = scheme else { return None };
    let mended = |rows: &[Value]| {
        let keep = |(row, _): &(usize, &Value)| !check.unreachable.contains(row);
        let mut rows: Vec<Value> = rows.iter().enumerate().filter(keep).map(|(_, row)| row.clone()).collect();
        if !check.total {
            let everybody = Value::Map(vec![("all".to_owned(), Value::List(Vec::new()))]);
            rows.push(Value::Map(vec![
                ("id".to_owned(), Value::Text("con_lai".to_owned())),
                ("when".to_owned(), everybody),
            ]));
        }
        Value::List(rows)
    };
    let pair = |(key, value): &(String, Value)| match value {
        Value::List(rows) if key == "rows" => (key.clone(), mended(rows)),
        value => (key.clone(), value.clone()),
    };
    Some(Value::Map(pairs.iter().map(pair).collect()))
}

/// The contract's `SchemeCustomer`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SchemeCustomerView {
    /// Her group; `null` where no row holds.
    group: Option<String>,
    missing: Vec<&'static str>,
    /// Every row down to the one that decided.
    rows: Vec<AskedView>,
    /// The shortest way into the group that was asked for; `null` where none was, or no way is known.
    way: Option<Vec<StepView>>,
}

#[derive(Clone, Debug, Serialize)]
struct AskedView {
    group: String,
    matched: bool,
    when: NodeView,
}

/// A condition, asked; `holds` is `null` where a figure is not known.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct NodeView {
    kind: &'static str,
    holds: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    feature: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    actual: Option<Money>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    of: Vec<Self>,
}

#[derive(Clone, Debug, Serialize)]
struct StepView {
    feature: &'static str,
    unit: &'static str,
    from: Option<Money>,
    to: Option<Money>,
}

impl SchemeCustomerView {
    /// Why, and the way to `to`; `None` for an id that nobody has.
    pub fn of(book: &Book, scheme: &Value, id: &str, to: Option<&str>) -> Result<Option<Self>, PolicyError> {
        let table = Table::from_value(scheme)?;
        let Some(person) = book.view().people.find(id, &book.parts()) else { return Ok(None) };
        let parts = book.parts();
        let counting = book.counting(&parts);
        let columns = columns_of(book, &counting);
        let compiled = Compiled::new(&table, book.policy(), &columns);
        let figures = compiled.figures(&columns, person);
        let row = compiled.row(&figures);
        let asked = row.map_or(compiled.rows.len(), |row| row + 1);
        let rows = compiled.rows[..asked].iter().map(|(group, node)| AskedView {
            group: compiled.ids[*group as usize].clone(),
            matched: node.truth(&figures) == Truth::Yes,
            when: NodeView::of(node, &compiled, &figures),
        });
        let target = to.and_then(|to| compiled.ids.iter().position(|id| id == to));
        let way = target.and_then(|target| shortest(&compiled, &figures, target as u8));
        let step = |step: &crate::schemes::Step| StepView {
            feature: FEATURES[step.feature].id,
            unit: FEATURES[step.feature].unit.name(),
            from: (step.from != UNKNOWN).then(|| Money::from(step.from)),
            to: end(step.to),
        };
        Ok(Some(Self {
            group: compiled.group(&figures).map(|group| compiled.ids[group as usize].clone()),
            rows: rows.collect(),
            way: way.map(|way| way.iter().map(step).collect()),
            missing: compiled.missing.clone(),
        }))
    }
}

impl NodeView {
    fn of(node: &Node, compiled: &Compiled, figures: &[i64]) -> Self {
        let feature = |column: usize| FEATURES[compiled.used[column]].id;
        let actual =
            |column: usize| Some(figures[column]).filter(|&figure| figure != UNKNOWN).map(Money::from);
        let holds = match node.truth(figures) {
            Truth::No => Some(false),
            Truth::Unknown => None,
            Truth::Yes => Some(true),
        };
        let plain =
            |kind| Self { kind, holds, feature: None, from: None, to: None, actual: None, of: Vec::new() };
        let many = |kind, nodes: &[Node]| Self {
            of: nodes.iter().map(|node| Self::of(node, compiled, figures)).collect(),
            ..plain(kind)
        };
        match node {
            Node::All(nodes) => many("all", nodes),
            Node::Any(nodes) => many("any", nodes),
            Node::Not(node) => many("not", std::slice::from_ref(node)),
            Node::Known(column) => {
                Self { feature: Some(feature(*column)), actual: actual(*column), ..plain("known") }
            }
            Node::Range { column, from, to } => Self {
                feature: Some(feature(*column)),
                from: end(*from),
                to: end(*to),
                actual: actual(*column),
                ..plain("range")
            },
        }
    }
}
