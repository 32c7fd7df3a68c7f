//! Every problem of an input, at once.

use std::fmt;

/// One problem of an input: a stable code, where it is, and what would help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub code: ProblemCode,
    /// Where, in the input as the caller wrote it: `payments[2].date`; empty for the whole.
    pub path: String,
    /// The offending value as text, shortened.
    pub value: Option<String>,
    /// What would be right.
    pub hint: Option<String>,
}

impl Problem {
    /// Returns a problem at a path, without value or hint.
    pub fn new(code: ProblemCode, path: impl Into<String>) -> Problem {
        Problem { code, path: path.into(), value: None, hint: None }
    }

    /// Returns the problem of sums that pass 64 bits: they are never cut off.
    pub(crate) fn too_large() -> Problem {
        let hint = "amounts, rates or years are too large to be computed with";
        Problem::new(ProblemCode::SumRange, "total").hint(hint)
    }

    /// Returns the problem of a result that contradicts itself: a fault of the library.
    pub(crate) fn contradiction() -> Problem {
        Problem::new(ProblemCode::Internal, "")
    }

    /// Adds the offending value.
    #[must_use]
    pub fn value(mut self, value: impl ToString) -> Problem {
        let text = value.to_string();
        // A hostile input must not come back at full length.
        self.value = Some(text.chars().take(80).collect());
        self
    }

    /// Adds what would be right.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Problem {
        self.hint = Some(hint.into());
        self
    }
}

/// All problems of one input, or the first hundred and `input.more` with how many more there are.
/// Nothing was computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Problems {
        Problems(vec![problem])
    }
}

/// Most problems that are listed.
pub const MOST_PROBLEMS: usize = 100;

/// Problems as they are found: no input makes this list long.
#[derive(Clone, Debug, Default)]
pub struct ProblemList {
    listed: Vec<Problem>,
    more: usize,
}

impl ProblemList {
    /// Whether further problems are only counted.
    pub fn is_full(&self) -> bool {
        self.listed.len() >= MOST_PROBLEMS
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// How many problems there are, listed or not.
    pub fn len(&self) -> usize {
        self.listed.len() + self.more
    }

    /// Those that are listed.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.listed.iter()
    }

    /// Adds a problem, which is worked out only where it is listed.
    pub fn add(&mut self, problem: impl FnOnce() -> Problem) {
        if self.is_full() {
            self.more += 1;
        } else {
            self.listed.push(problem());
        }
    }

    /// Adds a problem.
    pub fn push(&mut self, problem: Problem) {
        self.add(|| problem);
    }

    /// Moves each problem before the first that it comes before.
    pub(crate) fn sort(&mut self, before: impl Fn(&Problem, &Problem) -> bool) {
        for place in 0..self.listed.len() {
            let (earlier, rest) = self.listed.split_at_mut(place);
            let Some(problem) = rest.first() else { return };
            if let Some(to) = earlier.iter().position(|other| before(problem, other))
                && let Some(moved) = self.listed.get_mut(to..=place)
            {
                moved.rotate_right(1);
            }
        }
    }

    /// Adds what was found elsewhere, where it says something new.
    pub fn merge(&mut self, found: ProblemList, new: impl Fn(&ProblemList, &Problem) -> bool) {
        let listed = found.listed.into_iter().filter(|problem| new(self, problem));
        let listed: Vec<Problem> = listed.collect();
        self.more += found.more;
        self.extend(listed);
    }
}

impl Extend<Problem> for ProblemList {
    fn extend<T: IntoIterator<Item = Problem>>(&mut self, problems: T) {
        problems.into_iter().for_each(|problem| self.push(problem));
    }
}

impl From<ProblemList> for Problems {
    fn from(ProblemList { mut listed, more }: ProblemList) -> Problems {
        if more > 0 {
            let hint = "correct those that are listed first";
            listed.push(Problem::new(ProblemCode::InputMore, "").value(more).hint(hint));
        }
        Problems(listed)
    }
}

impl From<Vec<Problem>> for ProblemList {
    fn from(problems: Vec<Problem>) -> ProblemList {
        let mut list = ProblemList::default();
        list.extend(problems);
        list
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            write!(f, "{separator}{}: {}", problem.path, problem.code.message())?;
            if let Some(hint) = &problem.hint {
                write!(f, " ({hint})")?;
            }
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

macro_rules! problem_codes {
    ($($(#[$meta:meta])* $code:literal => $variant:ident, $message:literal;)*) => {
        /// What can be wrong with an input.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum ProblemCode { $(#[doc = $message] $variant,)* }

        impl ProblemCode {
            /// Every code, in order.
            pub const ALL: &'static [ProblemCode] = &[$(ProblemCode::$variant),*];

            /// Returns the stable code.
            pub const fn code(self) -> &'static str {
                match self { $(ProblemCode::$variant => $code,)* }
            }

            /// Returns the code in an English sentence.
            pub const fn message(self) -> &'static str {
                match self { $(ProblemCode::$variant => $message,)* }
            }
        }
    };
}

problem_codes! {
    "input.type" => InputType, "The value has the wrong type.";
    "input.missing" => InputMissing, "A required value is missing.";
    "input.unknown-key" => InputUnknownKey, "The key is not known here.";
    "input.choice" => InputChoice, "The value is not one of the possible words.";
    "input.too-deep" => InputTooDeep, "The value is nested too deeply or contains itself.";
    "input.too-large" => InputTooLarge, "The value has too many elements.";
    "input.more" => InputMore, "There are more problems than are listed.";
    "text.too-long" => TextTooLong, "The text is too long.";
    "number.invalid" => NumberInvalid, "The value is not a whole number in the range allowed.";
    "date.invalid" => DateInvalid, "The value is not a calendar date.";
    "date.instant" => DateInstant, "An instant, such as a Date or a timestamp, has a day only in a time zone.";
    "date.range" => DateRange, "The date is outside 1990-01-01 to 2199-12-31.";
    "date.order" => DateOrder, "The dates are in the wrong order.";
    "amount.invalid" => AmountInvalid, "The value is not a decimal amount.";
    "amount.precision" => AmountPrecision, "The amount has more decimals than its currency.";
    "amount.range" => AmountRange, "The amount is not below 10^15 currency units.";
    "amount.residual" => AmountResidual, "The open sum is more than credit notes and payments leave.";
    "amount.not-positive" => AmountNotPositive, "The amount must be greater than zero.";
    "sum.range" => SumRange, "A sum of the result passes 64 bits of minor units.";
    "rate.invalid" => RateInvalid, "The value is not a decimal percentage.";
    "rate.precision" => RatePrecision, "The percentage has more than six decimals.";
    "rate.range" => RateRange, "The percentage is out of range.";
    "currency.invalid" => CurrencyInvalid, "The value is not an ISO 4217 currency code.";
    "currency.mismatch" => CurrencyMismatch, "Amounts of one claim must share one currency.";
    "terms.unreadable" => TermsUnreadable, "The payment term could not be read.";
    "terms.empty" => TermsEmpty, "A payment term needs at least one step.";
    "terms.step" => TermsStep, "A step of a payment term must have exactly one kind.";
    "terms.split" => TermsSplit, "The parts of the term do not add up to the invoice.";
    "plan.empty" => PlanEmpty, "The plan bills nothing.";
    "plan.percent" => PlanPercent, "The percentages add up to more than 100.";
    "plan.balance" => PlanBalance, "Only one part of the plan can be the balance.";
    "plan.incomplete" => PlanIncomplete, "The parts of the plan do not make up the net.";
    "plan.over-net" => PlanOverNet, "The parts of the plan are more than the net.";
    "plan.before-start" => PlanBeforeStart, "The date lies before the start of the project.";
    "plan.falling" => PlanFalling, "Progress falls, and the statement says no credit.";
    "plan.over-complete" => PlanOverComplete, "Progress cannot pass 100 percent.";
    "plan.deposit" => PlanDeposit, "The deposit is larger than the net.";
    "plan.deposit-late" => PlanDepositLate, "The deposit is billed after the first part of the plan.";
    "plan.release-early" => PlanReleaseEarly, "The retention is released before the last part of the plan is billed.";
    "law.unsupported" => LawUnsupported, "There is no such law here.";
    "law.unknown" => LawUnknown, "The law does not settle this, or its rule is not known here.";
    "law.coverage" => LawCoverage, "The rule is not known this far back.";
    "scenario.unknown" => ScenarioUnknown, "There is no built-in scenario of this name.";
    "scenario.empty" => ScenarioEmpty, "A scenario needs at least one step.";
    "scenario.step-id" => ScenarioStepId, "The id of a step must be a short text.";
    "scenario.step-twice" => ScenarioStepTwice, "Two steps have the same id.";
    "scenario.first" => ScenarioFirst, "The first step has no step before it to count from.";
    "scenario.backwards" => ScenarioBackwards, "A step cannot come before the one it follows.";
    "internal" => Internal, "The library failed; please report the input that led here.";
    "series.unknown" => SeriesUnknown, "There is no such series of rates.";
    "invoice.unknown" => InvoiceUnknown, "There is no such invoice in the ledger.";
    "prices.matrix" => PricesMatrix, "The matrix has not one rate for each bucket of the aging.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_every_problem() {
        let problems = Problems(vec![
            Problem::new(ProblemCode::DateInvalid, "issued").value("2024-02-30"),
            Problem::new(ProblemCode::AmountInvalid, "total").hint("write 12.50"),
        ]);
        assert_eq!(
            problems.to_string(),
            "issued: The value is not a calendar date.; total: The value is not a decimal amount. (write 12.50)"
        );
    }
}
