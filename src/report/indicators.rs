//! Figures of the shop, with their series by month.

use super::{earlier::Earlier, histogram::gap_at, limits::PERIOD, money::Money};
use crate::{
    book::Book,
    customers::Features,
    policy::{Policy, Threshold},
};
use serde::Serialize;

/// Looks back in a series.
const SERIES: usize = 12;

/// The contract's `Indicator`.
#[derive(Clone, Debug, Serialize)]
pub struct IndicatorView {
    code: &'static str,
    unit: &'static str,
    numerator: Option<Money>,
    denominator: Option<Money>,
    value: Option<f64>,
    before: Option<f64>,
    series: Vec<Option<f64>>,
}

/// A figure as a fraction.
#[derive(Clone, Copy, Default)]
struct Fraction {
    numerator: i128,
    denominator: i128,
}

impl Fraction {
    fn value(self) -> Option<f64> {
        (self.denominator != 0).then(|| self.numerator as f64 / self.denominator as f64)
    }
}

/// Figures of one moment.
struct Moment {
    repeat: Fraction,
    average: Fraction,
    retention: Fraction,
    one_and_done: Fraction,
    loyal: Fraction,
}

impl Moment {
    /// Figures at the end of a day; `before` is a month earlier.
    fn of(now: &Earlier, before: &Earlier, policy: &Policy) -> Self {
        let window = policy.threshold(Threshold::DormantDays) as i32;
        let few = policy.threshold(Threshold::FewOrders) as u32;
        let mut moment = Self {
            repeat: Fraction::default(),
            average: Fraction::default(),
            retention: Fraction::default(),
            one_and_done: Fraction::default(),
            loyal: Fraction::default(),
        };
        let (mut loyal, mut once) = (Fraction::default(), Fraction::default());
        let is_active =
            |known: &Features, at: &Earlier| known.last_day.is_some_and(|last| last.until(at.today) < window);
        for (known, earlier) in now.known.iter().zip(&before.known) {
            let orders = known.orders.unwrap_or(0);
            if is_active(earlier, before) {
                moment.retention.denominator += 1;
                moment.retention.numerator += i128::from(is_active(known, now));
            }
            let Some(first) = known.first_day else { continue };
            let spend = i128::from(known.spend.unwrap_or(0));
            moment.repeat.denominator += 1;
            moment.repeat.numerator += i128::from(orders > 1);
            moment.average.numerator += spend;
            moment.average.denominator += i128::from(orders);
            if first.until(now.today) >= window {
                moment.one_and_done.denominator += 1;
                moment.one_and_done.numerator += i128::from(orders == 1);
            }
            let of = if orders > few { Some(&mut loyal) } else { (orders == 1).then_some(&mut once) };
            if let Some(of) = of {
                of.numerator += spend;
                of.denominator += 1;
            }
        }
        // (loyal money ÷ loyal people) ÷ (money ÷ people of those who bought once), as one fraction.
        moment.loyal = Fraction {
            numerator: loyal.numerator * once.denominator,
            denominator: loyal.denominator * once.numerator,
        };
        moment
    }
}

impl IndicatorView {
    /// The key figures of a book, today, a month ago, and once a month for a year.
    pub fn all(book: &Book) -> Vec<Self> {
        let parts = book.parts();
        let moments: Vec<Moment> = (0..=SERIES as i32)
            .map(|back| Earlier::of(book, &parts, back * PERIOD))
            .collect::<Vec<_>>()
            .windows(2)
            .map(|pair| Moment::of(&pair[0], &pair[1], book.policy()))
            .collect();
        let gap = gap_at(book, 1, 2);
        let mut all = vec![
            Self::new("repeatRate", "share", &moments, |moment| moment.repeat),
            Self::new("averageOrder", "money", &moments, |moment| moment.average),
            Self::new("retention", "share", &moments, |moment| moment.retention),
            Self::new("oneAndDone", "share", &moments, |moment| moment.one_and_done),
            Self::new("loyalMultiple", "times", &moments, |moment| moment.loyal),
        ];
        all.push(Self {
            code: "medianGap",
            unit: "days",
            numerator: gap.map(|gap| Money(i128::from(gap))),
            denominator: None,
            value: gap.map(f64::from),
            before: None,
            series: Vec::new(),
        });
        all
    }

    fn new(
        code: &'static str,
        unit: &'static str,
        moments: &[Moment],
        of: impl Fn(&Moment) -> Fraction,
    ) -> Self {
        let now = moments.first().map(&of).unwrap_or_default();
        Self {
            code,
            unit,
            numerator: Some(Money(now.numerator)),
            denominator: Some(Money(now.denominator)),
            value: now.value(),
            before: moments.get(1).and_then(|moment| of(moment).value()),
            series: moments.iter().rev().map(|moment| of(moment).value()).collect(),
        }
    }
}
