//! The loyalty programme on the wire.

mod audit;
mod economics;
mod files;
mod member;
mod members;
mod shapes;
mod slips;
mod summary;
mod words;

pub use audit::{AuditView, Balance};
pub use economics::EconomicsView;
pub use files::{haravan_points, ledger, members as members_file};
pub use member::{LedgerView as PointsLedgerView, MemberView};
pub use members::{MemberQuery, MembersView};
pub use summary::LoyaltyView;
pub use words::Words;
