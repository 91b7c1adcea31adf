//! Rewards: who may have which one, and when. The ledger checks points and stock.

use crate::{points::Refusal, policy::programme::Reward, values::day::Day};

/// Why a member may not have a reward whatever the points; `tier` is the id of the member's tier, `taken` how many the member had.
pub fn why_not(reward: &Reward, day: Day, tier: &str, taken: u32) -> Option<Refusal> {
    if reward.from.is_some_and(|from| day < from) {
        return Some(Refusal::NotYet);
    }
    if reward.to.is_some_and(|to| day > to) {
        return Some(Refusal::Over);
    }
    if !reward.tiers.is_empty() && !reward.tiers.iter().any(|known| known == tier) {
        return Some(Refusal::Tier);
    }
    reward.per_member.is_some_and(|most| taken >= most).then_some(Refusal::PerMember)
}
