//! The npm package: the core, the facade around it, one archive.

use crate::project::Project;
use crate::run::{capture, run, run_quietly, say};
use crate::{generate, tools, wasm};
use anyhow::{Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds the package and returns the absolute path of its archive.
pub fn package(project: &Project) -> Result<PathBuf> {
    tools::check_node()?;
    let version = version(project)?;
    install(project, "pkg")?;
    generate::write_typescript(project)?;
    wasm::build(project)?;
    let folder = project.target.join("package");
    let archive = folder.join(format!("echeance-{version}.tgz"));
    let dist = project.path("pkg/dist");
    let inputs = [
        "pkg/src",
        "pkg/jsx",
        "docs",
        "pkg/build.mjs",
        "pkg/encode-core.mjs",
        "pkg/package.json",
        "pkg/package-lock.json",
        "pkg/tsconfig.json",
        "tsconfig.base.json",
        "pkg/README.md",
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "xtask/src/package.rs",
    ];
    project.unless_unchanged("package", &inputs, "", &[&archive, &dist], || {
        say("building the JavaScript package");
        run(tools::node("build.mjs").current_dir(project.path("pkg")))?;
        for license in ["LICENSE-MIT", "LICENSE-APACHE"] {
            fs::copy(project.path(license), project.path("pkg").join(license))?;
        }
        fs::create_dir_all(&folder)?;
        let mut pack = tools::npm(&project.path("pkg"));
        run_quietly(pack.args(["pack", "--ignore-scripts", "--pack-destination"]).arg(&folder))
    })?;
    Ok(archive)
}

/// Installs what the lock file of a folder names.
pub fn install(project: &Project, folder: &str) -> Result<()> {
    let modules = project.path(folder).join("node_modules");
    let manifest = format!("{folder}/package.json");
    let lock = format!("{folder}/package-lock.json");
    let step = format!("npm-{}", folder.replace('/', "-"));
    project.unless_unchanged(&step, &[&manifest, &lock], "", &[&modules], || {
        say(&format!("installing what {folder}/ needs from npm"));
        let mut npm = tools::npm(&project.path(folder));
        run_quietly(npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))
    })
}

/// Puts the packed package into a folder's `node_modules`, as an installation does.
pub fn unpack(archive: &Path, folder: &Path) -> Result<()> {
    let package = folder.join("node_modules/echeance");
    if package.exists() {
        fs::remove_dir_all(&package)?;
    }
    fs::create_dir_all(&package)?;
    let mut tar = Command::new("tar");
    tar.arg("-xzf").arg(archive).args(["--strip-components=1", "-C"]).arg(&package);
    run_quietly(&mut tar)
}

/// Returns the version, which the crate and the package must agree on.
fn version(project: &Project) -> Result<String> {
    let crate_version = env!("CARGO_PKG_VERSION");
    let mut node = tools::node("--print");
    let package_version = capture(
        node.arg("JSON.parse(require('fs').readFileSync('package.json', 'utf8')).version")
            .current_dir(project.path("pkg")),
    )?;
    ensure!(
        crate_version == package_version,
        "Cargo.toml says version {crate_version}, pkg/package.json {package_version}"
    );
    Ok(package_version)
}
