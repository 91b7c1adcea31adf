//! What a programme may not say: gaps and overlaps of tiers, rules of one priority, figures that contradict.

use super::{Effect, Expiry, Match, Period, Programme, Ratio, Tier, Window};
use crate::policy::{PolicyError, PolicyErrorCode, overlay::refuse};

/// Multipliers together, above and below the line: an order's points stay exact within 128 bits.
const MOST_TOGETHER: u128 = 1_000_000_000;

type Checked = Result<(), PolicyError>;

fn impossible<T>(path: impl Into<String>) -> Result<T, PolicyError> {
    refuse(PolicyErrorCode::ImpossibleValue, path)
}

fn at(list: &str, index: usize, key: &str) -> String {
    ["programme.", list, "[", &index.to_string(), "].", key].concat()
}

impl Programme {
    /// Refuses what cannot be.
    pub(in crate::policy) fn validate(&self) -> Checked {
        self.check_ladder()?;
        self.check_windows()?;
        self.check_rate()?;
        self.check_rules()?;
        self.check_expiry()?;
        self.check_lists()
    }

    fn check_ladder(&self) -> Checked {
        let ladder = &self.tiers.ladder;
        let Some(first) = ladder.first() else { return impossible("programme.tiers.ladder") };
        if ladder.len() > 100 {
            return impossible("programme.tiers.ladder");
        }
        if first.spend.is_some() || first.orders.is_some() {
            return impossible("programme.tiers.ladder[0].spend");
        }
        for (index, pair) in ladder.windows(2).enumerate() {
            self.check_step(&pair[0], &pair[1], index + 1)?;
        }
        self.check_unique("tiers.ladder", ladder.iter().map(|tier| tier.id.as_str()))
    }

    /// Every mark of a tier lies above the same mark of the tier below; a mark that the ladder asks once, it asks
    /// all the way up.
    fn check_step(&self, below: &Tier, tier: &Tier, index: usize) -> Checked {
        let path = |key: &str| at("tiers.ladder", index, key);
        if tier.spend.is_none() && tier.orders.is_none() {
            return impossible(path("spend"));
        }
        let spend_falls = match (below.spend, tier.spend) {
            (Some(below), Some(mark)) => mark < below,
            (Some(_), None) => true,
            (None, Some(mark)) => mark.0 == 0,
            (None, None) => false,
        };
        let orders_fall = match (below.orders, tier.orders) {
            (Some(below), Some(mark)) => mark < below,
            (Some(_), None) => true,
            (None, Some(mark)) => mark == 0,
            (None, None) => false,
        };
        if spend_falls {
            return impossible(path("spend"));
        }
        if orders_fall {
            return impossible(path("orders"));
        }
        let rises = (tier.spend > below.spend, tier.orders > below.orders);
        let is_empty = match self.tiers.matching {
            Match::All => !rises.0 && !rises.1,
            Match::Any => (tier.spend.is_some() && !rises.0) || (tier.orders.is_some() && !rises.1),
        };
        if is_empty { impossible(path(if rises.0 { "orders" } else { "spend" })) } else { Ok(()) }
    }

    fn check_windows(&self) -> Checked {
        let periods = [Period::Month, Period::Quarter, Period::Half, Period::Year];
        if let Window::Calendar(period) = self.tiers.window
            && !periods.contains(&period)
        {
            return impossible("programme.tiers.window.period");
        }
        if let Window::Rolling(months) = self.tiers.window
            && months > 1200
        {
            return impossible("programme.tiers.window.months");
        }
        if self.tiers.review_months.is_some_and(|months| months > 1200) {
            return impossible("programme.tiers.reviewMonths");
        }
        if self.tiers.grace_days > 36_500 {
            return impossible("programme.tiers.graceDays");
        }
        Ok(())
    }

    fn check_rate(&self) -> Checked {
        if self.points.rate.1.0 == 0 {
            return impossible("programme.points.rate.spend");
        }
        if self.points.pending_days > 3650 {
            return impossible("programme.points.pendingDays");
        }
        if self.points.returned_days.is_some_and(|days| days > 36_500) {
            return impossible("programme.points.returnedDays");
        }
        Ok(())
    }

    fn check_rules(&self) -> Checked {
        let rules = &self.points.rules;
        for (index, rule) in rules.iter().enumerate() {
            if rules[..index].iter().any(|other| other.priority == rule.priority) {
                return impossible(at("points.rules", index, "priority"));
            }
            let scope = &rule.scope;
            if matches!((scope.from, scope.to), (Some(from), Some(to)) if to < from) {
                return impossible(at("points.rules", index, "scope.to"));
            }
            if let Some(place) = scope.tiers.iter().position(|id| !self.has_tier(id)) {
                let place = ["scope.tiers[", &place.to_string(), "]"].concat();
                return impossible(at("points.rules", index, &place));
            }
        }
        self.check_multipliers()?;
        self.check_unique("points.rules", rules.iter().map(|rule| rule.id.as_str()))
    }

    /// All multipliers together stay small enough to be multiplied exactly.
    fn check_multipliers(&self) -> Checked {
        let largest = |part: fn(Ratio) -> u32| {
            let tiers = self.tiers.ladder.iter().map(|tier| u128::from(part(tier.multiplier))).max();
            let rules = self.points.rules.iter().filter_map(|rule| match rule.effect {
                Effect::Multiply(ratio) => Some(u128::from(part(ratio))),
                _ => None,
            });
            rules.fold(tiers.unwrap_or(1), u128::saturating_mul)
        };
        let fits = largest(|ratio| ratio.numerator) <= MOST_TOGETHER
            && largest(|ratio| ratio.denominator) <= MOST_TOGETHER;
        if fits { Ok(()) } else { impossible("programme.points.rules") }
    }

    fn check_expiry(&self) -> Checked {
        let path = "programme.points.expiry";
        match self.points.expiry {
            Expiry::Never => Ok(()),
            Expiry::Days(days) if days > 36_500 => impossible([path, ".days"].concat()),
            Expiry::Months(months) | Expiry::EndOf(months, _) if months > 1200 => {
                impossible([path, ".months"].concat())
            }
            Expiry::EndOf(_, Period::Day | Period::Week | Period::Lifetime) => {
                impossible([path, ".period"].concat())
            }
            Expiry::FixedDay { month, .. } if month > 12 => impossible([path, ".month"].concat()),
            Expiry::FixedDay { day, .. } if day > 31 => impossible([path, ".day"].concat()),
            Expiry::FixedDay { at_least, .. } if at_least > 3650 => {
                impossible([path, ".atLeastDays"].concat())
            }
            // Points must not end before they begin.
            Expiry::Inactivity(days) if days > 36_500 || days <= self.points.pending_days => {
                impossible([path, ".days"].concat())
            }
            _ => Ok(()),
        }
    }

    fn check_lists(&self) -> Checked {
        let activities = &self.points.activities;
        let names = activities.iter().map(|rule| rule.activity.name());
        self.check_unique_by("points.activities", "activity", names)?;
        self.check_unique("rewards", self.rewards.iter().map(|reward| reward.id.as_str()))?;
        for (index, reward) in self.rewards.iter().enumerate() {
            if matches!((reward.from, reward.to), (Some(from), Some(to)) if to < from) {
                return impossible(at("rewards", index, "to"));
            }
            if let Some(place) = reward.tiers.iter().position(|id| !self.has_tier(id)) {
                return impossible(at("rewards", index, &["tiers[", &place.to_string(), "]"].concat()));
            }
        }
        self.check_unique("game.prizes", self.game.prizes.iter().map(|prize| prize.id.as_str()))?;
        if self.game.enabled && self.game.prizes.is_empty() {
            return impossible("programme.game.prizes");
        }
        // Without a seed of the shop's own everybody could work out the draws.
        if self.game.enabled && self.game.seed.trim().is_empty() {
            return impossible("programme.game.seed");
        }
        Ok(())
    }

    fn has_tier(&self, id: &str) -> bool {
        self.tiers.ladder.iter().any(|tier| tier.id == id)
    }

    fn check_unique<'a>(&self, list: &str, ids: impl Iterator<Item = &'a str>) -> Checked {
        self.check_unique_by(list, "id", ids)
    }

    fn check_unique_by<'a>(&self, list: &str, key: &str, ids: impl Iterator<Item = &'a str>) -> Checked {
        let mut seen: Vec<&str> = Vec::new();
        for (index, id) in ids.enumerate() {
            if seen.contains(&id) {
                return impossible(at(list, index, key));
            }
            seen.push(id);
        }
        Ok(())
    }
}
