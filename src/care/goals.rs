//! Where the figures of a goal stand: before it began, and now. What is aimed at, and whether it is on its way, the host
//! says: here are only counts and sums.

use super::period::{Act, Period};
use crate::{
    book::Book,
    customers::{SourceSlice, people::Person},
    policy::{UNCLASSIFIED, Value},
    values::day::Day,
    view::View,
};

/// What a goal is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Metric {
    /// Buyers with two orders or more ÷ buyers, on a day.
    RepeatRate,
    /// Money of the orders of a period, but for those of customers' first days.
    ReturningRevenue,
    /// Money of the orders of a period ÷ these orders.
    AverageOrder,
    /// Buyers in a group on a day; without a group, all of them.
    Buyers,
    /// Of those who bought in the period before, those who bought in this one.
    Retention,
}

impl Metric {
    /// Every metric.
    pub const ALL: [Self; 5] =
        [Self::RepeatRate, Self::ReturningRevenue, Self::AverageOrder, Self::Buyers, Self::Retention];

    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::RepeatRate => "repeatRate",
            Self::ReturningRevenue => "returningRevenue",
            Self::AverageOrder => "averageOrder",
            Self::Buyers => "buyers",
            Self::Retention => "retention",
        }
    }

    /// True for what a day has; the others grow over a period.
    const fn is_of_a_day(self) -> bool {
        matches!(self, Self::RepeatRate | Self::Buyers)
    }
}

/// What is asked of a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalQuery {
    /// About what.
    pub metric: Metric,
    /// Its days.
    pub period: Period,
    /// Of one group only: of those who were in it on the eve of the period; of a day, on that day.
    pub group: Option<String>,
}

/// Goals that are asked for at once at most.
const MOST: usize = 50;

impl GoalQuery {
    /// Understands a list; the path of what is wrong otherwise.
    pub fn list(value: &Value) -> Result<Vec<Self>, String> {
        match value {
            Value::List(items) if items.len() <= MOST => {
                items.iter().enumerate().map(|(at, item)| Self::of(item, at)).collect()
            }
            _ => Err("goals".to_owned()),
        }
    }

    fn of(value: &Value, at: usize) -> Result<Self, String> {
        let path = |key: &str| ["goals[", &at.to_string(), "].", key].concat();
        let text = |key: &str| value.get(key).and_then(Value::text).ok_or_else(|| path(key));
        let day = |key: &str| Day::from_iso(text(key)?).ok_or_else(|| path(key));
        let name = text("metric")?;
        let period = Period { from: day("from")?, to: day("to")? };
        let group = match value.get("group") {
            None | Some(Value::Null) => None,
            Some(Value::Text(group)) => Some(group.clone()),
            Some(_) => return Err(path("group")),
        };
        if period.from > period.to {
            return Err(path("to"));
        }
        let metric = Metric::ALL.into_iter().find(|metric| metric.name() == name);
        Ok(Self { metric: metric.ok_or_else(|| path("metric"))?, period, group })
    }
}

/// A figure as a fraction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fraction {
    /// Above the line.
    pub numerator: i128,
    /// Below it; 1 for what is no fraction.
    pub denominator: i128,
}

/// Where a goal stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalFigure {
    /// The last day that counts: of the goal, or today.
    pub on: Option<Day>,
    /// On the eve of its first day, or over as many days before it; nothing where the files do not reach so far.
    pub before: Option<Fraction>,
    /// So far; nothing before it begins.
    pub now: Option<Fraction>,
}

/// Looks at a book on several days, each made once.
pub struct Goals<'a> {
    book: &'a Book,
    parts: &'a [SourceSlice<'a>],
    days: Vec<(Day, View)>,
}

impl<'a> Goals<'a> {
    /// Goals over a book; `parts` are its own.
    pub const fn new(book: &'a Book, parts: &'a [SourceSlice<'a>]) -> Self {
        Self { book, parts, days: Vec::new() }
    }

    /// Where a goal stands.
    pub fn figure(&mut self, goal: &GoalQuery) -> GoalFigure {
        let Period { from, to } = goal.period;
        let today = self.book.view().today.day;
        let first = self.book.view().reconciliation.days.map(|days| days.0);
        let on = to.min(today);
        let begun = from <= today && first.is_some();
        let (before_from, now) = if goal.metric.is_of_a_day() {
            (from.plus(-1), begun.then(|| self.of_day(goal, on)))
        } else {
            let reached = Period { from, to: on };
            (goal.period.before().from, begun.then(|| self.of_period(goal, goal.period, reached)))
        };
        // Of those who bought before the period before, the files must know too.
        let needed =
            if goal.metric == Metric::Retention { goal.period.before().before().from } else { before_from };
        let reaches = begun && first.is_some_and(|first| first <= needed);
        let before = reaches.then(|| {
            if goal.metric.is_of_a_day() {
                self.of_day(goal, from.plus(-1))
            } else {
                let before = goal.period.before();
                self.of_period(goal, before, before)
            }
        });
        GoalFigure { on: begun.then_some(on), before, now }
    }

    /// The book at the end of a day.
    fn at(&mut self, day: Day) -> &View {
        if day >= self.book.view().today.day {
            return self.book.view();
        }
        let known = self.days.iter().position(|known| known.0 == day);
        let at = known.unwrap_or_else(|| {
            self.days.push((day, self.book.as_of(day)));
            self.days.len() - 1
        });
        &self.days[at].1
    }

    fn of_day(&mut self, goal: &GoalQuery, day: Day) -> Fraction {
        let view = self.at(day);
        let buyers = view.customers.all().filter(|&person| {
            is_in(view, person, goal.group.as_deref())
                && view.group_of(person) != UNCLASSIFIED
                && view.customers.get(person).orders.is_some_and(|orders| orders > 0)
        });
        let (mut all, mut again) = (0, 0);
        for person in buyers {
            all += 1;
            again += i128::from(view.customers.get(person).orders.unwrap_or(0) > 1);
        }
        match goal.metric {
            Metric::Buyers => Fraction { numerator: all, denominator: 1 },
            _ => Fraction { numerator: again, denominator: all },
        }
    }

    /// Over the days of `reached`, of whom the eve of `whole` had in the group.
    fn of_period(&mut self, goal: &GoalQuery, whole: Period, reached: Period) -> Fraction {
        let members = goal.group.clone().map(|group| self.members(&group, whole.from.plus(-1)));
        let (view, basis) = (self.book.view(), self.book.policy().basis);
        let is_member = |person: Person| members.as_ref().is_none_or(|members| members[person as usize]);
        let (mut money, mut orders, mut returning) = (0i128, 0i128, 0i128);
        let mut bought = vec![false; view.customers.len()];
        reached.acts(view, self.parts, basis, |person, day, act| {
            let is_first = view.customers.get(person).first_day == Some(day);
            match act {
                _ if !is_member(person) => {}
                Act::Order(amount) => {
                    (money, orders) = (money + i128::from(amount), orders + 1);
                    returning += if is_first { 0 } else { i128::from(amount) };
                    bought[person as usize] = true;
                }
                Act::Refund(amount) => {
                    money += i128::from(amount);
                    returning += i128::from(amount);
                }
                Act::Returned => {}
            }
        });
        match goal.metric {
            Metric::AverageOrder => Fraction { numerator: money, denominator: orders },
            Metric::ReturningRevenue => Fraction { numerator: returning, denominator: 1 },
            _ => {
                let mut earlier = vec![false; bought.len()];
                whole.before().acts(view, self.parts, basis, |person, _, act| {
                    earlier[person as usize] |= matches!(act, Act::Order(_)) && is_member(person);
                });
                let both = earlier.iter().zip(&bought).filter(|(earlier, again)| **earlier && **again);
                let all = earlier.iter().filter(|&&earlier| earlier).count();
                Fraction { numerator: both.count() as i128, denominator: all as i128 }
            }
        }
    }

    /// Who was in a group at the end of a day, by person of today.
    fn members(&mut self, group: &str, day: Day) -> Vec<bool> {
        let count = self.book.view().customers.len();
        let mut members = vec![false; count];
        let people: Vec<u32> = {
            let view = self.at(day);
            let all = view.customers.all().filter(|&person| is_in(view, person, Some(group)));
            all.filter_map(|person| view.people.records(person).first().copied()).collect()
        };
        let today = &self.book.view().people;
        people.into_iter().filter_map(|record| today.of_record(record)).for_each(|person| {
            members[person as usize] = true;
        });
        members
    }
}

fn is_in(view: &View, person: Person, group: Option<&str>) -> bool {
    group.is_none_or(|group| view.group_of(person) == group)
}
