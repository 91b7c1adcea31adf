//! Histories written as a few words a line, and ledgers as one line: what the tests of points share.
#![allow(dead_code, reason = "every test file uses its own part")]

use khachquen::{
    points::{Entry, Event, EventKind, Grants, History, Line, Purchase, Return, Rules, Run, word_key},
    policy::{
        Policy, PolicyError, Value,
        programme::{Activity, Programme},
    },
    values::day::Day,
};

pub fn value(json: &serde_json::Value) -> Value {
    use serde_json::Value as Json;
    match json {
        Json::Null => Value::Null,
        Json::Bool(answer) => Value::Bool(*answer),
        Json::Number(number) => Value::Number(number.as_f64().unwrap()),
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(items) => Value::List(items.iter().map(value).collect()),
        Json::Object(map) => Value::Map(map.iter().map(|(key, inner)| (key.clone(), value(inner))).collect()),
    }
}

pub fn policy(programme: &str) -> Result<Policy, PolicyError> {
    let programme: serde_json::Value = serde_json::from_str(programme).expect("JSON");
    Policy::from_value(&value(&serde_json::json!({ "programme": programme })))
}

/// A programme laid over the default.
pub fn programme(json: &str) -> Programme {
    policy(json).unwrap_or_else(|error| panic!("{error:?} in {json}")).programme
}

pub fn day(iso: &str) -> Day {
    Day::from_iso(iso).unwrap_or_else(|| panic!("{iso} is no day"))
}

fn second(time: &str) -> u32 {
    khachquen::values::time::second_of_day(time.as_bytes()).unwrap_or_else(|| panic!("{time} is no time"))
}

/// A history of lines like `2026-01-05 buy 40 #1 back 20`.
pub fn history(text: &'static str) -> History<'static> {
    let (mut orders, mut lines, mut returns, mut events) = (vec![], vec![], vec![], vec![]);
    for (number, line) in text.split(';').map(str::trim).filter(|line| !line.is_empty()).enumerate() {
        let words: Vec<&'static str> = line.split_whitespace().collect();
        let (on, verb) = (day(words[0]), words[1]);
        let key =
            || words.iter().find_map(|word| word.strip_prefix('#')).map_or(0, |key| key.parse().unwrap());
        let after = |word: &str| words.iter().position(|known| *known == word).map(|at| words[at + 1]);
        let amount = || words[2].parse::<i64>().unwrap();
        match verb {
            "buy" => {
                let from = lines.len() as u32;
                for line in after("of").into_iter().flat_map(|of| of.split(',')) {
                    let mut parts = line.split(':');
                    let mut word = || word_key(parts.next().unwrap());
                    let (name, category) = (word(), word());
                    lines.push(Line {
                        name,
                        code: 0,
                        category,
                        amount: parts.next().unwrap().parse().unwrap(),
                    });
                }
                orders.push(Purchase {
                    day: on,
                    time: after("at").map_or(0, second),
                    place: number as u64,
                    amount: amount(),
                    refunded: after("back").map_or(0, |back| back.parse().unwrap()),
                    key: key(),
                    channel: after("via").map_or(0, word_key),
                    lines: (from, lines.len() as u32),
                    back_same_day: 0,
                    entry: number as u32,
                });
            }
            "return" => {
                returns.push(Return {
                    day: on,
                    time: after("at").map_or(0, second),
                    place: number as u64,
                    amount: amount(),
                    order: key(),
                    entry: number as u32,
                });
            }
            _ => {
                let what = match verb {
                    "join" => EventKind::Join,
                    "act" => {
                        EventKind::Activity(Activity::from_name(words[2]).unwrap(), words.contains(&"!"))
                    }
                    "award" => EventKind::Award(amount(), false),
                    "adjust" => EventKind::Adjust(amount(), words.get(3).copied().unwrap_or("")),
                    "redeem" => EventKind::Redeem(words[2], key()),
                    "pay" => EventKind::Pay(amount(), key()),
                    "play" => EventKind::Play,
                    "lock" => EventKind::Lock(amount()),
                    "cancel" => EventKind::Cancel(words[2]),
                    "unlock" => EventKind::Unlock(words[2]),
                    "gone" => EventKind::Gone(key()),
                    other => panic!("{other}"),
                };
                let id = words.iter().find_map(|word| word.strip_prefix('=')).unwrap_or(line);
                events.push(Event { id, day: on, what, number: number as u32 });
            }
        }
    }
    History::new(orders, lines, returns, events)
}

/// A walk through a history.
pub fn walk(programme: &Programme, history: &History<'_>, on: Day) -> Run {
    let rules = Rules::new(programme, 0);
    let mut run = Run::new(&rules, true);
    run.code = "KQ1".to_owned();
    run.walk(&rules, history, &Grants::default(), on);
    run
}

/// An entry as `2026-01-05 earn +70 =70`.
pub fn shown(entry: &Entry) -> String {
    format!("{} {} {:+} ={}", entry.day.iso(), entry.kind.name(), entry.points, entry.balance)
}

/// The ledger of a history, without what `skip` says it is not about.
pub fn ledger(json: &str, text: &'static str, on: &str) -> Vec<String> {
    walk(&programme(json), &history(text), day(on)).entries.iter().map(shown).collect()
}

/// What must hold after every walk.
pub fn assert_sound(run: &Run, may_owe: bool) {
    let totals = run.totals;
    assert!(totals.is_conserved(), "{totals:?}");
    let parts = [totals.earned, totals.active, totals.pending, totals.locked, totals.spent, totals.expired];
    assert!(parts.iter().all(|&part| part >= 0) && totals.reversed >= 0 && totals.owed >= 0, "{totals:?}");
    assert!(totals.owed == 0 || (may_owe && totals.active == 0), "{totals:?}");
    let sum = |pending: bool| {
        run.lots.all.iter().filter(|lot| lot.is_pending == pending).map(|lot| lot.left).sum::<i64>()
    };
    assert_eq!((sum(false), sum(true)), (totals.active, totals.pending));
    let mut balance = 0;
    for entry in &run.entries {
        balance += entry.points;
        assert_eq!(entry.balance, balance, "{entry:?}");
    }
    assert_eq!(balance, totals.balance());
    assert!(run.entries.is_sorted_by_key(|entry| entry.day));
}
