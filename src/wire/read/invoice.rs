//! An invoice and what happened to it.

use super::policy::currency;
use super::terms::payment_terms;
use crate::calendar::Date;
use crate::claim::{
    Dispute, Invoice, NonPaymentCause, Payment, PaymentPromise, Policy, SentReminder, Towards,
};
use crate::money::{Amount, Currency};
use crate::wire::reader::{Fields, InputPath, Reader};
use crate::wire::value::Value;

/// Keys of an invoice.
pub(crate) const INVOICE_KEYS: &[&str] = &[
    "id",
    "customer",
    "issued",
    "received",
    "delivered",
    "accepted",
    "total",
    "currency",
    "terms",
    "due",
    "payments",
    "credits",
    "disputes",
    "promises",
    "sent",
    "formalNotice",
    "cause",
];

/// Far more entries than an invoice can have; the core says how many it takes.
const MOST: usize = 20_000;

/// Reads an invoice under a policy. `total_needed` is false where only its dates matter.
///
/// Where a field could not be read a harmless value stands in for it, so that the checks that
/// follow find what else is wrong.
pub(crate) fn invoice(
    reader: &mut Reader,
    value: &Value,
    at: &InputPath,
    policy: Option<&Policy>,
    total_needed: bool,
) -> Option<Invoice> {
    let fields = reader.record(value, at, INVOICE_KEYS)?;
    let named = reader.optional(&fields, "currency", currency);
    let money = named.or(policy.map(Policy::currency)).unwrap_or(Currency::EUR);
    reader.currency = money;
    reader.law = policy.map(|policy| policy.law);
    let issued = reader.required(&fields, "issued", Reader::date);
    let total = if total_needed {
        reader.required(&fields, "total", Reader::amount)
    } else {
        reader.optional(&fields, "total", Reader::amount)
    };
    let due = reader.optional(&fields, "due", Reader::date);
    let stand_in = Amount::from_minor(100 * money.minor_units(), money);
    let mut invoice = Invoice::new(issued.unwrap_or(Date::MIN), total.unwrap_or(stand_in));
    invoice.due = due;
    invoice.id = reader.optional(&fields, "id", Reader::text);
    invoice.customer = reader.optional(&fields, "customer", Reader::text);
    invoice.received = reader.optional(&fields, "received", Reader::date);
    invoice.delivered = reader.optional(&fields, "delivered", Reader::date);
    invoice.accepted = reader.optional(&fields, "accepted", Reader::date);
    invoice.formal_notice = reader.optional(&fields, "formalNotice", Reader::date);
    invoice.terms = reader.optional(&fields, "terms", payment_terms);
    invoice.payments = reader.list(&fields, "payments", MOST, payment);
    invoice.credits = reader.list(&fields, "credits", MOST, credit);
    invoice.disputes = reader.list(&fields, "disputes", MOST, dispute);
    invoice.promises = reader.list(&fields, "promises", MOST, promise);
    invoice.sent = reader.list(&fields, "sent", MOST, sent);
    invoice.cause = reader.optional(&fields, "cause", Reader::word::<NonPaymentCause>);
    Some(invoice)
}

fn payment(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Payment> {
    let fields = reader.record(value, at, &["date", "amount", "id", "towards", "rejected"])?;
    let mut payment = entry(reader, &fields);
    if let Some(towards) = reader.optional(&fields, "towards", Reader::word::<Towards>) {
        payment.towards = towards;
    }
    payment.rejected = reader.optional(&fields, "rejected", Reader::flag).unwrap_or(false);
    Some(payment)
}

fn credit(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Payment> {
    let fields = reader.record(value, at, &["date", "amount", "id"])?;
    Some(entry(reader, &fields))
}

/// Reads what payments and credit notes share.
fn entry(reader: &mut Reader, fields: &Fields) -> Payment {
    let date = reader.required(fields, "date", Reader::date);
    let amount = reader.required(fields, "amount", Reader::amount);
    let id = reader.optional(fields, "id", Reader::text);
    // A stand-in keeps the places of the list, so that later problems name the right one.
    let harmless = Amount::from_minor(1, reader.currency);
    Payment { id, ..Payment::new(date.unwrap_or(Date::MIN), amount.unwrap_or(harmless)) }
}

fn dispute(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<Dispute> {
    let fields = reader.record(value, at, &["from", "to", "amount"])?;
    let from = reader.required(&fields, "from", Reader::date);
    let to = reader.optional(&fields, "to", Reader::date);
    let amount = reader.optional(&fields, "amount", Reader::amount);
    Some(Dispute { from: from.unwrap_or(Date::MIN), to, amount })
}

fn promise(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<PaymentPromise> {
    let fields = reader.record(value, at, &["made", "payBy", "amount"])?;
    let made = reader.required(&fields, "made", Reader::date);
    let pay_by = reader.required(&fields, "payBy", Reader::date);
    let amount = reader.optional(&fields, "amount", Reader::amount);
    Some(PaymentPromise {
        made: made.unwrap_or(Date::MIN),
        pay_by: pay_by.unwrap_or(Date::MAX),
        amount,
    })
}

fn sent(reader: &mut Reader, value: &Value, at: &InputPath) -> Option<SentReminder> {
    let fields = reader.record(value, at, &["step", "date"])?;
    let step = reader.required(&fields, "step", Reader::text);
    let date = reader.required(&fields, "date", Reader::date);
    Some(SentReminder { step: step?, date: date? })
}
