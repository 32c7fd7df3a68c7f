//! A policy made ready for many invoices.

use super::invoice::Policy;
use super::tariff::RateCache;

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
