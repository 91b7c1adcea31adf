//! What files say of people beside orders: events, and where somebody came from. Columns that a file does not have take
//! no bytes and no time.

use super::{
    dictionary::event_kind,
    event_kind::EventKind,
    interpretation::ColumnStats,
    mapping::Mapping,
    plan::NONE,
    rating::RatingColumn,
    role::{Role, SourceKind},
    stored_days::stored_day,
};
use crate::{
    read::Row,
    values::{
        arena::{Arena, Text},
        column::Column,
        day::Day,
        number::Separators,
        text::{clean, fold},
        written_day::WrittenDay,
    },
};

/// A column of texts, of which neighbours are often equal.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    column: usize,
    arena: Arena,
    texts: Column<Text>,
    /// The texts kept last, so that words of a few kinds are kept once.
    recent: Vec<Text>,
}

/// Texts that are looked through before one is kept again.
const RECENT: usize = 16;

impl Texts {
    fn new(mapping: &Mapping, role: Role) -> Option<Self> {
        mapping.column_of(role).map(|column| Self { column, ..Self::default() })
    }

    fn push(&mut self, row: &Row<'_>) {
        let cell = row.cell(self.column);
        let text = clean(&cell);
        let known = self.recent.iter().copied().find(|&known| self.arena.get(known) == text);
        let text = known.unwrap_or_else(|| {
            let kept = self.arena.keep(&text);
            if self.recent.len() == RECENT {
                self.recent.remove(0);
            }
            self.recent.push(kept);
            kept
        });
        self.texts.push(text);
    }

    /// The text of an entry.
    pub fn get(&self, entry: usize) -> &str {
        self.arena.get(self.texts.get(entry))
    }
}

/// Events, and where people came from, by entry.
#[derive(Clone, Debug, Default)]
pub struct ContactColumns {
    kind_column: usize,
    value_column: usize,
    since_column: usize,
    /// What happened, in a file of events.
    kind: Option<Column<u8>>,
    /// Last word of an event and what it says: files repeat few.
    last: Option<(Vec<u8>, u8)>,
    /// Where she came from.
    pub source: Option<Texts>,
    /// Who brought her.
    pub referrer: Option<Texts>,
    /// The campaign.
    pub campaign: Option<Texts>,
    /// What it was about: a product.
    pub item: Option<Texts>,
    value: Option<Column<i64>>,
    /// Scores that people give.
    pub rating: Option<RatingColumn>,
    /// Since when she is in a list, as stored.
    pub(super) since: Option<Column<u32>>,
}

impl ContactColumns {
    const NO_VALUE: i64 = i64::MIN;

    /// The columns of a source, if it has any.
    pub(super) fn new(mapping: &Mapping) -> Option<Self> {
        let is_events = mapping.kind == Some(SourceKind::Events);
        let column = |role| mapping.column_of(role).unwrap_or(NONE);
        let of_events = |role| if is_events { Texts::new(mapping, role) } else { None };
        let columns = Self {
            kind_column: column(Role::EventType),
            value_column: column(Role::EventValue),
            since_column: column(Role::ListSince),
            kind: is_events.then(Column::new),
            last: None,
            source: Texts::new(mapping, Role::PersonSource),
            referrer: Texts::new(mapping, Role::PersonReferrer),
            campaign: of_events(Role::EventCampaign),
            item: of_events(Role::LineName),
            value: (is_events && mapping.column_of(Role::EventValue).is_some()).then(Column::new),
            rating: RatingColumn::new(mapping),
            since: mapping.column_of(Role::ListSince).map(|_| Column::new()),
        };
        let says_something = is_events
            || columns.source.is_some()
            || columns.referrer.is_some()
            || columns.since.is_some()
            || columns.rating.is_some();
        says_something.then_some(columns)
    }

    pub(super) fn push(&mut self, row: &Row<'_>, evidence: &mut ColumnStats) {
        let kind = self.kind.is_some().then(|| self.kind_of(&row.cell(self.kind_column)));
        if let (Some(column), Some(kind)) = (&mut self.kind, kind) {
            column.push(kind);
        }
        let texts = [&mut self.source, &mut self.referrer, &mut self.campaign, &mut self.item];
        texts.into_iter().flatten().for_each(|texts| texts.push(row));
        if let Some(values) = &mut self.value {
            let value = row.number(self.value_column, &mut Default::default()).ok();
            let whole = value.and_then(|written| written.scaled(Separators::GROUPS, 0));
            values.push(whole.unwrap_or(Self::NO_VALUE));
        }
        if let Some(rating) = &mut self.rating {
            rating.push(row, kind.map(EventKind::from_byte));
        }
        if let Some(since) = &mut self.since {
            let day = WrittenDay::read(&row.cell(self.since_column));
            evidence.days.count(day);
            since.push(day.to_bits());
        }
    }

    fn kind_of(&mut self, cell: &[u8]) -> u8 {
        if let Some((word, kind)) = &self.last
            && word == cell
        {
            return *kind;
        }
        let kind = event_kind(&fold(&clean(cell))).unwrap_or(EventKind::Other) as u8;
        self.last = Some((cell.to_vec(), kind));
        kind
    }

    /// What happened; nothing in a file of orders or a list.
    pub fn kind(&self, entry: usize) -> Option<EventKind> {
        self.kind.as_ref().map(|column| EventKind::from_byte(column.get(entry)))
    }

    /// The figure of an event.
    pub fn value(&self, entry: usize) -> Option<i64> {
        self.value.as_ref().map(|column| column.get(entry)).filter(|&value| value != Self::NO_VALUE)
    }

    /// Since when she is in the list.
    pub fn since(&self, entry: usize) -> Day {
        self.since.as_ref().map_or(Day::NONE, |column| stored_day(column.get(entry)))
    }
}
