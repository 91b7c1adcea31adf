//! What holds for every history and every programme: nothing is lost, the files' order does not matter, and the
//! ledger up to a day is the beginning of the ledger up to any later one.

#[path = "common/ledger.rs"]
mod common;
use common::{assert_sound, programme};
use khachquen::{
    points::{Event, EventKind, Grants, History, Line, Purchase, Return, Rules, Run},
    policy::programme::{Activity, Negative, Programme},
    values::day::Day,
};
use proptest::prelude::*;

/// 2025-01-01.
const FIRST: i32 = 20_089;

fn a_day() -> impl Strategy<Value = Day> {
    (0i32..500).prop_map(|days| Day(FIRST + days))
}

fn a_purchase() -> impl Strategy<Value = (Purchase, Vec<Line>)> {
    let line = (1u64..4, 1u64..3, -5i64..900).prop_map(|(name, category, amount)| Line {
        name,
        code: 0,
        category,
        amount,
    });
    let refunded = prop_oneof![3 => Just(0i64), 1 => 0i64..1500];
    let moment = (a_day(), 0u32..4, 0u64..4);
    (moment, -20i64..2000, refunded, 0u64..9, 0u64..3, prop::collection::vec(line, 0..3)).prop_map(
        |((day, time, place), amount, refunded, key, channel, lines)| {
            let (lines_at, back_same_day, entry) = ((0, 0), 0, 0);
            let order = Purchase {
                day,
                time,
                place,
                amount,
                refunded,
                key,
                channel,
                lines: lines_at,
                back_same_day,
                entry,
            };
            (order, lines)
        },
    )
}

fn a_return() -> impl Strategy<Value = Return> {
    ((a_day(), 0u32..4, 0u64..4), 1i64..1500, 0u64..9)
        .prop_map(|((day, time, place), amount, order)| Return { day, time, place, amount, order, entry: 0 })
}

const IDS: [&str; 12] = ["e0", "e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e9", "e10", "e11"];

fn a_what() -> impl Strategy<Value = EventKind<'static>> {
    let id = || (0usize..12).prop_map(|at| IDS[at]);
    prop_oneof![
        Just(EventKind::Join),
        any::<bool>().prop_map(|evidence| EventKind::Activity(Activity::Review, evidence)),
        (-300i64..300).prop_map(|points| EventKind::Adjust(points, "x")),
        (0u64..9).prop_map(|order| EventKind::Redeem("cup", order)),
        (0u64..9).prop_map(|order| EventKind::Redeem("up", order)),
        (1i64..400, 0u64..9).prop_map(|(points, order)| EventKind::Pay(points, order)),
        Just(EventKind::Play),
        (0i64..200).prop_map(EventKind::Lock),
        id().prop_map(EventKind::Cancel),
        id().prop_map(EventKind::Unlock),
        (1u64..9).prop_map(EventKind::Gone),
    ]
}

fn a_history() -> impl Strategy<Value = History<'static>> {
    let events = prop::collection::vec((a_day(), a_what()), 0..12);
    (prop::collection::vec(a_purchase(), 0..14), prop::collection::vec(a_return(), 0..6), events).prop_map(
        |(bought, mut returns, events)| {
            let mut lines = Vec::new();
            let orders = bought.into_iter().enumerate().map(|(entry, (mut order, own))| {
                let from = lines.len() as u32;
                lines.extend(own);
                (order.lines, order.entry) = ((from, lines.len() as u32), entry as u32);
                order
            });
            let orders: Vec<Purchase> = orders.collect();
            returns.iter_mut().enumerate().for_each(|(entry, back)| back.entry = 100 + entry as u32);
            let event = |(number, (day, what)): (usize, (Day, EventKind<'static>))| Event {
                id: IDS[number],
                day,
                what,
                number: number as u32,
            };
            let events = events.into_iter().enumerate().map(event).collect();
            History::new(orders, lines, returns, events)
        },
    )
}

fn a_programme() -> impl Strategy<Value = Programme> {
    let expiry = prop::sample::select(vec![
        r#"{"kind": "never"}"#,
        r#"{"kind": "days", "days": 20}"#,
        r#"{"kind": "months", "months": 2}"#,
        r#"{"kind": "endOf", "months": 1, "period": "quarter"}"#,
        r#"{"kind": "fixedDay", "month": 2, "day": 30, "atLeastDays": 40}"#,
        r#"{"kind": "inactivity", "days": 40}"#,
    ]);
    let negative = prop::sample::select(vec!["onlyPending", "withinBalance", "unlimited"]);
    let window = prop::sample::select(vec![
        r#"{"kind": "lifetime"}"#,
        r#"{"kind": "rolling", "months": 2}"#,
        r#"{"kind": "calendar", "period": "quarter"}"#,
    ]);
    let tiers = (
        window,
        prop::sample::select(vec!["atOnce", "nextPeriod"]),
        prop::sample::select(vec!["none", "oneDown", "toBalance"]),
        0u32..20,
    );
    let rounding =
        (prop::sample::select(vec!["down", "nearest", "up"]), prop::sample::select(vec!["order", "line"]));
    let returned = prop::sample::select(vec!["null", "15"]);
    let since = prop::sample::select(vec!["null", r#""2025-06-01""#]);
    let rules = prop::sample::select(vec![
        "[]",
        r#"[{"id": "x", "priority": 1, "effect": {"multiply": [7, 3]}, "stop": true}, {"id": "y", "priority": 2, "effect": {"add": 9}}]"#,
    ]);
    (expiry, negative, tiers, rounding, (0u32..25, returned, since), rules).prop_map(
        |(expiry, negative, (window, upgrade, downgrade, grace), (mode, per), (pending, returned, since), rules)| {
            programme(&format!(
                r#"{{"tiers": {{"window": {window}, "upgrade": "{upgrade}", "downgrade": "{downgrade}", "graceDays": {grace}, "reviewMonths": 2,
                    "ladder": [{{"id": "a"}}, {{"id": "b", "spend": 900, "multiplier": [6, 5]}}, {{"id": "c", "spend": 2000, "multiplier": [3, 2]}}]}},
                  "points": {{"rate": {{"points": 3, "spend": 10}}, "expiry": {expiry}, "negative": "{negative}", "pendingDays": {pending},
                    "rounding": {{"mode": "{mode}", "per": "{per}"}}, "returnedDays": {returned}, "expirySince": {since}, "rules": {rules}}},
                  "payWithPoints": {{"enabled": true, "maximumPercent": 60, "minimumPoints": 1}},
                  "rewards": [{{"id": "cup", "kind": "gift", "points": 90}}, {{"id": "up", "kind": "upgrade", "points": 40}}],
                  "game": {{"enabled": true, "seed": "s", "points": 3, "playsPerMember": {{"times": 2, "per": "month"}}}}}}"#
            ))
        },
    )
}

fn walked(programme: &Programme, history: &History<'_>, on: Day) -> Run {
    let rules = Rules::new(programme, 0);
    let mut run = Run::new(&rules, true);
    run.walk(&rules, history, &Grants::default(), on);
    run
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn nothing_is_lost_and_nothing_is_below_zero(programme in a_programme(), history in a_history(), on in a_day()) {
        let may_owe = programme.points.negative == Negative::Unlimited;
        assert_sound(&walked(&programme, &history, on), may_owe);
    }

    #[test]
    fn the_ledger_does_not_know_the_order_of_arrival(programme in a_programme(), history in a_history(), turn in 0usize..50) {
        let mut other = history.clone();
        let middle = turn % other.orders.len().max(1);
        other.orders.rotate_left(middle);
        other.orders.reverse();
        let middle = turn % other.returns.len().max(1);
        other.returns.rotate_left(middle);
        other.events.reverse();
        other.settle();
        let on = Day(FIRST + 600);
        prop_assert_eq!(walked(&programme, &history, on).entries, walked(&programme, &other, on).entries);
    }

    #[test]
    fn the_ledger_to_a_day_is_the_beginning_of_the_ledger_to_a_later_one(
        programme in a_programme(), history in a_history(), on in a_day(), more in 0i32..400,
    ) {
        let short = walked(&programme, &history, on);
        let long = walked(&programme, &history, on.plus(more));
        prop_assert!(long.entries.starts_with(&short.entries), "{:#?}\n{:#?}", short.entries, long.entries);
        prop_assert!(long.standing.changes.starts_with(&short.standing.changes));
        let next = long.entries.get(short.entries.len());
        prop_assert!(next.is_none_or(|entry| entry.day > on), "{:?}", next);
    }

    #[test]
    fn a_summary_is_the_ledger_without_its_entries(programme in a_programme(), history in a_history(), on in a_day()) {
        let rules = Rules::new(&programme, 0);
        let mut run = Run::new(&rules, false);
        // The workplace of one member is clean for the next.
        run.walk(&rules, &history, &Grants::default(), on.plus(100));
        run.walk(&rules, &history, &Grants::default(), on);
        let written = walked(&programme, &history, on);
        prop_assert_eq!((run.totals, run.standing.level), (written.totals, written.standing.level));
        prop_assert!(run.entries.is_empty());
    }

    #[test]
    fn lots_that_ended_have_nothing_left(programme in a_programme(), history in a_history(), on in a_day()) {
        let run = walked(&programme, &history, on);
        prop_assert!(run.lots.all.iter().all(|lot| lot.left == 0 || lot.is_pending || lot.expires >= on));
    }
}
