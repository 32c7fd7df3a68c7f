//! Terms as plain data, in the form in which they are read.

use super::{Discount, PaymentTerms, Share, Start, Step, TermPart, Terms};
use crate::calendar::BusinessDayConvention;
use crate::money::{Amount, Rate};
use crate::shape::{Encode, Sink, form};
use crate::shape::{RecordShape, TypeShape};

fn record(name: &'static str, fields: Vec<(&'static str, TypeShape)>) -> TypeShape {
    TypeShape::Record(RecordShape { name, fields })
}

impl Encode for Share {
    fn kind() -> TypeShape {
        let balance = TypeShape::Choice(BALANCE);
        TypeShape::OneOf(vec![
            (Some("percent"), Rate::kind()),
            (Some("amount"), Amount::kind()),
            (None, balance),
        ])
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        match self {
            Share::Percent(rate) => form(sink, 0, Some("percent"), rate),
            Share::Amount(amount) => form(sink, 1, Some("amount"), amount),
            Share::Balance => {
                sink.begin_form(2, None);
                sink.choice(0, BALANCE);
                sink.end_form(None);
            }
        }
    }
}

/// The word for what the other parts leave.
const BALANCE: &[&str] = &["balance"];

impl Encode for Discount {
    fn kind() -> TypeShape {
        record("Discount", vec![("percent", Rate::kind()), ("steps", Vec::<Step>::kind())])
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.begin_record();
        sink.field("percent");
        self.percent.encode(sink);
        sink.field("steps");
        self.steps.encode(sink);
        sink.end_record();
    }
}

impl Encode for Terms {
    fn kind() -> TypeShape {
        let fields = vec![
            ("from", Option::<Start>::kind()),
            ("steps", Vec::<Step>::kind()),
            ("roll", Option::<BusinessDayConvention>::kind()),
            ("discounts", Option::<Vec<Discount>>::kind()),
        ];
        record("Terms", fields)
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.begin_record();
        sink.field("from");
        self.from.encode(sink);
        sink.field("steps");
        self.steps.encode(sink);
        sink.field("roll");
        self.roll.encode(sink);
        // A term without discounts is written without them, as people write it.
        sink.field("discounts");
        sink.presence(!self.discounts.is_empty());
        if !self.discounts.is_empty() {
            self.discounts.encode(sink);
        }
        sink.end_record();
    }
}

impl Encode for TermPart {
    fn kind() -> TypeShape {
        record("TermPart", vec![("share", Share::kind()), ("terms", Terms::kind())])
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        sink.begin_record();
        sink.field("share");
        self.share.encode(sink);
        sink.field("terms");
        self.terms.encode(sink);
        sink.end_record();
    }
}

impl Encode for PaymentTerms {
    fn kind() -> TypeShape {
        TypeShape::OneOf(vec![(None, Terms::kind()), (Some("parts"), Vec::<TermPart>::kind())])
    }
    fn encode<S: Sink>(&self, sink: &mut S) {
        match self {
            PaymentTerms::Single(terms) => form(sink, 0, None, terms),
            PaymentTerms::Split(parts) => form(sink, 1, Some("parts"), parts),
        }
    }
}
