//! The licences of everything that is built with: of crates, of what npm installs for the package, the page and the tests.

use crate::project::Project;
use crate::run::capture;
use crate::tools;
use anyhow::{Context as _, Result, bail, ensure};
use serde_json::Value as Json;
use spdx::{Expression, ParseMode};
use std::fs;
use std::path::Path;

/// Permissive like those of `deny.toml`, met only in npm: of fonts, tables of browsers and small tools.
const ALSO_IN_NPM: [&str; 4] = ["0BSD", "BlueOak-1.0.0", "OFL-1.1", "CC-BY-4.0"];

/// Of programs that build and test and that nothing shipped contains.
const OF_TOOLS: [&str; 2] = ["MPL-2.0", "LGPL-3.0-or-later"];

/// The folders with dependencies from npm, and whether what they need ends up in what is shipped.
const FOLDERS: [(&str, bool); 5] = [
    ("pkg", true),
    ("www", true),
    ("benches", false),
    ("tests/package", false),
    ("tests/e2e", false),
];

/// Checks the licence of every dependency; the list of those allowed is that of `deny.toml`.
pub fn check(project: &Project) -> Result<()> {
    let mut refused = Vec::new();
    let allowed = allowed(project)?;
    let known: Vec<&str> = allowed.iter().map(String::as_str).collect();
    let mut seen = 0;
    let mut look = |what: String, licence: Option<&str>, allowed: &[&str]| {
        seen += 1;
        match licence.map(|licence| permits(licence, allowed)) {
            Some(Ok(true)) => {}
            Some(Ok(false)) => refused.push(format!("{what}: {}", licence.unwrap_or_default())),
            Some(Err(error)) => refused.push(format!("{what}: {error:#}")),
            None => refused.push(format!("{what}: no licence said")),
        }
    };
    for package in crates(project)? {
        let name = text(&package, "name").unwrap_or_default().to_owned();
        look(name, text(&package, "license"), &known);
    }
    for (folder, ships) in FOLDERS {
        let lock: Json = read(&project.path(folder).join("package-lock.json"))?;
        for (place, package) in
            lock.get("packages").and_then(Json::as_object).context("no packages in a lock file")?
        {
            // The first entry is the folder itself.
            if place.is_empty() {
                continue;
            }
            let mut allowed = [known.as_slice(), &ALSO_IN_NPM].concat();
            if !ships || package.get("dev") == Some(&Json::Bool(true)) {
                allowed.extend(OF_TOOLS);
            }
            look(format!("{folder}: {place}"), text(package, "license"), &allowed);
        }
    }
    ensure!(seen > 100, "only {seen} dependencies were found");
    if !refused.is_empty() {
        bail!("licences to look at:\n{}", refused.join("\n"));
    }
    Ok(())
}

fn allowed(project: &Project) -> Result<Vec<String>> {
    let text = fs::read_to_string(project.path("deny.toml"))?;
    let rules: toml::Table = text.parse()?;
    let list = rules.get("licenses").and_then(|table| table.get("allow")?.as_array());
    let list = list.context("deny.toml allows no licence")?;
    Ok(list.iter().filter_map(|word| Some(word.as_str()?.to_owned())).collect())
}

fn crates(project: &Project) -> Result<Vec<Json>> {
    let mut cargo = tools::cargo();
    cargo.current_dir(&project.root).args(["metadata", "--format-version", "1", "--locked"]);
    let metadata: Json = serde_json::from_str(&capture(&mut cargo)?)?;
    metadata.get("packages").and_then(Json::as_array).cloned().context("cargo knows no packages")
}

fn text<'a>(package: &'a Json, key: &str) -> Option<&'a str> {
    package.get(key)?.as_str()
}

fn read(path: &Path) -> Result<Json> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(serde_json::from_str(&text)?)
}

/// Whether an expression such as `MIT OR Apache-2.0` can be met by licences that are allowed.
fn permits(licence: &str, allowed: &[&str]) -> Result<bool> {
    // Older packages write "MIT/Apache-2.0", some "MIT or MPL-2.0".
    let licence = licence.replace(" or ", " OR ");
    let expression = Expression::parse_mode(&licence, ParseMode::LAX)?;
    Ok(expression.evaluate(|asked| allowed.contains(&asked.to_string().as_str())))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::permits;

    #[test]
    fn expressions_are_read() {
        let allowed = ["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception"];
        for good in [
            "MIT",
            "GPL-3.0-only OR MIT",
            "MIT/GPL-2.0",
            "Apache-2.0 WITH LLVM-exception",
            "MIT or MPL-2.0",
        ] {
            assert!(permits(good, &allowed).unwrap(), "{good}");
        }
        for bad in ["GPL-3.0-only", "MIT AND GPL-3.0-only", "LGPL-3.0-or-later"] {
            assert!(!permits(bad, &allowed).unwrap(), "{bad}");
        }
        assert!(permits("see the file", &allowed).is_err());
    }
}
