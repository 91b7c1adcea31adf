//! What only the rules of a loyalty programme ask for: the channel of an order, its lines by product and category, and
//! the balance of points in a list. Columns that nobody asks for are not read and take no bytes.

use super::{
    amounts::Amount,
    amounts::{Unit, rescale},
    mapping::Mapping,
    role::Role,
};
use crate::{
    policy::programme::RequiredFields,
    read::Row,
    values::{
        arena::Words,
        column::Column,
        hash::hash,
        order::sort_by,
        text::{clean, fold},
    },
};

/// Stands for no column.
const NONE: usize = usize::MAX;
/// More channels than these are one.
const MOST_CHANNELS: usize = 255;

/// A word as rules compare it: without marks, case and blanks around it; 0 for no word.
pub fn word_key(word: &str) -> u64 {
    let folded = fold(word.trim());
    if folded.is_empty() { 0 } else { hash(folded.as_bytes()).max(1) }
}

/// A line of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrderLine {
    /// Its entry.
    pub entry: u32,
    /// Key of the product's name.
    pub name: u64,
    /// Key of the product's code.
    pub code: u64,
    /// Key of the category.
    pub category: u64,
    /// Its money, in the source's digits.
    pub amount: i64,
}

/// The channel of each entry.
#[derive(Clone, Debug, Default)]
pub struct Channels {
    words: Words,
    keys: Vec<u64>,
    column: Column<u8>,
}

impl Channels {
    /// Key of an entry's channel, 0 where it is not said.
    pub fn get(&self, entry: usize) -> u64 {
        self.keys.get(usize::from(self.column.get(entry))).copied().unwrap_or(0)
    }

    fn push(&mut self, text: &str) {
        let number = self.words.number(text, MOST_CHANNELS).unwrap_or(MOST_CHANNELS);
        if number == self.keys.len() {
            self.keys.push(word_key(text));
        }
        self.column.push(number as u8);
    }
}

/// Lines of all entries, by entry.
#[derive(Clone, Debug, Default)]
pub struct Lines(Column<OrderLine>);

impl Lines {
    /// Lines of an entry.
    pub fn of(&self, entry: u32) -> impl Iterator<Item = OrderLine> + '_ {
        let (mut low, mut high) = (0, self.0.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.0.get(middle).entry < entry { low = middle + 1 } else { high = middle }
        }
        (low..self.0.len()).map(|at| self.0.get(at)).take_while(move |line| line.entry == entry)
    }
}

/// A line as written.
#[derive(Clone, Copy)]
struct Written {
    line: OrderLine,
    amount: Amount,
}

/// Columns on their way.
#[derive(Clone, Default)]
pub struct LoyaltyColumns {
    channel_column: usize,
    /// Name, code, category, total, quantity, price.
    line_columns: [usize; 6],
    /// The channel of each entry.
    pub channel: Option<Channels>,
    lines: Option<Column<Written>>,
    merged: Vec<(u32, u32)>,
}

impl LoyaltyColumns {
    /// What is wanted of a source.
    pub fn new(mapping: &Mapping, wants: RequiredFields) -> Self {
        let column = |role| mapping.column_of(role).unwrap_or(NONE);
        Self {
            channel_column: column(Role::OrderChannel),
            line_columns: [
                column(Role::LineName),
                column(Role::LineCode),
                column(Role::LineCategory),
                column(Role::LineTotal),
                column(Role::LineQuantity),
                column(Role::LineUnitPrice),
            ],
            channel: wants.channel.then(Channels::default),
            lines: wants.lines.then(Column::new),
            merged: Vec::new(),
        }
    }

    /// A new entry.
    #[inline]
    pub fn begin(&mut self, row: &Row<'_>) {
        if let Some(channel) = &mut self.channel {
            channel.push(&clean(&row.cell(self.channel_column)));
        }
    }

    /// A row of an entry.
    #[inline]
    pub fn add(&mut self, row: &Row<'_>, entry: u32) {
        if self.lines.is_some() {
            self.add_line(row, entry);
        }
    }

    fn add_line(&mut self, row: &Row<'_>, entry: u32) {
        let [name, code, category, ..] = self.line_columns.map(|column| word_key(&clean(&row.cell(column))));
        if (name, code, category) == (0, 0, 0) {
            return;
        }
        let amount = self.amount(row).unwrap_or(Amount::NONE);
        let line = OrderLine { entry, name, code, category, amount: 0 };
        self.lines.iter_mut().for_each(|lines| lines.push(Written { line, amount }));
    }

    /// The line's total, else quantity × price.
    fn amount(&self, row: &Row<'_>) -> Option<Amount> {
        let [_, _, _, total, quantity, price] = self.line_columns;
        let number = |column: usize| row.number(column, &mut Default::default()).ok();
        if let Some(total) = number(total) {
            return Some(super::amounts::single(total.mantissa, total.form.to_byte()));
        }
        let (count, each) = (number(quantity)?, number(price)?);
        let mantissa = count.mantissa.checked_mul(each.mantissa)?;
        let (form, quantity_form) = (each.form.to_byte(), count.form.to_byte());
        Some(Amount { mantissa, form, quantity_form, marks: Amount::PRESENT })
    }

    /// Rows of one entry became another's.
    pub fn merge(&mut self, from: usize, into: usize) {
        if self.lines.is_some() {
            self.merged.push((from as u32, into as u32));
        }
    }

    /// Lines with exact money, by entry.
    pub fn resolve(&mut self, unit: Unit, digits: u32) -> Option<Lines> {
        let written = self.lines.take()?;
        sort_by(&mut self.merged, Ord::cmp);
        let mut lines: Vec<OrderLine> = written
            .iter()
            .map(|Written { line, amount }| OrderLine {
                entry: self.head_of(line.entry),
                amount: rescale(unit.exact(amount).unwrap_or(0), unit.scale(), digits).unwrap_or(0),
                ..line
            })
            .collect();
        if !self.merged.is_empty() {
            sort_by(&mut lines, |a, b| a.entry.cmp(&b.entry));
        }
        Some(Lines(lines.into_iter().collect()))
    }

    /// The entry that an entry's rows went into at last.
    fn head_of(&self, entry: u32) -> u32 {
        let mut head = entry;
        while let Ok(at) = self.merged.binary_search_by(|known| known.0.cmp(&head)) {
            head = self.merged[at].1;
        }
        head
    }
}
