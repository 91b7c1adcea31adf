//! The wire: flat, camelCase views of a book, in codes and numbers. Words live in `www/lib/i18n`.

mod customer;
pub mod export;
mod insights;
mod inspection;
mod issues;
mod ledger;
pub mod loyalty;
mod money;
mod page;
mod query;
mod summary;

pub use customer::{CustomerView, OrderView, SpanView};
pub use insights::{ChangesView, HistogramView, IndicatorView, PreviewView, PriorityView};
pub use inspection::InspectionView;
pub use issues::{IssueQuery, IssueView, IssuesView};
pub use ledger::{LedgerView, ReconciliationView};
pub use money::Money;
pub use page::{CustomerRow, PageView};
pub use query::{Query, SortBy, UsageError};
pub use summary::{SourceView, SummaryView};
