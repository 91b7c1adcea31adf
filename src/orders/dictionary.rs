//! The dictionaries, made from `data/*.json` by the build: platforms, header words, status words.

use super::{
    event_kind::EventKind,
    gender::Gender,
    life::Life,
    role::{Role, SourceKind},
};
use crate::values::{
    hash::hash,
    order::{sort_and_dedup, sort_by},
    text::fold,
    written_day::DayOrder,
};
use std::sync::OnceLock;

/// Words of a table by life, with bars between them; `None` = no return.
pub type LifeWords = [(Option<Life>, &'static str)];

/// One export of one platform.
#[derive(Debug)]
pub struct Platform {
    /// Name of the data file.
    pub id: &'static str,
    /// Whose export it is: codes and usernames are unique within it.
    pub platform: &'static str,
    /// As people call it.
    pub name: &'static str,
    /// What its rows are.
    pub kind: SourceKind,
    /// Currency, where the platform has one.
    pub currency: Option<&'static str>,
    /// How it writes dates, where that is known.
    pub day_order: Option<DayOrder>,
    /// Folded headers that must all be there.
    signature: &'static str,
    /// First cells of rows that describe the columns.
    descriptions: &'static str,
    /// Role and its headers as written; of several the first that is there counts.
    columns: &'static [(Role, &'static str)],
    /// Folded status words.
    pub statuses: &'static LifeWords,
    /// Folded beginnings of status sentences.
    pub status_prefixes: &'static LifeWords,
    /// Folded words of the return status.
    pub return_statuses: &'static LifeWords,
}

include!(concat!(env!("OUT_DIR"), "/dictionaries.rs"));

/// The words of a list.
fn words(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split('|').filter(|word| !word.is_empty())
}

fn has_word(list: &'static str, wanted: &str) -> bool {
    words(list).any(|word| word == wanted)
}

/// What the folded word of an event says; nothing where no dictionary knows it. `view_item` is two words.
pub fn event_kind(folded: &str) -> Option<EventKind> {
    EVENT_WORDS.iter().find(|(_, list)| has_word(list, folded)).map(|(kind, _)| *kind)
}

/// True for the header of the day since which somebody is in a list.
pub fn is_since_day(header: &str) -> bool {
    let padded = pad(header);
    is_created_day(header) || words(SINCE_DAYS).any(|word| contains_words(&padded, word))
}

/// True for the header of a running number: nobody's code, for the first row of every file has the same one.
pub fn is_row_number(header: &str) -> bool {
    has_word(ROW_NUMBERS, header)
}

/// True for the folded state of an order that is only a cart.
pub fn is_cart(folded: &str) -> bool {
    has_word(CART_STATES, folded)
}

impl Platform {
    /// Roles with their headers as written.
    pub fn columns(&self) -> impl Iterator<Item = (Role, &'static str)> {
        self.columns.iter().flat_map(|&(role, headers)| words(headers).map(move |header| (role, header)))
    }

    /// True for the first cell of a row that describes the columns.
    pub fn describes(&self, cell: &str) -> bool {
        has_word(self.descriptions, cell)
    }

    /// How many of the platform's columns some folded headers name.
    pub fn known_among(&self, headers: &[String]) -> usize {
        self.columns().filter(|(_, header)| headers.contains(&fold(header))).count()
    }

    /// The platform with an id.
    pub fn by_id(id: &str) -> Option<&'static Self> {
        PLATFORMS.iter().find(|platform| platform.id == id)
    }

    /// The platform with the most known columns among those whose signature some folded headers carry.
    pub fn of(headers: &[String]) -> Option<&'static Self> {
        let signed = |platform: &&Self| {
            words(platform.signature).all(|wanted| headers.iter().any(|header| header == wanted))
        };
        PLATFORMS.iter().filter(signed).max_by_key(|platform| platform.known_among(headers))
    }
}

/// What a folded header can mean: role, whether the word is sure, and a score; the best first.
pub fn meanings(header: &str) -> Vec<(Role, bool, i32)> {
    let bare = without_noise(header);
    let padded = pad(header);
    let of_something_else = words(NEVER).any(|never| contains_words(&padded, never));
    let mut found: Vec<(Role, bool, i32)> = Vec::new();
    for &(role, sure, synonyms) in SYNONYMS {
        // Doubtful words come behind all sure ones.
        let behind = if sure { 0 } else { 100 };
        for (rank, word) in words(synonyms).enumerate() {
            let rank = rank as i32 + behind;
            let score = if word == header {
                1000 - rank
            } else if word == bare {
                900 - rank
            } else if !of_something_else && word.contains(' ') && contains_words(&padded, word) {
                500 - rank - 40 * (count_words(header) - count_words(word))
            } else {
                continue;
            };
            keep_best(&mut found, (role, sure, score));
        }
    }
    sort_by(&mut found, |a, b| b.2.cmp(&a.2));
    found
}

/// What a header as written can mean, in each of its [`readings`].
pub fn meanings_of_cell(cell: &str, folded: &str) -> Vec<(Role, bool, i32)> {
    let mut found = meanings(folded);
    for reading in readings(cell) {
        for (role, sure, score) in meanings(&reading) {
            keep_best(&mut found, (role, sure, score - REMARK));
        }
    }
    sort_by(&mut found, |a, b| b.2.cmp(&a.2));
    found
}

/// Other readings of a header, folded: without remarks in brackets, and `AmountSpent` as two words.
pub fn readings(cell: &str) -> impl Iterator<Item = String> {
    without_remarks(cell).into_iter().chain(words_apart(cell))
}

/// A header in one word with capitals inside as words, folded.
pub fn words_apart(cell: &str) -> Option<String> {
    let letters: Vec<char> = cell.chars().collect();
    let begins =
        |at: usize| at > 0 && letters[at].is_ascii_uppercase() && letters[at - 1].is_ascii_lowercase();
    if !cell.bytes().all(|byte| byte.is_ascii_alphanumeric()) || !(0..letters.len()).any(begins) {
        return None;
    }
    let mut apart = String::new();
    for (at, &letter) in letters.iter().enumerate() {
        if begins(at) {
            apart.push(' ');
        }
        apart.push(letter);
    }
    Some(fold(&apart))
}

/// Another reading stands behind the header as it is.
const REMARK: i32 = 5;

/// The remarks in brackets of a text, folded, and the text without them.
fn remarks(text: &str) -> (Vec<String>, String) {
    let (mut inside, mut bare) = (Vec::new(), String::new());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once(['(', '[', '（']) {
        bare.push_str(before);
        bare.push(' ');
        let (remark, after) = behind.split_once([')', ']', '）']).unwrap_or((behind, ""));
        inside.push(fold(remark));
        rest = after;
    }
    bare.push_str(rest);
    (inside, fold(&bare))
}

/// A folded header without its remarks in brackets; `None` where it has none, or where one says what it is about.
fn without_remarks(cell: &str) -> Option<String> {
    if !cell.contains(['(', '[', '（']) {
        return None;
    }
    let (remarks, bare) = remarks(cell);
    let says_it = |remark: &String| meanings(remark).first().is_some_and(|best| best.2 > 800);
    (!bare.is_empty() && !remarks.iter().any(says_it)).then_some(bare)
}

/// The power of ten of a folded text that is a unit and nothing else.
fn unit_word(folded: &str) -> Option<u32> {
    let kept: Vec<&str> = folded.split(' ').filter(|word| !BESIDE_UNITS.contains(word)).collect();
    UNITS.iter().find(|(_, list)| has_word(list, &kept.join(" "))).map(|unit| unit.0)
}

/// The power of ten that a header multiplies its money by: `(nghìn đồng)`.
pub fn unit_of(cell: &str) -> Option<u32> {
    let (remarks, bare) = remarks(cell);
    // Outside of brackets only a word in full is a unit, at the end.
    let last = bare.split(' ').rfind(|word| !BESIDE_UNITS.contains(word)).unwrap_or_default();
    let is_word = last.len() > 3 && last.bytes().all(|byte| byte.is_ascii_lowercase()) && bare != last;
    let behind = || if is_word { unit_word(last) } else { None };
    remarks.iter().find_map(|remark| unit_word(remark)).or_else(behind)
}

/// The unit that a title says for all money below it: `ĐVT: triệu đồng`.
pub fn unit_of_title(cell: &str) -> Option<u32> {
    let says_unit =
        |text: &str| ["don vi", "dvt", "unit"].iter().any(|word| contains_words(&pad(text), word));
    let (mut texts, bare) = remarks(cell);
    texts.push(bare);
    texts.iter().filter(|text| says_unit(text)).find_map(|text| unit_word(text))
}

/// What stands beside a unit in a remark or a title.
const BESIDE_UNITS: [&str; 15] =
    ["don", "vi", "tinh", "tien", "dvt", "unit", "in", "of", "x", "vnd", "dong", "d", "usd", "eur", "gbp"];

/// True for a folded header that is said of the role only where its cells say so too.
pub fn is_doubtful(role: Role, header: &str) -> bool {
    SYNONYMS.iter().any(|&(of, sure, list)| of == role && !sure && has_word(list, header))
}

/// True for a folded header of days on which nobody bought: of following, signing up, birthdays.
pub fn is_lead_day(header: &str) -> bool {
    let padded = pad(header);
    words(LEAD_DAYS).any(|word| contains_words(&padded, word))
}

/// True for a folded header of the day that a record was made: of an order, or of a person.
pub fn is_created_day(header: &str) -> bool {
    has_word(CREATED_DAYS, header)
}

/// True for a folded header that is an order's number, or how many orders somebody has.
pub fn is_count_or_id(header: &str) -> bool {
    has_word(COUNT_OR_ID, header)
}

/// True for a folded header with a word of buying.
pub fn is_bought_day(header: &str) -> bool {
    let padded = pad(header);
    words(BOUGHT_DAYS).any(|word| contains_words(&padded, word))
}

/// True for a folded header of days since the last purchase.
pub fn is_recency(header: &str) -> bool {
    has_word(RECENCY, header)
}

/// True for a folded header of money that is collected at the door: a total where the file has no other.
pub fn is_collected(header: &str) -> bool {
    has_word(COLLECTED, header)
}

/// True for a folded header with a word that is said of money.
pub fn has_money_word(header: &str) -> bool {
    let padded = pad(header);
    !words(NEVER).any(|never| contains_words(&padded, never))
        && words(MONEY_WORDS).any(|word| contains_words(&padded, word))
}

/// True for a folded status word of any dictionary.
pub fn is_status_word(folded: &str) -> bool {
    life_of(STATUS_WORDS, |word| word == folded).is_some()
}

fn keep_best(found: &mut Vec<(Role, bool, i32)>, new: (Role, bool, i32)) {
    match found.iter_mut().find(|known| known.0 == new.0) {
        Some(known) if known.2 >= new.2 => {}
        Some(known) => *known = new,
        None => found.push(new),
    }
}

/// Hashes of all words that name a role, sorted: most cells of a file are none of them.
fn naming_words() -> &'static [u64] {
    static WORDS: OnceLock<Vec<u64>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut all: Vec<u64> = SYNONYMS
            .iter()
            .flat_map(|synonyms| words(synonyms.2))
            .map(|word| hash(word.as_bytes()))
            .collect();
        sort_and_dedup(&mut all);
        all
    })
}

/// The first role beside some others that a folded header names exactly, noise words aside: cheap, for finding the
/// header row.
pub fn named_role(header: &str, beside: &[Role]) -> Option<Role> {
    let bare = without_noise(header);
    let is_word = |text: &str| naming_words().binary_search(&hash(text.as_bytes())).is_ok();
    if !is_word(header) && !is_word(&bare) {
        return None;
    }
    let names = |list| words(list).any(|word| word == header || word == bare);
    SYNONYMS.iter().find(|&&(role, _, list)| !beside.contains(&role) && names(list)).map(|&(role, ..)| role)
}

/// What a header folds to whose letters a program wrote as `?`: the word of the dictionary that fits the others.
pub fn with_lost_letters(header: &str) -> Option<String> {
    const LOST: char = '\u{fffd}';
    if !header.contains(['?', LOST]) {
        return None;
    }
    let pattern = fold(&header.replace('?', "\u{fffd}"));
    let fits = |word: &str| {
        let same = |(lost, letter): (char, char)| lost == letter || (lost == LOST && letter != ' ');
        word.chars().count() == pattern.chars().count() && pattern.chars().zip(word.chars()).all(same)
    };
    let of_platforms = PLATFORMS.iter().flat_map(|platform| platform.columns()).map(|column| fold(column.1));
    let generic = SYNONYMS.iter().flat_map(|synonyms| words(synonyms.2)).map(str::to_owned);
    of_platforms.chain(generic).find(|word| fits(word))
}

/// True for a header that speaks of whoever receives the goods, who need not be the buyer.
pub fn is_of_somebody_else(header: &str) -> bool {
    let padded = pad(header);
    words(OF_SOMEBODY_ELSE).any(|words| contains_words(&padded, words))
}

/// True for a header that says it is the buyer's.
pub fn is_of_buyer(header: &str) -> bool {
    let padded = pad(header);
    words(OF_BUYER).any(|words| contains_words(&padded, words))
}

/// True for a header that means the given name where another column has the family name.
pub fn is_given_name(header: &str) -> bool {
    has_word(GIVEN_NAMES, header)
}

/// True for a header like `id` that names an order in one file and a customer in another.
pub fn is_either_id(header: &str) -> bool {
    has_word(EITHER_ID, header)
}

fn pad(header: &str) -> String {
    [" ", header, " "].concat()
}

fn without_noise(header: &str) -> String {
    let kept: Vec<&str> = header.split(' ').filter(|&word| !has_word(NOISE, word)).collect();
    kept.join(" ")
}

/// True when the words stand in a text that is padded with blanks.
fn contains_words(padded: &str, words: &str) -> bool {
    let text = padded.as_bytes();
    let stands = |at: usize| text[at - 1] == b' ' && text.get(at + words.len()) == Some(&b' ');
    (1..text.len()).any(|at| text[at..].starts_with(words.as_bytes()) && stands(at))
}

fn count_words(text: &str) -> i32 {
    text.split(' ').count() as i32
}

/// Hashes of folded names that stand for whoever comes to the counter.
pub fn walk_ins() -> Vec<u64> {
    words(WALK_INS).map(|word| hash(word.as_bytes())).collect()
}

/// True for a customer code that stands for nobody: zero, a number below it, a word for guests.
pub fn is_placeholder_code(code: &str) -> bool {
    if has_digit(code) {
        let digits = code.trim_start_matches(['-', '−', '+']);
        let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
        return is_number && (code.starts_with(['-', '−']) || digits.bytes().all(|byte| byte == b'0'));
    }
    static WORDS: OnceLock<Vec<u64>> = OnceLock::new();
    let folded = fold(code);
    folded.is_empty() || is_among(&WORDS, &[PLACEHOLDER_CODES, WALK_INS], &folded)
}

/// True for a cell that fills a place and says nothing: `N/A`, `chưa cập nhật`.
pub fn is_no_answer(text: &str) -> bool {
    static WORDS: OnceLock<Vec<u64>> = OnceLock::new();
    let folded = fold(text);
    folded.is_empty() || is_among(&WORDS, &[NO_ANSWERS], &folded)
}

/// True for an e-mail address that stands for nobody: `noemail@…`, `khachle@…`.
pub fn is_placeholder_email(local: &str, domain: &str) -> bool {
    static LOCALS: OnceLock<Vec<u64>> = OnceLock::new();
    static DOMAINS: OnceLock<Vec<u64>> = OnceLock::new();
    (!has_digit(local) && is_among(&LOCALS, &[PLACEHOLDER_EMAILS], &fold(local)))
        || is_among(&DOMAINS, &[PLACEHOLDER_DOMAINS], domain)
        || (domain.bytes().any(|byte| byte.is_ascii_uppercase())
            && is_among(&DOMAINS, &[PLACEHOLDER_DOMAINS], &domain.to_ascii_lowercase()))
}

/// No word that stands for nobody has one: nearly every code and many addresses have.
fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// True for a word of some lists, whose hashes are made once: hundreds of thousands of codes are asked about.
fn is_among(hashes: &OnceLock<Vec<u64>>, lists: &[&'static str], word: &str) -> bool {
    let all = || {
        let mut all: Vec<u64> =
            lists.iter().flat_map(|list| words(list)).map(|word| hash(word.as_bytes())).collect();
        sort_and_dedup(&mut all);
        all
    };
    hashes.get_or_init(all).binary_search(&hash(word.as_bytes())).is_ok()
}

/// True for words that name another number than a phone: of taxes, of a passport.
pub fn names_another_number(folded: &str) -> bool {
    let padded = pad(folded);
    words(OTHER_NUMBERS).any(|words| contains_words(&padded, words))
}

/// True for the word of a total row.
pub fn is_total(cell: &str) -> bool {
    has_word(TOTAL_WORDS, &fold(cell))
}

/// True for a folded state that speaks of money alone: what is paid may still be on its way.
pub fn is_paid(folded: &str) -> bool {
    has_word(PAID_WORDS, folded)
}

/// True for a line of an order that is no product: shipping, packing, a fee.
pub fn is_fee_line(cell: &[u8]) -> bool {
    let folded = fold(&String::from_utf8_lossy(cell));
    let begins =
        |word: &str| folded.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    has_word(FEE_LINES, &folded) || words(FEE_BEGINNINGS).any(begins)
}

/// Yes, no, or neither.
pub fn yes_or_no(cell: &str) -> Option<bool> {
    let folded = fold(cell);
    if has_word(YES, &folded) { Some(true) } else { has_word(NO, &folded).then_some(false) }
}

/// The gender that a cell says by a word, in full or as a form of address.
pub fn gender_of(cell: &str) -> Gender {
    let folded = fold(cell);
    if has_word(MALE, &folded) {
        Gender::Male
    } else if has_word(FEMALE, &folded) {
        Gender::Female
    } else {
        Gender::Unknown
    }
}

/// The life of a word in a table that has it; `Some(None)` for a word that means no return.
pub fn life_of(table: &LifeWords, fits: impl Fn(&str) -> bool) -> Option<Option<Life>> {
    table.iter().find(|&&(_, list)| words(list).any(&fits)).map(|&(life, _)| life)
}

/// What a row is a document of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// Goods for money.
    Sale,
    /// Money goes back.
    Refund,
    /// What somebody may buy: no order yet.
    Offer,
    /// No order at all: goods bought in, moves between stores, payments.
    Other,
}

/// What a folded type of document means: the word itself, else words in it. A word alone says too little in a text:
/// `transfer` is no `bank transfer`; but whatever is refunded or returned goes back.
pub fn document_kind(folded: &str) -> Option<DocumentKind> {
    let padded = pad(folded);
    let of = |fits: &dyn Fn(DocumentKind, &str) -> bool| {
        DOCUMENTS
            .iter()
            .find(|&&(kind, list)| words(list).any(|word| fits(kind, word)))
            .map(|&(kind, _)| kind)
    };
    let says = |kind, word: &str| {
        (kind == DocumentKind::Refund || word.contains(' ')) && contains_words(&padded, word)
    };
    of(&|_, word| word == folded).or_else(|| of(&says))
}

/// Words of any status column.
pub const fn status_words() -> &'static LifeWords {
    STATUS_WORDS
}

/// Parts of words of any status column.
pub const fn status_parts() -> &'static LifeWords {
    STATUS_PARTS
}

/// Parts of words of any column of returns.
pub const fn return_parts() -> &'static LifeWords {
    RETURN_PARTS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gender_is_said_by_a_word_and_by_nothing_else() {
        for (cells, gender) in [
            (&["Nam", "NAM ", "nam giới", "Male", "m", "Anh", "Ông", "Mr."][..], Gender::Male),
            (
                &["Nữ", "nu", "NỮ", "Nữ giới", "Female", "F", "Chị", "Bà", "Ms", "Mrs.", "Miss"],
                Gender::Female,
            ),
            (
                &["", "-", "Khác", "1", "0", "x", "LGBT", "Nam, Nữ", "Nam/Nữ", "Việt Nam", "N/A", "không rõ"],
                Gender::Unknown,
            ),
        ] {
            for cell in cells {
                assert_eq!(gender_of(cell), gender, "{cell}");
            }
        }
    }

    #[test]
    fn units_of_money_in_headers_and_titles() {
        for (header, power) in [
            ("Tổng tiền (nghìn đồng)", Some(3)),
            ("Tổng tiền (1.000đ)", Some(3)),
            ("Tổng tiền (ĐVT: 1.000 VNĐ)", Some(3)),
            ("Doanh thu [ngàn]", Some(3)),
            ("Doanh thu (k)", Some(3)),
            ("Revenue ('000 VND)", Some(3)),
            ("Revenue (in thousands)", Some(3)),
            ("Tổng tiền nghìn đồng", Some(3)),
            ("Doanh thu - triệu VNĐ", Some(6)),
            ("Doanh thu (tr.đ)", Some(6)),
            ("Doanh thu (tỷ đồng)", Some(9)),
            ("Tổng tiền (VNĐ)", None),
            ("Tổng tiền (đã gồm VAT)", None),
            ("Tổng tiền (USD)", None),
            ("Tổng tiền", None),
            ("Tiền k", None),
        ] {
            assert_eq!(unit_of(header), power, "{header}");
        }
        for (title, power) in [
            ("Đơn vị tính: nghìn đồng", Some(3)),
            ("ĐVT: triệu đồng", Some(6)),
            ("(Đơn vị: 1.000đ)", Some(3)),
            ("Đơn vị: Công ty Một Nghìn", None),
            ("Báo cáo nghìn đơn", None),
            ("Đơn vị tính: cái", None),
        ] {
            assert_eq!(unit_of_title(title), power, "{title}");
        }
    }

    #[test]
    fn remarks_in_brackets_and_capitals_inside_a_word_do_not_hide_what_a_column_is() {
        let best = |header: &str| meanings_of_cell(header, &fold(header)).first().map(|best| best.0);
        for (header, role) in [
            ("Tổng thanh toán (đã gồm VAT)", Some(Role::OrderTotal)),
            ("Tổng thanh toán (sau giảm giá, chưa gồm phí ship)", Some(Role::OrderTotal)),
            ("Tổng số tiền (VNĐ)", Some(Role::OrderTotal)),
            ("Trạng thái [cập nhật]", Some(Role::OrderStatus)),
            ("AmountSpent", Some(Role::ListSpend)),
            ("MostRecentVisit", Some(Role::ListLastDay)),
            ("DollarValue", Some(Role::OrderTotal)),
            ("InvoiceNo", Some(Role::OrderId)),
            ("Ghi chú (khách hàng)", None),
            ("Phí (tổng cộng)", None),
        ] {
            assert_eq!(best(header).filter(|role| *role != Role::PersonName), role, "{header}");
        }
    }
}
