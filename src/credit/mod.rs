//! What to do about the risk: reserve, insurance, factoring, letter of credit, agency, court, side by
//! side.
//!
//! Each option is arithmetic of its own, in exact fractions, that [`credit_options`] puts beside the
//! others for one ledger. No price is assumed.

mod early_payment;
mod factoring;
mod fraction;
mod insurance;
mod letter_of_credit;
mod loss;
mod options;
mod prices;
mod provision;
mod ranges;
mod recovery;
mod risk;
mod row;
mod statement;

pub use early_payment::{DiscountYear, discount_per_year, discount_year};
pub use factoring::{
    FactoringAdvance, FactoringBenefit, FactoringCost, FactoringLot, FactoringSwitch,
    FactoringTerms, discounted_loan, receivables_of,
};
pub use fraction::Fraction;
pub use insurance::{InsuranceTerms, insurance_premium};
pub use letter_of_credit::{BankCharge, ChargePeriod};
pub use loss::{expected_loss, net_of_vat, relative_risk, risk_of_lateness};
pub use options::{credit_options, problems};
pub use prices::{
    AgencyPrice, BankFee, BuyerLimit, ChargePer, CourtPrice, DepositPrice, DiscountPrice,
    FactoringPrice, InsurancePrice, InvoiceInsurancePrice, LetterOfCreditPrice, LossHistory,
    OutsourcingPrice, PaidBy, Prices,
};
pub use provision::{Provision, loss_rates, provision_by_matrix, provision_for_doubtful_debt};
pub use ranges::{PublishedRange, RANGES};
pub use recovery::{Recovery, agency_recovery, break_even};
pub use risk::CreditTerms;
pub use row::{CreditCostLine, CreditOption, CreditOptionRow, Relationship};
pub use statement::{
    ClaimStatement, Evidence, StatementCost, StatementEvidence, StatementInterest,
    StatementPrincipal, claim_statement,
};
