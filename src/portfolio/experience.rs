//! How clients paid: what each day of payment, or of waiting for it, says of them.

use super::state::{Ledger, LedgerState};
use crate::calendar::Date;

/// A portion of an instalment with a day: it was paid then, or it is still open and late.
///
/// What is open and late counts as what was paid: means over payments alone flatter a client who
/// has stopped paying. A disputed part that is open is no experience.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Experience {
    /// The place of the client.
    pub client: usize,
    /// The place of the invoice.
    pub invoice: usize,
    /// The place of the instalment in the invoice.
    pub instalment: usize,
    /// The portion in minor units, more than zero.
    pub amount: i64,
    /// Days from the due date to the day; below zero where it came early.
    pub days_late: i32,
    /// The day of payment, or the day of the state for what is open.
    pub date: Date,
    /// Whether it is still open.
    pub open: bool,
}

impl Experience {
    /// Whether its day lies in the window of so many days that ends on a day.
    pub fn within(&self, day: Date, days: i32) -> bool {
        self.date <= day && day.days_since(self.date) < days
    }

    /// Returns what names its instalment: portions of one instalment have the same.
    pub const fn key(&self) -> (usize, usize) {
        (self.invoice, self.instalment)
    }
}

/// Returns what was paid by the end of a day, client by client, in order of invoices, then of days.
pub fn payments(ledger: &Ledger, day: Date) -> Vec<Experience> {
    let mut found = Vec::with_capacity(ledger.invoices.len());
    for (place, read) in ledger.invoices.iter().enumerate() {
        if read.invoice.issued > day {
            continue;
        }
        let parts = read.book.parts();
        for (date, instalment, amount) in read.book.portions(day) {
            if let Some(part) = parts.get(instalment) {
                let days_late = date.days_since(part.due);
                let (client, invoice) = (read.client, place);
                let open = false;
                found.push(Experience {
                    client,
                    invoice,
                    instalment,
                    amount,
                    days_late,
                    date,
                    open,
                });
            }
        }
    }
    found
}

/// Returns what is open and late of all clients, client by client, the undisputed part.
pub fn waiting(state: &LedgerState) -> impl Iterator<Item = Experience> {
    let late = state.open.iter().filter(|part| part.is_late() && part.undisputed() > 0);
    late.map(|part| Experience {
        client: part.client,
        invoice: part.invoice,
        instalment: part.instalment,
        amount: part.undisputed(),
        days_late: part.days_late,
        date: state.day,
        open: true,
    })
}

/// Returns all experiences on the day of a state, client by client: what was paid, then what is open
/// and late.
pub fn experiences(ledger: &Ledger, state: &LedgerState) -> Vec<Experience> {
    let paid = payments(ledger, state.day);
    let mut all = Vec::with_capacity(paid.len() + state.open.len());
    let (mut paid, mut late) = (paid.into_iter().peekable(), waiting(state).peekable());
    for client in 0..ledger.clients.len() {
        while let Some(next) = paid.next_if(|next| next.client == client) {
            all.push(next);
        }
        while let Some(next) = late.next_if(|next| next.client == client) {
            all.push(next);
        }
    }
    all
}
