//! The floors of the house: every import goes to a floor below, and no files of a room form a circle.
//!
//! The floors are those of the picture in `ARCHITECTURE.md`. Tests beside the code may look anywhere.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The path of a module or an item, from the root of the library.
type ItemPath = Vec<String>;

/// The modules of the library with the code of each, without comments and tests.
struct Library {
    modules: BTreeMap<ItemPath, String>,
    /// What a module offers under its own name although it is declared elsewhere.
    offers: BTreeMap<ItemPath, ItemPath>,
}

impl Library {
    fn read() -> Library {
        let mut library = Library { modules: BTreeMap::new(), offers: BTreeMap::new() };
        library.folder(Path::new("src"), &[]);
        let modules: Vec<(ItemPath, String)> = library.modules.clone().into_iter().collect();
        for (module, code) in modules {
            for statement in code.split(';') {
                let found = ["pub use ", "pub(crate) use "]
                    .iter()
                    .find_map(|start| statement.rfind(start).map(|at| at + start.len()));
                let Some(at) = found else { continue };
                for path in paths(&statement[at..]) {
                    let target = library.absolute(&module, &path);
                    let name = path.last().unwrap().clone();
                    library.offers.insert([module.clone(), vec![name]].concat(), target);
                }
            }
        }
        library
    }

    fn folder(&mut self, folder: &Path, at: &[String]) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap().to_string();
            let inner = || [at, std::slice::from_ref(&name)].concat();
            if path.is_dir() {
                self.folder(&path, &inner());
            } else if path.extension().is_some_and(|extension| extension == "rs") && name != "tests"
            {
                let module = if name == "mod" || name == "lib" { at.to_vec() } else { inner() };
                self.modules.insert(module, code(&fs::read_to_string(&path).unwrap()));
            }
        }
    }

    /// Returns a path as seen from the root.
    fn absolute(&self, module: &[String], path: &[String]) -> ItemPath {
        let (first, rest) = path.split_first().unwrap();
        match first.as_str() {
            "crate" => rest.to_vec(),
            "self" => [module, rest].concat(),
            "super" => {
                let parent = module.split_last().map_or(module, |(_, parent)| parent);
                if rest.first().is_some_and(|next| next == "super") {
                    return self.absolute(parent, rest);
                }
                [parent, rest].concat()
            }
            _ => [module, path].concat(),
        }
    }

    /// Returns the module that declares what a path names.
    fn declares(&self, path: &[String]) -> ItemPath {
        let longest =
            (0..=path.len()).rev().find(|length| self.modules.contains_key(&path[..*length]));
        let module = longest.unwrap();
        if let Some(target) = path.get(..=module).and_then(|item| self.offers.get(item)) {
            return self.declares(target);
        }
        path[..module].to_vec()
    }

    /// Returns what a module names of the library, as paths from the root.
    fn named(&self, module: &[String]) -> BTreeSet<ItemPath> {
        let code = &self.modules[module];
        let mut found = BTreeSet::new();
        for start in ["crate::", "super::"] {
            for (at, _) in code.match_indices(start) {
                // `super::super::` is one path, and `$crate` stands in a macro of this library too.
                let before = code[..at].chars().next_back();
                if before.is_some_and(|c| c == ':' || c == '_' || c.is_alphanumeric()) {
                    continue;
                }
                for path in paths(&code[at..]) {
                    found.insert(self.absolute(module, &path));
                }
            }
        }
        found
    }
}

/// Returns the code of a file without its comments and its tests.
fn code(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut kept = String::new();
    let mut skip = false;
    for (index, line) in lines.iter().enumerate() {
        let line = line.trim();
        if line == "#[cfg(test)]" {
            let next = lines[index + 1..].iter().find(|line| !line.starts_with("#["));
            if next.is_some_and(|line| line.starts_with("mod ")) {
                break;
            }
            skip = true;
        } else if skip {
            skip = !line.ends_with(';');
        } else {
            kept.push_str(line.split("//").next().unwrap());
            kept.push('\n');
        }
    }
    kept
}

/// Returns the paths at the start of a text, those of a group one by one.
fn paths(text: &str) -> Vec<ItemPath> {
    let mut found = Vec::new();
    group(&mut text.chars().filter(|c| !c.is_whitespace()).peekable(), &[], &mut found);
    found
}

fn group(
    text: &mut std::iter::Peekable<impl Iterator<Item = char>>,
    before: &[String],
    found: &mut Vec<ItemPath>,
) {
    let mut path = before.to_vec();
    loop {
        match text.peek() {
            Some('{') => {
                while matches!(text.peek(), Some('{' | ',')) {
                    text.next();
                    if text.peek() != Some(&'}') {
                        group(text, &path, found);
                    }
                }
                text.next();
                return;
            }
            Some(c) if *c == '_' || *c == '*' || c.is_alphanumeric() => {
                let mut name = String::new();
                while let Some(c) = text.next_if(|c| *c == '_' || *c == '*' || c.is_alphanumeric())
                {
                    name.push(c);
                }
                path.push(name);
            }
            _ => break,
        }
        if text.next_if_eq(&':').is_none() {
            break;
        }
        text.next_if_eq(&':');
    }
    if path.len() > 1 {
        found.push(path);
    }
}

/// Returns the floor of each room, the ground first, from the picture.
fn floors() -> BTreeMap<String, usize> {
    let text = fs::read_to_string("ARCHITECTURE.md").unwrap();
    let picture = text.split("## The floors").nth(1).unwrap().split("```").nth(1).unwrap();
    let lines = picture.lines().rev().filter(|line| !line.trim().is_empty());
    let rooms = lines.enumerate().flat_map(|(floor, line)| {
        let names = line.split("  ").next().unwrap().split(' ');
        names.map(move |room| (room.to_string(), floor))
    });
    rooms.collect()
}

#[test]
fn imports_go_to_a_floor_below() {
    let (library, floors) = (Library::read(), floors());
    let floor = |room: &str| *floors.get(room).unwrap_or_else(|| panic!("{room} is on no floor"));
    let mut upwards = Vec::new();
    for module in library.modules.keys().filter(|module| !module.is_empty()) {
        for path in library.named(module) {
            let declared = library.declares(&path);
            for room in [path.first(), declared.first()].into_iter().flatten() {
                // A name at the root of the library is that of the module it comes from.
                let known = library.modules.contains_key(&vec![room.clone()]);
                if known && *room != module[0] && floor(room) >= floor(&module[0]) {
                    upwards.push(format!("{} imports {}", module.join("::"), path.join("::")));
                }
            }
        }
    }
    assert!(upwards.is_empty(), "{upwards:#?}");
    let rooms: BTreeSet<String> =
        library.modules.keys().filter_map(|module| module.first().cloned()).collect();
    assert!(rooms.iter().all(|room| floors.contains_key(room)) && floors.len() == rooms.len());
}

#[test]
fn the_files_of_a_room_form_no_circle() {
    let library = Library::read();
    // By folder: which entry imports which. The `mod.rs` of a folder is its face, and no entry.
    let mut imports: BTreeMap<(ItemPath, String), BTreeSet<String>> = BTreeMap::new();
    for module in library.modules.keys() {
        for path in library.named(module) {
            let declared = library.declares(&path);
            let shared = module.iter().zip(&declared).take_while(|(a, b)| a == b).count();
            if let (Some(from), Some(to)) = (module.get(shared), declared.get(shared)) {
                let entry = (module[..shared].to_vec(), from.clone());
                imports.entry(entry).or_default().insert(to.clone());
            }
        }
    }
    let mut circles = Vec::new();
    for (folder, start) in imports.keys() {
        let (mut seen, mut open) = (BTreeSet::new(), vec![start.clone()]);
        while let Some(entry) = open.pop() {
            for next in imports.get(&(folder.clone(), entry)).into_iter().flatten() {
                if next == start {
                    circles.push(format!("{}::{start}", folder.join("::")));
                }
                if seen.insert(next.clone()) {
                    open.push(next.clone());
                }
            }
        }
    }
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn the_reader_of_imports_reads_them() {
    let found =
        |text: &str| -> Vec<String> { paths(text).iter().map(|path| path.join("::")).collect() };
    assert_eq!(
        found("crate::law::{self, rates::{RateSeries, SuppliedRate}, Law};"),
        [
            "crate::law::self",
            "crate::law::rates::RateSeries",
            "crate::law::rates::SuppliedRate",
            "crate::law::Law",
        ]
    );
    assert_eq!(found("super::check::invoice(invoice)"), ["super::check::invoice"]);
    assert_eq!(
        code("use a; // b\n#[cfg(test)]\nuse c;\nd\n#[cfg(test)]\nmod tests {\ne"),
        "use a; \nd\n"
    );
    let library = Library::read();
    let path = |text: &str| text.split("::").map(String::from).collect::<ItemPath>();
    assert_eq!(library.declares(&path("terms::Step")), path("calendar::steps"));
    assert_eq!(library.declares(&path("Currency")), path("money"));
}
