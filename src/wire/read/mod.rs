//! From plain data to the types of the core, type by type.

mod invoice;
mod policy;
mod terms;

pub(crate) use invoice::{INVOICE_KEYS, invoice};
pub(crate) use policy::{POLICY_KEYS, policy, series_name};
pub(crate) use terms::payment_terms;
