//! Status words → the life of an order.

use super::{
    answers::Answers,
    dictionary::{
        DocumentKind, LifeWords, Platform, document_kind, is_paid, life_of, return_parts, status_parts,
        status_words,
    },
    life::Life,
};
use crate::values::{
    hash::{hash, hash_into, mix},
    text::fold,
};

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
    /// Where the delivery is.
    pub delivery: &'a [u8],
    /// The type of document.
    pub document: &'a [u8],
    /// It was cancelled: the cell of that day is filled.
    pub cancelled: bool,
}

impl StateCells<'_> {
    fn is_empty(&self) -> bool {
        let cells = [self.status, self.returned, self.delivery, self.document];
        cells.iter().all(|cell| cell.is_empty()) && !self.cancelled
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
        Self {
            platform,
            hashes: vec![(0, 0)],
            list: vec![Status::of("", Some(Life::Completed))],
            last: (0, 0),
        }
    }

    /// The number of a status that stands alone.
    #[inline]
    pub fn number_of(&mut self, status: &[u8]) -> u8 {
        if status.is_empty() {
            self.list[0].rows += 1;
            return 0;
        }
        let key = hash_into(hash(status), &[]);
        let number = if key == self.last.0 {
            self.last.1
        } else {
            self.find(key, StateCells { status, ..StateCells::default() })
        };
        self.list[number as usize].rows += 1;
        number
    }

    /// The number of a combination of cells.
    pub fn number(&mut self, cells: StateCells<'_>) -> u8 {
        if cells.is_empty() {
            self.list[0].rows += 1;
            return 0;
        }
        let mut key = hash_into(hash(cells.status), cells.returned) ^ u64::from(cells.cancelled);
        if !cells.document.is_empty() {
            key = mix(key, hash(cells.document));
        }
        if !cells.delivery.is_empty() {
            key = mix(key.rotate_left(32), hash(cells.delivery));
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
        if self.list.last().is_none_or(|last| last.text != THE_REST) {
            self.list.push(Status::of(THE_REST, None));
        }
        (self.list.len() - 1) as u8
    }

    fn status(&self, cells: StateCells<'_>) -> Status {
        let text = |cell| crate::values::text::clean(cell).into_owned();
        let (status, returned, document) = (text(cells.status), text(cells.returned), text(cells.document));
        let delivery = text(cells.delivery);
        // A blank status says nothing: the delivery is the state.
        let (status, delivery) =
            if status.is_empty() { (delivery, String::new()) } else { (status, delivery) };
        let (life, by_return) = self.life(&status, (&returned, &delivery), cells.cancelled);
        let kind =
            if document.is_empty() { Some(DocumentKind::Sale) } else { document_kind(&fold(&document)) };
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

    fn life(
        &self,
        status: &str,
        (returned, delivery): (&str, &str),
        cancelled: bool,
    ) -> (Option<Life>, bool) {
        if cancelled {
            return (Some(Life::Cancelled), false);
        }
        let life = if status.is_empty() { Some(Life::Completed) } else { self.status_life(&fold(status)) };
        let life = self.with_delivery(status, life, delivery);
        let came_back = !returned.is_empty() && self.return_life(&fold(returned)) == Some(Life::Returned);
        match life {
            Some(Life::Completed) | None if came_back => (Some(Life::Returned), true),
            life => (life, false),
        }
    }

    /// What came back or never arrived is no sale whatever the status says, and what is paid is one once it is
    /// delivered. Beside a status that says more, a delivery on its way says nothing: goods taken along in the shop
    /// are never delivered. A status that nobody knows stays a question.
    fn with_delivery(&self, status: &str, life: Option<Life>, delivery: &str) -> Option<Life> {
        let delivered = if delivery.is_empty() { None } else { self.status_life(&fold(delivery)) };
        match (life, delivered) {
            (Some(Life::Cancelled | Life::Returned), _) | (_, None) => life,
            (_, Some(Life::Cancelled | Life::Returned)) => delivered,
            (Some(Life::Completed), _) if is_paid(&fold(status)) => delivered,
            _ => life,
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

/// Question about orders on their way.
pub const SHIPPED: &str = "shipped";

/// What somebody says of orders on their way.
pub(super) fn shipped_answer(answers: &Answers) -> Option<Life> {
    let life = answers.get(SHIPPED).and_then(Life::from_name);
    life.filter(|life| matches!(life, Life::Pending | Life::Completed))
}

/// Question about a status word that no dictionary knows.
pub fn status_question(status: &Status) -> String {
    ["status:", &fold(&status.text)].concat()
}

/// What somebody or a dictionary says of a state.
pub(super) fn life_of_status(status: &Status, answers: &Answers) -> Option<Life> {
    answers.get(&status_question(status)).and_then(Life::from_name).or(status.life)
}

pub(super) fn life(status: &Status, answers: &Answers) -> Life {
    match life_of_status(status, answers).unwrap_or(Life::Unknown) {
        // Whether orders on their way count is the policy's to say, unless it is said of this file.
        Life::Shipped => shipped_answer(answers).unwrap_or(Life::Shipped),
        life => life,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn life(platform: &str, status: &str, returned: &str) -> Option<Life> {
        let mut statuses = Statuses::new(Platform::by_id(platform));
        let cells =
            StateCells { status: status.as_bytes(), returned: returned.as_bytes(), ..Default::default() };
        let number = statuses.number(cells);
        statuses.list()[number as usize].life
    }

    #[test]
    fn a_delivery_says_what_became_of_what_is_paid() {
        for (status, delivery, expected) in [
            ("Đã thanh toán", "Đang giao hàng", Some(Life::Shipped)),
            ("Đã thanh toán", "Chưa giao", Some(Life::Pending)),
            ("Đã thanh toán", "Đã giao hàng", Some(Life::Completed)),
            ("Đã thanh toán", "Giao hàng thất bại", Some(Life::Cancelled)),
            ("Đã thanh toán", "Đã chuyển hoàn", Some(Life::Returned)),
            ("Đã thanh toán", "Nhà xe chú Ba", Some(Life::Completed)),
            ("paid", "in transit", Some(Life::Shipped)),
            ("Hoàn thành", "Chưa giao", Some(Life::Completed)),
            ("Hoàn thành", "Đã chuyển hoàn", Some(Life::Returned)),
            ("Chưa thanh toán", "Đã giao hàng", Some(Life::Pending)),
            ("Chưa thanh toán", "Đã chuyển hoàn", Some(Life::Returned)),
            ("Đã hủy", "Đã giao hàng", Some(Life::Cancelled)),
            ("", "Đang giao hàng", Some(Life::Shipped)),
            ("", "", Some(Life::Completed)),
            ("Xanh lá", "Đã giao hàng", None),
            ("Xanh lá", "Đã chuyển hoàn", Some(Life::Returned)),
            ("Xanh lá", "", None),
            ("", "Nhà xe chú Ba", None),
        ] {
            let mut statuses = Statuses::new(None);
            let cells = StateCells {
                status: status.as_bytes(),
                delivery: delivery.as_bytes(),
                ..StateCells::default()
            };
            let number = statuses.number(cells);
            assert_eq!(statuses.list()[number as usize].life, expected, "{status} beside {delivery}");
        }
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
        carried_back: "none" "Hoàn thành" "Đã chuyển hoàn" => Some(Life::Returned);
        return_withdrawn: "none" "Hoàn thành" "Khách huỷ yêu cầu" => Some(Life::Completed);
        shopify_partial_refund: "shopify" "partially_refunded" "" => Some(Life::Completed);
        generic_delivered: "none" "Đã giao hàng" "" => Some(Life::Completed);
        generic_capitals: "none" "HUỶ ĐƠN" "" => Some(Life::Cancelled);
        generic_part: "none" "Hủy bởi khách lúc 10:00" "" => Some(Life::Cancelled);
        generic_waiting: "none" "Đang soạn hàng" "" => Some(Life::Pending);
        unknown: "none" "Xanh lá" "" => None;
        handed_over: "none" "Đã giao cho đơn vị vận chuyển" "" => Some(Life::Shipped);
        delivered_to_the_customer: "none" "Đã giao cho khách" "" => Some(Life::Completed);
        on_its_way_to_the_customer: "none" "Đang giao cho khách" "" => Some(Life::Shipped);
        waits_to_be_sent: "none" "Chờ gửi hàng" "" => Some(Life::Pending);
        not_yet_sent: "none" "Chưa gửi hàng" "" => Some(Life::Pending);
        moved_by_a_carrier: "none" "Đã vận chuyển đến kho" "" => Some(Life::Shipped);
        picked_up_by_the_carrier: "none" "Lấy hàng thành công" "" => Some(Life::Shipped);
        confirmed_is_not_shipped: "none" "Đã xác nhận" "" => Some(Life::Pending);
        confirmed_on_lazada_is_done: "lazada" "confirmed" "" => Some(Life::Completed);
        ordered_successfully: "none" "Đặt hàng thành công" "" => Some(Life::Pending);
        delivered_without_success: "none" "Giao hàng không thành công lần 2" "" => Some(Life::Cancelled);
        unsuccessful: "none" "Delivery unsuccessful" "" => Some(Life::Cancelled);
        not_delivered: "none" "Not delivered" "" => Some(Life::Cancelled);
        not_yet_shipped: "none" "Not yet shipped" "" => Some(Life::Pending);
        out_for_delivery: "none" "Out for Delivery" "" => Some(Life::Shipped);
        ready_for_delivery: "none" "Ready for delivery" "" => Some(Life::Pending);
        in_part: "none" "Đã giao một phần" "" => Some(Life::Pending);
        came_back_in_part: "none" "Trả hàng một phần" "" => Some(Life::Completed);
        comes_back: "none" "Đang chuyển hoàn" "" => Some(Life::Returned);
        not_paid: "none" "Not paid" "" => Some(Life::Pending);
        cart: "none" "Bỏ giỏ hàng" "" => Some(Life::Pending);
        abandoned: "none" "Abandoned Checkout" "" => Some(Life::Pending);
        raw: "none" "Đơn nháp" "" => Some(Life::Pending);
        deposit: "none" "Đã đặt cọc 50%" "" => Some(Life::Pending);
        deposit_lost: "none" "Mất cọc" "" => Some(Life::Cancelled);
        refused: "none" "Khách không nhận hàng" "" => Some(Life::Cancelled);
        bombed: "none" "Khách bom hàng" "" => Some(Life::Cancelled);
        offer: "none" "Đã gửi báo giá" "" => Some(Life::Pending);
        quotation: "none" "Quotation Sent" "" => Some(Life::Pending);
        shopee_on_its_way: "shopee" "Đang giao" "" => Some(Life::Shipped);
        tiktok_in_transit: "tiktok" "In transit" "" => Some(Life::Shipped);
        tiktok_shipped: "tiktok" "Shipped" "" => Some(Life::Shipped);
        lazada_shipped: "lazada" "shipped" "" => Some(Life::Shipped);
        amazon_shipped_is_final: "amazon_all" "Shipped" "" => Some(Life::Completed);
        amazon_delivered: "amazon_all" "Shipped - Delivered to Buyer" "" => Some(Life::Completed);
        amazon_sent_back: "amazon_all" "Shipped - Returned to Seller" "" => Some(Life::Returned);
        amazon_unshipped: "amazon_all" "Unshipped" "" => Some(Life::Pending);
        shopify_paid: "shopify" "paid" "" => Some(Life::Completed);
        shopify_fulfilled_alone: "none" "fulfilled" "" => Some(Life::Completed);
        woocommerce_processing: "none" "wc-processing" "" => Some(Life::Pending);
        woocommerce_draft: "none" "wc-checkout-draft" "" => Some(Life::Pending);
    }

    fn document(document: &str) -> (Option<Life>, bool, bool) {
        let mut statuses = Statuses::new(None);
        let number = statuses.number(StateCells { document: document.as_bytes(), ..StateCells::default() });
        let status = &statuses.list()[number as usize];
        (status.life, status.takes_back, status.is_odd_document)
    }

    #[test]
    fn types_of_documents_say_which_way_money_goes() {
        let sale = (Some(Life::Completed), false, false);
        let refund = (Some(Life::Completed), true, false);
        let offer = (Some(Life::Pending), false, false);
        let other = (Some(Life::Cancelled), false, false);
        for (text, expected) in [
            ("Hóa đơn bán hàng", sale),
            ("Invoice", sale),
            ("Phiếu trả hàng", refund),
            ("PHIẾU TRẢ HÀNG BÁN", refund),
            ("Hàng bán bị trả lại", refund),
            ("Hoàn tiền", refund),
            ("Credit Note", refund),
            ("Partial refund", refund),
            ("Báo giá", offer),
            ("Quotation", offer),
            ("Đơn đặt hàng", offer),
            ("Phiếu nhập hàng", other),
            ("Trả hàng nhà cung cấp", other),
            ("Purchase Order", other),
            ("Transfer", other),
            ("Bank transfer", (Some(Life::Completed), false, true)),
            ("Credit card", (Some(Life::Completed), false, true)),
        ] {
            assert_eq!(document(text), expected, "{text}");
        }
    }

    #[test]
    fn states_beyond_the_last_that_is_told_apart_are_unknown_too() {
        let mut statuses = Statuses::new(None);
        let mut number =
            |text: &str| statuses.number(StateCells { status: text.as_bytes(), ..StateCells::default() });
        for index in 0..MOST {
            number(&format!("Hoàn thành {index}"));
        }
        let (beyond, further) = (number("Xanh lá"), number("Hoàn thành mới"));
        assert_eq!(beyond, further);
        assert_eq!(statuses.list()[beyond as usize].life, None);
    }
}
