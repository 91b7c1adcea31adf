//! Every figure and rule that decides something, as data: typed, validated, with its source.
//!
//! [`Policy::default`] is a usable shop. A policy that comes from outside is laid over it by [`Policy::from_value`], which
//! refuses unknown keys and impossible values with their path.

pub mod care;
pub mod outcome;
mod overlay;
pub mod programme;
mod value;

pub use care::Care;
pub use overlay::{Allowed, PolicyError, PolicyErrorCode};
pub use programme::Programme;
pub use value::Value;

use serde::Serialize;

/// The version of policies that this crate writes.
pub const VERSION: u32 = 1;

/// Declares thresholds once: name, default, range, where the figure is from and when it was read there.
macro_rules! thresholds {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $default:literal, $range:expr, $source:literal, $date:literal;)*) => {
        /// A named figure of the policy.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Threshold { $($(#[$doc])* $variant),* }

        /// What is known about a threshold.
        #[derive(Clone, Copy, Debug)]
        pub struct Figure {
            /// The threshold.
            pub threshold: Threshold,
            /// Its name in a policy.
            pub name: &'static str,
            /// Its default.
            pub default: f64,
            /// Smallest and largest value that makes sense.
            pub range: (f64, f64),
            /// Feature id or document that the figure is from.
            pub source: &'static str,
            /// When it was read there.
            pub date: &'static str,
        }

        /// Every threshold.
        pub const FIGURES: &[Figure] = &[$(Figure {
            threshold: Threshold::$variant, name: $name, default: $default, range: $range, source: $source, date: $date,
        }),*];
    };
}

thresholds! {
    /// A first order within so many days makes a new customer.
    NewWithinDays = "newWithinDays", 30.0, (1.0, 3650.0), "S0-13, decisions.md (default groups)", "2026-11";
    /// Up to so many orders are few.
    FewOrders = "fewOrders", 3.0, (1.0, 1000.0), "S0-16: 1–3 lần", "2026-11";
    /// Without an order for so many days a customer begins to sleep.
    DormantDays = "dormantDays", 90.0, (1.0, 3650.0), "S0-27: 90–180 ngày", "2026-11";
    /// Days without an order after which a customer is deeply dormant.
    DeepDormantDays = "deepDormantDays", 180.0, (1.0, 3650.0), "S0-27: 90–180 ngày", "2026-11";
    /// Share of buyers that spend most, 0 to 1.
    TopSpenders = "topSpenders", 0.1, (0.0, 1.0), "S2-12, decisions.md (spend edge)", "2026-11";
    /// Fewer buyers than this have no top share.
    TopSpendersMinimum = "topSpendersMinimum", 20.0, (0.0, 1e9), "decisions.md (spend edge)", "2026-11";
    /// An amount that replaces the share, in the currency's main unit; absent where the share decides.
    SpendEdge = "spendEdge", -1.0, (0.0, 9e15), "decisions.md (spend edge)", "2026-11";
    /// A lead without any event or contact for so many days is untouched.
    UntouchedDays = "untouchedDays", 14.0, (1.0, 3650.0), "S2-06, which names no figure: two weeks are ours", "2026-11";
}

impl Threshold {
    /// What is known about it.
    pub const fn figure(self) -> &'static Figure {
        &FIGURES[self as usize]
    }

    /// The threshold with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        FIGURES.iter().find(|figure| figure.name == name).map(|figure| figure.threshold)
    }
}

/// Declares features once, with their names in a policy.
macro_rules! features {
    ($($(#[$doc:meta])* $variant:ident = $name:literal;)*) => {
        /// Something known of a customer that a rule can compare.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Feature { $($(#[$doc])* $variant),* }

        impl Feature {
            /// Every feature.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name in a policy.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
        }
    };
}

features! {
    /// F: counted orders; unknown for a list that does not say.
    Orders = "orders";
    /// 1 when the number of orders is known.
    OrdersKnown = "ordersKnown";
    /// R: whole days from the last counted order to today; unknown without one.
    RecencyDays = "recencyDays";
    /// 1 when the day of the last order is known.
    RecencyKnown = "recencyKnown";
    /// M: money of counted orders; unknown in a book without money.
    Spend = "spend";
    /// Refunds without an order of their own.
    Refunds = "refunds";
    /// Whole days from the first counted order to today.
    TenureDays = "tenureDays";
    /// Quintile of recency among buyers, 5 = most recent.
    RecencyScore = "recencyScore";
    /// Quintile of the number of orders among buyers, 5 = most.
    FrequencyScore = "frequencyScore";
    /// Quintile of money among buyers, 5 = most.
    MonetaryScore = "monetaryScore";
}

impl Feature {
    /// The feature with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|feature| feature.name() == name)
    }
}

/// How a feature is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `=`
    Equal,
    /// `<`
    Below,
    /// `<=`
    AtMost,
    /// `>`
    Above,
    /// `>=`
    AtLeast,
}

impl Operator {
    /// Every operator with its sign.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Equal, "="),
        (Self::Below, "<"),
        (Self::AtMost, "<="),
        (Self::Above, ">"),
        (Self::AtLeast, ">="),
    ];

    /// The sign in a policy.
    pub const fn sign(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The operator of a sign.
    pub fn from_sign(sign: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known)| *known == sign).map(|(operator, _)| operator)
    }

    /// Compares.
    pub const fn holds(self, value: i64, with: i64) -> bool {
        match self {
            Self::Equal => value == with,
            Self::Below => value < with,
            Self::AtMost => value <= with,
            Self::Above => value > with,
            Self::AtLeast => value >= with,
        }
    }
}

/// What a feature is compared with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Operand {
    /// A figure; money in the currency's main unit.
    Figure(f64),
    /// A threshold by name.
    Threshold(Threshold),
}

/// One comparison of a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// What is compared.
    pub feature: Feature,
    /// How.
    pub op: Operator,
    /// With what.
    pub value: Operand,
}

/// One row of the scheme: everybody for whom all comparisons hold, and who was in no row above.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupRule {
    /// Id of the group; several rows may share one.
    pub id: String,
    /// All must hold; an empty list holds for everybody.
    pub all: Vec<Comparison>,
    /// Feature id of the source document.
    pub reason: Option<String>,
    /// Name of a group of the shop's own.
    pub name: Option<String>,
}

/// Whether refunds are taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// Money that stays with the shop.
    Net,
    /// Lines with price and quantity above zero only; refunds do not count.
    Gross,
}

/// All figures and rules.
#[derive(Clone, Debug, PartialEq)]
pub struct Policy {
    /// By [`Threshold`].
    thresholds: [f64; FIGURES.len()],
    /// First match wins.
    pub groups: Vec<GroupRule>,
    /// Net or gross.
    pub basis: Basis,
    /// A phone, e-mail or code of so many different people is nobody's own.
    pub shared_names: u32,
    /// More phones than this ask for a look.
    pub many_phones: u32,
    /// More codes than this ask for a look.
    pub many_codes: u32,
    /// Days within which rows of one order id are one order.
    pub same_id_days: u32,
    /// Orders on their way count as done.
    pub shipped_counts: bool,
    /// Minutes east of UTC, for instants.
    pub offset_minutes: i32,
    /// A lone last day so many days after the one before it is not believed.
    pub lone_day_gap: u32,
    /// The loyalty programme.
    pub programme: Programme,
    /// Whom the shop writes to, and how often at most.
    pub care: Care,
}

/// Id of the group of those who cannot be judged; they are never customers in the summary.
pub const UNCLASSIFIED: &str = "chua_xep";

impl Default for Policy {
    fn default() -> Self {
        Self {
            thresholds: std::array::from_fn(|index| FIGURES[index].default),
            groups: default_groups(),
            basis: Basis::Net,
            shared_names: 4,
            many_phones: 3,
            many_codes: 2,
            same_id_days: 7,
            shipped_counts: false,
            offset_minutes: 7 * 60,
            lone_day_gap: 60,
            programme: Programme::default(),
            care: Care::default(),
        }
    }
}

/// The default scheme of `decisions.md`, row by row.
fn default_groups() -> Vec<GroupRule> {
    use Feature::{Orders, OrdersKnown, RecencyDays, RecencyKnown, Refunds, Spend};
    use Operator::{AtLeast, AtMost, Below, Equal};
    use Threshold::{DeepDormantDays, DormantDays, FewOrders, NewWithinDays, SpendEdge};
    type Row = (&'static str, &'static str, Vec<(Feature, Operator, Operand)>);
    let figure = Operand::Figure;
    let named = Operand::Threshold;
    let rows: [Row; 10] = [
        (
            UNCLASSIFIED,
            "decisions.md: only refunds",
            vec![(Orders, Equal, figure(0.0)), (Refunds, AtLeast, figure(1.0))],
        ),
        (
            UNCLASSIFIED,
            "decisions.md: list without orders",
            vec![(OrdersKnown, Equal, figure(0.0)), (RecencyKnown, Equal, figure(0.0))],
        ),
        (
            UNCLASSIFIED,
            "decisions.md: list without orders",
            vec![(OrdersKnown, Equal, figure(0.0)), (RecencyDays, Below, named(DormantDays))],
        ),
        ("lead_moi", "S2-10", vec![(Orders, Equal, figure(0.0))]),
        ("ngu_dong_180", "S0-27", vec![(RecencyDays, AtLeast, named(DeepDormantDays))]),
        ("ngu_dong_90", "S0-27, S2-13", vec![(RecencyDays, AtLeast, named(DormantDays))]),
        (
            "khach_moi",
            "S0-13, S2-11",
            vec![(Orders, Equal, figure(1.0)), (RecencyDays, AtMost, named(NewWithinDays))],
        ),
        ("mua_it", "S0-16", vec![(Orders, AtMost, named(FewOrders))]),
        ("mua_nhieu", "S2-12", vec![(Spend, AtLeast, named(SpendEdge))]),
        ("mua_thuong_xuyen", "S0-22", vec![]),
    ];
    let rule = |(id, reason, all): Row| GroupRule {
        id: id.to_owned(),
        all: all.into_iter().map(|(feature, op, value)| Comparison { feature, op, value }).collect(),
        reason: Some(reason.to_owned()),
        name: None,
    };
    rows.into_iter().map(rule).collect()
}

impl Policy {
    /// The value of a threshold.
    pub const fn threshold(&self, threshold: Threshold) -> f64 {
        self.thresholds[threshold as usize]
    }

    /// Sets a threshold.
    pub const fn set_threshold(&mut self, threshold: Threshold, value: f64) {
        self.thresholds[threshold as usize] = value;
    }

    /// The amount that replaces the share of top spenders, in the currency's main unit.
    pub fn spend_edge(&self) -> Option<f64> {
        Some(self.threshold(Threshold::SpendEdge)).filter(|&edge| edge >= 0.0)
    }

    /// True when the policies differ in thresholds, groups, programme and care at most: people, orders and money stay the
    /// same.
    pub fn same_but_groups(&self, other: &Self) -> bool {
        let (groups, programme, care) = (other.groups.clone(), other.programme.clone(), other.care.clone());
        Self { thresholds: other.thresholds, groups, programme, care, ..self.clone() } == *other
    }

    /// Ids of the groups in their order, each once.
    pub fn group_ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = Vec::new();
        for rule in &self.groups {
            if !ids.contains(&rule.id.as_str()) {
                ids.push(&rule.id);
            }
        }
        ids
    }
}
