//! The rows of one source as written: one entry for rows that share an order id, a customer, a day and a status
//! and stand together. Nothing is decided here that another row could overturn.

use super::{
    dictionary::{Platform, is_total},
    interpretation::ColumnStats,
    loyalty_columns::LoyaltyColumns,
    mapping::Mapping,
    person::{NOBODY, PersonColumns, Record, Records},
    role::{Role, SourceKind},
    shapes::Shapes,
    status::{StateCells, Statuses},
};
use crate::{
    issue::{IssueCode, IssueLog, NO_COLUMN},
    read::{Row, RowSink, Rows, sniff::is_damaged},
    values::{
        arena::Words,
        column::Column,
        day::{Day, Kind, WrittenDay},
        hash::{hash, mix},
        number::{NotANumber, Seen, Separators, Written, currency_of},
        text::{clean, fold, is_cell_error},
        time::second_of_day,
    },
};

/// Stands for no column.
const NONE: usize = usize::MAX;

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

/// An amount as written, in one `i64` and one byte: digits, where the decimal mark may stand, and whether a
/// quantity or a price at or below zero made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// Digits with the sign; of a product, the product of both.
    pub mantissa: i64,
    /// Form of the money, or of the price.
    pub form: u8,
    /// Form of the quantity, 0 where there is none.
    pub quantity_form: u8,
    /// Marks of the line.
    pub marks: u8,
}

impl Amount {
    /// No amount yet.
    pub const NONE: Self = Self { mantissa: 0, form: 0, quantity_form: 0, marks: 0 };
    /// Every mark of an amount.
    pub const ALL: u8 = 7;
    /// The row has an amount.
    pub const PRESENT: u8 = 1;
    /// Quantity and price are above zero, or the total is.
    pub const POSITIVE: u8 = 2;
    /// Quantity or price is below zero, or the total is.
    pub const NEGATIVE: u8 = 4;

    /// Quantity × price, if it can be held.
    fn product(count: Written, each: Written) -> Option<Self> {
        let mantissa = count.mantissa.checked_mul(each.mantissa)?;
        let marks = sign_marks(count.mantissa, each.mantissa);
        Some(Self { mantissa, form: each.form.to_byte(), quantity_form: count.form.to_byte(), marks })
    }

    /// True for digits only.
    const fn is_plain(self) -> bool {
        self.form | self.quantity_form == 0
    }

    /// True when the row has an amount.
    pub const fn is_present(self) -> bool {
        self.marks & Self::PRESENT != 0
    }

    /// True for a line that the gross basis drops: quantity or price at or below zero.
    pub const fn is_dropped_gross(self) -> bool {
        self.marks & Self::POSITIVE == 0
    }
}

/// A further row of an entry.
#[derive(Clone, Copy, Debug)]
pub struct Extra {
    /// The entry.
    pub entry: u32,
    /// Its row.
    pub row: u32,
    /// Its amount.
    pub amount: Amount,
}

/// Pieces of a line that came back, with their price as written.
#[derive(Clone, Copy, Debug)]
pub struct Returned {
    /// The entry.
    pub entry: u32,
    /// Quantity × price as written.
    pub amount: Amount,
}

/// Rows that are no data, each counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct NotData {
    /// Above the header.
    pub title: u32,
    /// The header, and where it is repeated.
    pub header: u32,
    /// Rows that describe the columns.
    pub description: u32,
    /// Totals below the data.
    pub total: u32,
    /// Empty rows.
    pub blank: u32,
    /// A `sep=` line.
    pub separator: u32,
}

impl NotData {
    /// All of them, with their names on the wire.
    pub const fn by_name(&self) -> [(&'static str, u32); 6] {
        [
            ("notData:title", self.title),
            ("notData:header", self.header),
            ("notData:description", self.description),
            ("notData:total", self.total),
            ("notData:blank", self.blank),
            ("notData:separator", self.separator),
        ]
    }

    /// Their sum.
    pub fn sum(&self) -> u32 {
        self.by_name().iter().map(|(_, count)| count).sum()
    }
}

/// A total row of the file, and what it states.
#[derive(Clone, Copy, Debug)]
pub struct StatedTotal {
    /// Its row.
    pub row: u32,
    /// Its amount as written.
    pub amount: Written,
}

/// Columns of the plan; [`NONE`] where the file has none, which reads as an empty cell.
#[derive(Clone, Debug)]
struct Plan {
    id: usize,
    shop: usize,
    day: usize,
    time: usize,
    status: usize,
    return_status: usize,
    document: usize,
    cancelled_at: usize,
    amount: AmountFrom,
    refunded: usize,
    returned: usize,
    quantity: usize,
    price: usize,
    updated: usize,
    currency: usize,
    invoice: usize,
    /// Powers of ten of amounts and of what was given back.
    powers: (u32, u32),
    /// More columns than one speak of the state.
    has_more_states: bool,
    has_lines: bool,
    width: usize,
    last_used: usize,
    /// By column: whether a role uses it.
    used: Vec<bool>,
}

impl Plan {
    fn new(mapping: &Mapping) -> Self {
        let column = |role| mapping.column_of(role).unwrap_or(NONE);
        let day = if mapping.kind_of_list().is_some() { Role::ListLastDay } else { Role::OrderDay };
        let used = mapping.columns.iter().rposition(|column| column.role.is_some());
        let beside_status = [Role::OrderReturnStatus, Role::OrderDocument, Role::OrderCancelledAt];
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
    const fn needed(&self) -> [usize; 5] {
        let (amount, price) = match self.amount {
            AmountFrom::Nothing => (NONE, NONE),
            AmountFrom::Total { column, .. } | AmountFrom::LineTotal { column } => (column, NONE),
            AmountFrom::Product { quantity, price } => (quantity, price),
        };
        [self.id, self.day, self.status, amount, price]
    }
}

/// The entry that the next row may belong to.
#[derive(Clone, Copy)]
struct Open {
    key: u64,
    record: Record,
    day: WrittenDay,
    status: u8,
    entry: u32,
}

/// What one row says of its order.
struct RowHead {
    key: u64,
    record: Record,
    day: WrittenDay,
    status: u8,
}

/// Currencies of one file that are told apart: there are fewer than 200 in the world.
pub const MOST_CURRENCIES: usize = 200;

/// The rows of a source, as written.
pub struct RawOrders {
    /// What the rows are.
    pub kind: SourceKind,
    plan: Plan,
    shapes: Shapes,
    header: Vec<String>,
    header_row: u32,
    mended_headers: Vec<usize>,
    platform: Option<&'static Platform>,
    /// Key of the order id, 0 where there is none.
    pub key: Column<u64>,
    /// First row of the entry.
    pub row: Column<u32>,
    /// Day as written.
    pub day: Column<u32>,
    /// Second of the day, 0 where it is not said; there from the first row on that says one.
    pub time: Option<Column<u32>>,
    /// Digits of the first row's amount.
    pub mantissa: Column<i64>,
    /// Its form, and the form of its quantity.
    pub form: Column<[u8; 2]>,
    /// Marks of the amount.
    pub marks: Column<u8>,
    /// True while every amount is digits only: nothing is left to decide about them.
    pub plain_amounts: bool,
    /// State.
    pub status: Column<u8>,
    /// Who bought.
    pub record: Column<u32>,
    /// What was given back, as written; mantissa and form.
    pub refunded: Option<Column<(i64, u8)>>,
    /// Quantities sold and returned, in thousandths.
    pub pieces: Option<Column<(i64, i64)>>,
    /// Money of pieces that came back.
    pub returns: Column<Returned>,
    /// When the order last changed, as written.
    pub updated: Option<Column<u32>>,
    /// Number of its currency among [`RawOrders::currencies`]; [`MOST_CURRENCIES`] for one that was no longer kept.
    pub currency: Option<Column<u8>>,
    /// Key of the invoice that a refund belongs to.
    pub invoice: Option<Column<u64>>,
    /// Further rows of entries.
    pub extras: Column<Extra>,
    /// Currencies as written in their column.
    pub currencies: Words,
    /// Currencies that signs in amounts name.
    pub signs: Vec<&'static str>,
    /// Rows from which on amounts have another sign, or none. The file begins without any.
    pub sign_changes: Vec<(u32, Option<&'static str>)>,
    /// What stood behind the last number that had more than digits.
    last_sign: Vec<u8>,
    /// The sign of the last amount.
    sign: Option<&'static str>,
    /// What amounts had shown when that sign began.
    shown_before: Seen,
    /// What amounts with each sign show; complete once the draft is closed.
    pub shown: Vec<(&'static str, Seen)>,
    /// States.
    pub statuses: Statuses,
    /// People.
    pub records: Records,
    /// What the cells show.
    pub evidence: ColumnStats,
    /// Issues.
    pub issues: IssueLog,
    /// Rows that are no data.
    pub not_data: NotData,
    /// Rows below the header that are no data, in order: gaps between the rows of entries.
    pub gaps: Column<u32>,
    /// Totals that the file states.
    pub totals: Vec<StatedTotal>,
    /// Rows read.
    pub rows: u32,
    /// Rows that went into entries.
    pub used: u32,
    /// Entries that began without a day or an amount.
    pub incomplete: u32,
    /// Entries that share an order id, by id; known once the draft is closed.
    pub repeated: Vec<(u64, u32)>,
    /// Number orders and first day, in lists of customers.
    pub list: Option<ListColumns>,
    /// What rules of a programme ask for.
    pub loyalty_columns: LoyaltyColumns,
    open: Open,
}

/// What a list of customers says beyond last day and money.
#[derive(Clone, Debug, Default)]
pub struct ListColumns {
    orders_column: usize,
    /// Orders that the column does not count: the first, where it counts repeats.
    uncounted: u32,
    first_day_column: usize,
    points_column: usize,
    /// Points as the list has them; [`ListColumns::NO_POINTS`] where it does not say.
    pub points: Column<i64>,
    /// Number of orders; `u32::MAX` where it is not said.
    pub orders: Column<u32>,
    /// First day as written.
    pub first_day: Column<u32>,
    /// True when the list has a column of orders.
    pub has_orders: bool,
}

impl RawOrders {
    /// A draft for a source whose columns are understood.
    pub fn new(mapping: &Mapping, skipped_rows: u32) -> Self {
        let plan = Plan::new(mapping);
        let needed = plan.needed();
        let kind = mapping.kind.unwrap_or(SourceKind::Orders);
        let not_data = NotData { separator: skipped_rows, ..NotData::default() };
        let wanted = |column: usize| column != NONE;
        Self {
            kind,
            shapes: Shapes::new(mapping, |column| column != plan.status && needed.contains(&column)),
            header: mapping.columns.iter().map(|column| column.header.clone()).collect(),
            header_row: mapping.header_row.unwrap_or(0),
            mended_headers: (0..mapping.columns.len())
                .filter(|&at| mapping.columns[at].mended && !mapping.columns[at].header.contains('\u{fffd}'))
                .collect(),
            platform: mapping.platform,
            key: Column::new(),
            row: Column::new(),
            day: Column::new(),
            time: None,
            mantissa: Column::new(),
            form: Column::new(),
            marks: Column::new(),
            plain_amounts: true,
            status: Column::new(),
            record: Column::new(),
            refunded: wanted(plan.refunded).then(Column::new),
            pieces: (wanted(plan.returned) && wanted(plan.quantity)).then(Column::new),
            returns: Column::new(),
            updated: wanted(plan.updated).then(Column::new),
            currency: wanted(plan.currency).then(Column::new),
            invoice: wanted(plan.invoice).then(Column::new),
            extras: Column::new(),
            currencies: Words::default(),
            signs: Vec::new(),
            sign_changes: Vec::new(),
            last_sign: Vec::new(),
            sign: None,
            shown_before: Seen::default(),
            shown: Vec::new(),
            statuses: Statuses::new(mapping.platform),
            records: Records::new(PersonColumns::new(&mapping.roles())),
            evidence: ColumnStats::default(),
            issues: IssueLog::default(),
            not_data,
            gaps: Column::new(),
            totals: Vec::new(),
            rows: skipped_rows,
            used: 0,
            incomplete: 0,
            repeated: Vec::new(),
            list: (kind == SourceKind::Customers).then(|| ListColumns::new(mapping)),
            loyalty_columns: LoyaltyColumns::default(),
            open: Open { key: 0, record: NOBODY, day: WrittenDay::BLANK, status: 0, entry: u32::MAX },
            plan,
        }
    }

    /// Where the money comes from.
    pub const fn amount_from(&self) -> AmountFrom {
        self.plan.amount
    }

    /// True when the file has money.
    pub const fn has_money(&self) -> bool {
        self.amount_column().is_some()
    }

    /// Powers of ten in which the file writes amounts, and what was given back.
    pub const fn powers(&self) -> (u32, u32) {
        self.plan.powers
    }

    /// True when rows can be lines of an order.
    pub const fn has_lines(&self) -> bool {
        self.plan.has_lines
    }

    /// True when the file has a column of states.
    pub const fn has_status(&self) -> bool {
        self.plan.status != NONE
    }

    /// True when the file has a column of returns.
    pub const fn has_return_status(&self) -> bool {
        self.plan.return_status != NONE
    }

    /// True when the file has order ids.
    pub const fn has_ids(&self) -> bool {
        self.plan.id != NONE
    }

    /// Column of the day.
    pub const fn day_column(&self) -> usize {
        self.plan.day
    }

    /// Column of the types of documents, where the file has one.
    pub fn document_column(&self) -> Option<usize> {
        Some(self.plan.document).filter(|&column| column != NONE)
    }

    /// The header.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Column of the state.
    pub const fn status_column(&self) -> usize {
        self.plan.status
    }

    /// Column of the money, or of the price.
    pub const fn amount_column(&self) -> Option<usize> {
        self.plan.amount.column()
    }

    fn not_data(&mut self, count: impl Fn(&mut NotData) -> &mut u32, row: u32) {
        *count(&mut self.not_data) += 1;
        if row > self.header_row {
            self.gaps.push(row);
        }
    }

    /// Notes cells with damaged letters. Only sources that have some pay for the look.
    #[cold]
    fn note_damage(&mut self, row: &Row<'_>) {
        for column in (0..row.len()).filter(|&column| is_damaged(row.raw(column))) {
            self.issues.note(IssueCode::BytesInvalid, row.number, column as u16);
        }
    }

    /// A row wider than the header. True when it can be used.
    #[cold]
    fn can_use_surplus(&mut self, row: &Row<'_>) -> bool {
        if (self.plan.width..row.len()).all(|index| row.cell(index).is_empty()) {
            return true;
        }
        let stands = self.shapes.stand(row, self.plan.width);
        let code = if stands { IssueCode::RowSurplus } else { IssueCode::RowTooLong };
        self.issues.note(code, row.number, self.plan.width as u16);
        if !stands {
            // Rows that go on with it must not go on with the order before it.
            self.open.entry = u32::MAX;
        }
        stands
    }

    /// Notes what was mended before a row could be read.
    #[cold]
    fn note_mended(&mut self, row: &Row<'_>) {
        if row.mended.quotes {
            self.issues.note(IssueCode::QuoteUnclosed, row.number, NO_COLUMN);
        }
        if row.mended.zeros {
            self.issues.note(IssueCode::ZeroBytes, row.number, NO_COLUMN);
        }
    }

    /// Notes a row of a text that ends before the last column that is used. Sheets leave out what is blank.
    #[cold]
    fn note_short(&mut self, row: &Row<'_>) {
        if row.quotes && row.len() <= self.plan.last_used {
            self.issues.note(IssueCode::RowShort, row.number, row.len() as u16);
        }
    }

    /// Notes cells without a value. False when one of them is needed, and sets the row aside.
    #[cold]
    fn note_no_values(&mut self, row: &Row<'_>) -> bool {
        let needed = |column: &usize| *column != NONE && row.no_value(*column).is_some();
        if let Some(column) = self.plan.needed().into_iter().find(needed) {
            let is_formula = row.no_value(column).is_some_and(|shown| shown.starts_with(b"="));
            let code = if is_formula { IssueCode::NotCalculated } else { IssueCode::CellError };
            self.issues.note(code, row.number, column as u16);
            return false;
        }
        for column in (0..row.len())
            .filter(|&column| self.plan.used.get(column) == Some(&true) && row.no_value(column).is_some())
        {
            self.issues.note(IssueCode::CellErrorBlank, row.number, column as u16);
        }
        true
    }

    #[inline]
    fn head(&mut self, row: &Row<'_>, person: u64, day: WrittenDay) -> RowHead {
        let record = self.records.of_row(person, row, &mut self.issues);
        RowHead { key: self.key_of(row), record, day, status: self.status_of(row) }
    }

    #[inline]
    fn key_of(&self, row: &Row<'_>) -> u64 {
        let plan = &self.plan;
        match row.plain(plan.id) {
            Some([]) => 0,
            Some(id) if plan.shop == NONE => key_of(id, &[]),
            _ => key_with_shop(row, plan.id, plan.shop),
        }
    }

    #[inline]
    fn status_of(&mut self, row: &Row<'_>) -> u8 {
        let plan = &self.plan;
        match row.plain(plan.status) {
            Some(status) if !plan.has_more_states => self.statuses.number_of(status),
            _ => {
                let cancelled = plan.cancelled_at != NONE && !row.cell(plan.cancelled_at).is_empty();
                let (status, returned) = (row.cell(plan.status), row.cell(plan.return_status));
                let document = row.cell(plan.document);
                let cells =
                    StateCells { status: &status, returned: &returned, document: &document, cancelled };
                self.statuses.number(cells)
            }
        }
    }

    /// True when the row goes on with the open entry.
    fn continues(&self, head: &RowHead, row: &Row<'_>) -> bool {
        let open = &self.open;
        if !self.plan.has_lines || open.entry == u32::MAX {
            return false;
        }
        let same_time = (head.day == open.day || head.day == WrittenDay::BLANK)
            && (head.status == open.status || head.status == 0);
        if head.key != 0 {
            // A line that leaves the order's total blank is the order's, however it names the customer.
            let same_person = head.record == open.record || head.record == NOBODY;
            return same_time
                && head.key == open.key
                && (same_person || self.leaves_total(row) == Some(true));
        }
        // Without an id of its own a row belongs to the one above only when all its order cells are blank.
        head.record == NOBODY
            && head.day == WrittenDay::BLANK
            && head.status == 0
            && self.leaves_total(row) != Some(false)
    }

    /// Whether the row leaves the order's total blank; `None` where the file has no certain total.
    fn leaves_total(&self, row: &Row<'_>) -> Option<bool> {
        match self.plan.amount {
            AmountFrom::Total { column, doubtful: false } => Some(row.says_nothing(column)),
            _ => None,
        }
    }

    /// Reads the row's amount. `None` when it sets the row aside.
    fn amount(&mut self, row: &Row<'_>) -> Option<Amount> {
        match self.plan.amount {
            AmountFrom::Nothing => Some(Amount::NONE),
            AmountFrom::Total { column, .. } | AmountFrom::LineTotal { column } => self.single(row, column),
            AmountFrom::Product { quantity, price } => self.product(row, quantity, price),
        }
    }

    #[inline]
    fn single(&mut self, row: &Row<'_>, column: usize) -> Option<Amount> {
        match row.number(column, &mut self.evidence.money) {
            Ok(written) => {
                self.look_for_sign(row, column);
                let sign = sign_marks(written.mantissa, 1);
                Some(Amount {
                    mantissa: written.mantissa,
                    form: written.form.to_byte(),
                    quantity_form: 0,
                    marks: sign,
                })
            }
            Err(NotANumber::Blank) => Some(Amount::NONE),
            Err(why) => self.set_aside(why, row, column),
        }
    }

    fn product(&mut self, row: &Row<'_>, quantity: usize, price: usize) -> Option<Amount> {
        let count = row.number(quantity, &mut self.evidence.quantity);
        // A merged price is that of every line with a quantity of its own.
        let each = match count {
            Err(NotANumber::Blank) => row.number(price, &mut self.evidence.money),
            _ => row.shared_number(price, &mut self.evidence.money),
        };
        let (count, each) = match (count, each) {
            (Ok(count), Ok(each)) => (count, each),
            (Err(NotANumber::Blank), Err(NotANumber::Blank)) => return Some(Amount::NONE),
            (Err(why), _) => return self.set_aside(why, row, quantity),
            (_, Err(why)) => return self.set_aside(why, row, price),
        };
        self.look_for_sign(row, price);
        Amount::product(count, each).or_else(|| self.set_aside(NotANumber::TooLarge, row, price))
    }

    /// A number that begins and ends with a digit has no sign of a currency.
    #[inline]
    fn look_for_sign(&mut self, row: &Row<'_>, column: usize) {
        match row.plain(column) {
            Some([first, .., last]) if first.is_ascii_digit() && last.is_ascii_digit() => {
                self.note_no_sign(row, column);
            }
            Some([only]) if only.is_ascii_digit() => self.note_no_sign(row, column),
            _ => self.note_sign(row, column),
        }
    }

    #[inline]
    fn note_no_sign(&mut self, row: &Row<'_>, column: usize) {
        if self.sign.is_some() {
            self.end_of_signs(row, column);
        }
    }

    #[cold]
    fn end_of_signs(&mut self, row: &Row<'_>, column: usize) {
        self.change_sign(None, &row.cell(column), row.number);
    }

    #[cold]
    fn change_sign(&mut self, sign: Option<&'static str>, cell: &[u8], row: u32) {
        // The cell has been counted, and belongs to what begins with it.
        let mut own = Seen::default();
        let _ = Written::read(cell, &mut own);
        self.end_sign(self.evidence.money.less(&own));
        self.last_sign.clear();
        self.sign = sign;
        self.sign_changes.push((row, sign));
    }

    /// Amounts with the sign of now end here; `shown` is what all before have shown.
    fn end_sign(&mut self, shown: Seen) {
        if let Some(sign) = self.sign {
            let own = shown.less(&self.shown_before);
            match self.shown.iter_mut().find(|known| known.0 == sign) {
                Some(known) => known.1.add(&own),
                None => self.shown.push((sign, own)),
            }
        }
        self.shown_before = shown;
    }

    /// No amount follows.
    pub fn end_signs(&mut self) {
        self.end_sign(self.evidence.money);
    }

    /// The currency that the platform has.
    pub fn platform_currency(&self) -> Option<&'static str> {
        self.platform.and_then(|platform| platform.currency)
    }

    #[cold]
    fn note_sign(&mut self, row: &Row<'_>, column: usize) {
        self.note_sign_of(&row.cell(column), row.number);
    }

    fn note_sign_of(&mut self, cell: &[u8], row: u32) {
        // A column has the same sign in nearly every cell: what stands behind the last digit has been looked at.
        let tail = cell.iter().rposition(u8::is_ascii_digit).map_or(&[][..], |last| &cell[last + 1..]);
        if !tail.is_empty() && tail == self.last_sign && cell[0].is_ascii_digit() {
            return;
        }
        let code = currency_of(cell);
        if code != self.sign {
            self.change_sign(code, cell, row);
        }
        self.last_sign.clear();
        // What stands before a number can name a currency too: only a number that begins its cell says it by its tail.
        if cell[0].is_ascii_digit() && tail.len() <= 16 {
            self.last_sign.extend_from_slice(tail);
        }
        if let Some(code) = code
            && !self.signs.contains(&code)
        {
            self.signs.push(code);
        }
    }

    #[cold]
    fn set_aside(&mut self, why: NotANumber, row: &Row<'_>, column: usize) -> Option<Amount> {
        let code = match why {
            NotANumber::Blank => IssueCode::AmountMissing,
            NotANumber::Unreadable => IssueCode::AmountUnreadable,
            NotANumber::TooLarge => IssueCode::AmountTooLarge,
            NotANumber::CellError => IssueCode::CellError,
        };
        self.issues.note(code, row.number, column as u16);
        None
    }

    /// A row whose order id is an error of a spreadsheet: nobody knows which order it belongs to.
    #[cold]
    fn without_id(&mut self, row: &Row<'_>, head: &mut RowHead) -> Option<Amount> {
        (head.key, head.day) = (0, WrittenDay::CELL_ERROR);
        self.issues.note(IssueCode::CellError, row.number, self.plan.id as u16);
        None
    }

    /// True where the amount is shown by a merged cell above.
    fn has_merged_amount(&self, row: &Row<'_>) -> bool {
        self.amount_column().is_some_and(|column| row.is_carried(column))
    }

    /// An order of its own whose amount is part of a merged one.
    #[cold]
    fn without_amount(&mut self, row: &Row<'_>) -> Option<Amount> {
        let column = self.amount_column().unwrap_or_default();
        self.issues.note(IssueCode::AmountMerged, row.number, column as u16);
        None
    }

    /// A row without a day may be no data at all.
    #[cold]
    fn is_no_data(&mut self, row: &Row<'_>) -> bool {
        if row.is_blank() {
            self.not_data(|counts| &mut counts.blank, row.number);
            return true;
        }
        let first = row.cells().find(|cell| !cell.is_empty()).map(|cell| clean(&cell).into_owned());
        let first = first.unwrap_or_default();
        if self.platform.is_some_and(|platform| platform.describes(&first)) {
            self.not_data(|counts| &mut counts.description, row.number);
            return true;
        }
        if self.repeats_header(row) {
            self.not_data(|counts| &mut counts.header, row.number);
            return true;
        }
        if is_total(&first) {
            self.keep_total(row);
            self.not_data(|counts| &mut counts.total, row.number);
            return true;
        }
        false
    }

    /// Most cells of the row are the headers of their columns.
    fn repeats_header(&self, row: &Row<'_>) -> bool {
        let filled = |index: usize| !self.header[index].is_empty();
        let same = (0..self.header.len())
            .filter(|&index| filled(index) && fold(&clean(&row.cell(index))) == fold(&self.header[index]))
            .count();
        self.header_row > 0
            && same >= 2
            && same * 2 > (0..self.header.len()).filter(|&index| filled(index)).count()
    }

    fn keep_total(&mut self, row: &Row<'_>) {
        let Some(column) =
            self.amount_column().filter(|_| !matches!(self.plan.amount, AmountFrom::Product { .. }))
        else {
            return;
        };
        if let Ok(amount) = row.number(column, &mut self.evidence.money) {
            self.totals.push(StatedTotal { row: row.number, amount });
        }
    }

    fn add_extra(&mut self, row: &Row<'_>, amount: Amount) {
        let entry = self.open.entry;
        let at = entry as usize;
        let first = self.amount_of(at);
        if !first.is_present() {
            self.set_amount(at, amount);
        } else if self.plan.amount.is_of_line()
            || self.is_doubtful()
            || (amount.is_present() && !same(first, amount))
        {
            self.extras.push(Extra { entry, row: row.number, amount });
        }
        self.add_time(row, at);
        self.add_sides(row, at);
    }

    const fn is_doubtful(&self) -> bool {
        matches!(self.plan.amount, AmountFrom::Total { doubtful: true, .. })
    }

    /// The amount of an entry's first row.
    pub fn amount_of(&self, entry: usize) -> Amount {
        let [form, quantity_form] = self.form.get(entry);
        Amount { mantissa: self.mantissa.get(entry), form, quantity_form, marks: self.marks.get(entry) }
    }

    fn set_amount(&mut self, entry: usize, amount: Amount) {
        self.mantissa.set(entry, amount.mantissa);
        self.form.set(entry, [amount.form, amount.quantity_form]);
        self.marks.set(entry, amount.marks);
        self.plain_amounts &= amount.is_plain();
    }

    fn add_entry(&mut self, row: &Row<'_>, head: &RowHead, amount: Amount) {
        self.open = Open {
            key: head.key,
            record: head.record,
            day: head.day,
            status: head.status,
            entry: self.key.len() as u32,
        };
        self.evidence.days.count_main(head.day);
        self.key.push(head.key);
        self.row.push(row.number);
        self.push_time(row, head.day);
        self.day.push(head.day.to_bits());
        self.mantissa.push(amount.mantissa);
        self.form.push([amount.form, amount.quantity_form]);
        self.marks.push(amount.marks);
        self.plain_amounts &= amount.is_plain();
        self.incomplete += u32::from(head.day.is_absent() || !amount.is_present());
        self.status.push(head.status);
        self.record.push(head.record);
        self.push_sides(row);
    }

    /// True where the cell of the time says that of UTC, as an instant does.
    pub const fn has_own_time(&self) -> bool {
        self.plan.time != NONE
    }

    /// The second of the day that a row names; 0 where it names none.
    #[inline]
    fn time_of(&self, row: &Row<'_>, day: WrittenDay) -> u32 {
        let column = if self.plan.time == NONE { self.plan.day } else { self.plan.time };
        // A cell that is as long as a day is one, unless it counts days or seconds.
        let is_day_alone = |cell: &[u8]| {
            self.plan.time == NONE && cell.len() <= 10 && !matches!(day.kind(), Kind::Serial | Kind::Instant)
        };
        match row.plain(column) {
            Some(cell) if is_day_alone(cell) => 0,
            Some(cell) => second_of_day(cell).unwrap_or(0),
            None => second_of_day(&row.cell(column)).unwrap_or(0),
        }
    }

    /// The time of a new entry. Files without times have no column of them.
    #[inline]
    fn push_time(&mut self, row: &Row<'_>, day: WrittenDay) {
        if self.list.is_some() {
            return;
        }
        let second = self.time_of(row, day);
        match &mut self.time {
            Some(column) => column.push(second),
            None if second > 0 => self.begin_times(second),
            None => {}
        }
    }

    /// The first time of the file; the entries before it have none.
    #[cold]
    fn begin_times(&mut self, second: u32) {
        let mut column = Column::filled(0, self.day.len());
        column.push(second);
        self.time = Some(column);
    }

    /// A further row of an entry: the earliest time that is said counts.
    fn add_time(&mut self, row: &Row<'_>, entry: usize) {
        let second = self.time_of(row, WrittenDay::from_bits(self.day.get(entry)));
        match &mut self.time {
            Some(column) => column.set(entry, earlier(column.get(entry), second)),
            None if second > 0 => {
                let mut column = Column::filled(0, self.day.len());
                column.set(entry, second);
                self.time = Some(column);
            }
            None => {}
        }
    }

    /// Optional columns of a new entry.
    fn push_sides(&mut self, row: &Row<'_>) {
        let entry = self.key.len() - 1;
        if let Some(column) = &mut self.refunded {
            column.push((0, 0));
        }
        if let Some(column) = &mut self.pieces {
            column.push((0, 0));
        }
        if let Some(column) = &mut self.updated {
            let updated = WrittenDay::read(&row.cell(self.plan.updated));
            self.evidence.days.count(updated);
            column.push(updated.to_bits());
        }
        if let Some(column) = &mut self.currency {
            let text = clean(&row.cell(self.plan.currency)).into_owned();
            let number = self.currencies.number(&text, MOST_CURRENCIES);
            column.push(number.unwrap_or(MOST_CURRENCIES) as u8);
        }
        if let Some(column) = &mut self.invoice {
            let id = row.cell(self.plan.invoice);
            column.push(if id.is_empty() { 0 } else { key_of(&id, &row.cell(self.plan.shop)) });
        }
        if let Some(list) = &mut self.list {
            list.push(row, &mut self.evidence);
        }
        self.loyalty_columns.begin(row);
        self.add_sides(row, entry);
    }

    /// Optional columns that every row of an entry adds to.
    fn add_sides(&mut self, row: &Row<'_>, entry: usize) {
        if let Some(column) = &mut self.refunded
            && let Ok(refunded) = row.number(self.plan.refunded, &mut self.evidence.money)
            && refunded.mantissa.abs() > column.get(entry).0.abs()
        {
            column.set(entry, (refunded.mantissa, refunded.form.to_byte()));
        }
        self.loyalty_columns.add(row, entry as u32);
        self.add_pieces(row, entry);
    }

    fn add_pieces(&mut self, row: &Row<'_>, entry: usize) {
        let Some(column) = &mut self.pieces else { return };
        let (sold, returned) = column.get(entry);
        let count = |column: usize| thousandths(row, column);
        let back = count(self.plan.returned);
        column.set(entry, (sold + count(self.plan.quantity), returned + back));
        let count = row.number(self.plan.returned, &mut self.evidence.quantity);
        let each = row.shared_number(self.plan.price, &mut self.evidence.money);
        if back > 0
            && let (Ok(count), Ok(each)) = (count, each)
            && let Some(amount) = Amount::product(count, each)
        {
            self.returns.push(Returned { entry: entry as u32, amount });
        }
    }
}

/// Rows whose people are looked up together: while the memory of one is fetched, the others are hashed.
const AHEAD: usize = 64;

impl RowSink for RawOrders {
    fn row(&mut self, row: Row<'_>, _: u64) {
        let person = self.records.key(&row);
        self.take(&row, person);
    }

    fn rows(&mut self, rows: Rows<'_>) {
        let mut people = [0; AHEAD];
        for from in (0..rows.len()).step_by(AHEAD) {
            let ahead = rows.len().min(from + AHEAD) - from;
            for (index, person) in people[..ahead].iter_mut().enumerate() {
                *person = self.records.key(&rows.get(from + index));
            }
            self.records.fetch(&people[..ahead]);
            for (index, &person) in people[..ahead].iter().enumerate() {
                self.take(&rows.get(from + index), person);
            }
        }
    }
}

impl RawOrders {
    /// Takes a row whose identity cells have a known hash.
    fn take(&mut self, row: &Row<'_>, person: u64) {
        self.rows += 1;
        if row.number <= self.header_row {
            return self.above_data(row);
        }
        if row.len() > self.plan.width && !self.can_use_surplus(row) {
            return;
        }
        if row.mended.is_something() {
            self.note_mended(row);
        }
        let day = match row.plain(self.plan.day) {
            Some(cell) => WrittenDay::read(cell),
            None => WrittenDay::read(&row.cell(self.plan.day)),
        };
        // Before anything is read as somebody's: the header again is no state and no phone.
        if day.is_absent() && self.is_no_data(row) {
            return;
        }
        let mut head = self.head(row, person, day);
        if self.records.damaged {
            self.note_damage(row);
        }
        let failed_id =
            row.raw(self.plan.id).first() == Some(&b'#') && is_cell_error(&row.cell(self.plan.id));
        let continues = !failed_id && self.continues(&head, row);
        let has_values = !row.lacks_values() || self.note_no_values(row);
        let amount = match (has_values, failed_id) {
            (false, _) => None,
            (true, true) => self.without_id(row, &mut head),
            (true, false) => self.amount(row),
        };
        let is_merged = |amount: &Amount| !continues && !amount.is_present() && self.has_merged_amount(row);
        let amount = if amount.as_ref().is_some_and(is_merged) { self.without_amount(row) } else { amount };
        self.used += u32::from(amount.is_some());
        if row.len() < self.plan.width && amount.is_some_and(Amount::is_present) {
            self.note_short(row);
        }
        match (continues, amount) {
            (true, Some(amount)) => self.add_extra(row, amount),
            (true, None) => {}
            (false, amount) => self.add_entry(row, &head, amount.unwrap_or(Amount::NONE)),
        }
    }

    #[cold]
    fn above_data(&mut self, row: &Row<'_>) {
        self.note_mended(row);
        if self.records.damaged {
            self.note_damage(row);
        }
        if row.number == self.header_row {
            for column in std::mem::take(&mut self.mended_headers) {
                self.issues.note(IssueCode::BytesInvalid, row.number, column as u16);
            }
            self.not_data.header += 1;
        } else if row.is_blank() {
            self.not_data.blank += 1;
        } else {
            self.not_data.title += 1;
        }
    }

    /// The last column that a role uses: rows may end before the header does.
    pub const fn last_used(&self) -> usize {
        self.plan.last_used
    }
}

impl ListColumns {
    /// No points are said.
    pub const NO_POINTS: i64 = i64::MIN;

    /// First day of a row, once it is settled.
    pub fn first_day(&self, entry: usize) -> Day {
        super::resolve::stored_day(self.first_day.get(entry))
    }

    fn new(mapping: &Mapping) -> Self {
        let column = |role| mapping.column_of(role).unwrap_or(NONE);
        let repeats = mapping.column_of(Role::ListRepeats);
        let orders_column = repeats.unwrap_or_else(|| column(Role::ListOrders));
        Self {
            orders_column,
            uncounted: u32::from(repeats.is_some()),
            first_day_column: column(Role::ListFirstDay),
            points_column: column(Role::PersonPoints),
            has_orders: orders_column != NONE,
            ..Self::default()
        }
    }

    fn push(&mut self, row: &Row<'_>, evidence: &mut ColumnStats) {
        let orders = row.number(self.orders_column, &mut evidence.quantity);
        let count = orders.ok().and_then(|written| u32::try_from(written.mantissa).ok());
        self.orders.push(count.map_or(u32::MAX, |count| count.saturating_add(self.uncounted)));
        let first = WrittenDay::read(&row.cell(self.first_day_column));
        evidence.days.count(first);
        self.first_day.push(first.to_bits());
        if self.points_column != NONE {
            let points = row.number(self.points_column, &mut Default::default()).ok();
            let whole = points.and_then(|written| written.scaled(Separators::GROUPS, 0));
            self.points.push(whole.unwrap_or(Self::NO_POINTS));
        }
    }
}

impl Mapping {
    /// `Some` for one row a customer.
    fn kind_of_list(&self) -> Option<SourceKind> {
        self.kind.filter(|&kind| kind == SourceKind::Customers)
    }
}

#[cold]
fn key_with_shop(row: &Row<'_>, id: usize, shop: usize) -> u64 {
    let id = row.cell(id);
    if id.is_empty() { 0 } else { key_of(&id, &row.cell(shop)) }
}

/// The key of an order id within its shop; never 0.
pub fn key_of(id: &[u8], shop: &[u8]) -> u64 {
    let id = id.strip_prefix(b"'").unwrap_or(id);
    // Letters composed or not, invisible marks or not: the same id.
    let key = if id.is_ascii() { hash(id) } else { hash(clean(id).as_bytes()) };
    let scoped = if shop.is_empty() { key } else { mix(key, hash(fold(&clean(shop)).as_bytes())) };
    scoped.max(1)
}

/// The earlier of two seconds of a day, 0 where one is not said.
pub const fn earlier(a: u32, b: u32) -> u32 {
    if a == 0 || (b != 0 && b < a) { b } else { a }
}

/// Marks of a line by the signs of its factors.
const fn sign_marks(a: i64, b: i64) -> u8 {
    let sign = if a > 0 && b > 0 {
        Amount::POSITIVE
    } else if a < 0 || b < 0 {
        Amount::NEGATIVE
    } else {
        0
    };
    Amount::PRESENT | sign
}

fn same(a: Amount, b: Amount) -> bool {
    (a.mantissa, a.form, a.quantity_form) == (b.mantissa, b.form, b.quantity_form)
}

/// A quantity in thousandths; what is no number is none.
fn thousandths(row: &Row<'_>, column: usize) -> i64 {
    let mut seen = Default::default();
    let written = row.number(column, &mut seen).ok();
    written.and_then(|written| written.scaled(seen.verdict(), 3)).unwrap_or(0)
}
