//! From when a customer counts as asleep, by the shop's own gaps between purchases: a suggestion with how it was found,
//! never applied by itself.

use super::gaps::gaps;
use crate::{
    book::Book,
    orders::dictionary::{DORMANCY_LEAST_PEOPLE, DORMANCY_PERCENT},
    policy::Threshold,
    values::order::sort,
};
use serde::Serialize;

/// The contract's `Dormancy`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DormancyView {
    /// The policy's two edges.
    dormant_days: f64,
    deep_dormant_days: f64,
    /// Customers with two days of purchase, or more.
    people: u32,
    /// Gaps between their days of purchase.
    gaps: usize,
    /// Days from the first to the last day of purchase that is known.
    span_days: i32,
    percent: i32,
    least_people: i32,
    suggestion: Option<SuggestionView>,
    /// Why there is none.
    why: Option<&'static str>,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct SuggestionView {
    /// So many of a hundred returns came within so many days.
    within_days: i32,
    dormant_days: i32,
    deep_dormant_days: i32,
}

impl DormancyView {
    /// Of the gaps of everybody who has bought on two days.
    pub fn of(book: &Book) -> Self {
        let (view, parts) = (book.view(), book.parts());
        let mut all: Vec<i32> = Vec::new();
        let mut people = 0;
        let mut span: Option<(i32, i32)> = None;
        for person in view.customers.all() {
            let known = view.customers.get(person);
            if let (Some(first), Some(last)) = (known.first_day, known.last_day) {
                let (from, to) = span.unwrap_or((first.0, last.0));
                span = Some((from.min(first.0), to.max(last.0)));
            }
            let own = gaps(book, &parts, person);
            people += u32::from(!own.is_empty());
            all.extend(own);
        }
        sort(&mut all);
        let span_days = span.map_or(0, |(from, to)| to - from);
        let suggestion = suggested(&all);
        let why = match suggestion {
            _ if (people as i32) < DORMANCY_LEAST_PEOPLE => Some("fewPeople"),
            // Gaps that are longer than the files cannot be seen: what is left of them is too short.
            Some(found) if span_days < found.deep_dormant_days => Some("shortTime"),
            _ => None,
        };
        let threshold = |threshold| book.policy().threshold(threshold);
        Self {
            dormant_days: threshold(Threshold::DormantDays),
            deep_dormant_days: threshold(Threshold::DeepDormantDays),
            people,
            gaps: all.len(),
            span_days,
            percent: DORMANCY_PERCENT,
            least_people: DORMANCY_LEAST_PEOPLE,
            suggestion: suggestion.filter(|_| why.is_none()),
            why,
        }
    }
}

/// The day after the gap that so many of a hundred do not exceed; twice as long for deep sleep, as 90 is to 180.
fn suggested(sorted: &[i32]) -> Option<SuggestionView> {
    let at = (sorted.len() * DORMANCY_PERCENT as usize).div_ceil(100);
    let &within_days = sorted.get(at.checked_sub(1)?)?;
    let dormant_days = within_days + 1;
    Some(SuggestionView { within_days, dormant_days, deep_dormant_days: 2 * dormant_days })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edge_lies_behind_nine_of_ten_gaps() {
        let within = |gaps: &[i32]| suggested(gaps).map(|found| (found.within_days, found.dormant_days));
        assert_eq!(within(&[]), None);
        assert_eq!(within(&[7]), Some((7, 8)));
        assert_eq!(within(&[1, 2, 3, 4, 5, 6, 7, 8, 30, 400]), Some((30, 31)));
        assert_eq!(within(&[5; 20]), Some((5, 6)));
    }
}
