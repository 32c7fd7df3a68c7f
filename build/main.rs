//! Turns the facts in `law/` into tables. Bad data fails the build with file and line.

mod holidays;
mod number;
mod series;
mod sheet;

use std::path::Path;
use std::{env, fs, process};

fn main() {
    let root = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let law = Path::new(&root).join("law");
    println!("cargo::rerun-if-changed=law");
    println!("cargo::rerun-if-changed=build");
    let out = env::var("OUT_DIR").unwrap_or_default();
    let write = |name: &str, tables: String| {
        fs::write(Path::new(&out).join(name), tables).map_err(|error| error.to_string())
    };
    let mut days = String::new();
    let written = tables(&law)
        .and_then(|tables| write("law.rs", tables))
        .and_then(|()| holidays::generate(Path::new(&root), &mut days))
        .and_then(|()| write("holidays.rs", days));
    if let Err(message) = written {
        eprintln!("{message}");
        process::exit(1);
    }
}

fn tables(law: &Path) -> Result<String, String> {
    let mut out = String::new();
    let series = series::generate(&law.join("rates"), &mut out)?;
    sheet::generate(law, &series, &mut out)?;
    Ok(out)
}

/// Returns the files of a folder with this ending, in order of their names.
fn files(folder: &Path, ending: &str) -> Result<Vec<std::path::PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut files: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == ending))
        .collect();
    files.sort();
    Ok(files)
}
