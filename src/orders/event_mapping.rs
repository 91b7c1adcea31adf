//! Whether a file's rows are events: what people did beside buying. Such a file has a column of what happened, people
//! and days, and no code of an order.

use super::{
    cell_kinds::{column_fits, has_days},
    dictionary::event_kind,
    mapping::Mapping,
    role::{Role, SourceKind},
};
use crate::values::text::fold;

impl Mapping {
    /// Makes the file one of events, if it is.
    pub(super) fn take_events(&mut self, rows: &[Vec<String>]) {
        if self.kind == Some(SourceKind::Events) {
            return;
        }
        let Some(kind) = self.event_column(rows) else { return };
        let is_sure = self.columns[kind].role == Some(Role::EventType);
        let Some(day) = self.event_day(rows, kind) else { return };
        for (at, column) in self.columns.iter_mut().enumerate() {
            let role = column.role.filter(|_| at != kind && at != day);
            column.role = role.and_then(role_in_events);
        }
        if !self.has(Role::PersonSource)
            && let Some(channel) = self.column_of(Role::OrderChannel)
        {
            self.columns[channel].role = Some(Role::PersonSource);
        }
        self.columns.iter_mut().filter(|column| column.role == Some(Role::OrderChannel)).for_each(|column| {
            column.role = None;
        });
        self.give(kind, Role::EventType, is_sure);
        let said = self.columns[day].sure;
        self.give(day, Role::OrderDay, said);
        self.kind = Some(SourceKind::Events);
    }

    /// The column that says what happened: by its header where nothing speaks of orders, or by its cells.
    fn event_column(&self, rows: &[Vec<String>]) -> Option<usize> {
        let names_people = self.columns.iter().any(|column| column.role.is_some_and(Role::is_person));
        if !names_people || self.has(Role::OrderId) || self.has(Role::ListSpend) || self.has(Role::ListOrders)
        {
            return None;
        }
        let speaks = |at: usize| column_fits(rows, at, |cell| event_kind(&fold(cell)).is_some());
        let has_money = self.columns.iter().any(|column| column.role.is_some_and(Role::is_money));
        let is_word =
            |row: &Vec<String>, at: usize| row.get(at).is_some_and(|cell| event_kind(&fold(cell)).is_some());
        let says_some = |at: usize| rows.iter().any(|row| is_word(row, at));
        // `Loại sự kiện` says it; `Sự kiện` beside money may be the sale at which an order was made.
        let says_so =
            |&at: &usize| self.columns[at].sure || if has_money { speaks(at) } else { says_some(at) };
        let named = self.column_of(Role::EventType).filter(says_so);
        let may = |at: &usize| {
            let role = self.columns[*at].role;
            role.is_none()
                || matches!(role, Some(Role::OrderDocument | Role::OrderStatus | Role::OrderReturnStatus))
        };
        let unnamed = || (0..self.columns.len()).filter(|_| !has_money).filter(may).find(|&at| speaks(at));
        named.or_else(unnamed)
    }

    /// The day of an event: one that the header names, or else the first column of days.
    fn event_day(&self, rows: &[Vec<String>], kind: usize) -> Option<usize> {
        let named = self.column_of(Role::OrderDay).filter(|&at| has_days(rows, at) || rows.is_empty());
        named.or_else(|| {
            let free = |&at: &usize| {
                at != kind && self.columns[at].role != Some(Role::PersonBirthday) && has_days(rows, at)
            };
            (0..self.columns.len()).find(free)
        })
    }
}

/// What a column means among events: people and products as ever; of orders and money nothing.
fn role_in_events(role: Role) -> Option<Role> {
    let kept = role.is_person()
        || matches!(
            role,
            Role::PersonLastName
                | Role::PersonSource
                | Role::PersonReferrer
                | Role::PersonConsent
                | Role::PersonRefusal
                | Role::PersonBirthday
                | Role::PersonGender
                | Role::PersonCity
                | Role::OrderTime
                | Role::OrderShop
                | Role::OrderChannel
                | Role::EventCampaign
                | Role::EventValue
                | Role::RatingScore
                | Role::LineName
        );
    kept.then_some(role)
}
