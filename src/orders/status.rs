//! Status words → the life of an order.

use super::dictionary::{
    DocumentKind, LifeWords, Platform, document_kind, life_of, return_parts, status_parts, status_words,
};
use crate::values::{
    hash::{hash, hash_into, mix},
    text::fold,
};

/// Where an order is in its life; later ones win over earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Life {
    /// No dictionary knows its state: it is not counted until somebody says what it means.
    Unknown,
    /// Not yet done.
    Pending,
    /// On its way: handed over to a carrier and not yet with the customer. Pending, unless the policy counts it.
    Shipped,
    /// Counted.
    Completed,
    /// Never happened.
    Cancelled,
    /// Came back whole.
    Returned,
}

impl Life {
    /// Every life.
    pub const ALL: [Self; 6] =
        [Self::Unknown, Self::Pending, Self::Shipped, Self::Completed, Self::Cancelled, Self::Returned];

    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Pending => "pending",
            Self::Shipped => "shipped",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
            Self::Returned => "returned",
        }
    }

    /// From the wire.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|life| life.name() == name)
    }
}

/// One combination of the cells that speak of an order's state.
#[derive(Clone, Debug)]
pub struct Status {
    /// The status as written.
    pub text: String,
    /// The state of its return, as written.
    pub returned: String,
    /// The type of its document, as written.
    pub document: String,
    /// What it means; `None` when no dictionary knows it.
    pub life: Option<Life>,
    /// True when the return alone made it `Returned`: a partial return then is a completed order.
    pub by_return: bool,
    /// True when the type of document says that money goes back.
    pub takes_back: bool,
    /// True when no dictionary knows the type of document: it is taken for a sale, and said.
    pub is_odd_document: bool,
    /// Rows that carry it.
    pub rows: u32,
}

/// The cells of a row that speak of its state.
#[derive(Clone, Copy, Debug, Default)]
pub struct StateCells<'a> {
    /// The status.
    pub status: &'a [u8],
    /// The state of a return.
    pub returned: &'a [u8],
    /// The type of document.
    pub document: &'a [u8],
    /// It was cancelled: the cell of that day is filled.
    pub cancelled: bool,
}

impl StateCells<'_> {
    const fn is_empty(&self) -> bool {
        self.status.is_empty() && self.returned.is_empty() && self.document.is_empty() && !self.cancelled
    }
}

/// The distinct states of one source. Number 0 stands for blank cells.
#[derive(Clone, Debug)]
pub struct Statuses {
    platform: Option<&'static Platform>,
    /// Hash of cells as they stand, and the number of what they say.
    hashes: Vec<(u64, u8)>,
    list: Vec<Status>,
    last: (u64, u8),
}

/// Distinct states that are told apart; the rest of a nonsense column is one, and nobody knows what it means.
const MOST: usize = 250;
/// How the rest is shown.
const THE_REST: &str = "…";

impl Statuses {
    /// No states yet.
    pub fn new(platform: Option<&'static Platform>) -> Self {
        Self { platform, hashes: vec![(0, 0)], list: vec![Status::of("", Some(Life::Completed))], last: (0, 0) }
    }

    /// The number of a combination of cells.
    #[inline]
    pub fn number(&mut self, cells: StateCells<'_>) -> u8 {
        if cells.is_empty() {
            self.list[0].rows += 1;
            return 0;
        }
        let mut key = hash_into(hash(cells.status), cells.returned) ^ u64::from(cells.cancelled);
        if !cells.document.is_empty() {
            key = mix(key, hash(cells.document));
        }
        let number = if key == self.last.0 { self.last.1 } else { self.find(key, cells) };
        self.list[number as usize].rows += 1;
        number
    }

    fn find(&mut self, key: u64, cells: StateCells<'_>) -> u8 {
        let known = self.hashes.iter().find(|known| known.0 == key).map(|known| known.1);
        let number = known.unwrap_or_else(|| self.add(key, cells));
        self.last = (key, number);
        number
    }

    fn add(&mut self, key: u64, cells: StateCells<'_>) -> u8 {
        if self.list.len() >= MOST || self.hashes.len() > 4 * MOST {
            return self.the_rest();
        }
        let new = self.status(cells);
        // Letters composed or not, blanks or not: the same words are the same state.
        let number = self.list.iter().position(|known| known.says(&new)).unwrap_or(self.list.len());
        if number == self.list.len() {
            self.list.push(new);
        }
        self.hashes.push((key, number as u8));
        number as u8
    }

    /// The state of all that is no longer told apart.
    fn the_rest(&mut self) -> u8 {
        if !self.list.last().is_some_and(|last| last.text == THE_REST) {
            self.list.push(Status::of(THE_REST, None));
        }
        (self.list.len() - 1) as u8
    }

    fn status(&self, cells: StateCells<'_>) -> Status {
        let text = |cell| crate::values::text::clean(cell).into_owned();
        let (status, returned, document) = (text(cells.status), text(cells.returned), text(cells.document));
        let (life, by_return) = self.life(&status, &returned, cells.cancelled);
        let kind = if document.is_empty() { Some(DocumentKind::Sale) } else { document_kind(&fold(&document)) };
        Status {
            life: match kind {
                Some(DocumentKind::Offer) => Some(Life::Pending),
                Some(DocumentKind::Other) => Some(Life::Cancelled),
                _ => life,
            },
            by_return,
            takes_back: kind == Some(DocumentKind::Refund),
            is_odd_document: kind.is_none(),
            text: status,
            returned,
            document,
            rows: 0,
        }
    }

    fn life(&self, status: &str, returned: &str, cancelled: bool) -> (Option<Life>, bool) {
        if cancelled {
            return (Some(Life::Cancelled), false);
        }
        let life = if status.is_empty() { Some(Life::Completed) } else { self.status_life(&fold(status)) };
        let came_back = !returned.is_empty() && self.return_life(&fold(returned)) == Some(Life::Returned);
        match life {
            Some(Life::Completed) | None if came_back => (Some(Life::Returned), true),
            life => (life, false),
        }
    }

    fn status_life(&self, folded: &str) -> Option<Life> {
        let platform = self.platform.and_then(|platform| {
            let begins = |word: &str| folded.starts_with(word);
            exact(platform.statuses, folded).or_else(|| life_of(platform.status_prefixes, begins))
        });
        platform.or_else(|| exact(status_words(), folded)).or_else(|| part(status_parts(), folded)).flatten()
    }

    fn return_life(&self, folded: &str) -> Option<Life> {
        self.platform
            .and_then(|platform| exact(platform.return_statuses, folded))
            .or_else(|| part(return_parts(), folded))
            .flatten()
    }

    /// The states by number.
    pub fn list(&self) -> &[Status] {
        &self.list
    }
}

impl Status {
    /// A state without a return and without a type of document.
    fn of(text: &str, life: Option<Life>) -> Self {
        Self {
            text: text.to_owned(),
            returned: String::new(),
            document: String::new(),
            life,
            by_return: false,
            takes_back: false,
            is_odd_document: false,
            rows: 0,
        }
    }

    fn says(&self, other: &Self) -> bool {
        let said = |status: &Self| (status.life, status.by_return, status.takes_back);
        said(self) == said(other)
            && self.text == other.text
            && self.returned == other.returned
            && self.document == other.document
    }
}

fn exact(table: &LifeWords, folded: &str) -> Option<Option<Life>> {
    life_of(table, |word| word == folded)
}

fn part(table: &LifeWords, folded: &str) -> Option<Option<Life>> {
    let padded = [" ", folded, " "].concat();
    life_of(table, |word| padded.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn life(platform: &str, status: &str, returned: &str) -> Option<Life> {
        let mut statuses = Statuses::new(Platform::by_id(platform));
        let cells = StateCells { status: status.as_bytes(), returned: returned.as_bytes(), ..Default::default() };
        let number = statuses.number(cells);
        statuses.list()[number as usize].life
    }

    macro_rules! lives {
        ($($name:ident: $platform:literal $status:literal $returned:literal => $life:expr;)*) => {$(
            #[test]
            fn $name() { assert_eq!(life($platform, $status, $returned), $life); }
        )*};
    }

    lives! {
        kiotviet_done: "kiotviet" "Hoàn thành" "" => Some(Life::Completed);
        kiotviet_cancelled: "kiotviet" "Đã hủy" "" => Some(Life::Cancelled);
        old_tone_marks: "kiotviet" "Đã huỷ" "" => Some(Life::Cancelled);
        shopee_sentence: "shopee" "Người mua xác nhận đã nhận được hàng, tuy nhiên …" "" => Some(Life::Shipped);
        shopee_delivered_is_not_done: "shopee" "Đã giao" "" => Some(Life::Shipped);
        shopee_returned_beside_done: "shopee" "Hoàn thành" "Đã Chấp Thuận Yêu Cầu" => Some(Life::Returned);
        shopee_refused_return: "shopee" "Hoàn thành" "Yêu cầu đã hủy" => Some(Life::Completed);
        tiktok_return: "tiktok" "Completed" "Return/Refund" => Some(Life::Returned);
        tiktok_cancel_type: "tiktok" "Canceled" "Cancel" => Some(Life::Cancelled);
        shopify_partial_refund: "shopify" "partially_refunded" "" => Some(Life::Completed);
        generic_delivered: "none" "Đã giao hàng" "" => Some(Life::Completed);
        generic_capitals: "none" "HUỶ ĐƠN" "" => Some(Life::Cancelled);
        generic_part: "none" "Hủy bởi khách lúc 10:00" "" => Some(Life::Cancelled);
        generic_waiting: "none" "Đang soạn hàng" "" => Some(Life::Pending);
        unknown: "none" "Xanh lá" "" => None;
    }
}
