//! Lays a policy from outside over the default, and says by path what is wrong with it.

use super::{
    Basis, Comparison, FIGURES, Feature, GroupRule, Operand, Operator, Policy, Threshold, VERSION,
    value::Value,
};

/// What is wrong with a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PolicyErrorCode {
    /// A key that no policy has.
    UnknownKey,
    /// A value out of its range.
    ImpossibleValue,
    /// A text where a number belongs, or the like.
    WrongType,
    /// Somebody could be in no group: the last row must hold for everybody.
    NotTotal,
    /// A version that this crate does not know.
    Version,
}

impl PolicyErrorCode {
    /// Every code.
    pub const ALL: &[Self] =
        &[Self::UnknownKey, Self::ImpossibleValue, Self::WrongType, Self::NotTotal, Self::Version];

    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::UnknownKey => "unknown-key",
            Self::ImpossibleValue => "impossible-value",
            Self::WrongType => "wrong-type",
            Self::NotTotal => "not-total",
            Self::Version => "version",
        }
    }
}

/// What could stand where a policy is refused. Where it is more than this says, the JSON schema has it.
#[derive(Clone, Debug, PartialEq)]
pub enum Allowed {
    /// A number, both ends included.
    Range {
        /// The least.
        least: f64,
        /// The most.
        most: f64,
        /// Without a fraction.
        whole: bool,
    },
    /// One of these.
    Names(Vec<String>),
    /// Anything of a kind.
    Kind(&'static str),
}

impl Allowed {
    fn names(names: &[&str]) -> Self {
        Self::Names(names.iter().map(|&name| name.to_owned()).collect())
    }
}

/// A policy is refused: what is wrong, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct PolicyError {
    /// What is wrong.
    pub code: PolicyErrorCode,
    /// Where: `groups[2].all[0].value`.
    pub path: String,
    /// What could stand there instead; in a box, since every reader of a policy hands the error on.
    pub allowed: Option<Box<Allowed>>,
}

impl std::fmt::Display for PolicyError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let place = if self.path.is_empty() { "the policy" } else { &self.path };
        match self.code {
            PolicyErrorCode::UnknownKey => write!(f, "{place} is no key of a policy")?,
            PolicyErrorCode::ImpossibleValue => write!(f, "{place} has an impossible value")?,
            PolicyErrorCode::WrongType => write!(f, "{place} has a value of another kind")?,
            PolicyErrorCode::NotTotal => {
                return write!(
                    f,
                    "{place} leave somebody without a group: the last row needs an empty `all`"
                );
            }
            PolicyErrorCode::Version => write!(f, "{place} is not known here")?,
        }
        match self.allowed.as_deref() {
            None => Ok(()),
            Some(Allowed::Range { least, most, whole }) => {
                write!(f, "; allowed: a {}number from {least} to {most}", if *whole { "whole " } else { "" })
            }
            Some(Allowed::Names(names)) => write!(f, "; allowed: {}", names.join(", ")),
            Some(Allowed::Kind(kind)) => write!(f, "; allowed: {kind}"),
        }
    }
}

impl std::error::Error for PolicyError {}

/// The path of a key of an object.
pub(super) fn below(path: &str, key: &str) -> String {
    [path, ".", key].concat()
}

/// The path of an item of a list.
pub(super) fn item_of(path: &str, index: usize) -> String {
    [path, "[", &index.to_string(), "]"].concat()
}

type Refused = Result<(), PolicyError>;

pub(super) fn refuse<T>(code: PolicyErrorCode, path: impl Into<String>) -> Result<T, PolicyError> {
    Err(PolicyError { code, path: path.into(), allowed: None })
}

/// Refuses with what could stand there.
pub(super) fn refuse_for<T>(code: PolicyErrorCode, path: &str, allowed: Allowed) -> Result<T, PolicyError> {
    Err(PolicyError { code, path: path.to_owned(), allowed: Some(Box::new(allowed)) })
}

/// What stands at a path of a value.
fn value_at<'a>(root: &'a Value, path: &str) -> Option<&'a Value> {
    let mut steps = path.split(['.', '[', ']']).filter(|step| !step.is_empty());
    steps.try_fold(root, |value, step| match value {
        Value::List(items) => items.get(step.parse::<usize>().ok()?).or_else(|| items.first()),
        value => value.get(step),
    })
}

/// Beside a key that nobody knows, the keys that the usual policy has in its place.
fn with_known_keys(mut error: PolicyError) -> PolicyError {
    if error.code == PolicyErrorCode::UnknownKey && error.allowed.is_none() {
        let above = error.path.rsplit_once('.').map_or("", |(above, _)| above);
        if let Some(Value::Map(pairs)) = value_at(&Policy::default().to_value(), above) {
            let names = pairs.iter().map(|(key, _)| key.clone()).collect();
            error.allowed = Some(Box::new(Allowed::Names(names)));
        }
    }
    error
}

impl Policy {
    /// A policy laid over the default.
    pub fn from_value(value: &Value) -> Result<Self, PolicyError> {
        Self::read(value).map_err(with_known_keys)
    }

    fn read(value: &Value) -> Result<Self, PolicyError> {
        let mut policy = Self::default();
        policy.overlay(&migrate(value)?)?;
        policy.validate()?;
        Ok(policy)
    }

    fn overlay(&mut self, value: &Value) -> Refused {
        for (key, value) in pairs(value, "")? {
            match key.as_str() {
                "version" => {}
                "thresholds" => self.overlay_thresholds(value)?,
                "groups" => self.groups = groups(value)?,
                "money" => self.overlay_money(value)?,
                "identity" => self.overlay_identity(value)?,
                "orders" => self.overlay_orders(value)?,
                "time" => self.overlay_time(value)?,
                "programme" => self.programme.overlay(value, "programme")?,
                "care" => self.care.overlay(value, "care")?,
                _ => return refuse(PolicyErrorCode::UnknownKey, key),
            }
        }
        Ok(())
    }

    fn overlay_thresholds(&mut self, value: &Value) -> Refused {
        for (key, value) in pairs(value, "thresholds")? {
            let path = below("thresholds", key);
            let Some(threshold) = Threshold::from_name(key) else {
                return refuse(PolicyErrorCode::UnknownKey, path);
            };
            let figure = threshold.figure();
            let number = match value {
                Value::Null if threshold == Threshold::SpendEdge => figure.default,
                value if matches!(threshold, Threshold::SpendEdge | Threshold::TopSpenders) => {
                    number(value, figure.range, &path)?
                }
                value => whole(value, figure.range, &path)?,
            };
            self.set_threshold(threshold, number);
        }
        Ok(())
    }

    fn overlay_money(&mut self, value: &Value) -> Refused {
        for (key, value) in pairs(value, "money")? {
            self.basis = match (key.as_str(), value.text()) {
                ("basis", Some("net")) => Basis::Net,
                ("basis", Some("gross")) => Basis::Gross,
                ("basis", _) => {
                    let allowed = Allowed::names(&["net", "gross"]);
                    return refuse_for(PolicyErrorCode::ImpossibleValue, "money.basis", allowed);
                }
                _ => return refuse(PolicyErrorCode::UnknownKey, below("money", key)),
            };
        }
        Ok(())
    }

    fn overlay_identity(&mut self, value: &Value) -> Refused {
        for (key, value) in pairs(value, "identity")? {
            let path = below("identity", key);
            let field = match key.as_str() {
                "sharedNames" => &mut self.shared_names,
                "manyPhones" => &mut self.many_phones,
                "manyCodes" => &mut self.many_codes,
                _ => return refuse(PolicyErrorCode::UnknownKey, path),
            };
            *field = whole(value, (1.0, 1000.0), &path)? as u32;
        }
        Ok(())
    }

    fn overlay_orders(&mut self, value: &Value) -> Refused {
        for (key, value) in pairs(value, "orders")? {
            let path = below("orders", key);
            match key.as_str() {
                "sameIdDays" => self.same_id_days = whole(value, (0.0, 3650.0), &path)? as u32,
                "shipped" => {
                    self.shipped_counts = match text(value, &path)? {
                        "completed" => true,
                        "pending" => false,
                        _ => return refuse(PolicyErrorCode::ImpossibleValue, path),
                    }
                }
                _ => return refuse(PolicyErrorCode::UnknownKey, path),
            }
        }
        Ok(())
    }

    fn overlay_time(&mut self, value: &Value) -> Refused {
        for (key, value) in pairs(value, "time")? {
            let path = below("time", key);
            match key.as_str() {
                "offsetMinutes" => self.offset_minutes = whole(value, (-840.0, 840.0), &path)? as i32,
                "loneDayGap" => self.lone_day_gap = whole(value, (1.0, 3650.0), &path)? as u32,
                _ => return refuse(PolicyErrorCode::UnknownKey, path),
            }
        }
        Ok(())
    }

    fn validate(&self) -> Refused {
        if self.groups.last().is_none_or(|last| !last.all.is_empty()) {
            return refuse(PolicyErrorCode::NotTotal, "groups");
        }
        if self.threshold(Threshold::DeepDormantDays) < self.threshold(Threshold::DormantDays) {
            let allowed = Allowed::Kind("at least thresholds.dormantDays");
            return refuse_for(PolicyErrorCode::ImpossibleValue, "thresholds.deepDormantDays", allowed);
        }
        self.programme.validate()
    }

    /// The policy as plain values: what [`Policy::from_value`] reads back.
    pub fn to_value(&self) -> Value {
        let text = |text: &str| Value::Text(text.to_owned());
        let number = |number: f64| Value::Number(number);
        let map = |pairs: Vec<(&str, Value)>| {
            Value::Map(pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
        };
        let thresholds = FIGURES.iter().map(|figure| match self.threshold(figure.threshold) {
            absent if absent < 0.0 => (figure.name, Value::Null),
            value => (figure.name, number(value)),
        });
        let comparison = |comparison: &Comparison| {
            let value = match comparison.value {
                Operand::Figure(figure) => number(figure),
                Operand::Threshold(threshold) => text(threshold.figure().name),
            };
            map(vec![
                ("feature", text(comparison.feature.name())),
                ("op", text(comparison.op.sign())),
                ("value", value),
            ])
        };
        let rule = |rule: &GroupRule| {
            let mut pairs =
                vec![("id", text(&rule.id)), ("all", Value::List(rule.all.iter().map(comparison).collect()))];
            pairs.extend(rule.reason.as_deref().map(|reason| ("reason", text(reason))));
            pairs.extend(rule.name.as_deref().map(|name| ("name", text(name))));
            map(pairs)
        };
        let basis = if self.basis == Basis::Net { "net" } else { "gross" };
        map(vec![
            ("version", number(f64::from(VERSION))),
            ("thresholds", map(thresholds.collect())),
            ("groups", Value::List(self.groups.iter().map(rule).collect())),
            ("money", map(vec![("basis", text(basis))])),
            (
                "identity",
                map(vec![
                    ("sharedNames", number(f64::from(self.shared_names))),
                    ("manyPhones", number(f64::from(self.many_phones))),
                    ("manyCodes", number(f64::from(self.many_codes))),
                ]),
            ),
            (
                "orders",
                map(vec![
                    ("sameIdDays", number(f64::from(self.same_id_days))),
                    ("shipped", text(if self.shipped_counts { "completed" } else { "pending" })),
                ]),
            ),
            (
                "time",
                map(vec![
                    ("offsetMinutes", number(f64::from(self.offset_minutes))),
                    ("loneDayGap", number(f64::from(self.lone_day_gap))),
                ]),
            ),
            ("programme", self.programme.to_value()),
            ("care", self.care.to_value()),
        ])
    }
}

/// Brings an older policy to this version, one pure step a version. A policy without a version is of this one.
fn migrate(value: &Value) -> Result<Value, PolicyError> {
    match value.get("version") {
        None => Ok(value.clone()),
        Some(Value::Number(version)) if *version == f64::from(VERSION) => Ok(value.clone()),
        Some(_) => refuse(PolicyErrorCode::Version, "version"),
    }
}

pub(super) fn pairs<'a>(value: &'a Value, path: &str) -> Result<&'a [(String, Value)], PolicyError> {
    match value {
        Value::Map(pairs) => Ok(pairs),
        _ => refuse_for(PolicyErrorCode::WrongType, path, Allowed::Kind("an object")),
    }
}

pub(super) fn list<'a>(value: &'a Value, path: &str) -> Result<&'a [Value], PolicyError> {
    match value {
        Value::List(items) => Ok(items),
        _ => refuse_for(PolicyErrorCode::WrongType, path, Allowed::Kind("a list")),
    }
}

pub(super) fn number(value: &Value, range: (f64, f64), path: &str) -> Result<f64, PolicyError> {
    number_of(value, range, false, path)
}

pub(super) fn whole(value: &Value, range: (f64, f64), path: &str) -> Result<f64, PolicyError> {
    number_of(value, range, true, path)
}

fn number_of(value: &Value, (least, most): (f64, f64), whole: bool, path: &str) -> Result<f64, PolicyError> {
    let code = match value {
        Value::Number(number) if *number >= least && *number <= most && !(whole && number.fract() != 0.0) => {
            return Ok(*number);
        }
        Value::Number(_) => PolicyErrorCode::ImpossibleValue,
        _ => PolicyErrorCode::WrongType,
    };
    refuse_for(code, path, Allowed::Range { least, most, whole })
}

pub(super) fn text<'a>(value: &'a Value, path: &str) -> Result<&'a str, PolicyError> {
    match value.text() {
        Some(text) => Ok(text),
        None => refuse_for(PolicyErrorCode::WrongType, path, Allowed::Kind("a text")),
    }
}

fn groups(value: &Value) -> Result<Vec<GroupRule>, PolicyError> {
    let rows = list(value, "groups")?;
    rows.iter().enumerate().map(|(index, row)| group(row, &item_of("groups", index))).collect()
}

fn group(value: &Value, path: &str) -> Result<GroupRule, PolicyError> {
    let mut rule = GroupRule { id: String::new(), all: Vec::new(), reason: None, name: None };
    for (key, value) in pairs(value, path)? {
        let path = below(path, key);
        match key.as_str() {
            "id" => rule.id = id(value, &path)?,
            "all" => {
                let items = list(value, &path)?;
                let read = |(index, item)| comparison(item, &item_of(&path, index));
                rule.all = items.iter().enumerate().map(read).collect::<Result<_, _>>()?;
            }
            "reason" => rule.reason = Some(text(value, &path)?.to_owned()),
            "name" => rule.name = Some(text(value, &path)?.to_owned()),
            _ => {
                let allowed = Allowed::names(&["id", "all", "reason", "name"]);
                return refuse_for(PolicyErrorCode::UnknownKey, &path, allowed);
            }
        }
    }
    if rule.id.is_empty() { refuse(PolicyErrorCode::ImpossibleValue, below(path, "id")) } else { Ok(rule) }
}

/// Small letters, digits and underscores: an id is a CSS class and a file name too.
pub(super) fn id(value: &Value, path: &str) -> Result<String, PolicyError> {
    let id = text(value, path)?;
    let is_plain = id.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'));
    if is_plain && (1..=40).contains(&id.len()) {
        Ok(id.to_owned())
    } else {
        let allowed = Allowed::Kind("1 to 40 of a-z, 0-9 and _");
        refuse_for(PolicyErrorCode::ImpossibleValue, path, allowed)
    }
}

fn comparison(value: &Value, path: &str) -> Result<Comparison, PolicyError> {
    let (mut feature, mut op, mut operand) = (None, None, None);
    for (key, value) in pairs(value, path)? {
        let path = below(path, key);
        match key.as_str() {
            "feature" => {
                let named = Feature::from_name(text(value, &path)?);
                feature = Some(one_of(named, &path, Feature::ALL.iter().map(|known| known.name()))?);
            }
            "op" => {
                let signed = Operator::from_sign(text(value, &path)?);
                op = Some(one_of(signed, &path, ["=", "<", "<=", ">", ">="].into_iter())?);
            }
            "value" => operand = Some(operand_of(value, &path)?),
            _ => {
                let allowed = Allowed::names(&["feature", "op", "value"]);
                return refuse_for(PolicyErrorCode::UnknownKey, &path, allowed);
            }
        }
    }
    match (feature, op, operand) {
        (Some(feature), Some(op), Some(value)) => Ok(Comparison { feature, op, value }),
        _ => refuse_for(
            PolicyErrorCode::ImpossibleValue,
            path,
            Allowed::Kind("feature, op and value together"),
        ),
    }
}

pub(super) fn known<T>(found: Option<T>, path: &str) -> Result<T, PolicyError> {
    found.map_or_else(|| refuse(PolicyErrorCode::ImpossibleValue, path), Ok)
}

/// What a name stands for, or all names that there are.
pub(super) fn one_of<T>(
    found: Option<T>,
    path: &str,
    names: impl Iterator<Item = &'static str>,
) -> Result<T, PolicyError> {
    let allowed = || Allowed::Names(names.map(str::to_owned).collect());
    found.map_or_else(|| refuse_for(PolicyErrorCode::ImpossibleValue, path, allowed()), Ok)
}

fn operand_of(value: &Value, path: &str) -> Result<Operand, PolicyError> {
    match value {
        Value::Text(name) => one_of(Threshold::from_name(name), path, FIGURES.iter().map(|known| known.name))
            .map(Operand::Threshold),
        value => number(value, (-9e15, 9e15), path).map(Operand::Figure),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(json: serde_json::Value) -> Value {
        use serde_json::Value as Json;
        match json {
            Json::Null => Value::Null,
            Json::Bool(answer) => Value::Bool(answer),
            Json::Number(number) => Value::Number(number.as_f64().unwrap()),
            Json::String(text) => Value::Text(text),
            Json::Array(items) => Value::List(items.into_iter().map(value).collect()),
            Json::Object(map) => {
                Value::Map(map.into_iter().map(|(key, inner)| (key, value(inner))).collect())
            }
        }
    }

    fn read(json: &str) -> Result<Policy, PolicyError> {
        Policy::from_value(&value(serde_json::from_str(json).unwrap()))
    }

    #[test]
    fn nothing_is_the_default() {
        assert_eq!(read("{}").unwrap(), Policy::default());
    }

    #[test]
    fn a_policy_comes_back_as_it_was_written() {
        let mut policy = Policy::default();
        policy.set_threshold(Threshold::DormantDays, 75.0);
        policy.basis = Basis::Gross;
        assert_eq!(Policy::from_value(&policy.to_value()).unwrap(), policy);
    }

    #[test]
    fn one_figure_changes_and_the_rest_stays() {
        let policy = read(r#"{"version": 1, "thresholds": {"dormantDays": 75}}"#).unwrap();
        assert_eq!(policy.threshold(Threshold::DormantDays), 75.0);
        assert_eq!(policy.threshold(Threshold::FewOrders), 3.0);
    }

    #[test]
    fn a_programme_comes_back_as_it_was_written() {
        let json = r#"{"programme": {"tiers": {"match": "any", "window": {"kind": "calendar", "period": "quarter"}, "ladder": [
            {"id": "a", "name": "Mới"}, {"id": "b", "spend": 0.5, "orders": 3, "multiplier": [3, 2],
             "benefits": [{"kind": "discount", "percent": 5, "cost": 1000, "text": "x"}]}]},
            "points": {"expiry": {"kind": "fixedDay", "month": 12, "day": 31, "atLeastDays": 60}, "returnedDays": 30,
              "rules": [{"id": "tea", "priority": 1, "stop": true, "scope": {"products": ["Trà"], "from": "2026-01-01"}, "effect": {"multiply": [2, 1]}}]},
            "rewards": [{"id": "r", "kind": "percentage", "percent": 10, "cap": 50000, "minimumOrder": 1, "stock": 3, "perMember": 1}],
            "game": {"enabled": true, "seed": "s", "playsPerMember": {"times": 2, "per": "week"}}}}"#;
        let policy = read(json).unwrap();
        assert_eq!(Policy::from_value(&policy.to_value()).unwrap(), policy);
        assert_eq!(policy.programme.points.rate, Policy::default().programme.points.rate);
        assert_eq!(policy.programme.tiers.ladder.len(), 2);
    }

    #[test]
    fn care_comes_back_as_it_was_written() {
        let json = r#"{"care": {"consent": "held", "capContacts": 3, "hours": {"call": null, "oa": {"from": 8, "to": 21}},
            "afterFirst": [1, 2], "secondOrder": {"from": 5, "to": 50}, "reasons": {"cart": {"on": false, "channels": []},
            "overdue": {"chance": 9}}, "groups": [{"id": "vip", "action": "loi_moi", "channels": ["call"]}]}}"#;
        let policy = read(json).unwrap();
        assert_eq!(Policy::from_value(&policy.to_value()).unwrap(), policy);
        assert_eq!(policy.care.of(super::super::care::Reason::Overdue).chance, 9);
        assert!(policy.care.of(super::super::care::Reason::Birthday).on);
    }

    macro_rules! refuses {
        ($($name:ident: $json:literal => $code:ident at $path:literal;)*) => {$(
            #[test]
            fn $name() {
                let error = read($json).unwrap_err();
                assert_eq!((error.code, error.path.as_str()), (PolicyErrorCode::$code, $path));
            }
        )*};
    }

    refuses! {
        an_unknown_key: r#"{"treshold": 1}"# => UnknownKey at "treshold";
        an_unknown_threshold: r#"{"thresholds": {"sleepy": 1}}"# => UnknownKey at "thresholds.sleepy";
        a_negative_figure: r#"{"thresholds": {"dormantDays": -1}}"# => ImpossibleValue at "thresholds.dormantDays";
        half_a_day: r#"{"thresholds": {"dormantDays": 90.5}}"# => ImpossibleValue at "thresholds.dormantDays";
        a_text_for_a_number: r#"{"identity": {"sharedNames": "4"}}"# => WrongType at "identity.sharedNames";
        a_list_for_an_object: r#"{"thresholds": []}"# => WrongType at "thresholds";
        deeper_before_shallow: r#"{"thresholds": {"deepDormantDays": 60}}"# => ImpossibleValue at "thresholds.deepDormantDays";
        a_version_of_tomorrow: r#"{"version": 9}"# => Version at "version";
        no_row_for_everybody: r#"{"groups": [{"id": "a", "all": [{"feature": "orders", "op": ">", "value": 1}]}]}"# => NotTotal at "groups";
        an_unknown_feature: r#"{"groups": [{"id": "a", "all": [{"feature": "age", "op": ">", "value": 1}]}]}"# => ImpossibleValue at "groups[0].all[0].feature";
        an_unknown_operator: r#"{"groups": [{"id": "a", "all": [{"feature": "orders", "op": "~", "value": 1}]}]}"# => ImpossibleValue at "groups[0].all[0].op";
        an_id_with_spaces: r#"{"groups": [{"id": "a b", "all": []}]}"# => ImpossibleValue at "groups[0].id";
        a_policy_that_is_a_list: "[]" => WrongType at "";
        a_programme_that_is_open_by_a_word: r#"{"programme": {"open": "yes"}}"# => WrongType at "programme.open";
        an_unknown_key_of_the_programme: r#"{"programme": {"tires": {}}}"# => UnknownKey at "programme.tires";
        a_first_tier_with_a_mark: r#"{"programme": {"tiers": {"ladder": [{"id": "a", "spend": 1}]}}}"# => ImpossibleValue at "programme.tiers.ladder[0].spend";
        no_tier_at_all: r#"{"programme": {"tiers": {"ladder": []}}}"# => ImpossibleValue at "programme.tiers.ladder";
        a_tier_without_a_mark: r#"{"programme": {"tiers": {"ladder": [{"id": "a"}, {"id": "b"}]}}}"# => ImpossibleValue at "programme.tiers.ladder[1].spend";
        tiers_that_overlap: r#"{"programme": {"tiers": {"ladder": [{"id": "a"}, {"id": "b", "spend": 5}, {"id": "c", "spend": 5}]}}}"# => ImpossibleValue at "programme.tiers.ladder[2].spend";
        a_mark_that_falls: r#"{"programme": {"tiers": {"ladder": [{"id": "a"}, {"id": "b", "orders": 5}, {"id": "c", "orders": 4}]}}}"# => ImpossibleValue at "programme.tiers.ladder[2].orders";
        a_mark_that_disappears: r#"{"programme": {"tiers": {"ladder": [{"id": "a"}, {"id": "b", "spend": 5}, {"id": "c", "orders": 9}]}}}"# => ImpossibleValue at "programme.tiers.ladder[2].spend";
        two_tiers_of_one_id: r#"{"programme": {"tiers": {"ladder": [{"id": "a"}, {"id": "a", "spend": 5}]}}}"# => ImpossibleValue at "programme.tiers.ladder[1].id";
        two_rules_of_one_priority: r#"{"programme": {"points": {"rules": [{"id": "a", "priority": 1, "effect": {"add": 5}}, {"id": "b", "priority": 1, "effect": {"exclude": true}}]}}}"# => ImpossibleValue at "programme.points.rules[1].priority";
        a_rule_without_a_priority: r#"{"programme": {"points": {"rules": [{"id": "a", "effect": {"add": 5}}]}}}"# => ImpossibleValue at "programme.points.rules[0].priority";
        a_rule_with_two_effects: r#"{"programme": {"points": {"rules": [{"id": "a", "priority": 1, "effect": {"add": 5, "exclude": true}}]}}}"# => ImpossibleValue at "programme.points.rules[0].effect";
        a_rule_of_a_tier_that_is_not_there: r#"{"programme": {"points": {"rules": [{"id": "a", "priority": 1, "scope": {"tiers": ["x"]}, "effect": {"add": 5}}]}}}"# => ImpossibleValue at "programme.points.rules[0].scope.tiers[0]";
        a_rate_of_nothing: r#"{"programme": {"points": {"rate": {"spend": 0}}}}"# => ImpossibleValue at "programme.points.rate.spend";
        half_a_point: r#"{"programme": {"points": {"rate": {"points": 0.5}}}}"# => ImpossibleValue at "programme.points.rate.points";
        a_multiplier_by_nothing: r#"{"programme": {"tiers": {"ladder": [{"id": "a", "multiplier": [1, 0]}]}}}"# => ImpossibleValue at "programme.tiers.ladder[0].multiplier[1]";
        an_expiry_of_another_kind: r#"{"programme": {"points": {"expiry": {"kind": "months", "days": 3}}}}"# => WrongType at "programme.points.expiry.months";
        points_that_end_before_they_begin: r#"{"programme": {"points": {"pendingDays": 30, "expiry": {"kind": "inactivity", "days": 30}}}}"# => ImpossibleValue at "programme.points.expiry.days";
        a_reward_that_ends_before_it_begins: r#"{"programme": {"rewards": [{"id": "a", "kind": "gift", "from": "2026-02-01", "to": "2026-01-01"}]}}"# => ImpossibleValue at "programme.rewards[0].to";
        a_game_without_a_seed: r#"{"programme": {"game": {"enabled": true}}}"# => ImpossibleValue at "programme.game.seed";
        a_day_that_does_not_exist: r#"{"programme": {"points": {"since": "2026-02-30"}}}"# => ImpossibleValue at "programme.points.since";
        an_unknown_key_of_care: r#"{"care": {"rest": 3}}"# => UnknownKey at "care.rest";
        half_a_day_of_rest: r#"{"care": {"restDays": 0.5}}"# => ImpossibleValue at "care.restDays";
        a_cap_of_no_contact: r#"{"care": {"capContacts": 0}}"# => ImpossibleValue at "care.capContacts";
        consent_by_a_word_that_is_none: r#"{"care": {"consent": "yes"}}"# => ImpossibleValue at "care.consent";
        a_reason_that_nobody_knows: r#"{"care": {"reasons": {"boredom": {"on": true}}}}"# => UnknownKey at "care.reasons.boredom";
        a_reason_that_is_half_on: r#"{"care": {"reasons": {"cart": {"on": 1}}}}"# => WrongType at "care.reasons.cart.on";
        a_chance_above_all: r#"{"care": {"reasons": {"cart": {"chance": 10001}}}}"# => ImpossibleValue at "care.reasons.cart.chance";
        a_channel_by_post: r#"{"care": {"reasons": {"cart": {"channels": ["post"]}}}}"# => ImpossibleValue at "care.reasons.cart.channels[0]";
        hours_that_end_before_they_begin: r#"{"care": {"hours": {"sms": {"from": 22, "to": 7}}}}"# => ImpossibleValue at "care.hours.sms";
        hours_of_no_length: r#"{"care": {"hours": {"sms": {"from": 7, "to": 7}}}}"# => ImpossibleValue at "care.hours.sms";
        hours_of_a_channel_that_is_none: r#"{"care": {"hours": {"fax": null}}}"# => UnknownKey at "care.hours.fax";
        steps_out_of_their_order: r#"{"care": {"afterFirst": [3, 3]}}"# => ImpossibleValue at "care.afterFirst";
        a_window_with_one_end: r#"{"care": {"secondOrder": {"from": 3}}}"# => ImpossibleValue at "care.secondOrder";
        an_action_of_no_group: r#"{"care": {"groups": [{"chance": 3}]}}"# => ImpossibleValue at "care.groups[0].id";
        an_action_that_is_off: r#"{"care": {"groups": [{"id": "a", "on": false}]}}"# => UnknownKey at "care.groups[0].on";
    }
}
