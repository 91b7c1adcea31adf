//! Lays a programme from outside over another one: objects are merged, lists and unions replaced whole.

use super::{
    Game, PayWithPoints, Points, Programme, Referral, Tiers,
    read::{
        MOST_PART, Read, activity, at_least_one, count, day, expiry, fields, flag, items, money, one_of,
        optional, percent, points_of, prize, reward, rule, tier, times, window,
    },
};
use crate::policy::{
    overlay::{text, whole},
    value::Value,
};

impl Programme {
    /// Lays values over this programme.
    pub(in crate::policy) fn overlay(&mut self, value: &Value, path: &str) -> Read<()> {
        fields(value, path, |key, value, path| {
            match key {
                "open" => self.open = flag(value, path)?,
                "name" => self.name = text(value, path)?.to_owned(),
                "tiers" => self.tiers.overlay(value, path)?,
                "points" => self.points.overlay(value, path)?,
                "payWithPoints" => self.pay.overlay(value, path)?,
                "rewards" => self.rewards = items(value, path, reward)?,
                "referral" => self.referral.overlay(value, path)?,
                "game" => self.game.overlay(value, path)?,
                "economics" => fields(value, path, |key, value, path| {
                    if key == "marginPercent" {
                        self.margin_percent = percent(value, path)?;
                    }
                    Ok(key == "marginPercent")
                })?,
                _ => return Ok(false),
            }
            Ok(true)
        })
    }
}

impl Tiers {
    fn overlay(&mut self, value: &Value, path: &str) -> Read<()> {
        fields(value, path, |key, value, path| {
            match key {
                "ladder" => self.ladder = items(value, path, tier)?,
                "match" => self.matching = one_of(value, path, super::Match::from_name)?,
                "window" => self.window = window(value, path)?,
                "upgrade" => self.upgrade = one_of(value, path, super::Upgrade::from_name)?,
                "reviewMonths" => self.review_months = optional(value, path, at_least_one)?,
                "graceDays" => self.grace_days = count(value, path)?,
                "downgrade" => self.downgrade = one_of(value, path, super::Downgrade::from_name)?,
                _ => return Ok(false),
            }
            Ok(true)
        })
    }
}

impl Points {
    fn overlay(&mut self, value: &Value, path: &str) -> Read<()> {
        fields(value, path, |key, value, path| {
            match key {
                "rate" => self.overlay_rate(value, path)?,
                "rounding" => self.overlay_rounding(value, path)?,
                "minimum" => self.minimum = money(value, path)?,
                "pendingDays" => self.pending_days = count(value, path)?,
                "expiry" => self.expiry = expiry(value, path)?,
                "expirySince" => self.expiry_since = optional(value, path, day)?,
                "rules" => self.rules = items(value, path, rule)?,
                "activities" => self.activities = items(value, path, activity)?,
                "negative" => self.negative = one_of(value, path, super::Negative::from_name)?,
                "returnedDays" => self.returned_days = optional(value, path, at_least_one)?,
                "value" => self.value = money(value, path)?,
                "since" => self.since = optional(value, path, day)?,
                _ => return Ok(false),
            }
            Ok(true)
        })
    }

    fn overlay_rate(&mut self, value: &Value, path: &str) -> Read<()> {
        fields(value, path, |key, value, path| {
            match key {
                "points" => self.rate.0 = whole(value, (1.0, MOST_PART), path)? as i64,
                "spend" => self.rate.1 = money(value, path)?,
                _ => return Ok(false),
            }
            Ok(true)
        })
    }

    fn overlay_rounding(&mut self, value: &Value, path: &str) -> Read<()> {
        fields(value, path, |key, value, path| {
            match key {
                "mode" => self.rounding.0 = one_of(value, path, super::RoundingMode::from_name)?,
                "per" => self.rounding.1 = one_of(value, path, super::RoundingPer::from_name)?,
                _ => return Ok(false),
            }
            Ok(true)
        })
    }
}

impl PayWithPoints {
    fn overlay(&mut self, value: &Value, path: &str) -> Read<()> {
        fields(value, path, |key, value, path| {
            match key {
                "enabled" => self.enabled = flag(value, path)?,
                "maximumPercent" => self.maximum_percent = percent(value, path)?,
                "minimumPoints" => self.minimum_points = points_of(value, path)?,
                _ => return Ok(false),
            }
            Ok(true)
        })
    }
}

impl Referral {
    fn overlay(&mut self, value: &Value, path: &str) -> Read<()> {
        fields(value, path, |key, value, path| {
            match key {
                "enabled" => self.enabled = flag(value, path)?,
                "referrer" => self.referrer = points_of(value, path)?,
                "friend" => self.friend = points_of(value, path)?,
                "minimum" => self.minimum = money(value, path)?,
                _ => return Ok(false),
            }
            Ok(true)
        })
    }
}

impl Game {
    fn overlay(&mut self, value: &Value, path: &str) -> Read<()> {
        fields(value, path, |key, value, path| {
            match key {
                "kind" => self.kind = one_of(value, path, super::GameKind::from_name)?,
                "enabled" => self.enabled = flag(value, path)?,
                "prizes" => self.prizes = items(value, path, prize)?,
                "playsPerMember" => self.plays = times(value, path)?,
                "points" => self.points = points_of(value, path)?,
                "seed" => self.seed = text(value, path)?.to_owned(),
                _ => return Ok(false),
            }
            Ok(true)
        })
    }
}
