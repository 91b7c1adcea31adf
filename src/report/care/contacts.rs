//! Contacts of a customer, as they were handed in.

use crate::{book::Book, care::Contact};
use serde::Serialize;

/// The contract's `Contact`.
#[derive(Clone, Debug, Serialize)]
pub struct ContactView {
    id: String,
    customer: String,
    day: String,
    time: Option<String>,
    channel: &'static str,
    outcome: &'static str,
    reason: Option<String>,
    campaign: Option<String>,
    note: Option<String>,
}

impl From<&Contact> for ContactView {
    fn from(contact: &Contact) -> Self {
        Self {
            id: contact.id.clone(),
            customer: contact.customer.clone(),
            day: contact.day.iso(),
            time: contact.clock(),
            channel: contact.channel.name(),
            outcome: contact.outcome.name(),
            reason: contact.reason.clone(),
            campaign: contact.campaign.clone(),
            note: contact.note.clone(),
        }
    }
}

impl ContactView {
    /// Contacts of a customer by any id, the newest first. Those after today are not known yet.
    pub fn of(book: &Book, id: &str) -> Vec<Self> {
        let parts = book.parts();
        let Some(person) = book.view().people.find(id, &parts) else { return Vec::new() };
        book.care(book.view().today.day, |care| care.contacts_of(person).rev().map(Self::from).collect())
    }
}
