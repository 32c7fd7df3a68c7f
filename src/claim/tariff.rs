//! The rate of a delay, day by day.

use super::due::unsettled;
use super::invoice::{InterestChoice, Policy};
use crate::calendar::Date;
use crate::error::{Problem, ProblemCode};
use crate::law::{
    ContractClause, Fixing, Interest, RateSeries, Rule, SeriesName, SeriesValue, Transition,
};
use crate::money::Rate;
use crate::reason::Basis;
use crate::shape::record;
use std::cell::RefCell;

record! {
    /// The reference rate behind a rate.
    #[derive(Copy)]
    pub struct ReferenceRate {
        /// Name of the series.
        pub series: SeriesName,
        /// The reference, percent a year.
        pub value: Rate,
        /// How many times it, where not once.
        pub multiple: Option<Rate>,
        /// Points added.
        pub margin: Rate,
        /// Whether it was published for this period; otherwise the latest is carried forward.
        pub published: bool,
    }
}

/// How a rate came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    Agreed,
    AgreedReference,
    /// A series of the caller, with its value.
    Own(Rate),
    Fixed,
    Frozen,
    HalfYear,
}

/// The rate that holds from a day through another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct RateStep {
    pub rate: Rate,
    pub reference: Option<ReferenceRate>,
    /// The last day on which it holds.
    pub through: Date,
    pub origin: Origin,
    pub basis: Basis,
}

/// Statutory rates by the days they hold, where they depend on the day alone.
#[derive(Debug)]
pub(crate) struct RateCache {
    /// First known day and step, in order of time. `None` where a rate depends on more than the
    /// day: on the start of the delay or on the contract.
    steps: Option<RefCell<Vec<(Date, RateStep)>>>,
}

impl RateCache {
    pub fn new(policy: &Policy) -> RateCache {
        let by_day = policy.interest == InterestChoice::Statutory
            && policy.law.interest.iter().all(|rule| {
                !rule.debtors.contains(policy.debtor)
                    || !rule.value.option.is_empty()
                    || !(rule.value.transition != Transition::Running
                        || rule.value.contracts_from.is_some()
                        || matches!(rule.value.fixing, Fixing::Start | Fixing::FirstDay))
            });
        RateCache { steps: by_day.then(RefCell::default) }
    }

    /// Returns the step that holds on a day, looked up only once.
    pub fn step<E>(
        &self,
        day: Date,
        look_up: impl FnOnce() -> Result<RateStep, E>,
    ) -> Result<RateStep, E> {
        let Some(steps) = &self.steps else { return look_up() };
        let mut steps = steps.borrow_mut();
        let place = steps.partition_point(|(_, step)| step.through < day);
        match steps.get_mut(place) {
            Some((from, step)) if *from <= day => Ok(*step),
            known => {
                let found = look_up()?;
                match known {
                    // The same step, from an earlier day on.
                    Some((from, step)) if step.through == found.through => *from = day,
                    _ => steps.insert(place, (day, found)),
                }
                Ok(found)
            }
        }
    }
}

/// Where the rates of an invoice come from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tariff<'a> {
    policy: &'a Policy,
    issued: Date,
    cache: Option<&'a RateCache>,
}

impl<'a> Tariff<'a> {
    pub fn new(policy: &'a Policy, issued: Date, cache: Option<&'a RateCache>) -> Tariff<'a> {
        Tariff { policy, issued, cache }
    }

    /// Returns the statutory rule on a day of a delay whose first day is `first`.
    ///
    /// # Errors
    /// `law.unknown` where the law has none for the debtor, `law.coverage` where none is known so
    /// far back.
    pub fn rule(&self, first: Date, day: Date) -> Result<&'static Rule<Interest>, Problem> {
        let applicable = self
            .rules()
            .filter(|rule| rule.since.is_none_or(|since| since <= self.measure(rule, first, day)))
            .filter(|rule| rule.value.contracts_from.is_none_or(|from| from <= self.issued));
        applicable.max_by_key(|rule| rule.since).ok_or_else(|| {
            match self.rules().filter_map(|rule| rule.since).min() {
                Some(first) => not_so_far_back(day, first),
                None => unsettled("interest", "set policy.interest"),
            }
        })
    }

    /// The rules for the debtor and the option the creditor chose.
    fn rules(&self) -> impl Iterator<Item = &'static Rule<Interest>> {
        let option = match &self.policy.interest {
            InterestChoice::StatutoryOption(name) => name.as_str(),
            _ => "",
        };
        let debtor = self.policy.debtor;
        let rules = self.policy.law.interest.iter();
        // Nearly all names are empty: looking at that first spares most comparisons of text.
        let named = move |name: &str| match option {
            "" => name.is_empty(),
            option => name == option,
        };
        rules.filter(move |rule| rule.debtors.contains(debtor) && named(rule.value.option))
    }

    /// The day that decides whether a rule has begun.
    fn measure(&self, rule: &Rule<Interest>, first: Date, day: Date) -> Date {
        match rule.value.transition {
            Transition::Running => day,
            Transition::Contract => self.issued,
            Transition::Delay => first,
        }
    }

    /// Returns the rate on `day` of a delay whose first day is `first`, or `None` where no interest
    /// was agreed.
    ///
    /// # Errors
    /// Those of [`Tariff::rule`], and `law.coverage` before the first value of a series.
    pub fn step(&self, first: Date, day: Date) -> Result<Option<RateStep>, Problem> {
        let clause = || self.policy.law.clause(ContractClause::PolicyInterest).into();
        match &self.policy.interest {
            InterestChoice::None => Ok(None),
            InterestChoice::Annual(rate) => Ok(Some(RateStep {
                rate: *rate,
                reference: None,
                through: Date::MAX,
                origin: Origin::Agreed,
                basis: clause(),
            })),
            InterestChoice::Reference { series, multiple, margin } => {
                let Some(series) = RateSeries::find(series) else {
                    return self.own(series, *multiple, *margin, day).map(Some);
                };
                let found = self.value(series, day)?;
                let times = SeriesValue { value: found.value.multiplied(*multiple), ..found };
                let shown = (*multiple != Rate::UNIT).then_some(*multiple);
                Ok(Some(RateStep {
                    rate: sum(times, *margin),
                    reference: Some(ReferenceRate {
                        multiple: shown,
                        ..reference(series, found, *margin)
                    }),
                    through: found.through,
                    origin: Origin::AgreedReference,
                    basis: clause(),
                }))
            }
            InterestChoice::Statutory | InterestChoice::StatutoryOption(_) => {
                let look_up = || self.statutory(first, day);
                match self.cache {
                    Some(cache) => cache.step(day, look_up).map(Some),
                    None => look_up().map(Some),
                }
            }
        }
    }

    /// The rate of a series that the caller supplies.
    fn own(
        &self,
        series: &str,
        multiple: Rate,
        margin: Rate,
        day: Date,
    ) -> Result<RateStep, Problem> {
        let (newest, next, first) = self.policy.rates.own(series, day);
        let value = newest.ok_or_else(|| match first {
            Some(first) => not_so_far_back(day, first),
            None => Problem::new(ProblemCode::SeriesUnknown, "policy.interest.reference"),
        })?;
        Ok(RateStep {
            rate: value.multiplied(multiple).plus(margin).max(Rate::ZERO),
            reference: None,
            through: next.map_or(Date::MAX, Date::previous),
            origin: Origin::Own(value),
            basis: self.policy.law.clause(ContractClause::PolicyInterest).into(),
        })
    }

    fn statutory(&self, first: Date, day: Date) -> Result<RateStep, Problem> {
        let starting = self.rule(first, first)?;
        let frozen = matches!(starting.value.fixing, Fixing::Start | Fixing::FirstDay);
        let rule = if frozen { starting } else { self.rule(first, day)? };
        let law = rule.value;
        let until_next_rule = || {
            let reaching = |rule: &&Rule<Interest>| rule.value.transition == Transition::Running;
            let begins = self.rules().filter(reaching).filter_map(|rule| rule.since);
            begins.filter(|since| *since > day).min().map_or(Date::MAX, Date::previous)
        };
        let Some(series) = law.reference else {
            return Ok(RateStep {
                rate: law.margin,
                reference: None,
                through: until_next_rule(),
                origin: Origin::Fixed,
                basis: rule.citation.into(),
            });
        };
        let (found, through) = match law.fixing {
            Fixing::FirstDay => (self.value(series, first)?, Date::MAX),
            Fixing::Start => (self.value(series, first.start_of_half_year())?, Date::MAX),
            Fixing::HalfYear => {
                let found = self.value(series, day.start_of_half_year())?;
                (found, until_next_rule().min(day.next_half_year().previous()))
            }
            Fixing::Month | Fixing::Quarter => {
                let months = if law.fixing == Fixing::Month { 1 } else { 3 };
                let start = day.start_of_months(months);
                let found = self.value(series, start)?;
                let next = start.add_months(months).unwrap_or(Date::MAX);
                (found, until_next_rule().min(next.previous()))
            }
            Fixing::Change => {
                let found = self.value(series, day)?;
                (found, until_next_rule().min(found.through))
            }
        };
        Ok(RateStep {
            rate: sum(found.times(law.multiple), law.margin).rounded_up_to(law.round_up_to),
            reference: Some(reference(series, found, law.margin)),
            through,
            origin: if frozen { Origin::Frozen } else { Origin::HalfYear },
            basis: Basis(
                Some(rule.citation),
                found.supplied.then(|| self.policy.law.clause(ContractClause::PolicyRates)),
            ),
        })
    }

    fn value(&self, series: &'static RateSeries, day: Date) -> Result<SeriesValue, Problem> {
        series
            .on(day, &self.policy.rates)
            .ok_or_else(|| not_so_far_back(day, series.first().unwrap_or(Date::MAX)))
    }
}

/// A reference may fall far below zero: a debtor who is late never earns by it.
fn sum(found: SeriesValue, margin: Rate) -> Rate {
    found.value.plus(margin).max(Rate::ZERO)
}

fn reference(series: &'static RateSeries, found: SeriesValue, margin: Rate) -> ReferenceRate {
    let (value, published) = (found.value, found.published);
    ReferenceRate { series: series.id(), value, multiple: None, margin, published }
}

fn not_so_far_back(day: Date, first: Date) -> Problem {
    Problem::new(ProblemCode::LawCoverage, "policy.law")
        .value(day)
        .hint(format!("known from {first}; set policy.interest or policy.rates for earlier days"))
}
