//! Schemes on the wire: features, groups with their proof, and one customer's way.

use super::money::Money;
use crate::{
    book::Book,
    customers::{Counting, words::TextColumn},
    loyalty::Brief,
    policy::{PolicyError, Value},
    schemes::{
        Check, Columns, Compiled, FEATURES, Facts, Step, Table,
        cells::Range,
        change::shortest,
        evaluate::{Node, Truth},
        feature::{Standing, Unit, place_of},
        figure::UNKNOWN,
    },
    values::order::sort_by,
};
use serde::Serialize;

/// Features of a book's customers.
pub fn columns_of<'a>(book: &'a Book, counting: &'a Counting<'a>) -> Columns<'a> {
    columns_with(book, counting, true)
}

/// Features of a book's customers, those of the loyalty programme only where they are asked for: a walk through every
/// member's history is no part of a plain list.
pub(super) fn columns_with<'a>(
    book: &'a Book,
    counting: &'a Counting<'a>,
    asks_members: bool,
) -> Columns<'a> {
    let view = book.view();
    let standing = |brief: Brief| match brief.is_member {
        true => Standing { points: brief.balance, rank: i64::from(brief.level) + 1 },
        false => Standing { points: UNKNOWN, rank: UNKNOWN },
    };
    let is_asked = asks_members && book.policy().programme.open;
    let members = is_asked.then(|| book.loyalty(counting.parts).briefs.iter().map(standing).collect());
    let (customers, edge) = (&view.customers, view.scheme.edge());
    let facts = Facts { customers, counting, today: view.today.day, edge, members };
    Columns::new(facts, &view.columns)
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
    /// Customers of whom it is known; of several values, all of them.
    customers: usize,
    /// Values of words, with the customers who have each; the most frequent first.
    #[serde(skip_serializing_if = "Option::is_none")]
    values: Option<Vec<ValueView>>,
    /// How many values there are in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    values_in_all: Option<usize>,
    /// Somebody can have several values.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    many: bool,
}

/// A value of words.
#[derive(Clone, Debug, Serialize)]
struct ValueView {
    value: String,
    customers: u32,
}

/// Most values that are shown of a feature.
const MOST_VALUES: usize = 200;

impl ValueView {
    fn all(text: &TextColumn, people: std::ops::Range<u32>) -> Vec<Self> {
        let mut counts = vec![0u32; text.values.len()];
        people.for_each(|person| text.of(person).iter().for_each(|&value| counts[value as usize] += 1));
        let mut order: Vec<usize> = (0..counts.len()).filter(|&value| counts[value] > 0).collect();
        sort_by(&mut order, |&a, &b| counts[b].cmp(&counts[a]).then(a.cmp(&b)));
        let view = |value: usize| Self { value: text.values[value].text.clone(), customers: counts[value] };
        order.into_iter().map(view).collect()
    }
}

impl FeatureView {
    /// Every feature.
    pub fn all(book: &Book) -> Vec<Self> {
        let parts = book.parts();
        let counting = book.counting(&parts);
        let columns = columns_of(book, &counting);
        let of = |(place, feature): (usize, &crate::schemes::feature::Feature)| {
            let people = book.view().customers.all();
            let (mut values, mut values_in_all) = (None, None);
            let customers = if let Some(text) = columns.passing_text(place) {
                let all = ValueView::all(&text, people.clone());
                values_in_all = Some(all.len());
                values = Some(all.into_iter().take(MOST_VALUES).collect());
                Some(people.filter(|&person| text.is_whole(person)).count())
            } else if feature.unit == Unit::Text {
                None
            } else {
                let known = |column: &[i64]| column.iter().filter(|&&figure| figure != UNKNOWN).count();
                columns.passing(place).as_deref().map(known)
            };
            Self {
                id: feature.id,
                unit: feature.unit.name(),
                source: feature.source,
                known: customers.is_some(),
                customers: customers.unwrap_or(0),
                values,
                values_in_all,
                many: feature.many,
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
    pub(super) fn all(compiled: &Compiled, columns: &Columns<'_>) -> Vec<Self> {
        let mut groups = sums_of(compiled, columns);
        let ids = compiled.ids.iter().cloned().map(Some).chain([None]);
        groups.iter_mut().zip(ids).for_each(|(group, id)| group.id = id);
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
    #[serde(flatten)]
    words: Option<WordsView>,
}

/// Of words: the value, `null` for any other than those that the scheme names, and whether the people of the cell have it.
#[derive(Clone, Debug, Serialize)]
struct WordsView {
    value: Option<String>,
    has: bool,
}

impl WordsView {
    fn of(compiled: &Compiled, column: usize, figure: i64) -> Option<Self> {
        let feature = &FEATURES[compiled.used[column]];
        if feature.unit != Unit::Text {
            return None;
        }
        let name = |at: i64| compiled.names[column].get(usize::try_from(at).ok()?).cloned();
        Some(match feature.many {
            true => Self { value: name(0), has: figure == 1 },
            false => Self { value: name(figure - 1), has: true },
        })
    }
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
        let mut groups = GroupView::all(&compiled, &columns);
        let outside = groups.pop().unwrap_or_default();
        let mend = mend(scheme, &check);
        let check = CheckView::of(&compiled, check);
        Ok(Self { groups, outside, missing: compiled.missing, check, mend })
    }
}

/// Customers, orders and money by group, and last those for whom no row holds.
fn sums_of(compiled: &Compiled, columns: &Columns<'_>) -> Vec<GroupView> {
    let figures = |id: &str| place_of(id).and_then(|place| columns.at(place));
    let (orders, spend) = (figures("orders"), figures("spend"));
    let known = |column: Option<&[i64]>, person: usize| {
        column.map_or(0, |column| if column[person] == UNKNOWN { 0 } else { column[person] })
    };
    let outside = compiled.ids.len();
    let mut sums = vec![(0u32, 0i64, 0i128); outside + 1];
    compiled.each(columns, |person, group| {
        let (customers, all, money) = &mut sums[group.map_or(outside, usize::from)];
        *customers += 1;
        *all += known(orders, person);
        *money += i128::from(known(spend, person));
    });
    let view = |(customers, orders, money): (u32, i64, i128)| GroupView {
        id: None,
        customers,
        orders: orders.unsigned_abs(),
        spend: spend.map(|_| Money(money)),
    };
    sums.into_iter().map(view).collect()
}

impl CheckView {
    fn of(compiled: &Compiled, check: Check) -> Self {
        let range = |(column, &range): (usize, &Range)| {
            let feature = &FEATURES[compiled.used[column]];
            let figures = range.filter(|_| feature.unit != Unit::Text);
            RangeView {
                feature: feature.id,
                known: range.is_some(),
                from: figures.and_then(|(from, _)| end(from)),
                to: figures.and_then(|(_, to)| end(to)),
                words: range.and_then(|(figure, _)| WordsView::of(compiled, column, figure)),
            }
        };
        let cell = |cell: &Vec<Range>| cell.iter().enumerate().map(range).collect();
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
    /// Why not in the group that was asked for; `null` where none was, empty for who is there.
    why_not: Option<Vec<WhyNotView>>,
}

/// A row of a group that somebody is not in.
#[derive(Clone, Debug, Serialize)]
struct WhyNotView {
    /// Its number.
    row: usize,
    /// It holds, and an earlier row decides.
    matched: bool,
    /// What of it does not hold.
    fails: Vec<NodeView>,
    /// The group of an earlier row that decides; `null` where none stands before it.
    before: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct AskedView {
    group: String,
    matched: bool,
    when: NodeView,
}

/// A condition, asked; `holds` is `null` where a figure is not known.
#[derive(Clone, Debug, Default, Serialize)]
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
    /// Of words: the value that is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    /// Of words: the customer's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    of: Vec<Self>,
}

#[derive(Clone, Debug, Serialize)]
struct StepView {
    feature: &'static str,
    unit: &'static str,
    from: Option<Money>,
    to: Option<Money>,
    /// Of words: the value to have; the customer's own is `was`.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    was: Option<Vec<String>>,
}

impl SchemeCustomerView {
    /// Why, why not, and the way to `to`; `None` for an id that nobody has. Without a scheme the policy's groups are asked.
    pub fn of(book: &Book, scheme: &Value, id: &str, to: Option<&str>) -> Result<Option<Self>, PolicyError> {
        let table = match scheme {
            Value::Null => Table::of_policy(book.policy()),
            scheme => Table::from_value(scheme)?,
        };
        let Some(person) = book.view().people.find(id, &book.parts()) else { return Ok(None) };
        let parts = book.parts();
        let counting = book.counting(&parts);
        let columns = columns_of(book, &counting);
        let compiled = Compiled::new(&table, book.policy(), &columns);
        let figures = compiled.figures(&columns, person);
        let asked = AskedOf { compiled: &compiled, columns: &columns, figures: &figures, person };
        let row = compiled.row(&figures);
        let down_to = row.map_or(compiled.rows.len(), |row| row + 1);
        let target = to.and_then(|to| compiled.ids.iter().position(|id| id == to));
        let way = target.and_then(|target| shortest(&compiled, &figures, target as u8));
        Ok(Some(Self {
            group: compiled.group(&figures).map(|group| compiled.ids[group as usize].clone()),
            rows: (0..down_to).map(|row| asked.row(row)).collect(),
            way: way.map(|way| way.iter().map(|step| asked.step(step)).collect()),
            why_not: target.map(|target| asked.why_not(target as u8, row)),
            missing: compiled.missing.clone(),
        }))
    }
}

/// A scheme in front of one customer.
struct AskedOf<'a> {
    compiled: &'a Compiled,
    columns: &'a Columns<'a>,
    figures: &'a [i64],
    person: u32,
}

impl AskedOf<'_> {
    fn row(&self, row: usize) -> AskedView {
        let (group, node) = &self.compiled.rows[row];
        AskedView {
            group: self.compiled.ids[*group as usize].clone(),
            matched: node.truth(self.figures) == Truth::Yes,
            when: self.node(node),
        }
    }

    /// Every row of a group, and what of it does not hold; empty for who is there.
    fn why_not(&self, target: u8, decided: Option<usize>) -> Vec<WhyNotView> {
        if decided.is_some_and(|row| self.compiled.rows[row].0 == target) {
            return Vec::new();
        }
        let rows = self.compiled.rows.iter().enumerate().filter(|(_, (group, _))| *group == target);
        let why = |(row, (_, node)): (usize, &(u8, Node))| {
            let mut fails = Vec::new();
            self.failing(node, &mut fails);
            let before = decided.filter(|&decided| decided < row);
            let before = before.map(|row| &self.compiled.ids[self.compiled.rows[row].0 as usize]);
            WhyNotView { row, matched: fails.is_empty(), fails, before: before.cloned() }
        };
        rows.map(why).collect()
    }

    /// The tests that keep a condition from holding: of "all" those that fail, of the others the whole.
    fn failing(&self, node: &Node, fails: &mut Vec<NodeView>) {
        match node {
            _ if node.truth(self.figures) == Truth::Yes => {}
            Node::All(nodes) => nodes.iter().for_each(|node| self.failing(node, fails)),
            node => fails.push(self.node(node)),
        }
    }

    fn own(&self, column: usize) -> Option<Vec<String>> {
        let text = self.columns.text(self.compiled.used[column])?;
        let word = |&value: &u32| text.values[value as usize].text.clone();
        Some(text.of(self.person).iter().map(word).collect())
    }

    fn step(&self, step: &Step) -> StepView {
        let feature = &FEATURES[step.feature];
        let words = WordsView::of(self.compiled, step.column, step.to);
        let is_text = words.is_some();
        StepView {
            feature: feature.id,
            unit: feature.unit.name(),
            from: (step.from != UNKNOWN && !is_text).then(|| Money::from(step.from)),
            to: end(step.to).filter(|_| !is_text),
            value: words.and_then(|words| words.value),
            was: if is_text { self.own(step.column) } else { None },
        }
    }

    fn node(&self, node: &Node) -> NodeView {
        let holds = match node.truth(self.figures) {
            Truth::No => Some(false),
            Truth::Unknown => None,
            Truth::Yes => Some(true),
        };
        let plain = |kind| NodeView { kind, holds, ..NodeView::default() };
        let many = |kind, nodes: &[Node]| NodeView {
            of: nodes.iter().map(|node| self.node(node)).collect(),
            ..plain(kind)
        };
        match node {
            Node::All(nodes) => many("all", nodes),
            Node::Any(nodes) => many("any", nodes),
            Node::Not(node) => many("not", std::slice::from_ref(node)),
            Node::Known(column) => self.leaf(*column, plain("known")),
            Node::Range { column, from, to } => {
                let words = WordsView::of(self.compiled, *column, *from);
                let (kind, from, to) = match words {
                    Some(_) => ("word", None, None),
                    None => ("range", end(*from), end(*to)),
                };
                let value = words.and_then(|words| words.value);
                self.leaf(*column, NodeView { from, to, value, ..plain(kind) })
            }
        }
    }

    /// What is asked of a feature, beside the customer's own.
    fn leaf(&self, column: usize, view: NodeView) -> NodeView {
        let feature = &FEATURES[self.compiled.used[column]];
        let own = if feature.unit == Unit::Text { self.own(column) } else { None };
        let known = Some(self.figures[column]).filter(|&figure| figure != UNKNOWN);
        let actual = known.filter(|_| feature.unit != Unit::Text).map(Money::from);
        NodeView { feature: Some(feature.id), actual, own, ..view }
    }
}
