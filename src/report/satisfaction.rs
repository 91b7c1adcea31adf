//! What people think of the shop, by group.

use crate::{
    book::Book, customers::Rating, orders::Scale, policy::outcome::FEWEST_ANSWERS, values::day::Day,
};
use serde::Serialize;

/// The last score of a customer.
#[derive(Clone, Debug, Serialize)]
pub struct RatingView {
    scale: &'static str,
    /// Scores are said to a tenth.
    score: f64,
    day: Option<String>,
}

impl RatingView {
    /// Of a score.
    pub fn of(rating: &Rating) -> Self {
        Self {
            scale: rating.scale.name(),
            score: f64::from(rating.tenths) / 10.0,
            day: rating.day.map(Day::iso),
        }
    }
}

/// The contract's `Satisfaction`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SatisfactionView {
    found: u32,
    unread: u32,
    nobody: u32,
    fewest_answers: u32,
    all: AnswersView,
    groups: Vec<GroupAnswersView>,
}

#[derive(Clone, Debug, Serialize)]
struct GroupAnswersView {
    id: String,
    #[serde(flatten)]
    answers: AnswersView,
}

/// Last scores of some customers, by scale.
#[derive(Clone, Debug, Default, Serialize)]
struct AnswersView {
    nps: NpsView,
    csat: CsatView,
}

#[derive(Clone, Debug, Default, Serialize)]
struct NpsView {
    promoters: u32,
    passives: u32,
    detractors: u32,
    /// Promoters − detractors in whole percent of all; nothing for too few.
    score: Option<i64>,
}

#[derive(Clone, Debug, Default, Serialize)]
struct CsatView {
    satisfied: u32,
    between: u32,
    unsatisfied: u32,
    /// Satisfied in whole percent of all; nothing for too few.
    share: Option<i64>,
}

impl AnswersView {
    const fn add(&mut self, rating: &Rating) {
        let counts = match rating.scale {
            Scale::Ten => [&mut self.nps.promoters, &mut self.nps.passives, &mut self.nps.detractors],
            Scale::Five => [&mut self.csat.satisfied, &mut self.csat.between, &mut self.csat.unsatisfied],
        };
        let at = if rating.is_high() {
            0
        } else if rating.is_low() {
            2
        } else {
            1
        };
        *counts[at] += 1;
    }

    fn close(&mut self) {
        let NpsView { promoters, passives, detractors, .. } = self.nps;
        self.nps.score =
            percent(i64::from(promoters) - i64::from(detractors), promoters + passives + detractors);
        let CsatView { satisfied, between, unsatisfied, .. } = self.csat;
        self.csat.share = percent(i64::from(satisfied), satisfied + between + unsatisfied);
    }
}

/// Whole percent, halves away from 0; nothing for too few.
fn percent(part: i64, all: u32) -> Option<i64> {
    let all = i64::from(all);
    (all >= i64::from(FEWEST_ANSWERS)).then(|| (200 * part + all * part.signum()) / (2 * all))
}

impl SatisfactionView {
    /// The last scores of everybody in the book.
    pub fn of(book: &Book) -> Self {
        let parts = book.parts();
        let view = book.view();
        let ratings = view.ratings(&parts);
        let empty = |id: &String| GroupAnswersView { id: id.clone(), answers: AnswersView::default() };
        let mut groups: Vec<GroupAnswersView> = view.scheme.ids().iter().map(empty).collect();
        let mut all = AnswersView::default();
        for rating in ratings.all() {
            all.add(rating);
            groups[usize::from(view.groups.get(rating.person as usize))].answers.add(rating);
        }
        all.close();
        groups.iter_mut().for_each(|group| group.answers.close());
        Self {
            found: ratings.found,
            unread: ratings.unread,
            nobody: ratings.nobody,
            fewest_answers: FEWEST_ANSWERS,
            all,
            groups,
        }
    }
}
