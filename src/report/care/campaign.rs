//! The contract's `CampaignResult`.

use super::query::{audience_of, include_of, pairs, unknown_group};
use crate::{
    book::Book,
    care::{
        Audience, Care, Exclusions,
        campaign::{Arm, Arms, Past},
        period::Period,
    },
    policy::Value,
    report::{
        money::Money,
        query::{UsageError, whole},
    },
    values::{day::Day, proportions::Estimate},
};
use serde::Serialize;

/// The contract's `CampaignQuery`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CampaignQuery {
    /// The campaign.
    pub past: Past,
    /// Whom it was for.
    pub audience: Option<Audience>,
}

impl CampaignQuery {
    /// Understands a query from outside.
    pub fn from_value(value: &Value, book: &Book) -> Result<Self, UsageError> {
        let text = |key: &str| value.get(key).and_then(Value::text).filter(|text| !text.is_empty());
        let day = |key: &str| text(key).and_then(Day::from_iso).ok_or_else(|| UsageError::bad(key));
        let period = Period { from: day("from")?, to: day("to")? };
        if period.from > period.to || period.from > book.view().today.day {
            return Err(UsageError::bad("from"));
        }
        let id = text("id").ok_or_else(|| UsageError::bad("id"))?.to_owned();
        let percent = value.get("controlPercent").ok_or_else(|| UsageError::bad("controlPercent"))?;
        let control_percent = whole(percent, 100, "controlPercent")? as u32;
        let mut past = Past { id, period, control_percent, include: Exclusions::default() };
        let mut audience = None;
        for (key, value) in pairs(value, "query")? {
            match (key.as_str(), value) {
                ("id" | "from" | "to" | "controlPercent", _) | (_, Value::Null) => {}
                ("include", value) => past.include = include_of(value)?,
                ("audience", value) => audience = Some(audience_of(value, book)?),
                (key, _) => return Err(UsageError::bad(key)),
            }
        }
        Ok(Self { past, audience })
    }
}

/// The contract's `CampaignResult`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CampaignView {
    treated: ArmView,
    control: ArmView,
    outside: u32,
    difference: Option<EstimateView<i64>>,
    spend_difference: Option<EstimateView<Money>>,
    verdict: &'static str,
    needed: Option<u32>,
}

#[derive(Clone, Debug, Serialize)]
struct ArmView {
    people: u32,
    written: u32,
    buyers: u32,
    orders: u32,
    spend: Option<Money>,
    returned: u32,
}

#[derive(Clone, Debug, Serialize)]
struct EstimateView<T> {
    value: T,
    low: T,
    high: T,
}

impl<T: From<i64>> From<Estimate> for EstimateView<T> {
    fn from(found: Estimate) -> Self {
        Self { value: found.value.into(), low: found.low.into(), high: found.high.into() }
    }
}

impl ArmView {
    fn of(arm: &Arm, has_money: bool) -> Self {
        let &Arm { people, written, buyers, orders, spend, returned, .. } = arm;
        Self { people, written, buyers, orders, spend: has_money.then_some(Money(spend)), returned }
    }
}

impl CampaignView {
    /// How a campaign went.
    pub fn of(book: &Book, query: &CampaignQuery) -> Result<Self, UsageError> {
        let audience = query.audience.as_ref();
        let people = audience.map(|audience| {
            |care: &Care<'_>| audience.people(care, |filter| care.queue(filter)).map_err(unknown_group)
        });
        let arms: Arms = query.past.arms(book, people)?;
        let has_money = book.view().customers.has_money;
        Ok(Self {
            treated: ArmView::of(&arms.treated, has_money),
            control: ArmView::of(&arms.control, has_money),
            outside: arms.outside,
            difference: arms.difference().map(EstimateView::from),
            spend_difference: arms.money().filter(|_| has_money).map(EstimateView::from),
            verdict: arms.verdict().name(),
            needed: arms.needed(),
        })
    }
}
