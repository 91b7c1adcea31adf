//! What was assumed about a source, said in codes: what was chosen, among what, and what speaks for it.

use super::{
    draft::{AmountFrom, Draft},
    mapping::{Answers, Mapping},
    role::{Role, SourceKind},
    settle::status_question,
    verdict::{Evidence, Verdict, day_order_name, decimal_name},
};
use crate::values::day::{DayOrder, Kind, WrittenDay};

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
}

/// Options of the life of an order whose state no dictionary knows.
const LIVES: [&str; 4] = ["completed", "pending", "cancelled", "returned"];

/// States without a known life that are asked about one by one.
const MOST_STATES: usize = 20;

/// Collects what was assumed about a draft that is about to be settled.
pub fn assumptions(
    draft: &Draft,
    mapping: &Mapping,
    verdict: &Verdict,
    evidence: &Evidence,
    answers: &Answers,
) -> Vec<Assumption> {
    let mut list = List { items: Vec::new(), mapping, answers };
    list.header(draft.not_data.separator);
    list.guessed_columns();
    list.days(draft, verdict, evidence);
    list.money(draft, verdict, evidence);
    list.people(draft, verdict, evidence);
    list.states(draft);
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

    fn days(&mut self, draft: &Draft, verdict: &Verdict, evidence: &Evidence) {
        let column = Some(draft.day_column()).filter(|&column| column < self.mapping.columns.len());
        let days = &evidence.days;
        if days.unsure + days.day_first + days.month_first > 0 {
            let is_two_small = |cell: &str| WrittenDay::read(cell.as_bytes()).kind() == Kind::TwoSmall;
            let sample = self.sample(column, is_two_small);
            let (sure, against) = match verdict.day_order {
                DayOrder::DayFirst => (days.day_first, days.month_first),
                DayOrder::MonthFirst => (days.month_first, days.day_first),
            };
            let item =
                self.add("dateOrder", column, day_order_name(verdict.day_order), &["dayFirst", "monthFirst"]);
            item.evidence = vec![("sure", sure), ("unsure", days.unsure), ("against", against)];
            item.sample = sample;
        }
        if days.instants > 0 {
            let sample = self.sample(column, |_| true);
            let item = self.add("offset", column, "policy", &[]);
            item.evidence = vec![("instants", days.instants)];
            item.sample = sample;
        }
    }

    fn money(&mut self, draft: &Draft, verdict: &Verdict, evidence: &Evidence) {
        let column = draft.amount_column();
        if draft.kind == SourceKind::Customers && column.is_none() {
            return;
        }
        self.add("amountFrom", column, draft.amount_from().name(), &[]);
        if let AmountFrom::Total { doubtful: true, .. } = draft.amount_from()
            && evidence.level.same + evidence.level.different > 0
        {
            let chosen = if verdict.amount_of_line { "line" } else { "order" };
            let item = self.add("amountLevel", column, chosen, &["order", "line"]);
            item.evidence = vec![("same", evidence.level.same), ("different", evidence.level.different)];
        }
        let money = &evidence.money;
        if money.point_unsure + money.comma_unsure > 0 {
            let sample = self.sample(column, |cell| cell.contains(['.', ',']));
            let sure = money.point_group + money.comma_group + money.point_decimal + money.comma_decimal;
            let item = self.add("decimal", column, decimal_name(verdict.money), &["none", "point", "comma"]);
            item.evidence = vec![("sure", sure), ("unsure", money.point_unsure + money.comma_unsure)];
            item.sample = sample;
        }
    }

    fn people(&mut self, draft: &Draft, verdict: &Verdict, evidence: &Evidence) {
        let has_names = || (0..draft.records.len() as u32).any(|record| draft.records.has_name(record));
        if verdict.names_alone && has_names() {
            self.add("nameOnly", self.mapping.column_of(Role::PersonName), "name", &[]);
        }
        if verdict.codes_are_phones || self.answers.get("codeIsPhone").is_some() {
            let chosen = if verdict.codes_are_phones { "phone" } else { "code" };
            let item =
                self.add("codeIsPhone", self.mapping.column_of(Role::PersonCode), chosen, &["phone", "code"]);
            item.evidence = vec![("phones", evidence.codes_like_phones), ("all", evidence.codes)];
        }
    }

    fn states(&mut self, draft: &Draft) {
        if !draft.has_status() {
            return;
        }
        let column = Some(draft.status_column());
        let known = draft.statuses.list().iter();
        let unknown = known
            .skip(1)
            .filter(|status| status.life.is_none() || self.answers.get(&status_question(status)).is_some());
        for status in unknown.take(MOST_STATES).cloned().collect::<Vec<_>>() {
            let code = status_question(&status);
            let chosen = self.answers.get(&code).unwrap_or("completed").to_owned();
            let item = self.add(&code, column, &chosen, &LIVES);
            item.evidence = vec![("rows", status.rows)];
            item.sample = Some(status.text);
        }
    }
}
