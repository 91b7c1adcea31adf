//! A scheme from outside, understood or refused with the place and what could stand there.

use super::{
    feature::{FEATURES, Unit, place_of},
    table::{Condition, Operand, Row, Table, VERSION},
};
use crate::{
    orders::loyalty_columns::word_key,
    policy::{Allowed, FIGURES, Operator, PolicyError, PolicyErrorCode, Threshold, Value},
    values::arena::LONGEST,
};

/// Deepest nesting of conditions: what a person can still read.
const DEEPEST: usize = 8;
/// Most rows: groups are kept in a byte.
const MOST_ROWS: usize = 200;

type Read<T> = Result<T, PolicyError>;

fn refuse<T>(code: PolicyErrorCode, path: &str, allowed: Option<Allowed>) -> Read<T> {
    Err(PolicyError { code, path: path.to_owned(), allowed: allowed.map(Box::new) })
}

fn wrong<T>(path: &str, kind: &'static str) -> Read<T> {
    refuse(PolicyErrorCode::WrongType, path, Some(Allowed::Kind(kind)))
}

fn names(names: impl Iterator<Item = &'static str>) -> Option<Allowed> {
    Some(Allowed::Names(names.map(str::to_owned).collect()))
}

fn pairs<'a>(value: &'a Value, path: &str) -> Read<&'a [(String, Value)]> {
    match value {
        Value::Map(pairs) => Ok(pairs),
        _ => wrong(path, "object"),
    }
}

fn list<'a>(value: Option<&'a Value>, path: &str) -> Read<&'a [Value]> {
    match value {
        Some(Value::List(items)) => Ok(items),
        _ => wrong(path, "list"),
    }
}

fn item(path: &str, index: usize) -> String {
    [path, "[", &index.to_string(), "]"].concat()
}

fn below(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { [path, ".", key].concat() }
}

fn only(pairs: &[(String, Value)], known: &[&'static str], path: &str) -> Read<()> {
    match pairs.iter().find(|(key, _)| !known.contains(&key.as_str())) {
        Some((key, _)) => {
            refuse(PolicyErrorCode::UnknownKey, &below(path, key), names(known.iter().copied()))
        }
        None => Ok(()),
    }
}

impl Table {
    /// Understands a scheme.
    pub fn from_value(value: &Value) -> Read<Self> {
        let keys = ["version", "id", "name", "kind", "about", "source", "date", "rows"];
        only(pairs(value, "")?, &keys, "")?;
        if !matches!(value.get("version"), None | Some(Value::Number(1.0))) {
            let only = f64::from(VERSION);
            let allowed = Allowed::Range { least: only, most: only, whole: true };
            return refuse(PolicyErrorCode::Version, "version", Some(allowed));
        }
        let rows = list(value.get("rows"), "rows")?;
        if rows.is_empty() || rows.len() > MOST_ROWS {
            let allowed = Allowed::Range { least: 1.0, most: MOST_ROWS as f64, whole: true };
            return refuse(PolicyErrorCode::ImpossibleValue, "rows", Some(allowed));
        }
        let row = |(index, row)| row_of(row, &item("rows", index));
        Ok(Self { rows: rows.iter().enumerate().map(row).collect::<Read<_>>()? })
    }
}

impl Condition {
    /// Understands a condition alone.
    pub fn from_value(value: &Value) -> Read<Self> {
        condition(value, "", 0)
    }
}

fn row_of(value: &Value, path: &str) -> Read<Row> {
    only(pairs(value, path)?, &["id", "name", "when", "reason", "actions"], path)?;
    let at = below(path, "id");
    let id = match value.get("id").and_then(Value::text) {
        Some(id) if !id.is_empty() && id.len() <= 64 => id.to_owned(),
        _ => return wrong(&at, "text"),
    };
    let nothing = Value::Null;
    let when = condition(value.get("when").unwrap_or(&nothing), &below(path, "when"), 0)?;
    Ok(Row { id, when })
}

fn condition(value: &Value, path: &str, depth: usize) -> Read<Condition> {
    let pairs = pairs(value, path)?;
    if depth > DEEPEST {
        return refuse(PolicyErrorCode::ImpossibleValue, path, None);
    }
    let many = |key: &str| {
        let at = below(path, key);
        let items = list(value.get(key), &at)?;
        let each = |(index, value)| condition(value, &item(&at, index), depth + 1);
        items.iter().enumerate().map(each).collect::<Read<Vec<_>>>()
    };
    match pairs {
        [(key, _)] if key == "all" => Ok(Condition::All(many("all")?)),
        [(key, _)] if key == "any" => Ok(Condition::Any(many("any")?)),
        [(key, inner)] if key == "not" => {
            Ok(Condition::Not(Box::new(condition(inner, &below(path, "not"), depth + 1)?)))
        }
        [(key, feature)] if key == "known" => {
            Ok(Condition::Known(feature_of(Some(feature), &below(path, "known"))?))
        }
        _ => comparison(value, path),
    }
}

fn feature_of(value: Option<&Value>, path: &str) -> Read<usize> {
    let Some(place) = value.and_then(Value::text).and_then(place_of) else {
        let known = names(FEATURES.iter().map(|feature| feature.id));
        return refuse(PolicyErrorCode::ImpossibleValue, path, known);
    };
    Ok(place)
}

fn comparison(value: &Value, path: &str) -> Read<Condition> {
    let keys = ["all", "any", "not", "known", "feature", "op", "value", "between", "in"];
    only(pairs(value, path)?, &keys, path)?;
    let feature = feature_of(value.get("feature"), &below(path, "feature"))?;
    let figures = |key: &str| {
        let at = below(path, key);
        let items = list(value.get(key), &at)?;
        let each = |(index, value)| figure(value, &item(&at, index));
        items.iter().enumerate().map(each).collect::<Read<Vec<f64>>>()
    };
    let given = pairs(value, path)?.len();
    if FEATURES[feature].unit == Unit::Text {
        return if value.get("in").is_some() && given == 2 {
            named(value.get("in"), &below(path, "in")).map(|words| Condition::Named(feature, words))
        } else {
            // Words have no order: they are one of some, or known, or not.
            refuse(PolicyErrorCode::ImpossibleValue, path, names(["in"].into_iter()))
        };
    }
    if value.get("between").is_some() && given == 2 {
        return match figures("between")?.as_slice() {
            &[low, high] if low <= high => Ok(Condition::Between(feature, low, high)),
            _ => refuse(PolicyErrorCode::ImpossibleValue, &below(path, "between"), None),
        };
    }
    if value.get("in").is_some() && given == 2 {
        return Ok(Condition::In(feature, figures("in")?));
    }
    if given != 3 {
        return wrong(path, "condition");
    }
    let Some(op) = value.get("op").and_then(Value::text).and_then(Operator::from_sign) else {
        let signs = names(Operator::ALL.iter().map(|(_, sign)| *sign));
        return refuse(PolicyErrorCode::ImpossibleValue, &below(path, "op"), signs);
    };
    let at = below(path, "value");
    Ok(Condition::Compare(feature, op, operand(value.get("value").unwrap_or(&Value::Null), &at)?))
}

fn named(value: Option<&Value>, path: &str) -> Read<Vec<String>> {
    let word = |(index, value): (usize, &Value)| match value.text() {
        Some(word) if word_key(word) != 0 && word.len() <= LONGEST => Ok(word.to_owned()),
        Some(_) => refuse(PolicyErrorCode::ImpossibleValue, &item(path, index), None),
        None => wrong(&item(path, index), "text"),
    };
    list(value, path)?.iter().enumerate().map(word).collect()
}

fn operand(value: &Value, path: &str) -> Read<Operand> {
    let Value::Map(pairs) = value else { return figure(value, path).map(Operand::Figure) };
    match pairs.as_slice() {
        [(key, name)] if key == "threshold" => match name.text().and_then(Threshold::from_name) {
            Some(threshold) => Ok(Operand::Threshold(threshold)),
            None => refuse(
                PolicyErrorCode::ImpossibleValue,
                &below(path, key),
                names(FIGURES.iter().map(|figure| figure.name)),
            ),
        },
        [(key, Value::Number(share))] if key == "quantile" && (0.0..=1.0).contains(share) => {
            Ok(Operand::Quantile(*share))
        }
        [(key, _)] if key == "quantile" => {
            let allowed = Allowed::Range { least: 0.0, most: 1.0, whole: false };
            refuse(PolicyErrorCode::ImpossibleValue, &below(path, key), Some(allowed))
        }
        _ => wrong(path, "number"),
    }
}

fn figure(value: &Value, path: &str) -> Read<f64> {
    match value {
        Value::Number(number) if number.abs() <= 9e15 => Ok(*number),
        Value::Number(_) => {
            let allowed = Allowed::Range { least: -9e15, most: 9e15, whole: false };
            refuse(PolicyErrorCode::ImpossibleValue, path, Some(allowed))
        }
        _ => wrong(path, "number"),
    }
}
