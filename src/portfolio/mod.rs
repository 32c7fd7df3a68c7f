//! Many invoices at once.

mod columns;
mod experience;
mod options;
mod state;

pub use columns::{ClaimColumns, ColumnAssessor, assess_columns};
pub use experience::{Experience, experiences, payments, waiting};
pub use options::{
    AdviceRow, AgingBasis, AnomalyTable, ApplyCredits, ByCustomer, DsoChoice, DsoMethod, External,
    ExternalKind, Month, MonthlySales, Policies, PortfolioOptions, PortfolioTables, ProfileChoice,
};
pub use state::{
    Ledger, LedgerClient, LedgerInvoice, LedgerReader, LedgerState, OpenInstalment, OpenSums,
};
