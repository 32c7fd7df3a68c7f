//! Many invoices at once.

mod advice;
mod columns;
mod experience;
mod limit;
mod options;
mod score;
mod segment;
mod state;

pub use crate::reason::{LimitCriterion, Segment, WhenPaid};
pub use columns::{ClaimColumns, ColumnAssessor, assess_columns};
pub use experience::{Experience, experiences, payments, waiting};
pub use options::{
    AdviceRow, AgingBasis, AnomalyTable, ApplyCredits, ByCustomer, CustomerKind, DsoChoice,
    DsoMethod, External, ExternalKind, LimitTable, Month, MonthlySales, PayerFacts, Policies,
    PortfolioOptions, PortfolioTables, ProfileChoice,
};
pub use state::{
    Ledger, LedgerClient, LedgerInvoice, LedgerReader, LedgerState, OpenInstalment, OpenSums,
};

pub use advice::AdviceTable;
pub use limit::{Bound, limit};
pub use score::{Conduct, Confidence, PointTable, Score, Scoring, WhatIf};
pub use segment::{Lateness, PayerTrend, Signs, payer_trend, segment};
