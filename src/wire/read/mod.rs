//! From plain data to the types of the core, type by type.

mod invoice;
mod policy;
mod project;
mod scenario;
mod terms;

pub(crate) use invoice::invoice;
pub(crate) use policy::{currency, law, policy, series_name};
pub(crate) use project::project;
pub(crate) use scenario::scenario;
pub(crate) use terms::{payment_terms, terms_in_words};
