//! The demo page: built with the packed package as any user's page is, and served.

use crate::package::{install, package, unpack};
use crate::project::Project;
use crate::run::{run_quietly, say};
use crate::site::Site;
use crate::tools;
use anyhow::Result;
use std::path::{Path, PathBuf};

/// Builds and serves the page until the command is stopped.
pub fn demo(project: &Project, port: Option<u16>) -> Result<()> {
    let archive = package(project)?;
    let site = Site::serve(project, &build(project, &archive)?, port)?;
    say("serving the demo; stop with Ctrl+C");
    println!("{}", site.address);
    site.wait()
}

/// Returns the folder with the built page.
pub fn build(project: &Project, archive: &Path) -> Result<PathBuf> {
    install(project, "www")?;
    let folder = project.path("www");
    unpack(archive, &folder)?;
    let site = folder.join("dist");
    let packed = archive.to_string_lossy();
    let inputs = ["www", "tsconfig.base.json", &*packed];
    project.unless_unchanged("www", &inputs, "", &[&site], || {
        say("building the demo page");
        let vite = folder.join("node_modules/vite/bin/vite.js");
        run_quietly(tools::node(vite).arg("build").current_dir(&folder))
    })?;
    Ok(site)
}
