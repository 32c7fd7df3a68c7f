//! The tools that the steps need: found where they are, installed where that is possible, named where it is not.

use crate::run::{capture, run, run_quietly, say};
use anyhow::{Context as _, Result, bail};
use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target that the core is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// What Debian calls its current compiler and the sources of its standard library.
const DEBIAN_PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];
pub const DEBIAN_CARGO: &str = "/usr/bin/cargo";
pub const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
/// A package and its program.
const DEBIAN_LINKER: &str = "lld-22";

/// A way to compile for wasm.
pub enum WasmCompiler {
    /// The compiler in use builds the standard library along, from the sources that came with it.
    Sources,
    /// Debian's compiler builds the standard library along, from Debian's sources.
    Debian { linker: PathBuf },
    /// The compiler in use has the target's standard library.
    Installed,
}

/// Returns the program that cargo itself was started as.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Returns the best way to compile for wasm that this machine has or can be given. A standard library
/// that is built along comes first: the module gets smaller.
pub fn wasm_compiler() -> Result<WasmCompiler> {
    let rustup = find_program("rustup").is_some();
    if has_sources() {
        return Ok(WasmCompiler::Sources);
    }
    if rustup && is_recent(&rustc()) {
        say("adding the sources of the standard library with rustup");
        let added = run_quietly(Command::new("rustup").args(["component", "add", "rust-src"]));
        if added.is_ok() && has_sources() {
            return Ok(WasmCompiler::Sources);
        }
        say("rustup cannot fetch them");
    }
    if let Some(compiler) = debian_compiler() {
        return Ok(compiler);
    }
    if rustup && !has_wasm_std() {
        say(&format!("adding {WASM_TARGET} with rustup"));
        // What comes of it is looked at below.
        let _ = run_quietly(Command::new("rustup").args(["target", "add", WASM_TARGET]));
    }
    if has_wasm_std() {
        say("without the sources of the standard library the module gets larger");
        return Ok(WasmCompiler::Installed);
    }
    if find_program("apt-get").is_some() {
        let mut packages = DEBIAN_PACKAGES.to_vec();
        if rust_lld().is_none() {
            packages.push(DEBIAN_LINKER);
        }
        apt_install(&packages)?;
        return debian_compiler().context(
            "Debian's packages are installed, but a compiler, its sources or a linker is missing",
        );
    }
    bail!(
        "the standard library for {WASM_TARGET} is missing and cannot be fetched here; \
         install it (with rustup: rustup target add {WASM_TARGET}) and try again"
    )
}

/// Whether the compiler in use has the sources of its standard library, and is new enough to build it.
fn has_sources() -> bool {
    sysroot().is_some_and(|root| root.join("lib/rustlib/src/rust/library/std").is_dir())
        && rust_lld().is_some()
        && is_recent(&rustc())
}

fn has_wasm_std() -> bool {
    let folder =
        Command::new(rustc()).args(["--print", "target-libdir", "--target", WASM_TARGET]).output();
    folder.is_ok_and(|output| {
        output.status.success()
            && Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir()
    })
}

fn debian_compiler() -> Option<WasmCompiler> {
    let sources = Path::new("/usr/lib/rustlib/src/rust/library/std");
    let complete = sources.is_dir() && Path::new(DEBIAN_CARGO).is_file();
    if !complete || !is_recent(DEBIAN_RUSTC.as_ref()) {
        return None;
    }
    let linker = rust_lld().or_else(|| find_program(DEBIAN_LINKER))?;
    Some(WasmCompiler::Debian { linker })
}

/// Whether a compiler is new enough to build the standard library as the module wants it; Debian's
/// plain `rustc` has the path of its current one and is often older.
fn is_recent(rustc: &OsStr) -> bool {
    let minor = |version: &str| version.split('.').nth(1)?.parse::<u32>().ok();
    let version = capture(Command::new(rustc).arg("--version")).unwrap_or_default();
    minor(&version).is_some_and(|found| found >= FIRST_TO_ABORT_AT_ONCE)
}

/// Rust 1.92 was the first with `-Cpanic=immediate-abort`.
const FIRST_TO_ABORT_AT_ONCE: u32 = 92;

/// The folder of the compiler in use.
pub fn sysroot() -> Option<PathBuf> {
    capture(Command::new(rustc()).args(["--print", "sysroot"])).ok().map(PathBuf::from)
}

/// The linker that comes with a rustup toolchain.
fn rust_lld() -> Option<PathBuf> {
    let hosts = sysroot()?.join("lib/rustlib").read_dir().ok()?;
    hosts.flatten().map(|host| host.path().join("bin/rust-lld")).find(|linker| linker.is_file())
}

pub fn rustc() -> OsString {
    env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())
}

/// Fails with what to do unless Node.js 20 or later is there with npm.
pub fn check_node() -> Result<()> {
    let version = capture(Command::new("node").arg("--version"))
        .context("Node.js 20 or later is needed: https://nodejs.org")?;
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < 20) {
        bail!("Node.js 20 or later is needed, this is {version}");
    }
    if find_program("npm").is_none() {
        bail!("npm is needed; it comes with Node.js or in a package of its own");
    }
    Ok(())
}

/// Returns `node` with a script.
pub fn node(script: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new("node");
    command.arg(script);
    command
}

pub fn npm(folder: &Path) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(folder);
    command
}

/// Returns a Chromium or Chrome, installing Debian's where there is none.
pub fn chromium() -> Result<PathBuf> {
    let find = || {
        if let Some(path) = env::var_os("CHROMIUM") {
            return Some(PathBuf::from(path));
        }
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
            .iter()
            .find_map(|name| find_program(name))
            .or_else(|| {
                let mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
                Some(PathBuf::from(mac)).filter(|path| path.is_file())
            })
    };
    if let Some(path) = find() {
        return Ok(path);
    }
    if find_program("apt-get").is_none() {
        bail!(
            "Chromium or Chrome is needed for the browser tests: install it, or set CHROMIUM to its path"
        );
    }
    apt_install(&["chromium"])?;
    find().context("the package chromium is installed, but no browser is found on the path")
}

fn apt_install(packages: &[&str]) -> Result<()> {
    let names = packages.join(" ");
    say(&format!("installing {names} with apt-get"));
    let root = capture(Command::new("id").arg("-u")).is_ok_and(|id| id == "0");
    let apt = || {
        let mut command = if root {
            Command::new("apt-get")
        } else {
            let mut sudo = Command::new("sudo");
            sudo.args(["--non-interactive", "apt-get"]);
            sudo
        };
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    let installed = run(apt().args(["update", "--quiet"])).and_then(|()| {
        run(apt().args(["install", "--quiet", "--yes", "--no-install-recommends"]).args(packages))
    });
    installed.with_context(|| {
        format!("{names} cannot be installed; as an administrator: apt-get install --no-install-recommends {names}")
    })
}

fn find_program(name: &str) -> Option<PathBuf> {
    let paths = env::var_os("PATH")?;
    env::split_paths(&paths)
        .map(|folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
        .find(|path| path.is_file())
}
