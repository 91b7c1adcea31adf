//! What is known of one member: orders, returns and events, in an order that does not depend on the files'.

use crate::{
    policy::programme::Activity,
    values::{day::Day, order::sort_by},
};

/// A counted order. Money is in the book's digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Purchase {
    /// Its day.
    pub day: Day,
    /// Second of the day, 0 where the file does not say.
    pub time: u32,
    /// Where the files leave open which of two orders of one time came first: see [`place_of`].
    pub place: u64,
    /// What was paid, before anything came back.
    pub amount: i64,
    /// What the file says came back, without a day of its own: it is dated at the order's day.
    pub refunded: i64,
    /// Key of the order's id, 0 without one.
    pub key: u64,
    /// Key of the channel, 0 where it is not known.
    pub channel: u64,
    /// Where its lines stand in [`History::lines`].
    pub lines: (u32, u32),
    /// What comes back of it on its own day, by its own row or by returns; [`History::settle`] finds it.
    pub back_same_day: i64,
    /// Number of its entry, for reports.
    pub entry: u32,
}

/// The place of an order or a return: that of its file among the files, and its own within the file.
pub const fn place_of(file: u32, within: u32) -> u64 {
    ((file as u64) << 32) | within as u64
}

/// A line of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Key of the product's name.
    pub name: u64,
    /// Key of the product's code.
    pub code: u64,
    /// Key of the category.
    pub category: u64,
    /// Money of the line.
    pub amount: i64,
}

/// A return with a day of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Return {
    /// Its day; a return before its order counts from the order's day.
    pub day: Day,
    /// Second of the day, 0 where the file does not say.
    pub time: u32,
    /// As of a [`Purchase`].
    pub place: u64,
    /// What went back, above zero.
    pub amount: i64,
    /// Key of the order, 0 where it is not said: then it is taken off the latest orders before it.
    pub order: u64,
    /// Number of its entry, for reports.
    pub entry: u32,
}

/// What happens beside orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind<'a> {
    /// She joined.
    Join,
    /// Something that earns points.
    Activity(Activity, bool),
    /// Points of a referral, found by looking at both sides; true for who was brought.
    Award(i64, bool),
    /// Points added or taken by hand.
    Adjust(i64, &'a str),
    /// A reward by id, and the key of the order that it is for.
    Redeem(&'a str, u64),
    /// Points towards the bill of an order.
    Pay(i64, u64),
    /// A play of the game.
    Play,
    /// Points that are held.
    Lock(i64),
    /// An event that is taken back, by id.
    Cancel(&'a str),
    /// A hold that ends, by id of its event.
    Unlock(&'a str),
    /// An order that was called off or came back whole, by key.
    Gone(u64),
}

impl EventKind<'_> {
    /// Within a day: what gives, then what takes, then what takes back.
    const fn rank(&self) -> u8 {
        match self {
            Self::Join => 0,
            Self::Activity(..) => 1,
            Self::Award(..) => 2,
            Self::Adjust(points, _) => {
                if *points >= 0 {
                    3
                } else {
                    4
                }
            }
            Self::Redeem(..) => 5,
            Self::Pay(..) => 6,
            Self::Play => 7,
            Self::Lock(_) => 8,
            Self::Cancel(_) => 9,
            Self::Unlock(_) => 10,
            Self::Gone(_) => 11,
        }
    }
}

/// An event of a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event<'a> {
    /// Its id; the same id counts once.
    pub id: &'a str,
    /// Its day.
    pub day: Day,
    /// What happens.
    pub what: EventKind<'a>,
    /// Number among the events of all members: what was decided about a stock is found by it.
    pub number: u32,
}

impl Event<'_> {
    /// The place of an event among those of one member.
    pub const fn place(&self) -> (i32, u8, &str) {
        (self.day.0, self.what.rank(), self.id)
    }
}

/// What is known of one member. One is used for all members, one after the other.
#[derive(Clone, Debug, Default)]
pub struct History<'a> {
    /// Her orders, by day.
    pub orders: Vec<Purchase>,
    /// Lines of the orders, where rules ask for them.
    pub lines: Vec<Line>,
    /// Returns with a day of their own, by day.
    pub returns: Vec<Return>,
    /// Her events, by place.
    pub events: Vec<Event<'a>>,
    /// Orders by key, where something asks for them.
    by_key: Vec<(u64, u32)>,
}

/// Fewer items are put into order by walking through them.
const FEW: usize = 24;

impl<'a> History<'a> {
    /// A history in order.
    pub fn new(
        orders: Vec<Purchase>,
        lines: Vec<Line>,
        returns: Vec<Return>,
        events: Vec<Event<'a>>,
    ) -> Self {
        let mut history = Self { orders, lines, returns, events, by_key: Vec::new() };
        history.settle();
        history
    }

    /// Ready for the next member.
    pub fn clear(&mut self) {
        self.orders.clear();
        self.lines.clear();
        self.returns.clear();
        self.events.clear();
    }

    /// Puts everything into its order. Events of one id count once: the first of them.
    pub fn settle(&mut self) {
        in_order(&mut self.orders, |order| {
            let Purchase { day, time, place, key, amount, refunded, channel, entry, .. } = *order;
            (day, time, place, key, amount, refunded, channel, entry)
        });
        self.by_key.clear();
        if !self.returns.is_empty() || !self.events.is_empty() {
            let keyed = self.orders.iter().zip(0u32..).filter(|(order, _)| order.key != 0);
            self.by_key.extend(keyed.map(|(order, at)| (order.key, at)));
            in_order(&mut self.by_key, |known| *known);
        }
        for at in 0..self.returns.len() {
            let back = self.returns[at];
            if let Some(order) = self.find(back.order) {
                self.returns[at].day = back.day.max(self.orders[order as usize].day);
            }
        }
        in_order(&mut self.returns, |back| {
            (back.day, back.time, back.place, back.amount, back.order, back.entry)
        });
        self.settle_same_day();
        self.settle_events();
    }

    /// What comes back on the day of its order never counted, whichever file says it. Taken off as the ledger does:
    /// of the order that is named, else of the latest.
    fn settle_same_day(&mut self) {
        for order in &mut self.orders {
            order.back_same_day = order.refunded.clamp(0, order.amount.max(0));
        }
        for at in 0..self.returns.len() {
            let Return { day, order: key, mut amount, .. } = self.returns[at];
            if let Some(order) = self.find(key) {
                let order = &mut self.orders[order as usize];
                if order.day == day {
                    order.back_same_day += amount.min(order.amount - order.back_same_day).max(0);
                }
            } else if key == 0 {
                let until = self.orders.partition_point(|order| order.day <= day);
                let today = self.orders[..until].iter_mut().rev().take_while(|order| order.day == day);
                for order in today {
                    let part = amount.min(order.amount - order.back_same_day).max(0);
                    order.back_same_day += part;
                    amount -= part;
                }
            }
        }
    }

    fn settle_events(&mut self) {
        if self.events.len() < 2 {
            return;
        }
        sort_by(&mut self.events, |a, b| a.id.cmp(b.id).then(a.place().cmp(&b.place())));
        self.events.dedup_by(|later, kept| later.id == kept.id && !is_award(later) && !is_award(kept));
        sort_by(&mut self.events, |a, b| a.place().cmp(&b.place()));
    }

    /// The first order with a key.
    pub fn find(&self, key: u64) -> Option<u32> {
        let at = self.by_key.partition_point(|known| known.0 < key);
        self.by_key.get(at).filter(|known| key != 0 && known.0 == key).map(|known| known.1)
    }
}

/// One referral event gives points to two people; each has it once.
const fn is_award(event: &Event<'_>) -> bool {
    matches!(event.what, EventKind::Award(..) | EventKind::Gone(_))
}

/// Sorts by a key. Orders come nearly sorted from most files.
fn in_order<T: Copy, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    if items.len() > FEW {
        return sort_by(items, |a, b| key(a).cmp(&key(b)));
    }
    for end in 1..items.len() {
        let mut at = end;
        while at > 0 && key(&items[at]) < key(&items[at - 1]) {
            items.swap(at, at - 1);
            at -= 1;
        }
    }
}
