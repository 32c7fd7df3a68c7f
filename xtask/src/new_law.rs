//! The two files that a new jurisdiction starts from.

use crate::project::{Project, write};
use anyhow::{Result, ensure};
use echeance::Date;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

const SHEET: &str = include_str!("../templates/law.toml");
const VECTORS: &str = include_str!("../templates/vectors.json");

/// Writes a commented sheet of facts and a first vector for the country `code`.
pub fn new_law(project: &Project, code: &str) -> Result<()> {
    ensure!(
        code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_lowercase()),
        "write the country as two small letters (ISO 3166): cargo xtask new-law se"
    );
    let sheet = format!("law/{code}.toml");
    let vectors = format!("tests/vectors/{code}.json");
    for file in [&sheet, &vectors] {
        ensure!(!project.path(file).exists(), "{file} is there already");
    }
    let upper = code.to_uppercase();
    let fill = |template: &str| {
        template
            .replace("{CODE}", &upper)
            .replace("{LOWER}", code)
            .replace("{TODAY}", &today().to_string())
    };
    write(&project.path(&sheet), fill(SHEET))?;
    write(&project.path(&vectors), fill(VECTORS))?;
    println!("{sheet}: fill in what you can source");
    println!("{vectors}: at least eight, computed by hand or by an official example");
    println!("law/holidays/{code}.csv: the public holidays; its README has the notation");
    println!("Then: cargo xtask test");
    Ok(())
}

fn today() -> Date {
    let elapsed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
    let days = elapsed.as_secs() / 86_400;
    Date::from_days(i32::try_from(days).unwrap_or(i32::MAX))
}

#[cfg(test)]
mod tests {
    use super::SHEET;
    use crate::project::files;
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    /// Returns each table and key of a sheet: "interest.margin".
    fn keys(sheet: &str) -> BTreeSet<String> {
        let mut table = "";
        let mut keys = BTreeSet::new();
        for line in sheet.lines() {
            if let Some(name) = line.strip_prefix("[[") {
                table = name.trim_end_matches(']');
            } else if let Some((key, _)) = line.split_once(" = ") {
                keys.insert(format!("{table}.{key}"));
            }
        }
        keys
    }

    #[test]
    fn the_template_says_nothing_that_no_law_says() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../law");
        let written: BTreeSet<String> = files(&folder)
            .unwrap_or_default()
            .iter()
            .filter(|file| file.parent() == Some(&*folder))
            .flat_map(|file| keys(&fs::read_to_string(file).unwrap_or_default()))
            .collect();
        let uncommented: String = SHEET
            .lines()
            .filter(|line| !line.starts_with("# "))
            .map(|line| format!("{}\n", line.trim_start_matches('#')))
            .collect();
        let template = keys(&uncommented);
        assert!(template.contains("interest.margin"));
        let unknown: Vec<_> = template.difference(&written).collect();
        assert_eq!(unknown, Vec::<&String>::new());
    }
}
