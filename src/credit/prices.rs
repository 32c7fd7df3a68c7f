//! What the options cost, as the caller was quoted it: nothing is assumed.

use crate::money::{Amount, Rate};
use crate::shape::{InputKind, input, string_enum};

string_enum! {
    /// How often a charge of a bank counts.
    pub enum ChargePer {
        /// Once.
        Once => "once",
        /// For each quarter of 90 days that has begun.
        Quarter => "quarter",
        /// By days, of 360 in a year.
        Year => "year",
    }

    /// Who pays for an option.
    pub enum PaidBy {
        /// The seller.
        Seller => "seller",
        /// The buyer.
        Buyer => "buyer",
        /// The debtor, once the court has ordered it and if there is anything to take.
        Debtor => "debtor",
    }
}

/// Most rows of a list of prices.
const MOST_ROWS: usize = 1_000;
/// A yearly rate of interest.
const INTEREST: InputKind = InputKind::Rate(0, 1_000);
/// A sum that is left out where it is nothing.
const SUM: InputKind = InputKind::Amount("leave it out where there is none");
const DAYS: InputKind = InputKind::Integer(0, 3_650);
/// The loss rate of each bucket.
const RATES: InputKind = InputKind::List(&InputKind::Rate(0, 100), None, MOST_ROWS);
const NAMES: InputKind = InputKind::List(&InputKind::Text, None, MOST_ROWS);

input! {
    /// What the credit options cost. What is not given is not assumed: the option says what it needs.
    pub struct Prices {
        /// The loss rate of each bucket of the aging, the youngest first, in percent.
        pub matrix: Vec<Rate> as { RATES },
        /// The seller's own past, which the loss rates are worked out from where no matrix is given.
        pub history: Option<LossHistory>,
        /// Insurance of the whole turnover.
        pub insurance: Option<InsurancePrice>,
        /// Insurance of single invoices.
        pub invoice_insurance: Option<InvoiceInsurancePrice>,
        /// Factoring.
        pub factoring: Option<FactoringPrice>,
        /// A letter of credit.
        pub lc: Option<LetterOfCreditPrice>,
        /// A collection agency.
        pub agency: Option<AgencyPrice>,
        /// Credit management by somebody else.
        pub outsourcing: Option<OutsourcingPrice>,
        /// A procedure in court.
        pub court: Option<CourtPrice>,
        /// A discount for early payment.
        pub discount: Option<DiscountPrice>,
        /// A deposit.
        pub deposit: Option<DepositPrice>,
    }

    /// What became of sales of the past, VAT included or not throughout.
    pub struct LossHistory {
        /// The sales.
        pub sales: Amount,
        /// What was paid of them while they stood in each bucket but the last, the youngest first.
        pub paid: Vec<Amount> as { InputKind::List(&SUM, None, MOST_ROWS) },
        /// What was never paid.
        pub unpaid: Amount,
    }

    /// Insurance of the whole turnover of a year.
    pub struct InsurancePrice {
        /// The premium, in percent of the turnover without VAT.
        pub rate: Option<Rate>,
        /// The least premium of a year.
        pub minimum: Option<Amount> as { SUM },
        /// The share of a loss that the insurer bears, in percent.
        pub insured_share: Option<Rate>,
        /// Clients that the insurer refuses.
        pub refused: Vec<String> as { NAMES },
        /// The most that counts of a client; all of it where not said.
        pub limits: Vec<BuyerLimit> as { InputKind::List(&InputKind::Record(BuyerLimit::SHAPE), None, MOST_ROWS) },
        /// Losses below it count for nothing.
        pub threshold: Option<Amount> as { SUM },
        /// What the seller bears of each claim before the share.
        pub deductible: Option<Amount> as { SUM },
        /// What the seller bears of a year's sum after the share.
        pub annual_excess: Option<Amount> as { SUM },
        /// The most that is paid for a year.
        pub maximum: Option<Amount> as { SUM },
        /// The same as so many times the premium.
        pub maximum_multiple: Option<Rate> as { INTEREST },
        /// Fees for the limits of the buyers, a year.
        pub limit_fees: Option<Amount> as { SUM },
        /// The tax on the premium, in percent.
        pub tax_rate: Option<Rate>,
        /// Months from the due date until the insurer counts the debt as lost.
        pub waiting_months: Option<i32> as { InputKind::Integer(0, 60) },
    }

    /// The limit that an insurer grants for a buyer.
    pub struct BuyerLimit {
        /// The client.
        pub customer: String,
        /// The limit.
        pub limit: Amount,
    }

    /// Insurance of single invoices.
    pub struct InvoiceInsurancePrice {
        /// The premium, in percent of the value without VAT.
        pub rate: Option<Rate>,
        /// The least premium of an invoice.
        pub minimum: Option<Amount> as { SUM },
        /// The share that the insurer bears, in percent.
        pub insured_share: Option<Rate>,
        /// The invoices, by their id; every open one where not said.
        pub invoices: Vec<String> as { NAMES },
        /// The shortest term that is taken, in days.
        pub shortest_term: Option<i32> as { DAYS },
        /// The longest term that is taken, in days.
        pub longest_term: Option<i32> as { DAYS },
        /// No invoice is taken of a client of whom another is so many days late.
        pub other_days_late: Option<i32> as { DAYS },
    }

    /// A year of factoring.
    pub struct FactoringPrice {
        /// The fee, in percent of the turnover with VAT.
        pub fee_rate: Option<Rate>,
        /// The least fee of a year.
        pub minimum_fee: Option<Amount> as { SUM },
        /// The part of each invoice that is held back, in percent.
        pub retention: Option<Rate>,
        /// The part of the cash offered that is drawn, in percent.
        pub drawn: Rate = Rate::from_millionths(100_000_000),
        /// Interest of a year on the cash, in percent, counted on 360 days.
        pub interest_rate: Option<Rate> as { INTEREST },
        /// Other fees of a year.
        pub other_fees: Option<Amount> as { SUM },
        /// What the factor's services replace in a year.
        pub savings: Option<Amount> as { SUM },
        /// Whether the seller answers for clients who do not pay.
        pub recourse: bool,
        /// Invoices that the factor does not take, by their id, beside disputed ones.
        pub ineligible: Vec<String> as { NAMES },
    }

    /// The charges for a letter of credit.
    pub struct LetterOfCreditPrice {
        /// The invoice or the delivery it is for, by its id.
        pub invoice: Option<String>,
        /// Days from its opening to the payment.
        pub days: Option<i32> as { DAYS },
        /// How much more than the amount may be delivered, in percent.
        pub tolerance: Option<Rate>,
        /// The charges.
        pub fees: Vec<BankFee> as { InputKind::List(&InputKind::Record(BankFee::SHAPE), None, MOST_ROWS) },
        /// Who pays them.
        pub paid_by: PaidBy = PaidBy::Seller,
    }

    /// One charge of a bank: a sum, or a share with bounds.
    pub struct BankFee {
        /// A sum.
        pub flat: Option<Amount> as { SUM },
        /// A share of the amount, in percent.
        pub rate: Option<Rate>,
        /// How often the share counts.
        pub per: ChargePer = ChargePer::Once,
        /// The least.
        pub minimum: Option<Amount> as { SUM },
        /// The most.
        pub maximum: Option<Amount> as { SUM },
    }

    /// A collection agency.
    pub struct AgencyPrice {
        /// What it keeps of what it recovers, in percent.
        pub fee_rate: Option<Rate>,
        /// What it is expected to recover, in percent.
        pub recovery: Option<Rate>,
        /// A fee whatever comes of it.
        pub flat: Option<Amount> as { SUM },
        /// From how many days late on debts are handed over.
        pub from_days: i32 as { DAYS } = 60,
    }

    /// Credit management by somebody else.
    pub struct OutsourcingPrice {
        /// The price of a month.
        pub per_month: Option<Amount> as { SUM },
        /// The price of an invoice.
        pub per_invoice: Option<Amount> as { SUM },
        /// What a year of one's own hours for it costs now.
        pub saved: Option<Amount> as { SUM },
    }

    /// A procedure in court.
    pub struct CourtPrice {
        /// The invoice that is claimed, by its id.
        pub claim: Option<String>,
        /// What court, service and help cost.
        pub costs: Vec<Amount> as { InputKind::List(&SUM, None, MOST_ROWS) },
        /// What is expected to come back of the claim, in percent.
        pub recovery: Option<Rate>,
    }

    /// A discount for early payment.
    pub struct DiscountPrice {
        /// The discount, in percent.
        pub percent: Option<Rate> as { InputKind::Rate(0, 99) },
        /// Within how many days of the invoice.
        pub days: Option<i32> as { DAYS },
        /// The part of the sales that takes it, in percent.
        pub uptake: Option<Rate>,
        /// After how many days they are paid without it.
        pub normal_days: Option<i32> as { DAYS },
    }

    /// A deposit.
    pub struct DepositPrice {
        /// The part that is paid before, in percent.
        pub percent: Option<Rate>,
    }
}
