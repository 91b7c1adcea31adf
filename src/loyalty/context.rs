//! Histories of members, out of the columns of a book.

use super::{
    allocation::{Allocation, DerivedEvent},
    events::{Happening, MemberEvent},
    member_index::MemberIndex,
};
use crate::{
    customers::{
        SourceSlice, State,
        features::Index,
        locate_entry,
        people::{KeyKind, Person},
    },
    orders::{loyalty_columns::OrderLine, optional_columns::key_of},
    points::{Event, EventKind, Grants, History, Line, NONE, Purchase, Return, Rules, Run, place_of},
    policy::{Basis, Programme},
    source::Source,
    values::{day::Day, order::sort_by},
    view::View,
};
use sha2::{Digest, Sha256};

/// A programme in front of a book.
pub struct LoyaltyContext<'a> {
    /// The files.
    pub sources: &'a [Source],
    /// The customers.
    pub view: &'a View,
    /// Its parts.
    pub parts: &'a [SourceSlice<'a>],
    /// What happens beside orders.
    pub events: &'a [MemberEvent],
    /// The rules.
    pub rules: Rules,
    basis: Basis,
    /// Whose events are whose, and what was decided between members.
    pub allocation: Allocation,
    index: &'a Index,
    /// By part: its place among the files, and whether its newest rows stand first.
    files: Vec<(u32, bool)>,
}

/// The key of an order code that an event names. An order of a file with several shops cannot be named without its
/// shop.
pub(super) fn order_key(code: &str) -> u64 {
    if code.is_empty() { 0 } else { key_of(code.as_bytes(), b"") }
}

impl<'a> LoyaltyContext<'a> {
    /// A programme in front of a book; everything between members is decided here. `members` finds a member by a
    /// key, and is asked for where events name some.
    pub fn new(
        (sources, view): (&'a [Source], &'a View),
        parts: &'a [SourceSlice<'a>],
        events: &'a [MemberEvent],
        (programme, basis): (&Programme, Basis),
        members: impl FnOnce() -> &'a MemberIndex,
    ) -> Self {
        let rules = Rules::new(programme, view.digits);
        let index = view.entries_by_person(parts, basis);
        let left = programme.rewards.iter().map(|reward| reward.stock).collect();
        let allocation = Allocation { left, ..Allocation::default() };
        let mut context =
            Self { sources, view, parts, events, rules, basis, allocation, index, files: files(parts) };
        if !events.is_empty() {
            context.allocate(members());
        }
        context
    }

    /// Brings a member's history.
    pub fn history(&self, person: Person, history: &mut History<'a>) {
        self.add_orders(person, history);
        self.add_events(person, history);
        history.settle();
    }

    /// Brings a member's orders and returns alone.
    pub(super) fn orders(&self, person: Person, history: &mut History<'a>) {
        self.add_orders(person, history);
        history.settle();
    }

    fn add_orders(&self, person: Person, history: &mut History<'a>) {
        history.clear();
        let view = self.view;
        // Refunds that name no other order, by their own code.
        let mut by_own_code: Vec<(usize, u64)> = Vec::new();
        for entry in self.index.entries(person) {
            let (part, local) = locate_entry(self.parts, entry);
            let unit = 10i64.pow(view.digits - part.orders.digits);
            let (day, amount, refunded) = view.dedup.worth(entry, part, self.basis);
            let (time, place) = (view.dedup.time(entry, part), self.place(part, local));
            if view.dedup.state_of(part, local) == State::Refund {
                let order = part.orders.invoice.as_ref().map_or(0, |invoice| invoice.get(local));
                let amount = amount.saturating_abs().saturating_mul(unit);
                if order == 0 {
                    by_own_code.push((history.returns.len(), part.orders.key.get(local)));
                }
                history.returns.push(Return { day, time, place, amount, order, entry });
            } else {
                let from = history.lines.len() as u32;
                for line in part.orders.lines.iter().flat_map(|lines| lines.of(local as u32)) {
                    let OrderLine { name, code, category, .. } = line;
                    let amount = line.amount.saturating_mul(unit);
                    history.lines.push(Line { name, code, category, amount });
                }
                history.orders.push(Purchase {
                    day,
                    time,
                    place,
                    amount: amount.saturating_mul(unit),
                    refunded: refunded.saturating_mul(unit),
                    back_same_day: 0,
                    key: part.orders.key.get(local),
                    channel: part.orders.channel.as_ref().map_or(0, |channel| channel.get(local)),
                    lines: (from, history.lines.len() as u32),
                    entry,
                });
            }
        }
        // A refund under the code of an order is that order's; under a code of its own it names none.
        for (at, code) in by_own_code {
            if code != 0 && history.orders.iter().any(|order| order.key == code) {
                history.returns[at].order = code;
            }
        }
    }

    /// Where an entry stands when neither day nor time tells it from another: by its file, then by its row, from the
    /// older end of the file.
    fn place(&self, part: &SourceSlice<'_>, local: usize) -> u64 {
        let (file, is_newest_first) = self.files[part.index];
        let local = local as u32;
        place_of(file, if is_newest_first { u32::MAX - local } else { local })
    }

    fn add_events(&self, person: Person, history: &mut History<'a>) {
        let events = self.events;
        for &(_, number) in self.allocation.own(person) {
            if let Some(what) = what_of(&events[number as usize]) {
                let event = &events[number as usize];
                history.events.push(Event { id: &event.id, day: event.day, what, number });
            }
        }
        for &(_, extra) in self.allocation.extra(person) {
            history.events.push(match extra {
                DerivedEvent::Award { event, day, points, is_friend } => {
                    let what = EventKind::Award(points, is_friend);
                    Event { id: &events[event as usize].id, day, what, number: event }
                }
                DerivedEvent::Gone { order, day } => {
                    Event { id: "", day, what: EventKind::Gone(order), number: NONE }
                }
            });
        }
    }

    /// Walks through a member's history.
    pub fn walk(&self, person: Person, history: &mut History<'a>, run: &mut Run, on: Day) {
        self.walk_with(person, history, run, &self.allocation.grants, on);
    }

    pub(super) fn walk_with(
        &self,
        person: Person,
        history: &mut History<'a>,
        run: &mut Run,
        grants: &Grants,
        on: Day,
    ) {
        self.history(person, history);
        if history.events.iter().any(|event| event.what == EventKind::Play) {
            run.code = self.code(person);
        }
        run.walk(&self.rules, history, grants, on);
    }

    /// The code by which a member is shown to others: the one in the shop's system, or one made from the id.
    pub fn code(&self, person: Person) -> String {
        let people = &self.view.people;
        let own = people.texts(person, KeyKind::Code, self.parts).into_iter().min();
        own.unwrap_or_else(|| code_of(&people.id(person, self.parts)))
    }
}

/// Files by their last day, then by what they hold: the same however they arrived.
fn files(parts: &[SourceSlice<'_>]) -> Vec<(u32, bool)> {
    let mut order: Vec<usize> = (0..parts.len()).collect();
    let by = |&at: &usize| (parts[at].orders.last_day, parts[at].mark);
    sort_by(&mut order, |a, b| by(a).cmp(&by(b)));
    let mut files = vec![(0, false); parts.len()];
    for (place, at) in order.into_iter().enumerate() {
        files[at] = (place as u32, parts[at].orders.is_newest_first());
    }
    files
}

/// `KQ` and ten letters and digits that nobody takes for another: 50 bits of the hash of an id. Who knows a phone can
/// make its code; the code alone does not say the phone, but can be searched for.
fn code_of(id: &str) -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let digest = Sha256::digest(["khachquen|", id].concat());
    let letters = digest.iter().take(10).map(|byte| char::from(LETTERS[usize::from(byte & 31)]));
    "KQ".chars().chain(letters).collect()
}

/// What an event is to the ledger; a referral is looked at from both sides first.
fn what_of(event: &MemberEvent) -> Option<EventKind<'_>> {
    let key = |order: &Option<String>| order.as_deref().map_or(0, order_key);
    Some(match &event.what {
        Happening::Join => EventKind::Join,
        Happening::Activity(activity, evidence) => EventKind::Activity(*activity, *evidence),
        Happening::Redeem(reward, order) => EventKind::Redeem(reward, key(order)),
        Happening::Pay(points, order) => EventKind::Pay(*points, order_key(order)),
        Happening::Cancel(event) => EventKind::Cancel(event),
        Happening::Adjust(points, reason) => EventKind::Adjust(*points, reason),
        Happening::Lock(points) => EventKind::Lock(*points),
        Happening::Unlock(event) => EventKind::Unlock(event),
        Happening::Play => EventKind::Play,
        Happening::Referral(_) => return None,
    })
}
