//! Why somebody is in the queue of a day: each reason of `data/care` asked of everybody, with its window, and what a
//! contact would be worth. One pass over all customers; what a sentence says of a person is looked up for those shown.

use super::{
    contact::Contact,
    context::CareContext,
    loyal::{Loyal, Loyalty},
    rhythm::{Purchases, Rhythm},
};
use crate::{
    customers::{Features, people::Person},
    orders::{EventKind, Scale},
    policy::{
        Threshold, UNCLASSIFIED,
        care::{Care, CareFigure, GROUP, Outcome, Reason, ReasonPolicy, ReasonRow},
    },
    values::{calendar::NEVER, day::Day, sort::at_positions},
};

/// A reason by number: those of the table, then the groups of the policy that have an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(pub u8);

impl Key {
    /// The reason of the table, or the number of a group among those with an action.
    pub fn of(self) -> Result<Reason, usize> {
        Reason::ALL.get(usize::from(self.0)).copied().ok_or_else(|| usize::from(self.0) - Reason::ALL.len())
    }

    /// The name on the wire.
    pub fn name(self, care: &Care) -> String {
        match self.of() {
            Ok(reason) => reason.name().to_owned(),
            Err(group) => ["group:", &care.groups[group].id].concat(),
        }
    }

    /// The reason with a name, if the policy has it.
    pub fn from_name(name: &str, care: &Care) -> Option<Self> {
        if let Some(reason) = Reason::from_name(name) {
            return Some(Self(reason as u8));
        }
        let id = name.strip_prefix("group:")?;
        let at = care.groups.iter().position(|group| group.id == id)?;
        Some(Self((Reason::ALL.len() + at) as u8))
    }

    /// What the shop does for it.
    pub fn does(self, care: &Care) -> &ReasonPolicy {
        match self.of() {
            Ok(reason) => care.of(reason),
            Err(group) => &care.groups[group].does,
        }
    }

    /// Which message.
    pub fn action(self, care: &Care) -> String {
        let own = self.of().err().and_then(|group| care.groups[group].action.clone());
        own.unwrap_or_else(|| self.name(care))
    }

    fn row(self) -> ReasonRow {
        self.of().map_or(GROUP, Reason::row)
    }
}

/// From when on a reason holds, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Window {
    since: Day,
    /// [`NEVER`] for one that does not pass.
    until: Day,
}

/// A reason that holds for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// Whose.
    pub person: Person,
    /// Which.
    pub key: Key,
    /// From 1 to 100.
    pub urgency: u8,
    /// Last day; [`NEVER`] for one that does not pass.
    pub until: Day,
    /// What an order is worth; none in a book without money.
    pub value: Option<i64>,
    /// Expected value × urgency.
    pub score: i64,
}

/// Something that a sentence says of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Days, orders, points, money.
    Number(i64),
    /// A day.
    Day(Day),
    /// An id.
    Text(String),
}

/// The reasons of everybody.
#[derive(Default)]
pub struct Reasons {
    /// By person, then by reason.
    pub held: Vec<Held>,
    /// Days after the first order between which the second one is due.
    pub second: Option<(i32, i32)>,
    /// Median of what buyers spend an order.
    pub median: Option<i64>,
}

/// What reasons look at of one person.
#[derive(Clone, Copy)]
struct Look<'l> {
    person: Person,
    known: &'l Features,
    rhythm: &'l Rhythm,
    loyal: Option<&'l Loyal>,
    value: Option<i64>,
}

impl Reasons {
    /// Asks everybody.
    pub fn of(care: &CareContext<'_>) -> Self {
        let mut reasons = Self::default();
        let (customers, rules) = (&care.view.customers, &care.policy.care);
        let purchases = Purchases::new(care.view, care.parts, care.policy.basis);
        let mut days = Vec::new();
        let rhythms: Vec<Rhythm> =
            customers.all().map(|person| purchases.rhythm(person, &mut days)).collect();
        reasons.second = rules.second_order.map_or_else(
            || middle_half(&rhythms, rules.figure(CareFigure::SecondOrderBuyers) as usize),
            |(from, to)| Some((from as i32, to as i32)),
        );
        let averages = customers.all().filter_map(|person| average(&customers.get(person)));
        reasons.median = at_positions(averages, |count| [(count - 1) / 2]).map(|[median]| median);
        let keys = reasons.keys(care);
        let mut loyalty = Loyalty::of(care);
        for person in customers.all() {
            let known = customers.get(person);
            let loyal = loyalty.as_mut().and_then(|loyalty| loyalty.walk(person));
            let rhythm = &rhythms[person as usize];
            let value = reasons.value(care, &known);
            let look = Look { person, known: &known, rhythm, loyal: loyal.as_ref(), value };
            for &key in &keys {
                if let Some(window) = reasons.window(care, key, &look)
                    && !is_handled(care, key, person, window.since)
                {
                    let held = held(care, key, &look, window);
                    reasons.held.push(held);
                }
            }
        }
        reasons
    }

    /// Reasons that can hold for somebody.
    fn keys(&self, care: &CareContext<'_>) -> Vec<Key> {
        let rules = &care.policy.care;
        let events = care.view.contacts(care.parts);
        let has_event = |kind: EventKind| events.events().iter().any(|event| event.kind == kind);
        let can = |reason: Reason| match reason {
            Reason::Cart => has_event(EventKind::Cart),
            Reason::LowScore => !care.view.ratings(care.parts).all().is_empty(),
            Reason::Birthday => care.parts.iter().any(|part| part.orders.records.has_birthdays()),
            Reason::PointsEnding | Reason::NearTier => care.policy.programme.open,
            _ => true,
        };
        let of_table = Reason::ALL.iter().filter(|&&reason| rules.of(reason).on && can(reason));
        let groups = (0..rules.groups.len()).map(|at| Key((Reason::ALL.len() + at) as u8));
        of_table.map(|&reason| Key(reason as u8)).chain(groups).collect()
    }

    /// What an order of a person is worth.
    fn value(&self, care: &CareContext<'_>, known: &Features) -> Option<i64> {
        care.view.customers.has_money.then(|| average(known).or(self.median).unwrap_or(0))
    }

    /// The window in which a reason holds today, if it does.
    fn window(&self, care: &CareContext<'_>, key: Key, look: &Look<'_>) -> Option<Window> {
        match key.of() {
            Err(group) => of_group(care, group, look.person),
            Ok(reason) => self.window_of(care, reason, look),
        }
    }

    fn window_of(&self, care: &CareContext<'_>, reason: Reason, look: &Look<'_>) -> Option<Window> {
        let on = care.on();
        let figure = |figure| care.policy.care.figure(figure);
        let dormant = care.policy.threshold(Threshold::DormantDays) as i32;
        let known = look.known;
        let bought = known.orders != Some(0);
        let last = known.last_day.filter(|_| bought);
        let window = |since: Day, until: Day| (since <= on && on <= until).then_some(Window { since, until });
        match reason {
            Reason::Overdue => {
                let last = last?;
                let late = late(care, look.rhythm, CareFigure::OverduePercent)?;
                window(last.plus(late), last.plus(dormant - 1))
            }
            Reason::BigSlipping => {
                let last = last?;
                let edge = care.view.scheme.edge()?;
                let late = late(care, look.rhythm, CareFigure::SlippingPercent).unwrap_or(dormant);
                let deep = care.policy.threshold(Threshold::DeepDormantDays) as i32;
                known.spend.filter(|&spend| spend >= edge)?;
                window(last.plus(late.min(dormant)), last.plus(deep - 1))
            }
            Reason::FallingAsleep => {
                let edge = last?.plus(dormant);
                let (before, after) = (figure(CareFigure::BeforeAsleep), figure(CareFigure::AfterAsleep));
                window(edge.plus(-before), edge.plus(after - 1))
            }
            Reason::CameBack => {
                let last = last.filter(|_| look.rhythm.last_gap >= dormant)?;
                window(last, last.plus(figure(CareFigure::CameBackDays)))
            }
            Reason::AfterFirst => {
                let first = known.first_day.filter(|_| known.orders == Some(1))?;
                let step = step(care, first)?;
                let since = first.plus(step);
                window(since, since.plus(figure(CareFigure::StepDays) - 1))
            }
            Reason::SecondOrder => {
                let (from, to) = self.second?;
                let is_first = known.orders == Some(1) || look.rhythm.days == 1;
                let first = known.first_day.filter(|_| is_first && bought)?;
                window(first.plus(from), first.plus(to))
            }
            Reason::Birthday => {
                let next = care.birthday(look.person)?.next(on);
                window(next.plus(-figure(CareFigure::BirthdayDays)), next)
            }
            Reason::Cart => {
                let events = care.view.contacts(care.parts);
                let day = events.last_day(look.person, Some(EventKind::Cart))?;
                let ordered = known.last_day.is_some_and(|last| last >= day);
                window(day, day.plus(figure(CareFigure::CartDays))).filter(|_| !ordered)
            }
            Reason::LowScore => {
                let (day, ..) = Self::low_score(care, look.person)?;
                window(day, day.plus(figure(CareFigure::LowScoreDays)))
            }
            Reason::UntouchedLead => {
                let day = lead_touched(care, look)?;
                window(day.plus(care.policy.threshold(Threshold::UntouchedDays) as i32), NEVER)
            }
            Reason::PointsEnding => {
                let (_, day) = look.loyal?.ending?;
                window(day.plus(-figure(CareFigure::PointsEndingDays)), day)
            }
            Reason::NearTier => {
                let loyal = look.loyal?;
                let (spend, orders) = loyal.lack?;
                let near = i64::from(figure(CareFigure::NearTierOrders));
                let is_near = orders <= near && spend <= look.value.unwrap_or(0).saturating_mul(near);
                let since = known.last_day.unwrap_or(on);
                window(since, loyal.window_ends.unwrap_or(NEVER)).filter(|_| is_near)
            }
        }
    }

    /// Day, score and scale of the last score that somebody gave on a day that is known, if it is low.
    fn low_score(care: &CareContext<'_>, person: Person) -> Option<(Day, i64, i64)> {
        let last = care.view.ratings(care.parts).last(person)?;
        let (figure, most) = match last.scale {
            Scale::Five => (CareFigure::LowCsat, 5),
            Scale::Ten => (CareFigure::LowNps, 10),
        };
        let tenths = i64::from(last.tenths);
        let is_low = tenths <= 10 * i64::from(care.policy.care.figure(figure));
        last.day.filter(|_| is_low).map(|day| (day, (tenths + 5) / 10, most))
    }

    /// What a sentence says of a person: the facts of a reason that holds.
    pub fn facts(&self, care: &CareContext<'_>, held: &Held) -> Vec<(&'static str, Fact)> {
        let on = care.on();
        let known = care.view.customers.get(held.person);
        let number = |number: i32| Fact::Number(number.into());
        let silent = known.last_day.map(|last| number(last.until(on)));
        let days = known.first_day.map(|first| number(first.until(on)));
        let mut facts: Vec<(&'static str, Option<Fact>)> = Vec::new();
        let reason = match held.key.of() {
            Ok(reason) => reason,
            Err(group) => {
                return vec![("group", Fact::Text(care.policy.care.groups[group].id.clone()))];
            }
        };
        match reason {
            Reason::Overdue | Reason::BigSlipping => {
                let rhythm = care.rhythm(held.person);
                let least = care.policy.care.figure(CareFigure::RhythmDays) as u32;
                facts.push(("silentDays", silent));
                let gap = (rhythm.days >= least).then(|| number((rhythm.gap_twice + 1) / 2));
                facts.push(("gapDays", gap));
                facts.push(("orders", known.orders.map(|orders| Fact::Number(orders.into()))));
                facts.push(("spend", known.spend.map(Fact::Number)));
            }
            Reason::AfterFirst => {
                let step = known.first_day.and_then(|first| step(care, first));
                facts.push(("step", step.map(number)));
                facts.push(("days", days));
                facts.push(("firstDay", known.first_day.map(Fact::Day)));
            }
            Reason::SecondOrder => {
                facts.push(("days", days));
                facts.push(("from", self.second.map(|window| number(window.0))));
                facts.push(("to", self.second.map(|window| number(window.1))));
            }
            Reason::NearTier | Reason::PointsEnding => {
                let mut loyalty = Loyalty::of(care);
                let loyal = loyalty.as_mut().and_then(|loyalty| loyalty.walk(held.person));
                let (Some(loyal), Some(loyalty)) = (loyal, loyalty) else { return Vec::new() };
                if reason == Reason::NearTier {
                    let (spend, orders) = loyal.lack.unwrap_or_default();
                    facts.push(("tier", Some(Fact::Text(loyalty.tier(loyal.level + 1).to_owned()))));
                    let lack = if spend > 0 { ("spend", spend) } else { ("orders", orders) };
                    facts.push((lack.0, Some(Fact::Number(lack.1))));
                } else {
                    facts.push(("points", loyal.ending.map(|ending| Fact::Number(ending.0))));
                    facts.push(("day", loyal.ending.map(|ending| Fact::Day(ending.1))));
                }
            }
            Reason::Birthday => {
                let next = care.birthday(held.person).map(|birthday| birthday.next(on));
                facts.push(("day", next.map(Fact::Day)));
                facts.push(("inDays", next.map(|day| number(on.until(day)))));
            }
            Reason::FallingAsleep => {
                let edge = care.policy.threshold(Threshold::DormantDays) as i32;
                facts.push(("silentDays", silent));
                facts.push(("edge", Some(number(edge))));
                facts.push(("inDays", known.last_day.map(|last| number(on.until(last.plus(edge))))));
            }
            Reason::Cart => {
                let events = care.view.contacts(care.parts);
                let day = events.last_day(held.person, Some(EventKind::Cart));
                facts.push(("day", day.map(Fact::Day)));
                facts.push(("days", day.map(|day| number(day.until(on)))));
            }
            Reason::UntouchedLead => {
                let look = Look {
                    person: held.person,
                    known: &known,
                    rhythm: &Rhythm::default(),
                    loyal: None,
                    value: None,
                };
                let day = lead_touched(care, &look);
                facts.push(("days", day.map(|day| number(day.until(on)))));
                facts.push(("day", day.map(Fact::Day)));
            }
            Reason::CameBack => {
                facts.push(("day", known.last_day.map(Fact::Day)));
                facts.push(("awayDays", Some(number(care.rhythm(held.person).last_gap))));
            }
            Reason::LowScore => {
                let low = Self::low_score(care, held.person);
                facts.push(("score", low.map(|low| Fact::Number(low.1))));
                facts.push(("scale", low.map(|low| Fact::Number(low.2))));
                facts.push(("day", low.map(|low| Fact::Day(low.0))));
            }
        }
        facts.into_iter().filter_map(|(name, fact)| Some((name, fact?))).collect()
    }
}

fn held(care: &CareContext<'_>, key: Key, look: &Look<'_>, window: Window) -> Held {
    let (row, on) = (key.row(), care.on());
    let days = if row.by_left { on.until(window.until) } else { window.since.until(on) };
    let urgency = row.urgency_at(days).clamp(1, 100);
    let chance = i128::from(key.does(&care.policy.care).chance);
    let worth = chance * i128::from(urgency);
    let score = look.value.map_or(worth, |value| i128::from(value) * worth / 1_000_000);
    Held {
        person: look.person,
        key,
        urgency: urgency as u8,
        until: window.until,
        value: look.value,
        score: score.min(i128::from(i64::MAX)) as i64,
    }
}

/// What a person spends an order, where that is more than nothing.
fn average(known: &Features) -> Option<i64> {
    let orders = known.orders.filter(|&orders| orders > 0)?;
    Some(known.spend? / i64::from(orders)).filter(|&average| average > 0)
}

/// The silence from which somebody is late, by the own rhythm.
fn late(care: &CareContext<'_>, rhythm: &Rhythm, percent: CareFigure) -> Option<i32> {
    let rules = &care.policy.care;
    let has_rhythm = rhythm.days >= rules.figure(CareFigure::RhythmDays) as u32;
    let twice = i64::from(rhythm.gap_twice) * i64::from(rules.figure(percent));
    has_rhythm.then_some((twice / 200 + 1) as i32)
}

/// The step after the first order that is open today, by its day.
fn step(care: &CareContext<'_>, first: Day) -> Option<i32> {
    let gone = first.until(care.on());
    care.policy.care.after_first.iter().rev().map(|&step| step as i32).find(|&step| step <= gone)
}

/// The quartiles of the days until the second day of purchase.
fn middle_half(rhythms: &[Rhythm], least: usize) -> Option<(i32, i32)> {
    let again = || rhythms.iter().filter(|rhythm| rhythm.days > 1).map(|rhythm| i64::from(rhythm.first_gap));
    if again().count() < least {
        return None;
    }
    let [from, to] = at_positions(again(), |count| [(count - 1) / 4, (3 * (count - 1)).div_ceil(4)])?;
    Some((from as i32, to as i32))
}

/// Contacted for that reason since it holds: a person is told once.
fn is_handled(care: &CareContext<'_>, key: Key, person: Person, since: Day) -> bool {
    let mut all = care.contacts_of(person).filter(|contact| contact.day >= since).peekable();
    if all.peek().is_none() {
        return false;
    }
    let name = key.name(&care.policy.care);
    let reached =
        |contact: &Contact| matches!(contact.outcome, Outcome::Contacted | Outcome::Answered | Outcome::Done);
    all.any(|contact| contact.reason.as_deref() == Some(&name) && reached(contact))
}

fn of_group(care: &CareContext<'_>, group: usize, person: Person) -> Option<Window> {
    let id = &care.view.scheme.ids()[care.view.groups.get(person as usize) as usize];
    let days = care.policy.care.figure(CareFigure::GroupDays);
    (*id == care.policy.care.groups[group].id)
        .then(|| Window { since: care.on().plus(1 - days), until: NEVER })
}

/// The last day on which a lead was in touch with the shop, or the shop with the lead.
fn lead_touched(care: &CareContext<'_>, look: &Look<'_>) -> Option<Day> {
    let group = &care.view.scheme.ids()[care.view.groups.get(look.person as usize) as usize];
    if look.known.orders != Some(0) || group == UNCLASSIFIED {
        return None;
    }
    let (_, last) = care.view.contacts(care.parts).touched(look.person)?;
    let contacts = care.contacts_of(look.person).filter(|contact| contact.is_turn());
    Some(contacts.map(|contact| contact.day).fold(last, Day::max))
}
