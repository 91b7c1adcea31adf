//! What moved, what a change of figures would do, and the key figures with their fractions.

use super::{customer::gaps, money::Money, summary::GroupView};
use crate::{
    book::Book,
    customers::{Features, SourceSlice, State, locate_entry, people::Person},
    groups::Scheme,
    policy::{Policy, Threshold},
    values::{
        day::Day,
        order::{sort, sort_by},
        tally::Tally,
    },
};
use serde::Serialize;

/// Days between two looks at the book.
const MONTH: i32 = 30;
/// Looks back in a series.
const SERIES: usize = 12;

/// Customers as they were known at the end of an earlier day.
struct Earlier {
    known: Vec<Features>,
    today: Day,
}

impl Earlier {
    /// The customers of a book `days` before its today.
    fn of(book: &Book, parts: &[SourceSlice<'_>], days: i32) -> Self {
        let today = book.view().today.day.plus(-days);
        let known =
            book.view().customers.all().map(|person| features_at(book, parts, person, today)).collect();
        Self { known, today }
    }
}

/// What was known of a person on a day: orders up to the day before it, as recency counts to that day.
fn features_at(book: &Book, parts: &[SourceSlice<'_>], person: Person, today: Day) -> Features {
    let view = book.view();
    let mut known = Features {
        orders: Some(0),
        spend: view.customers.has_money.then_some(0),
        first_day: None,
        last_day: None,
        refunds: 0,
    };
    for entry in book.entries_by_person(parts).entries(person) {
        let (part, _) = locate_entry(parts, entry);
        let (day, amount, refunded) = view.dedup.worth(entry, part, book.policy().basis);
        if day > today {
            continue;
        }
        let unit = 10i64.pow(view.digits - part.orders.digits);
        let is_order = view.dedup.state(entry, parts) == State::Counted;
        let money = if is_order { amount - refunded } else { -amount.abs() };
        known.spend = known.spend.map(|spend| spend + money * unit);
        if is_order {
            known.orders = known.orders.map(|orders| orders + 1);
            known.first_day = Some(known.first_day.map_or(day, |first| first.min(day)));
            known.last_day = known.last_day.max(Some(day));
        } else {
            known.refunds += 1;
        }
    }
    known
}

/// Groups by person `days` before today, by the policy of now; `None` for those who were not there yet. People of
/// lists alone have no timeline: they stay where they are.
pub fn groups_before(book: &Book, days: u32) -> Vec<Option<u8>> {
    let parts = book.parts();
    let earlier = Earlier::of(book, &parts, days as i32);
    let scheme = scheme_at(book, book.policy(), earlier.today);
    let there = |known: &Features| known.orders.is_some_and(|orders| orders > 0) || known.refunds > 0;
    let view = book.view();
    let listed =
        |person: Person| view.customers.given.binary_search_by_key(&person, |given| given.person).is_ok();
    let before = |(person, known): (Person, &Features)| {
        if listed(person) {
            return Some(view.groups.get(person as usize));
        }
        there(known).then(|| scheme.group(known))
    };
    (0..).zip(&earlier.known).map(before).collect()
}

fn scheme_at(book: &Book, policy: &Policy, today: Day) -> Scheme {
    Scheme::new(policy, &book.view().customers, today, book.view().digits)
}

/// The contract's `Changes`.
#[derive(Clone, Debug, Serialize)]
pub struct ChangesView {
    from: String,
    to: String,
    groups: Vec<ChangeView>,
    moves: Vec<MoveView>,
}

#[derive(Clone, Debug, Serialize)]
struct ChangeView {
    id: String,
    before: u32,
    after: u32,
    r#in: u32,
    out: u32,
}

#[derive(Clone, Debug, Serialize)]
struct MoveView {
    from: Option<String>,
    to: String,
    customers: u32,
    spend: Money,
}

impl ChangesView {
    /// Who changed group in the last `days`.
    pub fn of(book: &Book, days: u32) -> Self {
        let view = book.view();
        let before = groups_before(book, days);
        let ids = view.scheme.ids();
        let new = |id: &String| ChangeView { id: id.clone(), before: 0, after: 0, r#in: 0, out: 0 };
        let mut groups: Vec<ChangeView> = ids.iter().map(new).collect();
        let mut moves: Tally<(Option<u8>, u8), (u32, i128)> = Tally::default();
        for person in view.customers.all() {
            let (then, now) = (before[person as usize], view.groups.get(person as usize));
            groups[now as usize].after += 1;
            then.iter().for_each(|&then| groups[then as usize].before += 1);
            if then != Some(now) {
                groups[now as usize].r#in += 1;
                then.iter().for_each(|&then| groups[then as usize].out += 1);
                let flow = moves.at((then, now));
                flow.0 += 1;
                flow.1 += i128::from(view.customers.get(person).spend.unwrap_or(0));
            }
        }
        let moves = moves.into_iter().map(|((from, to), (customers, spend))| MoveView {
            from: from.map(|from| ids[from as usize].clone()),
            to: ids[to as usize].clone(),
            customers,
            spend: Money(spend),
        });
        let to = view.today.day;
        Self { from: to.plus(-(days as i32)).iso(), to: to.iso(), groups, moves: moves.collect() }
    }
}

/// The contract's `Preview`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PreviewView {
    groups: Vec<GroupView>,
    spend_edge: Option<Money>,
    moves: Vec<MoveView>,
}

impl PreviewView {
    /// What another policy's groups would be; people and orders stay as they are.
    pub fn of(book: &Book, policy: &Policy) -> Self {
        let view = book.view();
        let scheme = scheme_at(book, policy, view.today.day);
        let empty = |id: &String| GroupView { id: id.clone(), customers: 0, orders: 0, revenue: Money(0) };
        let mut groups: Vec<GroupView> = scheme.ids().iter().map(empty).collect();
        let mut moves: Tally<(u8, u8), (u32, i128)> = Tally::default();
        for person in view.customers.all() {
            let known = view.customers.get(person);
            let (now, then) = (view.groups.get(person as usize), scheme.group(&known));
            let spend = i128::from(known.spend.unwrap_or(0));
            let group = &mut groups[then as usize];
            group.customers += 1;
            group.orders += u64::from(known.orders.unwrap_or(0));
            group.revenue.0 += spend;
            if view.scheme.ids()[now as usize] != scheme.ids()[then as usize] {
                let flow = moves.at((now, then));
                flow.0 += 1;
                flow.1 += spend;
            }
        }
        let moves = moves.into_iter().map(|((from, to), (customers, spend))| MoveView {
            from: Some(view.scheme.ids()[from as usize].clone()),
            to: scheme.ids()[to as usize].clone(),
            customers,
            spend: Money(spend),
        });
        Self { spend_edge: scheme.edge().map(Money::from), moves: moves.collect(), groups }
    }
}

/// The contract's `Histogram`.
#[derive(Clone, Debug, Serialize)]
pub struct HistogramView {
    feature: &'static str,
    bins: Vec<BinView>,
    suggestion: Option<f64>,
}

#[derive(Clone, Debug, Serialize)]
struct BinView {
    from: Money,
    to: Option<Money>,
    customers: u32,
}

impl HistogramView {
    /// Buyers by a feature; `edges` are the lower ends of the bins, upwards. The rhythm of the shop proposes
    /// after how many days a customer is late: nine of ten gaps between purchases are not longer.
    pub fn of(book: &Book, feature: &'static str, edges: &[i64]) -> Self {
        let view = book.view();
        let mut counts = vec![0u32; edges.len()];
        for person in view.customers.all() {
            let known = view.customers.get(person);
            if known.orders == Some(0) {
                continue;
            }
            let value = match feature {
                "recencyDays" => known.last_day.map(|last| i64::from(last.until(view.today.day))),
                "orders" => known.orders.map(i64::from),
                _ => known.spend,
            };
            let bin = value.map(|value| edges.partition_point(|&edge| edge <= value));
            if let Some(bin @ 1..) = bin {
                counts[bin - 1] += 1;
            }
        }
        let bins = counts.into_iter().enumerate().map(|(index, customers)| BinView {
            from: Money::from(edges[index]),
            to: edges.get(index + 1).copied().map(Money::from),
            customers,
        });
        let suggestion = (feature == "recencyDays").then(|| gap_at(book, 9, 10)).flatten().map(f64::from);
        Self { feature, bins: bins.collect(), suggestion }
    }
}

/// Gaps between buying days of everybody, sorted.
fn all_gaps(book: &Book) -> Vec<i32> {
    let parts = book.parts();
    let mut all: Vec<i32> =
        book.view().customers.all().flat_map(|person| gaps(book, &parts, person)).collect();
    sort(&mut all);
    all
}

/// The gap that `share` of `whole` gaps do not exceed.
fn gap_at(book: &Book, share: usize, whole: usize) -> Option<i32> {
    let gaps = all_gaps(book);
    let position = (gaps.len() * share).div_ceil(whole);
    gaps.get(position.saturating_sub(1)).copied()
}

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
            .map(|back| Earlier::of(book, &parts, back * MONTH))
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

/// The contract's `Priority`.
#[derive(Clone, Debug, Serialize)]
pub struct PriorityView {
    code: &'static str,
    group: &'static str,
    customers: u32,
    spend: Money,
    facts: Tally<&'static str, Money>,
    query: PriorityQuery,
}

#[derive(Clone, Debug, Serialize)]
struct PriorityQuery {
    group: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    moved: Option<PriorityMoved>,
}

#[derive(Clone, Debug, Serialize)]
struct PriorityMoved {
    days: u32,
    from: &'static str,
    to: &'static str,
}

/// A reason to care for somebody today. Of each customer's money per order, `weight` hundredths are at stake.
struct Reason {
    code: &'static str,
    group: &'static str,
    /// Came from this group within the last month.
    from: Option<&'static str>,
    weight: i128,
}

/// Whose care pays now, as data: who has just begun to sleep is nearest to come back (S0-31), who is one step
/// before a habit is nearest to keep it (S0-16), and who bought for the first time listens most (S3-11).
/// Weights are ours, 2026-11: an order of ordering, not a forecast.
const REASONS: [Reason; 7] = [
    Reason { code: "topAsleep", group: "ngu_dong_90", from: Some("mua_nhieu"), weight: 60 },
    Reason { code: "regularAsleep", group: "ngu_dong_90", from: Some("mua_thuong_xuyen"), weight: 50 },
    Reason { code: "fewAsleep", group: "ngu_dong_90", from: Some("mua_it"), weight: 12 },
    Reason { code: "newcomers", group: "khach_moi", from: None, weight: 25 },
    Reason { code: "almostRegular", group: "mua_it", from: None, weight: 10 },
    Reason { code: "keepTop", group: "mua_nhieu", from: None, weight: 8 },
    Reason { code: "leads", group: "lead_moi", from: None, weight: 2 },
];

impl PriorityView {
    /// The three reasons with most at stake.
    pub fn all(book: &Book) -> Vec<Self> {
        let view = book.view();
        let before = groups_before(book, MONTH as u32);
        let ids = view.scheme.ids();
        let average = average_order(book);
        let mut found: Vec<(i128, Self)> = REASONS
            .iter()
            .filter_map(|reason| {
                let chosen = view.customers.all().filter(|&person| {
                    let then = before[person as usize].map(|group| ids[group as usize].as_str());
                    book.group_of(person) == reason.group && reason.from.is_none_or(|from| then == Some(from))
                });
                let people: Vec<Person> = chosen.collect();
                let stake: i128 =
                    people.iter().map(|&person| at_stake(book, person, average) * reason.weight).sum();
                (!people.is_empty()).then(|| (stake, Self::new(book, reason, &people)))
            })
            .collect();
        sort_by(&mut found, |a, b| b.0.cmp(&a.0));
        found.into_iter().take(3).map(|(_, view)| view).collect()
    }

    fn new(book: &Book, reason: &Reason, people: &[Person]) -> Self {
        let spend = people
            .iter()
            .map(|&person| i128::from(book.view().customers.get(person).spend.unwrap_or(0)))
            .sum();
        let days = people.iter().filter_map(|&person| book.view().customers.get(person).last_day);
        let recency: Vec<i128> = days.map(|last| i128::from(last.until(book.view().today.day))).collect();
        let mut facts = Tally::default();
        if let (Some(least), Some(most)) = (recency.iter().min(), recency.iter().max()) {
            *facts.at("leastDays") = Money(*least);
            *facts.at("mostDays") = Money(*most);
        }
        Self {
            code: reason.code,
            group: reason.group,
            customers: people.len() as u32,
            spend: Money(spend),
            facts,
            query: PriorityQuery {
                group: reason.group,
                moved: reason.from.map(|from| PriorityMoved { days: MONTH as u32, from, to: reason.group }),
            },
        }
    }
}

/// Money of an average order of the whole book, for those who have none of their own.
fn average_order(book: &Book) -> i128 {
    let customers = &book.view().customers;
    let (mut money, mut orders) = (0i128, 0i128);
    for known in customers.all().map(|person| customers.get(person)) {
        money += i128::from(known.spend.unwrap_or(0));
        orders += i128::from(known.orders.unwrap_or(0));
    }
    if orders == 0 { 1 } else { (money / orders).max(1) }
}

fn at_stake(book: &Book, person: Person, average: i128) -> i128 {
    let known = book.view().customers.get(person);
    match (known.spend, known.orders) {
        (Some(spend), Some(orders @ 1..)) => (i128::from(spend) / i128::from(orders)).max(0),
        _ => average,
    }
}
