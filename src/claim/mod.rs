//! What a client owes: due dates, then a ledger of debts, payments and interest.

pub(crate) use book::Book;

mod accrual;
mod assess;
mod book;
mod check;
mod compensation;
mod contact;
mod costs;
mod due;
mod invoice;
mod ledger;
mod limitation;
mod prepared;
mod statement;
mod tariff;
mod unapplied;

pub(crate) use accrual::accrual_prepared;
pub use accrual::{AccrualPoint, accrual};
pub use assess::{AllocationLine, Claim, ClaimCost, Instalment, InterestPeriod, Status, assess};
pub(crate) use assess::{Delay, assess_prepared, assess_reminded, delay, sums_on};
pub(crate) use check::{both as check_both, mismatch, policy as check_policy, problems};
pub(crate) use compensation::sources;
pub use contact::{Channel, Tone};
pub(crate) use contact::{Contact, KnownStep, built_in_steps, reach, sent_by};
pub use costs::{CollectionCosts, collection_costs};
pub(crate) use due::awaited_reminder;
pub use due::{DiscountDeadline, DueDates, DueInstalment, due_dates};
pub(crate) use due::{percent_of, plan as due_plan};
pub use invoice::{
    ClosedPeriod, CollectionChoice, CompensationChoice, Dispute, ExchangeRate, InterestChoice,
    Invoice, NonPaymentCause, Payment, PaymentPromise, Policy, RoundingAt, RoundingChoice,
    SentReminder, Towards,
};
pub use ledger::{AllocationKind, CostKind};
pub use prepared::PreparedPolicy;
pub(crate) use statement::backwards;
pub use statement::{
    AccountStatement, StatementKind, StatementLine, StatementOptions, account_statement,
};
pub use tariff::ReferenceRate;
pub use unapplied::{Unapplied, UnappliedKind};
