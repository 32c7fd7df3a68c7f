//! The part of the facade that the core describes itself.

use crate::project::{Project, write};
use anyhow::Result;

/// Writes the decoders and tables of the core's results into `pkg/src/generated`.
pub fn write_typescript(project: &Project) -> Result<()> {
    let folder = project.path("pkg/src/generated");
    for (name, content) in echeance::wire::typescript() {
        write(&folder.join(name), content)?;
    }
    Ok(())
}
