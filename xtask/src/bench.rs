//! The library against its peers, and what it weighs.

use crate::package::{install, package, unpack};
use crate::project::{Project, files};
use crate::run::say;
use crate::tools;
use anyhow::{Result, bail};
use std::ffi::OsStr;
use std::process::Stdio;

/// Runs every script of `benches/` with the packed package.
pub fn bench(project: &Project) -> Result<()> {
    let archive = package(project)?;
    install(project, "benches")?;
    let folder = project.path("benches");
    unpack(&archive, &folder)?;
    let browser = tools::chromium()?;
    let scripts = files(&folder)?;
    for script in scripts.iter().filter(|path| path.extension() == Some(OsStr::new("mjs"))) {
        let name = script.file_name().unwrap_or_default().to_string_lossy();
        say(&format!("benches/{name}"));
        let status = tools::node("--expose-gc")
            .arg(script)
            .current_dir(&folder)
            .env("CHROMIUM", &browser)
            .stdin(Stdio::null())
            .status()?;
        if !status.success() {
            bail!("benches/{name} failed ({status})");
        }
    }
    Ok(())
}
