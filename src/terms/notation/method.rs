//! How is paid: "LCR 45 jours", "bank transfer", "RiBa 60 gg".

use super::reader::Reader;
use super::word::Word;
use crate::money::Rate;
use crate::shape::record;

record! {
    /// How an invoice is paid, as the words of its term say it.
    pub struct PaymentMethod {
        /// The words.
        pub words: String,
        /// Its code in EN 16931 (BT-81, UNTDID 4461), where it has one.
        pub code: Option<&'static str>,
    }

    /// Interest on late payment, as the words of a term say it.
    pub struct StatedInterest {
        /// Percent a year.
        pub annual_rate: Rate,
    }
}

impl Reader<'_> {
    /// Returns how is paid, where the words say it once, or several times alike.
    pub(super) fn method(&self) -> Option<PaymentMethod> {
        let is_method = |at: &usize| matches!(self.word(*at), Word::Method | Word::Cod);
        let places: Vec<usize> = (0..self.tokens.len()).filter(is_method).collect();
        let (first, last) = (*places.first()?, *places.last()?);
        // "chèque ou virement" is one phrase; with a term between, the first is taken.
        let joined = (first..last).all(|at| {
            matches!(
                self.word(at),
                Word::Method | Word::And | Word::Slash | Word::At | Word::Separator | Word::Of
            )
        });
        let end = if joined { last + 1 } else { first + 1 };
        let value = self.value(first);
        let alike = places.iter().all(|at| self.value(*at) == value);
        let code = CODES.iter().find(|(code, _)| alike && i32::from(*code) == value);
        Some(PaymentMethod {
            words: self.words(first, end).to_string(),
            code: code.map(|(_, code)| *code),
        })
    }
}

/// The codes of UNTDID 4461 that the lexicon names: in cash, cheque, credit transfer, bank card,
/// direct debit, credit card, debit card, standing agreement, SEPA credit transfer, SEPA direct
/// debit, promissory note, bill drawn by the creditor on the debtor.
const CODES: [(u8, &str); 12] = [
    (10, "10"),
    (20, "20"),
    (30, "30"),
    (48, "48"),
    (49, "49"),
    (54, "54"),
    (55, "55"),
    (57, "57"),
    (58, "58"),
    (59, "59"),
    (60, "60"),
    (70, "70"),
];
