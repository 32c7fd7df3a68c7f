//! Many invoices at once: columns of them, and the ledger of many clients.

mod advice;
mod agenda;
mod aging;
mod anomalies;
mod columns;
mod experience;
mod figures;
mod flows;
mod forecast;
mod fraction;
mod late_table;
mod limit;
mod measures;
mod open_columns;
mod options;
mod payer;
mod profile;
mod report;
mod score;
mod segment;
mod state;

pub use crate::reason::{LimitCriterion, Segment, WhenPaid};
pub use aging::{AgingBucket, bucket};
pub use anomalies::{Anomaly, UsualAmount, first_late, slow_down};
pub use columns::{ClaimColumns, ColumnAssessor, assess_columns};
pub use experience::{Experience, experiences, payments, waiting};
pub use figures::{Measure, MeasureUnit};
pub use forecast::{Forecast, ForecastInstalment, ForecastMonth, ForecastWeek};
pub use fraction::Fraction;
pub(crate) use late_table::table;
pub use late_table::{
    CountedInvoices, LatePaymentOptions, LatePaymentTable, LatePaymentTranche, LatePaymentVariant,
    late_payment_table,
};
pub use measures::{
    Collection, Concentration, CountBack, Habit, best_possible_dso, collection_effectiveness,
    concentration, customer_dso, dso_countback, dso_simple, forecast_sales, mean_days, quantile,
    roll_through, share, turnover,
};
pub use open_columns::{ColumnCustomer, ColumnLedger, ColumnOptions, ColumnReport};
pub use options::{
    AdviceRow, AgingBasis, AnomalyTable, ApplyCredits, ByCustomer, CustomerKind, DsoChoice,
    DsoMethod, External, ExternalKind, LimitTable, Month, MonthlySales, PayerFacts, Policies,
    PortfolioOptions, PortfolioTables, ProfileChoice,
};
pub use profile::PayerProfile;
pub use report::{PortfolioReport, TrendMonth, portfolio};
pub(crate) use report::{ledgers, reports};
pub(crate) use state::at_invoice;
pub use state::{
    Ledger, LedgerClient, LedgerInvoice, LedgerReader, LedgerState, OpenInstalment, OpenSums,
};

pub use advice::AdviceTable;
pub use agenda::{Action, AgendaItem, AgendaOptions, RetentionDue, Scenarios, agenda};
pub use limit::{Bound, limit};
pub use payer::{Advice, AdvisedStep, AdvisedTerms, CreditLimit, ExternalFact, Payer, Payers};
pub use score::{Conduct, Confidence, PointTable, Score, Scoring, WhatIf};
pub use segment::{PayerTrend, Signs, payer_trend, segment};
