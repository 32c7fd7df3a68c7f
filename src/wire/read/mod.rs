//! From plain data to the types of the core, type by type.

mod invoice;
mod policy;
mod terms;

pub(crate) use invoice::invoice;
pub(crate) use policy::{policy, series_name};
