//! A scheme ready to be asked: every comparison a range of whole numbers over a column, every answer yes, no or
//! not known.

use super::{
    feature::{Columns, FEATURES, Unit},
    figure::UNKNOWN,
    quantiles,
    table::{Condition, Operand, Table},
};
use crate::{
    customers::words::TextColumn,
    groups::in_units,
    orders::loyalty_columns::word_key,
    policy::{Operator, Policy, Threshold},
};
use std::borrow::Cow;

/// Whether a condition holds; ordered, so that "all" is the least and "any" the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Truth {
    /// It fails.
    No,
    /// A figure is not known.
    Unknown,
    /// It holds.
    Yes,
}

/// A condition over used columns.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Both ends included; from above to, it holds for nobody.
    Range {
        /// Place among the used columns.
        column: usize,
        /// From.
        from: i64,
        /// To.
        to: i64,
    },
    /// The figure is known.
    Known(usize),
    /// All hold.
    All(Vec<Self>),
    /// One holds.
    Any(Vec<Self>),
    /// It fails.
    Not(Box<Self>),
}

impl Node {
    /// Asks the figures of one customer.
    pub fn truth(&self, figures: &[i64]) -> Truth {
        match self {
            Self::Range { column, from, to } => match figures[*column] {
                UNKNOWN => Truth::Unknown,
                figure if *from <= figure && figure <= *to => Truth::Yes,
                _ => Truth::No,
            },
            Self::Known(column) if figures[*column] == UNKNOWN => Truth::No,
            Self::Known(_) => Truth::Yes,
            Self::All(nodes) => {
                let mut least = Truth::Yes;
                for node in nodes {
                    least = least.min(node.truth(figures));
                    if least == Truth::No {
                        break;
                    }
                }
                least
            }
            Self::Any(nodes) => {
                let mut most = Truth::No;
                for node in nodes {
                    most = most.max(node.truth(figures));
                    if most == Truth::Yes {
                        break;
                    }
                }
                most
            }
            Self::Not(node) => match node.truth(figures) {
                Truth::No => Truth::Yes,
                Truth::Unknown => Truth::Unknown,
                Truth::Yes => Truth::No,
            },
        }
    }

    /// Every range in it: column, from, to.
    pub fn ranges(&self, take: &mut dyn FnMut(usize, i64, i64)) {
        match self {
            Self::Range { column, from, to } => take(*column, *from, *to),
            Self::Known(_) => {}
            Self::All(nodes) | Self::Any(nodes) => nodes.iter().for_each(|node| node.ranges(take)),
            Self::Not(node) => node.ranges(take),
        }
    }
}

/// A scheme with its thresholds as whole numbers.
pub struct Compiled {
    /// Rows: group, a number into `ids`, and condition.
    pub rows: Vec<(u8, Node)>,
    /// Ids of the groups, each once.
    pub ids: Vec<String>,
    /// Places of the used features; one that people can have several values of stands there for each that is named.
    pub used: Vec<usize>,
    /// By used feature: the values that are named. Of one value each its figure is the place here counted from 1, and 0
    /// for any other; of several 1 for having it and 0 for not. Without a name, 0 where it is known.
    pub names: Vec<Vec<String>>,
    /// Ids of used features that these files do not have.
    pub missing: Vec<&'static str>,
}

impl Compiled {
    /// A scheme over some customers.
    pub fn new(table: &Table, policy: &Policy, columns: &Columns<'_>) -> Self {
        let ids: Vec<String> = table.group_ids().into_iter().map(str::to_owned).collect();
        let mut compiler = Compiler { policy, columns, used: Vec::new(), names: Vec::new() };
        let row = |row: &super::table::Row| {
            let group = ids.iter().position(|id| *id == row.id).unwrap_or(0) as u8;
            (group, compiler.node(&row.when))
        };
        let rows = table.rows.iter().map(row).collect();
        let Compiler { used, names, .. } = compiler;
        let mut missing: Vec<&str> = Vec::new();
        for &place in used.iter().filter(|&&place| !columns.has(place)) {
            if !missing.contains(&FEATURES[place].id) {
                missing.push(FEATURES[place].id);
            }
        }
        Self { rows, ids, used, names, missing }
    }

    /// The row that decides.
    #[inline]
    pub fn row(&self, figures: &[i64]) -> Option<usize> {
        self.rows.iter().position(|(_, node)| node.truth(figures) == Truth::Yes)
    }

    /// The group, a number into `ids`; `None` for whom no row holds.
    pub fn group(&self, figures: &[i64]) -> Option<u8> {
        self.row(figures).map(|row| self.rows[row].0)
    }

    /// Used figures of one customer.
    pub fn figures(&self, columns: &Columns<'_>, person: u32) -> Vec<i64> {
        (0..self.used.len()).map(|column| self.asker(columns, column).figure(person)).collect()
    }

    fn asker<'a>(&self, columns: &'a Columns<'_>, column: usize) -> Asker<'a> {
        let (place, names) = (self.used[column], &self.names[column]);
        if FEATURES[place].unit != Unit::Text {
            return columns.at(place).map_or(Asker::Nothing, Asker::Figures);
        }
        let Some(text) = columns.text(place) else { return Asker::Nothing };
        if FEATURES[place].many {
            return match names.first() {
                Some(name) => Asker::Has(text, text.value_of(name)),
                None => Asker::Whole(text),
            };
        }
        let mut of = vec![0; text.values.len()];
        for (name, figure) in names.iter().zip(1..) {
            if let Some(value) = text.value_of(name) {
                of[value as usize] = figure;
            }
        }
        Asker::One(text, of)
    }

    /// The figures of everybody in a used column; `None` where these files do not have it.
    pub(super) fn column<'a>(&self, columns: &'a Columns<'_>, column: usize) -> Option<Cow<'a, [i64]>> {
        match self.asker(columns, column) {
            Asker::Nothing => None,
            Asker::Figures(figures) => Some(Cow::Borrowed(figures)),
            asker => Some((0..columns.people() as u32).map(|person| asker.figure(person)).collect()),
        }
    }
}

/// Where the figures of a used feature come from.
enum Asker<'a> {
    /// These files do not have it.
    Nothing,
    /// A column of figures.
    Figures(&'a [i64]),
    /// One value each: the figure of every value.
    One(&'a TextColumn, Vec<i64>),
    /// Whether a person has a value.
    Has(&'a TextColumn, Option<u32>),
    /// Whether all of a person's values are known.
    Whole(&'a TextColumn),
}

impl Asker<'_> {
    #[inline]
    fn figure(&self, person: u32) -> i64 {
        match self {
            Self::Nothing => UNKNOWN,
            Self::Figures(column) => column[person as usize],
            Self::One(text, of) => text.of(person).first().map_or(UNKNOWN, |&value| of[value as usize]),
            Self::Has(text, value) => text.has(person, *value).map_or(UNKNOWN, i64::from),
            Self::Whole(text) if text.is_whole(person) => 0,
            Self::Whole(_) => UNKNOWN,
        }
    }
}

struct Compiler<'a> {
    policy: &'a Policy,
    columns: &'a Columns<'a>,
    used: Vec<usize>,
    names: Vec<Vec<String>>,
}

impl Compiler<'_> {
    fn column(&mut self, place: usize) -> usize {
        let used = &self.used;
        let is_it =
            |column: &usize| used[*column] == place && !(FEATURES[place].many && self.is_named(*column));
        (0..used.len()).find(is_it).unwrap_or_else(|| self.add(place))
    }

    fn add(&mut self, place: usize) -> usize {
        self.used.push(place);
        self.names.push(Vec::new());
        self.used.len() - 1
    }

    fn is_named(&self, column: usize) -> bool {
        !self.names[column].is_empty()
    }

    /// A value as a range: of several each has a column, one value each is a figure of the same.
    fn named(&mut self, place: usize, name: &str) -> Node {
        let key = word_key(name);
        let is_it = |known: &String| word_key(known) == key;
        if !FEATURES[place].many {
            let column = self.column(place);
            let known = self.names[column].iter().position(is_it);
            let figure = known.unwrap_or_else(|| {
                self.names[column].push(name.to_owned());
                self.names[column].len() - 1
            }) as i64
                + 1;
            return Node::Range { column, from: figure, to: figure };
        }
        let same = |column: &usize| self.used[*column] == place && self.names[*column].iter().any(is_it);
        let known = (0..self.used.len()).find(same);
        let column = known.unwrap_or_else(|| {
            let column = self.add(place);
            self.names[column].push(name.to_owned());
            column
        });
        Node::Range { column, from: 1, to: 1 }
    }

    fn node(&mut self, condition: &Condition) -> Node {
        match condition {
            Condition::All(items) => Node::All(items.iter().map(|item| self.node(item)).collect()),
            Condition::Any(items) => Node::Any(items.iter().map(|item| self.node(item)).collect()),
            Condition::Not(item) => Node::Not(Box::new(self.node(item))),
            Condition::Known(place) => Node::Known(self.column(*place)),
            Condition::Compare(place, op, operand) => {
                let value = self.value(*place, *op, *operand);
                self.compared(*place, *op, value)
            }
            Condition::Between(place, low, high) => {
                let from = in_units(*low, self.digits(*place), Operator::AtLeast).unwrap_or(i64::MAX);
                let to = in_units(*high, self.digits(*place), Operator::AtMost).unwrap_or(UNKNOWN);
                Node::Range { column: self.column(*place), from, to }
            }
            Condition::In(place, figures) => {
                let one = |figure: &f64| {
                    let value = self.value(*place, Operator::Equal, Operand::Figure(*figure));
                    self.compared(*place, Operator::Equal, value)
                };
                Node::Any(figures.iter().map(one).collect())
            }
            Condition::Named(place, names) => {
                Node::Any(names.iter().map(|name| self.named(*place, name)).collect())
            }
        }
    }

    fn digits(&self, place: usize) -> u32 {
        if FEATURES[place].unit == Unit::Money { self.columns.digits() } else { 0 }
    }

    fn value(&self, place: usize, op: Operator, operand: Operand) -> Option<i64> {
        match operand {
            Operand::Figure(figure) => in_units(figure, self.digits(place), op),
            Operand::Threshold(Threshold::SpendEdge) => self.columns.edge(),
            Operand::Threshold(threshold) => {
                in_units(self.policy.threshold(threshold), self.digits(place), op)
            }
            Operand::Quantile(share) => quantiles::value_at(self.columns.sorted_at(place)?, share),
        }
    }

    /// A comparison as a range; an edge that is not there holds for nobody.
    fn compared(&mut self, place: usize, op: Operator, value: Option<i64>) -> Node {
        const LEAST: i64 = i64::MIN + 1;
        let (from, to) = match (op, value) {
            (_, None) => (1, 0),
            (Operator::Equal, Some(value)) => (value, value),
            (Operator::Below, Some(value)) => (LEAST, value.saturating_sub(1)),
            (Operator::AtMost, Some(value)) => (LEAST, value),
            (Operator::Above, Some(value)) => (value.saturating_add(1), i64::MAX),
            (Operator::AtLeast, Some(value)) => (value, i64::MAX),
        };
        Node::Range { column: self.column(place), from, to }
    }
}
