//! The books of many clients, and what was open in them at the end of a day.

use super::options::{ApplyCredits, Policies, PortfolioOptions};
use crate::calendar::Date;
use crate::claim::{self, Book, Invoice, Unapplied, due_plan};
use crate::error::{Problem, ProblemList, Problems};
use crate::money::{Amount, Currency, sum};
use crate::order::{ranking, sort_by};
use crate::reason::Explanations;
use std::collections::BTreeMap;
use std::ops::Range;

/// The books of the clients of a seller, in one currency. Each invoice is read once; what was true
/// on a day is then answered from its book.
#[derive(Debug)]
pub struct Ledger {
    /// The currency of all its amounts.
    pub currency: Currency,
    /// The clients that have an invoice or money in it, by name.
    pub clients: Vec<LedgerClient>,
    /// The invoices, client by client, each client's in order of issue, then of reference.
    pub invoices: Vec<LedgerInvoice>,
}

/// A client of a ledger.
#[derive(Debug)]
pub struct LedgerClient {
    /// The name; empty for invoices and money that name none.
    pub name: String,
    /// The place of the policy.
    pub policy: usize,
    /// The places of its invoices.
    pub invoices: Range<usize>,
    /// Its money that no invoice names.
    pub unapplied: Vec<Unapplied>,
}

/// An invoice of a ledger.
#[derive(Debug)]
pub struct LedgerInvoice {
    /// Its place in the list that was given.
    pub place: usize,
    /// The place of its client.
    pub client: usize,
    /// The place of its policy.
    pub policy: usize,
    /// The invoice.
    pub invoice: Invoice,
    pub(crate) book: Book,
}

/// What is open at the end of a day of one instalment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenInstalment {
    /// The place of the client.
    pub client: usize,
    /// The place of the invoice.
    pub invoice: usize,
    /// The place of the instalment in the invoice.
    pub instalment: usize,
    /// When it is due.
    pub due: Date,
    /// What is open of it, in minor units, a disputed part included.
    pub open: i64,
    /// The disputed part of what is open.
    pub disputed: i64,
    /// Days since it was due; below zero before.
    pub days_late: i32,
}

impl OpenInstalment {
    /// Returns the undisputed part of what is open.
    pub const fn undisputed(&self) -> i64 {
        self.open - self.disputed
    }

    /// Whether it is past due.
    pub const fn is_late(&self) -> bool {
        self.days_late > 0
    }
}

/// Sums of what is open, in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenSums {
    /// All that is open.
    pub outstanding: i64,
    /// What of it is past due.
    pub overdue: i64,
    /// What of it is disputed.
    pub disputed: i64,
    /// What is owed to the client: never a negative receivable.
    pub credits: i64,
}

impl OpenSums {
    /// Returns what is not due yet.
    pub const fn not_due(&self) -> i64 {
        self.outstanding - self.overdue
    }

    /// Returns what is open less credits.
    pub const fn net(&self) -> i64 {
        self.outstanding - self.credits
    }

    fn add(&mut self, other: &OpenSums) {
        self.outstanding += other.outstanding;
        self.overdue += other.overdue;
        self.disputed += other.disputed;
        self.credits += other.credits;
    }
}

/// What was open in a ledger at the end of a day.
#[derive(Debug)]
pub struct LedgerState {
    /// The day.
    pub day: Date,
    /// What is open, client by client, in order of invoices and instalments.
    pub open: Vec<OpenInstalment>,
    /// Each client's sums, and the places of what is open of it.
    pub clients: Vec<(OpenSums, Range<usize>)>,
    /// The sums of all.
    pub total: OpenSums,
    /// How many invoices have a disputed part that was left out, and how much.
    pub left_out: (i32, i64),
}

/// Takes the invoices of a seller one by one.
#[derive(Debug)]
pub struct LedgerReader<'p> {
    policies: &'p Policies,
    as_of: Date,
    books: Vec<(Currency, Vec<LedgerInvoice>)>,
    names: BTreeMap<String, usize>,
    read: usize,
}

impl<'p> LedgerReader<'p> {
    /// Returns a reader for a ledger of which nothing after a day is known.
    pub fn new(policies: &'p Policies, as_of: Date) -> LedgerReader<'p> {
        LedgerReader { policies, as_of, books: Vec::new(), names: BTreeMap::new(), read: 0 }
    }

    /// Takes an invoice that was read and checked by itself. What is issued later is not known yet.
    ///
    /// # Errors
    /// Those of [`due_dates`](crate::due_dates), with the place of the invoice.
    pub fn add(&mut self, invoice: Invoice) -> Result<(), Problems> {
        let place = self.read;
        self.read += 1;
        let policy = self.policies.place(invoice.customer.as_deref());
        let Some(prepared) = self.policies.get(policy) else { return Ok(()) };
        if invoice.issued > self.as_of {
            return Ok(());
        }
        let found = claim::problems(&invoice, prepared.policy(), self.as_of);
        if !found.is_empty() {
            return Err(at_invoice(found.into(), place));
        }
        let account = &mut Explanations::new(false);
        let instalments = due_plan(&invoice, prepared.policy(), account)
            .map_err(|problems| at_invoice(problems, place))?;
        let book = Book::new(&instalments, &invoice, prepared.policy().rounding.mode);
        let client = self.name(invoice.customer.as_deref().unwrap_or_default());
        let currency = invoice.total.currency();
        let of_currency = self.book(currency);
        if let Some((_, invoices)) = self.books.get_mut(of_currency) {
            invoices.push(LedgerInvoice { place, client, policy, invoice, book });
        }
        Ok(())
    }

    /// Passes over an invoice that could not be read: those after it keep their places.
    pub fn skip(&mut self) {
        self.read += 1;
    }

    fn name(&mut self, name: &str) -> usize {
        if let Some(place) = self.names.get(name) {
            return *place;
        }
        let place = self.names.len();
        self.names.insert(name.to_string(), place);
        place
    }

    /// Returns the place of the books in a currency.
    fn book(&mut self, currency: Currency) -> usize {
        let known = self.books.iter().position(|(known, _)| *known == currency);
        known.unwrap_or_else(|| {
            self.books.push((currency, Vec::new()));
            self.books.len() - 1
        })
    }

    /// Returns one ledger for each currency.
    ///
    /// # Errors
    /// `sum.range` where all sums of a currency together pass 64 bits.
    pub fn finish(mut self, options: &PortfolioOptions) -> Result<Vec<Ledger>, Problems> {
        for money in &options.unapplied {
            self.book(money.amount.currency());
            self.name(money.customer.as_deref().unwrap_or_default());
        }
        let mut problems = ProblemList::default();
        let mut ledgers = Vec::with_capacity(self.books.len());
        for (currency, invoices) in self.books {
            if options.currency.is_some_and(|wanted| wanted != currency) {
                continue;
            }
            match Ledger::of(currency, invoices, &self.names, self.policies, options) {
                Ok(ledger) => ledgers.push(ledger),
                Err(problem) => problems.push(problem),
            }
        }
        if problems.is_empty() { Ok(ledgers) } else { Err(problems.into()) }
    }
}

/// Says of which invoice a problem is; what is wrong with the options is no invoice's.
pub(crate) fn at_invoice(problems: Problems, place: usize) -> Problems {
    let of_options = |path: &str| path == "asOf" || path.starts_with("policy");
    let told = problems.0.into_iter().map(|mut problem| {
        if !of_options(&problem.path) {
            let dot = if problem.path.is_empty() { "" } else { "." };
            problem.path = format!("invoices[{place}]{dot}{}", problem.path);
        }
        problem
    });
    Problems(told.collect())
}

impl Ledger {
    fn of(
        currency: Currency,
        invoices: Vec<LedgerInvoice>,
        names: &BTreeMap<String, usize>,
        policies: &Policies,
        options: &PortfolioOptions,
    ) -> Result<Ledger, Problem> {
        let in_currency = |money: &&Unapplied| money.amount.currency() == currency;
        // No sum of the report is larger than all that was invoiced, paid and credited.
        let of_invoices = invoices.iter().flat_map(|LedgerInvoice { invoice, .. }| {
            let entries = invoice.payments.iter().chain(&invoice.credits);
            entries.map(|entry| entry.amount).chain([invoice.total])
        });
        let unapplied = options.unapplied.iter().filter(in_currency).map(|money| money.amount);
        if sum(of_invoices.chain(unapplied).map(Amount::minor)).is_none() {
            return Err(Problem { path: "invoices".into(), ..Problem::too_large() });
        }
        let sales = options.sales.iter().map(|sales| sales.amount);
        let sales = sales.filter(|amount| amount.currency() == currency);
        if sum(sales.map(Amount::minor)).is_none() {
            return Err(Problem { path: "sales".into(), ..Problem::too_large() });
        }
        // Places in order of names, for those who are in this ledger.
        let mut present = vec![false; names.len()];
        let mut note = |place: usize| {
            if let Some(slot) = present.get_mut(place) {
                *slot = true;
            }
        };
        invoices.iter().for_each(|invoice| note(invoice.client));
        for money in options.unapplied.iter().filter(in_currency) {
            let place = names.get(money.customer.as_deref().unwrap_or_default());
            place.into_iter().for_each(|place| note(*place));
        }
        let mut rank = vec![0usize; names.len()];
        let mut clients = Vec::new();
        for (name, place) in names {
            if present.get(*place).is_some_and(|present| *present) {
                if let Some(slot) = rank.get_mut(*place) {
                    *slot = clients.len();
                }
                let policy = policies.place((!name.is_empty()).then_some(name.as_str()));
                let (name, unapplied) = (name.clone(), Vec::new());
                clients.push(LedgerClient { name, policy, invoices: 0..0, unapplied });
            }
        }
        for money in options.unapplied.iter().filter(in_currency) {
            let place = names.get(money.customer.as_deref().unwrap_or_default());
            let client = place.and_then(|place| rank.get(*place));
            if let Some(client) = client.and_then(|place| clients.get_mut(*place)) {
                client.unapplied.push(money.clone());
            }
        }
        let mut ledger = Ledger { currency, clients, invoices: in_order(invoices, &rank) };
        let mut from = 0;
        for (place, client) in ledger.clients.iter_mut().enumerate() {
            let rest = ledger.invoices.get(from..).unwrap_or_default();
            let to = from + rest.partition_point(|invoice| invoice.client <= place);
            client.invoices = from..to;
            from = to;
        }
        Ok(ledger)
    }

    /// Returns an amount in the currency of the ledger.
    pub fn money(&self, minor: i64) -> Amount {
        Amount::from_minor(minor, self.currency)
    }

    /// Returns the place of a client.
    pub fn client(&self, name: &str) -> Option<usize> {
        self.clients.binary_search_by(|client| client.name.as_str().cmp(name)).ok()
    }

    /// Returns the invoices of a client.
    pub fn invoices_of(&self, client: usize) -> &[LedgerInvoice] {
        let places = self.clients.get(client).map(|client| client.invoices.clone());
        places.and_then(|places| self.invoices.get(places)).unwrap_or_default()
    }

    /// Returns what was open at the end of a day.
    pub fn on(&self, day: Date, options: &PortfolioOptions) -> LedgerState {
        let mut state = LedgerState {
            day,
            open: Vec::new(),
            clients: Vec::with_capacity(self.clients.len()),
            total: OpenSums::default(),
            left_out: (0, 0),
        };
        for client in &self.clients {
            let from = state.open.len();
            let received = client.unapplied.iter().filter(|money| money.date <= day);
            let mut credits: i64 = received.map(|money| money.amount.minor()).sum();
            for place in client.invoices.clone() {
                if let Some(invoice) = self.invoices.get(place) {
                    credits += invoice.open_on(day, place, options, &mut state);
                }
            }
            let open = state.open.get_mut(from..).unwrap_or_default();
            if options.apply_credits == ApplyCredits::OldestFirst && credits > 0 {
                credits = apply(credits, open);
            }
            let mut sums = OpenSums { credits, ..OpenSums::default() };
            for part in open {
                sums.outstanding += part.open;
                sums.disputed += part.disputed;
                sums.overdue += if part.is_late() { part.open } else { 0 };
            }
            state.total.add(&sums);
            state.clients.push((sums, from..state.open.len()));
        }
        if options.apply_credits == ApplyCredits::OldestFirst {
            state.drop_empty();
        }
        state
    }
}

impl LedgerState {
    /// Returns what is open of a client.
    pub fn open_of(&self, client: usize) -> &[OpenInstalment] {
        let places = self.clients.get(client).map(|(_, places)| places.clone());
        places.and_then(|places| self.open.get(places)).unwrap_or_default()
    }

    /// Returns the sums of a client.
    pub fn sums_of(&self, client: usize) -> OpenSums {
        self.clients.get(client).map_or(OpenSums::default(), |(sums, _)| *sums)
    }

    /// Leaves out what credits have filled.
    fn drop_empty(&mut self) {
        self.open.retain(|part| part.open > 0);
        let mut from = 0;
        for (client, (_, places)) in self.clients.iter_mut().enumerate() {
            let rest = self.open.get(from..).unwrap_or_default();
            let to = from + rest.partition_point(|part| part.client <= client);
            *places = from..to;
            from = to;
        }
    }
}

/// Counts credits of a client against what was due first, and returns what is left of them.
fn apply(mut credits: i64, open: &mut [OpenInstalment]) -> i64 {
    let keys: Vec<i128> = open.iter().map(|part| part.due.days().into()).collect();
    for place in ranking(&keys) {
        if let Some(part) = open.get_mut(place) {
            let taken = part.open.min(credits);
            part.open -= taken;
            part.disputed = part.disputed.min(part.open);
            credits -= taken;
        }
    }
    credits
}

impl LedgerInvoice {
    /// Returns the reference of the invoice, or nothing.
    pub fn id(&self) -> &str {
        self.invoice.id.as_deref().unwrap_or_default()
    }

    /// Returns the disputed part of what is open at the end of a day.
    pub fn disputed_on(&self, day: Date, open: i64) -> i64 {
        let mut disputed = 0i64;
        for dispute in self.invoice.disputes.iter().filter(|dispute| dispute.open_on(day)) {
            let part = dispute.amount.map_or(open, Amount::minor);
            disputed = disputed.saturating_add(part);
        }
        disputed.min(open)
    }

    /// Adds what is open of the invoice at the end of a day, and returns what was paid or credited
    /// beyond it.
    fn open_on(
        &self,
        day: Date,
        place: usize,
        options: &PortfolioOptions,
        state: &mut LedgerState,
    ) -> i64 {
        if self.invoice.issued > day {
            return 0;
        }
        let balance = self.book.balance(day);
        if balance <= 0 {
            return -balance;
        }
        let mut disputed = self.disputed_on(day, balance);
        if options.exclude_disputed && disputed > 0 {
            state.left_out.0 += 1;
            state.left_out.1 += disputed;
        }
        for (instalment, (part, open)) in
            self.book.parts().iter().zip(self.book.open(day)).enumerate()
        {
            // Parts come first due first.
            let of_part = disputed.min(open);
            disputed -= of_part;
            let (open, of_part) =
                if options.exclude_disputed { (open - of_part, 0) } else { (open, of_part) };
            if open > 0 {
                state.open.push(OpenInstalment {
                    client: self.client,
                    invoice: place,
                    instalment,
                    due: part.due,
                    open,
                    disputed: of_part,
                    days_late: day.days_since(part.due),
                });
            }
        }
        0
    }

    /// Returns what a promise is about: what was promised or, without a sum, all that was open.
    pub fn promised(&self, promise: &claim::PaymentPromise) -> i64 {
        let open = self.book.balance(promise.made.previous()).max(0);
        promise.amount.map_or(open, Amount::minor).min(open)
    }

    /// Returns what was paid from the day of a promise through the day by which it was to be kept.
    pub fn paid_on(&self, promise: &claim::PaymentPromise) -> i64 {
        let paid = self.invoice.payments.iter().filter(|payment| {
            !payment.rejected && promise.made <= payment.date && payment.date <= promise.pay_by
        });
        // The payments were checked to fit together.
        paid.map(|payment| payment.amount.minor()).sum()
    }

    /// Whether a promise is broken at the end of a day: its day has passed, and less came than was
    /// promised.
    pub(crate) fn is_broken(&self, promise: &claim::PaymentPromise, day: Date) -> bool {
        promise.pay_by < day
            && self.paid_on(promise) < self.promised(promise)
            && self.book.balance(promise.pay_by) > 0
    }

    /// Returns the promises that were made by the end of a day and are broken by then.
    pub fn broken_promises(&self, day: Date) -> impl Iterator<Item = &claim::PaymentPromise> {
        let made = self.invoice.promises.iter().filter(move |promise| promise.made <= day);
        made.filter(move |promise| self.is_broken(promise, day))
    }
}

/// Puts invoices in order: by client, day and reference, whatever the order they were given in.
fn in_order(mut invoices: Vec<LedgerInvoice>, rank: &[usize]) -> Vec<LedgerInvoice> {
    for invoice in &mut invoices {
        invoice.client = rank.get(invoice.client).copied().unwrap_or(0);
    }
    sort_by(&mut invoices, |a, b| {
        let key = |one: &LedgerInvoice| (one.client, one.invoice.issued);
        key(a)
            .cmp(&key(b))
            .then_with(|| a.id().cmp(b.id()))
            .then_with(|| a.invoice.total.minor().cmp(&b.invoice.total.minor()))
    });
    invoices
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::super::experience::experiences;
    use super::*;
    use crate::claim::{Dispute, Payment, Policy};
    use crate::law::Law;
    use crate::terms::parse_terms;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    fn money(units: i64) -> Amount {
        Amount::from_minor(units * 100, Currency::EUR)
    }

    fn invoice(customer: &str, issued: &str, units: i64, due: &str) -> Invoice {
        let mut invoice = Invoice::new(day(issued), money(units));
        invoice.customer = Some(customer.into());
        invoice.due = Some(day(due));
        invoice
    }

    fn ledger(invoices: Vec<Invoice>, options: &PortfolioOptions) -> Ledger {
        let policies = Policies::new(Policy::of(Law::find("FR").unwrap()));
        let mut reader = LedgerReader::new(&policies, options.as_of);
        invoices.into_iter().for_each(|invoice| reader.add(invoice).unwrap());
        reader.finish(options).unwrap().remove(0)
    }

    #[test]
    fn what_is_open_is_by_instalment_and_what_is_disputed_by_due_date() {
        let mut split = invoice("Hotel", "2026-06-30", 12_000, "2026-07-30");
        split.due = None;
        split.terms = Some(parse_terms("50 % at 30 days, 50 % at 90 days", None).unwrap());
        split.payments = vec![Payment::new(day("2026-07-30"), money(5_000))];
        split.disputes =
            vec![Dispute { from: day("2026-09-01"), to: None, amount: Some(money(3_000)) }];
        let mut paid = invoice("Golf", "2026-04-01", 3_600, "2026-05-01");
        paid.payments = vec![Payment::new(day("2026-04-30"), money(3_600))];
        paid.credits = vec![Payment::new(day("2026-06-15"), money(1_200))];
        let options = PortfolioOptions::on(day("2026-09-20"));
        let ledger = ledger(vec![split, paid], &options);
        let names: Vec<&str> = ledger.clients.iter().map(|client| client.name.as_str()).collect();
        assert_eq!(names, ["Golf", "Hotel"]);
        let state = ledger.on(options.as_of, &options);
        let open: Vec<(i64, i64, i32)> =
            state.open.iter().map(|part| (part.open, part.disputed, part.days_late)).collect();
        assert_eq!(open, [(100_000, 100_000, 52), (600_000, 200_000, -8)]);
        assert_eq!(state.sums_of(0).credits, 120_000);
        assert_eq!((state.total.outstanding, state.total.overdue), (700_000, 100_000));
        assert_eq!((state.total.not_due(), state.total.net()), (600_000, 580_000));
        // The late part is disputed: only the payments say something.
        let said: Vec<(i64, i32)> =
            experiences(&ledger, &state).iter().map(|one| (one.amount, one.days_late)).collect();
        assert_eq!(said, [(360_000, -1), (500_000, 0)]);
        // Before the dispute, and before the payment.
        let before = ledger.on(day("2026-08-31"), &options);
        assert_eq!((before.total.disputed, before.total.overdue), (0, 100_000));
        assert_eq!(ledger.on(day("2026-07-29"), &options).total.outstanding, 1_200_000);
        assert_eq!(ledger.on(day("2026-03-31"), &options).total, OpenSums::default());
        // Left out of all, and counted.
        let without = PortfolioOptions { exclude_disputed: true, ..options.clone() };
        let state = ledger.on(options.as_of, &without);
        assert_eq!((state.total.outstanding, state.left_out), (400_000, (1, 300_000)));
    }

    #[test]
    fn credits_fill_what_was_due_first_where_wanted() {
        let mut options = PortfolioOptions::on(day("2026-09-30"));
        options.apply_credits = ApplyCredits::OldestFirst;
        options.unapplied = vec![Unapplied {
            customer: Some("Alpha".into()),
            date: day("2026-09-30"),
            currency: None,
            amount: money(150),
            id: None,
            kind: None,
        }];
        let later = invoice("Alpha", "2026-08-01", 100, "2026-10-15");
        let first = invoice("Alpha", "2026-08-02", 100, "2026-08-31");
        let other = invoice("Bravo", "2026-08-02", 70, "2026-08-31");
        let ledger = ledger(vec![later, other, first], &options);
        let state = ledger.on(options.as_of, &options);
        assert_eq!((state.total.outstanding, state.total.credits), (12_000, 0));
        assert_eq!(state.open_of(0).len(), 1);
        assert_eq!((state.open_of(0)[0].open, state.open_of(0)[0].days_late), (5_000, -15));
        assert_eq!((state.open_of(1)[0].client, state.sums_of(1).overdue), (1, 7_000));
        let state = ledger.on(day("2026-09-29"), &options);
        assert_eq!(state.total.outstanding, 27_000);
    }
}
