//! What was assumed about a source, said in codes: what was chosen, among what, and what speaks for it.

use super::{
    amounts::UNIT_NAMES,
    answers::Answers,
    entries::Orders,
    fee_lines::{FEE_LINES, FEE_OPTIONS},
    interpretation::{ColumnStats, Interpretation, day_order_name, decimal_name},
    life::Life,
    mapping::Mapping,
    plan::AmountFrom,
    raw::RawOrders,
    role::{Role, SourceKind},
    status::{SHIPPED, Status, life_of_status, shipped_answer, status_question},
};
use crate::values::{
    order::sort_and_dedup,
    text::fold,
    written_day::{DayOrder, Kind, WrittenDay},
};

/// Something that was assumed, or answered before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumption {
    /// The question's id.
    pub code: String,
    /// Column that it is about.
    pub column: Option<usize>,
    /// What was taken.
    pub chosen: String,
    /// What could be taken.
    pub options: Vec<String>,
    /// True when somebody said so.
    pub answered: bool,
    /// Numbers that speak for it.
    pub evidence: Vec<(&'static str, u32)>,
    /// A cell as written that shows what is meant.
    pub sample: Option<String>,
    /// States that it is about, by number.
    pub states: Vec<u8>,
    /// Money of the orders that it is about, in the source's digits.
    pub money: Option<i128>,
}

/// Options of the life of an order whose state no dictionary knows.
const LIVES: [&str; 6] = ["completed", "shipped", "pending", "cancelled", "returned", "unknown"];

/// Thousands or millions of this many are rarely an order.
const LARGE: u64 = 10_000;

/// The question of all states beyond those.
const THE_OTHERS: &str = "status:";

/// A state that is asked about, with the numbers of the combinations that have it.
struct State<'a> {
    code: String,
    text: &'a str,
    rows: u32,
    numbers: Vec<u8>,
}

/// States without a known life that are asked about one by one.
const MOST_STATES: usize = 20;

/// Says of every assumption about states how many orders it concerns, and their money.
pub fn weigh(assumptions: &mut [Assumption], orders: &Orders) {
    if let Some(item) = assumptions.iter_mut().find(|item| item.code == FEE_LINES) {
        item.money = Some(orders.fees.1);
    }
    for item in assumptions.iter_mut().filter(|item| !item.states.is_empty()) {
        let all = (0..orders.key.len()).filter(|&entry| {
            orders.flags(entry).is_live() && item.states.contains(&orders.status.get(entry))
        });
        let (mut count, mut money) = (0, 0);
        for entry in all {
            count += 1;
            money += i128::from(orders.amount.get(entry));
        }
        item.evidence.push(("orders", count));
        item.money = orders.has_money.then_some(money);
    }
}

/// Collects what was assumed about raw orders that are about to be resolved.
pub fn assumptions(
    raw: &RawOrders,
    mapping: &Mapping,
    interpretation: &Interpretation,
    evidence: &ColumnStats,
    answers: &Answers,
) -> Vec<Assumption> {
    let mut list = List { items: Vec::new(), mapping, answers };
    // What leaves orders out stands above all else.
    list.states(raw);
    list.shipped(raw);
    list.documents(raw);
    list.header(raw.not_data.separator);
    list.guessed_columns();
    list.days(raw, interpretation, evidence);
    list.money(raw, interpretation, evidence);
    list.people(raw, interpretation, evidence);
    list.items
}

struct List<'a> {
    items: Vec<Assumption>,
    mapping: &'a Mapping,
    answers: &'a Answers,
}

impl List<'_> {
    fn add(&mut self, code: &str, column: Option<usize>, chosen: &str, options: &[&str]) -> &mut Assumption {
        self.items.push(Assumption {
            code: code.to_owned(),
            column,
            chosen: chosen.to_owned(),
            options: options.iter().map(|&option| option.to_owned()).collect(),
            answered: self.answers.get(code).is_some(),
            evidence: Vec::new(),
            sample: None,
            states: Vec::new(),
            money: None,
        });
        let last = self.items.len() - 1;
        &mut self.items[last]
    }

    fn sample(&self, column: Option<usize>, fits: impl Fn(&str) -> bool) -> Option<String> {
        let samples = &self.mapping.columns.get(column?)?.samples;
        samples.iter().find(|sample| fits(sample)).or(samples.first()).cloned()
    }

    fn header(&mut self, skipped: u32) {
        if let Some(row) = self.mapping.header_row.filter(|&row| row > 1 + skipped) {
            self.add("headerRow", None, &row.to_string(), &[]);
        }
        for question in &self.mapping.questions {
            if let Some(assumed) = &question.assumed {
                let options: Vec<&str> = question.options.iter().map(String::as_str).collect();
                let answer = self.answers.get(&question.id).filter(|answer| options.contains(answer));
                let chosen = answer.unwrap_or(assumed).to_owned();
                self.add(&question.id, question.column, &chosen, &options);
            }
        }
    }

    fn guessed_columns(&mut self) {
        for (index, column) in self.mapping.columns.iter().enumerate() {
            let needed = [
                Role::OrderDay,
                Role::OrderTotal,
                Role::OrderId,
                Role::ListLastDay,
                Role::ListOrders,
                Role::PersonCode,
                Role::PersonPhone,
                Role::PersonName,
            ];
            if let Some(role) = column.role.filter(|role| !column.sure && needed.contains(role)) {
                let code = ["role:", role.name()].concat();
                let sample = column.samples.first().cloned();
                self.add(&code, Some(index), &index.to_string(), &[]).sample = sample;
            }
        }
    }

    fn days(&mut self, raw: &RawOrders, interpretation: &Interpretation, evidence: &ColumnStats) {
        let column = Some(raw.day_column()).filter(|&column| column < self.mapping.columns.len());
        let days = &evidence.days;
        if days.unsure + days.day_first + days.month_first > 0 {
            let is_two_small = |cell: &str| WrittenDay::read(cell.as_bytes()).kind() == Kind::TwoSmall;
            let sample = self.sample(column, is_two_small);
            let (sure, against) = match interpretation.day_order {
                DayOrder::DayFirst => (days.day_first, days.month_first),
                DayOrder::MonthFirst => (days.month_first, days.day_first),
            };
            let item = self.add(
                "dateOrder",
                column,
                day_order_name(interpretation.day_order),
                &["dayFirst", "monthFirst"],
            );
            item.evidence = vec![("sure", sure), ("unsure", days.unsure), ("against", against)];
            item.sample = sample;
        }
        if days.may_be_swapped() || self.answers.get("swappedDays").is_some() {
            let sample =
                self.sample(column, |cell| WrittenDay::read(cell.as_bytes()).kind() == Kind::YearFirst);
            let chosen = if interpretation.swapped_days { "swapped" } else { "asWritten" };
            let item = self.add("swappedDays", column, chosen, &["asWritten", "swapped"]);
            item.evidence = vec![
                ("understood", days.understood),
                ("texts", days.day_first + days.month_first),
                ("against", if interpretation.swapped_days { 0 } else { days.understood }),
            ];
            item.sample = sample;
        }
        if days.instants > 0 {
            let sample = self.sample(column, |_| true);
            let item = self.add("offset", column, "policy", &[]);
            item.evidence = vec![("instants", days.instants)];
            item.sample = sample;
        }
    }

    fn money(&mut self, raw: &RawOrders, interpretation: &Interpretation, evidence: &ColumnStats) {
        let column = raw.amount_column();
        if matches!(raw.kind, SourceKind::Customers | SourceKind::Events) && column.is_none() {
            return;
        }
        self.add("amountFrom", column, raw.amount_from().name(), &[]);
        if let AmountFrom::Total { doubtful: true, .. } = raw.amount_from()
            && evidence.level.same + evidence.level.different > 0
        {
            let chosen = if interpretation.amount_of_line { "line" } else { "order" };
            let item = self.add("amountLevel", column, chosen, &["order", "line"]);
            item.evidence = vec![("same", evidence.level.same), ("different", evidence.level.different)];
        }
        let money = &evidence.money;
        if money.point_unsure + money.comma_unsure > 0 {
            let sample = self.sample(column, |cell| cell.contains(['.', ',']));
            let sure = money.point_group + money.comma_group + money.point_decimal + money.comma_decimal;
            let against = if money.is_contradictory() { money.empty_decimals } else { 0 };
            let item =
                self.add("decimal", column, decimal_name(interpretation.money), &["none", "point", "comma"]);
            item.evidence = vec![("sure", sure), ("unsure", money.point_unsure + money.comma_unsure)];
            if against > 0 {
                item.evidence.push(("against", against));
            }
            item.sample = sample;
        }
        self.unit(column, raw);
        let rows = raw.fees.amounts.len() as u32;
        if rows > 0 {
            let chosen = FEE_OPTIONS[usize::from(raw.fees.left_out)];
            let name = self.mapping.column_of(Role::LineName);
            let item = self.add(FEE_LINES, name, chosen, &FEE_OPTIONS);
            item.evidence = vec![("rows", rows)];
            item.sample = Some(raw.fees.sample.clone());
        }
    }

    fn people(&mut self, raw: &RawOrders, interpretation: &Interpretation, evidence: &ColumnStats) {
        let has_names = || (0..raw.records.len() as u32).any(|record| raw.records.has_name(record));
        if interpretation.names_alone && has_names() {
            self.add("nameOnly", self.mapping.column_of(Role::PersonName), "name", &[]);
        }
        if interpretation.codes_are_phones || self.answers.get("codeIsPhone").is_some() {
            let chosen = if interpretation.codes_are_phones { "phone" } else { "code" };
            let item =
                self.add("codeIsPhone", self.mapping.column_of(Role::PersonCode), chosen, &["phone", "code"]);
            item.evidence = vec![("phones", evidence.codes_like_phones), ("all", evidence.codes)];
        }
    }

    fn states(&mut self, raw: &RawOrders) {
        // A list has no orders whose state could matter.
        if !raw.has_status() || !raw.kind.has_orders() {
            return;
        }
        let column = Some(raw.status_column());
        let mut items: Vec<State<'_>> = Vec::new();
        for (number, status) in raw.statuses.list().iter().enumerate().skip(1) {
            let mut code = status_question(status);
            let is_asked = status.life.is_none() || self.answers.get(&code).is_some();
            if !is_asked || status.rows == 0 {
                continue;
            }
            let is_new = !items.iter().any(|item| item.code == code);
            let mut text = status.text.as_str();
            if is_new && items.len() >= MOST_STATES {
                (code, text) = (THE_OTHERS.to_owned(), "…");
            }
            // The same words beside another return or document are the same question.
            match items.iter_mut().find(|item| item.code == code) {
                Some(item) => {
                    item.rows += status.rows;
                    item.numbers.push(number as u8);
                }
                None => items.push(State { code, text, rows: status.rows, numbers: vec![number as u8] }),
            }
        }
        for State { code, text, rows, numbers } in items {
            let chosen = self.answers.get(&code).unwrap_or(Life::Unknown.name()).to_owned();
            // The others are known one by one once some are answered.
            let options: &[&str] = if code == THE_OTHERS { &[] } else { &LIVES };
            let item = self.add(&code, column, &chosen, options);
            item.evidence = vec![("rows", rows)];
            item.sample = Some(text.to_owned());
            item.states = numbers;
        }
    }

    /// Orders on their way: whether they count is the policy's to say, and can be said of a file.
    fn shipped(&mut self, raw: &RawOrders) {
        if !raw.has_status() || raw.kind == SourceKind::Customers {
            return;
        }
        let shipped = || {
            let all = raw.statuses.list().iter().enumerate();
            let is_shipped = |status: &Status| life_of_status(status, self.answers) == Some(Life::Shipped);
            all.filter(move |(_, status)| status.rows > 0 && is_shipped(status))
        };
        if shipped().next().is_none() {
            return;
        }
        let mut words: Vec<&str> = shipped().map(|(_, status)| status.text.as_str()).collect();
        words.sort_unstable();
        words.dedup();
        let chosen = shipped_answer(self.answers).unwrap_or(Life::Pending).name();
        let column = Some(raw.status_column()).filter(|&at| at < self.mapping.columns.len());
        let answered = shipped_answer(self.answers).is_some();
        let options = [Life::Pending.name(), Life::Completed.name()];
        let item = self.add(SHIPPED, column, chosen, &options);
        item.answered = answered;
        item.evidence = vec![("rows", shipped().map(|(_, status)| status.rows).sum())];
        item.sample = Some(words.into_iter().take(3).collect::<Vec<_>>().join(", "));
        item.states = shipped().map(|(number, _)| number as u8).collect();
    }

    /// Types of documents that no dictionary knows: they are taken for sales, and said.
    fn documents(&mut self, raw: &RawOrders) {
        let Some(column) = raw.document_column() else { return };
        let all = || raw.statuses.list().iter().enumerate();
        // A column in which nothing is known is no column of documents.
        if !all().any(|(_, status)| !status.document.is_empty() && !status.is_odd_document) {
            return;
        }
        let mut words: Vec<&str> =
            all().filter(|state| state.1.is_odd_document).map(|state| state.1.document.as_str()).collect();
        sort_and_dedup(&mut words);
        for word in words.into_iter().take(MOST_STATES) {
            let of_word = || all().filter(move |state| state.1.document == word);
            let item = self.add(&["document:", &fold(word)].concat(), Some(column), "sale", &[]);
            item.evidence = vec![("rows", of_word().map(|state| state.1.rows).sum())];
            item.sample = Some(word.to_owned());
            item.states = of_word().map(|state| state.0 as u8).collect();
        }
    }

    /// The unit in which the money is written.
    fn unit(&mut self, column: Option<usize>, raw: &RawOrders) {
        let power = raw.powers().0;
        if power > 0 || self.answers.get("unit").is_some() {
            let sample = self.sample(column, |_| true);
            let name = UNIT_NAMES.iter().find(|unit| unit.0 == power).map_or("one", |unit| unit.1);
            let item = self.add("unit", column, name, &UNIT_NAMES.map(|unit| unit.1));
            item.sample = sample;
            // Amounts as large as they are without the unit speak against it.
            let large = raw.mantissa.iter().filter(|amount| amount.unsigned_abs() >= LARGE).count();
            if power > 0 && large * 2 > raw.mantissa.len() {
                item.evidence = vec![("against", large as u32)];
            }
        }
    }
}
