//! A policy made ready for many invoices.

use super::invoice::{InterestChoice, Policy};
use super::tariff::RateStep;
use crate::calendar::Date;
use crate::law::Fixing;
use std::cell::RefCell;

/// A policy that remembers the rates it has looked up: the next invoice finds them.
#[derive(Debug)]
pub struct PreparedPolicy {
    policy: Policy,
    rates: RateCache,
}

impl PreparedPolicy {
    /// Returns the policy, ready.
    pub fn new(policy: Policy) -> PreparedPolicy {
        PreparedPolicy { rates: RateCache::new(&policy), policy }
    }

    /// Returns the policy.
    pub const fn policy(&self) -> &Policy {
        &self.policy
    }

    pub(crate) const fn rates(&self) -> &RateCache {
        &self.rates
    }
}

/// Statutory rates by the days they hold, where they depend on the day alone.
#[derive(Debug)]
pub(crate) struct RateCache {
    /// First known day and step, in order of time. `None` where a rate depends on more than the
    /// day: on the start of the delay or on the contract.
    steps: Option<RefCell<Vec<(Date, RateStep)>>>,
}

impl RateCache {
    fn new(policy: &Policy) -> RateCache {
        let by_day = policy.interest == InterestChoice::Statutory
            && policy.law.interest.iter().all(|rule| {
                !rule.debtors.contains(policy.debtor)
                    || !rule.value.option.is_empty()
                    || !(rule.value.by_contract
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
