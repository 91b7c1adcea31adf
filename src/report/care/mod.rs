//! Care on the wire: the queue of a day, who comes into a file and who does not, contacts.

mod campaign;
mod contacts;
mod gate;
mod query;
mod queue;
mod recipient;

pub use campaign::{CampaignQuery, CampaignView};
pub use contacts::ContactView;
pub use gate::{GateQuery, GateView};
pub use query::QueueQuery;
pub use queue::QueueView;
