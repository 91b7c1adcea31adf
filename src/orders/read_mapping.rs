//! First rows and a header → what every column means: names, answers, then what only cells can tell.

use super::{
    amounts::UNIT_NAMES,
    answers::{Answers, Question},
    cell_kinds,
    dictionary::{
        Platform, is_bought_day, is_count_or_id, is_created_day, is_either_id, is_lead_day, is_recency,
        is_row_number, is_since_day, unit_of, unit_of_title,
    },
    guess,
    header::Header,
    mapping::{MappedColumn, Mapping},
    rating::{may_be_scores, names_stars},
    role::{Role, SourceKind},
    suggest::suggestions,
};
use crate::{issue::FileErrorCode, read::sniff::FirstRows};

impl Mapping {
    /// Reads the header of some first rows, under the answers of its fingerprint.
    pub fn read(
        first: &FirstRows,
        header: &Header,
        fingerprint: String,
        answers: &Answers,
    ) -> Result<Self, FileErrorCode> {
        let mut mapping = Self::new(first, header, fingerprint);
        mapping.apply(answers);
        mapping.find_units(first, header, answers);
        mapping.complete(first, header, answers)?;
        let rows = &first.rows[header.data_from().min(first.rows.len())..];
        mapping.suggestions = suggestions(&mapping, rows, &header.words);
        Ok(mapping)
    }

    fn new(first: &FirstRows, header: &Header, fingerprint: String) -> Self {
        let folded = header.folded.clone();
        let platform = Platform::of(&folded);
        let columns: Vec<MappedColumn> = (0..header.width)
            .map(|column| MappedColumn {
                header: header.cells.get(column).cloned().unwrap_or_default(),
                role: None,
                sure: false,
                by_platform: false,
                unit: 0,
                mended: header.mended.contains(&column),
                samples: samples(first, header.data_from(), column),
            })
            .collect();
        let mut mapping = Self {
            platform,
            kind: platform.map(|platform| platform.kind),
            header_row: header.row.map(|row| first.first + row as u32),
            fingerprint,
            columns,
            questions: Vec::new(),
            suggestions: Vec::new(),
        };
        match platform {
            Some(platform) => mapping.name_by_platform(platform, &folded),
            None => {
                mapping.name_by_words(&folded);
                mapping.name_either_id(&folded, &first.rows[header.data_from().min(first.rows.len())..]);
                mapping.name_given(&folded);
                mapping.name_status();
                mapping.name_time(&folded, &first.rows[header.data_from().min(first.rows.len())..]);
                mapping.look_at_doubtful(first, header);
            }
        }
        mapping
    }

    /// Units of money that headers, titles or answers say.
    fn find_units(&mut self, first: &FirstRows, header: &Header, answers: &Answers) {
        let named = |name: &str| UNIT_NAMES.iter().find(|unit| unit.1 == name).map(|unit| unit.0);
        let answered = answers.get("unit").and_then(named);
        let titles = first.rows.iter().take(header.row.unwrap_or(0)).flatten();
        let title = titles.filter_map(|cell| unit_of_title(cell)).next();
        for column in self.columns.iter_mut().filter(|column| column.role.is_some_and(Role::is_money)) {
            column.unit = answered.or_else(|| unit_of(&column.header)).or(title).unwrap_or(0);
        }
    }

    /// Lays a person's answers over what the dictionaries say.
    fn apply(&mut self, answers: &Answers) {
        for &(role, column) in &answers.roles {
            self.columns
                .iter_mut()
                .filter(|mapped| mapped.role == Some(role))
                .for_each(|mapped| mapped.role = None);
            if let Some(mapped) = column.and_then(|column| self.columns.get_mut(column)) {
                mapped.role = Some(role);
                mapped.sure = true;
            }
        }
        for (id, option) in &answers.options {
            let role = id.strip_prefix("twin:").and_then(Role::from_name);
            let column = option.parse().ok().filter(|&column: &usize| column < self.columns.len());
            if let (Some(role), Some(column)) = (role, column) {
                let before = self.column_of(role);
                let swapped = self.columns[column].role;
                before.into_iter().for_each(|before| self.columns[before].role = swapped);
                self.give(column, role, true);
                self.columns[column].by_platform = true;
            }
        }
    }

    /// `Số sao` beside an order or in a list is what somebody thought of it; a column without a score is none of scores.
    fn take_stars(&mut self) {
        if !self.has(Role::RatingScore)
            && let Some(at) = self.column_of(Role::EventValue)
            && names_stars(&self.columns[at].header)
        {
            self.columns[at].role = Some(Role::RatingScore);
        }
    }

    /// Guesses what is still missing, decides what the rows are, and asks where it cannot.
    fn complete(
        &mut self,
        first: &FirstRows,
        header: &Header,
        answers: &Answers,
    ) -> Result<(), FileErrorCode> {
        let answered = !answers.roles.is_empty();
        if header.row.is_none() && !answered {
            return self.without_header(first);
        }
        let rows = &first.rows[header.data_from().min(first.rows.len())..];
        if !answered
            && let Some(at) = self.column_of(Role::RatingScore)
            && !may_be_scores(rows.iter().filter_map(|row| row.get(at).map(String::as_str)))
        {
            self.columns[at].role = None;
        }
        if self.platform.is_none() {
            self.take_events(rows);
        }
        let is_events = self.kind == Some(SourceKind::Events);
        if !is_events {
            self.take_stars();
            self.columns
                .iter_mut()
                .filter(|column| column.role.is_some_and(Role::is_of_events))
                .for_each(|column| column.role = None);
        }
        if self.platform.is_none() && !answered && !is_events {
            self.take_counts_for_ids(rows, &header.words);
            self.take_spend_for_totals(&header.words);
            self.take_no_leads_for_orders(&header.words);
        }
        if is_events {
            // Nothing is guessed: what is no event is not there.
        } else if self.is_list() {
            if self.platform.is_none() {
                self.look_for_last_day(rows, &header.words, answers);
            }
        } else {
            self.look_for_day(rows, &header.words, answers);
            guess::fill(self, rows, &header.words);
        }
        self.kind = self.kind.or_else(|| self.find_kind());
        if self.kind.is_none() {
            let names_somebody = self.columns.iter().any(|column| column.role.is_some_and(Role::is_person));
            let names_order = [Role::OrderId, Role::OrderDay, Role::OrderTotal]
                .into_iter()
                .any(|role| self.column_of(role).is_some());
            if header.row.is_some() && !names_somebody && !names_order {
                return Err(FileErrorCode::NoOrders);
            }
            self.ask_for_columns();
        }
        self.find_since(rows, &header.words);
        let names_buyers = self.columns.iter().any(|column| column.role.is_some_and(Role::is_person));
        // A known export without a column for the buyer: no answer could supply one.
        if self.platform.is_some() && !names_buyers && !answered {
            return Err(FileErrorCode::NoCustomers);
        }
        Ok(())
    }

    /// `Số đơn hàng` beside what somebody has spent in all is that person's number of orders.
    fn take_counts_for_ids(&mut self, rows: &[Vec<String>], folded: &[String]) {
        let in_all = [Role::ListSpend, Role::ListFirstDay, Role::ListLastDay];
        if let Some(column) = self.column_of(Role::OrderId).filter(|&at| is_count_or_id(&folded[at]))
            && !self.has(Role::ListOrders)
            && in_all.into_iter().any(|role| self.has(role))
            && cell_kinds::has_counts(rows, column)
        {
            self.give(column, Role::ListOrders, false);
        }
    }

    /// A day beside people is one of a purchase only where something else speaks of orders, or its header does;
    /// otherwise it is asked.
    fn look_for_day(&mut self, rows: &[Vec<String>], folded: &[String], answers: &Answers) {
        if self.has(Role::OrderDay) || self.columns.iter().any(MappedColumn::is_of_orders) {
            return;
        }
        if let Some(column) = answers.get("boughtOn").and_then(|column| column.parse().ok())
            && column < self.columns.len()
        {
            return self.give(column, Role::OrderDay, true);
        }
        let is_day = |&at: &usize| {
            self.columns[at].role.is_none() && !is_lead_day(&folded[at]) && cell_kinds::has_days(rows, at)
        };
        let days: Vec<usize> = (0..folded.len()).filter(is_day).collect();
        let names_people = self.columns.iter().any(|column| column.role.is_some_and(Role::is_person));
        let Some(&column) = days.first().filter(|_| names_people) else { return };
        if !days.iter().any(|&at| is_bought_day(&folded[at])) {
            self.kind = Some(SourceKind::Customers);
            self.questions.push(Question {
                id: "boughtOn".to_owned(),
                column: Some(column),
                options: days.iter().map(usize::to_string).chain(["noColumn".to_owned()]).collect(),
                assumed: Some("noColumn".to_owned()),
                samples: Vec::new(),
            });
        }
    }

    /// `amount_spent` beside the day of a purchase is an order's money, and not a customer's in all.
    fn take_spend_for_totals(&mut self, folded: &[String]) {
        let others = [Role::ListOrders, Role::ListRepeats, Role::ListFirstDay, Role::ListLastDay];
        let of_order = self
            .column_of(Role::OrderDay)
            .is_some_and(|column| !is_created_day(&folded[column]) && !is_lead_day(&folded[column]));
        if of_order
            && !self.has(Role::OrderTotal)
            && !others.into_iter().any(|role| self.has(role))
            && let Some(column) = self.column_of(Role::ListSpend)
        {
            self.give(column, Role::OrderTotal, false);
        }
    }

    /// People with the day on which they followed, signed up or were entered are no orders: nobody bought anything.
    fn take_no_leads_for_orders(&mut self, folded: &[String]) {
        let day = self.column_of(Role::OrderDay);
        let days_of_leads = (0..folded.len()).any(|at| {
            let is_day = self.columns[at].role.is_none() || day == Some(at);
            is_day && (is_lead_day(&folded[at]) || is_created_day(&folded[at]))
        });
        let bought = day.is_some_and(|at| !is_lead_day(&folded[at]) && !is_created_day(&folded[at]));
        let id = self.column_of(Role::OrderId);
        if !days_of_leads
            || bought
            || self.columns.iter().any(MappedColumn::is_amount_or_line)
            || id.is_some_and(|at| !is_either_id(&folded[at]))
        {
            return;
        }
        day.into_iter().for_each(|at| self.columns[at].role = None);
        if let Some(at) = id {
            let is_code = !self.has(Role::PersonCode) && !is_row_number(&folded[at]);
            let code = is_code.then_some(Role::PersonCode);
            self.columns[at].role = code;
        }
        if self.columns.iter().any(|column| column.role.is_some_and(Role::is_person)) {
            self.kind = Some(SourceKind::Customers);
        }
    }

    /// A list without the day of the last purchase has nobody asleep: the only column of days is taken for it, and
    /// of several it is asked which.
    fn look_for_last_day(&mut self, rows: &[Vec<String>], folded: &[String], answers: &Answers) {
        if let Some(column) = answers.get("lastDay").and_then(|column| column.parse().ok())
            && column < self.columns.len()
        {
            return self.give(column, Role::ListLastDay, true);
        }
        if self.has(Role::ListLastDay) || !self.knows_orders() {
            return;
        }
        let mut days: Vec<usize> = (0..self.columns.len())
            .filter(|&at| {
                let free = self.columns[at].role.is_none() || self.columns[at].role == Some(Role::OrderDay);
                free && !is_lead_day(&folded[at]) && cell_kinds::has_days(rows, at)
            })
            .collect();
        if let [only] = days[..]
            && !is_created_day(&folded[only])
        {
            return self.give(only, Role::ListLastDay, false);
        }
        days.extend((0..folded.len()).filter(|&at| is_recency(&folded[at])));
        if let Some(&column) = days.first() {
            self.questions.push(Question {
                id: "lastDay".to_owned(),
                column: Some(column),
                options: days.iter().map(usize::to_string).chain(["noColumn".to_owned()]).collect(),
                assumed: Some("noColumn".to_owned()),
                samples: Vec::new(),
            });
        }
    }

    /// The day since which each is in a list: when she followed, signed up or was entered.
    fn find_since(&mut self, rows: &[Vec<String>], folded: &[String]) {
        if self.kind != Some(SourceKind::Customers) || self.has(Role::ListSince) {
            return;
        }
        let is_since = |&at: &usize| {
            self.columns[at].role.is_none() && is_since_day(&folded[at]) && cell_kinds::has_days(rows, at)
        };
        if let Some(column) = (0..folded.len()).find(is_since) {
            self.give(column, Role::ListSince, true);
        }
    }

    /// The list says how many orders or how much money.
    fn knows_orders(&self) -> bool {
        let roles =
            [Role::ListOrders, Role::ListRepeats, Role::ListSpend, Role::OrderTotal, Role::ListFirstDay];
        roles.into_iter().any(|role| self.has(role))
    }

    /// Rows without a header: numbers whose columns are asked for, a column of phones, or no table at all.
    fn without_header(&mut self, first: &FirstRows) -> Result<(), FileErrorCode> {
        if !(0..self.columns.len()).any(|column| cell_kinds::has_values(&first.rows, column)) {
            return Err(FileErrorCode::NoOrders);
        }
        guess::fill(self, &first.rows, &[]);
        if self.columns.len() == 1 && self.column_of(Role::PersonPhone).is_some() {
            self.kind = Some(SourceKind::Customers);
            return Ok(());
        }
        self.columns.iter_mut().for_each(|column| column.role = None);
        self.ask_for_columns();
        Ok(())
    }

    /// The columns that nobody could name: which is the day, who bought, how much?
    fn ask_for_columns(&mut self) {
        self.kind = None;
        self.questions.push(Question {
            id: "columns".to_owned(),
            column: None,
            options: (0..self.columns.len()).map(|column| column.to_string()).collect(),
            assumed: None,
            samples: Vec::new(),
        });
    }

    fn find_kind(&self) -> Option<SourceKind> {
        let has = |role| self.column_of(role).is_some();
        let has_person = self.columns.iter().any(|column| column.role.is_some_and(Role::is_person));
        let has_order = has(Role::OrderId) || has(Role::OrderDay) || has(Role::OrderTotal);
        match (has_person, has_order) {
            (true, _) if self.is_list() => Some(SourceKind::Customers),
            (true, true) if has(Role::OrderDay) => Some(SourceKind::Orders),
            (true, false) => Some(SourceKind::Customers),
            _ => None,
        }
    }
}

/// Cells shown of a column.
const SAMPLES: usize = 3;

fn samples(first: &FirstRows, from: usize, column: usize) -> Vec<String> {
    let cells = first.rows.iter().skip(from).filter_map(|row| row.get(column));
    let mut samples: Vec<String> = Vec::new();
    for cell in cells.filter(|cell| !cell.is_empty()) {
        if samples.len() == SAMPLES {
            break;
        }
        if !samples.contains(cell) {
            samples.push(cell.chars().take(80).collect());
        }
    }
    samples
}
