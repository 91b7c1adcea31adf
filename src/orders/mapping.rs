//! How the columns of a source are understood.

use super::{
    answers::Question,
    dictionary::Platform,
    role::{Role, SourceKind},
};

/// A column and its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappedColumn {
    /// Header as written, cleaned.
    pub header: String,
    /// Meaning.
    pub role: Option<Role>,
    /// Named by a dictionary or a person, not guessed.
    pub sure: bool,
    /// Letters of the header were lost, and the dictionary knows what it was.
    pub mended: bool,
    /// Named by a platform's own dictionary: its level (order or line) is known.
    pub by_platform: bool,
    /// Its money is written in units of 10^`unit`: thousands, millions.
    pub unit: u32,
    /// First cells that are not blank.
    pub samples: Vec<String>,
}

impl MappedColumn {
    /// True for what only orders have: money, lines, a state.
    pub(super) fn is_amount_or_line(&self) -> bool {
        self.role.is_some_and(|role| {
            role.is_money()
                || role.is_line()
                || matches!(role, Role::OrderStatus | Role::OrderDeliveryStatus | Role::OrderDocument)
        })
    }

    /// True for that, and for an order's own code.
    pub(super) fn is_of_orders(&self) -> bool {
        self.is_amount_or_line() || self.role == Some(Role::OrderId)
    }
}

/// How a source's columns are understood.
#[derive(Clone, Debug)]
pub struct Mapping {
    /// Whose export it is.
    pub platform: Option<&'static Platform>,
    /// What its rows are.
    pub kind: Option<SourceKind>,
    /// Number of the header row; `None` when the file has none.
    pub header_row: Option<u32>,
    /// Of the header: equal for every export of the same kind.
    pub fingerprint: String,
    /// The columns in order.
    pub columns: Vec<MappedColumn>,
    /// What is open.
    pub questions: Vec<Question>,
    /// Columns that may have a role which an order needs, by their cells.
    pub suggestions: Vec<(Role, Vec<usize>)>,
}

impl Mapping {
    pub(super) fn give(&mut self, column: usize, role: Role, sure: bool) {
        self.columns[column].role = Some(role);
        self.columns[column].sure = sure;
    }

    pub(super) fn has(&self, role: Role) -> bool {
        self.column_of(role).is_some()
    }

    /// True for one row a customer: totals of a customer, and no single order.
    pub(super) fn is_list(&self) -> bool {
        let has = |role| self.column_of(role).is_some();
        let totals =
            [Role::ListOrders, Role::ListRepeats, Role::ListSpend, Role::ListFirstDay, Role::ListLastDay]
                .into_iter()
                .any(has);
        self.kind == Some(SourceKind::Customers) || (totals && !has(Role::OrderId))
    }

    /// The column of a role.
    pub fn column_of(&self, role: Role) -> Option<usize> {
        self.columns.iter().position(|column| column.role == Some(role))
    }

    /// Roles by column.
    pub fn roles(&self) -> Vec<Option<Role>> {
        self.columns.iter().map(|column| column.role).collect()
    }

    /// True when rows can be lines of an order.
    pub fn has_lines(&self) -> bool {
        self.kind != Some(SourceKind::Events)
            && self.columns.iter().any(|column| column.role.is_some_and(Role::is_line))
    }

    /// The first question that stops the file.
    pub fn blocking(&self) -> Option<&Question> {
        self.questions.iter().find(|question| question.assumed.is_none())
    }

    /// The name of the platform on the wire.
    pub fn platform_name(&self) -> &'static str {
        self.platform.map_or("generic", |platform| platform.platform)
    }
}
