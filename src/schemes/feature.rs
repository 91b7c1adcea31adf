//! Features of customers as data: one entry of [`FEATURES`] and a rule can ask for it, a row can show it, a list can
//! be sorted by it. A feature that these files do not have is said so by name; it is never silently false.

use super::{figure::UNKNOWN, order_facts::OrderFacts, quantiles};
use crate::{
    customers::{Contacts, Counting, Customers, Features},
    values::day::Day,
};
use std::cell::OnceCell;

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A plain number.
    Count,
    /// Whole days.
    Days,
    /// Money; in a scheme in the currency's main unit.
    Money,
    /// A score from 1 up.
    Score,
    /// Hundredths.
    Percent,
    /// 1 for yes, 0 for no.
    Flag,
}

impl Unit {
    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Days => "days",
            Self::Money => "money",
            Self::Score => "score",
            Self::Percent => "percent",
            Self::Flag => "flag",
        }
    }
}

/// Which way a customer's figure can go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moves {
    /// More of it with every order.
    Up,
    /// Up or down.
    Either,
    /// It says what is known, and nobody moves it.
    Never,
}

/// What a figure follows from, so that nothing impossible is asked or proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// To nothing; it can be unknown.
    Free,
    /// It is always known.
    Sure,
    /// 1 where another feature is known.
    KnownOf(&'static str),
    /// Known only of those with an order and its day.
    Buyers,
}

/// A feature: everything that has to be said to have it.
pub struct Feature {
    /// Its name in a scheme; the words stand under `features.<id>`.
    pub id: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// Least and most that it can be.
    pub range: (i64, i64),
    /// Which way it can go.
    pub moves: Moves,
    /// Feature id or document that asks for it.
    pub source: &'static str,
    /// What it is bound to.
    pub bound: Bound,
    /// The figures by person; `None` where these files do not have it.
    column: fn(&Columns<'_>) -> Option<Vec<i64>>,
}

const MOST: i64 = i64::MAX;

/// Every feature.
pub const FEATURES: &[Feature] = &[
    feature("orders", Unit::Count, (0, MOST), Moves::Up, "S0-16", |all| {
        all.each(|known| known.orders.map(i64::from))
    }),
    feature("ordersKnown", Unit::Flag, (0, 1), Moves::Never, "decisions.md", |all| {
        all.each(|known| Some(i64::from(known.orders.is_some())))
    })
    .bound(Bound::KnownOf("orders")),
    feature("recencyDays", Unit::Days, (0, MOST), Moves::Either, "S0-27", |all| {
        all.each(|known| all.since(known.last_day))
    }),
    feature("recencyKnown", Unit::Flag, (0, 1), Moves::Never, "decisions.md", |all| {
        all.each(|known| Some(i64::from(known.last_day.is_some())))
    })
    .bound(Bound::KnownOf("recencyDays")),
    feature("spend", Unit::Money, (-MOST, MOST), Moves::Up, "S2-12", |all| all.money(|known| known.spend)),
    feature("refunds", Unit::Count, (0, MOST), Moves::Up, "decisions.md", |all| {
        all.each(|known| Some(i64::from(known.refunds)))
    })
    .bound(Bound::Sure),
    feature("tenureDays", Unit::Days, (0, MOST), Moves::Up, "S0-22", |all| {
        all.each(|known| all.since(known.first_day))
    }),
    feature("averageOrder", Unit::Money, (-MOST, MOST), Moves::Either, "S2-12", |all| {
        all.money(|known| Some(known.spend? / i64::from(known.orders.filter(|&orders| orders > 0)?)))
    }),
    feature("largestOrder", Unit::Money, (-MOST, MOST), Moves::Up, "S0-12", |all| {
        all.has_money().then(|| all.order_facts().largest.clone())
    }),
    feature("gapMedianDays", Unit::Days, (1, MOST), Moves::Either, "S0-33", |all| {
        Some(all.order_facts().gap_median.clone())
    }),
    feature("gapLongestDays", Unit::Days, (1, MOST), Moves::Up, "S0-33", |all| {
        Some(all.order_facts().gap_longest.clone())
    }),
    feature(
        "lateness",
        Unit::Percent,
        (0, MOST),
        Moves::Either,
        "S2-05: recency in hundredths of her own gap",
        |all| {
            let gaps = &all.order_facts().gap_median;
            let late = |(&days, &gap): (&i64, &i64)| {
                if days == UNKNOWN || gap == UNKNOWN { UNKNOWN } else { days * 100 / gap }
            };
            Some(all.of("recencyDays")?.iter().zip(gaps).map(late).collect())
        },
    ),
    feature("recencyScore", Unit::Score, (1, 5), Moves::Either, "facts.md 3.1", |all| {
        all.scored("recencyDays", Best::Least, |sorted| quantiles::by_position(sorted, 5))
    }),
    feature("frequencyScore", Unit::Score, (1, 5), Moves::Either, "facts.md 3.1", |all| {
        all.scored("orders", Best::Most, |sorted| quantiles::by_position(sorted, 5))
    }),
    feature("monetaryScore", Unit::Score, (1, 5), Moves::Either, "facts.md 3.1", |all| {
        all.scored("spend", Best::Most, |sorted| quantiles::by_position(sorted, 5))
    }),
    feature("frequencyMonetaryScore", Unit::Score, (2, 10), Moves::Either, "facts.md 3.1: F + M", |all| {
        let sum = |(&f, &m): (&i64, &i64)| if f == UNKNOWN || m == UNKNOWN { UNKNOWN } else { f + m };
        Some(all.of("frequencyScore")?.iter().zip(all.of("monetaryScore")?).map(sum).collect())
    }),
    feature("frequencyThird", Unit::Score, (1, 3), Moves::Either, "facts.md 3.1: Klaviyo", |all| {
        all.scored("orders", Best::Most, |sorted| quantiles::by_position(sorted, 3))
    }),
    feature("monetaryThird", Unit::Score, (1, 3), Moves::Either, "facts.md 3.1: Klaviyo", |all| {
        all.scored("spend", Best::Most, |sorted| quantiles::by_position(sorted, 3))
    }),
    feature("recencyScoreR", Unit::Score, (1, 5), Moves::Either, "R rfm 0.3.0", |all| {
        all.scored("recencyDays", Best::Least, |sorted| quantiles::as_in_r(sorted, 1))
    }),
    feature("frequencyScoreR", Unit::Score, (1, 5), Moves::Either, "R rfm 0.3.0", |all| {
        all.scored("orders", Best::Most, |sorted| quantiles::as_in_r(sorted, 1))
    }),
    feature("monetaryScoreR", Unit::Score, (1, 5), Moves::Either, "R rfm 0.3.0", |all| {
        let unit = 10i64.pow(all.digits());
        all.scored("spend", Best::Most, |sorted| quantiles::as_in_r(sorted, unit))
    }),
    // What happens beside orders: only files of events, carts and lists with a day have it.
    feature("interactions", Unit::Count, (0, MOST), Moves::Up, "S2-10", |all| {
        let contacts = all.contacts();
        let count = |person| i64::from(contacts.count(person, None));
        (contacts.counts.counted > 0).then(|| all.facts.customers.all().map(count).collect())
    }),
    feature("interactionDays", Unit::Days, (0, MOST), Moves::Either, "S2-03", |all| {
        let last = |person| all.contacts().touched(person).map(|span| span.1);
        let days = all.facts.customers.all().map(|person| all.since(last(person)).unwrap_or(UNKNOWN));
        let days: Vec<i64> = days.collect();
        days.iter().any(|&days| days != UNKNOWN).then_some(days)
    }),
];

const fn feature(
    id: &'static str,
    unit: Unit,
    range: (i64, i64),
    moves: Moves,
    source: &'static str,
    column: fn(&Columns<'_>) -> Option<Vec<i64>>,
) -> Feature {
    let bound = if matches!(unit, Unit::Score) { Bound::Buyers } else { Bound::Free };
    Feature { id, unit, range, moves, source, bound, column }
}

impl Feature {
    const fn bound(mut self, bound: Bound) -> Self {
        self.bound = bound;
        self
    }
}

/// The place of a feature among [`FEATURES`].
pub fn place_of(id: &str) -> Option<usize> {
    FEATURES.iter().position(|feature| feature.id == id)
}

/// What features are made of.
pub struct Facts<'a> {
    /// The customers.
    pub customers: &'a Customers,
    /// Their orders.
    pub counting: &'a Counting<'a>,
    /// The day counted to.
    pub today: Day,
    /// Money from which a buyer is in the top share of the policy.
    pub edge: Option<i64>,
}

/// Columns that have been made, kept beside the customers whom they are of: every scheme asks the same ones.
#[derive(Default)]
pub struct Made {
    columns: [OnceCell<Option<Vec<i64>>>; FEATURES.len()],
    /// Figures of buyers, upwards: what quantiles are read from.
    sorted: [OnceCell<Option<Vec<i64>>>; FEATURES.len()],
    order_facts: OnceCell<OrderFacts>,
    contacts: OnceCell<Contacts>,
}

/// Which end of a column has the highest score.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Best {
    Least,
    Most,
}

/// Columns of features, each made when first asked for.
pub struct Columns<'a> {
    facts: Facts<'a>,
    made: &'a Made,
}

impl<'a> Columns<'a> {
    /// Of these facts, of which `made` has what was asked for before.
    pub const fn new(facts: Facts<'a>, made: &'a Made) -> Self {
        Self { facts, made }
    }

    /// Number of people.
    pub const fn people(&self) -> usize {
        self.facts.customers.len()
    }

    /// Decimals of the book's money.
    pub const fn digits(&self) -> u32 {
        self.facts.counting.digits
    }

    /// Figures of a feature by its place; `None` where these files do not have it.
    pub fn at(&self, place: usize) -> Option<&[i64]> {
        self.made.columns[place].get_or_init(|| (FEATURES[place].column)(self)).as_deref()
    }

    /// Figures of a feature of those who have bought, upwards; `None` where these files do not have it.
    pub fn sorted_at(&self, place: usize) -> Option<&[i64]> {
        let made = || {
            let column = self.at(place)?;
            let of_buyers = column
                .iter()
                .zip(self.bought()?)
                .map(|(&figure, bought)| if bought { figure } else { UNKNOWN });
            Some(quantiles::sorted(of_buyers))
        };
        self.made.sorted[place].get_or_init(made).as_deref()
    }

    /// Whether each has an order and its day.
    fn bought(&self) -> Option<impl Iterator<Item = bool>> {
        let days = self.of("recencyDays")?.iter();
        Some(self.of("orders")?.iter().zip(days).map(|(&orders, &days)| orders > 0 && days != UNKNOWN))
    }

    /// Scores of those who have bought, by edges among them.
    fn scored(&self, id: &str, best: Best, edges: impl Fn(&[i64]) -> Vec<i64>) -> Option<Vec<i64>> {
        let place = place_of(id)?;
        let edges = edges(self.sorted_at(place)?);
        let most = edges.len() as i64 + 2;
        let score = |(&figure, bought): (&i64, bool)| match best {
            _ if !bought || figure == UNKNOWN => UNKNOWN,
            Best::Least => most - quantiles::score(&edges, figure),
            Best::Most => quantiles::score(&edges, figure),
        };
        Some(self.at(place)?.iter().zip(self.bought()?).map(score).collect())
    }

    /// Money from which a buyer is in the top share of the policy.
    pub const fn edge(&self) -> Option<i64> {
        self.facts.edge
    }

    fn of(&self, id: &str) -> Option<&[i64]> {
        self.at(place_of(id)?)
    }

    const fn has_money(&self) -> bool {
        self.facts.customers.has_money
    }

    fn order_facts(&self) -> &OrderFacts {
        self.made.order_facts.get_or_init(|| OrderFacts::of(self.facts.customers, self.facts.counting))
    }

    fn contacts(&self) -> &Contacts {
        let Counting { parts, people, .. } = *self.facts.counting;
        self.made.contacts.get_or_init(|| Contacts::of(parts, people, self.facts.today))
    }

    fn since(&self, day: Option<Day>) -> Option<i64> {
        day.map(|day| i64::from(day.until(self.facts.today)))
    }

    fn each(&self, of: impl Fn(&Features) -> Option<i64>) -> Option<Vec<i64>> {
        let customers = self.facts.customers;
        Some(customers.all().map(|person| of(&customers.get(person)).unwrap_or(UNKNOWN)).collect())
    }

    fn money(&self, of: impl Fn(&Features) -> Option<i64>) -> Option<Vec<i64>> {
        if self.has_money() { self.each(of) } else { None }
    }
}
