//! Money of a client that no invoice names.

use super::invoice::RECEIVED;
use crate::calendar::Date;
use crate::money::{Amount, Currency};
use crate::shape::{input, string_enum};

string_enum! {
    /// What money is that no invoice names.
    pub enum UnappliedKind {
        /// A credit note.
        CreditNote => "credit-note",
        /// Money paid before the invoice.
        Advance => "advance",
        /// What was paid beyond an invoice.
        Overpayment => "overpayment",
    }
}

input! {
    /// Money received or credited that no invoice names: it is owed to the client, and no invoice is
    /// the smaller for it.
    pub struct Unapplied {
        /// The client; nobody's where not said.
        pub customer: Option<String>,
        /// The day it was received or credited.
        pub date: Date,
        /// The currency of the amount; that of the ledger where not said.
        pub currency: Option<Currency>,
        /// How much, more than zero.
        pub amount: Amount as { RECEIVED },
        /// The caller's reference.
        pub id: Option<String>,
        /// What it is, where known.
        pub kind: Option<UnappliedKind>,
    }
}
