//! From plain data to the types of the core, type by type.

mod invoice;
mod policy;
mod project;
mod scenario;
mod terms;

pub(crate) use invoice::invoice;
pub(crate) use policy::{policy, series_name};
pub(crate) use project::project;
pub(crate) use scenario::scenario;
