//! Every check there is, and how many passed.

use crate::answers::write_answers;
use crate::demo;
use crate::licences;
use crate::package::{install, package, unpack};
use crate::project::{Project, files};
use crate::run::{name, run_quietly, say};
use crate::site::Site;
use crate::tools;
use anyhow::{Context as _, Result, bail};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Runs all checks; the last line printed says how many passed and failed.
pub fn test(project: &Project) -> Result<()> {
    let mut tally = Tally::default();
    let cargo = |arguments: &[&str]| {
        let mut command = tools::cargo();
        command.current_dir(&project.root).args(arguments);
        command
    };
    tally.check("the format of the Rust code", &mut cargo(&["fmt", "--all", "--check"]));
    tally.check(
        "the Rust code with clippy",
        &mut cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]),
    );
    say("checking the licences of all dependencies");
    if tally.step("the licences", licences::check(project)).is_some() {
        tally.passed += 1;
    }
    let biome = biome(project);
    if let Some(mut biome) = tally.step("the tools of the package", biome) {
        tally.check("the style of the TypeScript code", &mut biome);
    }
    tally.suite("Rust tests", &mut cargo(&["test", "--workspace", "--no-fail-fast"]));
    tally.suite(
        "Rust tests of the core, optimised",
        &mut cargo(&["test", "--release", "--package", "echeance", "--no-fail-fast"]),
    );
    if let Some(archive) = tally.step("the package", package(project)) {
        let consumed = consume(project, &archive, &mut tally);
        tally.step("a consumer of the package", consumed);
        let hosted = host(project, &archive, &mut tally);
        tally.step("the package in its hosts", hosted);
        let seen = browse(project, &archive, &mut tally);
        tally.step("the demo page in a browser", seen);
    }
    tally.close()
}

/// Returns what looks at the format and the habits of everything that is not Rust.
fn biome(project: &Project) -> Result<Command> {
    tools::check_node()?;
    install(project, "pkg")?;
    let mut command = tools::node(project.path("pkg/node_modules/@biomejs/biome/bin/biome"));
    command.args(["ci", "--error-on-warnings", "--max-diagnostics=50"]).current_dir(&project.root);
    Ok(command)
}

/// Tests the packed package as something installed.
fn consume(project: &Project, archive: &Path, tally: &mut Tally) -> Result<()> {
    let folder = project.path("pkg/test");
    unpack(archive, &folder)?;
    let answers = write_answers(project)?;
    tally.suite("tests of the package", node_tests(&folder)?.env("ANSWERS", answers));
    run_quietly(tools::node("write-vectors.mjs").current_dir(&folder))?;
    let tsc = project.path("pkg/node_modules/typescript/bin/tsc");
    tally.check("the types of the package", tools::node(tsc).current_dir(&folder));
    Ok(())
}

/// Tests the packed package installed into a fresh project for each host.
fn host(project: &Project, archive: &Path, tally: &mut Tally) -> Result<()> {
    let folder = project.path("tests/package");
    install(project, "tests/package")?;
    let browser = tools::chromium()?;
    let mut command = node_tests(&folder)?;
    tally.suite(
        "tests of the package in its hosts",
        command.env("CHROMIUM", browser).env("PACKAGE", archive),
    );
    Ok(())
}

/// Tests the demo page in a browser.
fn browse(project: &Project, archive: &Path, tally: &mut Tally) -> Result<()> {
    let folder = project.path("tests/e2e");
    install(project, "tests/e2e")?;
    let browser = tools::chromium()?;
    let site = Site::serve(project, &demo::build(project, archive)?, Some(0))?;
    let www = project.path("www");
    let tsc = www.join("node_modules/typescript/bin/tsc");
    tally.check("the types of the demo page", tools::node(tsc).current_dir(www));
    let mut command = node_tests(&folder)?;
    tally.suite(
        "tests in a browser",
        command.env("CHROMIUM", browser).env("DEMO_URL", &site.address),
    );
    Ok(())
}

/// Returns `node --test` with the test files of a folder.
fn node_tests(folder: &Path) -> Result<Command> {
    let tests: Vec<PathBuf> = files(folder)?
        .into_iter()
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    if tests.is_empty() {
        bail!("no tests in {}", folder.display());
    }
    let mut command = tools::node("--test");
    command.arg("--test-reporter=spec").args(tests).current_dir(folder);
    Ok(command)
}

#[derive(Default)]
struct Tally {
    passed: u64,
    failed: u64,
}

impl Tally {
    /// Counts a check that passes or fails as a whole.
    fn check(&mut self, what: &str, command: &mut Command) {
        say(&format!("checking {what}"));
        let outcome = watch(command, |_| {});
        if self.step(what, outcome).is_some() {
            self.passed += 1;
        }
    }

    /// Counts the tests of a suite, by what it prints of them.
    fn suite(&mut self, what: &str, command: &mut Command) {
        say(&format!("running the {what}"));
        let mut counts = Counts::default();
        let outcome = watch(command, |line| counts.read(line));
        self.passed += counts.passed;
        self.failed += counts.failed;
        match outcome {
            // A suite that did not get as far as its tests counts as one failure.
            Err(error) if counts.failed == 0 => self.fail(what, &error),
            Ok(()) if counts.passed == 0 => self.fail(what, &anyhow::anyhow!("no test ran")),
            _ => {}
        }
    }

    /// Returns what a step yields, or counts its failure.
    fn step<T>(&mut self, what: &str, outcome: Result<T>) -> Option<T> {
        outcome.map_err(|error| self.fail(what, &error)).ok()
    }

    fn fail(&mut self, what: &str, error: &anyhow::Error) {
        self.failed += 1;
        say(&format!("FAILED {what}: {error:#}"));
    }

    fn close(self) -> Result<()> {
        println!("{} passed, {} failed", self.passed, self.failed);
        if self.failed > 0 {
            std::process::exit(1);
        }
        Ok(())
    }
}

#[derive(Default)]
struct Counts {
    passed: u64,
    failed: u64,
}

impl Counts {
    /// Reads "test result: ok. 3 passed; 0 failed; …" of cargo, and "ℹ pass 3" and "ℹ fail 0" of Node.js.
    fn read(&mut self, line: &str) {
        if let Some(result) = line.strip_prefix("test result: ") {
            self.passed += number_before(result, " passed");
            self.failed += number_before(result, " failed");
        } else if let Some(count) = line.strip_prefix("ℹ pass ") {
            self.passed += count.parse().unwrap_or(0);
        } else if let Some(count) = line.strip_prefix("ℹ fail ") {
            self.failed += count.parse().unwrap_or(0);
        }
    }
}

fn number_before(text: &str, word: &str) -> u64 {
    text.split(word)
        .next()
        .and_then(|before| before.rsplit(' ').next())
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

/// Runs a program, shows what it prints, and passes each line on.
fn watch(command: &mut Command, mut see: impl FnMut(&str)) -> Result<()> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {}", name(command)))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = line?;
            eprintln!("{line}");
            see(&line);
        }
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("{} ended with {status}", name(command));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn counts_are_read_from_what_is_printed() {
        let mut counts = Counts::default();
        for line in [
            "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out",
            "test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out",
            "ℹ pass 7",
            "ℹ fail 2",
            "ℹ tests 9",
        ] {
            counts.read(line);
        }
        assert_eq!((counts.passed, counts.failed), (20, 5));
    }
}
