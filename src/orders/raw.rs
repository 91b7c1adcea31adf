//! The rows of one source as written, in columns.

use super::{
    amounts::Amount,
    contact_columns::ContactColumns,
    dictionary::Platform,
    fee_lines::FeeLines,
    interpretation::ColumnStats,
    loyalty_columns::LoyaltyColumns,
    mapping::Mapping,
    person::{NOBODY, PersonColumns, Record, Records},
    plan::{AmountFrom, NONE, Plan},
    role::{Role, SourceKind},
    shapes::Shapes,
    status::Statuses,
    stored_days::stored_day,
    word_columns::WordColumns,
};
use crate::{
    issue::IssueLog,
    read::Row,
    values::{
        arena::Words,
        column::Column,
        day::Day,
        number::{Seen, Separators, Written},
        written_day::WrittenDay,
    },
};

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

/// The entry that the next row may belong to.
#[derive(Clone, Copy)]
pub(super) struct Open {
    pub(super) key: u64,
    pub(super) record: Record,
    pub(super) day: WrittenDay,
    pub(super) status: u8,
    pub(super) entry: u32,
}

/// What one row says of its order.
pub(super) struct RowHead {
    pub(super) key: u64,
    pub(super) record: Record,
    pub(super) day: WrittenDay,
    pub(super) status: u8,
}

/// Currencies of one file that are told apart: there are fewer than 200 in the world.
pub const MOST_CURRENCIES: usize = 200;

/// The rows of a source, as written.
pub struct RawOrders {
    /// What the rows are.
    pub kind: SourceKind,
    pub(super) plan: Plan,
    pub(super) shapes: Shapes,
    pub(super) header: Vec<String>,
    pub(super) header_row: u32,
    pub(super) mended_headers: Vec<usize>,
    pub(super) platform: Option<&'static Platform>,
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
    pub(super) last_sign: Vec<u8>,
    /// The sign of the last amount.
    pub(super) sign: Option<&'static str>,
    /// What amounts had shown when that sign began.
    pub(super) shown_before: Seen,
    /// What amounts with each sign show; complete once the source is read to its end.
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
    /// Entries that share an order id, by id; known once the source is read to its end.
    pub repeated: Vec<(u64, u32)>,
    /// Number orders and first day, in lists of customers.
    pub list: Option<ListColumns>,
    /// Lines that are no product.
    pub fees: FeeLines,
    /// Events, and where people came from.
    pub contacts: Option<ContactColumns>,
    /// What rules of a programme ask for.
    pub loyalty_columns: LoyaltyColumns,
    /// What is said in words: channels, products, cities, tags.
    pub words: Option<Box<WordColumns>>,
    pub(super) open: Open,
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
    /// No rows yet, of a source whose columns are understood.
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
            contacts: ContactColumns::new(mapping),
            list: (kind == SourceKind::Customers).then(|| ListColumns::new(mapping)),
            fees: FeeLines::new(mapping, plan.amount),
            loyalty_columns: LoyaltyColumns::default(),
            words: WordColumns::new(mapping),
            open: Open { key: 0, record: NOBODY, day: WrittenDay::BLANK, status: 0, entry: u32::MAX },
            plan,
        }
    }

    /// Where the money comes from.
    pub const fn amount_from(&self) -> AmountFrom {
        self.plan.amount
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

    /// Column of the state.
    pub const fn status_column(&self) -> usize {
        self.plan.status
    }

    /// Column of the money, or of the price.
    pub const fn amount_column(&self) -> Option<usize> {
        self.plan.amount.column()
    }

    /// The amount of an entry's first row.
    pub fn amount_of(&self, entry: usize) -> Amount {
        let [form, quantity_form] = self.form.get(entry);
        Amount { mantissa: self.mantissa.get(entry), form, quantity_form, marks: self.marks.get(entry) }
    }

    pub(super) fn set_amount(&mut self, entry: usize, amount: Amount) {
        self.mantissa.set(entry, amount.mantissa);
        self.form.set(entry, [amount.form, amount.quantity_form]);
        self.marks.set(entry, amount.marks);
        self.plain_amounts &= amount.is_plain();
    }
}

impl RawOrders {
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
        stored_day(self.first_day.get(entry))
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

    pub(super) fn push(&mut self, row: &Row<'_>, evidence: &mut ColumnStats) {
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
