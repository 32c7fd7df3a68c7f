//! The statutory table of late payments of French companies (Code de commerce, D.441-6).

use super::aging::bucket;
use super::experience::{payments, waiting};
use super::measures::share;
use super::options::{AgingBasis, Policies, PortfolioOptions};
use super::state::{Ledger, LedgerReader, LedgerState};
use crate::calendar::Date;
use crate::claim::Invoice;
use crate::error::{Problem, ProblemCode, ProblemList, Problems};
use crate::money::{Amount, Rate};
use crate::reason::{Basis, Notice, NoticeKind, VatBasis};
use crate::shape::{Input, InputPath, input, record, string_enum};

string_enum! {
    /// Which invoices the table is of.
    pub enum LatePaymentVariant {
        /// Those unpaid and past due at the closing (D.441-6 I).
        Closing => "closing",
        /// Those that were late at some time of the year (D.441-6 II).
        Year => "year",
    }
}

input! {
    /// What the table is of.
    pub struct LatePaymentOptions {
        /// The last day of the financial year, of twelve months.
        pub closing: Date,
        /// Turnover of the year, with VAT or without as the amounts of the invoices are.
        pub turnover: Option<Amount>,
        /// Whether amounts hold VAT: the table has to say so.
        pub vat: VatBasis,
        /// Which invoices it is of.
        pub variant: LatePaymentVariant = LatePaymentVariant::Closing,
        /// Whether disputed parts are left out, and counted apart.
        pub exclude_disputed: bool = true,
    }
}

record! {
    /// Invoices late by so many days.
    pub struct LatePaymentTranche {
        /// The days: `0` for what is not past due, `1-30`, `31-60`, `61-90`, `91+`; `1+` for all that is.
        pub days: String,
        /// How many invoices.
        pub count: i32,
        /// Their sum.
        pub amount: Amount,
        /// The sum in percent of turnover; of all that was invoiced in the year where the table is of
        /// the year. Nothing where that is zero.
        pub percent: Option<Rate>,
    }

    /// So many invoices, and their sum.
    pub struct CountedInvoices {
        /// How many.
        pub count: i32,
        /// Their sum; of what is left out, the disputed part of it.
        pub amount: Amount,
    }

    /// The table of late payments of the invoices that a company issued.
    pub struct LatePaymentTable {
        /// The last day of the financial year.
        pub closing: Date,
        /// Which invoices it is of.
        pub variant: LatePaymentVariant,
        /// Whether amounts hold VAT.
        pub vat: VatBasis,
        /// By days late.
        pub tranches: Vec<LatePaymentTranche>,
        /// All that is late from the first day on.
        pub late: LatePaymentTranche,
        /// What is left out because it is disputed.
        pub excluded: CountedInvoices,
        /// What was invoiced in the year, to which the table of a year is related.
        pub issued: CountedInvoices,
        /// What the caller should know.
        pub notices: Vec<Notice>,
    }
}

/// The last days of the tranches.
const BOUNDS: &[i32] = &[30, 60, 90];

/// Returns the table of the invoices of a company, in the currency of its policy.
///
/// # Errors
/// Every problem of the options and of all invoices at once, and `currency.mismatch` for an invoice in
/// another currency.
pub fn late_payment_table(
    invoices: impl IntoIterator<Item = Invoice>,
    policies: &Policies,
    options: &LatePaymentOptions,
) -> Result<LatePaymentTable, Problems> {
    let mut problems = ProblemList::default();
    options.check(&LatePaymentOptions::KIND, &InputPath::ROOT, &mut problems);
    let mut reader = LedgerReader::new(policies, options.closing);
    for invoice in invoices {
        if let Err(found) = reader.add(invoice) {
            problems.merge(found.0.into(), |_, _| true);
        }
    }
    if problems.is_empty() { table(reader, policies, options) } else { Err(problems.into()) }
}

/// Returns the table of what was read.
///
/// # Errors
/// `currency.mismatch` for an invoice in another currency.
pub(crate) fn table(
    reader: LedgerReader,
    policies: &Policies,
    options: &LatePaymentOptions,
) -> Result<LatePaymentTable, Problems> {
    let mut all = PortfolioOptions::on(options.closing);
    let mut ledgers = reader.finish(&all)?;
    let currency = policies.common().map(|policy| policy.currency());
    let currency = currency.unwrap_or(crate::money::Currency::EUR);
    let mut problems = ProblemList::default();
    for ledger in ledgers.iter().filter(|ledger| ledger.currency != currency) {
        if let Some(read) = ledger.invoices.iter().min_by_key(|read| read.place) {
            let path = format!("invoices[{}].total", read.place);
            let other = ledger.currency.code();
            let problem = || Problem::new(ProblemCode::CurrencyMismatch, path).value(other);
            problems.add(|| problem().hint(format!("the table is in {}", currency.code())));
        }
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let empty = || Ledger { currency, clients: Vec::new(), invoices: Vec::new() };
    let ledger = ledgers.pop().unwrap_or_else(empty);
    all.exclude_disputed = options.exclude_disputed;
    let state = ledger.on(options.closing, &all);
    Ok(Writer { ledger: &ledger, state: &state, options }.table())
}

struct Writer<'l> {
    ledger: &'l Ledger,
    state: &'l LedgerState,
    options: &'l LatePaymentOptions,
}

/// A sum of invoices, each counted once: the last one is known.
#[derive(Clone, Copy)]
struct Sum {
    count: i32,
    amount: i64,
    last: usize,
}

impl Sum {
    const NOTHING: Sum = Sum { count: 0, amount: 0, last: usize::MAX };

    /// Adds a part of an invoice; those of one invoice follow one another.
    fn add(&mut self, invoice: usize, amount: i64) {
        self.count += i32::from(self.last != invoice);
        self.last = invoice;
        self.amount += amount;
    }
}

impl Writer<'_> {
    fn table(&self) -> LatePaymentTable {
        let closing = self.options.closing;
        let year_before = closing.add_months(-12).unwrap_or(Date::MIN);
        let mut parts: Vec<(usize, i32, i64)> = Vec::new();
        match self.options.variant {
            LatePaymentVariant::Closing => {
                let open = self.state.open.iter();
                parts.extend(open.map(|part| (part.invoice, part.days_late, part.open)));
            }
            LatePaymentVariant::Year => {
                let paid = payments(self.ledger, closing);
                let late = paid.into_iter().chain(waiting(self.state));
                let late = late.filter(|one| one.date > year_before && one.days_late > 0);
                parts.extend(late.map(|one| (one.invoice, one.days_late, one.amount)));
                crate::order::sort_by_key(&mut parts, |(invoice, _, _)| *invoice as i64);
            }
        }
        let mut sums = [Sum::NOTHING; BOUNDS.len() + 2];
        let mut late = Sum::NOTHING;
        for (invoice, days, amount) in parts {
            if let Some(sum) = sums.get_mut(bucket(days, BOUNDS, AgingBasis::Due)) {
                sum.add(invoice, amount);
            }
            if days > 0 {
                late.add(invoice, amount);
            }
        }
        let of_year = self.ledger.invoices.iter().map(|read| &read.invoice);
        let of_year = of_year.filter(|invoice| invoice.issued > year_before);
        let mut issued = Sum::NOTHING;
        of_year.enumerate().for_each(|(place, one)| issued.add(place, one.total.minor()));
        let whole = match self.options.variant {
            LatePaymentVariant::Closing => self.options.turnover.map_or(0, Amount::minor),
            LatePaymentVariant::Year => issued.amount,
        };
        let tranche = |days: &str, sum: Sum| LatePaymentTranche {
            days: days.to_string(),
            count: sum.count,
            amount: self.ledger.money(sum.amount),
            percent: percent(sum.amount, whole),
        };
        let names = ["0", "1-30", "31-60", "61-90", "91+"];
        let mut cautions = vec![NoticeKind::LateTableVat { vat: self.options.vat }];
        if whole <= 0 {
            cautions.push(NoticeKind::LateTableNoPercent {});
        }
        let notice = |caution| Notice { caution, path: None, basis: Basis::default() };
        let (count, amount) = self.state.left_out;
        LatePaymentTable {
            closing,
            variant: self.options.variant,
            vat: self.options.vat,
            tranches: names.into_iter().zip(sums).map(|(days, sum)| tranche(days, sum)).collect(),
            late: tranche("1+", late),
            excluded: CountedInvoices { count, amount: self.ledger.money(amount) },
            issued: CountedInvoices {
                count: issued.count,
                amount: self.ledger.money(issued.amount),
            },
            notices: cautions.into_iter().map(notice).collect(),
        }
    }
}

/// A part in percent of a whole, to two decimals.
fn percent(part: i64, whole: i64) -> Option<Rate> {
    let percent = share(part, whole)?.percent()?.round(2)?;
    let millionths = percent.scaled.checked_mul(10_000)?;
    i32::try_from(millionths).ok().map(Rate::from_millionths)
}
