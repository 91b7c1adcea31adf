//! Customers → groups: the rows of the scheme, first match wins, and every result carries its reasons.

pub mod scores;

use crate::{
    customers::{Customers, Features},
    policy::{Comparison, Feature, Operand, Operator, Policy, Threshold},
    values::{day::Day, sort::at_positions},
};
pub use scores::Scores;

/// A scheme ready to be asked: thresholds as integers, money in the book's units.
pub struct Scheme {
    rules: Vec<Rule>,
    /// Ids in their order, each once.
    ids: Vec<String>,
    today: Day,
    /// Money from which a buyer is in the top share.
    edge: Option<i64>,
    scores: Option<Scores>,
}

struct Rule {
    group: u8,
    tests: Vec<Compiled>,
}

#[derive(Clone, Copy)]
struct Compiled {
    feature: Feature,
    op: Operator,
    /// `None` holds for nobody: an edge that is not there.
    value: Option<i64>,
    threshold: Option<Threshold>,
}

/// One comparison of a row, with what the customer has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Test {
    /// What is compared.
    pub feature: Feature,
    /// How.
    pub op: Operator,
    /// With what; money in the book's units.
    pub value: Option<i64>,
    /// The threshold that the figure comes from.
    pub threshold: Option<Threshold>,
    /// What the customer has.
    pub actual: Option<i64>,
    /// Whether it holds.
    pub passed: bool,
}

/// One row of the scheme, asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The row's group, a number into [`Scheme::ids`].
    pub group: u8,
    /// Its comparisons.
    pub tests: Vec<Test>,
    /// Whether all hold.
    pub matched: bool,
}

impl Scheme {
    /// The policy's scheme for some customers.
    pub fn new(policy: &Policy, customers: &Customers, today: Day, digits: u32) -> Self {
        let ids: Vec<String> = policy.group_ids().into_iter().map(str::to_owned).collect();
        let edge = spend_edge(policy, customers, digits);
        let uses_scores = policy.groups.iter().flat_map(|rule| &rule.all).any(|test| {
            matches!(test.feature, Feature::RecencyScore | Feature::FrequencyScore | Feature::MonetaryScore)
        });
        let rule = |rule: &crate::policy::GroupRule| Rule {
            group: ids.iter().position(|id| *id == rule.id).unwrap_or(0) as u8,
            tests: rule.all.iter().map(|test| compile(test, policy, edge, digits)).collect(),
        };
        let rules = policy.groups.iter().map(rule).collect();
        let scores = uses_scores.then(|| Scores::of(customers, today));
        Self { rules, ids, today, edge, scores }
    }

    /// Ids of the groups.
    pub fn ids(&self) -> &[String] {
        &self.ids
    }

    /// Money from which a buyer is in the top share.
    pub const fn edge(&self) -> Option<i64> {
        self.edge
    }

    /// The group of a customer.
    pub fn group(&self, features: &Features) -> u8 {
        let recency = features.last_day.map(|last| last.until(self.today));
        let holds = |rule: &&Rule| rule.tests.iter().all(|test| self.holds(test, features, recency));
        self.rules.iter().find(holds).or(self.rules.last()).map_or(0, |rule| rule.group)
    }

    /// True when the row that decides asks for a recency from some day on: the customer is in this group because of staying
    /// away.
    pub fn is_dormant(&self, features: &Features) -> bool {
        let recency = features.last_day.map(|last| last.until(self.today));
        let holds = |rule: &&Rule| rule.tests.iter().all(|test| self.holds(test, features, recency));
        let asks = |test: &Compiled| {
            test.feature == Feature::RecencyDays && matches!(test.op, Operator::AtLeast | Operator::Above)
        };
        self.rules.iter().find(holds).is_some_and(|rule| rule.tests.iter().any(asks))
    }

    /// The group that a customer was in on the day of the last order.
    pub fn origin(&self, features: &Features) -> u8 {
        let holds = |rule: &&Rule| rule.tests.iter().all(|test| self.holds(test, features, Some(0)));
        self.rules.iter().find(holds).or(self.rules.last()).map_or(0, |rule| rule.group)
    }

    fn holds(&self, test: &Compiled, features: &Features, recency: Option<i32>) -> bool {
        match (self.value(test.feature, features, recency), test.value) {
            (Some(actual), Some(value)) => test.op.holds(actual, value),
            _ => false,
        }
    }

    fn value(&self, feature: Feature, features: &Features, recency: Option<i32>) -> Option<i64> {
        let score = |of: fn(&Scores, &Features, i32) -> i64| {
            let scores = self.scores.as_ref()?;
            features
                .orders
                .filter(|&orders| orders > 0)
                .map(|_| of(scores, features, recency.unwrap_or(i32::MAX)))
        };
        match feature {
            Feature::Orders => features.orders.map(i64::from),
            Feature::OrdersKnown => Some(i64::from(features.orders.is_some())),
            Feature::RecencyDays => recency.map(i64::from),
            Feature::RecencyKnown => Some(i64::from(recency.is_some())),
            Feature::Spend => features.spend,
            Feature::Refunds => Some(i64::from(features.refunds)),
            Feature::TenureDays => features.first_day.map(|first| i64::from(first.until(self.today))),
            Feature::RecencyScore => score(Scores::recency),
            Feature::FrequencyScore => score(Scores::frequency),
            Feature::MonetaryScore => score(Scores::monetary),
        }
    }

    /// The rows that were asked, down to the one that decided.
    pub fn explain(&self, features: &Features) -> Vec<Asked> {
        let recency = features.last_day.map(|last| last.until(self.today));
        let mut asked = Vec::new();
        for rule in &self.rules {
            let tests: Vec<Test> = rule.tests.iter().map(|test| self.test(test, features, recency)).collect();
            let matched = tests.iter().all(|test| test.passed);
            asked.push(Asked { group: rule.group, tests, matched });
            if matched {
                break;
            }
        }
        asked
    }

    fn test(&self, test: &Compiled, features: &Features, recency: Option<i32>) -> Test {
        Test {
            feature: test.feature,
            op: test.op,
            value: test.value,
            threshold: test.threshold,
            actual: self.value(test.feature, features, recency),
            passed: self.holds(test, features, recency),
        }
    }
}

fn compile(test: &Comparison, policy: &Policy, edge: Option<i64>, digits: u32) -> Compiled {
    let unit = if test.feature == Feature::Spend { digits } else { 0 };
    let figure = |figure: f64| in_units(figure, unit, test.op);
    let (value, threshold) = match test.value {
        Operand::Figure(value) => (figure(value), None),
        Operand::Threshold(Threshold::SpendEdge) => (edge, Some(Threshold::SpendEdge)),
        Operand::Threshold(threshold) => (figure(policy.threshold(threshold)), Some(threshold)),
    };
    Compiled { feature: test.feature, op: test.op, value, threshold }
}

/// A figure in units of 10^-digits, so that a whole number stands to it as to the figure itself: what lies between two
/// units is the upper one to `>=` and `<`, the lower one to `<=` and `>`, and equal to nothing.
pub(crate) fn in_units(figure: f64, digits: u32, op: Operator) -> Option<i64> {
    let exact = figure * 10f64.powi(digits as i32);
    let nearest = exact.round();
    // Decimals of a policy are fractions of two here; what lies this close to a unit is that unit.
    if (exact - nearest).abs() <= exact.abs() * 1e-12 + 1e-9 {
        return Some(nearest as i64);
    }
    match op {
        Operator::AtLeast | Operator::Below => Some(exact.ceil() as i64),
        Operator::AtMost | Operator::Above => Some(exact.floor() as i64),
        Operator::Equal => None,
    }
}

/// Money from which a buyer belongs to those who spend most: an amount of the policy, or the value at position
/// ⌈(1 − share)·n⌉ of all buyers sorted upwards, so that equal spenders are never parted.
pub(crate) fn spend_edge(policy: &Policy, customers: &Customers, digits: u32) -> Option<i64> {
    if !customers.has_money {
        return None;
    }
    if let Some(amount) = policy.spend_edge() {
        return in_units(amount, digits, Operator::AtLeast);
    }
    let buyers = customers
        .all()
        .map(|person| customers.get(person))
        .filter(|known| known.orders.is_some_and(|n| n > 0));
    let spends: Vec<i64> = buyers.filter_map(|known| known.spend).collect();
    let count = spends.len();
    if (count as f64) < policy.threshold(Threshold::TopSpendersMinimum) {
        return None;
    }
    // Counted from the top, since 0.9·n as a fraction of two can come out above the whole number that it is.
    let top = (policy.threshold(Threshold::TopSpenders) * count as f64 + 1e-9).floor() as usize;
    let position = count.saturating_sub(top).max(1);
    at_positions(spends.into_iter(), |_| [position - 1]).map(|[edge]| edge)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scheme(edge: Option<i64>) -> Scheme {
        let policy = Policy::default();
        let mut scheme = Scheme::new(&policy, &Customers::default(), Day(1000), 0);
        for test in scheme.rules.iter_mut().flat_map(|rule| &mut rule.tests) {
            if test.threshold == Some(Threshold::SpendEdge) {
                test.value = edge;
            }
        }
        scheme
    }

    fn group(orders: Option<u32>, recency: Option<i32>, spend: i64, refunds: u32) -> String {
        let last_day = recency.map(|days| Day(1000 - days));
        let features = Features { orders, spend: Some(spend), first_day: last_day, last_day, refunds };
        let scheme = scheme(Some(5_000));
        scheme.ids()[scheme.group(&features) as usize].clone()
    }

    macro_rules! groups {
        ($($name:ident: F $orders:expr, R $recency:expr, M $spend:expr, refunds $refunds:expr => $group:literal;)*) => {$(
            #[test]
            fn $name() { assert_eq!(group($orders, $recency, $spend, $refunds), $group); }
        )*};
    }

    groups! {
        no_order_is_a_lead: F Some(0), R None, M 0, refunds 0 => "lead_moi";
        only_refunds_are_not_classified: F Some(0), R None, M -5, refunds 1 => "chua_xep";
        a_list_without_orders_is_not_classified: F None, R Some(10), M 900, refunds 0 => "chua_xep";
        a_list_without_days_is_not_classified: F None, R None, M 900, refunds 0 => "chua_xep";
        a_list_can_tell_who_sleeps: F None, R Some(120), M 900, refunds 0 => "ngu_dong_90";
        half_a_year_is_deep_sleep: F Some(9), R Some(180), M 9_000, refunds 0 => "ngu_dong_180";
        a_day_less_is_not: F Some(9), R Some(179), M 9_000, refunds 0 => "ngu_dong_90";
        ninety_days_are_sleep: F Some(1), R Some(90), M 1, refunds 0 => "ngu_dong_90";
        a_first_order_within_thirty_days_is_new: F Some(1), R Some(30), M 9_000, refunds 0 => "khach_moi";
        a_day_later_it_is_few: F Some(1), R Some(31), M 9_000, refunds 0 => "mua_it";
        three_orders_are_few_whatever_they_cost: F Some(3), R Some(1), M 99_000, refunds 0 => "mua_it";
        four_and_the_edge_are_many: F Some(4), R Some(1), M 5_000, refunds 0 => "mua_nhieu";
        four_below_the_edge_are_regular: F Some(4), R Some(1), M 4_999, refunds 0 => "mua_thuong_xuyen";
    }

    #[test]
    fn nobody_is_a_top_spender_without_an_edge() {
        let features = Features {
            orders: Some(9),
            spend: Some(1 << 40),
            first_day: None,
            last_day: Some(Day(999)),
            refunds: 0,
        };
        let scheme = scheme(None);
        assert_eq!(scheme.ids()[scheme.group(&features) as usize], "mua_thuong_xuyen");
    }

    #[test]
    fn a_figure_between_two_units_is_compared_exactly() {
        use Operator::{Above, AtLeast, AtMost, Below, Equal};
        for (figure, digits, op, unit) in [
            (12.341, 2, AtLeast, Some(1235)),
            (12.341, 2, Below, Some(1235)),
            (12.349, 2, AtMost, Some(1234)),
            (12.349, 2, Above, Some(1234)),
            (12.345, 2, Equal, None),
            (12.34, 2, Equal, Some(1234)),
            (0.29, 2, Above, Some(29)),
            (1.1, 6, AtLeast, Some(1_100_000)),
            (0.4, 0, AtLeast, Some(1)),
            (1_234_567_890.12, 2, AtLeast, Some(123_456_789_012)),
        ] {
            assert_eq!(in_units(figure, digits, op), unit, "{figure} {op:?}");
        }
    }

    #[test]
    fn only_who_stayed_away_is_dormant() {
        let scheme = scheme(Some(5));
        let features = |days: i32| {
            let last_day = Some(Day(1000 - days));
            Features { orders: Some(1), spend: Some(10), first_day: last_day, last_day, refunds: 0 }
        };
        let dormant: Vec<i32> = [0, 30, 31, 89, 90, 180, 900]
            .into_iter()
            .filter(|&days| scheme.is_dormant(&features(days)))
            .collect();
        assert_eq!(dormant, [90, 180, 900]);
    }

    #[test]
    fn a_sleeper_keeps_her_origin() {
        let features = Features {
            orders: Some(1),
            spend: Some(10),
            first_day: None,
            last_day: Some(Day(100)),
            refunds: 0,
        };
        let scheme = scheme(Some(5));
        assert_eq!(scheme.ids()[scheme.origin(&features) as usize], "khach_moi");
    }

    #[test]
    fn an_explanation_ends_with_the_row_that_decided() {
        let features = Features {
            orders: Some(2),
            spend: Some(10),
            first_day: None,
            last_day: Some(Day(990)),
            refunds: 0,
        };
        let scheme = scheme(Some(5));
        let asked = scheme.explain(&features);
        let last = asked.last().unwrap();
        assert!(last.matched && asked.iter().filter(|row| row.matched).count() == 1);
        assert_eq!(scheme.ids()[last.group as usize], "mua_it");
        assert_eq!(last.tests[0].actual, Some(2));
        assert_eq!(last.tests[0].threshold, Some(Threshold::FewOrders));
    }
}
