//! The options side by side for one ledger.

use super::early_payment::{deposit_row, discount_row};
use super::recovery::{agency_row, court_row, outsourcing_row};
use super::risk::{CreditTerms, Risk};
use super::row::CreditOptionRow;
use super::{factoring, insurance, letter_of_credit, provision};
use crate::claim::Policy;
use crate::error::{Problem, ProblemCode, ProblemList, Problems};
use crate::portfolio::{Ledger, PortfolioOptions};
use crate::reason::NoticeKind;
use crate::shape::{Input, InputPath};

/// Returns what each option costs, brings and leaves at risk, for a ledger on the day of its options:
/// for all clients, or for those whose invoices it has.
///
/// A price that is not given is not assumed: the row says what it needs, with what is published of
/// it, and its figures are as if nothing were done. Expected loss is `exposure without VAT x
/// probability of default x loss given default`; the probability is the client's own where it is
/// given, else the base by the lateness of its oldest undisputed debt.
///
/// # Errors
/// What is wrong with the terms by themselves; `invoice.unknown` where a price names an invoice that
/// the ledger has not; `prices.matrix` where the matrix or the history does not fit the buckets; `sum.range`.
///
/// ```
/// use echeance::credit::{CreditTerms, credit_options};
/// use echeance::portfolio::{LedgerReader, Policies, PortfolioOptions};
/// use echeance::{Amount, Currency, Date, Invoice, Law, Policy, Rate};
/// let policy = Policy::of(Law::find("FR").unwrap());
/// let day = |text| Date::parse(text).unwrap();
/// let options = PortfolioOptions::on(day("2026-09-30"));
/// let policies = Policies::new(policy.clone());
/// let mut reader = LedgerReader::new(&policies, options.as_of);
/// let owed = Amount::parse("12000", Currency::EUR).unwrap();
/// reader.add(Invoice::new(day("2026-09-01"), owed)).unwrap();
/// let ledger = reader.finish(&options).unwrap().remove(0);
///
/// let rate = |text| Rate::parse(text).unwrap();
/// let terms = CreditTerms::new(rate("20"), rate("6"));
/// let rows = credit_options(&ledger, &options, &terms, &policy).unwrap();
/// // 10 000 without VAT, 1 % of it expected to be lost; without prices nothing else is said.
/// assert_eq!(rows[0].expected_loss_left.to_string(), "100.00");
/// assert_eq!(rows[1].needs, ["insurance.rate", "insurance.insuredShare"]);
/// ```
pub fn credit_options(
    ledger: &Ledger,
    options: &PortfolioOptions,
    terms: &CreditTerms,
    policy: &Policy,
) -> Result<Vec<CreditOptionRow>, Problems> {
    let mut problems = problems(options, terms);
    let state = ledger.on(options.as_of, options);
    let risk = &Risk::new(ledger, &state, options, terms);
    let mut found = |row: Result<_, Problem>| match row {
        Ok(row) => Some(row),
        Err(problem) => {
            problems.push(problem);
            None
        }
    };
    let rows = [
        Some(provision::row(risk, options)),
        Some(insurance::row(risk, policy.debtor)),
        Some(insurance::invoice_row(risk, policy.debtor)),
        Some(factoring::row(risk)),
        found(letter_of_credit::row(risk)),
        Some(agency_row(risk)),
        Some(outsourcing_row(risk)),
        found(court_row(risk, policy)),
        Some(discount_row(risk)),
        Some(deposit_row(risk)),
    ];
    let mut finished = Vec::with_capacity(rows.len());
    for mut row in rows.into_iter().flatten() {
        if terms.loss_given_default.is_none() {
            row.notice(NoticeKind::LossCautious {});
        }
        match row.finish() {
            Ok(row) => finished.push(row),
            // What is wrong with the terms was said.
            Err(problem) if problems.is_empty() => problems.push(problem),
            Err(_) => {}
        }
    }
    if problems.is_empty() { Ok(finished) } else { Err(problems.into()) }
}

/// Returns what is wrong with the terms of a comparison, beside its ledger.
pub fn problems(options: &PortfolioOptions, terms: &CreditTerms) -> ProblemList {
    let at = &InputPath::ROOT;
    let mut problems = ProblemList::default();
    terms.check(&CreditTerms::KIND, at, &mut problems);
    problems.merge(options.problems(), |_, _| true);
    let buckets = options.bounds().len() + 2;
    let mut matrix = |path: &str, given: usize, wanted: usize, hint: &str| {
        if given != 0 && given != wanted {
            let problem = Problem::new(ProblemCode::PricesMatrix, path).value(given);
            problems.push(problem.hint(format!("{wanted} {hint}")));
        }
    };
    let prices = &terms.prices;
    let hint = "rates: not due first, the oldest last";
    matrix("prices.matrix", prices.matrix.len(), buckets, hint);
    let paid = prices.history.as_ref().map_or(0, |history| history.paid.len());
    let hint = "sums: one for each bucket but the last";
    matrix("prices.history.paid", paid, buckets - 1, hint);
    problems
}
