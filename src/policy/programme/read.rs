//! Reads the parts of a programme from outside: figures, fractions, unions, and the items of lists.

use super::{
    ActivityRule, Amount, Appeal, Benefit, BenefitKind, EarnRule, Effect, Expiry, Period, Prize, Ratio,
    Reward, RewardKind, Scope, Tier, Window,
};
use crate::{
    policy::{
        Allowed, PolicyError, PolicyErrorCode,
        overlay::{below, id, item_of, known, list, number, pairs, refuse, refuse_for, text, whole},
        value::Value,
    },
    values::day::Day,
};

pub(super) type Read<T> = Result<T, PolicyError>;

/// Most points of anything, and most of a count.
const MOST: f64 = 1e9;
/// Most money of a rule, in the main unit.
const MOST_MONEY: f64 = 9e12;
/// Largest number of a fraction.
pub(super) const MOST_PART: f64 = 1e6;
/// Longest list.
const LONGEST: usize = 500;

/// Reads the fields of an object; `take` gives false for a key that it does not know.
pub(super) fn fields(
    value: &Value,
    path: &str,
    mut take: impl FnMut(&str, &Value, &str) -> Read<bool>,
) -> Read<()> {
    each_field(value, path, &mut take)
}

/// Made once for all objects: it is the larger part.
fn each_field(value: &Value, path: &str, take: &mut dyn FnMut(&str, &Value, &str) -> Read<bool>) -> Read<()> {
    for (key, value) in pairs(value, path)? {
        let path = below(path, key);
        if !take(key, value, &path)? {
            return refuse(PolicyErrorCode::UnknownKey, path);
        }
    }
    Ok(())
}

pub(super) fn items<T>(value: &Value, path: &str, read: impl Fn(&Value, &str) -> Read<T>) -> Read<Vec<T>> {
    let items = list(value, path)?;
    if items.len() > LONGEST {
        return refuse(PolicyErrorCode::ImpossibleValue, path);
    }
    items.iter().enumerate().map(|(index, item)| read(item, &item_of(path, index))).collect()
}

pub(super) fn optional<T>(
    value: &Value,
    path: &str,
    read: impl Fn(&Value, &str) -> Read<T>,
) -> Read<Option<T>> {
    if *value == Value::Null { Ok(None) } else { read(value, path).map(Some) }
}

pub(super) fn flag(value: &Value, path: &str) -> Read<bool> {
    match value {
        Value::Bool(value) => Ok(*value),
        _ => refuse_for(PolicyErrorCode::WrongType, path, Allowed::Kind("true or false")),
    }
}

pub(super) fn count(value: &Value, path: &str) -> Read<u32> {
    Ok(whole(value, (0.0, MOST), path)? as u32)
}

pub(super) fn at_least_one(value: &Value, path: &str) -> Read<u32> {
    Ok(whole(value, (1.0, MOST), path)? as u32)
}

pub(super) fn points_of(value: &Value, path: &str) -> Read<i64> {
    Ok(whole(value, (0.0, MOST), path)? as i64)
}

pub(super) fn percent(value: &Value, path: &str) -> Read<u32> {
    Ok(whole(value, (0.0, 100.0), path)? as u32)
}

/// Money with at most six decimals.
pub(super) fn money(value: &Value, path: &str) -> Read<Amount> {
    let number = number(value, (0.0, MOST_MONEY), path)?;
    let millionths = (number * Amount::UNIT as f64).round();
    if (millionths / Amount::UNIT as f64 - number).abs() > f64::EPSILON * number {
        return refuse(PolicyErrorCode::ImpossibleValue, path);
    }
    Ok(Amount(millionths as i64))
}

pub(super) fn ratio(value: &Value, path: &str) -> Read<Ratio> {
    let parts = items(value, path, |part, path| Ok(whole(part, (1.0, MOST_PART), path)? as u32))?;
    match parts.as_slice() {
        &[numerator, denominator] => Ok(Ratio { numerator, denominator }),
        _ => refuse(PolicyErrorCode::WrongType, path),
    }
}

pub(super) fn day(value: &Value, path: &str) -> Read<Day> {
    let allowed = Allowed::Kind("a day that exists, yyyy-mm-dd");
    Day::from_iso(text(value, path)?)
        .map_or_else(|| refuse_for(PolicyErrorCode::ImpossibleValue, path, allowed), Ok)
}

pub(super) fn one_of<T>(value: &Value, path: &str, from_name: impl Fn(&str) -> Option<T>) -> Read<T> {
    known(from_name(text(value, path)?), path)
}

pub(super) fn words(value: &Value, path: &str) -> Read<Vec<String>> {
    items(value, path, |item, path| match text(item, path)? {
        blank if blank.trim().is_empty() => refuse(PolicyErrorCode::ImpossibleValue, path),
        word => Ok(word.to_owned()),
    })
}

/// The `kind` of a union.
pub(super) fn kind_of<'a>(value: &'a Value, path: &str) -> Read<&'a str> {
    pairs(value, path)?;
    let path = below(path, "kind");
    value
        .get("kind")
        .map_or_else(|| refuse(PolicyErrorCode::WrongType, path.as_str()), |kind| text(kind, &path))
}

pub(super) fn part<T>(
    value: &Value,
    path: &str,
    key: &str,
    read: impl Fn(&Value, &str) -> Read<T>,
) -> Read<T> {
    read(value.get(key).unwrap_or(&Value::Null), &below(path, key))
}

pub(super) fn only(value: &Value, path: &str, keys: &[&str]) -> Read<()> {
    fields(value, path, |key, _, _| Ok(key == "kind" || keys.contains(&key)))
}

pub(super) fn expiry(value: &Value, path: &str) -> Read<Expiry> {
    let kind = kind_of(value, path)?;
    let part = |key: &str| part(value, path, key, at_least_one);
    let (expiry, keys): (Expiry, &[&str]) = match kind {
        "never" => (Expiry::Never, &[]),
        "days" => (Expiry::Days(part("days")?), &["days"]),
        "months" => (Expiry::Months(part("months")?), &["months"]),
        "endOf" => {
            let period =
                self::part(value, path, "period", |value, path| one_of(value, path, Period::from_name))?;
            let months = self::part(value, path, "months", count)?;
            (Expiry::EndOf(months, period), &["months", "period"])
        }
        "fixedDay" => {
            let at_least = self::part(value, path, "atLeastDays", count)?;
            let (month, day) = (part("month")?, part("day")?);
            (Expiry::FixedDay { month, day, at_least }, &["month", "day", "atLeastDays"])
        }
        "inactivity" => (Expiry::Inactivity(part("days")?), &["days"]),
        _ => return refuse(PolicyErrorCode::ImpossibleValue, below(path, "kind")),
    };
    only(value, path, keys)?;
    Ok(expiry)
}

pub(super) fn window(value: &Value, path: &str) -> Read<Window> {
    let (window, keys): (Window, &[&str]) = match kind_of(value, path)? {
        "lifetime" => (Window::Lifetime, &[]),
        "rolling" => (Window::Rolling(part(value, path, "months", at_least_one)?), &["months"]),
        "calendar" => {
            let period = part(value, path, "period", |value, path| one_of(value, path, Period::from_name))?;
            (Window::Calendar(period), &["period"])
        }
        _ => return refuse(PolicyErrorCode::ImpossibleValue, below(path, "kind")),
    };
    only(value, path, keys)?;
    Ok(window)
}

pub(super) fn times(value: &Value, path: &str) -> Read<(u32, Period)> {
    only(value, path, &["times", "per"])?;
    let per = part(value, path, "per", |value, path| one_of(value, path, Period::from_name))?;
    Ok((part(value, path, "times", at_least_one)?, per))
}

pub(super) fn scope(value: &Value, path: &str) -> Read<Scope> {
    let mut scope = Scope::default();
    fields(value, path, |key, value, path| {
        match key {
            "products" => scope.products = words(value, path)?,
            "categories" => scope.categories = words(value, path)?,
            "channels" => scope.channels = words(value, path)?,
            "tiers" => scope.tiers = words(value, path)?,
            "from" => scope.from = optional(value, path, day)?,
            "to" => scope.to = optional(value, path, day)?,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    Ok(scope)
}

pub(super) fn effect(value: &Value, path: &str) -> Read<Effect> {
    match pairs(value, path)? {
        [(key, value)] => {
            let path = below(path, key);
            match (key.as_str(), value) {
                ("multiply", value) => ratio(value, &path).map(Effect::Multiply),
                ("add", value) => points_of(value, &path).map(Effect::Add),
                ("exclude", Value::Bool(true)) => Ok(Effect::Exclude),
                ("exclude", _) => refuse(PolicyErrorCode::ImpossibleValue, path),
                _ => refuse(PolicyErrorCode::UnknownKey, path),
            }
        }
        _ => refuse(PolicyErrorCode::ImpossibleValue, path),
    }
}

pub(super) fn rule(value: &Value, path: &str) -> Read<EarnRule> {
    let mut rule = EarnRule {
        id: String::new(),
        priority: 0,
        scope: Scope::default(),
        effect: Effect::Exclude,
        stop: false,
    };
    let (mut has_priority, mut has_effect) = (false, false);
    fields(value, path, |key, value, path| {
        match key {
            "id" => rule.id = id(value, path)?,
            "priority" => (rule.priority, has_priority) = (whole(value, (-MOST, MOST), path)? as i64, true),
            "scope" => rule.scope = scope(value, path)?,
            "effect" => (rule.effect, has_effect) = (effect(value, path)?, true),
            "stop" => rule.stop = flag(value, path)?,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    needed(path, &[("id", !rule.id.is_empty()), ("priority", has_priority), ("effect", has_effect)])?;
    Ok(rule)
}

/// Keys without which an item says nothing.
pub(super) fn needed(path: &str, there: &[(&str, bool)]) -> Read<()> {
    match there.iter().find(|(_, is_there)| !is_there) {
        Some((key, _)) => refuse(PolicyErrorCode::ImpossibleValue, below(path, key)),
        None => Ok(()),
    }
}

pub(super) fn activity(value: &Value, path: &str) -> Read<ActivityRule> {
    let activity =
        part(value, path, "activity", |value, path| one_of(value, path, super::Activity::from_name))?;
    let mut rule = ActivityRule { activity, points: 0, cap: None, evidence: false };
    fields(value, path, |key, value, path| {
        match key {
            "activity" => {}
            "points" => rule.points = points_of(value, path)?,
            "cap" => rule.cap = optional(value, path, times)?,
            "evidence" => rule.evidence = flag(value, path)?,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    Ok(rule)
}

pub(super) fn benefit(value: &Value, path: &str) -> Read<Benefit> {
    let kind = part(value, path, "kind", |value, path| one_of(value, path, BenefitKind::from_name))?;
    let mut benefit = Benefit { kind, percent: None, cost: None, text: None };
    fields(value, path, |key, value, path| {
        match key {
            "kind" => {}
            "percent" => benefit.percent = optional(value, path, percent)?,
            "cost" => benefit.cost = optional(value, path, money)?,
            "text" => benefit.text = optional(value, path, |value, path| Ok(text(value, path)?.to_owned()))?,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    Ok(benefit)
}

pub(super) fn tier(value: &Value, path: &str) -> Read<Tier> {
    let mut tier = Tier {
        id: String::new(),
        name: None,
        spend: None,
        orders: None,
        multiplier: Ratio::ONE,
        benefits: Vec::new(),
    };
    fields(value, path, |key, value, path| {
        match key {
            "id" => tier.id = id(value, path)?,
            "name" => tier.name = optional(value, path, |value, path| Ok(text(value, path)?.to_owned()))?,
            "spend" => tier.spend = optional(value, path, money)?,
            "orders" => tier.orders = optional(value, path, count)?,
            "multiplier" => tier.multiplier = ratio(value, path)?,
            "benefits" => tier.benefits = items(value, path, benefit)?,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    needed(path, &[("id", !tier.id.is_empty())])?;
    Ok(tier)
}

pub(super) fn reward(value: &Value, path: &str) -> Read<Reward> {
    let kind = part(value, path, "kind", |value, path| one_of(value, path, RewardKind::from_name))?;
    let mut reward = empty_reward(kind);
    fields(value, path, |key, value, path| {
        match key {
            "kind" => {}
            "id" => reward.id = id(value, path)?,
            "name" => reward.name = text(value, path)?.to_owned(),
            "points" => reward.points = points_of(value, path)?,
            "value" => reward.value = money(value, path)?,
            "cost" => reward.cost = money(value, path)?,
            "percent" => reward.percent = optional(value, path, percent)?,
            "cap" => reward.cap = optional(value, path, money)?,
            "minimumOrder" => reward.minimum_order = optional(value, path, money)?,
            "stock" => reward.stock = optional(value, path, count)?,
            "perMember" => reward.per_member = optional(value, path, at_least_one)?,
            "from" => reward.from = optional(value, path, day)?,
            "to" => reward.to = optional(value, path, day)?,
            "tiers" => reward.tiers = words(value, path)?,
            "appeal" => reward.appeal = one_of(value, path, Appeal::from_name)?,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    needed(path, &[("id", !reward.id.is_empty())])?;
    Ok(reward)
}

pub(super) const fn empty_reward(kind: RewardKind) -> Reward {
    Reward {
        id: String::new(),
        kind,
        name: String::new(),
        points: 0,
        value: Amount(0),
        cost: Amount(0),
        percent: None,
        cap: None,
        minimum_order: None,
        stock: None,
        per_member: None,
        from: None,
        to: None,
        tiers: Vec::new(),
        appeal: Appeal::Material,
    }
}

pub(super) fn prize(value: &Value, path: &str) -> Read<Prize> {
    let mut prize = Prize { id: String::new(), name: String::new(), weight: 0, points: 0, stock: None };
    fields(value, path, |key, value, path| {
        match key {
            "id" => prize.id = id(value, path)?,
            "name" => prize.name = text(value, path)?.to_owned(),
            "weight" => prize.weight = whole(value, (1.0, MOST_PART), path)? as u32,
            "points" => prize.points = points_of(value, path)?,
            "stock" => prize.stock = optional(value, path, count)?,
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    needed(path, &[("id", !prize.id.is_empty()), ("weight", prize.weight > 0)])?;
    Ok(prize)
}
