//! Where goals stand.

use super::money::Money;
use crate::{
    book::Book,
    care::goals::{Fraction, GoalFigure, GoalQuery, Goals},
    values::day::Day,
};
use serde::Serialize;

/// The contract's `GoalFigure`.
#[derive(Clone, Debug, Serialize)]
pub struct GoalFigureView {
    on: Option<String>,
    before: Option<FractionView>,
    now: Option<FractionView>,
}

#[derive(Clone, Debug, Serialize)]
struct FractionView {
    numerator: Money,
    denominator: Money,
}

impl GoalFigureView {
    /// Where some goals stand, in their order.
    pub fn all(book: &Book, goals: &[GoalQuery]) -> Vec<Self> {
        let parts = book.parts();
        let mut looked = Goals::new(book, &parts);
        goals.iter().map(|goal| Self::of(&looked.figure(goal))).collect()
    }

    fn of(figure: &GoalFigure) -> Self {
        let fraction = |fraction: Fraction| FractionView {
            numerator: Money(fraction.numerator),
            denominator: Money(fraction.denominator),
        };
        Self {
            on: figure.on.map(Day::iso),
            before: figure.before.map(fraction),
            now: figure.now.map(fraction),
        }
    }
}
