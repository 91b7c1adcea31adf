//! What a source's columns feed: where each cell that is kept stands, and where the money comes from.

use super::{
    mapping::Mapping,
    role::{Role, SourceKind},
};

/// Stands for no column.
pub(super) const NONE: usize = usize::MAX;

/// Where the money of an order comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountFrom {
    /// The file has no money.
    Nothing,
    /// A total of the order, stated once or repeated on its rows.
    Total {
        /// Column.
        column: usize,
        /// True when it may as well be an amount of the line.
        doubtful: bool,
    },
    /// A total of the line: they are added up.
    LineTotal {
        /// Column.
        column: usize,
    },
    /// Quantity × unit price, added up.
    Product {
        /// Column of the quantity.
        quantity: usize,
        /// Column of the price.
        price: usize,
    },
}

impl AmountFrom {
    fn of(mapping: &Mapping) -> Self {
        let column = |role| mapping.column_of(role);
        if let Some(total) =
            column(Role::OrderTotal).or_else(|| mapping.kind_of_list().and(column(Role::ListSpend)))
        {
            let known = mapping.columns[total].by_platform || !mapping.has_lines();
            return Self::Total { column: total, doubtful: !known };
        }
        match (column(Role::LineTotal), column(Role::LineQuantity), column(Role::LineUnitPrice)) {
            (Some(column), ..) => Self::LineTotal { column },
            (None, Some(quantity), Some(price)) => Self::Product { quantity, price },
            _ => match column(Role::OrderGross) {
                Some(column) => Self::Total { column, doubtful: mapping.has_lines() },
                None => Self::Nothing,
            },
        }
    }

    /// True when amounts of rows are added up.
    pub const fn is_of_line(self) -> bool {
        matches!(self, Self::LineTotal { .. } | Self::Product { .. })
    }

    /// Column of the money, or of the price.
    pub const fn column(self) -> Option<usize> {
        match self {
            Self::Nothing => None,
            Self::Total { column, .. } | Self::LineTotal { column } => Some(column),
            Self::Product { price, .. } => Some(price),
        }
    }

    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nothing => "none",
            Self::Total { .. } => "order.total",
            Self::LineTotal { .. } => "line.total",
            Self::Product { .. } => "product",
        }
    }
}

/// Columns of the plan; [`NONE`] where the file has none, which reads as an empty cell.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) id: usize,
    pub(super) shop: usize,
    pub(super) day: usize,
    pub(super) time: usize,
    pub(super) status: usize,
    pub(super) return_status: usize,
    pub(super) delivery_status: usize,
    pub(super) document: usize,
    pub(super) cancelled_at: usize,
    pub(super) amount: AmountFrom,
    pub(super) refunded: usize,
    pub(super) returned: usize,
    pub(super) quantity: usize,
    pub(super) price: usize,
    pub(super) updated: usize,
    pub(super) currency: usize,
    pub(super) invoice: usize,
    /// Powers of ten of amounts and of what was given back.
    pub(super) powers: (u32, u32),
    /// More columns than one speak of the state.
    pub(super) has_more_states: bool,
    pub(super) has_lines: bool,
    pub(super) width: usize,
    pub(super) last_used: usize,
    /// By column: whether a role uses it.
    pub(super) used: Vec<bool>,
}

impl Plan {
    pub(super) fn new(mapping: &Mapping) -> Self {
        let column = |role| mapping.column_of(role).unwrap_or(NONE);
        let day = if mapping.kind_of_list().is_some() { Role::ListLastDay } else { Role::OrderDay };
        let used = mapping.columns.iter().rposition(|column| column.role.is_some());
        let beside_status =
            [Role::OrderReturnStatus, Role::OrderDeliveryStatus, Role::OrderDocument, Role::OrderCancelledAt];
        let amount = AmountFrom::of(mapping);
        let power = |column: Option<usize>| {
            column.and_then(|at| mapping.columns.get(at)).map_or(0, |column| column.unit)
        };
        Self {
            powers: (power(amount.column()), power(mapping.column_of(Role::OrderRefunded))),
            has_more_states: beside_status.into_iter().any(|role| column(role) != NONE),
            id: column(Role::OrderId),
            shop: column(Role::OrderShop),
            day: column(day),
            time: column(Role::OrderTime),
            status: column(Role::OrderStatus),
            return_status: column(Role::OrderReturnStatus),
            delivery_status: column(Role::OrderDeliveryStatus),
            document: column(Role::OrderDocument),
            cancelled_at: column(Role::OrderCancelledAt),
            amount,
            refunded: column(Role::OrderRefunded),
            returned: column(Role::LineReturned),
            quantity: column(Role::LineQuantity),
            price: column(Role::LineUnitPrice),
            updated: column(Role::OrderUpdated),
            currency: column(Role::OrderCurrency),
            invoice: column(Role::OrderInvoice),
            has_lines: mapping.has_lines(),
            width: mapping.columns.len(),
            used: mapping.columns.iter().map(|column| column.role.is_some()).collect(),
            last_used: used.unwrap_or(0),
        }
    }

    /// Columns without whose cell a row says nothing that can be counted.
    pub(super) const fn needed(&self) -> [usize; 5] {
        let (amount, price) = match self.amount {
            AmountFrom::Nothing => (NONE, NONE),
            AmountFrom::Total { column, .. } | AmountFrom::LineTotal { column } => (column, NONE),
            AmountFrom::Product { quantity, price } => (quantity, price),
        };
        [self.id, self.day, self.status, amount, price]
    }
}

impl Mapping {
    /// `Some` for one row a customer.
    fn kind_of_list(&self) -> Option<SourceKind> {
        self.kind.filter(|&kind| kind == SourceKind::Customers)
    }
}
