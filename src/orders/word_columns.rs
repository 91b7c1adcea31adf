//! What files say of orders and people in words: channel, branch, products, city, tags; whether an order had a discount,
//! and birthdays. Nothing here is counted as an order or as money. Columns that a file does not have take no bytes
//! and no time.

use super::{
    dictionary::{is_fee_line, is_no_answer},
    mapping::Mapping,
    role::{Role, SourceKind},
    stored_days::{Calendar, stored_day},
};
use crate::{
    read::Row,
    values::{
        arena::{Arena, Text},
        column::Column,
        day::Day,
        hash::{hash, mix},
        order::sort_by,
        table::Table,
        text::{clean, is_cell_error, is_masked},
        written_day::WrittenDay,
    },
};

/// Distinct writings of one column that are kept; whoever comes later is not said. A shop has fewer products.
const MOST_WRITINGS: u32 = 1 << 18;

/// What a column of words says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WordKind {
    /// Where an order was sold.
    Channel,
    /// Which branch sold it.
    Branch,
    /// Its products.
    Product,
    /// Their categories.
    Category,
    /// Their brands.
    Brand,
    /// City or province of a person.
    City,
    /// Group that the shop has given.
    Group,
    /// Tags that the shop has given.
    Tags,
}

impl WordKind {
    /// Every kind, with its role.
    const ROLES: [(Self, Role); 8] = [
        (Self::Channel, Role::OrderChannel),
        (Self::Branch, Role::OrderBranch),
        (Self::Product, Role::LineName),
        (Self::Category, Role::LineCategory),
        (Self::Brand, Role::LineBrand),
        (Self::City, Role::PersonCity),
        (Self::Group, Role::PersonGroup),
        (Self::Tags, Role::PersonTags),
    ];

    /// True for what the lines of an order say, each its own.
    pub const fn is_of_lines(self) -> bool {
        matches!(self, Self::Product | Self::Category | Self::Brand)
    }

    /// True for what is said of a person, whatever was ordered.
    pub const fn is_of_person(self) -> bool {
        matches!(self, Self::City | Self::Group | Self::Tags)
    }
}

/// Numbers in as few bytes as they need.
#[derive(Clone, Debug)]
enum Numbers {
    Narrow(Column<u8>),
    Wide(Column<u32>),
}

impl Numbers {
    fn push(&mut self, number: u32) {
        match (&mut *self, u8::try_from(number)) {
            (Self::Narrow(column), Ok(byte)) => column.push(byte),
            (Self::Wide(column), _) => column.push(number),
            _ => self.widen().push(number),
        }
    }

    fn get(&self, index: usize) -> u32 {
        match self {
            Self::Narrow(column) => u32::from(column.get(index)),
            Self::Wide(column) => column.get(index),
        }
    }

    fn set(&mut self, index: usize, number: u32) {
        match (&mut *self, u8::try_from(number)) {
            (Self::Narrow(column), Ok(byte)) => column.set(index, byte),
            (Self::Wide(column), _) => column.set(index, number),
            _ => self.widen().set(index, number),
        }
    }

    #[cold]
    fn widen(&mut self) -> &mut Column<u32> {
        if let Self::Narrow(column) = self {
            *self = Self::Wide(column.iter().map(u32::from).collect());
        }
        match self {
            Self::Wide(column) => column,
            Self::Narrow(_) => unreachable!("it has just been widened"),
        }
    }
}

/// The distinct writings of a column, by number; 0 says nothing.
#[derive(Clone, Debug)]
struct Writings {
    /// Hash of a cell, or of what is kept of it → number.
    seen: Table,
    last: (u64, u32),
    arena: Arena,
    texts: Vec<Text>,
}

impl Writings {
    fn new() -> Self {
        let nothing = hash(&[]);
        Self { seen: Table::default(), last: (nothing, 0), arena: Arena::default(), texts: vec![Text::NONE] }
    }

    #[inline]
    fn number(&mut self, row: &Row<'_>, column: usize, without_fees: bool) -> u32 {
        let key = hash(row.raw(column));
        if key == self.last.0 {
            return self.last.1;
        }
        let number = match self.seen.get(key) {
            Some(number) => number,
            None => self.read(key, &row.cell(column), without_fees),
        };
        self.last = (key, number);
        number
    }

    #[cold]
    fn read(&mut self, key: u64, cell: &[u8], without_fees: bool) -> u32 {
        let text = clean(cell);
        let text = text.trim_start_matches('\'').trim();
        let says_nothing = is_no_answer(text)
            || is_cell_error(text.as_bytes())
            || is_masked(text)
            || (without_fees && is_fee_line(cell));
        let new = self.texts.len() as u32;
        let number = if says_nothing || new >= MOST_WRITINGS {
            0
        } else {
            // Apart from the keys of cells, which are hashes of other bytes.
            self.seen.get_or_insert(mix(hash(text.as_bytes()), 1), new)
        };
        if number == new {
            let kept = self.arena.keep(text);
            self.texts.push(kept);
        }
        self.seen.get_or_insert(key, number);
        number
    }
}

/// One column of words, by entry.
#[derive(Clone, Debug)]
pub struct WordColumn {
    /// What it says.
    pub kind: WordKind,
    column: usize,
    writings: Writings,
    first: Numbers,
    /// Further words of an entry: entry and number.
    more: Column<(u32, u32)>,
}

impl WordColumn {
    fn new(kind: WordKind, column: usize) -> Self {
        let first = Numbers::Narrow(Column::new());
        Self { kind, column, writings: Writings::new(), first, more: Column::new() }
    }

    fn begin(&mut self, row: &Row<'_>) {
        let number = self.writings.number(row, self.column, self.kind == WordKind::Product);
        self.first.push(number);
    }

    fn add(&mut self, row: &Row<'_>, entry: usize) {
        let number = self.writings.number(row, self.column, self.kind == WordKind::Product);
        self.add_number(number, entry);
    }

    fn add_number(&mut self, number: u32, entry: usize) {
        let own = self.first.get(entry);
        if number == 0 || own == number {
            return;
        }
        if own == 0 {
            self.first.set(entry, number);
        } else if self.kind.is_of_lines() && self.more.last() != Some((entry as u32, number)) {
            self.more.push((entry as u32, number));
        }
    }

    fn close(&mut self, merged: &[(u32, u32)]) {
        self.writings.seen = Table::default();
        let further = std::mem::take(&mut self.more);
        let mut further: Vec<(u32, u32)> =
            further.iter().map(|(entry, number)| (head_of(merged, entry), number)).collect();
        let from_merged =
            merged.iter().map(|&(from, _)| (head_of(merged, from), self.first.get(from as usize)));
        further.extend(from_merged);
        sort_by(&mut further, Ord::cmp);
        further.dedup();
        for (entry, number) in further {
            self.add_number(number, entry as usize);
        }
    }

    /// Number of writings, with 0 for nothing.
    pub const fn len(&self) -> usize {
        self.writings.texts.len()
    }

    /// True where nothing is ever said.
    pub const fn is_empty(&self) -> bool {
        self.len() == 1
    }

    /// A writing.
    pub fn text(&self, number: u32) -> &str {
        self.writings.arena.get(self.writings.texts[number as usize])
    }

    /// The first word of an entry; 0 where nothing is said.
    pub fn first(&self, entry: usize) -> u32 {
        self.first.get(entry)
    }

    /// Every word of an entry, each once or more.
    pub fn all(&self, entry: usize) -> impl Iterator<Item = u32> + '_ {
        let wanted = entry as u32;
        let (mut low, mut high) = (0, self.more.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.more.get(middle).0 < wanted { low = middle + 1 } else { high = middle }
        }
        let further = (low..self.more.len()).map(|at| self.more.get(at));
        let further = further.take_while(move |&(entry, _)| entry == wanted).map(|(_, number)| number);
        Some(self.first.get(entry)).into_iter().filter(|&number| number != 0).chain(further)
    }
}

/// The entry that an entry's rows went into at last.
fn head_of(merged: &[(u32, u32)], entry: u32) -> u32 {
    let mut head = entry;
    while let Ok(at) = merged.binary_search_by(|known| known.0.cmp(&head)) {
        head = merged[at].1;
    }
    head
}

/// Whether orders had a discount.
#[derive(Clone, Debug)]
struct Discounts {
    columns: Vec<usize>,
    states: Column<u8>,
    /// The file writes a zero where there is none.
    has_zeros: bool,
}

impl Discounts {
    const NONE: u8 = 1;
    const SOME: u8 = 2;

    /// Only the digits are asked: whether a cell is below zero, a percentage or has a unit does not matter.
    fn state_of(&mut self, row: &Row<'_>) -> u8 {
        let state = |&column: &usize| {
            let cell = row.cell(column);
            let digits = || cell.iter().filter(|byte| byte.is_ascii_digit());
            if digits().any(|&digit| digit != b'0') {
                Self::SOME
            } else {
                u8::from(digits().next().is_some())
            }
        };
        let state = self.columns.iter().map(state).max().unwrap_or(0);
        self.has_zeros |= state == Self::NONE;
        state
    }
}

/// What one source says in words, by entry.
#[derive(Clone, Debug)]
pub struct WordColumns {
    columns: Vec<WordColumn>,
    discounts: Option<Discounts>,
    birthday: Option<(usize, Column<u32>)>,
    merged: Vec<(u32, u32)>,
}

impl WordColumns {
    /// The columns of a source, if it has any.
    pub(super) fn new(mapping: &Mapping) -> Option<Box<Self>> {
        let kind = mapping.kind.unwrap_or(SourceKind::Orders);
        if !matches!(kind, SourceKind::Orders | SourceKind::Customers) {
            return None;
        }
        let is_list = kind == SourceKind::Customers;
        let wanted = |word: WordKind| !is_list || word.is_of_person();
        let column = |(word, role)| {
            let column = mapping.column_of(role).filter(|_| wanted(word))?;
            Some(WordColumn::new(word, column))
        };
        let columns: Vec<WordColumn> = WordKind::ROLES.into_iter().filter_map(column).collect();
        let discounts: Vec<usize> = [Role::OrderDiscount, Role::LineDiscount]
            .into_iter()
            .filter_map(|role| mapping.column_of(role).filter(|_| !is_list))
            .collect();
        let birthday = mapping.column_of(Role::PersonBirthday).map(|column| (column, Column::new()));
        if columns.is_empty() && discounts.is_empty() && birthday.is_none() {
            return None;
        }
        let discounts = (!discounts.is_empty()).then(|| Discounts {
            columns: discounts,
            states: Column::new(),
            has_zeros: false,
        });
        Some(Box::new(Self { columns, discounts, birthday, merged: Vec::new() }))
    }

    /// A new entry.
    pub(super) fn begin(&mut self, row: &Row<'_>) {
        self.columns.iter_mut().for_each(|column| column.begin(row));
        if let Some(discounts) = &mut self.discounts {
            let state = discounts.state_of(row);
            discounts.states.push(state);
        }
        if let Some((column, days)) = &mut self.birthday {
            days.push(WrittenDay::read(&row.cell(*column)).to_bits());
        }
    }

    /// A further row of an entry.
    pub(super) fn add(&mut self, row: &Row<'_>, entry: usize) {
        self.columns.iter_mut().for_each(|column| column.add(row, entry));
        if let Some(discounts) = &mut self.discounts {
            let state = discounts.state_of(row).max(discounts.states.get(entry));
            discounts.states.set(entry, state);
        }
        if let Some((column, days)) = &mut self.birthday
            && WrittenDay::from_bits(days.get(entry)).is_absent()
        {
            days.set(entry, WrittenDay::read(&row.cell(*column)).to_bits());
        }
    }

    /// Rows of one entry became another's.
    pub(super) fn merge(&mut self, from: usize, into: usize) {
        self.merged.push((from as u32, into as u32));
        if let Some(discounts) = &mut self.discounts {
            let state = discounts.states.get(from).max(discounts.states.get(into));
            discounts.states.set(into, state);
        }
        if let Some((_, days)) = &mut self.birthday
            && WrittenDay::from_bits(days.get(into)).is_absent()
        {
            let said = days.get(from);
            days.set(into, said);
        }
    }

    /// Birthdays become days of the calendar.
    pub(super) fn resolve(&mut self, calendar: &mut Calendar) {
        self.birthday.iter_mut().for_each(|(_, days)| calendar.resolve(days));
    }

    /// The source is read: rows of one order are together.
    pub(super) fn close(&mut self) {
        sort_by(&mut self.merged, Ord::cmp);
        let merged = std::mem::take(&mut self.merged);
        self.columns.iter_mut().for_each(|column| column.close(&merged));
    }

    /// A column of words.
    pub fn column(&self, kind: WordKind) -> Option<&WordColumn> {
        self.columns.iter().find(|column| column.kind == kind)
    }

    /// True where the file says of discounts.
    pub const fn has_discounts(&self) -> bool {
        self.discounts.is_some()
    }

    /// Whether an order had a discount. A blank cell says nothing in a file that writes zeros, and none in one that never
    /// does.
    pub fn discounted(&self, entry: usize) -> Option<bool> {
        let discounts = self.discounts.as_ref()?;
        match discounts.states.get(entry) {
            Discounts::SOME => Some(true),
            Discounts::NONE => Some(false),
            _ => (!discounts.has_zeros).then_some(false),
        }
    }

    /// True where the file has birthdays.
    pub const fn has_birthdays(&self) -> bool {
        self.birthday.is_some()
    }

    /// The birthday that a row says.
    pub fn birthday(&self, entry: usize) -> Option<Day> {
        stored_day(self.birthday.as_ref()?.1.get(entry)).known()
    }
}
