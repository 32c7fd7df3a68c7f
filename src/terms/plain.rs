//! Terms as plain data, in the form in which they are read.

use super::{AgreedTerms, Discount, MOST_PARTS, PaymentTerms, Share, Start, Step, TermPart, Terms};
use crate::calendar::BusinessDayConvention;
use crate::error::{Problem, ProblemCode, ProblemList};
use crate::money::{Amount, Rate};
use crate::shape::{
    Encode, Input, InputField, InputKind, InputPath, InputShape, RecordShape, Sink, Slot,
    TypeShape, form, note,
};

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

impl Encode for Terms {
    fn kind() -> TypeShape {
        let fields = vec![
            ("from", Option::<Start>::kind()),
            ("steps", Vec::<Step>::kind()),
            ("roll", Option::<BusinessDayConvention>::kind()),
            ("discounts", Option::<Vec<Discount>>::kind()),
        ];
        TypeShape::Record(RecordShape { name: "Terms", fields })
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

impl Input for Share {
    const KIND: InputKind = InputKind::OneOf(
        &[
            InputKind::Keyed("percent", &Rate::KIND),
            InputKind::Keyed("amount", &Amount::KIND),
            InputKind::Choice(BALANCE),
        ],
        ProblemCode::InputChoice,
    );

    fn take(slot: &Slot) -> Share {
        match slot.form() {
            (0, percent) => Share::Percent(Rate::take(percent)),
            (1, amount) => Share::Amount(Amount::take(amount)),
            (2, _) => Share::Balance,
            // A part of no percentage stands in for one that could not be read.
            _ => Share::Percent(Rate::ZERO),
        }
    }

    fn check(&self, _: &InputKind, at: &InputPath, problems: &mut ProblemList) {
        match self {
            Share::Percent(percent) => percent.check(&Rate::KIND, &at.key("percent"), problems),
            Share::Amount(amount) => amount.check(&Amount::KIND, &at.key("amount"), problems),
            Share::Balance => {}
        }
    }
}

/// Most steps of all parts and discounts together: more than anybody would write down.
const MOST_STEPS: usize = 1_000;

/// One part of a term as it is given: its own term too may be in words.
const PART: InputShape = InputShape {
    name: "TermPart",
    fields: &[
        InputField::needed("share", Share::KIND),
        InputField::needed(
            "terms",
            InputKind::OneOf(&[Terms::KIND, InputKind::Words(false)], ProblemCode::InputChoice),
        ),
    ],
};

impl Input for AgreedTerms {
    const KIND: InputKind = InputKind::OneOf(
        &[
            Terms::KIND,
            InputKind::Keyed(
                "parts",
                &InputKind::List(
                    &InputKind::Record(&PART),
                    Some((ProblemCode::TermsEmpty, "give at least one part")),
                    MOST_PARTS,
                ),
            ),
            InputKind::Words(true),
        ],
        ProblemCode::InputChoice,
    );

    fn take(slot: &Slot) -> AgreedTerms {
        match slot.form() {
            (1, parts) => AgreedTerms::of_parts(parts.each().map(part).collect()),
            (_, slot) => single(slot),
        }
    }

    fn check(&self, kind: &InputKind, at: &InputPath, problems: &mut ProblemList) {
        self.terms.check(kind, at, problems);
        for other in &self.alternatives {
            other.terms.check(kind, at, problems);
        }
    }
}

fn part(slot: &Slot) -> (Share, AgreedTerms) {
    let mut fields = slot.each();
    let mut next = || fields.next().unwrap_or(&Slot::Absent);
    let share = Share::take(next());
    (share, single(next().form().1))
}

/// Takes a term in words, or one of steps.
fn single(slot: &Slot) -> AgreedTerms {
    match slot {
        Slot::Other(agreed) => agreed.downcast_ref::<AgreedTerms>().cloned(),
        _ => None,
    }
    .unwrap_or_else(|| PaymentTerms::Single(Terms::take(slot)).into())
}

impl PaymentTerms {
    fn check(&self, kind: &InputKind, at: &InputPath, problems: &mut ProblemList) {
        let of_discounts =
            |terms: &Terms| terms.discounts.iter().map(|d| d.steps.len()).sum::<usize>();
        let steps: usize = self.each().map(|terms| terms.steps.len() + of_discounts(terms)).sum();
        if steps > MOST_STEPS {
            let hint = format!("at most {MOST_STEPS} steps in all, here {steps}");
            note(problems, ProblemCode::InputTooLarge, at, &"object", &hint);
        }
        let mut empty = |at: &InputPath, hint: &str| {
            let problem = || Problem::new(ProblemCode::TermsEmpty, at.key("steps").text());
            problems.add(|| problem().hint(hint));
        };
        match self {
            PaymentTerms::Single(terms) => {
                // With discounts alone, the policy or the law says when the rest is due.
                if terms.steps.is_empty() && terms.discounts.is_empty() {
                    empty(at, "{ addDays: 0 } is due at once");
                }
            }
            PaymentTerms::Split(parts) => {
                let list = at.key("parts");
                for (place, part) in parts.iter().enumerate() {
                    if part.terms.steps.is_empty() {
                        empty(&list.place(place).key("terms"), "a part says when it is due");
                    }
                }
            }
        }
        match self {
            PaymentTerms::Single(terms) => terms.check(kind, at, problems),
            PaymentTerms::Split(parts) => {
                let list = at.key("parts");
                if parts.is_empty() {
                    let problem = || Problem::new(ProblemCode::TermsEmpty, list.text());
                    problems.add(|| problem().hint("give at least one part"));
                }
                for (place, part) in parts.iter().enumerate() {
                    let at = list.place(place);
                    part.share.check(kind, &at.key("share"), problems);
                    part.terms.check(kind, &at.key("terms"), problems);
                }
            }
        }
    }
}
