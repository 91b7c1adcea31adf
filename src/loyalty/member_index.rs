//! Finds a person by any key as somebody types it: an id, a phone in any writing, an e-mail, a code, an account.

use crate::{
    customers::{
        People, SourceSlice,
        people::{KeyKind, Person},
    },
    values::{
        hash::hash,
        order::sort_by,
        phone::{PhoneCell, read},
        sort::sort_by_key,
        text::clean,
    },
};

/// Keys of everybody, made once.
pub struct MemberIndex {
    phones: Vec<(u64, Person)>,
    /// Hashes of e-mails, codes and accounts; of one key with several people, the first.
    texts: Vec<(u64, Person)>,
}

impl MemberIndex {
    /// The keys of a book.
    pub fn of(parts: &[SourceSlice<'_>], people: &People) -> Self {
        let mut who = Self { phones: Vec::new(), texts: Vec::new() };
        for part in parts {
            let records = &part.orders.records;
            let person = |record: u32| people.of_record(part.first_record + record);
            for record in 0..records.len() as u32 {
                let Some(person) = person(record) else { continue };
                who.add_phone(people, records.phone(record), person);
                for (kind, text) in [
                    (KeyKind::Email, records.email(record)),
                    (KeyKind::Code, records.code(record)),
                    (KeyKind::Username, records.username(record)),
                ] {
                    if !text.is_empty() && people.key(part, kind, record) != 0 {
                        who.texts.push((text_key(text), person));
                    }
                }
            }
            for &(record, phone) in records.more_phones() {
                person(record).into_iter().for_each(|person| who.add_phone(people, phone, person));
            }
        }
        sort_by_key(&mut who.phones);
        sort_by(&mut who.texts, Ord::cmp);
        who
    }

    fn add_phone(&mut self, people: &People, phone: u64, person: Person) {
        if phone != 0 && !people.is_dropped(KeyKind::Phone, phone) {
            self.phones.push((phone, person));
        }
    }

    /// The person of a key.
    pub fn find(&self, key: &str, parts: &[SourceSlice<'_>], people: &People) -> Option<Person> {
        let text = clean(key.as_bytes());
        let text = text.trim();
        if let PhoneCell::Phone(phone) | PhoneCell::Mended(phone) = read(text.as_bytes())
            && let Some(person) = first(&self.phones, phone.0)
        {
            return Some(person);
        }
        first(&self.texts, text_key(text)).or_else(|| people.find(text, parts))
    }
}

/// E-mails are compared in small letters; codes are too. ASCII alone: tables of all letters are kilobytes.
fn text_key(text: &str) -> u64 {
    hash(text.to_ascii_lowercase().as_bytes())
}

fn first(keys: &[(u64, Person)], wanted: u64) -> Option<Person> {
    let at = keys.partition_point(|known| known.0 < wanted);
    keys.get(at).filter(|known| known.0 == wanted).map(|known| known.1)
}
