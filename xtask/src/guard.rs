//! What guards the figures beside the tests, run by hand: fuzzers, a second ledger, mutants, advisories.

use crate::licences;
use crate::project::Project;
use crate::run::{run, run_quietly, say};
use crate::tools;
use anyhow::{Context as _, Result, ensure};
use std::fs::{self, File};
use std::process::Command;
use std::time::SystemTime;

/// The targets of `fuzz/`.
const TARGETS: [&str; 3] = ["terms", "session", "structured"];

/// Runs each fuzz target for some seconds; what it finds goes to `fuzz/artifacts`.
pub fn fuzz(project: &Project, seconds: u32) -> Result<()> {
    need(project, "cargo-fuzz", "fuzz")?;
    for target in TARGETS {
        say(&format!("fuzzing {target} for {seconds} s"));
        // New inputs stay out of the repository; the seeds are only read.
        let found = project.target.join("fuzz").join(target);
        fs::create_dir_all(&found)?;
        let seeds = project.path("fuzz/corpus").join(target);
        run(cargo(project)
            .args(["fuzz", "run", "--sanitizer", "none", target])
            .args([&found, &seeds])
            .args(["--", &format!("-max_total_time={seconds}"), "-timeout=10"])
            // The instrumentation has unstable flags.
            .env("RUSTC_BOOTSTRAP", "1"))?;
    }
    Ok(())
}

/// Compares claims drawn by chance, another each day, with those of `tests/oracles/ledger.py`.
pub fn oracle(project: &Project, claims: u32) -> Result<()> {
    let day = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_secs() / 86_400;
    let drawn = project.target.join("claims.csv");
    say(&format!("drawing {claims} claims, seed {day}"));
    let mut python = Command::new("python3");
    python.arg(project.path("tests/oracles/ledger.py"));
    python.args(["draw", &claims.to_string(), &day.to_string()]);
    python.stdout(File::create(&drawn)?);
    ensure!(python.status().context("python3 is needed")?.success(), "the claims were not drawn");
    run(cargo(project)
        .args(["test", "--release", "--package", "echeance", "--test", "oracle", "--"])
        .args(["--exact", "drawn_claims_agree", "--nocapture"])
        .env("CLAIMS", &drawn))
}

/// Tests mutants of the core, a hundredth of them at a time: shard 7 of 100 is another sample than 8.
pub fn mutants(project: &Project, shard: u32) -> Result<()> {
    need(project, "cargo-mutants", "mutants")?;
    let mut command = cargo(project);
    command.args(["mutants", "--package", "echeance", "--shard", &format!("{shard}/100")]);
    for files in ["src/claim/**", "src/terms/**", "src/money.rs", "src/portfolio/**"] {
        command.args(["--file", files]);
    }
    run(command.args(["--output".as_ref(), project.target.as_os_str()]))
}

/// Checks licences and sources of all dependencies, and advisories where their data can be had.
pub fn audit(project: &Project) -> Result<()> {
    licences::check(project)?;
    need(project, "cargo-deny", "deny")?;
    run(cargo(project).args(["deny", "check", "licenses", "sources", "bans"]))?;
    let fetched = run_quietly(cargo(project).args(["deny", "fetch", "db"]));
    if let Err(error) = fetched {
        say(&format!("the advisories cannot be had here and were not checked: {error:#}"));
        return Ok(());
    }
    run(cargo(project).args(["deny", "check", "--disable-fetch", "advisories"]))
}

fn cargo(project: &Project) -> Command {
    let mut command = tools::cargo();
    command.current_dir(&project.root);
    command
}

/// Installs a subcommand of cargo where it is missing.
fn need(project: &Project, package: &str, subcommand: &str) -> Result<()> {
    if run_quietly(cargo(project).args([subcommand, "--version"])).is_ok() {
        return Ok(());
    }
    say(&format!("installing {package}"));
    run(cargo(project).args(["install", "--locked", package]))
}
