//! Who an order says bought it: the distinct combinations of phone, code, e-mail, account and name.
//!
//! A row's identity cells are hashed as they stand; only a combination never seen is read. What people they
//! make together is decided at the end, in [`customers`](crate::customers).

use super::{
    birthday::{self, Birthday, Birthdays},
    dictionary::{gender_of, is_placeholder_code, is_placeholder_email, yes_or_no},
    gender::Gender,
    role::Role,
    spelling::{Spelling, Spellings, lost_letters},
};
use crate::{
    issue::{IssueCode, IssueLog},
    read::Row,
    values::{
        arena::{Arena, Text},
        column::Column,
        hash::{hash, hash_into, mix},
        order::sort_and_dedup,
        phone::{self, Phone, PhoneCell},
        table::Table,
        text::{clean, fold, is_cell_error, is_masked},
        written_day::DayOrder,
    },
};

/// Number of a combination in its source.
pub type Record = u32;
/// No identity cells at all.
pub const NOBODY: Record = u32::MAX - 1;

/// Where a key begins.
const SEED: u64 = 1;

/// Keys that are texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKey {
    /// Code in the shop's own system.
    Code,
    /// E-mail.
    Email,
    /// Account on a marketplace.
    Username,
}

/// Columns that say who bought.
#[derive(Clone, Debug, Default)]
pub struct PersonColumns {
    phones: Vec<usize>,
    code: Option<usize>,
    email: Option<usize>,
    username: Option<usize>,
    /// One column with the name, or its parts in the order of the file.
    names: Vec<usize>,
    shop: Option<usize>,
    consent: Option<usize>,
    refusal: Option<usize>,
    gender: Option<usize>,
    birthday: Option<usize>,
    /// Columns that can name somebody.
    naming: Vec<usize>,
    /// All columns that make one combination differ from another, as stretches of neighbours, for the hash.
    spans: Vec<(usize, usize)>,
}

impl PersonColumns {
    /// The person columns among some roles by column.
    pub fn new(roles: &[Option<Role>]) -> Self {
        let all_of = |wanted: &[Role]| -> Vec<usize> {
            (0..roles.len())
                .filter(|&column| roles[column].is_some_and(|role| wanted.contains(&role)))
                .collect()
        };
        let one = |role| all_of(&[role]).first().copied();
        let mut names = all_of(&[Role::PersonName]);
        if names.is_empty() {
            names = all_of(&[Role::PersonFirstName, Role::PersonLastName]);
        }
        let mut columns = Self {
            phones: all_of(&[Role::PersonPhone]),
            code: one(Role::PersonCode),
            email: one(Role::PersonEmail),
            username: one(Role::PersonUsername),
            names,
            shop: one(Role::OrderShop),
            consent: one(Role::PersonConsent),
            refusal: one(Role::PersonRefusal),
            gender: one(Role::PersonGender),
            birthday: one(Role::PersonBirthday),
            ..Self::default()
        };
        let keys = [columns.code, columns.email, columns.username].into_iter().flatten();
        columns.naming = columns.phones.iter().chain(&columns.names).copied().chain(keys).collect();
        let others = [columns.shop, columns.consent, columns.refusal, columns.gender, columns.birthday]
            .into_iter()
            .flatten();
        columns.spans = neighbours(columns.naming.iter().copied().chain(others).collect());
        columns
    }

    /// Columns of phones.
    pub fn phones(&self) -> &[usize] {
        &self.phones
    }

    /// The column of the name, or those of its parts.
    pub fn names(&self) -> &[usize] {
        &self.names
    }

    /// Columns that name somebody where the name is blank: account, e-mail, code.
    pub fn other_keys(&self) -> Vec<usize> {
        [self.username, self.email, self.code].into_iter().flatten().collect()
    }

    /// Column of the customer code.
    pub const fn code(&self) -> Option<usize> {
        self.code
    }
}

/// Columns as stretches of neighbours.
fn neighbours(mut columns: Vec<usize>) -> Vec<(usize, usize)> {
    sort_and_dedup(&mut columns);
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for column in columns {
        match spans.last_mut() {
            Some(span) if span.1 + 1 == column => span.1 = column,
            _ => spans.push((column, column)),
        }
    }
    spans
}

/// Consent to advertising, as far as the file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Consent {
    /// Nothing said.
    Unknown,
    /// Given.
    Given,
    /// Refused.
    Refused,
}

/// The distinct combinations of one source, in columns; what no column of the file has costs nothing.
#[derive(Clone, Debug)]
pub struct Records {
    columns: PersonColumns,
    /// Hash of identity cells as they stand → combination. Dropped when the source is read.
    seen: Table,
    /// Hash of what was read from them → combination.
    known: Table,
    last: (u64, Record),
    /// Keeps what [`Records::fetch`] reads from being left out as useless.
    fetched: u32,
    arena: Arena,
    phone: Option<Column<u64>>,
    /// Phones beyond the first.
    more_phones: Vec<(Record, u64)>,
    code: Option<Column<Text>>,
    email: Option<Column<Text>>,
    username: Option<Column<Text>>,
    name: Option<Column<Spelling>>,
    spellings: Spellings,
    shop: Option<Column<u64>>,
    consent: Option<Column<u8>>,
    gender: Option<Column<u8>>,
    birthday: Option<Birthdays>,
    len: u32,
    /// Combinations with a phone, code, e-mail or account that can tell somebody apart.
    pub keys: u32,
    /// Names alone tell people apart: there is no column of anything else, or nothing usable in it.
    pub is_name_only: bool,
    scratch: SourceReader,
    /// Some letters of the source are damaged: every row is looked at.
    pub damaged: bool,
    /// Customer codes, and how many of them are whole Vietnamese mobile numbers.
    pub codes_seen: u32,
    /// See [`Records::codes_seen`].
    pub codes_like_phones: u32,
}

/// One combination, read.
#[derive(Clone, Debug, Default)]
struct SourceReader {
    phones: Vec<u64>,
    code: String,
    email: String,
    username: String,
    name: Spelling,
    shop: u64,
    consent: u8,
    gender: u8,
    birthday: u32,
    /// The phone stands in the name.
    by_name: bool,
}

fn column_if<T: Copy>(wanted: bool) -> Option<Column<T>> {
    wanted.then(Column::new)
}

impl Records {
    /// No combinations yet.
    pub fn new(columns: PersonColumns) -> Self {
        // An e-mail column can hold phones (Haravan), a code column too.
        let phones = !columns.phones.is_empty() || columns.email.is_some() || columns.code.is_some();
        Self {
            seen: Table::default(),
            known: Table::default(),
            last: (0, NOBODY),
            fetched: 0,
            arena: Arena::default(),
            phone: column_if(phones),
            more_phones: Vec::new(),
            code: column_if(columns.code.is_some()),
            email: column_if(columns.email.is_some()),
            username: column_if(columns.username.is_some()),
            name: column_if(!columns.names.is_empty()),
            spellings: Spellings::new(columns.names.clone()),
            shop: column_if(columns.shop.is_some()),
            consent: column_if(columns.consent.is_some() || columns.refusal.is_some()),
            gender: column_if(columns.gender.is_some()),
            birthday: columns.birthday.map(|_| Birthdays::default()),
            len: 0,
            keys: 0,
            is_name_only: false,
            scratch: SourceReader::default(),
            damaged: false,
            codes_seen: 0,
            codes_like_phones: 0,
            columns,
        }
    }

    /// The combination of a row with its [key](Records::key), or [`NOBODY`] when all its identity cells are blank.
    #[inline]
    pub fn of_row(&mut self, key: u64, row: &Row<'_>, issues: &mut IssueLog) -> Record {
        if key == self.last.0 {
            return self.last.1;
        }
        let record = match self.seen.get(key) {
            Some(record) => record,
            None => self.read(key, row, issues),
        };
        self.last = (key, record);
        record
    }

    /// Hash of the identity cells as they stand.
    #[inline]
    pub fn key(&self, row: &Row<'_>) -> u64 {
        self.columns.spans.iter().fold(SEED, |key, &span| hash_into(key, row.span(span)))
    }

    /// Has the memory fetched where combinations with these [keys](Records::key) will be looked for. Nothing else
    /// stands in the loop, so that the processor waits for many of them at once.
    pub fn fetch(&mut self, keys: &[u64]) {
        self.fetched ^= keys.iter().fold(0, |seen, &key| seen ^ self.seen.fetch(key));
    }

    #[cold]
    fn read(&mut self, key: u64, row: &Row<'_>, issues: &mut IssueLog) -> Record {
        let record = if self.columns.naming.iter().all(|&column| is_blank(row, column)) {
            NOBODY
        } else {
            let mut reading = std::mem::take(&mut self.scratch);
            self.reading(&mut reading, row, issues);
            let record = self.intern(&reading);
            self.scratch = reading;
            record
        };
        self.seen.get_or_insert(key, record);
        record
    }

    fn intern(&mut self, reading: &SourceReader) -> Record {
        let known = self.known.get_or_insert(reading.hash(), self.len);
        if known == self.len {
            self.keep(reading);
        }
        known
    }

    fn keep(&mut self, reading: &SourceReader) {
        let record = self.len;
        self.len += 1;
        let arena = &mut self.arena;
        self.keys += u32::from(reading.has_key());
        if self.phone.is_none() && !reading.phones.is_empty() {
            // No column can have one, and a name does.
            let mut phones = Column::new();
            (0..record).for_each(|_| phones.push(0));
            self.phone = Some(phones);
        }
        push(&mut self.phone, reading.phones.first().copied().unwrap_or(0));
        self.more_phones.extend(reading.phones.iter().skip(1).map(|&phone| (record, phone)));
        push(&mut self.code, arena.keep(&reading.code));
        push(&mut self.email, arena.keep(&reading.email));
        push(&mut self.username, arena.keep(&reading.username));
        push(&mut self.name, reading.name);
        push(&mut self.shop, reading.shop);
        push(&mut self.consent, reading.consent);
        push(&mut self.gender, reading.gender);
        self.birthday.iter_mut().for_each(|birthdays| birthdays.push(reading.birthday));
    }

    fn reading(&mut self, reading: &mut SourceReader, row: &Row<'_>, issues: &mut IssueLog) {
        reading.clear();
        for &column in &self.columns.phones {
            read_phones(row, column, reading, issues);
        }
        if let Some(column) = self.columns.email {
            read_email(row, column, reading, issues);
        }
        if let Some(column) = self.columns.code {
            self.read_code(row, column, reading, issues);
        }
        if let Some(column) = self.columns.username {
            let text = row.text(column);
            self.damaged |= lost_letters(&text);
            let username = key_text(&text);
            if !username.is_empty() && is_placeholder_code(username) {
                issues.note(IssueCode::CodePlaceholder, row.number, column as u16);
            } else {
                reading.username.push_str(username);
            }
        }
        if self.name.is_some() {
            reading.name = self.spellings.of_row(row);
            self.damaged |= self.spellings.damaged;
            // A column of phones is asked before a number among the words of a name.
            if reading.phones.is_empty() {
                reading.phones.extend(self.spellings.phone(reading.name));
                reading.by_name = !reading.phones.is_empty();
            }
        }
        if let Some(column) = self.columns.shop {
            reading.shop = hash(fold(&clean(&row.cell(column))).as_bytes());
        }
        reading.consent = self.consent_of(row) as u8;
        if let Some(column) = self.columns.gender {
            reading.gender = gender_of(&clean(&row.cell(column))) as u8;
        }
        if let Some(column) = self.columns.birthday {
            reading.birthday = birthday::written(&row.cell(column));
        }
    }

    fn read_code(&mut self, row: &Row<'_>, column: usize, reading: &mut SourceReader, issues: &mut IssueLog) {
        let cell = row.cell(column);
        let text = clean(&cell);
        self.damaged |= lost_letters(&text);
        let code = key_text(&text);
        let failed = is_cell_error(text.as_bytes());
        if code.is_empty() && !failed {
            return;
        }
        if failed || is_placeholder_code(code) {
            return issues.note(IssueCode::CodePlaceholder, row.number, column as u16);
        }
        self.codes_seen += 1;
        let is_mobile = matches!(phone::read(&cell).phone(), Some(Phone(84_300_000_000..=84_999_999_999)));
        self.codes_like_phones += u32::from(is_mobile);
        reading.code.push_str(code);
    }

    fn consent_of(&self, row: &Row<'_>) -> Consent {
        let answer = |column: Option<usize>| column.and_then(|column| yes_or_no(&clean(&row.cell(column))));
        match (answer(self.columns.refusal), answer(self.columns.consent)) {
            (Some(true), _) | (_, Some(false)) => Consent::Refused,
            (_, Some(true)) => Consent::Given,
            _ => Consent::Unknown,
        }
    }

    /// Reading is over: what only reading needs is given back.
    pub fn close(&mut self) {
        self.seen = Table::default();
        self.known = Table::default();
        self.spellings.close();
        self.last = (0, NOBODY);
    }

    /// Reads customer codes as phones, when that is what they turned out to be.
    pub fn codes_become_phones(&mut self) {
        let Some(codes) = self.code.take() else { return };
        let Some(phones) = &mut self.phone else { return };
        for (record, code) in codes.iter().enumerate() {
            if let Some(Phone(number)) = phone::read(self.arena.bytes_of(code)).phone() {
                if phones.get(record) == 0 {
                    phones.set(record, number);
                } else if phones.get(record) != number {
                    self.more_phones.push((record as Record, number));
                }
            }
        }
    }

    /// Number of combinations.
    pub const fn len(&self) -> usize {
        self.len as usize
    }

    /// True without combinations.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The first phone, 0 for none.
    pub fn phone(&self, record: Record) -> u64 {
        at(self.phone.as_ref(), record, 0)
    }

    /// Phones beyond the first, with their combination.
    pub fn more_phones(&self) -> &[(Record, u64)] {
        &self.more_phones
    }

    /// Code in the shop's own system.
    pub fn code(&self, record: Record) -> &str {
        self.arena.get(at(self.code.as_ref(), record, Text::NONE))
    }

    /// E-mail.
    pub fn email(&self, record: Record) -> &str {
        self.arena.get(at(self.email.as_ref(), record, Text::NONE))
    }

    /// Account on a marketplace.
    pub fn username(&self, record: Record) -> &str {
        self.arena.get(at(self.username.as_ref(), record, Text::NONE))
    }

    /// Name as written.
    pub fn name(&self, record: Record) -> &str {
        self.spellings.text(at(self.name.as_ref(), record, 0))
    }

    /// Number of the name's spelling among those of the source; 0 for none.
    pub fn spelling(&self, record: Record) -> Spelling {
        at(self.name.as_ref(), record, 0)
    }

    /// The spellings of the source.
    pub const fn spellings(&self) -> &Spellings {
        &self.spellings
    }

    /// True for a combination with a name.
    pub fn has_name(&self, record: Record) -> bool {
        at(self.name.as_ref(), record, 0) != 0
    }

    /// The text of a key as bytes, without a look at its letters.
    pub fn key_bytes(&self, kind: TextKey, record: Record) -> &[u8] {
        let column = match kind {
            TextKey::Code => &self.code,
            TextKey::Email => &self.email,
            TextKey::Username => &self.username,
        };
        self.arena.bytes_of(at(column.as_ref(), record, Text::NONE))
    }

    /// Hash of the folded name; 0 where the name says nothing.
    pub fn name_fold(&self, record: Record) -> u64 {
        self.spellings.fold(at(self.name.as_ref(), record, 0))
    }

    /// Hash of the shop's name; 0 where the file names none.
    pub fn shop(&self, record: Record) -> u64 {
        at(self.shop.as_ref(), record, 0)
    }

    /// Consent to advertising.
    pub fn consent(&self, record: Record) -> Consent {
        match at(self.consent.as_ref(), record, 0) {
            1 => Consent::Given,
            2 => Consent::Refused,
            _ => Consent::Unknown,
        }
    }

    /// True for a file that has a column of consent or refusal.
    pub const fn says_consent(&self) -> bool {
        self.consent.is_some()
    }

    /// Decides what birthdays mean, once all are read.
    pub(super) fn settle_birthdays(&mut self, order: DayOrder, offset: i32) {
        self.birthday.iter_mut().for_each(|birthdays| birthdays.settle(order, offset));
    }

    /// The birthday.
    pub fn birthday(&self, record: Record) -> Option<Birthday> {
        self.birthday.as_ref().and_then(|birthdays| birthdays.get(record))
    }

    /// True for a file with birthdays.
    pub const fn has_birthdays(&self) -> bool {
        self.birthday.is_some()
    }

    /// How she or he is addressed.
    pub fn gender(&self, record: Record) -> Gender {
        match at(self.gender.as_ref(), record, 0) {
            1 => Gender::Male,
            2 => Gender::Female,
            _ => Gender::Unknown,
        }
    }

    /// True where the file has a column of consent or refusal.
    pub const fn has_consent(&self) -> bool {
        self.consent.is_some()
    }

    /// True where the file has a column of genders.
    pub const fn has_gender(&self) -> bool {
        self.gender.is_some()
    }

    /// True where some record has one.
    pub const fn has_codes(&self) -> bool {
        self.code.is_some()
    }

    /// True where the file has e-mails.
    pub const fn has_emails(&self) -> bool {
        self.email.is_some()
    }

    /// True where the file has accounts.
    pub const fn has_usernames(&self) -> bool {
        self.username.is_some()
    }

    /// A number that depends only on what the combination says, not on its place.
    pub fn content(&self, record: Record) -> u64 {
        let texts = [self.code(record), self.email(record), self.username(record), self.name(record)];
        texts
            .iter()
            .fold(mix(self.phone(record), self.shop(record)), |state, text| hash_into(state, text.as_bytes()))
    }

    /// Bytes of storage.
    pub fn bytes(&self) -> usize {
        let texts = [&self.code, &self.email, &self.username];
        let numbers = [&self.phone, &self.shop];
        self.arena.bytes()
            + self.spellings.bytes()
            + self.name.as_ref().map_or(0, Column::bytes)
            + self.seen.bytes()
            + self.known.bytes()
            + self.birthday.as_ref().map_or(0, Birthdays::bytes)
            + texts.iter().filter_map(|column| column.as_ref()).map(Column::bytes).sum::<usize>()
            + numbers.iter().filter_map(|column| column.as_ref()).map(Column::bytes).sum::<usize>()
    }
}

fn push<T: Copy>(column: &mut Option<Column<T>>, value: T) {
    if let Some(column) = column {
        column.push(value);
    }
}

fn at<T: Copy>(column: Option<&Column<T>>, record: Record, none: T) -> T {
    column.map_or(none, |column| column.get(record as usize))
}

impl SourceReader {
    /// Forgets everything, keeps the storage.
    fn clear(&mut self) {
        self.phones.clear();
        for text in [&mut self.code, &mut self.email, &mut self.username] {
            text.clear();
        }
        (self.name, self.shop, self.consent, self.gender, self.by_name) = (0, 0, 0, 0, false);
        self.birthday = 0;
    }

    /// True where something other than a name identifies the person.
    const fn has_key(&self) -> bool {
        let has_phone = !self.phones.is_empty() && !self.by_name;
        has_phone || !(self.code.is_empty() && self.email.is_empty() && self.username.is_empty())
    }

    fn hash(&self) -> u64 {
        let texts = [&self.code, &self.email, &self.username];
        let phones = self.phones.iter().fold(self.phones.len() as u64, |state, &phone| mix(state, phone));
        let numbers = mix(
            mix(mix(phones, self.shop), u64::from(self.birthday)),
            (u64::from(self.gender) << 40) | (u64::from(self.consent) << 32) | u64::from(self.name),
        );
        texts.iter().fold(numbers, |state, text| hash_into(state, text.as_bytes()))
    }

    fn add_phone(&mut self, phone: Phone) {
        if !self.phones.contains(&phone.0) {
            self.phones.push(phone.0);
        }
    }
}

/// A code or account as written: without the apostrophe that protects it in a spreadsheet, and without the `.0`
/// of a column of floats.
fn key_text(text: &str) -> &str {
    let text = text.trim_start_matches('\'').trim();
    let whole = text.strip_suffix(".0").filter(|whole| whole.bytes().all(|byte| byte.is_ascii_digit()));
    let text = whole.unwrap_or(text);
    if is_masked(text) || is_cell_error(text.as_bytes()) { "" } else { text }
}

fn is_blank(row: &Row<'_>, column: usize) -> bool {
    row.plain(column).map_or_else(|| row.cell(column).is_empty(), <[u8]>::is_empty)
}

fn read_phones(row: &Row<'_>, column: usize, reading: &mut SourceReader, issues: &mut IssueLog) {
    if let Some(phone) = row.plain(column).and_then(phone::plain) {
        return reading.add_phone(phone);
    }
    let cell = row.cell(column);
    let before = reading.phones.len();
    let mut unreadable = false;
    for part in phone::parts(&cell) {
        let code = match phone::read(part) {
            PhoneCell::Phone(phone) => {
                reading.add_phone(phone);
                continue;
            }
            PhoneCell::Mended(phone) => {
                reading.add_phone(phone);
                IssueCode::PhoneMended
            }
            PhoneCell::Blank => continue,
            PhoneCell::Masked => IssueCode::PhoneMasked,
            PhoneCell::Placeholder => IssueCode::PhonePlaceholder,
            PhoneCell::Scientific => IssueCode::PhoneScientific,
            PhoneCell::Unreadable => {
                let within = phone::within(part);
                within.iter().for_each(|&phone| reading.add_phone(phone));
                unreadable |= within.is_empty();
                continue;
            }
        };
        issues.note(code, row.number, column as u16);
    }
    // Words and the number of an extension beside a phone are no phone, and need not be one.
    if unreadable && reading.phones.len() == before {
        issues.note(IssueCode::PhoneUnreadable, row.number, column as u16);
    }
}

fn read_email(row: &Row<'_>, column: usize, reading: &mut SourceReader, issues: &mut IssueLog) {
    let text = row.text(column);
    let email = text.trim_start_matches('\'').trim();
    if email.is_empty() {
        return;
    }
    let Some((local, domain)) = email.rsplit_once('@') else {
        return issues.note(IssueCode::EmailUnreadable, row.number, column as u16);
    };
    // Haravan invents `0912345678@84.phone` where a customer has no e-mail: a phone, never an e-mail.
    if let Some(country) = domain.strip_suffix(".phone") {
        let number = ["+", country, local.trim_start_matches('0')].concat();
        return match phone::read(number.as_bytes()).phone() {
            Some(phone) => reading.add_phone(phone),
            None => issues.note(IssueCode::EmailUnreadable, row.number, column as u16),
        };
    }
    if is_placeholder_email(local, domain) {
        return issues.note(IssueCode::EmailPlaceholder, row.number, column as u16);
    }
    let odd = |odd: bool, byte: u8| odd | matches!(byte, b' ' | b',' | b';' | b'*');
    if !local.is_empty() && domain.as_bytes().contains(&b'.') && !email.bytes().fold(false, odd) {
        reading.email.push_str(email);
        reading.email.make_ascii_lowercase();
    } else {
        issues.note(IssueCode::EmailUnreadable, row.number, column as u16);
    }
}
