//! The wire: flat, camelCase views of a book, in codes and numbers. Words live in `www/lib/i18n`.

mod changes;
mod customer;
mod earlier;
pub mod export;
mod gaps;
mod histogram;
mod indicators;
mod inspection;
mod issues;
mod ledger;
pub mod loyalty;
mod money;
mod page;
mod preview;
mod priorities;
mod query;
mod row;
mod schemes;
mod summary;

pub use changes::ChangesView;
pub use customer::{CustomerView, OrderView, SpanView};
pub use histogram::HistogramView;
pub use indicators::IndicatorView;
pub use inspection::InspectionView;
pub use issues::{IssueQuery, IssueView, IssuesView};
pub use ledger::{LedgerView, ReconciliationView};
pub use money::Money;
pub use page::PageView;
pub use preview::PreviewView;
pub use priorities::PriorityView;
pub use query::{Query, SortBy, UsageError};
pub use row::CustomerRow;
pub use schemes::{FeatureView, SchemeCustomerView, SchemeView, columns_of};
pub use summary::{SourceView, SummaryView};
