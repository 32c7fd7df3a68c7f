//! The account of a client as both sides keep it: every invoice, credit note, payment and discount
//! in order of days, with the balance that runs along.

use super::book::{Book, BookKind};
use super::due::{DueInstalment, plan};
use super::invoice::{Invoice, Policy};
use super::unapplied::{Unapplied, UnappliedKind};
use crate::calendar::Date;
use crate::error::{Problem, ProblemCode, ProblemList, Problems};
use crate::money::{Amount, Currency};
use crate::order::sort_by_key;
use crate::reason::{Basis, Explanations, Notice, NoticeKind};
use crate::shape::{record, string_enum};

string_enum! {
    /// What a line of an account is, in the order in which things of one day are told.
    pub enum StatementKind {
        /// An invoice.
        Invoice => "invoice",
        /// A credit note.
        CreditNote => "credit-note",
        /// Money received.
        Payment => "payment",
        /// A discount for early payment that was taken.
        Discount => "discount",
        /// Money that no invoice names.
        Advance => "advance",
    }
}

record! {
    /// The account of a client from one day through another.
    pub struct AccountStatement {
        /// The client, where one is named.
        pub customer: Option<String>,
        /// ISO 4217 code of all amounts.
        pub currency: Currency,
        /// First day.
        pub from: Date,
        /// Last day.
        pub to: Date,
        /// The balance before the first day: what the client owes; below zero what is owed to it.
        pub opening: Amount,
        /// The balance at the end of the last day.
        pub closing: Amount,
        /// What happened, in order of days.
        pub lines: Vec<StatementLine>,
        /// What the caller should know.
        pub notices: Vec<Notice>,
    }

    /// One entry of an account.
    pub struct StatementLine {
        /// Its day.
        pub date: Date,
        /// What it is.
        pub kind: StatementKind,
        /// The caller's reference.
        pub id: Option<String>,
        /// The reference of the invoice that it is about.
        pub invoice: Option<String>,
        /// What the client owes more.
        pub debit: Option<Amount>,
        /// What it owes less.
        pub credit: Option<Amount>,
        /// What it owes after it.
        pub balance: Amount,
        /// The last due date of an invoice.
        pub due: Option<Date>,
    }
}

/// Of which days and of whose account a statement is.
#[derive(Clone, Debug, Default)]
pub struct StatementOptions {
    /// First day; the first entry where not said.
    pub from: Option<Date>,
    /// The client whose invoices and money are looked at; all where not said.
    pub customer: Option<String>,
    /// Money that no invoice names.
    pub unapplied: Vec<Unapplied>,
}

/// An entry on its way into an account: its amount is what the client owes more.
struct Entry {
    date: Date,
    kind: StatementKind,
    id: Option<String>,
    invoice: Option<String>,
    amount: i64,
    due: Option<Date>,
}

/// Returns the account of a client: opening balance, every invoice, credit note, payment, discount
/// taken and advance in order of days, and closing balance. Payments that bounced are left out, and
/// so is what comes after the last day.
///
/// # Errors
/// Every problem of the invoices, at `invoices[1].total`; `currency.mismatch` for amounts in several
/// currencies; `date.order` where `from` lies after `to`; `sum.range` where a balance passes 64 bits.
///
/// ```
/// use echeance::claim::{Payment, StatementOptions, account_statement};
/// use echeance::{Amount, Currency, Date, Invoice, Law, Policy};
/// let day = |text| Date::parse(text).unwrap();
/// let euros = |text| Amount::parse(text, Currency::EUR).unwrap();
/// let mut invoice = Invoice::new(day("2026-09-01"), euros("1200"));
/// invoice.due = Some(day("2026-10-01"));
/// invoice.payments = vec![Payment::new(day("2026-10-08"), euros("500"))];
/// let policy = Policy::of(Law::find("FR").unwrap());
/// let options = StatementOptions { from: Some(day("2026-10-01")), ..StatementOptions::default() };
/// let account = account_statement(&[invoice.clone()], &policy, day("2026-10-31"), &options).unwrap();
/// assert_eq!((account.opening.to_string(), account.closing.to_string()), ("1200.00".into(), "700.00".into()));
///
/// // A last day before the first is refused.
/// assert!(account_statement(&[invoice], &policy, day("2026-09-30"), &options).is_err());
/// ```
pub fn account_statement(
    invoices: &[Invoice],
    policy: &Policy,
    to: Date,
    options: &StatementOptions,
) -> Result<AccountStatement, Problems> {
    let mut problems = ProblemList::default();
    if let Some(problem) = backwards(options.from, to) {
        problems.push(problem);
    }
    let mut entries: Vec<Entry> = Vec::new();
    let mut currency: Option<Currency> = None;
    let mut rejected = 0;
    let mut in_one = |path: String, amount: Amount, problems: &mut ProblemList| {
        let first = *currency.get_or_insert(amount.currency());
        if first != amount.currency() {
            let problem = Problem::new(ProblemCode::CurrencyMismatch, path);
            let hint = format!("the account is in {}", first.code());
            problems.push(problem.value(amount.currency().code()).hint(hint));
        }
    };
    let whose = |customer: &Option<String>| {
        options.customer.is_none() || options.customer.as_ref() == customer.as_ref()
    };
    for (place, invoice) in invoices.iter().enumerate().filter(|(_, i)| whose(&i.customer)) {
        let at = |mut problem: Problem| {
            if !["policy", "asOf"].iter().any(|shared| problem.path.starts_with(shared)) {
                let dot = if problem.path.is_empty() { "" } else { "." };
                problem.path = ["invoices[", &place.to_string(), "]", dot, &problem.path].concat();
            }
            problem
        };
        let found =
            super::check::both(invoice, policy, to).and_then(|()| instalments(invoice, policy));
        let instalments = match found {
            Ok(instalments) => instalments,
            Err(Problems(found)) => {
                found.into_iter().for_each(|problem| problems.push(at(problem)));
                continue;
            }
        };
        in_one(format!("invoices[{place}].total"), invoice.total, &mut problems);
        rejected += invoice.payments.iter().filter(|p| p.rejected && p.date <= to).count();
        read(invoice, policy, &instalments, &mut entries);
    }
    for (place, money) in options.unapplied.iter().enumerate().filter(|(_, m)| whose(&m.customer)) {
        in_one(format!("unapplied[{place}].amount"), money.amount, &mut problems);
        let note = money.kind == Some(UnappliedKind::CreditNote);
        entries.push(Entry {
            date: money.date,
            kind: if note { StatementKind::CreditNote } else { StatementKind::Advance },
            id: money.id.clone(),
            invoice: None,
            amount: -money.amount.minor(),
            due: None,
        });
    }
    if !problems.is_empty() {
        return Err(problems.into());
    }
    entries.retain(|entry| entry.date <= to);
    sort_by_key(&mut entries, |entry| i64::from(entry.date.days()) * 8 + entry.kind as i64);
    let from = options.from.or(entries.first().map(|entry| entry.date)).unwrap_or(to);
    let currency = currency.unwrap_or_else(|| policy.currency());
    let money = |minor| Amount::from_minor(minor, currency);
    let (mut balance, mut opening) = (0i64, 0i64);
    let mut lines = Vec::new();
    for entry in entries {
        balance = balance.checked_add(entry.amount).ok_or_else(Problem::too_large)?;
        if entry.date < from {
            opening = balance;
            continue;
        }
        let amount = money(entry.amount.abs());
        lines.push(StatementLine {
            date: entry.date,
            kind: entry.kind,
            id: entry.id,
            invoice: entry.invoice,
            debit: (entry.amount >= 0).then_some(amount),
            credit: (entry.amount < 0).then_some(amount),
            balance: money(balance),
            due: entry.due,
        });
    }
    let mut notices = Vec::new();
    if rejected > 0 {
        let caution = NoticeKind::PaymentRejected { count: rejected.min(10_000) as i32 };
        notices.push(Notice { caution, path: None, basis: Basis::default() });
    }
    Ok(AccountStatement {
        customer: options.customer.clone().or_else(|| only_customer(invoices)),
        currency,
        from,
        to,
        opening: money(opening),
        closing: money(balance),
        lines,
        notices,
    })
}

/// The problem of a last day that lies before the first.
pub(crate) fn backwards(from: Option<Date>, to: Date) -> Option<Problem> {
    let from = from.filter(|from| *from > to)?;
    let hint = format!("`to` must not lie before {from}");
    Some(Problem::new(ProblemCode::DateOrder, "to").value(to).hint(hint))
}

/// The instalments of an invoice; one without a due date where neither contract nor law has one, as
/// the books need none.
fn instalments(invoice: &Invoice, policy: &Policy) -> Result<Vec<DueInstalment>, Problems> {
    match plan(invoice, policy, &mut Explanations::new(false)) {
        Err(Problems(found)) if found.iter().all(|one| one.code == ProblemCode::LawUnknown) => {
            Ok(Vec::new())
        }
        found => found,
    }
}

/// Writes down what the book of an invoice has.
fn read(
    invoice: &Invoice,
    policy: &Policy,
    instalments: &[DueInstalment],
    entries: &mut Vec<Entry>,
) {
    let total = invoice.total.minor();
    entries.push(Entry {
        date: invoice.issued,
        kind: if total < 0 { StatementKind::CreditNote } else { StatementKind::Invoice },
        id: invoice.id.clone(),
        invoice: None,
        amount: total,
        due: instalments.iter().map(|part| part.due).max(),
    });
    let book = Book::new(instalments, invoice, policy.rounding.mode);
    for line in book.lines() {
        let (kind, given) = match line.kind {
            BookKind::Payment(place) => (StatementKind::Payment, invoice.payments.get(place)),
            BookKind::Credit(place) => (StatementKind::CreditNote, invoice.credits.get(place)),
            BookKind::Discount(..) => (StatementKind::Discount, None),
        };
        entries.push(Entry {
            date: line.date,
            kind,
            id: given.and_then(|given| given.id.clone()),
            invoice: invoice.id.clone(),
            amount: -line.amount,
            due: None,
        });
    }
}

/// The client that all invoices name, where they name one.
fn only_customer(invoices: &[Invoice]) -> Option<String> {
    let first = invoices.first()?.customer.as_ref()?;
    invoices.iter().all(|one| one.customer.as_ref() == Some(first)).then(|| first.clone())
}
