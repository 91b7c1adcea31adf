//! Lays the rules of care from outside over the usual ones, and writes them.

use super::{CARE_FIGURES, Care, CareFigure, Channel, ConsentFrom, GROUP, GroupAction, Reason, ReasonPolicy};
use crate::policy::{
    overlay::{
        Allowed, PolicyError, PolicyErrorCode, below, id, item_of, list, one_of, pairs, refuse, refuse_for,
        text, whole,
    },
    value::Value,
};

type Refused = Result<(), PolicyError>;

/// Longest list of steps or groups.
const LONGEST: usize = 100;
/// Days of a window at most.
const MOST_DAYS: f64 = 3650.0;

impl Care {
    pub(in crate::policy) fn overlay(&mut self, value: &Value, path: &str) -> Refused {
        for (key, value) in pairs(value, path)? {
            let path = &below(path, key);
            match key.as_str() {
                "consent" => {
                    let named = ConsentFrom::from_name(text(value, path)?);
                    self.consent = one_of(named, path, ConsentFrom::NAMES.iter().copied())?;
                }
                "hours" => self.overlay_hours(value, path)?,
                "afterFirst" => {
                    let day = |value: &Value, path: &str| Ok(whole(value, (0.0, MOST_DAYS), path)? as u32);
                    self.after_first = items(value, path, day)?;
                    if !self.after_first.is_sorted_by(|a, b| a < b) {
                        return refuse_for(
                            PolicyErrorCode::ImpossibleValue,
                            path,
                            Allowed::Kind("days in their order"),
                        );
                    }
                }
                "secondOrder" => self.second_order = window(value, MOST_DAYS, path)?,
                "reasons" => {
                    for (name, value) in pairs(value, path)? {
                        let path = &below(path, name);
                        let Some(reason) = Reason::from_name(name) else {
                            return refuse(PolicyErrorCode::UnknownKey, path.as_str());
                        };
                        self.reasons[reason as usize].overlay(value, path, &mut |_, _, _| Ok(false))?;
                    }
                }
                "groups" => self.groups = items(value, path, group)?,
                name => match CARE_FIGURES.iter().position(|known| known.0 == name) {
                    Some(at) => {
                        let (least, most) = CARE_FIGURES[at].2;
                        let range = (f64::from(least), f64::from(most));
                        self.set_figure(CareFigure::ALL[at], whole(value, range, path)? as u32);
                    }
                    None => return refuse(PolicyErrorCode::UnknownKey, path.as_str()),
                },
            }
        }
        Ok(())
    }

    fn overlay_hours(&mut self, value: &Value, path: &str) -> Refused {
        for (name, value) in pairs(value, path)? {
            let path = &below(path, name);
            let Some(channel) = Channel::from_name(name) else {
                return refuse(PolicyErrorCode::UnknownKey, path.as_str());
            };
            let hours = window(value, 24.0, path)?;
            if hours.is_some_and(|(from, to)| from == to) {
                return refuse_for(PolicyErrorCode::ImpossibleValue, path, Allowed::Kind("from before to"));
            }
            self.hours[channel as usize] = hours.map(|(from, to)| (from as u8, to as u8));
        }
        Ok(())
    }

    /// As plain values.
    pub(in crate::policy) fn to_value(&self) -> Value {
        let number = |number: u32| Value::Number(f64::from(number));
        let two = |from, to| map(vec![("from", number(from)), ("to", number(to))]);
        let mut pairs: Vec<(&str, Value)> = vec![("consent", word(self.consent.name()))];
        pairs.extend(CARE_FIGURES.iter().zip(self.figures).map(|(figure, value)| (figure.0, number(value))));
        let hours = Channel::ALL.iter().zip(self.hours).map(|(channel, hours)| {
            (channel.name(), hours.map_or(Value::Null, |(from, to)| two(from.into(), to.into())))
        });
        let reasons = Reason::ALL
            .iter()
            .zip(&self.reasons)
            .map(|(reason, does)| (reason.name(), map(does.pairs(true))));
        let group = |group: &GroupAction| {
            let mut pairs = vec![("id", word(&group.id))];
            pairs.push(("action", group.action.as_deref().map_or(Value::Null, word)));
            pairs.extend(group.does.pairs(false));
            map(pairs)
        };
        pairs.extend([
            ("hours", map(hours.collect())),
            ("afterFirst", Value::List(self.after_first.iter().map(|&day| number(day)).collect())),
            ("secondOrder", self.second_order.map_or(Value::Null, |(from, to)| two(from, to))),
            ("reasons", map(reasons.collect())),
            ("groups", Value::List(self.groups.iter().map(group).collect())),
        ]);
        map(pairs)
    }
}

fn word(word: &str) -> Value {
    Value::Text(word.to_owned())
}

fn map(pairs: Vec<(&str, Value)>) -> Value {
    Value::Map(pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

impl ReasonPolicy {
    fn pairs(&self, with_on: bool) -> Vec<(&'static str, Value)> {
        let on = with_on.then_some(("on", Value::Bool(self.on)));
        let channels = self.channels.iter().map(|channel| word(channel.name())).collect();
        let rest = [("chance", Value::Number(self.chance.into())), ("channels", Value::List(channels))];
        on.into_iter().chain(rest).collect()
    }

    /// Reads the fields of a reason; `more` takes those that only a group has, which in turn cannot be switched off.
    fn overlay(
        &mut self,
        value: &Value,
        path: &str,
        more: &mut dyn FnMut(&str, &Value, &str) -> Result<bool, PolicyError>,
    ) -> Refused {
        for (key, value) in pairs(value, path)? {
            let path = &below(path, key);
            if more(key, value, path)? {
                continue;
            }
            match (key.as_str(), value) {
                ("on", Value::Bool(on)) => self.on = *on,
                ("on", _) => {
                    return refuse_for(PolicyErrorCode::WrongType, path, Allowed::Kind("true or false"));
                }
                ("chance", value) => self.chance = whole(value, (0.0, 10_000.0), path)? as u32,
                ("channels", value) => self.channels = items(value, path, channel)?,
                _ => return refuse(PolicyErrorCode::UnknownKey, path.as_str()),
            }
        }
        Ok(())
    }
}

fn channel(value: &Value, path: &str) -> Result<Channel, PolicyError> {
    one_of(Channel::from_name(text(value, path)?), path, Channel::NAMES.iter().copied())
}

fn group(value: &Value, path: &str) -> Result<GroupAction, PolicyError> {
    let mut name = String::new();
    let mut action = None;
    let does = ReasonPolicy { on: true, chance: GROUP.chance, channels: GROUP.channels.to_vec() };
    let mut does = does;
    does.overlay(value, path, &mut |key, value, path| {
        match (key, value) {
            ("id", value) => name = id(value, path)?,
            ("action", Value::Null) => action = None,
            ("action", value) => action = Some(id(value, path)?),
            ("on", _) => return refuse(PolicyErrorCode::UnknownKey, path),
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    if name.is_empty() {
        return refuse(PolicyErrorCode::ImpossibleValue, below(path, "id"));
    }
    Ok(GroupAction { id: name, action, does })
}

fn items<T>(
    value: &Value,
    path: &str,
    read: impl Fn(&Value, &str) -> Result<T, PolicyError>,
) -> Result<Vec<T>, PolicyError> {
    let items = list(value, path)?;
    if items.len() > LONGEST {
        return refuse(PolicyErrorCode::ImpossibleValue, path);
    }
    items.iter().enumerate().map(|(at, item)| read(item, &item_of(path, at))).collect()
}

/// `{ from, to }`, the later one last, or null for none.
fn window(value: &Value, most: f64, path: &str) -> Result<Option<(u32, u32)>, PolicyError> {
    if *value == Value::Null {
        return Ok(None);
    }
    let (mut from, mut to) = (None, None);
    for (key, value) in pairs(value, path)? {
        let path = &below(path, key);
        match key.as_str() {
            "from" => from = Some(whole(value, (0.0, most), path)? as u32),
            "to" => to = Some(whole(value, (0.0, most), path)? as u32),
            _ => {
                let allowed = Allowed::Names(["from", "to"].map(str::to_owned).to_vec());
                return refuse_for(PolicyErrorCode::UnknownKey, path, allowed);
            }
        }
    }
    match (from, to) {
        (Some(from), Some(to)) if from <= to => Ok(Some((from, to))),
        _ => refuse_for(
            PolicyErrorCode::ImpossibleValue,
            path,
            Allowed::Kind("from and to, the later one last"),
        ),
    }
}
