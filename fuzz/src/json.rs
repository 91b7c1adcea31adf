//! Changes of JSON that leave it JSON: most changes of its bytes only make it unreadable.

use crate::common::mutate::Random;
use serde_json::{Value, json};

/// Numbers that a limit may have forgotten.
const NUMBERS: [f64; 14] =
    [0.0, -0.0, 1.0, -1.0, 0.5, 0.1, 2.0, 90.0, 1e3, 3651.0, 1e15, -9e15, 9_007_199_254_740_993.0, 1e300];

/// Changes one place of a tree; texts come from `words`.
pub fn change(value: &mut Value, words: &[&str], random: &mut Random) {
    let inside = random.below(4) > 0;
    match value {
        Value::Array(items) if inside && !items.is_empty() => change_list(items, words, random),
        Value::Object(map) if inside && !map.is_empty() => {
            let key = map.keys().nth(random.below(map.len())).expect("it is not empty").clone();
            if random.below(8) == 0 {
                let moved = map.remove(&key).unwrap_or_default();
                map.insert(random.of(words).to_owned(), moved);
            } else {
                change(&mut map[&key], words, random);
            }
        }
        leaf => *leaf = fresh(words, random),
    }
}

fn change_list(items: &mut Vec<Value>, words: &[&str], random: &mut Random) {
    let (at, other) = (random.below(items.len()), random.below(items.len()));
    match random.below(5) {
        0 => items.swap(at, other),
        1 => items.insert(at, items[other].clone()),
        2 => drop(items.remove(at)),
        _ => change(&mut items[at], words, random),
    }
}

fn fresh(words: &[&str], random: &mut Random) -> Value {
    match random.below(8) {
        0 => Value::Null,
        1 => json!(random.below(2) == 0),
        2 => json!([]),
        3 => json!({}),
        4 => json!(random.of(words)),
        _ => json!(NUMBERS[random.below(NUMBERS.len())]),
    }
}
