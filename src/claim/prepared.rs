//! A policy made ready for many invoices.

use super::contact::{KnownStep, standard_steps};
use super::invoice::Policy;
use super::tariff::RateCache;

/// A policy that remembers the rates it has looked up: the next invoice finds them.
#[derive(Debug)]
pub struct PreparedPolicy {
    policy: Policy,
    rates: RateCache,
    steps: Vec<KnownStep>,
}

impl PreparedPolicy {
    /// Returns the policy, ready. What an invoice says was sent are steps of the scenario
    /// `standard`.
    pub fn new(policy: Policy) -> PreparedPolicy {
        PreparedPolicy::with_steps(policy, standard_steps())
    }

    /// Returns the policy, ready, of a seller who sends these reminders.
    pub(crate) fn with_steps(policy: Policy, steps: Vec<KnownStep>) -> PreparedPolicy {
        PreparedPolicy { rates: RateCache::new(&policy), policy, steps }
    }

    /// Returns the policy.
    pub const fn policy(&self) -> &Policy {
        &self.policy
    }

    pub(crate) const fn rates(&self) -> &RateCache {
        &self.rates
    }

    /// Returns the steps of its scenario.
    pub(crate) fn steps(&self) -> &[KnownStep] {
        &self.steps
    }
}
