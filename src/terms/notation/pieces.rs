//! What a term is made of between words and steps.

use super::{Lang, TermReading};
use crate::calendar::BusinessDayConvention;
use crate::money::{Amount, Rate};
use crate::terms::{Period, Share, Start, Step};

/// A range of tokens that could not be read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span(pub usize, pub usize);

/// Something that was read, and the tokens that it was read from.
#[derive(Debug)]
pub(super) struct Piece {
    pub what: What,
    pub span: Span,
}

#[derive(Debug)]
pub(super) enum What {
    Run(Run),
    /// A percentage, an amount or the balance: what is due, or what is taken off.
    Share(Portion),
    /// A discount in the form `2/10`.
    Offer(Offer),
    /// What the term starts from; whether a word such as "from" says so.
    Start {
        start: Start,
        after: bool,
    },
    Roll(BusinessDayConvention),
    /// The amount that a discount leaves, or takes off, or that is due without.
    Stated(Amount),
    Break,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Portion {
    pub share: Share,
    pub discount: bool,
    /// A deposit is due at once where nothing else is said.
    pub deposit: bool,
    /// What a discount is of, where not of the amount.
    pub base: Option<Amount>,
}

/// A discount in the form `2/10`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offer {
    pub percent: Rate,
    pub days: i32,
    /// Whether the end of the month follows.
    pub month_end: bool,
    /// The same in the German order, the days before the percentage, where that is possible.
    pub swapped: Option<(Rate, i32)>,
    /// Whether it can be read in that order alone.
    pub only_swapped: bool,
}

impl Offer {
    /// Returns a discount of which the order is certain.
    pub(super) const fn plain(percent: Rate, days: i32) -> Offer {
        Offer { percent, days, month_end: false, swapped: None, only_swapped: false }
    }
}

/// Steps that follow one another.
#[derive(Debug)]
pub(super) struct Run {
    pub steps: Vec<Step>,
    /// Where days stand beside the end of a period with nothing between them; the days come first.
    pub pair: Option<usize>,
    /// Whether that end was written first.
    pub end_first: bool,
    /// Whether it is "at once", which may be said twice.
    pub at_once: bool,
    /// Whether words such as "net" say that no discount is taken.
    pub net: bool,
    /// Whether words such as "if paid" say that it is the condition of a discount.
    pub condition: bool,
    /// The end of a month on which months lie that were counted from another.
    pub landed: Option<usize>,
}

/// What stands between two steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Join {
    /// A word that says in which order they come.
    Then,
    /// A plus.
    Plus,
    /// Nothing, where a comma would part them.
    Beside,
    /// Nothing, or a comma.
    Loose,
}

impl Run {
    pub(super) fn of(first: &[Step]) -> Run {
        let mut steps = Vec::with_capacity(4);
        steps.extend_from_slice(first);
        Run {
            steps,
            pair: None,
            end_first: false,
            at_once: false,
            net: false,
            condition: false,
            landed: None,
        }
    }

    /// Returns the reading that is usual for the pair, where there is one.
    pub(super) fn usual(&self, lang: Lang) -> Option<TermReading> {
        let Some(pair) = self.pair else { return self.landed.map(|_| TermReading::MonthEnd) };
        let end = self.steps.get(pair + 1);
        let from_period_end = matches!(end, Some(Step::EndOf(Period::Decade | Period::HalfMonth)))
            || lang == Lang::En;
        Some(match self.end_first || from_period_end {
            true => TermReading::EndThenDays,
            false => TermReading::DaysThenEnd,
        })
    }

    /// Whether it can be read so, beside what is usual.
    pub(super) fn allows(&self, reading: TermReading, lang: Lang) -> bool {
        match reading {
            TermReading::SameDay => return self.landed.is_some(),
            TermReading::MonthEnd => return false,
            _ => {}
        }
        let Some(pair) = self.pair.and_then(|at| self.steps.get(at..at + 2)) else { return false };
        let months = matches!(pair, [Step::AddDays(days), Step::EndOf(Period::Month)]
            if days % 30 == 0 && *days <= 360);
        self.usual(lang) != Some(reading) && (reading != TermReading::CalendarMonths || months)
    }

    /// Returns the steps in a reading, or in the usual one where that is not allowed.
    pub(super) fn read_as(&self, reading: Option<TermReading>, lang: Lang) -> Vec<Step> {
        let mut steps = self.steps.clone();
        let reading = reading.filter(|reading| self.allows(*reading, lang));
        let pair = self.pair.and_then(|at| steps.get_mut(at..at + 2));
        match (reading.or(self.usual(lang)), pair) {
            (Some(TermReading::EndThenDays), Some(pair)) => pair.reverse(),
            (Some(TermReading::CalendarMonths), Some([days @ Step::AddDays(_), _])) => {
                if let Step::AddDays(count) = *days {
                    *days = Step::AddMonths(count / 30);
                }
            }
            _ => {}
        }
        if reading == Some(TermReading::SameDay)
            && let Some(end) = self.landed
        {
            steps.remove(end);
        }
        steps
    }

    /// Puts the end of a period before the days or months counted last: "30 days after the end of
    /// the month". Returns whether there are any.
    pub(super) fn count_from(&mut self, ends: &[Step]) -> bool {
        let place = self.steps.len().saturating_sub(1);
        let counted = matches!(
            self.steps.get(place),
            Some(Step::AddDays(_) | Step::AddMonths(_) | Step::AddWorkingDays(_))
        );
        if !counted || self.at_once {
            return false;
        }
        for (further, step) in ends.iter().enumerate() {
            self.steps.insert(place + further, *step);
        }
        self.land();
        true
    }

    /// Lets months that were counted from the end of a month last end at the end of one.
    fn land(&mut self) {
        if let [.., Step::EndOf(Period::Month | Period::Quarter), Step::AddMonths(1..)] =
            self.steps.as_slice()
        {
            self.landed = Some(self.steps.len());
            self.steps.push(Step::EndOf(Period::Month));
        }
    }

    /// Adds a step where it belongs to the run; returns whether it does.
    pub(super) fn extend(&mut self, step: Step, join: Join) -> bool {
        let count = self.steps.len();
        match (self.steps.last().copied(), step) {
            _ if join == Join::Then => {}
            (Some(Step::AddDays(1..)), Step::EndOf(_)) if self.pair.is_none() => {
                self.pair = Some(count - 1);
            }
            (Some(Step::AddDays(_) | Step::AddMonths(_)), Step::EndOf(_)) => {}
            (Some(Step::EndOf(_)), Step::AddDays(1..))
                if join == Join::Loose && self.pair.is_none() =>
            {
                self.pair = Some(count - 1);
                self.end_first = true;
                self.steps.insert(count - 1, step);
                return true;
            }
            (Some(_), Step::AddDays(_) | Step::AddWorkingDays(_)) if join == Join::Plus => {}
            (Some(_), Step::AddMonths(_)) if join == Join::Plus => {
                self.steps.push(step);
                self.land();
                return true;
            }
            (Some(Step::EndOf(Period::Month)), Step::DayOfMonth(days)) => {
                // The last days can be the very end of the month, and the next month's are meant.
                if days.days().any(|day| day >= 28) {
                    self.steps.push(Step::AddDays(1));
                }
            }
            (Some(last), Step::DayOfMonth(_)) if !matches!(last, Step::DayOfMonth(_)) => {}
            (Some(last), Step::Weekday(_)) if !matches!(last, Step::Weekday(_)) => {}
            _ => return false,
        }
        self.steps.push(step);
        true
    }

    /// Returns about how long it is, to tell an early deadline from a late one.
    pub(super) fn days(&self) -> i64 {
        let days = self.steps.iter().map(|step| match step {
            Step::AddDays(days) => i64::from(*days),
            Step::AddWorkingDays(days) => i64::from(*days) * 7 / 5,
            Step::AddMonths(months) => i64::from(*months) * 30,
            _ => 0,
        });
        days.sum()
    }
}
