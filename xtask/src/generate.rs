//! The part of the facade that the core describes itself.

use crate::project::{Project, write};
use crate::{schema, wasm};
use anyhow::Result;

/// Writes the decoders and tables of the core's results into `pkg/src/generated`.
pub fn write_typescript(project: &Project) -> Result<()> {
    let folder = project.path("pkg/src/generated");
    for (name, content) in echeance::wire::typescript() {
        write(&folder.join(name), content)?;
    }
    let inputs = echeance::wire::inputs();
    write(&folder.join("inputs.ts"), schema::typescript(&inputs))?;
    let stored = ["Policy", "Invoice", "Scenario"];
    for (name, fields) in inputs.iter().filter(|(name, _)| stored.contains(name)) {
        let name = name.to_lowercase();
        let text = serde_json::to_string_pretty(&schema::schema(&name, fields))? + "\n";
        write(&folder.join(format!("schema/{name}.json")), text)?;
    }
    let content = format!(
        "/** What the core must say of itself to be the one that this code was written for. */\n\
         export const RELEASE = {:?};\n\
         /** The modules from the smallest on: each holds what the one before holds. */\n\
         export const MODULES: readonly string[] = {:?};\n",
        release(),
        wasm::MODULES.map(|module| module.name)
    );
    write(&folder.join("release.ts"), content)
}

/// Returns what tells a core and its JavaScript from those of another build: the version, and a
/// number made of all that the two must agree on.
pub fn release() -> String {
    let files = echeance::wire::typescript();
    let bytes = files.iter().flat_map(|(_, content)| content.bytes());
    // FNV-1a: the same on every machine.
    let number = bytes
        .fold(0x811c_9dc5_u32, |number, byte| (number ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{} {number:08x}", env!("CARGO_PKG_VERSION"))
}
