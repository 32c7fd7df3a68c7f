//! The project's commands: `cargo xtask package` and the rest, see [`USAGE`].

mod answers;
mod bench;
mod demo;
mod generate;
mod guard;
mod licences;
mod new_law;
mod package;
mod project;
mod rates;
mod run;
mod schema;
mod site;
mod test;
mod tools;
mod wasm;

use anyhow::{Result, bail};
use lexopt::prelude::{Long, Short, Value, ValueExt as _};
use project::Project;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask package           build the npm package and print the path of its archive
cargo xtask generate          write the TypeScript that comes of the core, without building it
cargo xtask demo [--port N]   build the demo page, serve it and print its address
cargo xtask test              run every check, and say how many passed and failed
cargo xtask bench             race the package against its peers, weigh it, and time its worst cases
cargo xtask new-law xx        write the files that a new jurisdiction starts from
cargo xtask rates             list what is due to be published next, by date
cargo xtask fuzz [--seconds N]  run each fuzz target, for a minute where not said
cargo xtask oracle [--claims N] compare so many claims with a ledger in Python, 100000 where not said
cargo xtask mutants [--shard N] test a hundredth of the mutants of the core
cargo xtask audit             check licences and advisories of all dependencies
";

enum Task {
    Package,
    Generate,
    Demo { port: Option<u16> },
    Test,
    Bench,
    NewLaw { code: String },
    Rates,
    Fuzz { seconds: u32 },
    Oracle { claims: u32 },
    Mutants { shard: u32 },
    Audit,
}

fn main() -> ExitCode {
    let outcome = read(lexopt::Parser::from_env()).and_then(|task| match task {
        Some(task) => task.run(&Project::find()?),
        None => {
            print!("{USAGE}");
            Ok(())
        }
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Returns the task that the arguments name; none when they ask for help.
fn read(mut arguments: lexopt::Parser) -> Result<Option<Task>> {
    let mut task = None;
    while let Some(argument) = arguments.next()? {
        match (argument, &mut task) {
            (Value(name), None) => {
                task = Some(match name.string()?.as_str() {
                    "package" => Task::Package,
                    "generate" => Task::Generate,
                    "demo" => Task::Demo { port: None },
                    "test" => Task::Test,
                    "bench" => Task::Bench,
                    "rates" => Task::Rates,
                    "fuzz" => Task::Fuzz { seconds: 60 },
                    "oracle" => Task::Oracle { claims: 100_000 },
                    "mutants" => Task::Mutants { shard: 0 },
                    "audit" => Task::Audit,
                    "new-law" => Task::NewLaw { code: arguments.value()?.string()? },
                    other => bail!("no task is called {other}\n\n{USAGE}"),
                });
            }
            (Long("port"), Some(Task::Demo { port })) => *port = Some(arguments.value()?.parse()?),
            (Long("seconds"), Some(Task::Fuzz { seconds: n }))
            | (Long("claims"), Some(Task::Oracle { claims: n }))
            | (Long("shard"), Some(Task::Mutants { shard: n })) => {
                *n = arguments.value()?.parse()?
            }
            (Long("help") | Short('h'), _) => return Ok(None),
            (other, _) => return Err(other.unexpected().into()),
        }
    }
    Ok(task)
}

impl Task {
    fn run(self, project: &Project) -> Result<()> {
        match self {
            Self::Package => {
                let archive = package::package(project)?;
                println!("{}", archive.display());
                Ok(())
            }
            Self::Generate => generate::write_typescript(project),
            Self::Demo { port } => demo::demo(project, port),
            Self::Test => test::test(project),
            Self::Bench => bench::bench(project),
            Self::NewLaw { code } => new_law::new_law(project, &code),
            Self::Rates => rates::rates(),
            Self::Fuzz { seconds } => guard::fuzz(project, seconds),
            Self::Oracle { claims } => guard::oracle(project, claims),
            Self::Mutants { shard } => guard::mutants(project, shard),
            Self::Audit => guard::audit(project),
        }
    }
}
