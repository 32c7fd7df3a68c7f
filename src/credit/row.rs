//! A row of the comparison while it is made: exact figures, rounded once at the end.

use super::fraction::Fraction;
use super::prices::PaidBy;
use super::ranges::RANGES;
use super::risk::Risk;
use crate::error::Problem;
use crate::law::Basis;
use crate::money::{Amount, Rate, sum};
use crate::reason::{CostLabel, Notice, NoticeKind, Reason, ReasonKind};
use crate::shape::{record, string_enum};

string_enum! {
    /// A way to deal with the risk that clients do not pay.
    pub enum CreditOption {
        /// One's own reserve.
        OwnReserve => "own-reserve",
        /// Insurance of the whole turnover.
        CreditInsurance => "credit-insurance",
        /// Insurance of single invoices.
        InvoiceInsurance => "invoice-insurance",
        /// Factoring.
        Factoring => "factoring",
        /// A letter of credit.
        LetterOfCredit => "letter-of-credit",
        /// A collection agency.
        CollectionAgency => "collection-agency",
        /// Credit management by somebody else.
        Outsourcing => "outsourcing",
        /// A procedure in court.
        Court => "court",
        /// A discount for early payment.
        EarlyPaymentDiscount => "early-payment-discount",
        /// A deposit.
        Deposit => "deposit",
    }

    /// What becomes of the relationship with the client.
    pub enum Relationship {
        /// It stays with the seller.
        Kept => "kept",
        /// Somebody else has a part in it.
        Shared => "shared",
        /// Somebody else has it.
        GivenAway => "given-away",
    }
}

record! {
    /// A cost of an option.
    pub struct CreditCostLine {
        /// What it is for.
        pub label: CostLabel,
        /// How much; below zero for what the option replaces.
        pub amount: Amount,
    }

    /// A way to deal with the risk, beside the others: the figures of a year, unless the option is
    /// about single invoices.
    pub struct CreditOptionRow {
        /// The option.
        pub option: CreditOption,
        /// What the row is about: what is owed of it, VAT included.
        pub exposure: Amount,
        /// Money in hand at once.
        pub cash_now: Amount,
        /// Money that is expected later, costs taken off.
        pub cash_later: Amount,
        /// After how many days the money comes.
        pub days_to_cash: Option<i32>,
        /// The costs, line by line.
        pub cost: Vec<CreditCostLine>,
        /// Their sum.
        pub cost_total: Amount,
        /// What is still expected to be lost.
        pub expected_loss_left: Amount,
        /// What somebody else is expected to bear.
        pub expected_loss_covered: Amount,
        /// The largest loss by a single client that is left.
        pub worst_case: Amount,
        /// What money that comes sooner need not cost.
        pub saved: Amount,
        /// Costs and expected loss left, less what is saved.
        pub net: Amount,
        /// What the option costs more than doing without: costs less what is saved and covered.
        pub net_cost: Amount,
        /// The costs over the cash, in a year.
        pub effective_annual_rate: Option<Rate>,
        /// Who pays.
        pub paid_by: PaidBy,
        /// What becomes of the relationship with the client.
        pub relationship: Relationship,
        /// Prices that are missing, by their path: without them the row is as if nothing were done.
        pub needs: Vec<&'static str>,
        /// What is not covered, and why.
        pub not_covered: Vec<Reason>,
        /// Why the figures are what they are.
        pub reasons: Vec<Reason>,
        /// What the caller should know.
        pub notices: Vec<Notice>,
    }
}

/// A row in exact figures. It begins as if nothing were done: all of the loss is left.
pub(super) struct Row<'r> {
    pub risk: &'r Risk<'r>,
    pub option: CreditOption,
    pub exposure: Fraction,
    pub cash_now: Fraction,
    pub cash_later: Fraction,
    pub days_to_cash: Option<i32>,
    pub cost: Vec<(CostLabel, Fraction)>,
    pub loss_left: Fraction,
    pub loss_covered: Fraction,
    pub worst: Fraction,
    pub saved: Fraction,
    pub rate: Option<Rate>,
    pub paid_by: PaidBy,
    pub relationship: Relationship,
    pub needs: Vec<&'static str>,
    pub not_covered: Vec<Reason>,
    pub reasons: Vec<Reason>,
    pub notices: Vec<Notice>,
}

impl<'r> Row<'r> {
    pub fn new(option: CreditOption, relationship: Relationship, risk: &'r Risk<'r>) -> Row<'r> {
        Row {
            risk,
            option,
            exposure: risk.owed(),
            cash_now: Fraction::ZERO,
            cash_later: Fraction::ZERO,
            days_to_cash: None,
            cost: Vec::new(),
            loss_left: risk.expected(),
            loss_covered: Fraction::ZERO,
            worst: risk.worst(|client| client.loss),
            saved: Fraction::ZERO,
            rate: None,
            paid_by: PaidBy::Seller,
            relationship,
            needs: Vec::new(),
            not_covered: Vec::new(),
            reasons: Vec::new(),
            notices: Vec::new(),
        }
    }

    /// Says which prices are missing, and what is published of them. Returns whether none is.
    pub fn has(&mut self, prices: &[(&'static str, bool)]) -> bool {
        for (price, given) in prices {
            if *given {
                continue;
            }
            self.needs.push(price);
            for known in RANGES.iter().filter(|known| known.price == *price) {
                let (range, source, year) = (known.range, known.source, known.year);
                self.why(ReasonKind::PublishedRange { price, range, source, year });
            }
        }
        self.needs.is_empty()
    }

    pub fn why(&mut self, why: ReasonKind) {
        self.reasons.push(Reason { why, basis: Basis::default() });
    }

    pub fn not_covered(&mut self, why: ReasonKind) {
        self.not_covered.push(Reason { why, basis: Basis::default() });
    }

    pub fn notice(&mut self, caution: NoticeKind) {
        self.notices.push(Notice { caution, path: None, basis: Basis::default() });
    }

    /// Adds a cost that is a share of something, at least so much, and explains it.
    pub fn cost_of(&mut self, label: CostLabel, base: Fraction, rate: Rate, least: Fraction) {
        let share = base * rate.into();
        let (base, amount) = (self.risk.amount(base), self.risk.amount(share));
        self.why(ReasonKind::CreditCost { label, base, rate, amount });
        if share.is_below(least) {
            let least = self.risk.amount(least);
            self.why(ReasonKind::CreditCostLeast { label, least });
        }
        self.cost.push((label, share.at_least(least)));
    }

    /// Adds a cost that is a sum, where there is one.
    pub fn cost_sum(&mut self, label: CostLabel, sum: Option<Amount>) {
        if let Some(sum) = sum {
            self.cost.push((label, sum.into()));
        }
    }

    /// Returns what the costs are together.
    pub fn costs(&self) -> Fraction {
        self.cost.iter().map(|(_, sum)| *sum).sum()
    }

    /// Moves part of the expected loss to somebody else.
    pub fn cover(&mut self, loss: Fraction) {
        self.loss_covered = self.loss_covered + loss;
        self.loss_left = self.loss_left - loss;
    }

    /// Counts cash at the cost of money of a year.
    pub fn save(&mut self, cash: Fraction) {
        self.saved = cash * self.risk.cost_of_money();
        self.why(ReasonKind::CreditSaved {
            cash: self.risk.amount(cash),
            rate: self.risk.terms.cost_of_money,
            saved: self.risk.amount(self.saved),
        });
    }

    /// Rounds the figures.
    ///
    /// # Errors
    /// `sum.range` where one is no amount.
    pub fn finish(self) -> Result<CreditOptionRow, Problem> {
        let currency = self.risk.ledger.currency;
        let amount = |sum: Fraction| sum.amount(currency);
        let total = |parts: &[Amount]| {
            let minor = sum(parts.iter().map(|part| part.minor()));
            let total = minor.map(|minor| Amount::from_minor(minor, currency));
            total.filter(|total| total.in_range()).ok_or_else(Problem::too_large)
        };
        let minus = |part: Amount| Amount::from_minor(-part.minor(), currency);
        let mut cost = Vec::with_capacity(self.cost.len());
        for (label, sum) in self.cost {
            cost.push(CreditCostLine { label, amount: amount(sum)? });
        }
        let lines: Vec<Amount> = cost.iter().map(|line| line.amount).collect();
        let cost_total = total(&lines)?;
        let expected_loss_left = amount(self.loss_left)?;
        let expected_loss_covered = amount(self.loss_covered)?;
        let saved = amount(self.saved)?;
        Ok(CreditOptionRow {
            option: self.option,
            exposure: amount(self.exposure)?,
            cash_now: amount(self.cash_now)?,
            cash_later: amount(self.cash_later)?,
            days_to_cash: self.days_to_cash,
            cost,
            cost_total,
            expected_loss_left,
            expected_loss_covered,
            worst_case: amount(self.worst)?,
            saved,
            net: total(&[cost_total, expected_loss_left, minus(saved)])?,
            net_cost: total(&[cost_total, minus(saved), minus(expected_loss_covered)])?,
            effective_annual_rate: self.rate,
            paid_by: self.paid_by,
            relationship: self.relationship,
            needs: self.needs,
            not_covered: self.not_covered,
            reasons: self.reasons,
            notices: self.notices,
        })
    }
}
