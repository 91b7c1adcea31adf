//! Status words → the life of an order.

use super::dictionary::{LifeWords, Platform, life_of, return_parts, status_parts, status_words};
use crate::values::{
    hash::{hash, hash_into},
    text::fold,
};

/// Where an order is in its life; later ones win over earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Life {
    /// Not yet done.
    Pending,
    /// Counted.
    Completed,
    /// Never happened.
    Cancelled,
    /// Came back whole.
    Returned,
}

impl Life {
    /// Every life.
    pub const ALL: [Self; 4] = [Self::Pending, Self::Completed, Self::Cancelled, Self::Returned];

    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
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
    /// What it means; `None` when no dictionary knows it.
    pub life: Option<Life>,
    /// True when the return alone made it `Returned`: a partial return then is a completed order.
    pub by_return: bool,
    /// Rows that carry it.
    pub rows: u32,
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

/// Distinct states that are told apart; the rest of a nonsense column is one.
const MOST: usize = 250;

impl Statuses {
    /// No states yet.
    pub fn new(platform: Option<&'static Platform>) -> Self {
        let blank =
            Status { text: String::new(), returned: String::new(), life: None, by_return: false, rows: 0 };
        Self { platform, hashes: vec![(0, 0)], list: vec![blank], last: (0, 0) }
    }

    /// The number of a combination of cells.
    #[inline]
    pub fn number(&mut self, status: &[u8], returned: &[u8], cancelled: bool) -> u8 {
        if status.is_empty() && returned.is_empty() && !cancelled {
            self.list[0].rows += 1;
            return 0;
        }
        let key = hash_into(hash(status), returned) ^ u64::from(cancelled);
        let number =
            if key == self.last.0 { self.last.1 } else { self.find(key, status, returned, cancelled) };
        self.list[number as usize].rows += 1;
        number
    }

    fn find(&mut self, key: u64, status: &[u8], returned: &[u8], cancelled: bool) -> u8 {
        let known = self.hashes.iter().find(|known| known.0 == key).map(|known| known.1);
        let number = known.unwrap_or_else(|| self.add(key, status, returned, cancelled));
        self.last = (key, number);
        number
    }

    fn add(&mut self, key: u64, status: &[u8], returned: &[u8], cancelled: bool) -> u8 {
        if self.list.len() == MOST || self.hashes.len() > 4 * MOST {
            return (self.list.len() - 1) as u8;
        }
        let text = crate::values::text::clean(status).into_owned();
        let returned = crate::values::text::clean(returned).into_owned();
        let (life, by_return) = self.life(&text, &returned, cancelled);
        // Letters composed or not, blanks or not: the same words are the same state.
        let said = |known: &Status| (known.life, &known.text, &known.returned) == (life, &text, &returned);
        let number = self.list.iter().position(said).unwrap_or(self.list.len());
        if number == self.list.len() {
            self.list.push(Status { text, returned, life, by_return, rows: 0 });
        }
        self.hashes.push((key, number as u8));
        number as u8
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

    /// What folded words of a state say; nothing where no dictionary knows them.
    pub fn status_life(&self, folded: &str) -> Option<Life> {
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

fn exact(table: &LifeWords, folded: &str) -> Option<Option<Life>> {
    life_of(table, |word| word == folded)
}

fn part(table: &LifeWords, folded: &str) -> Option<Option<Life>> {
    let padded = [folded, " "].concat();
    life_of(table, |word| padded.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn life(platform: &str, status: &str, returned: &str) -> Option<Life> {
        let mut statuses = Statuses::new(Platform::by_id(platform));
        let number = statuses.number(status.as_bytes(), returned.as_bytes(), false);
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
        shopee_sentence: "shopee" "Người mua xác nhận đã nhận được hàng, tuy nhiên …" "" => Some(Life::Pending);
        shopee_delivered_is_not_done: "shopee" "Đã giao" "" => Some(Life::Pending);
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
