//! A programme as plain values: what [`Programme::overlay`] reads back.

use super::{
    ActivityRule, Amount, Benefit, EarnRule, Effect, Expiry, Period, Prize, Programme, Ratio, Reward, Scope,
    Tier, Window,
};
use crate::{policy::value::Value, values::day::Day};

type Pairs<'a> = Vec<(&'a str, Value)>;

fn map(pairs: Pairs<'_>) -> Value {
    Value::Map(pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn number(number: impl Into<i64>) -> Value {
    Value::Number(number.into() as f64)
}

fn money(amount: Amount) -> Value {
    Value::Number(amount.0 as f64 / Amount::UNIT as f64)
}

fn or_null<T>(value: Option<T>, write: impl Fn(T) -> Value) -> Value {
    value.map_or(Value::Null, write)
}

fn day(day: Day) -> Value {
    Value::Text(day.iso())
}

fn list<T>(items: &[T], write: impl Fn(&T) -> Value) -> Value {
    Value::List(items.iter().map(write).collect())
}

fn words(words: &[String]) -> Value {
    list(words, |word| text(word))
}

fn ratio(ratio: Ratio) -> Value {
    Value::List(vec![number(ratio.numerator), number(ratio.denominator)])
}

fn times((times, per): (u32, Period)) -> Value {
    map(vec![("times", number(times)), ("per", text(per.name()))])
}

/// A rule's expiry.
pub fn expiry(expiry: Expiry) -> Value {
    map(match expiry {
        Expiry::Never => vec![("kind", text("never"))],
        Expiry::Days(days) => vec![("kind", text("days")), ("days", number(days))],
        Expiry::Months(months) => vec![("kind", text("months")), ("months", number(months))],
        Expiry::EndOf(months, period) => {
            vec![("kind", text("endOf")), ("months", number(months)), ("period", text(period.name()))]
        }
        Expiry::FixedDay { month, day, at_least } => vec![
            ("kind", text("fixedDay")),
            ("month", number(month)),
            ("day", number(day)),
            ("atLeastDays", number(at_least)),
        ],
        Expiry::Inactivity(days) => vec![("kind", text("inactivity")), ("days", number(days))],
    })
}

fn window(window: Window) -> Value {
    map(match window {
        Window::Lifetime => vec![("kind", text("lifetime"))],
        Window::Rolling(months) => vec![("kind", text("rolling")), ("months", number(months))],
        Window::Calendar(period) => vec![("kind", text("calendar")), ("period", text(period.name()))],
    })
}

fn scope(scope: &Scope) -> Value {
    let lists = [
        ("products", &scope.products),
        ("categories", &scope.categories),
        ("channels", &scope.channels),
        ("tiers", &scope.tiers),
    ];
    let mut pairs: Pairs<'_> = lists
        .into_iter()
        .filter(|(_, list)| !list.is_empty())
        .map(|(key, list)| (key, words(list)))
        .collect();
    pairs.extend(scope.from.map(|from| ("from", day(from))));
    pairs.extend(scope.to.map(|to| ("to", day(to))));
    map(pairs)
}

fn rule(rule: &EarnRule) -> Value {
    let effect = match rule.effect {
        Effect::Multiply(by) => ("multiply", ratio(by)),
        Effect::Add(points) => ("add", number(points)),
        Effect::Exclude => ("exclude", Value::Bool(true)),
    };
    let mut pairs = vec![
        ("id", text(&rule.id)),
        ("priority", number(rule.priority)),
        ("scope", scope(&rule.scope)),
        ("effect", map(vec![effect])),
    ];
    pairs.extend(rule.stop.then_some(("stop", Value::Bool(true))));
    map(pairs)
}

fn activity(rule: &ActivityRule) -> Value {
    map(vec![
        ("activity", text(rule.activity.name())),
        ("points", number(rule.points)),
        ("cap", or_null(rule.cap, times)),
        ("evidence", Value::Bool(rule.evidence)),
    ])
}

/// A tier's benefit.
pub fn benefit(benefit: &Benefit) -> Value {
    let mut pairs = vec![("kind", text(benefit.kind.name()))];
    pairs.extend(benefit.percent.map(|percent| ("percent", number(percent))));
    pairs.extend(benefit.cost.map(|cost| ("cost", money(cost))));
    pairs.extend(benefit.text.as_deref().map(|words| ("text", text(words))));
    map(pairs)
}

fn tier(tier: &Tier) -> Value {
    let mut pairs = vec![("id", text(&tier.id))];
    pairs.extend(tier.name.as_deref().map(|name| ("name", text(name))));
    pairs.extend([
        ("spend", or_null(tier.spend, money)),
        ("orders", or_null(tier.orders, number)),
        ("multiplier", ratio(tier.multiplier)),
        ("benefits", list(&tier.benefits, benefit)),
    ]);
    map(pairs)
}

fn reward(reward: &Reward) -> Value {
    let mut pairs = vec![
        ("id", text(&reward.id)),
        ("kind", text(reward.kind.name())),
        ("name", text(&reward.name)),
        ("points", number(reward.points)),
        ("value", money(reward.value)),
        ("cost", money(reward.cost)),
    ];
    pairs.extend(reward.percent.map(|percent| ("percent", number(percent))));
    pairs.extend(reward.cap.map(|cap| ("cap", money(cap))));
    pairs.extend(reward.minimum_order.map(|least| ("minimumOrder", money(least))));
    pairs.extend([
        ("stock", or_null(reward.stock, number)),
        ("perMember", or_null(reward.per_member, number)),
        ("from", or_null(reward.from, day)),
        ("to", or_null(reward.to, day)),
        ("tiers", words(&reward.tiers)),
        ("appeal", text(reward.appeal.name())),
    ]);
    map(pairs)
}

fn prize(prize: &Prize) -> Value {
    map(vec![
        ("id", text(&prize.id)),
        ("name", text(&prize.name)),
        ("weight", number(prize.weight)),
        ("points", number(prize.points)),
        ("stock", or_null(prize.stock, number)),
    ])
}

impl Programme {
    /// The programme as plain values.
    pub fn to_value(&self) -> Value {
        map(vec![
            ("open", Value::Bool(self.open)),
            ("name", text(&self.name)),
            ("tiers", self.tiers_value()),
            ("points", self.points_value()),
            ("payWithPoints", self.pay_value()),
            ("rewards", list(&self.rewards, reward)),
            ("referral", self.referral_value()),
            ("game", self.game_value()),
            ("economics", map(vec![("marginPercent", number(self.margin_percent))])),
        ])
    }

    fn tiers_value(&self) -> Value {
        let tiers = &self.tiers;
        map(vec![
            ("ladder", list(&tiers.ladder, tier)),
            ("match", text(tiers.matching.name())),
            ("window", window(tiers.window)),
            ("upgrade", text(tiers.upgrade.name())),
            ("reviewMonths", or_null(tiers.review_months, number)),
            ("graceDays", number(tiers.grace_days)),
            ("downgrade", text(tiers.downgrade.name())),
        ])
    }

    /// The rate as plain values.
    pub fn rate_value(&self) -> Value {
        map(vec![("points", number(self.points.rate.0)), ("spend", money(self.points.rate.1))])
    }

    fn points_value(&self) -> Value {
        let points = &self.points;
        let (mode, per) = points.rounding;
        map(vec![
            ("rate", self.rate_value()),
            ("rounding", map(vec![("mode", text(mode.name())), ("per", text(per.name()))])),
            ("minimum", money(points.minimum)),
            ("pendingDays", number(points.pending_days)),
            ("expiry", expiry(points.expiry)),
            ("expirySince", or_null(points.expiry_since, day)),
            ("rules", list(&points.rules, rule)),
            ("activities", list(&points.activities, activity)),
            ("negative", text(points.negative.name())),
            ("returnedDays", or_null(points.returned_days, number)),
            ("value", money(points.value)),
            ("since", or_null(points.since, day)),
        ])
    }

    fn pay_value(&self) -> Value {
        map(vec![
            ("enabled", Value::Bool(self.pay.enabled)),
            ("maximumPercent", number(self.pay.maximum_percent)),
            ("minimumPoints", number(self.pay.minimum_points)),
        ])
    }

    fn referral_value(&self) -> Value {
        map(vec![
            ("enabled", Value::Bool(self.referral.enabled)),
            ("referrer", number(self.referral.referrer)),
            ("friend", number(self.referral.friend)),
            ("minimum", money(self.referral.minimum)),
        ])
    }

    fn game_value(&self) -> Value {
        let game = &self.game;
        map(vec![
            ("kind", text(game.kind.name())),
            ("enabled", Value::Bool(game.enabled)),
            ("prizes", list(&game.prizes, prize)),
            ("playsPerMember", times(game.plays)),
            ("points", number(game.points)),
            ("seed", text(&game.seed)),
        ])
    }
}
