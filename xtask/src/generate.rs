//! The part of the facade that the core describes itself.

use crate::project::{Project, write};
use crate::schema;
use anyhow::Result;

/// Writes the decoders and tables of the core's results into `pkg/src/generated`.
pub fn write_typescript(project: &Project) -> Result<()> {
    let folder = project.path("pkg/src/generated");
    for (name, content) in echeance::wire::typescript() {
        write(&folder.join(name), content)?;
    }
    let inputs = echeance::wire::inputs();
    write(&folder.join("inputs.ts"), schema::typescript(&inputs))?;
    for (name, fields) in inputs.iter().filter(|(name, _)| *name != "Project") {
        let name = name.to_lowercase();
        let text = serde_json::to_string_pretty(&schema::schema(&name, fields))? + "\n";
        write(&folder.join(format!("schema/{name}.json")), text)?;
    }
    Ok(())
}
