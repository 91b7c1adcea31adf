//! One line a rule: a programme, what happened, and the ledger that follows. Facts 3.5 and 3.6.

#[path = "common/ledger.rs"]
mod common;
use common::{assert_sound, day, history, ledger, programme, shown, walk};

/// One point for one đồng and one tier: figures that can be followed by eye.
const PLAIN: &str = r#"{"points": {"rate": {"points": 1, "spend": 1}, "expiry": {"kind": "never"}},
    "tiers": {"ladder": [{"id": "a"}]},
    "rewards": [{"id": "cup", "kind": "gift", "points": 30}, {"id": "up", "kind": "upgrade", "points": 10}]}"#;

/// A programme with some figures replaced.
fn with(path: &str, json: &str) -> String {
    let mut programme: serde_json::Value = serde_json::from_str(PLAIN).unwrap();
    let place = path.split('.').fold(&mut programme, |at, key| &mut at[key]);
    *place = serde_json::from_str(json).unwrap();
    programme.to_string()
}

macro_rules! ledgers {
    ($($(#[$doc:meta])* $name:ident: $programme:expr, $history:literal, on $on:literal => [$($line:literal),* $(,)?];)*) => {$(
        $(#[$doc])*
        #[test]
        fn $name() {
            let programme = &$programme;
            let expected: &[&str] = &[$($line),*];
            assert_eq!(ledger(programme, $history, $on), expected);
            assert_sound(&walk(&self::programme(programme), &history($history), day($on)), programme.contains("unlimited"));
        }
    )*};
}

ledgers! {
    a_thousand_dong_are_a_point_and_the_rest_is_dropped: "{}", "2026-01-05 buy 45999", on "2026-01-31"
        => ["2026-01-05 earn +45 =45"];
    // 3.6.3: without pairing, the end of a lot takes points that were spent already.
    a_debit_is_paired_with_the_lot_that_ends_first: with("points.expiry", r#"{"kind": "days", "days": 30}"#),
        "2026-01-01 buy 50; 2026-01-20 buy 50; 2026-01-25 redeem cup", on "2026-02-10"
        => ["2026-01-01 earn +50 =50", "2026-01-20 earn +50 =100", "2026-01-25 spend -30 =70", "2026-02-01 expire -20 =50"];
    points_that_never_end_stay: PLAIN, "2020-01-01 buy 50", on "2026-01-01" => ["2020-01-01 earn +50 =50"];
    // 3.6.4
    a_year_of_days_ends_on_day_366: with("points.expiry", r#"{"kind": "days", "days": 365}"#), "2025-01-01 buy 50",
        on "2026-01-02" => ["2025-01-01 earn +50 =50", "2026-01-02 expire -50 =0"];
    a_point_is_valid_through_its_last_day: with("points.expiry", r#"{"kind": "days", "days": 365}"#),
        "2025-01-01 buy 50; 2026-01-01 redeem cup", on "2026-01-01"
        => ["2025-01-01 earn +50 =50", "2026-01-01 spend -30 =20"];
    a_month_from_the_thirty_first_is_the_end_of_february: with("points.expiry", r#"{"kind": "months", "months": 1}"#),
        "2026-01-31 buy 50", on "2026-03-01" => ["2026-01-31 earn +50 =50", "2026-03-01 expire -50 =0"];
    the_end_of_a_month_is_its_last_day: with("points.expiry", r#"{"kind": "endOf", "months": 12, "period": "month"}"#),
        "2025-02-10 buy 50", on "2026-03-01" => ["2025-02-10 earn +50 =50", "2026-03-01 expire -50 =0"];
    the_end_of_a_quarter: with("points.expiry", r#"{"kind": "endOf", "months": 1, "period": "quarter"}"#),
        "2026-01-10 buy 50; 2026-03-10 buy 7", on "2026-07-01"
        => ["2026-01-10 earn +50 =50", "2026-03-10 earn +7 =57", "2026-04-01 expire -50 =7", "2026-07-01 expire -7 =0"];
    the_end_of_a_half_year: with("points.expiry", r#"{"kind": "endOf", "months": 0, "period": "half"}"#),
        "2026-01-10 buy 50", on "2026-07-01" => ["2026-01-10 earn +50 =50", "2026-07-01 expire -50 =0"];
    the_end_of_a_year: with("points.expiry", r#"{"kind": "endOf", "months": 0, "period": "year"}"#),
        "2026-01-10 buy 50", on "2027-01-01" => ["2026-01-10 earn +50 =50", "2027-01-01 expire -50 =0"];
    young_points_wait_for_the_next_fixed_day:
        with("points.expiry", r#"{"kind": "fixedDay", "month": 12, "day": 31, "atLeastDays": 90}"#),
        "2025-09-01 buy 50; 2025-11-01 buy 7", on "2026-01-01"
        => ["2025-09-01 earn +50 =50", "2025-11-01 earn +7 =57", "2026-01-01 expire -50 =7"];
    who_stays_away_loses_the_whole_balance: with("points.expiry", r#"{"kind": "inactivity", "days": 30}"#),
        "2026-01-01 buy 50; 2026-01-31 buy 7; 2026-03-03 buy 9", on "2026-03-03"
        => ["2026-01-01 earn +50 =50", "2026-01-31 earn +7 =57", "2026-03-03 expire -57 =0", "2026-03-03 earn +9 =9"];
    // 3.6.5
    an_expiry_of_today_starts_its_clock_today:
        with("points", r#"{"rate": {"points": 1, "spend": 1}, "expiry": {"kind": "days", "days": 10}, "expirySince": "2026-06-01"}"#),
        "2020-01-01 buy 50; 2026-06-05 buy 7", on "2026-06-16"
        => ["2020-01-01 earn +50 =50", "2026-06-05 earn +7 =57", "2026-06-12 expire -50 =7", "2026-06-16 expire -7 =0"];
    // 3.6.6
    the_clock_of_pending_points_starts_when_they_are_active:
        with("points", r#"{"rate": {"points": 1, "spend": 1}, "pendingDays": 7, "expiry": {"kind": "days", "days": 3}}"#),
        "2026-01-01 buy 50; 2026-01-02 redeem cup", on "2026-01-12"
        => ["2026-01-01 earn +0 =0", "2026-01-08 activate +50 =50", "2026-01-12 expire -50 =0"];
    // 3.6.7
    half_of_an_order_that_comes_back_takes_half_of_its_points: with("points.rate", r#"{"points": 70, "spend": 40}"#),
        "2026-01-01 buy 40 #1; 2026-01-10 return 20 #1", on "2026-02-01"
        => ["2026-01-01 earn +70 =70", "2026-01-10 reverse -35 =35"];
    a_return_without_a_day_is_dated_at_its_order: with("points.rate", r#"{"points": 70, "spend": 40}"#),
        "2026-01-01 buy 40 back 20", on "2026-02-01" => ["2026-01-01 earn +70 =70", "2026-01-01 reverse -35 =35"];
    returns_in_parts_take_as_much_as_one: with("points.rate", r#"{"points": 1, "spend": 4}"#),
        "2026-01-01 buy 40 #1; 2026-01-02 return 13 #1; 2026-01-03 return 13 #1; 2026-01-04 return 14 #1", on "2026-02-01"
        => ["2026-01-01 earn +10 =10", "2026-01-02 reverse -3 =7", "2026-01-03 reverse -3 =4", "2026-01-04 reverse -4 =0"];
    a_return_that_names_no_order_is_of_the_latest: PLAIN,
        "2026-01-01 buy 50; 2026-01-05 buy 20; 2026-01-10 return 30", on "2026-02-01"
        => ["2026-01-01 earn +50 =50", "2026-01-05 earn +20 =70", "2026-01-10 reverse -20 =50", "2026-01-10 reverse -10 =40"];
    a_return_of_an_order_that_does_not_count_takes_nothing: PLAIN, "2026-01-01 buy 50 #1; 2026-01-10 return 30 #2",
        on "2026-02-01" => ["2026-01-01 earn +50 =50"];
    no_more_comes_back_than_was_bought: PLAIN, "2026-01-01 buy 50 #1; 2026-01-10 return 80 #1", on "2026-02-01"
        => ["2026-01-01 earn +50 =50", "2026-01-10 reverse -50 =0"];
    spent_points_of_a_return_are_taken_within_the_balance: with("points.negative", r#""withinBalance""#),
        "2026-01-01 buy 40 #1; 2026-01-02 redeem cup; 2026-01-03 buy 5; 2026-01-04 return 40 #1", on "2026-02-01"
        => ["2026-01-01 earn +40 =40", "2026-01-02 spend -30 =10", "2026-01-03 earn +5 =15", "2026-01-04 reverse -15 =0"];
    spent_points_of_a_return_are_owed_without_limit: with("points.negative", r#""unlimited""#),
        "2026-01-01 buy 40 #1; 2026-01-02 redeem cup; 2026-01-04 return 40 #1; 2026-01-05 buy 50", on "2026-02-01"
        => ["2026-01-01 earn +40 =40", "2026-01-02 spend -30 =10", "2026-01-04 reverse -40 =-30", "2026-01-05 earn +50 =20",
            "2026-01-05 reverse +0 =20"];
    active_points_of_a_return_stay_where_only_pending_ones_go: with("points.negative", r#""onlyPending""#),
        "2026-01-01 buy 40 #1; 2026-01-04 return 40 #1", on "2026-02-01"
        => ["2026-01-01 earn +40 =40", "2026-01-04 reverse +0 =40"];
    pending_points_of_a_return_go_before_they_are_active:
        with("points", r#"{"rate": {"points": 1, "spend": 1}, "pendingDays": 7, "expiry": {"kind": "never"}, "negative": "onlyPending"}"#),
        "2026-01-01 buy 40 #1; 2026-01-04 return 10 #1", on "2026-02-01"
        => ["2026-01-01 earn +0 =0", "2026-01-04 reverse +0 =0", "2026-01-08 activate +30 =30"];
    what_has_ended_is_not_taken_again: with("points.expiry", r#"{"kind": "days", "days": 10}"#),
        "2026-01-01 buy 40 #1; 2026-01-15 buy 50; 2026-01-20 return 40 #1", on "2026-01-20"
        => ["2026-01-01 earn +40 =40", "2026-01-12 expire -40 =0", "2026-01-15 earn +50 =50", "2026-01-20 reverse +0 =50"];
    points_spent_on_an_order_come_back_with_it_once:
        with("payWithPoints", r#"{"enabled": true, "maximumPercent": 100, "minimumPoints": 1}"#),
        "2026-01-01 buy 100; 2026-01-02 buy 10 #2; 2026-01-02 pay 40 #2 =p; 2026-01-05 return 5 #2; 2026-01-06 return 5 #2; 2026-01-07 cancel p",
        on "2026-02-01"
        => ["2026-01-01 earn +100 =100", "2026-01-02 earn +10 =110", "2026-01-02 spend -40 =70", "2026-01-05 reverse -5 =65",
            "2026-01-05 giveBack +20 =85", "2026-01-06 reverse -5 =80", "2026-01-06 giveBack +20 =100"];
    points_given_back_end_when_the_programme_says:
        with("points", r#"{"rate": {"points": 1, "spend": 1}, "expiry": {"kind": "never"}, "returnedDays": 30}"#),
        "2026-01-01 buy 30; 2026-01-02 redeem cup =r; 2026-01-05 cancel r; 2026-01-06 cancel r", on "2026-03-01"
        => ["2026-01-01 earn +30 =30", "2026-01-02 spend -30 =0", "2026-01-05 giveBack +30 =30", "2026-02-05 expire -30 =0"];
    points_given_back_keep_their_own_end: with("points.expiry", r#"{"kind": "days", "days": 10}"#),
        "2026-01-01 buy 30; 2026-01-02 redeem cup =r; 2026-01-20 cancel r", on "2026-01-20"
        => ["2026-01-01 earn +30 =30", "2026-01-02 spend -30 =0", "2026-01-20 giveBack +30 =30", "2026-01-20 expire -30 =0"];
    an_order_that_was_called_off_gives_back_what_paid_it:
        with("payWithPoints", r#"{"enabled": true, "maximumPercent": 50, "minimumPoints": 1}"#),
        "2026-01-01 buy 100; 2026-01-02 pay 40 #9; 2026-01-03 gone #9", on "2026-02-01"
        => ["2026-01-01 earn +100 =100", "2026-01-02 spend -40 =60", "2026-01-03 giveBack +40 =100"];
    // 3.6.8
    a_tier_multiplies_what_is_bought_while_it_lasts: "{}",
        "2026-01-01 buy 1000000; 2026-01-02 buy 10000; 2026-01-03 buy 999", on "2026-01-31"
        => ["2026-01-01 earn +1000 =1000", "2026-01-02 earn +12 =1012", "2026-01-03 earn +1 =1013"];
    rules_follow_their_priority_and_stop:
        with("points.rules", r#"[{"id": "late", "priority": 2, "effect": {"add": 1000}},
            {"id": "tea", "priority": 1, "scope": {"products": ["TRÀ"]}, "effect": {"multiply": [2, 1]}, "stop": true}]"#),
        "2026-01-01 buy 30 of trà:đồ_uống:10,bánh:đồ_ăn:20; 2026-01-02 buy 10 of tra:x:10", on "2026-02-01"
        => ["2026-01-01 earn +1040 =1040", "2026-01-02 earn +20 =1060"];
    what_is_excluded_earns_nothing:
        with("points.rules", r#"[{"id": "ship", "priority": 1, "scope": {"categories": ["Vận chuyển"]}, "effect": {"exclude": true}}]"#),
        "2026-01-01 buy 30 of ship:van:10,bánh:đồ_ăn:20; 2026-01-02 buy 30", on "2026-02-01"
        => ["2026-01-01 earn +30 =30", "2026-01-02 earn +30 =60"];
    a_channel_has_points_of_its_own:
        with("points.rules", r#"[{"id": "app", "priority": 1, "scope": {"channels": ["Zalo"], "from": "2026-01-02"}, "effect": {"multiply": [3, 2]}}]"#),
        "2026-01-01 buy 10 via zalo; 2026-01-02 buy 11 via ZALO; 2026-01-03 buy 10 via pos", on "2026-02-01"
        => ["2026-01-01 earn +10 =10", "2026-01-02 earn +16 =26", "2026-01-03 earn +10 =36"];
    a_discount_is_spread_over_the_lines:
        with("points.rules", r#"[{"id": "tea", "priority": 1, "scope": {"products": ["trà"]}, "effect": {"multiply": [3, 1]}}]"#),
        "2026-01-01 buy 30 of trà:x:20,bánh:x:20", on "2026-02-01" => ["2026-01-01 earn +60 =60"];
    small_orders_earn_nothing: with("points.minimum", "20"), "2026-01-01 buy 19; 2026-01-02 buy 20", on "2026-02-01"
        => ["2026-01-02 earn +20 =20"];
    points_begin_on_the_first_day_of_the_programme: with("points.since", r#""2026-01-02""#),
        "2026-01-01 buy 19; 2026-01-02 buy 20", on "2026-02-01" => ["2026-01-02 earn +20 =20"];
    parts_of_points_are_rounded_per_order:
        with("points", r#"{"rate": {"points": 1, "spend": 10}, "rounding": {"mode": "nearest", "per": "order"}, "expiry": {"kind": "never"}}"#),
        "2026-01-01 buy 10 of a:x:5,b:x:5; 2026-01-02 buy 4; 2026-01-03 buy 15", on "2026-02-01"
        => ["2026-01-01 earn +1 =1", "2026-01-03 earn +2 =3"];
    parts_of_points_are_rounded_per_line:
        with("points", r#"{"rate": {"points": 1, "spend": 10}, "rounding": {"mode": "up", "per": "line"}, "expiry": {"kind": "never"}}"#),
        "2026-01-01 buy 10 of a:x:4,b:x:6", on "2026-02-01" => ["2026-01-01 earn +2 =2"];
    // 3.6.9
    an_activity_counts_as_often_as_its_cap: "{}",
        "2026-01-01 act review ! =a; 2026-01-02 act review ! =b; 2026-01-03 act review ! =c; 2026-02-01 act review ! =d; 2026-02-02 act review =e",
        on "2026-02-03"
        => ["2026-01-01 activity +20 =20", "2026-01-02 activity +20 =40", "2026-02-01 activity +20 =60"];
    one_event_counts_once: "{}", "2026-01-01 act review ! =a; 2026-01-02 act review ! =a", on "2026-02-03"
        => ["2026-01-01 activity +20 =20"];
    joining_is_paid_once: "{}", "2026-01-01 join; 2026-01-09 join", on "2026-02-03" => ["2026-01-01 activity +50 =50"];
    an_adjustment_needs_a_reason: PLAIN, "2026-01-01 adjust 50 goodwill; 2026-01-02 adjust 50; 2026-01-03 adjust -20 slip",
        on "2026-02-01" => ["2026-01-01 adjust +50 =50", "2026-01-03 adjust -20 =30"];
    held_points_cannot_be_spent: PLAIN,
        "2026-01-01 buy 50; 2026-01-02 lock 30 =h; 2026-01-03 redeem cup; 2026-01-04 unlock h; 2026-01-05 redeem cup", on "2026-02-01"
        => ["2026-01-01 earn +50 =50", "2026-01-02 lock -30 =20", "2026-01-04 unlock +30 =50", "2026-01-05 spend -30 =20"];
    a_hold_does_not_stop_the_clock: with("points.expiry", r#"{"kind": "days", "days": 10}"#),
        "2026-01-01 buy 50; 2026-01-02 lock 30 =h; 2026-01-20 unlock h", on "2026-01-20"
        => ["2026-01-01 earn +50 =50", "2026-01-02 lock -30 =20", "2026-01-12 expire -20 =0", "2026-01-20 unlock +30 =30",
            "2026-01-20 expire -30 =0"];
    points_pay_a_bill_up_to_its_cap:
        with("payWithPoints", r#"{"enabled": true, "maximumPercent": 50, "minimumPoints": 2}"#),
        "2026-01-01 buy 1000; 2026-01-02 buy 300 #2; 2026-01-02 pay 31 #2 =a; 2026-01-02 pay 1 #2 =b; 2026-01-02 pay 30 #2 =c",
        on "2026-02-01"
        => ["2026-01-01 earn +1000 =1000", "2026-01-02 earn +300 =1300", "2026-01-02 spend -30 =1270"];
    an_order_without_money_earns_nothing: PLAIN, "2026-01-01 buy 0; 2026-01-02 buy -5", on "2026-02-01" => [];
    // Debt that was paid with an order's points is not forgotten when that order comes back.
    an_order_that_paid_a_debt_and_comes_back_owes_it_again: with("points.negative", r#""unlimited""#),
        "2026-01-01 buy 40 #1; 2026-01-02 redeem cup; 2026-01-04 return 40 #1; 2026-01-05 buy 50 #5; 2026-01-06 return 50 #5",
        on "2026-02-01"
        => ["2026-01-01 earn +40 =40", "2026-01-02 spend -30 =10", "2026-01-04 reverse -40 =-30", "2026-01-05 earn +50 =20",
            "2026-01-05 reverse +0 =20", "2026-01-06 reverse -50 =-30"];
}

/// Tiers of a history, as `2026-01-01 bac reached`.
fn tiers(json: &str, text: &'static str, on: &str) -> Vec<String> {
    let programme = programme(json);
    let run = walk(&programme, &history(text), day(on));
    let id = |level: usize| programme.tiers.ladder[level].id.clone();
    let changes = &run.standing.changes;
    changes
        .iter()
        .map(|change| format!("{} {} {}", change.day.iso(), id(change.to), change.why.name()))
        .collect()
}

const LADDER: &str = r#""ladder": [{"id": "a"}, {"id": "b", "spend": 100}, {"id": "c", "spend": 200}, {"id": "d", "spend": 300}]"#;

fn tiered(more: &str) -> String {
    format!(r#"{{"tiers": {{{LADDER}{more}}}, "rewards": [{{"id": "up", "kind": "upgrade", "points": 0}}]}}"#)
}

macro_rules! ladders {
    ($($name:ident: $programme:expr, $history:literal, on $on:literal => [$($line:literal),* $(,)?];)*) => {$(
        #[test]
        fn $name() {
            let expected: &[&str] = &[$($line),*];
            assert_eq!(tiers(&$programme, $history, $on), expected);
        }
    )*};
}

ladders! {
    // 3.5: by CNV's wording 1,000 belongs to nobody; half-open intervals leave no gap.
    exactly_a_million_is_silver: "{}", "2026-01-01 buy 999999; 2026-01-02 buy 1", on "2026-01-31" => ["2026-01-02 bac reached"];
    two_million_are_gold_and_three_are_diamond: "{}", "2026-01-01 buy 2000000; 2026-01-02 buy 1000000", on "2026-01-31"
        => ["2026-01-01 vang reached", "2026-01-02 kim_cuong reached"];
    a_refund_never_lifts_a_tier: "{}", "2026-01-01 buy 1200000 back 300000", on "2026-01-31" => [];
    a_review_comes_a_year_after_the_promotion_and_lets_one_down_after_grace: tiered(""),
        "2025-01-10 buy 300", on "2026-12-31"
        => ["2025-01-10 d reached", "2026-02-09 c review"];
    who_comes_back_within_grace_stays: tiered(""), "2025-01-10 buy 300; 2026-01-20 buy 300", on "2026-12-31"
        => ["2025-01-10 d reached"];
    a_downgrade_to_the_balance_goes_all_the_way: tiered(r#", "downgrade": "toBalance", "graceDays": 0"#),
        "2025-01-10 buy 300", on "2026-12-31" => ["2025-01-10 d reached", "2026-01-10 a review"];
    a_downgrade_of_none_never_comes: tiered(r#", "downgrade": "none""#), "2020-01-10 buy 300", on "2026-12-31"
        => ["2020-01-10 d reached"];
    a_review_comes_again: tiered(r#", "graceDays": 0"#), "2023-01-10 buy 300", on "2026-12-31"
        => ["2023-01-10 d reached", "2024-01-10 c review", "2025-01-10 b review", "2026-01-10 a review"];
    a_rolling_window_forgets: tiered(r#", "window": {"kind": "rolling", "months": 1}"#),
        "2026-01-28 buy 60; 2026-02-28 buy 40; 2026-03-28 buy 60", on "2026-03-31" => [];
    a_rolling_window_holds_its_first_day: tiered(r#", "window": {"kind": "rolling", "months": 1}"#),
        "2026-01-31 buy 60; 2026-02-27 buy 40", on "2026-03-31" => ["2026-02-27 b reached"];
    a_calendar_window_begins_anew: tiered(r#", "window": {"kind": "calendar", "period": "year"}"#),
        "2025-12-31 buy 60; 2026-01-01 buy 60", on "2026-01-31" => [];
    a_review_in_a_calendar_window_looks_at_the_last_year_too:
        tiered(r#", "window": {"kind": "calendar", "period": "year"}, "graceDays": 0"#),
        "2025-11-01 buy 100; 2026-02-01 buy 100", on "2027-06-01" => ["2025-11-01 b reached"];
    a_promotion_of_the_next_period_waits: tiered(r#", "upgrade": "nextPeriod""#), "2026-01-10 buy 250", on "2026-02-01"
        => ["2026-02-01 c reached"];
    a_return_takes_a_waiting_promotion_back: tiered(r#", "upgrade": "nextPeriod""#),
        "2026-01-10 buy 250 #1; 2026-01-20 return 200 #1", on "2026-02-01" => [];
    a_reward_lifts_one_tier: tiered(""), "2026-01-10 buy 5; 2026-01-20 redeem up", on "2026-02-01" => ["2026-01-20 b reward"];
    orders_can_be_asked_beside_spend:
        r#"{"tiers": {"match": "all", "ladder": [{"id": "a"}, {"id": "b", "spend": 100, "orders": 2}]}}"#,
        "2026-01-10 buy 500; 2026-01-20 buy 1", on "2026-02-01" => ["2026-01-20 b reached"];
    orders_can_be_enough: r#"{"tiers": {"match": "any", "ladder": [{"id": "a"}, {"id": "b", "spend": 100, "orders": 2}]}}"#,
        "2026-01-10 buy 1; 2026-01-20 buy 1", on "2026-02-01" => ["2026-01-20 b reached"];
}

#[test]
fn what_is_refused_says_why() {
    let programme = programme(
        r#"{"rewards": [{"id": "cup", "kind": "gift", "points": 10, "perMember": 1, "from": "2026-01-10", "to": "2026-01-20"},
            {"id": "gold", "kind": "gift", "points": 10, "tiers": ["vang"]}]}"#,
    );
    let history = history(
        "2026-01-01 buy 50000; 2026-01-02 redeem cup; 2026-01-11 redeem cup; 2026-01-12 redeem cup; 2026-01-21 redeem cup;
         2026-01-22 redeem gold; 2026-01-23 redeem silver; 2026-01-24 pay 10; 2026-01-25 lock 500; 2026-01-26 cancel nothing;
         2026-01-27 adjust 5; 2026-01-28 act share; 2026-01-28 act other !; 2026-01-29 play",
    );
    let run = walk(&programme, &history, day("2026-02-01"));
    let codes: Vec<&str> = run.refused.iter().map(|refused| refused.1.name()).collect();
    let expected = [
        "notYet",
        "perMember",
        "over",
        "tier",
        "unknownReward",
        "notInProgramme",
        "insufficient",
        "unknownEvent",
        "noReason",
        "notInProgramme",
        "evidence",
        "notInProgramme",
    ];
    assert_eq!(codes, expected);
    assert_eq!(run.totals.balance(), 40);
}

#[test]
fn a_draw_can_be_checked_with_any_sha_256() {
    let programme = programme(
        r#"{"game": {"enabled": true, "seed": "dao", "points": 5, "playsPerMember": {"times": 2, "per": "day"},
            "prizes": [{"id": "none", "name": "", "weight": 60}, {"id": "ten", "name": "", "weight": 40, "points": 10}]},
            "points": {"rate": {"points": 1, "spend": 1}}}"#,
    );
    let history = history(
        "2026-01-01 buy 50; 2026-01-01 play =1; 2026-01-01 play =2; 2026-01-01 play =3; 2026-01-02 play =4",
    );
    let run = walk(&programme, &history, day("2026-01-02"));
    // python: int.from_bytes(sha256(b'dao|KQ1|1').digest()[:8], 'big') * 100 >> 64, and so on for 2 and 3
    let prizes: Vec<&str> = run
        .entries
        .iter()
        .filter(|entry| entry.code == "prize")
        .filter_map(|entry| entry.note.as_deref())
        .collect();
    assert_eq!(prizes, DRAWN);
    assert_eq!(run.refused.iter().map(|refused| refused.1.name()).collect::<Vec<_>>(), ["cap"]);
    assert_sound(&run, false);
}

const DRAWN: [&str; 3] = ["ten", "none", "ten"];

#[test]
fn entries_name_the_lots_they_touch() {
    let history = history("2026-01-01 buy 20; 2026-01-02 buy 20; 2026-01-03 redeem cup");
    let run = walk(&programme(PLAIN), &history, day("2026-02-01"));
    let lots: Vec<_> = run.entries.iter().map(|entry| (shown(entry), entry.lots.clone())).collect();
    assert_eq!(lots[2], ("2026-01-03 spend -30 =10".to_owned(), vec![(0, -20), (1, -10)]));
}
