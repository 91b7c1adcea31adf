//! A programme with which a Vietnamese shop can begin at once. Sources stand in [`super::FIGURES`].

use super::{
    Activity, ActivityRule, Amount, Appeal, Benefit, BenefitKind, Downgrade, Expiry, Game, GameKind, Match,
    Negative, PayWithPoints, Period, Points, Prize, Programme, Ratio, Referral, Reward, RewardKind,
    RoundingMode, RoundingPer, Tier, Tiers, Upgrade, Window,
};

impl Default for Programme {
    fn default() -> Self {
        Self {
            open: false,
            name: String::new(),
            tiers: tiers(),
            points: points(),
            pay: PayWithPoints { enabled: false, maximum_percent: 50, minimum_points: 100 },
            rewards: rewards(),
            referral: Referral {
                enabled: false,
                referrer: 100,
                friend: 100,
                minimum: Amount::whole(100_000),
            },
            game: game(),
            margin_percent: 30,
        }
    }
}

fn tiers() -> Tiers {
    let ratio = |numerator, denominator| Ratio { numerator, denominator };
    Tiers {
        ladder: vec![
            tier("dong", None, Ratio::ONE),
            tier("bac", Some(1_000_000), ratio(6, 5)),
            tier("vang", Some(2_000_000), ratio(13, 10)),
            tier("kim_cuong", Some(3_000_000), ratio(3, 2)),
        ],
        matching: Match::All,
        window: Window::Rolling(12),
        upgrade: Upgrade::AtOnce,
        review_months: Some(12),
        grace_days: 30,
        downgrade: Downgrade::OneDown,
    }
}

/// All tiers get something for the birthday (facts 3.5).
fn tier(id: &str, spend: Option<i64>, multiplier: Ratio) -> Tier {
    let birthday = Benefit { kind: BenefitKind::Birthday, percent: None, cost: None, text: None };
    Tier {
        id: id.to_owned(),
        name: None,
        spend: spend.map(Amount::whole),
        orders: None,
        multiplier,
        benefits: vec![birthday],
    }
}

fn points() -> Points {
    Points {
        rate: (1, Amount::whole(1_000)),
        rounding: (RoundingMode::Down, RoundingPer::Order),
        minimum: Amount(0),
        pending_days: 0,
        expiry: Expiry::EndOf(12, Period::Month),
        expiry_since: None,
        rules: Vec::new(),
        activities: vec![
            activity(Activity::Review, 20, (2, Period::Month), true),
            activity(Activity::Share, 10, (1, Period::Week), true),
            activity(Activity::Birthday, 100, (1, Period::Year), false),
            activity(Activity::SignUp, 50, (1, Period::Lifetime), false),
        ],
        negative: Negative::WithinBalance,
        returned_days: None,
        value: Amount::whole(10),
        since: None,
    }
}

const fn activity(activity: Activity, points: i64, cap: (u32, Period), evidence: bool) -> ActivityRule {
    ActivityRule { activity, points, cap: Some(cap), evidence }
}

fn rewards() -> Vec<Reward> {
    let reward = |id: &str, kind, name: &str, points, value, appeal| Reward {
        id: id.to_owned(),
        kind,
        name: name.to_owned(),
        points,
        value: Amount::whole(value),
        cost: Amount::whole(value),
        percent: None,
        cap: None,
        minimum_order: None,
        stock: None,
        per_member: None,
        from: None,
        to: None,
        tiers: Vec::new(),
        appeal,
    };
    vec![
        reward("freeship", RewardKind::FreeShipping, "Miễn phí giao hàng", 2_000, 20_000, Appeal::Material),
        reward("voucher_50k", RewardKind::Voucher, "Phiếu giảm 50.000đ", 5_000, 50_000, Appeal::Material),
        reward("qua_tang", RewardKind::Gift, "Quà kèm thiệp viết tay", 8_000, 80_000, Appeal::Emotional),
    ]
}

fn game() -> Game {
    let prize = |id: &str, name: &str, weight, points| Prize {
        id: id.to_owned(),
        name: name.to_owned(),
        weight,
        points,
        stock: None,
    };
    Game {
        kind: GameKind::Wheel,
        enabled: false,
        prizes: vec![
            prize("chuc_may_man", "Chúc bạn may mắn lần sau", 60, 0),
            prize("diem_20", "20 điểm", 30, 20),
            prize("diem_100", "100 điểm", 10, 100),
        ],
        plays: (1, Period::Month),
        points: 0,
        seed: String::new(),
    }
}
