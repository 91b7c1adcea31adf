//! Contacts as the host hands them in: who was turned to, how, and what became of it.

use crate::{
    policy::{
        Value,
        care::{Channel, Outcome},
    },
    values::day::Day,
};

/// One time that the shop turned to a customer; the contract's `Contact`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Counts once.
    pub id: String,
    /// Id of the customer.
    pub customer: String,
    /// Its day.
    pub day: Day,
    /// Minutes after midnight.
    pub time: Option<u16>,
    /// How.
    pub channel: Channel,
    /// What became of it.
    pub outcome: Outcome,
    /// Why.
    pub reason: Option<String>,
    /// The campaign.
    pub campaign: Option<String>,
    /// Words of the shop's own.
    pub note: Option<String>,
}

/// Letters of a text at most, in bytes.
const LONGEST: usize = 4_000;

impl Contact {
    /// Understands a list; the path of what is wrong otherwise. Of several with one id the last one stands.
    pub fn list(value: &Value) -> Result<Vec<Self>, String> {
        let items = match value {
            Value::Null => return Ok(Vec::new()),
            Value::List(items) => items,
            _ => return Err("contacts".to_owned()),
        };
        let all: Vec<Self> =
            items.iter().enumerate().map(|(at, item)| Self::of(item, at)).collect::<Result<_, _>>()?;
        Ok(last_of_each(all))
    }

    fn of(value: &Value, at: usize) -> Result<Self, String> {
        let path = |key: &str| ["contacts[", &at.to_string(), "].", key].concat();
        let Value::Map(pairs) = value else { return Err(["contacts[", &at.to_string(), "]"].concat()) };
        const KEYS: [&str; 9] =
            ["id", "customer", "day", "time", "channel", "outcome", "reason", "campaign", "note"];
        if let Some((key, _)) = pairs.iter().find(|(key, _)| !KEYS.contains(&key.as_str())) {
            return Err(path(key));
        }
        let maybe = |key: &str| match value.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Text(text)) if text.len() <= LONGEST => Ok(Some(text.as_str())),
            Some(_) => Err(path(key)),
        };
        let text = |key: &str| maybe(key)?.filter(|text| !text.is_empty()).ok_or_else(|| path(key));
        let time = maybe("time")?.map(|time| minutes(time).ok_or_else(|| path("time"))).transpose()?;
        let owned = |key: &str| maybe(key).map(|text| text.map(str::to_owned));
        Ok(Self {
            id: text("id")?.to_owned(),
            customer: text("customer")?.to_owned(),
            day: Day::from_iso(text("day")?).ok_or_else(|| path("day"))?,
            time,
            channel: Channel::from_name(text("channel")?).ok_or_else(|| path("channel"))?,
            outcome: Outcome::from_name(text("outcome")?).ok_or_else(|| path("outcome"))?,
            reason: owned("reason")?,
            campaign: owned("campaign")?,
            note: owned("note")?,
        })
    }

    /// `HH:MM`.
    pub fn clock(&self) -> Option<String> {
        let two = |number: u16| [b'0' + (number / 10) as u8, b'0' + (number % 10) as u8].map(char::from);
        self.time.map(|time| two(time / 60).into_iter().chain([':']).chain(two(time % 60)).collect())
    }

    /// True when it surely was after another one: of one day only where both have a time.
    pub fn is_after(&self, other: &Self) -> bool {
        let same_day =
            || self.day == other.day && matches!((self.time, other.time), (Some(a), Some(b)) if a > b);
        self.day > other.day || same_day()
    }

    /// The shop turned to somebody: what the caps count. Consent that comes by itself is no contact.
    pub fn is_turn(&self) -> bool {
        self.outcome != Outcome::Consented
    }
}

fn minutes(time: &str) -> Option<u16> {
    let (hour, minute) = time.split_once(':')?;
    let number = |text: &str, most: u16| {
        let is_two = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|&number: &u16| is_two && number <= most)
    };
    Some(number(hour, 23)? * 60 + number(minute, 59)?)
}

fn last_of_each(mut all: Vec<Contact>) -> Vec<Contact> {
    let mut order: Vec<usize> = (0..all.len()).collect();
    crate::values::order::sort_by(&mut order, |&a, &b| all[a].id.cmp(&all[b].id).then(a.cmp(&b)));
    let mut stands = vec![true; all.len()];
    for pair in order.windows(2) {
        stands[pair[0]] = all[pair[0]].id != all[pair[1]].id;
    }
    let mut stands = stands.into_iter();
    all.retain(|_| stands.next().unwrap_or(true));
    all
}
