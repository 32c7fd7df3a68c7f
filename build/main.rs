//! Turns the facts in `law/` into tables. Bad data fails the build with file and line.

// Dates, amounts and rates are read by the very code that computes with them.
#[allow(dead_code)]
#[path = "../src/calendar/date.rs"]
mod date;
#[allow(dead_code)]
#[path = "../src/money.rs"]
mod money;
#[allow(dead_code)]
#[path = "../src/order.rs"]
mod order;

mod data;
mod holidays;
mod law;
mod series;

use std::path::Path;
use std::{env, fs, process};

fn main() {
    let root = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    println!("cargo::rerun-if-changed=law");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/calendar/date.rs");
    println!("cargo::rerun-if-changed=src/money.rs");
    println!("cargo::rerun-if-changed=src/order.rs");
    let out = env::var("OUT_DIR").unwrap_or_default();
    let write = |name: &str, tables: String| {
        fs::write(Path::new(&out).join(name), tables).map_err(|error| error.to_string())
    };
    let law = Path::new(&root).join("law");
    let written = tables(&law)
        .and_then(|tables| write("law.rs", tables))
        .and_then(|()| holidays::generate(&law.join("holidays")))
        .and_then(|tables| write("holidays.rs", tables));
    if let Err(message) = written {
        eprintln!("{message}");
        process::exit(1);
    }
}

fn tables(law: &Path) -> Result<String, String> {
    let mut out = String::new();
    let series = series::generate(&law.join("rates"), &mut out)?;
    law::generate(law, &series, &mut out)?;
    Ok(out)
}
