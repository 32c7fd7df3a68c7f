//! Partial billing: many small invoices in place of a large one.
//!
//! A [`Project`] says what is sold and how it is billed: by milestones, in equal instalments, or by
//! statements of progress; with a deposit that later invoices take into account, and a retention
//! that the client holds back until the work has stood the test. [`schedule`] works out each
//! invoice, and what billing in parts is worth.

mod account;
mod check;
mod comparison;
mod plan;
mod project;
mod schedule;

pub(crate) use check::problems;
pub use comparison::{AverageDue, Comparison, ExposurePoint, PeakExposure};
pub(crate) use project::net_of;
pub use project::{
    Deposit, DepositShare, Every, Milestone, NamedRetention, Plan, Project, ProjectLine, Recover,
    Release, RetainedOn, RetentionRule, Statement,
};
pub use schedule::{
    BillingColumns, BillingInvoice, BillingKind, BillingSchedule, BillingTotals, RetainedAmount,
    VatAmount, schedule,
};
