//! The header: where it is, whose export it is, and which column has which role.

use super::{
    amounts::UNIT_NAMES,
    dictionary::{
        DocumentKind, Platform, document_kind, is_bought_day, is_count_or_id, is_created_day, is_doubtful,
        is_either_id, is_given_name, is_lead_day, is_of_buyer, is_of_somebody_else, is_recency,
        is_status_word, meanings_of_cell, named_role, readings, unit_of, unit_of_title, with_lost_letters,
        words_apart,
    },
    guess,
    role::{Role, SourceKind},
};
use crate::{
    issue::FileErrorCode,
    policy::Value,
    read::sniff::FirstRows,
    values::{
        hash::{hash, hex, mix},
        order::{sort_and_dedup, sort_by},
        text::fold,
    },
};

/// Rows among which the header is looked for.
const HEADER_ROWS: usize = 50;
/// Cells shown of a column.
const SAMPLES: usize = 3;

/// Answers to the questions of one header, as somebody gave them before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Column of a role, or no column.
    pub roles: Vec<(Role, Option<usize>)>,
    /// Option by question.
    pub options: Vec<(String, String)>,
}

impl Answers {
    /// The option chosen for a question.
    pub fn get(&self, question: &str) -> Option<&str> {
        self.options.iter().find(|(id, _)| id == question).map(|(_, option)| option.as_str())
    }

    /// Answers of one fingerprint, as the contract writes them; what no answer can be is passed over.
    pub fn from_value(value: &Value) -> Self {
        let mut answers = Self::default();
        let Value::Map(pairs) = value else { return answers };
        for (key, value) in pairs {
            match (key.as_str(), value) {
                ("roles", Value::Map(roles)) => answers.roles.extend(roles.iter().filter_map(role_answer)),
                (_, Value::Text(option)) => answers.options.push((key.clone(), option.clone())),
                (_, Value::Number(number)) => {
                    answers.options.push((key.clone(), (*number as i64).to_string()));
                }
                (_, Value::Bool(answer)) => {
                    answers.options.push((key.clone(), if *answer { "true" } else { "false" }.to_owned()));
                }
                _ => {}
            }
        }
        answers
    }

    /// Answers without roles.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let options = pairs.into_iter().map(|(id, option)| (id.to_owned(), option.to_owned())).collect();
        Self { roles: Vec::new(), options }
    }

    /// True when nobody answered anything.
    pub const fn is_empty(&self) -> bool {
        self.roles.is_empty() && self.options.is_empty()
    }
}

fn role_answer((name, column): &(String, Value)) -> Option<(Role, Option<usize>)> {
    let role = Role::from_name(name)?;
    match column {
        Value::Number(number) if *number >= 0.0 => Some((role, Some(*number as usize))),
        Value::Null => Some((role, None)),
        _ => None,
    }
}

/// Something that a file leaves open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub id: String,
    /// Column that it is about.
    pub column: Option<usize>,
    /// What can be answered.
    pub options: Vec<String>,
    /// What is taken without an answer; `None` stops the file.
    pub assumed: Option<String>,
}

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
    fn is_amount_or_line(&self) -> bool {
        self.role.is_some_and(|role| {
            role.is_money() || role.is_line() || matches!(role, Role::OrderStatus | Role::OrderDocument)
        })
    }

    /// True for that, and for an order's own code.
    fn is_of_orders(&self) -> bool {
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
}

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
        };
        match platform {
            Some(platform) => mapping.name_by_platform(platform, &folded),
            None => {
                mapping.name_by_words(&folded);
                mapping.name_either_id(&folded, &first.rows[header.data_from().min(first.rows.len())..]);
                mapping.name_given(&folded);
                mapping.look_at_doubtful(first, header);
            }
        }
        mapping
    }

    /// Columns with their headers as a platform writes them; the exact writing wins over the folded one, since
    /// Shopee has two headers that differ by one capital letter.
    fn name_by_platform(&mut self, platform: &'static Platform, folded: &[String]) {
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
    fn ask_about_twins(&mut self, folded: &[String]) {
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
                });
            }
        }
    }

    /// Columns by the words of their headers: the best score first, each role once.
    fn name_by_words(&mut self, folded: &[String]) {
        let mut claims: Vec<(i32, usize, Role, bool)> = Vec::new();
        for (column, header) in folded.iter().enumerate() {
            claims.extend(
                meanings_of_cell(&self.columns[column].header, header)
                    .into_iter()
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

    /// `Tên` is the whole name, but for files that have `Họ` in a column of its own.
    fn name_given(&mut self, folded: &[String]) {
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
    fn name_either_id(&mut self, folded: &[String], rows: &[Vec<String>]) {
        let Some(column) =
            (0..folded.len()).find(|&at| self.columns[at].role.is_none() && is_either_id(&folded[at]))
        else {
            return;
        };
        let has_key = self.columns.iter().any(|column| column.role.is_some_and(Role::is_key));
        let is_orders =
            has_key || (self.column_of(Role::OrderDay).is_some() && differs_on_every_row(rows, column));
        let wanted = if is_orders { Role::OrderId } else { Role::PersonCode };
        if self.column_of(wanted).is_none() {
            self.give(column, wanted, false);
        }
    }

    /// `State` is a status or a place, `Type` a type of document or of anything: their cells say which.
    fn look_at_doubtful(&mut self, first: &FirstRows, header: &Header) {
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

    fn give(&mut self, column: usize, role: Role, sure: bool) {
        self.columns[column].role = Some(role);
        self.columns[column].sure = sure;
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
        if self.platform.is_none() && !answered {
            self.take_counts_for_ids(rows, &header.words);
            self.take_spend_for_totals(&header.words);
            self.take_no_leads_for_orders(&header.words);
        }
        if self.is_list() {
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
        let names_buyers = self.columns.iter().any(|column| column.role.is_some_and(Role::is_person));
        // A known export in which nobody stands for the buyer: no answer could bring her back.
        if self.platform.is_some() && !names_buyers && !answered {
            return Err(FileErrorCode::NoCustomers);
        }
        Ok(())
    }

    fn has(&self, role: Role) -> bool {
        self.column_of(role).is_some()
    }

    /// `Số đơn hàng` beside what somebody has spent in all is how many orders she has.
    fn take_counts_for_ids(&mut self, rows: &[Vec<String>], folded: &[String]) {
        let in_all = [Role::ListSpend, Role::ListFirstDay, Role::ListLastDay];
        if let Some(column) = self.column_of(Role::OrderId).filter(|&at| is_count_or_id(&folded[at]))
            && !self.has(Role::ListOrders)
            && in_all.into_iter().any(|role| self.has(role))
            && guess::has_counts(rows, column)
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
            self.columns[at].role.is_none() && !is_lead_day(&folded[at]) && guess::has_days(rows, at)
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
            let code = (!self.has(Role::PersonCode)).then_some(Role::PersonCode);
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
                free && !is_lead_day(&folded[at]) && guess::has_days(rows, at)
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
            });
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
        if !(0..self.columns.len()).any(|column| guess::has_values(&first.rows, column)) {
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

    /// True for one row a customer: totals of a customer, and no single order.
    fn is_list(&self) -> bool {
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
        self.columns.iter().any(|column| column.role.is_some_and(Role::is_line))
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

/// The header row, if there is one.
pub struct Header {
    /// Index among the first rows.
    row: Option<usize>,
    cells: Vec<String>,
    /// The cells folded, lost letters put back.
    folded: Vec<String>,
    /// The same, with `CreatedAt` as two words.
    words: Vec<String>,
    /// Columns whose header has lost letters.
    mended: Vec<usize>,
    width: usize,
}

impl Header {
    /// The row with the most known words among the first; the first of equals.
    pub fn find(first: &FirstRows) -> Self {
        let mut best = (0, None);
        for (index, row) in first.rows.iter().take(HEADER_ROWS).enumerate() {
            let filled = row.iter().filter(|cell| !cell.is_empty()).count();
            let known = known_words(row);
            let enough = known >= 2 || (known == 1 && filled <= 2);
            if enough && known > best.0 {
                best = (known, Some(index));
            }
        }
        let row = best.1.or_else(|| words_above_numbers(first));
        let cells = row.map(|row| first.rows[row].clone()).unwrap_or_default();
        let from = row.map_or(0, |row| row + 1);
        let width =
            if cells.is_empty() { widest(&first.rows[from.min(first.rows.len())..]) } else { cells.len() };
        let folded = folded(&cells);
        let mended = (0..cells.len()).filter(|&at| folded[at] != fold(&cells[at])).collect();
        let words = cells.iter().zip(&folded);
        let words = words.map(|(cell, folded)| words_apart(cell).unwrap_or_else(|| folded.clone())).collect();
        Self { row, cells, folded, words, mended, width }
    }

    /// Index of the first row below it.
    fn data_from(&self) -> usize {
        self.row.map_or(0, |row| row + 1)
    }

    /// Equal for every export of the same kind.
    pub fn fingerprint(&self) -> String {
        let folded = &self.folded;
        let state = match self.row {
            Some(_) => {
                folded.iter().fold(folded.len() as u64, |state, header| mix(state, hash(header.as_bytes())))
            }
            None => mix(0, self.width as u64),
        };
        hex(state)
    }
}

/// Cells folded for comparison; where letters became question marks, the word of the dictionary that fits.
fn folded(cells: &[String]) -> Vec<String> {
    cells.iter().map(|cell| with_lost_letters(cell).unwrap_or_else(|| fold(cell))).collect()
}

/// Distinct roles that the words of a row claim.
fn known_words(row: &[String]) -> usize {
    let folded = folded(row);
    if let Some(platform) = Platform::of(&folded) {
        return platform.known_among(&folded);
    }
    let mut roles: Vec<Role> = Vec::new();
    let mut either = 0;
    let short = folded.iter().zip(row).filter(|(header, _)| !header.is_empty() && header.len() < 80);
    for (header, cell) in short {
        either |= usize::from(is_either_id(header));
        let otherwise = || readings(cell).find_map(|reading| named_role(&reading, &roles));
        let role = named_role(header, &roles).or_else(otherwise);
        roles.extend(role);
    }
    roles.len() + either
}

/// A header in words that no dictionary knows: a first row without any number above rows that have some.
fn words_above_numbers(first: &FirstRows) -> Option<usize> {
    let index = first.rows.iter().position(|row| row.iter().filter(|cell| !cell.is_empty()).count() > 1)?;
    let is_value = |cell: &String| guess::is_value(cell);
    let below = first.rows.get(index + 1)?;
    (!first.rows[index].iter().any(is_value) && below.iter().any(is_value)).then_some(index)
}

/// True for a column whose cells are all different, where there are several.
fn differs_on_every_row(rows: &[Vec<String>], column: usize) -> bool {
    let cells = rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.is_empty());
    let mut seen: Vec<u64> = cells.map(|cell| hash(cell.as_bytes())).collect();
    let count = seen.len();
    sort_and_dedup(&mut seen);
    count > 1 && seen.len() == count
}

fn widest(rows: &[Vec<String>]) -> usize {
    rows.iter().map(Vec::len).max().unwrap_or(0)
}

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
