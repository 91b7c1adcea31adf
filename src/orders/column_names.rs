//! Roles of columns by the words of their headers.

use super::{
    answers::Question,
    cell_kinds::{differs_on_every_row, has_days, has_times, may_be_time},
    dictionary::{
        DocumentKind, Platform, document_kind, is_doubtful, is_either_id, is_given_name, is_of_buyer,
        is_of_somebody_else, is_row_number, is_status_word, meanings_of_cell,
    },
    header::Header,
    mapping::Mapping,
    role::Role,
};
use crate::{
    read::sniff::FirstRows,
    values::{order::sort_by, text::fold},
};

impl Mapping {
    /// Columns with their headers as a platform writes them; the exact writing wins over the folded one, since
    /// Shopee has two headers that differ by one capital letter.
    pub(super) fn name_by_platform(&mut self, platform: &'static Platform, folded: &[String]) {
        let is_exact = |header: &str| platform.columns().any(|column| column.1 == header);
        for (role, exact) in platform.columns() {
            if !role.is_repeatable() && self.column_of(role).is_some() {
                continue;
            }
            let by_exact =
                self.columns.iter().position(|column| column.header == exact && column.role.is_none());
            let found = by_exact.or_else(|| {
                let fold = fold(exact);
                (0..folded.len()).find(|&index| {
                    let column = &self.columns[index];
                    folded[index] == fold && column.role.is_none() && !is_exact(&column.header)
                })
            });
            if let Some(index) = found {
                self.give(index, role, true);
                self.columns[index].by_platform = true;
            }
        }
        self.ask_about_twins(folded);
    }

    /// Two headers that fold alike, of which one has a role: which one is it?
    pub(super) fn ask_about_twins(&mut self, folded: &[String]) {
        for (index, name) in folded.iter().enumerate() {
            let Some(role) = self.columns[index].role.filter(|role| matches!(role, Role::OrderTotal)) else {
                continue;
            };
            let twins: Vec<usize> = (0..folded.len()).filter(|&other| folded[other] == *name).collect();
            if twins.len() > 1 {
                self.questions.push(Question {
                    id: ["twin:", role.name()].concat(),
                    column: Some(index),
                    options: twins.iter().map(usize::to_string).collect(),
                    assumed: Some(index.to_string()),
                    samples: Vec::new(),
                });
            }
        }
    }

    /// Columns by the words of their headers: the best score first, each role once.
    pub(super) fn name_by_words(&mut self, folded: &[String]) {
        let mut claims: Vec<(i32, usize, Role, bool)> = Vec::new();
        for (column, header) in folded.iter().enumerate() {
            claims.extend(
                meanings_of_cell(&self.columns[column].header, header)
                    .into_iter()
                    // A word of events inside a longer header says nothing.
                    .filter(|&(role, _, score)| !role.is_of_events() || score > 800)
                    .map(|(role, sure, score)| (score, column, role, sure)),
            );
        }
        // Who orders is the customer: what is said of whoever receives the goods comes last.
        let is_receiver = |claim: &(i32, usize, Role, bool)| {
            (claim.2.is_person() || claim.2 == Role::PersonLastName) && is_of_somebody_else(&folded[claim.1])
        };
        let rank = |claim: &(i32, usize, Role, bool)| (is_receiver(claim), -claim.0, claim.1);
        sort_by(&mut claims, |a, b| rank(a).cmp(&rank(b)));
        let buyer = |role: fn(Role) -> bool| {
            claims.iter().any(|claim| claim.0 > 800 && role(claim.2) && is_of_buyer(&folded[claim.1]))
        };
        let buyer_has_key = buyer(Role::is_key);
        for claim in claims {
            // A name or a phone of somebody else beside the key of the buyer joins and greets the wrong people.
            if buyer_has_key && is_receiver(&claim) {
                continue;
            }
            let (score, column, role, sure) = claim;
            // A second phone is hers too, unless it is that of whoever receives the goods.
            let exact_phone = role.is_repeatable() && score > 800 && !is_of_somebody_else(&folded[column]);
            let taken =
                self.columns[column].role.is_some() || (self.column_of(role).is_some() && !exact_phone);
            if !taken {
                self.give(column, role, sure && score > 800);
            }
        }
    }

    /// Where nothing else speaks of the state, the delivery does.
    pub(super) fn name_status(&mut self) {
        if let Some(column) =
            self.column_of(Role::OrderDeliveryStatus).filter(|_| !self.has(Role::OrderStatus))
        {
            self.columns[column].role = Some(Role::OrderStatus);
        }
    }

    /// `Giờ` beside `Ngày` is the time of the order, whichever of them stands first; `Thời gian` is a day where it holds
    /// days, and a time where it holds times.
    pub(super) fn name_time(&mut self, folded: &[String], rows: &[Vec<String>]) {
        if let Some(column) = self.column_of(Role::OrderTime).filter(|&at| !may_be_time(rows, at)) {
            let is_day = !self.has(Role::OrderDay) && has_days(rows, column);
            self.columns[column].role = is_day.then_some(Role::OrderDay);
        }
        let says_when = |mapping: &Self, at: usize| {
            let meanings = meanings_of_cell(&mapping.columns[at].header, &folded[at]);
            meanings.iter().any(|meaning| matches!(meaning.0, Role::OrderDay | Role::OrderTime))
        };
        if let Some(time) = self.column_of(Role::OrderDay).filter(|&at| has_times(rows, at)) {
            let is_day =
                |at: &usize| self.columns[*at].role.is_none() && has_days(rows, *at) && says_when(self, *at);
            let Some(day) = (0..folded.len()).find(is_day) else { return };
            self.columns[time].role = None;
            self.give(day, Role::OrderDay, true);
        }
        if !self.has(Role::OrderTime) {
            let is_time =
                |at: &usize| self.columns[*at].role.is_none() && has_times(rows, *at) && says_when(self, *at);
            if let Some(column) = (0..folded.len()).find(is_time) {
                self.give(column, Role::OrderTime, true);
            }
        }
    }

    /// `Tên` is the whole name, but for files that have `Họ` in a column of its own.
    pub(super) fn name_given(&mut self, folded: &[String]) {
        if self.column_of(Role::PersonLastName).is_none() || self.column_of(Role::PersonFirstName).is_some() {
            return;
        }
        if let Some(column) =
            self.column_of(Role::PersonName).filter(|&column| is_given_name(&folded[column]))
        {
            self.columns[column].role = Some(Role::PersonFirstName);
        }
    }

    /// A column called `id` is the customer's where nothing else tells customers apart, and the order's where it
    /// differs on every row: nobody comes only once in a file of orders.
    pub(super) fn name_either_id(&mut self, folded: &[String], rows: &[Vec<String>]) {
        let Some(column) =
            (0..folded.len()).find(|&at| self.columns[at].role.is_none() && is_either_id(&folded[at]))
        else {
            return;
        };
        let has_key = self.columns.iter().any(|column| column.role.is_some_and(Role::is_key));
        let is_orders =
            has_key || (self.column_of(Role::OrderDay).is_some() && differs_on_every_row(rows, column));
        let wanted = if is_orders { Role::OrderId } else { Role::PersonCode };
        if self.column_of(wanted).is_none() && (is_orders || !is_row_number(&folded[column])) {
            self.give(column, wanted, false);
        }
    }

    /// `State` is a status or a place, `Type` a type of document or of anything: their cells say which.
    pub(super) fn look_at_doubtful(&mut self, first: &FirstRows, header: &Header) {
        for role in [Role::OrderStatus, Role::OrderDocument] {
            let Some(column) = self.column_of(role).filter(|&at| is_doubtful(role, &header.words[at])) else {
                continue;
            };
            let says_so = |cell: &String| match role {
                Role::OrderStatus => is_status_word(&fold(cell)),
                _ => document_kind(&fold(cell)).is_some_and(|kind| kind != DocumentKind::Sale),
            };
            let rows = first.rows.iter().skip(header.data_from());
            if !rows.filter_map(|row| row.get(column)).any(says_so) {
                let is_place = role == Role::OrderStatus && self.column_of(Role::PersonCity).is_none();
                self.columns[column].role = is_place.then_some(Role::PersonCity);
            }
        }
    }
}
