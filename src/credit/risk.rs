//! What stands at risk in a ledger on a day: who owes how much, how likely it is lost.

use super::fraction::Fraction;
use super::loss::{expected_loss, net_of_vat, relative_risk, risk_of_lateness};
use super::prices::Prices;
use crate::calendar::Date;
use crate::error::{Problem, ProblemCode};
use crate::money::{Amount, Rate};
use crate::portfolio::{
    ByCustomer, Ledger, LedgerInvoice, LedgerState, Month, OpenInstalment, PortfolioOptions,
};
use crate::reason::{Reason, ReasonKind};
use crate::shape::{Input, InputKind, Slot, input};
use std::collections::BTreeMap;

/// Days of the year whose sales are looked back on.
const YEAR: i32 = 365;
/// All of it.
const WHOLE: Rate = Rate::from_millionths(100_000_000);

input! {
    /// What the caller says of the risk, beside the options of a ledger.
    pub struct CreditTerms {
        /// The rate of VAT in what clients owe, in percent: the VAT of a lost debt comes back.
        pub vat_rate: Rate,
        /// What a year of money costs, in percent: the overdraft, or what it would bring elsewhere.
        pub cost_of_money: Rate as { InputKind::Rate(0, 1_000) },
        /// The probability that a client who pays in time fails within a year, in percent.
        pub base_pd: Rate = Rate::from_millionths(1_000_000),
        /// The part of a debt that is lost when the client fails, in percent; all of it where not said.
        pub loss_given_default: Option<Rate>,
        /// The probability of default of clients for which it is known, in percent.
        pub pd: ByCustomer<Rate>,
        /// What the options cost.
        pub prices: Prices = Prices::take(&Slot::Absent),
    }
}

impl CreditTerms {
    /// Returns terms without any price.
    pub fn new(vat_rate: Rate, cost_of_money: Rate) -> CreditTerms {
        CreditTerms { vat_rate, cost_of_money, ..CreditTerms::take(&Slot::Absent) }
    }
}

/// What stands at risk.
pub(super) struct Risk<'a> {
    pub ledger: &'a Ledger,
    pub state: &'a LedgerState,
    pub terms: &'a CreditTerms,
    /// The clients that owe something.
    pub clients: Vec<ClientRisk<'a>>,
    /// The sales of a year with VAT, and how many invoices they were; none where nothing was sold.
    pub sales: Option<Fraction>,
    pub invoices_a_year: i32,
}

/// What stands at risk of one client.
pub(super) struct ClientRisk<'a> {
    pub name: &'a str,
    /// The place in the ledger.
    pub place: usize,
    /// What it owes, VAT included.
    pub owed: Fraction,
    /// What of that can be lost.
    pub loss: Fraction,
    /// How likely it fails within a year.
    pub pd: Fraction,
    /// Days late of its oldest undisputed debt; 0 where nothing is late.
    pub days_late: i32,
}

impl ClientRisk<'_> {
    /// Returns the expected loss.
    pub fn expected(&self) -> Fraction {
        self.loss * self.pd
    }
}

impl<'a> Risk<'a> {
    pub fn new(
        ledger: &'a Ledger,
        state: &'a LedgerState,
        options: &PortfolioOptions,
        terms: &'a CreditTerms,
    ) -> Risk<'a> {
        let (sales, invoices_a_year) = sales_of_year(ledger, state.day, options);
        let mut risk = Risk { ledger, state, terms, clients: Vec::new(), sales, invoices_a_year };
        let known = terms.pd.0.iter().map(|(name, pd)| (name.as_str(), *pd));
        let known: BTreeMap<&str, Rate> = known.collect();
        for (place, client) in ledger.clients.iter().enumerate() {
            let owed = state.sums_of(place).outstanding;
            if owed <= 0 {
                continue;
            }
            let undisputed = state.open_of(place).iter().filter(|part| part.undisputed() > 0);
            let days_late = undisputed.map(|part| part.days_late).max().unwrap_or(0).max(0);
            let owed = Fraction::whole(owed);
            let loss = risk.loss_of(owed);
            let known = known.get(client.name.as_str());
            let pd = known.map_or_else(|| risk.pd_of(days_late), |pd| Fraction::from(*pd));
            risk.clients.push(ClientRisk { name: &client.name, place, owed, loss, pd, days_late });
        }
        risk
    }

    /// Returns the probability of default by lateness, for a client for whom none is known.
    fn pd_of(&self, days_late: i32) -> Fraction {
        let times = risk_of_lateness(days_late).into();
        relative_risk(self.terms.base_pd.into(), Fraction::whole(times))
    }

    /// Returns what of a sum with VAT can be lost.
    pub fn loss_of(&self, gross: Fraction) -> Fraction {
        self.net(gross) * self.terms.loss_given_default.unwrap_or(WHOLE).into()
    }

    /// Returns a sum without its VAT.
    pub fn net(&self, gross: Fraction) -> Fraction {
        net_of_vat(gross, self.terms.vat_rate)
    }

    /// Returns the cost of money of a year as a number.
    pub fn cost_of_money(&self) -> Fraction {
        self.terms.cost_of_money.into()
    }

    /// Returns all that is owed.
    pub fn owed(&self) -> Fraction {
        Fraction::whole(self.state.total.outstanding)
    }

    /// Returns the expected loss of all.
    pub fn expected(&self) -> Fraction {
        self.clients.iter().map(ClientRisk::expected).sum()
    }

    /// Returns the largest loss by one client, of what is left of each.
    pub fn worst(&self, left: impl Fn(&ClientRisk) -> Fraction) -> Fraction {
        self.clients.iter().map(left).fold(Fraction::ZERO, Fraction::at_least)
    }

    /// Returns the risk of the client at a place of the ledger.
    pub fn client(&self, place: usize) -> Option<&ClientRisk<'a>> {
        let found = self.clients.binary_search_by_key(&place, |client| client.place).ok()?;
        self.clients.get(found)
    }

    /// Returns the invoice with an id.
    pub fn invoice(&self, id: &str) -> Option<(usize, &'a LedgerInvoice)> {
        self.ledger.invoices.iter().enumerate().find(|(_, invoice)| invoice.id() == id)
    }

    /// Returns the one invoice that is open, if it is one.
    pub fn only_invoice(&self) -> Option<&'a str> {
        let first = self.state.open.first()?;
        let one = self.state.open.iter().all(|part| part.invoice == first.invoice);
        let invoice = self.ledger.invoices.get(first.invoice).filter(|_| one)?;
        invoice.invoice.id.as_deref()
    }

    /// Returns the invoice that an option is about: that with the id, or the only one that is open.
    ///
    /// # Errors
    /// `invoice.unknown` where the ledger has none with the id.
    pub fn subject(
        &self,
        id: Option<&str>,
        price: &str,
    ) -> Result<Option<(usize, &'a LedgerInvoice)>, Problem> {
        let Some(named) = id.or_else(|| self.only_invoice()) else { return Ok(None) };
        let found = self.invoice(named);
        if found.is_none() {
            let problem = Problem::new(ProblemCode::InvoiceUnknown, ["prices.", price].concat());
            let hint = "the id of an invoice of the list, issued by the day";
            return Err(problem.value(named).hint(hint));
        }
        Ok(found)
    }

    /// Returns what is open of an invoice.
    pub fn open_of(&self, invoice: usize) -> &[OpenInstalment] {
        // What is open stands in the order of the invoices.
        let open = &self.state.open;
        let from = open.partition_point(|part| part.invoice < invoice);
        let to = open.partition_point(|part| part.invoice <= invoice);
        open.get(from..to).unwrap_or_default()
    }

    /// Returns what is open of an invoice in all.
    pub fn owed_of(&self, invoice: usize) -> Fraction {
        Fraction::whole(self.open_of(invoice).iter().map(|part| part.open).sum())
    }

    /// Returns the largest of sums by client, given one by one with the place of the client.
    pub fn worst_of(&self, parts: &[(usize, Fraction)]) -> Fraction {
        let mut sums = vec![Fraction::ZERO; self.ledger.clients.len()];
        for (client, part) in parts {
            if let Some(sum) = sums.get_mut(*client) {
                *sum = *sum + *part;
            }
        }
        sums.into_iter().fold(Fraction::ZERO, Fraction::at_least)
    }

    /// Returns an expected loss of part of what a client owes.
    pub fn expected_of(&self, client: usize, gross: Fraction) -> Fraction {
        let pd = self.client(client).map_or(Fraction::ZERO, |client| client.pd);
        let lost = self.terms.loss_given_default.unwrap_or(WHOLE).into();
        expected_loss(self.net(gross), pd, lost)
    }

    /// Returns a sum as an amount; what has no value shows in the figures of its row too.
    pub fn amount(&self, sum: Fraction) -> Amount {
        self.ledger.money(sum.rounded().unwrap_or(0))
    }

    /// Explains what is expected to be lost of each client.
    pub fn reasons(&self) -> Vec<Reason> {
        let one = |client: &ClientRisk| {
            let why = ReasonKind::ExpectedLoss {
                customer: client.name.to_string(),
                exposure: self.amount(self.net(client.owed)),
                pd: client.pd.percent().unwrap_or(WHOLE),
                days: client.days_late,
                loss: self.amount(client.expected()),
            };
            Reason { why, basis: Default::default() }
        };
        self.clients.iter().map(one).collect()
    }
}

/// Returns the sales of the year that ends on a day, and the number of invoices issued in it.
fn sales_of_year(
    ledger: &Ledger,
    day: Date,
    options: &PortfolioOptions,
) -> (Option<Fraction>, i32) {
    let within = |date: Date| date <= day && day.days_since(date) < YEAR;
    let (mut sales, mut count) = (Fraction::ZERO, 0);
    for LedgerInvoice { invoice, .. } in &ledger.invoices {
        if within(invoice.issued) {
            sales = sales + invoice.total.into();
            count += 1;
        }
        for credit in invoice.credits.iter().filter(|credit| within(credit.date)) {
            sales = sales - credit.amount.into();
        }
    }
    if !options.sales.is_empty() {
        let last = Month::of(day);
        let year = options.sales.iter().filter(|sales| (0..12).contains(&last.since(sales.month)));
        sales = year.map(|sales| Fraction::from(sales.amount)).sum();
    }
    (sales.is_positive().then_some(sales), count)
}
