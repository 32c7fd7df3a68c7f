//! The project's commands: `cargo xtask package` and the rest, see [`USAGE`].

mod generate;
mod package;
mod project;
mod run;
mod tools;
mod wasm;

use anyhow::{Result, bail};
use lexopt::prelude::{Long, Short, Value, ValueExt as _};
use project::Project;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask package           build the npm package and print the path of its archive
";

enum Task {
    Help,
    Package,
}

fn main() -> ExitCode {
    let outcome = Task::from_arguments(lexopt::Parser::from_env()).and_then(Task::run);
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

impl Task {
    fn from_arguments(mut arguments: lexopt::Parser) -> Result<Self> {
        let mut task = None;
        while let Some(argument) = arguments.next()? {
            task = Some(match argument {
                Value(name) if task.is_none() => match name.string()?.as_str() {
                    "package" => Self::Package,
                    other => bail!("no task {other}\n\n{USAGE}"),
                },
                Long("help") | Short('h') => return Ok(Self::Help),
                other => return Err(other.unexpected().into()),
            });
        }
        Ok(task.unwrap_or(Self::Help))
    }

    fn run(self) -> Result<()> {
        match self {
            Self::Help => print!("{USAGE}"),
            Self::Package => {
                let archive = package::package(&Project::find()?)?;
                println!("{}", archive.display());
            }
        }
        Ok(())
    }
}
