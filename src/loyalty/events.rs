//! Events as the host hands them in.

use crate::{
    policy::{Value, programme::Activity},
    values::day::Day,
};

/// What happens beside orders; the contract's `MemberEvent`.
#[derive(Clone, Debug, PartialEq)]
pub struct MemberEvent {
    /// Counts once.
    pub id: String,
    /// Any key of the member.
    pub member: String,
    /// Its day.
    pub day: Day,
    /// What happens.
    pub what: Happening,
}

/// Kinds of event.
#[derive(Clone, Debug, PartialEq)]
pub enum Happening {
    /// She joined.
    Join,
    /// Something that earns; true with evidence.
    Activity(Activity, bool),
    /// A reward by id, and the code of the order that it is for.
    Redeem(String, Option<String>),
    /// Points towards the bill of an order.
    Pay(i64, String),
    /// An event that is taken back.
    Cancel(String),
    /// Points added or taken, and why.
    Adjust(i64, String),
    /// Points that are held.
    Lock(i64),
    /// The event of a hold that ends.
    Unlock(String),
    /// A key of who was brought.
    Referral(String),
    /// A play.
    Play,
}

/// Most points of one event.
const MOST: f64 = 1e9;

impl MemberEvent {
    /// Understands a list of events; the path of what is wrong otherwise.
    pub fn list(value: &Value) -> Result<Vec<Self>, String> {
        match value {
            Value::Null => Ok(Vec::new()),
            Value::List(items) => items.iter().enumerate().map(|(at, item)| Self::of(item, at)).collect(),
            _ => Err("events".to_owned()),
        }
    }

    fn of(value: &Value, at: usize) -> Result<Self, String> {
        let fields = Fields { value, at };
        let day = Day::from_iso(fields.text("day")?).ok_or_else(|| fields.path("day"))?;
        let id = fields.text("id")?;
        if id.is_empty() {
            return Err(fields.path("id"));
        }
        Ok(Self { id: id.to_owned(), member: fields.text("member")?.to_owned(), day, what: fields.what()? })
    }
}

/// One event from outside.
struct Fields<'a> {
    value: &'a Value,
    at: usize,
}

impl Fields<'_> {
    fn path(&self, key: &str) -> String {
        ["events[", &self.at.to_string(), "].", key].concat()
    }

    fn text(&self, key: &str) -> Result<&str, String> {
        self.value.get(key).and_then(Value::text).ok_or_else(|| self.path(key))
    }

    fn owned(&self, key: &str) -> Result<String, String> {
        self.text(key).map(str::to_owned)
    }

    fn maybe(&self, key: &str) -> Result<Option<String>, String> {
        match self.value.get(key) {
            None | Some(Value::Null) => Ok(None),
            _ => self.owned(key).map(Some),
        }
    }

    fn points(&self, least: f64) -> Result<i64, String> {
        match self.value.get("points") {
            Some(Value::Number(points)) if points.fract() == 0.0 && (least..=MOST).contains(points) => {
                Ok(*points as i64)
            }
            _ => Err(self.path("points")),
        }
    }

    fn what(&self) -> Result<Happening, String> {
        Ok(match self.text("kind")? {
            "join" => Happening::Join,
            "play" => Happening::Play,
            "activity" => {
                let activity = Activity::from_name(self.text("activity")?);
                let evidence = self.maybe("evidence")?.is_some_and(|evidence| !evidence.trim().is_empty());
                Happening::Activity(activity.ok_or_else(|| self.path("activity"))?, evidence)
            }
            "redeem" => Happening::Redeem(self.owned("reward")?, self.maybe("order")?),
            "payWithPoints" => Happening::Pay(self.points(1.0)?, self.owned("order")?),
            "cancel" => Happening::Cancel(self.owned("event")?),
            "adjust" => Happening::Adjust(self.points(-MOST)?, self.maybe("reason")?.unwrap_or_default()),
            "lock" => Happening::Lock(self.points(1.0)?),
            "unlock" => Happening::Unlock(self.owned("event")?),
            "referral" => Happening::Referral(self.owned("friend")?),
            _ => return Err(self.path("kind")),
        })
    }
}
