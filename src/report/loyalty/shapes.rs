//! Parts of a member on the wire.

use crate::{
    policy::Value,
    report::{customer::SpanView, money::Money},
    values::tally::Tally,
};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub(super) struct ProgrammeView {
    /// False: nobody has been told of it yet, and tiers and points are what it would give.
    pub open: bool,
    pub name: String,
    pub currency: Option<String>,
    pub digits: u32,
    pub rate: Value,
    pub expiry: Value,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct TierView {
    pub id: String,
    pub name: Option<String>,
    pub step: usize,
    pub steps: usize,
    pub since: Option<String>,
    pub until: Option<String>,
    pub projected: Option<String>,
    pub multiplier: [u32; 2],
    pub benefits: Vec<Value>,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct StepView {
    pub id: String,
    pub name: Option<String>,
    pub spend: Option<Money>,
    pub orders: Option<u32>,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct ProgressView {
    pub next: String,
    pub r#match: &'static str,
    pub spend: Option<MissingView>,
    pub orders: Option<MissingView>,
    pub until: Option<String>,
    pub shortest: ShortestView,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct MissingView {
    pub have: Money,
    pub need: Money,
    pub missing: Money,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct ShortestView {
    pub spend: Money,
    pub orders: i64,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct LotView {
    pub lot: u32,
    pub points: Money,
    pub earned: String,
    pub active: String,
    pub expires: Option<String>,
    pub order: Option<String>,
    pub at: Option<PlaceView>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RewardView {
    pub id: String,
    pub kind: &'static str,
    pub name: String,
    pub points: Money,
    pub value: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_order: Option<f64>,
    pub to: Option<String>,
    pub missing: Money,
    pub left: Option<u32>,
    pub why: Option<&'static str>,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct HistoryView {
    pub total: usize,
    pub rows: Vec<EntryView>,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct ChangeView {
    pub day: String,
    pub from: String,
    pub to: String,
    pub why: &'static str,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct RefusedView {
    pub event: String,
    pub day: String,
    pub why: &'static str,
}

/// The contract's `LedgerEntry`; the order's code stands only in the source and is filled in by the engine.
#[derive(Clone, Debug, Serialize)]
pub(super) struct EntryView {
    pub number: usize,
    pub day: String,
    pub kind: &'static str,
    pub points: Money,
    pub balance: Money,
    pub reason: ReasonView,
    pub note: Option<String>,
    pub order: Option<String>,
    pub event: Option<String>,
    pub lots: Vec<UseView>,
    pub at: Option<PlaceView>,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct ReasonView {
    pub code: &'static str,
    pub facts: Tally<&'static str, Money>,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct UseView {
    pub lot: u32,
    pub points: Money,
}

/// Where an order stands in its source.
#[derive(Clone, Debug, Serialize)]
pub(super) struct PlaceView {
    pub source: String,
    pub row: u32,
    pub spans: Vec<SpanView>,
}
