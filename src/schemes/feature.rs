//! Features of customers as data: one entry of [`FEATURES`] and a rule can ask for it, a row can show it, a list can
//! be sorted by it. A feature that these files do not have is said so by name; it is never silently false.

use super::{figure::UNKNOWN, order_facts::OrderFacts, quantiles};
use crate::{
    customers::{
        Contacts, Counting, Customers, Features, People, SourceSlice,
        words::{self, TextColumn},
    },
    orders::{EventKind, Gender, dictionary::OLDEST_AGE, word_columns::WordKind},
    values::day::Day,
};
use std::{borrow::Cow, cell::OnceCell};

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
    /// Words: a value of a dictionary, by the alphabet.
    Text,
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
            Self::Text => "text",
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
    /// Somebody can have several of its values.
    pub many: bool,
    /// How it is made of what is known; nothing where these files do not have it.
    make: Make,
}

/// How a feature is made.
#[derive(Clone, Copy)]
enum Make {
    /// Figures by person.
    Figures(Figure),
    /// What the loyalty programme says of a member, which is not kept with the view.
    Standing(Member),
    /// Words by person.
    Words(Words),
}

/// Figures by person. Names and no functions: what makes them is loaded when it is asked for.
#[derive(Clone, Copy)]
enum Figure {
    Orders,
    OrdersKnown,
    RecencyDays,
    RecencyKnown,
    Spend,
    Refunds,
    TenureDays,
    AverageOrder,
    LargestOrder,
    GapMedianDays,
    GapLongestDays,
    Lateness,
    RecencyScore,
    FrequencyScore,
    MonetaryScore,
    FrequencyMonetaryScore,
    FrequencyThird,
    MonetaryThird,
    RecencyScoreR,
    FrequencyScoreR,
    MonetaryScoreR,
    Interactions,
    InteractionDays,
    Trend,
    DiscountShare,
    UsualHour,
    Age,
    BirthdayInDays,
    BirthdayMonth,
    Consent,
    Referred,
    Events(EventKind),
    EventDays(EventKind),
}

/// What a programme says of a member.
#[derive(Clone, Copy)]
enum Member {
    Points,
    Rank,
}

/// Words by person.
#[derive(Clone, Copy)]
enum Words {
    Usual(WordKind),
    Bought(WordKind),
    Latest(WordKind),
    AllSaid(WordKind),
    UsualWeekday,
    Gender,
    Source,
}

const MOST: i64 = i64::MAX;

/// Every feature.
pub const FEATURES: &[Feature] = &[
    feature("orders", Unit::Count, (0, MOST), Moves::Up, "S0-16", Figure::Orders),
    feature("ordersKnown", Unit::Flag, (0, 1), Moves::Never, "decisions.md", Figure::OrdersKnown)
        .bound(Bound::KnownOf("orders")),
    feature("recencyDays", Unit::Days, (0, MOST), Moves::Either, "S0-27", Figure::RecencyDays),
    feature("recencyKnown", Unit::Flag, (0, 1), Moves::Never, "decisions.md", Figure::RecencyKnown)
        .bound(Bound::KnownOf("recencyDays")),
    feature("spend", Unit::Money, (-MOST, MOST), Moves::Up, "S2-12", Figure::Spend),
    feature("refunds", Unit::Count, (0, MOST), Moves::Up, "decisions.md", Figure::Refunds).bound(Bound::Sure),
    feature("tenureDays", Unit::Days, (0, MOST), Moves::Up, "S0-22", Figure::TenureDays),
    feature("averageOrder", Unit::Money, (-MOST, MOST), Moves::Either, "S2-12", Figure::AverageOrder),
    feature("largestOrder", Unit::Money, (-MOST, MOST), Moves::Up, "S0-12", Figure::LargestOrder),
    feature("gapMedianDays", Unit::Days, (1, MOST), Moves::Either, "S0-33", Figure::GapMedianDays),
    feature("gapLongestDays", Unit::Days, (1, MOST), Moves::Up, "S0-33", Figure::GapLongestDays),
    feature(
        "lateness",
        Unit::Percent,
        (0, MOST),
        Moves::Either,
        "S2-05: recency in hundredths of her own gap",
        Figure::Lateness,
    ),
    feature("recencyScore", Unit::Score, (1, 5), Moves::Either, "facts.md 3.1", Figure::RecencyScore),
    feature("frequencyScore", Unit::Score, (1, 5), Moves::Either, "facts.md 3.1", Figure::FrequencyScore),
    feature("monetaryScore", Unit::Score, (1, 5), Moves::Either, "facts.md 3.1", Figure::MonetaryScore),
    feature(
        "frequencyMonetaryScore",
        Unit::Score,
        (2, 10),
        Moves::Either,
        "facts.md 3.1: F + M",
        Figure::FrequencyMonetaryScore,
    ),
    feature(
        "frequencyThird",
        Unit::Score,
        (1, 3),
        Moves::Either,
        "facts.md 3.1: Klaviyo",
        Figure::FrequencyThird,
    ),
    feature(
        "monetaryThird",
        Unit::Score,
        (1, 3),
        Moves::Either,
        "facts.md 3.1: Klaviyo",
        Figure::MonetaryThird,
    ),
    feature("recencyScoreR", Unit::Score, (1, 5), Moves::Either, "R rfm 0.3.0", Figure::RecencyScoreR),
    feature("frequencyScoreR", Unit::Score, (1, 5), Moves::Either, "R rfm 0.3.0", Figure::FrequencyScoreR),
    feature("monetaryScoreR", Unit::Score, (1, 5), Moves::Either, "R rfm 0.3.0", Figure::MonetaryScoreR),
    // What happens beside orders: only files of events, carts and lists with a day have it.
    feature("interactions", Unit::Count, (0, MOST), Moves::Up, "S2-10", Figure::Interactions),
    feature("interactionDays", Unit::Days, (0, MOST), Moves::Either, "S2-03", Figure::InteractionDays),
    feature("trend", Unit::Percent, (0, MOST), Moves::Either, "data/features.json: trendDays", Figure::Trend)
        .bound(Bound::Buyers),
    feature("discountShare", Unit::Percent, (0, 100), Moves::Either, "issue 15", Figure::DiscountShare)
        .bound(Bound::Buyers),
    text("usualChannel", Moves::Either, "S4-14", Words::Usual(WordKind::Channel)).bound(Bound::Buyers),
    text("usualBranch", Moves::Either, "S4-14", Words::Usual(WordKind::Branch)).bound(Bound::Buyers),
    text("usualProduct", Moves::Either, "S4-14", Words::Usual(WordKind::Product)).bound(Bound::Buyers),
    text("usualCategory", Moves::Either, "S4-14", Words::Usual(WordKind::Category)).bound(Bound::Buyers),
    text("usualWeekday", Moves::Either, "S4-14", Words::UsualWeekday).bound(Bound::Buyers),
    feature("usualHour", Unit::Count, (0, 23), Moves::Either, "S4-14", Figure::UsualHour)
        .bound(Bound::Buyers),
    text("products", Moves::Up, "S3-12", Words::Bought(WordKind::Product)).many(),
    text("categories", Moves::Up, "S3-08, S4-14", Words::Bought(WordKind::Category)).many(),
    text("brands", Moves::Up, "S4-14", Words::Bought(WordKind::Brand)).many(),
    text("gender", Moves::Never, "S4-13", Words::Gender),
    feature("age", Unit::Count, (0, OLDEST_AGE as i64), Moves::Never, "S4-13", Figure::Age),
    feature("birthdayInDays", Unit::Days, (0, 366), Moves::Never, "S4-13", Figure::BirthdayInDays),
    feature("birthdayMonth", Unit::Count, (1, 12), Moves::Never, "S4-13", Figure::BirthdayMonth),
    text("city", Moves::Never, "S4-13", Words::Latest(WordKind::City)),
    text("shopGroup", Moves::Never, "issue 15", Words::Latest(WordKind::Group)),
    text("tags", Moves::Never, "issue 15", Words::AllSaid(WordKind::Tags)).many(),
    feature("consent", Unit::Flag, (0, 1), Moves::Never, "decisions.md", Figure::Consent),
    text("source", Moves::Never, "S3-07", Words::Source),
    feature("referred", Unit::Flag, (0, 1), Moves::Never, "S3-14", Figure::Referred),
    standing("points", (-MOST, MOST), Moves::Either, Member::Points),
    standing("tierRank", (1, 256), Moves::Up, Member::Rank),
    events("followEvents", Figure::Events(EventKind::Follow)),
    last_event("followDays", Figure::EventDays(EventKind::Follow)),
    events("unfollowEvents", Figure::Events(EventKind::Unfollow)),
    last_event("unfollowDays", Figure::EventDays(EventKind::Unfollow)),
    events("activateEvents", Figure::Events(EventKind::Activate)),
    last_event("activateDays", Figure::EventDays(EventKind::Activate)),
    events("gameEvents", Figure::Events(EventKind::Game)),
    last_event("gameDays", Figure::EventDays(EventKind::Game)),
    events("viewEvents", Figure::Events(EventKind::View)),
    last_event("viewDays", Figure::EventDays(EventKind::View)),
    events("formEvents", Figure::Events(EventKind::Form)),
    last_event("formDays", Figure::EventDays(EventKind::Form)),
    events("cartEvents", Figure::Events(EventKind::Cart)),
    last_event("cartDays", Figure::EventDays(EventKind::Cart)),
    events("reviewEvents", Figure::Events(EventKind::Review)),
    last_event("reviewDays", Figure::EventDays(EventKind::Review)),
    events("shareEvents", Figure::Events(EventKind::Share)),
    last_event("shareDays", Figure::EventDays(EventKind::Share)),
    events("referralEvents", Figure::Events(EventKind::Referral)),
    last_event("referralDays", Figure::EventDays(EventKind::Referral)),
    events("surveyEvents", Figure::Events(EventKind::Survey)),
    last_event("surveyDays", Figure::EventDays(EventKind::Survey)),
];

/// Weekdays as `usualWeekday` names them.
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// How often somebody did something beside buying.
const fn events(id: &'static str, column: Figure) -> Feature {
    feature(id, Unit::Count, (0, MOST), Moves::Up, "S2-10, S3-04", column)
}

/// Days since somebody last did something beside buying.
const fn last_event(id: &'static str, column: Figure) -> Feature {
    feature(id, Unit::Days, (0, MOST), Moves::Either, "S2-03", column)
}

const fn standing(id: &'static str, range: (i64, i64), moves: Moves, of: Member) -> Feature {
    let (unit, source, make) = (Unit::Count, "S1", Make::Standing(of));
    Feature { id, unit, range, moves, source, bound: Bound::Free, many: false, make }
}

const fn text(id: &'static str, moves: Moves, source: &'static str, column: Words) -> Feature {
    let (make, bound) = (Make::Words(column), Bound::Free);
    Feature { id, unit: Unit::Text, range: (0, MOST), moves, source, bound, many: false, make }
}

/// The next birthday, today's included; one of a leap day is on the first of March in other years.
fn next_birthday(born: Day, today: Day) -> Option<Day> {
    let (_, month, day) = born.ymd();
    let of = |year: i32| {
        let year = u32::try_from(year).ok()?;
        Day::from_ymd(year, month, day).or_else(|| Day::from_ymd(year, 3, 1))
    };
    let year = today.ymd().0;
    of(year).filter(|&day| day >= today).or_else(|| of(year + 1))
}

/// Whole years since a birthday.
fn age(born: Day, today: Day) -> i32 {
    let ((year, month, day), now) = (born.ymd(), today.ymd());
    now.0 - year - i32::from((now.1, now.2) < (month, day))
}

const fn feature(
    id: &'static str,
    unit: Unit,
    range: (i64, i64),
    moves: Moves,
    source: &'static str,
    column: Figure,
) -> Feature {
    let bound = if matches!(unit, Unit::Score) { Bound::Buyers } else { Bound::Free };
    Feature { id, unit, range, moves, source, bound, many: false, make: Make::Figures(column) }
}

impl Feature {
    const fn bound(mut self, bound: Bound) -> Self {
        self.bound = bound;
        self
    }

    /// True for what the loyalty programme says of members.
    pub const fn is_of_members(&self) -> bool {
        matches!(self.make, Make::Standing(_))
    }

    const fn many(mut self) -> Self {
        self.many = true;
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
    /// Where members of the loyalty programme stand; `None` while the shop has not opened it.
    pub members: Option<Vec<Standing>>,
}

/// Where somebody stands in the loyalty programme; [`UNKNOWN`] for who is no member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Points that can be spent.
    pub points: i64,
    /// 1 for the lowest tier.
    pub rank: i64,
}

type Cells<T> = [OnceCell<Option<T>>; FEATURES.len()];

fn cells<T>() -> Cells<T> {
    std::array::from_fn(|_| OnceCell::new())
}

/// Columns by place, and their figures of buyers, upwards: what quantiles are read from.
struct Kept {
    columns: Cells<Vec<i64>>,
    sorted: Cells<Vec<i64>>,
}

impl Default for Kept {
    fn default() -> Self {
        Self { columns: cells(), sorted: cells() }
    }
}

/// Columns that have been made, kept beside the customers whom they are of: every scheme asks the same ones.
pub struct Made {
    kept: Kept,
    texts: Cells<TextColumn>,
    birthdays: OnceCell<Option<Vec<Option<Day>>>>,
    order_facts: OnceCell<OrderFacts>,
    contacts: OnceCell<Contacts>,
}

impl Default for Made {
    fn default() -> Self {
        Self {
            kept: Kept::default(),
            texts: cells(),
            birthdays: OnceCell::new(),
            order_facts: OnceCell::new(),
            contacts: OnceCell::new(),
        }
    }
}

impl Made {
    /// Events of people, and where they came from.
    pub fn contacts(&self, parts: &[SourceSlice<'_>], people: &People, today: Day) -> &Contacts {
        self.contacts.get_or_init(|| Contacts::of(parts, people, today))
    }
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
    /// What hangs on the programme, whose events come and go beside the view.
    passing: Kept,
}

impl<'a> Columns<'a> {
    /// Of these facts, of which `made` has what was asked for before.
    pub fn new(facts: Facts<'a>, made: &'a Made) -> Self {
        Self { facts, made, passing: Kept::default() }
    }

    /// Number of people.
    pub const fn people(&self) -> usize {
        self.facts.customers.len()
    }

    /// Decimals of the book's money.
    pub const fn digits(&self) -> u32 {
        self.facts.counting.digits
    }

    /// Figures of a feature by its place; `None` where these files do not have it. Of words the first value, a number into
    /// those of [`Columns::text`].
    pub fn at(&self, place: usize) -> Option<&[i64]> {
        let make = || match FEATURES[place].make {
            Make::Figures(figure) => self.figures(figure),
            Make::Standing(of) => self.standing(of),
            Make::Words(_) => {
                let text = self.text(place)?;
                let first = |person| text.of(person).first().map_or(UNKNOWN, |&value| i64::from(value));
                Some(self.facts.customers.all().map(first).collect())
            }
        };
        self.kept(place).columns[place].get_or_init(make).as_deref()
    }

    /// Figures of a feature that are not kept: to go through all features and never have all of them at once.
    pub fn passing(&self, place: usize) -> Option<Vec<i64>> {
        match FEATURES[place].make {
            Make::Figures(figure) => self.figures(figure),
            Make::Standing(of) => self.standing(of),
            Make::Words(_) => None,
        }
    }

    /// Words of a feature that are not kept, where they were not asked for before.
    pub fn passing_text(&self, place: usize) -> Option<Cow<'_, TextColumn>> {
        let Make::Words(words) = FEATURES[place].make else { return None };
        match self.made.texts[place].get() {
            Some(text) => text.as_ref().map(Cow::Borrowed),
            None => self.words(words).map(Cow::Owned),
        }
    }

    /// Words of a feature by its place; `None` where these files do not have it, or it is a figure.
    pub fn text(&self, place: usize) -> Option<&TextColumn> {
        let Make::Words(words) = FEATURES[place].make else { return None };
        self.made.texts[place].get_or_init(|| self.words(words)).as_ref()
    }

    /// True where these files have a feature.
    pub fn has(&self, place: usize) -> bool {
        if FEATURES[place].unit == Unit::Text { self.text(place).is_some() } else { self.at(place).is_some() }
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
        self.kept(place).sorted[place].get_or_init(made).as_deref()
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
        let Facts { customers, counting, today, .. } = self.facts;
        self.made.order_facts.get_or_init(|| OrderFacts::of(customers, counting, today))
    }

    fn contacts(&self) -> &Contacts {
        let Counting { parts, people, .. } = *self.facts.counting;
        self.made.contacts(parts, people, self.facts.today)
    }

    fn figures(&self, figure: Figure) -> Option<Vec<i64>> {
        match figure {
            Figure::Orders => self.each(|known| known.orders.map(i64::from)),
            Figure::OrdersKnown => self.each(|known| Some(i64::from(known.orders.is_some()))),
            Figure::RecencyDays => self.each(|known| self.since(known.last_day)),
            Figure::RecencyKnown => self.each(|known| Some(i64::from(known.last_day.is_some()))),
            Figure::Spend => self.money(|known| known.spend),
            Figure::Refunds => self.each(|known| Some(i64::from(known.refunds))),
            Figure::TenureDays => self.each(|known| self.since(known.first_day)),
            Figure::AverageOrder => {
                self.money(|known| Some(known.spend? / i64::from(known.orders.filter(|&orders| orders > 0)?)))
            }
            Figure::LargestOrder => self.has_money().then(|| self.order_facts().largest.clone()),
            Figure::GapMedianDays => Some(self.order_facts().gap_median.clone()),
            Figure::GapLongestDays => Some(self.order_facts().gap_longest.clone()),
            Figure::Lateness => {
                let gaps = &self.order_facts().gap_median;
                let late = |(&days, &gap): (&i64, &i64)| {
                    if days == UNKNOWN || gap == UNKNOWN { UNKNOWN } else { days * 100 / gap }
                };
                Some(self.of("recencyDays")?.iter().zip(gaps).map(late).collect())
            }
            Figure::RecencyScore => {
                self.scored("recencyDays", Best::Least, |sorted| quantiles::by_position(sorted, 5))
            }
            Figure::FrequencyScore => {
                self.scored("orders", Best::Most, |sorted| quantiles::by_position(sorted, 5))
            }
            Figure::MonetaryScore => {
                self.scored("spend", Best::Most, |sorted| quantiles::by_position(sorted, 5))
            }
            Figure::FrequencyMonetaryScore => {
                let sum = |(&f, &m): (&i64, &i64)| if f == UNKNOWN || m == UNKNOWN { UNKNOWN } else { f + m };
                Some(self.of("frequencyScore")?.iter().zip(self.of("monetaryScore")?).map(sum).collect())
            }
            Figure::FrequencyThird => {
                self.scored("orders", Best::Most, |sorted| quantiles::by_position(sorted, 3))
            }
            Figure::MonetaryThird => {
                self.scored("spend", Best::Most, |sorted| quantiles::by_position(sorted, 3))
            }
            Figure::RecencyScoreR => {
                self.scored("recencyDays", Best::Least, |sorted| quantiles::as_in_r(sorted, 1))
            }
            Figure::FrequencyScoreR => {
                self.scored("orders", Best::Most, |sorted| quantiles::as_in_r(sorted, 1))
            }
            Figure::MonetaryScoreR => {
                let unit = 10i64.pow(self.digits());
                self.scored("spend", Best::Most, |sorted| quantiles::as_in_r(sorted, unit))
            }
            Figure::Interactions => {
                let contacts = self.contacts();
                let count = |person| i64::from(contacts.count(person, None));
                (contacts.counts.counted > 0).then(|| self.facts.customers.all().map(count).collect())
            }
            Figure::InteractionDays => {
                let last = |person| self.contacts().touched(person).map(|span| span.1);
                let days =
                    self.facts.customers.all().map(|person| self.since(last(person)).unwrap_or(UNKNOWN));
                let days: Vec<i64> = days.collect();
                days.iter().any(|&days| days != UNKNOWN).then_some(days)
            }
            Figure::Trend => self.has_money().then(|| self.order_facts().trend.clone()),
            Figure::DiscountShare => {
                let share =
                    |(with, known): (u32, u32)| (with * 100).checked_div(known).map_or(UNKNOWN, i64::from);
                Some(
                    words::discounted(self.facts.customers, self.facts.counting)?
                        .into_iter()
                        .map(share)
                        .collect(),
                )
            }
            Figure::UsualHour => {
                let hours = words::usual_hour(self.facts.customers, self.facts.counting)?;
                Some(hours.into_iter().map(|hour| hour.map_or(UNKNOWN, i64::from)).collect())
            }
            Figure::Age => self.birthday(|_, age| Some(i64::from(age))),
            Figure::BirthdayInDays => self.birthday(|day, _| {
                Some(i64::from(self.facts.today.until(next_birthday(day, self.facts.today)?)))
            }),
            Figure::BirthdayMonth => self.birthday(|day, _| Some(i64::from(day.ymd().1))),
            Figure::Consent => {
                let Facts { customers, counting, .. } = self.facts;
                let has = |part: &SourceSlice<'_>| part.orders.records.has_consent();
                let of = |person| words::consent(counting.parts, counting.people, person);
                let flag = |person| of(person).map_or(UNKNOWN, i64::from);
                counting.parts.iter().any(has).then(|| customers.all().map(flag).collect())
            }
            Figure::Referred => {
                let said = words::is_referred(self.facts.customers, self.facts.counting)?;
                Some(said.into_iter().map(|has| has.map_or(UNKNOWN, i64::from)).collect())
            }
            Figure::Events(kind) => self.events(kind),
            Figure::EventDays(kind) => self.event_days(kind),
        }
    }

    fn words(&self, words: Words) -> Option<TextColumn> {
        let Facts { customers, counting, .. } = self.facts;
        match words {
            Words::Usual(kind) => words::usual_word(customers, counting, kind),
            Words::Bought(kind) => words::bought(customers, counting, kind),
            Words::Latest(kind) => words::latest(customers, counting, kind),
            Words::AllSaid(kind) => words::all_said(customers, counting, kind),
            Words::UsualWeekday => {
                let days = words::usual_weekday(customers, counting);
                Some(TextColumn::of_codes(&WEEKDAYS, days.into_iter()))
            }
            Words::Gender => {
                let has = |part: &SourceSlice<'_>| part.orders.records.has_gender();
                counting.parts.iter().any(has).then(|| {
                    let of = |person| match words::gender(counting.parts, counting.people, person) {
                        Gender::Female => Some(0),
                        Gender::Male => Some(1),
                        Gender::Unknown => None,
                    };
                    TextColumn::of_codes(&["female", "male"], customers.all().map(of))
                })
            }
            Words::Source => {
                let sources = self.contacts().sources();
                let said = sources.iter().map(|first| (first.person, first.text.as_str()));
                (!sources.is_empty()).then(|| TextColumn::of_texts(self.people(), said))
            }
        }
    }

    fn birthday(&self, of: impl Fn(Day, i32) -> Option<i64>) -> Option<Vec<i64>> {
        let Facts { customers, counting, today, .. } = self.facts;
        let days = self.made.birthdays.get_or_init(|| words::birthdays(customers, counting)).as_ref()?;
        let figure = |born: &Option<Day>| {
            let born = (*born)?;
            let age = Some(age(born, today)).filter(|age| (0..=OLDEST_AGE).contains(age))?;
            of(born, age)
        };
        Some(days.iter().map(|born| figure(born).unwrap_or(UNKNOWN)).collect())
    }

    const fn kept(&self, place: usize) -> &Kept {
        if matches!(FEATURES[place].make, Make::Standing(_)) { &self.passing } else { &self.made.kept }
    }

    fn standing(&self, of: Member) -> Option<Vec<i64>> {
        let of = |standing: &Standing| match of {
            Member::Points => standing.points,
            Member::Rank => standing.rank,
        };
        Some(self.facts.members.as_ref()?.iter().map(of).collect())
    }

    fn events(&self, kind: EventKind) -> Option<Vec<i64>> {
        let contacts = self.contacts();
        let count = |person| i64::from(contacts.count(person, Some(kind)));
        let is_there = contacts.events().iter().any(|event| event.kind == kind);
        is_there.then(|| self.facts.customers.all().map(count).collect())
    }

    fn event_days(&self, kind: EventKind) -> Option<Vec<i64>> {
        let contacts = self.contacts();
        let days = |person| self.since(contacts.last_day(person, Some(kind))).unwrap_or(UNKNOWN);
        let is_there = contacts.events().iter().any(|event| event.kind == kind);
        is_there.then(|| self.facts.customers.all().map(days).collect())
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
