//! Who spends more never stands lower, whatever the programme; and a return is the same whichever file says it.

#[path = "common/ledger.rs"]
mod ledger;
use khachquen::{
    points::{Grants, History, Purchase, Return, Rules, Run},
    policy::programme::Programme,
    values::day::Day,
};
use ledger::{day, history, programme, walk};
use proptest::prelude::*;

/// 2025-01-01.
const FIRST: i32 = 20_089;

const fn purchase(day: i32, time: u32, amount: i64, key: u64) -> Purchase {
    Purchase {
        day: Day(FIRST + day),
        time,
        place: 0,
        amount,
        refunded: 0,
        key,
        channel: 0,
        lines: (0, 0),
        back_same_day: 0,
        entry: 0,
    }
}

fn a_purchase() -> impl Strategy<Value = Purchase> {
    // Few days and round amounts: marks, windows and reviews are met exactly.
    (0i32..90, 0u32..3, 0i64..12, 0u64..5, prop::option::weighted(0.2, 0i64..12)).prop_map(
        |(day, time, amount, key, refunded)| Purchase {
            refunded: refunded.unwrap_or(0) * 100,
            ..purchase(day * 7, time, amount * 100, key)
        },
    )
}

/// Every order has a place of its own, as rows have.
fn orders_of(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Purchase>> {
    prop::collection::vec(a_purchase(), count).prop_map(|mut orders| {
        orders.iter_mut().zip(1..).for_each(|(order, place)| order.place = place);
        orders
    })
}

fn a_return() -> impl Strategy<Value = Return> {
    (0i32..90, 0u32..3, 1i64..9, 0u64..5).prop_map(|(day, time, amount, order)| Return {
        day: Day(FIRST + day * 7),
        time,
        place: 0,
        amount: amount * 100,
        order,
        entry: 0,
    })
}

fn a_programme() -> impl Strategy<Value = Programme> {
    let window = prop::sample::select(vec![
        r#"{"kind": "lifetime"}"#,
        r#"{"kind": "rolling", "months": 1}"#,
        r#"{"kind": "rolling", "months": 2}"#,
        r#"{"kind": "rolling", "months": 7}"#,
        r#"{"kind": "calendar", "period": "month"}"#,
        r#"{"kind": "calendar", "period": "quarter"}"#,
    ]);
    let review = prop::sample::select(vec!["null", "1", "2", "3", "5"]);
    let grace = prop::sample::select(vec![0u32, 1, 10, 45]);
    let upgrade = prop::sample::select(vec!["atOnce", "nextPeriod"]);
    let downgrade = prop::sample::select(vec!["none", "oneDown", "toBalance"]);
    let ladder = prop::sample::select(vec![
        (r#""spend": 600"#, r#""spend": 1200"#, r#""spend": 2000"#),
        (r#""orders": 2"#, r#""orders": 3"#, r#""orders": 5"#),
        (r#""spend": 600, "orders": 1"#, r#""spend": 900, "orders": 2"#, r#""spend": 900, "orders": 4"#),
    ]);
    let matching = prop::sample::select(vec!["all", "any"]);
    (window, review, grace, (upgrade, downgrade), ladder, matching).prop_filter_map(
        "a ladder without gaps",
        |(window, review, grace, (upgrade, downgrade), (b, c, d), matching)| {
            let json = format!(
                r#"{{"tiers": {{"window": {window}, "reviewMonths": {review}, "graceDays": {grace}, "upgrade": "{upgrade}",
                    "downgrade": "{downgrade}", "match": "{matching}",
                    "ladder": [{{"id": "a"}}, {{"id": "b", {b}}}, {{"id": "c", {c}}}, {{"id": "d", {d}}}]}}}}"#
            );
            ledger::policy(&json).ok().map(|policy| policy.programme)
        },
    )
}

/// The tier at the end of every day on which it changes.
fn tiers(programme: &Programme, history: &History<'_>) -> Vec<(Day, usize)> {
    let rules = Rules::new(programme, 0);
    let mut run = Run::new(&rules, false);
    run.walk(&rules, history, &Grants::default(), Day(FIRST + 1100));
    run.standing.changes.iter().map(|change| (change.day, change.to)).collect()
}

fn at(tiers: &[(Day, usize)], day: Day) -> usize {
    let until = tiers.partition_point(|change| change.0 <= day);
    until.checked_sub(1).map_or(0, |last| tiers[last].1)
}

fn assert_never_lower(
    programme: &Programme,
    less: &History<'_>,
    more: &History<'_>,
) -> Result<(), TestCaseError> {
    let (low, high) = (tiers(programme, less), tiers(programme, more));
    for &(day, _) in low.iter().chain(&high) {
        prop_assert!(at(&high, day) >= at(&low, day), "{}: {:?} beside {:?}", day.iso(), high, low);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6000))]

    #[test]
    fn one_purchase_more_never_gives_a_lower_tier(
        programme in a_programme(),
        orders in orders_of(0..10),
        returns in prop::collection::vec(a_return(), 0..3),
        more in a_purchase(),
    ) {
        let less = History::new(orders.clone(), vec![], returns.clone(), vec![]);
        let mut orders = orders;
        orders.push(more);
        assert_never_lower(&programme, &less, &History::new(orders, vec![], returns, vec![]))?;
    }

    #[test]
    fn more_money_never_gives_a_lower_tier(
        programme in a_programme(),
        orders in orders_of(1..10),
        returns in prop::collection::vec(a_return(), 0..3),
        which: prop::sample::Index,
        more in 1i64..9,
    ) {
        let less = History::new(orders.clone(), vec![], returns.clone(), vec![]);
        let mut orders = orders;
        let at = which.index(orders.len());
        orders[at].amount += more * 100;
        assert_never_lower(&programme, &less, &History::new(orders, vec![], returns, vec![]))?;
    }

    #[test]
    fn what_comes_back_on_its_day_is_the_same_in_its_own_row_and_in_a_file_of_returns(
        programme in a_programme(),
        orders in prop::collection::vec((0i32..60, 1i64..12), 1..8),
        back in prop::collection::vec(0i64..12, 8),
    ) {
        let order = |at: usize, (day, amount): (i32, i64)| purchase(day * 7, at as u32, amount * 100, 1 + at as u64);
        let bought: Vec<Purchase> = orders.iter().enumerate().map(|(at, &known)| order(at, known)).collect();
        // A part: what came back whole is no order in one file and an order with a return in the other.
        let part = |at: usize| (back[at] * 100).min(bought[at].amount - 100).max(0);
        let own = bought.iter().enumerate().map(|(at, order)| Purchase { refunded: part(at), ..*order }).collect();
        let returns = bought.iter().enumerate().filter(|&(at, _)| part(at) > 0).map(|(at, order)| Return {
            day: order.day, time: 0, place: at as u64, amount: part(at), order: order.key, entry: 0,
        });
        let by_file = History::new(bought.clone(), vec![], returns.collect(), vec![]);
        prop_assert_eq!(tiers(&programme, &History::new(own, vec![], vec![], vec![])), tiers(&programme, &by_file));
    }
}

fn level(programme: &str, text: &'static str, on: &str) -> usize {
    walk(&self::programme(programme), &history(text), day(on)).standing.level
}

macro_rules! at_least {
    ($($name:ident: $programme:expr, $less:literal, $more:literal, on $on:literal => $level:literal;)*) => {$(
        #[test]
        fn $name() {
            let (less, more) = (level($programme, $less, $on), level($programme, $more, $on));
            assert_eq!(less, $level);
            assert!(more >= less, "{more} < {less}");
        }
    )*};
}

at_least! {
    // The issue's own case: Hoa, and Lan with 1,000,000 more.
    a_mark_reached_during_grace_counts_although_the_window_slides_on: "{}",
        "2025-02-01 buy 500000; 2026-01-20 buy 600000",
        "2025-01-15 buy 1000000; 2025-02-01 buy 500000; 2026-01-20 buy 600000", on "2026-02-14" => 1;
    an_earlier_first_order_does_not_move_the_review_to_a_worse_day: r#"{"tiers": {"graceDays": 0}}"#,
        "2025-02-01 buy 1000000; 2025-06-01 buy 1000000",
        "2025-01-01 buy 1000000; 2025-02-01 buy 1000000; 2025-06-01 buy 1000000", on "2026-05-15" => 2;
    a_small_order_does_not_cost_a_promotion_that_waits:
        r#"{"tiers": {"upgrade": "nextPeriod", "window": {"kind": "rolling", "months": 1}}}"#,
        "2026-01-20 buy 500000; 2026-02-10 buy 500000",
        "2026-01-20 buy 500000; 2026-02-10 buy 500000; 2026-02-25 buy 1000", on "2026-03-01" => 1;
    an_order_that_came_back_is_not_taken_off_others_once_it_has_left_the_window: "{}",
        "2026-01-15 buy 1000000",
        "2025-01-10 buy 900000 #1; 2025-02-20 return 900000 #1; 2026-01-15 buy 1000000", on "2026-01-20" => 1;
}

/// 1,000,000 of which half came back the same day was never 1,000,000.
#[test]
fn half_an_order_that_comes_back_the_same_day_reaches_no_tier_in_any_writing() {
    for text in [
        "2026-01-05 buy 1000000 back 500000",
        "2026-01-05 buy 1000000 #1; 2026-01-05 return 500000 #1",
        "2026-01-05 buy 1000000; 2026-01-05 return 500000",
        "2026-01-05 buy 1000000 #1; 2026-01-03 return 500000 #1",
    ] {
        assert_eq!(level("{}", text, "2026-03-20"), 0, "{text}");
    }
    assert_eq!(level("{}", "2026-01-05 buy 1000000 #1; 2026-01-06 return 500000 #1", "2026-03-20"), 1);
}

#[test]
fn orders_of_one_day_go_by_their_time_then_by_their_place() {
    let earned = |text| -> Vec<i64> {
        let entries = walk(&programme("{}"), &history(text), day("2026-05-27")).entries;
        entries.iter().map(|entry| entry.points).collect()
    };
    assert_eq!(earned("2026-05-26 buy 1000000 at 09:17; 2026-05-26 buy 139000 at 09:18"), [1000, 166]);
    assert_eq!(earned("2026-05-26 buy 139000 at 09:18; 2026-05-26 buy 1000000 at 09:17"), [1000, 166]);
    assert_eq!(earned("2026-05-26 buy 139000 at 09:16; 2026-05-26 buy 1000000 at 09:17"), [139, 1000]);
    assert_eq!(earned("2026-05-26 buy 1000000; 2026-05-26 buy 139000"), [1000, 166]);
    assert_eq!(earned("2026-05-26 buy 139000; 2026-05-26 buy 1000000"), [139, 1000]);
}
