//! Where things lie, and how one step tells another that nothing has changed.

use anyhow::{Context as _, Result};
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::{Path, PathBuf};

/// The checkout and the folder that takes everything built.
pub struct Project {
    pub root: PathBuf,
    pub target: PathBuf,
}

impl Project {
    /// Returns the project that this `cargo xtask` was called in.
    pub fn find() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root =
            manifest.parent().context("xtask lies in a folder of the project")?.to_path_buf();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => std::path::absolute(folder)?,
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Does `work` unless it was done before with the same inputs and its `outputs` are still there.
    ///
    /// `inputs` are files or folders relative to the root (a missing one counts as empty); `extra` is whatever else
    /// the result depends on.
    pub fn unless_unchanged(
        &self,
        step: &str,
        inputs: &[&str],
        extra: &str,
        outputs: &[&Path],
        work: impl FnOnce() -> Result<()>,
    ) -> Result<()> {
        let stamp = self.target.join("xtask").join(format!("{step}.stamp"));
        let digest = self.digest(inputs, extra)?;
        let same = fs::read_to_string(&stamp).is_ok_and(|old| old == digest);
        if same && outputs.iter().all(|output| output.exists()) {
            return Ok(());
        }
        work()?;
        write(&stamp, &digest)
    }

    fn digest(&self, inputs: &[&str], extra: &str) -> Result<String> {
        let mut hasher = DefaultHasher::new();
        hasher.write(self.root.as_os_str().as_encoded_bytes());
        hasher.write(extra.as_bytes());
        for input in inputs {
            for file in files(&self.root.join(input))? {
                let name = file.strip_prefix(&self.root).unwrap_or(&file);
                let content =
                    fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
                hasher.write(name.as_os_str().as_encoded_bytes());
                hasher.write_usize(content.len());
                hasher.write(&content);
            }
        }
        Ok(format!("{:016x}", hasher.finish()))
    }
}

/// Returns the file itself, or every file below a folder in a stable order; build products are passed over.
pub fn files(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_path_buf()]);
    }
    let Ok(entries) = fs::read_dir(path) else {
        return Ok(Vec::new());
    };
    let mut paths = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        let built = ["node_modules", "dist", "target"].map(OsStr::new);
        if !path.file_name().is_some_and(|name| built.contains(&name)) {
            found.extend(files(&path)?);
        }
    }
    Ok(found)
}

/// Writes a file and the folders above it; a file that already says the same keeps its date.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if fs::read(path).is_ok_and(|old| old == content.as_ref()) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}
